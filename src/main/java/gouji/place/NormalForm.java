package gouji.place;

import gouji.pattern.Han;
import gouji.pattern.Search;
import java.util.BitSet;

/// The tidy form in which text is matched: one width, one punctuation, no blanks or separators inside numbers.
///
/// - Digits, letters and signs become half-width (`１２％` is `12%`), punctuation becomes Chinese (`,;:()` are `，；：（）`),
/// so that a
///   rule is written once, in natural Chinese. A colon between digits (8:00) stays.
/// - Thousands separators go: `1,288.59`, `１，２８８．５９`, `1, 288.59`.
/// - Blanks go where they mean nothing: inside `12 万 元`, `2 0 2 1 年`, `产 出`. Line feeds and tabs stay.
///
/// Every character of the tidy form stands for one character of the original; the rest is dropped.
public final class NormalForm {

    private static final Search SEPARATED = Search.of("(?<![\\d.])(?<!\\d,)\\d{1,3}(?:,\\d{3})+(?!\\d)");
    private static final Search WIDE_SEPARATED = Search.of("(?<![０-９．])[０-９]{1,3}(?:[，,][０-９]{3})+(?![０-９])");
    private static final int LONGEST_LIST_NUMBER = 2; // digits

    // ASCII digits around a full-width comma, or around a comma and a blank, may be a list (6，120人); only decimals
    // after it make it one number
    private static final Search MIXED_SEPARATED =
            Search.of("(?<![\\d.])(?<!\\d[,，] ?)(?<!分别[为是])\\d{1,3}(?:[,，] ?\\d{3})+(?=\\.\\d++(?![,，] ?\\d))");
    // a number with a unit before them, and these are figures of other columns
    private static final Search SPACED_DIGITS = Search.of("(?<![\\d.])(?<!\\d[%个项人次户家分] )\\d(?: \\d){2,}(?![\\d.])");
    // 150 130.5 130.5 without a unit are figures of several columns, unless they are all that is written
    private static final Search SPACED_THOUSANDS = Search.of(
            "(?<![\\d.])(?<!\\d )\\d{1,3}(?: \\d{3})+(?=(?:\\.\\d+)? ?[万亿元])|^\\d{1,3}(?: \\d{3})+(?=\\.\\d+$)");

    private NormalForm() {}

    /// A [Rewriting] into the tidy form.
    public static void of(String text, Rewriting.Sink into) {
        String folded = fold(text);
        BitSet dropped = dropped(text, folded);
        for (int i = dropped.nextClearBit(0); i < folded.length(); i = dropped.nextClearBit(i + 1)) {
            into.put(punctuation(folded, i), i);
        }
    }

    private static BitSet dropped(String text, String folded) {
        BitSet dropped = new BitSet(text.length());
        if (holdsBetweenDigits(folded, ',') || holdsBetweenDigits(folded, '，')) {
            dropInside(SEPARATED, folded, ",", dropped);
            dropInside(WIDE_SEPARATED, text, ",，", dropped);
            dropInside(MIXED_SEPARATED, folded, ",， ", dropped);
        }
        if (holdsBetweenDigits(folded, ' ')) {
            dropInside(SPACED_DIGITS, folded, " ", dropped);
            dropInside(SPACED_THOUSANDS, folded, " ", dropped);
        }
        dropBlanks(text, folded, dropped);
        return dropped;
    }

    /// The tidy form of a string whose places nobody asks for.
    public static String of(String text) {
        if (isHan(text)) {
            return text; // as names are
        }
        String folded = fold(text);
        BitSet dropped = dropped(text, folded);
        var tidy = new StringBuilder(folded.length());
        for (int i = dropped.nextClearBit(0); i < folded.length(); i = dropped.nextClearBit(i + 1)) {
            tidy.append(punctuation(folded, i));
        }
        return tidy.toString();
    }

