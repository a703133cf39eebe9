package gouji.ingest.page;

import gouji.ingest.page.ColumnRun.Item;
import gouji.ingest.table.Frame;
import gouji.ingest.table.Letter;
import gouji.ingest.table.Ruling;
import gouji.ingest.table.Rulings;
import gouji.ingest.table.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A part of a page that is set in columns, which are read one after the other.
///
/// Columns of prose show in their lines: many begin and end alike, and leave the corridors between them white
/// ([ColumnGrid]).
/// What keeps to one of the columns, be it text or a table, stands in it; what goes over a corridor parts the page.
record TextColumns(float top, float bottom, List<Column> columns) {
    private static final float RULED = 0.7f; // of a column's width
    private static final float TOUCHING = 3; // points of a letter above a rule
    private static final float APART = 5; // letter sizes between two lines: the columns have ended

    /// The edges of one column.
    record Column(float left, float right) {
        float width() {
            return right - left;
        }

        boolean isOver(Column other) {
            return left < other.right && right > other.left;
        }

        boolean holds(float from, float to, float outside) {
            return from > left - outside && to < right + outside;
        }

        boolean isNear(Column other, float distance) {
            return Math.abs(left - other.left) <= distance && Math.abs(right - other.right) <= distance;
        }
    }

    /// From top to bottom.
    ///
    /// @param lines of the page's text outside ruled tables, from top to bottom
    /// @param drawn the rulings of no ruled table
    /// @param width of the page
    /// @param before the columns in which the page before ended, if any: they may go on
    static List<TextColumns> of(
            List<TextLine> lines, List<Frame> frames, List<Ruling> drawn, float width, List<Column> before) {
        if (lines.isEmpty() || (lines.size() < ColumnGrid.LINES && before.isEmpty())) {
            return List.of();
        }
        float size = lines.get(lines.size() / 2).size();
        var items = new ArrayList<Item>();
        lines.forEach(line -> items.add(new Item(Stretch.of(line, ColumnGrid.CORRIDOR * size), false)));
        List<Stretch> stretches =
                items.stream().flatMap(item -> item.stretches().stream()).toList();
        List<Stretch> tables = frames.stream().map(Stretch::of).toList();
        List<Ruling> rules = Rulings.whole(drawn, true);
        var found = new ArrayList<TextColumns>();
        for (ColumnGrid grid : ColumnGrid.of(stretches, tables, size, width)) {
            List<ColumnRun> runs = runs(grid, withTables(items, tables, rules, grid), rules);
            List<ColumnRun> beside =
                    runs.stream().filter(ColumnRun::isSetInColumns).toList();
            if (grid.columns().size() == 1 || new Fullness(grid, beside).isProse()) {
                add(found, grid, runs, run -> run.isSetInColumns() || run.isAlone());
            }
        }
        if (!before.isEmpty()) {
            var grid = new ColumnGrid(before, size);
            List<ColumnRun> runs = runs(grid, withTables(items, tables, rules, grid), rules);
            add(found, grid, runs, run -> run.isSetInColumns() || run.isRest());
        }
        found.sort(Comparator.comparingDouble(TextColumns::top));
        return found;
    }

    /// Adds the runs of a grid that is known to be one, where no other has been found.
    private static void add(
            List<TextColumns> found, ColumnGrid grid, List<ColumnRun> runs, Predicate<ColumnRun> isOne) {
        for (ColumnRun run : runs) {
            var columns = new TextColumns(run.top(), run.bottom(), grid.columns());
            if (isOne.test(run) && found.stream().noneMatch(columns::isOver)) {
                found.add(columns);
            }
        }
    }

    private static List<Item> withTables(List<Item> lines, List<Stretch> tables, List<Ruling> rules, ColumnGrid grid) {
        var items = new ArrayList<>(lines);
        tables.forEach(table -> items.add(new Item(List.of(table), true)));
        rules.stream().filter(rule -> grid.isCrossed(rule.from(), rule.to())).forEach(rule -> items.add(item(rule)));
        items.sort(Comparator.comparingDouble(Item::top));
        return items;
    }

    private static Item item(Ruling rule) {
        return new Item(List.of(new Stretch(rule.at(), rule.at(), rule.from(), rule.to(), 0, 0, 0, true)), false);
    }

    private static List<ColumnRun> runs(ColumnGrid grid, List<Item> items, List<Ruling> rules) {
        var runs = new ArrayList<ColumnRun>();
        var open = new ArrayList<Item>();
        Item above = null;
        float bottom = 0;
        for (Item item : items) {
            boolean isBreak = !keepsTo(grid, item, rules);
            if (isBreak || (!open.isEmpty() && item.top() - bottom > APART * grid.size())) {
                close(grid, open, above, isBreak ? item : null, runs);
                above = isBreak ? item : null;
            }
            if (!isBreak) {
                bottom = open.isEmpty() ? item.bottom() : Math.max(bottom, item.bottom());
                open.add(item);
            }
        }
        close(grid, open, above, null, runs);
        return runs;
    }

    private static void close(
            ColumnGrid grid, List<Item> open, @Nullable Item above, @Nullable Item below, List<ColumnRun> runs) {
        if (!open.isEmpty()) {
            runs.add(new ColumnRun(grid, open, above, below));
            open.clear();
        }
    }

    /// Whether all of a line stands in columns, and not in the cells of a table over several of them.
    private static boolean keepsTo(ColumnGrid grid, Item item, List<Ruling> rules) {
        int[] counts = new int[grid.columns().size()];
        int parted = 0;
        for (Stretch stretch : item.stretches()) {
            int column = item.isRule() ? -1 : grid.at(stretch);
            if (column < 0) {
                return false;
            }
            counts[column]++;
            parted += counts[column] == 2 && !isBelowRule(grid, column, item.top(), rules) ? 1 : 0;
        }
        return parted < 2;
    }

    /// Whether what is drawn above a line of a column is a rule of this column: the head of a table within it.
    private static boolean isBelowRule(ColumnGrid grid, int index, float top, List<Ruling> rules) {
        Column column = grid.columns().get(index);
        boolean isBelow = false;
        for (Ruling rule : rules) { // from top to bottom
            float covered = Math.min(rule.to(), column.right) - Math.max(rule.from(), column.left);
            if (rule.at() < top + TOUCHING && covered > RULED * column.width()) {
                isBelow = !grid.isCrossed(rule.from(), rule.to());
            }
        }
        return isBelow;
    }

    private boolean isOver(TextColumns other) {
        return top < other.bottom && bottom > other.top;
    }

    /// Whether something at a height stands in these columns.
    boolean holds(float y) {
        return y >= top && y <= bottom;
    }

    /// Those letters that stand in one of these columns.
    List<Letter> in(Column column, List<Letter> letters) {
        return letters.stream()
                .filter(letter ->
                        holds(letter.middleY()) && at(letter.middleX()).equals(column))
                .toList();
    }

    /// The column that something stands in, or is nearest to.
    Column at(float x) {
        for (int i = 1; i < columns.size(); i++) {
            if (x < (columns.get(i - 1).right + columns.get(i).left) / 2) {
                return columns.get(i - 1);
            }
        }
        return columns.getLast();
    }
}
