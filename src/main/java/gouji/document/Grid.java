package gouji.document;

import org.jspecify.annotations.Nullable;

/// A table as rows and columns: every position leads to the cell that covers it, the same cell at every position of its
/// span.
public final class Grid {
    private final int columns;
    private final int rows;
    private final @Nullable Cell[] covering;

    Grid(Table table) {
        rows = table.rows();
        columns = table.columns();
        covering = new @Nullable Cell[rows * columns];
        for (Cell cell : table.cells()) {
            for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
                for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
                    covering[r * columns + c] = cell;
                }
            }
        }
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /// The cell that covers a position, or null where there is none.
    public @Nullable Cell at(int row, int column) {
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException(row + ", " + column + " in " + rows + " × " + columns);
        }
        return covering[row * columns + column];
    }

    /// Whether a cell begins at that position, rather than only reaching over it.
    public boolean begins(int row, int column) {
        Cell cell = at(row, column);
        return cell != null && cell.row() == row && cell.column() == column;
    }
}
