package gouji.check.constraint;

import gouji.finding.Kind;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 合计: total = Σ parts; where the list of parts is open they may fall short of the total, but not exceed it.
public record Sum(String rule, Kind kind, Fact total, List<Fact> parts, boolean open) implements Constraint {
    /// The roles of its figures.
    public static final String TOTAL = "total";

    public static final String PART = "part";

    public Sum {
        parts = List.copyOf(parts);
    }

    @Override
    public List<Fact> facts() {
        return Stream.concat(Stream.of(total), parts.stream()).toList();
    }

    @Override
    public String role(int index) {
        return index == 0 ? TOTAL : PART;
    }

    @Override
    public Judgement judge(Values values) {
        Expression sum = Expression::total;
        Judgement judgement = sum.judge(values.of(total), quantities(values));
        boolean within = judgement.computed().compareTo(judgement.stated()) <= 0;
        return open && (within || judgement.verdict() == Verdict.RESIDUE)
                ? new Judgement(Verdict.AGREES, judgement.computed(), judgement.stated())
                : judgement;
    }

    @Override
    public @Nullable BigDecimal implied(Fact fact, Values values) {
        if (open) {
            return null;
        }
        BigDecimal sum = Expression.total(quantities(values).stream()
                        .map(Quantity::inBase)
                        .map(Interval::exactly)
                        .toList())
                .low();
        if (fact.equals(total)) {
            return sum;
        }
        return values.of(total).inBase().subtract(sum.subtract(values.of(fact).inBase()));
    }

    @Override
    public String arithmetic(Values values) {
        Judgement judgement = judge(values);
        String stated = values.of(total).plainValue();
        boolean exceeds = open && judgement.verdict().isBroken();
        boolean fallsShort = open && judgement.computed().compareTo(judgement.stated()) < 0;
        return Arithmetic.sum(values.of(total), quantities(values), judgement.computed())
                + (exceeds ? " > " + stated : fallsShort ? " ≤ " + stated : judgement.against(stated));
    }

    private List<Quantity> quantities(Values values) {
        return parts.stream().map(values::of).toList();
    }
}
