package gouji.check;

import gouji.check.constraint.Same;
import gouji.place.Place;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Project;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The facts of a report by what they are about and by where they stand.
final class FactIndex {
    private final Report report;
    private final Map<String, String> names = new HashMap<>();
    private final IdentityHashMap<Fact, Identity> identities = new IdentityHashMap<>();
    private final Map<Identity, List<Fact>> facts = new LinkedHashMap<>();

    FactIndex(Report report) {
        this.report = report;
        for (Project project : report.projects()) {
            String name = Identity.name(project.name());
            names.put(name, name);
            project.aliases().forEach(alias -> names.putIfAbsent(Identity.name(alias), name));
        }
        for (Fact fact : report.facts()) {
            Identity identity = Identity.of(fact, report, name -> names.getOrDefault(name, name));
            identities.put(fact, identity);
            facts.computeIfAbsent(identity, key -> new ArrayList<>()).add(fact);
        }
    }

    Report report() {
        return report;
    }

    Identity identity(Fact fact) {
        Identity identity = identities.get(fact);
        if (identity == null) {
            throw new IllegalArgumentException("not a fact of this report: " + fact);
        }
        return identity;
    }

    /// All facts by identity, in reading order.
    Map<Identity, List<Fact>> byIdentity() {
        return facts;
    }

    /// Whether a tidy name is that of a project of the report.
    boolean isProject(String name) {
        return names.containsValue(name);
    }

    /// The fact of another measure that goes with this one: of the same sentence or table row, else of the same table,
    /// else of the whole report; null where there is none, or several that differ.
    @Nullable
    Fact companion(Fact fact, Measure measure) {
        List<Fact> all = facts.getOrDefault(identity(fact).with(measure), List.of());
        List<Fact> near =
                all.stream().filter(other -> line(other).equals(line(fact))).toList();
        if (near.isEmpty()) {
            near = all.stream()
                    .filter(other -> block(other).equals(block(fact)))
                    .toList();
        }
        List<Fact> chosen = near.isEmpty() ? all : near;
        boolean agree =
                chosen.stream().allMatch(other -> Same.agree(chosen.getFirst().quantity(), other.quantity()));
        return chosen.isEmpty() || !agree ? null : chosen.getFirst();
    }

    /// The paragraph or table row that a fact stands in.
    static String line(Fact fact) {
        Place place = fact.place();
        return place.table() == null ? block(fact) : block(fact) + "," + place.row();
    }

    /// The paragraph or table that a fact stands in.
    static String block(Fact fact) {
        Place place = fact.place();
        return place.table() == null ? "p" + place.paragraph() : "t" + place.table();
    }
}
