package gouji.check.relation;

import gouji.check.constraint.AtMost;
import gouji.check.constraint.Constraint;
import gouji.check.constraint.Growth;
import gouji.check.constraint.Ratio;
import gouji.check.constraint.Sum;
import gouji.check.constraint.Values;
import gouji.check.fact.FactIndex;
import gouji.check.rule.CheckRule;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.pattern.Searched;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// The relations of the field, which hold whether or not a report's words say so: 执行率＝执行数÷全年预算数 and the like.
public final class FieldRelations {
    private static final int AMOUNTS = 3;
    private static final int TELLING_DIGITS = 3; // of a rate that two amounts do not make by chance
    private static final BigDecimal OTHER_ORDER = BigDecimal.valueOf(1000);

    private final FactIndex index;
    private final Searched<Texts.Text> said;
    private final List<Figured> texts;
    private final List<Constraint> stated;
    private final Set<Fact> explained = Collections.newSetFromMap(new IdentityHashMap<>());

    /// Of one report.
    ///
    /// @param said what the report says
    /// @param texts the same, with its figures
    /// @param stated what the words say; a rate that they explain is not explained again
    public FieldRelations(FactIndex index, Searched<Texts.Text> said, List<Figured> texts, List<Constraint> stated) {
        this.index = index;
        this.said = said;
        this.texts = texts;
        this.stated = stated;
        for (Constraint constraint : stated) {
            if (constraint instanceof Ratio || constraint instanceof Growth) {
                explained.add(constraint.facts().getFirst());
            }
        }
    }

    public Stream<Constraint> of(CheckRule rule) {
        return switch (rule.demand()) {
            case CheckRule.RatioOf ratio ->
                index.report().facts().stream()
                        .filter(fact -> fact.measure() == ratio.rate() && !explained.contains(fact))
                        .flatMap(rate -> ratio(rule, ratio, rate));
            case CheckRule.Balance balance ->
                index.report().facts().stream()
                        .filter(fact -> balance.wholes().contains(fact.measure()))
                        .flatMap(whole -> balance(rule, balance, whole));
            case CheckRule.MadeUpOf madeUp -> new MadeUp(index, stated).of(rule, madeUp);
            case CheckRule.Bounded bounded ->
                index.report().facts().stream()
                        .filter(fact -> fact.measure() == bounded.part())
                        .flatMap(part -> bounded(rule, bounded, part));
            case CheckRule.ProductOf product -> new ProductsOfField(index).of(rule, product);
            case CheckRule.Profile profile -> Profiles.of(rule, profile, index, texts);
            case CheckRule.Scoring scoring -> PrintedRules.of(rule, scoring.words(), index, said, texts);
            default -> Stream.of();
        };
    }

    /// The region decides which budget is the base; so the rate is right if it fits any of them.
    private Stream<Constraint> ratio(CheckRule rule, CheckRule.RatioOf ratio, Fact rate) {
        return ratio.parts().stream()
                .map(measure -> index.companion(rate, measure))
                .filter(Objects::nonNull)
                .filter(part -> part.measure() == ratio.parts().getFirst()
                        || FactIndex.line(part).equals(FactIndex.line(rate))) // 收入①, told elsewhere, may be of more
                .limit(1)
                .flatMap(part -> ratio(rule, ratio, rate, part));
    }

    private Stream<Constraint> ratio(CheckRule rule, CheckRule.RatioOf ratio, Fact rate, Fact part) {
        if (isOfOwnRow(rate, part)) {
            return Stream.of();
        }
        List<Constraint> choices = ratio.wholes().stream()
                .map(measure -> index.companion(rate, measure))
                .filter(Objects::nonNull)
                .filter(whole -> whole.quantity().unit().dimension()
                                == part.quantity().unit().dimension()
                        && isOfItsOrder(part, whole))
                .<Constraint>map(whole -> new Ratio(rule.id(), rule.kind(), rate, part, whole))
                .toList();
        return choices.stream()
                .filter(choice -> !choice.judge(Values.STATED).verdict().isBroken())
                .findFirst()
                .or(() -> choices.stream()
                        .filter(choice -> ratio.mayBeOf(
                                rate.place().quote(), choice.facts().getLast().measure()))
                        .findFirst()
                        .filter(choice -> !isOfElsewhere(rule, ratio, rate)))
                .stream();
    }

    /// Whether a rate stands in a row of amounts, three or more, of which the part is none: 3月末 | 6月末 | 9月末 | 12月末 |
    /// 9月末执行率.
    private boolean isOfOwnRow(Fact rate, Fact part) {
        return rate.place().table() != null
                && !FactIndex.line(part).equals(FactIndex.line(rate))
                && index.line(FactIndex.line(rate)).stream()
                                .filter(fact -> fact.quantity().unit().isMoney()
                                        || fact.quantity().unit().equals(Unit.NONE))
                                .count()
                        >= AMOUNTS;
    }

