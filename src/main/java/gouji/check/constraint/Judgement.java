package gouji.check.constraint;

import java.math.BigDecimal;

/// What came out of judging a relation.
///
/// @param computed what the result should be by the other figures, in base units
/// @param stated what it is, in base units
public record Judgement(Verdict verdict, BigDecimal computed, BigDecimal stated) {

    public BigDecimal difference() {
        return stated.subtract(computed).abs();
    }

    static Judgement undefined() {
        return new Judgement(Verdict.UNDEFINED, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
