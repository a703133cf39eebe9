package gouji.extract.prose;

import gouji.extract.prose.words.Words;
import gouji.pattern.Search;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name of what is a part of things counted before it: `发放问卷①，收回①`, `排查隐患①处，整改①处，其余①处`.
final class CountedBefore {
    /// What the name of a rest begins with.
    static final String OTHERS = "其余";

    private static final Pattern REST = Pattern.compile("其余|余下|剩余");
    private static final Search SURVEY_FORM = Search.of("问卷|调查表|测评表");
    private static final String FORM = "问卷";
    private static final String ASKED = "受访者";

    private final String code;
    private final List<Mention> earlier;
    private final Words words;
    private final Referents referents;

    /// @param earlier the figures of the paragraph so far; they grow while it is read
    CountedBefore(String code, List<Mention> earlier, Words words, Referents referents) {
        this.code = code;
        this.earlier = earlier;
        this.words = words;
        this.referents = referents;
    }

    /// Whether a clause begins with words for what is left over.
    static boolean isRest(String code, Clause clause) {
        return REST.matcher(code).region(clause.start(), clause.end()).lookingAt();
    }

    /// `排查隐患①处，整改①处，其余①处`: the rest of what was counted first; null where the words tell of no rest.
    @Nullable
    String rest(Stated stated) {
        Clause clause = stated.clause();
        if (!REST.matcher(code.substring(clause.start(), stated.at()).strip()).matches()) {
            return null;
        }
        return earlier.stream()
                .filter(mention -> mention.kind() == Coded.COUNT
                        && mention.clause().sentence() == clause.sentence()
                        && Said.isOfSameUnit(mention.figure(), stated.figure()))
                .findFirst()
                .map(mention -> OTHERS + words.acts().withoutAct(mention.counted()))
                .orElse(null);
    }

    /// 收回问卷 of `收回`, after 问卷 were counted; null where the words are not of that kind.
    @Nullable
    String part(String own, Stated stated) {
        Mention whole = whole(stated);
        return whole == null
                ? null
                : words.counted()
                        .ofTheSame(
                                own, counted(whole, stated.at()), Said.isOfSameUnit(whole.figure(), stated.figure()));
    }

    /// What the sentence has counted before, or whose parts it lists, or null.
    private static @Nullable Mention whole(Stated stated) {
        Mention before = stated.before();
        if (before == null || before.kind() != Coded.COUNT || !stated.goesOn()) {
            return null;
        }
        Mention listed = before.listed();
        boolean sameUnit = listed != null && Said.isOfSameUnit(listed.figure(), stated.figure());
        return sameUnit ? listed : before;
    }

    /// `发放问卷①，收回①`, `问卷由网格员发放，共发放①，收回①`: what is counted of which a part follows.
    private String counted(Mention whole, int at) {
        String counted = whole.counted();
        int start = Math.max(code.lastIndexOf('。', at), code.lastIndexOf('；', at)) + 1;
        boolean isSurvey = SURVEY_FORM.isIn(code.substring(start, at));
        boolean isNobody = referents.isNobody(counted) || counted.endsWith("指标");
        boolean isForm = isSurvey && !SURVEY_FORM.isIn(counted);
        return !isNobody ? counted : isForm ? FORM : ASKED; // 电话访问①，满意①
    }
}
