package gouji.check.constraint;

import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a relation computes its result from its other figures; on intervals, of which a value is the narrowest. Asked
/// for
/// thousands of guesses in each report: so there are loops, where streams would read better.
interface Expression {
    MathContext PRECISION = MathContext.DECIMAL64;

    /// The result, or null where it has none.
    @Nullable
    Interval of(List<Interval> operands);

    /// Compares a printed result with what the operands make of it.
    default Judgement judge(Quantity result, List<Quantity> operands) {
        if (isAnyBound(result, operands)) {
            return Judgement.undefined();
        }
        Interval exact = read(operands, Reading.EXACT, null);
        if (exact == null) {
            return Judgement.undefined();
        }
        BigDecimal computed = exact.low();
        return new Judgement(verdict(result, operands, computed), computed, result.inBase());
    }

    /// Whether a printed result agrees with what the operands make of it: answered sooner than how far it is from it.
    default boolean agrees(Quantity result, List<Quantity> operands) {
        if (isAnyBound(result, operands)) {
            return false;
        }
        Interval exact = read(operands, Reading.EXACT, null);
        return exact != null && isFine(result, operands, finestStep(result, operands), exact.low());
    }

    private static boolean isFine(
            Quantity result, List<Quantity> operands, @Nullable BigDecimal finest, BigDecimal computed) {
        return Reading.FINE.of(result, forResult(result, operands, finest)).contains(computed);
    }

    private Verdict verdict(Quantity result, List<Quantity> operands, BigDecimal computed) {
        BigDecimal finest = finestStep(result, operands);
        if (isFine(result, operands, finest, computed)) {
            return Verdict.AGREES;
        }
        if (meets(result, operands, Reading.FINE, finest)) {
            return Verdict.RESIDUE;
        }
        boolean coarsely =
                meets(result, operands, Reading.PRINTED, finest) || meets(result, operands, Reading.CUT, finest);
        return coarsely ? Verdict.COARSE : Verdict.CONFLICT;
    }

    /// A total given in 亿元 for parts in 万元 is rightly rounded; in the same unit it has as many decimals as its parts.
    private static @Nullable BigDecimal finestStep(Quantity result, List<Quantity> operands) {
        BigDecimal finest = Reading.finestStep(operands);
        if (finest == null) {
            return null;
        }
        for (Quantity operand : operands) {
            if (operand.unit().factor().compareTo(result.unit().factor()) >= 0) {
                return finest;
            }
        }
        return finest.max(result.precision());
    }

    private boolean meets(Quantity result, List<Quantity> operands, Reading reading, @Nullable BigDecimal finest) {
        Interval computed = read(operands, reading, finest);
        return computed == null || computed.meets(reading.of(result, forResult(result, operands, finest)));
    }

    /// The step of the operands says something about a result of their own kind only.
    private static @Nullable BigDecimal forResult(
            Quantity result, List<Quantity> operands, @Nullable BigDecimal finest) {
        for (Quantity operand : operands) {
            if (operand.unit().dimension() == result.unit().dimension()) {
                return finest;
            }
        }
        return null;
    }

    private @Nullable Interval read(List<Quantity> operands, Reading reading, @Nullable BigDecimal finest) {
        List<Interval> read = new ArrayList<>(operands.size());
        for (Quantity operand : operands) {
            read.add(reading.of(operand, finest));
        }
        return of(read);
    }

    private static boolean isAnyBound(Quantity result, List<Quantity> operands) {
        for (Quantity operand : operands) {
            if (isBound(operand)) {
                return true;
            }
        }
        return isBound(result);
    }

    private static boolean isBound(Quantity figure) {
        return figure.qualifier() != null
                && switch (figure.qualifier()) {
                    case AT_LEAST, AT_MOST, MORE_THAN, LESS_THAN -> true;
                    case ABOUT -> false;
                };
    }

    /// A quotient of intervals; null where the divisor may be 0.
    static @Nullable Interval quotient(Interval dividend, Interval divisor) {
        if (divisor.low().signum() <= 0 && divisor.high().signum() >= 0) {
            return null;
        }
        if (dividend.width().signum() == 0 && divisor.width().signum() == 0) {
            return Interval.exactly(dividend.low().divide(divisor.low(), PRECISION));
        }
        return dividend.times(new Interval(
                BigDecimal.ONE.divide(divisor.high(), PRECISION), BigDecimal.ONE.divide(divisor.low(), PRECISION)));
    }

    static Interval total(List<Interval> parts) {
        var total = Interval.exactly(BigDecimal.ZERO);
        for (Interval part : parts) {
            total = total.plus(part);
        }
        return total;
    }
}
