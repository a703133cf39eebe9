package gouji.rule;

import gouji.report.Measure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One rule of `extraction-rules/extract/`: what the words around figures say about them.
///
/// @param find the pattern; its pieces in braces are figures (`{amount}`, `{rate:paid}`) and named words (`{spent}`)
/// @param gives what each figure of the pattern is, by the figure's name; a figure without a name has that of its kind
/// @param examples at least one
/// @param counterexamples at least one
/// @param overlaps ids of the rules that may fire on this rule's examples
public record ExtractRule(
        String id,
        String title,
        String why,
        Reads reads,
        RuleNode find,
        Map<String, Gives> gives,
        List<Example> examples,
        List<Counterexample> counterexamples,
        List<String> overlaps,
        Path file) {

    /// Where a rule looks.
    public enum Reads {
        PARAGRAPH,
        HEADING
    }

    /// What a figure is.
    ///
    /// @param measure 指标口径
    /// @param negative the words before it say that it went down
    /// @param yields whether it is only a name's: as a part of a budget it is one of the budget
    /// @param indicator what the figure is of where no words before it name anything, or null
    public record Gives(
            Measure measure,
            boolean negative,
            boolean yields,
            @Nullable String indicator) {

        private static final int SHORTEST_NAME = 5;

        /// The same of a figure that is called so: 年中追加 is 年中追加预算 where 追加预算 is what is spoken of.
        public Gives called(String name) {
            String kind = indicator == null || name.length() >= SHORTEST_NAME
                    ? ""
                    : indicator.substring(indicator.length() - 2);
            return new Gives(measure, negative, yields, name.endsWith(kind) ? name : name + kind);
        }
    }

    /// A text and exactly the facts that the rule must find in it.
    public record Example(RuleNode node, String text, List<Expected> facts) {}

    /// A fact of an example.
    ///
    /// @param subject null: not compared
    public record Expected(
            @Nullable String subject,
            Measure measure,
            String value,
            String unit,
            @Nullable Integer year,
            @Nullable String indicator) {}

    /// A text in which the rule must find nothing, and why one might think it would.
    public record Counterexample(RuleNode node, String text, String because) {}

    static ExtractRule of(RuleFile file) {
        RuleNode root = file.root()
                .only("id", "title", "why", "reads", "find", "gives", "examples", "counterexamples", "overlaps");
        var rule = new ExtractRule(
                file.id(),
                root.get("title").text(),
                root.get("why").text(),
                reads(root.get("reads")),
                root.get("find"),
                gives(root.get("gives")),
                root.get("examples").items().stream().map(ExtractRule::example).toList(),
                root.get("counterexamples").items().stream()
                        .map(ExtractRule::counterexample)
                        .toList(),
                root.find("overlaps").map(RuleNode::texts).orElse(List.of()),
                file.path());
        if (rule.examples.isEmpty() || rule.counterexamples.isEmpty()) {
            throw root.error("至少要有一个例子（examples）和一个反例（counterexamples）");
        }
        return rule;
    }

    private static Reads reads(RuleNode node) {
        return switch (node.text()) {
            case "paragraph" -> Reads.PARAGRAPH;
            case "heading" -> Reads.HEADING;
            default -> throw node.error("reads 应为 paragraph 或 heading");
        };
    }

    private static Map<String, Gives> gives(RuleNode node) {
        var gives = new LinkedHashMap<String, Gives>();
        if (node.find("measure").isPresent()) {
            gives.put("", give(node));
        } else {
            node.entries().forEach((name, value) -> gives.put(name, give(value)));
        }
        return Map.copyOf(gives);
    }

    private static Gives give(RuleNode node) {
        node.only("measure", "negative", "yields", "indicator");
        return new Gives(
                node.get("measure").measure(),
                node.find("negative").map(RuleNode::flag).orElse(false),
                node.find("yields").map(RuleNode::flag).orElse(false),
                node.find("indicator").map(RuleNode::text).orElse(null));
    }

    private static Example example(RuleNode node) {
        node.only("text", "facts");
        var facts = new ArrayList<Expected>();
        for (RuleNode fact : node.get("facts").items()) {
            fact.only("subject", "measure", "value", "unit", "year", "indicator");
            facts.add(new Expected(
                    fact.find("subject").map(RuleNode::text).orElse(null),
                    fact.get("measure").measure(),
                    fact.get("value").text(),
                    fact.find("unit").map(RuleNode::text).orElse(""),
                    fact.find("year").map(RuleNode::number).orElse(null),
                    fact.find("indicator").map(RuleNode::text).orElse(null)));
        }
        if (facts.isEmpty()) {
            throw node.error("例子应至少给出一个数据项（facts）；不该有的写进 counterexamples");
        }
        return new Example(node, node.get("text").text(), facts);
    }

    private static Counterexample counterexample(RuleNode node) {
        node.only("text", "because");
        return new Counterexample(
                node, node.get("text").text(), node.get("because").text());
    }
}
