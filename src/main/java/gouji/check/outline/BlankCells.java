package gouji.check.outline;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Columns;
import gouji.document.Cell;
import gouji.finding.Finding;
import gouji.pattern.Han;
import gouji.place.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// 空格: the one row of a table that has nothing in a column which every other row fills in.
///
/// The rule's words: `column` what such a column is called; `total` rows that may rightly leave it out.
public final class BlankCells {
    private static final int LEAST = 2; // other rows

    private BlankCells() {}

    public static Stream<Finding> of(Note note, RuleWords words, List<Columns> tables) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            Columns table = tables.get(i);
            List<Integer> rows = table.body().boxed().toList();
            for (int row : rows) {
                int at = row;
                List<Integer> blank = IntStream.range(1, table.columns())
                        .filter(column -> words.says("column", table.header(column)))
                        .filter(column -> isBlank(table, at, column) && areFilled(words, table, rows, at, column))
                        .boxed()
                        .toList();
                String name = name(table, row);
                if (!blank.isEmpty() && !name.isEmpty() && !words.says("total", name) && hasFigure(table, row)) {
                    findings.add(note.of(
                            "“" + name + "”的" + String.join("、", heads(table, blank)) + "空着，别的各行都填了",
                            List.of(new Finding.Stated(
                                    name,
                                    "",
                                    "stated",
                                    new Place(null, null, null, i, row, blank.getFirst(), null, name)))));
                }
            }
        }
        return findings.size() > LEAST ? Stream.of() : findings.stream(); // a form not filled in yet
    }

    private static List<String> heads(Columns table, List<Integer> columns) {
        return columns.stream().map(table::header).toList();
    }

    private static boolean isBlank(Columns table, int row, int column) {
        Cell cell = table.grid().at(row, column);
        return cell == null || cell.text().isBlank();
    }

    /// Whether every other row, of which there are some, says something there.
    private static boolean areFilled(RuleWords words, Columns table, List<Integer> rows, int but, int column) {
        List<Integer> others = rows.stream()
                .filter(row -> row != but && !words.says("total", name(table, row)))
                .toList();
        return others.size() >= LEAST
                && others.stream().noneMatch(row -> table.text(row, column).isBlank());
    }

    private static String name(Columns table, int row) {
        return IntStream.range(0, table.columns())
                .mapToObj(column -> table.text(row, column))
                .filter(said -> said.codePoints().anyMatch(Han::is))
                .findFirst()
                .orElse("");
    }

    private static boolean hasFigure(Columns table, int row) {
        return IntStream.range(1, table.columns()).anyMatch(column -> table.figure(row, column) != null);
    }
}
