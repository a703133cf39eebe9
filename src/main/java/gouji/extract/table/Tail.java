package gouji.extract.table;

import gouji.pattern.Search;
import gouji.quantity.Dimension;
import gouji.quantity.Unit;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands at a label's end and is not its name: brackets of unit, weight and letter, a colon.
final class Tail {
    private static final Search COLON = Search.of("[：:]+$");
    private static final Search BRACKET = Search.of("[（\\[【〔]([^（）\\[\\]【】〔〕]*)[）\\]】〕]$");
    private static final Pattern MONEY = Pattern.compile("(?:金额)?(?:单位：?)?((?:百|千)?万元|亿元|千元|元|万)");
    private static final Pattern PRICE =
            Pattern.compile("(?:单位：?)?(万?元)/[一-龥]{1,4}(?:[·/、][一-龥]{1,2})?"); // 元/平方米·年, 元/亩、头
    private static final Pattern WEIGHT = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)分(?:[*×xX].*)?");
    private static final Search POINTS =
            Search.of("(?<=指标|决策|管理|过程|绩效|产出|效益|投入|满意度)(\\d{1,3}(?:\\.\\d+)?)分$"); // 数量指标15分
    private static final Pattern BARE_POINTS = Pattern.compile("\\d{1,3}");
    private static final Search STOP = Search.of("(?<=[\\p{IsHan}）])[。；;]$");
    private static final Search LETTER = Search.of("[A-Z]");
    private static final Pattern FORMULA = Pattern.compile("=?([A-Z])[/÷]([A-Z])(?:[*×xX]100%?)?");

    private final String text;
    final int start;
    int end;

    @Nullable
    Unit unit;

    @Nullable
    BigDecimal weight;

    @Nullable
    String letter;

    @Nullable
    String part;

    @Nullable
    String whole;

    boolean colon;

    Tail(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    String key() {
        return text.substring(start, end);
    }

    void strip() {
        boolean again = true;
        while (again && end > start) {
            again = isStripped(key());
        }
    }

    private boolean isStripped(String key) {
        Matcher colons = COLON.first(key).orElse(null);
        if (colons != null) {
            end = start + colons.start();
            colon = true;
            return true;
        }
        Matcher points = weight == null ? POINTS.first(key).orElse(null) : null;
        if (points != null) {
            end = start + points.start();
            weight = new BigDecimal(points.group(1));
            return true;
        }
        Matcher stop = STOP.first(key).orElse(null);
        if (stop != null) {
            end = start + stop.start();
            return true;
        }
        Matcher bracket = BRACKET.first(key).orElse(null);
        if (bracket != null && takes(bracket.group(1), key.substring(0, bracket.start()))) {
            end = start + bracket.start();
            return true;
        }
        return false;
    }

    private boolean takes(String inside, String before) {
        Matcher money = MONEY.matcher(inside);
        Matcher price = PRICE.matcher(inside);
        Matcher points = WEIGHT.matcher(inside);
        Matcher formula = FORMULA.matcher(inside);
        if (money.matches()) {
            unit = Unit.of(money.group(1));
        } else if (price.matches()) {
            unit = Unit.of(price.group(1));
        } else if (points.matches()) {
            weight = new BigDecimal(points.group(1));
        } else if (before.endsWith("指标") && BARE_POINTS.matcher(inside).matches()) {
            weight = new BigDecimal(inside); // 产出指标（50）
        } else if (LETTER.matches(inside)) {
            letter = inside;
        } else if (formula.matches()) {
            part = formula.group(1);
            whole = formula.group(2);
        } else if (inside.equals("%")) {
            unit = Unit.PERCENT;
        } else if (inside.endsWith("百分点") && Unit.of(inside).dimension() == Dimension.POINTS) {
            unit = Unit.of(inside); // 比上年（百分点）
        } else {
            return inside.equals("分") || inside.contains("**") || inside.equals("盖章") || inside.endsWith("字以内");
        }
        return true;
    }
}
