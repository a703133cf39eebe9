package gouji.check;

import gouji.check.constraint.Constraint;
import gouji.check.constraint.Same;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which facts state the same thing, and where they differ.
///
/// @param statements facts that agree, joined
/// @param conflicts one relation for each two statements of one fact that differ
record Restatements(List<Statement> statements, List<Constraint> conflicts) {

    /// More different values than this are no restatements, but things that share a name.
    private static final int MAX_VERSIONS = 3;

    /// Line items (not projects) of one name may be different money; so only figures this close are taken for one.
    private static final BigDecimal NEAR = new BigDecimal("0.10");

    /// A project's own figure that was changed in one place and forgotten in another keeps its size.
    private static final BigDecimal SAME_SIZE = new BigDecimal("0.50");

    static Restatements of(FactIndex index, List<CheckRule> rules) {
        List<Statement> statements = new ArrayList<>();
        List<Constraint> conflicts = new ArrayList<>();
        for (CheckRule rule : rules) {
            if (rule.demand() instanceof CheckRule.Restated restated && !restated.acrossReports()) {
                for (Map.Entry<Identity, List<Fact>> same : index.byIdentity().entrySet()) {
                    if (restated.measures().contains(same.getKey().measure())
                            && same.getValue().size() > 1
                            && !index.isVague(same.getKey())) {
                        List<Statement> versions = versions(same.getValue());
                        if (isOneThing(same.getKey(), versions, index)) {
                            statements.addAll(versions);
                            conflicts.addAll(conflicts(rule, versions));
                        }
                    }
                }
            }
        }
        return new Restatements(statements, conflicts);
    }

    /// Facts that agree, together; the finest first, for a coarse figure may agree with two fine ones that differ.
    static List<Statement> versions(List<Fact> facts) {
        List<List<Fact>> versions = new ArrayList<>();
        List<Fact> finestFirst = facts.stream()
                .sorted((a, b) ->
                        a.quantity().precision().compareTo(b.quantity().precision()))
                .toList();
        for (Fact fact : finestFirst) {
            versions.stream()
                    .filter(version -> Same.agree(version.getFirst().quantity(), fact.quantity()))
                    .findFirst()
                    .ifPresentOrElse(version -> version.add(fact), () -> versions.add(new ArrayList<>(List.of(fact))));
        }
        return versions.stream()
                .map(version -> new Statement(
                        facts.stream().filter(fact -> isAmong(version, fact)).toList()))
                .toList();
    }

    private static boolean isAmong(List<Fact> version, Fact fact) {
        return version.stream().anyMatch(one -> one.equals(fact));
    }

    private static boolean isOneThing(Identity identity, List<Statement> versions, FactIndex index) {
        if (versions.size() > MAX_VERSIONS
                || shareALine(versions)
                || areToldApart(versions, new SisterTables(index.report().tables()))) {
            return false;
        }
        boolean isOwn = index.isProject(identity.subject()) || identity.indicator() != null;
        return allNear(versions, isOwn ? SAME_SIZE : NEAR);
    }

    /// Two versions in one sentence or one table are told apart by something that was not understood.
    private static boolean shareALine(List<Statement> versions) {
        Set<String> seen = new java.util.HashSet<>();
        for (Statement version : versions) {
            Set<String> blocks = new java.util.HashSet<>();
            version.places().forEach(fact -> blocks.add(FactIndex.block(fact)));
            if (blocks.stream().anyMatch(seen::contains)) {
                return true;
            }
            seen.addAll(blocks);
        }
        return false;
    }

    private static boolean areToldApart(List<Statement> versions, SisterTables sisters) {
        for (Statement one : versions) {
            for (Statement other : versions) {
                if (!one.equals(other)
                        && one.places().stream()
                                .anyMatch(fact ->
                                        other.places().stream().anyMatch(next -> sisters.tellApart(fact, next)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean allNear(List<Statement> versions, BigDecimal near) {
        Quantity first = versions.getFirst().finest().quantity();
        return versions.stream()
                .map(version -> version.finest().quantity())
                .allMatch(other -> isNear(first, other, near));
    }

    static boolean isNear(Quantity one, Quantity other) {
        return isNear(one, other, SAME_SIZE);
    }

    private static boolean isNear(Quantity one, Quantity other, BigDecimal near) {
        if (Slip.between(one, other) != null) {
            return true;
        }
        BigDecimal larger = one.inBase().abs().max(other.inBase().abs());
        BigDecimal apart = one.inBase().subtract(other.inBase()).abs();
        return larger.signum() == 0
                || apart.divide(larger, 6, RoundingMode.HALF_UP).compareTo(near) <= 0;
    }

    private static List<Constraint> conflicts(CheckRule rule, List<Statement> versions) {
        List<Constraint> conflicts = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            for (int j = i + 1; j < versions.size(); j++) {
                conflicts.add(new Same(
                        rule.id(),
                        rule.kind(),
                        List.of(versions.get(i).first(), versions.get(j).first())));
            }
        }
        return conflicts;
    }
}
