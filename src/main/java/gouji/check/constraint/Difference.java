package gouji.check.constraint;

import gouji.finding.Kind;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// 差额: result = from − Σ less.
public record Difference(String rule, Kind kind, Fact result, Fact from, List<Fact> less) implements Constraint {

    public Difference {
        less = List.copyOf(less);
    }

    @Override
    public List<Fact> facts() {
        return Stream.concat(Stream.of(result, from), less.stream()).toList();
    }

    @Override
    public String role(int index) {
        return index == 0 ? "result" : index == 1 ? "from" : "less";
    }

    @Override
    public Judgement judge(Values values) {
        Expression difference = operands -> operands.stream().skip(1).reduce(operands.getFirst(), Interval::minus);
        return difference.judge(values.of(result), operands(values));
    }

    @Override
    public BigDecimal implied(Fact fact, Values values) {
        BigDecimal subtracted =
                less.stream().map(one -> values.of(one).inBase()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal remaining = values.of(from).inBase().subtract(subtracted);
        if (fact.equals(result)) {
            return remaining;
        }
        BigDecimal missing = values.of(result).inBase().subtract(remaining);
        BigDecimal now = values.of(fact).inBase();
        return fact.equals(from) ? now.add(missing) : now.subtract(missing);
    }

    @Override
    public String arithmetic(Values values) {
        Quantity stated = values.of(result);
        Judgement judgement = judge(values);
        return Arithmetic.chain("−", stated, operands(values), judgement.computed())
                + judgement.against(stated.plainValue());
    }

    private List<Quantity> operands(Values values) {
        return Stream.concat(Stream.of(from), less.stream()).map(values::of).toList();
    }
}
