package gouji.ingest.word;

import gouji.document.Cell;
import gouji.document.Table;
import gouji.place.PlacedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Puts together a table from rows of cells that say where they begin and end and whether they go on from above.
///
/// Edges are column numbers (DOCX) or distances (DOC): only their order counts. Edges at which no cell begins or ends
/// make no column.
final class CellGrid {

    /// How a cell takes part in vertical merging.
    enum Merge {
        NONE,
        BEGIN,
        CONTINUE
    }

    /// A cell as its row tells it.
    record RowCell(int left, int right, Merge merge, String text) {}

    private static final class Growing {
        private final int row;
        private final RowCell cell;
        private int rowSpan = 1;

        Growing(int row, RowCell cell) {
            this.row = row;
            this.cell = cell;
        }
    }

    private final List<Growing> cells = new ArrayList<>();
    private Map<Integer, Growing> above = Map.of(); // the cells that the last row's cells belong to, by left edge
    private int rows;
    private int hiddenTexts;

    void addRow(List<RowCell> row) {
        var current = new HashMap<Integer, Growing>();
        for (RowCell cell : row) {
            Growing over = cell.merge() == Merge.CONTINUE ? above.get(cell.left()) : null;
            if (over != null && over.cell.right() == cell.right() && over.cell.merge() != Merge.NONE) {
                over.rowSpan++;
                current.put(cell.left(), over);
                hiddenTexts += cell.text().isBlank() ? 0 : 1;
            } else {
                var begun = new Growing(rows, cell);
                cells.add(begun);
                current.put(cell.left(), begun);
            }
        }
        above = current;
        rows++;
    }

    /// How many cells had text that Word hides because they go on from the cell above.
    int hiddenTexts() {
        return hiddenTexts;
    }

    /// The table, or null where there are no cells.
    @Nullable
    Table table(int headerRows) {
        var edges = new TreeSet<Integer>();
        for (Growing cell : cells) {
            edges.add(cell.cell.left());
            edges.add(cell.cell.right());
        }
        if (edges.isEmpty()) {
            return null;
        }
        NavigableMap<Integer, Integer> columns = new TreeMap<>();
        edges.forEach(edge -> columns.put(edge, columns.size()));
        var placed = new ArrayList<Cell>();
        for (Growing growing : cells) {
            int left = columns.getOrDefault(growing.cell.left(), 0);
            int right = columns.getOrDefault(growing.cell.right(), 0);
            PlacedText text = PlacedText.of(growing.cell.text());
            placed.add(new Cell(growing.row, left, growing.rowSpan, right - left, text));
        }
        return new Table(rows, columns.size() - 1, placed, null, null, Math.min(headerRows, rows), List.of());
    }
}
