package gouji.extract.table;

import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Relation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The weights and scores of one form, from its money block to its foot, and what they must add up to.
final class Scores {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private final Scribe scribe;
    private final List<Fact> weights = new ArrayList<>(); // of the rows
    private final List<Fact> blocks = new ArrayList<>(); // of names of level 1, for forms whose rows have none
    private final List<Fact> scores = new ArrayList<>();
    private int weightsClosed; // by the last subtotal
    private int scoresClosed;
    private boolean weightMissing;
    private boolean scoreMissing;
    private boolean executionSeen;
    private boolean isExecutionWeighed;
    private @Nullable Slot goal;
    private @Nullable Fact totalWeight;
    private @Nullable Fact totalScore;
    private @Nullable Fact lowerScore; // a total after the first
    private final List<Fact> ofHead = new ArrayList<>(); // the execution's, from above the rows
    private final List<Fact> ofExecution = new ArrayList<>();

    Scores(Scribe scribe) {
        this.scribe = scribe;
    }

    /// Ends a form: relates its totals to its rows, and is ready for the next form of the same table.
    void finish() {
        if (isExecutionBesides()) {
            weights.removeAll(ofExecution);
            scores.removeAll(ofExecution);
        } else if (isExecutionTwice()) {
            scores.removeAll(ofExecution);
        }
        if (totalWeight != null && isOfRows(totalWeight)) {
            add(totalWeight, withoutHead(weights), weightMissing);
            if (lowerScore != null) {
                add(lowerScore, withoutHead(scores), scoreMissing);
            }
        } else if (totalWeight != null) {
            boolean rows = weights.size() > (executionSeen ? 1 : 0);
            List<Fact> parts = rows ? weights : blocks;
            boolean tooFew = !reaches(parts, totalWeight.quantity().value());
            boolean isOneUnknown = executionSeen && !isExecutionWeighed; // its weight stands in a header, if anywhere
            add(totalWeight, parts, (rows && weightMissing) || isOneUnknown || tooFew);
        }
        if (totalScore != null) {
            List<Fact> full = weights.size() >= scores.size() ? weights : blocks;
            add(
                    totalScore,
                    scores,
                    scoreMissing
                            || isFarBelow(scores, totalScore)
                            || !reaches(
                                    full,
                                    totalWeight == null
                                            ? FULL
                                            : totalWeight.quantity().value()));
        }
        weights.clear();
        blocks.clear();
        scores.clear();
        weightsClosed = 0;
        scoresClosed = 0;
        weightMissing = false;
        scoreMissing = false;
        executionSeen = false;
        isExecutionWeighed = false;
        totalWeight = null;
        totalScore = null;
        lowerScore = null;
        ofHead.clear();
        ofExecution.clear();
    }

    /// Whether the indicators alone make the full points, and the execution is weighed besides: 70, 20 and 10 beside
    /// 10 of its own.
    private boolean isExecutionBesides() {
        List<Fact> rows =
                weights.stream().filter(fact -> !ofExecution.contains(fact)).toList();
        boolean isCounted = totalWeight != null
                && sum(weights).compareTo(totalWeight.quantity().value()) == 0;
        return !ofExecution.isEmpty() && !rows.isEmpty() && sum(rows).compareTo(FULL) == 0 && !isCounted;
    }

    /// Whether the execution's score stands in the head of the form and again in a row, which has its weight, too.
    private boolean isExecutionTwice() {
        List<Fact> twice = scores.stream().filter(ofExecution::contains).toList();
        return !twice.isEmpty()
                && totalScore != null
                && weights.stream().noneMatch(ofExecution::contains)
                && sum(scores)
                                .subtract(sum(twice))
                                .compareTo(totalScore.quantity().value())
                        == 0
                && scores.stream()
                        .filter(fact -> !twice.contains(fact))
                        .anyMatch(fact -> fact.quantity().value().compareTo(sum(twice)) == 0);
    }

    /// Whether a total of weights is that of the rows, to which the execution's weight in the head makes 100.
    private boolean isOfRows(Fact total) {
        return ofHead.stream()
                .filter(fact -> fact.measure() == Measure.WEIGHT)
                .anyMatch(fact ->
                        fact.quantity().value().add(total.quantity().value()).compareTo(FULL) == 0);
    }

    private List<Fact> withoutHead(List<Fact> facts) {
        return facts.stream().filter(fact -> !ofHead.contains(fact)).toList();
    }

    /// The weight or score of the budget's execution in the head of a form, above the rows: `执行率得分（分） | 9.6`.
    void headExecution(Slot slot, Measure measure, String of) {
        List<Fact> facts = measure == Measure.WEIGHT ? weights : scores;
        int before = facts.size();
        execution(slot, measure, of, null);
        ofHead.addAll(facts.subList(before, facts.size()));
        level(); // no subtotal of rows counts it
    }

    /// The weight and score of the budget's execution.
    ///
    /// @param of what is weighed and scored: 预算执行率, or a task
    /// @param stated the figure where the whole cell is not one
    void execution(Slot slot, Measure measure, String of, @Nullable BigDecimal stated) {
        Quantity quantity = stated == null ? slot.figure(Unit.SCORE) : new Quantity(stated, Unit.SCORE, null, null);
        if (quantity == null) {
            return;
        }
        executionSeen = true;
        isExecutionWeighed |= measure == Measure.WEIGHT;
        Fact fact = scribe.own(measure, quantity.with(Unit.SCORE), slot, of, "table-score");
        (measure == Measure.WEIGHT ? weights : scores).add(fact);
        ofExecution.add(fact);
        if (measure == Measure.WEIGHT) {
            blocks.add(fact);
        }
    }

