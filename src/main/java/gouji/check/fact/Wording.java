package gouji.check.fact;

import gouji.check.constraint.AtMost;
import gouji.check.constraint.Constraint;
import gouji.check.constraint.Count;
import gouji.check.constraint.Difference;
import gouji.check.constraint.FixedTotal;
import gouji.check.constraint.Growth;
import gouji.check.constraint.Judgement;
import gouji.check.constraint.Product;
import gouji.check.constraint.Ratio;
import gouji.check.constraint.Ruled;
import gouji.check.constraint.Same;
import gouji.check.constraint.Sum;
import gouji.check.constraint.Values;
import gouji.place.Place;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a broken relation is told in: whole sentences with the figures and the arithmetic.
public final class Wording {
    /// Places that are named one by one; further ones are counted.
    private static final int MAX_PLACES = 4;

    private Wording() {}

    /// What disagrees.
    public static String sentence(Constraint constraint, Values values) {
        String arithmetic = constraint.arithmetic(values);
        Fact first = constraint.facts().getFirst();
        return switch (constraint) {
            case Sum sum -> sum(sum, values) + "：" + arithmetic;
            case FixedTotal total ->
                "“" + first.subject() + "”等各项" + first.measure() + "合计应为" + total.total() + "，相差"
                        + gap(constraint, values) + "：" + arithmetic;
            case Ratio ratio -> rate(constraint, values, arithmetic);
            case Growth growth -> rate(constraint, values, arithmetic);
            case Difference difference ->
                label(first) + "为" + values.of(first) + "，相减应为" + computed(constraint, values) + "，相差"
                        + gap(constraint, values) + "：" + arithmetic;
            case Product product ->
                label(first) + "为" + values.of(first) + "，相乘应为" + computed(constraint, values) + "，相差"
                        + gap(constraint, values) + "：" + arithmetic;
            case Same same -> label(first) + "前后不一：" + versions(same, values) + "，相差" + gap(constraint, values);
            case AtMost bound ->
                label(bound.part()) + values.of(bound.part()) + "大于" + label(bound.whole()) + values.of(bound.whole());
            case Ruled ruled -> label(first) + "为" + values.of(first) + "，" + arithmetic;
            case Count count ->
                label(first) + "写作" + values.of(first) + "，列出的是" + count.listed()
                        + values.of(first).unit()
                        + (count.names().isEmpty() ? "" : "（" + String.join("、", count.names()) + "）");
        };
    }

    /// `“安全费”执行数`, `“安全费”的“质量指标/合格率”得分`; what the name says itself is not said again: `“住房保障支出”`.
    public static String label(Fact fact) {
        String indicator = fact.indicator() == null || fact.isOfLine() ? "" : "“" + fact.indicator() + "”";
        return "“" + fact.subject() + "”" + (indicator.isEmpty() ? "" : "的" + indicator)
                + (isSaid(fact) ? "" : fact.measure());
    }

    private static boolean isSaid(Fact fact) {
        String name = fact.indicator() == null || fact.isOfLine() ? fact.subject() : fact.indicator();
        return fact.measure().equals(Measure.OTHER)
                || name.endsWith(fact.measure().toString());
    }

    /// Where statements stand, each place once: `正文“支出情况”（第3页）、表2第5行`.
    public static String places(List<Fact> facts) {
        Set<String> places =
                facts.stream().map(fact -> place(fact.place())).collect(Collectors.toCollection(LinkedHashSet::new));
        String named = places.stream().limit(MAX_PLACES).collect(Collectors.joining("、"));
        return places.size() > MAX_PLACES ? named + "等" + places.size() + "处" : named;
    }

    public static String place(Place place) {
        String page = place.page() == null ? "" : "第" + place.page() + "页";
        String section = place.section() == null ? "" : "“" + place.section() + "”";
        if (place.table() == null) {
            return page + "正文" + section;
        }
        Integer row = place.row();
        return page + "表" + (place.table() + 1) + (row == null ? "" : "第" + (row + 1) + "行") + section;
    }

    /// A value in base units as the result of the relation would print it, in its unit.
    public static Quantity inUnitOf(BigDecimal base, Quantity like) {
        int scale = Math.max(0, like.value().scale());
        BigDecimal exact =
                base.divide(like.unit().factor(), 6, RoundingMode.HALF_UP).stripTrailingZeros();
        // a sum has at most the decimals of its parts; a quotient is rounded like the printed one
        boolean keeps =
                (like.unit().isMoney() && exact.scale() <= 4) || (like.unit().equals(Unit.SCORE) && exact.scale() <= 2);
        BigDecimal value =
                keeps ? exact.setScale(Math.max(scale, exact.scale())) : exact.setScale(scale, RoundingMode.HALF_UP);
        return new Quantity(value, like.unit(), null, null);
    }

    private static String sum(Sum sum, Values values) {
        Quantity total = values.of(sum.total());
        if (sum.open()) {
            String parts = sum.parts().size() == 1 ? label(sum.parts().getFirst()) : "各部分之和";
            return parts + computed(sum, values) + "大于" + label(sum.total()) + total;
        }
        if (sum.parts().size() == 1) { // two sides of a balance
            Fact other = sum.parts().getFirst();
            return label(sum.total()) + "为" + total + "，" + label(other) + "为" + other.quantity() + "，相差"
                    + gap(sum, values);
        }
        return label(sum.total()) + "为" + total + "，各项之和为" + computed(sum, values) + "，相差" + gap(sum, values);
    }

    /// Where the parts do not make the total: that it is the total, or one of the parts, or that one is missing.
    public static String total(Sum sum, Values values) {
        boolean isShort =
                sum.judge(values).computed().compareTo(values.of(sum.total()).inBase()) < 0;
        return "或是" + label(sum.total()) + values.of(sum.total()) + "应为" + computed(sum, values) + "，或是某一项"
                + (isShort ? "少" : "多") + "计" + gap(sum, values) + "，或是"
                + (isShort ? "漏列了一项" : "某一项不应计入");
    }

    private static String rate(Constraint constraint, Values values, String arithmetic) {
        Fact rate = constraint.facts().getFirst();
        return label(rate) + "写作" + values.of(rate) + "，应为" + computed(constraint, values) + "：" + arithmetic;
    }

    private static String versions(Same same, Values values) {
        return same.facts().stream()
                .map(fact -> values.of(fact) + "（" + place(fact.place()) + asWritten(fact) + "）")
                .collect(Collectors.joining("，"));
    }

    /// `新建公厕二十六座` is looked for as such, not as 26座.
    private static String asWritten(Fact fact) {
        String quote = fact.place().quote();
        return quote.isEmpty() || quote.chars().anyMatch(Character::isDigit) ? "" : "，原文“" + quote.strip() + "”";
    }

    private static Quantity computed(Constraint constraint, Values values) {
        return inUnitOf(
                constraint.judge(values).computed(),
                values.of(constraint.facts().getFirst()));
    }

    /// How far apart, `0.63个百分点` between two rates.
    private static String gap(Constraint constraint, Values values) {
        Judgement judgement = constraint.judge(values);
        Quantity gap =
                inUnitOf(judgement.difference(), values.of(constraint.facts().getFirst()));
        return gap.unit().equals(Unit.PERCENT) ? gap.plainValue() + "个百分点" : gap.toString();
    }
}
