package gouji.ingest.tika;

import gouji.document.Cell;
import gouji.document.Table;
import gouji.place.PlacedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A table of plain text whose columns are parted by blanks. It has a head, and figures below it: prose has neither.
final class SpacedTable {
    private static final Pattern RULE = Pattern.compile("\\s*[-=_─━—－]{3}[-=_─━—－\\s]*");
    private static final Pattern UNIT = Pattern.compile("单\\s*位\\s*[：:]\\s*\\S*元");
    private static final Pattern TIME = Pattern.compile("\\d{4}年.*|\\d{1,2}月|[一二三四]季度"); // heads columns
    private static final Pattern ENDED = Pattern.compile("[：:。，；]"); // in no head
    private static final int GAP = 2; // blanks that part two cells
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_HEADS = 3;
    private static final int FEWEST_FIGURES = 2;

    /// What stands between two gaps of a line.
    ///
    /// @param left where it begins, in half-width characters
    private record Piece(int left, int right, String text) {

        boolean overlaps(Piece other) {
            return left < other.right && other.left < right;
        }
    }

    private final List<List<Piece>> heads;
    private final List<List<Piece>> body;

    private SpacedTable(List<List<Piece>> rows) {
        int count = 0;
        while (count <= MOST_HEADS
                && count < rows.size()
                && rows.get(count).stream().noneMatch(SpacedTable::isFigure)) {
            count++;
        }
        this.heads = rows.subList(0, count);
        this.body = rows.subList(count, rows.size());
    }

    /// Whether a line has a gap in it, or is only drawn.
    static boolean isParted(String line) {
        return pieces(line).size() > 1 || RULE.matcher(line).matches();
    }

    /// Whether a table may begin at a line: with a row, or a line drawn over one.
    static boolean mayBegin(List<String> lines, int at) {
        String line = lines.get(at);
        if (RULE.matcher(line).matches()) {
            return at + 1 < lines.size() && pieces(lines.get(at + 1)).size() > 1;
        }
        return mayBeRow(line) && pieces(line).size() > 1 && !UNIT.matcher(line).find();
    }

    /// The end of the rows that begin at a line.
    static int end(List<String> lines, int from) {
        int end = from;
        while (end < lines.size()
                && end - from < MOST_ROWS
                && (end == from ? mayBegin(lines, from) : isRow(lines, end))) {
            end++;
        }
        return end;
    }

    private static boolean mayBeRow(String line) {
        return !line.isBlank() && line.indexOf('\t') < 0 && line.indexOf('|') < 0;
    }

    /// A row below another one is parted, or stands in one column alone before a further row.
    private static boolean isRow(List<String> lines, int at) {
        String line = lines.get(at);
        return mayBeRow(line)
                && (pieces(line).size() > 1
                        || RULE.matcher(line).matches()
                        || (at + 1 < lines.size() && isUnder(lines, at)));
    }

    private static boolean isUnder(List<String> lines, int at) {
        List<Piece> above = pieces(lines.get(at - 1));
        Piece alone = pieces(lines.get(at)).getFirst();
        boolean isInOne = above.stream().filter(alone::overlaps).count() == 1 || alone.right <= above.getLast().left;
        return pieces(lines.get(at + 1)).size() > 1 && above.size() > 1 && isInOne;
    }

    /// Null where the lines are no table.
    static @Nullable Table of(List<String> lines) {
        List<List<Piece>> rows = lines.stream()
                .filter(line -> !RULE.matcher(line).matches())
                .map(SpacedTable::pieces)
                .toList();
        var table = new SpacedTable(rows);
        int heads = table.heads.size();
        if (heads == 0 || heads > MOST_HEADS || table.body.size() < 2) {
            return null;
        }
        List<Piece> columns = table.columns();
        boolean isTable = columns.size() > 1 && table.hasFigures(columns) && !table.isContents(columns.size());
        return isTable ? table.table(columns) : null;
    }

    /// The columns of white between the cells part them; where these are out of line, but as many in each row, their
    /// order does.
    private List<Piece> columns() {
        List<Piece> columns = inLine();
        int most = body.stream().mapToInt(List::size).max().orElse(0);
        boolean areAlike = body.stream().allMatch(row -> row.size() == most);
        return areAlike && columns.size() < most ? body.getFirst() : columns;
    }

