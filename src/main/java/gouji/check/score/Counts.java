package gouji.check.score;

import gouji.check.row.MissedTargets;
import gouji.check.rule.Note;
import gouji.check.score.Board.Row;
import gouji.check.text.Saying;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Dimension;
import gouji.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 指标项数: how many indicators are said to have full marks or to have lost some, to have met their targets or not,
/// against
/// each other and against the score table.
final class Counts {
    private static final int NAME = 2; // characters that may name an indicator or a class

    private final CountWords words;
    private final ScoreReader reader;
    private final Search execution;
    private final Note note;
    private final List<Finding> findings = new ArrayList<>();

    Counts(CountWords words, ScoreReader reader, Search execution, Note note) {
        this.words = words;
        this.reader = reader;
        this.execution = execution;
        this.note = note;
    }

    /// What is told of so many indicators.
    enum Sort {
        ALL,
        FULL,
        LOST,
        MET,
        UNMET
    }

    private record Count(Saying saying, Sort sort) {
        int value() {
            return saying.quantity().value().intValue();
        }
    }

    List<Finding> of(List<Paragraph> paragraphs, Boards boards) {
        for (Paragraph paragraph : paragraphs) {
            if (words.subject().isIn(paragraph.words())) {
                paragraph.text().sayings().stream()
                        .filter(Counts::isCount)
                        .collect(Collectors.groupingBy(Saying::sentence))
                        .values()
                        .forEach(sentence -> sentence(paragraph, sentence, boards));
            }
        }
        return findings;
    }

    private static boolean isCount(Saying saying) {
        Quantity quantity = saying.quantity();
        boolean isCount = quantity.unit().dimension() == Dimension.COUNT
                && (quantity.unit().symbol().startsWith("个")
                        || quantity.unit().symbol().startsWith("项"));
        return isCount
                && saying.isSharp()
                && quantity.value().stripTrailingZeros().scale() <= 0;
    }

    private void sentence(Paragraph paragraph, List<Saying> sayings, Boards boards) {
        Saying first = sayings.getFirst();
        String sentence = paragraph.sentence(
                first.figure().start(), sayings.getLast().figure().end());
        if (!words.subject().isIn(sentence) || words.unless().isIn(sentence)) {
            return;
        }
        Map<Sort, Count> told = new EnumMap<>(Sort.class);
        for (Saying saying : sayings) {
            Sort sort = sort(saying);
            if (sort != null && told.putIfAbsent(sort, new Count(saying, sort)) != null) {
                return; // of several sorts of indicators
            }
        }
        if (parts(told, Sort.MET, Sort.UNMET) || parts(told, Sort.FULL, Sort.LOST)) {
            return;
        }
        List<Board> own = boards.of(paragraph);
        if (own.size() == 1) {
            Set<String> classes = new TreeSet<>(reader.classesIn(sentence));
            List<Row> rows = own.getFirst().rows();
            Board.Group group = classes.size() == 1
                    ? own.getFirst().groups().get(classes.iterator().next())
                    : null;
            told.values().stream()
                    .filter(count -> !isOfNamed(count) || (group != null && !isListed(count)))
                    .flatMap(count -> compare(count, rows, group, told).stream())
                    .findFirst() // the others are wrong with it
                    .ifPresent(findings::add);
        }
    }

    /// `水质合格率、满意度两项指标未达标`: of those that it names, whatever the others did.
    private boolean isOfNamed(Count count) {
        return words.generic().without(count.saying().lead()).length() >= NAME;
    }

    private static boolean isListed(Count count) {
        return count.saying().clause().endsWith("、" + count.saying().lead());
    }

    private @Nullable Sort sort(Saying saying) {
        String tail = saying.tail();
        String lead = saying.lead();
        if (words.lost().isIn(lead + "#" + tail)) {
            return Sort.LOST;
        }
        if (words.unmet().isIn(lead + "#" + tail)) {
            return Sort.UNMET;
        }
        if (words.full().isIn(lead + "#" + tail)) {
            return Sort.FULL;
        }
        if (words.met().isIn(lead + "#" + tail)) {
            return Sort.MET;
        }
        return words.all().isIn(lead + "#" + tail) ? Sort.ALL : null;
    }

