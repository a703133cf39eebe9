package gouji.check.diagnosis;

import gouji.check.constraint.AtMost;
import gouji.check.constraint.Constraint;
import gouji.check.constraint.Difference;
import gouji.check.constraint.Growth;
import gouji.check.constraint.Product;
import gouji.check.constraint.Ratio;
import gouji.check.constraint.Ruled;
import gouji.check.constraint.Same;
import gouji.check.constraint.Sum;
import gouji.check.constraint.Values;
import gouji.check.fact.FactIndex;
import gouji.check.fact.Slip;
import gouji.check.relation.PerhapsWhole;
import gouji.check.relation.Statement;
import gouji.check.relation.TableAlgebra;
import gouji.place.Place;
import gouji.quantity.Dimension;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 存疑: what speaks against a mistake of the writer. A slip of the pen leaves a figure near what it should be,
/// or in a shape that tells the slip, and breaks one figure; figures that have nothing to do with each other, and
/// tables whose rows were taken for parts of the wrong total, are off by anything, and in every column. Such a
/// finding is a hint, no accusation.
final class Doubts {
    /// A figure this far off, as a part of the larger one, without a slip that explains it, is another figure.
    private static final BigDecimal NEAR = new BigDecimal("0.10");

    /// A change is small beside what changed, so a slip there takes it further.
    private static final BigDecimal NEAR_OF_CHANGES = new BigDecimal("0.50");

    /// Fewer digits than these are only too easily turned into others by one slip.
    private static final int TELLING_DIGITS = 3;

    /// A figure whose words stand before it: `执行率仅52.66%`, not `52.66%` under its header.
    private static final Pattern WORDED = Pattern.compile("\\D*\\p{IsHan}{2}\\D*\\d");

    /// A total whose parts are told in the paragraphs behind it, perhaps not all of them.
    private static final String IN_PARAGRAPHS = "parts-in-paragraphs";

    private static final String FAR_OFF = "相差悬殊，这几个数也可能本不是一组";
    private static final String PERHAPS_NOT_ALL = "所列各项也可能不是全部";
    private static final String PERHAPS_OTHERWISE = "表头没有写明这一算式，只是其余各行都相符";
    private static final String PERHAPS_SHARED = "所列各项也可能互有交叉";
    private static final String PERHAPS_ANOTHER = "两处的数不像笔误，也可能时点、口径、范围不同";
    private static final String PERHAPS_MEAN = "合计行的这一格介于各行之间，也可能是平均数";
    private static final String EVERYWHERE = "同一行各列都不相加，也可能是表格行次归属有误（提取存疑）";

    private final IdentityHashMap<Constraint, Boolean> misfits = new IdentityHashMap<>();
    private final StrayRates stray;

    Doubts(List<Constraint> constraints) {
        stray = new StrayRates(constraints);
        constraints.stream()
                .filter(Sum.class::isInstance)
                .map(Sum.class::cast)
                .filter(sum -> sum.total().place().table() != null)
                .collect(Collectors.groupingBy(Doubts::structure))
                .values()
                .forEach(this::misfits);
    }

    /// Why a mistake may be none, or null.
    @Nullable
    String of(Mistake mistake) {
        Constraint main = mistake.main();
        if (misfits.getOrDefault(main, false)) {
            return EVERYWHERE;
        }
        if (main instanceof Sum sum && isPerhapsMean(sum)) {
            return PERHAPS_MEAN;
        }
        if (main instanceof Ruled ruled && mistake.consequences().isEmpty()) {
            return ruled.doubt();
        }
        if (main instanceof Same && mistake.likely() == null && mistake.rivals().isEmpty()) {
            return PERHAPS_ANOTHER; // each is upheld by figures of its own
        }
        Set<String> rules = new HashSet<>();
        rules.add(main.rule());
        mistake.consequences().forEach(constraint -> rules.add(constraint.rule()));
        if (rules.equals(Set.of(PerhapsWhole.RULE))) {
            return PERHAPS_NOT_ALL;
        }
        if (rules.equals(Set.of(TableAlgebra.PERHAPS))) {
            return PERHAPS_OTHERWISE;
        }
        boolean isInTable = main.facts().getFirst().place().table() != null;
        boolean isProved = isInTable && !mistake.consequences().isEmpty();
        return rules.size() > 1 || isProved ? null : ofOne(main, mistake.values());
    }

