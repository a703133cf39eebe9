package gouji.check;

import gouji.check.rule.CheckRule;
import gouji.check.rule.Inspection;
import gouji.check.rule.RuleExample;
import gouji.document.Cell;
import gouji.document.DocumentInfo;
import gouji.document.Table;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.place.Place;
import gouji.place.PlacedText;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Project;
import gouji.report.Report;
import gouji.report.TotalScore;
import gouji.rule.RuleBook;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Runs the examples and counterexamples of the check rules through the checker itself.
public final class CheckRuleExamples {
    private static final int YEAR = 2021;

    private CheckRuleExamples() {}

    /// One example and what is wrong with it.
    ///
    /// @param name the rule's id and the example's facts
    /// @param failure a Chinese sentence, or null where the rule does what the example says
    public record Outcome(String name, @Nullable String failure) {}

    /// Every example of every check rule, in the order of the files.
    public static List<Outcome> run(RuleBook book) {
        List<CheckRule> rules = CheckRules.of(book.checkFiles());
        List<Outcome> outcomes = new ArrayList<>();
        for (CheckRule rule : rules) {
            for (RuleExample example : rule.examples()) {
                outcomes.add(new Outcome(rule.id() + "：" + example, failure(rule, rules, example)));
            }
        }
        return outcomes;
    }

    private static @Nullable String failure(CheckRule rule, List<CheckRule> rules, RuleExample example) {
        List<Finding> all = new Checker(rules).check(reports(rule, example));
        List<Finding> own =
                all.stream().filter(finding -> finding.rule().equals(rule.id())).toList();
        List<Finding> others = all.stream()
                .filter(finding -> !finding.rule().equals(rule.id()) && finding.severity() != Severity.INFO)
                .toList();
        RuleExample.Outcome expected = example.expected();
        if (!others.isEmpty()) {
            return complaint(example, "不应触发别的规则，却得到：" + others.getFirst().message());
        }
        if (expected == null) {
            return own.isEmpty()
                    ? null
                    : complaint(example, "反例不应有疑点，却得到：" + own.getFirst().message());
        }
        if (own.size() != 1) {
            return complaint(example, "应有一个疑点，得到" + own.size() + "个");
        }
        Finding finding = own.getFirst();
        Finding.Expected value = finding.expected();
        String computed = value == null ? null : value.value() + value.unit();
        boolean fits = finding.severity() == expected.severity()
                && (expected.expected() == null || expected.expected().equals(computed))
                && (expected.difference() == null || Objects.equals(expected.difference(), finding.difference()));
        return fits
                ? null
                : complaint(
                        example,
                        "疑点应为" + expected + "，得到" + finding.severity() + "，应为" + computed + "，相差"
                                + finding.difference());
    }

    private static String complaint(RuleExample example, String words) {
        return String.valueOf(example.node().error(words).getMessage());
    }

    private static List<Report> reports(CheckRule rule, RuleExample example) {
        boolean isOfFigures = rule.demand() instanceof CheckRule.Seen seen && seen.what() == Inspection.TABLE_ALGEBRA;
        if (isOfFigures) {
            return List.of(report(ExampleTable.facts(example.cells(), YEAR), example, YEAR));
        }
        List<Report> reports = new ArrayList<>();
        for (List<Fact> facts : example.reports()) {
            boolean isEarlier = example.isYearAfterYear() && !reports.isEmpty();
            reports.add(report(facts, example, isEarlier ? YEAR - 1 : YEAR));
        }
        return reports;
    }

    private static Report report(List<Fact> said, RuleExample example, int year) {
        List<Fact> facts = Stream.concat(said.stream(), scores(example)).toList();
        @Nullable
        String total = facts.stream()
                .filter(fact -> fact.measure() == Measure.TOTAL_SCORE)
                .map(fact -> fact.quantity().plainValue())
                .findFirst()
                .orElse(null);
        List<Project> projects = facts.stream()
                .map(Fact::subject)
                .distinct()
                .map(name -> new Project(name, null, List.of()))
                .toList();
        return new Report(
                new DocumentInfo("例", "", "", null),
                example.node().find("bureau").map(RuleNode::text).orElse("某局"),
                null,
                year,
                null,
                null,
                total == null ? null : new TotalScore(total, example.grade()),
                projects,
                facts,
                example.indicators(),
                List.of(),
                tables(example),
                List.of(),
                example.passages(),
                Map.of());
    }

    /// The weight and the score of each row of a score table.
    private static Stream<Fact> scores(RuleExample example) {
        List<List<String>> rows = example.scoreRows();
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(row -> Stream.of(
                        score(Measure.WEIGHT, rows.get(row), row, 3), score(Measure.SCORE, rows.get(row), row, 4)));
    }

    private static Fact score(Measure measure, List<String> row, int number, int column) {
        String said = row.get(column);
        return new Fact(
                "s" + number + "-" + column,
                "某局",
                measure,
                Quantity.of(said, "分"),
                YEAR,
                row.getFirst(),
                null,
                null,
                "example",
                new Place(null, null, null, 0, number, column, null, said));
    }

    /// A line for each row, its cells divided by ` | `.
    private static List<Table> tables(RuleExample example) {
        List<List<String>> rows = example.scoreRows().isEmpty()
                ? example.cells().stream()
                        .map(row -> List.of(row.split(" \\| ", -1)))
                        .toList()
                : example.scoreRows();
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                cells.add(
                        new Cell(row, column, 1, 1, PlacedText.of(rows.get(row).get(column))));
            }
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        return cells.isEmpty() ? List.of() : List.of(new Table(rows.size(), columns, cells, null, null, 0, List.of()));
    }
}
