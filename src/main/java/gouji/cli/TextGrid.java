package gouji.cli;

import gouji.document.Cell;
import gouji.document.Grid;
import gouji.document.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A document's table drawn with `+`, `-` and `|`; a cell over several rows or columns is one box with its text once.
final class TextGrid {
    private static final int NARROWEST = 4; // two Han characters
    private static final int BORDER = 3; // between the texts of two columns

    private final Grid grid;
    private final int[] widths;
    private final int[] tops; // the line of the border above each row, and below the last
    private final Map<Cell, List<String>> texts = new HashMap<>();

    /// @param available how many columns of the terminal the table should take at most
    TextGrid(Table table, int available) {
        grid = table.grid();
        widths = widths(table, available);
        tops = new int[table.rows() + 1];
        table.cells().forEach(cell -> texts.put(cell, TextTable.wrap(said(cell), width(cell))));
        for (int row = 0; row < table.rows(); row++) {
            tops[row + 1] = tops[row] + 2;
            for (Cell cell : table.cells()) {
                if (cell.row() + cell.rowSpan() - 1 == row) { // what has room by the last of its rows
                    int needed = tops[cell.row()] + lines(cell).size() + 1;
                    tops[row + 1] = Math.max(tops[row + 1], needed);
                }
            }
        }
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        for (int row = 0; row < grid.rows(); row++) {
            lines.add(line(row, tops[row], true));
            for (int y = tops[row] + 1; y < tops[row + 1]; y++) {
                lines.add(line(row, y, false));
            }
        }
        lines.add(line(grid.rows(), tops[grid.rows()], true));
        return lines;
    }

    /// One line: the border above a row, or one through it.
    private String line(int row, int y, boolean isBorder) {
        var line = new StringBuilder();
        boolean ruledBefore = false;
        int column = 0;
        while (column < grid.columns()) {
            boolean ruled = isBorder && isRuled(row, column);
            line.append(corner(row, column, ruled, ruledBefore));
            if (ruled) {
                line.repeat('-', widths[column] + 2);
                column++;
            } else {
                Cell cell = grid.at(row, column);
                String part = cell == null ? "" : textAt(cell, y);
                int wide = cell == null ? widths[column] : width(cell);
                line.append(' ').append(part).repeat(' ', Math.max(0, wide - DisplayWidth.of(part)) + 1);
                column += cell == null ? 1 : cell.columnSpan();
            }
            ruledBefore = ruled;
        }
        return line.append(ruledBefore ? '+' : '|').toString();
    }

    private char corner(int row, int column, boolean ruled, boolean ruledBefore) {
        if (!ruled && !ruledBefore) {
            return '|';
        }
        return begins(row - 1, column) || begins(row, column) ? '+' : '-';
    }

    /// Whether a vertical border stands before a position.
    private boolean begins(int row, int column) {
        if (row < 0 || row >= grid.rows()) {
            return column == 0;
        }
        Cell cell = grid.at(row, column);
        return cell == null || cell.column() == column;
    }

    /// Whether something ends above a row and something else begins in it.
    private boolean isRuled(int row, int column) {
        if (row == 0 || row == grid.rows()) {
            return true;
        }
        Cell above = grid.at(row - 1, column);
        return above == null || !above.equals(grid.at(row, column));
    }

    private String textAt(Cell cell, int y) {
        int number = y - tops[cell.row()] - 1;
        List<String> lines = lines(cell);
        return number < lines.size() ? lines.get(number) : "";
    }

    private List<String> lines(Cell cell) {
        return texts.getOrDefault(cell, List.of(""));
    }

    private int width(Cell cell) {
        int width = BORDER * (cell.columnSpan() - 1);
        for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
            width += widths[column];
        }
        return width;
    }

    private static int[] widths(Table table, int available) {
        int[] widths = new int[table.columns()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = 1;
        }
        for (Cell cell : table.cells()) {
            int needed = said(cell).lines().mapToInt(DisplayWidth::of).max().orElse(0);
            int share = (needed - BORDER * (cell.columnSpan() - 1) + cell.columnSpan() - 1) / cell.columnSpan();
            for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                widths[column] = Math.max(widths[column], share);
            }
        }
        narrow(widths, available - BORDER * widths.length - 1);
        return widths;
    }

    private static void narrow(int[] widths, int available) {
        int total = 0;
        for (int width : widths) {
            total += width;
        }
        while (total > available) {
            int widest = 0;
            for (int column = 1; column < widths.length; column++) {
                widest = widths[column] > widths[widest] ? column : widest;
            }
            if (widths[widest] <= NARROWEST) {
                return;
            }
            widths[widest]--;
            total--;
        }
    }

    private static String said(@Nullable Cell cell) {
        return cell == null ? "" : cell.text().original().strip().replaceAll("[^\\S\n]+", " ");
    }
}
