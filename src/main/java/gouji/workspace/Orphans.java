package gouji.workspace;

import gouji.index.Card;
import gouji.index.IndexUpdate;
import gouji.index.SearchIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Contents whose file now holds others, or is no longer there: their report goes, or a copy takes it over.
final class Orphans {
    private static final String LEFT = "left"; // by their hash

    private final IndexUpdate update;
    private final Set<String> awaited = ConcurrentHashMap.newKeySet(); // hashes of reports to be read anew from a copy

    Orphans(IndexUpdate update) {
        this.update = update;
    }

    /// What is done to the group of a report that goes.
    interface Regroup {
        void accept(String group) throws IOException;
    }

    /// Notes that a file of those contents has them no more; of an empty hash, nothing.
    void left(String sha256) throws IOException {
        if (!sha256.isEmpty()) {
            update.put(new Card(LEFT, sha256, Map.of(), ""));
        }
    }

    /// Whether the report of those contents is to be read anew.
    boolean isAwaited(String sha256) {
        return awaited.contains(sha256);
    }

    /// Notes that the report of those contents has been stored, whether it was awaited or not.
    void adopted(String sha256) throws IOException {
        if (awaited.remove(sha256)) {
            update.remove(LEFT, sha256);
        }
    }

    /// Removes the reports of contents that no file has any more.
    ///
    /// @return the copies from which reports have to be read anew, one of each
    List<Path> leave(Regroup groups) throws IOException {
        var heirs = new ArrayList<Path>();
        try (SearchIndex now = update.soFar()) {
            var left = new ArrayList<String>();
            now.cards(LEFT, card -> left.add(card.key()));
            for (String sha256 : left) {
                List<StoredFile> owners = now.cards(StoredFile.TYPE, StoredFile.SHA256, sha256).stream()
                        .map(StoredFile::of)
                        .sorted(Comparator.comparing(StoredFile::path))
                        .toList();
                Optional<Card> report = now.card(StoredReport.TYPE, sha256);
                if (report.isEmpty() || isOwned(report.get(), owners)) {
                    update.remove(LEFT, sha256);
                } else if (owners.isEmpty()) {
                    remove(sha256);
                    groups.accept(StoredReport.group(report.get()));
                } else {
                    heirs.add(inherit(sha256, owners));
                }
            }
        }
        return heirs;
    }

    private static boolean isOwned(Card report, List<StoredFile> owners) {
        return owners.stream().anyMatch(file -> file.path().equals(StoredReport.path(report)));
    }

    private void remove(String sha256) throws IOException {
        update.remove(LEFT, sha256);
        update.remove(StoredReport.TYPE, sha256);
        update.removeOwned(sha256);
    }

    private Path inherit(String sha256, List<StoredFile> owners) throws IOException {
        awaited.add(sha256);
        Path heir = owners.getFirst().path();
        for (StoredFile other : owners.subList(1, owners.size())) {
            update.put(new StoredFile(other.path(), sha256, heir, other.reason(), other.detail()).card());
        }
        return heir;
    }
}
