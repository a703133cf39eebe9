package gouji.ingest.pdf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Compares tables as the ICDAR competition of 2013 did: each filled cell with the nearest filled cell to its right and
/// below is one relation. Blanks do not count, breaks of lines do.
record Adjacency(int right, int found, int wanted) {

    /// A table as a cell's number at each row and column, and the texts by number.
    record Grid(List<int[]> cells, List<String> texts) {}

    static Adjacency of(List<Grid> wanted, List<Grid> found) {
        var expected = new ArrayList<String>();
        wanted.forEach(grid -> expected.addAll(relations(grid)));
        var actual = new ArrayList<String>();
        found.forEach(grid -> actual.addAll(relations(grid)));
        var left = new ArrayList<String>(expected);
        int right = 0;
        for (String relation : actual) {
            right += left.remove(relation) ? 1 : 0;
        }
        return new Adjacency(right, actual.size(), expected.size());
    }

    Adjacency plus(Adjacency other) {
        return new Adjacency(right + other.right, found + other.found, wanted + other.wanted);
    }

    /// 1 where nothing is wanted and nothing found.
    double f1() {
        return found + wanted == 0 ? 1 : 2.0 * right / (found + wanted);
    }

    private static List<String> relations(Grid grid) {
        var pairs = new LinkedHashSet<List<Integer>>();
        int[][] cells = grid.cells().toArray(int[][]::new);
        for (int r = 0; r < cells.length; r++) {
            for (int c = 0; c < cells[r].length; c++) {
                pairs.add(List.of(cells[r][c], next(grid, r, c, 0, 1), 0));
                pairs.add(List.of(cells[r][c], next(grid, r, c, 1, 0), 1));
            }
        }
        var relations = new ArrayList<String>();
        for (List<Integer> pair : pairs) {
            if (isFilled(grid, pair.get(0)) && isFilled(grid, pair.get(1))) {
                relations.add(text(grid, pair.get(0)) + (pair.get(2) == 0 ? " → " : " ↓ ") + text(grid, pair.get(1)));
            }
        }
        return relations;
    }

    /// The nearest filled cell that is another one, or -1.
    private static int next(Grid grid, int row, int column, int down, int across) {
        int[][] cells = grid.cells().toArray(int[][]::new);
        int here = cells[row][column];
        int r = row + down;
        int c = column + across;
        while (r < cells.length && c < cells[r].length) {
            if (cells[r][c] != here && isFilled(grid, cells[r][c])) {
                return cells[r][c];
            }
            r += down;
            c += across;
        }
        return -1;
    }

    private static boolean isFilled(Grid grid, int cell) {
        return cell >= 0 && !text(grid, cell).isEmpty();
    }

    private static String text(Grid grid, int cell) {
        return grid.texts().get(cell).replaceAll("[ 　]", "");
    }
}
