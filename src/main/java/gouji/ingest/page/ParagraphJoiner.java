package gouji.ingest.page;

import gouji.document.Paragraph;
import gouji.ingest.outline.Look;
import gouji.ingest.table.Letter;
import gouji.ingest.table.TextLine;
import gouji.place.PlacedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Joins lines to paragraphs, over page ends too. Chinese documents indent the first line by two characters and fill
/// every line but the last.
final class ParagraphJoiner {
    private static final float INDENT = 1.2f; // of the letter size
    private static final float MIDDLE = 2.2f; // of the letter size
    private static final float LARGE = 15; // points: of titles, and of some text
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:第?[一二三四五六七八九十]+(?:[、．.]|部分|章)|[（(][一二三四五六七八九十\\d]+[）)]|\\d{1,2}(?:[、．]|\\.(?!\\d))|[①-⑳●◆■—-]).*");
    private static final Pattern NUMBER = Pattern.compile("([（(]?)(\\d{1,2}|[二三四五六七八九十])([．.、）)])");
    private static final Pattern ENTRY = Pattern.compile("[.．·…‥]{4}\\s*\\d{1,4}\\s*$"); // of a list of contents
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final float FAR = 2.2f; // times the leading
    private static final float SPACED = 1.3f; // times the leading, after the end of a sentence: room between paragraphs
    private static final float ASIDE = 0.2f; // of the width of the text
    private static final Pattern BOLD = Pattern.compile("(?i)bold|black|heavy");

    private final List<TextLine> lines = new ArrayList<>();
    private @Nullable Margins margins; // of the last line's page

    /// Whether a line goes on with the paragraph so far.
    boolean goesOnWith(TextLine line, Margins here) {
        if (lines.isEmpty() || margins == null) {
            return false;
        }
        TextLine last = lines.getLast();
        boolean isSameSize = Math.abs(last.size() - line.size()) <= 1.5f;
        float left = isSetInMiddle(last, margins) ? last.left() - margins.left() : 0; // as free as it is at the right
        boolean isFull = last.right() + last.roomFor(line) > margins.right() - 1 + left;
        String said = line.text().text();
        String before = last.text().text();
        boolean isEnded = before.matches("(?s).*[。；;！？：:]");
        boolean isEntry = ENTRY.matcher(before).find();
        if (isEntry || !isFull || !isSameSize || isFarBelow(last, line, here, isEnded ? SPACED : FAR)) {
            return false;
        }
        boolean isNumbered = NUMBERED.matcher(said).matches();
        if (isSetAside(line, here) || (isEnded && isNumbered && !isNextOfSentence(line))) {
            return false;
        }
        boolean isIndented = line.left() > here.left() + INDENT * line.size();
        return !isIndented
                || isHanging(last, line, before)
                || (isOutdented(last, line) && !isEnded && !isNumbered)
                || (isTitle(line, here) && !isEnded);
    }

    /// A line alone that begins in the middle of the page: a date, a signature, the lines of a cover, but
    /// not the first of some that are set in alike.
    private boolean isSetAside(TextLine line, Margins here) {
        TextLine first = lines.getFirst();
        return lines.size() == 1
                && first.left() > here.left() + ASIDE * (here.right() - here.left())
                && Math.abs(line.left() - first.left()) > 3;
    }

    /// `2．` or `（二）` where the same paragraph counted `1．` or `（一）` before; what it began with may have been a
    /// paragraph of its own, unless that was set in.
    private boolean isNextOfSentence(TextLine line) {
        Matcher number = NUMBER.matcher(line.text().text());
        if (!number.lookingAt()) {
            return false;
        }
        int numeral = NUMERALS.indexOf(number.group(2));
        String one =
                numeral > 0 ? NUMERALS.substring(numeral - 1, numeral) : "" + (Integer.parseInt(number.group(2)) - 1);
        String before = number.group(1) + one + number.group(3);
        TextLine first = lines.getFirst();
        int least = first.left() > line.left() + INDENT * line.size() ? 0 : 1;
        return first.text().text().indexOf(before, least) >= 0
                || lines.stream().skip(1).anyMatch(told -> told.text().text().contains(before));
    }

    private static boolean isFarBelow(TextLine last, TextLine line, Margins here, float leadings) {
        return last.page() == line.page()
                && here.leading() > 0
                && line.bottom() - last.bottom() > leadings * here.leading();
    }

    /// `1.` with its text beside it, and the next line below the text.
    private boolean isHanging(TextLine last, TextLine line, String before) {
        if (lines.size() == 1) {
            float shift = line.left() - last.left();
            return NUMBERED.matcher(before).matches()
                    && shift > 4
                    && shift < 4 * line.size()
                    && isSetAlike(last.letters().reversed(), line.letters());
        }
        return Math.abs(line.left() - last.left()) < 3 && lines.getFirst().left() < line.left() - 4;
    }

    /// Whether the Han letters met first are of one font: else a heading ends and a paragraph begins.
    private static boolean isSetAlike(List<Letter> some, List<Letter> others) {
        String font = fontOf(some);
        String other = fontOf(others);
        return font == null || other == null || font.equals(other);
    }

    private static @Nullable String fontOf(List<Letter> letters) {
        for (Letter letter : letters) {
            if (letter.text().codePoints().anyMatch(Character::isIdeographic)) {
                return letter.font();
            }
        }
        return null;
    }

    /// A paragraph set in as a whole, and its first line further in: the next line comes out again, but not to the
    /// margin.
    private boolean isOutdented(TextLine last, TextLine line) {
        boolean isBelowFirst = lines.size() == 1 || Math.abs(line.left() - last.left()) < 3;
        return isBelowFirst && line.left() < lines.getFirst().left() - 4;
    }

    /// The last line of a centred title that is wider than the page.
    private boolean isTitle(TextLine line, Margins here) {
        TextLine first = lines.getFirst();
        return isCentred(line, here) && isCentred(first, here) && first.left() < here.left() + line.size();
    }

    /// Whether a line is large and centred, and set in farther than a paragraph's first.
    private static boolean isSetInMiddle(TextLine line, Margins margins) {
        return line.size() > LARGE && isCentred(line, margins) && line.left() > margins.left() + MIDDLE * line.size();
    }

    private static boolean isCentred(TextLine line, Margins margins) {
        return Math.abs(line.left() - margins.left() - (margins.right() - line.right())) < 1.5f * line.size();
    }

    void add(TextLine line, Margins here) {
        lines.add(line);
        margins = here;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /// The paragraph of all lines since the last call.
    Paragraph paragraph() {
        var parts = new ArrayList<PlacedText>();
        parts.add(lines.getFirst().text());
        for (int i = 1; i < lines.size(); i++) {
            String seam = seam(lines.get(i - 1), lines.get(i));
            if (!seam.isEmpty()) {
                parts.add(PlacedText.of(seam));
            }
            parts.add(lines.get(i).text());
        }
        return new Paragraph(null, PlacedText.join("", parts)); // all at once: there may be thousands
    }

    private String seam(TextLine line, TextLine next) {
        Letter last = line.letters().getLast();
        Letter first = next.letters().getFirst();
        char end = last.text().charAt(last.text().length() - 1);
        char start = first.text().charAt(0);
        if (Character.isDigit(end) && Character.isDigit(start)) {
            boolean isBroken = margins != null && margins.right() - last.right() < first.width();
            return isBroken ? "" : " ";
        }
        return end < 0x2E80 && start < 0x2E80 && Character.isLetter(end) && Character.isLetter(start) ? " " : "";
    }

    /// How its lines are set.
    Look look() {
        Map<String, Integer> fonts = new HashMap<>();
        Map<Float, Integer> sizes = new HashMap<>();
        for (TextLine line : lines) {
            for (Letter letter : line.letters()) {
                if (letter.text().codePoints().anyMatch(Character::isIdeographic)) {
                    fonts.merge(letter.font(), 1, Integer::sum);
                    sizes.merge(Math.round(letter.size() * 2) / 2f, 1, Integer::sum);
                }
            }
        }
        boolean isBold = !fonts.isEmpty()
                && fonts.keySet().stream().allMatch(font -> BOLD.matcher(font).find());
        TextLine first = lines.getFirst();
        boolean isCentred =
                margins != null && isCentred(first, margins) && first.left() > margins.left() + 2.5f * first.size();
        return new Look(
                0,
                isBold,
                most(sizes, first.size()),
                isCentred,
                most(fonts, first.letters().getFirst().font()));
    }

    void clear() {
        lines.clear();
    }

    private static <T> T most(Map<T, Integer> counts, T otherwise) {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }
}
