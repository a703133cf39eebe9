package gouji.pattern;

/// 汉字. Nearly all stand in one range, and nearly all else in others: only between them `Character.UnicodeScript` has to
/// look them up.
public final class Han {
    private static final int FIRST_RADICAL = 0x2E80;
    private static final int FIRST = 0x4E00;
    private static final int LAST = 0x9FFF;
    private static final int LAST_COMPATIBLE = 0xFAFF;

    private Han() {}

    /// Whether a text holds one.
    public static boolean isIn(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (is(text.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a character, or a code point, is one.
    public static boolean is(int c) {
        if (c < FIRST_RADICAL || (c > LAST_COMPATIBLE && c <= Character.MAX_VALUE)) {
            return false;
        }
        return (c >= FIRST && c <= LAST) || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
