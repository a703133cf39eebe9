package gouji.check.outline;

import gouji.check.rule.Note;
import gouji.check.text.ListMarker;
import gouji.check.text.Texts;
import gouji.document.Cell;
import gouji.document.Table;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.pattern.Searched;
import gouji.place.Blanks;
import gouji.place.NormalForm;
import gouji.place.Place;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/// 目标与完成情况: goals that are numbered, and results numbered alike, some goal without one.
public final class Goals {
    private static final Search GOAL = Search.of("^目标([一二三四五六七八九十]|\\d{1,2})[：:]");
    private static final Search RESULT = Search.of("^目标([一二三四五六七八九十]|\\d{1,2})的?(?:实际)?完成(?:情况|结果)");
    private static final int MANY = 3;

    private Goals() {}

    public static Stream<Finding> withoutResult(Note note, Searched<Texts.Text> texts, Report report) {
        List<Finding> findings = new ArrayList<>();
        inParagraphs(note, texts).ifPresent(findings::add);
        for (int i = 0; i < report.tables().size(); i++) {
            inTable(note, report.tables().get(i), i).ifPresent(findings::add);
        }
        return findings.stream();
    }

    private static Optional<Finding> inParagraphs(Note note, Searched<Texts.Text> texts) {
        Set<String> results = new TreeSet<>();
        List<Texts.Text> goals = new ArrayList<>();
        for (Texts.Text text : texts.withAny(List.of(RESULT, GOAL))) {
            Matcher result = RESULT.first(text.text()).orElse(null);
            if (result != null) {
                results.add(result.group(1));
            } else if (GOAL.isIn(text.text())) {
                goals.add(text);
            }
        }
        List<Texts.Text> bare =
                goals.stream().filter(goal -> !results.contains(number(goal))).toList();
        if (results.size() < 2 || goals.size() < MANY || bare.isEmpty() || bare.size() > 2) {
            return Optional.empty();
        }
        List<Finding.Stated> values = new ArrayList<>();
        values.add(count(goals.size(), "whole", goals.getFirst().place()));
        values.add(count(results.size(), "part", bare.getFirst().place()));
        return Optional.of(note.of(
                "目标" + number(bare.getFirst()) + "没有写完成情况：目标" + goals.size() + "个，完成情况" + results.size() + "个",
                values));
    }

    private static String number(Texts.Text goal) {
        return GOAL.first(goal.text()).map(number -> number.group(1)).orElse("");
    }

    /// Goals and results in two cells of a row, `1、…2、…` in both; results may be told together, so it is a hint.
    private static Optional<Finding> inTable(Note note, Table table, int number) {
        for (Cell goals : table.cells()) {
            int many = numbered(goals);
            for (Cell results : many < MANY ? List.<Cell>of() : table.cells()) {
                int few = results.row() == goals.row() && results.column() > goals.column() ? numbered(results) : 0;
                if (few >= 2 && few < many && isUnder(table, results, "完成")) {
                    return Optional.of(note.of(
                                    "目标" + many + "项，完成情况只写" + few + "项",
                                    List.of(
                                            count(many, "whole", place(number, goals)),
                                            count(few, "part", place(number, results))))
                            .asHint("也可能几项目标合写在一处"));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isUnder(Table table, Cell cell, String word) {
        return table.cells().stream()
                .anyMatch(above -> above.row() < cell.row()
                        && above.column() <= cell.column()
                        && above.column() + above.columnSpan() > cell.column()
                        && Blanks.none(above.text().text()).contains(word));
    }

    private static int numbered(Cell cell) {
        String words = cell.text().rewrite(NormalForm::of).strip().text();
        return ListMarker.before(words)
                .filter(new ListMarker("digit", 1)::equals)
                .map(first -> ListMarker.last(words, "digit").orElse(0))
                .orElse(0);
    }

    private static Place place(int table, Cell cell) {
        return new Place(
                null,
                null,
                null,
                table,
                cell.row(),
                cell.column(),
                null,
                cell.text().original());
    }

    private static Finding.Stated count(int number, String role, Place place) {
        return new Finding.Stated(Integer.toString(number), "个", role, place);
    }
}
