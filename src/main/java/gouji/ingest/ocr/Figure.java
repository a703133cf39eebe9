package gouji.ingest.ocr;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A figure as one of the readings has it, with the marks that the reading sees before and after it.
///
/// @param digits from its first digit to its last or to a percent sign; empty where there is none
/// @param confidence of its least certain word
/// @param isSmeared whether letters were seen in the second circle of a percent sign: `92.479%p` is 92.47%
record Figure(String before, String digits, String after, float confidence, boolean isSmeared) {
    /// Confidence of a reading that may be of something else altogether.
    static final float POOR = 60;

    /// Confidence of a second reading that may replace the first.
    static final float SURE = 90;

    private static final float FAIR = 85; // confidence of a reading that another, which does not fit, does not shake
    private static final Pattern OUTLINE = Pattern.compile("([^0-9%]*)([0-9](?:.*[0-9%])?|%)([^0-9%]*)");
    private static final Pattern PART = Pattern.compile("[^\\p{IsHan}A-Za-z]*(?:%[A-Za-z]\\d?)?[^\\p{IsHan}A-Za-z]*");
    private static final Pattern SMEARED = Pattern.compile("%[A-Za-z]\\d?");
    private static final Pattern SOUND = Pattern.compile("[0-9.,]*[0-9]%?|%");
    private static final Pattern PLAIN = Pattern.compile("[0-9.,]*[0-9][0-9.,%]*|%");

    /// What a second reading means for the first.
    enum Outcome {
        /// Both read the same.
        AGREED,
        /// The second is right: the first does not fit the ink.
        CORRECTED,
        /// Both fit, but the first was not confident.
        REPLACED,
        /// Either may be right.
        DOUBTED,
        /// The second says nothing of worth.
        KEPT
    }

    static Figure of(List<Word> words) {
        var text = new StringBuilder();
        float confidence = 100;
        for (Word word : words) {
            text.append(word.text());
            confidence = Math.min(confidence, word.confidence());
        }
        String clear = SMEARED.matcher(text).replaceFirst("%");
        boolean isSmeared = clear.length() < text.length();
        Matcher outline = OUTLINE.matcher(clear);
        return outline.matches()
                ? new Figure(outline.group(1), outline.group(2), outline.group(3), confidence, isSmeared)
                : new Figure(text.toString(), "", "", confidence, false);
    }

    /// The same, of which nothing is certain.
    Figure doubted() {
        return new Figure(before, digits, after, 0, isSmeared);
    }

    static boolean isPart(String text) {
        return PART.matcher(text).matches();
    }

    /// Whether it is one figure, although a percent sign may have been read with digits in it.
    boolean isPlain() {
        return PLAIN.matcher(digits).matches();
    }

    /// @param pieces of ink, mostly one for each letter and up to three for a percent sign
    /// @param isWhole whether no ink of it can be outside of what was read again
    Outcome comparedWith(Figure again, int pieces, boolean isWhole) {
        if (digits.equals(again.digits)) {
            return isSmeared ? Outcome.CORRECTED : Outcome.AGREED;
        }
        if (isSmeared && digits.matches("\\Q" + again.digits.replaceFirst("%$", "") + "\\E\\d%")) {
            return Outcome.CORRECTED; // the other circle was seen as a digit
        }
        if (again.confidence < SURE || !again.fits(pieces)) {
            return confidence < FAIR && again.confidence >= SURE ? Outcome.DOUBTED : Outcome.KEPT;
        }
        if (!isPlain()) {
            return isWhole && confidence < POOR ? Outcome.CORRECTED : Outcome.KEPT;
        }
        if (!isWhole && differsAtEnds(again)) {
            return confidence < FAIR ? Outcome.DOUBTED : Outcome.KEPT;
        }
        if (!fits(pieces)) {
            return Outcome.CORRECTED;
        }
        return confidence < POOR ? Outcome.REPLACED : Outcome.DOUBTED;
    }

    /// The text of this reading with the figure of another.
    String read(Figure again) {
        return isPlain() ? before + again.digits + after : again.digits;
    }

    /// Whether one reading is the other and more: what was cut out may have been too narrow or too wide. Not so a
    /// percent
    /// sign with a digit that was seen in it.
    private boolean differsAtEnds(Figure again) {
        boolean isLess =
                digits.endsWith(again.digits) || (digits.startsWith(again.digits) && !again.digits.endsWith("%"));
        return isLess || again.digits.startsWith(digits) || again.digits.endsWith(digits);
    }

    private boolean fits(int pieces) {
        long percents = digits.chars().filter(c -> c == '%').count();
        return SOUND.matcher(digits).matches() && pieces >= digits.length() && pieces <= digits.length() + 2 * percents;
    }
}
