package gouji.ingest.excel;

import gouji.document.Block;
import gouji.document.Cell;
import gouji.document.Remark;
import gouji.document.Table;
import gouji.place.PlacedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The used area of a sheet. Rows and columns count from the sheet's own first ones, so that a place can be found again
/// in Excel, unless empty ones make the area too large: then those are left out.
final class SheetArea {
    static final int MOST_CELLS = 300_000;
    private static final int MOST_POSITIONS = 2_000_000;
    private static final int LINES_ABOVE = 6;
    private static final Pattern UNIT = Pattern.compile("(?:金额)?\\s*单\\s*位\\s*[：:]\\s*\\S*元\\S*");
    private static final Pattern ANNEX_NUMBER = Pattern.compile("附[件表]\\s*[\\d一二三四五六七八九十]*\\s*[：:]?");

    private record Position(int row, int column) {}

    /// Merged cells, all edges included.
    record Range(int top, int left, int bottom, int right) {}

    private final String name;
    private final SheetTally tally;
    private final OverCells over = new OverCells();
    private final NavigableMap<Integer, NavigableMap<Integer, String>> texts = new TreeMap<>(); // by row, by column
    private final Map<Position, Range> merged = new HashMap<>(); // by upper left corner
    private long filled;

    SheetArea(String name) {
        this.name = name;
        this.tally = new SheetTally(name);
    }

    SheetTally tally() {
        return tally;
    }

    OverCells over() {
        return over;
    }

    /// Adds a cell where there is room.
    ///
    /// @param text not empty
    /// @return whether it was added
    boolean put(int row, int column, String text) {
        filled++;
        if (filled > MOST_CELLS) {
            return false;
        }
        texts.computeIfAbsent(row, unused -> new TreeMap<>()).put(column, text);
        return true;
    }

    /// Counts cells with text that there is no room for.
    void leaveOut(long cells) {
        filled += cells;
    }

    boolean isFull() {
        return filled >= MOST_CELLS;
    }

    /// Says that columns between two, the second one excluded, are hidden; those without a text do not count.
    void hideColumns(int from, int end) {
        texts.values()
                .forEach(row -> tally.hiddenColumns.addAll(row.subMap(from, end).keySet()));
    }

    /// As for columns; a row counts only where there was room for it.
    void hideRows(int from, int end) {
        tally.hiddenRows.addAll(texts.subMap(from, end).keySet());
    }

    /// Takes out what stands under merged cells, which nobody is shown.
    void merge(Range range) {
        merged.put(new Position(range.top, range.left), range);
        var rows = texts.subMap(range.top, true, range.bottom, true);
        rows.forEach((row, cells) -> {
            var under = cells.subMap(range.left, true, range.right, true);
            String corner = row == range.top ? under.remove(range.left) : null;
            tally.covered += under.size();
            under.clear();
            if (corner != null) {
                cells.put(range.left, corner);
            }
        });
        rows.values().removeIf(Map::isEmpty);
    }

    List<Remark> remarks(boolean isHiddenSheet) {
        var remarks = new ArrayList<>(tally.remarks(isHiddenSheet, filled, MOST_CELLS));
        remarks.addAll(over.remarks(name));
        return remarks;
    }

    /// All that the sheet says: its table, what lies above it before that, all else that lies over cells behind it.
    List<Block> blocks() {
        Table table = table();
        if (table == null) {
            return over.blocks(0, OverCells.NOWHERE);
        }
        int first = texts.firstKey();
        var blocks = new ArrayList<Block>(over.blocks(0, first - 1));
        blocks.add(table);
        blocks.addAll(over.blocks(first, OverCells.NOWHERE));
        return blocks;
    }

    /// The area as one table, or null where the sheet is empty.
    @Nullable
    Table table() {
        if (texts.isEmpty()) {
            return null;
        }
        var rows = new Axis();
        var columns = new Axis();
        texts.forEach((row, cells) -> {
            rows.use(row);
            cells.keySet().forEach(columns::use);
        });
        if ((long) rows.length() * columns.length() > MOST_POSITIONS) {
            rows.leaveOutUnused();
            columns.leaveOutUnused();
        }
        var cells = new ArrayList<Cell>();
        texts.forEach((row, ofRow) -> ofRow.forEach((column, text) -> {
            Range range = merged.get(new Position(row, column));
            int top = rows.at(row);
            int left = columns.at(column);
            int bottom = range == null ? top : rows.lastUpTo(range.bottom);
            int right = range == null ? left : columns.lastUpTo(range.right);
            cells.add(new Cell(top, left, bottom - top + 1, right - left + 1, PlacedText.of(text)));
        }));
        return new Table(rows.length(), columns.length(), cells, caption(), unitNote(), 0, List.of());
    }

    /// The title: the only text of one of the first rows, before any row of several.
    private @Nullable PlacedText caption() {
        PlacedText title = null;
        for (SortedMap<Integer, String> row : texts.values()) {
            if (row.size() > 1) {
                return title;
            }
            String text = row.get(row.firstKey());
            if (title == null
                    && text != null
                    && !UNIT.matcher(text).find()
                    && !ANNEX_NUMBER.matcher(text).matches()) {
                title = PlacedText.of(text);
            }
        }
        return null;
    }

    private @Nullable PlacedText unitNote() {
        Stream<String> inCells = texts.values().stream().limit(LINES_ABOVE).flatMap(row -> row.values().stream());
        return Stream.concat(inCells, over.said().stream())
                .map(UNIT::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(found -> PlacedText.of(found.group().strip()))
                .orElse(null);
    }
}
