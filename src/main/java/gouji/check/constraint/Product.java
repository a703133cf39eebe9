package gouji.check.constraint;

import gouji.finding.Kind;
import gouji.quantity.Dimension;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 乘积: product = Π factors (`每站13万元，3个站，共计39万元`).
public record Product(String rule, Kind kind, Fact product, List<Fact> factors) implements Constraint {

    public Product {
        factors = List.copyOf(factors);
    }

    @Override
    public List<Fact> facts() {
        return Stream.concat(Stream.of(product), factors.stream()).toList();
    }

    @Override
    public String role(int index) {
        return index == 0 ? "product" : "factor";
    }

    @Override
    public Judgement judge(Values values) {
        Quantity stated = values.of(product);
        List<Quantity> operands = factors.stream().map(values::of).toList();
        if (stated.unit().dimension() == Dimension.SCORE) {
            return score(stated, operands);
        }
        return multiplication().judge(stated, operands);
    }

    private static Expression multiplication() {
        return operands -> operands.stream().reduce(Interval.exactly(BigDecimal.ONE), Interval::times);
    }

    /// A score is printed to as many places as its form has, rounded or cut off, and the rate behind it may have been
    /// rounded before: of 92.66% of 10 points one makes 9.27, 9.26, 9.3 or 9.
    private static Judgement score(Quantity stated, List<Quantity> operands) {
        Judgement exact = multiplication().judge(stated, operands);
        if (exact.verdict() == Verdict.UNDEFINED) {
            return exact;
        }
        BigDecimal computed = exact.computed();
        int places = Math.max(0, stated.value().scale());
        boolean isPrinted = stated.value().compareTo(computed.setScale(places, RoundingMode.HALF_UP)) == 0
                || stated.value().compareTo(computed.setScale(places, RoundingMode.DOWN)) == 0;
        boolean isNear = overlap(stated.interval(), unrounded(operands));
        Verdict verdict = isPrinted ? Verdict.AGREES : isNear ? Verdict.RESIDUE : Verdict.CONFLICT;
        return new Judgement(verdict, computed, exact.stated());
    }

    private static Interval unrounded(List<Quantity> operands) {
        return operands.stream()
                .map(operand -> operand.unit().isRate() ? operand.interval() : Interval.exactly(operand.inBase()))
                .reduce(Interval.exactly(BigDecimal.ONE), Interval::times);
    }

    /// Whether two intervals have more in common than an end.
    private static boolean overlap(Interval one, Interval other) {
        return one.low().compareTo(other.high()) < 0 && other.low().compareTo(one.high()) < 0;
    }

    @Override
    public @Nullable BigDecimal implied(Fact fact, Values values) {
        BigDecimal others = factors.stream()
                .filter(factor -> !factor.equals(fact))
                .map(factor -> values.of(factor).inBase())
                .reduce(BigDecimal.ONE, BigDecimal::multiply);
        if (fact.equals(product)) {
            return others;
        }
        return others.signum() == 0 ? null : values.of(product).inBase().divide(others, Expression.PRECISION);
    }

    @Override
    public String arithmetic(Values values) {
        String chain = factors.stream().map(values::of).map(Quantity::toString).collect(Collectors.joining("×"));
        Quantity stated = values.of(product);
        Judgement judgement = judge(values);
        return chain + "=" + Arithmetic.plain(judgement.computed(), stated) + stated.unit()
                + judgement.against(stated.toString());
    }
}
