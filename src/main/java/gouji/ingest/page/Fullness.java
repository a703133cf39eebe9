package gouji.ingest.page;

import gouji.ingest.page.ColumnRun.Item;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How well text fills the columns of a grid: prose fills nearly every line, cells of a table few.
final class Fullness {
    private static final float FULL = 0.55f; // of the lines, at least
    private static final float HAN = 0.5f; // of the letters, at least: else figures stand in columns
    private static final int FEWEST = 2; // full lines in each column without a ruled table

    private final int[] lines; // in each column
    private final int[] full; // of these; whole sentences that happen to be alike do not count
    private final boolean[] hasTable;
    private int letters;
    private int han;

    Fullness(ColumnGrid grid, List<ColumnRun> runs) {
        int count = grid.columns().size();
        lines = new int[count];
        full = new int[count];
        hasTable = new boolean[count];
        for (ColumnRun run : runs) {
            var above = new Stretch[count];
            for (Item item : run.items()) {
                add(grid, item, above);
            }
        }
    }

    /// @param above the last line so far of each column
    private void add(ColumnGrid grid, Item item, @Nullable Stretch[] above) {
        int[] counts = new int[lines.length];
        item.stretches().forEach(stretch -> counts[grid.at(stretch)]++);
        for (Stretch stretch : item.stretches()) {
            int column = grid.at(stretch);
            hasTable[column] |= item.isFrame();
            if (!item.isFrame() && counts[column] == 1) { // else cells of a table
                lines[column]++;
                full[column] += grid.isFull(stretch, column) && !stretch.isEnded() ? 1 : 0;
                full[column] += isFullBefore(stretch, above[column], grid, column) ? 1 : 0;
                above[column] = stretch;
                letters += stretch.letters();
                han += stretch.han();
            }
        }
    }

    /// Whether a line ends short of its column's edge only because the next one begins with a figure that was not
    /// broken.
    private static boolean isFullBefore(Stretch next, @Nullable Stretch line, ColumnGrid grid, int column) {
        return line != null
                && !line.isEnded()
                && !grid.isFull(line, column)
                && line.right() + next.word() > grid.columns().get(column).right();
    }

    /// Whether two columns or more are filled with prose, one of them with many lines.
    boolean isProse() {
        int most = 0;
        int filled = 0;
        for (int c = 0; c < lines.length; c++) {
            most = Math.max(most, full[c]);
            filled += full[c] >= FEWEST || hasTable[c] ? 1 : 0;
        }
        return filled >= 2 && most >= ColumnGrid.LINES && isFilled();
    }

    /// Whether lines of Han characters mostly reach to the ends of their columns, at least two.
    boolean isFilled() {
        int sum = Arrays.stream(full).sum();
        return sum >= FEWEST && sum >= FULL * Arrays.stream(lines).sum() && han >= HAN * letters;
    }

    /// Whether some column has so many full lines.
    boolean isEnough(int least) {
        for (int c = 0; c < lines.length; c++) {
            if (full[c] >= least) {
                return true;
            }
        }
        return false;
    }
}
