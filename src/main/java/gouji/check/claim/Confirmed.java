package gouji.check.claim;

import gouji.check.text.Worded;
import gouji.quantity.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 旁证: whether the figures around a place of the words ask for a value there: of `获奖58项，其中国家级3项、省级19项、市级36项` the
/// parts ask for 58, and of `整改410条，整改率98.09%` after 418条 found the rate asks for 410.
final class Confirmed {
    private static final int TELLING = 3; // digits of a rate
    private static final int REACH = 8; // figures before and behind
    private static final int PARTS = 5;
    private static final String PRICE = "price";

    private Confirmed() {}

    /// Whether a value would fit at a place.
    ///
    /// @param at the figure that stands there; null for one of a table, of which nothing is known
    /// @param value in base units
    static boolean fits(@Nullable Worded at, @Nullable Integer year, BigDecimal value) {
        if (at == null) {
            return false;
        }
        List<Worded> all = at.text().worded(year);
        int index = all.stream().map(Worded::figure).toList().indexOf(at.figure());
        List<Worded> before = all.subList(Math.max(0, index - REACH), Math.max(0, index));
        List<Worded> behind = all.subList(index + 1, Math.min(all.size(), index + 1 + REACH));
        Interval own =
                at.quantity().interval().minus(Interval.exactly(at.base())).plus(Interval.exactly(value));
        return at.key().equals(Worded.RATE)
                ? isRate(own, before, behind)
                : isOfRate(own, before, behind)
                        || isOfRate(own, behind, before)
                        || isSum(at, own, before.reversed())
                        || isSum(at, own, behind)
                        || isProduct(at, own, before, behind);
    }

    /// 发现418条，整改410条，整改率①
    private static boolean isRate(Interval own, List<Worded> before, List<Worded> behind) {
        for (List<Worded> side : List.of(before, behind)) {
            for (Worded part : side) {
                for (Worded whole : side) {
                    if (isCounted(part) && isCounted(whole) && !part.equals(whole) && isQuotient(own, part, whole)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isCounted(Worded figure) {
        return !figure.key().equals(Worded.RATE) && figure.base().signum() > 0;
    }

    private static boolean isQuotient(Interval rate, Worded part, Worded whole) {
        return rate.contains(part.base().divide(whole.base(), MathContext.DECIMAL64));
    }

    /// A rate on one side and what it is of on either.
    private static boolean isOfRate(Interval own, List<Worded> side, List<Worded> other) {
        for (Worded rate : side) {
            if (!rate.key().equals(Worded.RATE) || rate.digits() < TELLING) {
                continue;
            }
            for (List<Worded> some : List.of(side, other)) {
                for (Worded figure : some) {
                    if (isCounted(figure)
                            && (own.meets(rate.span().times(figure.span()))
                                    || figure.span().meets(rate.span().times(own)))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// The nearest figures of its sort, one after the other, make it.
    private static boolean isSum(Worded at, Interval own, List<Worded> side) {
        Interval sum = Interval.exactly(BigDecimal.ZERO);
        int parts = 0;
        for (Worded part : side) {
            if (part.key().equals(at.key()) && parts < PARTS) {
                sum = sum.plus(part.span());
                parts++;
                if (parts > 1 && own.meets(sum)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// 28名，每人3.5万元，共98万元
    private static boolean isProduct(Worded at, Interval own, List<Worded> before, List<Worded> behind) {
        List<Worded> near = behind.isEmpty() ? before : behind;
        for (int i = 0; i + 1 < near.size(); i++) {
            Worded each = near.get(i);
            Worded all = near.get(i + 1);
            boolean isPriced = (each.key().equals(PRICE) || each.isMoney()) && all.isMoney() && !at.isMoney();
            if (isPriced && each.digits() >= 2 && all.span().meets(own.times(each.span()))) {
                return true;
            }
        }
        return false;
    }
}
