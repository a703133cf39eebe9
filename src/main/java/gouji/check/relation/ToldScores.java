package gouji.check.relation;

import gouji.check.constraint.Constraint;
import gouji.check.constraint.Sum;
import gouji.check.constraint.Values;
import gouji.check.fact.FactIndex;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.finding.Kind;
import gouji.quantity.Dimension;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 正文里的得分之和: `产出指标50分，得48分，其中数量指标20分得19分、…` and the total of the whole. That the items are all there is
/// proved by their weights, which must add to the weight of what they are part of.
public final class ToldScores {
    private static final String RULE = "told-scores";
    private static final String EXECUTION = "预算执行率";
    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final BigDecimal LEAST_TOTAL = BigDecimal.valueOf(50);

    /// What forms give to the execution of the budget.
    private static final List<BigDecimal> EXECUTION_WEIGHTS = List.of(BigDecimal.TEN, BigDecimal.valueOf(20));

    private final FactIndex index;
    private final Map<Integer, String> paragraphs = new HashMap<>();

    private ToldScores(FactIndex index, List<Figured> texts) {
        this.index = index;
        for (Figured text : texts) {
            Integer paragraph = text.text().place().paragraph();
            if (paragraph != null && text.text().sort() != Texts.Sort.CELL) {
                paragraphs.putIfAbsent(paragraph, text.text().text());
            }
        }
    }

    /// What the scores told in words must add up to.
    ///
    /// @param known relations that are there already
    public static Stream<Constraint> of(FactIndex index, List<Figured> texts, List<Constraint> known) {
        var told = new ToldScores(index, texts);
        Map<String, List<Item>> items = new LinkedHashMap<>();
        for (Fact fact : index.report().facts()) {
            if (fact.measure() == Measure.SCORE && isProse(fact) && fact.indicator() != null) {
                items.computeIfAbsent(fact.subject(), key -> new ArrayList<>()).add(told.item(fact));
            }
        }
        return items.entrySet().stream()
                .flatMap(entry -> told.sums(entry.getKey(), entry.getValue()))
                .filter(sum -> known.stream().noneMatch(other -> isSame(sum, other)))
                .map(Constraint.class::cast);
    }

    /// A score and the weight told with it.
    private record Item(Fact score, @Nullable Fact weight) {
        BigDecimal points() {
            return weight == null ? BigDecimal.ZERO : weight.quantity().value();
        }

        String name() {
            return Objects.requireNonNull(score.indicator());
        }
    }

    private static boolean isProse(Fact fact) {
        return fact.place().table() == null && fact.quantity().qualifier() == null;
    }

    private static boolean isSame(Sum sum, Constraint other) {
        return other instanceof Sum known
                && known.total().equals(sum.total())
                && known.parts().size() == sum.parts().size();
    }

    private Item item(Fact score) {
        Fact weight = index.line(FactIndex.line(score)).stream()
                .filter(fact -> fact.measure() == Measure.WEIGHT
                        && fact.subject().equals(score.subject())
                        && Objects.equals(fact.indicator(), score.indicator()))
                .findFirst()
                .orElseGet(() -> index.companion(score, Measure.WEIGHT));
        return new Item(score, weight);
    }

