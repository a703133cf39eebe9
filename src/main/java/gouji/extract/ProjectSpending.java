package gouji.extract;

import gouji.report.Fact;
import gouji.report.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 项目支出 in a report on one project: what that project has spent, not the line of a bureau's accounts, which stands
/// beside 基本支出.
///
/// @param project the only one of the report; null where there are others
record ProjectSpending(@Nullable String project) {
    private static final String LINE = "项目支出";
    private static final String OTHER_LINE = "基本支出";

    List<Fact> settled(List<Fact> facts) {
        String own = project;
        boolean isOfBureau = facts.stream().anyMatch(fact -> fact.subject().contains(OTHER_LINE));
        return own == null || isOfBureau
                ? facts
                : facts.stream()
                        .map(fact -> isMeant(fact) ? of(own, fact) : fact)
                        .toList();
    }

    private static boolean isMeant(Fact fact) {
        return fact.subject().equals(LINE) && fact.place().table() == null;
    }

    private static Fact of(String project, Fact fact) {
        return new Fact(
                fact.id(),
                project,
                fact.measure() == Measure.EXPENDITURE ? Measure.EXECUTED : fact.measure(),
                fact.quantity(),
                fact.year(),
                fact.indicator(),
                null,
                fact.scope(),
                fact.rule(),
                fact.place());
    }
}
