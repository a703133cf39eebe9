package gouji.check.reckoned;

import gouji.check.reckoned.Worked.Bond;
import gouji.check.reckoned.Worked.Reading;
import gouji.check.reckoned.Working.Arithmetic;
import gouji.check.rule.RuleWords;
import gouji.check.text.Sentences;
import gouji.check.text.Worded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// 分类计价: several kinds of things side by side, each with its count, its price and what it comes to, tied by the name
/// of the kind: `新建2.1万亩、改造提升1.5万亩，新建每亩2400元，改造提升每亩1800元。…新建安排5040万元，改造提升安排2700万元`.
final class KindsPriced {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;
    private static final String MARKS = "，；。：、\n";

    private final RuleWords words;

    KindsPriced(RuleWords words) {
        this.words = words;
    }

    /// A price with the name of what it is the price of, and what it is multiplied by: 辆 and 年.
    record Price(Worded figure, String name, List<String> kinds) {}

    /// What a price is of: the words before 每, or where there are none the count right before it.
    Optional<Price> price(Window window, Worded figure, List<String> kinds) {
        String lead = lead(figure);
        int each = lead.indexOf('每');
        String own = each < 0 ? "" : name(lead.substring(0, each));
        int at = window.items().indexOf(figure);
        String name = own.isEmpty() && at > 0 ? name(lead(window.items().get(at - 1))) : own;
        return name.length() < SHORTEST ? Optional.empty() : Optional.of(new Price(figure, name, kinds));
    }

    /// The only way to work out an amount by the name of its kind, where several kinds have prices.
    ///
    /// @param months how many times a price is paid that is one of a month
    Optional<Reading> reading(Window window, Worded told, List<Price> prices, BigDecimal months) {
        String lead = lead(told);
        List<Price> named = prices.stream()
                .filter(price -> lead.contains(price.name()))
                .sorted(Comparator.comparingInt(price -> -price.name().length()))
                .toList();
        boolean isOne = !named.isEmpty()
                && prices.stream().map(Price::name).distinct().count() == prices.size()
                && prices.size() > 1
                && named.stream().allMatch(price -> named.getFirst().name().contains(price.name()));
        return isOne
                ? reading(window, told, named.getFirst(), months)
                : inTurn(window, told, prices).flatMap(price -> reading(window, told, price, months));
    }

    /// `刑事案件210件、民事案件486件，补贴分别为37.8万元、72.9万元`: the price of what is told in the same turn.
    private Optional<Price> inTurn(Window window, Worded told, List<Price> prices) {
        String text = told.text().text().text();
        int turn = text.lastIndexOf("分别", told.figure().start());
        if (turn < Sentences.start(text, told.figure().start())) {
            return Optional.empty();
        }
        List<Worded> list = new ArrayList<>();
        for (Worded figure : window.items()) {
            boolean isNext = figure.isInSentenceOf(told)
                    && figure.key().equals(told.key())
                    && figure.figure().start() > turn
                    && (list.isEmpty() || words.says("joined", figure.gap()));
            if (isNext) {
                list.add(figure);
            } else if (!list.isEmpty()) {
                break;
            }
        }
        int at = list.indexOf(told);
        List<Worded> counts = window.items().stream()
                .filter(figure -> figure.isInSentenceOf(told)
                        && figure.figure().end() <= turn
                        && !figure.key().equals(told.key())
                        && prices.stream().anyMatch(price -> price.kinds().contains(figure.key())))
                .toList();
        if (list.size() < 2 || at < 0 || (!counts.isEmpty() && counts.size() != list.size())) {
            return Optional.empty();
        }
        if (counts.isEmpty()) {
            return prices.size() == list.size() ? Optional.of(prices.get(at)) : Optional.empty();
        }
        List<Price> called =
                prices.stream().filter(price -> isCalled(counts.get(at), price)).toList();
        return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
    }

    private boolean isCalled(Worded count, Price price) {
        String name = name(lead(count));
        return name.endsWith(price.name())
                || (name.length() >= SHORTEST && price.name().startsWith(name));
    }

    private Optional<Reading> reading(Window window, Worded told, Price price, BigDecimal months) {
        List<Worded> all = new ArrayList<>(List.of(price.figure()));
        BigDecimal times = BigDecimal.ONE;
        for (String kind : price.kinds()) {
            List<Worded> counts = window.items().stream()
                    .filter(figure -> figure.key().equals(kind)
                            && figure.isPlainAmount()
                            && !figure.equals(told)
                            && !words.says("apart", name(lead(figure)))
                            && isCalled(figure, price))
                    .toList();
            if (counts.size() == 1) {
                all.add(counts.getFirst());
            } else if (!counts.isEmpty() || !words.says("times", kind)) {
                return Optional.empty();
            } else {
                times = kind.equals("月") ? times.multiply(months) : times;
            }
        }
        return all.size() < 2
                ? Optional.empty()
                : Optional.of(new Reading(
                        new Working(
                                told, all, Arithmetic.product(all.size(), times).paid()),
                        Bond.NAMED));
    }

    private String name(String lead) {
        return words.without("filler", lead);
    }

    /// The words before a figure up to the mark before it.
    private static String lead(Worded figure) {
        String text = figure.text().text().text();
        int end = figure.figure().start();
        int from = end;
        while (from > 0 && end - from < LONGEST + LONGEST && MARKS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return text.substring(from, end);
    }
}
