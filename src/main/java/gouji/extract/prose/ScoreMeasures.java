package gouji.extract.prose;

import gouji.pattern.Search;
import gouji.report.Measure;

/// What points are that no rule names: scores or weights, as the sentence began, or neither.
final class ScoreMeasures {
    private static final Search LESS = Search.of("(?:扣|扣除|扣减|减|加|低|高|差|多|少)(?:了|分)?$");
    private static final Search SCORED =
            Search.of("(?:得分(?:依次|分别)(?:为|是)?|(?:自评|评价|综合|平均|合计|共)得|^(?:综合|绩效)?(?:自评|评价)(?:为)?)$");
    private static final Search GRADE_BEFORE = Search.of("(?:（含）|[至到—－~～-]|不足|低于|高于|大于|小于|[优良中差]、?)$");
    private static final Search MEANS = Search.of("(?:平均|最高|最低)(?:分)?(?:为|是)?$");
    private static final Search TELLS_SCORES = Search.of("得分|自评|总分");

    private final Context context;

    ScoreMeasures(Context context) {
        this.context = context;
    }

    /// `自评得分92分，其中投入14分、产出38分`, `满分100分，其中产出50分`: parts of what the sentence began with.
    Measure measure(Clause clause, int at) {
        String said = context.said(at, clause);
        if (LESS.isIn(said)) {
            return Measure.OTHER; // 因管护机制不健全扣2分
        }
        if (GRADE_BEFORE.isIn(said)
                || Grades.isBound(context.code(), at)
                || Grades.isExplained(context.figure(at), clause)) {
            return Measure.OTHER; // 80（含）至90分为良: what a grade takes
        }
        if (SCORED.isIn(said)) {
            return Measure.SCORE;
        }
        int start = context.sentence(clause);
        if (MEANS.isIn(said) && TELLS_SCORES.isIn(context.code().substring(start, at))) {
            return Measure.SCORE; // 各项目自评得分均在90分以上，平均①
        }
        int from = clause.sentence()
                - (context.words().lists().opensList(context.code().substring(start, clause.end())) ? 1 : 0);
        return context.mentions().reversed().stream()
                .filter(mention ->
                        mention.kind() == Coded.SCORE && mention.clause().sentence() >= from)
                .map(Mention::measure)
                .map(measure -> measure == Measure.TOTAL_SCORE ? Measure.SCORE : measure)
                .filter(measure -> measure == Measure.SCORE || measure == Measure.WEIGHT)
                .findFirst()
                .orElse(Measure.OTHER);
    }
}
