package gouji.check;

import gouji.check.constraint.Same;
import gouji.check.fact.FactIndex;
import gouji.check.fact.Identity;
import gouji.check.fact.Wording;
import gouji.check.relation.Restatements;
import gouji.check.relation.Statement;
import gouji.check.rule.CheckRule;
import gouji.finding.Finding;
import gouji.finding.Kind;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The same fact of one bureau in several of its reports: of one year, or quoted a year later.
final class AcrossReports {
    private final List<CheckRule> rules;

    AcrossReports(List<CheckRule> rules) {
        this.rules = rules.stream()
                .filter(rule -> rule.demand() instanceof CheckRule.Restated restated && restated.acrossReports())
                .toList();
    }

    private record Key(String bureau, Identity identity) {}

    /// What one report says of a fact, in one voice.
    private record Said(Report report, Fact fact) {}

    List<Finding> check(List<Report> reports) {
        Map<String, Long> counts = reports.stream()
                .filter(report -> report.bureau() != null && report.year() != null)
                .collect(Collectors.groupingBy(report -> String.valueOf(report.bureau()), Collectors.counting()));
        Map<Key, List<Said>> all = new LinkedHashMap<>();
        for (Report report : reports) {
            String bureau = report.bureau();
            if (bureau != null && report.year() != null && counts.getOrDefault(bureau, 0L) > 1) {
                collect(report, bureau, all);
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<Key, List<Said>> said : all.entrySet()) {
            List<Said> voices = said.getValue();
            for (int i = 1; i < voices.size(); i++) {
                compare(voices.get(i - 1), voices.get(i), findings);
            }
        }
        return findings;
    }

    private void collect(Report report, String bureau, Map<Key, List<Said>> all) {
        var index = new FactIndex(report);
        for (Map.Entry<Identity, List<Fact>> entry : index.byIdentity().entrySet()) {
            Identity identity = entry.getKey();
            boolean wanted = rules.stream().anyMatch(rule -> measures(rule).contains(identity.measure()));
            if (wanted && index.isProject(identity.subject()) && identity.year() != null) {
                List<Statement> versions = Restatements.versions(entry.getValue());
                if (versions.size() == 1) {
                    all.computeIfAbsent(new Key(bureau, identity), key -> new ArrayList<>())
                            .add(new Said(report, versions.getFirst().finest()));
                }
            }
        }
    }

    private void compare(Said one, Said other, List<Finding> findings) {
        Quantity first = one.fact().quantity();
        Quantity second = other.fact().quantity();
        if (Same.agree(first, second) || !Restatements.isNear(first, second)) {
            return;
        }
        boolean sameYear = Objects.equals(one.report().year(), other.report().year());
        CheckRule rule = rules.stream()
                .filter(candidate -> measures(candidate).contains(one.fact().measure()))
                .findFirst()
                .orElseThrow();
        findings.add(new Finding(
                other.report().document().name(),
                rule.id(),
                sameYear ? Kind.RESTATEMENT : Kind.CROSSYEAR,
                rule.severity(),
                Wording.label(one.fact()) + "在两份报告中不一：《"
                        + one.report().document().name() + "》为" + first + "，《"
                        + other.report().document().name() + "》为" + second,
                List.of(
                        Finding.Stated.of(one.fact()).in(one.report().document().name()),
                        Finding.Stated.of(other.fact())),
                null,
                first.inBase()
                        .subtract(second.inBase())
                        .abs()
                        .divide(second.unit().factor())
                        .stripTrailingZeros()
                        .toPlainString(),
                "凭现有数字不能断定哪一个有误",
                List.of()));
    }

    private static List<gouji.report.Measure> measures(CheckRule rule) {
        return rule.demand() instanceof CheckRule.Restated restated ? restated.measures() : List.of();
    }
}
