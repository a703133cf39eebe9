package gouji.evaluation;

import gouji.check.Checker;
import gouji.check.Faults;
import gouji.corpus.RuleTally;
import gouji.extract.Extractor;
import gouji.finding.Finding;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import gouji.report.Fact;
import gouji.report.Report;
import gouji.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// Every report of a corpus taken from its file to its findings, and the findings held against the keys.
///
/// @param rows by the samples' names
/// @param unread what could not be read: name and reason
record Evaluation(Map<String, Row> rows, List<String> unread) {

    /// How one report came out.
    record Row(AnswerKey key, FactScore facts, List<Finding> told, FindingScore findings) {}

    static Evaluation of(Path corpus, Path rules) throws IOException {
        RuleBook book = RuleBook.load(rules);
        Ingest ingest = Ingest.standard();
        Extractor extractor = new Extractor(book);
        Map<String, Report> reports = new TreeMap<>();
        List<String> unread = new ArrayList<>();
        for (Path folder : folders(corpus)) {
            String name = String.valueOf(folder.getFileName());
            switch (ingest.read(Source.of(reportIn(folder)))) {
                case Ingested.Success success -> reports.put(name, extractor.report(success.document()));
                case Ingested.Failure failure -> unread.add(name + "：" + failure.detail());
            }
        }
        List<Finding> findings = Faults.none(new Checker(book).check(List.copyOf(reports.values())));
        Map<String, Row> rows = new TreeMap<>();
        for (Path folder : folders(corpus)) {
            String name = String.valueOf(folder.getFileName());
            Path file = reportIn(folder);
            AnswerKey key = AnswerKey.of(folder);
            Report report = reports.get(name);
            List<Fact> facts = report == null ? List.of() : report.facts();
            List<Finding> own = findings.stream()
                    .filter(finding -> finding.document().equals(String.valueOf(file.getFileName())))
                    .toList();
            rows.put(name, new Row(key, FactScore.of(facts, key), own, FindingScore.of(own, key)));
        }
        return new Evaluation(rows, unread);
    }

    RuleTally tally() {
        var tally = new RuleTally();
        rows.values().forEach(row -> tally.add(row.told(), row.findings().right()));
        return tally;
    }

    double factRecall() {
        return share(sum(row -> row.facts().full()), sum(row -> row.facts().key()));
    }

    double findingRecall() {
        return share(
                sum(row -> row.findings().found().size()),
                sum(row -> row.key().mistakes().size()));
    }

    /// The share of alarms that are not false; 1 where there are none.
    double precision() {
        int alarms = sum(row -> row.findings().alarms());
        return alarms == 0 ? 1 : 1 - share(falseAlarms(), alarms);
    }

    int falseAlarms() {
        return sum(row -> row.findings().falseAlarms().size());
    }

    int trapsHit() {
        return sum(row -> row.findings().trapped().size());
    }

    static double share(int part, int whole) {
        return whole == 0 ? 0 : part / (double) whole;
    }

    private int sum(ToIntFunction<Row> figure) {
        return rows.values().stream().mapToInt(figure).sum();
    }

    private static List<Path> folders(Path corpus) throws IOException {
        try (Stream<Path> folders = Files.list(corpus)) {
            return folders.filter(folder -> Files.exists(folder.resolve("facts.key.jsonl")))
                    .sorted()
                    .toList();
        }
    }

    private static Path reportIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(docx|pdf|xlsx)"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
