package gouji.check.reckoned;

import gouji.check.reckoned.Worked.Bond;
import gouji.check.reckoned.Worked.Near;
import gouji.check.reckoned.Worked.Reading;
import gouji.check.reckoned.Working.Arithmetic;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.pattern.Search;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/// 每份之数×份数: `每场印制宣传册200份，45场累计发放9500份`, `每吨85元。…清运28400吨，应付214.4万元`: what one of a kind takes or
/// costs, by how many there are of the kind. The unit after 每 says which count it is multiplied by, wherever that
/// stands.
final class EachTimes implements Worked.Shape {
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final int MOST_KINDS = 3;
    private static final String ANYTHING = "个"; // what it counts stands beside it

    @Override
    public List<String> words() {
        return List.of(
                "each", "total", "apart", "unless", "people", "times", "loose", "mean", "same", "filler", "joined");
    }

    /// What one of a kind takes, and the kinds: of `每车每天4趟` 车 and 天.
    private record Each(Worded figure, List<String> kinds) {}

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
        List<Each> all = eaches(window.items().stream(), told, window, words);
        Optional<Reading> named = ofNamed(window, told, all, words);
        if (named.isPresent()) {
            return List.of(named.get());
        }
        List<Each> near = nearest(told, all);
        boolean isFar = near.isEmpty();
        if (isFar && window.items().stream().noneMatch(figure -> isCountBeside(figure, told, words))) {
            return List.of(); // which saves looking through the whole report for each amount
        }
        List<Each> eaches = isFar
                ? eaches(
                                window.amounts().where(key -> isOfKey(key, told), figure -> true).stream(),
                                told,
                                window,
                                words)
                        .stream()
                        .filter(each -> each.kinds().stream().noneMatch(kind -> words.says("loose", kind)))
                        .toList()
                : near;
        List<Reading> readings = new ArrayList<>();
        for (Each each : eaches) {
            BigDecimal times = BigDecimal.ONE;
            List<List<Worded>> factors = new ArrayList<>();
            for (String kind : kindsOf(each, told, window, words)) {
                List<Worded> counts = counts(window, told, each, kind, words);
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

    /// The kinds after each 每 before a figure, or before 均; those of a price by its unit: 元/吨. What `、` joins to
    /// another
    /// figure is of its kinds: `每座装机100千瓦、投资62万元`.
    private static List<String> kinds(Worded figure, Window window, RuleWords words) {
        int at = window.items().indexOf(figure);
        boolean isJoined =
                at > 0 && figure.gap().startsWith("、") && figure.gap().indexOf('每') < 0;
        return isJoined ? kinds(window.items().get(at - 1), window, words) : kinds(figure, words);
    }

    private static List<String> kinds(Worded figure, RuleWords words) {
        List<String> kinds = new ArrayList<>();
        Search.Finds eaches = words.search("each").in(figure.label());
        while (eaches.next()) {
            Matcher each = eaches.match();
            String kind = Stream.of("thing", "mean", "single")
                    .map(each::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
            kinds.add(counted(kind, words));
        }
        String symbol = figure.quantity().unit().symbol();
        int slash = symbol.indexOf('/');
        if (slash > 0) {
            Stream.of(symbol.substring(slash + 1).split("[/·.]"))
                    .filter(part -> !part.isEmpty())
                    .map(part -> counted(part, words))
                    .forEach(kinds::add);
        }
        return kinds;
    }

    private static String counted(String kind, RuleWords words) {
        return words.search("people").matches(kind) ? "人" : Worded.counted(kind);
    }

    private static List<Each> eaches(Stream<Worded> figures, Worded told, Window window, RuleWords words) {
        return figures.filter(figure -> isOfKey(figure.key(), told)
                        && figure.isSharp()
                        && figure.base().signum() > 0
                        && figure.base().compareTo(told.base()) < 0
                        && !figure.equals(told))
                .map(figure -> new Each(figure, kinds(figure, window, words)))
                .filter(each -> !each.kinds().isEmpty() && each.kinds().size() <= MOST_KINDS) // few are told of each
                .filter(each -> !words.says("apart", each.figure().label())
                        && !each.figure().isOfMany())
                .toList();
    }

    /// 人 make 人次, and prices money.
    private static boolean isOfKey(String each, Worded told) {
        return each.equals(told.key())
                || (told.isMoney() && each.equals("price"))
                || (told.key().equals("人次") && each.equals("人"));
    }

    private static List<Each> nearest(Worded told, List<Each> eaches) {
        Near nearest = eaches.stream()
                .map(each -> Near.of(told, each.figure()))
                .min(Comparator.naturalOrder())
                .orElse(Near.REPORT);
        return eaches.stream()
                .filter(each -> Near.of(told, each.figure()) == nearest)
                .toList();
    }

    /// With those of a count that is itself told of each: `5期，每期40人，每人90元`.
    private static List<String> kindsOf(Each each, Worded told, Window window, RuleWords words) {
        List<String> kinds = new ArrayList<>(each.kinds());
        for (int i = 0; i < kinds.size() && kinds.size() <= MOST_KINDS; i++) {
            List<Worded> counts = counts(window, told, each, kinds.get(i), words);
            if (counts.size() == 1) {
                kinds(counts.getFirst(), window, words).stream()
                        .filter(kind -> !kinds.contains(kind))
                        .forEach(kinds::add);
            }
        }
        return kinds;
    }

    /// How many there are of a kind: the nearest, or where none is near the only one of the report.
    private static List<Worded> counts(Window window, Worded told, Each each, String kind, RuleWords words) {
        List<Worded> near = window.items().stream()
                .filter(figure -> isCountOf(figure, kind, told, each, words))
                .toList();
        if (near.isEmpty()) {
            return words.says("loose", kind)
                    ? List.of()
                    : window.amounts()
                            .where(
                                    key -> key.equals(ANYTHING) || isOfKind(key, kind, words),
                                    figure -> isCountOf(figure, kind, told, each, words));
        }
        Near nearest = near.stream()
                .map(figure -> Near.of(told, figure))
                .min(Comparator.naturalOrder())
                .orElse(Near.REPORT);
        Map<BigDecimal, Worded> byValue = new LinkedHashMap<>();
        near.stream()
                .filter(figure -> Near.of(told, figure) == nearest)
                .forEach(figure -> byValue.putIfAbsent(figure.base().stripTrailingZeros(), figure));
        return List.copyOf(byValue.values());
    }

    private static boolean isCountOf(Worded figure, String kind, Worded told, Each each, RuleWords words) {
        boolean isBeside = figure.key().equals(ANYTHING)
                && (figure.after().startsWith(kind) || figure.label().endsWith(kind));
        return (isBeside || isOfKind(figure.key(), kind, words))
                && figure.isPlainAmount()
                && !figure.equals(told)
                && !figure.equals(each.figure())
                && !words.says("apart", figure.label());
    }

    private static boolean isOfKind(String key, String kind, RuleWords words) {
        return key.equals(kind) || (key.equals("个月") && kind.equals("月")) || words.says("same", kind + key);
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
