package gouji.ingest.table;

import gouji.document.Cell;
import gouji.document.Table;
import gouji.ingest.table.Frame.Field;
import gouji.place.PlacedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Joins the parts of a table that runs over pages: with or without repeated header rows, with labels that reach over
/// the page's end, with a row that the page's end cut in two.
public final class Continuation {
    private static final float SAME_EDGE = 4; // points between the same edge on two pages
    private static final float LINE = 30; // points: a row with one line of text may be as high
    private static final float PADDING = 12;

    private final List<PageTable> parts = new ArrayList<>();

    private Continuation(PageTable first) {
        parts.add(first);
    }

    /// Whether a table at the top of a page or column goes on with one at the bottom of the one before; the caller has
    /// seen that nothing stands between them.
    ///
    /// @param before the parts of the earlier table so far
    /// @param after moved to where it would stand in the column of these
    /// @param room the points left on the earlier page or column below its table
    public static boolean continues(List<PageTable> before, PageTable after, float room) {
        PageTable first = before.getFirst();
        PageTable last = before.getLast();
        boolean isSameWidth = Math.abs(last.frame().left() - after.frame().left()) <= SAME_EDGE
                && Math.abs(last.frame().right() - after.frame().right()) <= SAME_EDGE;
        boolean isBelow = isSameWidth || first.frame().isOpenOver(after.frame());
        boolean isNextColumn = after.page() == last.page()
                && after.frame().top() < last.frame().bottom();
        boolean isNext = after.page() == last.page() + 1 || isNextColumn;
        if (!isNext || !isBelow || isSameForm(first, after)) {
            return false;
        }
        float firstRow = after.frame().ys().at(1) - after.frame().ys().at(0);
        return room < Math.max(firstRow, LINE) + PADDING || repeatedRows(first, after) > 0;
    }

    /// Whether a later table is the same form filled in again: below what both have in common, or below a title row of
    /// its own, its rows have the labels that the earlier one began with.
    private static boolean isSameForm(PageTable first, PageTable after) {
        int row = repeatedRows(first, after);
        if (row == 0 && isTitleRow(first) && isTitleRow(after)) {
            row = 1;
        }
        return hasSameLabel(first, after, row) && (row > 0 || hasSameLabel(first, after, 1));
    }

    /// Whether both have one label in the same row, which the earlier does not tell in others: `产出指标` before each of
    /// its indicators says nothing.
    private static boolean hasSameLabel(PageTable first, PageTable after, int row) {
        if (row >= Math.min(first.frame().rows(), after.frame().rows())) {
            return false;
        }
        String label = rowText(after, row, true);
        boolean isRepeated =
                row + 1 < first.frame().rows() && rowText(first, row + 1, true).equals(label);
        return label.codePoints().anyMatch(Character::isIdeographic)
                && label.equals(rowText(first, row, true))
                && !isRepeated;
    }

    private static boolean isTitleRow(PageTable table) {
        Field field = table.frame().fields().getFirst();
        return field.columnSpan() == table.frame().columns() && field.rowSpan() == 1;
    }

    /// How many rows at the top of the later part only repeat the header of the earlier one.
    private static int repeatedRows(PageTable before, PageTable after) {
        int rows = 0;
        while (rows < Math.min(before.frame().rows(), after.frame().rows() - 1)
                && !rowText(after, rows, false).isEmpty()
                && rowText(before, rows, false).equals(rowText(after, rows, false))) {
            rows++;
        }
        return rows;
    }

    private static String rowText(PageTable table, int row, boolean firstCellOnly) {
        var text = new StringBuilder();
        for (int i = 0; i < table.frame().fields().size(); i++) {
            Field field = table.frame().fields().get(i);
            if (field.row() == row && (!firstCellOnly || field.column() == 0)) {
                text.append(table.texts().get(i).text().replaceAll("\\s", "")).append(firstCellOnly ? "" : "|");
            }
        }
        return text.toString().replaceAll("^\\|+$", "");
    }

    /// One table of parts in page order, each of which continues the one before.
    public static Table join(List<PageTable> parts) {
        if (parts.size() == 1) {
            return parts.getFirst().table();
        }
        var joining = new Continuation(parts.getFirst());
        parts.subList(1, parts.size()).forEach(part -> joining.parts.add(part.on(parts.getFirst())));
        return joining.joined();
    }

