package gouji.check.relation;

import gouji.check.constraint.Constraint;
import gouji.check.constraint.Sum;
import gouji.check.constraint.Values;
import gouji.check.fact.FactIndex;
import gouji.check.fact.Identity;
import gouji.finding.Kind;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Project;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 成本指标之和: the costs of a project's items add to its budget, and what was paid for them to its payments. Whether a
/// list of items is complete is proved by their budgets, which must add to the project's exactly; an item of which no
/// payment is told was paid in full.
public final class CostItems {
    /// Payments further off than this were not meant to be complete.
    private static final BigDecimal MOST_MISSING = new BigDecimal("0.05");

    private static final String RULE = "cost-items";

    private CostItems() {}

    public static Stream<Constraint> of(FactIndex index) {
        Map<String, List<Fact>> lists = new LinkedHashMap<>();
        for (Fact fact : index.report().facts()) {
            if (Identity.isCostItem(fact)) {
                lists.computeIfAbsent(fact.subject() + "@" + FactIndex.block(fact), key -> new ArrayList<>())
                        .add(fact);
            }
        }
        return lists.values().stream().flatMap(list -> relations(index, list));
    }

    private static Stream<Constraint> relations(FactIndex index, List<Fact> list) {
        Map<String, Fact> budgets = new LinkedHashMap<>();
        Map<String, Fact> payments = new LinkedHashMap<>();
        for (Fact fact : list) {
            Identity identity = index.identity(fact);
            (identity.measure() == Measure.BUDGET ? budgets : payments).putIfAbsent(identity.subject(), fact);
        }
        String project = Identity.name(list.getFirst().subject());
        Fact budget = total(index, project, list.getFirst(), List.of(Measure.FULL_BUDGET, Measure.BUDGET));
        Fact paid = total(index, project, list.getFirst(), List.of(Measure.EXECUTED));
        if (budget == null || budgets.size() < 2 || !budgets.keySet().containsAll(payments.keySet())) {
            return Stream.of();
        }
        var whole = new Sum(RULE, Kind.SUM, budget, List.copyOf(budgets.values()), false);
        if (whole.judge(Values.STATED).verdict().isBroken()) {
            return Stream.of();
        }
        List<Fact> spent = budgets.entrySet().stream()
                .map(item -> payments.getOrDefault(item.getKey(), item.getValue()))
                .toList();
        if (paid == null || payments.isEmpty()) {
            return Stream.of(whole);
        }
        var payment = new Sum(RULE, Kind.SUM, paid, spent, false);
        return isMeantToAdd(payment) ? Stream.of(whole, payment) : Stream.of(whole);
    }

    private static boolean isMeantToAdd(Sum payment) {
        BigDecimal total = payment.total().quantity().inBase();
        return total.signum() > 0
                && payment.judge(Values.STATED)
                                .difference()
                                .divide(total, 6, RoundingMode.HALF_UP)
                                .compareTo(MOST_MISSING)
                        <= 0;
    }

    private static @Nullable Fact total(FactIndex index, String project, Fact like, List<Measure> measures) {
        boolean isKnown = index.report().projects().stream()
                .map(Project::name)
                .map(Identity::name)
                .anyMatch(project::equals);
        if (!isKnown) {
            return null;
        }
        for (Measure measure : measures) {
            Fact total = index.only(new Identity(
                    project,
                    measure,
                    like.year() == null ? index.report().year() : like.year(),
                    null,
                    like.scope() == null ? null : Identity.name(like.scope()),
                    null));
            if (total != null) {
                return total;
            }
        }
        return null;
    }
}
