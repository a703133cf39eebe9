package gouji.check.relation;

import gouji.check.constraint.Constraint;
import gouji.check.constraint.Sum;
import gouji.check.constraint.Values;
import gouji.check.fact.FactIndex;
import gouji.check.fact.Identity;
import gouji.check.rule.CheckRule;
import gouji.report.Fact;
import gouji.report.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// 基本支出＝人员经费＋公用经费: wholes that by their names have just these parts, and that may stand anywhere in the report:
/// `基本支出986.45万元` in one chapter, `1.基本支出。人员经费892.60万元，公用经费93.85万元` in another. Parts of one line are held against
/// what the report tells of the whole: where any of that is their sum nothing is said, and only where it tells but one
/// amount, of the same money and year, and a slip of the pen is all that is between. A whole of one part is the other
/// side of a balance: 收入总计＝支出总计.
final class MadeUp {
    private final FactIndex index;
    private final List<Constraint> stated;

    /// @param stated what the words of the report add up themselves
    MadeUp(FactIndex index, List<Constraint> stated) {
        this.index = index;
        this.stated = stated;
    }

    Stream<Constraint> of(CheckRule rule, CheckRule.MadeUpOf demand) {
        Map<String, List<Fact>> lines = new LinkedHashMap<>();
        for (Fact fact : index.report().facts()) {
            boolean isChange = fact.measure() == Measure.INCREASE;
            if (!isChange
                    && fact.quantity().unit().isMoney()
                    && demand.parts().contains(Identity.name(fact.subject()))) {
                String line = FactIndex.line(fact) + fact.measure(); // 增加额 is told beside what it is of
                lines.computeIfAbsent(line, any -> new ArrayList<>()).add(fact);
            }
        }
        return lines.values().stream()
                .filter(parts -> areAll(parts, demand) && !isStated(parts))
                .flatMap(parts -> sum(rule, parts, demand));
    }

    /// One fact for each part, all of the same money.
    private boolean areAll(List<Fact> parts, CheckRule.MadeUpOf demand) {
        return parts.size() == demand.parts().size()
                && parts.stream()
                                .map(part -> Identity.name(part.subject()))
                                .distinct()
                                .count()
                        == parts.size()
                && parts.stream().allMatch(part -> isOfSame(part, parts.getFirst(), demand));
    }

    private boolean isStated(List<Fact> parts) {
        return stated.stream()
                .anyMatch(constraint ->
                        constraint instanceof Sum sum && sum.parts().containsAll(parts));
    }

    private Stream<Constraint> sum(CheckRule rule, List<Fact> parts, CheckRule.MadeUpOf demand) {
        List<Sum> sums = index.report().facts().stream()
                .filter(fact -> fact.quantity().unit().isMoney()
                        && Identity.name(fact.subject()).endsWith(demand.whole()))
                .map(whole -> new Sum(rule.id(), rule.kind(), whole, parts, false))
                .toList();
        List<Sum> own = sums.stream()
                .filter(sum -> isOfSame(sum.total(), parts.getFirst(), demand))
                .toList();
        if (sums.stream().anyMatch(sum -> !sum.judge(Values.STATED).verdict().isBroken())) {
            return own.stream()
                    .filter(sum -> !sum.judge(Values.STATED).verdict().isBroken())
                    .limit(1)
                    .map(Constraint.class::cast);
        }
        boolean isOne = own.stream()
                        .map(sum -> sum.total().quantity().inBase().stripTrailingZeros())
                        .distinct()
                        .count()
                == 1;
        return own.stream()
                .limit(isOne ? 1 : 0)
                .filter(sum -> isBesideItsPart(sum, demand)
                        || sum.facts().stream().anyMatch(fact -> TableAlgebra.isSlip(sum, fact)))
                .map(Constraint.class::cast);
    }

    /// Whether two facts are of the same version of the budget or both spent, of the same money, year and project.
    private boolean isOfSame(Fact one, Fact other, CheckRule.MadeUpOf demand) {
        Identity first = index.identity(one);
        Identity second = index.identity(other);
        return measure(first, demand) == measure(second, demand)
                && Objects.equals(first.year(), second.year())
                && Objects.equals(first.scope(), second.scope())
                && Objects.equals(first.project(), second.project());
    }

    /// What comes in is what goes out.
    private static Measure measure(Identity identity, CheckRule.MadeUpOf demand) {
        Measure measure = identity.loosely().measure();
        return demand.isBalance() && measure == Measure.INCOME ? Measure.EXPENDITURE : measure;
    }

    /// The two sides of a balance that one sentence tells, and that are of a size, are of the same accounts.
    private static boolean isBesideItsPart(Sum sum, CheckRule.MadeUpOf demand) {
        Fact part = sum.parts().getFirst();
        BigDecimal whole = sum.total().quantity().inBase();
        BigDecimal apart = whole.subtract(part.quantity().inBase()).abs();
        return demand.isBalance()
                && FactIndex.line(sum.total()).equals(FactIndex.line(part))
                && apart.multiply(BigDecimal.TEN).compareTo(whole.abs()) <= 0;
    }
}
