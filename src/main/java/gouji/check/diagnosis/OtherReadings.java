package gouji.check.diagnosis;

import gouji.check.constraint.Constraint;
import gouji.check.constraint.Difference;
import gouji.check.constraint.Growth;
import gouji.check.constraint.Ratio;
import gouji.check.constraint.Sum;
import gouji.check.constraint.Values;
import gouji.check.constraint.Verdict;
import gouji.check.fact.FactIndex;
import gouji.quantity.Dimension;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// 换一种读法: whether other figures of the same sentence or row are what a printed result was computed from. Of ten amounts
/// the reader may take the wrong two, and the writer is right nevertheless. Only results of so many digits that no two
/// amounts give them by chance may be explained by any two; coarse ones (`95%`) by what stands right beside them.
public final class OtherReadings {
    /// Figures of one line that are tried; a longer line is searched around the result only.
    private static final int MOST = 30;

    /// So many amounts of a row may change its base.
    private static final int MOST_CHANGES = 3;

    /// How far before a coarse rate its base may stand, counted in amounts.
    private static final int BESIDE = 5;

    /// A step of printing this small against the figure makes a hit by chance unlikely.
    private static final BigDecimal TELLING = new BigDecimal("0.003");

    private final FactIndex index;
    private final IdentityHashMap<Fact, Set<Fact>> kin = new IdentityHashMap<>();
    /// Amounts of rates that hold, with the rate that they make: `预算140万元，支出133万元，执行率95%`.
    private final Map<List<Fact>, Fact> settled = new HashMap<>();

    /// Of one report.
    ///
    /// @param constraints all relations: figures that one of them joins are one reading, not two
    public OtherReadings(FactIndex index, List<Constraint> constraints) {
        this.index = index;
        for (Constraint constraint : constraints) {
            if (constraint instanceof Growth || constraint instanceof Difference || constraint instanceof Ratio) {
                constraint
                        .facts()
                        .forEach(fact -> kin.computeIfAbsent(fact, key -> new HashSet<>())
                                .addAll(constraint.facts()));
            }
            if (constraint instanceof Ratio ratio && isHeld(ratio)) {
                settled.put(List.of(ratio.part(), ratio.whole()), ratio.rate());
            }
        }
    }

    /// Whether the result of a broken relation follows from other figures beside it.
    boolean explain(Constraint broken) {
        return switch (broken) {
            case Ratio ratio -> ratio(ratio);
            case Growth growth -> growth(growth);
            case Difference difference -> difference(difference);
            case Sum sum -> sum(sum);
            default -> false;
        };
    }

    private boolean ratio(Ratio ratio) {
        if (!FactIndex.line(ratio.whole()).equals(FactIndex.line(ratio.rate())) && isOfAnotherBudget(ratio)) {
            return true;
        }
        if (ratio.rate().place().table() != null && isOfAdjusted(ratio)) {
            return true;
        }
        List<Fact> near = around(ratio.rate(), ratio.part().quantity().unit().dimension());
        if (isTelling(ratio.rate().quantity())
                && anyTwo(
                        ratio.rate(),
                        near,
                        (part, whole) -> !areKin(ratio, part, whole)
                                && !makesAnother(ratio.rate(), part, whole)
                                && holds(ratio, part, whole))) {
            return true;
        }
        boolean isOfAnother = isTelling(ratio.rate().quantity())
                && ratio.rate().measure() == Measure.SHARE // 占基金支出的①: what was spent, not what was planned
                && near.stream().anyMatch(whole -> !whole.equals(ratio.whole()) && holds(ratio, ratio.part(), whole));
        if (isOfAnother) {
            return true;
        }
        List<Fact> before = before(ratio.rate(), near);
        return before.stream()
                        .anyMatch(whole -> mayBeWhole(whole, ratio)
                                && !ratio.whole().equals(whole)
                                && holds(ratio, ratio.part(), whole))
                || before.stream()
                        .anyMatch(part -> part.measure() == ratio.part().measure()
                                && part.subject().equals(ratio.rate().subject())
                                && holds(ratio, part, ratio.whole()))
                || isShareOfSeveral(ratio, before);
    }

