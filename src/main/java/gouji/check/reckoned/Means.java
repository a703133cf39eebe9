package gouji.check.reckoned;

import gouji.check.reckoned.Worked.Bond;
import gouji.check.reckoned.Worked.Near;
import gouji.check.reckoned.Worked.Reading;
import gouji.check.reckoned.Working.Arithmetic;
import gouji.check.rule.RuleWords;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// 平均: `惠及居民2346户，完成投资4457.40万元，户均投入1.90万元`: a sum by the number of those it is shared among, who may be
/// the days of the year. What is not told in the passage is looked for where the report calls something by its name.
final class Means implements Worked.Shape {
    private static final BigDecimal YEAR = BigDecimal.valueOf(365);
    private static final BigDecimal LEAP_YEAR = BigDecimal.valueOf(366);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final int SHORTEST_NAME = 3;
    private static final char MONTH = '月';

    @Override
    public List<String> words() {
        return List.of("mean", "apart", "same", "daily", "monthly", "about", "planned");
    }

    @Override
    public boolean isOfAbout() {
        return true;
    }

    @Override
    public List<Reading> readings(Window window, int at, RuleWords words) {
        Worded told = window.items().get(at);
        boolean isUsable = !told.key().isEmpty() && !told.key().equals(Worded.RATE);
        Matcher mean = isUsable ? words.first("mean", told.label()).orElse(null) : null;
        if (mean == null) {
            return List.of();
        }
        String each = mean.group("each") == null ? mean.group("every") : mean.group("each");
        String what = mean.group("of") == null ? mean.group("what") : mean.group("of");
        String of = what == null ? "" : words.without("about", what);
        String key = told.key().equals("price") ? Worded.MONEY : told.key();
        List<Worded> sums = sums(window, at, key, words);
        List<Worded> counted = window.items().stream()
                .filter(figure -> isOf(figure, each, words) && figure.base().signum() > 0)
                .toList();
        List<Worded> done = counted.stream()
                .filter(figure -> !words.says("planned", figure.label()))
                .toList();
        List<Worded> sharers = done.isEmpty() ? counted : done;
        Reading likeliest = likeliest(window, told, of, sums, sharers, at);
        List<Reading> readings = new ArrayList<>();
        if (likeliest != null) {
            readings.add(likeliest);
        }
        for (Worded sum : sums) {
            for (Worded sharer : sharers) {
                add(readings, new Working(told, List.of(sum, sharer), Arithmetic.QUOTIENT));
                if (told.label().indexOf(MONTH) >= 0) {
                    add(readings, new Working(told, List.of(sum, sharer), Arithmetic.monthly()));
                }
            }
            for (BigDecimal times : times(window, each, words)) {
                add(readings, new Working(told, List.of(sum), Arithmetic.shared(times)));
            }
        }
        afar(window, told, of.isEmpty() ? told.after() : of, sums, sharers, each, key, words, readings);
        return readings;
    }

    private static void add(List<Reading> readings, Working working) {
        readings.add(new Reading(working, Bond.OPEN));
    }

    /// `运行维护费1152.60万元，…保有量452辆，车均运行维护费2.55万元`: the sum of the mean's name, or the only one of the clause, by
    /// those that are told nearest.
    private static @Nullable Reading likeliest(
            Window window, Worded told, String of, List<Worded> sums, List<Worded> sharers, int at) {
        List<Worded> own = nearest(told, sums);
        List<Worded> named = nearest(
                told,
                sums.stream()
                        .filter(sum ->
                                of.length() >= SHORTEST_NAME && sum.label().endsWith(of))
                        .toList());
        List<Worded> among = nearest(told, sharers);
        if (among.size() != 1) {
            return null;
        }
        boolean isOnly = own.size() == 1 && Near.of(told, own.getFirst()) == Near.CLAUSE;
        boolean isNear = Near.of(told, among.getFirst()) == Near.CLAUSE;
        if (named.size() == 1 || (isOnly && isNear)) {
            Worded sum = named.size() == 1 ? named.getFirst() : own.getFirst();
            return new Reading(new Working(told, List.of(sum, among.getFirst()), Arithmetic.QUOTIENT), Bond.NAMED);
        }
        List<Worded> before =
                sums.stream().filter(sum -> isBefore(window, sum, at)).toList();
        return sharers.size() == 1 && before.size() == 1
                ? new Reading(
                        new Working(told, List.of(before.getFirst(), sharers.getFirst()), Arithmetic.QUOTIENT),
                        Bond.TOLD)
                : null;
    }

