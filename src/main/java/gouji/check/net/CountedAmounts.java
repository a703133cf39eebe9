package gouji.check.net;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.rule.WordDemand;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Dimension;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// 个数与列出的各项: `实施项目8个，执行1342.70万元，具体为：…` and seven amounts that together are 1342.70: the list is whole, so
/// the count is wrong, or an item is missing and so is its amount.
///
/// @param words `thing`: what a count beside the list counts; `base`, before a count that something is a
/// share of; `source`: what names where money comes from or what it
/// went
/// on, rather than one of the things
public record CountedAmounts(RuleWords words) implements WordDemand {
    private static final int LEAST = 3; // items

    public static CountedAmounts of(RuleNode node) {
        return new CountedAmounts(RuleWords.under(node, "thing", "base", "source"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        var around = Around.of(said);
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < around.paragraphs(); at++) {
            List<Worded> paragraph = around.paragraph(at);
            for (int i = 0; i < paragraph.size(); i++) {
                Worded total = paragraph.get(i);
                List<Worded> parts = total.isMoney() ? parts(paragraph, i) : List.of();
                if (!parts.isEmpty()) {
                    counted(paragraph, i, parts).ifPresent(count -> findings.add(finding(note, count, total, parts)));
                }
            }
        }
        return findings.stream();
    }

    /// The amounts behind a total in its sentence that make it, all of them that there are.
    private List<Worded> parts(List<Worded> paragraph, int total) {
        Worded whole = paragraph.get(total);
        Interval sum = Interval.exactly(BigDecimal.ZERO);
        List<Worded> parts = new ArrayList<>();
        for (Worded next : paragraph.subList(total + 1, paragraph.size())) {
            if (!next.isInSentenceOf(whole)) {
                break;
            }
            if (next.isMoney()) {
                sum = sum.plus(next.span());
                parts.add(next);
                if (sum.low().compareTo(whole.base()) > 0) {
                    return List.of();
                }
            }
        }
        boolean isWhole = parts.size() >= LEAST && sum.meets(whole.span());
        boolean areNamed =
                parts.stream().noneMatch(part -> part.label().isEmpty() || words.says("source", part.label()));
        return isWhole && areNamed ? List.copyOf(parts) : List.of();
    }

    /// The only count of such things before the list, where it is another one than the list's.
    private Optional<Worded> counted(List<Worded> paragraph, int total, List<Worded> parts) {
        List<Worded> counts = paragraph.subList(0, paragraph.indexOf(parts.getFirst())).stream()
                .filter(figure -> figure.isInSentenceOf(paragraph.get(total))
                        && figure.quantity().unit().dimension() == Dimension.COUNT
                        && !words.says("base", figure.label())
                        && words.says("thing", figure.label() + figure.quantity() + figure.after()))
                .toList();
        boolean isOther =
                counts.size() == 1 && counts.getFirst().base().compareTo(BigDecimal.valueOf(parts.size())) != 0;
        return isOther ? Optional.of(counts.getFirst()) : Optional.empty();
    }

    private static Finding finding(Note note, Worded count, Worded total, List<Worded> parts) {
        List<Finding.Stated> values = new ArrayList<>();
        values.add(count.stated("stated"));
        values.add(total.stated("total"));
        parts.forEach(part -> values.add(part.stated("part")));
        Quantity right = count.printed(BigDecimal.valueOf(parts.size()));
        return note.of(
                note.rule().title() + "：“" + count.label() + count.quantity() + count.after() + "”，后面列出" + parts.size()
                        + "项，合计" + total.quantity(),
                values,
                right);
    }
}