    private Stream<Sum> sums(String subject, List<Item> items) {
        List<Sum> sums = new ArrayList<>();
        List<Item> top = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (top.stream().anyMatch(other -> restates(other, item))) {
                continue;
            }
            top.add(item);
            List<Item> parts = parts(items, i);
            if (!parts.isEmpty()) {
                sums.add(sum(item.score(), parts.stream().map(Item::score).toList()));
                i += parts.size();
            }
        }
        total(subject).ifPresent(total -> whole(subject, total, top).ifPresent(sums::add));
        return sums.stream();
    }

    private static boolean restates(Item one, Item other) {
        return one.name().equals(other.name())
                && one.score()
                                .quantity()
                                .value()
                                .compareTo(other.score().quantity().value())
                        == 0;
    }

    /// The items after this one, in the same paragraph and after 其中, whose weights make up its own.
    private List<Item> parts(List<Item> items, int at) {
        Item whole = items.get(at);
        List<Item> parts = new ArrayList<>();
        BigDecimal weights = BigDecimal.ZERO;
        for (Item next : items.subList(at + 1, items.size())) {
            boolean isNear = next.weight() != null
                    && Objects.equals(
                            next.score().place().paragraph(),
                            whole.score().place().paragraph());
            if (!isNear || weights.compareTo(whole.points()) >= 0) {
                break;
            }
            parts.add(next);
            weights = weights.add(next.points());
        }
        boolean isComplete = parts.size() > 1 && weights.compareTo(whole.points()) == 0;
        return isComplete && opensAList(whole, parts.getFirst()) ? parts : List.of();
    }

    /// Whether 其中 stands between two items.
    private boolean opensAList(Item whole, Item first) {
        String text = paragraphs.getOrDefault(whole.score().place().paragraph(), "");
        int from = text.indexOf(tidy(whole.score()));
        int to = first.weight() == null ? -1 : text.indexOf(tidy(first.score()), from + 1);
        return from >= 0
                && to > from
                && text.substring(from, to + tidy(first.score()).length()).contains("其中");
    }

    private static String tidy(Fact fact) {
        return fact.place().quote().replace(" ", "");
    }

    /// The one total score of a subject: one stated as such, or one of a size that no item has.
    private Optional<Fact> total(String subject) {
        List<Fact> totals = index.report().facts().stream()
                .filter(fact -> isProse(fact)
                        && fact.subject().equals(subject)
                        && fact.indicator() == null
                        && (fact.measure() == Measure.TOTAL_SCORE || fact.measure() == Measure.SCORE)
                        && fact.quantity().value().compareTo(LEAST_TOTAL) > 0)
                .toList();
        long different = totals.stream()
                .map(fact -> fact.quantity().value().stripTrailingZeros())
                .distinct()
                .count();
        return different == 1 ? Optional.of(totals.getLast()) : Optional.empty();
    }

    private Optional<Sum> whole(String subject, Fact total, List<Item> top) {
        boolean isListed = top.size() > 1
                && top.stream().allMatch(item -> item.weight() != null)
                && top.stream().map(Item::name).distinct().count() == top.size();
        if (!isListed) {
            return Optional.empty();
        }
        BigDecimal weights = top.stream().map(Item::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Fact> scores = top.stream().map(Item::score).toList();
        BigDecimal rest = FULL.subtract(weights);
        if (rest.signum() == 0) {
            return Optional.of(sum(total, scores));
        }
        boolean isExecution = EXECUTION_WEIGHTS.stream().anyMatch(weight -> weight.compareTo(rest) == 0)
                && top.stream().noneMatch(item -> item.name().equals(EXECUTION));
        return isExecution ? withExecution(subject, total, scores, rest) : Optional.empty();
    }

    /// `执行率9` without a sign is the score of the execution, and no rate, where nothing else would add to 100 points.
    private Optional<Sum> withExecution(String subject, Fact total, List<Fact> scores, BigDecimal weight) {
        List<Fact> bare = index.report().facts().stream()
                .filter(fact -> isProse(fact)
                        && fact.subject().equals(subject)
                        && fact.measure() == Measure.EXECUTION_RATE
                        && fact.quantity().unit().dimension() == Dimension.NONE
                        && fact.quantity().value().compareTo(weight) <= 0)
                .toList();
        if (bare.isEmpty()) {
            return Optional.empty();
        }
        Sum sum = sum(
                total,
                Stream.concat(Stream.of(asScore(bare.getFirst())), scores.stream())
                        .toList());
        BigDecimal others =
                scores.stream().map(fact -> fact.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean isFullExecution = others.add(weight).compareTo(total.quantity().value()) == 0;
        return isFullExecution && sum.judge(Values.STATED).verdict().isBroken() ? Optional.empty() : Optional.of(sum);
    }

    private static Fact asScore(Fact rate) {
        return new Fact(
                rate.id(),
                rate.subject(),
                Measure.SCORE,
                rate.quantity().with(Unit.SCORE),
                rate.year(),
                EXECUTION,
                rate.project(),
                rate.scope(),
                rate.rule(),
                rate.place());
    }

    private static Sum sum(Fact total, List<Fact> parts) {
        return new Sum(RULE, Kind.SCORE, total, parts, false);
    }
}
