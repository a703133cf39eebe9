package gouji.check.score;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.pattern.Search;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

/// 得分: all that a report says in words of scores, held against itself and against its score tables.
///
/// @param most says which class has the highest or the lowest share of its marks
/// @param others in a sentence that says so: it is not classes that are compared
/// @param back before a total that has a paragraph of its own: it is of the one before
public record ScoresTold(ScoreWords words, CountWords counts, Search most, Search others, Search back)
        implements WordDemand {

    public static ScoresTold of(RuleNode node) {
        return new ScoresTold(
                ScoreWords.of(node),
                CountWords.of(node.get("counts")),
                WordDemand.words(node, "most"),
                WordDemand.words(node, "others"),
                WordDemand.words(node, "back"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        Boards boards = Boards.of(said.report(), said.aims(), words);
        SortedSet<String> classes = boards.classes();
        var reader = new ScoreReader(words, classes);
        var complaint = new Complaint(note);
        List<Paragraph> paragraphs = reader.read(said);
        var against = new AgainstBoard(words, reader, complaint);
        List<Finding> findings = new ArrayList<>(against.of(paragraphs, boards));
        findings.addAll(new ToldAgain(words, complaint).of(paragraphs, classes));
        Set<Finding.Stated> wrong = new HashSet<>();
        findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .forEach(finding -> wrong.add(finding.values().getFirst()));
        for (Paragraph paragraph : withTotals(paragraphs)) {
            InProse.of(words, complaint, paragraph, against.confirmed()).stream()
                    .filter(finding -> finding.values().stream().noneMatch(value -> isOf(wrong, value)))
                    .forEach(findings::add);
        }
        findings.addAll(new Counts(counts, reader, words.execution(), note).of(paragraphs, boards));
        findings.addAll(new Ranks(most, others, reader, note, said.figured()).of(said.texts(), boards));
        return findings.stream();
    }

    /// `综合以上四项，总分97.66分` in a paragraph of its own belongs to the one before it.
    private List<Paragraph> withTotals(List<Paragraph> paragraphs) {
        List<Paragraph> joined = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph one = paragraphs.get(i);
            Paragraph next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null;
            boolean isTotal = next != null
                    && next.told().size() == 1
                    && next.told().getFirst().is(Told.Sort.TOTAL)
                    && back.isIn(
                            next.words().substring(0, next.told().getFirst().start()))
                    && one.told().stream().noneMatch(told -> told.is(Told.Sort.TOTAL));
            joined.add(next != null && isTotal ? one.with(next.told().getFirst()) : one);
        }
        return joined;
    }

    private static boolean isOf(Set<Finding.Stated> wrong, Finding.Stated value) {
        return wrong.stream()
                .anyMatch(other ->
                        other.place().equals(value.place()) && other.value().equals(value.value()));
    }
}
