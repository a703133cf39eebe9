package gouji.check.diagnosis;

import gouji.check.constraint.Constraint;
import gouji.check.constraint.Difference;
import gouji.check.constraint.Growth;
import gouji.check.constraint.Product;
import gouji.check.constraint.Ratio;
import gouji.check.constraint.Sum;
import gouji.check.constraint.Values;
import gouji.check.constraint.Verdict;
import gouji.check.fact.FactIndex;
import gouji.quantity.Dimension;
import gouji.report.Fact;
import gouji.report.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 提取存疑: relations that are broken but would hold with the figure next to it in place of one of theirs. Whoever paired
/// the figures probably erred, not who wrote them; such a relation accuses nobody.
public final class Misreadings {
    private static final BigDecimal FAR = BigDecimal.valueOf(50);
    private static final BigDecimal NEARLY = new BigDecimal("0.02"); // of a power of ten

    private Misreadings() {}

    public static boolean isLikely(Constraint constraint, FactIndex index, OtherReadings others) {
        if (mixesKinds(constraint)) {
            return true;
        }
        if (!constraint.judge(Values.STATED).verdict().isBroken()) {
            return false;
        }
        if (others.explain(constraint)) {
            return true;
        }
        return switch (constraint) {
            case Sum sum ->
                hasItselfAsPart(sum)
                        || (!sum.open()
                                && Stream.concat(beside(sum.total(), sum.facts(), index), ofSameSubject(sum, index))
                                        .anyMatch(other ->
                                                holds(new Sum(sum.rule(), sum.kind(), other, sum.parts(), false))));
            case Ratio ratio ->
                isAbsurd(ratio)
                        || beside(ratio.whole(), ratio.facts(), index)
                                .anyMatch(other ->
                                        holds(new Ratio(ratio.rule(), ratio.kind(), ratio.rate(), ratio.part(), other)))
                        || beside(ratio.rate(), ratio.facts(), index)
                                .filter(other -> other.quantity()
                                                .value()
                                                .compareTo(
                                                        ratio.rate().quantity().value())
                                        != 0)
                                .anyMatch(other -> isListed(ratio.rate(), other)
                                        && holds(new Ratio(
                                                ratio.rule(), ratio.kind(), other, ratio.part(), ratio.whole())));
            case Growth growth ->
                beside(growth.rate(), growth.facts(), index)
                        .anyMatch(other -> isListed(growth.rate(), other)
                                && holds(new Growth(
                                        growth.rule(),
                                        growth.kind(),
                                        growth.form(),
                                        other,
                                        growth.first(),
                                        growth.second())));
            case Difference difference -> isBelowNothing(difference);
            case Product product ->
                index.line(FactIndex.line(product.product())).stream()
                        .filter(other -> other.quantity().unit().isMoney()
                                && !product.facts().contains(other))
                        .anyMatch(other -> makesUp(product, other));
            default -> false;
        };
    }

    /// More was paid than there is said to have been, and yet something is left: not all that came in was read.
    private static boolean isBelowNothing(Difference difference) {
        return difference.result().quantity().value().signum() > 0
                && difference.less().size() == 1
                && difference.implied(difference.result(), Values.STATED).signum() < 0
                && difference
                                .from()
                                .quantity()
                                .inBase()
                                .multiply(BigDecimal.TWO)
                                .compareTo(
                                        difference.less().getFirst().quantity().inBase())
                        < 0;
    }

    /// `每站3万元，5个站，接入费1万元，共计16万元`: the total is of more than the product.
    private static boolean makesUp(Product product, Fact other) {
        return product.judge(Values.STATED)
                        .difference()
                        .compareTo(other.quantity().inBase())
                == 0;
    }

