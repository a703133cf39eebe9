package gouji.ingest.ocr;

import java.util.List;
import java.util.regex.Pattern;

/// `≥` and `≤` at the beginning of a line, which tesseract's Chinese does not know and reads as `二`, `三`, `兰` or
/// nothing: a chevron over a bar.
///
/// @param ink of the page
/// @param sign the outermost piece of ink at the left of the line
record Signs(Ink ink, Area sign) {
    private static final double BROADEST = 1.6; // of its height
    private static final double NARROWEST = 0.85; // as opposed to a 2
    private static final double BAR = 0.85; // of its width is ink in some row of the bar
    private static final double ABOVE = 0.62; // of its height, at least, the bar
    private static final double WIDE = 0.5; // of the chevron's height where it is open
    private static final double POINTED = 0.45; // where it is not
    private static final double EDGE = 0.15; // of its width
    private static final double CHEVRON = 0.74; // of its height, above the bar
    private static final double LEAST = 0.7; // of its height: as wide is a blurred one
    private static final double UNLIKE = 0.15; // of its height, between what its two sides are open
    private static final Pattern MISREAD = Pattern.compile("[二三兰王](?:\\d.*)?");

    static Line of(Line line, Ink ink) {
        List<Area> parts = ink.parts(line.area());
        if (parts.isEmpty()) {
            return line;
        }
        String read = line.text();
        var sign = new Signs(ink, parts.getFirst());
        String said = sign.said();
        if (said.isEmpty() && MISREAD.matcher(read).matches()) {
            said = sign.pointed();
        }
        if (said.isEmpty()) {
            return line;
        }
        List<Word> words = line.words();
        if (parts.size() == 1) {
            boolean isSure = words.stream().anyMatch(word -> word.confidence() >= Figure.SURE)
                    && !MISREAD.matcher(read).matches();
            return isSure ? line : line.with(0, words.size(), List.of(new Word(0, "", line.area(), Figure.SURE, said)));
        }
        // whether a digit at its beginning is the sign, or the sign was not read at all, cannot be told
        if (!read.matches("(?s)[^\\d]\\d.*")) {
            return line;
        }
        Word first = words.getFirst();
        return line.with(0, 1, List.of(first.read(said + first.text().substring(1))));
    }

    /// What a blurred sign says that was read as strokes: strokes end alike at both sides, a chevron does not.
    private String pointed() {
        boolean hasForm = sign.width() >= LEAST * sign.height() && sign.width() <= BROADEST * sign.height();
        if (!hasForm) {
            return "";
        }
        int bar = sign.top() + (int) (CHEVRON * sign.height());
        int edge = Math.max(1, (int) (EDGE * sign.width()));
        int left = extent(sign.left(), sign.left() + edge, bar);
        int right = extent(sign.right() - edge, sign.right(), bar);
        boolean isPointed = Math.abs(left - right) > UNLIKE * sign.height();
        return isPointed ? left > right ? "≥" : "≤" : "";
    }

    private String said() {
        boolean hasForm = sign.width() >= NARROWEST * sign.height() && sign.width() <= BROADEST * sign.height();
        int bar = hasForm ? bar() : -1;
        if (bar < 0) {
            return "";
        }
        int chevron = bar - sign.top();
        int edge = Math.max(1, (int) (EDGE * sign.width()));
        int left = extent(sign.left(), sign.left() + edge, bar);
        int right = extent(sign.right() - edge, sign.right(), bar);
        int quarter = sign.width() / 4;
        if (left > WIDE * chevron && right < POINTED * chevron && isForked(sign.left() + quarter, bar)) {
            return "≥";
        }
        boolean isLess = right > WIDE * chevron && left < POINTED * chevron;
        return isLess && isForked(sign.right() - quarter, bar) ? "≤" : "";
    }

    /// The first row of the bar, or -1 where there is none.
    private int bar() {
        int[] rows = ink.rows(sign);
        int bar = rows.length;
        while (bar > 0 && (bar == rows.length || rows[bar] < BAR * sign.width())) {
            bar--;
        }
        while (bar > 0 && rows[bar - 1] >= BAR * sign.width()) {
            bar--;
        }
        return bar > ABOVE * rows.length ? sign.top() + bar : -1;
    }

    /// How far apart the highest and the lowest ink above the bar are, between two columns.
    private int extent(int from, int to, int bar) {
        int top = Integer.MAX_VALUE;
        int bottom = -1;
        for (int x = from; x < to; x++) {
            for (int y = sign.top(); y < bar - 1; y++) {
                if (ink.at(x, y)) {
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return bottom < 0 ? 0 : bottom - top + 1;
    }

    /// Whether a column has ink, none and ink again above the bar.
    private boolean isForked(int x, int bar) {
        int runs = 0;
        for (int y = sign.top(); y < bar - 1; y++) {
            runs += ink.at(x, y) && (y == sign.top() || !ink.at(x, y - 1)) ? 1 : 0;
        }
        return runs == 2;
    }
}
