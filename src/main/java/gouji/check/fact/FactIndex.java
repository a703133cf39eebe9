package gouji.check.fact;

import gouji.check.constraint.Same;
import gouji.place.Place;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Passage;
import gouji.report.Project;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The facts of a report by what they are about and by where they stand.
public final class FactIndex {
    /// From this length on a line item's name is its own, whichever project it is told under.
    private static final int TELLING_NAME = 7;

    /// What prose adds to a name that a table has without it.
    private static final List<String> ADDED = List.of("项目支出", "项目", "支出", "工程项目", "工程");

    /// 自有资金 is 医院自有资金 where no one else's is told.
    private static final List<String> OWN_FUNDS = List.of("自有资金", "自筹资金", "债券资金", "配套资金");

    private static final int SHORTEST_NAME = 3;

    private final Report report;
    private final Map<String, String> names = new HashMap<>();
    private final IdentityHashMap<Fact, Identity> identities = new IdentityHashMap<>();
    private final Map<Identity, List<Fact>> facts = new LinkedHashMap<>();
    private final Map<String, List<Fact>> lines = new HashMap<>();
    private final String self;
    private final Map<Integer, String> paragraphs = new HashMap<>();
    private final Map<Integer, String> tidied = new HashMap<>();

    public FactIndex(Report report) {
        this.report = report;
        this.self = Identity.name(report.bureau() == null ? "本单位" : report.bureau());
        for (Project project : report.projects()) {
            String name = Identity.name(project.name());
            names.put(name, name);
            project.aliases().forEach(alias -> names.putIfAbsent(Identity.name(alias), name));
        }
        joinNames();
        for (Passage passage : report.passages()) {
            if (passage.place().paragraph() != null) {
                paragraphs.put(passage.place().paragraph(), passage.text());
            }
        }
        Map<Identity, Set<String>> projects = new HashMap<>();
        Map<String, String> tidy = new HashMap<>(); // many facts are of one thing
        List<Identity> told = report.facts().stream()
                .map(fact -> Identity.of(
                        fact,
                        report,
                        written -> tidy.computeIfAbsent(written, Identity::name),
                        name -> names.getOrDefault(name, name)))
                .toList();
        for (Identity identity : told) {
            if (identity.project() != null && !identity.project().equals(self)) {
                projects.computeIfAbsent(identity.without(null), key -> new HashSet<>())
                        .add(identity.project());
            }
        }
        for (int i = 0; i < told.size(); i++) {
            Fact fact = report.facts().get(i);
            Identity identity = joined(told.get(i), projects);
            identities.put(fact, identity);
            facts.computeIfAbsent(identity, key -> new ArrayList<>()).add(fact);
            lines.computeIfAbsent(line(fact), key -> new ArrayList<>()).add(fact);
        }
    }

    /// `校舍维修项目` and `校舍维修支出` are the 校舍维修 of a table, where the report has both names.
    private void joinNames() {
        Set<String> subjects = report.facts().stream()
                .map(Fact::subject)
                .distinct()
                .map(Identity::name)
                .collect(Collectors.toSet());
        for (String own : OWN_FUNDS) {
            List<String> longer = subjects.stream()
                    .filter(subject -> subject.endsWith(own) && !subject.equals(own))
                    .toList();
            if (subjects.contains(own) && longer.size() == 1) {
                names.putIfAbsent(own, names.getOrDefault(longer.getFirst(), longer.getFirst()));
            }
        }
        for (String subject : subjects) {
            for (String added : ADDED) {
                int end = subject.length() - added.length();
                String shorter = end >= SHORTEST_NAME && subject.endsWith(added) ? subject.substring(0, end) : "";
                if (subjects.contains(shorter)) {
                    names.putIfAbsent(subject, names.getOrDefault(shorter, shorter));
                }
            }
        }
    }

