package gouji.extract;

import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What amounts are whose own words do not say it: the parts of one of which the text said it before. With `支出385.2万元`,
/// then `安保248.4万元，物业136.8万元`, both were spent. Only parts that add up to the last digit count; where all that was
/// granted was spent, they were spent.
final class PartMeasures {
    private static final Set<Measure> SPENT = EnumSet.of(Measure.EXECUTED, Measure.EXPENDITURE);
    private static final Set<Measure> GRANTED = EnumSet.of(Measure.BUDGET, Measure.FULL_BUDGET, Measure.INITIAL_BUDGET);
    private static final int FEWEST = 2;
    private static final int MOST = 20; // parts of one total
    private static final int FEWEST_DIGITS = 3; // shorter figures are the same by chance
    private static final int FAR = 4; // paragraphs between two parts

    private final List<Fact> facts;

    PartMeasures(List<Fact> facts) {
        this.facts = facts;
    }

    /// The facts, parts with the measure of what they add up to.
    List<Fact> settled() {
        Map<BigDecimal, Measure> totals = new HashMap<>();
        List<Integer> run = new ArrayList<>();
        List<Fact> settled = new ArrayList<>(facts);
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            if (!isAmount(fact)) {
                continue;
            }
            if (fact.measure() != Measure.OTHER) {
                total(fact, totals);
                continue;
            }
            if (!run.isEmpty() && isFar(facts.get(run.getLast()), fact)) {
                run.clear();
            }
            run.add(i);
            settle(run, totals, settled);
        }
        return settled;
    }

    private static void total(Fact fact, Map<BigDecimal, Measure> totals) {
        Measure kind = SPENT.contains(fact.measure())
                ? Measure.EXPENDITURE
                : GRANTED.contains(fact.measure()) ? Measure.BUDGET : null;
        BigDecimal amount = amount(fact);
        if (kind != null && amount.precision() >= FEWEST_DIGITS) {
            totals.merge(amount, kind, (one, other) -> one == Measure.EXPENDITURE ? one : other);
        }
    }

    /// Gives the last of the run their measure if they add up to a total.
    private void settle(List<Integer> run, Map<BigDecimal, Measure> totals, List<Fact> settled) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int first = run.size() - 1; first >= 0 && run.size() - first <= MOST; first--) {
            sum = sum.add(amount(facts.get(run.get(first))));
            Measure measure = run.size() - first < FEWEST ? null : totals.get(sum.stripTrailingZeros());
            if (measure != null) {
                for (int at : run.subList(first, run.size())) {
                    settled.set(at, facts.get(at).as(measure));
                }
                run.clear();
                return;
            }
        }
    }

    private static boolean isAmount(Fact fact) {
        Unit unit = fact.quantity().unit();
        return unit.isMoney()
                && fact.place().paragraph() != null
                && fact.quantity().upper() == null
                && fact.measure() != Measure.UNIT_PRICE;
    }

    private static boolean isFar(Fact one, Fact other) {
        Integer before = one.place().paragraph();
        Integer after = other.place().paragraph();
        return before == null || after == null || after - before > FAR;
    }

    private static BigDecimal amount(Fact fact) {
        return fact.quantity().inBase().stripTrailingZeros();
    }
}