    /// A cell under construction, on the columns of the joined table.
    private static final class Growing {
        private final int row;
        private final int column;
        private int rowSpan;
        private final int columnSpan;
        private PlacedText text;
        private List<TextLine> lines;
        private final float room; // for its lines

        Growing(int row, int column, int rowSpan, int columnSpan, PlacedText text, List<TextLine> lines, float room) {
            this.row = row;
            this.column = column;
            this.rowSpan = rowSpan;
            this.columnSpan = columnSpan;
            this.text = text;
            this.lines = lines;
            this.room = room;
        }

        boolean isEmpty() {
            return text.isBlank();
        }

        int end() {
            return row + rowSpan;
        }

        boolean isWords() {
            return text.text().codePoints().anyMatch(Character::isIdeographic);
        }

        boolean isEnded() {
            return text.text().endsWith("。");
        }

        /// Whether a bracket that it opens is closed in another below it: `受益户满意度（4` / `分）`.
        boolean bracketEndsIn(Growing below) {
            return text.text().matches("(?s).*[（(][^（）()]*")
                    && below.text.text().matches("(?s)[^（）()]*[）)].*");
        }

        /// Whether its text goes on in that of another, which stands below it on the next page.
        boolean goesOnIn(Growing below) {
            float widest =
                    (float) lines.stream().mapToDouble(TextLine::width).max().orElse(0);
            return !isEmpty()
                    && !below.isEmpty()
                    && !isEnded()
                    && !CellText.areComplete(text.text(), below.text.text())
                    && CellText.isWrapped(
                            lines.getLast(), below.lines.getFirst(), Math.max(Math.max(room, below.room), widest));
        }

        /// `（50分）`, or `指标` where labels of the same column end in it, but not the one above.
        boolean isEndOfLabel(Growing above, List<Growing> all) {
            String end = text.text();
            return end.matches("[（(].+[）)]")
                    || (!above.text.text().endsWith(end)
                            && all.stream()
                                    .anyMatch(cell -> cell != this
                                            && cell.column == column
                                            && cell.text.length() > end.length()
                                            && cell.text.text().endsWith(end)));
        }

        void append(Growing below, String separator) {
            if (!below.isEmpty()) {
                text = isEmpty() ? below.text : PlacedText.join(separator, List.of(text, below.text));
                lines = below.lines;
            }
        }
    }

    private Table joined() {
        Edges xs = sharedEdges();
        var cells = new ArrayList<Growing>();
        int rows = 0;
        for (int p = 0; p < parts.size(); p++) {
            PageTable part = parts.get(p);
            int skipped = p == 0 ? 0 : repeatedRows(parts.getFirst(), part);
            List<Growing> next = cellsOf(part, xs, skipped, rows);
            int added = part.frame().rows() - skipped;
            if (p > 0 && isCutRow(cells, next, rows)) {
                List<Growing> rest = joinRow(cells, next, rows);
                rows += added - 1;
                cells.addAll(rest);
            } else {
                extendLabels(cells, next, rows);
                rows += added;
                cells.addAll(next);
            }
        }
        return table(cells, rows, xs.gaps());
    }

    private Edges sharedEdges() {
        var all = new TreeSet<Float>();
        parts.forEach(part -> all.addAll(part.frame().xs().positions()));
        return Edges.snapped(all, SAME_EDGE);
    }

    private static List<Growing> cellsOf(PageTable part, Edges xs, int skipped, int rowsBefore) {
        var cells = new ArrayList<Growing>();
        for (int i = 0; i < part.frame().fields().size(); i++) {
            Field field = part.frame().fields().get(i);
            if (field.row() + field.rowSpan() <= skipped) {
                continue;
            }
            int hidden = Math.max(0, skipped - field.row());
            float left = part.frame().xs().at(field.column());
            float right = part.frame().xs().at(field.column() + field.columnSpan());
            int column = xs.nearest(left);
            cells.add(new Growing(
                    rowsBefore + field.row() + hidden - skipped,
                    column,
                    field.rowSpan() - hidden,
                    Math.max(1, xs.nearest(right) - column),
                    part.texts().get(i),
                    part.lines().get(i),
                    part.room(field)));
        }
        return cells;
    }

