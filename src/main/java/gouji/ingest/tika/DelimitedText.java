package gouji.ingest.tika;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Text that is a table as a whole: records of fields parted by `,` `;` or tabs (RFC 4180), in quotation marks where
/// they hold such a mark or end a line.
///
/// @param rows fields without quotation marks
record DelimitedText(List<List<String>> rows) {
    private static final char[] MARKS = {',', '\t', ';'};
    private static final Pattern FIGURE = Pattern.compile("[-+]?[\\d,]*\\d(?:\\.\\d+)?%?");
    private static final Pattern SENTENCE = Pattern.compile("[。；！？]|.{61,}", Pattern.DOTALL);
    private static final int FEWEST = 3; // rows and columns that tell a table by themselves

    /// The rows of a text; none where it is no table.
    ///
    /// @param isNamedSo whether the file's name says that it is one; else its text alone must tell beyond doubt
    static DelimitedText of(String text, boolean isNamedSo) {
        for (char mark : MARKS) {
            boolean isLines = mark == '\t' && !isNamedSo; // [PlainLayout] finds tables of those among prose
            if (text.indexOf(mark) < 0 || isLines) {
                continue;
            }
            List<List<String>> rows = rows(text, mark);
            if (isNamedSo ? mostAreParted(rows) : isBeyondDoubt(rows)) {
                return new DelimitedText(rows);
            }
        }
        return new DelimitedText(List.of());
    }

    private static boolean mostAreParted(List<List<String>> rows) {
        return rows.stream().filter(row -> row.size() > 1).count() * 2 > rows.size();
    }

    /// Prose has marks, too: a table's rows are all of one length, hold no sentences, and have figures below a head.
    private static boolean isBeyondDoubt(List<List<String>> rows) {
        int width = rows.isEmpty() ? 0 : rows.getFirst().size();
        if (rows.size() < FEWEST || width < FEWEST) {
            return false;
        }
        Map<Integer, Integer> figures = new HashMap<>(); // by column
        for (List<String> row : rows) {
            if (row.size() != width
                    || row.stream().anyMatch(cell -> SENTENCE.matcher(cell).find())) {
                return false;
            }
            for (int column = 0; column < width; column++) {
                if (FIGURE.matcher(row.get(column)).matches()) {
                    figures.merge(column, 1, Integer::sum);
                }
            }
        }
        return rows.getFirst().stream().noneMatch(cell -> FIGURE.matcher(cell).matches())
                && !figures.isEmpty()
                && Collections.max(figures.values()) >= FEWEST - 1;
    }

    private static List<List<String>> rows(String text, char mark) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        var cell = new StringBuilder();
        boolean isQuoted = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (isQuoted && letter == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else if (letter == '"' && (isQuoted || cell.toString().isBlank())) {
                isQuoted = !isQuoted;
            } else if (letter == mark && !isQuoted) {
                row.add(taken(cell));
            } else if (letter == '\n' && !isQuoted) {
                row.add(taken(cell));
                end(row, rows);
                row = new ArrayList<>();
            } else if (letter != '\r') {
                cell.append(letter);
            }
        }
        row.add(taken(cell));
        end(row, rows);
        return rows;
    }

    private static String taken(StringBuilder cell) {
        String taken = cell.toString().strip();
        cell.setLength(0);
        return taken;
    }

    private static void end(List<String> row, List<List<String>> rows) {
        if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
            rows.add(row);
        }
    }
}
