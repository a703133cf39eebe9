package gouji.check.constraint;

import gouji.finding.Kind;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import java.math.BigDecimal;
import java.util.List;

/// 项数: `6个项目` and as many things named.
public record Count(String rule, Kind kind, Fact stated, int listed, List<String> names) implements Constraint {

    public Count {
        names = List.copyOf(names);
    }

    @Override
    public List<Fact> facts() {
        return List.of(stated);
    }

    @Override
    public String role(int index) {
        return "stated";
    }

    @Override
    public Judgement judge(Values values) {
        Quantity number = values.of(stated);
        boolean isBound = number.qualifier() != null || number.upper() != null;
        BigDecimal counted = BigDecimal.valueOf(listed);
        boolean agrees = isBound || number.inBase().compareTo(counted) == 0;
        return new Judgement(agrees ? Verdict.AGREES : Verdict.CONFLICT, counted, number.inBase());
    }

    @Override
    public BigDecimal implied(Fact fact, Values values) {
        return BigDecimal.valueOf(listed);
    }

    @Override
    public String arithmetic(Values values) {
        Quantity number = values.of(stated);
        return "列出" + listed + number.unit() + " ≠ " + number;
    }
}
