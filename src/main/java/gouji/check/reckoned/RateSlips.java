package gouji.check.reckoned;

import gouji.check.fact.Slip;
import gouji.check.reckoned.Window.Suspect;
import gouji.check.text.Worded;
import gouji.quantity.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which of a rate and the two figures that should make it a slip of the pen may have spoilt.
final class RateSlips {
    private static final int DIGITS = 12;
    private static final BigDecimal MOST_WAYS = BigDecimal.valueOf(1_000);
    private static final BigDecimal MOST = new BigDecimal("1.5"); // of a rate
    private static final int TELLING_DIGITS = 3; // of a figure that is not round

    private RateSlips() {}

    /// The rate first, where it can be one; then what its two figures would be.
    static List<Suspect> suspects(Quotient quotient) {
        Worded part = quotient.parts().getFirst();
        Interval rate = quotient.told().span();
        List<Suspect> suspects = new ArrayList<>();
        if (quotient.value().compareTo(MOST) <= 0) {
            suspects.add(result(quotient));
        }
        if (rate.low().signum() > 0) {
            boolean isTellingRate = isTelling(quotient.told());
            suspect(part, rate.times(quotient.whole().base()), isTellingRate && isTelling(quotient.whole()))
                    .ifPresent(suspects::add);
            suspect(quotient.whole(), wholes(quotient), isTellingRate && isTelling(part))
                    .ifPresent(suspects::add);
        }
        if (suspects.isEmpty()) { // more than there is
            suspects.add(new Suspect(
                    part, quotient.whole().base().multiply(quotient.told().base())));
        }
        return suspects;
    }

    private static boolean isTelling(Worded figure) {
        return figure.quantity().value().stripTrailingZeros().precision() >= TELLING_DIGITS;
    }

    /// The rate as it should be; where a point was moved in it, with the decimals that it then has.
    private static Suspect result(Quotient quotient) {
        Worded told = quotient.told();
        BigDecimal value = quotient.value();
        BigDecimal factor = told.quantity().unit().factor();
        return Slip.sources(told.quantity().value())
                .filter(source -> source.scale() > told.quantity().value().scale())
                .filter(source -> source.multiply(factor)
                                .subtract(value)
                                .abs()
                                .multiply(BigDecimal.TWO)
                                .compareTo(source.ulp().multiply(factor))
                        <= 0)
                .map(source -> new Suspect(told, source.multiply(factor)))
                .findFirst()
                .orElseGet(() -> quotient.suspects().getFirst());
    }

    /// The wholes of which the part is such a rate.
    static Interval wholes(Quotient quotient) {
        BigDecimal part = quotient.parts().getFirst().base();
        Interval rate = quotient.told().span();
        return new Interval(
                part.divide(rate.high(), DIGITS, RoundingMode.HALF_UP),
                part.divide(rate.low(), DIGITS, RoundingMode.HALF_UP));
    }

    /// The figure of which a slip makes this one, among those that would make the rate.
    ///
    /// @param isPrecise whether the others are telling figures
    static Optional<Suspect> suspect(Worded wrong, Interval right, boolean isPrecise) {
        BigDecimal low = right.low();
        BigDecimal high = right.high();
        BigDecimal factor = wrong.quantity().unit().factor();
        return Slip.sources(wrong.quantity().value())
                .map(value -> value.multiply(factor))
                .filter(value ->
                        value.compareTo(low) >= 0 && value.compareTo(high) <= 0 && value.compareTo(wrong.base()) != 0)
                .map(value -> new Suspect(wrong, value, ways(wrong, value, low, high, isPrecise), 0, isPrecise))
                .filter(suspect -> suspect.slip() != null)
                .max(Comparator.comparingLong(Suspect::odds));
    }

    /// How many figures as round as this one would make the rate as well.
    private static long ways(Worded wrong, BigDecimal value, BigDecimal low, BigDecimal high, boolean isPrecise) {
        BigDecimal precision = wrong.quantity().precision();
        BigDecimal step =
                isPrecise ? precision : value.stripTrailingZeros().ulp().max(precision);
        return 1
                + high.subtract(low)
                        .divide(step, 0, RoundingMode.DOWN)
                        .min(MOST_WAYS)
                        .longValueExact();
    }
}
