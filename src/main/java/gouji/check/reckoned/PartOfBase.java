package gouji.check.reckoned;

import gouji.check.text.Worded;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A told rate as some of a base: one figure, or the difference of two, by another.
///
/// @param less null where the part is one figure
record PartOfBase(Worded told, Worded part, @Nullable Worded less, Worded base) {
    private static final int DIGITS = 12;

    static PartOfBase of(Worded told, Worded part, Worded base) {
        return new PartOfBase(told, part, null, base);
    }

    /// `限价9227.80万元，中标价8720.50万元，较限价下浮5.50%`
    static PartOfBase apart(Worded told, Worded now, Worded base) {
        boolean isMore = now.base().compareTo(base.base()) >= 0;
        return new PartOfBase(told, isMore ? now : base, isMore ? base : now, base);
    }

    private Interval amount() {
        return less == null ? part.span() : part.span().minus(less.span());
    }

    private BigDecimal exact() {
        return less == null ? part.base() : part.base().subtract(less.base());
    }

    boolean holds() {
        return isOf(base.span());
    }

    /// Whether the same part of another base makes what is told.
    ///
    /// @param of in base units
    boolean isOf(Interval of) {
        if (of.low().signum() <= 0) {
            return false;
        }
        Interval amount = amount();
        Interval rate = new Interval(
                amount.low().divide(of.high(), DIGITS, RoundingMode.HALF_UP),
                amount.high().divide(of.low(), DIGITS, RoundingMode.HALF_UP));
        Interval told = told().span(); // a rate may also be cut off instead of rounded
        BigDecimal cut = told().base().add(told().quantity().precision());
        return rate.meets(new Interval(told.low(), told.high().max(cut)));
    }

    /// What the rate would be printed as.
    Quantity right() {
        return rate(told, exact(), base.base());
    }

    /// A part of a whole as a rate is printed.
    static Quantity rate(Worded told, BigDecimal part, BigDecimal whole) {
        BigDecimal value = part.divide(whole, DIGITS, RoundingMode.HALF_UP);
        return new Quantity(
                value.divide(
                        told.quantity().unit().factor(),
                        Math.max(0, told.quantity().value().scale()),
                        RoundingMode.HALF_UP),
                told.quantity().unit(),
                null,
                null);
    }

    String arithmetic() {
        String amount = less == null ? part.quantity().toString() : "(" + part.quantity() + "−" + less.quantity() + ")";
        return amount + "÷" + base.quantity() + "=" + right() + " ≠ " + told.quantity();
    }

    List<Worded> all() {
        return Stream.of(told, part, less, base)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
