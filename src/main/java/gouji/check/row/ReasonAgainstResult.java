package gouji.check.row;

import gouji.check.fact.Aim;
import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.place.NormalForm;
import gouji.quantity.Dimension;
import gouji.quantity.Quantity;
import gouji.report.Indicator;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// 偏差原因与目标值、完成值: what the cell for reasons says of the target, 未达到 or 已全部完成, against the row's own figures.
///
/// @param missed says that the target was not reached
/// @param met says that it was
/// @param unless speaks of a part, of another time, or of something else
/// @param but takes back what `met` says
public record ReasonAgainstResult(Search missed, Search met, Search unless, Search but) implements WordDemand {

    public static ReasonAgainstResult of(RuleNode node) {
        node.only("missed", "met", "unless", "but");
        return new ReasonAgainstResult(
                WordDemand.words(node, "missed"),
                WordDemand.words(node, "met"),
                WordDemand.words(node, "unless"),
                WordDemand.words(node, "but"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        return said.aims().stream().flatMap(aim -> finding(note, aim).stream());
    }

    private Optional<Finding> finding(Note note, Aim aim) {
        Indicator indicator = aim.indicator();
        String written = Objects.toString(indicator.deviation(), "").replace("\n", ""); // a PDF breaks lines anywhere
        String reason = NormalForm.of(written).strip();
        if (reason.isEmpty() || unless.isIn(reason)) {
            return Optional.empty();
        }
        boolean saysMissed = missed.isIn(reason) && isReached(aim);
        boolean saysMet = met.isIn(reason) && !but.isIn(reason) && MissedTargets.isMissed(aim);
        if (!saysMissed && !saysMet) {
            return Optional.empty();
        }
        Quantity target = Objects.requireNonNull(aim.target());
        Quantity actual = Objects.requireNonNull(aim.actual());
        return Optional.of(note.of(
                note.rule().title() + "：“" + Objects.toString(indicator.level3(), "") + "”目标值" + target + "，完成值"
                        + actual + "，" + (saysMet ? "没有达到" : "已经达到") + "，却写“" + reason + "”",
                List.of(stated(actual, "actual", indicator), stated(target, "target", indicator))));
    }

    private static Finding.Stated stated(Quantity quantity, String role, Indicator indicator) {
        return new Finding.Stated(quantity.plainValue(), quantity.unit().symbol(), role, indicator.place());
    }

    /// Whether the result surely meets the target, and lost no points.
    private static boolean isReached(Aim aim) {
        Quantity target = aim.target();
        Quantity actual = aim.actual();
        boolean isComparable = target != null
                && actual != null
                && target.qualifier() != null
                && actual.qualifier() == null
                && target.unit().equals(actual.unit())
                && target.unit().dimension() != Dimension.DATE;
        if (target == null || actual == null || !isComparable || hasLostPoints(aim.indicator())) {
            return false;
        }
        int compared = actual.value().compareTo(target.value());
        return switch (Objects.requireNonNull(target.qualifier())) {
            case AT_LEAST -> compared >= 0;
            case MORE_THAN -> compared > 0;
            case AT_MOST -> compared <= 0;
            case LESS_THAN -> compared < 0;
            case ABOUT -> false;
        };
    }

    private static boolean hasLostPoints(Indicator indicator) {
        BigDecimal weight = Aim.number(indicator.weight());
        BigDecimal score = Aim.number(indicator.score());
        return weight != null && score != null && score.compareTo(weight) < 0;
    }
}
