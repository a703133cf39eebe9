package gouji.check.claim;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.ListMarker;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Figure;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/// 原因: a difference between two figures for which nothing is said, where of the numbered points like it every one is
/// explained:
/// `年初预算为14.20万元，支出决算为14.63万元` without 主要原因.
///
/// @param find the words, with the figures `one` and `other`
/// @param by what explains a difference, anywhere in the same paragraph
public record Explained(Search find, Search by) implements WordDemand {
    private static final int MANY = 3; // so many explained ones make it a custom of the report
    private static final int MOST = 2; // more of them are left out on purpose

    public static Explained of(RuleNode node) {
        node.only("find", "by");
        return new Explained(WordDemand.figures(node, "find"), WordDemand.words(node, "by"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        int explained = 0;
        List<Finding> bare = new ArrayList<>();
        for (Figured text : said.figured().with(find)) {
            Search.Finds finds = text.finds(find);
            boolean isPoint = ListMarker.before(text.text().text()).isPresent();
            if (!isPoint || text.text().sort() == Texts.Sort.CELL || !finds.next()) {
                continue;
            }
            Matcher match = finds.match();
            Figure one = text.figure(match, "one");
            Figure other = text.figure(match, "other");
            if (one.quantity().inBase().compareTo(other.quantity().inBase()) == 0 || finds.next()) {
                continue; // nothing to explain, or several at once
            }
            if (by.isIn(text.text().text()) || isExplainedBelow(said, text)) {
                explained++;
            } else {
                bare.add(note.of(
                        note.rule().title() + "：" + one.quantity() + "与" + other.quantity() + "，同类各项都写了原因",
                        List.of(text.stated(other, "stated"), text.stated(one, "stated"))));
            }
        }
        return explained >= MANY && bare.size() <= MOST ? bare.stream() : Stream.of();
    }

    /// The reason may stand in a paragraph of its own that tells of no other figure of the sort.
    private boolean isExplainedBelow(Said said, Figured text) {
        int next = said.texts().indexOf(text.text()) + 1;
        if (next >= said.texts().size()) {
            return false;
        }
        String below = said.texts().get(next).text();
        return said.texts().get(next).sort() == Texts.Sort.PARAGRAPH
                && ListMarker.before(below).isEmpty()
                && by.isIn(below);
    }
}
