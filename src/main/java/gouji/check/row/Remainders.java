package gouji.check.row;

import gouji.check.fact.Slip;
import gouji.check.rule.Note;
import gouji.finding.Finding;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Report;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// What is left beside what was spent, where the money that both come from stands in a paragraph before: `到位7330万元`,
/// then `支出6951.24万元，结转387.76万元`.
///
/// Which of several budgets that is nobody says. So it is a mistake only where what is left fits none of them, and one
/// of
/// them but for two digits exchanged.
public final class Remainders {
    private static final Set<Measure> LEFT = EnumSet.of(Measure.CARRIED_OVER, Measure.SURPLUS);
    private static final Set<Measure> SPENT = EnumSet.of(Measure.EXECUTED, Measure.EXPENDITURE);
    private static final Set<Measure> HAD =
            EnumSet.of(Measure.FULL_BUDGET, Measure.BUDGET, Measure.RECEIVED, Measure.INITIAL_BUDGET);
    private static final int REACH = 15; // paragraphs
    private static final int TELLING_DIGITS = 3;

    private final Note note;
    private final List<Fact> facts;

    private Remainders(Note note, List<Fact> facts) {
        this.note = note;
        this.facts = facts;
    }

    public static Stream<Finding> of(Note note, Report report) {
        List<Fact> facts = report.facts().stream()
                .filter(fact -> fact.place().paragraph() != null
                        && fact.place().table() == null
                        && fact.quantity().unit().isMoney()
                        && (fact.year() == null || fact.year().equals(report.year())))
                .toList();
        var remainders = new Remainders(note, facts);
        return facts.stream()
                .filter(fact ->
                        LEFT.contains(fact.measure()) && fact.quantity().value().precision() >= TELLING_DIGITS)
                .flatMap(remainders::finding);
    }

    private Stream<Finding> finding(Fact left) {
        List<Fact> spent = near(left, SPENT, 0);
        List<Fact> had = near(left, HAD, REACH);
        List<Finding> findings = new ArrayList<>();
        for (Fact paid : spent) {
            for (Fact all : had) {
                Quantity right = difference(all, paid, left);
                if (right.value().compareTo(left.quantity().value()) == 0) {
                    return Stream.of();
                }
                if (right.value().signum() > 0 && Slip.between(left.quantity(), right) == Slip.TRANSPOSED) {
                    findings.add(note.of(
                            note.rule().title() + "：" + all.quantity() + "−" + paid.quantity() + "=" + right + " ≠ "
                                    + left.quantity(),
                            List.of(Finding.Stated.of(left), Finding.Stated.of(all), Finding.Stated.of(paid)),
                            right));
                }
            }
        }
        return findings.stream().limit(1);
    }

    private List<Fact> near(Fact fact, Set<Measure> measures, int reach) {
        int at = paragraph(fact);
        return facts.stream()
                .filter(other ->
                        measures.contains(other.measure()) && paragraph(other) <= at && paragraph(other) >= at - reach)
                .toList();
    }

    private static int paragraph(Fact fact) {
        return Objects.requireNonNullElse(fact.place().paragraph(), -1);
    }

    private static Quantity difference(Fact all, Fact paid, Fact left) {
        BigDecimal rest = all.quantity().inBase().subtract(paid.quantity().inBase());
        BigDecimal value = rest.divide(left.quantity().unit().factor());
        int scale = Math.max(
                left.quantity().value().scale(),
                Math.max(0, value.stripTrailingZeros().scale()));
        return new Quantity(
                value.setScale(scale, RoundingMode.UNNECESSARY), left.quantity().unit(), null, null);
    }
}
