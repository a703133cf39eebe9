package gouji.extract.prose;

import gouji.pattern.Search;
import gouji.report.Measure;
import org.jspecify.annotations.Nullable;

/// Which indicator a figure tells of: its level and words, the head of its scores, or the figure that it follows.
record IndicatorStep(
        Prose prose,
        Context context,
        Standing standing,
        Referents referents,
        EarlierFigures earlier,
        @Nullable ScoreHead scoreHead) {
    private static final Search RATE_OF = Search.of("[一-龥]{2}率|(?:目标|任务|计划|按期)完成率|验收合格率");

    void conclude(Conclusion figure) {
        Stated stated = figure.stated;
        Name name = figure.name;
        Mention told = figure.told;
        Labels.Label own = stated.label();
        Labels.Label level = own != null ? own : scoreHead == null ? null : scoreHead.level();
        figure.followed = figure.held != null ? figure.held : follows(figure) ? told : null;
        figure.indicator =
                own == null ? null : Levels.indicator(own, name, figure.measure, stated.kind() == Coded.RATE);
        if (figure.pair != null) {
            figure.indicator = (level == null ? "" : level.indicatorLevel() + "/") + figure.pair.name();
        } else if (figure.isScored()) {
            score(figure);
        } else if (told != null && completes(name, told, stated.clause())) {
            figure.indicator = rateOf(told, name.text());
        } else if (figure.followed != null) {
            figure.indicator = figure.followed.fact().indicator();
        } else if (figure.measure == Measure.SATISFACTION && own == null && level != null && standing.isTold()) {
            figure.indicator = level.indicatorLevel() + "/" + name.text();
        }
        deduct(figure);
        if (figure.indicator == null && own == null && !name.isOwn() && stated.before() != null) {
            figure.indicator = earlier.examined(stated.before(), stated.clause());
        }
    }

    private static boolean follows(Conclusion figure) {
        Measure measure = figure.measure;
        return figure.stated.naming() != null
                && (measure == Measure.TARGET || measure == Measure.ACTUAL || measure == Measure.COMPLETION_RATE)
                && !figure.name.isOwn()
                && figure.isToldAgain();
    }

    /// The indicator of a score or weight.
    private void score(Conclusion figure) {
        Mention before = figure.stated.before();
        boolean goesOn = before != null && isScoreOf(before, figure);
        boolean isShared = goesOn || (before != null && isFullOf(before, figure));
        var score = new ScoreHead.Score(
                figure.measure, figure.stated.figure().quantity().value());
        figure.indicator = isShared && before != null
                ? before.fact().indicator()
                : ScoreHead.indicator(scoreHead, figure.name.text(), prose, score);
        figure.measure = figure.indicator != null && score.isOfWhole() ? Measure.SCORE : figure.measure;
        figure.followed = goesOn && figure.indicator == null ? before : figure.followed; // 履职产出（40分）得36.6分
    }

    /// `满意度10分，自评99.64分`: whether points are those that were reached of the weight before them.
    private boolean isScoreOf(Mention before, Conclusion figure) {
        return before.kind() == Coded.SCORE
                && before.measure() == Measure.WEIGHT
                && figure.stated
                                .figure()
                                .quantity()
                                .inBase()
                                .compareTo(before.figure().quantity().inBase())
                        <= 0
                && !figure.name.isOwn()
                && prose.labels().ifNamed(figure.name.text()) == null
                && figure.stated.goesOn();
    }

    /// `产出指标得分48分（满分50分）`: whether a weight in brackets is that of the score before them.
    private static boolean isFullOf(Mention before, Conclusion figure) {
        Clause clause = figure.stated.clause();
        return figure.measure == Measure.WEIGHT
                && figure.name.text().isEmpty()
                && before.measure() == Measure.SCORE
                && before.clause().part() == clause.part()
                && before.clause().depth() < clause.depth();
    }

    /// `产出指标15分，因目标不细扣①`: what points were taken off is told of the score before.
    private void deduct(Conclusion figure) {
        Mention before = figure.stated.before();
        String code = context.code();
        if (before == null
                || before.kind() != Coded.SCORE
                || !figure.name.isOwn()
                || before.clause().part() != figure.stated.clause().part()
                || !Deductions.isDeduction(code, figure.stated.at())) {
            return;
        }
        boolean alone =
                Deductions.isDeduction(code, before.at()) && before.fact().indicator() == null;
        figure.indicator = alone ? null : Deductions.of(before.fact().indicator(), figure.name.text());
        figure.followed = alone ? null : before;
    }

    /// The indicator of a rate of what was counted: `体检老年人①，体检率②`.
    private String rateOf(Mention counted, String rate) {
        String of = counted.fact().indicator() == null
                ? counted.thing()
                : counted.fact().indicator();
        return RateNames.of(of, rate, context.words());
    }

    /// `培训农民360人，完成率120%`: of what was counted just before.
    private boolean completes(Name name, Mention before, Clause clause) {
        return RATE_OF.matches(name.text())
                && before.kind() == Coded.COUNT
                && (before.fact().indicator() != null || !before.thing().equals(referents.projectOrSelf()))
                && before.clause().part() == clause.part();
    }
}
