package gouji.ingest.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A line of text as it was recognised.
///
/// @param words from left to right, each where its ink is; none where nothing could be read
/// @param area of its ink
record Line(List<Word> words, Area area) {
    private static final double SLACK = 0.6; // of a letter: so much may a word be cut short

    Line {
        words = List.copyOf(words);
    }

    /// Sets words where their ink is: tesseract's own boxes are off by up to half a letter, so the border between two
    /// words is the widest white stripe near it.
    static Line of(List<Word> words, Area area, Ink ink) {
        var sorted = new ArrayList<Word>(words);
        sorted.sort(Comparator.comparingInt(word -> word.area().left()));
        int[] columns = ink.columns(area);
        int left = area.left();
        var placed = new ArrayList<Word>();
        for (int i = 0; i < sorted.size(); i++) {
            int right = area.right();
            int next = right;
            if (i + 1 < sorted.size()) {
                Word word = sorted.get(i);
                Word after = sorted.get(i + 1);
                int from = clamp(word.area().right() - slack(word), left + 1, area.right() - 1);
                int to = clamp(after.area().left() + slack(after), from + 1, area.right());
                int[] stripe = widestWhite(columns, area.left(), from, to);
                right = stripe[0];
                next = stripe[1];
            }
            placed.add(sorted.get(i).at(new Area(left, area.top(), Math.max(left + 1, right), area.bottom())));
            left = next;
        }
        return new Line(placed, area);
    }

    /// The line with other words instead of some.
    ///
    /// @param from the first to be replaced
    /// @param to behind the last
    Line with(int from, int to, List<Word> others) {
        var all = new ArrayList<Word>(words.subList(0, from));
        all.addAll(others);
        all.addAll(words.subList(to, words.size()));
        return new Line(all, area);
    }

    String text() {
        return String.join("", words.stream().map(Word::text).toList());
    }

    boolean hasHan() {
        return words.stream().anyMatch(word -> word.text().codePoints().anyMatch(Character::isIdeographic));
    }

    private static int slack(Word word) {
        return (int) (SLACK * word.area().width() / word.text().length());
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
}
