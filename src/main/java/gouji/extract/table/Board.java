package gouji.extract.table;

import gouji.document.Cell;
import gouji.document.Grid;
import gouji.document.Table;
import gouji.place.Blanks;
import gouji.place.NormalForm;
import gouji.place.PlacedText;
import gouji.place.Rewriting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A table whose cells are ready to be read, by row and column.
final class Board {
    private final Table table;
    private final Grid grid;
    private final IdentityHashMap<Cell, Slot> slots = new IdentityHashMap<>();
    private final Map<Integer, List<Slot>> across = new HashMap<>();
    private final Map<Integer, List<Slot>> said = new HashMap<>();

    Board(Table table, Words words) {
        this.table = table;
        this.grid = table.grid();
        Map<PlacedText, Label> labels = new HashMap<>(); // many cells say the same
        for (Cell cell : table.cells()) {
            PlacedText text = cell.text().rewrite(NormalForm::of).strip();
            slots.put(cell, Slot.of(cell, text, labels.computeIfAbsent(text.rewrite(Board::dropBlanks), words::label)));
        }
    }

    Table table() {
        return table;
    }

    int rows() {
        return grid.rows();
    }

    int columns() {
        return grid.columns();
    }

    /// What covers a position, or null.
    @Nullable
    Slot at(int row, int column) {
        if (row < 0 || row >= rows() || column < 0 || column >= columns()) {
            return null;
        }
        Cell cell = grid.at(row, column);
        return cell == null ? null : slots.get(cell);
    }

    /// What covers a row, from left to right, cells that began further up included.
    List<Slot> across(int row) {
        return across.computeIfAbsent(row, this::covering);
    }

    private List<Slot> covering(int row) {
        var covering = new ArrayList<Slot>();
        for (int c = 0; c < columns(); c++) {
            Slot slot = at(row, c);
            if (slot != null && (covering.isEmpty() || !covering.getLast().isAt(slot))) {
                covering.add(slot);
            }
        }
        return List.copyOf(covering);
    }

    /// What begins in a row and states something, from left to right.
    List<Slot> said(int row) {
        return said.computeIfAbsent(
                row,
                r -> across(r).stream()
                        .filter(slot -> slot.row() == r && !slot.isHole())
                        .toList());
    }

    private static void dropBlanks(String text, Rewriting.Sink into) {
        for (int i = 0; i < text.length(); i++) {
            if (!Blanks.isBlank(text.charAt(i))) {
                into.put(text.charAt(i), i);
            }
        }
    }
}
