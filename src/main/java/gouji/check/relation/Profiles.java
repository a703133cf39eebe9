package gouji.check.relation;

import gouji.check.constraint.Constraint;
import gouji.check.constraint.FixedTotal;
import gouji.check.constraint.Product;
import gouji.check.fact.FactIndex;
import gouji.check.fact.Identity;
import gouji.check.rule.CheckRule;
import gouji.check.text.Figured;
import gouji.place.Place;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Indicator;
import gouji.report.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 计分办法: how many points a region gives to each class of indicators, and how it scores the execution of the budget.
/// One applies where the user names it, or where the report prints that it follows it.
final class Profiles {
    private static final String EXECUTION = "预算执行率";
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private final FactIndex index;
    private final Map<String, Indicator> rows = new HashMap<>();

    private Profiles(FactIndex index) {
        this.index = index;
        for (Indicator indicator : index.report().indicators()) {
            rows.putIfAbsent(row(indicator.place()), indicator);
        }
    }

    static Stream<Constraint> of(CheckRule rule, CheckRule.Profile profile, FactIndex index, List<Figured> texts) {
        boolean isMeant = profile.form() == null
                || texts.stream()
                        .anyMatch(text -> profile.form().isIn(text.text().text()));
        if (!isMeant) {
            return Stream.of();
        }
        var profiles = new Profiles(index);
        return Stream.of(
                        profiles.inTables(rule, profile),
                        profiles.inProse(rule, profile),
                        profile.isProportional() && profile.form() == null
                                ? profiles.executions(rule)
                                : Stream.<Constraint>of())
                .flatMap(constraints -> constraints);
    }

    private static String row(Place place) {
        return place.table() + "," + place.row();
    }

    /// The weights of each class in each form, if the form has them all.
    private Stream<Constraint> inTables(CheckRule rule, CheckRule.Profile profile) {
        Map<String, Map<String, List<Fact>>> forms = new LinkedHashMap<>();
        Map<String, BigDecimal> totals = new HashMap<>();
        for (Fact weight : index.report().facts()) {
            boolean isItem = weight.measure() == Measure.WEIGHT
                    && weight.place().table() != null
                    && weight.indicator() != null
                    && scored(weight);
            if (!isItem) {
                continue;
            }
            String form = weight.subject() + "@" + weight.place().table();
            totals.merge(form, weight.quantity().value(), BigDecimal::add);
            String name = className(weight, profile);
            if (name != null) {
                forms.computeIfAbsent(form, key -> new LinkedHashMap<>())
                        .computeIfAbsent(name, key -> new ArrayList<>())
                        .add(weight);
            }
        }
        return forms.entrySet().stream()
                .filter(form -> FULL.compareTo(totals.getOrDefault(form.getKey(), BigDecimal.ZERO)) == 0)
                .flatMap(form -> form.getValue().entrySet().stream())
                .map(entry -> fixed(rule, profile, entry.getKey(), entry.getValue()));
    }

    private boolean scored(Fact weight) {
        return index.line(FactIndex.line(weight)).stream()
                .anyMatch(fact ->
                        fact.measure() == Measure.SCORE && Objects.equals(fact.indicator(), weight.indicator()));
    }

    private @Nullable String className(Fact weight, CheckRule.Profile profile) {
        Indicator indicator = rows.get(row(weight.place()));
        String level = indicator == null ? weight.indicator() : indicator.level1();
        return level == null ? null : className(level, profile);
    }

    private static @Nullable String className(String level, CheckRule.Profile profile) {
        String name = Identity.name(level).replaceFirst("(?:一级)?指标$", "");
        return profile.weights().keySet().stream()
                .filter(name::equals)
                .findFirst()
                .orElse(null);
    }

    private Stream<Constraint> inProse(CheckRule rule, CheckRule.Profile profile) {
        List<Constraint> found = new ArrayList<>();
        for (Fact weight : index.report().facts()) {
            if (weight.measure() == Measure.WEIGHT && weight.place().table() == null) {
                String said = weight.indicator() == null ? weight.subject() : weight.indicator();
                String name = className(said, profile);
                if (name != null) {
                    found.add(fixed(rule, profile, name, List.of(weight)));
                }
            }
        }
        return found.stream();
    }

    private static Constraint fixed(CheckRule rule, CheckRule.Profile profile, String name, List<Fact> weights) {
        BigDecimal points = Objects.requireNonNull(profile.weights().get(name));
        return new FixedTotal(rule.id(), rule.kind(), new Quantity(points, Unit.SCORE, null, null), weights);
    }

    /// 执行率×分值, also where full marks were given; only the user can say that it is meant so.
    private Stream<Constraint> executions(CheckRule rule) {
        return index.report().facts().stream()
                .filter(fact -> fact.measure() == Measure.SCORE && EXECUTION.equals(fact.indicator()))
                .flatMap(score -> {
                    List<Fact> line = index.line(FactIndex.line(score));
                    List<Fact> rates = line.stream()
                            .filter(fact -> fact.measure() == Measure.EXECUTION_RATE
                                    && fact.quantity().unit().isRate()
                                    && fact.quantity().inBase().compareTo(BigDecimal.ONE) <= 0)
                            .toList();
                    Fact weight = index.companion(score, Measure.WEIGHT);
                    return rates.size() != 1 || weight == null
                            ? Stream.of()
                            : Stream.of(new Product(rule.id(), rule.kind(), score, List.of(rates.getFirst(), weight)));
                });
    }
}
