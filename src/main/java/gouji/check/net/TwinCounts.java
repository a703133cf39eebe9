package gouji.check.net;

import gouji.check.fact.Slip;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Dimension;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 同一单位里颠倒的数: of the few counts that a report tells in a unit, one that is told once has the digits of one that is
/// told again and again in another order: `全县46所学校` everywhere, `64所学校` in one sentence.
///
/// @param words `apart`: what tells that a count is of something else; `vague`: units of which a report counts all
/// sorts of
/// things
public record TwinCounts(RuleWords words) implements Net {
    private static final int FEW = 12; // counts of the unit
    private static final int OFTEN = 3; // places that tell the other one, where it has but two digits
    private static final int TELLING = 3; // digits

    public static TwinCounts of(RuleNode node) {
        return new TwinCounts(RuleWords.under(node, "apart", "vague"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        var around = Around.of(said);
        List<Finding> findings = new ArrayList<>();
        around.each((told, at) -> {
            if (isCount(told) && !words.says("apart", told.label() + "|" + told.after())) {
                twin(told, others(said, told), around.paragraph(at))
                        .forEach(twin -> findings.add(finding(note, told, twin)));
            }
        });
        return findings.stream();
    }

    private boolean isCount(Worded told) {
        return told.quantity().unit().dimension() == Dimension.COUNT
                && told.quantity().value().precision() > 1
                && !words.says("vague", told.quantity().unit().symbol());
    }

    /// All that the report counts in its unit.
    private static List<Worded> others(Said said, Worded told) {
        return said.amounts().all(told.key());
    }

    private static Stream<Worded> twin(Worded told, List<Worded> all, List<Worded> paragraph) {
        Set<BigDecimal> values = all.stream()
                .map(figure -> figure.base().stripTrailingZeros())
                .collect(Collectors.toCollection(TreeSet::new));
        if (values.size() > FEW || places(all, told) > 1 || isMade(told, values)) {
            return Stream.of();
        }
        return all.stream()
                .filter(other -> Slip.between(told.quantity(), other.quantity()) == Slip.TRANSPOSED
                        && isOften(all, told, other)
                        && paragraph.stream().noneMatch(near -> near.value().equals(other.value())))
                .limit(1);
    }

    private static boolean isOften(List<Worded> all, Worded told, Worded other) {
        int least = told.digits() >= TELLING ? 1 : OFTEN;
        return places(all, other) >= least;
    }

    private static long places(List<Worded> all, Worded figure) {
        return all.stream()
                .filter(other -> other.value().equals(figure.value()))
                .count();
    }

    /// Whether two others add up to it, or differ by it.
    private static boolean isMade(Worded told, Set<BigDecimal> values) {
        BigDecimal made = told.base().stripTrailingZeros();
        return values.stream()
                .anyMatch(one -> values.contains(made.subtract(one).stripTrailingZeros())
                        || (one.compareTo(made) != 0
                                && values.contains(made.add(one).stripTrailingZeros())));
    }

    private static Finding finding(Note note, Worded told, Worded twin) {
        Quantity right = twin.quantity();
        return note.of(
                note.rule().title() + "：“" + told.label() + told.quantity() + told.after() + "”，别处“" + twin.label()
                        + right + twin.after() + "”",
                List.of(told.stated("stated"), twin.stated("stated")),
                right);
    }
}
