package gouji.check.reckoned;

import gouji.check.fact.Slip;
import gouji.check.reckoned.Window.Suspect;
import gouji.check.text.Worded;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// 算式: how a figure may be worked out from others, `94,800吨÷365`.
///
/// @param of the figures that take part, in the order of the arithmetic
record Working(Worded told, List<Worded> of, Arithmetic by) {
    private static final int DIGITS = 12;
    private static final String MARKS = "①②③④⑤⑥⑦⑧";
    private static final long MOST_WAYS = 1_000;
    private static final int ROUNDED_DIGITS = 3; // a price with fewer is a standard
    private static final BigDecimal FAR = BigDecimal.TEN;

    /// What is done with the figures.
    interface Value {
        /// The result.
        ///
        /// @param of in base units
        BigDecimal of(List<BigDecimal> of);
    }

    /// One sort of arithmetic.
    ///
    /// @param written with `①`, `②` in place of the figures
    /// @param isPaid whether amounts of few digits are prices, which are not rounded
    record Arithmetic(Value value, String written, boolean isPaid) {
        Arithmetic(Value value, String written) {
            this(value, written, false);
        }

        /// What is paid at a price.
        Arithmetic paid() {
            return new Arithmetic(value, written, true);
        }

        static final Arithmetic QUOTIENT = new Arithmetic(of -> quotient(of.get(0), of.get(1)), "①÷②");
        static final Arithmetic DIFFERENCE = new Arithmetic(of -> of.get(0).subtract(of.get(1)), "①−②");
        static final Arithmetic GROWN =
                new Arithmetic(of -> quotient(of.get(0).subtract(of.get(1)), of.get(1)), "（①−②）÷②");
        static final Arithmetic FALLEN =
                new Arithmetic(of -> quotient(of.get(0).subtract(of.get(1)), of.get(0)), "（①−②）÷①");
        /// By how much now, of which the rest is what was before.
        static final Arithmetic GROWN_BY =
                new Arithmetic(of -> quotient(of.get(0), of.get(1).subtract(of.get(0))), "①÷（②−①）");
        static final Arithmetic FALLEN_BY =
                new Arithmetic(of -> quotient(of.get(0), of.get(1).add(of.get(0))), "①÷（②＋①）");

        /// The share of each of some, who are not told as a figure: days of a year.
        static Arithmetic shared(BigDecimal among) {
            return new Arithmetic(of -> quotient(of.get(0), among), "①÷" + among.toPlainString());
        }

        /// The share of each of those told as a figure, in a month of the year.
        static Arithmetic monthly() {
            return new Arithmetic(of -> quotient(of.get(0), of.get(1).multiply(BigDecimal.valueOf(12))), "①÷②÷12");
        }

        /// All figures and a number that is not told as one: months of a year.
        static Arithmetic product(int size, BigDecimal times) {
            String all = String.join("×", MARKS.substring(0, size).split(""));
            return new Arithmetic(of -> of.stream().reduce(times, BigDecimal::multiply), all + times(times));
        }

        private static String times(BigDecimal times) {
            boolean isOfMany = times.compareTo(BigDecimal.ONE) < 0
                    && times.stripTrailingZeros().unscaledValue().equals(BigInteger.ONE);
            String written =
                    isOfMany ? "÷" + BigDecimal.ONE.divide(times).toPlainString() : "×" + times.toPlainString();
            return times.compareTo(BigDecimal.ONE) == 0 ? "" : written;
        }

        /// A price by two counts together.
        static Arithmetic paidTogether(BigDecimal times) {
            return new Arithmetic(
                    of -> of.get(0).multiply(of.get(1).add(of.get(2))).multiply(times), "①×（②＋③）" + times(times), true);
        }

        /// Pairs that are multiplied and then added up: `21×3+44×0.8`.
        static Arithmetic products(int pairs) {
            var written = new StringBuilder();
            for (int i = 0; i < pairs; i++) {
                written.append(i == 0 ? "" : "＋")
                        .append(MARKS.charAt(2 * i))
                        .append('×')
                        .append(MARKS.charAt(2 * i + 1));
            }
            return new Arithmetic(
                    of -> {
                        BigDecimal sum = BigDecimal.ZERO;
                        for (int i = 0; i + 1 < of.size(); i += 2) {
                            sum = sum.add(of.get(i).multiply(of.get(i + 1)));
                        }
                        return sum;
                    },
                    written.toString());
        }

