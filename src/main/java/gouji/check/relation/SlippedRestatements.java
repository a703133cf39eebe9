package gouji.check.relation;

import gouji.check.constraint.Constraint;
import gouji.check.constraint.Same;
import gouji.check.fact.FactIndex;
import gouji.check.fact.Identity;
import gouji.check.fact.Slip;
import gouji.check.rule.CheckRule;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// 笔误的重述: figures that are told by nearly the same name, which only a slip of the pen tells apart.
final class SlippedRestatements {
    /// Two digits exchanged in fewer than these happen by chance.
    private static final int TELLING_DIGITS = 3;

    private SlippedRestatements() {}

    /// Figures of one name that only a slip of the pen tells apart are one figure, also where the words call it 支出 here
    /// and 执行数 there, leave out whose money it is, or speak of the bureau as a whole.
    static List<Constraint> of(CheckRule rule, List<Measure> measures, FactIndex index, List<Constraint> known) {
        Map<Identity, List<Fact>> loosely = new LinkedHashMap<>();
        index.byIdentity().forEach((identity, facts) -> {
            if (measures.contains(identity.measure()) && identity.indicator() == null) {
                loosely.computeIfAbsent(identity.loosely(), key -> new ArrayList<>())
                        .addAll(facts);
            }
        });
        List<Constraint> slips = new ArrayList<>();
        loosely.values().stream().filter(facts -> facts.size() > 1).forEach(facts -> {
            List<Statement> versions = Restatements.versions(facts);
            for (Statement slipped : versions) {
                for (Statement right : versions) {
                    if (isSlipOf(slipped, right, versions)
                            && known.stream().noneMatch(other -> areOf(other, slipped, right))) {
                        slips.add(new Same(rule.id(), rule.kind(), List.of(slipped.first(), right.first())));
                        return;
                    }
                }
            }
        });
        return slips;
    }

    /// Whether a figure that stands but once is another one with two digits exchanged, or its point moved, and one of
    /// them is told in words: tables are held against each other by their sums.
    private static boolean isSlipOf(Statement slipped, Statement right, List<Statement> versions) {
        Quantity wrong = slipped.finest().quantity();
        Quantity other = right.finest().quantity();
        if (slipped.equals(right)
                || !wrong.unit().isMoney()
                || !other.unit().isMoney()
                || blocks(slipped).size() > 1
                || !(Restatements.isInWords(slipped) || Restatements.isInWords(right))) {
            return false;
        }
        Slip slip = Slip.between(wrong, Restatements.in(wrong.unit(), other));
        boolean isPoint = slip == Slip.POINT && blocks(right).size() > 1;
        return (isPoint || slip == Slip.TRANSPOSED)
                && wrong.digits() >= TELLING_DIGITS
                && !blocks(right).containsAll(blocks(slipped))
                && versions.size() <= Restatements.MAX_VERSIONS + 1;
    }

    private static boolean areOf(Constraint constraint, Statement one, Statement other) {
        return constraint.facts().stream().anyMatch(fact -> Restatements.isAmong(one.places(), fact))
                && constraint.facts().stream().anyMatch(fact -> Restatements.isAmong(other.places(), fact));
    }

    private static Set<String> blocks(Statement statement) {
        return statement.places().stream().map(FactIndex::block).collect(Collectors.toSet());
    }
}
