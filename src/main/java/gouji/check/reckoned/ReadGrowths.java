package gouji.check.reckoned;

import gouji.check.reckoned.Worked.Bond;
import gouji.check.reckoned.Worked.Reading;
import gouji.check.reckoned.Working.Arithmetic;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// 增减的读法: a growth whose sentence tells by its build which two figures it is of: `由6.8份减到3.1份`, `比2015年的80下降35%`,
/// `目标不少于120小时，超额18.75%`, `增长9.3%（由86件增至94件）`.
final class ReadGrowths implements Worked.Shape {
    private static final int LEAST_YEARS = 3;

    @Override
    public List<String> words() {
        return List.of("grown", "fallen", "over", "from", "to", "than", "bound", "now", "since", "yearly", "apart");
    }

    @Override
    public List<Reading> readings(Window window, int at, RuleWords words) {
        List<Worded> items = window.items();
        Worded told = items.get(at);
        boolean isRate = told.key().equals(Worded.RATE) && !told.isPoints() && !words.says("yearly", told.label());
        boolean isOver = isRate && words.says("over", told.label());
        boolean isFall = isRate && words.says("fallen", told.label());
        if (!isOver && !isFall && !(isRate && words.says("grown", told.label()))) {
            return List.of();
        }
        List<Worded> before = Skeleton.before(items, at);
        return Stream.of(
                        isOver ? overBound(told, before, words) : Optional.<Reading>empty(),
                        thanBefore(told, before, isFall, words),
                        fromTo(told, before, isFall, words),
                        inBrackets(items, at, isFall, words),
                        ofYears(told, before, isFall, words))
                .flatMap(Optional::stream)
                .limit(1)
                .toList();
    }

    /// `由3.1小时缩短到1.9小时，缩短38.7%`; of several steps from the first to the last.
    private static Optional<Reading> fromTo(Worded told, List<Worded> before, boolean isFall, RuleWords words) {
        for (int i = before.size() - 2; i >= 0; i--) {
            Worded from = before.get(i);
            if (words.says("from", from.label())
                    && words.says("to", before.get(i + 1).gap())) {
                List<Worded> after = before.subList(i + 1, before.size());
                boolean isRow = after.stream().allMatch(to -> to.key().equals(from.key()));
                return isRow ? reading(told, after.getLast(), from, isFall, Bond.NAMED) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// `下降11.8%（由372件降为328件）`
    private static Optional<Reading> inBrackets(List<Worded> items, int at, boolean isFall, RuleWords words) {
        boolean isOpened = at + 2 < items.size()
                && items.get(at + 1).gap().startsWith("（")
                && words.says("from", items.get(at + 1).gap())
                && words.says("to", items.get(at + 2).gap());
        return isOpened
                ? reading(items.get(at), items.get(at + 2), items.get(at + 1), isFall, Bond.NAMED)
                : Optional.empty();
    }

    /// `浓度为52，比2018年的57下降8.8%，比2015年的80下降35.0%`
    private static Optional<Reading> thanBefore(Worded told, List<Worded> before, boolean isFall, RuleWords words) {
        int last = before.size() - 1;
        boolean isThan = last > 0
                && told.gap().indexOf('，') < 0
                && told.gap().indexOf('、') < 0
                && words.says("than", before.get(last).label());
        if (!isThan) {
            return Optional.empty();
        }
        Worded base = before.get(last);
        for (int i = last - 1; i >= 0; i--) {
            Worded now = before.get(i);
            if (now.key().equals(base.key()) && !words.says("than", now.label()) && !words.says("apart", now.label())) {
                return reading(told, now, base, isFall, Bond.TOLD);
            }
        }
        return Optional.empty();
    }

    /// `计划不少于120小时，实际142.5小时，超额18.75%`
    private static Optional<Reading> overBound(Worded told, List<Worded> before, RuleWords words) {
        int last = before.size() - 1;
        if (last < 1) {
            return Optional.empty();
        }
        boolean isLast = words.says("bound", before.get(last).label());
        boolean isOther = words.says("bound", before.get(last - 1).label());
        return isLast == isOther
                ? Optional.empty()
                : reading(
                        told,
                        before.get(isLast ? last - 1 : last),
                        before.get(isLast ? last : last - 1),
                        false,
                        Bond.TOLD);
    }

    /// `2021年402.5万元，2022年356.8万元，2023年312.6万元，本年下降12.4%`: of the last two, or over all the years.
    private static Optional<Reading> ofYears(Worded told, List<Worded> before, boolean isFall, RuleWords words) {
        List<Worded> row = new ArrayList<>();
        for (int i = before.size() - 1;
                i >= 0 && before.get(i).key().equals(before.getLast().key());
                i--) {
            row.addFirst(before.get(i));
        }
        if (row.size() < LEAST_YEARS) {
            return Optional.empty();
        }
        boolean isNow = words.says("now", told.label());
        return isNow == words.says("since", told.label())
                ? Optional.empty()
                : reading(told, row.getLast(), isNow ? row.get(row.size() - 2) : row.getFirst(), isFall, Bond.TOLD);
    }

    private static Optional<Reading> reading(Worded told, Worded now, Worded base, boolean isFall, Bond bond) {
        boolean isPair = now.isPlainAmount()
                && base.isAmountOrCount()
                && base.base().signum() > 0
                && base.quantity().upper() == null // `不少于120小时` is a base as well
                && now.key().equals(base.key())
                && isFall == now.base().compareTo(base.base()) < 0;
        if (!isPair) {
            return Optional.empty();
        }
        Working working = isFall
                ? new Working(told, List.of(base, now), Arithmetic.FALLEN)
                : new Working(told, List.of(now, base), Arithmetic.GROWN);
        return Optional.of(new Reading(working, bond));
    }
}
