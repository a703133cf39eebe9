package gouji.check;

import gouji.check.constraint.Sum;
import gouji.finding.Finding;
import gouji.finding.Kind;
import gouji.finding.Severity;
import gouji.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// 一处错误、一个疑点: findings that the same mistake gave rise to are one, with what comes of it listed under it. They
/// are joined only where putting one figure right is reckoned to settle them, or where they ask the same of the same
/// row.
final class OneMistake {
    private static final int TELLING_DIGITS = 3;

    private OneMistake() {}

    /// The findings, each mistake once.
    static List<Finding> joined(List<Finding> findings) {
        List<Finding> all = new ArrayList<>(findings);
        // the graver and surer one names the mistake
        all.sort(Comparator.comparing(Finding::severity).thenComparing(OneMistake::isOpen));
        for (int i = 0; i < all.size(); i++) {
            List<Correction> corrections = Correction.of(all.get(i));
            int j = 0;
            while (j < all.size()) {
                Optional<Finding> both = i == j ? Optional.empty() : joined(all.get(i), corrections, all.get(j));
                if (both.isPresent()) {
                    all.set(i, both.get());
                    corrections = Correction.of(both.get());
                    all.remove(j);
                    i -= j < i ? 1 : 0;
                    j = 0; // what it says now may settle others
                } else {
                    j++;
                }
            }
        }
        return all;
    }

    /// Whether nothing tells which of its figures is wrong.
    private static boolean isOpen(Finding finding) {
        return finding.expected() == null || finding.diagnosis() == null;
    }

    /// @param corrections of the cause
    private static Optional<Finding> joined(Finding cause, List<Correction> corrections, Finding effect) {
        if (cause.severity() == Severity.INFO && effect.severity() == Severity.INFO) {
            return Optional.empty(); // of two things that may be none, neither need come of the other
        }
        if (isOfSameMiss(cause, effect) || isSameGap(cause, effect)) {
            return Optional.of(cause.leadingTo(effect));
        }
        return corrections.stream()
                .filter(correction -> correction.settles(effect))
                .findFirst()
                .map(correction -> told(cause, effect, correction));
    }

    private static Finding told(Finding cause, Finding effect, Correction correction) {
        if (cause.severity() == Severity.INFO) {
            return effect.alsoAt(cause).withCaution(cause.message()); // what may explain it
        }
        if (correction.isOnlyBetweenThese(effect)) {
            return cause.alsoAt(effect);
        }
        Finding both = cause.leadingTo(effect);
        return cause.expected() == null ? correction.told(both) : both;
    }

    /// A target that was missed: no reason is given, and it is taken to be reached.
    private static boolean isOfSameMiss(Finding taken, Finding unexplained) {
        return taken.kind() == Kind.COMPLETION
                && unexplained.kind() == Kind.MISSING
                && unexplained.values().stream()
                                .filter(figure -> taken.values().stream()
                                        .anyMatch(other -> Correction.isSameFigure(other, figure)))
                                .count()
                        > 1;
    }

    /// Two sums of the same parts, in two tables, that lack the same amount: it is lacking in a part, or a part is
    /// lacking.
    private static boolean isSameGap(Finding one, Finding other) {
        Optional<BigDecimal> gap = gap(one);
        return gap.filter(missing -> missing.stripTrailingZeros().precision() > 1)
                        .isPresent()
                && gap(other).filter(same -> same.compareTo(gap.get()) == 0).isPresent()
                && parts(one).size() > 1
                && parts(other).containsAll(parts(one));
    }

    /// What a sum is short of, in base units; of a sum whose wrong figure is not known.
    private static Optional<BigDecimal> gap(Finding sum) {
        Finding.Expected computed = sum.expected();
        Finding.Stated first = sum.values().isEmpty() ? null : sum.values().getFirst();
        if (computed == null || first == null || !first.role().equals(Sum.TOTAL)) {
            return Optional.empty();
        }
        Quantity total = Quantity.of(first.value(), first.unit());
        return Optional.of(total.inBase()
                .subtract(Quantity.of(computed.value(), computed.unit()).inBase()));
    }

    private static Set<BigDecimal> parts(Finding sum) {
        return sum.values().stream()
                .filter(figure -> figure.role().equals(Sum.PART))
                .map(figure -> Quantity.of(figure.value(), figure.unit()))
                .filter(part -> part.digits() >= TELLING_DIGITS) // 50 and 30 are parts of many sums
                .map(part -> part.inBase().stripTrailingZeros())
                .collect(Collectors.toSet());
    }
}
