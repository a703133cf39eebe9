package gouji.check.reckoned;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.rule.WordDemand;
import gouji.check.text.Passage;
import gouji.finding.Finding;
import gouji.rule.RuleNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// 算账: the figures of a paragraph, with the one before it, held against the arithmetic that the words near each of
/// them mean, however the sentence is built.
///
/// @param relation which arithmetic
/// @param words the words that give a figure its part in it, by name
/// @param isFar whether its figures are also looked for several paragraphs before
/// @param isLast whether it speaks only of what the others have not
public record Reckoned(Relation relation, RuleWords words, boolean isFar, boolean isLast) implements WordDemand {
    /// What words tell so well that the figures may stand paragraphs apart.
    private static final Set<String> FAR = Set.of("balance", "change", "rate", "base", "each");

    /// What reads the build of any sentence speaks after those rules that know its words.
    private static final Set<String> LAST = Set.of("read-rate", "afar-rate", "read-growth", "triad", "closed-list");

    /// One sort of arithmetic.
    @FunctionalInterface
    interface Relation {
        void find(Window window, Consumer<Finding> findings);
    }

    private static final Map<String, Function<RuleWords, Relation>> RELATIONS = Map.ofEntries(
            Map.entry("sum", ToldSums::new),
            Map.entry("balance", ToldBalances::new),
            Map.entry("change", ToldChanges::new),
            Map.entry("rate", ToldRates::new),
            Map.entry("base", ToldBases::new),
            Map.entry("other-pair", OtherPairs::new),
            Map.entry("pair-rate", PairRates::new),
            Map.entry("read-rate", ReadRates::new),
            Map.entry("afar-rate", AfarRates::new),
            Map.entry("mean", words -> new Worked(words, new Means())),
            Map.entry("parallel", Parallels::new),
            Map.entry("growth", words -> new Worked(words, new Growths())),
            Map.entry("read-growth", words -> new Worked(words, new ReadGrowths())),
            Map.entry("share", words -> new Worked(words, new Shares())),
            Map.entry("each", words -> new Worked(words, new EachTimes())),
            Map.entry("percent", words -> new Worked(words, new Percents())),
            Map.entry("price", words -> new Worked(words, new Prices())),
            Map.entry("product", ToldProducts::new),
            Map.entry("triad", Triads::new),
            Map.entry("closed-list", ClosedLists::new),
            Map.entry("listed", ListedParts::new),
            Map.entry("named-list", NamedLists::new),
            Map.entry("supposed", SupposedResults::new));

    public static Reckoned of(RuleNode node) {
        node.only("relation", "words");
        var words = RuleWords.of(node);
        Relation relation = node.get("relation")
                .as(
                        name -> Objects.requireNonNull(RELATIONS.get(name)).apply(words),
                        "relation 应为 sum、balance、change、rate、base、other-pair、pair-rate、read-rate、afar-rate、listed、named-list、mean、growth、read-growth、share、each、percent、price、triad、closed-list、parallel、product 或 supposed，words 应写全");
        String name = node.get("relation").as(any -> any, "relation 应为文字");
        return new Reckoned(relation, words, FAR.contains(name), LAST.contains(name));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        find(note, said, said.passages(), false, findings);
        if (isFar) {
            find(note, said, said.chapters(), true, findings);
        }
        return findings.values().stream();
    }

    private void find(Note note, Said said, List<Passage> passages, boolean isFar, Map<String, Finding> findings) {
        for (Passage passage : passages) {
            relation.find(
                    new Window(note, passage.items(), passage.own(), said.amounts(), isFar, said.once()),
                    finding -> findings.putIfAbsent(key(finding), finding));
        }
    }

    /// Told once, also where two paragraphs show it.
    private static String key(Finding finding) {
        return finding.values().stream()
                .map(value -> value.value() + value.unit() + value.place().paragraph() + ","
                        + value.place().table() + "," + value.place().row())
                .sorted()
                .toList()
                .toString();
    }
}
