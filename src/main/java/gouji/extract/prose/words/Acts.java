package gouji.extract.prose.words;

import gouji.pattern.Search;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/// Verbs of what is done to things, and the thing beside them: `排查安全隐患`.
public final class Acts {
    // 编制绩效目标的项目: those that are counted, nothing that was done
    private static final Search NOMINAL = Search.of(".*的(?:项目|单位|部门|机构|指标)");

    private final Search counting;
    private final Search things;
    private final Search acting;
    private final Search ending;
    private final Search within;
    private final Search onlyVerb;
    private final Search being;
    private final Search notAimed;

    Acts(FunctionWords grammar) {
        counting = Search.of(
                grammar.anyOf("counts-what-follows") + "(?:全[国省市县区镇乡局院])?$" + "|(?:全[省市县区镇乡州旗校]|[我本][省市县区镇乡州旗]|辖区)$");
        things = Search.of(grammar.anyOf("thing-tails") + "$");
        acting = Search.of("^" + grammar.anyOf("done"));
        ending = Search.of(grammar.anyOf("done") + "(?=(?:了|出)?$)");
        within = Search.of("(?<=[一-龥]{2})" + grammar.anyOf("done") + "(?=[一-龥]{2})");
        onlyVerb = Search.of(
                "(?:自行|还|也|从中|本部门|本单位|先后|共|已|按时|按期|积极|累计|全年|及时|组织|我局|开展|完成)*" + grammar.anyOf("done") + "(?:了|出|并)?");
        being = Search.of(grammar.anyOf("being"));
        notAimed = Search.of("^" + grammar.anyOf("not-aimed") + "|" + grammar.anyOf("survey-forms"));
    }

    /// `项目涉及34个乡镇`: the thing counted comes after the number.
    public boolean countsWhatFollows(String words) {
        return counting.isIn(words);
    }

    /// `组织文艺演出12场`: something that was done.
    public boolean isDone(String words) {
        return acting.isIn(words) && !NOMINAL.matches(words);
    }

    /// The thing without what was done to it: 安全隐患 of `排查安全隐患`.
    public String withoutAct(String words) {
        String thing = acting.without(words);
        return thing.length() < 2 ? words : thing;
    }

    /// Whether words begin with what is done and are no thing named after it, as 监测员 and 检查组 are.
    public boolean isAct(String words) {
        return isDone(words) && !things.isIn(words);
    }

    /// `成立了2个工作组`: a verb, and the thing comes after the number.
    public boolean isOnlyVerb(String words) {
        return onlyVerb.matches(words);
    }

    /// The verb that words end with, of what is done to things: 检查 of `组织执法人员检查`; null where they end with none.
    public @Nullable String lastVerb(String words) {
        return ending.first(words).map(MatchResult::group).orElse(null);
    }

    /// `下设3个科室`, `受灾19人`: what exists or befell, and nobody achieved.
    public boolean merelyIs(String words) {
        return being.isIn(words);
    }

    /// `发现问题31个`, `发放问卷80份`: what was found and who was asked, at which nobody aimed.
    public boolean isNotAimedAt(String name) {
        return notAimed.isIn(name);
    }

    /// The things before what is done for them: 残疾人 of `为①残疾人适配辅助器具①`.
    public String beforeVerb(String noun) {
        return within.first(noun).map(verb -> noun.substring(0, verb.start())).orElse(noun);
    }
}
