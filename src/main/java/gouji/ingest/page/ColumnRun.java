package gouji.ingest.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines and ruled tables, one below another, that all keep to the columns of a grid.
final class ColumnRun {
    private static final float BESIDE = 0.5f; // of the lower column's height, at least
    private static final float ENDS = 6; // points between the ends of two rules of one table

    private static final int BETWEEN_RULES = 3; // full lines in a column: else these are rows

    private final ColumnGrid grid;
    private final List<Item> items;
    private final boolean isBetweenRules;
    private final boolean isFirst;

    /// A line, a ruled table or a rule.
    ///
    /// @param stretches those of a line, or the table
    record Item(List<Stretch> stretches, boolean isFrame) {
        float top() {
            return (float) stretches.stream().mapToDouble(Stretch::top).min().orElse(0);
        }

        float bottom() {
            return (float) stretches.stream().mapToDouble(Stretch::bottom).max().orElse(0);
        }

        boolean isRule() {
            return !isFrame && stretches.size() == 1 && stretches.getFirst().letters() == 0;
        }
    }

    /// @param above what stands above the run and breaks it, if anything
    /// @param below what stands below it
    ColumnRun(ColumnGrid grid, List<Item> items, @Nullable Item above, @Nullable Item below) {
        this.grid = grid;
        this.isBetweenRules = above != null && below != null && areEndsOfTable(above, below);
        this.isFirst = above == null;
        this.items = trimmed(items, above, below);
    }

    private static boolean areEndsOfTable(Item above, Item below) {
        Stretch one = above.stretches.getFirst();
        Stretch other = below.stretches.getFirst();
        return above.isRule()
                && below.isRule()
                && Math.abs(one.left() - other.left()) <= ENDS
                && Math.abs(one.right() - other.right()) <= ENDS;
    }

    /// Without the lines at either end that stand alone and fill no column: above, the end of a paragraph as wide as
    /// the page, and below, a heading of the text that goes on so.
    private List<Item> trimmed(List<Item> all, @Nullable Item above, @Nullable Item below) {
        int start = 0;
        while (start < all.size() && columnsOf(all.subList(0, start + 1)) == 1 && isShort(all.get(start))) {
            start++;
        }
        boolean isAbove = start < all.size()
                && (columnsOf(all.subList(0, start + 1)) > 1 || (above != null && !above.isRule() && !above.isFrame));
        var items = new ArrayList<>(all.subList(isAbove ? start : 0, all.size()));
        while (below != null && items.size() > 1 && endsParagraph(items)) {
            items.removeLast();
        }
        return items;
    }

    /// Whether the last line stands lower than everything in the other columns, and the one above it is the last of its
    /// paragraph.
    private boolean endsParagraph(List<Item> items) {
        Item last = items.getLast();
        int column = grid.at(last.stretches.getFirst());
        if (column != 0 || last.stretches.size() > 1 || !isShort(last)) {
            return false;
        }
        Item before = null;
        for (Item item : items.subList(0, items.size() - 1)) {
            for (Stretch stretch : item.stretches) {
                if (grid.at(stretch) == column) {
                    before = item;
                } else if (stretch.bottom() > last.top()) {
                    return false;
                }
            }
        }
        return before != null
                && (before.isFrame || before.stretches.stream().noneMatch(s -> grid.at(s) == column && isFull(s)));
    }

    private boolean isShort(Item item) {
        return !item.isFrame && item.stretches.stream().noneMatch(this::isFull);
    }

    private boolean isFull(Stretch stretch) {
        return !stretch.isEnded() && grid.isFull(stretch, grid.at(stretch));
    }

    private long columnsOf(List<Item> some) {
        return some.stream()
                .flatMap(item -> item.stretches.stream())
                .map(grid::at)
                .distinct()
                .count();
    }

    List<Item> items() {
        return items;
    }

    float top() {
        return (float) items.stream().mapToDouble(Item::top).min().orElse(0);
    }

    float bottom() {
        return (float) items.stream().mapToDouble(Item::bottom).max().orElse(0);
    }

    /// Whether it stands in the first column alone, and fills that.
    boolean isAlone() {
        var fullness = new Fullness(grid, List.of(this));
        return isInFirst() && fullness.isFilled() && (grid.columns().size() > 1 || fullness.isEnough(ColumnGrid.LINES));
    }

    /// Whether it stands in the first column alone, and is the first on its page, or fills a line.
    boolean isRest() {
        return isInFirst() && (isFirst || new Fullness(grid, List.of(this)).isEnough(1));
    }

    private boolean isInFirst() {
        return columnsOf(items) == 1 && grid.at(items.getFirst().stretches.getFirst()) == 0;
    }

    /// Whether there is something in two columns that stand beside each other, and it does not look like the rows of a
    /// table that runs over all of them.
    boolean isSetInColumns() {
        var fullness = new Fullness(grid, List.of(this));
        return areBeside()
                && fullness.isEnough(isBetweenRules ? BETWEEN_RULES : 1)
                && (!isBetweenRules || fullness.isFilled());
    }

    private boolean areBeside() {
        int count = grid.columns().size();
        float[] top = new float[count];
        float[] bottom = new float[count];
        Arrays.fill(top, Float.MAX_VALUE);
        for (Item item : items) {
            for (Stretch stretch : item.stretches) {
                int column = grid.at(stretch);
                top[column] = Math.min(top[column], stretch.top());
                bottom[column] = Math.max(bottom[column], stretch.bottom());
            }
        }
        for (int c = 1; c < count; c++) {
            float shared = Math.min(bottom[c - 1], bottom[c]) - Math.max(top[c - 1], top[c]);
            if (shared > BESIDE * Math.min(bottom[c - 1] - top[c - 1], bottom[c] - top[c])) {
                return true;
            }
        }
        return false;
    }
}
