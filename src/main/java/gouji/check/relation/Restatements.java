package gouji.check.relation;

import gouji.check.constraint.Constraint;
import gouji.check.constraint.Same;
import gouji.check.fact.FactIndex;
import gouji.check.fact.Identity;
import gouji.check.fact.Slip;
import gouji.check.rule.CheckRule;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Relation;
import gouji.report.Report;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Which facts state the same thing, and where they differ.
///
/// @param statements facts that agree, joined
/// @param conflicts one relation for each two statements of one fact that differ
public record Restatements(List<Statement> statements, List<Constraint> conflicts) {

    /// More different values than this are no restatements, but things that share a name.
    static final int MAX_VERSIONS = 3;

    /// Line items (not projects) of one name may be different money; so only figures this close are taken for one.
    private static final BigDecimal NEAR = new BigDecimal("0.10");

    /// A project's own figure that was changed in one place and forgotten in another keeps its size.
    private static final BigDecimal SAME_SIZE = new BigDecimal("0.50");

    public static Restatements of(FactIndex index, List<CheckRule> rules) {
        List<Statement> statements = new ArrayList<>();
        List<Constraint> conflicts = new ArrayList<>();
        for (CheckRule rule : rules) {
            if (rule.demand() instanceof CheckRule.Restated restated && !restated.acrossReports()) {
                OwnHeads heads = new OwnHeads(restated.heads(), index.report());
                for (Map.Entry<Identity, List<Fact>> same : index.byIdentity().entrySet()) {
                    if (restated.measures().contains(same.getKey().measure())
                            && same.getValue().size() > 1
                            && !index.isVague(same.getKey())
                            && !isNameless(same.getKey(), restated)) {
                        List<Statement> versions = versions(same.getValue());
                        if (isOneThing(same.getKey(), versions, index)
                                && !areOfManyForms(same.getKey(), versions, index)
                                && !heads.tellApart(versions)
                                && !isPlanned(versions, index)
                                && !isMadeUp(versions, index)) {
                            statements.addAll(versions);
                            conflicts.addAll(conflicts(rule, versions));
                        }
                    }
                }
                conflicts.addAll(SlippedRestatements.of(rule, restated.measures(), index, conflicts));
            }
        }
        return new Restatements(statements, conflicts);
    }

    /// Whether it is called by what is said of many things: `完成计划`.
    private static boolean isNameless(Identity identity, CheckRule.Restated restated) {
        String indicator = identity.indicator();
        String name = indicator == null ? identity.subject() : indicator.substring(indicator.lastIndexOf('/') + 1);
        return restated.nameless() != null && restated.nameless().matcher(name).matches();
    }

    /// Whether they are the totals of several tables, each of a project of its own whose name was not made out: then
    /// they are
    /// called after the bureau.
    private static boolean areOfManyForms(Identity identity, List<Statement> versions, FactIndex index) {
        String bureau = Identity.name(String.valueOf(index.report().bureau()));
        return identity.measure() == Measure.TOTAL_SCORE
                && identity.subject().equals(bureau)
                && versions.stream()
                        .flatMap(version -> version.places().stream())
                        .noneMatch(fact -> fact.place().table() == null)
                && versions.stream()
                                .flatMap(version -> version.places().stream())
                                .map(fact -> fact.place().table())
                                .distinct()
                                .count()
                        > 2;
    }

    /// Whether one result of two is what an indicator plans: `主要建设内容为修路92公里` tells no result.
    private static boolean isPlanned(List<Statement> versions, FactIndex index) {
        return versions.stream()
                .flatMap(version -> version.places().stream())
                .filter(fact -> fact.measure() == Measure.ACTUAL && fact.place().table() == null)
                .anyMatch(fact -> index.report().facts().stream()
                        .anyMatch(other -> other.measure() == Measure.TARGET
                                && other.place().table() != null
                                && isEqual(fact, other)
                                && other.quantity()
                                        .unit()
                                        .equals(fact.quantity().unit())));
    }

    /// `购置设备金额430.20万元，另付安装费6.00万元，合计436.20万元`: one of two is what the words make up of the other and more.
    private static boolean isMadeUp(List<Statement> versions, FactIndex index) {
        return versions.size() == 2
                && (isMadeUpOf(versions.getFirst(), versions.getLast(), index)
                        || isMadeUpOf(versions.getLast(), versions.getFirst(), index));
    }

    private static boolean isMadeUpOf(Statement whole, Statement part, FactIndex index) {
        BigDecimal all = whole.finest().quantity().inBase();
        BigDecimal rest = all.subtract(part.finest().quantity().inBase());
        return rest.signum() > 0
                && part.places().stream()
                        .filter(fact -> fact.place().table() == null)
                        .map(fact -> index.report().facts().stream()
                                .filter(other -> other.place().table() == null
                                        && Objects.equals(
                                                other.place().paragraph(),
                                                fact.place().paragraph()))
                                .map(other -> other.quantity().inBase())
                                .toList())
                        .anyMatch(beside -> isAmong(beside, all) && isAmong(beside, rest));
    }

    private static boolean isAmong(List<BigDecimal> figures, BigDecimal one) {
        return figures.stream().anyMatch(figure -> figure.compareTo(one) == 0);
    }

    static boolean isInWords(Statement statement) {
        return statement.places().stream().allMatch(fact -> fact.place().table() == null);
    }

