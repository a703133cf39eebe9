package gouji.check.constraint;

import gouji.finding.Kind;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 部分不大于整体: part ≤ whole.
public record AtMost(String rule, Kind kind, Fact part, Fact whole) implements Constraint {

    @Override
    public List<Fact> facts() {
        return List.of(part, whole);
    }

    @Override
    public String role(int index) {
        return index == 0 ? "part" : "whole";
    }

    @Override
    public Judgement judge(Values values) {
        Quantity some = values.of(part);
        Quantity all = values.of(whole);
        boolean exceeds = Reading.PRINTED
                        .of(some, null)
                        .low()
                        .compareTo(Reading.PRINTED.of(all, null).high())
                > 0;
        return new Judgement(exceeds ? Verdict.CONFLICT : Verdict.AGREES, all.inBase(), some.inBase());
    }

    /// A bound tells nobody's value.
    @Override
    public @Nullable BigDecimal implied(Fact fact, Values values) {
        return null;
    }

    @Override
    public String arithmetic(Values values) {
        return values.of(part) + (judge(values).verdict().isBroken() ? " > " : " ≤ ") + values.of(whole);
    }
}
