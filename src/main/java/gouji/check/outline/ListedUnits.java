package gouji.check.outline;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Dimension;
import gouji.quantity.Figure;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/// 逐处列出的数与后面说的总数: `新打机井，具体为：甲镇4眼、乙镇3眼、…。…22眼机井全部成井`: who gives each place its number tells the whole, and
/// what is said of all of them later is that sum.
///
/// @param listed the `noun` and behind it the `list`, a figure to each name
/// @param all words behind a figure `total` that say that it is of all of the `noun`
/// @param unless words of the list or the claim that say otherwise
public record ListedUnits(Search listed, Search all, Search unless) implements WordDemand {
    private static final int LEAST = 3;
    private static final int NEAR = 3; // paragraphs
    private static final BigDecimal MOST_APART = new BigDecimal("0.25");

    public static ListedUnits of(RuleNode node) {
        node.only("listed", "all", "unless");
        return new ListedUnits(
                WordDemand.figures(node, "listed"), WordDemand.figures(node, "all"), WordDemand.words(node, "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        said.figured().each(listed, (text, match) -> {
            List<Figure> parts = text.figures(match, "list");
            Quantity first = parts.getFirst().quantity();
            boolean isOne = parts.size() >= LEAST
                    && first.unit().dimension() == Dimension.COUNT
                    && parts.stream()
                            .allMatch(part -> part.quantity().unit().equals(first.unit())
                                    && part.quantity().qualifier() == null);
            if (isOne && !text.isExcused(unless, match)) {
                total(note, said, text, match, parts).ifPresent(findings::add);
            }
        });
        return findings.stream();
    }

    /// The first that is told of all of them, here or soon after; one that is right settles it.
    private Optional<Finding> total(Note note, Said said, Figured list, Matcher match, List<Figure> parts) {
        int at = said.figured().indexOf(list);
        for (int i = at; i < Math.min(said.figured().size(), at + NEAR); i++) {
            Figured text = said.figured().get(i);
            Search.Finds claims = text.finds(all);
            for (boolean isAny = claims.next(i == at ? match.end() : 0); isAny; isAny = claims.next()) {
                Figure total = text.figure(claims.match(), "total");
                boolean isOf = total.quantity()
                                .unit()
                                .equals(parts.getFirst().quantity().unit())
                        && total.quantity().qualifier() == null
                        && Texts.shareWord(match.group("noun"), claims.match().group("noun"))
                        && !text.isExcused(unless, claims.match());
                if (isOf) {
                    return compared(note, list, text, total, parts);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> compared(Note note, Figured list, Figured text, Figure total, List<Figure> parts) {
        BigDecimal sum = parts.stream().map(part -> part.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal apart = total.quantity().value().subtract(sum).abs();
        if (apart.signum() == 0 || apart.compareTo(sum.multiply(MOST_APART)) > 0) {
            return Optional.empty();
        }
        var right = new Quantity(sum, total.quantity().unit(), null, null);
        List<Finding.Stated> values = new ArrayList<>(List.of(text.stated(total, "total")));
        parts.forEach(part -> values.add(list.stated(part, "part")));
        String written = String.join(
                "+", parts.stream().map(part -> part.quantity().plainValue()).toList());
        return Optional.of(note.of(
                "逐处列出的加起来是" + right + "，后面写作" + total.quantity() + "：" + written + "=" + right.plainValue() + " ≠ "
                        + total.quantity().plainValue(),
                values,
                right));
    }
}
