package gouji.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.document.Document;
import gouji.document.DocumentInfo;
import gouji.document.Paragraph;
import gouji.document.Section;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.index.Hit;
import gouji.index.Hits;
import gouji.index.Samples;
import gouji.index.SearchQuery;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import gouji.json.Json;
import gouji.quantity.Quantity;
import gouji.report.Measure;
import gouji.report.Report;
import gouji.workspace.Contents;
import gouji.workspace.StoredFile;
import gouji.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With steps that read plain text: the first line is the bureau, the second what it says.
class BulkLoadTest {
    @TempDir
    private Path folder;

    private Path workspace;
    private final AtomicInteger filesRead = new AtomicInteger();

    @BeforeEach
    void besideTheFiles() {
        workspace = folder.resolve("workspace");
    }

    private Ingested ingest(Source source) {
        filesRead.incrementAndGet();
        try {
            String text = Files.readString(source.path());
            if (text.startsWith("坏")) {
                return new Ingested.Failure(source, Ingested.Reason.DAMAGED, "请重新取得。");
            }
            var body = new Section(
                    null, List.copyOf(text.lines().map(Paragraph::of).toList()), List.of());
            String sha256 = String.valueOf(Fingerprint.ofFile(source.path()));
            return new Ingested.Success(
                    source,
                    new Document(
                            new DocumentInfo(source.name(), sha256, "text/plain", null), body, List.of(), List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Report extract(Document document) {
        List<String> lines = document.walk().stream()
                .map(located -> ((Paragraph) located.block()).shown())
                .toList();
        if (lines.contains("内存")) {
            throw new OutOfMemoryError("as if");
        }
        if (lines.contains("错误")) {
            throw new IllegalStateException("a fault");
        }
        var fact = Samples.fact("f1", "绿化", Measure.BUDGET, Quantity.of("12", "万元"), lines.get(1));
        return Samples.report(document.info().name(), document.info().sha256(), lines.getFirst(), 2021, fact);
    }

    private static List<Finding> check(List<Report> reports) {
        return List.of(Samples.finding(reports.getFirst(), Severity.ERROR, reports.size() + "份报告"));
    }

    private LoadSummary load(String fingerprint, List<Path> files) {
        return load(fingerprint, Given.files(files));
    }

    private LoadSummary load(String fingerprint, Given given) {
        var journey = new Journey(this::ingest, BulkLoadTest::extract);
        return new BulkLoad(journey::of, BulkLoadTest::check, fingerprint, new BulkLoad.Limits(2, 3))
                .load(given, workspace, Progress.none());
    }

    /// Without the files of that name, of which the workspace may know.
    private LoadSummary load(List<Path> files, String gone, boolean prune) {
        return load("v1", new Given(files, Source::of, known -> known.endsWith(gone), prune));
    }

    /// Of a load with nothing to complain of.
    private static LoadSummary summary(int files, int read, int same, Map<Path, Path> copies, Contents contents) {
        return new LoadSummary(files, read, same, copies, List.of(), List.of(), List.of(), false, false, contents);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Contents contents(int reports, int unread, int errors) {
        return new Contents(
                reports,
                List.of(),
                unread,
                reports,
                Map.of(Severity.ERROR, errors, Severity.WARNING, 0, Severity.INFO, 0),
                0);
    }

    private record State(Hits hits, List<String> reports, List<Finding> findings, List<StoredFile> files) {}

    private State state() {
        try (var open = Workspace.open(workspace)) {
            var reports = new ArrayList<String>();
            open.reports(report -> reports.add(Json.report(report)));
            return new State(open.search(SearchQuery.parse("预算"), 100), reports, open.findings(), open.files());
        }
    }

    @Test
    void loadingTwiceIsLoadingOnce() throws IOException {
        var files = new ArrayList<Path>();
        for (int i = 0; i < 20; i++) {
            files.add(file("报告" + i + ".txt", "青禾县第" + i % 4 + "局\n预算" + i + "万元"));
        }
        assertEquals(summary(20, 20, 0, Map.of(), contents(20, 0, 4)), load("v1", files));
        State once = state();
        assertEquals(summary(20, 0, 20, Map.of(), contents(20, 0, 4)), load("v1", files));
        assertEquals(once, state());
        assertEquals(20, filesRead.get());
        assertEquals(
                List.of("5份报告", "5份报告", "5份报告", "5份报告"),
                once.findings.stream().map(Finding::message).toList());
    }

    @Test
    void whatFailsIsNamedAndStopsNothing() throws IOException {
        Path good = file("好.txt", "青禾县林业局\n预算12万元");
        Path damaged = file("坏.txt", "坏");
        Path hungry = file("大.txt", "青禾县林业局\n内存");
        Path odd = file("怪.txt", "青禾县林业局\n错误");
        Path missing = folder.resolve("无.txt");
        LoadSummary summary = load("v1", List.of(damaged, hungry, good, odd, missing));
        assertEquals(
                List.of("坏.txt 文件损坏", "大.txt 文件过大", "怪.txt 程序出错", "无.txt 程序出错"),
                summary.skipped().stream()
                        .map(skipped -> skipped.path().getFileName() + " " + skipped.reason())
                        .toList());
        assertEquals(contents(1, 4, 1), summary.contents());
    }

    @Test
    void copiesAreNotedUnderTheFirst() throws IOException {
        Path first = file("一.txt", "青禾县林业局\n预算12万元");
        Path second = file("二.txt", "青禾县林业局\n预算12万元");
        assertEquals(summary(2, 1, 0, Map.of(second, first), contents(1, 0, 1)), load("v1", List.of(first, second)));
        assertEquals(first, state().files.get(1).duplicateOf());
    }

    @Test
    void aCopyTakesTheReportOverWhenTheFirstFileChanges() throws IOException {
        Path first = file("一.txt", "青禾县林业局\n预算12万元");
        Path second = file("二.txt", "青禾县林业局\n预算12万元");
        Path third = file("三.txt", "青禾县林业局\n预算12万元");
        load("v1", List.of(first, second, third));
        file("一.txt", "青禾县水务局\n预算13万元");
        assertEquals(summary(3, 1, 2, Map.of(), contents(2, 0, 2)), load("v1", List.of(first, second, third)));
        String sha256 = String.valueOf(Fingerprint.ofFile(second));
        State state = state();
        assertEquals(
                List.of(
                        new StoredFile(first, String.valueOf(Fingerprint.ofFile(first)), null, null, ""),
                        new StoredFile(third, sha256, null, null, ""),
                        new StoredFile(second, sha256, third, null, "")),
                state.files);
        try (var open = Workspace.open(workspace)) {
            assertEquals("三.txt", open.report(sha256).orElseThrow().document().name());
        }
    }

    @Test
    void aFileMovedWhileAnotherTakesItsNameLosesNothing() throws IOException {
        Path one = file("一.txt", "青禾县林业局\n预算12万元");
        load("v1", List.of(one));
        Path moved = file("七.txt", "青禾县林业局\n预算12万元");
        file("一.txt", "青禾县水务局\n预算13万元");
        LoadSummary summary = load("v1", List.of(one, moved));
        assertEquals(summary(2, 2, 0, Map.of(), contents(2, 0, 2)), summary);
        assertEquals(
                List.of("一.txt", "七.txt"),
                state().reports.stream()
                        .map(json -> Json.report(json).document().name())
                        .sorted()
                        .toList());
    }

    @Test
    void aFileThatIsGoneIsNamedAndStaysUntilItIsPruned() throws IOException {
        Path one = file("一.txt", "青禾县林业局\n预算12万元");
        Path two = file("二.txt", "青禾县林业局\n预算13万元");
        load("v1", List.of(one, two));
        Files.delete(two);
        LoadSummary told = load(List.of(one), "二.txt", false);
        assertEquals(List.of(two), told.gone());
        assertFalse(told.pruned());
        assertEquals(contents(2, 0, 1), told.contents());
        LoadSummary pruned = load(List.of(one), "二.txt", true);
        assertEquals(List.of(two), pruned.gone());
        assertTrue(pruned.pruned());
        assertEquals(contents(1, 0, 1), pruned.contents());
        assertEquals(
                List.of("1份报告"), state().findings.stream().map(Finding::message).toList());
        assertEquals(List.of(one), state().files.stream().map(StoredFile::path).toList());
        assertEquals(List.of(), load(List.of(one), "二.txt", false).gone());
    }

    @Test
    void theLastReportOfABureauTakesItsFindingsAlong() throws IOException {
        Path one = file("一.txt", "青禾县林业局\n预算12万元");
        Path two = file("二.txt", "青禾县水务局\n预算13万元");
        load("v1", List.of(one, two));
        assertEquals(contents(1, 0, 1), load(List.of(one), "二.txt", true).contents());
        assertEquals(
                Set.of("青禾县林业局"), state().hits.hits().stream().map(Hit::bureau).collect(Collectors.toSet()));
    }

    @Test
    void aFileThatCouldNotBeReadIsPrunedToo() throws IOException {
        Path one = file("一.txt", "青禾县林业局\n预算12万元");
        load("v1", List.of(one, file("坏.txt", "坏")));
        assertEquals(contents(1, 0, 1), load(List.of(one), "坏.txt", true).contents());
    }

    @Test
    void aFileThatWasMovedIsPrunedFromItsOldPlace() throws IOException {
        Path one = file("一.txt", "青禾县林业局\n预算12万元");
        load("v1", List.of(one));
        Path moved = Files.move(one, folder.resolve("移.txt"));
        assertEquals(Map.of(moved, one), load(List.of(moved), "一.txt", false).copies());
        LoadSummary pruned = load(List.of(moved), "一.txt", true);
        assertEquals(contents(1, 0, 1), pruned.contents());
        assertEquals(
                List.of(new StoredFile(moved, String.valueOf(Fingerprint.ofFile(moved)), null, null, "")),
                state().files);
        assertTrue(state().reports.getFirst().contains("移.txt"));
    }

    @Test
    void aFileThatCanNoLongerBeReadKeepsItsReportAndSaysSo() throws IOException {
        Path one = file("一.txt", "青禾县林业局\n预算12万元");
        load("v1", List.of(one));
        file("一.txt", "坏");
        LoadSummary summary = load("v1", List.of(one));
        assertEquals(List.of(new Outcome.Skipped(one, "文件损坏", "请重新取得。工作区仍保留上次从它读出的报告。")), summary.skipped());
        assertEquals(contents(1, 1, 1), summary.contents());
        file("一.txt", "青禾县林业局\n预算12万元");
        assertEquals(summary(1, 0, 1, Map.of(), contents(1, 0, 1)), load("v1", List.of(one)));
    }

    @Test
    void otherRulesReadAgain() throws IOException {
        Path one = file("一.txt", "青禾县林业局\n预算12万元");
        load("v1", List.of(one));
        State before = state();
        assertEquals(summary(1, 1, 0, Map.of(), contents(1, 0, 1)), load("v2", List.of(one)));
        assertEquals(before, state());
        assertEquals(2, filesRead.get());
    }

    @Test
    void anInterruptedLoadGoesOnWhereItWas() throws IOException {
        var files = new ArrayList<Path>();
        for (int i = 0; i < 10; i++) {
            files.add(file("报告" + i + ".txt", "青禾县第" + i % 2 + "局\n预算" + i + "万元"));
        }
        var journey = new Journey(this::ingest, BulkLoadTest::extract);
        var interrupted = new BulkLoad(journey::of, BulkLoadTest::check, "v1", new BulkLoad.Limits(1, 3));
        assertThrows(
                IllegalStateException.class, () -> interrupted.load(Given.files(files), workspace, new StopAfter(8)));
        filesRead.set(0);
        assertEquals(summary(10, 4, 6, Map.of(), contents(10, 0, 2)), load("v1", files));
        assertEquals(4, filesRead.get());
    }

    @Test
    void whatAnInterruptedLoadLeftUndoneIsCounted() throws IOException {
        var files = new ArrayList<Path>();
        for (int i = 0; i < 10; i++) {
            files.add(file("报告" + i + ".txt", "青禾县第" + i % 2 + "局\n预算" + i + "万元"));
        }
        var journey = new Journey(this::ingest, BulkLoadTest::extract);
        LoadSummary summary = new BulkLoad(journey::of, BulkLoadTest::check, "v1", new BulkLoad.Limits(1, 3))
                .load(Given.files(files), workspace, new StopKeyAfter(4));
        assertEquals(List.of(4, 6), List.of(summary.read(), summary.left()));
        assertEquals(4, state().files.size(), "what is told is kept");
        assertEquals(2, summary.contents().unchecked());
        assertEquals(0, load("v1", files).left());
    }

    private static final class StopKeyAfter implements Progress {
        private final AtomicInteger left;

        StopKeyAfter(int files) {
            left = new AtomicInteger(files);
        }

        @Override
        public void started(Path file) {}

        @Override
        public void finished(Path file, Outcome outcome) {
            left.decrementAndGet();
        }

        @Override
        public void checking(String group, int number, int of) {}

        @Override
        public boolean isStopped() {
            return left.get() == 0;
        }
    }

    private static final class StopAfter implements Progress {
        private int left;

        StopAfter(int files) {
            left = files;
        }

        @Override
        public void started(Path file) {}

        @Override
        public void finished(Path file, Outcome outcome) {
            if (--left == 0) {
                throw new IllegalStateException("power cut");
            }
        }

        @Override
        public void checking(String group, int number, int of) {}
    }
}
