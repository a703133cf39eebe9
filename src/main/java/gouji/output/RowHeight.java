package gouji.output;

import gouji.output.Sheet.Column;
import java.util.List;

/// How high a row must be for its wrapped cells, reckoned in characters: spreadsheets work it out only for rows that
/// somebody edits.
final class RowHeight {
    static final float LINE_POINTS = 13.5f; // of 宋体 at 10 points
    private static final float PADDING_POINTS = 3f;
    private static final float MOST_POINTS = 409f; // that Excel allows
    private static final int LAST_ASCII = 0x7F;

    private RowHeight() {}

    /// @param cells what is shown in each column, left to right
    static float points(List<String> cells, List<Column> columns) {
        int lines = 1;
        for (int c = 0; c < cells.size(); c++) {
            lines = Math.max(lines, lines(cells.get(c), columns.get(c).width()));
        }
        return Math.min(MOST_POINTS, lines * LINE_POINTS + PADDING_POINTS);
    }

    /// The lines of a text in a column as wide as so many Han characters. Half a character is left over where a line
    /// ends, as no punctuation begins the next one.
    private static int lines(String text, int width) {
        int fit = Math.max(2, 2 * width - 1);
        return text.lines()
                .mapToInt(line -> Math.max(1, Math.ceilDiv(halves(line), fit)))
                .sum();
    }

    /// In Chinese fonts what is not ASCII is as wide as a Han character, quotes and `≥` too.
    private static int halves(String line) {
        return line.codePoints().map(c -> c <= LAST_ASCII ? 1 : 2).sum();
    }
}
