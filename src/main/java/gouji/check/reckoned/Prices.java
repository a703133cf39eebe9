package gouji.check.reckoned;

import gouji.check.reckoned.Worked.Bond;
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
        if (prices.isEmpty() || words.says("unless", sentence(told))) {
            return List.of();
        }
        List<Reading> readings = new ArrayList<>();
        for (Worded price : prices) {
            List<Worded> counts = near.stream().filter(Prices::isCount).toList();
            boolean isOnly = prices.size() == 1 && isAmongOwn(told, price);
            one(told, price, counts, isOnly, words, readings);
        }
        pairs(told, near, prices, readings);
        return readings;
    }

    private static boolean isPrice(Worded figure, RuleWords words) {
        return figure.key().equals("price") || (figure.isMoney() && words.says("price", figure.label()));
    }

    private static boolean isCount(Worded figure) {
        return figure.isAmountOrCount() && !figure.isMoney();
    }

    private static boolean isAmongOwn(Worded told, Worded other) {
        return told.text() == other.text() && told.sentence() == other.sentence();
    }

    private static void one(
            Worded told, Worded price, List<Worded> counts, boolean isOnly, RuleWords words, List<Reading> readings) {
        List<Worded> periods = counts.stream().filter(Prices::isPeriod).toList();
        List<Worded> things = counts.stream().filter(count -> !isPeriod(count)).toList();
        String per = price.label() + price.quantity().unit().symbol();
        List<BigDecimal> times = new ArrayList<>(List.of(BigDecimal.ONE));
        if (words.says("monthly", per)) {
            times.add(MONTHS);
            times.add(MONTHS.multiply(HALF));
        }
        if (words.says("quarterly", per)) {
            times.add(QUARTERS);
        }
        years(words, sentence(told)).ifPresent(times::add);
        boolean isTimed = words.says("monthly", per) || words.says("quarterly", per) || words.says("daily", per);
        for (Worded thing : things) {
            for (Worded period : periods) {
                boolean isTold = isOnly
                        && isTimed
                        && periods.size() == 1
                        && things.size() == 1
                        && isAmongOwn(told, thing)
                        && isAmongOwn(told, period);
                add(told, List.of(price, thing, period), BigDecimal.ONE, isTold, readings);
            }
            for (BigDecimal by : times) {
                boolean isTold =
                        isOnly && !isTimed && periods.isEmpty() && things.size() == 1 && isAmongOwn(told, thing);
                add(told, List.of(price, thing), by, isTold && by.equals(BigDecimal.ONE), readings);
            }
            for (Worded other : things) {
                if (!other.key().equals(thing.key()) && other != thing) {
                    add(told, List.of(price, thing, other), BigDecimal.ONE, false, readings);
                }
            }
        }
        for (Worded period : periods) {
            add(told, List.of(price, period), BigDecimal.ONE, false, readings);
        }
        for (int i = 0; i < things.size(); i++) { // 526 and 584 together
            for (int j = i + 1; j < things.size(); j++) {
                if (things.get(i).key().equals(things.get(j).key())) {
                    for (BigDecimal by : times) {
                        readings.add(new Reading(
                                new Working(
                                        told,
                                        List.of(price, things.get(i), things.get(j)),
                                        new Arithmetic(
                                                        of -> of.get(0)
                                                                .multiply(of.get(1)
                                                                        .add(of.get(2)))
                                                                .multiply(by),
                                                        "①×（②＋③）" + (by.equals(BigDecimal.ONE) ? "" : "×" + by))
                                                .paid()),
                                Bond.OPEN));
                    }
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
            if (count == null || !isAmongOwn(told, count) || !isAmongOwn(told, price)) {
                return;
            }
            of.add(count);
            of.add(price);
        }
        boolean isList = near.stream().filter(Prices::isCount).count() == prices.size()
                && near.stream().allMatch(figure -> of.contains(figure) || !isAmongOwn(told, figure));
        readings.addFirst(new Reading(
                new Working(told, of, Arithmetic.products(prices.size()).paid()), isList ? Bond.TOLD : Bond.OPEN));
    }

    private static String sentence(Worded told) {
        String text = told.text().text().text();
        int from = text.lastIndexOf('。', told.figure().start());
        int to = text.indexOf('。', told.figure().end());
        return text.substring(from + 1, to < 0 ? text.length() : to);
    }

    /// Those of its own sentence and of the one before.
    private static List<Worded> near(Window window, int at) {
        Worded told = window.items().get(at);
        List<Worded> near = new ArrayList<>();
        for (int i = Math.max(0, at - BEFORE); i < Math.min(window.items().size(), at + AFTER); i++) {
            Worded figure = window.items().get(i);
            boolean isUsable = i != at
                    && figure.text() == told.text()
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
