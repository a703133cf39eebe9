package gouji.extract.table;

import gouji.quantity.Unit;
import gouji.report.Measure;
import org.jspecify.annotations.Nullable;

/// `实际支出` with `其中：购房补贴` and others below it, in columns that are years: these are 支出, too.
final class Divided {
    private @Nullable Measure whole;
    private boolean isOpen; // a row of 其中 has come, and no other measure since

    /// Takes note of the next row.
    ///
    /// @param own the measure that its name is, or null
    void row(MatrixRow row, @Nullable Measure own) {
        isOpen = own == null && whole != null && (isOpen || row.isAmong());
        whole = own != null ? own : isOpen ? whole : null;
    }

    /// What a figure of the row is, as far as its column and name have said.
    Measure of(Measure said, Unit unit) {
        Measure divided = whole;
        return said == Measure.OTHER && isOpen && divided != null && unit.isMoney() ? divided : said;
    }
}
