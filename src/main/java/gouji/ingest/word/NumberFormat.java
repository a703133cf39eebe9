package gouji.ingest.word;

import org.jspecify.annotations.Nullable;

/// Writes a list's count the way Word does, by the names of `ST_NumberFormat`.
public final class NumberFormat {
    private static final String HAN = "〇一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_LETTERS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
    };

    private NumberFormat() {}

    /// Writes a count.
    ///
    /// @param format null for the default, decimal
    public static String write(int count, @Nullable String format) {
        if (count < 0 || count > 99_999) {
            return Integer.toString(count);
        }
        return switch (format == null ? "decimal" : format) {
            case "none", "bullet" -> "";
            case "decimalZero" -> count < 10 ? "0" + count : Integer.toString(count);
            case "upperRoman" -> roman(count);
            case "lowerRoman" -> roman(count).toLowerCase(java.util.Locale.ROOT);
            case "upperLetter" -> letters(count, 'A');
            case "lowerLetter" -> letters(count, 'a');
            case "chineseCounting",
                    "chineseCountingThousand",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "japaneseCounting" -> counting(count, "零" + HAN.substring(1), "十百千", "万");
            case "chineseLegalSimplified" -> counting(count, LEGAL, "拾佰仟", "万");
            case "ideographLegalTraditional" -> counting(count, LEGAL_TRADITIONAL, "拾佰仟", "萬");
            case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand" -> digits(count, HAN);
            case "ideographTraditional" -> cycle(count, STEMS);
            case "ideographZodiac" -> cycle(count, BRANCHES);
            case "decimalFullWidth", "decimalFullWidth2" -> digits(count, "０１２３４５６７８９");
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(count);
            case "decimalEnclosedParen" -> within(count, '⑴', 20);
            case "decimalEnclosedFullstop" -> within(count, '⒈', 20);
            case "ideographEnclosedCircle" -> within(count, '㊀', 10);
            case "ideographParenthesized" -> within(count, '㈠', 10);
            case "numberInDash" -> "- " + count + " -";
            default -> Integer.toString(count);
        };
    }

    private static String counting(int count, String digits, String units, String tenThousand) {
        if (count >= 10_000) {
            int rest = count % 10_000;
            String many = counting(count / 10_000, digits, units, tenThousand) + tenThousand;
            String few = rest == 0 ? "" : counting(rest, digits, units, tenThousand);
            String zero = rest > 0 && rest < 1000 ? digits.substring(0, 1) : "";
            return many + zero + (few.startsWith("十") ? digits.substring(1, 2) : "") + few;
        }
        if (count == 0) {
            return digits.substring(0, 1);
        }
        var written = new StringBuilder();
        boolean isGap = false;
        for (int place = 3, weight = 1000; place >= 0; place--, weight /= 10) {
            int digit = count / weight % 10;
            if (digit == 0) {
                isGap = !written.isEmpty();
                continue;
            }
            if (isGap) {
                written.append(digits.charAt(0));
                isGap = false;
            }
            boolean isBareTen = place == 1 && digit == 1 && written.isEmpty() && units.charAt(0) == '十';
            if (!isBareTen) {
                written.append(digits.charAt(digit));
            }
            if (place > 0) {
                written.append(units.charAt(place - 1));
            }
        }
        return written.toString();
    }

    private static String digits(int count, String digits) {
        var written = new StringBuilder();
        Integer.toString(count).chars().forEach(digit -> written.append(digits.charAt(digit - '0')));
        return written.toString();
    }

    private static String cycle(int count, String signs) {
        return count == 0 ? "0" : String.valueOf(signs.charAt((count - 1) % signs.length()));
    }

    private static String circled(int count) {
        if (count > 20 && count <= 35) {
            return String.valueOf((char) ('㉑' + count - 21));
        }
        if (count > 35 && count <= 50) {
            return String.valueOf((char) ('㊱' + count - 36));
        }
        return within(count, '①', 20);
    }

    private static String within(int count, char first, int last) {
        return count >= 1 && count <= last ? String.valueOf((char) (first + count - 1)) : Integer.toString(count);
    }

    private static String letters(int count, char first) {
        return count == 0
                ? "0"
                : String.valueOf((char) (first + (count - 1) % 26)).repeat((count - 1) / 26 + 1);
    }

    private static String roman(int count) {
        var written = new StringBuilder();
        int rest = count;
        for (int i = 0; i < ROMAN.length; i++) {
            for (; rest >= ROMAN[i]; rest -= ROMAN[i]) {
                written.append(ROMAN_LETTERS[i]);
            }
        }
        return written.toString();
    }
}
