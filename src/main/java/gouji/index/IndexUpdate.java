package gouji.index;

import gouji.finding.Finding;
import gouji.place.Place;
import gouji.report.Fact;
import gouji.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/// Changes to an index. Nothing of them is there before [#commit]; what was not committed when this is closed, or when
/// the
/// program dies, has not happened.
public final class IndexUpdate implements AutoCloseable {
    private static final double BUFFER_MEGABYTES = 48;

    private final FSDirectory directory;
    private final IndexWriter writer;

    private IndexUpdate(FSDirectory directory, IndexWriter writer) {
        this.directory = directory;
        this.writer = writer;
    }

    /// Begins to change the index in a folder, which is made if need be.
    ///
    /// @throws IndexBusyException if another program or thread is changing it
    public static IndexUpdate begin(Path folder) throws IOException {
        SearchIndex.quietly();
        var directory = FSDirectory.open(folder);
        try {
            var config = new IndexWriterConfig(new ChineseAnalyzer(true))
                    .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                    .setCommitOnClose(false);
            return new IndexUpdate(directory, new IndexWriter(directory, config));
        } catch (LockObtainFailedException e) {
            directory.close();
            throw new IndexBusyException(e);
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    /// Puts a card in the place of the one with its key.
    public void put(Card card) throws IOException {
        writer.updateDocument(key(card.type(), card.key()), Entries.of(card));
    }

    public void remove(String type, String key) throws IOException {
        writer.deleteDocuments(key(type, key));
    }

    /// Puts everything that a report says in the place of what it said before.
    public void putContents(Report report, List<Place> passages) throws IOException {
        String owner = report.document().sha256();
        removeOwned(owner);
        int number = 0;
        for (Fact fact : report.facts()) {
            writer.addDocument(Entries.of(report, fact, number++));
        }
        for (Place passage : passages) {
            writer.addDocument(Entries.of(report, passage, number++));
        }
    }

    /// Adds a finding about a report; it goes when all that the owner owns is removed.
    ///
    /// @param number its rank among the findings of that severity in its document
    public void addFinding(Report report, String owner, Finding finding, int number) throws IOException {
        writer.addDocument(Entries.of(report, owner, finding, number));
    }

    /// Removes the contents and findings that were put under that owner.
    public void removeOwned(String owner) throws IOException {
        writer.deleteDocuments(new Term(Entries.OWNER, owner));
    }

    /// The index as it stands, uncommitted changes included.
    public SearchIndex soFar() throws IOException {
        return SearchIndex.of(writer);
    }

    /// Makes everything since the last commit last, in one step.
    ///
    /// @param data what the commit says of itself
    public void commit(Map<String, String> data) throws IOException {
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        writer.rollback();
        directory.close();
    }

    private static Term key(String type, String key) {
        return new Term(Entries.KEY, Entries.typedKey(type, key));
    }
}
