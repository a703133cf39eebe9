package gouji.check.net;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// 增减写反: `比2016年的9.85万元增加1.13万元` where 8.72万元 is told, `增长15.11%` where two figures make a fall of just that, and
/// nothing makes what is said.
///
/// @param words `more`, `less`: what says that it became more or less; `than`: what stands before the figure that it is
/// compared with; `unless`: what makes it another thing
public record Reversed(RuleWords words) implements Net {
    private static final int LEAST = 3; // digits
    private static final int TELLING = 4; // digits that chance seldom makes of a paragraph's figures
    private static final int MOST = 40; // figures of a paragraph

    public static Reversed of(RuleNode node) {
        return new Reversed(RuleWords.under(node, "more", "less", "than", "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        var around = Around.of(said);
        List<Finding> findings = new ArrayList<>();
        around.each((told, at) -> {
            boolean isMore = words.says("more", told.label());
            boolean isLess = words.says("less", told.label());
            List<Worded> near = Explained.without(told, around.paragraph(at));
            boolean isOneWay = isMore != isLess && !words.says("unless", told.label());
            if (isOneWay && near.size() <= MOST && told.base().signum() > 0) {
                Optional<Try> other = Sort.GROWTH.mayBe(told) ? growth(told, near, isLess) : change(told, near, isLess);
                other.ifPresent(made -> findings.add(finding(note, told, made, isLess)));
            }
        });
        return findings.stream();
    }

    /// Two figures that changed the other way by just that share.
    private static Optional<Try> growth(Worded told, List<Worded> near, boolean isLess) {
        if (told.digits() < LEAST || Sort.GROWTH.isExplained(told, near)) {
            return Optional.empty();
        }
        return Tries.growth(near, !isLess).stream()
                .filter(made -> isPrinted(made, told) && (told.digits() >= TELLING || isOfSentence(made, told)))
                .findFirst();
    }

    private static boolean isPrinted(Try made, Worded told) {
        return told.printed(made.value()).value().compareTo(told.quantity().value()) == 0;
    }

    private static boolean isOfSentence(Try made, Worded told) {
        return made.of().stream().allMatch(figure -> figure.isInSentenceOf(told));
    }

    /// The figure that it is compared with and the one that comes of going the other way.
    private Optional<Try> change(Worded told, List<Worded> near, boolean isLess) {
        List<Worded> alike = near.stream()
                .filter(figure -> figure.key().equals(told.key()) && figure.isPlainAmount())
                .toList();
        Optional<Worded> before = alike.stream()
                .filter(figure -> figure.isInSentenceOf(told)
                        && figure.figure().end() <= told.figure().start()
                        && words.says("than", figure.label())
                        && !words.says("more", figure.label())
                        && !words.says("less", figure.label()))
                .reduce((first, last) -> last);
        boolean isOfClause = told.gap().length() <= told.label().length() + 1; // but for a mark before it
        if (!told.isPlainAmount() || before.isEmpty() || !isOfClause) {
            return Optional.empty();
        }
        Worded base = before.get();
        Try right = Tries.stepped(base, told, isLess);
        Try other = Tries.stepped(base, told, !isLess);
        boolean isRight = alike.stream().anyMatch(right::makes);
        return isRight || other.value().signum() <= 0
                ? Optional.empty()
                : alike.stream()
                        .filter(figure -> figure.isInSentenceOf(told) && !figure.equals(base) && other.makes(figure))
                        .findFirst()
                        .map(figure -> new Try(other.value(), other.span(), List.of(base, figure), other.arithmetic()));
    }

    private static Finding finding(Note note, Worded told, Try made, boolean isLess) {
        List<Finding.Stated> values = new ArrayList<>();
        values.add(told.stated("stated"));
        made.of().forEach(figure -> values.add(figure.stated("part")));
        return note.of(
                note.rule().title() + "：“" + told.label() + told.quantity() + "”，按"
                        + String.join(
                                "、",
                                made.of().stream()
                                        .map(figure -> figure.quantity().toString())
                                        .toList())
                        + "应为" + (isLess ? "增加" : "减少"),
                values,
                null);
    }
}