    /// 亩保费 of all crops: what lies between the least and the greatest of the rows is their mean rather than their sum,
    /// unless one slip makes it the sum.
    private static boolean isPerhapsMean(Sum sum) {
        BigDecimal total = sum.total().quantity().inBase();
        List<BigDecimal> parts =
                sum.parts().stream().map(part -> part.quantity().inBase()).toList();
        return sum.total().place().table() != null
                && parts.size() > 1
                && parts.stream().anyMatch(part -> part.compareTo(total) > 0)
                && parts.stream().anyMatch(part -> part.signum() > 0 && part.compareTo(total) < 0)
                && parts.stream().allMatch(part -> part.multiply(BigDecimal.TWO).compareTo(total) > 0)
                && !isSlip(sum, sum.total(), Values.STATED);
    }

    /// Why one relation that stands for itself may be none, or null.
    private @Nullable String ofOne(Constraint main, Values values) {
        boolean isSlip = main.facts().stream().anyMatch(fact -> isSlip(main, fact, values));
        if (isSlip) {
            return null;
        }
        boolean isNamed = main instanceof AtMost; // the header says 其中
        if (main.rule().equals(TableAlgebra.RULE) && !isNamed && isFarOff(main, values)) {
            return PERHAPS_OTHERWISE;
        }
        if (main.rule().equals(IN_PARAGRAPHS)) {
            return PERHAPS_NOT_ALL;
        }
        return switch (main) {
            case Same same -> PERHAPS_ANOTHER;
            case Sum sum -> isOneOff(sum, values) ? null : ofSum(sum, values);
            case Ratio ratio -> isTold(ratio) && isOfElsewhere(ratio) ? PERHAPS_ANOTHER : ofRate(ratio, values);
            case Growth growth -> ofRate(growth, values);
            case AtMost bound -> bound.part().quantity().unit().isMoney() && isFarOff(main, values) ? FAR_OFF : null;
            default -> ofFarOff(main, values);
        };
    }

    private @Nullable String ofRate(Constraint rate, Values values) {
        return stray.isStray(rate, values) ? FAR_OFF : null;
    }

    private static @Nullable String ofFarOff(Constraint main, Values values) {
        return isCompared(main) && isFarOff(main, values) ? FAR_OFF : null;
    }

    private static @Nullable String ofSum(Sum sum, Values values) {
        if (isFarOff(sum, values)) {
            return FAR_OFF;
        }
        return sum.open() || isFewTold(sum) ? PERHAPS_SHARED : null;
    }

    /// Of a paragraph, or of a sentence that fills a cell of a form.
    private static boolean isTold(Constraint constraint) {
        Place place = constraint.facts().getFirst().place();
        return place.table() == null || WORDED.matcher(place.quote()).lookingAt();
    }

    /// What no formula joins that the report itself prints.
    private static boolean isCompared(Constraint constraint) {
        Fact result = constraint.facts().getFirst();
        boolean isScored = constraint instanceof Product // full marks for little are near nothing
                && result.quantity().unit().dimension() == Dimension.SCORE;
        return isTold(constraint) && !isScored && (constraint instanceof Difference || constraint instanceof Product);
    }

    /// Things counted in a text, some of which may be of two kinds.
    private static boolean isFewTold(Sum sum) {
        return sum.total().place().table() == null && isOfCounts(sum) && !areStaff(sum);
    }

    /// One more or less is a slip in counting.
    private static boolean isOneOff(Sum sum, Values values) {
        BigDecimal apart = sum.judge(values).difference();
        return isOfCounts(sum) && apart.compareTo(sum.total().quantity().precision()) <= 0;
    }

    private static boolean isOfCounts(Sum sum) {
        return sum.total().quantity().unit().dimension() == Dimension.COUNT;
    }