    /// Each column as far as its cells below the head reach.
    private List<Piece> inLine() {
        int right = body.stream().mapToInt(row -> row.getLast().right).max().orElse(0);
        var isUsed = new boolean[right + 1];
        body.forEach(row -> row.forEach(piece -> Arrays.fill(isUsed, piece.left, piece.right, true)));
        var columns = new ArrayList<Piece>();
        int from = -1;
        for (int at = 0; at <= right; at++) {
            if (isUsed[at] && from < 0) {
                from = at;
            } else if (!isUsed[at] && from >= 0) {
                columns.add(new Piece(from, at, ""));
                from = -1;
            }
        }
        return columns;
    }

    /// Whether most rows have a figure behind the first column.
    private boolean hasFigures(List<Piece> columns) {
        long rows = body.stream()
                .filter(row -> IntStream.range(0, row.size())
                        .anyMatch(i -> isFigure(row.get(i))
                                && (i > 0 || !columns.getFirst().overlaps(row.get(i)))))
                .count();
        return rows >= FEWEST_FIGURES && 2 * rows >= body.size();
    }

    /// Chapters with their pages, which only rise.
    private boolean isContents(int columns) {
        int before = 0;
        for (List<Piece> row : body) {
            String page = row.getLast().text;
            if (columns > 2 || row.size() < 2 || !page.matches("\\d{1,3}") || Integer.parseInt(page) < before) {
                return false;
            }
            before = Integer.parseInt(page);
        }
        return true;
    }

    private @Nullable Table table(List<Piece> columns) {
        var cells = new ArrayList<Cell>();
        for (int row = 0; row < heads.size() + body.size(); row++) {
            boolean isHead = row < heads.size();
            List<Piece> pieces = isHead ? heads.get(row) : body.get(row - heads.size());
            if (!add(pieces, row, isHead, columns, cells)) {
                return null;
            }
        }
        return new Table(heads.size() + body.size(), columns.size(), cells, null, null, 0, List.of());
    }

    /// As many cells as there are columns stand in these in their order, else in those that they overlap. Heads leave
    /// none but the first without one; what is one over several else cannot be told.
    ///
    /// @return whether each has columns of its own
    private static boolean add(List<Piece> pieces, int row, boolean isHead, List<Piece> columns, List<Cell> into) {
        boolean isWhole = pieces.size() == columns.size();
        int end = isHead && !isWhole && first(pieces.getFirst(), columns) > 0 ? 1 : 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            int from = isWhole ? i : first(piece, columns);
            int to = isWhole ? i : last(piece, columns);
            if (from < end || (isHead ? from > end || ENDED.matcher(piece.text).find() : to > from)) {
                return false;
            }
            into.add(new Cell(row, from, 1, to - from + 1, PlacedText.of(piece.text)));
            end = to + 1;
        }
        return !isHead || end == columns.size();
    }

    private static int first(Piece piece, List<Piece> columns) {
        return IntStream.range(0, columns.size())
                .filter(column -> columns.get(column).overlaps(piece))
                .findFirst()
                .orElse(-1);
    }

    private static int last(Piece piece, List<Piece> columns) {
        return IntStream.range(0, columns.size())
                .filter(column -> columns.get(column).overlaps(piece))
                .max()
                .orElse(-1);
    }

    private static boolean isFigure(Piece piece) {
        return PlainTable.isFigure(piece.text) && !TIME.matcher(piece.text).matches();
    }

    private static List<Piece> pieces(String line) {
        var pieces = new ArrayList<Piece>();
        var text = new StringBuilder();
        int left = 0;
        int blanks = 0;
        int at = 0;
        for (int c : line.codePoints().toArray()) {
            int width = width(c);
            if (Character.isSpaceChar(c)) {
                blanks += width;
            } else {
                if (blanks >= GAP && !text.isEmpty()) {
                    pieces.add(new Piece(left, at - blanks, text.toString()));
                    text.setLength(0);
                }
                left = text.isEmpty() ? at : left;
                text.append(!text.isEmpty() && blanks > 0 ? " " : "").appendCodePoint(c);
                blanks = 0;
            }
            at += width;
        }
        if (!text.isEmpty()) {
            pieces.add(new Piece(left, at - blanks, text.toString()));
        }
        return pieces;
    }

    /// As the encodings of China count: beyond ASCII all take two.
    private static int width(int c) {
        return c < 0x80 || c == '\u00A0' ? 1 : 2;
    }
}
