package gouji.check.constraint;

import gouji.finding.Kind;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 得分合于评分标准: a score is what the printed rule makes of the result.
///
/// @param beside what the row says besides: its weight, its result
/// @param least the lowest score that a reading of the rule allows, as a value in base units
/// @param most the highest
/// @param right what the rule gives when it is read to the letter
/// @param reasons the result and the rule, in words
/// @param doubt why the rule or the result may have been misread, or null
public record Ruled(
        String rule,
        Kind kind,
        Fact score,
        List<Fact> beside,
        BigDecimal least,
        BigDecimal most,
        Quantity right,
        String reasons,
        @Nullable String doubt)
        implements Constraint {

    public Ruled {
        beside = List.copyOf(beside);
    }

    @Override
    public List<Fact> facts() {
        return List.of(score);
    }

    @Override
    public String role(int index) {
        return "stated";
    }

    @Override
    public Judgement judge(Values values) {
        Quantity stated = values.of(score);
        BigDecimal base = stated.inBase();
        BigDecimal half = stated.precision().divide(BigDecimal.valueOf(2));
        boolean isRead = base.compareTo(least.subtract(half)) >= 0 && base.compareTo(most.add(half)) <= 0;
        boolean isWhole = stated.value().scale() <= 0; // 5分 is no rounded 4.5分
        boolean isExact = base.compareTo(least) >= 0 && base.compareTo(most) <= 0;
        boolean agrees = isWhole ? isExact : isRead;
        return new Judgement(agrees ? Verdict.AGREES : Verdict.CONFLICT, right.inBase(), base);
    }

    @Override
    public BigDecimal implied(Fact fact, Values values) {
        return right.inBase();
    }

    @Override
    public String arithmetic(Values values) {
        return reasons + "，应得" + right;
    }
}
