package gouji.check.constraint;

import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/// Sums written out as an auditor would jot them down, in the unit of the result.
final class Arithmetic {
    /// Decimals that a computed figure may have more than its neighbours; none is lost that money has (0.01元 in 万元).
    private static final int DECIMALS = 6;

    private Arithmetic() {}

    /// `24+27+53+45+45+20=214`; one figure alone needs no sum.
    static String chain(String sign, Quantity like, List<Quantity> operands, BigDecimal computed) {
        if (operands.size() == 1) {
            return plain(computed, like);
        }
        return operands.stream().map(operand -> plain(operand, like)).collect(Collectors.joining(sign))
                + "="
                + plain(computed, like);
    }

    /// A sum without the zeros, which only lengthen it, as long as two figures are left.
    static String sum(Quantity like, List<Quantity> parts, BigDecimal computed) {
        List<Quantity> telling =
                parts.stream().filter(part -> part.value().signum() != 0).toList();
        return chain("+", like, telling.size() < 2 ? parts : telling, computed);
    }

    /// `0.32÷4=8% ≠ 1%`
    static String quotient(Quantity part, Quantity whole, Quantity rate, Judgement judgement) {
        return plain(part, whole) + "÷" + whole.plainValue() + outcome(rate, judgement);
    }

    /// `=8% ≠ 1%`
    static String outcome(Quantity rate, Judgement judgement) {
        Unit unit = rate.unit();
        BigDecimal shown = judgement
                .computed()
                .divide(unit.factor(), Math.max(2, rate.value().scale()), RoundingMode.HALF_UP);
        return "=" + trim(shown, rate.value().scale()) + unit + judgement.against(rate.plainValue() + unit);
    }

    /// A figure in the unit of another, with the digits that it has.
    static String plain(Quantity figure, Quantity like) {
        return figure.unit().equals(like.unit())
                        || figure.unit().dimension() != like.unit().dimension()
                ? figure.plainValue()
                : plain(figure.inBase(), like);
    }

    /// A value in base units in the unit of another.
    static String plain(BigDecimal base, Quantity like) {
        BigDecimal value = base.divide(like.unit().factor(), DECIMALS, RoundingMode.HALF_UP);
        return trim(value, Math.max(0, like.value().scale()));
    }

    /// Without trailing zeros, but with at least that many decimals if it has any.
    private static String trim(BigDecimal value, int decimals) {
        BigDecimal bare = value.stripTrailingZeros();
        int scale = Math.max(0, bare.scale());
        return (scale > 0 && scale < decimals ? bare.setScale(decimals) : bare.setScale(scale)).toPlainString();
    }
}
