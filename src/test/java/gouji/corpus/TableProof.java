package gouji.corpus;

import gouji.corpus.Sample.Mark;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Proves the money rows of a sample from its facts: 执行率 = 执行数 ÷ 全年预算数 of the same subject, and no 得分 above its
/// 分值, unless a planted mistake names the figure.
final class TableProof {
    private TableProof() {}

    static List<String> of(Sample sample) {
        List<String> wrong = new ArrayList<>();
        Map<String, Map<String, List<Mark>>> bySubject = new LinkedHashMap<>();
        for (Mark fact : sample.facts()) {
            String key = fact.subject() + "|" + fact.indicator() + "|" + fact.year();
            bySubject
                    .computeIfAbsent(key, k -> new LinkedHashMap<>())
                    .computeIfAbsent(fact.measure(), k -> new ArrayList<>())
                    .add(fact);
        }
        bySubject.forEach((key, measures) -> {
            rate(sample, key, measures, wrong);
            score(sample, key, measures, wrong);
        });
        return wrong;
    }

    private static void rate(Sample sample, String key, Map<String, List<Mark>> measures, List<String> wrong) {
        List<Mark> budgets = measures.getOrDefault("全年预算数", List.of());
        List<Mark> executed = measures.getOrDefault("执行数", List.of());
        List<Mark> rates = measures.getOrDefault("执行率", List.of());
        if (budgets.size() != 1 || executed.size() != 1 || rates.size() != 1) {
            return;
        }
        BigDecimal budget = new BigDecimal(budgets.getFirst().value());
        BigDecimal stated = new BigDecimal(rates.getFirst().value());
        BigDecimal rate = budget.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(executed.getFirst().value())
                        .multiply(BigDecimal.valueOf(100))
                        .divide(budget, stated.scale(), RoundingMode.HALF_UP);
        if (rate.compareTo(stated) != 0
                && !planted(sample, rates.getFirst())
                && !planted(sample, executed.getFirst())
                && !planted(sample, budgets.getFirst())) {
            wrong.add(sample.name() + ": " + key + " 执行率 " + stated + ", worked out " + rate);
        }
    }

    private static void score(Sample sample, String key, Map<String, List<Mark>> measures, List<String> wrong) {
        List<Mark> weights = measures.getOrDefault("分值", List.of());
        List<Mark> scores = measures.getOrDefault("得分", List.of());
        for (int i = 0; i < Math.min(weights.size(), scores.size()); i++) {
            boolean above = new BigDecimal(scores.get(i).value())
                            .compareTo(new BigDecimal(weights.get(i).value()))
                    > 0;
            if (weights.size() == scores.size() && above && !planted(sample, scores.get(i))) {
                wrong.add(sample.name() + ": " + key + " 得分 above 分值");
            }
        }
    }

    private static boolean planted(Sample sample, Mark fact) {
        return sample.notes().planted().stream()
                .anyMatch(mistake -> mistake.values().contains(fact.value()));
    }
}
