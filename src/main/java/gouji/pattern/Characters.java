package gouji.pattern;

import java.util.Collection;
import java.util.stream.IntStream;

/// A set of characters, hashed: a clash costs a look, nothing else. It takes no more room than they need: there are
/// thousands of such sets, each asked in its turn, and what is in no cache is waited for.
final class Characters {
    private static final int SPREAD = 0x9E3779B1;
    private static final int LONG = 6; // bits that number those of a long
    private static final int SPARSE = 32; // bits for each member
    private static final int MOST_BITS = 13;

    private final long[] bits;
    private final int shift;

    private Characters(int[] members) {
        int size =
                Math.clamp(Integer.SIZE - Integer.numberOfLeadingZeros(members.length * SPARSE - 1), LONG, MOST_BITS);
        shift = Integer.SIZE - size;
        bits = new long[1 << (size - LONG)];
        for (int member : members) {
            int bit = hash(member);
            bits[bit >>> LONG] |= 1L << bit;
        }
    }

    static Characters of(Collection<Character> members) {
        return of(members.stream().mapToInt(member -> member));
    }

    static Characters of(IntStream members) {
        return new Characters(members.distinct().toArray());
    }

    boolean mayHave(int c) {
        int bit = hash(c);
        return ((bits[bit >>> LONG] >>> bit) & 1) != 0;
    }

    private int hash(int c) {
        return (c * SPREAD) >>> shift;
    }
}
