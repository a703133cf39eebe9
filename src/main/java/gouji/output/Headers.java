package gouji.output;

import gouji.document.Cell;
import gouji.document.Grid;
import gouji.document.Table;
import gouji.place.NormalForm;
import gouji.quantity.FigureScanner;
import gouji.quantity.Unit;
import org.jspecify.annotations.Nullable;

/// The words nearest to a cell, to its left and above it: what a reader of the table takes for its headers.
public record Headers(@Nullable String left, @Nullable String above) {

    public static Headers of(Table table, int row, int column) {
        Grid grid = table.grid();
        return new Headers(nearest(grid, row, column, 0, -1), nearest(grid, row, column, -1, 0));
    }

    private static @Nullable String nearest(Grid grid, int row, int column, int down, int right) {
        int r = row + down;
        int c = column + right;
        while (r >= 0 && c >= 0) {
            Cell cell = grid.at(r, c);
            String said =
                    cell == null ? "" : NormalForm.of(cell.text().original()).strip();
            if (!said.isEmpty() && FigureScanner.whole(said, Unit.NONE) == null) {
                return said.replaceAll("\\s+", "");
            }
            r += down;
            c += right;
        }
        return null;
    }
}
