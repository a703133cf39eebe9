package gouji.workspace;

import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.index.Hits;
import gouji.index.SearchIndex;
import gouji.index.SearchQuery;
import gouji.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// 工作区: everything that was loaded, as it stood when this was opened. Any number may read while one program writes.
public final class Workspace implements AutoCloseable {
    private final Path folder;
    private final SearchIndex index;

    private Workspace(Path folder, SearchIndex index) {
        this.folder = folder;
        this.index = index;
    }

    /// Opens a workspace for reading.
    ///
    /// @throws WorkspaceException if the folder holds none, or one that this program cannot read
    public static Workspace open(Path folder) {
        try {
            if (!Store.exists(folder)) {
                throw new WorkspaceException(WorkspaceException.Problem.NONE, folder);
            }
            SearchIndex index = SearchIndex.open(Store.index(folder));
            Store.checkFormat(folder, index.commitData());
            return new Workspace(folder, index);
        } catch (IOException e) {
            throw Store.broken(folder, e);
        }
    }

    /// Whether a folder is a workspace.
    public static boolean isIn(Path folder) {
        Path index = Store.index(folder);
        try {
            return Files.isDirectory(index) && SearchIndex.existsIn(index);
        } catch (IOException e) {
            return false; // what cannot be looked into is no workspace to us
        }
    }

    public Path folder() {
        return folder;
    }

    /// What fits a query, best first.
    public Hits search(SearchQuery query, int limit) {
        return reading(() -> index.search(query, limit));
    }

    /// Every report, one at a time, in the order of the hashes of their files.
    public void reports(Consumer<Report> action) {
        reading(() -> {
            index.cards(StoredReport.TYPE, card -> action.accept(StoredReport.report(card)));
            return true;
        });
    }

    /// The report of the file with those contents.
    public Optional<Report> report(String sha256) {
        return reading(() -> index.card(StoredReport.TYPE, sha256)).map(StoredReport::report);
    }

    /// Every finding: by bureau and document, the gravest first.
    public List<Finding> findings() {
        return reading(() -> {
            var findings = new ArrayList<Finding>();
            index.findings(findings::add);
            return findings;
        });
    }

    /// Every file that was loaded or could not be, in the order of their paths.
    public List<StoredFile> files() {
        return reading(() -> {
            var files = new ArrayList<StoredFile>();
            index.cards(StoredFile.TYPE, card -> files.add(StoredFile.of(card)));
            return files;
        });
    }

    public Contents contents() {
        return reading(() -> contents(index));
    }

    static Contents contents(SearchIndex index) throws IOException {
        Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            findings.put(severity, index.countFindings(severity));
        }
        List<Path> blank = index.cards(StoredReport.TYPE, StoredReport.STATE, StoredReport.BLANK).stream()
                .map(StoredReport::path)
                .sorted()
                .toList();
        return new Contents(
                index.countCards(StoredReport.TYPE) - blank.size(),
                blank,
                index.countCards(StoredFile.TYPE, StoredFile.STATE, StoredFile.UNREAD),
                index.countFacts(),
                findings,
                index.countCards(WorkspaceUpdate.UNCHECKED));
    }

    @Override
    public void close() {
        try {
            index.close();
        } catch (IOException e) {
            throw Store.broken(folder, e);
        }
    }

    private <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw Store.broken(folder, e);
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }
}
