package gouji.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.corpus.Sample.Holds;
import gouji.corpus.Sample.Planted;
import gouji.corpus.Sample.Trap;
import gouji.finding.Kind;
import gouji.report.Measure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class CorpusTest {
    private static final Path CORPUS = Path.of("corpus");
    private static final List<Sample> SAMPLES = SourceReader.all(CORPUS);
    private static final List<Sample> WITH_TRIALS = Stream.concat(
                    SAMPLES.stream(), SourceReader.all(Path.of("src/test/resources/trials")).stream())
            .toList();

    @Test
    void reportsAndKeysAreWhatTheirSourcesMake() throws IOException {
        for (Sample sample : SAMPLES) {
            for (Map.Entry<String, String> key : Keys.files(sample).entrySet()) {
                assertEquals(
                        key.getValue(),
                        Files.readString(sample.folder().resolve(key.getKey())),
                        sample.name() + "/" + key.getKey() + " is older than its source; run corpus/make");
            }
            if (CorpusWriting.isOffice(sample)) {
                assertSameParts(CorpusWriting.office(sample), Files.readAllBytes(sample.file()), sample.name());
            }
        }
    }

    @Test
    void everyRelationThatASourceNamesHolds() {
        List<String> wrong = new ArrayList<>();
        for (Sample sample : WITH_TRIALS) {
            for (Holds relation : sample.notes().holds()) {
                if (!Arithmetic.holds(relation.expression())) {
                    wrong.add(sample.name() + ": " + relation.expression());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everythingThatTheKeysNameStandsInTheReport() {
        List<String> absent = new ArrayList<>();
        for (Sample sample : WITH_TRIALS) {
            String text = plain(sample.text());
            for (Planted mistake : sample.notes().planted()) {
                mistake.where().stream()
                        .filter(where -> !text.contains(plain(where)))
                        .forEach(where -> absent.add(sample.name() + " where: " + where));
                mistake.values().stream()
                        .limit(1)
                        .filter(value -> !text.contains(plain(value)))
                        .forEach(value -> absent.add(sample.name() + " planted: " + value));
            }
            for (Trap trap : sample.notes().traps()) {
                trap.values().stream()
                        .filter(value -> !text.contains(plain(value)))
                        .forEach(value -> absent.add(sample.name() + " trap: " + value + " " + trap.why()));
            }
            sample.facts().stream()
                    .filter(fact -> !text.contains(plain(fact.quote())))
                    .forEach(fact -> absent.add(sample.name() + " fact: " + fact.quote()));
        }
        assertEquals(List.of(), absent);
    }

    @Test
    void scoresAndRatesOfTheTablesHoldWhereNothingElseWasPlanted() {
        List<String> wrong = new ArrayList<>();
        WITH_TRIALS.forEach(sample -> wrong.addAll(TableProof.of(sample)));
        assertEquals(List.of(), wrong);
    }

    @Test
    void aPdfSaysWhatItsSourceSays() throws IOException {
        for (Sample sample : SAMPLES) {
            if (sample.fileName().endsWith(".pdf")) {
                try (PDDocument pdf = Loader.loadPDF(sample.file().toFile())) {
                    Map<Integer, Long> shown = letters(new PDFTextStripper().getText(pdf));
                    letters(sample.text())
                            .forEach((letter, times) -> assertTrue(
                                    shown.getOrDefault(letter, 0L) >= times,
                                    sample.name() + " lacks " + Character.toString(letter)));
                    assertTrue(Files.size(sample.file()) < 300_000, sample.name() + " is too large");
                }
            }
        }
    }

    @Test
    void aDocumentOfTheCorpusOpensInWordsLibrary() throws IOException {
        for (Sample sample : SAMPLES) {
            if (sample.fileName().endsWith(".docx")) {
                try (var word = new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(sample.file())))) {
                    assertTrue(word.getBodyElements().size() > 2, sample.name());
                }
            }
        }
    }

    @Test
    void keysSpeakTheWordsOfTheContract() {
        for (Sample sample : WITH_TRIALS) {
            sample.facts().forEach(fact -> assertTrue(Measure.exists(fact.measure()), fact + " in " + sample.name()));
            sample.notes().planted().forEach(mistake -> {
                assertTrue(
                        Arrays.stream(Kind.values()).anyMatch(kind -> kind.id().equals(mistake.kind())),
                        mistake.kind());
                assertTrue(Set.of("error", "warning", "info").contains(mistake.severity()), mistake.severity());
            });
        }
    }

    @Test
    void theCorpusIsWideEnough() {
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        SAMPLES.forEach(sample -> sample.notes().planted().forEach(one -> kinds.add(kind(one.kind()))));
        assertEquals(EnumSet.allOf(Kind.class), kinds);
        assertTrue(SAMPLES.size() >= 30, "reports: " + SAMPLES.size());
        long planted =
                SAMPLES.stream().mapToLong(s -> s.notes().planted().size()).sum();
        long traps = SAMPLES.stream().mapToLong(s -> s.notes().traps().size()).sum();
        long clean = SAMPLES.stream().filter(s -> s.notes().planted().isEmpty()).count();
        assertTrue(planted >= 60 && traps >= 60 && clean >= 4, planted + " planted, " + traps + " traps, " + clean);
    }

    private static Kind kind(String id) {
        return Arrays.stream(Kind.values())
                .filter(k -> k.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String plain(String text) {
        return Stated.ascii(text).replaceAll("[\\s,|]", "");
    }

    /// How often each character stands in the text, blanks left out: the order of a table's cells may differ.
    private static Map<Integer, Long> letters(String text) {
        Map<Integer, Long> counts = new TreeMap<>();
        text.codePoints().filter(c -> !Character.isWhitespace(c)).forEach(c -> counts.merge(c, 1L, Long::sum));
        return counts;
    }

    private static void assertSameParts(byte[] expected, byte[] actual, String name) throws IOException {
        Map<String, byte[]> wanted = Packed.parts(expected);
        Map<String, byte[]> found = Packed.parts(actual);
        assertEquals(wanted.keySet(), found.keySet(), name);
        for (Map.Entry<String, byte[]> part : wanted.entrySet()) {
            assertArrayEquals(
                    part.getValue(), found.get(part.getKey()), name + "/" + part.getKey() + "; run corpus/make");
        }
    }
}
