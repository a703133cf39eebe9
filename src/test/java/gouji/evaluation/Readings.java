package gouji.evaluation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Every way in which a stated figure may be compared: a date; or the number as stated, and in 元 where it is money.
final class Readings {
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*\\.?\\d*");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})\\s*[-年./]\\s*(\\d{1,2})(?:\\s*[-月./]\\s*(\\d{1,2}))?");
    private static final Map<String, BigDecimal> IN_YUAN = Map.of(
            "亿元", new BigDecimal("100000000"),
            "亿", new BigDecimal("100000000"),
            "千万元", new BigDecimal("10000000"),
            "百万元", new BigDecimal("1000000"),
            "万元", new BigDecimal("10000"),
            "万", new BigDecimal("10000"),
            "千元", new BigDecimal("1000"),
            "元", BigDecimal.ONE);

    private Readings() {}

    static Set<Object> of(@Nullable String value, @Nullable String unit) {
        Set<Object> readings = new HashSet<>();
        if (value == null) {
            return readings;
        }
        Matcher date = DATE.matcher(value);
        if ((value.contains("年") || value.contains("-")) && date.find()) {
            readings.add(date.group(1) + "-" + Integer.parseInt(date.group(2)) + "-"
                    + (date.group(3) == null ? "" : Integer.parseInt(date.group(3))));
            return readings;
        }
        BigDecimal number = number(value);
        if (number != null) {
            readings.add(number.stripTrailingZeros());
            BigDecimal factor = unit == null ? null : IN_YUAN.get(unit);
            if (factor != null) {
                readings.add(number.multiply(factor).stripTrailingZeros());
            }
        }
        return readings;
    }

    static @Nullable BigDecimal number(@Nullable String text) {
        Matcher number = NUMBER.matcher(text == null ? "" : text.replace('，', ','));
        if (!number.find()) {
            return null;
        }
        String digits = number.group().replace(",", "");
        return new BigDecimal(digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits);
    }

    static boolean meet(Set<Object> some, Set<Object> others) {
        return some.stream().anyMatch(others::contains);
    }
}