    /// `10项，达到目标的7项，未达到的4项`
    private boolean parts(Map<Sort, Count> told, Sort one, Sort other) {
        Count all = told.get(Sort.ALL);
        Count first = told.get(one);
        Count second = told.get(other);
        if (all == null || first == null || second == null || first.value() + second.value() == all.value()) {
            return false;
        }
        findings.add(finding(
                first,
                List.of(second.saying().stated("part"), all.saying().stated("total")),
                all.value() - second.value(),
                all.value() + "-" + second.value() + "=" + (all.value() - second.value())));
        return true;
    }

    private Optional<Finding> compare(Count count, List<Row> all, Board.@Nullable Group group, Map<Sort, Count> told) {
        Count whole = told.get(Sort.ALL);
        TreeSet<Integer> right = new TreeSet<>();
        List<List<Row>> choices = new ArrayList<>();
        if (group == null || !isOfNamed(count)) {
            choices.add(all.stream().filter(row -> !isExecution(row, all)).toList());
            choices.add(all);
        }
        if (group != null) {
            choices.add(group.rows());
        }
        List<List<Row>> fitting = whole == null
                ? choices
                : choices.stream().filter(rows -> rows.size() == whole.value()).toList();
        if (count.sort() == Sort.ALL || fitting.isEmpty()) {
            return Optional.empty();
        }
        for (List<Row> rows : fitting) {
            right.addAll(right(count.sort(), rows));
        }
        if (right.contains(count.value()) || right.isEmpty()) {
            return Optional.empty();
        }
        List<Row> lost = fitting.getFirst().stream().filter(Counts::isShort).toList();
        boolean isSure = right.size() == 1;
        Finding finding = finding(
                count,
                told.values().stream()
                        .filter(other -> !other.equals(count))
                        .map(other -> other.saying().stated("other"))
                        .toList(),
                right.first(),
                "评分表中为" + right.first() + "个"
                        + (lost.isEmpty()
                                ? ""
                                : "，失分或未达标的是" + lost.stream().map(Row::name).collect(Collectors.joining("、"))));
        return Optional.of(isSure ? finding : finding.asHint("也可能不是这样数的"));
    }

    /// A row of its own beside the classes, not one of the indicators of 过程.
    private boolean isExecution(Row row, List<Row> all) {
        String level = row.aim().indicator().level1();
        long sisters = all.stream()
                .filter(other -> Objects.equals(other.aim().indicator().level1(), level))
                .count();
        return level == null
                ? execution.isIn(row.name())
                : execution.isIn(level) || (sisters == 1 && execution.isIn(row.name()));
    }

    private static boolean isShort(Row row) {
        return !row.isFull() || MissedTargets.isMissed(row.aim());
    }

    /// All that it may rightly be, counted by scores or by targets.
    private static Set<Integer> right(Sort sort, List<Row> rows) {
        int lost = (int) rows.stream().filter(row -> !row.isFull()).count();
        int missed = (int)
                rows.stream().filter(row -> MissedTargets.isMissed(row.aim())).count();
        int either = (int) rows.stream().filter(Counts::isShort).count();
        return switch (sort) {
            case FULL -> Set.of(rows.size() - lost);
            case LOST -> Set.of(lost);
            case UNMET -> missed == 0 ? Set.of(lost) : new TreeSet<>(List.of(lost, missed, either));
            case MET ->
                missed == 0
                        ? Set.of(rows.size() - lost)
                        : new TreeSet<>(List.of(rows.size() - lost, rows.size() - missed, rows.size() - either));
            case ALL -> Set.of(rows.size());
        };
    }

    private Finding finding(Count wrong, List<Finding.Stated> behind, int right, String why) {
        List<Finding.Stated> values = new ArrayList<>(List.of(wrong.saying().stated("stated")));
        values.addAll(behind);
        return note.of(
                "指标项数与评分情况不符：“" + wrong.saying().lead() + wrong.saying().quantity()
                        + wrong.saying().tail() + "”，" + why,
                values,
                new Quantity(BigDecimal.valueOf(right), wrong.saying().unit(), null, null));
    }
}
