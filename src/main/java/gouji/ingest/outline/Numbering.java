package gouji.ingest.outline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The number at the start of a heading or list item.
///
/// @param family how it is written
/// @param depth 0, or for `1.2.3` how many parts follow the first
/// @param value its last number, 0 for a dash
/// @param length how many characters of the line it takes
record Numbering(Family family, int depth, int value, int length) {
    private static final String HAN = "[〇零一二三四五六七八九十百]{1,5}";

    /// The ways of numbering, in the order in which official documents nest them.
    enum Family {
        ANNEX(10, "附件?\\s*(" + HAN + "|\\d{1,2})(?![期级次批年月日\\d])\\s*[：:、.．]?"),
        PART(20, "第\\s*(" + HAN + "|\\d{1,2})\\s*(?:部分|编|篇)"),
        CHAPTER(30, "第\\s*(" + HAN + "|\\d{1,2})\\s*章"),
        CLAUSE(40, "第\\s*(" + HAN + "|\\d{1,2})\\s*节"),
        HAN_COMMA(50, "(" + HAN + ")\\s*[、．.]"),
        HAN_PAREN(60, "[（(]\\s*(" + HAN + ")\\s*[）)][、.．]?"),
        ARABIC(70, "(\\d{1,2})\\s*(?:[、．]|\\.(?!\\d))"),
        CHAIN(75, "\\d{1,2}(?:[.．]\\d{1,2}){0,3}[.．](\\d{1,2})(?:[.．、]|(?=\\s))"),
        NAMED(80, "(?:项目|任务|目标)\\s*(" + HAN + "|\\d{1,2})(?![期级次批年月日\\d])\\s*[：:、.．]?"),
        ARABIC_PAREN(90, "(?:[（(]\\s*(\\d{1,2})\\s*[）)]|(\\d{1,2})[）)])[、.．]?"),
        CIRCLED(100, "([①-⑳⑴-⒇])[、.．]?"),
        DASH(110, "(?:—{1,2}|-{2}|－{1,2})(?=[\\p{IsHan}])");

        private final int rank;
        private final Pattern pattern;

        Family(int rank, String pattern) {
            this.rank = rank;
            this.pattern = Pattern.compile(pattern);
        }

        /// The smaller, the further out; steps of ten leave room for chains.
        int rank() {
            return rank;
        }

        /// Whether headings of this family are often followed by list items written alike.
        boolean isAlsoList() {
            return rank >= ARABIC.rank;
        }
    }

    int rank() {
        return family.rank() + depth;
    }

    /// The number at the start of a line, or null.
    static @Nullable Numbering of(String line) {
        for (Family family : Family.values()) {
            Matcher matcher = family.pattern.matcher(line);
            if (matcher.lookingAt()) {
                return new Numbering(family, depth(family, matcher.group()), value(matcher), matcher.end());
            }
        }
        return null;
    }

    private static int depth(Family family, String number) {
        return family == Family.CHAIN
                ? (int) number.strip()
                        .replaceAll("[.．、]$", "")
                        .chars()
                        .filter(c -> c == '.' || c == '．')
                        .count()
                : 0;
    }

    private static int value(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String digits = matcher.group(group);
            if (digits != null) {
                return value(digits);
            }
        }
        return 0;
    }

    private static int value(String digits) {
        char first = digits.charAt(0);
        if (first >= '①' && first <= '⑳') {
            return first - '①' + 1;
        }
        if (first >= '⑴' && first <= '⒇') {
            return first - '⑴' + 1;
        }
        if (Character.isDigit(first)) {
            return Integer.parseInt(digits);
        }
        int value = 0;
        int digit = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            int weight = c == '百' ? 100 : c == '十' ? 10 : 0;
            if (weight > 0) {
                value += Math.max(1, digit) * weight;
                digit = 0;
            } else {
                digit = Math.max(0, "零一二三四五六七八九".indexOf(c));
            }
        }
        return value + digit;
    }
}
