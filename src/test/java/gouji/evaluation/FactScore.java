package gouji.evaluation;

import gouji.evaluation.AnswerKey.KnownFact;
import gouji.report.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The facts of one report held against its key.
///
/// @param key how many figures there are to find
/// @param values how many of them were read at all
/// @param measures how many of those under the right measure
/// @param full how many of those also about the right subject or indicator
record FactScore(int key, int values, int measures, int full, List<Miss> missed) {
    /// A fact of the key that was not read as it should be.
    ///
    /// @param readAs what was read of the same figure: subject, indicator, measure
    record Miss(KnownFact known, List<String> readAs) {}

    private static final double SAME_NAME = 0.6;
    private static final List<Set<String>> SAME = List.of(
            Set.of("预算数", "年初预算数", "全年预算数", "收入"),
            Set.of("执行数", "支出"),
            Set.of("得分", "总分"),
            Set.of("结转数", "结余数"),
            Set.of("满意度", "目标值", "完成值"));

    static FactScore of(List<Fact> facts, AnswerKey key) {
        int values = 0;
        int measures = 0;
        int full = 0;
        List<Miss> missed = new ArrayList<>();
        for (KnownFact known : key.facts()) {
            Set<Object> wanted = Readings.of(known.value(), known.unit());
            List<Fact> here = facts.stream()
                    .filter(fact -> Readings.meet(
                            wanted,
                            Readings.of(
                                    fact.quantity().plainValue(),
                                    fact.quantity().unit().symbol())))
                    .toList();
            List<Fact> measured = here.stream()
                    .filter(fact -> sameMeasure(known.measure(), fact.measure().label()))
                    .toList();
            values += here.isEmpty() ? 0 : 1;
            measures += measured.isEmpty() ? 0 : 1;
            if (measured.stream().anyMatch(fact -> sameName(known, fact))) {
                full++;
            } else {
                missed.add(new Miss(
                        known, here.stream().map(FactScore::told).distinct().toList()));
            }
        }
        return new FactScore(key.facts().size(), values, measures, full, missed);
    }

    FactScore plus(FactScore other) {
        List<Miss> all = new ArrayList<>(missed);
        all.addAll(other.missed);
        return new FactScore(key + other.key, values + other.values, measures + other.measures, full + other.full, all);
    }

    private static String told(Fact fact) {
        String indicator = fact.indicator();
        return fact.subject() + (indicator == null ? "" : " " + indicator) + " "
                + fact.measure().label();
    }

    private static boolean sameMeasure(String known, String read) {
        return known.equals("其他")
                || known.equals(read)
                || SAME.stream().anyMatch(same -> same.contains(known) && same.contains(read));
    }

    private static boolean sameName(KnownFact known, Fact fact) {
        String indicator = known.indicator();
        String level3 = indicator == null ? "" : indicator.substring(indicator.lastIndexOf('/') + 1);
        return List.of(known.subject(), level3).stream()
                .anyMatch(name -> Likeness.of(name, fact.subject()) >= SAME_NAME
                        || Likeness.of(name, fact.indicator()) >= SAME_NAME);
    }
}