    /// A rate told in another paragraph than one of its amounts may be of something else.
    private static boolean isOfElsewhere(Ratio ratio) {
        return ratio.facts().stream().map(FactIndex::line).distinct().count() > 1;
    }

    /// Sums of one row, or column, over the same rows or columns.
    private static List<Object> structure(Sum sum) {
        Fact total = sum.total();
        boolean isAcross = sum.parts().stream()
                .allMatch(
                        part -> Objects.equals(part.place().row(), total.place().row()));
        List<Integer> parts = sum.parts().stream()
                .map(part -> isAcross ? part.place().column() : part.place().row())
                .toList();
        Integer of = isAcross ? total.place().column() : total.place().row();
        return List.of(sum.rule(), String.valueOf(total.place().table()), isAcross, String.valueOf(of), parts);
    }

    /// More than one sum over the same rows broken, and none but empty ones that hold: the rows are not the parts.
    private void misfits(List<Sum> alike) {
        List<Sum> telling = alike.stream()
                .filter(sum -> sum.total().quantity().value().signum() != 0)
                .toList();
        long broken = telling.stream()
                .filter(sum -> sum.judge(Values.STATED).verdict().isBroken())
                .count();
        boolean isSlip = telling.stream()
                .filter(sum -> sum.judge(Values.STATED).verdict().isBroken())
                .anyMatch(sum -> sum.facts().stream().anyMatch(fact -> isSlip(sum, fact, Values.STATED)));
        if (broken > 1 && broken * 2 > telling.size() && !isSlip) {
            telling.forEach(sum -> misfits.put(sum, true));
        }
    }

    private static boolean isFarOff(Constraint constraint, Values values) {
        BigDecimal apart = constraint.judge(values).difference();
        Stream<Fact> measured = switch (constraint) {
            case Difference difference -> Stream.of(difference.facts().getFirst());
            default -> constraint.facts().stream();
        };
        BigDecimal largest =
                measured.map(fact -> values.of(fact).inBase().abs()).reduce(BigDecimal.ZERO, BigDecimal::max);
        boolean isOfTwo = constraint instanceof Difference; // small beside what it compares
        return apart.compareTo(largest.multiply(isOfTwo ? NEAR_OF_CHANGES : NEAR)) > 0;
    }

    private static boolean isSlip(Constraint constraint, Fact fact, Values values) {
        BigDecimal implied = implied(constraint, fact, values);
        if (implied == null) {
            return false;
        }
        Slip slip = Slip.between(values.of(fact), told(constraint, fact, implied, values));
        int digits = values.of(fact).value().unscaledValue().abs().toString().length();
        boolean isEnough = digits >= TELLING_DIGITS
                || constraint instanceof Same
                || constraint instanceof Ratio
                || areStaff(constraint);
        return slip != null && (slip.isTelling() || isEnough);
    }

    /// What a figure should be, as its place would print it; two places of one unit are held against each other as they
    /// are: 86% and 82.10% do not share a digit more than chance.
    private static Quantity told(Constraint constraint, Fact fact, BigDecimal implied, Values values) {
        return constraint.facts().stream()
                .filter(other -> constraint instanceof Same && !other.equals(fact))
                .map(values::of)
                .filter(other -> other.unit().equals(values.of(fact).unit()))
                .findFirst()
                .orElseGet(() -> new Statement(List.of(fact)).printed(implied, 0));
    }

    /// 编制 and its kinds are told as such one by one.
    private static boolean areStaff(Constraint constraint) {
        Measure measure = constraint.facts().getFirst().measure();
        return (measure == Measure.POSTS || measure == Measure.STAFF)
                && constraint.facts().stream().allMatch(fact -> fact.measure() == measure);
    }

    private static @Nullable BigDecimal implied(Constraint constraint, Fact fact, Values values) {
        boolean isOpen = constraint instanceof Sum sum && sum.open();
        return isOpen && constraint instanceof Sum sum
                ? new Sum(sum.rule(), sum.kind(), sum.total(), sum.parts(), false).implied(fact, values)
                : constraint.implied(fact, values);
    }
}