    private static boolean isHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '一' || text.charAt(i) > '龥') {
                return false;
            }
        }
        return true;
    }

    private static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return new String(folded);
    }

    private static char fold(char c) {
        if (c >= '一' && c <= '龥') {
            return c; // nearly all of them
        }
        return switch (c) {
            case '，', '；', '：', '（', '）', '？', '！' -> c;
            case '≧', '⩾' -> '≥';
            case '≦', '⩽' -> '≤';
            case '﹥' -> '>';
            case '﹤' -> '<';
            case '﹪' -> '%';
            case '﹒' -> '.';
            case '￥' -> '¥';
            case '═', '﹦' -> '=';
            case '–', '−', '‐', '‑' -> '-';
            case '\n', '\r', '\t' -> c;
            default -> Character.isSpaceChar(c) ? ' ' : c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c;
        };
    }

    private static char punctuation(String folded, int i) {
        char c = folded.charAt(i);
        return switch (c) {
            case ',' -> '，';
            case ';' -> '；';
            case ':' -> isDigit(folded, i - 1) && isDigit(folded, i + 1) ? c : '：';
            case '(' -> '（';
            case ')' -> '）';
            case '?' -> '？';
            case '!' -> '！';
            default -> c;
        };
    }

    /// Few texts have such a place, and every text is put into this form: the patterns took a tenth of extraction.
    private static boolean holdsBetweenDigits(String folded, char what) {
        for (int i = folded.indexOf(what, 1); i > 0; i = folded.indexOf(what, i + 1)) {
            int next = i + 1 < folded.length() && folded.charAt(i + 1) == ' ' ? i + 2 : i + 1;
            if (isDigit(folded, i - 1) && isDigit(folded, next)) {
                return true;
            }
        }
        return false;
    }

    private static void dropInside(Search number, String text, String what, BitSet dropped) {
        var numbers = number.in(text);
        var match = numbers.match();
        while (numbers.next()) {
            for (int i = match.start(); i < match.end(); i++) {
                if (what.indexOf(text.charAt(i)) >= 0) {
                    dropped.set(i);
                }
            }
        }
    }

    /// Blanks between a Chinese character and a figure, one blank between two Chinese characters, blanks beside
    /// punctuation, a
    /// zero-width blank anywhere. The wide one behind a number at the beginning of a line stays: `1　人防工程` is no 1人.
    private static void dropBlanks(String original, String text, BitSet dropped) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\u200b' || text.charAt(i) == '\ufeff') {
                dropped.set(i);
            }
            if (text.charAt(i) != ' ') {
                continue;
            }
            int end = i;
            while (end < text.length() && text.charAt(end) == ' ') {
                end++;
            }
            if (i > 0
                    && end < text.length()
                    && isMeaningless(text.charAt(i - 1), text.charAt(end), end - i)
                    && !(original.charAt(i) == '\u3000' && isListNumber(text, i) && Han.is(text.charAt(end)))) {
                dropped.set(i, end);
            }
            i = end - 1;
        }
    }

    /// Whether one or two digits before that place begin a line, or what `附件：` names.
    private static boolean isListNumber(String text, int end) {
        int start = end;
        while (isDigit(text, start - 1)) {
            start--;
        }
        int before = start;
        while (before > 0 && text.charAt(before - 1) == ' ') {
            before--;
        }
        boolean begins = before == 0
                || text.charAt(before - 1) == '\n'
                || (before > 2
                        && ":：".indexOf(text.charAt(before - 1)) >= 0
                        && text.startsWith("附", Math.max(0, before - 3)));
        return begins && start < end && end - start <= LONGEST_LIST_NUMBER;
    }

    private static boolean isMeaningless(char before, char after, int blanks) {
        boolean figureBefore = isFigure(before);
        boolean figureAfter = isFigure(after);
        if (Han.is(before) && Han.is(after)) {
            return blanks == 1;
        }
        if (figureBefore && figureAfter) {
            return after == '.' || after == '%' || before == '≥' || before == '≤' || before == '>' || before == '<';
        }
        return (Han.is(before) && figureAfter)
                || (figureBefore && Han.is(after))
                || isPunctuation(before)
                || isPunctuation(after);
    }

    private static boolean isFigure(char c) {
        return (c >= '0' && c <= '9') || "%‰.≥≤><".indexOf(c) >= 0;
    }

    private static boolean isPunctuation(char c) {
        return "，。；：、（）《》“”！？,;:()".indexOf(c) >= 0;
    }

    private static boolean isDigit(String text, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
}
