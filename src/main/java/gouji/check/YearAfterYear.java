package gouji.check;

import gouji.check.constraint.Same;
import gouji.check.fact.FactIndex;
import gouji.check.fact.Identity;
import gouji.check.fact.Wording;
import gouji.check.relation.Restatements;
import gouji.check.relation.Statement;
import gouji.check.rule.CheckRule;
import gouji.check.rule.Inspection;
import gouji.finding.Finding;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 上下年衔接: what a bureau's report says of the year before, held against that year's own report of the same type.
final class YearAfterYear {
    private static final String OPENING = "年初";
    private static final String CLOSING = "年末";
    private static final Set<Measure> QUOTED = Set.of(Measure.INCOME, Measure.EXPENDITURE);
    private static final Set<Measure> CARRIED = Set.of(Measure.CARRIED_OVER, Measure.SURPLUS);

    private final List<CheckRule> rules;

    YearAfterYear(List<CheckRule> rules) {
        this.rules = rules.stream().filter(rule -> inspection(rule) != null).toList();
    }

    private static @Nullable Inspection inspection(CheckRule rule) {
        return rule.demand() instanceof CheckRule.Seen seen
                        && (seen.what() == Inspection.OPENING_BALANCE || seen.what() == Inspection.QUOTED_YEAR)
                ? seen.what()
                : null;
    }

    List<Finding> check(List<Report> reports) {
        if (rules.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        Map<String, List<Report>> byBureau = reports.stream()
                .filter(report -> report.bureau() != null)
                .collect(Collectors.groupingBy(report -> String.valueOf(report.bureau())));
        for (Report report : reports) { // of its bureau's reports alone: a workspace holds many
            List<Report> before = byBureau.getOrDefault(String.valueOf(report.bureau()), List.of()).stream()
                    .filter(other -> isYearBefore(other, report))
                    .toList();
            if (!before.isEmpty()) {
                compare(report, before, findings);
            }
        }
        return findings;
    }

    /// A budget and an outturn of one year differ rightly, so only reports of one type are held against each other.
    private static boolean isYearBefore(Report earlier, Report later) {
        return later.bureau() != null
                && later.bureau().equals(earlier.bureau())
                && later.year() != null
                && earlier.year() != null
                && later.year() - 1 == earlier.year()
                && Objects.equals(later.reportType(), earlier.reportType());
    }

    private void compare(Report later, List<Report> before, List<Finding> findings) {
        var index = new FactIndex(later);
        List<FactIndex> earlier = before.stream().map(FactIndex::new).toList();
        Set<String> told = new HashSet<>(); // 收、支总计均为: one figure, two facts
        for (Map.Entry<Identity, List<Fact>> entry : index.byIdentity().entrySet()) {
            Identity identity = entry.getKey();
            for (CheckRule rule : rules) {
                Identity wanted = index.isVague(identity)
                        ? null
                        : lastYears(rule, identity, Objects.requireNonNull(later.year()));
                Fact now = wanted == null ? null : only(entry.getValue());
                Said then = wanted == null || now == null ? null : differing(now, wanted, earlier);
                if (now != null && then != null && told.add(now.quantity().plainValue() + now.place())) {
                    findings.add(finding(rule, later, now, then));
                }
            }
        }
    }

    /// What the fact should be found as in the report of the year before.
    private static @Nullable Identity lastYears(CheckRule rule, Identity now, int year) {
        Integer own = now.year();
        if (own == null) {
            return null;
        }
        if (inspection(rule) == Inspection.QUOTED_YEAR) {
            return own == year - 1 && QUOTED.contains(now.measure()) ? now : null;
        }
        return own == year && CARRIED.contains(now.measure()) && now.subject().startsWith(OPENING)
                ? new Identity(
                        CLOSING + now.subject().substring(OPENING.length()),
                        now.measure(),
                        year - 1,
                        now.project(),
                        now.scope(),
                        now.indicator())
                : null;
    }

    /// A fact and the report that states it.
    private record Said(Report report, Fact fact) {}

    /// What last year's reports say otherwise; null where one of them agrees, or none speaks of it clearly.
    private static @Nullable Said differing(Fact now, Identity wanted, List<FactIndex> earlier) {
        Said differing = null;
        for (FactIndex index : earlier) {
            Fact then = only(index.byIdentity().getOrDefault(wanted, List.of()));
            if (then == null || !Restatements.isNear(now.quantity(), then.quantity())) {
                continue;
            }
            if (Same.agree(now.quantity(), then.quantity())) {
                return null;
            }
            differing = differing == null ? new Said(index.report(), then) : differing;
        }
        return differing;
    }

    private static @Nullable Fact only(List<Fact> facts) {
        List<Statement> versions = Restatements.versions(facts);
        return versions.size() == 1 ? versions.getFirst().finest() : null;
    }

    private static Finding finding(CheckRule rule, Report later, Fact now, Said then) {
        Quantity own = now.quantity();
        Quantity other = then.fact().quantity();
        return new Finding(
                later.document().name(),
                rule.id(),
                rule.kind(),
                rule.severity(),
                "与上年报告不一：本报告写" + Wording.label(now) + own + "，《"
                        + then.report().document().name() + "》写" + Wording.label(then.fact()) + other,
                List.of(
                        Finding.Stated.of(now),
                        Finding.Stated.of(then.fact())
                                .in(then.report().document().name())),
                null,
                own.inBase()
                        .subtract(other.inBase())
                        .abs()
                        .divide(own.unit().factor())
                        .stripTrailingZeros()
                        .toPlainString(),
                "凭现有数字不能断定哪一个有误",
                List.of());
    }
}
