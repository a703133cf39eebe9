package gouji.check.outline;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Columns;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.pattern.Searched;
import gouji.place.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/// 编号重复: a number that only one thing can have (车牌, 合同编号, 资产编号) in two rows of a table, or told of two things in
/// one paragraph.
///
/// The rule's words: `column` what such a column is called; `shared` columns of which the number may stand in several
/// rows; `told` a number in a sentence in a group `number`; `code` what such a number looks like; `unless` what tells
/// that it is the same thing.
public final class SerialNumbers {
    private SerialNumbers() {}

    public static Stream<Finding> of(Note note, RuleWords words, Searched<Texts.Text> texts, List<Columns> tables) {
        List<Finding> findings = new ArrayList<>();
        for (Columns table : tables) {
            for (int column = 0; column < table.columns(); column++) {
                if (words.says("column", table.header(column))) {
                    inColumn(note, words, table, column, findings);
                }
            }
        }
        Map<Texts.Text, Map<String, Integer>> told = new HashMap<>();
        texts.each(words.search("told"), (text, match) -> inWords(note, words, text, match, told, findings));
        return findings.stream();
    }

    private static void inColumn(Note note, RuleWords words, Columns table, int column, List<Finding> findings) {
        Map<String, Integer> first = new HashMap<>();
        boolean isShared = words.says("shared", table.header(column));
        table.body().forEach(row -> {
            String number = table.text(row, column);
            boolean isMerged = row > 0
                    && Objects.equals(table.grid().at(row, column), table.grid().at(row - 1, column));
            boolean isCell = table.grid().at(row, column) != null && !isMerged;
            Integer other = !isCell || words.whole("code", number).isEmpty() ? null : first.putIfAbsent(number, row);
            if (other != null) {
                boolean isSame = isSame(table, row, other, column);
                if (!isShared || isSame) {
                    Finding finding = note.of(
                            table.header(column) + "“" + number + "”重复：第" + (other + 1) + "行“" + row(table, other)
                                    + "”，第" + (row + 1) + "行“" + row(table, row) + "”",
                            List.of(stated(table, row, column, number), stated(table, other, column, number)));
                    findings.add(isShared ? finding.with(Severity.INFO) : finding);
                }
            }
        });
    }

    /// Whether two rows tell the same but for their ordinal.
    private static boolean isSame(Columns table, int row, int other, int but) {
        for (int column = 0; column < table.columns(); column++) {
            String own = table.text(row, column);
            boolean isOrdinal = column == 0 && own.matches("\\d{1,3}");
            if (column != but && !isOrdinal && !own.equals(table.text(other, column))) {
                return false;
            }
        }
        return true;
    }

    private static String row(Columns table, int row) {
        var said = new StringBuilder();
        for (int column = 0; column < table.columns(); column++) {
            said.append(column == 0 ? "" : " ").append(table.text(row, column));
        }
        return said.toString();
    }

    private static Finding.Stated stated(Columns table, int row, int column, String number) {
        return new Finding.Stated(
                number, "", "stated", new Place(null, null, null, table.number(), row, column, null, number));
    }

    private static void inWords(
            Note note,
            RuleWords words,
            Texts.Text text,
            Matcher match,
            Map<Texts.Text, Map<String, Integer>> told,
            List<Finding> findings) {
        String number = match.group("number");
        Integer other = told.computeIfAbsent(text, any -> new HashMap<>()).putIfAbsent(number, match.start("number"));
        boolean isSame = other != null
                && words.says("unless", text.text().substring(Math.max(0, match.start() - 20), match.start("number")));
        if (other != null && !isSame) {
            findings.add(note.of(
                    "两处编号相同：“" + match.group() + "”",
                    List.of(
                            Texts.words(text, match.start("number"), match.end("number")),
                            Texts.words(text, other, other + number.length()))));
        }
    }
}
