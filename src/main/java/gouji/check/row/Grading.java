package gouji.check.row;

import gouji.check.rule.CheckRule;
import gouji.check.rule.Note;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.document.Cell;
import gouji.document.Table;
import gouji.finding.Finding;
import gouji.pattern.Searched;
import gouji.place.NormalForm;
import gouji.quantity.Figure;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Report;
import gouji.report.TotalScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether the grades of a report fit the scores they stand beside: at its total, in the rows of its tables, in its
/// sentences. A scale that the report itself prints goes before the usual one.
public final class Grading {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final BigDecimal LEAST_OF_HUNDRED = BigDecimal.valueOf(55);

    private final Report report;
    private final Note note;
    private final CheckRule.Grades rule;
    private final Searched<Texts.Text> texts;
    private final Searched<Figured> figured;
    private final Map<String, Integer> scale;

    public Grading(
            Report report,
            Searched<Texts.Text> texts,
            Searched<Figured> figured,
            CheckRule rule,
            CheckRule.Grades grades) {
        this.report = report;
        this.note = new Note(report.document().name(), rule);
        this.rule = grades;
        this.texts = texts;
        this.figured = figured;
        this.scale = scale();
    }

    /// A score and the grade stated with it.
    private record Graded(Finding.Stated score, Quantity quantity, String grade) {}

    /// One finding for each score with a wrong grade, however often both are stated.
    public Stream<Finding> findings() {
        Set<List<Object>> seen = new HashSet<>();
        return Stream.of(total().stream(), rows(), sentences(), paragraphs())
                .flatMap(graded -> graded)
                .filter(graded -> seen.add(List.of(graded.quantity().value().stripTrailingZeros(), graded.grade())))
                .flatMap(graded -> finding(graded).stream());
    }

    private Optional<Graded> total() {
        TotalScore score = report.score();
        if (score == null || score.value() == null || score.grade() == null) {
            return Optional.empty();
        }
        String value = score.value();
        String grade = score.grade();
        return report.facts().stream()
                .filter(fact -> fact.measure() == Measure.TOTAL_SCORE
                        && fact.quantity().plainValue().equals(value))
                .findFirst()
                .map(fact -> graded(fact, grade));
    }

    /// A row with one total score and one cell that holds a grade and nothing else.
    private Stream<Graded> rows() {
        List<Graded> found = new ArrayList<>();
        for (Fact fact : report.facts()) {
            Integer number = fact.place().table();
            Integer row = fact.place().row();
            if (!isWholeScore(fact)
                    || number == null
                    || row == null
                    || number >= report.tables().size()) {
                continue;
            }
            boolean isOnly = report.facts().stream()
                    .noneMatch(other -> !other.equals(fact)
                            && isWholeScore(other)
                            && number.equals(other.place().table())
                            && row.equals(other.place().row()));
            List<String> words = grades(report.tables().get(number), row);
            if (isOnly && words.size() == 1) {
                found.add(graded(fact, words.getFirst()));
            }
        }
        return found.stream();
    }

    /// A total, or a score in a table that gives no full marks: then it is of a hundred.
    private boolean isWholeScore(Fact fact) {
        return fact.measure() == Measure.TOTAL_SCORE
                || (fact.measure() == Measure.SCORE
                        && fact.place().table() != null
                        && fact.quantity().value().compareTo(LEAST_OF_HUNDRED) >= 0
                        && report.facts().stream()
                                .noneMatch(other -> other.measure() == Measure.WEIGHT
                                        && Objects.equals(
                                                other.place().table(),
                                                fact.place().table())));
    }

    private List<String> grades(Table table, int row) {
        return table.cells().stream()
                .filter(cell -> cell.row() == row)
                .map(Cell::text)
                .map(text -> text.rewrite(NormalForm::of).strip().text())
                .filter(scale::containsKey)
                .toList();
    }

