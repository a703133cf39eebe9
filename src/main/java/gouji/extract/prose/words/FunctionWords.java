package gouji.extract.prose.words;

import gouji.rule.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The word lists of the grammar, as its patterns are made of them.
record FunctionWords(Vocabulary vocabulary) {
    private static final String GRAMMAR = "grammar";

    /// A pattern for any word of a list.
    String anyOf(String key) {
        return vocabulary.alternatives(GRAMMAR, key);
    }

    List<String> words(String key) {
        return vocabulary.words(GRAMMAR, key);
    }

    Set<String> set(String key) {
        return new HashSet<>(words(key));
    }
}
