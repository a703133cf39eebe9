package gouji.check;

import gouji.check.constraint.Constraint;
import gouji.check.constraint.Difference;
import gouji.check.constraint.Sum;
import gouji.check.constraint.Verdict;
import gouji.check.diagnosis.Diagnosis;
import gouji.check.diagnosis.FindingWriter;
import gouji.check.diagnosis.MeetingPoint;
import gouji.check.diagnosis.Misreadings;
import gouji.check.diagnosis.Network;
import gouji.check.diagnosis.OtherReadings;
import gouji.check.diagnosis.RecognisedPages;
import gouji.check.diagnosis.SupposedUnits;
import gouji.check.fact.FactIndex;
import gouji.check.relation.CostItems;
import gouji.check.relation.FieldRelations;
import gouji.check.relation.Restatements;
import gouji.check.relation.StatedRelations;
import gouji.check.relation.TableAlgebra;
import gouji.check.relation.TableScores;
import gouji.check.relation.ToldScores;
import gouji.check.rule.CheckRule;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Printed;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.pattern.Searched;
import gouji.place.Place;
import gouji.quantity.Figure;
import gouji.quantity.FigureScanner;
import gouji.report.Report;
import gouji.rule.RuleBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 审核: finds what does not agree in reports, and between reports of one bureau.
public final class Checker {
    private static final Comparator<Finding> BY_SEVERITY_AND_PLACE =
            Comparator.comparing(Finding::severity).thenComparingInt(Checker::place);

    private final List<CheckRule> rules;
    private final List<CheckRule> surest; // what is sure goes before what is only likely
    private final Map<String, Severity> severities;
    private final Excuses excuses;

    public Checker(RuleBook book) {
        this(CheckRules.of(book.checkFiles()), Excuses.of(book.vocabulary()));
    }

    /// A checker that holds every report to one scoring profile, whatever the report prints.
    ///
    /// @param profile a name of [#profiles]
    public Checker(RuleBook book, String profile) {
        this(
                CheckRules.of(book.checkFiles()).stream()
                        .flatMap(rule -> rule.demand() instanceof CheckRule.Profile known
                                ? Stream.of(rule)
                                        .filter(any -> known.name().equals(profile))
                                        .map(any -> any.named(known))
                                : Stream.of(rule))
                        .toList(),
                Excuses.of(book.vocabulary()));
    }

    /// The names of the scoring profiles, in the order of their files.
    public static List<String> profiles(RuleBook book) {
        return CheckRules.of(book.checkFiles()).stream()
                .flatMap(rule ->
                        rule.demand() instanceof CheckRule.Profile known ? Stream.of(known.name()) : Stream.of())
                .toList();
    }

    /// A checker of examples, in which nobody excuses anything.
    Checker(List<CheckRule> rules) {
        this(rules, new Excuses(Map.of()));
    }

    private Checker(List<CheckRule> rules, Excuses excuses) {
        this.rules = List.copyOf(rules);
        this.surest = rules.stream()
                .sorted(Comparator.comparing(CheckRule::severity).thenComparing(CheckRule::isLast))
                .toList();
        this.severities = rules.stream().collect(Collectors.toMap(CheckRule::id, CheckRule::severity));
        this.excuses = excuses;
    }

    /// All findings: report by report, the gravest first, then in reading order; then those between reports.
    public List<Finding> check(List<Report> reports) {
        return check(reports, beginning -> {});
    }

    /// The same, for somebody who waits.
    ///
    /// @param beginning hears of each report before it is looked at
    public List<Finding> check(List<Report> reports, Consumer<Report> beginning) {
        List<Finding> findings = new ArrayList<>();
        for (Report report : reports) {
            beginning.accept(report);
            findings.addAll(check(report));
        }
        findings.addAll(new AcrossReports(rules).check(reports));
        findings.addAll(new YearAfterYear(rules).check(reports));
        return RecognisedPages.of(reports).cautioned(findings);
    }

    private List<Finding> check(Report read) {
        CaptionedPlaces places = CaptionedPlaces.of(read);
        Report stated = places.told(read);
        Optional<Report> supposed = SupposedUnits.of(stated);
        Report report = supposed.orElse(stated);
        var index = new FactIndex(report);
        Restatements restatements = Restatements.of(index, rules);
        List<Constraint> told = StatedRelations.of(report);
        Searched<Texts.Text> texts = Texts.of(stated);
        Map<String, List<Figure>> scanned = new HashMap<>(stated.figures());
        Function<String, List<Figure>> scan = text -> scanned.computeIfAbsent(text, FigureScanner::scan);
        Searched<Figured> figured = Figured.of(texts, scan);
        var field = new FieldRelations(index, texts, figured, told);
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
        var writer = new FindingWriter(report.document().name(), network, severities);
        var findings = new FoundSoFar();
        List<Constraint> residues = constraints.stream()
                .filter(constraint -> constraint instanceof Sum || constraint instanceof Difference)
                .filter(constraint -> network.judge(constraint).verdict() == Verdict.RESIDUE)
                .toList();
        residues.forEach(constraint -> findings.add(writer.residue(constraint)));
        Printed printed = Printed.of(report, figured);
        new Diagnosis(network, printed).mistakes().forEach(mistake -> findings.add(writer.finding(mistake)));

        FactIndex asStated = supposed.isPresent() ? new FactIndex(stated) : index;
        WordDemand.Said said = WordDemand.Said.of(stated, texts, figured, scan);
        var inspections = new Inspections(asStated, said);
        var words = new WordInspections(asStated, said, printed);
        String document = report.document().name();
        surest.stream()
                .flatMap(rule -> Guarded.found(document, rule, inspections::of))
                .forEach(findings::addUnlessAccused);
        surest.stream()
                .flatMap(rule -> Guarded.found(document, rule, words::of))
                .forEach(findings::addUnlessSaid);
        var meeting = new MeetingPoint(said.amounts(), printed);
        var context = new InContext(texts);
        return findings.all(finding -> context.told(meeting.decided(finding)))
                .map(finding -> places.told(excuses.weighed(finding, texts)))
                .sorted(BY_SEVERITY_AND_PLACE)
                .toList();
    }

    /// Whether a finding tells of nothing but a rule that could not look at a report.
    public static boolean isFault(Finding finding) {
        return Guarded.isFault(finding);
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
