package gouji.ingest.table;

import gouji.ingest.table.Frame.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The cells of a head of several rows: headings stand centred over the columns that they are about, a column under no
/// heading has one cell from top to bottom.
final class Head {
    private static final float LEADING = 1.6f; // of the letter size, at most, between lines of one heading

    private final Edges xs;
    private final int height;
    private final int columns;
    private final List<List<Fragment>> rows;
    private final int[][] cellAt; // -1 where nothing stands yet
    private final boolean[][] isFilled; // with text
    private int cells;

    private Head(List<List<Fragment>> rows, Edges xs) {
        this.xs = xs;
        this.rows = rows;
        this.height = rows.size();
        this.columns = xs.gaps();
        this.cellAt = new int[height][columns];
        this.isFilled = new boolean[height][columns];
        for (int r = 0; r < height; r++) {
            Arrays.fill(cellAt[r], -1);
            for (Fragment fragment : rows.get(r)) {
                Arrays.fill(isFilled[r], fragment.from(), fragment.to(), true);
            }
        }
    }

    /// @param rows the fragments in each row of the head
    static List<Field> fields(List<List<Fragment>> rows, Edges xs) {
        var head = new Head(rows, xs);
        for (int r = 0; r < head.height; r++) {
            for (Fragment fragment : rows.get(r)) {
                head.put(r, fragment);
            }
        }
        head.fill();
        if (rows.stream().anyMatch(row -> row.stream().anyMatch(Fragment::isSpan)) || head.hasSpan()) {
            head.joinLeaves();
        }
        return head.fields();
    }

    private void put(int row, Fragment fragment) {
        if (cellAt[row][fragment.from()] >= 0) {
            return; // a further line of the same cell
        }
        int from = fragment.from();
        int to = fragment.to();
        int below = rowBelow(row, from, to);
        if (below >= 0) {
            float middle = (fragment.line().left() + fragment.line().right()) / 2;
            float best = to - from > 1 ? offCentre(from, to, middle) - 1 : Float.MAX_VALUE;
            int bestFrom = from;
            int bestTo = to;
            for (int a = from; a >= 0 && (a == from || isFree(row, below, a)); a--) {
                for (int b = to; b <= columns && (b == to || isFree(row, below, b - 1)); b++) {
                    if (b - a > 1 && offCentre(a, b, middle) < best) {
                        best = offCentre(a, b, middle);
                        bestFrom = a;
                        bestTo = b;
                    }
                }
            }
            from = bestFrom;
            to = bestTo;
        }
        Arrays.fill(cellAt[row], from, to, cells++);
    }

    private float offCentre(int from, int to, float middle) {
        return Math.abs((xs.at(from) + xs.at(to)) / 2 - middle);
    }

    /// The next row of the head with text under a heading, or -1 where it is the lowest.
    private int rowBelow(int row, int from, int to) {
        for (int r = row + 1; r < height; r++) {
            for (int c = from; c < to; c++) {
                if (isFilled[r][c]) {
                    return r;
                }
            }
        }
        return -1;
    }

    private boolean isFree(int row, int below, int column) {
        return !isFilled[row][column] && cellAt[row][column] < 0 && isFilled[below][column];
    }

    /// Lets each cell grow down, then up, where its columns are free.
    private void fill() {
        for (int r = 1; r < height; r++) {
            grow(r - 1, r);
        }
        for (int r = height - 2; r >= 0; r--) {
            grow(r + 1, r);
        }
    }

    private void grow(int row, int into) {
        int c = 0;
        while (c < columns) {
            int end = c + 1;
            while (end < columns && cellAt[row][end] == cellAt[row][c]) {
                end++;
            }
            boolean isFree = cellAt[row][c] >= 0;
            for (int x = c; x < end; x++) {
                isFree &= cellAt[into][x] < 0;
            }
            if (isFree) {
                Arrays.fill(cellAt[into], c, end, cellAt[row][c]);
            }
            c = end;
        }
    }

    private boolean hasSpan() {
        for (int[] row : cellAt) {
            for (int c = 1; c < columns; c++) {
                if (row[c] >= 0 && row[c] == row[c - 1]) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The lines of a name beside headings over others are one cell.
    private void joinLeaves() {
        for (int c = 0; c < columns; c++) {
            boolean isLeaf = true;
            for (int[] row : cellAt) {
                isLeaf &= (c == 0 || row[c] < 0 || row[c] != row[c - 1])
                        && (c + 1 == columns || row[c] < 0 || row[c] != row[c + 1]);
            }
            if (isLeaf && isOneText(c)) {
                for (int[] row : cellAt) {
                    row[c] = cellAt[0][c];
                }
            }
        }
    }

    private boolean isOneText(int column) {
        TextLine before = null;
        for (List<Fragment> row : rows) {
            for (Fragment fragment : row) {
                if (fragment.from() == column) {
                    TextLine line = fragment.line();
                    if (before != null && line.top() - before.top() > LEADING * line.size()) {
                        return false;
                    }
                    before = line;
                }
            }
        }
        return true;
    }

    private List<Field> fields() {
        var fields = new ArrayList<Field>();
        for (int r = 0; r < height; r++) {
            for (int c = 0; c < columns; c++) {
                int cell = cellAt[r][c];
                if (cell < 0) {
                    fields.add(new Field(r, c, 1, 1));
                } else if ((r == 0 || cellAt[r - 1][c] != cell) && (c == 0 || cellAt[r][c - 1] != cell)) {
                    int right = c + 1;
                    while (right < columns && cellAt[r][right] == cell) {
                        right++;
                    }
                    int below = r + 1;
                    while (below < height && cellAt[below][c] == cell) {
                        below++;
                    }
                    fields.add(new Field(r, c, below - r, right - c));
                }
            }
        }
        return fields;
    }
}
