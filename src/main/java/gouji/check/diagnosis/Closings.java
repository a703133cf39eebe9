package gouji.check.diagnosis;

import gouji.check.text.Worded;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// 合拢: the plain arithmetic that figures standing side by side may hold to, whatever their words say: a sum or
/// difference of two, a rate of one by another or of what one has grown, a price by a count, a run of parts and the
/// total
/// beside it.
///
/// @param figure the one asked about
/// @param around those around it, in their order, without it
/// @param runs figures in a row, it among them, of which one at an end may be the total
record Closings(Worded figure, List<Worded> around, List<List<Worded>> runs) {
    private static final int DIGITS = 12;
    private static final int LEAST_OF_RUN = 4; // a total and three parts; of two the pairs tell
    private static final BigDecimal SHARP =
            BigDecimal.valueOf(200); // times its width: what a figure is asked to be by others
    private static final String CHANGE = "增长升涨减降跌幅";
    private static final BigDecimal MOST = BigDecimal.ONE; // of a rate

    /// What others ask it to be.
    ///
    /// @param by the figures that ask for it
    record Asked(Interval span, List<Worded> by) {}

    /// Figures that make it what it is taken to be, each set of values once.
    Set<Set<BigDecimal>> holding(Quantity as) {
        Interval own = as.interval();
        Set<Set<BigDecimal>> holding = new LinkedHashSet<>();
        for (int i = 0; i < around.size(); i++) {
            for (int j = i + 1; j < around.size(); j++) {
                Worded one = around.get(i);
                Worded other = around.get(j);
                boolean isClosed = !isSame(one, other, as) && asked(one, other).anyMatch(span -> span.meets(own));
                if (isClosed) {
                    holding.add(
                            Set.of(one.base().stripTrailingZeros(), other.base().stripTrailingZeros()));
                }
            }
        }
        for (List<Worded> run : runs) {
            if (asked(run).meets(own)) {
                Set<BigDecimal> values = new LinkedHashSet<>();
                run.forEach(part -> values.add(part.base().stripTrailingZeros()));
                holding.add(values);
            }
        }
        return holding;
    }

    /// One figure told twice makes nothing.
    private static boolean isSame(Worded one, Worded other, Quantity as) {
        return one.base().compareTo(other.base()) == 0
                || one.base().compareTo(as.inBase()) == 0
                || other.base().compareTo(as.inBase()) == 0;
    }

    /// What the figures around ask it to be.
    List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < around.size(); i++) {
            for (int j = i + 1; j < around.size(); j++) {
                List<Worded> by = List.of(around.get(i), around.get(j));
                asked(by.getFirst(), by.getLast()).forEach(span -> asked.add(new Asked(span, by)));
            }
        }
        runs.forEach(run -> asked.add(new Asked(asked(run), run)));
        return asked;
    }

    /// What two figures ask it to be, where that is told sharply: a rounded rate leaves too much open.
    private Stream<Interval> asked(Worded one, Worded other) {
        return arithmetic(one, other)
                .filter(span ->
                        span.low().signum() > 0 && span.width().multiply(SHARP).compareTo(span.high()) <= 0);
    }

    private Stream<Interval> arithmetic(Worded one, Worded other) {
        boolean isRate = figure.key().equals(Worded.RATE);
        boolean areAlike = one.key().equals(other.key());
        if (isRate) {
            return areAlike && one.isAmountOrCount()
                    ? Stream.concat(rates(one, other), rates(other, one))
                    : Stream.of();
        }
        if (areAlike) {
            return one.key().equals(figure.key()) ? sums(one, other) : counts(one, other);
        }
        Worded rate = one.key().equals(Worded.RATE) ? one : other.key().equals(Worded.RATE) ? other : null;
        if (rate != null) {
            Worded amount = rate.equals(one) ? other : one;
            return amount.key().equals(figure.key()) ? byRate(amount.span(), rate) : Stream.of();
        }
        return paid(one, other);
    }

    private static Stream<Interval> sums(Worded one, Worded other) {
        Interval less = one.base().compareTo(other.base()) >= 0
                ? one.span().minus(other.span())
                : other.span().minus(one.span());
        return Stream.of(one.span().plus(other.span()), less);
    }

    private static Stream<Interval> rates(Worded part, Worded whole) {
        Interval quotient = quotient(part.span(), whole.span());
        return quotient.high().compareTo(MOST) > 0 ? Stream.of() : Stream.of(quotient);
    }

    /// Part of a whole, whole of a part; where the rate is told as one of change, what was and what has become of it.
    private static Stream<Interval> byRate(Interval amount, Worded told) {
        Interval rate = told.quantity().interval();
        Interval one = Interval.exactly(BigDecimal.ONE);
        Stream<Interval> factors = told.label().chars().anyMatch(c -> CHANGE.indexOf(c) >= 0)
                ? Stream.of(rate, one.plus(rate), one.minus(rate))
                : Stream.of(rate);
        return factors.filter(factor -> factor.low().signum() > 0)
                .flatMap(factor -> Stream.of(amount.times(factor), quotient(amount, factor)));
    }

    /// Of two amounts one is the price, this the count.
    private Stream<Interval> counts(Worded one, Worded other) {
        boolean isPrice = one.isMoney() && figure.isAmountOrCount();
        boolean isMore = one.base().compareTo(other.base()) >= 0;
        Interval count = isMore ? quotient(one.span(), other.span()) : quotient(other.span(), one.span());
        return isPrice ? Stream.of(count) : Stream.of();
    }

    /// An amount and a count, of which this is the price or the sum.
    private Stream<Interval> paid(Worded one, Worded other) {
        Worded money = one.isMoney() ? one : other;
        Worded count = money.equals(one) ? other : one;
        boolean isPaid = figure.isMoney() && money.isMoney() && count.isAmountOrCount();
        return isPaid ? Stream.of(money.span().times(count.span()), quotient(money.span(), count.span())) : Stream.of();
    }

    /// What a run of figures, the last of them the total, asks it to be.
    private Interval asked(List<Worded> run) {
        Worded total = run.getLast();
        Interval rest = Interval.exactly(BigDecimal.ZERO);
        for (Worded part : run.subList(0, run.size() - 1)) {
            rest = part.equals(figure) ? rest : rest.plus(part.span());
        }
        return total.equals(figure) ? rest : total.span().minus(rest);
    }

    private static Interval quotient(Interval of, Interval by) {
        return new Interval(
                of.low().divide(by.high(), DIGITS, RoundingMode.HALF_UP),
                of.high().divide(by.low(), DIGITS, RoundingMode.HALF_UP));
    }

    /// The runs of a list that hold a figure: the total first or last, told with it at the end.
    static List<List<Worded>> runs(List<Worded> all, Worded figure) {
        List<Worded> alike = all.stream()
                .filter(other -> other.key().equals(figure.key()) && other.isPlainAmount())
                .toList();
        int at = alike.indexOf(figure);
        List<List<Worded>> runs = new ArrayList<>();
        for (int from = 0; from <= at; from++) {
            for (int to = Math.max(at + 1, from + LEAST_OF_RUN); to <= alike.size(); to++) {
                List<Worded> run = alike.subList(from, to);
                runs.add(List.copyOf(run));
                List<Worded> turned = new ArrayList<>(run.subList(1, run.size()));
                turned.add(run.getFirst());
                runs.add(List.copyOf(turned));
            }
        }
        return runs;
    }
}
