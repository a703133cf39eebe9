package gouji.check.reckoned;

import gouji.check.text.Worded;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/// 算得出这个率的数: whether figures near a rate make it, some in a row together and another one, or what they differ by.
final class RateMakers {
    private static final int RUN = 5; // 非常满意、满意、基本满意 are added up
    private static final int DIGITS = 12;

    private RateMakers() {}

    /// Whether any of the figures make the rate.
    ///
    /// @param areAlike which of them may be part and whole
    /// @param may which quotients may: those that chance makes of others are no excuse where words name the figures
    static boolean make(Worded told, List<Worded> near, BiPredicate<Worded, Worded> areAlike, Predicate<Quotient> may) {
        for (Worded whole : near) {
            for (int from = 0; from < near.size(); from++) {
                List<Worded> run = new ArrayList<>();
                for (int to = from; to < Math.min(near.size(), from + RUN); to++) {
                    Worded part = near.get(to);
                    if (!areAlike.test(part, whole) || part.equals(whole)) {
                        break;
                    }
                    run.add(part);
                    var quotient = new Quotient(told, List.copyOf(run), whole, BigDecimal.ZERO);
                    if (may.test(quotient) && makes(quotient)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean makes(Quotient quotient) {
        return quotient.holds()
                || new Quotient(quotient.told(), quotient.parts(), quotient.whole(), BigDecimal.ONE).holds()
                || isRest(quotient.told(), quotient.parts(), quotient.whole());
    }

    /// What is left of the whole, or by how much it is less.
    private static boolean isRest(Worded told, List<Worded> run, Worded whole) {
        BigDecimal rest = run.stream().map(Worded::base).reduce(whole.base(), BigDecimal::subtract);
        BigDecimal rate = rest.divide(whole.base(), DIGITS, RoundingMode.HALF_UP);
        return rest.signum() >= 0
                && rate.subtract(told.base()).abs().compareTo(told.quantity().precision()) <= 0;
    }
}
