package gouji.check;

import gouji.check.fact.Slip;
import gouji.finding.Finding;
import gouji.finding.Kind;
import gouji.finding.Severity;
import gouji.place.Place;
import gouji.quantity.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The findings of one report while it is checked: one mistake, one finding. What comes later is added only if it says
/// something that has not been said.
final class FoundSoFar {
    private static final Pattern FIGURE = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private final List<Finding> findings = new ArrayList<>();
    private final Set<Place> accused = new HashSet<>();
    private final Set<Named> named = new HashSet<>();

    /// A figure that a finding names.
    private record Named(
            String value,
            @Nullable Integer paragraph,
            @Nullable Integer table,
            @Nullable Integer row) {

        private static Named of(Finding.Stated figure) {
            Place place = figure.place();
            return new Named(figure.value(), place.paragraph(), place.table(), place.row());
        }
    }

    /// Adds a finding of the arithmetic, which nothing has been said before.
    void add(Finding finding) {
        addNew(finding);
        if (finding.kind() == Kind.RANGE || (finding.kind() == Kind.RATIO && finding.severity() == Severity.ERROR)) {
            accused.add(first(finding));
        }
    }

    /// Adds a finding about a figure; a rate that has been found wrong need not be told to be impossible, too.
    void addUnlessAccused(Finding finding) {
        boolean isOfNone = finding.values().isEmpty();
        if (isOfNone || accused.add(first(finding)) || finding.kind() != Kind.RANGE) {
            addNew(finding);
        }
    }

    private void addNew(Finding finding) {
        findings.add(finding);
        finding.values().forEach(figure -> named.add(Named.of(figure)));
    }

    /// What has been found; what was found in several places with the same words is one, and what one mistake gave rise
    /// to.
    ///
    /// @param told puts a finding in words, whatever it was found as
    Stream<Finding> all(UnaryOperator<Finding> told) {
        Map<List<Object>, Finding> bySentence = new LinkedHashMap<>();
        for (Finding finding : findings) {
            bySentence.merge(List.of(finding.rule(), finding.severity(), finding.message()), finding, Finding::alsoAt);
        }
        return OneMistake.joined(bySentence.values().stream().map(told).toList()).stream();
    }

    /// Adds a finding of the words, unless a graver one says as much; those that say less give way to it.
    void addUnlessSaid(Finding finding) {
        if (finding.values().stream().map(Named::of).noneMatch(named::contains)) {
            addNew(finding); // no other one speaks of its figures
            return;
        }
        if (finding.values().size() > 2
                && findings.removeIf(other -> other.severity() == finding.severity() && isPartOf(other, finding))) {
            addNew(finding); // says the same of more figures, and what is right
            return;
        }
        boolean isSaid = findings.stream()
                .anyMatch(other -> other.severity().isAtLeast(finding.severity()) && saysAsMuch(other, finding));
        Optional<Finding> cause =
                findings.stream().filter(other -> explains(other, finding)).findFirst();
        if (!isSaid && cause.isEmpty()) {
            findings.removeIf(other ->
                    isOfUnsureFigure(other, finding) || isRangeOf(other, finding) || saysAsMuch(other, finding));
            List<Finding> effects = findings.stream()
                    .filter(other -> other.diagnosis() == null && explains(finding, other))
                    .toList();
            findings.removeAll(effects);
            addNew(effects.stream().reduce(finding, FoundSoFar::under));
        } else if (!isSaid) {
            cause.ifPresent(other -> findings.set(findings.indexOf(other), under(other, finding)));
        }
    }

    /// What comes of a mistake, told under it; what is only a hint, or of the same figures, is settled with it.
    private static Finding under(Finding cause, Finding effect) {
        boolean isNews = effect.severity() != Severity.INFO
                && effect.values().stream()
                        .anyMatch(figure -> cause.values().stream().noneMatch(own -> isSame(own, figure)));
        return isNews ? cause.leadingTo(effect) : cause;
    }

    /// An impossible rate for which another finding gives the possible one.
    private static boolean isRangeOf(Finding range, Finding finding) {
        return range.kind() == Kind.RANGE
                && finding.expected() != null
                && finding.severity() != Severity.INFO
                && isSame(range.values().getFirst(), finding.values().getFirst());
    }

    /// Whether a finding that knows no right value, or only supposes one, names two or more figures, all of which
    /// another one names, too.
    private static boolean isPartOf(Finding one, Finding other) {
        return (one.expected() == null || one.severity() == Severity.INFO)
                && other.expected() != null
                && one.values().size() > 1
                && one.values().size() < other.values().size()
                && one.values().stream()
                        .allMatch(value -> other.values().stream().anyMatch(own -> isSame(own, value)));
    }

    /// Whether a finding already names two figures that another one would name, of the same paragraph or row; or
    /// the only one, for the same kind of mistake.
    private static boolean saysAsMuch(Finding one, Finding other) {
        long shared = other.values().stream()
                .filter(value -> one.values().stream().anyMatch(own -> isSame(own, value)))
                .map(Finding.Stated::value)
                .distinct() // a full score is one figure with its weight
                .count();
        boolean isOnly = other.values().size() == 1 && one.kind() == other.kind();
        if (one.kind() == Kind.MISSING && other.kind() == Kind.COMPLETION) {
            return false; // that a target was missed for no reason told, and that it is said to be reached
        }
        return shared >= (isOnly ? 1 : 2);
    }

    /// Whether a finding says which figure is the wrong one, and another one is only what comes of it.
    private static boolean explains(Finding one, Finding other) {
        boolean isDecided = one.expected() != null
                && (one.diagnosis() != null || isExchanged(one) || namesRight(one, other))
                && one.severity() != Severity.INFO
                && other.kind() != Kind.COMPLETION; // a claim is wrong beside any of the figures
        return isDecided
                && one.values().stream()
                        .limit(1) // the wrong one
                        .anyMatch(wrong -> other.values().stream().anyMatch(value -> isSame(wrong, value)));
    }

    /// Whether the other place, with which a figure does not agree, has what it should be.
    private static boolean namesRight(Finding one, Finding other) {
        Finding.Expected right = one.expected();
        return right != null
                && other.kind() == Kind.RESTATEMENT
                && other.values().stream().anyMatch(value -> value.value().equals(right.value()));
    }

    /// Whether the wrong figure has the right one's digits but for two exchanged: hardly anything else explains it.
    private static boolean isExchanged(Finding one) {
        Finding.Expected right = one.expected();
        Finding.Stated wrong = one.values().getFirst();
        return right != null
                && FIGURE.matcher(wrong.value()).matches()
                && FIGURE.matcher(right.value()).matches()
                && Slip.between(Quantity.of(wrong.value(), wrong.unit()), Quantity.of(right.value(), right.unit()))
                        == Slip.TRANSPOSED;
    }

    /// A figure told in two ways has to be settled before anyone can ask why it misses its target.
    private static boolean isOfUnsureFigure(Finding miss, Finding restated) {
        return restated.kind() == Kind.RESTATEMENT
                && restated.severity() == Severity.ERROR
                && miss.kind() == Kind.MISSING
                && miss.values().stream()
                        .anyMatch(value -> restated.values().stream().anyMatch(other -> isSame(value, other)));
    }

    private static boolean isSame(Finding.Stated one, Finding.Stated other) {
        return Named.of(one).equals(Named.of(other));
    }

    private static Place first(Finding finding) {
        return finding.values().getFirst().place();
    }
}
