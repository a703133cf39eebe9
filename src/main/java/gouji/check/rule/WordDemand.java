package gouji.check.rule;

import gouji.check.fact.Aim;
import gouji.check.text.Amounts;
import gouji.check.text.Columns;
import gouji.check.text.Figured;
import gouji.check.text.Passage;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.pattern.Searched;
import gouji.quantity.Figure;
import gouji.report.Report;
import gouji.rule.RuleNode;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a rule asks of a report's words, in a form of its own: one class for each form.
public interface WordDemand {
    /// What a report says.
    ///
    /// @param figured those of the texts that hold figures
    /// @param aims those of all indicators
    /// @param passages those of the texts with enough figures to be held against each other
    /// @param chapters short texts with the figures of several before them, and small tables told as sentences
    /// @param tablesTold small tables told as sentences
    /// @param ofText texts with their figures
    /// @param once what rules of a kind share
    record Said(
            Report report,
            Searched<Texts.Text> texts,
            Searched<Figured> figured,
            List<Columns> tables,
            Amounts amounts,
            List<Aim> aims,
            List<Passage> passages,
            List<Passage> chapters,
            Searched<Figured> tablesTold,
            IdentityHashMap<Texts.Text, Figured> ofText,
            Once once) {

        /// What a report says, with what is read of its tables and indicators.
        ///
        /// @param texts those of the report
        /// @param figured those of the texts that hold figures
        /// @param scan finds the figures of a text in the tidy form
        public static Said of(
                Report report,
                Searched<Texts.Text> texts,
                Searched<Figured> figured,
                Function<String, List<Figure>> scan) {
            List<Columns> tables = Columns.of(report, texts, figured);
            Amounts amounts = Amounts.of(figured, tables, report.facts(), report.year());
            Searched<Figured> tablesTold = Figured.told(tables, scan);
            IdentityHashMap<Texts.Text, Figured> ofText =
                    new IdentityHashMap<>(); // they are long, and each is there once
            figured.forEach(text -> ofText.put(text.text(), text));
            return new Said(
                    report,
                    texts,
                    figured,
                    tables,
                    amounts,
                    Aim.of(report, scan),
                    Passage.of(figured, report.year()),
                    Stream.concat(
                                    Passage.far(figured, report.year()).stream(),
                                    Passage.of(tablesTold, report.year()).stream())
                            .toList(),
                    tablesTold,
                    ofText,
                    new Once());
        }

        /// One of the texts with its figures, of which it may hold none.
        public Figured figured(Texts.Text text) {
            return ofText.computeIfAbsent(text, Figured::without);
        }
    }

    Stream<Finding> of(Note note, Said said);

    /// Whether it only asks where no other rule has said anything.
    default boolean isLast() {
        return false;
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
