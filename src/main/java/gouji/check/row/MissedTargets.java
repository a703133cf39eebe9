package gouji.check.row;

import gouji.check.fact.Aim;
import gouji.check.rule.CheckRule;
import gouji.document.Cell;
import gouji.document.Table;
import gouji.finding.Finding;
import gouji.quantity.Dimension;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Indicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An indicator whose result is below what its target says at least, or above what it says at most, and whose score is
/// full or whose reason is missing.
public final class MissedTargets {
    private static final Pattern REASON = Pattern.compile("原因|偏差.*(?:说明|分析)");
    private static final Pattern BETTER_LOW = Pattern.compile("控制|变动|结转|结余|压减|节约|“?三公”?|成本|投诉|事故|调整|空编|在职");
    private static final Pattern OF_MONEY = Pattern.compile("^(?:年度)?(?:预算|资金|经费)?(?:执行|支出)(?:率|进度|情况)?$");
    private static final int LONGEST_HEADER = 30;

    private MissedTargets() {}

    /// Full marks for a missed target, or no score but no reason either where the indicator has a cell for one.
    public static Optional<Finding> fullMarks(String document, CheckRule rule, Aim aim) {
        Indicator indicator = aim.indicator();
        Missed told = missed(aim);
        Missed missed = told == null ? shortOfWhole(aim) : told;
        BigDecimal weight = Aim.number(indicator.weight());
        BigDecimal score = Aim.number(indicator.score());
        if (aim.isOfRule()
                || missed == null
                || weight == null
                || score == null
                || weight.signum() <= 0
                || score.compareTo(weight) < 0) {
            return Optional.empty();
        }
        Finding finding = finding(
                document,
                rule,
                indicator,
                "，却得满分" + score + "分",
                List.of(
                        stated(missed.target(), "target", indicator),
                        stated(missed.actual(), "actual", indicator),
                        stated(new Quantity(score, Unit.SCORE, null, null), "score", indicator)),
                missed);
        return Optional.of(told == null ? finding.asHint("目标值没有写“≥”") : finding);
    }

    /// No reason for a missed target, in a table that has a place for reasons.
    public static Optional<Finding> unexplained(String document, CheckRule rule, Aim aim, List<Table> tables) {
        Indicator indicator = aim.indicator();
        Missed told = missed(aim);
        Missed missed = told == null ? shortOfWhole(aim) : told;
        boolean isOfMoney = OF_MONEY.matcher(Objects.toString(indicator.level3(), ""))
                .find(); // how much of it was spent, all can see
        if (missed == null || isOfMoney || !lacksReason(indicator, tables)) {
            return Optional.empty();
        }
        List<Finding.Stated> values = new ArrayList<>(
                List.of(stated(missed.target(), "target", indicator), stated(missed.actual(), "actual", indicator)));
        BigDecimal score = Aim.number(indicator.score());
        if (score != null) {
            values.add(stated(new Quantity(score, Unit.SCORE, null, null), "score", indicator));
        }
        Finding finding = finding(document, rule, indicator, "，却没有说明原因", values, missed);
        return Optional.of(told == null ? finding.asHint("目标值没有写“≥”") : finding);
    }

    /// Whether the result is surely short of its target, or over its limit.
    public static boolean isMissed(Aim aim) {
        return missed(aim) != null || shortOfWhole(aim) != null || costPoints(aim);
    }

    /// `6期`, 5期 and points lost: a target without ≥ is one, too.
    private static boolean costPoints(Aim aim) {
        Quantity target = aim.target();
        Quantity actual = aim.actual();
        BigDecimal weight = Aim.number(aim.indicator().weight());
        BigDecimal score = Aim.number(aim.indicator().score());
        return target != null
                && actual != null
                && weight != null
                && score != null
                && target.qualifier() == null
                && actual.qualifier() == null
                && actual.unit().equals(target.unit())
                && target.unit().dimension() != Dimension.DATE
                && actual.value().compareTo(target.value()) < 0
                && score.compareTo(weight) < 0;
    }