    /// Those of the nearest degree of nearness.
    private static List<Worded> nearest(Worded told, List<Worded> figures) {
        Near nearest = figures.stream()
                .map(figure -> Near.of(told, figure))
                .min(Comparator.naturalOrder())
                .orElse(Near.REPORT);
        return figures.stream()
                .filter(figure -> Near.of(told, figure) == nearest)
                .toList();
    }

    private static List<Worded> sums(Window window, int at, String key, RuleWords words) {
        Worded told = window.items().get(at);
        List<Worded> sums = new ArrayList<>();
        for (int i = at - 1; i >= 0; i--) {
            Worded sum = window.items().get(i);
            if (isSum(sum, key, words) && (!sum.text().equals(told.text()) || told.sentence() - sum.sentence() <= 1)) {
                sums.add(sum);
            }
        }
        for (int i = at + 1; i < window.items().size(); i++) {
            Worded sum = window.items().get(i);
            if (isSum(sum, key, words) && sum.sentence() == told.sentence()) {
                sums.add(sum);
            }
        }
        return sums;
    }

    private static boolean isSum(Worded sum, String key, RuleWords words) {
        return sum.key().equals(key) && sum.base().signum() > 0 && !words.says("apart", sum.label());
    }

    private static boolean isBefore(Window window, Worded sum, int at) {
        Worded told = window.items().get(at);
        return window.items().indexOf(sum) < at && sum.isInSentenceOf(told);
    }

    /// 次均 is by 人次, too, and 车均 by 辆; 村均 by the 个 before 村.
    private static boolean isOf(Worded figure, String each, RuleWords words) {
        String counted = Worded.counted(each);
        return figure.key().equals(counted)
                || words.says("same", counted + figure.key())
                || (figure.key().equals("个") && figure.after().startsWith(each));
    }

    private record Sharers(List<Worded> all) {}

    /// Those of the whole report.
    private static List<Worded> sharers(Window window, String each, RuleWords words) {
        return window.once()
                .get(
                        Sharers.class,
                        List.of(words, each),
                        () -> new Sharers(window.amounts().where(figure -> isOf(figure, each, words))))
                .all();
    }

    /// Days of the year, months of it.
    private static List<BigDecimal> times(Window window, String each, RuleWords words) {
        Integer year = window.amounts().year();
        if (words.says("daily", each)) {
            return year != null && Year.isLeap(year) ? List.of(LEAP_YEAR, YEAR) : List.of(YEAR);
        }
        return words.says("monthly", each) ? List.of(MONTHS) : List.of();
    }

    /// Sums of the whole report that are called what the mean is of, or what its sharers are; where the passage tells
    /// no sharers, those of the report, too.
    private static void afar(
            Window window,
            Worded told,
            String of,
            List<Worded> near,
            List<Worded> nearSharers,
            String each,
            String key,
            RuleWords words,
            List<Reading> readings) {
        List<Worded> sharers = nearSharers.isEmpty() ? sharers(window, each, words) : nearSharers;
        Map<String, List<Worded>> byName = new HashMap<>();
        for (Worded sharer : sharers) {
            String name = of + "|" + (nearSharers.isEmpty() ? "" : sharer.label());
            List<Worded> sums = nearSharers.isEmpty() ? new ArrayList<>(near) : new ArrayList<>();
            byName
                    .computeIfAbsent(
                            name,
                            any -> window.amounts()
                                    .where(
                                            key::equals,
                                            sum -> Texts.shareWord(sum.label(), name) && isSum(sum, key, words)))
                    .stream()
                    .filter(sum -> !sum.equals(sharer) && !near.contains(sum))
                    .forEach(sums::add);
            for (Worded sum : sums) {
                add(readings, new Working(told, List.of(sum, sharer), Arithmetic.QUOTIENT));
            }
        }
    }
}
