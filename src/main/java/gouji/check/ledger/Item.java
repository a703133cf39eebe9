package gouji.check.ledger;

import gouji.check.fact.Slip;
import gouji.check.fact.Wording;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Dimension;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/// A figure of a table, or of the words beside it.
///
/// @param label what a finding calls it
/// @param isWhole whether it counts whole things, though it has no unit
record Item(String label, Quantity quantity, Finding.Stated at, boolean isWhole) {

    Item(String label, Quantity quantity, Finding.Stated at) {
        this(label, quantity, at, false);
    }

    /// A figure that may be wrong, with what it would be.
    record Mended(Item wrong, Quantity right, Slip slip, long odds) {
        static final Comparator<Mended> LIKELIER =
                Comparator.comparing(Mended::slip, Comparator.reverseOrder()).thenComparingLong(Mended::odds);
    }

    static Item of(Worded told) {
        return new Item(told.label(), told.quantity(), told.stated("stated"));
    }

    /// What a finding quotes: a figure of the text with the words that tell it.
    String told() {
        return at.place().table() == null ? label + quantity : label;
    }

    BigDecimal base() {
        return quantity.inBase();
    }

    /// All that it may stand for; whole things are counted, not rounded.
    Interval span() {
        return span(base());
    }

    /// All that another figure may stand for that is printed as this one is.
    Interval span(BigDecimal base) {
        BigDecimal half = isCounted() ? BigDecimal.ZERO : quantity.precision().multiply(new BigDecimal("0.5"));
        return new Interval(base.subtract(half), base.add(half));
    }

    private boolean isCounted() {
        return (isWhole || quantity.unit().dimension() == Dimension.COUNT)
                && quantity.unit().factor().compareTo(BigDecimal.ONE) == 0
                && quantity.value().scale() <= 0;
    }

    boolean isZero() {
        return quantity.value().signum() == 0;
    }

    Finding.Stated stated(String role) {
        return new Finding.Stated(at.value(), at.unit(), role, at.place());
    }

    /// The likeliest figure of which a slip of the pen would have made this one, and with which all is well.
    ///
    /// @param fits whether a value in base units makes all well
    Optional<Mended> mended(Predicate<BigDecimal> fits) {
        return Slip.sources(quantity.value())
                .map(value -> new Quantity(value, quantity.unit(), null, null))
                .filter(right -> right.value().compareTo(quantity.value()) != 0
                        && right.value().signum() > 0
                        && fits.test(right.inBase()))
                .flatMap(right -> mended(right).stream())
                .max(Comparator.comparingLong(Mended::odds));
    }

    /// What it would be, where a slip explains it.
    Optional<Mended> mended(Quantity right) {
        Slip slip = Slip.between(quantity, right);
        int scale = Math.max(Slip.telling(quantity), Slip.telling(right));
        return slip == null
                ? Optional.empty()
                : Optional.of(new Mended(this, right, slip, slip.odds(quantity, right, scale)));
    }

    /// A value in base units as it would be printed here.
    Quantity printed(BigDecimal base) {
        return Wording.inUnitOf(base, quantity);
    }
}
