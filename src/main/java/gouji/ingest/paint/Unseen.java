package gouji.ingest.paint;

import gouji.ingest.table.Letter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Parts the letters of a page that nobody sees from those that are read.
///
/// @param letters that are read
/// @param hidden how many of these are not seen: a picture shows them, below or above it
/// @param leftOut how many were left out
public record Unseen(List<Letter> letters, int hidden, int leftOut) {

    /// Sorts the letters of one page.
    ///
    /// @param unpainted letters without any paint: where there are pictures, these are the text layer of one
    /// @param clipped letters that stand wholly beside what may be drawn on
    public static Unseen of(List<Letter> letters, BitSet unpainted, BitSet clipped, Painted painted, int images) {
        boolean isLayer = images > 0 || 2 * unpainted.cardinality() > letters.size();
        BitSet layer = isLayer ? unpainted : new BitSet();
        BitSet unseen = isLayer ? new BitSet() : unpainted;

        BitSet hidden = painted.unseen(letters);
        hidden.or(clipped);
        BitSet below = painted.underPictures(letters);
        hidden.andNot(unpainted);
        below.andNot(unpainted);
        if (isMost(below, letters)) {
            layer.or(below);
        } else {
            hidden.or(below);
        }
        if (!isMost(hidden, letters)) { // else the mistake would be ours
            unseen.or(hidden);
        }
        return without(letters, unseen, layer.cardinality());
    }

    private static boolean isMost(BitSet some, List<Letter> letters) {
        return 2 * some.cardinality() > letters.size();
    }

    private static Unseen without(List<Letter> letters, BitSet unseen, int hidden) {
        if (unseen.isEmpty()) {
            return new Unseen(letters, hidden, 0);
        }
        var seen = new ArrayList<Letter>();
        for (int i = 0; i < letters.size(); i++) {
            if (!unseen.get(i)) {
                seen.add(letters.get(i));
            }
        }
        int leftOut = (int)
                unseen.stream().filter(i -> !letters.get(i).text().isBlank()).count();
        return new Unseen(seen, hidden, leftOut);
    }
}
