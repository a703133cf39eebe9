package gouji.check.claim;

import gouji.check.fact.Slip;
import gouji.check.fact.Wording;
import gouji.check.rule.Note;
import gouji.check.text.Figured;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.pattern.Search;
import gouji.quantity.Dimension;
import gouji.quantity.Figure;
import gouji.quantity.Qualifier;
import gouji.quantity.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 单价与总额: `14座，每座2.82万元，计31.92万元`, `每人每月500元，120人，12个月，共计72万元`: a price times all
/// that it is paid for. What one clause states of counts is multiplied in every way that makes sense; if none
/// gives an amount of the sentence, the one that the words mean is told.
public final class Products {
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final int ROUNDED_DIGITS = 3; // a price with fewer is a standard
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int MOST_COUNTS = 4;
    private static final int REACH = 16;
    private static final Search CLAUSES = Search.of("[^。；\\n]+");
    private static final Pattern EACH = Pattern.compile(
            "每(?<each>平方米|公里|万人次|人次|工作日|小时|课时|[\\p{IsHan}㎡])(?:每(?<time>月|天|年|次|期|季度|日|场|人))?[^，。；：、每\\d]{0,6}$");
    private static final Pattern TOLD =
            Pattern.compile("(?:共计|合计|总计|小计|共需|需要?|应?计|总额为?|共|总费用为?|折合)(?:[^，。；：、\\d]{0,6})$");
    private static final Pattern SEVERAL =
            Pattern.compile("(?:[两二三四五六七八九十](?:项|类|种|者|笔|部分|方面)|以上|上述)[^，。；：、\\d]{0,8}$");
    private static final Pattern CHANGED = Pattern.compile("(?:提高|提标|上调|下调|调整|降低|降)(?:到|至|为)");
    private static final Pattern CALLED = Pattern.compile("(\\p{IsHan}{2,3}费)(?:用|标准)?[按为以]?每[^，。；：、]*$");
    private static final Pattern LOOSELY = Pattern.compile("(?:支出|发放|支付|兑付|补助|资金|经费|金额|投入|安排|拨付|执行)[^，。；：、\\d]{0,4}$");

    private final Note note;
    private final Figured text;
    private final List<Finding> findings = new ArrayList<>();

    private Products(Note note, Figured text) {
        this.note = note;
        this.text = text;
    }

    public static Stream<Finding> of(Note note, List<Figured> texts) {
        return texts.stream().filter(Products::holdsMoney).flatMap(text -> {
            var products = new Products(note, text);
            Search.Finds clauses = CLAUSES.in(text.text().text());
            while (clauses.next()) {
                products.inClause(clauses.match().start(), clauses.match().end());
            }
            return products.findings.stream();
        });
    }

    private static boolean holdsMoney(Figured text) {
        return text.figures().stream()
                .anyMatch(figure -> figure.quantity().unit().isMoney());
    }

    private record Price(
            Figure figure, String each, @Nullable String time) {}

    private void inClause(int start, int end) {
        List<Figure> figures = text.figures().stream()
                .filter(figure -> figure.start() >= start && figure.end() <= end)
                .toList();
        List<Price> prices = figures.stream()
                .filter(figure -> figure.quantity().unit().isMoney() && isSharp(figure.quantity()))
                .map(figure -> price(figure, start))
                .filter(price -> price != null)
                .toList();
        if (prices.size() != 1) {
            return;
        }
        if (CHANGED.matcher(text.text().text().substring(start, end)).find()) {
            return; // 由884元提高到920元
        }
        Price price = prices.getFirst();
        List<Figure> counts = figures.stream()
                .filter(figure -> figure.quantity().unit().dimension() == Dimension.COUNT)
                .toList();
        List<Figure> near = amounts(figures, price).stream()
                .filter(amount -> !isTakenApart(amount, price))
                .toList();
        List<Figure> amounts = near.isEmpty()
                ? amounts(text.figures(), price).stream()
                        .filter(amount -> price(amount, 0) == null)
                        .toList()
                : near;
        List<Figure> paidFor = counts.stream()
                .filter(count -> isWanted(count.quantity())
                        && !isInBrackets(count)
                        && (isOf(count, price.each()) || (price.time() != null && isOf(count, price.time()))))
                .toList();
        List<Figure> things =
                paidFor.stream().filter(count -> isOf(count, price.each())).toList();
        if (amounts.isEmpty() || counts.size() > MOST_COUNTS || things.isEmpty()) {
            return;
        }
        if (things.size() == 1) {
            compare(price, counts, paidFor, amounts, near.isEmpty() ? null : total(price, near));
        } else {
            Figure whole = whole(things, price);
            Figure thing = whole == null ? rightBefore(price, things) : whole;
            Figure total = rightBehind(price, near);
            if (thing != null && total != null) {
                List<Figure> one = paidFor.stream()
                        .filter(count -> count.equals(thing) || !things.contains(count))
                        .toList();
                compare(price, counts, one, amounts, total);
            }
        }
    }

