package gouji.check.reckoned;

import gouji.check.reckoned.Window.Sure;
import gouji.check.reckoned.Window.Suspect;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.quantity.ChineseNumerals;
import gouji.quantity.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 单价×数量: `每件次补助一百五十元`, `80元/人·天`: a price by each of the things, people and times it is paid for, which
/// its own
/// words name; and several such products told in one sum.
final class ToldProducts implements Reckoned.Relation {
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final int DIGITS = 12;

    private final RuleWords words;

    ToldProducts(RuleWords words) {
        this.words = words;
        for (String name : List.of("each", "per", "unit", "paid", "strict", "several", "people", "unless")) {
            words.search(name);
        }
    }

    private static final Pattern AVERAGE = Pattern.compile("平均|[人户车亩单件辆]均");

    /// @param counts all that the price is multiplied by, and how often more
    private record Product(Worded price, List<Worded> counts, BigDecimal times) {

        BigDecimal value() {
            BigDecimal value = price.base().multiply(times);
            for (Worded count : counts) {
                value = value.multiply(count.base());
            }
            return value;
        }

        String written() {
            var written = new StringBuilder(price.quantity().toString());
            counts.forEach(count -> written.append('×').append(count.quantity()));
            return times.compareTo(BigDecimal.ONE) == 0
                    ? written.toString()
                    : written.append('×').append(times.toPlainString()).toString();
        }

        List<Worded> figures() {
            List<Worded> all = new ArrayList<>(List.of(price));
            all.addAll(counts);
            return all;
        }
    }

    @Override
    public void find(Window window, Consumer<Finding> findings) {
        List<Product> unpaid = new ArrayList<>();
        List<Worded> clause = new ArrayList<>();
        List<Worded> items = window.items();
        for (int i = 0; i <= items.size(); i++) {
            boolean isEnd =
                    i == items.size() || (i > 0 && endsSentence(items.get(i).gap()));
            if (isEnd && !clause.isEmpty()) {
                clause(window, clause, unpaid).ifPresent(findings);
                clause.clear();
            }
            if (i < items.size()) {
                clause.add(items.get(i));
            }
        }
    }

    private static boolean endsSentence(String gap) {
        return gap.indexOf('。') >= 0 || gap.indexOf('；') >= 0 || gap.indexOf('\n') >= 0;
    }

    private Optional<Finding> clause(Window window, List<Worded> clause, List<Product> unpaid) {
        String said = said(clause);
        List<Worded> prices = clause.stream().filter(this::isPrice).toList();
        List<Worded> paid = clause.stream()
                .filter(figure -> figure.isMoney() && !isPrice(figure) && figure.isSharp())
                .toList();
        if (prices.isEmpty() || words.says("unless", said)) {
            return words.says("unless", said) ? Optional.empty() : sum(window, paid, unpaid);
        }
        List<Product> products = new ArrayList<>();
        for (Worded price : prices) {
            Product product = product(price, clause, said);
            if (product == null) {
                return Optional.empty();
            }
            products.add(product);
        }
        if (paid.isEmpty()) {
            unpaid.addAll(products);
            return Optional.empty();
        }
        boolean isOfSeveral =
                !unpaid.isEmpty() && paid.stream().anyMatch(amount -> words.says("several", wordsTo(amount)));
        if (products.size() == 1 && !isOfSeveral) {
            return paid(window, products.getFirst(), paid);
        }
        List<Product> all = new ArrayList<>(unpaid);
        all.addAll(products);
        return sum(window, paid, all);
    }

    /// What the text says before a figure, `两项` included.
    private static String wordsTo(Worded figure) {
        return figure.text().text().text().substring(0, figure.figure().start());
    }

    private boolean isPrice(Worded figure) {
        boolean isPer = figure.key().equals("price");
        return figure.isSharp() && (isPer || (figure.isMoney() && words.says("each", figure.label())));
    }

