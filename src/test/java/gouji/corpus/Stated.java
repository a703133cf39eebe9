package gouji.corpus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A figure as the keys write it: plain decimal, usual unit. Written apart from the program's own reader of figures,
/// which
/// the keys are there to judge.
record Stated(String value, String unit, @Nullable String qualifier) {
    private static final Pattern FIGURE = Pattern.compile("[-－]?\\d[\\d,]*(\\.\\d+)?");
    private static final Pattern DATED = Pattern.compile("\\d{4}\\s*年|\\d+\\s*月|\\d{4}-\\d");

    /// The one figure in the text, or null where there is none, more than one, or a date.
    static @Nullable Stated in(String written) {
        String text = ascii(written).replace(" ", "").replaceAll("(?<=\\d)，(?=\\d{3})", ",");
        if (DATED.matcher(text).find()) {
            return null;
        }
        Matcher figure = FIGURE.matcher(text);
        if (!figure.find()) {
            return null;
        }
        String value = figure.group().replace(",", "").replace('－', '-');
        String before = text.substring(0, figure.start());
        String after = text.substring(figure.end());
        if (figure.find()) {
            return null;
        }
        return new Stated(value, unit(after), qualifier(before, after));
    }

    /// Full-width digits, signs and letters as ASCII ones.
    static String ascii(String written) {
        StringBuilder text = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            text.append(
                    c == '、' || c < '！' || c > '～' || c == '，' || c == '：' || c == '；' || c == '（' || c == '）'
                            ? c
                            : (char) (c - 0xFEE0));
        }
        return text.toString();
    }

    private static String unit(String after) {
        return after.replaceAll("^[余多]", "").replaceAll("(以上|以下|以内|左右|（含）|及以上).*$", "");
    }

    private static @Nullable String qualifier(String before, String after) {
        if (before.contains("≥") || before.contains("不少于") || before.contains("不低于") || after.contains("以上")) {
            return "≥";
        }
        if (before.contains("≤") || before.contains("不超过") || after.contains("以内") || after.contains("以下")) {
            return "≤";
        }
        return before.contains("约") || before.contains("近") || after.startsWith("余") || after.startsWith("多")
                ? "≈"
                : null;
    }
}
