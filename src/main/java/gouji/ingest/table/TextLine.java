package gouji.ingest.table;

import gouji.place.Glyphs;
import gouji.place.PlacedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Letters on one line, from left to right, blanks at the ends left out.
public record TextLine(List<Letter> letters) {
    private static final float WORD_GAP = 0.28f; // of the size: between Latin letters and digits
    private static final float HAN_GAP = 0.9f; // of the size: justified lines stretch below that

    private static final String OPENING = "（“‘《〔【([";

    public TextLine {
        letters = List.copyOf(letters);
    }

    /// Sorts upright letters into lines from top to bottom. What is drawn twice to look bold counts once.
    public static List<TextLine> of(List<Letter> letters) {
        var sorted = new ArrayList<Letter>(letters);
        sorted.removeIf(letter -> letter.text().isEmpty());
        sorted.sort(Comparator.comparingDouble(Letter::middleY));
        var lines = new ArrayList<TextLine>();
        var current = new ArrayList<Letter>();
        float top = 0;
        float bottom = 0;
        for (Letter letter : sorted) {
            float shared = Math.min(bottom, letter.bottom()) - Math.max(top, letter.top());
            boolean isSameLine = shared > 0.5f * Math.min(bottom - top, letter.height());
            if (!current.isEmpty() && !isSameLine) {
                close(current, lines);
            }
            if (current.isEmpty()) {
                top = letter.top();
                bottom = letter.bottom();
            } else if (letter.height() > bottom - top && !letter.isBlank()) {
                top = letter.top();
                bottom = letter.bottom();
            }
            current.add(letter);
        }
        close(current, lines);
        return lines;
    }

    private static void close(List<Letter> letters, List<TextLine> lines) {
        letters.sort(Comparator.comparingDouble(Letter::left));
        var kept = new ArrayList<Letter>(letters.size());
        for (Letter letter : letters) {
            boolean isRepeated = false;
            for (int i = kept.size() - 1; i >= Math.max(0, kept.size() - 3); i--) {
                Letter before = kept.get(i);
                isRepeated |= before.text().equals(letter.text())
                        && Math.abs(before.left() - letter.left()) < 0.3f * Math.max(letter.width(), 1)
                        && Math.abs(before.top() - letter.top()) < 0.3f * letter.height();
            }
            if (!isRepeated) {
                kept.add(letter);
            }
        }
        while (!kept.isEmpty() && kept.getLast().isBlank()) {
            kept.removeLast();
        }
        int start = 0;
        while (start < kept.size() && kept.get(start).isBlank()) {
            start++;
        }
        if (start < kept.size()) {
            lines.add(new TextLine(kept.subList(start, kept.size())));
        }
        letters.clear();
    }

    public int page() {
        return letters.getFirst().page();
    }

    public float left() {
        return letters.getFirst().left();
    }

    public float right() {
        return letters.getLast().right();
    }

    public float width() {
        return right() - left();
    }

    public float top() {
        float top = Float.MAX_VALUE;
        for (Letter letter : letters) {
            top = Math.min(top, letter.top());
        }
        return top;
    }

    public float bottom() {
        float bottom = -Float.MAX_VALUE;
        for (Letter letter : letters) {
            bottom = Math.max(bottom, letter.bottom());
        }
        return bottom;
    }

    /// The size of its largest letter.
    public float size() {
        float size = 0;
        for (Letter letter : letters) {
            size = Math.max(size, letter.size());
        }
        return size;
    }

    /// Its text, with a blank of no place where a gap parts two words.
    public PlacedText text() {
        var text = new StringBuilder();
        var glyphs = new Glyphs.Builder();
        Letter before = null;
        for (Letter letter : letters) {
            if (before != null && isGap(before, letter)) {
                text.append(' ');
                glyphs.addUnplaced();
            }
            for (int i = 0; i < letter.text().length(); i++) {
                glyphs.add(letter.page(), letter.left(), letter.top(), letter.width(), letter.height());
            }
            text.append(letter.text());
            before = letter;
        }
        return PlacedText.of(text.toString(), glyphs.build());
    }

    private static boolean isGap(Letter before, Letter letter) {
        if (before.isBlank() || letter.isBlank()) {
            return false;
        }
        float gap = letter.left() - before.right();
        float size = Math.max(before.size(), letter.size());
        return gap > size * (before.isHan() || letter.isHan() ? HAN_GAP : WORD_GAP);
    }

    /// How much room it would take behind this line to set the first piece of the next that cannot be broken: a Han
    /// character with the punctuation around it, or a word; typesetters part no figure from the mark before it, and put
    /// a
    /// quarter of a letter between Han characters and digits.
    public float roomFor(TextLine next) {
        float before = isMixed(letters.getLast(), next.letters.getFirst()) ? size() / 4 : 0;
        return before + word(next.letters);
    }

    /// How wide the beginning of some letters is that no line breaks.
    public static float word(List<Letter> letters) {
        int end = 1;
        while (end < letters.size() && isUnbroken(letters.get(end - 1), letters.get(end))) {
            end++;
        }
        return letters.get(end - 1).right() - letters.getFirst().left();
    }

    private static boolean isMixed(Letter before, Letter letter) {
        return !before.isBlank() && !letter.isBlank() && before.isHan() != letter.isHan();
    }

    private static boolean isUnbroken(Letter before, Letter letter) {
        if (letter.isBlank() || before.isBlank()) {
            return false;
        }
        boolean isWord = !before.isHan() && !letter.isHan();
        boolean isFigureAfterMark = isClosing(before) && !letter.isHan();
        return OPENING.contains(before.text()) || isClosing(letter) || isWord || isFigureAfterMark;
    }

    /// Whether its last letter is punctuation, which may hang out of the text.
    public boolean endsInPunctuation() {
        return isClosing(letters.getLast());
    }

    private static boolean isClosing(Letter letter) {
        return "，。；：、！？）》”’】〕,.;:!?)]%％".contains(letter.text());
    }

    /// Han characters, kana, and full-width forms: what may be broken anywhere.
    static boolean isWide(char c) {
        return c >= 0x2E80 && c != 0xFEFF && !(c >= 0xFF61 && c <= 0xFFDC);
    }
}
