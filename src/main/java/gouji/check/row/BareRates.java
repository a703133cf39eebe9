package gouji.check.row;

import gouji.check.fact.FactIndex;
import gouji.check.fact.Wording;
import gouji.check.rule.Note;
import gouji.finding.Finding;
import gouji.quantity.Dimension;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Report;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// 把得分写成了执行率: `全年执行支出13.8万元，执行率9`, where the amounts beside it make 92%.
public final class BareRates {
    private static final List<Measure> BUDGETS =
            List.of(Measure.FULL_BUDGET, Measure.BUDGET, Measure.INITIAL_BUDGET, Measure.RECEIVED, Measure.INCOME);
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(20); // no form gives more to the execution
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NEAR = BigDecimal.valueOf(2); // percent: may yet be the rate, cut or rounded
    private static final int DECIMALS = 2;

    private BareRates() {}

    public static Stream<Finding> of(Note note, Report report, FactIndex index) {
        return report.facts().stream()
                .filter(fact -> fact.measure() == Measure.EXECUTION_RATE
                        && fact.quantity().unit().dimension() == Dimension.NONE
                        && fact.quantity().qualifier() == null
                        && fact.quantity().value().compareTo(BigDecimal.ONE) > 0
                        && fact.quantity().value().compareTo(MOST_POINTS) <= 0)
                .flatMap(fact -> finding(note, fact, index.line(FactIndex.line(fact))));
    }

    /// One finding if amounts are there and none of the rates that they make is the one printed.
    private static Stream<Finding> finding(Note note, Fact bare, List<Fact> line) {
        List<Fact> paid = line.stream()
                .filter(fact -> fact.measure() == Measure.EXECUTED
                        && fact.quantity().unit().isMoney()
                        && fact.subject().equals(bare.subject()))
                .toList();
        if (paid.isEmpty()) {
            return Stream.of();
        }
        Fact part = paid.getLast();
        List<Fact> wholes = new ArrayList<>();
        for (Measure measure : BUDGETS) {
            line.stream()
                    .filter(fact -> fact.measure() == measure
                            && fact.quantity().unit().isMoney()
                            && fact.quantity().value().signum() > 0)
                    .forEach(wholes::add);
        }
        List<BigDecimal> rates = wholes.stream().map(whole -> rate(part, whole)).toList();
        BigDecimal printed = bare.quantity().value();
        boolean mayBeRate =
                rates.stream().anyMatch(rate -> rate.subtract(printed).abs().compareTo(NEAR) < 0);
        List<Fact> own = wholes.stream()
                .filter(whole -> whole.subject().equals(bare.subject()))
                .toList();
        if (mayBeRate || own.isEmpty()) {
            return Stream.of();
        }
        Fact whole = own.getFirst();
        var right = new Quantity(plain(rate(part, whole)), Unit.PERCENT, null, null);
        return Stream.of(note.of(
                Wording.label(bare) + "写作" + printed.toPlainString() + "，看来写的是得分；"
                        + part.quantity().value().toPlainString() + "÷"
                        + whole.quantity().value().toPlainString() + "=" + right,
                List.of(Finding.Stated.of(bare), Finding.Stated.of(part), Finding.Stated.of(whole)),
                right));
    }

    private static BigDecimal rate(Fact part, Fact whole) {
        return part.quantity()
                .inBase()
                .multiply(HUNDRED)
                .divide(whole.quantity().inBase(), DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.setScale(Math.max(0, bare.scale()));
    }
}
