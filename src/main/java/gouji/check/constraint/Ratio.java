package gouji.check.constraint;

import gouji.finding.Kind;
import gouji.report.Fact;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 比率: rate = part ÷ whole.
public record Ratio(String rule, Kind kind, Fact rate, Fact part, Fact whole) implements Constraint {
    private static final List<String> ROLES = List.of("rate", "part", "whole");

    @Override
    public List<Fact> facts() {
        return List.of(rate, part, whole);
    }

    @Override
    public String role(int index) {
        return ROLES.get(index);
    }

    @Override
    public Judgement judge(Values values) {
        Expression quotient = operands -> Expression.quotient(operands.get(0), operands.get(1));
        return quotient.judge(values.of(rate), List.of(values.of(part), values.of(whole)));
    }

    @Override
    public @Nullable BigDecimal implied(Fact fact, Values values) {
        BigDecimal ratio = values.of(rate).inBase();
        BigDecimal some = values.of(part).inBase();
        BigDecimal all = values.of(whole).inBase();
        if (fact.equals(rate)) {
            return all.signum() == 0 ? null : some.divide(all, Expression.PRECISION);
        }
        if (fact.equals(part)) {
            return ratio.multiply(all);
        }
        return ratio.signum() == 0 ? null : some.divide(ratio, Expression.PRECISION);
    }

    @Override
    public String arithmetic(Values values) {
        return Arithmetic.quotient(values.of(part), values.of(whole), values.of(rate), judge(values));
    }
}
