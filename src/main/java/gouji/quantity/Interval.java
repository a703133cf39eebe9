package gouji.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// All the values that a printed figure may stand for, both ends included.
public record Interval(BigDecimal low, BigDecimal high) {

    private static final BigDecimal HALF = new BigDecimal("0.5"); // to multiply is much faster than to divide

    public Interval {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("an interval from " + low + " to " + high);
        }
    }

    /// What a figure printed as `stated` may stand for when it was rounded half up: 12.3 is 12.25 to 12.35.
    public static Interval of(BigDecimal stated) {
        BigDecimal half = stated.ulp().multiply(HALF);
        return new Interval(stated.subtract(half), stated.add(half));
    }

    /// A value without any rounding.
    public static Interval exactly(BigDecimal value) {
        return new Interval(value, value);
    }

    /// What a formula makes of figures, each anywhere in its interval: the least and the most of all corners.
    ///
    /// @param formula monotonous in each figure; works out a value from as many as there are intervals
    public static Interval worked(List<Interval> of, Function<List<BigDecimal>, BigDecimal> formula) {
        BigDecimal low = null;
        BigDecimal high = null;
        for (int corner = 0; corner < 1 << of.size(); corner++) {
            List<BigDecimal> at = new ArrayList<>();
            for (int i = 0; i < of.size(); i++) {
                at.add((corner >> i & 1) == 0 ? of.get(i).low() : of.get(i).high());
            }
            BigDecimal value = formula.apply(at);
            low = low == null ? value : low.min(value);
            high = high == null ? value : high.max(value);
        }
        return new Interval(Objects.requireNonNull(low), Objects.requireNonNull(high)); // there is always one corner
    }

    public Interval plus(Interval other) {
        if (isOneValue() && other.isOneValue()) {
            return exactly(low.add(other.low));
        }
        return new Interval(low.add(other.low), high.add(other.high));
    }

    public Interval minus(Interval other) {
        return new Interval(low.subtract(other.high), high.subtract(other.low));
    }

    /// This interval times a factor of any sign.
    public Interval times(BigDecimal factor) {
        if (factor.compareTo(BigDecimal.ONE) == 0) {
            return this;
        }
        BigDecimal a = low.multiply(factor);
        BigDecimal b = high.multiply(factor);
        return new Interval(a.min(b), a.max(b));
    }

    public Interval times(Interval other) {
        if (isOneValue() && other.isOneValue()) {
            return exactly(low.multiply(other.low));
        }
        BigDecimal a = low.multiply(other.low);
        BigDecimal b = low.multiply(other.high);
        BigDecimal c = high.multiply(other.low);
        BigDecimal d = high.multiply(other.high);
        return new Interval(a.min(b).min(c).min(d), a.max(b).max(c).max(d));
    }

    /// Most are, and are soon reckoned with.
    private boolean isOneValue() {
        return low.scale() == high.scale() && low.compareTo(high) == 0;
    }

    public boolean meets(Interval other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    public boolean contains(BigDecimal value) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }

    public BigDecimal width() {
        return high.subtract(low);
    }
}
