package gouji.check.missed;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Qualifier;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// 说过了线，实际没有: `乘客满意度达到90%以上` as a result, while the report's figure of that name is 87.40%.
///
/// @param words `reached`: what tells a result before the bound; `goal`: what makes the sentence one of goals
public record BoundsTold(RuleWords words) implements WordDemand {
    private static final int LEAST = 3; // characters of a name
    private static final Set<Measure> RESULTS =
            Set.of(Measure.SATISFACTION, Measure.ACTUAL, Measure.COMPLETION_RATE, Measure.OTHER);

    public static BoundsTold of(RuleNode node) {
        return new BoundsTold(RuleWords.under(node, "reached", "goal"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        for (Figured text : said.figured()) {
            if (text.text().sort() != Texts.Sort.PARAGRAPH) {
                continue;
            }
            for (Worded told : text.worded(said.report().year())) {
                if (isReached(told)) {
                    against(said.report().facts(), told).ifPresent(fact -> findings.add(finding(note, told, fact)));
                }
            }
        }
        return findings.stream();
    }

    private boolean isReached(Worded told) {
        Qualifier bound = told.quantity().qualifier();
        String words = told.text().text().text().substring(0, told.figure().start());
        String sentence = words.substring(words.lastIndexOf('。') + 1);
        return (bound == Qualifier.AT_LEAST || bound == Qualifier.MORE_THAN)
                && told.key().equals(Worded.RATE)
                && !told.isPoints()
                && this.words.says("reached", told.label())
                && !this.words.says("goal", sentence);
    }

    /// The fact of that name that is below the bound, where none is above it.
    private Optional<Fact> against(List<Fact> facts, Worded told) {
        String name = words.before("reached", told.label());
        if (name.length() < LEAST) {
            return Optional.empty();
        }
        List<Fact> named = facts.stream()
                .filter(fact -> RESULTS.contains(fact.measure())
                        && fact.quantity().unit().isRate()
                        && fact.quantity().qualifier() == null
                        && isCalled(fact, name))
                .toList();
        boolean isReached =
                named.stream().anyMatch(fact -> fact.quantity().inBase().compareTo(told.base()) >= 0);
        return isReached ? Optional.empty() : named.stream().findFirst();
    }

    private static boolean isCalled(Fact fact, String name) {
        String indicator = Objects.toString(fact.indicator(), "");
        String leaf = indicator.substring(indicator.lastIndexOf('/') + 1);
        return fact.subject().endsWith(name) || leaf.endsWith(name) || (leaf.length() >= LEAST && name.endsWith(leaf));
    }

    private static Finding finding(Note note, Worded told, Fact fact) {
        Quantity actual = fact.quantity();
        return note.of(
                note.rule().title() + "：“" + told.clause() + "”，而别处为" + actual,
                List.of(told.stated("stated"), Finding.Stated.of(fact)),
                actual);
    }
}
