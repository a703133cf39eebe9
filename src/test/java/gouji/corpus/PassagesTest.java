package gouji.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.check.Checker;
import gouji.check.Finding;
import gouji.check.Severity;
import gouji.extract.Extractor;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested.Success;
import gouji.ingest.Source;
import gouji.report.Report;
import gouji.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Short passages as bureaus write them, taken the whole way from a file to findings. Those of `agreeing` hold
/// nothing to complain of, and nobody may be accused; of those of `contradicting` the line `! figure` tells what
/// must be named, `? figure` what at least a hint must name.
class PassagesTest {
    private static final Path FOLDER = Path.of("src/test/resources/passages");
    private static final String HEAD = """
            file: 青禾县水务局2022年度部门决算.docx
            bureau: 青禾县水务局
            region: 青禾县
            year: 2022
            reportType: 部门决算
            subject: 青禾县水务局
            ===
            #title 青禾县水务局2022年度部门决算说明
            """;
    private static final RuleBook RULES = RuleBook.load(Path.of("extraction-rules"));
    private static final Extractor EXTRACTOR = new Extractor(RULES);
    private static final Checker CHECKER = new Checker(RULES);
    private static final Ingest INGEST = Ingest.standard();

    @TempDir
    Path folder = Path.of("");

    /// A passage with what must be found wrong in it.
    private record Passage(String name, String body, List<String> wrong) {}

    @Test
    void nothingIsAllegedOfPassagesThatAgree() throws IOException {
        List<String> alleged = new ArrayList<>();
        for (Passage passage : passages("agreeing")) {
            for (Finding finding : findings(passage)) {
                if (finding.severity() != Severity.INFO) {
                    alleged.add(passage.name() + "：" + finding.rule() + "：" + finding.message());
                }
            }
        }
        assertEquals("", String.join("\n", alleged));
    }

    @Test
    void theWrongFigureOfAPassageIsNamed() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Passage passage : passages("contradicting")) {
            List<Finding> findings = findings(passage);
            for (String figure : passage.wrong()) {
                if (findings.stream().noneMatch(finding -> isOf(finding, figure) && isGrave(finding, figure))) {
                    wrong.add(passage.name() + "：不见" + figure);
                }
            }
            findings.stream()
                    .filter(finding -> finding.severity() != Severity.INFO
                            && passage.wrong().stream().noneMatch(figure -> isOf(finding, figure)))
                    .forEach(finding -> wrong.add(passage.name() + "：" + finding.rule() + "：" + finding.message()));
        }
        assertEquals("", String.join("\n", wrong));
    }

    private static boolean isOf(Finding finding, String figure) {
        return finding.values().stream().anyMatch(value -> figure.substring(1).equals(value.value() + value.unit()));
    }

    private static boolean isGrave(Finding finding, String figure) {
        return figure.startsWith("?") || finding.severity() != Severity.INFO;
    }

    private static List<Passage> passages(String sort) throws IOException {
        List<Passage> passages = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve(sort))) {
            for (Path file : files.sorted().toList()) {
                passages.addAll(passages(Files.readAllLines(file)));
            }
        }
        return passages;
    }

    private static List<Passage> passages(List<String> lines) {
        List<Passage> passages = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("== ")) {
                passages.add(new Passage(line.substring(3), "", List.of()));
            } else if (!passages.isEmpty()) {
                Passage last = passages.removeLast();
                passages.add(
                        line.startsWith("! ") || line.startsWith("? ")
                                ? new Passage(last.name(), last.body(), with(last.wrong(), line.replace(" ", "")))
                                : new Passage(last.name(), last.body() + line + "\n", last.wrong()));
            }
        }
        return passages;
    }

    private static List<String> with(List<String> some, String another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }

    private List<Finding> findings(Passage passage) throws IOException {
        Files.writeString(folder.resolve("source.md"), HEAD + passage.body());
        Sample sample = SourceReader.one(folder);
        Path file = Files.write(folder.resolve(sample.fileName()), CorpusWriting.office(sample));
        var read = (Success) INGEST.read(Source.of(file));
        Report report = EXTRACTOR.report(read.document());
        return CHECKER.check(List.of(report));
    }
}
