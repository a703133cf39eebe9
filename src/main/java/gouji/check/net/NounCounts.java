package gouji.check.net;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.pattern.Han;
import gouji.quantity.Dimension;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// 同一样东西两个数: of things that a report counts in two chapters and no third time, `聘请养护员250人` in one and `全县260名养护员` in
/// another.
///
/// @param words `apart`: what makes a count that of a part; `goal`: what makes its clause one of goals or of another
/// time; `vague`: names of all sorts of things
public record NounCounts(RuleWords words) implements Net {
    private static final int NAME = 3; // characters
    private static final BigDecimal CLOSE = new BigDecimal("1.34");

    public static NounCounts of(RuleNode node) {
        return new NounCounts(RuleWords.under(node, "apart", "goal", "vague"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        var around = Around.of(said);
        Map<String, List<Worded>> byName = new LinkedHashMap<>();
        around.each((figure, at) -> {
            if (isCount(figure)) {
                names(figure)
                        .distinct()
                        .forEach(name -> byName.computeIfAbsent(name + figure.key(), any -> new ArrayList<>())
                                .add(figure));
            }
        });
        return byName.values().stream().flatMap(told -> differing(note, told));
    }

    private boolean isCount(Worded figure) {
        return figure.quantity().unit().dimension() == Dimension.COUNT
                && figure.quantity().value().precision() > 1
                && !words.says("apart", figure.label() + "|" + start(figure.after()))
                && !words.says("goal", before(figure));
    }

    /// What it is called: by the last characters before it, and by the first ones behind it.
    private Stream<String> names(Worded figure) {
        String before = figure.label();
        String behind = figure.after();
        return Stream.of(before.substring(Math.max(0, before.length() - NAME)), start(behind))
                .filter(name -> name.length() == NAME
                        && name.chars().allMatch(c -> Han.is((char) c))
                        && !words.says("vague", name));
    }

    /// What its paragraph says up to its clause's end, under its heading: goals are told at the beginning of it.
    private static String before(Worded figure) {
        String section = Objects.toString(figure.text().text().place().section(), "");
        return section + "|"
                + figure.text().text().text().substring(0, figure.figure().start()) + "|" + figure.clause();
    }

    private static String start(String words) {
        return words.substring(0, Math.min(NAME, words.length()));
    }

    private static Stream<Finding> differing(Note note, List<Worded> told) {
        if (told.size() != 2 || told.getFirst().text().equals(told.getLast().text())) {
            return Stream.of();
        }
        Worded one = told.getFirst();
        Worded other = told.getLast();
        boolean isLess = one.base().compareTo(other.base()) < 0;
        BigDecimal less = isLess ? one.base() : other.base();
        BigDecimal more = isLess ? other.base() : one.base();
        if (one.span().meets(other.span()) || less.multiply(CLOSE).compareTo(more) < 0) {
            return Stream.of();
        }
        return Stream.of(note.of(
                note.rule().title() + "：“" + one.label() + one.quantity() + one.after() + "”，“" + other.label()
                        + other.quantity() + other.after() + "”",
                List.of(one.stated("stated"), other.stated("stated"))));
    }
}
