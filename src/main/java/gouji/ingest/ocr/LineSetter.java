package gouji.ingest.ocr;

import gouji.ingest.table.Letter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Sets the words of a line where their ink is: tesseract's own boxes are off by up to half a letter, so the border
/// between two words is the widest white stripe near it.
final class LineSetter {
    private static final float NARROW = 0.55f; // of a Han character's width
    private static final float HAN_HEIGHT = 0.95f; // of the size
    private static final float FIGURE_HEIGHT = 0.72f; // of the size, for a line without Han characters
    private static final String FONT = "OCR";

    private final Ink ink;
    private final int page;
    private final float scale; // points a pixel

    LineSetter(Ink ink, int page, float scale) {
        this.ink = ink;
        this.page = page;
        this.scale = scale;
    }

    /// The size of a line's letters in points, by the height of its ink.
    float size(List<Word> words, Area line) {
        boolean hasHan =
                words.stream().anyMatch(word -> word.text().codePoints().anyMatch(Character::isIdeographic));
        return line.height() * scale / (hasHan ? HAN_HEIGHT : FIGURE_HEIGHT);
    }

    /// @param words of one line, with areas on the page
    List<Letter> letters(List<Word> words, Area line, float size) {
        var sorted = new ArrayList<Word>(words);
        sorted.sort(Comparator.comparingInt(word -> word.area().left()));
        int[] columns = ink.columns(line);
        int count = sorted.size();
        var lefts = new int[count];
        var rights = new int[count];
        lefts[0] = line.left();
        rights[count - 1] = line.right();
        for (int i = 1; i < count; i++) {
            int from = clamp(middle(sorted.get(i - 1)), lefts[i - 1] + 1, line.right() - 1);
            int to = clamp(middle(sorted.get(i)), from + 1, line.right());
            int[] stripe = widestWhite(columns, line.left(), from, to);
            rights[i - 1] = stripe[0];
            lefts[i] = stripe[1];
        }
        var letters = new ArrayList<Letter>();
        for (int i = 0; i < count; i++) {
            add(sorted.get(i).text(), lefts[i], Math.max(lefts[i] + 1, rights[i]), line, size, letters);
        }
        return Repairs.of(letters);
    }

    private static int middle(Word word) {
        return (word.area().left() + word.area().right()) / 2;
    }

    private static int clamp(int value, int least, int most) {
        return Math.max(Math.min(value, most), Math.min(least, most));
    }

    /// The widest stretch without ink between two positions; without any, the middle.
    private static int[] widestWhite(int[] columns, int origin, int from, int to) {
        int bestStart = (from + to) / 2;
        int bestEnd = bestStart;
        int start = -1;
        for (int x = from; x <= to; x++) {
            int index = x - origin;
            boolean isWhite = x < to && index >= 0 && index < columns.length && columns[index] == 0;
            if (isWhite && start < 0) {
                start = x;
            } else if (!isWhite && start >= 0) {
                if (x - start > bestEnd - bestStart) {
                    bestStart = start;
                    bestEnd = x;
                }
                start = -1;
            }
        }
        return new int[] {bestStart, bestEnd};
    }

    /// Shares a word's width among its letters.
    private void add(String text, int left, int right, Area line, float size, List<Letter> letters) {
        float all = 0;
        for (int i = 0; i < text.length(); i++) {
            all += share(text.charAt(i));
        }
        float x = left * scale;
        float perShare = (right - left) * scale / all;
        for (int i = 0; i < text.length(); i++) {
            float width = share(text.charAt(i)) * perShare;
            letters.add(new Letter(
                    text.substring(i, i + 1),
                    page,
                    x,
                    line.top() * scale,
                    width,
                    line.height() * scale,
                    size,
                    FONT,
                    0));
            x += width;
        }
    }

    private static float share(char c) {
        return c >= 0x2E80 ? 1 : NARROW;
    }
}
