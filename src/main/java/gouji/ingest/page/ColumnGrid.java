package gouji.ingest.page;

import gouji.ingest.page.TextColumns.Column;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where the columns of prose on a page stand, whatever stands between them: told by the lines that fill them.
///
/// @param columns from left to right
/// @param size of the page's letters
record ColumnGrid(List<Column> columns, float size) {
    static final int LINES = 5; // that fill a column: with fewer, none is seen
    static final float CORRIDOR = 1.1f; // letter sizes between two columns, at least
    private static final float WIDEST = 5; // letter sizes between two columns, at most
    private static final int MOST = 4; // columns
    private static final float HALF = 0.6f; // of the page's width: where a lonely first column ends at most
    private static final float NARROWEST = 9; // letter sizes
    private static final float UNLIKE = 1.6f; // how many times wider one of two columns may be
    private static final float SAME_START = 0.7f; // letter sizes between the beginnings of two lines of a column
    private static final float INDENT = 2; // letter sizes, of a paragraph's first line
    private static final float SAME_END = 1.6f; // letter sizes between their ends: a figure does not break
    private static final float PROTRUDING = 0.3f; // letter sizes by which a line may reach into another column
    private static final float OUTSIDE = 1.6f; // letter sizes by which it, or a table, may hang out of its own

    /// The grids of a page, which may change from one to another, the likelier first. One of a single column is where
    /// text
    /// fills only the first half of the page: the others are empty.
    ///
    /// @param stretches of all lines outside ruled tables
    /// @param frames the ruled tables
    /// @param width of the page
    static List<ColumnGrid> of(List<Stretch> stretches, List<Stretch> frames, float size, float width) {
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        for (List<Stretch> some : List.of(stretches, frames)) {
            for (Stretch stretch : some) {
                left = Math.min(left, stretch.left());
                right = Math.max(right, stretch.right());
            }
        }
        List<Column> filled = filled(stretches, size);
        var grids = new ArrayList<ColumnGrid>();
        for (Column column : filled) {
            for (int count = 2; count <= MOST; count++) {
                add(grids, equal(column, count, left, right, filled, size));
            }
        }
        filled.forEach(column -> add(grids, chain(column, filled, size)));
        filled.stream()
                .filter(column -> column.right() < HALF * width)
                .forEach(column -> add(grids, new ColumnGrid(List.of(column), size)));
        return grids;
    }

    /// A column and those beside it to the right that are filled as well, one near the other.
    private static ColumnGrid chain(Column first, List<Column> filled, float size) {
        var columns = new ArrayList<Column>();
        Column next = first;
        while (next != null) {
            columns.add(next);
            Column last = next;
            next = filled.stream()
                    .filter(column -> isGap(column.left() - last.right(), size)
                            && column.width() < UNLIKE * first.width()
                            && first.width() < UNLIKE * column.width())
                    .min(Comparator.comparingDouble(Column::left))
                    .orElse(null);
        }
        return new ColumnGrid(columns.size() > 1 ? columns : List.of(), size);
    }

    private static void add(List<ColumnGrid> grids, ColumnGrid grid) {
        if (!grid.columns.isEmpty() && grids.stream().noneMatch(grid::isLike)) {
            grids.add(grid);
        }
    }

    private boolean isLike(ColumnGrid other) {
        boolean isLike = columns.size() == other.columns.size();
        for (int i = 0; isLike && i < columns.size(); i++) {
            isLike = columns.get(i).isNear(other.columns.get(i), SAME_END * size);
        }
        return isLike;
    }

    private static boolean isGap(float width, float size) {
        return width >= CORRIDOR * size && width <= WIDEST * size;
    }

    /// The places that some lines fill from edge to edge, or from an indent to the edge.
    private static List<Column> filled(List<Stretch> stretches, float size) {
        var wide = new ArrayList<>(stretches);
        wide.removeIf(stretch -> stretch.width() < NARROWEST * size);
        wide.sort(Comparator.comparingDouble(Stretch::right).reversed());
        var filled = new ArrayList<Column>();
        int start = 0;
        for (int i = 1; i <= wide.size(); i++) {
            if (i == wide.size() || wide.get(start).right() - wide.get(i).right() > SAME_END * size) {
                addFilled(new ArrayList<>(wide.subList(start, i)), size, filled);
                start = i;
            }
        }
        return filled;
    }

    /// @param alike stretches that end alike, the longest first
    private static void addFilled(List<Stretch> alike, float size, List<Column> filled) {
        float end = usualEnd(alike);
        alike.sort(Comparator.comparingDouble(Stretch::left));
        for (int i = 0; i + 1 < alike.size(); ) {
            float left = alike.get(i).left();
            int same = countFrom(alike, i, left + SAME_START * size);
            int indented = countFrom(alike, i, left + (INDENT + SAME_START) * size);
            if (same > 1 && indented >= LINES) {
                filled.add(new Column(left, end));
            }
            i += same;
        }
    }

    /// Where most of them end: a mark may hang out, and a figure that does not break leaves room.
    private static float usualEnd(List<Stretch> alike) {
        Map<Integer, List<Float>> ends = new TreeMap<>();
        alike.forEach(stretch -> ends.computeIfAbsent(Math.round(stretch.right()), k -> new ArrayList<>())
                .add(stretch.right()));
        List<Float> most =
                ends.values().stream().max(Comparator.comparingInt(List::size)).orElseThrow();
        return most.size() > 1 ? Collections.max(most) : alike.getFirst().right();
    }

    private static int countFrom(List<Stretch> byLeft, int first, float last) {
        int end = first;
        while (end < byLeft.size() && byLeft.get(end).left() <= last) {
            end++;
        }
        return end - first;
    }

    /// Columns of one width over the whole text, one of which is known; the others as their lines tell, if these do.
    private static ColumnGrid equal(Column known, int count, float left, float right, List<Column> filled, float size) {
        float width = known.width();
        float gap = (right - left - count * width) / (count - 1);
        int index = Math.round((known.left() - left) / (width + gap));
        boolean isOne = isGap(gap, size)
                && Math.abs(known.left() - left - index * (width + gap)) <= size
                && width >= NARROWEST * size;
        var columns = new ArrayList<Column>();
        for (int i = 0; isOne && i < count; i++) {
            float at = left + i * (width + gap);
            var predicted = new Column(at, at + width);
            columns.add(filled.stream()
                    .filter(column -> column.isNear(predicted, SAME_END * size))
                    .findFirst()
                    .orElse(predicted));
        }
        return new ColumnGrid(columns, size);
    }

    /// The column that something stands in; -1 where it stands over two, or partly in none.
    int at(Stretch stretch) {
        int found = -1;
        float room = Math.min(PROTRUDING * size, stretch.width() / 3);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (stretch.right() - room > column.left() && stretch.left() + room < column.right()) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found >= 0 && columns.get(found).holds(stretch.left(), stretch.right(), OUTSIDE * size) ? found : -1;
    }

    /// Whether a stretch reaches to the end of the column that it stands in.
    boolean isFull(Stretch stretch, int column) {
        return stretch.right() > columns.get(column).right() - SAME_END * size;
    }

    /// Whether something from one place to another goes over the corridor between two columns.
    boolean isCrossed(float from, float to) {
        for (int i = 1; i < columns.size(); i++) {
            float middle = (columns.get(i - 1).right() + columns.get(i).left()) / 2;
            if (from < middle - size && to > middle + size) {
                return true;
            }
        }
        return false;
    }
}
