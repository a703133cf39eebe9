package gouji.extract.prose.words;

import gouji.pattern.Search;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What becomes of things counted before, and the answers of those asked: `发放问卷①，收回①，满意①`.
public final class CountedParts {
    private static final Pattern PLANNED = Pattern.compile("^(?:年初|年度|全年)?(?:计划|预计|拟|应)");
    // what is done to those asked or counted, not what they are: 随机发放调查问卷
    private static final Pattern SURVEYED = Pattern.compile(
            "^(?:向[一-龥]{2,8}?(?=发|收|调查|征)|随机|现场|抽样|抽取|发放|回收|成功|调查(?!问卷)|走访|回访|收回|共|应(?=[一-龥]{2})|有效|实际)+");
    private static final Pattern FOUND = Pattern.compile("^.*(?:发现|查出|排查出?|检查|巡查|提出|指出|反馈)(?=[一-龥]{2})");
    // 年底前完成整改①, 主汛期在线①: when, before what is said of the same things
    private static final Pattern WHEN = Pattern.compile(
            "^(?:(?:到|至|截至)?(?:年底|年末|年内|当年|当月|季末|月底|期末|学期末|汛前|主汛期|上半年|下半年)(?:前|已|均|共)*|(?:按期|按时|提前|实际|已经|已|均|全部|目前))+");
    private static final Pattern BY_WHEN =
            Pattern.compile("^(?:到|至|截至)?(?:年底|年末|年内|月底|期末)前?(?:均|已)*(?:完成)?(?=[一-龥]{2})");
    // 表示满意和比较满意的, 选择“满意”和“比较满意”的
    private static final Search ANSWER = Search.of(
            "(?:其中)?(?:[一-龥]{2,12}(?=表示))?(?:表示|选择|评价为?|回答|认为)?“?(?:非常|很|比较|较|基本)?满意”?(?:(?:、|和|及|或|与)“?(?:非常|很|比较|较|基本)?满意”?)+的?");
    private static final Search SATISFIED = Search.of("(?:表示)?(?:非常|很|比较|较|基本|不)?满意的?|(?:表示)?一般的?");
    private static final Pattern SATISFACTION =
            Pattern.compile("(?:[^，。；]{0,8}(?:评价|回答|表示)为?)?(?:非常|很|比较|较|基本|不)?(?:满意|一般)$");

    private final Acts acts;
    private final Set<String> ofTheSame;
    private final Set<String> ofTheSameUnit;
    private final Search answers;

    CountedParts(FunctionWords grammar, Acts acts) {
        this.acts = acts;
        ofTheSame = grammar.set("of-the-same");
        ofTheSameUnit = grammar.set("of-the-same-unit");
        answers = Search.of(grammar.anyOf("answers") + "(?:的|问卷|和|及)*$");
    }

    /// What `收回` counts after `发放问卷60份`: 收回问卷. Null where the words are not of that kind.
    public @Nullable String ofTheSame(String words, String counted, boolean isAlike) {
        String planned = PLANNED.matcher(counted).replaceFirst("");
        if (planned.startsWith(words) && planned.length() > words.length() && acts.isOnlyVerb(words)) {
            return planned; // 计划慰问老兵50人，实际慰问48人
        }
        String bare = WHEN.matcher(words).replaceFirst("");
        boolean isAnswer = !words.isEmpty() && ANSWER.matches(words);
        boolean said = ofTheSame.contains(words)
                || isAnswer
                || (isAlike && (ofTheSame.contains(bare) || ofTheSameUnit.contains(bare)));
        if (!said || counted.isEmpty()) {
            return null;
        }
        String part = isAnswer ? words.replaceAll("[“”]|^其中|^选择|^评价为?|^认为", "") : words;
        return partOf(thing(part, counted), part);
    }

    /// What was counted, without what was done to it: 问卷 of `随机发放调查问卷`.
    private String thing(String part, String counted) {
        String asked = SATISFIED.matches(part)
                ? SATISFACTION.matcher(counted).replaceFirst("")
                : counted; // 满意197人 after 总体评价为非常满意286人
        String thing = SURVEYED.matcher(asked).replaceFirst("").replaceFirst("应[一-龥]$", "");
        thing = FOUND.matcher(thing).replaceFirst(""); // 发现问题①，整改①: 整改问题
        return thing.substring(longestPart(thing)); // 满意 of 收回问卷 are 满意问卷
    }

    private @Nullable String partOf(String thing, String words) {
        String part = BY_WHEN.matcher(words.replaceFirst("^表示(?=.{2})", "").replaceFirst("的$", ""))
                .replaceFirst("");
        return thing.isEmpty() || thing.startsWith(part) || acts.isOnlyVerb(thing) ? null : part + thing;
    }

    private int longestPart(String thing) {
        return ofTheSame.stream()
                .filter(thing::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /// Whether a name is one of the answers of a survey: 满意, 表示基本满意的.
    public boolean isAnswer(String name) {
        return answers.isIn(name);
    }
}