    /// Nobody writes 2.44 % for 1184 %: whoever paired such figures erred. A point or a unit gone wrong moves a rate by
    /// a power of ten, and is the writer's.
    private static boolean isAbsurd(Ratio ratio) {
        BigDecimal whole = ratio.whole().quantity().inBase();
        BigDecimal rate = ratio.rate().quantity().inBase();
        boolean isOneUnit =
                ratio.part().quantity().unit().equals(ratio.whole().quantity().unit()); // else one of them may be wrong
        if (whole.signum() == 0 || rate.signum() == 0 || !isOneUnit) {
            return false;
        }
        BigDecimal off = ratio.part()
                .quantity()
                .inBase()
                .divide(whole, MathContext.DECIMAL64)
                .divide(rate, MathContext.DECIMAL64);
        boolean isFar = off.compareTo(FAR) > 0 || BigDecimal.ONE.compareTo(off.multiply(FAR)) > 0;
        return isFar && !isPowerOfTen(off);
    }

    private static boolean isPowerOfTen(BigDecimal number) {
        BigDecimal power =
                BigDecimal.ONE.scaleByPowerOfTen(number.precision() - number.scale() - 1); // at most the number
        return Stream.of(power, power.scaleByPowerOfTen(1))
                .anyMatch(near -> number.subtract(near).abs().compareTo(near.multiply(NEARLY)) <= 0);
    }

    /// Money cannot be added to people.
    private static boolean mixesKinds(Constraint constraint) {
        if (constraint instanceof Ratio || constraint instanceof Growth) {
            return !constraint.facts().getFirst().quantity().unit().isRate(); // a score where the rate should be
        }
        if (!(constraint instanceof Sum sum)) {
            return false;
        }
        Set<Dimension> dimensions = sum.facts().stream()
                .map(fact -> fact.quantity().unit().dimension())
                .collect(Collectors.toSet());
        Set<String> units = sum.facts().stream()
                .filter(fact -> fact.quantity().unit().dimension() == Dimension.COUNT)
                .map(fact -> fact.quantity().unit().symbol())
                .collect(Collectors.toSet());
        return dimensions.size() > 1 || units.size() > 1;
    }

    /// A part as large as the whole, beside other parts, is the whole told again.
    private static boolean hasItselfAsPart(Sum sum) {
        long others = sum.parts().stream()
                .filter(part -> part.quantity().value().signum() != 0)
                .count();
        return others > 1
                && sum.parts().stream()
                        .anyMatch(part -> part.quantity()
                                        .inBase()
                                        .compareTo(sum.total().quantity().inBase())
                                == 0);
    }

    /// The other figures of the same sentence or row that say the same sort of thing.
    private static Stream<Fact> beside(Fact fact, List<Fact> taken, FactIndex index) {
        return index.line(FactIndex.line(fact)).stream()
                .filter(other -> other.measure() == fact.measure()
                        && other.quantity().unit().dimension()
                                == fact.quantity().unit().dimension()
                        && !taken.contains(other));
    }

    /// What else is said of the total's subject in the sentence: `支出120万元，为年初预算100万元的120%。按功能分，甲项支出…`
    private static Stream<Fact> ofSameSubject(Sum sum, FactIndex index) {
        Fact total = sum.total();
        return total.place().table() != null
                ? Stream.of()
                : index.line(FactIndex.line(total)).stream()
                        .filter(other -> other.subject().equals(total.subject())
                                && other.quantity()
                                        .unit()
                                        .equals(total.quantity().unit())
                                && other.measure() != Measure.INCREASE
                                && !sum.facts().contains(other));
    }

    /// Two rates of one sentence that the reader gave to the same subject: `各增长135%、55%`.
    private static boolean isListed(Fact one, Fact other) {
        return one.subject().equals(other.subject()) && one.place().table() == null;
    }

    /// Of nothing there is no share: a quotient by 0 explains no figure.
    private static boolean holds(Constraint constraint) {
        Verdict verdict = constraint.judge(Values.STATED).verdict();
        return verdict == Verdict.AGREES || verdict == Verdict.RESIDUE;
    }
}
