package gouji.ingest.page;

import java.text.Normalizer;

/// Some programs that write PDF take the radical ⻓ or ⾦ for the character 长 or 金, which looks the same; then no rule
/// and
/// no search would find it.
public final class Radicals {
    // CJK Radicals Supplement: pairs of radical and the character that it looks like
    private static final String PAIRS =
            "⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺟母⺒巳⺓幺⺝月⺫目⺮竹⺻聿⻌辶⻏阝⻖阝⻑長⻗雨";

    private static final char FIRST = 0x2E80;

    private Radicals() {}

    /// The text with look-alike radicals and compatibility forms of Han characters replaced, one to one.
    public static String unified(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST) {
                return all(text);
            }
        }
        return text;
    }

    private static String all(String text) {
        var unified = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            unified.append(one(text.charAt(i)));
        }
        return unified.toString();
    }

    private static String one(char c) {
        if (c >= FIRST && c <= 0x2EFF) {
            for (int i = 0; i < PAIRS.length(); i += 2) {
                if (PAIRS.charAt(i) == c) {
                    return PAIRS.substring(i + 1, i + 2);
                }
            }
        }
        boolean isKangxi = c >= 0x2F00 && c <= 0x2FDF;
        boolean isCompatible = c >= 0xF900 && c <= 0xFAFF;
        String text = String.valueOf(c);
        return isKangxi || isCompatible ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }
}
