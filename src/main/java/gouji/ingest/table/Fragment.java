package gouji.ingest.table;

import java.util.ArrayList;
import java.util.List;

/// The part of a level that stands in one column, or over several as a heading does.
///
/// @param from its first column
/// @param to after its last column
/// @param line its letters
record Fragment(int from, int to, TextLine line, String text) {
    private static final float PARTED = 0.4f; // of the letter size, at the middle of a corridor

    /// A level cut at the corridors.
    static List<Fragment> of(Level level, Edges edges) {
        var fragments = new ArrayList<Fragment>();
        var letters = new ArrayList<Letter>();
        Letter before = null; // the last that is no blank
        for (Letter letter : level.line().letters()) {
            if (!letter.isBlank()) {
                if (before != null && isParted(before, letter, edges)) {
                    fragments.add(fragment(letters, edges));
                    letters.clear();
                }
                before = letter;
            }
            if (!letters.isEmpty() || !letter.isBlank()) {
                letters.add(letter);
            }
        }
        fragments.add(fragment(letters, edges));
        return fragments;
    }

    private static boolean isParted(Letter before, Letter letter, Edges edges) {
        if (letter.left() - before.right() < PARTED * letter.size()) {
            return false;
        }
        for (int i = 1; i < edges.gaps(); i++) {
            if (edges.at(i) > before.right() - 1 && edges.at(i) < letter.left() + 1) {
                return true;
            }
        }
        return false;
    }

    private static Fragment fragment(List<Letter> letters, Edges edges) {
        int end = letters.size();
        while (letters.get(end - 1).isBlank()) {
            end--;
        }
        var line = new TextLine(letters.subList(0, end));
        int from = edges.gapAt(line.left() + 1);
        int to = edges.gapAt(line.right() - 1) + 1;
        return new Fragment(
                from, Math.max(from + 1, to), line, line.text().text().replace(" ", ""));
    }

    boolean isOver(int column) {
        return from <= column && column < to;
    }

    boolean isSpan() {
        return to - from > 1;
    }
}
