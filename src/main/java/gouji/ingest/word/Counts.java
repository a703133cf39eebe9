package gouji.ingest.word;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// What the levels of a list have counted to. A level begins anew below each item of one above it.
final class Counts {
    static final int LEVELS = 10;

    private final @Nullable Integer[] counted = new @Nullable Integer[LEVELS];

    /// Counts one item.
    ///
    /// @param start what the level begins with
    /// @param goesOn which deeper levels do not begin anew
    void count(int level, int start, IntPredicate goesOn) {
        Integer before = counted[level];
        counted[level] = before == null ? start : before + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            if (!goesOn.test(deeper)) {
                counted[deeper] = null;
            }
        }
    }

    /// Lets the next item of a level begin with a number.
    void restart(int level, int start) {
        counted[level] = start - 1;
    }

    /// @param start what a level that has no item yet would begin with
    int at(int level, int start) {
        Integer count = counted[level];
        return count == null ? start : count;
    }

    /// A number as it stands before its text: `1` and `2020年` must not become `12020年`.
    ///
    /// @param isGlued whether nothing follows it, rather than a tab or blank
    static String before(String number, boolean isGlued) {
        boolean isApart = isGlued || number.isEmpty() || !Character.isLetterOrDigit(number.charAt(number.length() - 1));
        return isApart ? number : number + " ";
    }
}
