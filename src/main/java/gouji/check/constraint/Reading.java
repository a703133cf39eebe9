package gouji.check.constraint;

import gouji.quantity.Interval;
import gouji.quantity.Qualifier;
import gouji.quantity.Quantity;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How generously a printed figure is read.
enum Reading {
    /// nothing but the printed value
    EXACT,
    /// rounded at the finest step printed in the relation: a whole 53 beside 12.34 and 7.20 is 53.00, and whole amounts
    /// in 万元 among themselves are exact
    FINE,
    /// rounded at its own last digit, whole amounts below 100万元 excepted
    PRINTED,
    /// cut off after its own last digit instead of rounded
    CUT;

    /// Scores are computed to hundredths and printed with trailing zeros dropped.
    private static final BigDecimal HALF_SCORE_STEP = new BigDecimal("0.005");

    /// Nobody rounds 9.4万元 to 9万元, but 1234.4万元 to 1234万元 one may.
    private static final BigDecimal EXACT_BELOW = BigDecimal.valueOf(100);

    /// 1.00亿元 beside 8642.05万元 is rounded.
    private static final BigDecimal OTHER_UNIT = BigDecimal.valueOf(1000);

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /// Everything that the figure may stand for, in base units.
    ///
    /// @param finest the finest step of the relation, from [#finestStep]; null if all are whole
    Interval of(Quantity figure, @Nullable BigDecimal finest) {
        BigDecimal base = figure.inBase();
        if (this == EXACT) {
            return Interval.exactly(base);
        }
        if (figure.upper() != null || figure.qualifier() == Qualifier.ABOUT) {
            return figure.interval();
        }
        return switch (figure.unit().dimension()) {
            case SCORE -> isWhole(figure) ? Interval.exactly(base) : around(base, HALF_SCORE_STEP);
            case COUNT, DATE, NONE -> isWhole(figure) ? Interval.exactly(base) : rounded(figure, figure.precision());
            case RATE, POINTS -> rate(figure, finest);
            case MONEY -> money(figure, finest);
        };
    }

    private Interval money(Quantity figure, @Nullable BigDecimal finest) {
        BigDecimal own = figure.precision();
        if (!isWholeWan(figure)) {
            return this == FINE && finest != null && own.compareTo(finest.multiply(OTHER_UNIT)) < 0
                    ? rounded(figure, own.min(finest))
                    : rounded(figure, own);
        }
        if (this == FINE) {
            return finest == null ? Interval.exactly(figure.inBase()) : rounded(figure, own.min(finest));
        }
        return figure.value().abs().compareTo(EXACT_BELOW) < 0
                ? Interval.exactly(figure.inBase())
                : rounded(figure, own);
    }

    private Interval rate(Quantity figure, @Nullable BigDecimal finest) {
        if (this == FINE && finest != null) {
            return rounded(figure, figure.precision().min(finest));
        }
        // 占0% of nothing is no rounded 0.4%
        return figure.value().signum() == 0 ? Interval.exactly(BigDecimal.ZERO) : rounded(figure, figure.precision());
    }

    private Interval rounded(Quantity figure, BigDecimal step) {
        BigDecimal base = figure.inBase();
        if (this != CUT) {
            return around(base, step.multiply(HALF));
        }
        return base.signum() < 0 ? new Interval(base.subtract(step), base) : new Interval(base, base.add(step));
    }

    private static Interval around(BigDecimal base, BigDecimal half) {
        return new Interval(base.subtract(half), base.add(half));
    }

    /// The finest step, in base units, at which amounts of money, or rates among themselves, are visibly rounded; null
    /// where none is.
    static @Nullable BigDecimal finestStep(List<Quantity> figures) {
        BigDecimal ofMoney = null;
        BigDecimal ofRates = null;
        boolean areRates = true;
        for (Quantity figure : figures) {
            areRates &= figure.unit().isRate();
            if (areRates) {
                ofRates = finer(ofRates, figure.precision());
            } else if (figure.unit().isMoney() && !isWholeWan(figure)) {
                ofMoney = finer(ofMoney, figure.precision());
            }
        }
        return areRates ? ofRates : ofMoney;
    }

    private static BigDecimal finer(@Nullable BigDecimal one, BigDecimal other) {
        return one == null ? other : one.min(other);
    }

    private static boolean isWhole(Quantity figure) {
        return figure.value().scale() <= 0;
    }

    /// Whole 元 are the result of rounding 角 and 分; whole 万元 are as a rule exact.
    private static boolean isWholeWan(Quantity figure) {
        return isWhole(figure) && figure.unit().factor().compareTo(BigDecimal.ONE) > 0;
    }
}
