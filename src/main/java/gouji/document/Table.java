package gouji.document;

import gouji.place.PlacedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table as cells with spans. A table that runs over several pages is one table.
///
/// @param cells in reading order, each once, however many rows and columns it spans
/// @param caption the line above or below that names it (`附表1`, `收入支出决算总表`), or null
/// @param unitNote the `单位：万元` line that belongs to it, or null
/// @param headerRows how many rows at its top are known to be header, 0 where that is not known
/// @param pages the pages it stands on, from 1; empty where the format has none
public record Table(
        int rows,
        int columns,
        List<Cell> cells,
        @Nullable PlacedText caption,
        @Nullable PlacedText unitNote,
        int headerRows,
        List<Integer> pages)
        implements Block {

    public Table {
        cells = List.copyOf(cells);
        pages = List.copyOf(pages);
        for (Cell cell : cells) {
            if (cell.row() + cell.rowSpan() > rows || cell.column() + cell.columnSpan() > columns) {
                throw new IllegalArgumentException("cell " + cell + " in a table of " + rows + " × " + columns);
            }
        }
    }

    /// The table as rows and columns.
    public Grid grid() {
        return new Grid(this);
    }
}
