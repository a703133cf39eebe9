package gouji.check.fact;

import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How likely a figure is to be the wrong one where a change of it would settle a matter: by how its wrong figure may
/// have come from the right one, and by what else the report prints.
public final class Chances {
    /// Where nothing speaks for or against.
    public static final long EVEN = 1000;
    /// No one means a negative amount, a rate of execution of 900 % or a weight of 300 points.
    public static final long ABSURD = 20;
    /// The figure called the wrong one is at least three times as likely so as all the others together.
    private static final long SURE = 3;
    /// A figure that stands somewhere else, too, may have been copied from there, more likely from beside it.
    private static final long COPIED = 500;
    private static final long COPIED_FAR = 200;
    /// Nobody writes nothing for something, or a round figure for one that is not.
    private static final long UNLIKELY = 300;
    /// What a second place speaks against a figure being wrong, in tenths: a wrong total may be told again.
    private static final long TOLD_TWICE = 25;
    /// How much likelier a right figure is to stand somewhere else in the report than one that chance made, by the
    /// digits that tell it from others.
    private static final List<Integer> BESIDE = List.of(1, 1, 2, 8, 40);

    private static final int DIGITS_THAT_TELL = 3;
    private static final BigDecimal MOST_OF_A_RATE = new BigDecimal("110");

    private Chances() {}

    /// What else a report says of a wrong figure and the right one.
    ///
    /// @param isWrongTold whether the wrong figure stands somewhere else, too
    /// @param isCopied whether it stands right beside
    /// @param isRightTold whether the right figure stands somewhere else
    public record Told(boolean isWrongTold, boolean isCopied, boolean isRightTold) {}

    /// Above 0; 1000 where nothing speaks for or against.
    ///
    /// @param scale to how many decimals the figures around them are stated, see [Slip#telling]
    public static long of(Quantity wrong, Quantity right, @Nullable Slip slip, int scale, Told told) {
        long chance = slip == null ? chance(wrong, right) : Math.max(1, slip.odds(wrong, right, scale)) * EVEN;
        if (told.isWrongTold()) {
            chance = told(chance, told.isCopied());
        }
        if (told.isRightTold()) {
            chance *= beside(right);
        }
        return isAbsurd(wrong, right) ? chance / ABSURD : chance;
    }

    /// What is left of a chance where the wrong figure stands somewhere else, too.
    public static long told(long chance, boolean isCopied) {
        return Math.max(chance * 10 / TOLD_TWICE, isCopied ? COPIED : COPIED_FAR);
    }

    /// How likely it is without a slip.
    private static long chance(Quantity wrong, Quantity right) {
        boolean isRounder = wrong.digits() + 1 < right.digits();
        return wrong.value().signum() == 0 || isRounder ? UNLIKELY : EVEN;
    }

    private static long beside(Quantity figure) {
        int digits = figure.digits();
        boolean isAny = digits < DIGITS_THAT_TELL && figure.unit().equals(Unit.SCORE); // 10分 is the weight of anything
        return isAny ? 1 : BESIDE.get(Math.min(digits, BESIDE.size() - 1));
    }

    /// Whether no one can have meant that.
    public static boolean isAbsurd(Quantity wrong, Quantity right) {
        boolean isShare = right.unit().isRate() || right.unit().equals(Unit.SCORE);
        return (right.value().signum() <= 0 && wrong.value().signum() > 0)
                || (isShare
                        && right.value().compareTo(MOST_OF_A_RATE) > 0
                        && wrong.value().compareTo(MOST_OF_A_RATE) <= 0);
    }

    /// The one of several that is much likelier than all others together.
    ///
    /// @param chances of each of the rivals
    public static <T> Optional<T> surest(List<T> rivals, List<Long> chances) {
        long all = chances.stream().mapToLong(Long::longValue).sum();
        for (int i = 0; i < rivals.size(); i++) {
            if (chances.get(i) >= SURE * (all - chances.get(i))) {
                return Optional.of(rivals.get(i));
            }
        }
        return Optional.empty();
    }
}
