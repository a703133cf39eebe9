package gouji.ingest.page;

import gouji.ingest.table.Frame;
import gouji.ingest.table.Letter;
import gouji.ingest.table.TextLine;
import java.util.ArrayList;
import java.util.List;

/// A part of a line without a gap as wide as the corridor between two columns, or a ruled table.
///
/// @param isEnded whether it ends a sentence or an item
record Stretch(float top, float bottom, float left, float right, int letters, int han, boolean isEnded) {
    private static final String ENDING = "。；：！？;:!?";

    /// The stretches of a line from left to right.
    ///
    /// @param corridor how wide the gaps are that part them, at least
    static List<Stretch> of(TextLine line, float corridor) {
        var stretches = new ArrayList<Stretch>();
        var letters = new ArrayList<Letter>();
        float end = 0;
        for (Letter letter : line.letters()) {
            if (!letter.text().isBlank()) {
                if (!letters.isEmpty() && letter.left() - end >= corridor) {
                    stretches.add(of(letters, end));
                    letters.clear();
                }
                end = letters.isEmpty() ? letter.right() : Math.max(end, letter.right());
                letters.add(letter);
            }
        }
        if (!letters.isEmpty()) {
            stretches.add(of(letters, end));
        }
        return stretches;
    }

    private static Stretch of(List<Letter> letters, float end) {
        float top = Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        int han = 0;
        for (Letter letter : letters) {
            top = Math.min(top, letter.top());
            bottom = Math.max(bottom, letter.bottom());
            han += letter.text().codePoints().anyMatch(Character::isIdeographic) ? 1 : 0;
        }
        boolean isEnded = ENDING.contains(letters.getLast().text());
        return new Stretch(top, bottom, letters.getFirst().left(), end, letters.size(), han, isEnded);
    }

    static Stretch of(Frame frame) {
        return new Stretch(frame.top(), frame.bottom(), frame.left(), frame.right(), 0, 0, true);
    }

    float width() {
        return right - left;
    }
}
