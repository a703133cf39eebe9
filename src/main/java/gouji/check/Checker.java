package gouji.check;

import gouji.check.constraint.Constraint;
import gouji.check.constraint.Difference;
import gouji.check.constraint.Sum;
import gouji.check.constraint.Verdict;
import gouji.pattern.Searched;
import gouji.place.Place;
import gouji.report.Report;
import gouji.rule.RuleBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 审核: finds what does not agree in reports, and between reports of one bureau.
public final class Checker {
    private static final Comparator<Finding> BY_SEVERITY_AND_PLACE =
            Comparator.comparing(Finding::severity).thenComparingInt(Checker::place);

    private final List<CheckRule> rules;

    public Checker(RuleBook book) {
        this(CheckRule.of(book.checkFiles()));
    }

    /// A checker that holds every report to one scoring profile, whatever the report prints.
    ///
    /// @param profile a name of [#profiles]
    public Checker(RuleBook book, String profile) {
        this(CheckRule.of(book.checkFiles()).stream()
                .flatMap(rule -> rule.demand() instanceof CheckRule.Profile known
                        ? Stream.of(rule)
                                .filter(any -> known.name().equals(profile))
                                .map(any -> any.named(known))
                        : Stream.of(rule))
                .toList());
    }

    /// The names of the scoring profiles, in the order of their files.
    public static List<String> profiles(RuleBook book) {
        return CheckRule.of(book.checkFiles()).stream()
                .flatMap(rule ->
                        rule.demand() instanceof CheckRule.Profile known ? Stream.of(known.name()) : Stream.of())
                .toList();
    }

    Checker(List<CheckRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// All findings: report by report, the gravest first, then in reading order; then those between reports.
    public List<Finding> check(List<Report> reports) {
        List<Finding> findings = new ArrayList<>();
        for (Report report : reports) {
            findings.addAll(check(report));
        }
        findings.addAll(new AcrossReports(rules).check(reports));
        findings.addAll(new YearAfterYear(rules).check(reports));
        return RecognisedPages.of(reports).cautioned(findings);
    }

    private List<Finding> check(Report stated) {
        Optional<Report> supposed = SupposedUnits.of(stated);
        Report report = supposed.orElse(stated);
        var index = new FactIndex(report);
        Restatements restatements = Restatements.of(index, rules);
        List<Constraint> told = StatedRelations.of(report);
        Searched<Texts.Text> texts = Texts.of(stated);
        Searched<Figured> figured = Figured.of(texts);
        var field = new FieldRelations(index, figured, told);
        List<Constraint> constraints = new ArrayList<>(restatements.conflicts());
        constraints.addAll(told);
        CostItems.of(index).forEach(constraints::add);
        ToldScores.of(index, figured, told).forEach(constraints::add);
        constraints.addAll(TableScores.of(index, told));
        rules.forEach(rule -> field.of(rule).forEach(constraints::add));
        constraints.addAll(TableAlgebra.of(index, rules, List.copyOf(constraints)));
        var others = new OtherReadings(index, List.copyOf(constraints));
        constraints.removeIf(constraint -> Misreadings.isLikely(constraint, index, others));

        var network = new Network(constraints, restatements.statements());
        Map<String, Severity> severities = rules.stream().collect(Collectors.toMap(CheckRule::id, CheckRule::severity));
        var writer = new FindingWriter(report.document().name(), network, severities);
        List<Finding> findings = new ArrayList<>();
        List<Constraint> residues = constraints.stream()
                .filter(constraint -> constraint instanceof Sum || constraint instanceof Difference)
                .filter(constraint -> network.judge(constraint).verdict() == Verdict.RESIDUE)
                .toList();
        residues.forEach(constraint -> findings.add(writer.residue(constraint)));
        new Diagnosis(network).mistakes().forEach(mistake -> findings.add(writer.finding(mistake)));

        FactIndex asStated = supposed.isPresent() ? new FactIndex(stated) : index;
        var inspections = new Inspections(asStated, texts, figured);
        // a rate that has been found wrong need not be told to be impossible, too
        Set<Place> accused = findings.stream()
                .filter(finding -> finding.kind() == Kind.RANGE
                        || (finding.kind() == Kind.RATIO && finding.severity() == Severity.ERROR))
                .map(finding -> finding.values().getFirst().place())
                .collect(Collectors.toCollection(HashSet::new));
        // what is sure goes before what is only likely
        for (CheckRule rule :
                rules.stream().sorted(Comparator.comparing(CheckRule::severity)).toList()) {
            inspections
                    .of(rule)
                    .filter(finding -> accused.add(finding.values().getFirst().place()) || finding.kind() != Kind.RANGE)
                    .forEach(findings::add);
        }
        var words = new WordInspections(asStated, texts, figured);
        rules.stream()
                .sorted(Comparator.comparing(CheckRule::severity))
                .flatMap(words::of)
                .forEach(finding -> addNew(finding, findings));
        return findings.stream().sorted(BY_SEVERITY_AND_PLACE).toList();
    }

    /// What a graver finding says a hint need not say, too.
    private static void addNew(Finding finding, List<Finding> findings) {
        if (finding.values().size() > 2
                && findings.removeIf(other -> other.severity() == finding.severity() && isPartOf(other, finding))) {
            findings.add(finding); // says the same of more figures, and what is right
            return;
        }
        boolean isNew = findings.stream()
                .noneMatch(other -> (other.severity().isAtLeast(finding.severity()) && saysAsMuch(other, finding))
                        || explains(other, finding));
        if (isNew) {
            findings.removeIf(other -> isOfUnsureFigure(other, finding) || saysAsMuch(other, finding));
            findings.add(finding);
        }
    }

    /// Whether a finding that knows no right value names two or more figures, all of which another one names, too.
    private static boolean isPartOf(Finding one, Finding other) {
        return one.expected() == null
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
                .count();
        boolean isOnly = other.values().size() == 1 && one.kind() == other.kind();
        return shared >= (isOnly ? 1 : 2);
    }

    /// Whether a finding says which figure is the wrong one, and another one is only what comes of it.
    private static boolean explains(Finding one, Finding other) {
        boolean isDecided = one.expected() != null
                && one.diagnosis() != null
                && one.severity() != Severity.INFO
                && other.kind() != Kind.COMPLETION; // a claim is wrong beside any of the figures
        return isDecided
                && one.values().stream()
                        .limit(1) // the wrong one
                        .anyMatch(wrong -> other.values().stream().anyMatch(value -> isSame(wrong, value)));
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
        return one.value().equals(other.value())
                && Objects.equals(one.place().paragraph(), other.place().paragraph())
                && Objects.equals(one.place().table(), other.place().table())
                && Objects.equals(one.place().row(), other.place().row());
    }

    /// Where a finding's first figure stands, as a number that grows in reading order as far as that is known.
    private static int place(Finding finding) {
        if (finding.values().isEmpty()) {
            return 0;
        }
        Place place = finding.values().getFirst().place();
        Integer page = place.page();
        Integer paragraph = place.paragraph();
        Integer table = place.table();
        int order = paragraph != null ? paragraph : table != null ? table : 0;
        return (page == null ? 0 : page * 10_000) + order;
    }
}
