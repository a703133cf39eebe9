package gouji.check.claim;

import gouji.check.fact.FactIndex;
import gouji.finding.Finding;
import gouji.quantity.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A figure with what it may be called.
///
/// @param name of its clause or row, without neutral words
/// @param before its sentence up to it, or its row and column in full
/// @param around the words right before and behind it
/// @param isDated whether its words name another year than the report's
/// @param at which sentence of its paragraph it is in
record NamedFigure(
        Quantity quantity,
        String name,
        String before,
        String around,
        boolean isRow,
        @Nullable Integer year,
        boolean isDated,
        int at,
        Finding.Stated stated) {

    String sentence() {
        return line() + "," + at;
    }

    String line() {
        return FactIndex.line(stated.place());
    }

    BigDecimal base() {
        return quantity.inBase().stripTrailingZeros();
    }
}