    private Stream<Graded> sentences() {
        if (rule.words() == null) {
            return Stream.of();
        }
        List<Graded> found = new ArrayList<>();
        figured.each(rule.words(), (text, match) -> {
            Figure score = text.figure(match, "score");
            boolean isOfHundred = match.start("full") < 0
                    || text.figure(match, "full").quantity().value().compareTo(FULL) == 0;
            if (isOfHundred && score.quantity().unit().equals(Unit.SCORE)) {
                found.add(new Graded(
                        text.stated(score, "stated"), score.quantity(), Objects.requireNonNull(match.group("grade"))));
            }
        });
        return found.stream();
    }

    /// `综合得分①，其中产出②……，自评等级为“良”`: the one grade of a paragraph and the one total that it states.
    private Stream<Graded> paragraphs() {
        if (rule.graded() == null) {
            return Stream.of();
        }
        Map<Texts.Text, Set<String>> told = new LinkedHashMap<>();
        texts.each(
                rule.graded(),
                (text, match) -> told.computeIfAbsent(text, key -> new HashSet<>())
                        .add(Objects.requireNonNull(match.group("grade"))));
        return told.entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1)
                .flatMap(entry -> total(entry.getKey())
                        .map(score -> new Graded(
                                Finding.Stated.of(score),
                                score.quantity(),
                                entry.getValue().iterator().next()))
                        .stream());
    }

    /// The one total that a paragraph states; else that of the report's table if it has but one and the paragraph it,
    /// too.
    private Optional<Fact> total(Texts.Text text) {
        List<Fact> totals = report.facts().stream()
                .filter(fact -> fact.measure() == Measure.TOTAL_SCORE)
                .toList();
        List<Fact> own = totals.stream()
                .filter(fact -> fact.place().table() == null
                        && Objects.equals(fact.place().paragraph(), text.place().paragraph()))
                .toList();
        boolean isOne = totals.stream()
                        .map(fact -> fact.quantity().value().stripTrailingZeros())
                        .distinct()
                        .count()
                == 1;
        if (own.isEmpty() && isOne) {
            return totals.stream()
                    .filter(fact -> text.text().contains(fact.quantity().plainValue() + "分"))
                    .findFirst();
        }
        return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
    }

    private static Graded graded(Fact fact, String grade) {
        return new Graded(Finding.Stated.of(fact), fact.quantity(), grade);
    }

    private Map<String, Integer> scale() {
        Map<String, Integer> printed = new LinkedHashMap<>();
        if (rule.printed() != null) {
            texts.each(rule.printed(), (text, match) -> {
                int least = Integer.parseInt(Objects.requireNonNull(match.group("least")));
                printed.merge(Objects.requireNonNull(match.group("grade")), least, Math::min);
            });
        }
        return printed.isEmpty() ? rule.grades() : printed;
    }

    private Optional<Finding> finding(Graded graded) {
        BigDecimal value = graded.quantity().value();
        @Nullable Integer least = scale.get(graded.grade());
        if (least == null
                || graded.quantity().qualifier() != null
                || graded.quantity().upper() != null
                || value.compareTo(FULL) > 0) {
            return Optional.empty();
        }
        int next = scale.values().stream()
                .filter(other -> other > least)
                .min(Integer::compare)
                .orElse(101);
        boolean isBelow = value.compareTo(BigDecimal.valueOf(least)) < 0;
        if (!isBelow && value.compareTo(BigDecimal.valueOf(next)) < 0) {
            return Optional.empty();
        }
        String right = scale.entrySet().stream()
                .filter(entry -> value.compareTo(BigDecimal.valueOf(entry.getValue())) >= 0)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        String word = graded.grade();
        return Optional.of(note.of(
                "自评得分" + graded.quantity() + "，等次写作“" + word + "”"
                        + (right.isEmpty() ? "" : "，按分数应为“" + right + "”") + "（" + word + "为" + least + "分以上"
                        + (next > 100 ? "" : "、不足" + next + "分") + "）",
                List.of(graded.score()),
                new Quantity(BigDecimal.valueOf(isBelow ? least : next), Unit.SCORE, null, null)));
    }
}
