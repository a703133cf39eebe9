package gouji.quantity;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 每万尾, 每百公里, 元/千字: of how many a price is.
public final class PerMany {
    private static final Pattern MANY = Pattern.compile("(?:每|元/)(?<many>[十百千万亿]{1,2})(?![十百千万亿元克米瓦伏卡焦赫帕]|字节)");

    private PerMany() {}

    /// How many the last such words speak of, 1 where there are none.
    public static BigDecimal in(String words) {
        if (words.indexOf('每') < 0 && words.indexOf('/') < 0) {
            return BigDecimal.ONE;
        }
        BigDecimal many = BigDecimal.ONE;
        Matcher told = MANY.matcher(words);
        while (told.find()) {
            many = Objects.requireNonNullElse(ChineseNumerals.parse("一" + told.group("many")), BigDecimal.ONE);
        }
        return many;
    }
}
