package gouji.check.reckoned;

import gouji.check.reckoned.Worked.Bond;
import gouji.check.reckoned.Worked.Near;
import gouji.check.reckoned.Worked.Reading;
import gouji.check.reckoned.Working.Arithmetic;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.quantity.ChineseNumerals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/// 单价、数量、金额 in any order: `工资386.40万元，从业人员161人，按人均每月2,200元、全年12个月发放`; also several prices, each with what
/// it is paid for.
final class Prices implements Worked.Shape {
    private static final int BEFORE = 6;
    private static final int AFTER = 6;
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Override
    public List<String> words() {
        return List.of("price", "apart", "unless", "monthly", "quarterly", "daily", "years");
    }

    @Override
    public List<Reading> readings(Window window, int at, RuleWords words) {
        Worded told = window.items().get(at);
        if (!told.isMoney() || isPrice(told, words) || words.says("apart", told.label())) {
            return List.of();
        }
        List<Worded> near = near(window, at);
        List<Worded> prices = near.stream()
                .filter(figure -> isPrice(figure, words) && figure.base().compareTo(told.base()) < 0)
                .toList();
        if (prices.isEmpty() || words.says("unless", told.clause())) {
            return List.of();
        }
        List<Reading> readings = new ArrayList<>();
        long own = prices.stream()
                .filter(price -> Near.of(told, price) == Near.CLAUSE)
                .count();
        for (Worded price : prices) {
            List<Worded> counts = near.stream()
                    .filter(figure -> isCount(figure) && isPricedBy(price, figure))
                    .toList();
            boolean isOnly = own == 1 && Near.of(told, price) == Near.CLAUSE;
            one(told, price, counts, isOnly, words, readings);
        }
        pairs(
                told,
                near.stream().filter(figure -> isAmongOwn(told, figure)).toList(),
                prices.stream().filter(price -> isAmongOwn(told, price)).toList(),
                readings);
        return readings;
    }

    /// `春季526人，秋季584人，全年1110人次`: those that make one of the others are told by it.
    private static List<Worded> withoutParts(List<Worded> counts) {
        for (int last = 2; last < counts.size(); last++) {
            Worded whole = counts.get(last);
            for (int i = 0; i < last; i++) {
                for (int j = i + 1; j < last; j++) {
                    Worded one = counts.get(i);
                    Worded other = counts.get(j);
                    if (one.base().add(other.base()).compareTo(whole.base()) == 0) {
                        return counts.stream()
                                .filter(count -> !count.equals(one) && !count.equals(other))
                                .toList();
                    }
                }
            }
        }
        return counts;
    }

    private static boolean isPrice(Worded figure, RuleWords words) {
        return figure.key().equals("price") || (figure.isMoney() && words.says("price", figure.label()));
    }

    private static boolean isCount(Worded figure) {
        return figure.isAmountOrCount() && !figure.isMoney();
    }

    /// 元/毫升 is paid for 毫升 only.
    private static boolean isPricedBy(Worded price, Worded count) {
        String per = price.quantity().unit().symbol() + price.after();
        int slash = per.indexOf('/');
        return slash < 0 || per.indexOf(count.key(), slash) > 0;
    }

    private static boolean isAmongOwn(Worded told, Worded other) {
        return Near.of(told, other) == Near.CLAUSE;
    }

