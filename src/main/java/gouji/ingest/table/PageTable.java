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
        var texts = new ArrayList<PlacedText>();
        var lines = new ArrayList<List<TextLine>>();
        for (int i = 0; i < inField.size(); i++) {
            Frame.Field field = frame.fields().get(i);
            float width = frame.xs().at(field.column() + field.columnSpan())
                    - frame.xs().at(field.column());
            texts.add(CellText.of(inField.get(i), width));
            lines.add(TextLine.of(inField.get(i)));
        }
        return new PageTable(page, frame, texts, lines);
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
