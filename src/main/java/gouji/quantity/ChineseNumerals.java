package gouji.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// Chinese numerals to numbers and back: 五十, 二十一, 一百零五, 壹佰万, 两千三百, 二〇二一.
public final class ChineseNumerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FORMAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";

    private ChineseNumerals() {}

    /// The number that the whole of `text` writes.
    ///
    /// @return null if it is not a well-formed numeral
    public static @Nullable BigDecimal parse(String text) {
        if (text.isEmpty()) {
            return null;
        }
        return text.chars().allMatch(c -> digit((char) c) >= 0) ? digitByDigit(text) : positional(text);
    }

    /// 二〇二一: one digit after another; a single digit too.
    private static BigDecimal digitByDigit(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            plain.append(digit(text.charAt(i)));
        }
        return new BigDecimal(plain.toString());
    }

    /// Digits with 十百千 inside groups of 万 and 亿.
    private static @Nullable BigDecimal positional(String text) {
        BigInteger total = BigInteger.ZERO; // closed 亿 and 万 groups
        long group = 0; // the open group below 万
        int digit = -1; // read, its place not yet known
        long lastPlace = Long.MAX_VALUE;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = digit(c);
            long place = place(c);
            if (value >= 0) {
                if (digit > 0) {
                    return null;
                }
                digit = value;
            } else if (place > 0 && place < 10_000) {
                if (place >= lastPlace || (digit < 0 && (place != 10 || group != 0))) {
                    return null;
                }
                group += (digit < 0 ? 1 : digit) * place;
                lastPlace = place;
                digit = -1;
            } else if (place >= 10_000) {
                group += Math.max(digit, 0);
                if (group == 0 && total.signum() == 0) {
                    return null;
                }
                BigInteger step = BigInteger.valueOf(place);
                total = place == 100_000_000L
                        ? total.add(BigInteger.valueOf(group)).multiply(step)
                        : total.add(BigInteger.valueOf(group).multiply(step));
                group = 0;
                digit = -1;
                lastPlace = Long.MAX_VALUE;
            } else {
                return null;
            }
        }
        return new BigDecimal(total.add(BigInteger.valueOf(group + Math.max(digit, 0))));
    }

    /// The usual everyday numeral of a number, 0 to below 10^12: 21 is 二十一, 105 一百零五.
    public static String format(long number) {
        if (number < 0 || number >= 1_000_000_000_000L) {
            throw new IllegalArgumentException("no numeral for " + number);
        }
        if (number == 0) {
            return "零";
        }
        var text = new StringBuilder();
        appendGroup(text, (int) (number / 100_000_000), "亿");
        appendGroup(text, (int) (number / 10_000 % 10_000), "万");
        appendGroup(text, (int) (number % 10_000), "");
        return text.toString().replaceFirst("^一十", "十");
    }

    private static void appendGroup(StringBuilder text, int group, String name) {
        if (group == 0) {
            return;
        }
        boolean gap = !text.isEmpty() && group < 1000;
        for (int place = 1000, left = group; place > 0; left %= place, place /= 10) {
            int digit = left / place;
            if (digit > 0) {
                text.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(placeName(place));
                gap = false;
            } else {
                gap |= left != group && left > 0;
            }
        }
        text.append(name);
    }

    private static String placeName(int place) {
        return switch (place) {
            case 1000 -> "千";
            case 100 -> "百";
            case 10 -> "十";
            default -> "";
        };
    }

    private static int digit(char c) {
        if (c == '两') {
            return 2;
        }
        if (c == '〇' || c == '○') {
            return 0;
        }
        int everyday = DIGITS.indexOf(c);
        return everyday >= 0 ? everyday : FORMAL_DIGITS.indexOf(c);
    }

    private static long place(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1000;
            case '万', '萬' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }
}