    /// `年初预算200，追加50，收回10，支出228，执行率95%`: the row says how its base was changed.
    private boolean isOfAdjusted(Ratio ratio) {
        List<Fact> changes = index.line(FactIndex.line(ratio.rate())).stream()
                .filter(fact -> !ratio.facts().contains(fact)
                        && fact.quantity()
                                .unit()
                                .equals(ratio.whole().quantity().unit())
                        && fact.quantity().value().signum() != 0)
                .toList();
        if (changes.isEmpty() || changes.size() > MOST_CHANGES) {
            return false;
        }
        List<BigDecimal> bases =
                new ArrayList<>(List.of(ratio.whole().quantity().inBase()));
        for (Fact change : changes) {
            BigDecimal by = change.quantity().inBase();
            for (BigDecimal base : List.copyOf(bases)) {
                bases.add(base.add(by));
                bases.add(base.subtract(by));
            }
        }
        BigDecimal part = ratio.part().quantity().inBase();
        return bases.stream()
                .skip(1)
                .filter(base -> base.signum() > 0)
                .anyMatch(base ->
                        ratio.rate().quantity().interval().contains(part.divide(base, 8, RoundingMode.HALF_UP)));
    }

    /// Where the sentence names no base it may be any budget of the report that fits, a coarse rate's one of its own
    /// subject.
    private boolean isOfAnotherBudget(Ratio ratio) {
        boolean isTelling = isTelling(ratio.rate().quantity());
        return index.report().facts().stream()
                .filter(fact -> isBudget(fact.measure()) && !fact.equals(ratio.whole()))
                .filter(fact -> isTelling || fact.subject().equals(ratio.rate().subject()))
                .anyMatch(fact -> holds(ratio, ratio.part(), fact));
    }

    private static boolean isBudget(Measure measure) {
        return switch (measure) {
            case BUDGET, INITIAL_BUDGET, FULL_BUDGET, RECEIVED, INCOME -> true;
            default -> false;
        };
    }

    /// What has been spent is no budget, and 100% of itself says nothing.
    private static boolean mayBeWhole(Fact whole, Ratio ratio) {
        return whole.measure() != Measure.EXECUTED
                && whole.measure() != ratio.part().measure()
                && whole.measure() != Measure.CARRIED_OVER
                && whole.measure() != Measure.SURPLUS;
    }

