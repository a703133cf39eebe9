package gouji.index;

import gouji.finding.Finding;
import gouji.finding.Severity;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/// The index as it was last committed: searched, and read back. Any number of threads and programs may read, also while
/// another writes.
public final class SearchIndex implements AutoCloseable {
    // Says on every start that a module is missing which costs more than it gains; held so that the setting stays.
    private static final Logger VECTOR_NOTICE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private static final int PAGE = 500;
    private static final Sort IN_ORDER = new Sort(new SortField(Entries.ORDER, SortField.Type.STRING));
    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(Entries.ORDER, SortField.Type.STRING));

    private final DirectoryReader reader;
    private final Closeable directory;
    private final IndexSearcher searcher;
    private final Queries queries = new Queries();

    private SearchIndex(DirectoryReader reader, Closeable directory) {
        this.reader = reader;
        this.directory = directory;
        this.searcher = new IndexSearcher(reader);
    }

    /// Opens the index in a folder; changes that come later are not seen.
    public static SearchIndex open(Path folder) throws IOException {
        quietly();
        var directory = FSDirectory.open(folder);
        try {
            return new SearchIndex(DirectoryReader.open(directory), directory);
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    /// The index as a writer sees it, uncommitted changes included.
    static SearchIndex of(IndexWriter writer) throws IOException {
        return new SearchIndex(DirectoryReader.open(writer), () -> {});
    }

    /// Whether a folder holds an index.
    public static boolean existsIn(Path folder) throws IOException {
        quietly();
        try (var directory = FSDirectory.open(folder)) {
            return DirectoryReader.indexExists(directory);
        }
    }

    static void quietly() {
        VECTOR_NOTICE.setLevel(Level.OFF);
    }

    /// What the last commit said of itself.
    public Map<String, String> commitData() throws IOException {
        return reader.getIndexCommit().getUserData();
    }

    /// The best hits, always in the same order: by score, then by bureau, document and place.
    ///
    /// @param limit at most so many
    public Hits search(SearchQuery query, int limit) throws IOException {
        Query wanted = queries.of(query);
        int total = searcher.count(wanted);
        if (total == 0 || limit <= 0) {
            return new Hits(total, List.of());
        }
        var hits = new ArrayList<Hit>();
        var best = searcher.search(wanted, Math.min(limit, total), BEST_FIRST, true);
        for (ScoreDoc found : best.scoreDocs) {
            hits.add(Entries.hit(searcher.storedFields().document(found.doc), query, found.score));
        }
        return new Hits(total, hits);
    }

    public Optional<Card> card(String type, String key) throws IOException {
        var found = searcher.search(new TermQuery(new Term(Entries.KEY, Entries.typedKey(type, key))), 1);
        return found.scoreDocs.length == 0
                ? Optional.empty()
                : Optional.of(Entries.card(searcher.storedFields().document(found.scoreDocs[0].doc)));
    }

    /// Every card of a type, in the order of their keys.
    public void cards(String type, Consumer<Card> action) throws IOException {
        inOrder(new TermQuery(new Term(Entries.TYPE, type)), doc -> action.accept(card(doc)));
    }

    /// The cards of a type with that value in a field, in the order of their keys.
    public List<Card> cards(String type, String field, String value) throws IOException {
        var cards = new ArrayList<Card>();
        var wanted = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Entries.TYPE, type)), Occur.FILTER)
                .add(new TermQuery(new Term(Entries.fieldName(field), value)), Occur.FILTER)
                .build();
        inOrder(wanted, doc -> cards.add(card(doc)));
        return cards;
    }

    /// Every finding: by bureau and document, the gravest first.
    public void findings(Consumer<Finding> action) throws IOException {
        inOrder(type(Entries.Type.FINDING), doc -> {
            try {
                action.accept(Entries.finding(searcher.storedFields().document(doc)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public int countCards(String type) throws IOException {
        return searcher.count(new TermQuery(new Term(Entries.TYPE, type)));
    }

    public int countCards(String type, String field, String value) throws IOException {
        return searcher.count(new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Entries.TYPE, type)), Occur.FILTER)
                .add(new TermQuery(new Term(Entries.fieldName(field), value)), Occur.FILTER)
                .build());
    }

    public int countFacts() throws IOException {
        return searcher.count(type(Entries.Type.FACT));
    }

    public int countFindings(Severity severity) throws IOException {
        return searcher.count(new TermQuery(new Term(Entries.SEVERITY, severity.id())));
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }

    private static Query type(Entries.Type type) {
        return new TermQuery(new Term(Entries.TYPE, type.id()));
    }

    private Card card(int doc) {
        try {
            return Entries.card(searcher.storedFields().document(doc));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void inOrder(Query query, IntConsumer action) throws IOException {
        ScoreDoc last = null;
        while (true) {
            var page = searcher.searchAfter(last, query, PAGE, IN_ORDER).scoreDocs;
            for (ScoreDoc found : page) {
                action.accept(found.doc);
            }
            if (page.length < PAGE) {
                return;
            }
            last = page[page.length - 1];
        }
    }
}