    /// Whether a whole is not so much smaller than its part that one of them is something else, or in another unit.
    private static boolean isOfItsOrder(Fact part, Fact whole) {
        return part.quantity().inBase().compareTo(whole.quantity().inBase().multiply(OTHER_ORDER)) < 0;
    }

    /// Whether another figure of the same name, told elsewhere in the report, is the base: `按到位资金计算支出率为97.46%`.
    private boolean isOfElsewhere(CheckRule rule, CheckRule.RatioOf ratio, Fact rate) {
        List<Fact> own = index.report().facts().stream()
                .filter(fact -> fact.subject().equals(rate.subject()) && Objects.equals(fact.year(), rate.year()))
                .toList();
        boolean isTelling = rate.quantity().value().precision() >= TELLING_DIGITS
                && rate.quantity().inBase().compareTo(BigDecimal.ONE) != 0; // which a figure told twice makes
        return own.stream()
                .filter(whole -> ratio.wholes().contains(whole.measure()) // 年初①，追加①，全年①: however it is called
                        || (isTelling && whole.quantity().unit().isMoney()))
                .anyMatch(whole -> own.stream()
                        .filter(part -> ratio.parts().contains(part.measure())
                                && part.quantity().unit().dimension()
                                        == whole.quantity().unit().dimension())
                        .anyMatch(part -> !new Ratio(rule.id(), rule.kind(), rate, part, whole)
                                .judge(Values.STATED)
                                .verdict()
                                .isBroken()));
    }

    /// Only figures of one sentence or table row: elsewhere 结转 may be other money.
    private Stream<Constraint> balance(CheckRule rule, CheckRule.Balance balance, Fact whole) {
        List<Fact> parts = new ArrayList<>();
        for (Measure measure : balance.parts()) {
            Fact part = index.companion(whole, measure);
            if (part != null && FactIndex.line(part).equals(FactIndex.line(whole)) && !isWithinAnother(part, balance)) {
                if (!isOnlyOne(part)) {
                    return Stream.of();
                }
                boolean isTakenOff = measure == Measure.RETURNED && isBefore(part, whole);
                if (!isTakenOff) { // 收回20万元，调整后预算330万元
                    parts.add(part);
                }
            }
        }
        if (!isOnlyOne(whole) || isOvertaken(whole, balance)) {
            return Stream.of();
        }
        return parts.size() < 2 ? Stream.of() : Stream.of(new Sum(rule.id(), rule.kind(), whole, parts, false));
    }

    /// `结余①，其中结转①`: what is a part of another part is not added to it.
    private boolean isWithinAnother(Fact part, CheckRule.Balance balance) {
        return stated.stream()
                .anyMatch(constraint -> constraint instanceof Sum sum
                        && sum.parts().contains(part)
                        && balance.parts().contains(sum.total().measure())
                        && FactIndex.line(sum.total()).equals(FactIndex.line(part)));
    }

    /// `年初预算①，追加①，全年预算①`: where a sentence tells what became of the budget, that was spent, and no other.
    private boolean isOvertaken(Fact whole, CheckRule.Balance balance) {
        return index.line(FactIndex.line(whole)).stream()
                .map(Fact::measure)
                .filter(balance.wholes()::contains)
                .anyMatch(measure ->
                        balance.wholes().indexOf(measure) < balance.wholes().indexOf(whole.measure()));
    }

    /// Whether a figure stands before another one of its paragraph.
    private boolean isBefore(Fact one, Fact other) {
        List<Fact> line = index.line(FactIndex.line(other));
        return one.place().table() == null && line.indexOf(one) < line.indexOf(other);
    }

    /// In a sentence of several budgets and payments it is for its own words to say which belong together.
    private boolean isOnlyOne(Fact fact) {
        return index.line(FactIndex.line(fact)).stream()
                        .filter(other -> other.measure() == fact.measure())
                        .count()
                == 1;
    }

    private Stream<Constraint> bounded(CheckRule rule, CheckRule.Bounded bounded, Fact part) {
        Fact whole = index.companion(part, bounded.whole());
        if (whole == null || !FactIndex.line(whole).equals(FactIndex.line(part))) {
            return Stream.of();
        }
        boolean comparable =
                whole.quantity().unit().dimension() == part.quantity().unit().dimension();
        return comparable ? Stream.of(new AtMost(rule.id(), rule.kind(), part, whole)) : Stream.of();
    }
}
