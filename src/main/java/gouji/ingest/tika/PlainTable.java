package gouji.ingest.tika;

import gouji.document.Cell;
import gouji.document.Table;
import gouji.place.PlacedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A table of plain text: rows of cells parted by a mark, or all its cells one after the other.
final class PlainTable {
    private static final Pattern RULE = Pattern.compile("[\\s|:+-]*-{3,}[\\s|:+-]*"); // |---|---|
    private static final Pattern FIGURE =
            Pattern.compile("[≥≤><=＝≧≦]*\\s*[-+]?[\\d０-９][\\d,，.．０-９]*\\s*\\S{0,4}|[-—－/]");
    private static final int WIDEST = 12;
    private static final int MOST_LOST = 2; // columns

    private PlainTable() {}

    /// Null where no rows and columns can be told.
    static @Nullable Table of(List<String> lines, char mark) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines) {
            if (!RULE.matcher(line).matches()) {
                rows.add(cells(line, mark));
            }
        }
        long wide = rows.stream().filter(row -> row.size() > 1).count();
        if (rows.size() > 1 && wide * 2 > rows.size()) {
            return table(aligned(rows));
        }
        List<String> all = new ArrayList<>();
        for (String cell : String.join("", lines).split(Pattern.quote(String.valueOf(mark)), -1)) {
            all.add(cell.strip());
        }
        int width = mark == '|' ? width(all) : 0;
        return width == 0 ? null : table(parted(all, width));
    }

    /// Without the marks at both ends and the empty cells at the end.
    private static List<String> cells(String line, char mark) {
        String said = line.strip();
        boolean isFramed = mark == '|' && said.startsWith("|") && said.endsWith("|");
        String within = isFramed && said.length() > 1 ? said.substring(1) : said;
        List<String> cells = new ArrayList<>();
        for (String cell : within.split(Pattern.quote(String.valueOf(mark)), -1)) {
            cells.add(cell.strip());
        }
        while (cells.size() > 1 && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }

    /// Moves rows to the right whose leading cell belongs to a cell that spans rows and is lost: a rate must stand
    /// below
    /// the head that speaks of a rate, and names beside the figures below the heads.
    private static List<List<String>> aligned(List<List<String>> rows) {
        int head = -1;
        int behind = 0; // how far the rows below the head stand too far left
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (isHead(row)) {
                head = i;
                behind = 0;
                continue;
            }
            if (head < 0 || row.stream().noneMatch(PlainTable::isFigure)) {
                continue;
            }
            int rate = only(row, PlainTable::isRate);
            int ofRate = only(rows.get(head), cell -> cell.contains("率"));
            boolean isBesideNames = row.size() == rows.get(head).size() + 1
                    && i == head + 1
                    && !isFigure(row.getFirst())
                    && row.subList(1, row.size()).stream().allMatch(PlainTable::isFigure);
            if (rate >= 0 && ofRate >= 0) {
                behind = ofRate - rate;
            } else if (isBesideNames) {
                behind = -1;
            }
            if (behind > 0 && behind <= MOST_LOST) {
                rows.set(i, moved(row, behind));
            } else if (behind < 0 && behind >= -MOST_LOST) {
                rows.set(head, moved(rows.get(head), -behind));
                behind = 0;
            }
        }
        return rows;
    }

    private static List<String> moved(List<String> row, int by) {
        List<String> moved = new ArrayList<>(Collections.nCopies(by, ""));
        moved.addAll(row);
        return moved;
    }

    private static boolean isHead(List<String> row) {
        return row.stream().filter(cell -> !cell.isEmpty()).count() >= 3
                && row.stream().noneMatch(PlainTable::isFigure);
    }

    /// Where the only such cell of a row stands; -1 for none or several.
    private static int only(List<String> row, Predicate<String> of) {
        int found = -1;
        for (int i = 0; i < row.size(); i++) {
            if (of.test(row.get(i))) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private static boolean isRate(String cell) {
        return cell.endsWith("%") && isFigure(cell);
    }

    /// How many columns make a first row of heads, then names with figures behind them; 0 for none.
    private static int width(List<String> cells) {
        List<String> trimmed = new ArrayList<>(cells);
        while (!trimmed.isEmpty() && trimmed.getLast().isEmpty()) {
            trimmed.removeLast();
        }
        for (int width = 2; width <= WIDEST && trimmed.size() > 2 * width; width++) {
            if (isTable(parted(trimmed, width))) {
                return width;
            }
        }
        return 0;
    }

    private static boolean isTable(List<List<String>> rows) {
        int names = rows.getFirst().getFirst().isEmpty() ? 1 : 0;
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                boolean isRight;
                if (column < names) {
                    isRight = cell.isEmpty();
                } else if (column == names || i == 0) {
                    isRight = !cell.isEmpty() && !isFigure(cell);
                } else {
                    isRight = cell.isEmpty() || isFigure(cell);
                }
                if (!isRight) {
                    return false;
                }
            }
        }
        return rows.getFirst().size() > names + 1;
    }

    private static List<List<String>> parted(List<String> cells, int width) {
        List<List<String>> rows = new ArrayList<>();
        for (int from = 0; from < cells.size(); from += width) {
            rows.add(cells.subList(from, Math.min(cells.size(), from + width)));
        }
        if (rows.size() > 1 && rows.getLast().stream().allMatch(String::isEmpty)) {
            rows.removeLast();
        }
        return rows;
    }

    static boolean isFigure(String cell) {
        return FIGURE.matcher(cell).matches();
    }

    static Table table(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            String[] said = Arrays.copyOf(rows.get(row).toArray(String[]::new), columns);
            for (int column = 0; column < columns; column++) {
                String cell = said[column] == null ? "" : said[column];
                cells.add(new Cell(row, column, 1, 1, PlacedText.of(cell)));
            }
        }
        return new Table(rows.size(), columns, cells, null, null, 0, List.of());
    }
}
