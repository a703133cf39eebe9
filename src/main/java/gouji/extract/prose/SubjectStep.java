package gouji.extract.prose;

import gouji.pattern.Search;
import gouji.report.Measure;
import org.jspecify.annotations.Nullable;

/// Whose a figure is: of the whole report or project, of the figure that it follows, else by its own words.
///
/// @param head of the paragraph, that names a project and its amount, or null
record SubjectStep(
        Context context,
        Standing standing,
        Referents referents,
        EarlierFigures earlier,
        Owner owner,
        ProjectHeads.@Nullable Head head) {
    private static final Search MEASURED = Search.of("率$");
    private static final Search CALLED_SCORE = Search.of(".*(?:得分|总分|评分)(?:[（(]分[）)])?"); // `自评总分（分）：95.6`
    private static final String SATISFACTION = "满意度";
    private static final String SPENDING = "支出";

    void conclude(Conclusion figure) {
        figure.subject = subject(figure);
        amend(figure);
        score(figure);
        amendMoneyAndStaff(figure);
    }

    private String subject(Conclusion figure) {
        Stated stated = figure.stated;
        if (isOfWhole(figure)) {
            return referents.projectOrSelf();
        }
        if (figure.followed != null) {
            return figure.followed.fact().subject();
        }
        if (head != null && head.amountAt() == stated.at()) {
            return head.name();
        }
        return figure.isLabelled()
                ? labelled(figure)
                : owner.subject(
                        figure.name,
                        earlier.outside(stated.before(), stated.clause(), stated.at(), figure.measure),
                        stated.clause(),
                        earlier.severalListed(figure.measure),
                        earlier.siblings(stated.clause()),
                        stated.isMoney());
    }

    /// Whether it tells of the whole report, or the project in effect.
    private boolean isOfWhole(Conclusion figure) {
        return figure.pair != null
                || (figure.stated.isScore() && !figure.isLabelled() && isOfGrade(figure))
                || (figure.isScored() && (figure.indicator != null || standing.isTold()))
                || (figure.indicator != null && !figure.isLabelled() && figure.followed == null);
    }

    /// Whether points are those that a grade takes, and nobody's score.
    private boolean isOfGrade(Conclusion figure) {
        Stated stated = figure.stated;
        return Grades.isExplained(stated.figure(), stated.clause())
                || (!figure.name.isOwn()
                        && (Grades.isBound(context.code(), stated.at()) || Grades.isReached(stated.figure())));
    }

    private String labelled(Conclusion figure) {
        boolean isNamed = referents.project() == null && figure.indicator == null && figure.name.isOwn();
        return isNamed ? Subjects.canonical(figure.name.text()) : referents.projectOrSelf();
    }

    private void amend(Conclusion figure) {
        Mention before = figure.stated.before();
        if (figure.name.isOwn()) {
            return;
        }
        if (before != null && Deductions.isDeduction(context.code(), before.at())) {
            figure.subject = Deductions.without(figure.subject); // 产出指标共扣1.8分，得33.2分
        }
        if (isOfSpending(figure.stated)) {
            figure.subject = SpendingKinds.beside(figure.subject);
        }
        if (figure.measure == Measure.POSTS || figure.measure == Measure.STAFF) {
            figure.subject = referents.self();
        }
        if (figure.measure == Measure.SATISFACTION && !figure.isLabelled()) {
            figure.subject = referents.projectOrSelf();
            figure.indicator = SATISFACTION;
        }
    }

    /// Whether a rule knows an amount by the bare word 支出.
    private boolean isOfSpending(Stated stated) {
        FindRule.Naming naming = stated.naming();
        return naming != null && naming.start() < stated.at() && context.code().startsWith(SPENDING, naming.start());
    }

    private void score(Conclusion figure) {
        Stated stated = figure.stated;
        boolean ofScores = stated.before() != null && stated.before().kind() == Coded.SCORE;
        if (figure.measure == Measure.TOTAL_SCORE
                && (CALLED_SCORE.matches(figure.subject)
                        || (!figure.name.isOwn() && (ofScores || MEASURED.isIn(figure.subject))))) {
            figure.subject = referents.projectOrSelf(); // the parts' scores come before it, or what a rate is of
        }
        boolean isMean = stated.isScore()
                && (figure.measure == Measure.SCORE || figure.measure == Measure.TOTAL_SCORE)
                && !figure.isLabelled()
                && MeanScore.is(context.code(), stated.at(), figure.name.text());
        if (isMean) {
            figure.subject = MeanScore.name(context.code(), stated.at());
            figure.indicator = null;
            figure.measure = Measure.SCORE;
        }
    }

    private void amendMoneyAndStaff(Conclusion figure) {
        boolean isNameless = !figure.name.isOwn() && !figure.isLabelled() && figure.pair == null;
        if (figure.measure == Measure.FULL_BUDGET && isNameless) {
            String budgeted = earlier.budgeted(figure.stated.clause());
            figure.subject = budgeted == null ? figure.subject : budgeted;
        }
        Mention before = figure.stated.before();
        if (figure.measure == Measure.BUDGET_CHANGE
                && isNameless
                && before != null
                && before.measure() == Measure.INCOME) {
            figure.subject = referents.projectOrSelf(); // 基金预算收入①，年中调增预算收入①
        }
        if (figure.measure == Measure.STAFF && figure.name.isOwn()) {
            figure.subject = context.words().staff().people(figure.subject);
        }
    }
}
