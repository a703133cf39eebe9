package gouji.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.check.Checker;
import gouji.document.Document;
import gouji.document.Outline;
import gouji.extract.Extractor;
import gouji.finding.Finding;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import gouji.json.Json;
import gouji.report.Report;
import gouji.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What the program reads in every report of the corpus, what it takes from it and what it finds, held to the files
/// beside
/// the report. `mvn -q test -Dtest=GoldenTest -Dgolden=write` rewrites them: look at each changed line, and say in the
/// commit why
/// it changed.
class GoldenTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final boolean WRITES = System.getProperty("golden", "").equals("write");

    @TestFactory
    Stream<DynamicTest> everyReportIsReadAndCheckedAsRecorded() {
        RuleBook rules = RuleBook.load(Path.of("extraction-rules"));
        var ingest = Ingest.standard();
        var extractor = new Extractor(rules);
        var checker = new Checker(rules);
        return SourceReader.all(Path.of("corpus")).stream()
                .map(sample -> DynamicTest.dynamicTest(
                        sample.name(), () -> compare(sample, document(ingest, sample), extractor, checker)));
    }

    private static void compare(Sample sample, Document document, Extractor extractor, Checker checker)
            throws IOException {
        Report report = extractor.report(document);
        hold(sample, "document.txt", Outline.of(document));
        hold(sample, "report.json", Json.report(report));
        hold(
                sample,
                "findings.jsonl",
                checker.check(List.of(report)).stream().map(GoldenTest::line).collect(Collectors.joining()));
    }

    private static String line(Finding finding) {
        return Json.finding(finding) + "\n";
    }

    private static void hold(Sample sample, String name, String now) throws IOException {
        Path golden = GOLDEN.resolve(sample.name()).resolve(name);
        if (WRITES) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, now);
        }
        assertTrue(Files.exists(golden), () -> golden + " is missing; -Dgolden=write writes it");
        assertEquals(Files.readString(golden), now, () -> golden + " no longer holds");
    }

    private static Document document(Ingest ingest, Sample sample) {
        return switch (ingest.read(Source.of(sample.file()))) {
            case Ingested.Success success -> success.document();
            case Ingested.Failure failure -> throw new AssertionError(sample.file() + ": " + failure.detail());
        };
    }
}
