package gouji.check.constraint;

import gouji.finding.Kind;
import gouji.report.Fact;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 勾稽关系: something that must hold between figures.
public sealed interface Constraint
        permits Sum, FixedTotal, Ratio, Difference, Growth, Product, Same, AtMost, Count, Ruled {

    /// The id of the rule or grammar that it comes from.
    String rule();

    Kind kind();

    /// Every figure that takes part, the result first where there is one.
    List<Fact> facts();

    /// What the figure at that place of [#facts] is in the relation.
    String role(int index);

    Judgement judge(Values values);

    /// What a figure would have to be, in base units, if all others are right; null where that cannot be said.
    @Nullable
    BigDecimal implied(Fact fact, Values values);

    /// The arithmetic written out, in the unit of the result: `24+27+53+45+45+20=214 ≠ 215`.
    String arithmetic(Values values);
}