    private static String said(List<Worded> clause) {
        Worded first = clause.getFirst();
        Worded last = clause.getLast();
        String text = last.text().text().text();
        int from = first.text().equals(last.text())
                ? first.figure().start() - first.gap().length()
                : 0;
        return text.substring(Math.max(0, from), last.figure().end()) + last.after();
    }

    /// What a price is paid for, where that is clear: of each of its units one count; months also where none is told.
    private @Nullable Product product(Worded price, List<Worded> clause, String said) {
        List<String> units = units(price, clause);
        if (units.isEmpty()) {
            return null;
        }
        List<Worded> counts = new ArrayList<>();
        BigDecimal times = BigDecimal.ONE;
        List<String> open = new ArrayList<>(units);
        for (int i = 0; i < open.size(); i++) {
            String unit = open.get(i);
            List<Worded> ofUnit = clause.stream()
                    .filter(figure -> (figure.key().equals(unit) || isThing(figure, unit))
                            && figure.isSharp()
                            && figure.base().signum() > 0)
                    .toList();
            if (ofUnit.size() > 1 || (ofUnit.size() == 1 && counts.contains(ofUnit.getFirst()))) {
                return null;
            }
            if (ofUnit.size() == 1) {
                Worded count = ofUnit.getFirst();
                counts.add(count);
                each(count.label(), clause).stream()
                        .filter(each -> !open.contains(each))
                        .forEach(open::add); // 4期，每期50人
                continue;
            }
            BigDecimal told = toldInWords(unit, said);
            if (told != null) {
                times = times.multiply(told);
            } else if (unit.equals("月")) {
                times = times.multiply(MONTHS);
            } else if (!unit.equals("年")) {
                return null;
            }
        }
        return counts.isEmpty() ? null : new Product(price, counts, times);
    }

    /// `服务站8个，每站补贴2万元`: what is counted ends as what the price is of.
    private static boolean isThing(Worded figure, String unit) {
        return figure.quantity().unit().symbol().equals("个") && figure.label().endsWith(unit);
    }

    /// `两节`, which is no figure.
    private static @Nullable BigDecimal toldInWords(String unit, String said) {
        Matcher told = Pattern.compile("(?<![第每一二三四五六七八九十])([两二三四五六])个?" + Pattern.quote(unit))
                .matcher(said);
        return told.find() ? ChineseNumerals.parse(told.group(1)) : null;
    }

    private List<String> units(Worded price, List<Worded> clause) {
        String symbol = price.quantity().unit().symbol();
        if (price.isOfMany()) {
            return List.of(); // 每万尾100元
        }
        if (!price.key().equals("price")) {
            return each(price.label(), clause);
        }
        List<String> units = new ArrayList<>();
        Matcher per = words.search("per").pattern().matcher(symbol.substring(symbol.indexOf('/')) + price.after());
        while (per.find()) {
            units.add(counted(per.group("unit")));
        }
        return units;
    }

    /// The units after each 每, as the counts around write them; empty where one of them is not known.
    private List<String> each(String label, List<Worded> clause) {
        List<String> units = new ArrayList<>();
        for (int at = label.indexOf('每'); at >= 0; at = label.indexOf('每', at + 1)) {
            String rest = label.substring(at + 1);
            String unit = clause.stream()
                    .map(figure -> figure.quantity().unit().symbol().replaceFirst("^[万亿个](?=.)", ""))
                    .filter(symbol -> !symbol.isEmpty() && rest.startsWith(symbol))
                    .reduce((one, other) -> one.length() >= other.length() ? one : other)
                    .orElse(null);
            if (unit == null) {
                Matcher known = words.search("unit").pattern().matcher(rest);
                if (!known.lookingAt()) {
                    return List.of();
                }
                unit = known.group();
            }
            units.add(counted(unit));
        }
        return units;
    }

    private String counted(String unit) {
        return words.search("people").matches(unit) ? "人" : Worded.counted(unit);
    }

