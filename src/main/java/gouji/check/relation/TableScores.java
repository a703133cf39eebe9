package gouji.check.relation;

import gouji.check.constraint.Constraint;
import gouji.check.constraint.Ratio;
import gouji.check.constraint.Same;
import gouji.check.constraint.Sum;
import gouji.check.fact.FactIndex;
import gouji.check.fact.Identity;
import gouji.finding.Kind;
import gouji.report.Fact;
import gouji.report.Indicator;
import gouji.report.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 评分表与正文: the items of all score tables of one thing, which together have 100 points, against its total score
/// wherever that is told; a class of items told in words against the items of that class; and its 得分率.
public final class TableScores {
    private static final String TOTAL = "report-scores";
    private static final String CLASS = "told-class-score";
    private static final String RATE = "told-score-rate";
    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final Pattern WHOSE = Pattern.compile("^(?:[本该]?项目|[我本]?(?:局|单位|部门))(?=.{2})");
    private static final Pattern NAME_END = Pattern.compile("(?:一级)?(?:指标|部分|方面|情况|类)+$");

    private final FactIndex index;
    private final List<Item> items = new ArrayList<>();
    private final Set<Fact> totals;

    private TableScores(FactIndex index, List<Constraint> known) {
        this.index = index;
        this.totals = known.stream()
                .filter(constraint -> constraint instanceof Sum)
                .map(constraint -> constraint.facts().getFirst())
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, Indicator> rows = new HashMap<>();
        for (Indicator indicator : index.report().indicators()) {
            rows.putIfAbsent(indicator.place().table() + "," + indicator.place().row(), indicator);
        }
        for (Fact score : index.report().facts()) {
            boolean isItem = score.measure() == Measure.SCORE
                    && score.place().table() != null
                    && score.indicator() != null
                    && !totals.contains(score);
            Fact weight = isItem ? fullMarks(score) : null;
            if (weight != null) {
                items.add(new Item(
                        score,
                        weight,
                        rows.get(score.place().table() + "," + score.place().row())));
            }
        }
    }

    /// What the scores of a table must add up to.
    ///
    /// @param known relations that are there already
    public static List<Constraint> of(FactIndex index, List<Constraint> known) {
        var scores = new TableScores(index, known);
        return Stream.of(scores.wholes(), scores.classes(), scores.rates())
                .flatMap(constraints -> constraints)
                .toList();
    }

    /// A row's score, its weight, and the row.
    private record Item(Fact score, Fact weight, @Nullable Indicator row) {
        boolean isOf(String name) {
            return Stream.of(score.indicator(), row == null ? null : row.level1(), row == null ? null : row.level2())
                    .flatMap(Stream::ofNullable)
                    .anyMatch(level -> bare(level).equals(name));
        }
    }

    private Stream<Constraint> wholes() {
        Map<String, List<Item>> bySubject = new LinkedHashMap<>();
        items.forEach(item -> bySubject
                .computeIfAbsent(item.score().subject(), key -> new ArrayList<>())
                .add(item));
        return bySubject.entrySet().stream().flatMap(entry -> whole(entry.getKey(), entry.getValue()));
    }

    private Stream<Constraint> whole(String subject, List<Item> own) {
        List<Fact> told = index.report().facts().stream()
                .filter(fact -> fact.measure() == Measure.TOTAL_SCORE
                        && fact.subject().equals(subject)
                        && fact.quantity().qualifier() == null)
                .toList();
        boolean isAdded = told.stream().anyMatch(totals::contains);
        if (isAdded || own.size() < 2 || weights(own).compareTo(FULL) != 0) {
            return Stream.of();
        }
        return told.stream().map(total -> sum(TOTAL, total, own));
    }

    /// `过程类指标得16分（满分20分）` against the rows of 过程, if their weights make up the weight told.
    private Stream<Constraint> classes() {
        return index.report().facts().stream()
                .filter(fact -> fact.measure() == Measure.SCORE && fact.place().table() == null)
                .flatMap(told -> {
                    List<Item> own = named(told);
                    Fact full = fullMarks(told);
                    boolean isComplete = !own.isEmpty()
                            && full != null
                            && weights(own).compareTo(full.quantity().value()) == 0
                            && subjects(own) == 1;
                    if (!isComplete) {
                        return Stream.of();
                    }
                    return Stream.of(
                            own.size() == 1
                                    ? new Same(
                                            CLASS,
                                            Kind.RESTATEMENT,
                                            List.of(told, own.getFirst().score()))
                                    : sum(CLASS, told, own));
                });
    }

    /// `过程类指标得16.2分，得分率81%`, where the weight may stand in the table only.
    private Stream<Constraint> rates() {
        List<Constraint> rates = new ArrayList<>();
        Fact score = null;
        for (Fact fact : index.report().facts()) {
            if (fact.place().table() != null) {
                continue;
            }
            boolean isNear = score != null && FactIndex.line(score).equals(FactIndex.line(fact));
            if (fact.measure() == Measure.SCORE) {
                score = fact;
            } else if (fact.rule().equals("score-rate") && score != null && isNear) {
                Fact full = fullMarks(score);
                Fact whole = full == null ? tableWeight(score) : full;
                if (whole != null) {
                    rates.add(new Ratio(RATE, Kind.RATIO, fact, score, whole));
                }
                score = null;
            }
        }
        return rates.stream();
    }

    /// The weight told beside a score.
    private @Nullable Fact fullMarks(Fact score) {
        List<Fact> weights = index.line(FactIndex.line(score)).stream()
                .filter(fact -> fact.measure() == Measure.WEIGHT
                        && Objects.equals(fact.indicator(), score.indicator())
                        && fact.subject().equals(score.subject()))
                .toList();
        return weights.size() == 1 ? weights.getFirst() : null;
    }

    /// The weight of a class in the row of its subtotal, if only one class is called so.
    private @Nullable Fact tableWeight(Fact score) {
        String name = name(score);
        List<Fact> weights = index.report().facts().stream()
                .filter(fact -> fact.measure() == Measure.WEIGHT
                        && fact.place().table() != null
                        && fact.indicator() != null
                        && bare(fact.indicator()).equals(name))
                .toList();
        return weights.size() == 1 ? weights.getFirst() : null;
    }

    private List<Item> named(Fact told) {
        String name = name(told);
        return items.stream().filter(item -> item.isOf(name)).toList();
    }

    private static String name(Fact score) {
        return bare(score.indicator() == null ? score.subject() : score.indicator());
    }

    private static String bare(String level) {
        String name = WHOSE.matcher(Identity.name(level)).replaceFirst("");
        String shorter = NAME_END.matcher(name).replaceFirst("");
        return shorter.isEmpty() ? name : shorter;
    }

    private static BigDecimal weights(List<Item> own) {
        return own.stream().map(item -> item.weight().quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long subjects(List<Item> own) {
        return own.stream().map(item -> item.score().subject()).distinct().count();
    }

    private static Sum sum(String rule, Fact total, List<Item> parts) {
        return new Sum(rule, Kind.SCORE, total, parts.stream().map(Item::score).toList(), false);
    }
}
