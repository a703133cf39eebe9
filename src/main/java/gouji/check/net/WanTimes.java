package gouji.check.net;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// 元、万元误写: `36部，每部补助20万元，共计补助720元`: what a price and a count of its sentence make is just ten thousand times
/// what is told, or what is told is just ten thousand times that. Chance hardly ever does so.
///
/// @param words `each`: what calls a figure a price; `apart`: amounts and counts of other things
public record WanTimes(RuleWords words) implements Net {
    private static final int WAN = 4; // places that the point moves

    public static WanTimes of(RuleNode node) {
        return new WanTimes(RuleWords.under(node, "each", "apart"));
    }

    private record Product(Worded price, Worded count) {
        private BigDecimal value() {
            return price.base().multiply(count.base());
        }

        private boolean isWanTimes(Worded told) {
            return value().compareTo(told.base().movePointRight(WAN)) == 0
                    || told.base().compareTo(value().movePointRight(WAN)) == 0;
        }
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        var around = Around.of(said);
        List<Finding> findings = new ArrayList<>();
        around.each((told, at) -> {
            if (told.isMoney() && told.base().signum() > 0 && isPlain(told)) {
                wrong(told, around.sentence(at, told)).ifPresent(product -> findings.add(finding(note, told, product)));
            }
        });
        return findings.stream();
    }

    /// The product of another magnitude; empty where any of the sentence makes what is told.
    private Optional<Product> wrong(Worded told, List<Worded> sentence) {
        List<Product> products = sentence.stream()
                .filter(this::isPrice)
                .flatMap(price -> sentence.stream()
                        .filter(count -> !count.isMoney() && count.isPlainAmount() && isPlain(count))
                        .map(count -> new Product(price, count)))
                .toList();
        boolean isMade = products.stream().anyMatch(product -> product.value().compareTo(told.base()) == 0);
        return isMade
                ? Optional.empty()
                : products.stream().filter(product -> product.isWanTimes(told)).findFirst();
    }

    private boolean isPrice(Worded figure) {
        boolean isOfEach = figure.key().equals("price") || (figure.isMoney() && words.says("each", figure.label()));
        return isOfEach && !figure.isOfMany();
    }

    private boolean isPlain(Worded figure) {
        return !isPrice(figure) && !words.says("apart", figure.label());
    }

    private static Finding finding(Note note, Worded told, Product product) {
        Quantity right = told.printed(product.value());
        return note.of(
                note.rule().title() + "：“" + told.label() + told.quantity() + "”，而"
                        + product.price().quantity() + "×" + product.count().quantity() + "=" + right,
                List.of(
                        told.stated("stated"),
                        product.price().stated("part"),
                        product.count().stated("part")),
                right);
    }
}
