package gouji.index;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Words in the field of that name, characters and pairs in every other field.
final class ChineseAnalyzer extends Analyzer {
    static final String WORDS = "words";

    private static final int GAP = 100; // no phrase reaches over the values of one field

    private final boolean indexing;

    ChineseAnalyzer(boolean indexing) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.indexing = indexing;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(field.equals(WORDS) ? new WordTokenizer(segment()) : new GramTokenizer());
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }

    /// The tokens of a query text that take a position of their own.
    List<String> tokens(String field, String text) {
        try (TokenStream stream = tokenStream(field, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var tokens = new ArrayList<String>();
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
            return tokens;
        } catch (IOException e) {
            throw new IllegalStateException("reading a string", e);
        }
    }

    // Without the recognition of names, which costs half the speed and is uneven on bureaus' names.
    private Segment segment() {
        return new ViterbiSegment()
                .enableAllNamedEntityRecognize(false)
                .enableCustomDictionary(true)
                .enableOffset(true)
                .enableIndexMode(indexing);
    }
}
