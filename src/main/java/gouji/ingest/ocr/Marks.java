package gouji.ingest.ocr;

import java.util.ArrayList;
import java.util.List;

/// Full-width marks that were read as half-width ones: `：` has the room of a Han character, `:` half of that. And
/// quotes
/// that were read as something else of their shape: their ink hangs at the top of the line.
///
/// @param parts of the line's ink, from left to right
record Marks(Line line, List<Area> parts) {
    private static final String HALF = ",;:!?()";
    private static final String FULL = "，；：！？（）";
    private static final String QUOTES = "\"?”“";
    private static final double ROOM = 0.62; // of a Han character, between what stands left and right of the mark
    private static final double HANGING = 0.5; // of the line's height

    static Line of(Line line, Ink ink) {
        if (!line.hasHan()) {
            return line;
        }
        return new Marks(line, ink.parts(line.area())).widened();
    }

    private Line widened() {
        var widened = new ArrayList<Word>();
        for (int i = 0; i < line.words().size(); i++) {
            Word word = line.words().get(i);
            int last = word.text().length() - 1;
            String text = changed(word.text(), 0, i, word.area().left());
            widened.add(word.read(last > 0 ? changed(text, last, i, word.area().right() - 1) : text));
        }
        pair(widened);
        return line.with(0, line.words().size(), widened);
    }

    /// A word with another mark at one of its ends.
    ///
    /// @param x within the mark's ink
    private String changed(String text, int at, int word, int x) {
        char c = text.charAt(at);
        int part = part(x, at == 0);
        if (part < 0) {
            return text;
        }
        String mark = String.valueOf(c);
        if (QUOTES.indexOf(c) >= 0 && isHanging(parts.get(part))) {
            mark = quote(part);
        } else if (HALF.indexOf(c) >= 0 && isFull(part, text, at, word)) {
            mark = FULL.substring(HALF.indexOf(c), HALF.indexOf(c) + 1);
        }
        return text.substring(0, at) + mark + text.substring(at + 1);
    }

    /// The piece of ink at a place, or the next to the right, or to the left, which the word's own ink may be narrower
    /// than.
    private int part(int x, boolean isFirst) {
        int found = -1;
        for (int i = 0; i < parts.size(); i++) {
            if (isFirst && parts.get(i).right() > x) {
                return i;
            }
            if (!isFirst && parts.get(i).left() <= x) {
                found = i;
            }
        }
        return found;
    }

    private boolean isHanging(Area part) {
        return part.bottom() - line.area().top() < HANGING * line.area().height();
    }

    /// Nearer to what it opens, or to what it closes. Either stroke of the quote may be the part.
    private String quote(int part) {
        int first = part > 0 && isHanging(parts.get(part - 1)) ? part - 1 : part;
        int last = part + 1 < parts.size() && isHanging(parts.get(part + 1)) ? part + 1 : part;
        int before = first == 0
                ? Integer.MAX_VALUE
                : parts.get(first).left() - parts.get(first - 1).right();
        int after = last + 1 == parts.size()
                ? Integer.MAX_VALUE
                : parts.get(last + 1).left() - parts.get(last).right();
        return before > after ? "“" : "”";
    }

    private boolean isFull(int part, String text, int at, int word) {
        if (part > 0 && part + 1 < parts.size()) {
            return parts.get(part + 1).left() - parts.get(part - 1).right()
                    > ROOM * line.area().height();
        }
        boolean isLast = part + 1 == parts.size();
        String before = at > 0
                ? text.substring(at - 1, at)
                : word > 0 ? line.words().get(word - 1).text() : "";
        return isLast && text.charAt(at) != '(' && text.charAt(at) != ')' && endsWide(before);
    }

    private static boolean endsWide(String text) {
        return !text.isEmpty() && text.charAt(text.length() - 1) >= 0x2E80;
    }

    /// A bracket is as wide as its other half: the room of one at a line's end is not known, and that between two marks
    /// is often narrowed.
    private static void pair(List<Word> words) {
        int opened = -1;
        for (int i = 0; i < words.size(); i++) {
            String text = words.get(i).text();
            if (text.startsWith("(") || text.startsWith("（")) {
                opened = i;
            }
            boolean isClosed = text.endsWith(")") || text.endsWith("）");
            if (isClosed && opened >= 0) {
                String opening = words.get(opened).text();
                if (text.endsWith("）") || opening.startsWith("（")) {
                    words.set(opened, words.get(opened).read("（" + opening.substring(1)));
                    String both = words.get(i).text(); // the same word may open and close
                    words.set(i, words.get(i).read(both.substring(0, both.length() - 1) + "）"));
                }
                opened = -1;
            }
        }
    }
}
