package gouji.check.reckoned;

import gouji.check.rule.RuleWords;
import gouji.check.text.Amounts;
import gouji.check.text.Worded;
import gouji.pattern.Search;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/// 全文的每份之数与份数: what a report tells of one of a kind, and how many there are of the kind. Each amount asks for all of
/// them, so they are looked for once.
final class ToldOfEach {
    private static final String ANYTHING = "个"; // what it counts stands beside it

    private final Amounts amounts;
    private final RuleWords words;
    private final List<Each> eaches;
    private final Map<String, List<List<Worded>>> counts = new HashMap<>();

    /// What one of a kind takes, and the kinds: of `每车每天4趟` 车 and 天.
    record Each(Worded figure, List<String> kinds) {
        /// Whether it tells nothing that is not to be multiplied.
        boolean isPlain(RuleWords words) {
            return !words.says("apart", figure.label()) && !figure.isOfMany();
        }
    }

    private ToldOfEach(Amounts amounts, RuleWords words) {
        this.amounts = amounts;
        this.words = words;
        this.eaches = amounts.where(figure -> true).stream()
                .map(figure -> new Each(figure, kinds(figure, words)))
                .filter(each -> (!each.kinds().isEmpty() || mayBeJoined(each.figure())) && each.isPlain(words))
                .toList();
    }

    static ToldOfEach of(Window window, RuleWords words) {
        return window.once().get(ToldOfEach.class, words, () -> new ToldOfEach(window.amounts(), words));
    }

    /// One for each value of what is told of one of a kind by its own words, or may be by those of the figure before.
    List<Each> eaches() {
        return eaches;
    }

    /// Whether it may be of the kinds of the figure before: `每座装机100千瓦、投资62万元`.
    static boolean mayBeJoined(Worded figure) {
        return figure.gap().startsWith("、") && figure.gap().indexOf('每') < 0;
    }

    /// One for each value of the counts of a kind but for two figures.
    List<Worded> counts(String kind, Worded told, Worded each) {
        List<Worded> found = new ArrayList<>();
        for (List<Worded> same : counts.computeIfAbsent(kind, this::counts)) {
            same.stream()
                    .filter(figure -> !figure.equals(told) && !figure.equals(each))
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found;
    }

    private List<List<Worded>> counts(String kind) {
        return amounts.alike(
                key -> key.equals(ANYTHING) || isOfKind(key, kind, words), figure -> isCountOf(figure, kind, words));
    }

    /// Whether a figure counts what is of a kind.
    static boolean isCountOf(Worded figure, String kind, RuleWords words) {
        boolean isBeside = figure.key().equals(ANYTHING)
                && (figure.after().startsWith(kind) || figure.label().endsWith(kind));
        return (isBeside || isOfKind(figure.key(), kind, words))
                && figure.isPlainAmount()
                && !words.says("apart", figure.label());
    }

    private static boolean isOfKind(String key, String kind, RuleWords words) {
        return key.equals(kind) || (key.equals("个月") && kind.equals("月")) || words.says("same", kind + key);
    }

    /// The kinds after each 每 before a figure, or before 均; those of a price by its unit: 元/吨.
    static List<String> kinds(Worded figure, RuleWords words) {
        List<String> kinds = new ArrayList<>();
        Search.Finds eaches = words.search("each").in(figure.label());
        while (eaches.next()) {
            Matcher each = eaches.match();
            String kind = Stream.of("thing", "mean", "single")
                    .map(each::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
            kinds.add(counted(kind, words));
        }
        String symbol = figure.quantity().unit().symbol();
        int slash = symbol.indexOf('/');
        if (slash > 0) {
            Stream.of(symbol.substring(slash + 1).split("[/·.]"))
                    .filter(part -> !part.isEmpty())
                    .map(part -> counted(part, words))
                    .forEach(kinds::add);
        }
        return kinds;
    }

    private static String counted(String kind, RuleWords words) {
        return words.search("people").matches(kind) ? "人" : Worded.counted(kind);
    }
}
