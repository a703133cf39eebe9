package gouji.check.ledger;

import gouji.check.ledger.Item.Mended;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.rule.WordDemand;
import gouji.check.text.Columns;
import gouji.check.text.Sentences;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Quantity;
import gouji.report.Passage;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 表里两年、表外增减：a table with a row or a column for each of two years, and beside it by how much, or by how many per
/// cent, each thing went up or down.
///
/// @param words `year` names a row or column of a year, its number in `year`; `last` and `this` those without one;
///     `less` and `more` before the figure of a change; `other` of a change against something else than the year before
public record YearsBeside(RuleWords words) implements WordDemand {
    private static final int LIKELIER = 6;
    private static final BigDecimal NEAR = new BigDecimal("0.1");
    private static final int SHORTEST_NAME = 2;
    private static final Pattern YEAR = Pattern.compile("20\\d\\d(?=年)");

    public static YearsBeside of(RuleNode node) {
        node.only("words");
        return new YearsBeside(RuleWords.of(node));
    }

    /// Two cells: what a thing was in the year before and is now.
    private record Pair(String name, Columns table, Spot before, Spot now) {}

    private record Spot(int row, int column) {}

    @Override
    public Stream<Finding> of(Note note, Said said) {
        var around = new Around(said);
        List<Finding> findings = new ArrayList<>();
        for (Columns table : said.tables()) {
            List<Pair> pairs = Ledger.of(table).stream().flatMap(this::pairs).toList();
            if (!pairs.isEmpty()) {
                List<Passage> passages = new ArrayList<>(around.above(table));
                passages.addAll(around.below(table));
                passages.forEach(passage -> around.figures(passage)
                        .forEach(told -> compare(note, pairs, told).ifPresent(findings::add)));
            }
        }
        return findings.stream();
    }

    private Stream<Pair> pairs(Ledger side) {
        List<Pair> pairs = new ArrayList<>();
        Columns table = side.table();
        for (int before : side.columns()) {
            for (int now : side.columns()) {
                if (follow(table.head(before), table.head(now))) {
                    side.lines()
                            .forEach(line -> pairs.add(new Pair(
                                    bare(line.name()),
                                    table,
                                    new Spot(line.row(), before),
                                    new Spot(line.row(), now))));
                }
            }
        }
        for (Ledger.Line before : side.lines()) {
            for (Ledger.Line now : side.lines()) {
                if (follow(before.name(), now.name())) {
                    side.columns()
                            .forEach(column -> pairs.add(new Pair(
                                    bare(table.head(column)),
                                    table,
                                    new Spot(before.row(), column),
                                    new Spot(now.row(), column))));
                }
            }
        }
        return pairs.stream().filter(pair -> pair.name().length() >= SHORTEST_NAME);
    }

    private static String bare(String name) {
        return name.replaceAll("[（(][^）)]*[）)]", "").replaceAll("^(?:其中[：:]?|[一二三四五六七八九十]+、|\\d+[.．、])", "");
    }

    /// Whether one is of the year after the other, and otherwise called alike.
    private boolean follow(String before, String now) {
        Optional<Matcher> first = words.search("year").first(before);
        Optional<Matcher> second = words.search("year").first(now);
        if (first.isPresent() && second.isPresent()) {
            int year = Integer.parseInt(first.get().group("year"));
            return Integer.parseInt(second.get().group("year")) == year + 1
                    && words.without("year", before).equals(words.without("year", now));
        }
        return words.says("last", before)
                && words.says("this", now)
                && words.without("last", before).equals(words.without("this", now));
    }

