package gouji.ingest.table;

import java.util.regex.Pattern;

/// What looks like a figure in a cell: `1,250.00`, `≥12次`, `97.5%`, `-`.
final class Figures {
    private static final Pattern FIGURE =
            Pattern.compile("[≥≤><=＝≈±+＋－-]*[\\d０-９][\\d０-９,，.．]*(?:[%％‰]|(?![年月日])\\p{IsHan}{1,4})?"
                    + "|[.．,，]\\d+[%％]?|[%％]|[－—-]{1,2}|/");
    private static final Pattern STRONG = Pattern.compile(
            "[≥≤><=＝≈±+＋－-]*(?:\\d{1,3}(?:[,，]\\d{3})+|\\d+)(?:[.．]\\d+[%％]?|[%％])|\\d{1,3}(?:,\\d{3})+");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");

    private static final Pattern BROKEN = Pattern.compile(
            "[-－]?\\d{1,3}(?:[,，]?\\d{3})*(?:[.．]\\d{0,1}|[,，]\\d{0,2}|[.．]\\d{2}(?=\\|[%％]))?\\|[\\d.．,，%％]+");
    private static final Pattern JOINED = Pattern.compile(
            "[-－]?(?:\\d{1,3}(?:[,，]\\d{3})+|\\d+)(?:[.．]\\d{1,2})?[%％]|[-－]?(?:\\d{1,3}(?:[,，]\\d{3})+|\\d+)[.．]\\d{2}"
                    + "|[-－]?\\d{1,3}(?:[,，]\\d{3})+");

    private static final Pattern DECIMALS = Pattern.compile("[.．]\\d{1,4}[%％]?");
    private static final Pattern DIGITS = Pattern.compile("[-－]?[\\d,，]*\\d");

    private static final Pattern UNENDED = Pattern.compile(".*(?:[.．,，]|[,，]\\d{1,2})");
    private static final Pattern UNBEGUN = Pattern.compile("(?:[.．,，]\\d|0\\d|0[,，]\\d{3}).*");
    private static final Pattern THOUSANDS =
            Pattern.compile("[≥≤-]?(?:\\d{1,3}(?:[,，]\\d{3})+(?:[,，]\\d{0,2}|[.．]\\d{0,4})?|\\d{4,}[.．]\\d{1,4})[%％]?");

    private Figures() {}

    /// Whether two lines are one number that was too wide for its cell.
    static boolean isBroken(String above, String below) {
        boolean isRest =
                DECIMALS.matcher(below).matches() && DIGITS.matcher(above).matches();
        return isRest
                || (BROKEN.matcher(above + "|" + below).matches()
                        && JOINED.matcher(above + below).matches());
    }

    /// Whether two lines are surely one number: one of them alone is none, as `1,800,000.` and `0,000.00` are not, but
    /// both together are, with thousands.
    static boolean isSurelyBroken(String above, String below) {
        boolean isNone =
                UNENDED.matcher(above).matches() || UNBEGUN.matcher(below).matches();
        return isNone && THOUSANDS.matcher(above + below).matches();
    }

    static boolean isFigure(String text) {
        return FIGURE.matcher(text).matches();
    }

    /// With decimals, thousands or per cent: no number of a list or a page.
    static boolean isStrong(String text) {
        return STRONG.matcher(text).matches();
    }

    static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches();
    }
}
