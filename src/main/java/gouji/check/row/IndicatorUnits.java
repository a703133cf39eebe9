package gouji.check.row;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.place.NormalForm;
import gouji.place.PlacedText;
import gouji.quantity.Dimension;
import gouji.quantity.FigureScanner;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Indicator;
import gouji.report.Report;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 指标值的单位: a rate stated in things (`覆盖率` 11个县), a count stated in per cent (`装备数量` 95%), a rate without its sign
/// where the others have it (`98以上`), a target and a result in units far apart (`≤1.50元`, 1.45万元), and targets that
/// hold no figure at all.
public final class IndicatorUnits {
    private static final BigDecimal LEAST_RATE = BigDecimal.valueOf(50); // a grade of 5 is no rate without its sign
    private static final BigDecimal MOST_RATE = BigDecimal.valueOf(100);
    private static final BigDecimal UNITS_APART = BigDecimal.valueOf(1000);
    private static final int MOST_TOLD = 8;
    private static final Search ASIDES = Search.of("[（(][^）)]*[）)]|\\s");

    private IndicatorUnits() {}

    /// Indicators whose unit does not fit what they are called.
    ///
    /// @param words the names of `rate`s, and of a `number` of things
    public static Stream<Finding> wrong(Note note, Report report, RuleWords words) {
        boolean hasRates = report.indicators().stream()
                .anyMatch(indicator -> isRate(words, indicator) && isOf(indicator.target(), Dimension.RATE));
        List<Finding.Stated> unsigned = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Indicator indicator : report.indicators()) {
            Quantity target = quantity(indicator.target());
            if (target == null) {
                continue;
            }
            Quantity actual = quantity(indicator.actual());
            if (actual != null && isOneNumberInTwoUnits(target, actual)) {
                findings.add(note.of(
                        label(indicator) + "的指标值写作" + target + "，完成值写作" + actual + "，数相近而单位不同，疑有一处单位写错",
                        List.of(
                                stated(indicator, target),
                                new Finding.Stated(
                                        actual.plainValue(), actual.unit().symbol(), "actual", indicator.place()))));
            }
            boolean isCounted = target.unit().dimension() == Dimension.COUNT;
            boolean isUnsigned = target.unit().equals(Unit.NONE)
                    && target.value().compareTo(LEAST_RATE) >= 0
                    && target.value().compareTo(MOST_RATE) <= 0;
            if (isRate(words, indicator) && isUnsigned && hasRates) {
                unsigned.add(stated(indicator, target));
            }
            if (isRate(words, indicator) && isCounted) {
                findings.add(note.of(label(indicator) + "是比率，指标值写作" + target, List.of(stated(indicator, target))));
            }
            if (words.says("number", name(indicator)) && target.unit().dimension() == Dimension.RATE) {
                findings.add(note.of(label(indicator) + "是数量，指标值写作" + target, List.of(stated(indicator, target))));
            }
        }
        if (!unsigned.isEmpty()) {
            findings.add(note.of(
                    "比率缺少百分号：" + unsigned.getFirst().value() + "等" + unsigned.size() + "处，其他比率都有",
                    unsigned.stream().limit(MOST_TOLD).toList()));
        }
        return findings.stream();
    }

    /// Targets of what can be counted that hold no figure; where most indicators are like that, it is the custom.
    ///
    /// @param words the `measured` names
    public static Stream<Finding> withoutFigure(Note note, Report report, RuleWords words) {
        List<Indicator> measured = report.indicators().stream()
                .filter(indicator -> words.says("measured", name(indicator)) && isFilled(indicator.target()))
                .toList();
        List<Indicator> bare = measured.stream()
                .filter(indicator -> !holdsFigure(indicator.target())
                        && !words.says("other", Objects.toString(indicator.target(), "")))
                .toList();
        if (bare.isEmpty() || bare.size() * 2 > measured.size()) {
            return Stream.of();
        }
        return Stream.of(note.of(
                note.rule().title() + "：" + label(bare.getFirst()) + "的指标值写作“"
                        + bare.getFirst().target() + "”" + (bare.size() > 1 ? "等" + bare.size() + "项" : ""),
                bare.stream()
                        .limit(MOST_TOLD)
                        .map(indicator -> new Finding.Stated(
                                Objects.toString(indicator.target(), ""), "", "stated", indicator.place()))
                        .toList()));
    }

    /// `≤1.50元` and 1.45万元: amounts of nearly the same number, in units a thousand times apart or more.
    private static boolean isOneNumberInTwoUnits(Quantity target, Quantity actual) {
        boolean bothMoney = target.unit().isMoney() && actual.unit().isMoney();
        if (!bothMoney || target.value().signum() <= 0 || actual.value().signum() <= 0) {
            return false;
        }
        BigDecimal units = target.unit()
                .factor()
                .max(actual.unit().factor())
                .divide(target.unit().factor().min(actual.unit().factor()), MathContext.DECIMAL32);
        BigDecimal more = target.value().max(actual.value());
        BigDecimal less = target.value().min(actual.value());
        return units.compareTo(UNITS_APART) >= 0 && more.compareTo(less.multiply(BigDecimal.TWO)) <= 0;
    }

    private static boolean isFilled(@Nullable String target) {
        return target != null && !target.isBlank() && !target.strip().matches("[-—/无]+");
    }

    private static boolean holdsFigure(@Nullable String target) {
        return target != null && target.matches("(?s).*[\\d一二三四五六七八九十百千万０-９①-⑩].*");
    }

    private static boolean isRate(RuleWords words, Indicator indicator) {
        return words.says("rate", name(indicator));
    }

    private static boolean isOf(@Nullable String cell, Dimension dimension) {
        Quantity quantity = quantity(cell);
        return quantity != null && quantity.unit().dimension() == dimension;
    }

    private static String name(Indicator indicator) {
        return ASIDES.without(Objects.toString(indicator.level3(), ""));
    }

    private static String label(Indicator indicator) {
        return "“" + name(indicator) + "”";
    }

    private static Finding.Stated stated(Indicator indicator, Quantity quantity) {
        return new Finding.Stated(quantity.plainValue(), quantity.unit().symbol(), "target", indicator.place());
    }

    private static @Nullable Quantity quantity(@Nullable String cell) {
        if (cell == null) {
            return null;
        }
        return FigureScanner.whole(
                PlacedText.of(cell).rewrite(NormalForm::of).strip().text(), Unit.NONE);
    }
}
