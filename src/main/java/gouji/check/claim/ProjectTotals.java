package gouji.check.claim;

import gouji.check.constraint.Sum;
import gouji.check.constraint.Values;
import gouji.check.fact.Wording;
import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Figure;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Project;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 各项目之和: a paragraph announces n projects and what they received and spent together, and the n projects told
/// after it each say what they received and spent.
///
/// @param announced the words with the number `n` of projects
public record ProjectTotals(Search announced) implements WordDemand {
    private static final List<Set<Measure>> MONEY = List.of(
            EnumSet.of(Measure.EXECUTED, Measure.EXPENDITURE),
            EnumSet.of(Measure.BUDGET, Measure.FULL_BUDGET, Measure.INITIAL_BUDGET),
            EnumSet.of(Measure.RECEIVED));
    private static final int FEWEST = 2;
    private static final int MOST = 60;

    /// So many projects are announced in a paragraph.
    private record Told(int paragraph, int number) {}

    public static ProjectTotals of(RuleNode node) {
        node.only("announced");
        return new ProjectTotals(WordDemand.figures(node, "announced"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        Set<String> projects = said.report().projects().stream()
                .map(Project::name)
                .filter(name -> !name.equals(said.report().bureau()))
                .collect(Collectors.toSet());
        List<Fact> told = said.report().facts().stream()
                .filter(fact -> fact.place().table() == null && fact.place().paragraph() != null)
                .toList();
        List<Told> all =
                said.figured().with(announced).stream().flatMap(this::told).toList();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int from = all.get(i).paragraph();
            int to = i + 1 < all.size() ? all.get(i + 1).paragraph() : Integer.MAX_VALUE;
            List<Fact> below = told.stream()
                    .filter(fact -> paragraph(fact) >= from && paragraph(fact) < to)
                    .toList();
            findings.addAll(findings(note, all.get(i), below, projects));
        }
        return findings.stream();
    }

    private Stream<Told> told(Figured text) {
        Matcher match = text.first(announced).orElse(null);
        Integer paragraph = text.text().place().paragraph();
        return text.text().sort() == Texts.Sort.PARAGRAPH && paragraph != null && match != null
                ? Stream.of(new Told(paragraph, number(text.figure(match, "n"))))
                : Stream.of();
    }

    private static int number(Figure figure) {
        BigDecimal value = figure.quantity().value();
        boolean isCount = value.stripTrailingZeros().scale() <= 0
                && value.compareTo(BigDecimal.valueOf(FEWEST)) >= 0
                && value.compareTo(BigDecimal.valueOf(MOST)) <= 0;
        return isCount ? value.intValue() : 0;
    }

    /// @param told what is told from the announcement to the next one
    private static List<Finding> findings(Note note, Told announcement, List<Fact> told, Set<String> projects) {
        List<Finding> findings = new ArrayList<>();
        int start = announcement.paragraph();
        for (Set<Measure> measures : MONEY) {
            List<Fact> totals = told.stream()
                    .filter(fact ->
                            paragraph(fact) == start && isMoney(fact, measures) && !projects.contains(fact.subject()))
                    .toList();
            List<Fact> parts = parts(told, start, measures, projects);
            if (totals.size() == 1 && parts.size() >= FEWEST && parts.size() == announcement.number()) {
                var sum = new Sum(note.rule().id(), note.rule().kind(), totals.getFirst(), parts, false);
                if (sum.judge(Values.STATED).verdict().isBroken()) {
                    findings.add(note.of(
                            note.rule().title() + "：" + sum.arithmetic(Values.STATED),
                            sum.facts().stream().map(Finding.Stated::of).toList(),
                            Wording.inUnitOf(
                                    sum.judge(Values.STATED).computed(),
                                    totals.getFirst().quantity())));
                }
            }
        }
        return findings;
    }

    /// The first figure of each project told from here on, as far as the report goes.
    private static List<Fact> parts(List<Fact> told, int after, Set<Measure> measures, Set<String> projects) {
        Map<String, Fact> parts = new LinkedHashMap<>();
        told.stream()
                .filter(fact -> paragraph(fact) > after && isMoney(fact, measures) && projects.contains(fact.subject()))
                .forEach(fact -> parts.putIfAbsent(fact.subject(), fact));
        return List.copyOf(parts.values());
    }

    private static boolean isMoney(Fact fact, Set<Measure> measures) {
        return measures.contains(fact.measure()) && fact.quantity().unit().isMoney() && fact.scope() == null;
    }

    private static int paragraph(Fact fact) {
        return Objects.requireNonNullElse(fact.place().paragraph(), -1);
    }
}