        private static BigDecimal quotient(BigDecimal part, BigDecimal whole) {
            return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, DIGITS, RoundingMode.HALF_UP);
        }
    }

    /// How many figures there may be at most.
    static final int MOST = MARKS.length();

    BigDecimal value() {
        return by.value().of(of.stream().map(Worded::base).toList());
    }

    /// Whether rounding explains what is told; a figure with decimals may also be cut off.
    boolean holds() {
        return holds(spans(), told.quantity());
    }

    private List<Interval> spans() {
        return of.stream()
                .map(figure -> by.isPaid() && figure.digits() < ROUNDED_DIGITS
                        ? Interval.exactly(figure.base())
                        : figure.span())
                .toList();
    }

    private boolean holds(List<Interval> spans, Quantity quantity) {
        BigDecimal value = by.value().of(spans.stream().map(Working::middle).toList());
        Interval stated = quantity.interval();
        if (value.abs().compareTo(stated.high().abs().multiply(FAR)) > 0) {
            return false;
        }
        boolean isFine = quantity.qualifier() == null && quantity.value().scale() > 0;
        Interval meant = isFine
                ? new Interval(stated.low(), stated.high().max(quantity.inBase().add(quantity.precision())))
                : stated;
        return meant.contains(value) || Interval.worked(spans, by.value()::of).meets(meant);
    }

    private static BigDecimal middle(Interval span) {
        return span.low().add(span.high()).multiply(new BigDecimal("0.5"));
    }

    /// The result as it would be printed.
    Quantity right() {
        return right(Math.max(0, told.quantity().value().scale()));
    }

    private Quantity right(int scale) {
        Quantity like = told.quantity();
        return new Quantity(value().divide(like.unit().factor(), scale, RoundingMode.HALF_UP), like.unit(), null, null);
    }

    String arithmetic() {
        String written = by.written();
        for (int i = 0; i < of.size(); i++) {
            written = written.replace(
                    MARKS.substring(i, i + 1), of.get(i).quantity().toString());
        }
        Quantity right = result().map(suspect -> told.printed(suspect.right())).orElseGet(this::right);
        return written + "=" + right + " ≠ " + told.quantity();
    }

    List<Worded> all() {
        List<Worded> all = new ArrayList<>(List.of(told));
        all.addAll(of);
        return all;
    }

    /// Each figure with what the others ask it to be where a slip makes that of it, the told one first.
    List<Suspect> suspects() {
        List<Suspect> suspects = new ArrayList<>(List.of(suspect()));
        for (int i = 0; i < of.size(); i++) {
            slipOf(i).ifPresent(suspects::add);
        }
        return suspects;
    }

    /// The told figure with what the others ask it to be.
    Suspect suspect() {
        return result().orElseGet(() -> new Suspect(told, right().inBase()));
    }

    /// With the decimals that it has where a point was moved.
    private Optional<Suspect> result() {
        int scale = Math.max(0, told.quantity().value().scale());
        return IntStream.rangeClosed(scale, scale + 2)
                .mapToObj(this::right)
                .filter(right -> right.value().signum() > 0)
                .flatMap(right ->
                        Stream.ofNullable(Slip.between(told.quantity(), right)).map(slip -> Map.entry(slip, right)))
                .min(Map.Entry.comparingByKey())
                .map(slip -> new Suspect(told, slip.getValue().inBase()));
    }

    private Optional<Suspect> slipOf(int at) {
        Worded wrong = of.get(at);
        BigDecimal factor = wrong.quantity().unit().factor();
        return Slip.sources(wrong.quantity().value())
                .filter(value -> value.signum() > 0
                        && value.compareTo(wrong.quantity().value()) != 0
                        && holds(with(at, value.multiply(factor)), told.quantity()))
                .map(value -> new Suspect(wrong, value.multiply(factor), ways(at, value.multiply(factor))))
                .filter(suspect -> suspect.slip() != null)
                .max(Comparator.comparingLong(Suspect::odds));
    }

    private List<Interval> with(int at, BigDecimal value) {
        List<Interval> spans = new ArrayList<>(spans());
        spans.set(at, Interval.exactly(value));
        return spans;
    }

    /// How many figures as round as this one would do as well.
    private long ways(int at, BigDecimal right) {
        List<BigDecimal> values = new ArrayList<>(of.stream().map(Worded::base).toList());
        BigDecimal step =
                right.stripTrailingZeros().ulp().max(of.get(at).quantity().precision());
        values.set(at, right);
        BigDecimal here = by.value().of(Collections.unmodifiableList(values));
        values.set(at, right.add(step));
        BigDecimal moved = by.value()
                .of(Collections.unmodifiableList(values))
                .subtract(here)
                .abs();
        BigDecimal width = told.quantity().interval().width();
        return moved.signum() == 0
                ? MOST_WAYS
                : 1
                        + width.divide(moved, 0, RoundingMode.DOWN)
                                .min(BigDecimal.valueOf(MOST_WAYS))
                                .longValueExact();
    }
}
