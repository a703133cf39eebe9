package gouji.check;

import gouji.pattern.Search;
import gouji.pattern.Searched;
import gouji.report.Report;
import gouji.rule.RuleNode;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a rule asks of a report's words, in a form of its own: one class for each form.
interface WordDemand {
    /// The forms by the key that a rule file writes.
    Map<String, Function<RuleNode, WordDemand>> FORMS = Map.ofEntries(
            Map.entry("contradicted", Contradicted::of),
            Map.entry("explained", Explained::of),
            Map.entry("reckoned", Reckoned::of),
            Map.entry("superlatives", Superlatives::of),
            Map.entry("within-days", WithinDays::of),
            Map.entry("stale-figures", StaleFigures::of),
            Map.entry("same-digits", SameDigits::of),
            Map.entry("year-told", YearTold::of),
            Map.entry("projects-together", ProjectTotals::of),
            Map.entry("projects-rate", ProjectsRate::of),
            Map.entry("claimed", ClaimedPairs::of),
            Map.entry("partition", Partitions::of),
            Map.entry("scores-told", ScoresInWords::of),
            Map.entry("year-by-year", YearsInARow::of),
            Map.entry("denied", Denied::of),
            Map.entry("parts-by-name", PartsByName::of),
            Map.entry("years-agree", YearsAgree::of),
            Map.entry("claimed-of-table", ClaimedOfTable::of),
            Map.entry("rows-told", RowsTold::of),
            Map.entry("sorts-of-column", SortsOfColumn::of),
            Map.entry("claimed-of-indicator", ClaimedOfIndicator::of),
            Map.entry("rate-of-whole", RateOfWhole::of));

    /// What a report says.
    ///
    /// @param figured those of the texts that hold figures
    record Said(Report report, Searched<Texts.Text> texts, Searched<Figured> figured) {}

    Stream<Finding> of(Note note, Said said);

    static WordDemand of(String form, RuleNode node) {
        Function<RuleNode, WordDemand> read = FORMS.get(form);
        if (read == null) {
            throw node.error("不认识的要求“" + form + "”");
        }
        return read.apply(node);
    }

    static Search words(RuleNode node, String key) {
        return node.get(key).as(Search::of, key + " 应为正则表达式");
    }

    static @Nullable Search wordsIfAny(RuleNode node, String key) {
        return node.find(key).isPresent() ? words(node, key) : null;
    }

    static Search figures(RuleNode node, String key) {
        return node.get(key).as(Figured::search, key + " 应为正则表达式，每个数一个名字");
    }
}
