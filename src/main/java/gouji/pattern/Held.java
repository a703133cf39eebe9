package gouji.pattern;

import java.util.BitSet;

/// Which characters one text holds, and which pairs of them side by side: tells for many expressions sooner than a
/// search
/// that they do not match in it. Of many texts [Searched] does.
public final class Held {
    private static final int SHIFT = Integer.SIZE - 12; // hashed: a clash costs a search, nothing else

    private final BitSet found = new BitSet(1 << (Integer.SIZE - SHIFT));

    public Held(String text) {
        for (int at = 0; at < text.length(); at++) {
            found.set(hash(text.charAt(at), Needs.ALONE));
            if (at > 0) {
                found.set(hash(text.charAt(at - 1), text.charAt(at)));
            }
        }
    }

    /// Whether an expression may match in the text: false is certain, true is not.
    public boolean mayHold(Search search) {
        return mayHold(search.needs());
    }

    private boolean mayHold(Needs needs) {
        return switch (needs) {
            case Needs.Pair pair -> found.get(hash(pair.first(), pair.second()));
            case Needs.AllOf all -> {
                for (Needs need : all.needs()) {
                    if (!mayHold(need)) {
                        yield false;
                    }
                }
                yield true;
            }
            case Needs.AnyOf any -> {
                for (Needs need : any.needs()) {
                    if (mayHold(need)) {
                        yield true;
                    }
                }
                yield false;
            }
        };
    }

    private static int hash(char first, char second) {
        return ((first * 31 + second) * 0x9E3779B1) >>> SHIFT;
    }
}
