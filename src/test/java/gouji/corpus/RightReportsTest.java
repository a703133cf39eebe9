package gouji.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.check.Checker;
import gouji.check.Faults;
import gouji.extract.Extractor;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import gouji.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Reports in which everything agrees, by writers who had seen neither the program nor its rules: whatever is said to
/// be
/// wrong in them is a false accusation. What was said at first sight is in `docs/evaluation/trials.md`.
///
/// `mvn -q test -Dtest=RightReportsTest -Dright.sources=DIR` looks at others.
class RightReportsTest {
    private static final String SOURCES = System.getProperty(
            "right.sources", "src/test/resources/right,src/test/resources/right-2,src/test/resources/right-3");
    private static final RuleBook BOOK = RuleBook.load(Path.of("extraction-rules"));
    private static final Ingest INGEST = Ingest.standard();
    private static final Extractor EXTRACTOR = new Extractor(BOOK);
    private static final Checker CHECKER = new Checker(BOOK);

    static Stream<Sample> reports() {
        return Stream.of(SOURCES.split(",")).flatMap(folder -> SourceReader.all(Path.of(folder)).stream());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void nothingIsAccusedWhereEverythingAgrees(Sample report, @TempDir Path folder) throws IOException {
        Path file = Written.document(report, folder);
        List<String> accused = switch (INGEST.read(Source.of(file))) {
            case Ingested.Success read ->
                Faults.none(CHECKER.check(List.of(EXTRACTOR.report(read.document())))).stream()
                        .filter(finding -> finding.severity() != Severity.INFO)
                        .map(Finding::message)
                        .toList();
            case Ingested.Failure failure -> List.of(failure.detail());
        };
        assertEquals(List.of(), accused, report.name());
    }
}
