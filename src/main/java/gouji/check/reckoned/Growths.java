package gouji.check.reckoned;

import gouji.check.reckoned.Worked.Bond;
import gouji.check.reckoned.Worked.Near;
import gouji.check.reckoned.Worked.Reading;
import gouji.check.reckoned.Working.Arithmetic;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 增减幅度: `由12.5万亩压缩到11.7万亩，减少0.8万亩，下降6.4%`: what has come more or less, by what was before, which the
/// direction tells of two figures in whatever order.
final class Growths implements Worked.Shape {
    private static final int BEFORE = 6;
    private static final int SAVED = 3; // before, after, and what is between

    @Override
    public List<String> words() {
        return List.of("grown", "fallen", "saved", "change", "next", "lost", "apart", "from", "before", "beside");
    }

    @Override
    public List<Reading> readings(Window window, int at, RuleWords words) {
        Worded told = window.items().get(at);
        boolean isSaved = words.says("saved", told.label());
        boolean isFall = isSaved || words.says("fallen", told.label());
        boolean isRate = told.quantity().unit().isRate() && !told.isPoints();
        if (!isRate || isFall == words.says("grown", told.label())) {
            return List.of();
        }
        List<Worded> own = own(window, at, words);
        if (own.isEmpty()) {
            return List.of();
        }
        Worded last = own.getLast();
        boolean isChange =
                words.says("change", last.label()) && window.items().get(at - 1).equals(last);
        if (isSaved) {
            return saved(told, own, isChange);
        }
        List<Worded> amounts = own.stream()
                .filter(figure -> !words.says("change", figure.label())
                        && !words.says("share", figure.label())
                        && figure.key().equals(last.key())
                        && (!words.says("apart", figure.label()) || words.says("from", figure.label())))
                .toList();
        List<Reading> readings = new ArrayList<>();
        if (amounts.size() == 1 && !isChange && at + 1 < window.items().size()) {
            Worded then = window.items().get(at + 1); // 增长6.4%，上年为1.2万人
            boolean isThen = then.isInSentenceOf(told) && then.key().equals(last.key()) && isBefore(then, words);
            boolean isTurned = isFall == last.base().compareTo(then.base()) < 0;
            if (isThen && isTurned) {
                pair(told, amounts.getFirst(), then, isFall, null, Bond.NAMED, readings);
            }
        }
        if (isChange) {
            ofBase(told, last, amounts, words).ifPresent(readings::add);
        }
        ofNext(window, at, amounts, isFall, words).ifPresent(readings::add);
        turned(window, at, amounts, isFall, words).ifPresent(readings::add);
        for (int i = amounts.size() - 1; i >= 0; i--) {
            for (int j = i - 1; j >= 0; j--) {
                boolean isFromLast = words.says("from", last.label()) && i == amounts.size() - 1;
                Bond bond = amounts.size() > 2 || isChange ? Bond.OPEN : isFromLast ? Bond.NAMED : Bond.TOLD;
                pair(told, amounts.get(j), amounts.get(i), isFall, isChange ? last : null, bond, readings);
            }
        }
        if (isChange) {
            for (Worded now : amounts) {
                if (isBefore(now, words)) {
                    continue;
                }
                Arithmetic by = isFall ? Arithmetic.FALLEN_BY : Arithmetic.GROWN_BY;
                boolean isTold = amounts.size() == 1 && now.base().compareTo(last.base()) > 0;
                readings.add(new Reading(new Working(told, List.of(last, now), by), isTold ? Bond.TOLD : Bond.OPEN));
                readings.add(new Reading(new Working(told, List.of(last, now), Arithmetic.QUOTIENT), Bond.OPEN));
            }
        }
        return readings;
    }

    /// `与2019年的248.6万元相比，增加23.1万元，增长9.29%`: where one figure only is told as what was before, and each other
    /// one as of now, the change is measured by it.
    private static Optional<Reading> ofBase(Worded told, Worded change, List<Worded> amounts, RuleWords words) {
        List<Worded> bases =
                amounts.stream().filter(figure -> isBefore(figure, words)).toList();
        return bases.size() == 1
                ? Optional.of(new Reading(
                        new Working(told, List.of(change, bases.getFirst()), Arithmetic.QUOTIENT), Bond.NAMED))
                : Optional.empty();
    }

