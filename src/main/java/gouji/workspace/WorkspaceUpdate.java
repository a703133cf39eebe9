package gouji.workspace;

import gouji.finding.Finding;
import gouji.index.Card;
import gouji.index.IndexBusyException;
import gouji.index.IndexUpdate;
import gouji.index.SearchIndex;
import gouji.place.Place;
import gouji.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A change of a workspace. Nothing is changed before [#commit]; whatever happens, the last commit stays whole.
///
/// Reports are stored first and checked later, bureau by bureau: until then the bureau is marked as unchecked, in the
/// same
/// commit, so that an interrupted load knows what is left to do. Used by one thread, but [#knows] may be asked by any.
public final class WorkspaceUpdate implements AutoCloseable {
    static final String UNCHECKED = "unchecked";

    private final Path folder;
    private final String fingerprint;
    private final IndexUpdate update;
    private final SearchIndex before;
    private final Map<String, Path> stored = new HashMap<>(); // hashes of the reports stored by this update
    private final Orphans orphans;

    private WorkspaceUpdate(Path folder, String fingerprint, IndexUpdate update) throws IOException {
        this.folder = folder;
        this.fingerprint = fingerprint;
        this.update = update;
        this.before = update.soFar();
        this.orphans = new Orphans(update);
    }

    /// Begins a change; makes the workspace if there is none.
    ///
    /// @param fingerprint of the program and the rules: reports by others are out of date
    /// @throws WorkspaceException if the folder is no workspace, or another program is changing it
    public static WorkspaceUpdate begin(Path folder, String fingerprint) {
        try {
            boolean exists = Store.exists(folder);
            Files.createDirectories(folder);
            IndexUpdate update = IndexUpdate.begin(Store.index(folder));
            var begun = new WorkspaceUpdate(folder, fingerprint, update);
            if (exists) {
                begun.adopt();
            } else {
                begun.commit();
            }
            return begun;
        } catch (IndexBusyException e) {
            throw new WorkspaceException(WorkspaceException.Problem.BUSY, folder, e);
        } catch (IOException e) {
            throw Store.broken(folder, e);
        }
    }

    public Path folder() {
        return folder;
    }

    /// The files that were loaded before this update, or could not be, in the order of their paths.
    public List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        before.cards(StoredFile.TYPE, card -> files.add(StoredFile.of(card).path()));
        return files;
    }

    /// Of some files those that are copies, each with the file under whose name their contents stand.
    public Map<Path, Path> originals(List<Path> files) throws IOException {
        var originals = new LinkedHashMap<Path, Path>();
        try (SearchIndex now = update.soFar()) {
            for (Path file : files) {
                now.card(StoredFile.TYPE, file.toString())
                        .map(StoredFile::of)
                        .map(StoredFile::duplicateOf)
                        .ifPresent(original -> originals.put(file, original));
            }
        }
        return originals;
    }

    /// Whether that file was loaded with those contents, by this program with these rules.
    public boolean knows(Path path, String sha256) throws IOException {
        Optional<Card> file = before.card(StoredFile.TYPE, path.toString());
        return file.map(StoredFile::of)
                        .filter(known -> known.isRead() && known.sha256().equals(sha256))
                        .isPresent()
                && knows(sha256);
    }

    /// Whether a report of those contents was stored before this update, by this program with these rules.
    public boolean knows(String sha256) throws IOException {
        return !orphans.isAwaited(sha256)
                && before.card(StoredReport.TYPE, sha256)
                        .filter(card -> StoredReport.isBy(card, fingerprint))
                        .isPresent();
    }

    /// Stores a report and what its document says. If a file of the same contents is there under another path, this one
    /// is
    /// noted as its duplicate.
    ///
    /// @return whether it is a duplicate
    public boolean put(Path path, Report report, List<Place> passages) throws IOException {
        String sha256 = report.document().sha256();
        if (stored.containsKey(sha256) || knows(sha256)) {
            return putDuplicate(path, sha256);
        }
        Card card = StoredReport.card(report, path, fingerprint);
        Optional<Card> old = before.card(StoredReport.TYPE, sha256);
        if (old.isPresent()) {
            markUnchecked(StoredReport.group(old.get()));
        }
        update.put(card);
        update.putContents(report, passages);
        markUnchecked(StoredReport.group(card));
        stored.put(sha256, path);
        orphans.adopted(sha256);
        putFile(new StoredFile(path, sha256, null, null, ""));
        return false;
    }

    /// Notes that a path has the contents of a report that is already stored.
    ///
    /// @return whether it is a duplicate, rather than the file that the report was read from
    public boolean putDuplicate(Path path, String sha256) throws IOException {
        Path first = stored.get(sha256);
        if (first == null) {
            first = before.card(StoredReport.TYPE, sha256)
                    .map(StoredReport::path)
                    .orElse(path);
        }
        boolean isOther = !first.equals(path);
        putFile(new StoredFile(path, sha256, isOther ? first : null, null, ""));
        return isOther;
    }

    /// Notes that a file could not be read. A report that was read from that path before stays until it can be
    /// replaced.
    ///
    /// @return whether there is such a report
    public boolean putUnread(Path path, String reason, String detail) throws IOException {
        Optional<StoredFile> old = before.card(StoredFile.TYPE, path.toString()).map(StoredFile::of);
        Path first = old.map(StoredFile::duplicateOf).orElse(null);
        putFile(new StoredFile(path, old.map(StoredFile::sha256).orElse(""), first, reason, detail));
        return old.isPresent() && !old.get().sha256().isEmpty();
    }

    /// Forgets a file that is no longer there. What was read from it goes when it is time to [#leave].
    public void forgetFile(Path path) throws IOException {
        Optional<StoredFile> old = before.card(StoredFile.TYPE, path.toString()).map(StoredFile::of);
        if (old.isPresent()) {
            update.remove(StoredFile.TYPE, path.toString());
            orphans.left(old.get().sha256());
        }
    }

    /// Removes the reports of contents that no file has any more. Where a copy has them still, the report must stand
    /// under the name of the copy, which has therefore to be read and [#put] anew.
    ///
    /// @return these copies, one of each
    public List<Path> leave() throws IOException {
        return orphans.leave(this::markUnchecked);
    }

    /// The groups of reports that are to be checked, in order.
    public List<String> unchecked() throws IOException {
        var groups = new ArrayList<String>();
        try (SearchIndex now = update.soFar()) {
            now.cards(UNCHECKED, card -> groups.add(card.key()));
        }
        return groups;
    }

    /// Opens what is stored so far, to read the groups from.
    public ReportGroups groups() throws IOException {
        return new ReportGroups(update.soFar());
    }

    /// Stores what checking a group found, in the place of what was found before.
    public void putFindings(String group, List<Report> reports, List<Finding> findings) throws IOException {
        String owner = UNCHECKED + ":" + group;
        update.removeOwned(owner);
        int number = 0;
        for (Finding finding : findings) {
            Report about = reports.stream()
                    .filter(report -> report.document().name().equals(finding.document()))
                    .findFirst()
                    .orElse(reports.getFirst());
            update.addFinding(about, owner, finding, number++);
        }
        update.remove(UNCHECKED, group);
    }

    /// Removes the findings of a group that has no reports any more.
    public void forget(String group) throws IOException {
        update.removeOwned(UNCHECKED + ":" + group);
        update.remove(UNCHECKED, group);
    }

    /// Makes everything so far last.
    public void commit() throws IOException {
        update.commit(Map.of(Store.FORMAT, Store.THIS_FORMAT, Store.FINGERPRINT, fingerprint));
    }

    /// What the workspace holds, this update included.
    public Contents contents() throws IOException {
        try (SearchIndex now = update.soFar()) {
            return Workspace.contents(now);
        }
    }

    @Override
    public void close() {
        try {
            before.close();
            update.close();
        } catch (IOException e) {
            throw Store.broken(folder, e);
        }
    }

    /// Findings by other rules are out of date, all of them.
    private void adopt() throws IOException {
        Map<String, String> data = before.commitData();
        try {
            Store.checkFormat(folder, data);
        } catch (WorkspaceException e) {
            close();
            throw e;
        }
        if (!fingerprint.equals(data.get(Store.FINGERPRINT))) {
            Set<String> groups = new HashSet<>();
            before.cards(StoredReport.TYPE, card -> groups.add(StoredReport.group(card)));
            for (String group : groups) {
                markUnchecked(group);
            }
        }
    }

    private void putFile(StoredFile file) throws IOException {
        Optional<StoredFile> old =
                before.card(StoredFile.TYPE, file.path().toString()).map(StoredFile::of);
        if (old.isPresent() && old.get().equals(file)) {
            return;
        }
        String held = old.map(StoredFile::sha256).orElse("");
        if (!held.equals(file.sha256())) {
            orphans.left(held);
        }
        update.put(file.card());
    }

    private void markUnchecked(String group) throws IOException {
        update.put(new Card(UNCHECKED, group, Map.of(), ""));
    }
}
