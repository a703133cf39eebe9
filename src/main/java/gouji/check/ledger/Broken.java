package gouji.check.ledger;

import gouji.check.ledger.Item.Mended;
import gouji.check.rule.Note;
import gouji.finding.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Equations of one table, some of which do not hold: which figure, put right, would settle them.
///
/// @param all those that must hold, the broken ones among them
record Broken(List<Equation> all, List<Equation> broken) {

    static Broken of(List<Equation> all) {
        return new Broken(
                all, all.stream().filter(equation -> !equation.holds()).toList());
    }

    /// The likeliest figure that settles all that is broken and breaks nothing; none where no slip does. Where figures
    /// of
    /// an equation are likely alike, the result is named.
    Optional<Mended> culprit() {
        Set<Item> suspects = new LinkedHashSet<>();
        broken.forEach(equation -> suspects.addAll(equation.items()));
        List<Mended> mended = new ArrayList<>();
        for (Item suspect : suspects) {
            mended(suspect).ifPresent(mended::add);
        }
        return mended.stream().max(Mended.LIKELIER);
    }

    private Optional<Mended> mended(Item suspect) {
        Predicate<BigDecimal> fits = value -> all.stream()
                .allMatch(equation ->
                        equation.items().contains(suspect) ? equation.holds(suspect, value) : equation.holds());
        Optional<BigDecimal> exactly = broken.stream()
                .filter(equation -> equation.items().contains(suspect))
                .findFirst()
                .flatMap(equation -> equation.exactly(suspect));
        return exactly.isEmpty()
                ? suspect.mended(fits)
                : exactly.filter(value -> value.signum() > 0 && fits.test(value))
                        .map(suspect::printed)
                        .filter(right -> right.inBase().compareTo(exactly.get()) == 0)
                        .flatMap(suspect::mended);
    }

    /// What is said of it, as the rule's severity has it.
    ///
    /// @param first the equation that is told
    Finding finding(Note note, Equation first, Optional<Mended> culprit) {
        Item wrong = culprit.map(Mended::wrong).orElse(first.result());
        List<Finding.Stated> values = new ArrayList<>();
        values.add(wrong.stated("stated"));
        Set<Item> others = new LinkedHashSet<>();
        others.add(first.result());
        broken.stream()
                .filter(equation -> equation.items().contains(wrong))
                .forEach(equation -> others.addAll(equation.items()));
        others.addAll(first.items());
        others.remove(wrong);
        others.forEach(item -> values.add(item.stated(item.equals(first.result()) ? "total" : "part")));
        String message = note.rule().title() + "：“" + first.result().told() + "”，" + first.arithmetic();
        Finding finding = note.of(message, values, culprit.map(Mended::right).orElseGet(first::right));
        return wrong.equals(first.result())
                ? finding
                : finding.withCaution("“" + wrong.label() + "”的" + wrong.quantity() + "疑有误，应为"
                        + culprit.map(Mended::right).orElseThrow());
    }
}
