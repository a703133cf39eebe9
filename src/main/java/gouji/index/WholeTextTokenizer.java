package gouji.index;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// A tokenizer that wants its text whole and folded before the first token.
abstract class WholeTextTokenizer extends Tokenizer {
    private static final int BUFFER = 4096;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private String text = "";
    private boolean read;

    /// Begins anew, on a text already folded.
    abstract void begin(String folded);

    /// Emits one token with [#emit], or returns false after the last.
    abstract boolean next();

    final void emit(String word, int start, int end, int positions) {
        term.append(word);
        offset.setOffset(correctOffset(start), correctOffset(end));
        increment.setPositionIncrement(positions);
    }

    @Override
    public final boolean incrementToken() throws IOException {
        clearAttributes();
        if (!read) {
            text = readFolded();
            read = true;
            begin(text);
        }
        return next();
    }

    @Override
    public final void reset() throws IOException {
        super.reset();
        read = false;
    }

    @Override
    public final void end() throws IOException {
        super.end();
        int end = correctOffset(text.length());
        offset.setOffset(end, end);
    }

    private String readFolded() throws IOException {
        var whole = new StringBuilder();
        var buffer = new char[BUFFER];
        for (int n = input.read(buffer); n >= 0; n = input.read(buffer)) {
            for (int i = 0; i < n; i++) {
                whole.append(Folding.fold(buffer[i]));
            }
        }
        return whole.toString();
    }
}
