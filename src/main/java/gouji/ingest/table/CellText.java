package gouji.ingest.table;

import gouji.place.PlacedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The text of a cell from the letters in it. Where the cell's edge broke a line, the parts are put together again
/// (`88.4` and `6%` are 88.46%); where the writer broke it, a line feed stays.
final class CellText {
    static final float PADDING = 5.4f; // Word's own distance between border and text, points
    private static final Pattern NUMBER =
            Pattern.compile("[≥≤><=＝≈-]?\\d{1,3}(?:[,，]?\\d{3})*(?:[.．]\\d*)?[%％]?|\\d*[.．]?\\d+[%％]?");
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("[\\d.．,，]$");
    private static final Pattern BEGINS_NUMBER = Pattern.compile("^[\\d.．,，%％]");

    private static final Pattern ENDS_IN_SIGN = Pattern.compile("(?:^|\\s)[-−－≥≤＞＜><±]$");
    private static final Pattern COMPLETE = Pattern.compile("[≥≤><＞＜=＝≈-]?\\d[\\d,，.．]*(?:[%％‰]|[^\\d\\s.．,，%％]{1,6})");

    private static final Pattern DATE = Pattern.compile("(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日)?\\D*");

    private CellText() {}

    /// @param width that its lines have, in points
    static PlacedText of(List<Letter> letters, float width) {
        List<TextLine> lines = TextLine.of(upright(letters));
        if (lines.isEmpty()) {
            return PlacedText.of("");
        }
        PlacedText joined = lines.getFirst().text();
        float widest = (float) lines.stream().mapToDouble(TextLine::width).max().orElse(0);
        float room = Math.max(width, widest);
        boolean isVertical = isVertical(lines);
        for (int i = 1; i < lines.size(); i++) {
            PlacedText next = lines.get(i).text();
            boolean isWrapped = isVertical
                    || Figures.isSurelyBroken(lastLine(joined.text()), next.text())
                    || isWrapped(lines.get(i - 1), lines.get(i), room);
            joined = PlacedText.join(isWrapped ? seam(joined, next) : "\n", List.of(joined, next));
        }
        return joined;
    }

    private static String lastLine(String text) {
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    /// Whether a line goes on in the next because the cell left no room for more.
    static boolean isWrapped(TextLine line, TextLine next, float room) {
        String before = line.text().text();
        String after = next.text().text();
        if (ENDS_IN_SIGN.matcher(before).find() && Character.isDigit(after.charAt(0))) {
            return true; // a sign alone says nothing
        }
        if (ENDS_IN_NUMBER.matcher(before).find()
                && BEGINS_NUMBER.matcher(after).find()) {
            // A number is broken only where it, or the reckoning that it ends, alone is wider than the cell.
            String first = after.split("[^\\d.．,，%％]", 2)[0];
            String last = before.replaceFirst("^[\\d.．,，%％]+[×÷+＋/](?=\\d)", "");
            return NUMBER.matcher(last + first).matches()
                    && room - line.width() < 2 * next.letters().getFirst().width();
        }
        return line.width() + line.roomFor(next) > room;
    }

    /// Whether two texts are figures with their units, of which none goes on in the other as a date does.
    static boolean areComplete(String one, String other) {
        return COMPLETE.matcher(one).matches()
                && COMPLETE.matcher(other).matches()
                && !DATE.matcher(one + other).matches();
    }

    /// Between two words of Latin letters a blank is put back.
    private static String seam(PlacedText before, PlacedText after) {
        char last = before.text().charAt(before.length() - 1);
        char first = after.text().charAt(0);
        return isLatin(last) && isLatin(first) ? " " : "";
    }

    private static boolean isLatin(char c) {
        return c < 0x2E80 && Character.isLetter(c);
    }

    private static boolean isVertical(List<TextLine> lines) {
        return lines.size() > 1
                && lines.stream()
                        .allMatch(line -> line.letters().size() == 1
                                && line.letters().getFirst().isHan());
    }

    /// Letters that lie on their side, set upright, as if the cell were turned.
    private static List<Letter> upright(List<Letter> letters) {
        var result = new ArrayList<Letter>(letters.size());
        for (Letter l : letters) {
            result.add(
                    switch (l.turn()) {
                        case 90 -> turned(l, -l.bottom(), l.left());
                        case 270 -> turned(l, l.top(), -l.right());
                        case 180 -> turned(l, -l.right(), -l.bottom());
                        default -> l;
                    });
        }
        return result;
    }

    private static Letter turned(Letter l, float left, float top) {
        boolean isOnSide = l.turn() != 180;
        return new Letter(
                l.text(),
                l.page(),
                left,
                top,
                isOnSide ? l.height() : l.width(),
                isOnSide ? l.width() : l.height(),
                l.size(),
                l.font(),
                0);
    }
}
