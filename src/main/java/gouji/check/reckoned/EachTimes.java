package gouji.check.reckoned;

import gouji.check.reckoned.ToldOfEach.Each;
import gouji.check.reckoned.Worked.Bond;
import gouji.check.reckoned.Worked.Near;
import gouji.check.reckoned.Worked.Reading;
import gouji.check.reckoned.Working.Arithmetic;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// 每份之数×份数: `每场印制宣传册200份，45场累计发放9500份`, `每吨85元。…清运28400吨，应付214.4万元`: what one of a kind takes or
/// costs, by how many there are of the kind. The unit after 每 says which count it is multiplied by, wherever that
/// stands.
final class EachTimes implements Worked.Shape {
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final int MOST_KINDS = 3;

    @Override
    public List<String> words() {
        return List.of(
                "each", "total", "apart", "unless", "people", "times", "loose", "mean", "same", "filler", "joined");
    }

    @Override
    public List<Reading> readings(Window window, int at, RuleWords words) {
        Worded told = window.items().get(at);
        boolean isAsked = told.isPlainAmount()
                && words.says("total", told.label())
                && !words.says("apart", told.label())
                && kinds(told, window, words).isEmpty();
        if (!isAsked || words.says("unless", told.clause())) {
            return List.of();
        }
        List<Each> all = eaches(told, window, words);
        Optional<Reading> named = ofNamed(window, told, all, words);
        if (named.isPresent()) {
            return List.of(named.get());
        }
        List<Each> near = nearest(told, all, Each::figure);
        boolean isFar = near.isEmpty();
        if (isFar && window.items().stream().noneMatch(figure -> isCountBeside(figure, told, words))) {
            return List.of(); // which saves looking through the whole report for each amount
        }
        List<Each> eaches = isFar ? afar(told, window, words) : near;
        var many = new Counts(window, told, words);
        List<Reading> readings = new ArrayList<>();
        for (Each each : eaches) {
            BigDecimal times = BigDecimal.ONE;
            List<List<Worded>> factors = new ArrayList<>();
            for (String kind : kindsOf(each, many)) {
                List<Worded> counts = many.of(each, kind);
                if (counts.isEmpty() && words.says("times", kind)) {
                    times = kind.equals("月") ? times.multiply(MONTHS) : times;
                } else {
                    factors.add(counts);
                }
            }
            boolean isTold = !isFar
                    && eaches.size() == 1
                    && factors.stream().allMatch(counts -> counts.size() == 1)
                    && isBehind(window, at, each, factors);
            for (List<Worded> of : choices(factors)) {
                List<Worded> factored = new ArrayList<>(List.of(each.figure()));
                factored.addAll(of);
                if (!of.isEmpty() && factored.size() <= Working.MOST) {
                    Arithmetic by = Arithmetic.product(factored.size(), times);
                    boolean isMean = words.says("mean", each.figure().label());
                    boolean isSure = isTold && !isPaidInOneClause(told, factored, words);
                    readings.add(new Reading(
                            new Working(told, factored, isMean ? by : by.paid()), isSure ? Bond.TOLD : Bond.OPEN));
                }
            }
        }
        return readings;
    }

    private static Optional<Reading> ofNamed(Window window, Worded told, List<Each> eaches, RuleWords words) {
        if (eaches.size() < 2) {
            return Optional.empty();
        }
        var kinds = new KindsPriced(words);
        List<KindsPriced.Price> prices = eaches.stream()
                .flatMap(each -> kinds.price(window, each.figure(), each.kinds()).stream())
                .toList();
        return kinds.reading(window, told, prices, MONTHS);
    }

    /// A count of its sentence that may be priced far away: tons, not people.
    private static boolean isCountBeside(Worded figure, Worded told, RuleWords words) {
        return figure.isPlainAmount()
                && !figure.key().equals(told.key())
                && figure.isInSentenceOf(told)
                && !words.says("loose", figure.key());
    }

    /// The kinds of a figure. What `、` joins to another figure is of its kinds: `每座装机100千瓦、投资62万元`.
    private static List<String> kinds(Worded figure, Window window, RuleWords words) {
        return isJoined(figure, window)
                ? kinds(window.items().get(window.items().indexOf(figure) - 1), window, words)
                : ToldOfEach.kinds(figure, words);
    }

    private static boolean isJoined(Worded figure, Window window) {
        return ToldOfEach.mayBeJoined(figure) && window.items().indexOf(figure) > 0;
    }

    private static List<Each> eaches(Worded told, Window window, RuleWords words) {
        return window.items().stream()
                .filter(figure -> figure.isSharp() && figure.base().signum() > 0 && mayBeOf(figure, told))
                .map(figure -> new Each(figure, kinds(figure, window, words)))
                .filter(each -> areFew(each.kinds()) && each.isPlain(words))
                .toList();
    }

