package gouji.pattern;

import java.util.BitSet;
import java.util.Set;

/// The characters with which a match of a pattern can begin: rather too many than too few.
final class Beginnings {
    private static final int PAIRS = 1 << 13;

    private final boolean any;
    private final BitSet alone = new BitSet(); // first characters that anything may follow
    private final BitSet first = new BitSet(); // first characters of pairs
    private final BitSet pairs = new BitSet(PAIRS); // hashed: a clash costs a trial, nothing else

    private Beginnings(Set<String> prefixes) {
        any = prefixes.contains("") || prefixes.contains(Prefixes.ANYTHING);
        for (String prefix : prefixes) {
            if (prefix.length() == 2 && prefix.charAt(1) != Prefixes.ANYTHING.charAt(0)) {
                first.set(prefix.charAt(0));
                pairs.set(hash(prefix.charAt(0), prefix.charAt(1)));
            } else if (!prefix.isEmpty()) {
                alone.set(prefix.charAt(0));
            }
        }
    }

    static Beginnings of(Syntax syntax) {
        return new Beginnings(Prefixes.of(syntax));
    }

    /// Whether nothing is known, and a match may begin with whatever it likes, or be empty.
    boolean areAny() {
        return any;
    }

    boolean canBegin(String text, int at) {
        char c = text.charAt(at);
        return alone.get(c) || (first.get(c) && at + 1 < text.length() && pairs.get(hash(c, text.charAt(at + 1))));
    }

    private static int hash(char a, char b) {
        return ((a * 31 + b) * 0x9E3779B1) >>> 19;
    }
}
