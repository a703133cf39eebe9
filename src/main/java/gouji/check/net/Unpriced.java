package gouji.check.net;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// 单价无从验算: a price, a count and an amount of one sentence that ought to be one product, while no count near makes
/// any amount near at that price, for however many months or times.
///
/// @param words `each`: what calls a figure a price; `monthly`: what calls it that of a month; `apart`: amounts and
/// counts
/// that are of other things
public record Unpriced(RuleWords words) implements Net {
    private static final List<Integer> TIMES = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 200, 365);
    private static final int YEAR = 12;
    private static final int DIGITS = 6;
    private static final int AVERAGE = 3; // digits of a price that was worked out
    private static final BigDecimal LEAST = new BigDecimal("0.75");
    private static final BigDecimal MOST = new BigDecimal("1.34");

    public static Unpriced of(RuleNode node) {
        return new Unpriced(RuleWords.under(node, "each", "monthly", "apart"));
    }

    /// A product that does not come out.
    private record Product(Worded price, Worded count, Worded amount, int times) {
        private BigDecimal value() {
            return price.base().multiply(count.base()).multiply(BigDecimal.valueOf(times));
        }

        private Interval span() {
            boolean isAverage = price.digits() >= AVERAGE;
            Interval each = isAverage ? price.span() : Interval.exactly(price.base()); // a standard is not rounded
            return count.span().times(each).times(BigDecimal.valueOf(times));
        }

        private boolean holds() {
            return span().meets(amount.span());
        }

        private BigDecimal share() {
            return value().divide(amount.base(), DIGITS, RoundingMode.HALF_UP);
        }

        private BigDecimal apart() {
            BigDecimal share = share();
            return share.compareTo(BigDecimal.ONE) < 0
                    ? BigDecimal.ONE.divide(share, DIGITS, RoundingMode.HALF_UP)
                    : share;
        }

        /// Whether nothing else is told between the three.
        private boolean isInRow(List<Worded> paragraph) {
            List<Integer> places = Stream.of(price, count, amount)
                    .map(paragraph::indexOf)
                    .sorted()
                    .toList();
            return places.getLast() - places.getFirst() == places.size() - 1;
        }

        private boolean isNear() {
            return share().compareTo(LEAST) > 0 && share().compareTo(MOST) < 0;
        }
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        var around = Around.of(said);
        List<Finding> findings = new ArrayList<>();
        around.each((price, at) -> {
            if (isPrice(price)) {
                nearest(price, around.sentence(at, price), around.paragraph(at))
                        .ifPresent(product -> findings.add(finding(note, product)));
            }
        });
        return findings.stream();
    }

    private boolean isPrice(Worded figure) {
        return figure.key().equals("price") || (figure.isMoney() && words.says("each", figure.label()));
    }

    private Optional<Product> nearest(Worded price, List<Worded> sentence, List<Worded> paragraph) {
        List<Worded> own = sentence.stream()
                .filter(figure -> !isPrice(figure) && !words.says("apart", figure.label()))
                .toList();
        Optional<Product> nearest = products(price, own, isMonthly(price) ? List.of(1, YEAR) : List.of(1))
                .filter(product -> product.isNear() && product.isInRow(paragraph))
                .min(Comparator.comparing(Product::apart));
        boolean isMade =
                nearest.isPresent() && products(price, paragraph, TIMES).anyMatch(Product::holds);
        return isMade ? Optional.empty() : nearest;
    }

    private boolean isMonthly(Worded price) {
        return words.says("monthly", price.label() + price.quantity() + price.after());
    }

    private Stream<Product> products(Worded price, List<Worded> near, List<Integer> times) {
        List<Worded> counts = near.stream()
                .filter(figure -> figure.isPlainAmount() && !figure.isMoney())
                .toList();
        return near.stream()
                .filter(figure -> figure.isMoney()
                        && !figure.equals(price)
                        && figure.base().signum() > 0)
                .flatMap(amount -> counts.stream()
                        .flatMap(count -> times.stream().map(often -> new Product(price, count, amount, often))));
    }

    private static Finding finding(Note note, Product product) {
        Worded amount = product.amount();
        Quantity right = amount.printed(product.value());
        String months = product.times() > 1 ? "×" + product.times() + "个月" : "";
        return note.of(
                note.rule().title() + "：“" + amount.label() + amount.quantity() + "”，而"
                        + product.price().quantity() + "×" + product.count().quantity() + months + "=" + right,
                List.of(
                        amount.stated("stated"),
                        product.price().stated("part"),
                        product.count().stated("part")),
                right);
    }
}
