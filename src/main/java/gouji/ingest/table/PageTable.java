package gouji.ingest.table;

import gouji.document.Cell;
import gouji.document.Table;
import gouji.place.PlacedText;
import java.util.ArrayList;
import java.util.List;

/// The part of a table that stands on one page, with the geometry that tells whether it goes on.
///
/// @param frame its lines; its cells are those of the frame, in the same order
/// @param lines the lines of text in each cell
public record PageTable(int page, Frame frame, List<PlacedText> texts, List<List<TextLine>> lines) {

    public PageTable {
        texts = List.copyOf(texts);
        lines = List.copyOf(lines);
    }

    /// Fills a frame with the letters that lie in it.
    public static PageTable fill(int page, Frame frame, List<Letter> letters) {
        int[] fieldAt = fieldAt(frame);
        var inField = new ArrayList<List<Letter>>();
        frame.fields().forEach(field -> inField.add(new ArrayList<>()));
        for (Letter letter : letters) {
            int row = frame.ys().gapAt(letter.middleY());
            int column = frame.xs().gapAt(letter.middleX());
            inField.get(fieldAt[row * frame.columns() + column]).add(letter);
        }
        var lines = new ArrayList<List<TextLine>>();
        inField.forEach(field -> lines.add(TextLine.of(field)));
        var texts = new ArrayList<PlacedText>();
        for (int i = 0; i < inField.size(); i++) {
            Frame.Field field = frame.fields().get(i);
            texts.add(CellText.of(inField.get(i), room(frame, lines, field)));
        }
        return new PageTable(page, frame, texts, lines);
    }

    /// Whether it is one cell.
    public boolean isBox() {
        return texts.size() == 1;
    }

    /// How much room its lines have in a cell.
    float room(Frame.Field cell) {
        return room(frame, lines, cell);
    }

    /// The room between the edges of a cell, or where these are not drawn the widest line in its columns.
    private static float room(Frame frame, List<List<TextLine>> lines, Frame.Field cell) {
        if (!frame.isOpen()) {
            int end = cell.column() + cell.columnSpan();
            return frame.xs().at(end) - frame.xs().at(cell.column()) - 2 * CellText.PADDING;
        }
        float widest = 0;
        for (int i = 0; i < lines.size(); i++) {
            Frame.Field field = frame.fields().get(i);
            if (field.column() == cell.column() && field.columnSpan() == cell.columnSpan()) {
                for (TextLine line : lines.get(i)) {
                    widest = Math.max(widest, line.width());
                }
            }
        }
        return widest;
    }

    private static int[] fieldAt(Frame frame) {
        int[] fieldAt = new int[frame.rows() * frame.columns()];
        for (int i = 0; i < frame.fields().size(); i++) {
            Frame.Field field = frame.fields().get(i);
            for (int r = field.row(); r < field.row() + field.rowSpan(); r++) {
                for (int c = field.column(); c < field.column() + field.columnSpan(); c++) {
                    fieldAt[r * frame.columns() + c] = i;
                }
            }
        }
        return fieldAt;
    }

    /// The same part on the columns of the first one, where these are nowhere drawn.
    PageTable on(PageTable first) {
        if (!first.frame.isOpenOver(frame)) {
            return this;
        }
        return new PageTable(page, new Frame(first.frame.xs(), frame.ys(), frame.fields(), true), texts, lines);
    }

    /// The same part, so far to the right: where it would stand in another column.
    public PageTable moved(float right) {
        var xs = new Edges(frame.xs().positions().stream().map(x -> x + right).toList());
        return new PageTable(page, new Frame(xs, frame.ys(), frame.fields(), frame.isOpen()), texts, lines);
    }

    /// The table that it is by itself.
    public Table table() {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < frame.fields().size(); i++) {
            Frame.Field field = frame.fields().get(i);
            cells.add(new Cell(field.row(), field.column(), field.rowSpan(), field.columnSpan(), texts.get(i)));
        }
        return new Table(frame.rows(), frame.columns(), cells, null, null, 0, List.of(page));
    }
}