    /// Whether the first row after the page's end is the rest of the last row before it: some text goes on, and
    /// no cell has text of its own on both sides. A row with text in one cell only, not a label, is such a rest
    /// even if the line before it had room left; so is a row that closes a bracket, which no label over rows has
    /// opened. In a column that is not drawn single lines, all alike, tell nothing of its room.
    private boolean isCutRow(List<Growing> cells, List<Growing> next, int rows) {
        boolean isCut = false;
        boolean isTold = !parts.getFirst().frame().isOpen();
        List<Growing> filled = next.stream()
                .filter(cell -> cell.row == rows && !cell.isEmpty())
                .toList();
        long empty =
                next.stream().filter(cell -> cell.row == rows && cell.isEmpty()).count();
        boolean isLone = filled.size() == 1 && filled.getFirst().column > 0 && empty >= 2;
        boolean isRest = isLone
                || (empty > 0
                        && filled.stream().anyMatch(below -> {
                            Growing above = above(cells, below, rows);
                            return above != null && above.rowSpan == 1 && above.bracketEndsIn(below);
                        }));
        for (Growing below : filled) {
            Growing above = above(cells, below, rows);
            if (above == null || (!above.isEmpty() && !above.goesOnIn(below) && !(isRest && !above.isEnded()))) {
                return false;
            }
            isCut |= !above.isEmpty();
            isTold |= isRest || above.lines.size() + below.lines.size() > 2;
        }
        return isCut && isTold;
    }

    private static @Nullable Growing above(List<Growing> cells, Growing below, int rows) {
        for (Growing cell : cells) {
            if (cell.end() == rows && cell.column == below.column && cell.columnSpan == below.columnSpan) {
                return cell;
            }
        }
        return null;
    }

    /// Puts the rest of a cut row to its beginning; gives back the other cells, moved up by one row.
    private static List<Growing> joinRow(List<Growing> cells, List<Growing> next, int rows) {
        var rest = new ArrayList<Growing>();
        for (Growing below : next) {
            Growing above = below.row == rows ? above(cells, below, rows) : null;
            if (above != null) {
                above.append(below, "");
                above.rowSpan += below.rowSpan - 1;
            } else if (below.row > rows) {
                rest.add(new Growing(
                        below.row - 1,
                        below.column,
                        below.rowSpan,
                        below.columnSpan,
                        below.text,
                        below.lines,
                        below.room));
            }
        }
        return rest;
    }

    /// The first cell of a column at the top of a page is the rest of the merged label above it where it has no text
    /// and either spans rows or stands before cells with text, in the first column or beside such a rest; or where its
    /// text is only the end
    /// of a label, or closes a bracket that is open in it.
    private static void extendLabels(List<Growing> cells, List<Growing> next, int rows) {
        boolean hasText = next.stream().anyMatch(cell -> cell.row == rows && !cell.isEmpty());
        List<Growing> all = Stream.concat(cells.stream(), next.stream()).toList();
        var labels = new AtomicInteger(); // columns from the left in which one goes on
        next.removeIf(below -> {
            Growing above = below.row == rows ? above(cells, below, rows) : null;
            if (above == null || above.isEmpty()) {
                return false;
            }
            boolean spans = above.rowSpan > 1 || below.rowSpan > 1;
            boolean isLabel = below.column == 0 || (below.column == labels.get() && above.isWords());
            boolean isRest = below.isEmpty()
                    ? spans || (isLabel && hasText)
                    : (spans || below.column == 0) && (below.isEndOfLabel(above, all) || above.bracketEndsIn(below));
            if (isRest) {
                above.rowSpan += below.rowSpan;
                above.append(below, "");
                labels.compareAndSet(below.column, below.column + below.columnSpan);
            }
            return isRest;
        });
    }

    private Table table(List<Growing> cells, int rows, int columns) {
        var result = new ArrayList<Cell>();
        for (Growing cell : cells) {
            result.add(new Cell(cell.row, cell.column, cell.rowSpan, cell.columnSpan, cell.text));
        }
        result.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
        return new Table(
                rows,
                columns,
                result,
                null,
                null,
                0,
                parts.stream().map(PageTable::page).distinct().toList());
    }
}
