package gouji.ingest.table;

import gouji.ingest.table.Frame.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds tables that have no upright lines: three-line tables (三线表) between their rules, and tables that only stand in
/// columns. The latter must have three columns, three rows and figures, so that no cover or list passes for one.
public final class AlignedFinder {
    private static final float GAP = 1.1f; // of the letter size, between two columns
    private static final float GUTTER = 5; // points that stay free down the whole table
    private static final float APART = 2.6f; // of the line height: more than that and the table has ended
    private static final float SAME_END = 6; // points between the ends of rules of one table
    private static final float SAME_PITCH = 0.9f; // of the least distance between two rows
    private static final float WITH_FIGURES = 0.3f; // of the pieces

    private AlignedFinder() {}

    /// A stretch of a line without a wide gap in it.
    private record Piece(float left, float right, boolean hasDigit) {}

    private record Row(TextLine line, List<Piece> pieces) {}

    /// The frames of such tables, from top to bottom.
    ///
    /// @param lines of the page's text outside ruled tables, from top to bottom
    /// @param drawn all rulings of the page
    public static List<Frame> find(List<TextLine> lines, List<Ruling> drawn) {
        var rows = new ArrayList<Row>();
        for (TextLine line : lines) {
            rows.add(new Row(line, pieces(line)));
        }
        rows.sort(Comparator.comparingDouble(row -> row.line().top()));
        var frames = new ArrayList<Frame>();
        List<Ruling> rules = Rulings.whole(drawn, true);
        int i = 0;
        while (i < rows.size()) {
            int ruled = endBetweenRules(rows, i, rules);
            int end = ruled > i ? ruled : endOfRun(rows, i);
            Frame frame = end - i >= 2 ? frame(rows.subList(i, end), ruled > i, rules) : null;
            if (frame != null) {
                frames.add(frame);
                i = end;
            } else {
                i++;
            }
        }
        return frames;
    }

    private static List<Piece> pieces(TextLine line) {
        var pieces = new ArrayList<Piece>();
        Letter first = null;
        Letter last = null;
        boolean hasDigit = false;
        for (Letter letter : line.letters()) {
            if (letter.isBlank()) {
                continue;
            }
            if (first != null && last != null && letter.left() - last.right() > GAP * letter.size()) {
                pieces.add(new Piece(first.left(), last.right(), hasDigit));
                first = null;
                hasDigit = false;
            }
            first = first == null ? letter : first;
            last = letter;
            hasDigit |= Character.isDigit(letter.text().charAt(0));
        }
        if (first != null && last != null) {
            pieces.add(new Piece(first.left(), last.right(), hasDigit));
        }
        return pieces;
    }

    /// Where the lines end that stand between a rule just above the first of them and the last rule of the same length
    /// below; the start where there is no such pair.
    private static int endBetweenRules(List<Row> rows, int start, List<Ruling> rules) {
        TextLine first = rows.get(start).line();
        float above = start == 0 ? 0 : rows.get(start - 1).line().bottom() - 2;
        for (Ruling top : rules) {
            boolean isJustAbove = top.at() >= above && top.at() <= first.top() + 2 && spans(top, first);
            if (!isJustAbove) {
                continue;
            }
            int end = start;
            for (Ruling bottom : rules) {
                if (bottom.at() > top.at() + 2 * first.size()
                        && Math.abs(bottom.from() - top.from()) <= SAME_END
                        && Math.abs(bottom.to() - top.to()) <= SAME_END) {
                    int last = start;
                    while (last < rows.size() && rows.get(last).line().bottom() <= bottom.at() + 2) {
                        last++;
                    }
                    end = Math.max(end, last);
                }
            }
            if (end > start) {
                return end;
            }
        }
        return start;
    }

    private static boolean spans(Ruling rule, TextLine line) {
        return rule.from() <= line.left() + SAME_END && rule.to() >= line.right() - SAME_END;
    }

    private static int endOfRun(List<Row> rows, int start) {
        if (rows.get(start).pieces().size() < 3) {
            return start;
        }
        int end = start + 1;
        while (end < rows.size()
                && rows.get(end).pieces().size() >= 2
                && rows.get(end).line().top() - rows.get(end - 1).line().top()
                        < APART * rows.get(end).line().size()) {
            end++;
        }
        return end;
    }

    private static @Nullable Frame frame(List<Row> rows, boolean isRuled, List<Ruling> rules) {
        List<Float> xs = columnEdges(rows);
        int full = 0;
        int pieces = 0;
        int figures = 0;
        for (Row row : rows) {
            full += row.pieces().size() >= 2 ? 1 : 0;
            pieces += row.pieces().size();
            figures += (int) row.pieces().stream().filter(Piece::hasDigit).count();
        }
        boolean isTable =
                isRuled ? xs.size() >= 3 && full >= 2 : xs.size() >= 4 && full >= 3 && figures >= WITH_FIGURES * pieces;
        if (!isTable) {
            return null;
        }
        List<Float> bands = isRuled ? bands(rows, xs, rules) : List.of();
        List<Float> ys = bands.isEmpty() ? rowEdges(rows, xs) : bands;
        return FrameFinder.compact(new Frame(new Edges(xs), new Edges(ys), fields(rows, xs, ys)));
    }

