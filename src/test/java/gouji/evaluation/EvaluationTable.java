package gouji.evaluation;

import gouji.evaluation.AnswerKey.KnownFact;
import gouji.evaluation.AnswerKey.Mistake;
import gouji.evaluation.Evaluation.Row;
import gouji.finding.Finding;
import gouji.finding.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/// An evaluation as a table for people: a line for each report, for each kind of mistake, and for everything; then what
/// was
/// missed and what was a false alarm.
final class EvaluationTable {
    private EvaluationTable() {}

    /// Writes the table to a file of `target`, and prints it where that is wished.
    static void write(Evaluation evaluation, String file, boolean isPrinted) throws IOException {
        String table = of(evaluation);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", file), table);
        if (isPrinted) {
            System.out.println(table);
        }
    }

    static String of(Evaluation evaluation) {
        StringBuilder table = new StringBuilder();
        table.append(line("report", "facts", "recall", "planted", "found", "alarms", "false", "traps"));
        evaluation.rows().forEach((name, row) -> table.append(report(name, row)));
        table.append(line(
                "ALL",
                whole(evaluation, row -> row.facts().key()),
                percent(evaluation.factRecall()),
                whole(evaluation, row -> row.key().mistakes().size()),
                whole(evaluation, row -> row.findings().found().size()),
                whole(evaluation, row -> row.findings().alarms()),
                String.valueOf(evaluation.falseAlarms()),
                String.valueOf(evaluation.trapsHit())));
        table.append(String.format(
                Locale.ROOT,
                "%nfact recall %s, finding recall %s, precision %s%n%n",
                percent(evaluation.factRecall()),
                percent(evaluation.findingRecall()),
                percent(evaluation.precision())));
        table.append(line("kind", "", "", "planted", "found", "", "false", ""));
        for (Kind kind : Kind.values()) {
            table.append(kind(kind, evaluation.rows().values()));
        }
        evaluation
                .unread()
                .forEach(unread -> table.append("unread  ").append(unread).append('\n'));
        evaluation.rows().forEach((name, row) -> details(name, row, table));
        return table.toString();
    }

    private static String report(String name, Row row) {
        return line(
                name,
                String.valueOf(row.facts().key()),
                percent(Evaluation.share(row.facts().full(), row.facts().key())),
                String.valueOf(row.key().mistakes().size()),
                String.valueOf(row.findings().found().size()),
                String.valueOf(row.findings().alarms()),
                String.valueOf(row.findings().falseAlarms().size()),
                String.valueOf(row.findings().trapped().size()));
    }

    private static String kind(Kind kind, Collection<Row> rows) {
        long planted = 0;
        long found = 0;
        long wrong = 0;
        for (Row row : rows) {
            planted += row.key().mistakes().stream().filter(m -> is(m, kind)).count();
            found += row.findings().found().stream().filter(m -> is(m, kind)).count();
            wrong += row.findings().falseAlarms().stream()
                    .filter(finding -> finding.kind() == kind)
                    .count();
        }
        return line(kind.id(), "", "", String.valueOf(planted), String.valueOf(found), "", String.valueOf(wrong), "");
    }

    private static boolean is(Mistake mistake, Kind kind) {
        return mistake.kind().equals(kind.id());
    }

    private static void details(String name, Row row, StringBuilder table) {
        for (Mistake missed : row.findings().missed()) {
            table.append("missed  " + name + " " + missed.kind() + " " + missed.title() + " " + missed.values() + "\n");
        }
        for (Finding alarm : row.findings().falseAlarms()) {
            table.append(
                    "alarm   " + name + " " + alarm.kind().id() + " " + alarm.rule() + " " + alarm.message() + "\n");
        }
        row.facts().missed().forEach(miss -> table.append(fact(name, miss.known(), miss.readAs())));
    }

    private static String fact(String name, KnownFact known, List<String> readAs) {
        return "fact    " + name + " " + known.subject() + " " + known.indicator() + " " + known.measure() + " "
                + known.value() + known.unit() + " ← " + (readAs.isEmpty() ? "nothing" : String.join("; ", readAs))
                + "\n";
    }

    private static String whole(Evaluation evaluation, ToIntFunction<Row> figure) {
        return String.valueOf(
                evaluation.rows().values().stream().mapToInt(figure).sum());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }

    private static String line(Object... cells) {
        return String.format(Locale.ROOT, "%-24s %6s %6s %8s %9s %7s %6s %6s%n", cells);
    }
}
