package gouji.check.constraint;

import gouji.finding.Kind;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 增长率: rate = change ÷ before, told by two of now, before and change.
///
/// @param form which two of them `first` and `second` are
public record Growth(String rule, Kind kind, Form form, Fact rate, Fact first, Fact second) implements Constraint {

    public enum Form {
        CHANGE_AND_BEFORE("change", "before"),
        CHANGE_AND_NOW("change", "now"),
        NOW_AND_BEFORE("now", "before");

        private final String first;
        private final String second;

        Form(String first, String second) {
            this.first = first;
            this.second = second;
        }
    }

    @Override
    public List<Fact> facts() {
        return List.of(rate, first, second);
    }

    @Override
    public String role(int index) {
        return index == 0 ? "rate" : index == 1 ? form.first : form.second;
    }

    @Override
    public Judgement judge(Values values) {
        Expression growth = operands -> {
            Interval one = operands.get(0);
            Interval two = operands.get(1);
            return switch (form) {
                case CHANGE_AND_BEFORE -> Expression.quotient(one, two);
                // written so that each figure occurs once, or the interval would be too wide: c/(n−c) = 1/(n/c−1)
                case CHANGE_AND_NOW -> minusOneInverted(Expression.quotient(two, one));
                case NOW_AND_BEFORE -> lessOne(Expression.quotient(one, two));
            };
        };
        return growth.judge(values.of(rate), List.of(values.of(first), values.of(second)));
    }

    @Override
    public @Nullable BigDecimal implied(Fact fact, Values values) {
        BigDecimal ratio = values.of(rate).inBase();
        if (fact.equals(rate)) {
            Judgement judgement = judge(values);
            return judgement.verdict() == Verdict.UNDEFINED ? null : judgement.computed();
        }
        BigDecimal one = values.of(first).inBase();
        BigDecimal two = values.of(second).inBase();
        BigDecimal factor = ratio.add(BigDecimal.ONE);
        return switch (form) {
            case CHANGE_AND_BEFORE -> fact.equals(first) ? ratio.multiply(two) : quotient(one, ratio);
            case CHANGE_AND_NOW ->
                fact.equals(first) ? quotient(ratio.multiply(two), factor) : quotient(one.multiply(factor), ratio);
            case NOW_AND_BEFORE -> fact.equals(first) ? two.multiply(factor) : quotient(one, factor);
        };
    }

    @Override
    public String arithmetic(Values values) {
        Quantity one = values.of(first);
        Quantity two = values.of(second);
        Judgement judgement = judge(values);
        return switch (form) {
            case CHANGE_AND_BEFORE -> Arithmetic.quotient(one, two, values.of(rate), judgement);
            case CHANGE_AND_NOW ->
                Arithmetic.plain(one, two) + "÷(" + two.plainValue() + "−" + Arithmetic.plain(one, two) + ")"
                        + Arithmetic.outcome(values.of(rate), judgement);
            case NOW_AND_BEFORE ->
                "(" + one.plainValue() + "−" + Arithmetic.plain(two, one) + ")÷" + Arithmetic.plain(two, one)
                        + Arithmetic.outcome(values.of(rate), judgement);
        };
    }

    private static @Nullable BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() == 0 ? null : dividend.divide(divisor, Expression.PRECISION);
    }

    private static @Nullable Interval lessOne(@Nullable Interval ratio) {
        return ratio == null ? null : ratio.minus(Interval.exactly(BigDecimal.ONE));
    }

    private static @Nullable Interval minusOneInverted(@Nullable Interval ratio) {
        Interval less = lessOne(ratio);
        return less == null ? null : Expression.quotient(Interval.exactly(BigDecimal.ONE), less);
    }
}
