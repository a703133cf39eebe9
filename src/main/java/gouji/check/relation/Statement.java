package gouji.check.relation;

import gouji.quantity.Quantity;
import gouji.report.Fact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// 陈述: a fact as one or several places of a report state it alike. They vote together: if one is wrong, all are.
///
/// @param places the fact of each place, in reading order
public record Statement(List<Fact> places) {

    public Statement {
        places = List.copyOf(places);
    }

    public Fact first() {
        return places.getFirst();
    }

    /// The place that prints it to the finest step.
    public Fact finest() {
        return places.stream()
                .min((a, b) -> a.quantity().precision().compareTo(b.quantity().precision()))
                .orElseThrow();
    }

    /// A value in base units as this statement would print it, to its own last digit or to one that is finer.
    public Quantity printed(BigDecimal base, int moreDecimals) {
        Quantity own = finest().quantity();
        int scale = Math.max(0, own.value().scale()) + moreDecimals;
        BigDecimal value = base.divide(own.unit().factor(), scale, RoundingMode.HALF_UP);
        return new Quantity(value, own.unit(), null, null);
    }

    // one statement is itself and no other, even if another says the same
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
