package gouji.extract.about;

import gouji.pattern.Search;
import gouji.rule.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The grammar of bureaus' names: regions, what the bureau does, its ending.
final class BureauNames {
    // the levels of administration, each at most once; 城市, 社区 … are no regions
    private static final String REGION = "(?:[一-龥]{2,6}?(?:省|自治区))?"
            + "(?:[一-龥]{2,7}?(?:(?<!城)市|自治州|(?<![一二三])州|盟|地区))?"
            + "(?:[一-龥]{1,8}?(?:县|(?<![社园景林校地小])区|旗|(?<!城)市))?"
            + "(?:[一-龥]{1,6}?(?:镇|乡|街道|苏木))?";
    private static final Pattern REGION_FIRST = Pattern.compile("^(?:关于)?(?<region>" + REGION + ")");
    private static final Pattern NOT_IN_NAMES = Pattern.compile(
            "20\\d{2}\\s?(?:年度|年)?|关于|受|附件\\d*|根据|按照|《|》|：|，|。|、|（制）|\\s|各|与|由|对|向|在|报送|印发|经|纳入|我|为|的|及|是|包括");

    // the end of a title and the line after it: …绩效自评报告县教育局
    private static final Pattern OF_A_TITLE = Pattern.compile("报告|绩效|自评");
    private static final Pattern SHORT_FORM = Pattern.compile("^[省市县区州旗镇乡]");

    private static final int TITLE = 5;
    private static final int LABEL = 6;
    private static final int BODY_LINES = 400;

    // 和 that joins two bureaus, not the 和 of 自然资源和规划局
    private final Pattern and;
    private final Pattern inTitle;
    private final Pattern inBody;
    private final Search bodyEnding;
    private final Pattern label;

    BureauNames(Vocabulary vocabulary) {
        and = Pattern.compile("和(?!" + vocabulary.alternatives("bureaus", "after-and") + ")");
        String doing = "[一-龥（）]{0,18}?";
        String endings = vocabulary.alternatives("bureaus", "endings");
        inTitle = Pattern.compile(
                "(?<name>" + REGION + doing + endings + ")(?=$|部门|单位|项目|本级|机关|整体|绩效|预算|决算|年度|专项|财政|转移|（|_|-|公开)");
        inBody = Pattern.compile("(?<name>(?=[一-龥]{1,12}[省市县区旗州盟镇乡])" + REGION + doing
                + vocabulary.alternatives("bureaus", "plain") + ")(?!委托|长|属|机关党|制）|（制)");
        bodyEnding = Search.of(vocabulary.alternatives("bureaus", "plain"));
        label = Pattern.compile("^" + vocabulary.alternatives("bureaus", "labels")
                + "(?:（[^）]*）)?[：:]\\s?(?:[\\d-]+-?)?(?<value>[一-龥（）]{4,40})$");
    }

    /// The bureau that most of the places name, or null.
    @Nullable
    String bureau(List<String> cover, String fileName, List<String> labelled, List<String> lines) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        labelled.forEach(name -> votes.merge(name, LABEL, Integer::sum));
        vote(inTitle, String.join("", cover), TITLE, votes);
        cover.forEach(line -> vote(inTitle, line, TITLE, votes));
        vote(inTitle, fileName, TITLE, votes);
        Map<String, Integer> said = new LinkedHashMap<>();
        lines.stream().limit(BODY_LINES).filter(bodyEnding::isIn).forEach(line -> vote(inBody, line, 1, said));
        said.forEach((name, count) -> votes.merge(name, Math.min(count, TITLE - 1), Integer::sum));
        return votes.entrySet().stream()
                .filter(entry -> !region(entry.getKey()).isEmpty() || entry.getValue() >= TITLE)
                .max((a, b) -> {
                    int byVotes = Integer.compare(withShortForms(votes, a), withShortForms(votes, b));
                    return byVotes != 0
                            ? byVotes
                            : Integer.compare(a.getKey().length(), b.getKey().length());
                })
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /// 市应急管理局 speaks for 青山市应急管理局.
    private static int withShortForms(Map<String, Integer> votes, Map.Entry<String, Integer> name) {
        return votes.entrySet().stream()
                .filter(other -> name.getKey().equals(other.getKey())
                        || (name.getKey().endsWith(other.getKey())
                                && SHORT_FORM.matcher(other.getKey()).find()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private void vote(Pattern pattern, String text, int weight, Map<String, Integer> votes) {
        for (String piece : NOT_IN_NAMES.split(and.matcher(text).replaceAll("，"), -1)) {
            Matcher match = pattern.matcher(piece);
            while (match.find()) {
                String name = match.group("name");
                if (name.length() >= 4 && !OF_A_TITLE.matcher(name).find()) {
                    votes.merge(name, weight, Integer::sum);
                }
            }
        }
    }

    Optional<String> labelled(String line) {
        Matcher match = label.matcher(line.replaceAll("(?<=[一-龥])\\s+(?=[一-龥])", ""));
        return match.matches() ? Optional.of(match.group("value").replaceFirst("（盖章）$", "")) : Optional.empty();
    }

    /// The administrative division that a name begins with; empty where there is none.
    String region(String name) {
        Matcher match = REGION_FIRST.matcher(name);
        return match.find() ? match.group("region") : "";
    }
}