    private Optional<Finding> compare(Note note, List<Pair> pairs, Worded told) {
        boolean isLess = words.says("less", told.label());
        boolean isChange = told.isSharp() && (isLess || words.says("more", told.label()));
        String sentence = isChange ? before(told) : "";
        if (!isChange || words.says("other", sentence)) {
            return Optional.empty();
        }
        boolean isOfOtherYear = YEAR.matcher(sentence)
                .results()
                .anyMatch(year -> !says(pairs.getFirst().table(), year.group()));
        if (isOfOtherYear) {
            return Optional.empty();
        }
        List<Pair> named = named(pairs, sentence);
        List<Equation> equations = named.stream()
                .flatMap(pair -> Stream.ofNullable(equation(pair, told, isLess)))
                .toList();
        if (equations.size() != 1 || equations.getFirst().holds()) {
            return Optional.empty();
        }
        return tell(note, equations.getFirst(), told);
    }

    private static boolean says(Columns table, String year) {
        return IntStream.range(0, table.rows()).anyMatch(row -> table.row(row).contains(year));
    }

    private static String before(Worded told) {
        String text = told.text().text().text();
        return text.substring(
                Sentences.start(text, told.figure().start()), told.figure().start());
    }

    /// Those whose name stands last before the figure, the longest of them.
    private static List<Pair> named(List<Pair> pairs, String sentence) {
        Comparator<Pair> nearest = Comparator.comparingInt((Pair pair) -> end(pair, sentence))
                .thenComparingInt(pair -> pair.name().length());
        Optional<Pair> best =
                pairs.stream().filter(pair -> end(pair, sentence) >= 0).max(nearest);
        return pairs.stream()
                .filter(pair ->
                        best.isPresent() && pair.name().equals(best.get().name()))
                .toList();
    }

    private static int end(Pair pair, String sentence) {
        int at = sentence.lastIndexOf(pair.name());
        return at < 0 ? -1 : at + pair.name().length();
    }

    private @Nullable Equation equation(Pair pair, Worded told, boolean isLess) {
        Item before = item(pair, pair.before(), told);
        Item now = item(pair, pair.now(), told);
        if (before == null || now == null || before.isZero()) {
            return null;
        }
        boolean isOfRates = now.quantity().unit().isRate();
        Item high = isLess ? before : now;
        Item low = isLess ? now : before;
        if (!told.quantity().unit().isRate() || told.isPoints()) {
            boolean isAlike = isOfRates == told.isPoints();
            return isAlike
                    ? new Equation.Worked(
                            List.of(Item.of(told), high, low), of -> of.get(0).subtract(of.get(1)), "①−②")
                    : null;
        }
        return isOfRates
                ? null
                : new Equation.Worked(
                        List.of(Item.of(told), high, low),
                        of -> of.get(0)
                                .subtract(of.get(1))
                                .divide(isLess ? of.get(0) : of.get(1), MathContext.DECIMAL64),
                        isLess ? "（①−②）÷①" : "（①−②）÷②");
    }

    private static @Nullable Item item(Pair pair, Spot at, Worded told) {
        Columns table = pair.table();
        Quantity quantity = told.quantity().unit().isRate()
                ? table.quantityOrMoney(at.row(), at.column())
                : table.figure(at.row(), at.column(), told.quantity().unit());
        return quantity == null || quantity.qualifier() != null
                ? null
                : new Item(pair.name(), quantity, table.stated(at.row(), at.column(), quantity, "part"));
    }

    private Optional<Finding> tell(Note note, Equation equation, Worded told) {
        Broken broken = Broken.of(List.of(equation));
        Quantity right = equation.right();
        boolean isTurned = right.value().negate().compareTo(told.quantity().value()) == 0;
        BigDecimal apart = right.inBase().subtract(told.base()).abs();
        boolean isNear = apart.compareTo(told.base().abs().multiply(NEAR)) <= 0;
        Optional<Mended> culprit = isTurned ? Optional.empty() : broken.culprit();
        boolean isSlip = culprit.map(Mended::odds).orElse(0L) >= LIKELIER;
        if (right.value().signum() <= 0 && !isTurned) {
            return Optional.empty();
        }
        Finding finding = broken.finding(note, equation, culprit);
        return Optional.of(isTurned || isNear || isSlip ? finding : finding.asHint("也可能比的不是这两个数"));
    }
}
