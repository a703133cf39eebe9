package gouji.cli;

import java.util.ArrayList;
import java.util.List;

/// A table for a terminal, aligned by what characters really take. Cells may have several lines; columns that would not
/// fit
/// are narrowed, widest first, and their text wrapped.
final class TextTable {
    private static final String GAP = "  ";
    private static final int NARROWEST = 8;

    private final List<List<String>> rows = new ArrayList<>();
    private final int columns;

    TextTable(String... headings) {
        columns = headings.length;
        rows.add(List.of(headings));
    }

    void add(List<String> cells) {
        if (cells.size() != columns) {
            throw new IllegalArgumentException(cells.size() + " cells in a table of " + columns + " columns");
        }
        rows.add(List.copyOf(cells));
    }

    /// The table as lines.
    ///
    /// @param width of the terminal, 0 if it does not matter
    String print(int width) {
        int[] widths = widths(width);
        var text = new StringBuilder();
        for (List<String> row : rows) {
            List<List<String>> cells = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                cells.add(wrap(row.get(c), widths[c]));
            }
            int lines = cells.stream().mapToInt(List::size).max().orElse(0);
            for (int line = 0; line < lines; line++) {
                text.append(line(cells, line, widths).stripTrailing()).append('\n');
            }
        }
        return text.toString();
    }

    private static String line(List<List<String>> cells, int line, int[] widths) {
        var text = new StringBuilder();
        for (int c = 0; c < cells.size(); c++) {
            String part = line < cells.get(c).size() ? cells.get(c).get(line) : "";
            text.append(part).repeat(' ', widths[c] - DisplayWidth.of(part)).append(GAP);
        }
        return text.toString();
    }

    private int[] widths(int available) {
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(
                        widths[c],
                        row.get(c).lines().mapToInt(DisplayWidth::of).max().orElse(0));
            }
        }
        int total = GAP.length() * (columns - 1);
        for (int width : widths) {
            total += width;
        }
        while (available > 0 && total > available) {
            int widest = 0;
            for (int c = 1; c < columns; c++) {
                widest = widths[c] > widths[widest] ? c : widest;
            }
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
            total--;
        }
        return widths;
    }

    private static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            var line = new StringBuilder();
            int used = 0;
            for (int character : paragraph.codePoints().toArray()) {
                int wide = DisplayWidth.of(character);
                if (used + wide > width && !line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.appendCodePoint(character);
                used += wide;
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
