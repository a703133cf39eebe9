package gouji.check.constraint;

import gouji.finding.Kind;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import java.math.BigDecimal;
import java.util.List;

/// 合计为定数: shares add to 100%, weights to 100分.
public record FixedTotal(String rule, Kind kind, Quantity total, List<Fact> parts) implements Constraint {
    private static final int EXACT_DECIMALS = 9; // the total is not a rounded figure

    public FixedTotal {
        parts = List.copyOf(parts);
    }

    @Override
    public List<Fact> facts() {
        return parts;
    }

    @Override
    public String role(int index) {
        return "part";
    }

    @Override
    public Judgement judge(Values values) {
        var exact = new Quantity(total.value().setScale(EXACT_DECIMALS), total.unit(), null, null);
        Expression sum = Expression::total;
        return sum.judge(exact, parts.stream().map(values::of).toList());
    }

    @Override
    public BigDecimal implied(Fact fact, Values values) {
        BigDecimal sum = parts.stream().map(part -> values.of(part).inBase()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return total.inBase().subtract(sum.subtract(values.of(fact).inBase()));
    }

    @Override
    public String arithmetic(Values values) {
        List<Quantity> quantities = parts.stream().map(values::of).toList();
        Judgement judgement = judge(values);
        return Arithmetic.sum(total, quantities, judgement.computed()) + judgement.against(total.plainValue());
    }
}
