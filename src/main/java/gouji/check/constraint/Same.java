package gouji.check.constraint;

import gouji.finding.Kind;
import gouji.quantity.Dimension;
import gouji.quantity.Qualifier;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 同一: figures that must be equal because they state the same fact, or because the words say so.
public record Same(String rule, Kind kind, List<Fact> facts) implements Constraint {

    public Same {
        facts = List.copyOf(facts);
    }

    @Override
    public String role(int index) {
        return "stated";
    }

    @Override
    public Judgement judge(Values values) {
        Quantity first = values.of(facts.getFirst());
        for (Fact fact : facts) {
            if (!agree(first, values.of(fact))) {
                return new Judgement(
                        Verdict.CONFLICT, first.inBase(), values.of(fact).inBase());
            }
        }
        return new Judgement(Verdict.AGREES, first.inBase(), first.inBase());
    }

    /// Whether two figures can be the same fact: equal where they are printed to the same step, else within the
    /// rounding
    /// of the coarser one. Figures that are measured differently say nothing about each other.
    public static boolean agree(Quantity one, Quantity other) {
        if (one.unit().dimension() != other.unit().dimension() || isCountedOtherwise(one, other)) {
            return true;
        }
        if (one.qualifier() == Qualifier.ABOUT || other.qualifier() == Qualifier.ABOUT) {
            return one.interval().meets(other.interval());
        }
        if (one.inBase().compareTo(other.inBase()) == 0) {
            return true;
        }
        if (one.qualifier() != null || other.qualifier() != null) {
            return one.qualifier() != other.qualifier(); // ≥90% and ≥95% differ; ≥90% and 95% need not
        }
        Quantity coarse = one.precision().compareTo(other.precision()) >= 0 ? one : other;
        Quantity fine = coarse.equals(one) ? other : one;
        return coarse.precision().compareTo(fine.precision()) > 0
                && coarse.interval().contains(fine.inBase());
    }

    private static boolean isCountedOtherwise(Quantity one, Quantity other) {
        return one.unit().dimension() == Dimension.COUNT && !one.unit().equals(other.unit());
    }

    @Override
    public @Nullable BigDecimal implied(Fact fact, Values values) {
        Quantity own = values.of(fact);
        List<Quantity> others = facts.stream()
                .map(values::of)
                .filter(other -> !agree(own, other))
                .toList();
        boolean unanimous = others.stream().allMatch(other -> agree(others.getFirst(), other));
        return others.isEmpty() || !unanimous ? null : others.getFirst().inBase();
    }

    @Override
    public String arithmetic(Values values) {
        return facts.stream().map(values::of).map(Quantity::toString).distinct().collect(Collectors.joining(" ≠ "));
    }
}
