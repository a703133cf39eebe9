package gouji.extract.prose;

import gouji.extract.Draft;
import gouji.quantity.Figure;
import gouji.quantity.Qualifier;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Measure;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One figure of a paragraph after the other to facts: its words and its measure, then step by step its indicator, its
/// subject and the thing of it.
///
/// @param from where the paragraph begins behind its number
/// @param head of the paragraph, that names a project and its amount, or null
record FigureReader(
        Draft draft,
        Context context,
        Standing standing,
        Map<Integer, FindRule.Naming> namings,
        Pairings pairings,
        Levels levels,
        Names names,
        Measures measures,
        ChangeMeasures changes,
        Antecedent antecedent,
        EarlierFigures earlier,
        Referents referents,
        IndicatorStep indicators,
        SubjectStep subjects,
        ThingStep things,
        Years years,
        Scopes scopes,
        Places places,
        int from,
        ProjectHeads.@Nullable Head head) {
    private static final int SHORTEST_LEAD = 3;

    /// @param item what the figure is of the series that it stands in, or null
    void read(int at, Clause clause, Series.@Nullable Item item) {
        FindRule.Naming ruled = namings.get(context.coded().figureAt(at));
        Pairings.Pair pair = pairings.around(at);
        if (isNoStatement(at, clause, ruled, pair)) {
            return;
        }
        FindRule.Naming naming = item != null && (ruled == null || item.naming() != null) ? item.naming() : ruled;
        naming = Said.isRestated(context.code(), context.last(), at) ? null : naming;
        var stated = new Stated(
                at, context.code().charAt(at), context.figure(at), clause, naming, context.last(), levels.at(at));
        Mention before = stated.before();
        String between = context.code().substring(before == null ? from : Math.min(at, before.at() + 1), at);
        Conclusion figure = begun(stated, pair, item, between);
        indicators.conclude(figure);
        subjects.conclude(figure);
        things.conclude(figure);
        add(figure, between);
    }

    private boolean isNoStatement(
            int at, Clause clause, FindRule.@Nullable Naming naming, Pairings.@Nullable Pair pair) {
        if (pair != null && pair.target() != at && pair.actual() != at) {
            return true; // 30天内, 18米: part of what is measured
        }
        boolean isReckonedWith = at > 0 && "×÷".indexOf(context.code().charAt(at - 1)) >= 0; // 得分＝执行率×10
        boolean isBare = pair == null && context.code().charAt(at) == Coded.INTEGER && !isStatement(at, clause);
        return naming == null && (isBare || (isReckonedWith && !context.isMultiplied(at)));
    }

    /// A number without a unit says something only where words lead up to it and the clause ends with it.
    private boolean isStatement(int at, Clause clause) {
        return at == clause.end() - 1
                && at - clause.start() >= SHORTEST_LEAD
                && clause.depth() == 0
                && !levels.isHeading();
    }

    private Conclusion begun(Stated stated, Pairings.@Nullable Pair pair, Series.@Nullable Item item, String between) {
        Measure called = item == null ? null : item.measure();
        boolean isUnnamed = called != null && item != null && item.name() == null;
        Name name = isUnnamed ? Name.none(stated.clause()) : names.name(stated, item);
        Measure measure = called != null ? called : measure(stated, pair, name, between);
        Mention held = called == null && pair == null ? heldAgainst(stated) : null;
        if (held != null) {
            measure = Measure.TARGET;
            name = Name.none(stated.clause());
        }
        Mention whole = earlier.listed(stated.before(), between, stated.clause(), stated.kind());
        return new Conclusion(
                stated,
                pair,
                placed(name, measure, stated.figure(), whole),
                measure,
                antecedent.of(stated.before(), stated.clause()),
                held,
                whole);
    }

    private Measure measure(Stated stated, Pairings.@Nullable Pair pair, Name name, String between) {
        if (pair != null) {
            return pair.target() == stated.at() ? Measure.TARGET : Measure.ACTUAL;
        }
        return measures.measure(
                stated.naming(),
                name,
                stated.kind(),
                stated.at(),
                stated.before(),
                between,
                stated.clause(),
                stated.label(),
                head);
    }

    /// What a target is held against that has no name of its own, or null.
    private @Nullable Mention heldAgainst(Stated stated) {
        String said = context.said(stated.at(), stated.clause());
        boolean isTarget = Antecedent.isUnreached(said)
                || (Antecedent.onlyTellsSide(said, stated.figure().quantity().qualifier() != null)
                        && measures.isHeldAgainst(said, stated.at(), stated.clause()));
        return isTarget ? antecedent.heldAgainst(stated.figure(), stated.clause()) : null;
    }

    /// `渠道清淤①，其中东坪村①`: what is told of a place in a list is of the thing that the list is of.
    private Name placed(Name name, Measure measure, Figure figure, @Nullable Mention whole) {
        boolean isPart = whole != null
                && (measure == Measure.ACTUAL || measure == Measure.TARGET)
                && context.words().nameless().isPlace(name.text())
                && Said.isOfSameUnit(whole.figure(), figure)
                && !whole.counted().equals(referents.projectOrSelf())
                && !context.words().nameless().isPlace(whole.counted());
        return isPart && whole != null ? name.with(name.text() + whole.counted()) : name;
    }

    private void add(Conclusion figure, String between) {
        Stated stated = figure.stated;
        boolean isAchieved = figure.measure == Measure.GROWTH
                && figure.grown == null
                && !changes.isOfMoney(figure.subject, stated.clause());
        if (isAchieved) {
            figure.measure = changes.achieved();
            figure.subject += isFall(stated) ? "下降率" : "增长率";
        }
        Quantity quantity = quantity(figure, isAchieved);
        String rule = rule(figure);
        Fact fact = draft.add(new Fact(
                "",
                figure.subject,
                figure.measure,
                quantity,
                years.year(stated.at(), stated.clause(), stated.naming()),
                figure.indicator,
                figure.subject.equals(standing.project()) ? null : standing.project(),
                scopes.scope(stated.clause(), stated.at(), figure.measure),
                rule,
                places.ofFigure(figure.name.start(), stated.at())));
        if (figure.measure == Measure.TOTAL_SCORE && draft.score() == null && !standing.isTold()) {
            draft.score(quantity.plainValue(), null);
        }
        context.mentions()
                .add(new Mention(
                        stated.at(),
                        stated.kind(),
                        stated.figure(),
                        stated.clause(),
                        between,
                        figure.name.text(),
                        stated.naming() == null ? null : rule,
                        figure.measure,
                        figure.name.isOwn(),
                        figure.whole,
                        figure.isCounted,
                        fact));
    }

    private static boolean isFall(Stated stated) {
        return stated.naming() != null && stated.naming().gives().negative();
    }

    private Quantity quantity(Conclusion figure, boolean isAchieved) {
        Stated stated = figure.stated;
        Quantity quantity = stated.figure().quantity();
        if (isFall(stated) && !isAchieved && quantity.value().signum() > 0) {
            quantity = quantity.negated();
        }
        String said = context.said(stated.at(), stated.clause());
        if (figure.measure == Measure.TARGET
                && isBeside(quantity)
                && measures.isHeldAgainst(said, stated.at(), stated.clause())) {
            quantity = quantity.with((Qualifier) null); // 低于①的目标: what was reached is lower, and not the target
        }
        if (figure.measure == Measure.TOTAL_SCORE && quantity.unit().equals(Unit.NONE)) {
            quantity = quantity.with(Unit.SCORE);
        }
        return figure.pair != null && figure.pair.target() == stated.at()
                ? figure.pair.targetWithUnit(
                        quantity, context.figure(figure.pair.actual()).quantity())
                : quantity;
    }

    /// `低于①`, `高于①`
    private static boolean isBeside(Quantity quantity) {
        return quantity.qualifier() == Qualifier.LESS_THAN || quantity.qualifier() == Qualifier.MORE_THAN;
    }

    private String rule(Conclusion figure) {
        if (figure.pair != null) {
            return "target-and-actual";
        }
        if (head != null && head.amountAt() == figure.stated.at()) {
            return "project-heading";
        }
        if (figure.stated.naming() != null) {
            return figure.stated.naming().rule().id();
        }
        return figure.isLabelled()
                ? "indicator-in-prose"
                : figure.measure == Measure.OTHER ? "unnamed" : "listed-amount";
    }
}