    /// The same amount in another unit, to as many decimals as it takes.
    static Quantity in(Unit unit, Quantity quantity) {
        BigDecimal value = quantity.inBase().divide(unit.factor(), MathContext.DECIMAL64);
        return new Quantity(value, unit, quantity.qualifier(), null);
    }

    /// Facts that agree, together; the finest first, for a coarse figure may agree with two fine ones that differ.
    public static List<Statement> versions(List<Fact> facts) {
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
                .map(HashSet::new)
                .map(version ->
                        new Statement(facts.stream().filter(version::contains).toList()))
                .toList();
    }

    static boolean isAmong(List<Fact> version, Fact fact) {
        return version.stream().anyMatch(one -> one.equals(fact));
    }

    private static boolean isOneThing(Identity identity, List<Statement> versions, FactIndex index) {
        if (versions.size() > MAX_VERSIONS
                || shareALine(versions)
                || knowEachOther(versions, index)
                || standInOneRow(versions, index)
                || areToldApart(versions, new SisterTables(index.report().tables()))
                || areUnderOwnHeadings(versions, index)
                || areOfTwoTotals(versions, index)) {
            return false;
        }
        boolean isOwn = index.isProject(identity.subject()) || identity.indicator() != null;
        return allNear(versions, isOwn ? SAME_SIZE : NEAR);
    }

    /// Versions in chapters of their own, one of which nowhere names what they are said to be about: the chapters are
    /// about
    /// two things, and what both are of was only supposed.
    private static boolean areUnderOwnHeadings(List<Statement> versions, FactIndex index) {
        boolean isSupposed =
                versions.stream().anyMatch(version -> version.places().stream().noneMatch(index::isNamed));
        Set<String> headings = new HashSet<>();
        return isSupposed
                && versions.size() > 1
                && versions.stream().allMatch(Restatements::isInWords)
                && versions.stream()
                        .allMatch(version -> version.places().stream()
                                .map(fact -> fact.place().section())
                                .distinct()
                                .allMatch(section -> section != null && headings.add(section)));
    }

    /// `下达水利资金1200万元，其中：河道整治700万元…。下达衔接资金500万元，其中：河道整治300万元…`: parts of two totals.
    private static boolean areOfTwoTotals(List<Statement> versions, FactIndex index) {
        if (versions.size() != 2 || !versions.stream().allMatch(Restatements::isInWords)) {
            return false;
        }
        List<Fact> totals = versions.stream()
                .flatMap(version -> totals(version, index.report()))
                .toList();
        return totals.size() == 2
                && !totals.getFirst().equals(totals.getLast())
                && !Same.agree(totals.getFirst().quantity(), totals.getLast().quantity());
    }

    /// Of what the first of a statement's places is a part.
    private static Stream<Fact> totals(Statement version, Report report) {
        String part = version.first().id();
        return report.relations().stream()
                .filter(relation -> relation instanceof Relation.Sum sum
                        && sum.parts().size() > 1
                        && sum.parts().contains(part))
                .flatMap(relation -> report.facts().stream()
                        .filter(fact -> fact.id().equals(relation.facts().getFirst())))
                .limit(1);
    }

    /// Two versions in one sentence or one table are told apart by something that was not understood.
    private static boolean shareALine(List<Statement> versions) {
        Set<String> seen = new HashSet<>();
        for (Statement version : versions) {
            Set<String> blocks = new HashSet<>();
            version.places().forEach(fact -> blocks.add(FactIndex.block(fact)));
            if (blocks.stream().anyMatch(seen::contains)) {
                return true;
            }
            seen.addAll(blocks);
        }
        return false;
    }

    /// A paragraph that has the other figure too, for something it does not name, means by its own something else: of
    /// `建站39万元，流量费20万元，共计59万元` the 39 are not the 59 of the paragraph before.
    private static boolean knowEachOther(List<Statement> versions, FactIndex index) {
        for (Statement one : versions) {
            for (Fact fact : one.places()) {
                boolean isKnown = fact.place().table() == null
                        && index.line(FactIndex.line(fact)).stream()
                                .filter(beside -> beside.measure() == Measure.OTHER)
                                .anyMatch(beside -> versions.stream()
                                        .filter(other -> !other.equals(one))
                                        .anyMatch(other -> isEqual(beside, other.first())));
                if (isKnown) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A row that has the other figure too, in another column, tells what the words mean by it: the money planned, not
    /// what was spent.
    private static boolean standInOneRow(List<Statement> versions, FactIndex index) {
        return versions.stream()
                .flatMap(version -> version.places().stream())
                .filter(fact -> fact.place().table() != null)
                .anyMatch(fact -> versions.stream()
                        .filter(other -> isInWords(other) && !isAmong(other.places(), fact))
                        .anyMatch(other -> index.line(FactIndex.line(fact)).stream()
                                .anyMatch(beside ->
                                        beside.subject().equals(fact.subject()) && isEqual(beside, other.first()))));
    }

    private static boolean isEqual(Fact one, Fact other) {
        return one.quantity().unit().dimension() == other.quantity().unit().dimension()
                && one.quantity().inBase().compareTo(other.quantity().inBase()) == 0;
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

    public static boolean isNear(Quantity one, Quantity other) {
        return isNear(one, other, SAME_SIZE);
    }

    private static boolean isNear(Quantity one, Quantity other, BigDecimal near) {
        if (Slip.between(one, one.unit().isMoney() && other.unit().isMoney() ? in(one.unit(), other) : other) != null) {
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
