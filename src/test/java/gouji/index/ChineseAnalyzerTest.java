package gouji.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

class ChineseAnalyzerTest {
    private record Token(String term, int start, int end, int position) {}

    private static List<Token> tokens(boolean indexing, String field, String text) {
        var tokens = new ArrayList<Token>();
        try (Analyzer analyzer = new ChineseAnalyzer(indexing);
                var stream = analyzer.tokenStream(field, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset(), position));
            }
            stream.end();
            assertEquals(text.length(), offset.endOffset());
            return tokens;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void charactersAndPairsShareAPosition() {
        assertEquals(
                List.of(
                        new Token("预", 0, 1, 0),
                        new Token("预算", 0, 2, 0),
                        new Token("算", 1, 2, 1),
                        new Token("算𠮷", 1, 4, 1),
                        new Token("𠮷", 2, 4, 2),
                        new Token("𠮷2", 2, 5, 2),
                        new Token("2", 4, 5, 3)),
                tokens(true, "grams", "预算𠮷２"));
    }

    @Test
    void wordsWithinWordsStandAtTheWordsPosition() {
        var tokens = tokens(true, ChineseAnalyzer.WORDS, "政府采购，管理局");
        assertTrue(tokens.contains(new Token("政府", 0, 2, 0)), tokens::toString);
        assertTrue(tokens.contains(new Token("采购", 2, 4, 0)), tokens::toString);
        assertEquals(
                List.of("管理局"),
                tokens.stream()
                        .filter(token -> token.start == 5 && token.end == 8)
                        .map(Token::term)
                        .toList());
    }

    @Test
    void everyTokenIsTheFoldedTextAtItsOffsets() {
        long seed = 20261121;
        var random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            String text = RandomText.of(random, 1 + random.nextInt(round % 50 == 0 ? 3000 : 120));
            for (String field : List.of("grams", ChineseAnalyzer.WORDS)) {
                int last = 0;
                for (Token token : tokens(true, field, text)) {
                    assertEquals(
                            Folding.fold(text).substring(token.start, token.end),
                            token.term,
                            () -> "seed " + seed + ", " + field + " of " + text);
                    assertTrue(token.start >= last || field.equals(ChineseAnalyzer.WORDS), text);
                    last = token.start;
                }
            }
        }
    }
}