    /// `甲镇92万元、乙镇78万元，两镇占63.43%`
    private static boolean isShareOfSeveral(Ratio ratio, List<Fact> before) {
        BigDecimal whole = ratio.whole().quantity().inBase();
        if (whole.signum() == 0 || !isTelling(ratio.rate().quantity())) {
            return false;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Fact part : before.reversed()) {
            sum = sum.add(part.quantity().inBase());
            BigDecimal share = sum.divide(whole, 8, RoundingMode.HALF_UP);
            if (ratio.rate().quantity().interval().contains(share)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Ratio ratio, Fact part, Fact whole) {
        return !part.equals(whole) && isHeld(new Ratio(ratio.rule(), ratio.kind(), ratio.rate(), part, whole));
    }

    private boolean growth(Growth growth) {
        List<Fact> near = around(growth.rate(), growth.first().quantity().unit().dimension());
        if (isTelling(growth.rate().quantity())) {
            return anyTwo(
                    growth.rate(),
                    near,
                    (one, other) -> !areKin(growth, one, other)
                            && (holds(growth, Growth.Form.CHANGE_AND_BEFORE, one, other)
                                    || holds(growth, Growth.Form.NOW_AND_BEFORE, one, other)
                                    || holds(growth, Growth.Form.CHANGE_AND_NOW, one, other)));
        }
        return before(growth.rate(), near).stream()
                .anyMatch(base -> !growth.facts().contains(base)
                        && holds(growth, Growth.Form.CHANGE_AND_BEFORE, growth.first(), base));
    }

    private static boolean holds(Growth growth, Growth.Form form, Fact first, Fact second) {
        boolean isChange = first.measure() == Measure.INCREASE;
        return isChange == (form != Growth.Form.NOW_AND_BEFORE)
                && second.measure() != Measure.INCREASE
                && isHeld(new Growth(growth.rule(), growth.kind(), form, growth.rate(), first, second));
    }

    private boolean difference(Difference difference) {
        Quantity result = difference.result().quantity();
        List<Fact> near = around(difference.result(), result.unit().dimension());
        return isTelling(result)
                && anyTwo(
                        difference.result(),
                        near,
                        (from, less) -> !areKin(difference, from, less)
                                && isHeld(new Difference(
                                        difference.rule(),
                                        difference.kind(),
                                        difference.result(),
                                        from,
                                        List.of(less))));
    }

    /// The total is what fewer or more of the figures in a row add up to: the first of the parts, or a run of others.
    private boolean sum(Sum sum) {
        Fact total = sum.total();
        String line = FactIndex.line(total);
        if (!sum.parts().stream().allMatch(part -> FactIndex.line(part).equals(line))) {
            return isOfTableBefore(sum); // a column of a table: its row says something else
        }
        // where the parts stand in the total's cell, another cell tells of another breakdown
        boolean isOfCell = sum.parts().stream().allMatch(part -> isOfCell(part, total));
        List<Fact> near = around(total, total.quantity().unit().dimension()).stream()
                .filter(fact -> fact.measure() != Measure.INCREASE && Objects.equals(fact.year(), total.year()))
                .filter(fact -> !isOfCell || isOfCell(fact, total))
                .toList();
        boolean isTelling = isTelling(total.quantity());
        for (int from = 0; from < near.size(); from++) {
            boolean begins = near.get(from).equals(sum.parts().getFirst());
            if (!begins && !isTelling) {
                continue;
            }
            List<Fact> run = new ArrayList<>();
            for (int to = from; to < near.size() && !near.get(to).equals(total); to++) {
                run.add(near.get(to));
                if (run.size() > 1 && isAnother(sum, run)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOfCell(Fact part, Fact total) {
        return Objects.equals(part.place().column(), total.place().column());
    }

    /// Whether a column's total takes in the same column of the table before, which this one continues.
    private boolean isOfTableBefore(Sum sum) {
        Integer table = sum.total().place().table();
        Integer column = sum.total().place().column();
        if (table == null || table == 0 || column == null) {
            return false;
        }
        BigDecimal before = index.report().facts().stream()
                .filter(fact -> Objects.equals(fact.place().table(), table - 1)
                        && Objects.equals(fact.place().column(), column)
                        && fact.quantity().unit().equals(sum.total().quantity().unit()))
                .map(fact -> fact.quantity().inBase())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal own =
                sum.parts().stream().map(part -> part.quantity().inBase()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return before.signum() != 0
                && own.add(before).compareTo(sum.total().quantity().inBase()) == 0;
    }

    private static boolean isAnother(Sum sum, List<Fact> run) {
        BigDecimal added = run.stream().map(part -> part.quantity().inBase()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return added.compareTo(sum.total().quantity().inBase()) == 0
                && run.stream().noneMatch(part -> part.quantity().value().signum() == 0);
    }

    private boolean areKin(Constraint constraint, Fact one, Fact other) {
        Set<Fact> joined = new HashSet<>(constraint.facts());
        constraint.facts().forEach(fact -> joined.addAll(kin.getOrDefault(fact, Set.of())));
        return joined.contains(one) && joined.contains(other);
    }

    /// Two projects may have one rate: what makes the one says nothing of the other.
    private boolean makesAnother(Fact rate, Fact part, Fact whole) {
        Fact own = settled.get(List.of(part, whole));
        return own != null && !own.equals(rate);
    }

    /// The figures of the same kind in the same paragraph or row, in reading order.
    private List<Fact> around(Fact result, Dimension dimension) {
        List<Fact> line = index.line(FactIndex.line(result));
        int at = position(line, result);
        return line.subList(Math.max(0, at - MOST / 2), Math.min(line.size(), at + MOST / 2)).stream()
                .filter(fact -> fact.equals(result)
                        || (fact.quantity().unit().dimension() == dimension && fact.measure() != Measure.UNIT_PRICE))
                .toList();
    }

    /// The last amounts before the result, and the one after it.
    private static List<Fact> before(Fact result, List<Fact> near) {
        int at = position(near, result);
        return Stream.concat(
                        near.subList(Math.max(0, at - BESIDE), at).stream(),
                        near.subList(Math.min(near.size(), at + 1), Math.min(near.size(), at + 2)).stream())
                .filter(fact -> fact.quantity().unit().dimension()
                        != result.quantity().unit().dimension())
                .toList();
    }

    private static int position(List<Fact> line, Fact fact) {
        return Math.max(0, line.indexOf(fact));
    }

    private static boolean isTelling(Quantity result) {
        BigDecimal size = result.inBase().abs();
        return size.signum() != 0
                && size.compareTo(result.unit().factor().movePointRight(2)) != 0 // 100% of anything is itself
                && result.precision().divide(size, 6, RoundingMode.HALF_UP).compareTo(TELLING) <= 0;
    }

    private interface Pair {
        boolean fits(Fact one, Fact other);
    }

    private static boolean anyTwo(Fact result, List<Fact> near, Pair pair) {
        List<Fact> facts = near.stream().filter(fact -> !fact.equals(result)).toList();
        for (Fact one : facts) {
            for (Fact other : facts) {
                if (!one.equals(other) && pair.fits(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isHeld(Constraint constraint) {
        Verdict verdict = constraint.judge(Values.STATED).verdict();
        return verdict == Verdict.AGREES || verdict == Verdict.RESIDUE;
    }
}
