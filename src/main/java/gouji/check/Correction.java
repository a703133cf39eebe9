package gouji.check;

import gouji.finding.Finding;
import gouji.finding.Kind;
import gouji.place.Place;
import gouji.quantity.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 改正: a figure put right, as one finding has it. Whether another finding would be gone with it is reckoned, so that
/// two mistakes of one place are not taken for one.
///
/// @param stated the figure where it stands in the report
/// @param wrong what it is
/// @param right what it should be
record Correction(Finding.Stated stated, Quantity wrong, Quantity right) {
    private static final Pattern FIGURE = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    /// Two figures elsewhere that are alike, and what is missing: fewer digits than these agree by chance.
    private static final int TELLING_DIGITS = 4;

    /// What a finding would put right: the figure that it holds to be wrong, or the one that does not agree with what
    /// others imply; of two places that disagree, either one.
    static List<Correction> of(Finding finding) {
        List<Finding.Stated> versions = versions(finding);
        Finding.Expected expected = finding.expected();
        if (expected != null) {
            boolean isBound = finding.kind() == Kind.SCORE && versions.size() == 1;
            Optional<Quantity> right = isBound ? Optional.empty() : quantity(expected.value(), expected.unit());
            return results(finding, expected)
                    .flatMap(result -> of(result, right))
                    .toList();
        }
        return finding.kind() == Kind.RESTATEMENT && versions.size() == 2
                ? Stream.concat(
                                of(versions.getFirst(), quantity(versions.getLast())),
                                of(versions.getLast(), quantity(versions.getFirst())))
                        .toList()
                : List.of();
    }

    /// Which of its figures may be the one that should be as expected.
    private static Stream<Finding.Stated> results(Finding finding, Finding.Expected expected) {
        boolean isFirst = finding.difference() != null || finding.diagnosis() != null;
        return finding.values().stream()
                .limit(isFirst ? 1 : finding.values().size())
                .filter(figure -> isFirst || figure.unit().equals(expected.unit()));
    }

    /// Whether a finding that does not agree would agree.
    boolean settles(Finding other) {
        return other.values().stream().filter(this::isOfThis).anyMatch(figure -> settles(other, figure));
    }

    /// The same finding with the wrong figure named, because with the right one the other agrees.
    Finding told(Finding open) {
        BigDecimal apart = right.inBase()
                .subtract(wrong.inBase())
                .abs()
                .divide(right.unit().factor(), MathContext.DECIMAL64);
        return open.decided(
                stated,
                new Finding.Expected(right.plainValue(), right.unit().symbol()),
                apart.stripTrailingZeros().toPlainString(),
                wrong + "疑有误，应为" + right + "：改后下列各项相符");
    }

    /// The same figure, by its place; or by its value, where a figure elsewhere has the same.
    private boolean isOfThis(Finding.Stated figure) {
        return isSameFigure(figure, stated)
                || quantity(figure)
                        .filter(value -> value.digits() > 1 && isSame(value, wrong))
                        .isPresent();
    }

    private boolean settles(Finding other, Finding.Stated figure) {
        Finding.Expected expected = other.expected();
        if (expected == null) {
            return isOnlyBetweenThese(other);
        }
        Optional<Quantity> implied = quantity(expected.value(), expected.unit());
        return implied.isPresent() && settles(other, expected, figure, implied.get());
    }

    private boolean settles(Finding other, Finding.Expected expected, Finding.Stated figure, Quantity implied) {
        boolean isSurelyThis = isSameFigure(figure, stated) && (figure.place().table() != null || wrong.digits() > 1);
        if (isSurelyThis && isSameSort(implied, right)) {
            if (isSame(implied, right)) {
                return true; // both have the same right figure for it
            }
            if (versions(other).size() == 1) {
                return isAcross(implied); // a bound that it was on the wrong side of
            }
        }
        return results(other, expected)
                .filter(result -> !result.equals(figure))
                .flatMap(result -> quantity(result).stream())
                .filter(result -> isSameSort(result, implied) && !isSame(result, implied))
                .filter(result -> isTelling(result, implied, isSurelyThis ? 2 : TELLING_DIGITS))
                .anyMatch(result -> comesTo(result, implied));
    }

