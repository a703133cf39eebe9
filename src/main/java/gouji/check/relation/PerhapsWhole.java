package gouji.check.relation;

import gouji.check.constraint.Judgement;
import gouji.check.constraint.Sum;
import gouji.check.constraint.Values;
import gouji.check.fact.Slip;
import gouji.finding.Kind;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// 也许已列全: a list that may be incomplete (`其中：…`) and falls short of its total by just what one slip of the pen
/// would explain. Whoever left something out would hardly have left out that; but it may be so, and so it is a hint.
public final class PerhapsWhole {
    public static final String RULE = "perhaps-all-parts";

    /// How many times likelier than chance the slip must be, for each figure that may have slipped.
    private static final long LIKELIER = 2;

    private PerhapsWhole() {}

    /// @param open a sum of parts that may be incomplete
    static Stream<Sum> of(Sum open) {
        var closed = new Sum(RULE, Kind.SUM, open.total(), open.parts(), false);
        Judgement judgement = closed.judge(Values.STATED);
        boolean fallsShort =
                judgement.verdict().isBroken() && judgement.computed().compareTo(judgement.stated()) < 0;
        return open.open()
                        && open.parts().size() > 1
                        && fallsShort
                        && closed.facts().stream().anyMatch(fact -> isSlip(closed, fact))
                ? Stream.of(closed)
                : Stream.of();
    }

    private static boolean isSlip(Sum closed, Fact fact) {
        BigDecimal implied = closed.implied(fact, Values.STATED);
        if (implied == null) {
            return false;
        }
        Quantity wrong = fact.quantity();
        Quantity right = new Statement(List.of(fact)).printed(implied, 0);
        Slip slip = Slip.between(wrong, right);
        return slip != null
                && right.inBase().compareTo(implied) == 0
                && BigDecimal.valueOf(slip.odds(wrong, right, Math.max(Slip.telling(wrong), Slip.telling(right))))
                                .compareTo(roundness(closed)
                                        .multiply(BigDecimal.valueOf(
                                                LIKELIER * closed.facts().size())))
                        >= 0;
    }

    /// How many of its last steps all figures of the sum leave out: 10 where they are 480, 260 and 120. Round figures
    /// fit
    /// by chance so many times as often.
    private static BigDecimal roundness(Sum sum) {
        int zeros = sum.facts().stream()
                .map(fact -> fact.quantity().value())
                .filter(value -> value.signum() != 0)
                .mapToInt(value -> -value.stripTrailingZeros().scale())
                .min()
                .orElse(0);
        return BigDecimal.ONE.movePointRight(Math.max(0, zeros));
    }
}