    /// The rules between rows where each row has one; else nothing.
    private static List<Float> bands(List<Row> rows, List<Float> xs, List<Ruling> rules) {
        float top = rows.getFirst().line().top();
        float bottom = rows.getLast().line().bottom();
        var ys = new ArrayList<Float>();
        ys.add(top - 2);
        for (Ruling rule : rules) {
            boolean isAcross = rule.from() <= xs.getFirst() + SAME_END && rule.to() >= xs.getLast() - SAME_END;
            if (isAcross && rule.at() > top && rule.at() < bottom) {
                ys.add(rule.at());
            }
        }
        ys.add(bottom + 2);
        for (int i = 0; i + 1 < ys.size(); i++) {
            int band = i;
            long full = rows.stream()
                    .filter(row ->
                            row.line().bottom() > ys.get(band) + 2 && row.line().top() < ys.get(band + 1) - 2)
                    .filter(row -> row.pieces().size() >= xs.size() - 1)
                    .count();
            if (full > 1) {
                return List.of(); // only header and total are ruled off
            }
        }
        return ys.size() > 3 ? ys : List.of();
    }

    /// The middles between the lines of text that begin a row.
    private static List<Float> rowEdges(List<Row> rows, List<Float> xs) {
        float pitch = Float.MAX_VALUE;
        for (int i = 1; i < rows.size(); i++) {
            if (Math.min(rows.get(i - 1).pieces().size(), rows.get(i).pieces().size()) >= 2) {
                pitch = Math.min(pitch, pitch(rows, i));
            }
        }
        var ys = new ArrayList<Float>();
        ys.add(rows.getFirst().line().top() - 2);
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).pieces().size() >= 2 || isNameOfEmptyRow(rows, i, xs, pitch)) {
                ys.add((rows.get(i - 1).line().bottom() + rows.get(i).line().top()) / 2);
            }
        }
        ys.add(rows.getLast().line().bottom() + 2);
        return ys;
    }

    private static float pitch(List<Row> rows, int index) {
        return rows.get(index).line().top() - rows.get(index - 1).line().top();
    }

    /// A single piece is the rest of a wrapped cell, unless it stands in the first column, as far from the line before
    /// as rows stand, and that line had room for more.
    private static boolean isNameOfEmptyRow(List<Row> rows, int index, List<Float> xs, float pitch) {
        TextLine line = rows.get(index).line();
        Piece before = rows.get(index - 1).pieces().getFirst();
        float widest = xs.getFirst();
        for (Row row : rows) {
            float right = row.pieces().getFirst().right();
            widest = right < xs.get(1) ? Math.max(widest, right) : widest;
        }
        return line.right() < xs.get(1)
                && before.right() < xs.get(1)
                && pitch(rows, index) > SAME_PITCH * pitch
                && before.right() + line.firstTokenWidth() < widest;
    }

    /// The middles of the gutters that no piece of a full row crosses, and the outer edges.
    private static List<Float> columnEdges(List<Row> rows) {
        int most = rows.stream().mapToInt(row -> row.pieces().size()).max().orElse(0);
        long fullest = rows.stream().filter(row -> row.pieces().size() == most).count();
        int enough = fullest >= 2 ? most : most / 2 + 1;
        var pieces = new ArrayList<Piece>();
        for (Row row : rows) {
            if (row.pieces().size() >= enough) { // a heading over several columns would hide their gutters
                pieces.addAll(row.pieces());
            }
        }
        pieces.sort(Comparator.comparingDouble(Piece::left));
        var edges = new ArrayList<Float>();
        float right = pieces.getFirst().left();
        edges.add(right - 2);
        for (Piece piece : pieces) {
            if (piece.left() - right > GUTTER && right > edges.getLast()) {
                edges.add((right + piece.left()) / 2);
            }
            right = Math.max(right, piece.right());
        }
        edges.add(right + 2);
        for (int i = edges.size() - 2; i > 0; i--) {
            if (!isBetweenNeighbours(rows, edges.get(i - 1), edges.get(i), edges.get(i + 1))) {
                edges.remove(i); // a short name at the left and a heading in the middle stand in one column
            }
        }
        return edges;
    }

    private static boolean isBetweenNeighbours(List<Row> rows, float before, float edge, float after) {
        for (Row row : rows) {
            for (int i = 1; i < row.pieces().size(); i++) {
                float right = row.pieces().get(i - 1).right();
                float left = row.pieces().get(i).left();
                if (right > before && right <= edge && left >= edge && left < after) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Field> fields(List<Row> rows, List<Float> xs, List<Float> ys) {
        var columns = new Edges(xs);
        var fields = new ArrayList<Field>();
        for (int r = 0; r + 1 < ys.size(); r++) {
            boolean[] joined = new boolean[columns.gaps()]; // with the column before it
            for (Row row : rows) {
                if (row.line().top() + 1 >= ys.get(r) && row.line().bottom() - 1 <= ys.get(r + 1)) {
                    for (Piece piece : row.pieces()) {
                        for (int c = columns.gapAt(piece.left() + 1) + 1; c <= columns.gapAt(piece.right() - 1); c++) {
                            joined[c] = true;
                        }
                    }
                }
            }
            int c = 0;
            while (c < columns.gaps()) {
                int end = c + 1;
                while (end < columns.gaps() && joined[end]) {
                    end++;
                }
                fields.add(new Field(r, c, 1, end - c));
                c = end;
            }
        }
        return fields;
    }
}
