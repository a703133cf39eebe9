package gouji.output;

import gouji.place.Place;
import gouji.report.Report;
import org.jspecify.annotations.Nullable;

/// What the row and the column of a cell are called; null where nothing in the table says so.
public record Headers(@Nullable String left, @Nullable String above) {
    static final Headers NONE = new Headers(null, null);

    /// The names of the row and column that a place is in; none outside tables.
    public static Headers of(Report report, Place place) {
        Integer table = place.table();
        Integer row = place.row();
        Integer column = place.column();
        return table == null
                        || row == null
                        || column == null
                        || table >= report.tables().size()
                ? NONE
                : TableHeads.of(report, table).at(row, column);
    }
}
