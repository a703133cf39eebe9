package gouji.check.rule;

import gouji.check.text.Figured;
import gouji.pattern.Search;
import gouji.quantity.Figure;
import gouji.quantity.Qualifier;
import gouji.quantity.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// The words in which scoring rules are printed.
///
/// @param bands with the figures `edge`, `at` (after words `under` the upper end) or `from` and `to`, and an award:
/// `got`, `part`, or the words `full` or
///     `none`
/// @param steps with the figures `step` and `less`, and the words `down` or `up`
/// @param whole a step begun counts in full
/// @param done a step begun does not count
/// @param proportion a share of the weight
/// @param target a target without an award of its own, the figure `target`
/// @param aside what says nothing of its own, such as `超过100%按100%计`
/// @param fall how much less something must have become
/// @param several more than one rule in one text, which cannot be told apart
public record ScoringWords(
        List<Search> bands,
        List<Search> steps,
        Search whole,
        Search done,
        Search proportion,
        Search target,
        Search aside,
        Search fall,
        Search several) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// The rule that a text prints, or null where it prints none, or several.
    @Nullable
    public ScoringRule read(Figured text, BigDecimal weight) {
        if (text.first(several).isPresent()) {
            return null;
        }
        Set<Figure> understood = new HashSet<>();
        List<ScoringRule.Band> read = new ArrayList<>();
        all(text, bands, (match, figures) -> {
            ScoringRule.Band band = band(text, match, weight);
            if (band != null) {
                read.add(band);
                understood.addAll(figures);
            }
        });
        List<ScoringRule.Step> lost = new ArrayList<>();
        all(text, steps, (match, figures) -> {
            lost.add(step(text, match));
            understood.addAll(figures);
        });
        boolean isShared = text.first(proportion).isPresent();
        List<Quantity> goals = new ArrayList<>();
        all(text, List.of(proportion, whole, done, aside), (match, figures) -> understood.addAll(figures));
        all(text, List.of(target), (match, figures) -> {
            Figure goal = text.figure(match, "target");
            if (understood.add(goal)) {
                goals.add(goal.quantity());
            }
        });
        boolean isNone = read.isEmpty() && lost.isEmpty() && !isShared;
        if (isNone || lost.size() > 1 || goals.size() > 1) {
            return null;
        }
        return new ScoringRule(
                read,
                lost.isEmpty() ? null : lost.getFirst(),
                isShared,
                goals.isEmpty() ? null : goals.getFirst(),
                understood.containsAll(text.figures()),
                text.first(fall).isPresent());
    }

    private interface Reading {
        void of(Matcher match, List<Figure> figures);
    }

    /// Every pattern's matches, the first pattern's first; a stretch of text is read once.
    private static void all(Figured text, List<Search> searches, Reading reading) {
        List<int[]> taken = new ArrayList<>();
        for (Search search : searches) {
            Search.Finds finds = text.finds(search);
            while (finds.next()) {
                Matcher match = finds.match();
                int from = match.start();
                int to = match.end();
                if (taken.stream().noneMatch(other -> from < other[1] && other[0] < to)) {
                    taken.add(new int[] {from, to});
                    reading.of(match, text.figures(match));
                }
            }
        }
    }

    private static ScoringRule.@Nullable Band band(Figured text, Matcher match, BigDecimal weight) {
        BigDecimal award = award(text, match, weight);
        if (has(match, "edge")) {
            Quantity edge = text.figure(match, "edge").quantity();
            boolean isLow = edge.qualifier() == Qualifier.AT_LEAST || edge.qualifier() == Qualifier.MORE_THAN;
            return new ScoringRule.Band(isLow ? edge.value() : null, isLow ? null : edge.value(), edge.unit(), award);
        }
        if (has(match, "at")) {
            Quantity at = text.figure(match, "at").quantity();
            BigDecimal upper = at.upper() == null ? at.value() : at.upper();
            if (has(match, "under")) {
                return new ScoringRule.Band(null, at.value(), at.unit(), award);
            }
            return new ScoringRule.Band(at.value().min(upper), at.value().max(upper), at.unit(), award);
        }
        Quantity from = text.figure(match, "from").quantity();
        Quantity to = text.figure(match, "to").quantity();
        return new ScoringRule.Band(from.value().min(to.value()), from.value().max(to.value()), to.unit(), award);
    }

    /// Points, or null for full marks.
    private static @Nullable BigDecimal award(Figured text, Matcher match, BigDecimal weight) {
        if (has(match, "none")) {
            return BigDecimal.ZERO;
        }
        if (has(match, "part")) {
            return text.figure(match, "part")
                    .quantity()
                    .value()
                    .multiply(weight)
                    .divide(HUNDRED);
        }
        return has(match, "got") ? text.figure(match, "got").quantity().value() : null;
    }

    private ScoringRule.Step step(Figured text, Matcher match) {
        Quantity size = text.figure(match, "step").quantity();
        boolean isUp = has(match, "up") || size.qualifier() == Qualifier.MORE_THAN;
        boolean isDown = has(match, "down") || size.qualifier() == Qualifier.LESS_THAN;
        return new ScoringRule.Step(
                size.value(),
                size.unit(),
                text.figure(match, "less").quantity().value(),
                isUp == isDown ? null : isDown,
                text.first(whole).isPresent()
                        ? RoundingMode.CEILING
                        : text.first(done).isPresent() ? RoundingMode.FLOOR : null);
    }

    private static boolean has(Matcher match, String name) {
        Map<String, Integer> names = match.namedGroups();
        return names.containsKey(name) && match.start(name) >= 0;
    }
}
