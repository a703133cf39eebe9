package gouji.ingest.page;

import gouji.ingest.table.Letter;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds upright watermarks of any size, though they stand on one page only: pale words printed over darker ones.
public final class PaleLetters {
    private static final int MOST = 400; // pale letters on a page; more are a text set in grey
    private static final float OVERPRINTED = 0.3f; // of the letters drawn one after another, at least
    private static final float INSIDE = 0.2f; // of a letter at each edge: there letters may touch

    private PaleLetters() {}

    /// Those of a watermark.
    ///
    /// @param letters in the order in which they are drawn
    /// @param pale which of them are
    public static Set<Letter> watermarks(List<Letter> letters, BitSet pale) {
        if (pale.isEmpty() || pale.cardinality() > MOST) {
            return Set.of();
        }
        Set<Letter> found = new LinkedHashSet<>();
        for (int from = pale.nextSetBit(0); from >= 0; ) {
            int end = pale.nextClearBit(from);
            List<Letter> run = letters.subList(from, end);
            long written = run.stream().filter(PaleLetters::isWritten).count();
            long over = run.stream()
                    .filter(PaleLetters::isWritten)
                    .filter(letter -> isOverDarker(letter, letters, pale))
                    .count();
            if (over > 0 && over >= OVERPRINTED * written) {
                found.addAll(run);
            }
            from = pale.nextSetBit(end);
        }
        return found;
    }

    private static boolean isWritten(Letter letter) {
        return letter.text().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isOverDarker(Letter letter, List<Letter> letters, BitSet pale) {
        for (int i = pale.nextClearBit(0); i < letters.size(); i = pale.nextClearBit(i + 1)) {
            if (isWritten(letters.get(i)) && isOver(letters.get(i), letter)) {
                return true;
            }
        }
        return false;
    }

    static boolean isOver(Letter one, Letter other) {
        float x = INSIDE * Math.min(one.width(), other.width());
        float y = INSIDE * Math.min(one.height(), other.height());
        return one.left() + x < other.right() - x
                && other.left() + x < one.right() - x
                && one.top() + y < other.bottom() - y
                && other.top() + y < one.bottom() - y;
    }
}
