package gouji.extract.prose.words;

import gouji.pattern.Search;

/// Words that spread one figure, or as many as there are names, over the names before it: `分别为`, `均为`, `各增加`.
public final class Distribution {
    private final Search distributes;
    private final Search ofEach;
    private final Search distributingWord;

    Distribution(FunctionWords grammar) {
        distributes = Search.of(grammar.anyOf("distributes"));
        ofEach = Search.of(grammar.anyOf("of-each") + "[^，；。：]{0,6}$");
        distributingWord = Search.of("(?<!(?:资金|财政)(?=各)|[一-龥](?=各[级项类]))" + grammar.anyOf("distributing"));
    }

    public boolean distributes(String words) {
        return distributes.isIn(words);
    }

    /// Whether the figure that follows is said of each of several: 均为, 各增加.
    public boolean isOfEach(String wordsBefore) {
        return ofEach.isIn(wordsBefore);
    }

    /// Where the word that distributes a figure over its names begins, or -1.
    public int distributingWord(String code, int start, int end) {
        return distributingWord
                .first(code.substring(start, end))
                .map(match -> start + match.start())
                .orElse(-1);
    }
}