    /// `安装430盏，其中主干道268盏、社道162盏，每盏2800元`: the price is of the whole, before its parts.
    private @Nullable Figure whole(List<Figure> counts, Price price) {
        Figure first = counts.getFirst();
        BigDecimal parts = counts.stream()
                .skip(1)
                .map(count -> count.quantity().inBase())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean isBefore = counts.getLast().end() <= price.figure().start();
        return isBefore && counts.size() > 2 && first.quantity().inBase().compareTo(parts) == 0 ? first : null;
    }

    /// Of several counts the one that leads to the price, no other figure between: `乡级1个；县级8个，每个127万元`.
    private @Nullable Figure rightBefore(Price price, List<Figure> counts) {
        return counts.stream()
                .filter(count -> count.end() <= price.figure().start()
                        && isNextTo(count.end(), price.figure().start()))
                .findFirst()
                .orElse(null);
    }

    /// The amount that follows the price and is called a sum or what was paid, no other figure between.
    private @Nullable Figure rightBehind(Price price, List<Figure> amounts) {
        return amounts.stream()
                .filter(amount -> amount.start() >= price.figure().end()
                        && isNextTo(price.figure().end(), amount.start())
                        && Stream.of(TOLD, LOOSELY)
                                .anyMatch(words -> words.matcher(text.text()
                                                .text()
                                                .substring(price.figure().end(), amount.start()))
                                        .find()))
                .findFirst()
                .orElse(null);
    }

    private boolean isNextTo(int end, int start) {
        return start - end <= REACH
                && text.figures().stream().noneMatch(figure -> figure.start() >= end && figure.end() <= start);
    }

    private static List<Figure> amounts(List<Figure> figures, Price price) {
        return figures.stream()
                .filter(figure -> figure.quantity().unit().isMoney() && !figure.equals(price.figure()))
                .toList();
    }

    /// `兑付281万元，其中：质量奖3家，每家20万元`: the price makes a part of the amount.
    private boolean isTakenApart(Figure amount, Price price) {
        return amount.end() <= price.figure().start()
                && text.text()
                        .text()
                        .substring(amount.end(), price.figure().start())
                        .contains("其中");
    }