    /// Whether a finding says no more than that the wrong figure is not the right one.
    boolean isOnlyBetweenThese(Finding other) {
        return other.kind() == Kind.RESTATEMENT
                && other.values().stream()
                        .allMatch(figure -> quantity(figure)
                                .filter(value -> isSame(value, wrong) || isSame(value, right))
                                .isPresent());
    }

    private boolean isAcross(Quantity bound) {
        int before = wrong.inBase().compareTo(bound.inBase());
        int after = right.inBase().compareTo(bound.inBase());
        return before < 0 ? after >= 0 : after < 0;
    }

    private boolean isTelling(Quantity result, Quantity implied, int digits) {
        int missing =
                result.inBase().subtract(implied.inBase()).stripTrailingZeros().precision();
        boolean areMany = wrong.digits() + missing >= digits;
        return areMany && (digits < TELLING_DIGITS || (wrong.digits() > 1 && missing > 1));
    }

    /// Whether what the others imply comes to what is stated once the figure is right: added or taken away, as a factor
    /// or a divisor.
    private boolean comesTo(Quantity result, Quantity implied) {
        BigDecimal was = wrong.inBase();
        BigDecimal is = right.inBase();
        BigDecimal of = implied.inBase();
        boolean isAdded = isSameSort(implied, right)
                && Stream.of(of.add(is).subtract(was), of.subtract(is).add(was))
                        .anyMatch(sum -> result.inBase().compareTo(sum) == 0);
        return isAdded
                || (was.signum() != 0
                        && is.signum() != 0
                        && Stream.of(
                                        of.multiply(is).divide(was, MathContext.DECIMAL64),
                                        of.multiply(was).divide(is, MathContext.DECIMAL64))
                                .anyMatch(exact -> isRoundedTo(result, exact, implied)));
    }

    /// What was implied was rounded itself.
    private static boolean isRoundedTo(Quantity result, BigDecimal exact, Quantity implied) {
        BigDecimal step = result.precision().max(implied.precision());
        BigDecimal gap = result.inBase().subtract(implied.inBase()).abs();
        BigDecimal rest = result.inBase().subtract(exact).abs();
        return rest.compareTo(step) <= 0 && rest.multiply(BigDecimal.TEN).compareTo(gap) <= 0;
    }

    private static Stream<Correction> of(Finding.Stated stated, Optional<Quantity> right) {
        return quantity(stated).stream()
                .flatMap(wrong -> right.stream().map(value -> new Correction(stated, wrong, value)))
                .filter(one -> isSameSort(one.wrong, one.right) && !isSame(one.wrong, one.right));
    }

    /// The figures of a finding that have different values, each once.
    private static List<Finding.Stated> versions(Finding finding) {
        List<Finding.Stated> versions = new ArrayList<>();
        for (Finding.Stated figure : finding.values()) {
            if (versions.stream().noneMatch(earlier -> isSameValue(earlier, figure))) {
                versions.add(figure);
            }
        }
        return versions;
    }

    private static boolean isSameValue(Finding.Stated one, Finding.Stated other) {
        Optional<Quantity> first = quantity(one);
        Optional<Quantity> second = quantity(other);
        return (first.isPresent() && second.isPresent())
                ? isSame(first.get(), second.get())
                : one.value().equals(other.value());
    }

    /// The same figure of the same paragraph or cell.
    static boolean isSameFigure(Finding.Stated one, Finding.Stated other) {
        Place first = one.place();
        Place second = other.place();
        return one.value().equals(other.value())
                && Objects.equals(first.paragraph(), second.paragraph())
                && Objects.equals(first.table(), second.table())
                && Objects.equals(first.row(), second.row())
                && (first.column() == null
                        || second.column() == null
                        || Objects.equals(first.column(), second.column()));
    }

    static boolean isSame(Quantity one, Quantity other) {
        return isSameSort(one, other) && one.inBase().compareTo(other.inBase()) == 0;
    }

    private static boolean isSameSort(Quantity one, Quantity other) {
        return one.unit().dimension() == other.unit().dimension();
    }

    private static Optional<Quantity> quantity(Finding.Stated figure) {
        return quantity(figure.value(), figure.unit());
    }

    /// Dates and words take part in findings, too.
    private static Optional<Quantity> quantity(@Nullable String value, String unit) {
        return value != null && FIGURE.matcher(value).matches()
                ? Optional.of(Quantity.of(value, unit))
                : Optional.empty();
    }
}
