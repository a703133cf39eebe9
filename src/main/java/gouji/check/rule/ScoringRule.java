package gouji.check.rule;

import gouji.quantity.Interval;
import gouji.quantity.Qualifier;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 评分标准: how many points a result earns, as a report prints it: `95%以上得满分，每低1个百分点扣0.5分，扣完为止`.
///
/// @param bands from where to where a result earns how much
/// @param step what a result loses with its distance from where full marks begin, or null
/// @param proportion whether a result short of the target earns its share of the weight
/// @param target the target that the rule names without an award of its own, or null
/// @param isPlain whether every figure of the rule was understood
/// @param isOfChange whether it asks by how much something fell: a fall of 3 % is a change of -3 %
public record ScoringRule(
        List<Band> bands,
        @Nullable Step step,
        boolean proportion,
        @Nullable Quantity target,
        boolean isPlain,
        boolean isOfChange) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public ScoringRule {
        bands = List.copyOf(bands);
    }

    /// What earns how much, both ends included: whether a bound belongs to one band or the next is often not said.
    ///
    /// @param low in the unit printed, or null where there is no lower end
    /// @param high likewise
    /// @param award points; null for full marks
    record Band(
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            Unit unit,
            @Nullable BigDecimal award) {

        boolean holds(BigDecimal value) {
            return (low == null || value.compareTo(low) >= 0) && (high == null || value.compareTo(high) <= 0);
        }

        boolean isPoint() {
            return low != null && high != null && low.compareTo(high) == 0;
        }
    }

    /// @param size of one step, in the unit of the result
    /// @param less points lost for each
    /// @param isDownward whether it is lost below the threshold rather than above; null where the words do not say
    /// @param begun whether a step begun counts in full (CEILING) or not at all (FLOOR); null where that is not said
    record Step(
            BigDecimal size,
            Unit unit,
            BigDecimal less,
            @Nullable Boolean isDownward,
            @Nullable RoundingMode begun) {}

    /// What a result earns: as the rule is read to the letter, and the least and most that other readings allow.
    public record Score(BigDecimal right, BigDecimal least, BigDecimal most) {
        static Score of(BigDecimal points) {
            return new Score(points, points, points);
        }
    }

    /// What a result earns, or null where the rule does not tell.
    ///
    /// @param planned the target of the indicator, for rules that name none
    @Nullable
    public Score score(Quantity result, BigDecimal weight, @Nullable Quantity planned) {
        if (isOfChange) {
            return result.value().signum() < 0 ? scoreOf(result.negated(), weight, planned) : null;
        }
        return scoreOf(result, weight, planned);
    }

    private @Nullable Score scoreOf(Quantity result, BigDecimal weight, @Nullable Quantity planned) {
        boolean isOfThisScale = bands.stream()
                .allMatch(band -> band.award() == null || band.award().compareTo(weight) <= 0);
        if (!isOfThisScale || result.upper() != null || result.qualifier() != null) {
            return null;
        }
        List<BigDecimal> awards = new ArrayList<>();
        for (Band band : bands) {
            if (isAlike(band.unit(), result.unit()) && band.holds(result.value())) {
                awards.add(band.award() == null ? weight : band.award());
            }
        }
        if (!awards.isEmpty()) {
            BigDecimal least = awards.stream().min(BigDecimal::compareTo).orElseThrow();
            BigDecimal most = awards.stream().max(BigDecimal::compareTo).orElseThrow();
            return new Score(awards.getFirst(), least, most);
        }
        Threshold full = threshold(weight, planned);
        if (step != null) {
            return full == null ? null : afterSteps(step, full, result, weight);
        }
        return proportion ? share(full, result, weight) : null;
    }

    /// Where full marks begin.
    ///
    /// @param isDownward whether they are lost below; null where that is not said
    private record Threshold(
            BigDecimal at, Unit unit, @Nullable Boolean isDownward) {}

    private @Nullable Threshold threshold(BigDecimal weight, @Nullable Quantity planned) {
        for (Band band : bands) {
            boolean isFull = band.award() == null || band.award().compareTo(weight) == 0;
            if (isFull && band.low() != null && (band.high() == null || band.isPoint())) {
                return new Threshold(band.low(), band.unit(), band.isPoint() ? null : Boolean.TRUE);
            }
            if (isFull && band.high() != null && band.low() == null) {
                return new Threshold(band.high(), band.unit(), Boolean.FALSE);
            }
        }
        Quantity goal = target == null ? planned : target;
        return bands.isEmpty() && goal != null && goal.upper() == null
                ? new Threshold(goal.value(), goal.unit(), isDownward(goal.qualifier()))
                : null;
    }

    private static @Nullable Boolean isDownward(@Nullable Qualifier qualifier) {
        return qualifier == null
                ? null
                : switch (qualifier) {
                    case AT_LEAST, MORE_THAN -> Boolean.TRUE;
                    case AT_MOST, LESS_THAN -> Boolean.FALSE;
                    case ABOUT -> null;
                };
    }

    private static @Nullable Score afterSteps(Step step, Threshold full, Quantity result, BigDecimal weight) {
        Boolean isDownward = step.isDownward() == null ? full.isDownward() : step.isDownward();
        boolean isConsistent = full.isDownward() == null || full.isDownward().equals(isDownward);
        if (isDownward == null
                || !isConsistent
                || !isAlike(full.unit(), result.unit())
                || !isAlike(step.unit(), result.unit())) {
            return null;
        }
        Interval read = Interval.of(result.value());
        BigDecimal exact = distance(full.at(), result.value(), isDownward);
        if (exact.signum() <= 0) {
            return Score.of(weight);
        }
        BigDecimal near = distance(full.at(), isDownward ? read.high() : read.low(), isDownward);
        BigDecimal far = distance(full.at(), isDownward ? read.low() : read.high(), isDownward);
        BigDecimal steps = exact.divide(step.size(), MathContext.DECIMAL64);
        BigDecimal begun = steps.setScale(0, RoundingMode.CEILING);
        BigDecimal done = steps.setScale(0, RoundingMode.FLOOR);
        if (step.begun() != null) {
            return Score.of(left(weight, step.begun() == RoundingMode.CEILING ? begun : done, step));
        }
        boolean isExact = begun.compareTo(done) == 0;
        BigDecimal most = isExact ? done : done.min(near.divide(step.size(), MathContext.DECIMAL64));
        BigDecimal least = isExact ? begun : begun.max(far.divide(step.size(), MathContext.DECIMAL64));
        return new Score(left(weight, steps, step), left(weight, least, step), left(weight, most, step));
    }

    private static BigDecimal distance(BigDecimal threshold, BigDecimal value, boolean isDownward) {
        return isDownward ? threshold.subtract(value) : value.subtract(threshold);
    }

    private static BigDecimal left(BigDecimal weight, BigDecimal steps, Step step) {
        return weight.subtract(steps.multiply(step.less())).max(BigDecimal.ZERO);
    }

    private static @Nullable Score share(@Nullable Threshold full, Quantity result, BigDecimal weight) {
        boolean isRate = full == null && result.unit().isRate();
        boolean isShort = full != null
                && !Boolean.FALSE.equals(full.isDownward())
                && full.at().signum() > 0
                && isAlike(full.unit(), result.unit());
        if (!isRate && !isShort) {
            return null;
        }
        BigDecimal whole = full == null ? HUNDRED : full.at();
        Interval read = Interval.of(result.value());
        return new Score(
                share(result.value(), whole, weight),
                share(isRate ? read.low() : result.value(), whole, weight),
                share(isRate ? read.high() : result.value(), whole, weight));
    }

    private static BigDecimal share(BigDecimal value, BigDecimal whole, BigDecimal weight) {
        BigDecimal part =
                value.divide(whole, MathContext.DECIMAL64).min(BigDecimal.ONE).max(BigDecimal.ZERO);
        return part.multiply(weight).round(MathContext.DECIMAL32);
    }

    /// A bare figure is in the unit of the other; percentage points are the unit of rates.
    private static boolean isAlike(Unit one, Unit other) {
        boolean areRates = isRate(one) && isRate(other);
        return areRates || one.equals(other) || one.equals(Unit.NONE) || other.equals(Unit.NONE);
    }

    private static boolean isRate(Unit unit) {
        return unit.symbol().equals("%") || unit.symbol().equals("百分点");
    }
}
