package gouji.ingest.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A line of text over the whole page, and the pieces that wide gaps part it into.
record Level(TextLine line, float top, float bottom, float size, List<Piece> pieces) {
    private static final float GAP = 0.6f; // of the letter size: wider than a blank within a text

    private static final float SHARED = 0.5f; // of the letter size, of a gap in two levels

    /// Letters of a level without a wide gap between them, blanks left out.
    record Piece(List<Letter> letters) {
        float left() {
            return letters.getFirst().left();
        }

        float right() {
            return letters.getLast().right();
        }

        float width() {
            return right() - left();
        }

        String text() {
            var text = new StringBuilder();
            letters.forEach(letter -> text.append(letter.text()));
            return text.toString();
        }
    }

    /// The levels of a page from top to bottom.
    static List<Level> of(List<TextLine> lines) {
        var levels = new ArrayList<Level>();
        for (TextLine line : lines) {
            levels.add(new Level(line, line.top(), line.bottom(), line.size(), pieces(line)));
        }
        levels.sort(Comparator.comparingDouble(Level::middle));
        return levels;
    }

    private static List<Piece> pieces(TextLine line) {
        var pieces = new ArrayList<Piece>();
        var letters = new ArrayList<Letter>();
        for (Letter letter : line.letters()) {
            if (letter.isBlank()) {
                continue;
            }
            if (!letters.isEmpty() && letter.left() - letters.getLast().right() > GAP * letter.size()) {
                pieces.add(new Piece(List.copyOf(letters)));
                letters.clear();
            }
            letters.add(letter);
        }
        if (!letters.isEmpty()) {
            pieces.add(new Piece(List.copyOf(letters)));
        }
        return pieces;
    }

    float middle() {
        return (top + bottom) / 2;
    }

    float left() {
        return line.left();
    }

    float right() {
        return line.right();
    }

    /// The widest gap between two of its pieces, in letter sizes; 0 where there is one piece.
    float widestGap() {
        float widest = 0;
        for (int i = 1; i < pieces.size(); i++) {
            widest = Math.max(widest, (pieces.get(i).left() - pieces.get(i - 1).right()) / size);
        }
        return widest;
    }

    /// Whether one of its gaps is free in another level, too, with text on either side of it there.
    boolean sharesGapWith(Level other) {
        for (int i = 1; i < pieces.size(); i++) {
            float left = pieces.get(i - 1).right();
            float right = pieces.get(i).left();
            for (int j = 1; j < other.pieces.size(); j++) {
                float shared = Math.min(right, other.pieces.get(j).left())
                        - Math.max(left, other.pieces.get(j - 1).right());
                if (shared > SHARED * size) {
                    return true;
                }
            }
        }
        return false;
    }
}
