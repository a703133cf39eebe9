package gouji.check.row;

import gouji.check.fact.Slip;
import gouji.check.text.Figured;
import gouji.finding.Finding;
import gouji.place.Place;
import gouji.quantity.Figure;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 分子分母颠倒: a rate above 100 % that is the whole by the part, where both stand before it in its text:
/// `签订合同36份，其中按时签订34份，及时率105.88%`; or that is the part by the whole but for a slip: `占105.74%` for 95.74%.
///
/// @param isTurned whether it is the whole by the part
/// @param right what the part by the whole is, with the decimals of the rate
record Inverted(boolean isTurned, Finding.Stated part, Finding.Stated whole, Quantity right) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Null where no two figures, or more than one pair, make up the rate.
    static @Nullable Inverted of(Quantity rate, Finding.Stated stated, List<Figured> texts) {
        if (!rate.unit().isRate()
                || rate.value().compareTo(HUNDRED) <= 0
                || rate.value().scale() < 1) {
            return null; // without decimals too many pairs make up a rate
        }
        return texts.stream()
                .filter(text -> isAt(text.text().place(), stated.place()))
                .findFirst()
                .map(text -> of(rate, text))
                .orElse(null);
    }

    private static boolean isAt(Place one, Place other) {
        return Objects.equals(one.paragraph(), other.paragraph())
                && Objects.equals(one.table(), other.table())
                && Objects.equals(one.row(), other.row())
                && Objects.equals(one.column(), other.column());
    }

    private static @Nullable Inverted of(Quantity rate, Figured text) {
        List<Figure> before = text.figures().stream()
                .filter(figure -> figure.quantity().equals(rate))
                .findFirst()
                .map(text::before)
                .orElse(List.of());
        List<Inverted> found = new ArrayList<>();
        for (Figure whole : before) {
            for (Figure part : before) {
                if (!areCounted(whole.quantity(), part.quantity())) {
                    continue;
                }
                BigDecimal share = part.quantity()
                        .inBase()
                        .multiply(HUNDRED)
                        .divide(whole.quantity().inBase(), MathContext.DECIMAL64)
                        .setScale(rate.value().scale(), RoundingMode.HALF_UP);
                var right = new Quantity(share, rate.unit(), null, null);
                boolean isTurned = makesUp(rate, whole.quantity(), part.quantity());
                if (isTurned || isSpoilt(rate, right)) {
                    found.add(new Inverted(isTurned, text.stated(part, "part"), text.stated(whole, "whole"), right));
                }
            }
        }
        return found.size() == 1 ? found.getFirst() : null;
    }

    private static boolean makesUp(Quantity rate, Quantity whole, Quantity part) {
        return Interval.of(rate.value())
                .contains(whole.value().multiply(HUNDRED).divide(part.value(), MathContext.DECIMAL64));
    }

    private static boolean areCounted(Quantity whole, Quantity part) {
        return whole.unit().equals(part.unit())
                && !whole.unit().isRate()
                && !whole.unit().equals(Unit.NONE)
                && part.value().signum() > 0
                && whole.value().compareTo(part.value()) > 0;
    }

    /// A digit wrong, or ten per cent or a hundred too many, all decimals as they should be.
    private static boolean isSpoilt(Quantity rate, Quantity right) {
        BigDecimal apart = rate.value().subtract(right.value()).stripTrailingZeros();
        return rate.value().scale() > 1
                && (apart.compareTo(BigDecimal.TEN) == 0
                        || apart.compareTo(HUNDRED) == 0
                        || Slip.between(rate, right) != null);
    }

    List<Finding.Stated> values(Finding.Stated rate) {
        return List.of(rate, part, whole);
    }

    String arithmetic() {
        return (isTurned ? "疑为分子分母颠倒：" : "应为" + right + "：") + part.value() + "÷" + whole.value() + "=" + right;
    }
}