    Fact weight(Quantity quantity, Slot slot, String indicator) {
        Fact fact = scribe.own(Measure.WEIGHT, quantity.with(Unit.SCORE), slot, indicator, "table-score");
        weights.add(fact);
        return fact;
    }

    void score(Quantity quantity, Slot slot, String indicator) {
        scores.add(scribe.own(Measure.SCORE, quantity.with(Unit.SCORE), slot, indicator, "table-score"));
    }

    /// A new outermost level begins: a subtotal counts no row above it.
    void level() {
        weightsClosed = weights.size();
        scoresClosed = scores.size();
    }

    /// The subtotal of the rows since the last one, or since their level began.
    ///
    /// @param level the level's name
    /// @param score with the weight before it, or null where the row states one figure only
    void subtotal(String level, Slot weight, @Nullable Slot score, @Nullable Slot rate) {
        Fact full = subtotal(Measure.WEIGHT, level, weight, weights, weightsClosed, weightMissing);
        Fact reached = score == null ? null : subtotal(Measure.SCORE, level, score, scores, scoresClosed, scoreMissing);
        Quantity share = rate == null ? null : rate.figure(Unit.PERCENT);
        if (rate != null && share != null && full != null && reached != null) {
            Fact stated = scribe.own(Measure.OTHER, share, rate, level, "table-score");
            scribe.draft().add(new Relation.Ratio("table-score-rate", stated.id(), reached.id(), full.id()));
        }
        level();
    }

    private @Nullable Fact subtotal(Measure measure, String level, Slot slot, List<Fact> rows, int from, boolean open) {
        Quantity quantity = slot.figure(Unit.SCORE);
        if (quantity == null) {
            return null;
        }
        Fact total = scribe.own(measure, quantity.with(Unit.SCORE), slot, level, "table-score");
        add(total, rows.subList(from, rows.size()), open);
        return total;
    }

    /// The share of a score in its weight, both stated just before under the same indicator.
    void rate(Fact rate, String indicator) {
        Fact weight = last(weights, indicator);
        Fact score = last(scores, indicator);
        if (weight != null && score != null) {
            scribe.draft().add(new Relation.Ratio("table-score-rate", rate.id(), score.id(), weight.id()));
        }
    }

    /// The part of a weight that was earned, both stated just before under the indicator.
    void coefficient(Fact coefficient, String indicator) {
        Fact weight = last(weights, indicator);
        Fact score = last(scores, indicator);
        if (weight != null && score != null) {
            scribe.draft()
                    .add(new Relation.Product(
                            "table-score-coefficient", score.id(), List.of(coefficient.id(), weight.id())));
        }
    }

    private static @Nullable Fact last(List<Fact> facts, String indicator) {
        return !facts.isEmpty() && indicator.equals(facts.getLast().indicator()) ? facts.getLast() : null;
    }

    /// The weight in the name of a block or level: `产出指标（50分）`.
    Fact named(BigDecimal weight, Slot slot, String name, boolean outermost) {
        Fact fact = scribe.own(Measure.WEIGHT, new Quantity(weight, Unit.SCORE, null, null), slot, name, "table-score");
        if (outermost) {
            blocks.add(fact);
        }
        return fact;
    }

    /// A goal whose label states the weight of the block that follows: `年度绩效目标1（50分）`.
    void goal(Slot slot) {
        goal = slot;
    }

    @Nullable
    Slot takeGoal() {
        Slot taken = goal;
        goal = null;
        return taken;
    }

    void weightMissing() {
        weightMissing = true;
    }

    void scoreMissing() {
        scoreMissing = true;
    }

    /// The total weight, 100 as a rule.
    void totalWeight(Quantity quantity, Slot slot) {
        Fact total = scribe.own(Measure.WEIGHT, quantity.with(Unit.SCORE), slot, null, "table-score");
        totalWeight = totalWeight == null ? total : totalWeight;
    }

    /// The total score.
    void totalScore(Quantity quantity, Slot slot) {
        Fact total = scribe.own(Measure.TOTAL_SCORE, quantity.with(Unit.SCORE), slot, null, "table-score");
        if (totalScore == null) {
            totalScore = total;
        } else {
            lowerScore = total;
        }
        scribe.score(quantity.plainValue(), null);
    }

    /// Without a block for the budget's execution in the table, items that fall short of the full points may have their
    /// fellows in another table.
    private boolean reaches(List<Fact> parts, BigDecimal total) {
        return executionSeen || sum(parts).compareTo(total) >= 0;
    }

    /// Whether more is wanting than a slip in one row would take away: some rows were not read, or stand elsewhere.
    private static boolean isFarBelow(List<Fact> parts, Fact total) {
        BigDecimal most = parts.stream()
                .map(part -> part.quantity().value())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        return total.quantity()
                        .value()
                        .subtract(sum(parts))
                        .compareTo(most.max(total.quantity().value().movePointLeft(1)))
                > 0;
    }

    private static BigDecimal sum(List<Fact> parts) {
        return parts.stream().map(part -> part.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void add(Fact total, List<Fact> parts, boolean open) {
        if (parts.size() > 1) {
            scribe.draft()
                    .add(new Relation.Sum(
                            "table-score-total",
                            total.id(),
                            parts.stream().map(Fact::id).toList(),
                            open));
        }
    }
}
