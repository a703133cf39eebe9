package gouji.quantity;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A unit of measurement.
///
/// @param symbol its usual short form: `万元`, `%`, `人次`; empty where none is stated
/// @param factor what one of it is in the dimension's base unit: 10000 for 万元, 0.01 for %
public record Unit(String symbol, Dimension dimension, BigDecimal factor) {

    public static final Unit NONE = new Unit("", Dimension.NONE, BigDecimal.ONE);
    public static final Unit YUAN = money("元", "1");
    public static final Unit WAN_YUAN = money("万元", "10000");
    public static final Unit PERCENT = new Unit("%", Dimension.RATE, new BigDecimal("0.01"));
    public static final Unit PER_MILLE = new Unit("‰", Dimension.RATE, new BigDecimal("0.001"));
    public static final Unit PER_MYRIAD = new Unit("‱", Dimension.RATE, new BigDecimal("0.0001"));
    public static final Unit SCORE = new Unit("分", Dimension.SCORE, BigDecimal.ONE);

    private static final Map<String, Unit> FIXED = Map.ofEntries(
            Map.entry("元", YUAN),
            Map.entry("千元", money("千元", "1000")),
            Map.entry("万元", WAN_YUAN),
            Map.entry("万", WAN_YUAN),
            Map.entry("百万元", money("百万元", "1000000")),
            Map.entry("千万元", money("千万元", "10000000")),
            Map.entry("亿元", money("亿元", "100000000")),
            Map.entry("亿", money("亿元", "100000000")),
            Map.entry("万美元", new Unit("万美元", Dimension.COUNT, BigDecimal.ONE)),
            Map.entry("%", PERCENT),
            Map.entry("％", PERCENT),
            Map.entry("百分比", PERCENT),
            Map.entry("‰", PER_MILLE),
            Map.entry("‱", PER_MYRIAD),
            Map.entry("成", new Unit("成", Dimension.RATE, new BigDecimal("0.1"))),
            Map.entry("百分点", new Unit("百分点", Dimension.POINTS, new BigDecimal("0.01"))),
            Map.entry("个百分点", new Unit("百分点", Dimension.POINTS, new BigDecimal("0.01"))),
            Map.entry("分", SCORE),
            Map.entry("年", new Unit("年", Dimension.DATE, BigDecimal.ONE)),
            Map.entry("", NONE));

    /// The unit of that name; a name that is not money, a rate or a score counts things in that word, `万册` in ten
    /// thousands.
    public static Unit of(String name) {
        Unit fixed = FIXED.get(name);
        if (fixed != null) {
            return fixed;
        }
        BigDecimal factor = switch (name.charAt(0)) {
            case '万' -> WAN_YUAN.factor();
            case '亿' -> new BigDecimal("100000000");
            default -> BigDecimal.ONE;
        };
        return new Unit(name, Dimension.COUNT, factor);
    }

    private static Unit money(String symbol, String factor) {
        return new Unit(symbol, Dimension.MONEY, new BigDecimal(factor));
    }

    public boolean isMoney() {
        return dimension == Dimension.MONEY;
    }

    /// Whether it gives money for one of something: 元/人.
    public boolean isPerOne() {
        return isMoney() && symbol.indexOf('/') > 0;
    }

    public boolean isRate() {
        return dimension == Dimension.RATE;
    }

    /// Nearly all are one of a few.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Unit unit
                        && symbol.equals(unit.symbol)
                        && dimension == unit.dimension
                        && factor.equals(unit.factor));
    }

    @Override
    public int hashCode() {
        return symbol.hashCode();
    }

    @Override
    public String toString() {
        return symbol;
    }
}
