package gouji.check.reckoned;

import gouji.quantity.Interval;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Numbers and signs worked out in their usual order; there is no value where they make no term.
final class Evaluation {
    private static final int DIGITS = 12;

    private final List<Object> tokens; // intervals, + − × ÷ and brackets
    private int at;

    Evaluation(List<Object> tokens) {
        this.tokens = tokens;
    }

    @Nullable
    Interval value() {
        Interval value = sum();
        return at == tokens.size() ? value : null;
    }

    private @Nullable Interval sum() {
        Interval value = product();
        while (value != null && (isNext('+') || isNext('−'))) {
            boolean isMore = isNext('+');
            at++;
            Interval next = product();
            value = next == null ? null : isMore ? value.plus(next) : value.minus(next);
        }
        return value;
    }

    private @Nullable Interval product() {
        Interval value = factor();
        while (value != null && (isNext('×') || isNext('÷'))) {
            boolean isTimes = isNext('×');
            at++;
            Interval next = factor();
            value = next == null ? null : isTimes ? value.times(next) : quotient(value, next);
        }
        return value;
    }

    private @Nullable Interval factor() {
        if (at == tokens.size()) {
            return null;
        }
        Object token = tokens.get(at++);
        if (token instanceof Interval number) {
            return number;
        }
        Interval inner = token.equals('(') ? sum() : null;
        if (inner == null || !isNext(')')) {
            return null;
        }
        at++;
        return inner;
    }

    private static @Nullable Interval quotient(Interval of, Interval by) {
        if (by.low().signum() <= 0 || of.low().signum() < 0) {
            return by.low().signum() <= 0
                    ? null
                    : new Interval(
                            of.low().divide(by.low(), DIGITS, RoundingMode.HALF_UP),
                            of.high()
                                    .divide(
                                            of.high().signum() < 0 ? by.high() : by.low(),
                                            DIGITS,
                                            RoundingMode.HALF_UP));
        }
        return new Interval(
                of.low().divide(by.high(), DIGITS, RoundingMode.HALF_UP),
                of.high().divide(by.low(), DIGITS, RoundingMode.HALF_UP));
    }

    private boolean isNext(char sign) {
        return at < tokens.size() && tokens.get(at).equals(sign);
    }
}
