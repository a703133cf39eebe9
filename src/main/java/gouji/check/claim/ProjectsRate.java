package gouji.check.claim;

import gouji.check.constraint.Same;
import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Project;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 项目支出执行率: what is told of all projects together against the rate told where they are announced one by one, and
/// 100 % against a project that spent less.
///
/// @param announced the words with the number of projects
public record ProjectsRate(Search announced) implements WordDemand {
    private static final String ALL = "项目支出";
    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final BigDecimal SURELY_LESS = BigDecimal.valueOf(99); // 99.6 % may be told as 100 %

    public static ProjectsRate of(RuleNode node) {
        node.only("announced");
        return new ProjectsRate(WordDemand.figures(node, "announced"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Fact> rates = said.report().facts().stream()
                .filter(fact -> fact.measure() == Measure.EXECUTION_RATE
                        && fact.quantity().unit().equals(Unit.of("%"))
                        && fact.scope() == null
                        && (fact.year() == null
                                || fact.year().equals(said.report().year())))
                .toList();
        List<Fact> ofAll =
                rates.stream().filter(fact -> fact.subject().equals(ALL)).toList();
        if (ofAll.isEmpty()) {
            return Stream.of();
        }
        Set<String> projects =
                said.report().projects().stream().map(Project::name).collect(Collectors.toSet());
        List<Fact> announcing = said.figured().with(announced).stream()
                .filter(this::isAnnouncement)
                .flatMap(text -> rates.stream()
                        .filter(fact -> fact.place().table() == null
                                && Objects.equals(
                                        fact.place().paragraph(),
                                        text.text().place().paragraph())))
                .filter(fact -> fact.subject().equals(said.report().bureau()))
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (Fact all : ofAll) {
            announcing.stream()
                    .filter(fact -> !Same.agree(fact.quantity(), all.quantity()))
                    .forEach(fact -> findings.add(finding(note, all, fact)));
            rates.stream()
                    .filter(fact -> projects.contains(fact.subject())
                            && all.quantity().value().compareTo(FULL) == 0
                            && fact.quantity().value().compareTo(SURELY_LESS) < 0)
                    .limit(1)
                    .forEach(fact -> findings.add(finding(note, all, fact)));
        }
        return findings.stream();
    }

    private boolean isAnnouncement(Figured text) {
        return text.text().sort() == Texts.Sort.PARAGRAPH
                && text.first(announced).isPresent();
    }

    private static Finding finding(Note note, Fact all, Fact other) {
        return note.of(
                note.rule().title() + "：" + all.subject() + all.quantity() + "，" + other.subject() + other.quantity(),
                List.of(Finding.Stated.of(all), Finding.Stated.of(other)));
    }
}
