package gouji.check.net;

import gouji.check.fact.FactIndex;
import gouji.check.fact.Slip;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Figured;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// 名称说明了算法的比率: 在职人员控制率 is what a report tells as 在职, by what it tells as 编制, wherever it does. Asked about where
/// the two only make it upside down, `104.35%` for 92÷96, or with two digits exchanged.
///
/// @param ratios their names, and the words of the two figures
public record NamedRatios(List<RuleWords> ratios) implements Net {
    private static final int DIGITS = 12;
    private static final int MOST = 6; // figures of a name

    public static NamedRatios of(RuleNode node) {
        return new NamedRatios(node.items().stream()
                .map(ratio -> RuleWords.of(ratio, "rate", "part", "whole", "unless"))
                .toList());
    }

    private record Pair(Worded part, Worded whole) {
        private static BigDecimal divided(BigDecimal one, BigDecimal other) {
            return one.divide(other, DIGITS, RoundingMode.HALF_UP);
        }

        private BigDecimal rate() {
            return divided(part.base(), whole.base());
        }

        private boolean makes(Worded told) {
            return told.span()
                    .meets(new Interval(
                            divided(part.span().low(), whole.span().high()),
                            divided(part.span().high(), whole.span().low())));
        }

        private boolean isUpsideDown(Worded told) {
            return told.span().contains(divided(whole.base(), part.base()));
        }

        private boolean isSwapped(Worded told) {
            return Slip.between(told.quantity(), told.printed(rate())) == Slip.TRANSPOSED;
        }
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        return ratios.stream().flatMap(ratio -> of(note, said, ratio).stream());
    }

    private static List<Finding> of(Note note, Said said, RuleWords ratio) {
        List<Worded> told = new ArrayList<>();
        for (Figured text : said.figured()) {
            if (ratio.says("rate", text.text().text())) {
                text.worded(said.report().year()).stream()
                        .filter(figure -> figure.quantity().unit().isRate()
                                && figure.isSharp()
                                && ratio.says("rate", figure.label()))
                        .forEach(told::add);
            }
        }
        said.aims().stream()
                .filter(aim ->
                        ratio.says("rate", Objects.toString(aim.indicator().level3(), "")))
                .forEach(aim -> said
                        .amounts()
                        .line(FactIndex.line(aim.indicator().place()))
                        .stream()
                        .filter(figure -> figure.quantity().unit().isRate() && figure.isSharp())
                        .forEach(told::add));
        List<Pair> pairs = told.isEmpty() ? List.of() : pairs(said, ratio);
        return told.stream()
                .filter(rate -> pairs.stream().noneMatch(pair -> pair.makes(rate)))
                .flatMap(rate -> wrong(rate, pairs).map(pair -> finding(note, rate, pair)).stream())
                .toList();
    }

    private static List<Pair> pairs(Said said, RuleWords ratio) {
        List<Worded> parts = named(said, ratio, "part", "whole");
        List<Worded> wholes = named(said, ratio, "whole", "part");
        List<Pair> pairs = new ArrayList<>();
        for (Worded part : parts) {
            for (Worded whole : wholes) {
                if (part.key().equals(whole.key()) && part.base().compareTo(whole.base()) != 0) {
                    pairs.add(new Pair(part, whole));
                }
            }
        }
        return parts.size() > MOST || wholes.size() > MOST ? List.of() : pairs;
    }

    private static List<Worded> named(Said said, RuleWords ratio, String name, String other) {
        return said.amounts()
                .where(figure -> ratio.says(name, figure.label() + "|" + figure.after())
                        && !ratio.says(other, figure.label() + "|" + figure.after())
                        && !ratio.says("unless", figure.label()));
    }

    private static Optional<Pair> wrong(Worded rate, List<Pair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.isUpsideDown(rate) || pair.isSwapped(rate))
                .findFirst();
    }

    private static Finding finding(Note note, Worded rate, Pair pair) {
        Quantity right = rate.printed(pair.rate());
        return note.of(
                note.rule().title() + "：“" + rate.label() + rate.quantity() + "”，而"
                        + pair.part().label() + pair.part().quantity() + "÷"
                        + pair.whole().label() + pair.whole().quantity() + "=" + right,
                List.of(
                        rate.stated("rate"),
                        pair.part().stated("part"),
                        pair.whole().stated("whole")),
                right);
    }
}
