package gouji.check.rule;

import gouji.check.fact.Slip;
import gouji.finding.Finding;
import gouji.finding.Kind;
import gouji.quantity.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 凭据: what it takes, besides a relation that the words join, to call a figure wrong. A slip of the pen leaves a figure
/// near the right one, or in a shape that tells the slip; figures that words join but that are of different things are
/// off by anything. Without it a finding is a hint.
public enum Proof {
    /// The words leave no doubt what must hold: 占, 完成率, `写作…误以…为分母`.
    WORDS,
    /// The figure is near the right one or a slip away from it.
    NEAR,
    /// The figure is a slip away from the right one, and has digits enough for that not to be chance.
    SLIP;

    public static final String DOUBT = "不像笔误，这几个数也可能本不是一组";
    private static final BigDecimal NEARBY = new BigDecimal("0.10");
    private static final int TELLING_DIGITS = 3;
    private static final Set<Kind> RECKONED = Set.of(Kind.SUM, Kind.DIFFERENCE, Kind.RATIO);
    private static final Pattern FIGURE = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    /// Whether figures that break a relation do so by a mistake of the writer.
    ///
    /// @param kind of what is broken: only what is reckoned can be near
    /// @param values the figures, the wrong one among them
    /// @param expected what it should be, or null where the other figures are all there is to compare it with
    public boolean isGiven(Kind kind, List<Finding.Stated> values, Finding.@Nullable Expected expected) {
        return switch (this) {
            case WORDS -> true;
            case NEAR -> expected == null || !RECKONED.contains(kind) || isSome(kind, values, expected);
            case SLIP ->
                expected == null
                        ? isSome(
                                kind,
                                values.subList(0, 1),
                                new Finding.Expected(
                                        values.getLast().value(),
                                        values.getLast().unit()))
                        : isSome(kind, values, expected);
        };
    }

    private boolean isSome(Kind kind, List<Finding.Stated> values, Finding.Expected expected) {
        if (!FIGURE.matcher(expected.value()).matches()) {
            return true; // a date, a name
        }
        Quantity right = Quantity.of(expected.value(), expected.unit());
        return values.stream()
                .filter(value -> FIGURE.matcher(value.value()).matches())
                .map(value -> Quantity.of(value.value(), value.unit()))
                .filter(wrong -> wrong.unit().dimension() == right.unit().dimension())
                .anyMatch(wrong -> isSlip(wrong, right, kind == Kind.SUM));
    }

    /// One digit is soon added to a small figure; where as many are left, the longer one tells.
    private static int digits(Quantity wrong, Quantity right) {
        int shorter = Math.min(wrong.value().precision(), right.value().precision());
        int longer = Math.max(wrong.value().precision(), right.value().precision());
        return shorter < longer ? shorter : Math.max(wrong.digits(), right.digits());
    }

    /// @param isOfMany whether so many figures take part that one of them looks like a slip by chance
    private boolean isSlip(Quantity wrong, Quantity right, boolean isOfMany) {
        Slip slip = Slip.between(wrong, right);
        int digits = isOfMany
                ? digits(wrong, right)
                : wrong.value().unscaledValue().abs().toString().length();
        boolean isTelling = slip != null && (slip.isTelling() || digits >= TELLING_DIGITS);
        if (this == SLIP || isTelling) {
            return isTelling;
        }
        BigDecimal larger = wrong.inBase().abs().max(right.inBase().abs());
        BigDecimal apart = wrong.inBase().subtract(right.inBase()).abs();
        return (slip != null && !isOfMany)
                || apart.compareTo(larger.multiply(NEARBY)) <= 0
                || apart.compareTo(wrong.precision()) <= 0; // 5 and 6
    }
}
