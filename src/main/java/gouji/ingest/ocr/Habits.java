package gouji.ingest.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a line alone does not tell but the page does: whether brackets at the ends of lines are full-width, as those
/// are that stand within one, and whether a stroke alone in a cell is a dash or the number one.
///
/// @param isWide whether brackets within lines are full-width, as far as there are any
/// @param isCounted whether `二` or `三` stand alone in cells: then `一` does, too
/// @param em how wide a Han character is, in pixels
record Habits(boolean isWide, boolean isCounted, int em) {
    private static final double FLAT = 0.2; // of a Han character: no letter is so low
    private static final double SHORTEST = 0.7; // of its width
    private static final Pattern STROKES = Pattern.compile("一|[一—]{2,}");

    /// @param lines with marks as wide as each line tells
    static Habits of(List<Line> lines, int em) {
        int wide = 0;
        int narrow = 0;
        boolean isCounted = false;
        for (Line line : lines) {
            String text = line.text();
            isCounted |= text.equals("二") || text.equals("三");
            for (int i = 1; i + 1 < text.length(); i++) {
                wide += "（）".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
                narrow += "()".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
            }
        }
        return new Habits(wide >= 2 * narrow, isCounted, em);
    }

    Line applied(Line line) {
        boolean isDash = STROKES.matcher(line.text()).matches()
                && !(isCounted && line.text().length() == 1);
        if (em > 0 && (isDash || isFlat(line))) {
            long count = Math.max(1, Math.round((double) line.area().width() / em));
            Word dash = line.words().getFirst().at(line.area()).read("—".repeat((int) count));
            return line.with(0, line.words().size(), List.of(dash));
        }
        if (!isWide || !line.hasHan()) {
            return line;
        }
        var words = new ArrayList<Word>(line.words());
        String first = words.getFirst().text();
        if (first.startsWith("(")) {
            words.set(0, words.getFirst().read("（" + first.substring(1)));
        }
        String last = words.getLast().text();
        if (last.endsWith(")")) {
            words.set(words.size() - 1, words.getLast().read(last.substring(0, last.length() - 1) + "）"));
        }
        return line.with(0, line.words().size(), words);
    }

    /// A stroke across and nothing else, in which something was seen that has more of them.
    private boolean isFlat(Line line) {
        return line.area().height() < FLAT * em
                && line.area().width() > SHORTEST * em
                && line.words().stream().allMatch(word -> word.confidence() < Figure.POOR);
    }
}