    private record Missed(Quantity target, Quantity actual) {}

    private static @Nullable Missed missed(Aim aim) {
        Quantity target = aim.target();
        Quantity actual = aim.actual();
        if (target == null
                || actual == null
                || target.qualifier() == null
                || target.unit().dimension() == Dimension.DATE
                || actual.qualifier() != null
                || !actual.unit().equals(target.unit())) {
            return null;
        }
        int sign = actual.value().compareTo(target.value());
        boolean isMissed = switch (target.qualifier()) {
            case AT_LEAST, MORE_THAN -> sign < 0;
            case AT_MOST, LESS_THAN -> sign > 0;
            default -> false;
        };
        return isMissed ? new Missed(target, actual) : null;
    }

    /// A rate below its target of 100 %, which is a miss also without ≥; but not of what had better be low.
    private static @Nullable Missed shortOfWhole(Aim aim) {
        Quantity target = aim.target();
        Quantity actual = aim.actual();
        if (target == null || actual == null || target.qualifier() != null || actual.qualifier() != null) {
            return null;
        }
        boolean isShort = target.unit().isRate()
                && target.inBase().compareTo(BigDecimal.ONE) == 0
                && actual.unit().equals(target.unit())
                && actual.inBase().compareTo(target.inBase()) < 0;
        return isShort
                        && !BETTER_LOW
                                .matcher(Objects.toString(aim.indicator().level3(), ""))
                                .find()
                ? new Missed(target, actual)
                : null;
    }

    /// The cell under 原因, or after it in a row of its own below the indicators, is blank or says 无.
    private static boolean lacksReason(Indicator indicator, List<Table> tables) {
        Integer number = indicator.place().table();
        Integer row = indicator.place().row();
        if (indicator.deviation() != null && !indicator.deviation().isBlank()) {
            return isNothing(indicator.deviation());
        }
        if (number == null || row == null || number >= tables.size()) {
            return indicator.deviation() != null && isNothing(indicator.deviation());
        }
        Table table = tables.get(number);
        Cell header = null;
        Cell below = null;
        for (Cell cell : table.cells()) {
            boolean isReason = REASON.matcher(cell.text().text()).find()
                    && cell.text().text().length() <= LONGEST_HEADER;
            header = isReason && cell.row() < row ? cell : header;
            below = isReason && cell.row() > row && below == null ? cell : below;
        }
        if (header != null && table.grid().at(row, header.column()) == null) {
            return true; // a spreadsheet has no cell where nothing was written
        }
        Cell reason = header != null ? table.grid().at(row, header.column()) : behind(below, table);
        return reason != null
                && (header == null || reason.columnSpan() == header.columnSpan())
                && isNothing(reason.text().text());
    }

    /// What stands to the right of a cell; null where it is the last one.
    private static @Nullable Cell behind(@Nullable Cell cell, Table table) {
        int column = cell == null ? 0 : cell.column() + cell.columnSpan();
        return cell == null || column >= table.grid().columns()
                ? null
                : table.grid().at(cell.row(), column);
    }

    private static boolean isNothing(String text) {
        return text.strip().matches("无?[。.]?|[-—/]+");
    }

    private static Finding finding(
            String document,
            CheckRule rule,
            Indicator indicator,
            String complaint,
            List<Finding.Stated> stated,
            Missed missed) {
        return new Finding(
                document,
                rule.id(),
                rule.kind(),
                rule.severity(),
                "指标“" + Optional.ofNullable(indicator.level3()).orElse("") + "”目标值" + missed.target() + "，完成值"
                        + missed.actual() + "，没有达到目标" + complaint,
                stated,
                null,
                null,
                null,
                List.of());
    }

    private static Finding.Stated stated(Quantity quantity, String role, Indicator indicator) {
        return new Finding.Stated(quantity.plainValue(), quantity.unit().symbol(), role, indicator.place());
    }
}
