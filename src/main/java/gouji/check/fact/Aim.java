package gouji.check.fact;

import gouji.place.NormalForm;
import gouji.place.PlacedText;
import gouji.quantity.Figure;
import gouji.quantity.FigureScanner;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Indicator;
import gouji.report.Report;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 目标值与完成值: what an indicator was to reach and what it did, read once for all that is asked of them.
///
/// @param target or null where the cell states no single figure
/// @param actual in the unit of the target where it has none of its own; null where either is missing
/// @param isOfRule whether the target is what a printed rule gives full marks for, which also says what a miss costs
public record Aim(
        Indicator indicator,
        @Nullable Quantity target,
        @Nullable Quantity actual,
        boolean isOfRule) {
    private static final Pattern UNIT = Pattern.compile("[\\p{IsHan}a-zA-Zμ℃]{0,4}(?:/[\\p{IsHan}a-zA-Z³²]{1,6})?");

    /// Those of all indicators, in their order.
    ///
    /// @param scan finds the figures of a text in the tidy form
    public static List<Aim> of(Report report, Function<String, List<Figure>> scan) {
        return report.indicators().stream()
                .map(indicator -> {
                    Aim aim = of(indicator, scan);
                    return aim.target() == null ? RowWords.of(indicator, report.tables(), scan) : aim;
                })
                .toList();
    }

    /// The weight or score that a cell states and nothing else; null for any other cell.
    public static @Nullable BigDecimal number(@Nullable String cell) {
        return cell != null && cell.strip().matches("\\d+(\\.\\d+)?") ? new BigDecimal(cell.strip()) : null;
    }

    private static Aim of(Indicator indicator, Function<String, List<Figure>> scan) {
        Quantity target = quantity(indicator.target(), Unit.NONE, scan);
        return new Aim(
                indicator, target, target == null ? null : quantity(indicator.actual(), target.unit(), scan), false);
    }

    private static @Nullable Quantity quantity(
            @Nullable String cell, Unit fallback, Function<String, List<Figure>> scan) {
        if (cell == null) {
            return null;
        }
        String tidy = tidy(PlacedText.of(cell));
        Quantity whole = FigureScanner.whole(tidy, fallback);
        return whole == null ? ofUnknownUnit(tidy, scan.apply(tidy)) : whole;
    }

    static String tidy(PlacedText cell) {
        return cell.rewrite(NormalForm::of).strip().text();
    }

    /// `≤30微克/立方米`: the figure at the beginning of a cell that holds nothing else but its unit.
    private static @Nullable Quantity ofUnknownUnit(String cell, List<Figure> figures) {
        return figures.size() == 1
                        && UNIT.matcher(cell.substring(figures.getFirst().end()))
                                .matches()
                        && figures.getFirst().start() == 0
                ? figures.getFirst().quantity()
                : null;
    }
}
