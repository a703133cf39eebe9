package gouji.extract;

import gouji.document.Document;
import gouji.document.DocumentInfo;
import gouji.document.Paragraph;
import gouji.document.Section;
import gouji.report.Fact;
import gouji.rule.ExtractRule;
import gouji.rule.ExtractRule.Expected;
import gouji.rule.RuleBook;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Runs the examples of extraction rules through the real steps.
public final class RuleTest {
    // what the grammar of prose finds without a rule of its own; it may take part in any example
    private static final Set<String> GRAMMAR =
            Set.of("listed-amount", "unnamed", "in-full", "indicator-in-prose", "project-heading", "target-and-actual");

    private final RuleBook rules;
    private final Extractor extractor;

    public RuleTest(RuleBook rules) {
        this.rules = rules;
        this.extractor = new Extractor(rules);
    }

    /// What came of one example.
    ///
    /// @param failure what is wrong, with file and line, or null
    public record Outcome(
            String rule, String text, @Nullable String failure) {}

    /// The outcomes of all examples and counterexamples of all rules.
    public List<Outcome> outcomes() {
        var outcomes = new ArrayList<Outcome>();
        for (ExtractRule rule : rules.extractRules()) {
            for (ExtractRule.Example example : rule.examples()) {
                String wrong = wrongWith(rule, example);
                outcomes.add(outcome(rule, example.text(), example.node(), wrong));
            }
            for (ExtractRule.Counterexample counterexample : rule.counterexamples()) {
                String wrong = facts(counterexample.text()).stream()
                        .filter(fact -> fact.rule().equals(rule.id()))
                        .findFirst()
                        .map(fact -> "不应得到 " + said(fact))
                        .orElse(null);
                outcomes.add(outcome(rule, counterexample.text(), counterexample.node(), wrong));
            }
        }
        return outcomes;
    }

    private static Outcome outcome(ExtractRule rule, String text, RuleNode node, @Nullable String wrong) {
        return new Outcome(
                rule.id(), text, wrong == null ? null : node.error(wrong).getMessage());
    }

    private @Nullable String wrongWith(ExtractRule rule, ExtractRule.Example example) {
        List<Fact> facts = facts(example.text());
        boolean same = facts.size() == example.facts().size();
        for (int i = 0; same && i < facts.size(); i++) {
            same = isAsExpected(facts.get(i), example.facts().get(i));
        }
        if (!same) {
            return "得到的是：" + facts.stream().map(RuleTest::said).collect(Collectors.joining("；"));
        }
        if (facts.stream().noneMatch(fact -> fact.rule().equals(rule.id()))) {
            return "例子不是由本规则认出的，而是 " + facts.stream().map(Fact::rule).distinct().collect(Collectors.joining("、"));
        }
        return facts.stream()
                .map(Fact::rule)
                .filter(id -> !id.equals(rule.id())
                        && !GRAMMAR.contains(id)
                        && !rule.overlaps().contains(id))
                .findFirst()
                .map(id -> "规则 " + id + " 也认出了其中的数；如果应当如此，写进 overlaps")
                .orElse(null);
    }

    private List<Fact> facts(String text) {
        var body = new Section(null, List.of(Paragraph.of(text.replaceAll("[⟦⟧]", ""))), List.of());
        var info = new DocumentInfo("example", "", "text/plain", null);
        return extractor.report(new Document(info, body, List.of(), List.of())).facts();
    }

    private static boolean isAsExpected(Fact fact, Expected expected) {
        return (expected.subject() == null || expected.subject().equals(fact.subject()))
                && expected.measure() == fact.measure()
                && expected.value().equals(fact.quantity().plainValue())
                && expected.unit().equals(fact.quantity().unit().symbol())
                && (expected.year() == null || Objects.equals(expected.year(), fact.year()))
                && (expected.indicator() == null || expected.indicator().equals(fact.indicator()));
    }

    private static String said(Fact fact) {
        String indicator = fact.indicator() == null ? "" : "（" + fact.indicator() + "）";
        return fact.subject() + indicator + " " + fact.measure() + " " + fact.quantity() + " [" + fact.rule() + "]";
    }
}