    /// `完成29000万元，同比增长13.0%，增收4000万元`: the change is told behind its rate, and no rate of its own behind it.
    private static Optional<Reading> ofNext(
            Window window, int at, List<Worded> amounts, boolean isFall, RuleWords words) {
        List<Worded> items = window.items();
        Worded told = items.get(at);
        Worded change = at + 1 < items.size() ? items.get(at + 1) : null;
        Worded behind = at + 2 < items.size() ? items.get(at + 2) : null;
        boolean isOne = change != null
                && amounts.size() == 1
                && items.get(at - 1).equals(amounts.getFirst())
                && change.isPlainAmount()
                && change.isInSentenceOf(told)
                && change.key().equals(amounts.getFirst().key())
                && change.gap().equals("，" + change.label())
                && words.search("next").pattern().matcher(change.label()).matches()
                && isFall == words.says("lost", change.label());
        boolean hasOwnRate = behind != null
                && behind.key().equals(Worded.RATE)
                && behind.isInSentenceOf(told)
                && behind.gap().startsWith("，")
                && (words.says("grown", behind.label()) || words.says("fallen", behind.label()));
        return change == null || !isOne || hasOwnRate
                ? Optional.empty()
                : Optional.of(new Reading(
                        new Working(
                                told,
                                List.of(change, amounts.getFirst()),
                                isFall ? Arithmetic.FALLEN_BY : Arithmetic.GROWN_BY),
                        Bond.TOLD));
    }

    private static boolean isBefore(Worded figure, RuleWords words) {
        return words.says("before", figure.label()) || words.says("beside", figure.after());
    }

    /// `采购预算100.00万元，合同价96.80万元，节约率3.2%`
    private static List<Reading> saved(Worded told, List<Worded> own, boolean isChange) {
        List<Worded> amounts = own.stream()
                .filter(figure -> figure.key().equals(own.getLast().key()) && Near.of(told, figure) == Near.CLAUSE)
                .toList();
        if (amounts.size() == SAVED) {
            Working saved = new Working(amounts.getLast(), amounts.subList(0, 2), Arithmetic.DIFFERENCE);
            Working rate = new Working(told, List.of(amounts.getLast(), amounts.getFirst()), Arithmetic.QUOTIENT);
            Working ofLess = new Working(told, List.of(amounts.getLast(), amounts.get(1)), Arithmetic.QUOTIENT);
            return saved.holds() && !ofLess.holds() ? List.of(new Reading(rate, Bond.PROVEN)) : List.of();
        }
        boolean isPair = amounts.size() == 2
                && !isChange
                && amounts.getFirst().base().compareTo(amounts.getLast().base()) > 0;
        return isPair ? List.of(new Reading(new Working(told, amounts, Arithmetic.FALLEN), Bond.NAMED)) : List.of();
    }

    /// `支出8.64万元，…比上年1.60万元下降10%`: what was before is told as such, and cannot have been less.
    private static Optional<Reading> turned(
            Window window, int at, List<Worded> amounts, boolean isFall, RuleWords words) {
        Worded told = window.items().get(at);
        if (amounts.size() < 2 || !window.items().get(at - 1).equals(amounts.getLast())) {
            return Optional.empty();
        }
        Worded then = amounts.getLast();
        Worded now = amounts.getFirst();
        boolean isTurned = words.says("from", then.label())
                && !words.says("from", now.label())
                && isFall == then.base().compareTo(now.base()) < 0;
        Working working = isFall
                ? new Working(told, List.of(then, now), Arithmetic.FALLEN)
                : new Working(told, List.of(now, then), Arithmetic.GROWN);
        return isTurned ? Optional.of(new Reading(working, Bond.TOLD)) : Optional.empty();
    }

    private static void pair(
            Worded told,
            Worded one,
            Worded other,
            boolean isFall,
            @Nullable Worded change,
            Bond bond,
            List<Reading> readings) {
        boolean isMore = one.base().compareTo(other.base()) >= 0;
        Worded more = isMore ? one : other;
        Worded less = isMore ? other : one;
        boolean isProven = change != null && new Working(change, List.of(more, less), Arithmetic.DIFFERENCE).holds();
        Arithmetic by = isFall ? Arithmetic.FALLEN : Arithmetic.GROWN;
        readings.add(new Reading(new Working(told, List.of(more, less), by), isProven ? Bond.PROVEN : bond));
    }

    /// The amounts and counts of its sentence before it. What a semicolon parts from it and has a change of its own is
    /// another thing: `税收20.00亿元，下降8.1%；非税29.00亿元，增长46.0%`.
    private static List<Worded> own(Window window, int at, RuleWords words) {
        Worded told = window.items().get(at);
        List<Worded> own = new ArrayList<>();
        for (int i = at - 1; i >= Math.max(0, at - BEFORE); i--) {
            Worded figure = window.items().get(i);
            boolean isChanged = figure.key().equals(Worded.RATE)
                    && (words.says("grown", figure.label()) || words.says("fallen", figure.label()));
            boolean isOfAnother = isChanged && window.items().get(i + 1).gap().contains("；");
            if (!figure.isInSentenceOf(told) || isOfAnother) {
                break;
            }
            if (figure.isPlainAmount()) {
                own.addFirst(figure);
            }
        }
        return own;
    }
}