    private Optional<Finding> paid(Window window, Product product, List<Worded> paid) {
        if (paid.stream().anyMatch(amount -> isExplained(window, product, amount))) {
            return Optional.empty();
        }
        for (Worded told : paid) {
            if (!words.says("paid", told.label() + told.after())) {
                continue;
            }
            List<Suspect> suspects = suspects(told, List.of(product));
            Optional<Finding> finding = window.tell(
                    arithmetic(told, List.of(product)), suspects, all(told, List.of(product)), Sure.TOLD, 1);
            if (finding.isPresent() && finding.get().severity() != Severity.INFO) {
                return finding;
            }
        }
        return Optional.empty();
    }

    /// Whether the product, or some of its factors, make an amount, alone or with another one.
    private static boolean isExplained(Window window, Product product, Worded amount) {
        List<BigDecimal> values = new ArrayList<>(List.of(product.price().base()));
        for (Worded count : product.counts()) {
            List.copyOf(values).forEach(value -> values.add(value.multiply(count.base())));
        }
        List.copyOf(values).forEach(value -> values.add(value.multiply(MONTHS)));
        values.add(product.value());
        Interval span = amount.span();
        if (values.stream().anyMatch(span::contains)) {
            return true;
        }
        BigDecimal value = product.value();
        boolean isMean = AVERAGE.matcher(product.price().label()).find()
                || product.price().quantity().value().scale() > 0;
        if (isMean && isRounded(product, span)) {
            return true;
        }
        return window.items().stream()
                .filter(other -> other.isMoney() && !other.equals(amount))
                .anyMatch(
                        other -> span.contains(value.add(other.base())) || span.contains(value.subtract(other.base())));
    }

    /// `7辆，平均每辆2.40万元`, `1.80万亩支出147.20万元，每亩81.8元`: a mean is rounded, and all that rounds to it may be meant.
    private static boolean isRounded(Product product, Interval span) {
        BigDecimal others = product.value().divide(product.price().base(), MathContext.DECIMAL64);
        return product.price().quantity().interval().times(others).meets(span);
    }

    /// `小学836人，每人1000元；初中1204人，每人1250元，两项共234.10万元`
    private Optional<Finding> sum(Window window, List<Worded> paid, List<Product> products) {
        if (products.size() < 2 || paid.isEmpty()) {
            return Optional.empty();
        }
        Worded told = paid.getFirst();
        List<Product> all = List.copyOf(products);
        products.clear();
        BigDecimal sum = all.stream().map(Product::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean isExplained = paid.stream()
                .anyMatch(amount -> amount.span().contains(sum)
                        || all.stream().anyMatch(product -> amount.span().contains(product.value())));
        if (isExplained || !words.says("strict", told.label())) {
            return Optional.empty();
        }
        return window.tell(arithmetic(told, all), suspects(told, all), all(told, all), Sure.TOLD, 1);
    }

    private static List<Worded> all(Worded told, List<Product> products) {
        List<Worded> all = new ArrayList<>(List.of(told));
        products.forEach(product -> all.addAll(product.figures()));
        return all;
    }

    private static BigDecimal value(List<Product> products) {
        return products.stream().map(Product::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String arithmetic(Worded told, List<Product> products) {
        return String.join("+", products.stream().map(Product::written).toList()) + "=" + told.printed(value(products))
                + " ≠ " + told.quantity();
    }

    private static List<Suspect> suspects(Worded told, List<Product> products) {
        List<Suspect> suspects = new ArrayList<>(List.of(new Suspect(told, value(products))));
        BigDecimal missing = told.base().subtract(value(products));
        for (Product product : products) {
            for (Worded factor : product.figures()) {
                BigDecimal others = product.value().divide(factor.base(), DIGITS, RoundingMode.HALF_UP);
                if (others.signum() != 0) {
                    suspects.add(new Suspect(
                            factor, factor.base().add(missing.divide(others, DIGITS, RoundingMode.HALF_UP))));
                }
            }
        }
        return suspects;
    }
}
