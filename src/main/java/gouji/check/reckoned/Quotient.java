package gouji.check.reckoned;

import gouji.check.text.Worded;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/// A told rate, number of times or mean as the quotient of two other figures.
///
/// @param less what is taken from the quotient: 1 in `增长1.3倍`
record Quotient(Worded told, List<Worded> parts, Worded whole, BigDecimal less) {
    private static final int DIGITS = 12;

    /// What rounding makes of the two figures.
    private Interval span() {
        Interval part = parts.getFirst().span();
        for (Worded other : parts.subList(1, parts.size())) {
            part = part.plus(other.span());
        }
        Interval by = whole.span();
        return by.low().signum() <= 0
                ? Interval.exactly(value())
                : new Interval(
                        part.low()
                                .divide(by.high(), DIGITS, RoundingMode.HALF_UP)
                                .subtract(less),
                        part.high()
                                .divide(by.low(), DIGITS, RoundingMode.HALF_UP)
                                .subtract(less));
    }

    private BigDecimal part() {
        return parts.stream().map(Worded::base).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal value() {
        return part().divide(whole.base(), DIGITS, RoundingMode.HALF_UP).subtract(less);
    }

    /// A rate with decimals may also be cut off instead of rounded.
    boolean holds() {
        if (whole.base().signum() == 0) {
            return false;
        }
        Interval told = told().quantity().interval(); // 人均1265亩 is rounded, though they are counted
        Interval cut = new Interval(
                told.low(), told.low().max(told().base().add(told().quantity().precision())));
        boolean isFine = told().isSharp() && told().quantity().value().scale() > 0;
        return span().meets(isFine ? cut : told);
    }

    /// Whether another one has its part or its whole.
    boolean isOfOneOf(Quotient other) {
        return other.parts().contains(parts.getFirst()) || other.whole().equals(whole);
    }

    /// What the quotient would be printed as.
    Quantity right() {
        Quantity like = told.quantity();
        return new Quantity(
                value().divide(like.unit().factor(), Math.max(0, like.value().scale()), RoundingMode.HALF_UP),
                like.unit(),
                null,
                null);
    }

    String arithmetic() {
        StringBuilder written = new StringBuilder();
        parts.forEach(part -> written.append(written.isEmpty() ? "" : "+").append(part.quantity()));
        String sum = parts.size() > 1 ? "(" + written + ")" : written.toString();
        return sum + "÷" + whole.quantity() + (less.signum() == 0 ? "" : "−" + less) + "=" + right() + " ≠ "
                + told.quantity();
    }

    List<Worded> all() {
        return Stream.of(List.of(told), parts, List.of(whole))
                .flatMap(List::stream)
                .toList();
    }

    List<Window.Suspect> suspects() {
        return List.of(new Window.Suspect(told, right().inBase()));
    }
}
