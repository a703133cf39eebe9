package gouji.check.claim;

import gouji.check.fact.FactIndex;
import gouji.check.text.Worded;
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
/// @param worded where it stands in words; null in a table
record NamedFigure(
        Quantity quantity,
        String name,
        String before,
        String around,
        boolean isRow,
        @Nullable Integer year,
        boolean isDated,
        int at,
        @Nullable Worded worded,
        Finding.Stated stated) {

    String sentence() {
        return line() + "," + at;
    }

    String line() {
        return FactIndex.line(stated.place());
    }

    /// The words of its sentence since the figure before.
    String since() {
        int from = before.length();
        while (from > 0 && !Character.isDigit(before.charAt(from - 1))) {
            from--;
        }
        return before.substring(from);
    }

    BigDecimal base() {
        return quantity.inBase().stripTrailingZeros();
    }
}
