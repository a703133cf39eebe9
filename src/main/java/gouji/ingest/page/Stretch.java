package gouji.ingest.page;

import gouji.ingest.table.Frame;
import gouji.ingest.table.Letter;
import gouji.ingest.table.TextLine;
import java.util.ArrayList;
import java.util.List;

/// A part of a line without a gap as wide as the corridor between two columns, or a ruled table.
///
/// @param word how wide its beginning is that no line breaks: a letter, or a figure with its marks
/// @param isEnded whether it ends a sentence or an item
record Stretch(float top, float bottom, float left, float right, float word, int letters, int han, boolean isEnded) {
    private static final String ENDING = "。；：！？;:!?";
    private static final String MARKS = "，。、；：！？）”》";
    private static final float HANGING = 0.5f; // of a corridor: what a mark that hangs into it leaves free

    /// The stretches of a line from left to right.
    ///
    /// @param corridor how wide the gaps are that part them, at least
    static List<Stretch> of(TextLine line, float corridor) {
        var stretches = new ArrayList<Stretch>();
        var letters = new ArrayList<Letter>();
        float end = 0;
        float edge = 0; // the end but for a mark, which may hang out of its column
        for (Letter letter : line.letters()) {
            if (!letter.text().isBlank()) {
                boolean isApart = letter.left() - edge >= corridor && letter.left() - end >= HANGING * corridor;
                if (!letters.isEmpty() && isApart) {
                    stretches.add(of(letters, end));
                    letters.clear();
                }
                end = letters.isEmpty() ? letter.right() : Math.max(end, letter.right());
                edge = !letters.isEmpty() && MARKS.contains(letter.text()) ? edge : end;
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
        float left = letters.getFirst().left();
        return new Stretch(top, bottom, left, end, TextLine.word(letters), letters.size(), han, isEnded);
    }

    static Stretch of(Frame frame) {
        return new Stretch(frame.top(), frame.bottom(), frame.left(), frame.right(), 0, 0, 0, true);
    }

    float width() {
        return right - left;
    }
}
