package gouji.extract.prose;

import gouji.report.Measure;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The indicator whose weight and score a paragraph tells, named at its beginning: `（1）产出指标，包括…，分值50分，得分48分`,
/// `2.部门管理。…总分值20分，得分19分`.
///
/// @param name of the indicator
/// @param level the level that it is, or null where it is one that only this report has
record ScoreHead(String name, Labels.@Nullable Label level) {
    private static final int LONGEST = 16;
    private static final int DEEPEST = 5; // the rank of ①
    private static final String EXECUTION = "预算执行率";
    private static final Pattern TRAIL = Pattern.compile("(?:完成)?(?:情况)?(?:分析|说明)?$");

    static @Nullable ScoreHead of(Coded coded, int from, int rank, Prose prose, Map<Integer, FindRule.Naming> namings) {
        String code = coded.code();
        int end = from;
        while (end < code.length() && "，。：（；、".indexOf(code.charAt(end)) < 0 && !Coded.isFigure(code.charAt(end))) {
            end++;
        }
        String name = coded.text(from, end).strip();
        boolean named = end < code.length() && !Coded.isFigure(code.charAt(end)) && code.charAt(end) != '、';
        if (!named || name.length() < 2 || name.length() > LONGEST) {
            return null;
        }
        Labels.Label level = prose.labels().ifNamed(TRAIL.matcher(name).replaceFirst(""));
        if (level != null) {
            return new ScoreHead(level.indicatorLevel(), level);
        }
        if (!isWeighed(coded, end, namings)
                || rank > DEEPEST
                || prose.projectHeads().endsAsMoney(name)) {
            return null;
        }
        return new ScoreHead(prose.words().moneyNames().isExecution(name) ? EXECUTION : name, null);
    }

    /// Whether a weight is told before any money is, whose head would be that of the money.
    private static boolean isWeighed(Coded coded, int from, Map<Integer, FindRule.Naming> namings) {
        String code = coded.code();
        for (int at = from; at < code.length() && !Mention.isMoney(code.charAt(at)); at++) {
            FindRule.Naming naming = Coded.isFigure(code.charAt(at)) ? namings.get(coded.figureAt(at)) : null;
            if (naming != null && naming.gives().measure() == Measure.WEIGHT) {
                return true;
            }
        }
        return false;
    }

    /// The indicator of a weight or score by the words just before it, or by this head; null where there is none.
    static @Nullable String indicator(@Nullable ScoreHead head, String own, Prose prose, Score score) {
        Labels.Label level = prose.labels().ifNamed(own);
        if (level != null) {
            return level.indicatorLevel();
        }
        if (prose.words().moneyNames().isExecution(own)) {
            return score.mayBeExecution() ? EXECUTION : null;
        }
        return head == null || (score.isOfWhole() && head.level() == null) ? null : head.name();
    }

    /// A score or weight as stated.
    record Score(Measure measure, BigDecimal value) {
        // no form gives more to the execution of the budget
        private static final BigDecimal MOST = BigDecimal.valueOf(20);

        boolean mayBeExecution() {
            return value.compareTo(MOST) <= 0;
        }

        boolean isOfWhole() {
            return measure == Measure.TOTAL_SCORE;
        }
    }
}