    /// A line item of a telling name that only one project has is the same where no project is named.
    private static Identity joined(Identity identity, Map<Identity, Set<String>> projects) {
        Identity bare = identity.without(null);
        boolean isOneOnly = projects.getOrDefault(bare, Set.of()).size() <= 1;
        return identity.subject().length() >= TELLING_NAME && isOneOnly ? bare : identity;
    }

    public Report report() {
        return report;
    }

    public Identity identity(Fact fact) {
        return Objects.requireNonNull(identities.get(fact), () -> "not a fact of this report: " + fact);
    }

    /// All facts by identity, in reading order.
    public Map<Identity, List<Fact>> byIdentity() {
        return facts;
    }

    /// Whether the paragraph or heading of a fact names what it is about, by whichever of its names; a row always does.
    public boolean isNamed(Fact fact) {
        Place place = fact.place();
        String paragraph = paragraphs.get(place.paragraph());
        if (place.table() != null || paragraph == null) {
            return true;
        }
        String said = Identity.name(Objects.toString(place.section(), "")) + "\n"
                + tidied.computeIfAbsent(place.paragraph(), any -> Identity.name(paragraph));
        String name = Identity.name(fact.subject());
        String known = names.getOrDefault(name, name);
        return said.contains(name)
                || names.entrySet().stream()
                        .anyMatch(other -> other.getValue().equals(known) && said.contains(other.getKey()));
    }

    /// All facts of a paragraph or table row.
    public List<Fact> line(String line) {
        return lines.getOrDefault(line, List.of());
    }

    /// Whether a tidy name is that of a project of the report.
    public boolean isProject(String name) {
        return names.containsValue(name);
    }

    /// Whether a fact is so loosely named that two of the kind need not be the same: the bureau's own amounts, figures
    /// under an indicator of no name.
    public boolean isVague(Identity identity) {
        boolean isCounted = switch (identity.measure()) {
            case TOTAL_SCORE, POSTS, STAFF -> true;
            default -> false;
        };
        boolean isIndicator = identity.measure() == Measure.TARGET || identity.measure() == Measure.ACTUAL;
        return (identity.subject().equals(self) && identity.indicator() == null && !isCounted)
                || (identity.indicator() != null && !isIndicator)
                || (identity.indicator() == null && isIndicator)
                || identity.subject().length() < 2;
    }

    /// The fact of another measure that goes with this one: of the same sentence or table row, else of the same table,
    /// else of the whole report; null where there is none, or several that differ.
    @Nullable
    public Fact companion(Fact fact, Measure measure) {
        List<Fact> all = facts.getOrDefault(identity(fact).with(measure), List.of());
        List<Fact> near =
                all.stream().filter(other -> line(other).equals(line(fact))).toList();
        if (near.isEmpty()) {
            near = all.stream()
                    .filter(other -> block(other).equals(block(fact)))
                    .toList();
        }
        List<Fact> chosen = near.isEmpty() ? all : near;
        return agreed(chosen);
    }

    /// The one value that a fact has wherever it is stated; null where there is none, or several that differ.
    @Nullable
    public Fact only(Identity identity) {
        return agreed(facts.getOrDefault(identity, List.of()));
    }

    private static @Nullable Fact agreed(List<Fact> chosen) {
        boolean agree =
                chosen.stream().allMatch(other -> Same.agree(chosen.getFirst().quantity(), other.quantity()));
        return chosen.isEmpty() || !agree ? null : chosen.getFirst();
    }

    /// The paragraph or table row that a fact stands in.
    public static String line(Fact fact) {
        return line(fact.place());
    }

    /// The paragraph or table row of a place.
    public static String line(Place place) {
        return place.table() == null ? block(place) : block(place) + "," + place.row();
    }

    /// The paragraph or table that a fact stands in.
    public static String block(Fact fact) {
        return block(fact.place());
    }

    private static String block(Place place) {
        return place.table() == null ? "p" + place.paragraph() : "t" + place.table();
    }
}
