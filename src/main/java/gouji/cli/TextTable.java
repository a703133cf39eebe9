package gouji.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A table for a terminal, aligned by what characters really take. Cells may have several lines; columns that would not
/// fit are narrowed, widest first, and their text wrapped, but not within a number or before a comma.
final class TextTable {
    private static final String GAP = "  ";
    private static final String ELLIPSIS = "…";
    private static final int NARROWEST = 8;

    /// What stays on one line: a word or number with its sign, or one Han character, with the punctuation around it.
    private static final Pattern PIECE = Pattern.compile("[（《“【]*(?:[\\w.,]+|.)[，。；：、！？）》”】%％‰]*", Pattern.DOTALL);

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

    /// A line over all columns, above the rows that it is the title of.
    void title(String words) {
        rows.add(List.of(words));
    }

    /// The table as lines.
    ///
    /// @param width of the terminal, 0 if it does not matter
    String print(int width) {
        int[] widths = widths(width);
        var text = new StringBuilder();
        for (List<String> row : rows) {
            if (row.size() < columns) {
                wrap(row.getFirst(), width == 0 ? Integer.MAX_VALUE : width)
                        .forEach(line -> text.append(line).append('\n'));
            } else {
                text.append(lines(row, widths));
            }
        }
        return text.toString();
    }

    /// The beginning of a line, cut to a width.
    static String cut(String line, int width) {
        if (DisplayWidth.of(line) <= width) {
            return line;
        }
        var text = new StringBuilder();
        int used = DisplayWidth.of(ELLIPSIS);
        for (int character : line.codePoints().toArray()) {
            used += DisplayWidth.of(character);
            if (used > width) {
                break;
            }
            text.appendCodePoint(character);
        }
        return text + ELLIPSIS;
    }

    private String lines(List<String> row, int[] widths) {
        List<List<String>> cells = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            cells.add(wrap(row.get(c), widths[c]));
        }
        var text = new StringBuilder();
        int lines = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < lines; line++) {
            text.append(line(cells, line, widths).stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static String line(List<List<String>> cells, int line, int[] widths) {
        var text = new StringBuilder();
        for (int c = 0; c < cells.size(); c++) {
            String part = line < cells.get(c).size() ? cells.get(c).get(line) : "";
            text.append(part)
                    .repeat(' ', Math.max(0, widths[c] - DisplayWidth.of(part)))
                    .append(GAP);
        }
        return text.toString();
    }

    private int[] widths(int available) {
        int[] widths = new int[columns];
        int total = GAP.length() * (columns - 1);
        for (int c = 0; c < columns; c++) {
            int column = c;
            widths[c] = rows.stream()
                    .filter(row -> row.size() == columns)
                    .flatMap(row -> row.get(column).lines())
                    .mapToInt(DisplayWidth::of)
                    .max()
                    .orElse(0);
            total += widths[c];
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

    /// A text as lines no wider than that.
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            var line = new StringBuilder();
            int used = 0;
            for (String piece : pieces(paragraph, width)) {
                int wide = DisplayWidth.of(piece);
                if (used + wide > width && !line.isEmpty()) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                    used = 0;
                }
                if (used > 0 || !piece.isBlank() || lines.isEmpty()) {
                    line.append(piece);
                    used += wide;
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /// The pieces of a text; those too wide for a line are taken apart.
    private static List<String> pieces(String text, int width) {
        List<String> pieces = new ArrayList<>();
        PIECE.matcher(text).results().map(found -> found.group()).forEach(piece -> {
            if (DisplayWidth.of(piece) <= width) {
                pieces.add(piece);
            } else {
                piece.codePoints().forEach(character -> pieces.add(Character.toString(character)));
            }
        });
        return pieces;
    }
}
