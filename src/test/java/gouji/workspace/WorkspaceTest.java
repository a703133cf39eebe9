package gouji.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.finding.Severity;
import gouji.index.Samples;
import gouji.index.SearchQuery;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Report;
import gouji.workspace.WorkspaceException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    private static final Fact RATE =
            Samples.fact("f1", "绿化", Measure.EXECUTION_RATE, Quantity.of("88", "%"), "绿化执行率88%");
    private static final Report GREEN = Samples.report("绿化.docx", "aa", "青禾县城市管理局", 2021, RATE);
    private static final Report OTHER = Samples.report("绿化.docx", "bb", "白水县林业局", 2021);
    private static final Path PATH = Path.of("/reports/绿化.docx");

    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void aFolderThatIsNotThereYet() {
        folder = parent.resolve("工作区");
    }

    private void store(String fingerprint, Path path, Report report) throws IOException {
        try (var update = WorkspaceUpdate.begin(folder, fingerprint)) {
            update.put(path, report, List.of());
            for (Path heir : update.leave()) {
                update.put(heir, GREEN, List.of());
            }
            update.commit();
        }
    }

    private List<Report> reports() {
        try (var workspace = Workspace.open(folder)) {
            var reports = new ArrayList<Report>();
            workspace.reports(reports::add);
            return reports;
        }
    }

    private List<StoredFile> files() {
        try (var workspace = Workspace.open(folder)) {
            return workspace.files();
        }
    }

    @Test
    void aStoredReportReadsBackEqual() throws IOException {
        store("v1", PATH, GREEN);
        assertEquals(List.of(GREEN), reports());
        assertEquals(List.of(new StoredFile(PATH, "aa", null, null, "")), files());
    }

    @Test
    void aFileIsKnownByPathAndContentsAndRules() throws IOException {
        store("v1", PATH, GREEN);
        try (var same = WorkspaceUpdate.begin(folder, "v1")) {
            assertTrue(same.knows(PATH, "aa"));
            assertFalse(same.knows(PATH, "bb"));
            assertFalse(same.knows(Path.of("/elsewhere/绿化.docx"), "aa"));
        }
        try (var newer = WorkspaceUpdate.begin(folder, "v2")) {
            assertFalse(newer.knows(PATH, "aa"));
            assertEquals(List.of("青禾县城市管理局"), newer.unchecked());
        }
    }

    @Test
    void aChangedFileReplacesWhatItsPathHeld() throws IOException {
        store("v1", PATH, GREEN);
        store("v1", PATH, OTHER);
        assertEquals(List.of(OTHER), reports());
        assertEquals(List.of(new StoredFile(PATH, "bb", null, null, "")), files());
        try (var workspace = Workspace.open(folder)) {
            assertEquals(0, workspace.search(SearchQuery.parse("绿化执行率"), 9).total());
        }
    }

    @Test
    void theSameContentsUnderAnotherPathAreADuplicate() throws IOException {
        Path copy = Path.of("/reports/副本.docx");
        store("v1", PATH, GREEN);
        store("v1", copy, Samples.report("副本.docx", "aa", "青禾县城市管理局", 2021, RATE));
        assertEquals(List.of(GREEN), reports());
        assertEquals(
                List.of(new StoredFile(copy, "aa", PATH, null, ""), new StoredFile(PATH, "aa", null, null, "")),
                files());
    }

    @Test
    void aReportStaysAsLongAsOneFileHasItsContents() throws IOException {
        Path copy = Path.of("/reports/副本.docx");
        store("v1", PATH, GREEN);
        store("v1", copy, GREEN);
        store("v1", PATH, OTHER);
        assertEquals(List.of(GREEN, OTHER), reports());
        store("v1", copy, OTHER);
        assertEquals(List.of(OTHER), reports());
    }

    @Test
    void findingsReplaceThoseOfTheirGroup() throws IOException {
        store("v1", PATH, GREEN);
        for (String message : List.of("先前的疑点", "如今的疑点")) {
            try (var update = WorkspaceUpdate.begin(folder, "v1")) {
                var finding = Samples.finding(GREEN, Severity.WARNING, message);
                update.putFindings("青禾县城市管理局", List.of(GREEN), List.of(finding));
                update.commit();
            }
        }
        try (var workspace = Workspace.open(folder)) {
            assertEquals(List.of(Samples.finding(GREEN, Severity.WARNING, "如今的疑点")), workspace.findings());
            assertEquals(
                    new Contents(
                            1, List.of(), 0, 1, Map.of(Severity.ERROR, 0, Severity.WARNING, 1, Severity.INFO, 0), 0),
                    workspace.contents());
        }
    }

    @Test
    void whatStatesNothingIsNoReport() throws IOException {
        store("v1", PATH, GREEN);
        store("v1", Path.of("/reports/通知.docx"), OTHER);
        try (var workspace = Workspace.open(folder)) {
            assertEquals(1, workspace.contents().reports());
            assertEquals(
                    List.of(Path.of("/reports/通知.docx")), workspace.contents().blank());
        }
    }

    @Test
    void withoutACommitTheLastStateStays() throws IOException {
        store("v1", PATH, GREEN);
        try (var update = WorkspaceUpdate.begin(folder, "v1")) {
            update.put(PATH, OTHER, List.of());
        }
        assertEquals(List.of(GREEN), reports());
    }

    @Test
    void anUnreadableFileIsRemembered() throws IOException {
        try (var update = WorkspaceUpdate.begin(folder, "v1")) {
            update.putUnread(PATH, "已加密", "请先解密。");
            update.commit();
        }
        assertEquals(List.of(new StoredFile(PATH, "", null, "已加密", "请先解密。")), files());
    }

    @Test
    void aFolderWithOtherFilesIsRefused() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("信.txt"), "x");
        refused(Problem.OTHER_FILES, () -> WorkspaceUpdate.begin(folder, "v1"));
        refused(Problem.OTHER_FILES, () -> Workspace.open(folder));
        assertEquals(List.of(folder.resolve("信.txt")), children());
    }

    @Test
    void aFileIsNoWorkspace() throws IOException {
        Files.writeString(folder, "x");
        refused(Problem.IS_FILE, () -> WorkspaceUpdate.begin(folder, "v1"));
    }

    @Test
    void nothingToReadWhereNothingWasLoaded() {
        refused(Problem.NONE, () -> Workspace.open(folder));
    }

    @Test
    void twoCannotWriteAtOnce() {
        try (var first = WorkspaceUpdate.begin(folder, "v1")) {
            refused(Problem.BUSY, () -> WorkspaceUpdate.begin(folder, "v1"));
            assertTrue(Files.isDirectory(first.folder()));
        }
    }

    @Test
    void anotherFormatIsRefused() throws IOException {
        try (var update = gouji.index.IndexUpdate.begin(folder.resolve("index"))) {
            update.commit(Map.of("format", "99"));
        }
        refused(Problem.OTHER_FORMAT, () -> Workspace.open(folder));
        refused(Problem.OTHER_FORMAT, () -> WorkspaceUpdate.begin(folder, "v1"));
    }

    private static void refused(Problem why, org.junit.jupiter.api.function.Executable executable) {
        var refusal = assertThrows(WorkspaceException.class, executable);
        assertEquals(why, refusal.problem());
    }

    private List<Path> children() throws IOException {
        try (var children = Files.list(folder)) {
            return children.toList();
        }
    }
}
