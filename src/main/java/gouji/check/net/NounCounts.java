package gouji.check.net;

import gouji.check.net.Counted.Kind;
import gouji.check.net.Counted.Name;
import gouji.check.net.Counted.Sort;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.finding.Finding;
import gouji.quantity.Qualifier;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// 同一样东西两个数: of things that a report counts twice, in sentences, tables or rows of indicators, and no third time:
/// `聘请养护员250人` in one chapter and `全县260名养护员` in another. And what sentences tell as done, which is the goal of a
/// row that was not reached or exceeded: `采购的50台仪器` beside 仪器购置数量, 50 and 46.
///
/// @param words those of `CountReader`
public record NounCounts(Kind kind, RuleWords words) implements Net {
    private static final int COMMON = 16; // counts that share two characters; more are of everything
    private static final BigDecimal CLOSE = new BigDecimal("1.5"); // farther apart, one is a part

    private record Twins(Counted one, Counted other) {
        /// The same whichever is the first.
        private String values() {
            String first = one.value();
            String second = other.value();
            return first.compareTo(second) < 0 ? first + " " + second : second + " " + first;
        }
    }

    public static NounCounts of(RuleNode node) {
        node.only("of", "words");
        return new NounCounts(Kind.of(node), RuleWords.of(node.get("words"), CountReader.WORDS));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        Map<String, List<Counted>> byKey = new LinkedHashMap<>();
        CountReader.read(said, words, kind)
                .forEach(one -> byKey.computeIfAbsent(one.key(), any -> new ArrayList<>())
                        .add(one));
        Set<String> told = new HashSet<>();
        return byKey.entrySet().stream()
                .flatMap(entry -> Named.of(kind, entry.getValue())
                        .twins()
                        .filter(twins -> told.add(entry.getKey() + twins.values())))
                .map(twins -> finding(note, twins));
    }

    private static Finding finding(Note note, Twins twins) {
        return note.of(
                note.rule().title() + "：“" + twins.one().name().told() + "”，“"
                        + twins.other().name().told() + "”",
                List.of(twins.one().stated(), twins.other().stated()));
    }

    /// All that are counted in one unit, by each two characters of their names.
    ///
    /// @param kind of what
    /// @param lines where each value is told
    /// @param parts values that are told of a part
    private record Named(
            Kind kind, Map<Integer, List<Counted>> byPair, Map<String, Set<String>> lines, Set<String> parts) {
        private static Named of(Kind kind, List<Counted> counted) {
            var named = new Named(kind, new LinkedHashMap<>(), new HashMap<>(), new HashSet<>());
            for (Counted one : counted) {
                one.name()
                        .pairs()
                        .forEach(pair -> named.byPair()
                                .computeIfAbsent(pair, any -> new ArrayList<>())
                                .add(one));
                named.lines()
                        .computeIfAbsent(one.value(), any -> new HashSet<>())
                        .add(one.line());
                if (one.sort() == Sort.PART) {
                    named.parts().add(one.value());
                }
            }
            return named;
        }

        private Stream<Twins> twins() {
            return byPair.values().stream()
                    .filter(group -> group.size() <= COMMON)
                    .flatMap(this::twins);
        }

        private Stream<Twins> twins(List<Counted> group) {
            List<Twins> twins = new ArrayList<>();
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    Counted one = group.get(i);
                    Counted other = group.get(j);
                    boolean mayBeOne = one.sort() == Sort.WHOLE
                            && other.sort() == Sort.WHOLE
                            && !one.value().equals(other.value())
                            && !(one.isRow() && other.isRow())
                            && !one.line().equals(other.line());
                    if (mayBeOne && (isGoal(one, other) || isGoal(other, one) || isOne(one, other, group))) {
                        twins.add(new Twins(one, other));
                    }
                }
            }
            return twins.stream();
        }

        /// What one paragraph or row tells both of are two things.
        private boolean areApart(Counted one, Counted other) {
            return lines.getOrDefault(one.value(), Set.of()).stream()
                    .noneMatch(lines.getOrDefault(other.value(), Set.of())::contains);
        }

        /// Whether a sentence tells a price of just what a row is of, above the most that the row has it be: then
        /// another
        /// thing of the row's price in its sentence tells nothing.
        private boolean isOver(Counted told, Counted row) {
            Quantity goal = row.goal();
            return kind == Kind.PRICE
                    && goal != null
                    && goal.qualifier() == Qualifier.AT_MOST
                    && told.quantity().inBase().compareTo(goal.inBase()) > 0
                    && told.name().pairs().containsAll(row.name().pairs());
        }

        /// Whether a sentence tells what the other's row was to reach.
        private boolean isGoal(Counted told, Counted row) {
            Quantity goal = row.goal();
            boolean isRounded = told.span().meets(row.span()) && row.isReached();
            boolean isOfName = kind == Kind.COUNT || areAlike(told, row); // many a goal is 100 %
            return !told.isRow() && goal != null && told.value().equals(Counted.value(goal)) && !isRounded && isOfName;
        }

        private boolean areAlike(Counted one, Counted other) {
            return Name.characters(one.name().shared(other.name())) >= kind.least()
                    && one.name().apart().equals(other.name().apart());
        }

        /// Whether both are called by words by which nothing else is called.
        private boolean isOne(Counted one, Counted other, List<Counted> group) {
            BigDecimal base = one.quantity().inBase();
            BigDecimal second = other.quantity().inBase();
            Set<Integer> shared = one.name().shared(other.name());
            boolean isOver = isOver(one, other) || isOver(other, one);
            return areAlike(one, other)
                    && one.name().isBy(shared)
                    && other.name().isBy(shared)
                    && (isOver || !one.span().meets(other.span()))
                    && (isOver || kind == Kind.RATE || areApart(one, other)) // 100 % is told on every line
                    && base.min(second).multiply(CLOSE).compareTo(base.max(second)) >= 0
                    && group.stream()
                            .filter(third -> third.name().pairs().containsAll(shared) && !parts.contains(third.value()))
                            .allMatch(third -> third.value().equals(one.value())
                                    || third.value().equals(other.value()));
        }
    }
}
