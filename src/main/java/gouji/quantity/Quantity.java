package gouji.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A figure as stated.
///
/// @param value the decimal as printed, its scale the printed precision: 12.30 is not 12.3
/// @param qualifier how it is hedged, or null
/// @param upper the upper end of a stated range (`30-50万元`), or null; `value` is then the lower end
public record Quantity(
        BigDecimal value,
        Unit unit,
        @Nullable Qualifier qualifier,
        @Nullable BigDecimal upper) {

    private static final BigDecimal ONE_AND_A_HALF = new BigDecimal("1.5");

    public static Quantity of(String value, String unit) {
        return new Quantity(new BigDecimal(value), Unit.of(unit), null, null);
    }

    public Quantity with(Unit newUnit) {
        return new Quantity(value, newUnit, qualifier, upper);
    }

    public Quantity with(@Nullable Qualifier newQualifier) {
        return new Quantity(value, unit, newQualifier, upper);
    }

    public Quantity negated() {
        return new Quantity(value.negate(), unit, qualifier, upper == null ? null : upper.negate());
    }

    /// The value in the dimension's base unit: 元, plain ratio, pieces.
    public BigDecimal inBase() {
        return value.multiply(unit.factor());
    }

    /// Everything the figure may stand for, in base units. Rounding widens it by half its last printed digit, `约` and
    /// `余` by
    /// one and a half of its last digit that is not 0 (`近600人` stands for 450 to 750).
    public Interval interval() {
        if (upper != null) {
            return new Interval(value.min(upper), value.max(upper)).times(unit.factor());
        }
        if (qualifier == Qualifier.ABOUT) {
            BigDecimal margin = value.stripTrailingZeros().ulp().multiply(ONE_AND_A_HALF);
            return new Interval(value.subtract(margin), value.add(margin)).times(unit.factor());
        }
        return Interval.of(value).times(unit.factor());
    }

    /// One step of the last printed digit, in base units: 0.01万元 is 100.
    public BigDecimal precision() {
        return value.ulp().multiply(unit.factor());
    }

    /// How many digits tell it from others, zeros at the end left out: 2 of 1200, 3 of 1.23.
    public int digits() {
        return value.stripTrailingZeros().precision();
    }

    /// The value as the contract prints it: the decimal as stated, ASCII, no separators, no exponent.
    public String plainValue() {
        return value.toPlainString();
    }

    @Override
    public String toString() {
        String range = upper == null ? "" : "-" + upper.toPlainString();
        return (qualifier == null ? "" : qualifier.symbol()) + plainValue() + range + unit;
    }
}
