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

    /// How the stated result stands to the computed one in written arithmetic: nothing more to say where they are
    /// equal, ` ≈ 215`
    /// where rounding explains the rest, ` ≠ 215` where nothing does.
    String against(String printed) {
        if (computed.compareTo(stated) == 0) {
            return "";
        }
        return (verdict.isBroken() ? " ≠ " : " ≈ ") + printed;
    }

    static Judgement undefined() {
        return new Judgement(Verdict.UNDEFINED, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
