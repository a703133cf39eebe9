package gouji.check;

import gouji.quantity.Figure;
import gouji.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// 单价与总额: `为640户发放，每户2100元` beside 1344万元: the product fits the amount but for the decimal point.
final class UnitPrices {
    private static final Pattern EACH =
            Figured.pattern("{count}[^。；，\uE000]{0,20}，(?:按)?每(?<each>[户人名亩台套辆间所处])(?:均|补助|补贴|发放|奖励|标准)?{price}");

    private UnitPrices() {}

    static Stream<Finding> tenfold(Note note, List<Figured> texts) {
        List<Finding> findings = new ArrayList<>();
        for (Figured text : texts) {
            Matcher match = text.matcher(EACH);
            while (match.find()) {
                Figure count = text.figure(match, "count");
                Figure price = text.figure(match, "price");
                boolean fits = count.quantity().unit().symbol().equals(match.group("each"))
                        && price.quantity().unit().isMoney()
                        && count.quantity().value().signum() > 0
                        && count.quantity().qualifier() == null;
                if (fits) {
                    compare(note, text, count, price, findings);
                }
            }
        }
        return findings.stream();
    }

    private static void compare(Note note, Figured text, Figure count, Figure price, List<Finding> findings) {
        BigDecimal product = count.quantity().inBase().multiply(price.quantity().inBase());
        List<Figure> amounts = text.figures().stream()
                .filter(figure -> figure.quantity().unit().isMoney())
                .toList();
        if (amounts.stream().anyMatch(amount -> is(amount, product))) {
            return;
        }
        for (int point : new int[] {1, -1}) {
            BigDecimal meant = product.scaleByPowerOfTen(point);
            Figure amount = amounts.stream()
                    .filter(figure -> is(figure, meant))
                    .findFirst()
                    .orElse(null);
            if (amount != null) {
                Quantity stated = price.quantity();
                BigDecimal bare = stated.value().scaleByPowerOfTen(point).stripTrailingZeros();
                var right = new Quantity(bare.setScale(Math.max(0, bare.scale())), stated.unit(), null, null);
                findings.add(note.of(
                        count.quantity() + "×" + stated + "与" + amount.quantity() + "差十倍，单价疑为" + right,
                        List.of(text.stated(price, "part"), text.stated(amount, "total"), text.stated(count, "part")),
                        right));
                return;
            }
        }
    }

    private static boolean is(Figure figure, BigDecimal amount) {
        return figure.quantity().inBase().compareTo(amount) == 0;
    }
}