    /// Those of the whole report.
    private static List<Each> afar(Worded told, Window window, RuleWords words) {
        return ToldOfEach.of(window, words).eaches().stream()
                .filter(each -> mayBeOf(each.figure(), told))
                .map(each -> isJoined(each.figure(), window)
                        ? new Each(each.figure(), kinds(each.figure(), window, words))
                        : each)
                .filter(each ->
                        areFew(each.kinds()) && each.kinds().stream().noneMatch(kind -> words.says("loose", kind)))
                .toList();
    }

    private static boolean mayBeOf(Worded figure, Worded told) {
        return isOfKey(figure.key(), told) && figure.base().compareTo(told.base()) < 0 && !figure.equals(told);
    }

    /// Few are told of each.
    private static boolean areFew(List<String> kinds) {
        return !kinds.isEmpty() && kinds.size() <= MOST_KINDS;
    }

    /// 人 make 人次, and prices money.
    private static boolean isOfKey(String each, Worded told) {
        return each.equals(told.key())
                || (told.isMoney() && each.equals("price"))
                || (told.key().equals("人次") && each.equals("人"));
    }

    private static <T> List<T> nearest(Worded told, List<T> all, Function<T, Worded> figure) {
        Near nearest = all.stream()
                .map(one -> Near.of(told, figure.apply(one)))
                .min(Comparator.naturalOrder())
                .orElse(Near.REPORT);
        return all.stream()
                .filter(one -> Near.of(told, figure.apply(one)) == nearest)
                .toList();
    }

    /// With those of a count that is itself told of each: `5期，每期40人，每人90元`.
    private static List<String> kindsOf(Each each, Counts many) {
        List<String> kinds = new ArrayList<>(each.kinds());
        for (int i = 0; i < kinds.size() && kinds.size() <= MOST_KINDS; i++) {
            List<Worded> counts = many.of(each, kinds.get(i));
            if (counts.size() == 1) {
                kinds(counts.getFirst(), many.window(), many.words()).stream()
                        .filter(kind -> !kinds.contains(kind))
                        .forEach(kinds::add);
            }
        }
        return kinds;
    }

    /// How many there are of each kind that an amount may be made of.
    private record Counts(Window window, Worded told, RuleWords words, Map<String, List<Worded>> near) {
        private Counts(Window window, Worded told, RuleWords words) {
            this(window, told, words, new HashMap<>());
        }

        /// The nearest, or where none is near the only ones of the report.
        private List<Worded> of(Each each, String kind) {
            List<Worded> all = near.computeIfAbsent(kind, this::near).stream()
                    .filter(figure -> !figure.equals(each.figure()))
                    .toList();
            if (all.isEmpty()) {
                return words.says("loose", kind)
                        ? List.of()
                        : ToldOfEach.of(window, words).counts(kind, told, each.figure());
            }
            Map<BigDecimal, Worded> byValue = new LinkedHashMap<>();
            nearest(told, all, figure -> figure)
                    .forEach(figure -> byValue.putIfAbsent(figure.base().stripTrailingZeros(), figure));
            return List.copyOf(byValue.values());
        }

        private List<Worded> near(String kind) {
            return window.items().stream()
                    .filter(figure -> !figure.equals(told) && ToldOfEach.isCountOf(figure, kind, words))
                    .toList();
        }
    }

    /// Whether what is told comes after what it is made of, and nothing else of its key after them before it.
    private static boolean isBehind(Window window, int at, Each each, List<List<Worded>> factors) {
        List<Worded> items = window.items();
        Worded told = items.get(at);
        int last = Stream.concat(Stream.of(each.figure()), factors.stream().flatMap(List::stream))
                .mapToInt(items::indexOf)
                .max()
                .orElse(-1);
        return last < at
                && items.subList(last + 1, at).stream()
                        .noneMatch(other -> other.key().equals(told.key()));
    }

    /// `14座，每座2.82万元，计31.92万元`, of which price-times-count and told-product are surer.
    private static boolean isPaidInOneClause(Worded told, List<Worded> of, RuleWords words) {
        Worded each = of.getFirst();
        boolean isPrice = each.key().equals("price") || each.label().indexOf('每') >= 0;
        return told.isMoney()
                && isPrice
                && !words.says("mean", each.label())
                && of.stream().allMatch(figure -> Near.of(told, figure) == Near.CLAUSE);
    }

    /// Each way to take one of each.
    private static List<List<Worded>> choices(List<List<Worded>> factors) {
        List<List<Worded>> choices = new ArrayList<>(List.of(List.of()));
        for (List<Worded> counts : factors) {
            List<List<Worded>> longer = new ArrayList<>();
            for (List<Worded> choice : choices) {
                for (Worded count : counts) {
                    if (!choice.contains(count)) {
                        longer.add(
                                Stream.concat(choice.stream(), Stream.of(count)).toList());
                    }
                }
            }
            choices = longer;
        }
        return choices;
    }
}
