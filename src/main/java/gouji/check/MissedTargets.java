package gouji.check;

import gouji.place.NormalForm;
import gouji.place.PlacedText;
import gouji.quantity.Dimension;
import gouji.quantity.FigureScanner;
import gouji.quantity.Qualifier;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Indicator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An indicator whose target says at least so much, whose result is less, or at most so much and is more, and whose
/// score is full or whose reason is
/// missing.
final class MissedTargets {
    private MissedTargets() {}

    static Optional<Finding> finding(String document, CheckRule rule, Indicator indicator) {
        Quantity target = quantity(indicator.target(), Unit.NONE);
        int wanted = target == null || target.unit().dimension() == Dimension.DATE ? 0 : direction(target.qualifier());
        if (target == null || wanted == 0) {
            return Optional.empty();
        }
        Quantity actual = quantity(indicator.actual(), target.unit());
        if (actual == null
                || !actual.unit().equals(target.unit())
                || actual.value().compareTo(target.value()) * wanted >= 0) {
            return Optional.empty();
        }
        BigDecimal weight = number(indicator.weight());
        BigDecimal score = number(indicator.score());
        boolean isFull = weight != null && score != null && weight.signum() > 0 && score.compareTo(weight) >= 0;
        String deviation = indicator.deviation();
        boolean isUnexplained = deviation != null && deviation.strip().matches("无?|[-—/]+");
        if (!isFull && !isUnexplained) {
            return Optional.empty();
        }
        String what = "指标“" + Optional.ofNullable(indicator.level3()).orElse("") + "”目标值" + target + "，完成值" + actual
                + "，没有达到目标";
        return Optional.of(new Finding(
                document,
                rule.id(),
                rule.kind(),
                rule.severity(),
                what + (isFull ? "，却得满分" + score + "分" : "，却没有说明原因"),
                List.of(stated(target, "target", indicator), stated(actual, "actual", indicator)),
                null,
                null,
                null,
                List.of()));
    }

    /// 1 where more is better, -1 where less is, 0 where the target does not tell.
    private static int direction(@Nullable Qualifier qualifier) {
        if (qualifier == null) {
            return 0;
        }
        return switch (qualifier) {
            case AT_LEAST, MORE_THAN -> 1;
            case AT_MOST, LESS_THAN -> -1;
            case ABOUT -> 0;
        };
    }

    private static Finding.Stated stated(Quantity quantity, String role, Indicator indicator) {
        return new Finding.Stated(quantity.plainValue(), quantity.unit().symbol(), role, indicator.place());
    }

    private static @Nullable Quantity quantity(@Nullable String cell, Unit fallback) {
        if (cell == null) {
            return null;
        }
        String tidy = PlacedText.of(cell).rewrite(NormalForm::of).strip().text();
        return FigureScanner.whole(tidy, fallback);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text != null && text.strip().matches("\\d+(\\.\\d+)?") ? new BigDecimal(text.strip()) : null;
    }
}
