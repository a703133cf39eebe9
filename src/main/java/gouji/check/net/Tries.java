package gouji.check.net;

import gouji.check.text.Worded;
import gouji.quantity.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// The arithmetic of [Sort]: what figures make together.
final class Tries {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int DIGITS = 12;

    private Tries() {}

    static Try only(Worded figure) {
        return new Try(
                figure.base(),
                figure.span(),
                List.of(figure),
                () -> figure.quantity().toString());
    }

    static Try plus(Try sum, Worded next) {
        List<Worded> of = new ArrayList<>(sum.of());
        of.add(next);
        return new Try(
                sum.value().add(next.base()),
                sum.span().plus(next.span()),
                of,
                () -> sum.arithmetic().get() + "+" + next.quantity());
    }

    static Try times(Worded each, Worded count, int months) {
        BigDecimal factor = BigDecimal.valueOf(months);
        return new Try(
                each.base().multiply(count.base()).multiply(factor),
                each.span().times(count.span()).times(factor),
                List.of(each, count),
                () -> each.quantity() + "×" + count.quantity() + (months > 1 ? "×" + months + "个月" : ""));
    }

    /// What the figures grew or fell by, as shares of those that they were.
    static List<Try> growth(List<Worded> near, boolean isLess) {
        List<Try> tries = new ArrayList<>();
        for (Worded now : near) {
            for (Worded before : near) {
                int way = now.base().compareTo(before.base());
                if (areOfOneUnit(now, before) && (isLess ? way < 0 : way > 0)) {
                    tries.add(new Try(
                            divided(now.base().subtract(before.base()).abs(), before.base()),
                            change(quotient(now.span(), before.span())),
                            List.of(now, before),
                            () -> now.quantity() + "÷" + before.quantity() + "−1"));
                }
            }
        }
        return tries;
    }

    /// What comes of a figure by a change.
    static Try stepped(Worded from, Worded change, boolean isLess) {
        Interval span = isLess ? from.span().minus(change.span()) : from.span().plus(change.span());
        return new Try(
                isLess ? from.base().subtract(change.base()) : from.base().add(change.base()),
                span,
                List.of(from, change),
                () -> from.quantity() + (isLess ? "−" : "+") + change.quantity());
    }

    static List<Try> differences(List<Worded> alike) {
        List<Try> tries = new ArrayList<>();
        for (Worded more : alike) {
            for (Worded less : alike) {
                if (more.base().compareTo(less.base()) > 0) {
                    tries.add(new Try(
                            more.base().subtract(less.base()),
                            more.span().minus(less.span()),
                            List.of(more, less),
                            () -> more.quantity() + "−" + less.quantity()));
                }
            }
        }
        return tries;
    }

    static boolean areOfOneUnit(Worded one, Worded other) {
        return !one.equals(other)
                && one.isAmountOrCount()
                && one.key().equals(other.key())
                && one.span().low().signum() > 0
                && other.span().low().signum() > 0;
    }

    /// A mean of whole things is rounded, though these are not.
    static Interval mean(Worded told, Worded sum, Worded count) {
        Interval mean = quotient(sum.span(), count.span());
        BigDecimal half =
                sum.isMoney() ? BigDecimal.ZERO : told.quantity().precision().multiply(HALF);
        return new Interval(mean.low().subtract(half), mean.high().add(half));
    }

    static BigDecimal divided(BigDecimal one, BigDecimal other) {
        return one.divide(other, DIGITS, RoundingMode.HALF_UP);
    }

    /// How far a quotient is from 1, upwards or downwards.
    static Interval change(Interval quotient) {
        Interval more = quotient.minus(Interval.exactly(BigDecimal.ONE));
        return more.high().signum() > 0
                ? more
                : new Interval(more.high().negate(), more.low().negate());
    }

    static Interval quotient(Interval one, Interval other) {
        return new Interval(divided(one.low(), other.high()), divided(one.high(), other.low()));
    }
}
