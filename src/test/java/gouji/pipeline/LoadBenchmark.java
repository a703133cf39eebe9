package gouji.pipeline;

import gouji.check.Checker;
import gouji.extract.Extractor;
import gouji.ingest.Ingest;
import gouji.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Measures a bulk load with all steps; run by hand, asserts nothing: `LoadBenchmark RULES FILES WORKSPACE`.
public final class LoadBenchmark {
    private LoadBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path rules = Path.of(arguments[0]);
        List<Path> files;
        try (Stream<Path> found = Files.walk(Path.of(arguments[1]))) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        long start = System.nanoTime();
        RuleBook book = RuleBook.load(rules);
        var journey = new Journey(Ingest.standard()::read, new Extractor(book)::report);
        var load = new BulkLoad(
                journey::of,
                new Checker(book)::check,
                Fingerprint.ofProgramAnd(rules),
                BulkLoad.Limits.standard(files.size()));
        LoadSummary summary = load.load(Given.files(files), Path.of(arguments[2]), Progress.none());
        System.out.printf("%.1f s: %s%n", (System.nanoTime() - start) / 1e9, summary);
    }
}
