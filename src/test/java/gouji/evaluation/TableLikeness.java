package gouji.evaluation;

import gouji.document.Cell;
import gouji.document.Grid;
import gouji.document.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How like two readings of the same tables are: the neighbourhoods that both have, after the metric of the ICDAR 2013
/// table competition. A neighbourhood is a cell with text, the nearest cell with text to its right or below it, and
/// which of the two; blanks inside texts do not count.
public record TableLikeness(int expected, int found, int common) {

    private record Neighbours(String text, String next, boolean isBeside) {}

    public static TableLikeness of(List<Table> expected, List<Table> found) {
        Map<Neighbours, Integer> wanted = neighbours(expected);
        Map<Neighbours, Integer> had = neighbours(found);
        int common = wanted.entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), had.getOrDefault(entry.getKey(), 0)))
                .sum();
        return new TableLikeness(sum(wanted), sum(had), common);
    }

    /// The harmonic mean of precision and recall; 1 where neither side has any.
    public double f1() {
        return expected + found == 0 ? 1 : 2.0 * common / (expected + found);
    }

    private static int sum(Map<Neighbours, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<Neighbours, Integer> neighbours(List<Table> tables) {
        Map<Neighbours, Integer> counts = new HashMap<>();
        for (Table table : tables) {
            Grid grid = table.grid();
            for (Cell cell : table.cells()) {
                if (!textOf(cell).isEmpty()) {
                    Set<Cell> beside = new HashSet<>();
                    for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
                        add(beside, next(grid, r, cell.column() + cell.columnSpan(), 0, 1));
                    }
                    Set<Cell> below = new HashSet<>();
                    for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
                        add(below, next(grid, cell.row() + cell.rowSpan(), c, 1, 0));
                    }
                    beside.forEach(n -> counts.merge(new Neighbours(textOf(cell), textOf(n), true), 1, Integer::sum));
                    below.forEach(n -> counts.merge(new Neighbours(textOf(cell), textOf(n), false), 1, Integer::sum));
                }
            }
        }
        return counts;
    }

    private static void add(Set<Cell> cells, @Nullable Cell cell) {
        if (cell != null) {
            cells.add(cell);
        }
    }

    private static @Nullable Cell next(Grid grid, int row, int column, int down, int right) {
        int r = row;
        int c = column;
        while (r < grid.rows() && c < grid.columns()) {
            Cell cell = grid.at(r, c);
            if (cell != null && !textOf(cell).isEmpty()) {
                return cell;
            }
            r += down;
            c += right;
        }
        return null;
    }

    private static String textOf(Cell cell) {
        return cell.text().text().replaceAll("[\\s\\u3000\\u00A0]", "");
    }
}
