package gouji.check.diagnosis;

import gouji.quantity.Dimension;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Relation;
import gouji.report.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// An amount without a unit is taken to be in the unit of the amounts that it is related to, if those have but one;
/// a check of its own tells that the unit is missing.
public final class SupposedUnits {
    private SupposedUnits() {}

    /// The report with such units, or nothing where no amount gets one.
    public static Optional<Report> of(Report report) {
        Map<String, Fact> facts =
                report.facts().stream().collect(Collectors.toMap(Fact::id, fact -> fact, (a, b) -> a));
        Map<String, Unit> supposed = new HashMap<>();
        for (Relation relation : report.relations()) {
            if (relation instanceof Relation.Sum || relation instanceof Relation.Difference) {
                List<Fact> members = relation.facts().stream()
                        .filter(facts::containsKey)
                        .map(facts::get)
                        .toList();
                Set<Unit> units = members.stream()
                        .map(fact -> fact.quantity().unit())
                        .filter(Unit::isMoney)
                        .collect(Collectors.toSet());
                if (units.size() == 1) {
                    Unit unit = units.iterator().next();
                    members.stream().filter(SupposedUnits::lacksUnit).forEach(fact -> supposed.put(fact.id(), unit));
                }
            }
        }
        return supposed.isEmpty() ? Optional.empty() : Optional.of(with(report, supposed));
    }

    private static boolean lacksUnit(Fact fact) {
        return fact.quantity().unit().dimension() == Dimension.NONE;
    }

    private static Report with(Report report, Map<String, Unit> supposed) {
        List<Fact> facts = report.facts().stream()
                .map(fact -> supposed.containsKey(fact.id()) ? with(fact, supposed.get(fact.id())) : fact)
                .toList();
        return report.withFacts(facts);
    }

    private static Fact with(Fact fact, Unit unit) {
        return new Fact(
                fact.id(),
                fact.subject(),
                fact.measure(),
                fact.quantity().with(unit),
                fact.year(),
                fact.indicator(),
                fact.project(),
                fact.scope(),
                fact.rule(),
                fact.place());
    }
}
