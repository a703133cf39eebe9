package gouji.pattern;

import java.util.BitSet;
import java.util.Collection;

/// A set of characters, hashed: a clash costs a look, nothing else.
final class Characters {
    private static final int SPREAD = 0x9E3779B1;
    private static final int BITS = 10;
    private static final int LONG = 6; // bits that number those of a long

    private final long[] bits = new long[1 << (BITS - LONG)];

    static Characters of(Collection<Character> members) {
        var characters = new Characters();
        members.forEach(characters::add);
        return characters;
    }

    void add(BitSet characters) {
        characters.stream().forEach(this::add);
    }

    void add(int c) {
        int bit = hash(c);
        bits[bit >>> LONG] |= 1L << bit;
    }

    boolean mayHave(char c) {
        int bit = hash(c);
        return ((bits[bit >>> LONG] >>> bit) & 1) != 0;
    }

    private static int hash(int c) {
        return (c * SPREAD) >>> (Integer.SIZE - BITS);
    }
}
