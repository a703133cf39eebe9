package gouji.check.relation;

import gouji.check.fact.FactIndex;
import gouji.check.fact.Identity;
import gouji.check.rule.ScoringRule;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the words tell of an indicator whose row in the score table does not: its result, or its target.
final class ToldElsewhere {
    private static final int SHORTEST_NAME = 4;

    /// What a rate may measure that an indicator is scored by.
    private static final Set<Measure> RESULTS = EnumSet.of(
            Measure.ACTUAL,
            Measure.SHARE,
            Measure.OTHER,
            Measure.EXECUTION_RATE,
            Measure.COMPLETION_RATE,
            Measure.SATISFACTION);

    private final FactIndex index;

    ToldElsewhere(FactIndex index) {
        this.index = index;
    }

    /// A target told in words.
    ///
    /// @param isSure whether it is told of just this indicator
    record Plan(Quantity quantity, boolean isSure) {}

    /// The one rate told under a name; of a rule that asks how much something fell, the one change.
    @Nullable
    Quantity result(String indicator, ScoringRule rule) {
        String name = Identity.name(indicator);
        return name.length() < SHORTEST_NAME
                ? null
                : only(told(fact ->
                        (rule.isOfChange() ? fact.measure() == Measure.GROWTH : RESULTS.contains(fact.measure()))
                                && fact.quantity().unit().isRate()
                                && name.equals(Identity.name(fact.subject()))));
    }

    /// The one target in the unit of the result whose name has the characters of the indicator's, in whatever order:
    /// `整治病险山塘` for 病险山塘整治数量. One whose name only holds them all is perhaps of something else.
    @Nullable
    Plan plan(String indicator, Quantity result) {
        Set<Integer> own = characters(indicator);
        if (own.size() < SHORTEST_NAME || result.unit().isRate()) {
            return null;
        }
        List<Fact> targets = told(fact -> fact.measure() == Measure.TARGET
                        && fact.quantity().upper() == null
                        && fact.quantity().unit().equals(result.unit()))
                .toList();
        Quantity same = only(targets.stream().filter(fact -> own.equals(characters(name(fact)))));
        Quantity wider =
                only(targets.stream().filter(fact -> characters(name(fact)).containsAll(own)));
        return same != null ? new Plan(same, true) : wider != null ? new Plan(wider, false) : null;
    }

    private static String name(Fact fact) {
        return Objects.requireNonNullElse(fact.indicator(), fact.subject());
    }

    private static Set<Integer> characters(String name) {
        String bare = Identity.name(name).replaceAll("(?:总?数量?|个数|次数|人数|面积)$|^年度计划|年度", "");
        return bare.chars().boxed().collect(Collectors.toSet());
    }

    private Stream<Fact> told(Predicate<Fact> which) {
        return index.report().facts().stream()
                .filter(fact -> fact.place().table() == null
                        && (fact.year() == null
                                || fact.year().equals(index.report().year()))
                        && which.test(fact));
    }

    private static @Nullable Quantity only(Stream<Fact> facts) {
        List<Quantity> told = facts.map(Fact::quantity).distinct().toList();
        return told.size() == 1 ? told.getFirst() : null;
    }
}