    /// Where no words say what the sum is: an amount that differs from a product by its decimal point only.
    private static @Nullable Figure tenfold(List<Figure> amounts, List<BigDecimal> products) {
        return amounts.stream()
                .filter(amount -> products.stream()
                        .anyMatch(product -> IntStream.of(1, -1)
                                .anyMatch(point ->
                                        amount.quantity().inBase().compareTo(product.scaleByPowerOfTen(point)) == 0)))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Price price(Figure figure, int from) {
        Matcher each = EACH.matcher(text.text().text().substring(from, figure.start()));
        return each.find() ? new Price(figure, each.group("each"), each.group("time")) : null;
    }

    private static boolean isSharp(Quantity quantity) {
        return quantity.qualifier() == null
                && quantity.upper() == null
                && quantity.value().signum() > 0;
    }

    /// A count, or one that is to be reached.
    private static boolean isWanted(Quantity count) {
        return isSharp(count.with((Qualifier) null))
                && count.qualifier() != Qualifier.ABOUT
                && count.qualifier() != Qualifier.MORE_THAN; // 因数量超过400台
    }

    /// `64公里（2023年为44.5公里）`: an aside.
    private boolean isInBrackets(Figure figure) {
        String before = text.text().text().substring(0, figure.start());
        return before.lastIndexOf('（') > before.lastIndexOf('）');
    }

    /// `每月` and 12个月, `每平方米` and 万㎡.
    private static boolean isOf(Figure count, String each) {
        String unit = count.quantity().unit().symbol().replaceFirst("^[万亿个](?=.)", "");
        return switch (each) {
            case "平方米", "㎡" -> unit.equals("平方米") || unit.equals("㎡");
            case "人", "名" -> unit.equals("人") || unit.equals("名");
            case "天", "日" -> unit.equals("天") || unit.equals("日");
            default -> unit.equals(each);
        };
    }

    private void compare(
            Price price, List<Figure> counts, List<Figure> paidFor, List<Figure> amounts, @Nullable Figure told) {
        BigDecimal exact = price.figure().quantity().inBase();
        List<BigDecimal> products = new ArrayList<>(List.of(exact));
        for (Figure count : counts) {
            for (BigDecimal product : List.copyOf(products)) {
                products.add(product.multiply(count.quantity().inBase()));
            }
        }
        products.add(exact.multiply(counts.stream() // each of several sorts gets the same
                .filter(count -> isOf(count, price.each()))
                .map(count -> count.quantity().inBase())
                .reduce(BigDecimal.ZERO, BigDecimal::add)));
        if (price.time() == null || price.time().equals("月")) {
            List.copyOf(products).forEach(product -> products.add(product.multiply(MONTHS)));
        }
        boolean isRight =
                amounts.stream().anyMatch(amount -> products.stream().anyMatch(product -> fits(amount, product, price)))
                        || isPaidInParts(amounts, products);
        Figure total = told == null ? tenfold(amounts, products) : told;
        if (isRight || total == null || !isSharp(total.quantity()) || isOfSeveral(price, total)) {
            return;
        }
        boolean isYearly = "月".equals(price.time()) && paidFor.stream().noneMatch(count -> isOf(count, "月"));
        BigDecimal meant = paidFor.stream()
                .map(count -> count.quantity().inBase())
                .reduce(isYearly ? exact.multiply(MONTHS) : exact, BigDecimal::multiply);
        tell(price, paidFor, isYearly, total, meant);
    }

    /// `已拨付124万元，剩余尾款2万元`: two of the amounts make it.
    private static boolean isPaidInParts(List<Figure> amounts, List<BigDecimal> products) {
        for (int i = 0; i < amounts.size(); i++) {
            for (int j = i + 1; j < amounts.size(); j++) {
                BigDecimal both = amounts.get(i)
                        .quantity()
                        .inBase()
                        .add(amounts.get(j).quantity().inBase());
                if (products.stream().anyMatch(product -> product.compareTo(both) == 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// `…，每亩100元；…，每亩120元，两项共403.2万元`: the sum is of the price before, too.
    private boolean isOfSeveral(Price price, Figure total) {
        String words = text.text().text();
        int from = words.lastIndexOf('。', price.figure().start());
        return SEVERAL.matcher(words.substring(0, total.start())).find()
                && text.figures().stream()
                        .filter(figure -> figure.start() > from
                                && figure.start() < price.figure().start()
                                && figure.quantity().unit().isMoney())
                        .anyMatch(figure -> price(figure, 0) != null);
    }

    private boolean fits(Figure told, BigDecimal product, Price price) {
        Quantity amount = told.quantity();
        BigDecimal half = amount.precision().divide(TWO);
        boolean isMean = text.text().text().substring(0, price.figure().start()).matches(".*(?:平均|人均|均价|约).{0,12}");
        boolean isWorkedOut = told.end() <= price.figure().start() // 支出147.20万元，每亩81.8元
                && price.figure().quantity().value().scale() > 0
                && price.figure().quantity().digits() >= ROUNDED_DIGITS;
        if (amount.qualifier() == Qualifier.ABOUT) {
            half = amount.interval().width();
        }
        if (isMean || isWorkedOut) {
            Quantity each = price.figure().quantity();
            half = half.add(product.divide(each.inBase(), 6, RoundingMode.HALF_UP)
                    .multiply(each.precision().divide(TWO)));
        }
        return amount.inBase().subtract(product).abs().compareTo(half) <= 0;
    }

    /// The amount that the words call the sum; else the nearest one behind or before the price.
    private @Nullable Figure total(Price price, List<Figure> amounts) {
        Figure next = rightBehind(price, amounts);
        Figure called = next == null ? called(price, amounts) : next;
        if (called != null) {
            return called;
        }
        String words = text.text().text();
        int start = Math.max(
                words.lastIndexOf('。', price.figure().start()),
                words.lastIndexOf('；', price.figure().start()));
        for (Pattern announcement : List.of(TOLD, LOOSELY)) {
            for (Figure amount : amounts) {
                boolean isBehind = amount.start() > price.figure().start();
                if ((isBehind || (announcement == LOOSELY && amount.start() > start))
                        && announcement
                                .matcher(words.substring(0, amount.start()))
                                .find()) {
                    return amount;
                }
            }
        }
        return null;
    }

    /// `租赁费按每架每天4.2万元计，…全年租赁费720.8万元，机场保障费136.5万元，共计支付857.3万元`: the only one of the price's name.
    private @Nullable Figure called(Price price, List<Figure> amounts) {
        String words = text.text().text();
        Matcher name = CALLED.matcher(words.substring(0, price.figure().start()));
        if (!name.find()) {
            return null;
        }
        List<Figure> called = amounts.stream()
                .filter(amount -> amount.start() > price.figure().end()
                        && words.substring(0, amount.start()).endsWith(name.group(1)))
                .toList();
        return called.size() == 1 ? called.getFirst() : null;
    }

    private void tell(Price price, List<Figure> paidFor, boolean isYearly, Figure total, BigDecimal meant) {
        Quantity stated = total.quantity();
        Quantity right = Wording.inUnitOf(meant, stated);
        boolean isSlip = Slip.between(stated, right) != null;
        Quantity otherPrice = priceFor(price, paidFor, isYearly, stated);
        boolean isOtherSlip = otherPrice != null && Slip.between(price.figure().quantity(), otherPrice) != null;
        boolean isTold =
                TOLD.matcher(text.text().text().substring(0, total.start())).find();
        var arithmetic = new StringBuilder(price.figure().quantity().toString());
        paidFor.forEach(count -> arithmetic.append('×').append(count.quantity().with((Qualifier) null)));
        List<Finding.Stated> values =
                new ArrayList<>(List.of(text.stated(total, "product"), text.stated(price.figure(), "factor")));
        paidFor.forEach(count -> values.add(text.stated(count, "factor")));
        boolean isTenfold = tenfold(List.of(total), List.of(meant)) != null; // mostly a zero of the price is lost
        boolean isPriceWrong = isOtherSlip && (isTenfold || !isSlip) && !isAddedUp(right, total);
        if (isPriceWrong) {
            Collections.swap(values, 0, 1); // the wrong one first
        }
        boolean isUnit = !isPriceWrong && Slip.between(stated, right) == Slip.UNIT;
        Quantity amount = Slip.meant(stated, right);
        Finding reckoned = note.of(
                "单价乘以数量与金额不符：" + arithmetic + (isYearly ? "×12个月" : "") + "=" + right + " ≠ " + stated
                        + (isPriceWrong ? "，单价疑为" + otherPrice : ""),
                values,
                isPriceWrong ? otherPrice : amount);
        Finding finding = isUnit
                ? reckoned.withCaution(stated + "疑有误，应为" + amount + "；疑为" + Slip.UNIT.told(stated, amount))
                : reckoned;
        findings.add(isTold || isSlip || isOtherSlip ? finding : finding.with(Severity.INFO));
    }

    /// Whether an amount with another of the text makes a third: `另付流量费1.68万元，两项共92.40万元`.
    private boolean isAddedUp(Quantity amount, Figure instead) {
        List<BigDecimal> others = text.figures().stream()
                .filter(figure -> figure.quantity().unit().isMoney() && !figure.equals(instead))
                .map(figure -> figure.quantity().inBase())
                .toList();
        return others.stream()
                .map(other -> other.add(amount.inBase()))
                .anyMatch(sum -> others.stream().anyMatch(other -> other.compareTo(sum) == 0));
    }

    /// The price that the stated amount asks for, if it has an end.
    private static @Nullable Quantity priceFor(Price price, List<Figure> paidFor, boolean isYearly, Quantity total) {
        BigDecimal divisor = paidFor.stream()
                .map(count -> count.quantity().inBase())
                .reduce(isYearly ? MONTHS : BigDecimal.ONE, BigDecimal::multiply)
                .multiply(price.figure().quantity().unit().factor());
        BigDecimal exact =
                total.inBase().divide(divisor, 8, RoundingMode.HALF_UP).stripTrailingZeros();
        return exact.scale() > 4
                ? null
                : new Quantity(
                        exact.setScale(Math.max(0, exact.scale())),
                        price.figure().quantity().unit(),
                        null,
                        null);
    }
}
