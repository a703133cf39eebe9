package gouji.check.rule;

import gouji.finding.Severity;
import gouji.place.Place;
import gouji.quantity.Qualifier;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Indicator;
import gouji.report.Measure;
import gouji.report.Passage;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A rule's own example: a few facts written as text, and the one finding that they must give, or none.
///
/// @param reports the facts of each report; a fact is written `主体 口径 数值单位`, with ` ×财政拨款` behind it for its scope,
///     ` @2` where it stands in another paragraph than the rest, ` @报告2` in another report, ` @上年报告` in that of the
///     year before; ` @2020年` is said of that year; ` @表` stands in a table
/// @param isYearAfterYear whether the second report is of the year before
/// @param indicators rows of an indicator table
/// @param grade the grade word stated with a total score, or null
/// @param passages what the report says in words, a line each; a heading begins with `# `
/// @param cells the cells of a table of one column
/// @param scoreRows the rows of a score table, those of [#indicators] that print a rule: name, target, rule, weight,
///     score, result, reason
/// @param expected the finding's severity, what it expects and by how much; null in a counterexample
public record RuleExample(
        RuleNode node,
        List<List<Fact>> reports,
        boolean isYearAfterYear,
        List<Indicator> indicators,
        @Nullable String grade,
        List<Passage> passages,
        List<String> cells,
        List<List<String>> scoreRows,
        @Nullable Outcome expected) {

    private static final Pattern FACT = Pattern.compile(
            "(\\S+) (\\S+) ([≥≤><≈]?)(-?[0-9.]+)([^ @×]*)(?: ×(\\S+))?(?: @(报告)?(\\d+)| @(20\\d\\d)年| @(上年报告)| @(表))?");

    private static final String OTHER_REPORT = " @报告2";
    private static final String LAST_YEARS_REPORT = " @上年报告";

    /// What a finding must say.
    public record Outcome(
            Severity severity,
            @Nullable String expected,
            @Nullable String difference) {}

    public RuleExample {
        indicators = List.copyOf(indicators);
        reports = reports.stream().map(List::copyOf).toList();
    }

    public static List<RuleExample> of(RuleNode rule) {
        List<RuleExample> examples = new ArrayList<>();
        for (RuleNode example : rule.get("examples").items()) {
            example.only("facts", "indicators", "grade", "text", "cells", "bureau", "finding");
            RuleNode finding = example.get("finding").only("severity", "expected", "difference");
            examples.add(of(
                    example,
                    new Outcome(
                            finding.get("severity")
                                    .as(
                                            text -> Severity.valueOf(text.toUpperCase(java.util.Locale.ROOT)),
                                            "error、warning 或 info"),
                            finding.find("expected").map(RuleNode::text).orElse(null),
                            finding.find("difference").map(RuleNode::text).orElse(null))));
        }
        List<RuleNode> against = rule.get("counterexamples").items();
        for (RuleNode example : against) {
            example.only("facts", "indicators", "grade", "text", "cells", "bureau", "because")
                    .get("because")
                    .text();
            examples.add(of(example, null));
        }
        if (against.isEmpty() || examples.size() == against.size()) {
            throw rule.error("至少要有一个例子（examples）和一个反例（counterexamples）");
        }
        return List.copyOf(examples);
    }

    private static RuleExample of(RuleNode node, @Nullable Outcome expected) {
        List<List<Fact>> reports = new ArrayList<>(List.of(new ArrayList<>(), new ArrayList<>()));
        boolean isYearAfterYear = false;
        for (RuleNode text : node.find("facts").map(RuleNode::items).orElse(List.of())) {
            boolean isLastYears = text.text().endsWith(LAST_YEARS_REPORT);
            isYearAfterYear |= isLastYears;
            List<Fact> facts = reports.get(isLastYears || text.text().endsWith(OTHER_REPORT) ? 1 : 0);
            facts.add(fact(text, "f" + (facts.size() + 1)));
        }
        if (reports.getLast().isEmpty()) { // most examples are of one report
            reports.removeLast();
        }
        List<Indicator> indicators = node.find("indicators").map(RuleNode::items).orElse(List.of()).stream()
                .map(RuleExample::indicator)
                .toList();
        return new RuleExample(
                node,
                reports,
                isYearAfterYear,
                indicators,
                node.find("grade").map(RuleNode::text).orElse(null),
                passages(node),
                node.find("cells").map(RuleNode::texts).orElse(List.of()),
                scoreRows(node),
                expected);
    }

    private static List<Passage> passages(RuleNode node) {
        List<Passage> passages = new ArrayList<>();
        String section = null;
        for (String line : node.find("text").map(RuleNode::texts).orElse(List.of())) {
            boolean isHeading = line.startsWith("# ");
            String words = isHeading ? line.substring(2) : line;
            section = isHeading ? words : section;
            passages.add(
                    new Passage(isHeading, new Place(section, null, passages.size(), null, null, null, null, words)));
        }
        if (!passages.isEmpty() && node.find("cells").isPresent()) { // the table stands below the words
            Passage last = passages.removeLast();
            passages.add(new Passage(last.isHeading(), last.place(), 0));
        }
        return passages;
    }

    private static List<List<String>> scoreRows(RuleNode node) {
        return node.find("indicators").map(RuleNode::items).orElse(List.of()).stream()
                .filter(row -> row.find("rule").isPresent())
                .map(row -> Stream.of("name", "target", "rule", "weight", "score", "actual", "deviation")
                        .map(key -> row.find(key).map(RuleNode::text).orElse(""))
                        .toList())
                .toList();
    }

    private static Indicator indicator(RuleNode node) {
        node.only("class", "name", "rule", "target", "actual", "weight", "score", "deviation", "row");
        String name = node.get("name").text();
        return new Indicator(
                null,
                cell(node, "class"),
                null,
                name,
                cell(node, "target"),
                cell(node, "actual"),
                cell(node, "weight"),
                cell(node, "score"),
                cell(node, "deviation"),
                new Place(
                        null,
                        null,
                        null,
                        0,
                        node.find("row").map(RuleNode::number).orElse(0),
                        0,
                        null,
                        name));
    }

    private static @Nullable String cell(RuleNode node, String key) {
        return node.find(key).map(RuleNode::text).orElse(null);
    }

    private static Fact fact(RuleNode node, String id) {
        Matcher parts = FACT.matcher(node.text());
        if (!parts.matches() || !Measure.exists(parts.group(2))) {
            throw node.error("数据项写作“主体 口径 数值单位”，如“安全费 执行数 9万元”");
        }
        var quantity =
                new Quantity(new BigDecimal(parts.group(4)), Unit.of(parts.group(5)), qualifier(parts.group(3)), null);
        boolean elsewhere = parts.group(7) == null && parts.group(8) != null;
        int paragraph = elsewhere ? Integer.parseInt(parts.group(8)) : 0;
        return new Fact(
                id,
                parts.group(1),
                Measure.of(parts.group(2)),
                quantity,
                parts.group(9) == null ? null : Integer.valueOf(parts.group(9)),
                null,
                null,
                parts.group(6),
                "example",
                parts.group(11) == null
                        ? new Place(null, null, paragraph, null, null, null, null, node.text())
                        : new Place(null, null, null, 0, 0, 0, null, node.text()));
    }

    private static @Nullable Qualifier qualifier(String symbol) {
        return Arrays.stream(Qualifier.values())
                .filter(qualifier -> qualifier.symbol().equals(symbol))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        if (!cells.isEmpty()) {
            return String.join("｜", cells);
        }
        if (!passages.isEmpty()) {
            return passages.stream().map(Passage::text).collect(Collectors.joining("｜"));
        }
        return Stream.concat(
                        reports.stream()
                                .flatMap(List::stream)
                                .map(fact -> fact.place().quote()),
                        indicators.stream().map(indicator -> indicator.place().quote()))
                .collect(Collectors.joining("，"));
    }
}
