package gouji.check.relation;

import gouji.check.constraint.Constraint;
import gouji.check.constraint.Count;
import gouji.check.constraint.Difference;
import gouji.check.constraint.Growth;
import gouji.check.constraint.Product;
import gouji.check.constraint.Ratio;
import gouji.check.constraint.Same;
import gouji.check.constraint.Sum;
import gouji.finding.Kind;
import gouji.quantity.Dimension;
import gouji.report.Fact;
import gouji.report.Relation;
import gouji.report.Report;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The relations that a report's own words and tables state, as constraints over its facts. A relation that names a
/// fact
/// which the report does not have, or one figure twice, is none.
public final class StatedRelations {
    private final Map<String, Fact> facts = new HashMap<>();

    private StatedRelations(Report report) {
        report.facts().forEach(fact -> facts.put(fact.id(), fact));
    }

    public static List<Constraint> of(Report report) {
        var stated = new StatedRelations(report);
        List<Constraint> constraints = report.relations().stream()
                .filter(stated::isComplete)
                .flatMap(stated::constraints)
                .toList();
        return Stream.concat(constraints.stream(), SharesOfWhole.of(constraints))
                .toList();
    }

    private boolean isComplete(Relation relation) {
        List<String> ids = relation.facts();
        return !ids.isEmpty()
                && facts.keySet().containsAll(ids)
                && ids.stream().distinct().count() == ids.size();
    }

    private Stream<Constraint> constraints(Relation relation) {
        String rule = relation.rule();
        return switch (relation) {
            case Relation.Sum sum -> sum(sum);
            case Relation.Ratio ratio ->
                Stream.of(new Ratio(rule, Kind.RATIO, fact(ratio.rate()), fact(ratio.part()), fact(ratio.whole())));
            case Relation.Difference difference ->
                Stream.of(new Difference(
                        rule,
                        Kind.DIFFERENCE,
                        fact(difference.result()),
                        fact(difference.from()),
                        facts(difference.less())));
            case Relation.Growth growth -> growth(growth);
            case Relation.Product product ->
                Stream.of(new Product(rule, kind(product), fact(product.product()), facts(product.factors())));
            case Relation.Same same -> Stream.of(new Same(rule, Kind.RESTATEMENT, facts(same.facts())));
            case Relation.Count count ->
                Stream.of(new Count(rule, Kind.COUNT, fact(count.stated()), count.listed(), count.names()));
        };
    }

    private Stream<Constraint> sum(Relation.Sum relation) {
        var sum = new Sum(
                relation.rule(), sumKind(relation), fact(relation.total()), facts(relation.parts()), relation.open());
        return Stream.concat(Stream.of(sum), PerhapsWhole.of(sum));
    }

    private Kind sumKind(Relation.Sum sum) {
        return isScore(sum.total()) ? Kind.SCORE : sum.open() ? Kind.SUBSET : Kind.SUM;
    }

    private Kind kind(Relation.Product product) {
        return isScore(product.product()) ? Kind.SCORE : Kind.SUM;
    }

    private boolean isScore(String id) {
        return fact(id).quantity().unit().dimension() == Dimension.SCORE;
    }

    private Stream<Constraint> growth(Relation.Growth growth) {
        @Nullable Fact told = optional(growth.now());
        @Nullable Fact change = optional(growth.change());
        @Nullable Fact rate = optional(growth.rate());
        boolean isOfLastYear = growth.before() == null && (isEarlier(told, change) || isEarlier(told, rate));
        @Nullable Fact now = isOfLastYear ? null : told; // 2021年预算①，2022年增加①，增长②
        @Nullable Fact before = isOfLastYear ? told : optional(growth.before());
        if (!areAlike(now, before, change)) {
            return Stream.of(); // 支出2.05万元，比上年2.08减少0.03万元: that a unit is missing is told elsewhere
        }
        Stream<Constraint> difference = now != null && before != null && change != null
                ? Stream.of(new Difference(growth.rule(), Kind.DIFFERENCE, change, now, List.of(before)))
                : Stream.of();
        return Stream.concat(difference, Stream.ofNullable(rate(growth.rule(), rate, now, before, change)));
    }

    private static boolean isEarlier(@Nullable Fact one, @Nullable Fact other) {
        Integer year = one == null ? null : one.year();
        Integer than = other == null ? null : other.year();
        return year != null && than != null && year < than;
    }

    /// Whether all that are told are of one dimension.
    private static boolean areAlike(@Nullable Fact... facts) {
        return Arrays.stream(facts)
                        .filter(Objects::nonNull)
                        .map(fact -> fact.quantity().unit().dimension())
                        .distinct()
                        .count()
                <= 1;
    }

    private static @Nullable Constraint rate(
            String rule, @Nullable Fact rate, @Nullable Fact now, @Nullable Fact before, @Nullable Fact change) {
        if (rate == null) {
            return null;
        }
        if (change != null && before != null) {
            return new Growth(rule, Kind.RATIO, Growth.Form.CHANGE_AND_BEFORE, rate, change, before);
        }
        if (change != null && now != null) {
            return new Growth(rule, Kind.RATIO, Growth.Form.CHANGE_AND_NOW, rate, change, now);
        }
        return now != null && before != null
                ? new Growth(rule, Kind.RATIO, Growth.Form.NOW_AND_BEFORE, rate, now, before)
                : null;
    }

    private Fact fact(String id) {
        Fact fact = facts.get(id);
        if (fact == null) {
            throw new IllegalArgumentException("no fact " + id);
        }
        return fact;
    }

    private @Nullable Fact optional(@Nullable String id) {
        return id == null ? null : facts.get(id);
    }

    private List<Fact> facts(List<String> ids) {
        return ids.stream().map(this::fact).toList();
    }
}