    private static void one(
            Worded told, Worded price, List<Worded> counts, boolean isOnly, RuleWords words, List<Reading> readings) {
        List<Worded> periods = counts.stream().filter(Prices::isPeriod).toList();
        List<Worded> things = counts.stream().filter(count -> !isPeriod(count)).toList();
        List<Worded> own = withoutParts(things.stream()
                .filter(thing -> isAmongOwn(told, thing) && !words.says("apart", thing.label()))
                .toList());
        boolean isOneThing = own.size() == 1;
        boolean isOnePeriod =
                periods.stream().filter(period -> isAmongOwn(told, period)).count() == 1;
        String per = price.label() + price.quantity().unit().symbol();
        BigDecimal once = BigDecimal.ONE.divide(price.perMany());
        List<BigDecimal> times = new ArrayList<>(List.of(once));
        if (words.says("monthly", per)) {
            times.add(once.multiply(MONTHS));
            times.add(once.multiply(MONTHS).multiply(HALF));
        }
        if (words.says("quarterly", per)) {
            times.add(once.multiply(QUARTERS));
        }
        years(words, told.clause()).map(once::multiply).ifPresent(times::add);
        boolean isTimed = words.says("monthly", per) || words.says("quarterly", per) || words.says("daily", per);
        for (Worded thing : things) {
            for (Worded period : periods) {
                boolean isTold = isOnly
                        && isTimed
                        && isOnePeriod
                        && isOneThing
                        && own.contains(thing)
                        && isAmongOwn(told, period);
                add(told, List.of(price, thing, period), once, isTold, readings);
            }
            for (BigDecimal by : times) {
                boolean isTold = isOnly && !isTimed && !isOnePeriod && isOneThing && own.contains(thing);
                add(told, List.of(price, thing), by, isTold && by.compareTo(once) == 0, readings);
            }
            for (Worded other : things) {
                if (!other.key().equals(thing.key()) && !other.equals(thing)) {
                    add(told, List.of(price, thing, other), once, false, readings);
                }
            }
        }
        for (Worded period : periods) {
            add(told, List.of(price, period), once, false, readings);
        }
        together(told, price, things, times, readings);
    }

    /// `春季526人，秋季584人`: what two counts of one kind cost together.
    private static void together(
            Worded told, Worded price, List<Worded> things, List<BigDecimal> times, List<Reading> readings) {
        for (int i = 0; i < things.size(); i++) {
            for (Worded other : things.subList(i + 1, things.size())) {
                Worded thing = things.get(i);
                if (thing.key().equals(other.key())) {
                    times.forEach(by -> readings.add(new Reading(
                            new Working(told, List.of(price, thing, other), Arithmetic.paidTogether(by)), Bond.OPEN)));
                }
            }
        }
    }

    /// `合同期三年`
    private static Optional<BigDecimal> years(RuleWords words, String said) {
        Matcher years = words.search("years").pattern().matcher(said);
        return years.find() ? Optional.ofNullable(ChineseNumerals.parse(years.group("years"))) : Optional.empty();
    }

    private static boolean isPeriod(Worded count) {
        return "个月月天日季度学期年".contains(count.key());
    }

    private static void add(Worded told, List<Worded> of, BigDecimal times, boolean isTold, List<Reading> readings) {
        readings.add(new Reading(
                new Working(told, of, Arithmetic.product(of.size(), times).paid()), isTold ? Bond.TOLD : Bond.OPEN));
    }

    /// `分别为倒塌重建21户、每户3万元，严重损坏修缮44户、每户0.8万元`
    private static void pairs(Worded told, List<Worded> near, List<Worded> prices, List<Reading> readings) {
        if (prices.size() < 2 || 2 * prices.size() > Working.MOST) {
            return;
        }
        List<Worded> of = new ArrayList<>();
        for (Worded price : prices) {
            int at = near.indexOf(price);
            Worded count = at > 0 && isCount(near.get(at - 1)) && !of.contains(near.get(at - 1))
                    ? near.get(at - 1)
                    : at + 1 < near.size() && isCount(near.get(at + 1)) ? near.get(at + 1) : null;
            if (count == null) {
                return;
            }
            of.add(count);
            of.add(price);
        }
        boolean isList = of.containsAll(near);
        readings.addFirst(new Reading(
                new Working(told, of, Arithmetic.products(prices.size()).paid()), isList ? Bond.TOLD : Bond.OPEN));
    }

    /// Those of its own sentence and of the one before.
    private static List<Worded> near(Window window, int at) {
        Worded told = window.items().get(at);
        List<Worded> near = new ArrayList<>();
        for (int i = Math.max(0, at - BEFORE); i < Math.min(window.items().size(), at + AFTER); i++) {
            Worded figure = window.items().get(i);
            boolean isUsable = i != at
                    && figure.text().equals(told.text())
                    && figure.isSharp()
                    && figure.base().signum() > 0
                    && (figure.sentence() == told.sentence() || (i < at && told.sentence() - figure.sentence() == 1));
            if (isUsable) {
                near.add(figure);
            }
        }
        return near;
    }
}
