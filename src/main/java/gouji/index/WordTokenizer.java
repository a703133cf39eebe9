package gouji.index;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.Collections;
import java.util.Iterator;

/// Chinese words. For indexing the words within words come too, at the position of the word that holds them (`应急管理局`:
/// 应急,
/// 管理局), so that a search for either finds it.
final class WordTokenizer extends WholeTextTokenizer {
    private static final int CHUNK = 2000; // the segmenter's memory grows faster than its text

    private final Segment segment;
    private String text = "";
    private int chunkStart;
    private int chunkEnd;
    private int coveredTo;
    private Iterator<Term> terms = Collections.emptyIterator();

    WordTokenizer(Segment segment) {
        this.segment = segment;
    }

    @Override
    void begin(String folded) {
        text = folded;
        chunkStart = 0;
        chunkEnd = 0;
        coveredTo = 0;
        terms = Collections.emptyIterator();
    }

    @Override
    boolean next() {
        while (true) {
            while (terms.hasNext()) {
                Term term = terms.next();
                if (isWord(term.word)) {
                    int start = chunkStart + term.offset;
                    int end = start + term.word.length();
                    boolean isWithin = end <= coveredTo;
                    coveredTo = Math.max(coveredTo, end);
                    emit(term.word, start, end, isWithin ? 0 : 1);
                    return true;
                }
            }
            if (chunkEnd == text.length()) {
                return false;
            }
            chunkStart = chunkEnd;
            chunkEnd = chunkEnd(chunkStart);
            terms = segment.seg(text.substring(chunkStart, chunkEnd)).iterator();
        }
    }

    /// After the last sentence that fits, or else anywhere but inside a surrogate pair.
    private int chunkEnd(int start) {
        int limit = Math.min(text.length(), start + CHUNK);
        if (limit == text.length()) {
            return limit;
        }
        for (int i = limit; i > start; i--) {
            if ("\n。;!?".indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }

    private static boolean isWord(String word) {
        return word.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || c == '%' || c == '‰');
    }
}
