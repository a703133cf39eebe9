package gouji.check.text;

import gouji.check.constraint.Judgement;
import gouji.check.constraint.Verdict;
import gouji.check.fact.Chances;
import gouji.check.fact.Slip;
import gouji.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 嫌疑数: of the figures of a relation told in words, the one that is wrong.
///
/// @param at which of them
/// @param right what it should be
/// @param slip how the wrong figure may have come from the right one, or null
public record Culprit(int at, Quantity right, @Nullable Slip slip) {
    private static final long MOST_ROUNDINGS = 1 << 16;
    private static final BigDecimal HUGE = BigDecimal.TEN.pow(15);

    /// A relation with another figure in place of one of its own.
    @FunctionalInterface
    public interface Tried {
        Judgement with(int at, Quantity other);

        /// Whether it would agree.
        default boolean agreesWith(int at, Quantity other) {
            return with(at, other).verdict() == Verdict.AGREES;
        }
    }

    private record Guess(Culprit culprit, long chance) {}

    /// The wrong one, where one is much likelier so than all others.
    ///
    /// @param relation an equation: a bound is met by too many figures to tell which was meant
    public static Optional<Culprit> among(List<Printed.Own> figures, Tried relation, Printed printed) {
        List<Guess> guesses = new ArrayList<>();
        for (int at = 0; at < figures.size(); at++) {
            guesses.add(best(figures, at, relation, printed));
        }
        return Chances.surest(guesses, guesses.stream().map(Guess::chance).toList())
                .map(Guess::culprit)
                .filter(culprit -> culprit.right().value().signum() > 0);
    }

    private static Guess best(List<Printed.Own> figures, int at, Tried relation, Printed printed) {
        Quantity wrong = figures.get(at).quantity();
        boolean isWrongTold = printed.isBeside(wrong, figures);
        Quantity nothing = new Quantity(BigDecimal.ZERO, wrong.unit(), null, null);
        long chance = isWrongTold ? Chances.told(Chances.EVEN, false) : Chances.EVEN;
        if (!canHold(wrong, at, relation)) {
            chance /= Chances.ABSURD;
        }
        Guess best = new Guess(new Culprit(at, nothing, null), chance);
        if (wrong.qualifier() != null || wrong.upper() != null || wrong.value().signum() <= 0) {
            return best;
        }
        int scale = Math.max(0, wrong.value().scale());
        Stream<BigDecimal> told = printed.all(wrong.unit()).stream().filter(value -> value.scale() <= scale);
        List<Quantity> candidates = Stream.concat(Slip.sources(wrong.value()), told)
                .filter(value -> value.signum() > 0 && value.compareTo(wrong.value()) != 0)
                .map(value -> new Quantity(
                        value.setScale(
                                Math.max(scale, value.stripTrailingZeros().scale())),
                        wrong.unit(),
                        null,
                        null))
                .distinct()
                .filter(candidate -> relation.agreesWith(at, candidate))
                .toList();
        for (Quantity right : candidates) {
            Slip slip = Slip.between(wrong, right);
            boolean isTold = printed.isBeside(right, figures);
            int decimals = Math.max(Slip.telling(wrong), Slip.telling(right));
            long own = Chances.of(wrong, right, slip, decimals, new Chances.Told(isWrongTold, false, isTold))
                    / roundings(right, other -> relation.agreesWith(at, other));
            best = own > best.chance() ? new Guess(new Culprit(at, asPrinted(right, slip), slip), own) : best;
        }
        return best;
    }

    /// How many figures about this one would do as well, to a power of two: a rounded rate asks for no certain one.
    private static long roundings(Quantity right, Predicate<Quantity> holds) {
        long many = 1;
        while (many < MOST_ROUNDINGS
                && holds.test(new Quantity(
                        right.value().add(right.value().ulp().multiply(BigDecimal.valueOf(many))),
                        right.unit(),
                        null,
                        null))) {
            many *= 2;
        }
        return many;
    }

    /// A moved point takes the decimals with it.
    private static Quantity asPrinted(Quantity right, @Nullable Slip slip) {
        BigDecimal bare = right.value().stripTrailingZeros();
        return slip == Slip.POINT
                ? new Quantity(bare.setScale(Math.max(0, bare.scale())), right.unit(), null, null)
                : right;
    }

    /// Whether any amount would do: of those that grow to no end and of nothing one must be too much.
    private static boolean canHold(Quantity wrong, int at, Tried relation) {
        Judgement none = relation.with(at, new Quantity(BigDecimal.ZERO, wrong.unit(), null, null));
        Judgement all = relation.with(at, new Quantity(HUGE, wrong.unit(), null, null));
        return none.verdict() == Verdict.UNDEFINED
                || all.verdict() == Verdict.UNDEFINED
                || none.stated().compareTo(none.computed()) != all.stated().compareTo(all.computed());
    }

    /// `，113万元疑为1130万元`
    public String told(List<Printed.Own> figures) {
        return "，" + figures.get(at).quantity() + "疑为" + right;
    }
}
