package gouji.check.claim;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Saying;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Figure;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 正文里的得分: parts and their total, what was lost and what is left of full marks, several scores and their mean. Each
/// score is known by the words right before it.
///
/// @param total ends the words before a total
/// @param full is in the words before full marks
/// @param lost ends the words before what was lost
/// @param all is in the words before all that was lost
/// @param opens begins the words behind what was lost where a list of its parts follows
/// @param mean ends the words before a mean
/// @param apart is in the words around a score that takes part in no sum
/// @param unless in the paragraph: not all is listed, or another way of reckoning
public record ScoresInWords(
        Search total, Search full, Search lost, Search all, Search opens, Search mean, Search apart, Search unless)
        implements WordDemand {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal PASS = BigDecimal.valueOf(60);
    private static final BigDecimal FAR = BigDecimal.valueOf(5); // an item may not have been told
    private static final int SURELY_LISTED = 3;

    public static ScoresInWords of(RuleNode node) {
        node.only("total", "full", "lost", "all", "opens", "mean", "apart", "unless");
        return new ScoresInWords(
                WordDemand.words(node, "total"),
                WordDemand.words(node, "full"),
                WordDemand.words(node, "lost"),
                WordDemand.words(node, "all"),
                WordDemand.words(node, "opens"),
                WordDemand.words(node, "mean"),
                WordDemand.words(node, "apart"),
                WordDemand.words(node, "unless"));
    }

    private enum Sort {
        PART,
        TOTAL,
        FULL,
        LOST,
        ALL_LOST,
        MEAN,
        APART
    }

    private record Score(Saying saying, Sort sort) {
        BigDecimal value() {
            return saying.quantity().value();
        }

        boolean is(Sort other) {
            return sort == other;
        }
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        return said.figured().stream()
                .filter(text ->
                        text.figures().stream().filter(ScoresInWords::isScore).count() >= 2)
                .flatMap(text -> paragraph(note, text).stream());
    }

    private static boolean isScore(Figure figure) {
        return figure.quantity().unit().equals(Unit.SCORE);
    }

    private List<Finding> paragraph(Note note, Figured text) {
        List<Score> scores = withAllLost(
                text,
                Saying.of(text).stream()
                        .filter(saying -> saying.unit().equals(Unit.SCORE))
                        .map(saying -> new Score(saying, sort(saying)))
                        .toList());
        boolean isOpen = unless.isIn(text.text().text());
        List<Finding> findings = new ArrayList<>();
        List<List<Score>> sentences = new ArrayList<>(scores.stream()
                .collect(Collectors.groupingBy(score -> score.saying().sentence()))
                .values());
        for (List<Score> sentence : sentences) {
            means(note, text, sentence, isOpen, findings);
        }
        if (isOpen) {
            return findings;
        }
        Predicate<List<Score>> tellsLoss = some -> some.stream().anyMatch(score -> score.is(Sort.LOST))
                && some.stream().filter(ScoresInWords::isResult).count() == 1;
        if (scores.stream().anyMatch(score -> score.is(Sort.LOST) || score.is(Sort.ALL_LOST))) {
            (sentences.stream().anyMatch(tellsLoss) ? sentences : List.of(scores))
                    .forEach(some -> losses(note, some, findings));
        } else {
            sums(note, scores, findings);
        }
        return findings;
    }

    /// What is lost altogether, of which a list tells the parts: `得25.92分，扣4.08分：甲扣0.5分；乙扣1分`.
    private List<Score> withAllLost(Figured text, List<Score> scores) {
        List<Score> sorted = new ArrayList<>(scores);
        for (int i = 0; i + 2 < sorted.size(); i++) {
            Score first = sorted.get(i);
            Score next = sorted.get(i + 1);
            Score third = sorted.get(i + 2);
            boolean isList = first.is(Sort.LOST)
                    && next.is(Sort.LOST)
                    && third.is(Sort.LOST)
                    && next.saying().sentence() == first.saying().sentence()
                    && third.saying().sentence() == first.saying().sentence()
                    && opens.isIn(text.text()
                            .text()
                            .substring(
                                    first.saying().figure().end(),
                                    next.saying().figure().start()));
            if (isList) {
                sorted.set(i, new Score(first.saying(), Sort.ALL_LOST));
            }
        }
        return sorted;
    }

    private Sort sort(Saying saying) {
        String lead = saying.lead();
        String around = saying.clause() + saying.tail();
        if (!saying.isSharp() || apart.isIn(around)) {
            return full.isIn(lead) && saying.isSharp() ? Sort.FULL : Sort.APART;
        }
        if (mean.isIn(lead)) {
            return Sort.MEAN;
        }
        if (all.isIn(lead)) {
            return Sort.ALL_LOST;
        }
        if (lost.isIn(lead)) {
            return Sort.LOST;
        }
        if (full.isIn(lead)) {
            return Sort.FULL;
        }
        return total.isIn(lead) ? Sort.TOTAL : saying.isAside() ? Sort.APART : Sort.PART;
    }

    /// A total, or a score that is 得.
    private static boolean isResult(Score score) {
        return score.is(Sort.TOTAL)
                || (score.is(Sort.PART) && score.saying().lead().matches(".*得分?(?:为|是)?"));
    }

    /// Parts before their total or behind it, in one paragraph.
    private static void sums(Note note, List<Score> scores, List<Finding> findings) {
        List<Score> totals =
                scores.stream().filter(score -> score.is(Sort.TOTAL)).toList();
        List<Score> parts = scores.stream().filter(score -> score.is(Sort.PART)).toList();
        boolean isNamed =
                parts.stream().map(part -> part.saying().lead()).distinct().count() == parts.size();
        if (totals.size() != 1 || parts.size() < 2 || !isNamed) {
            return;
        }
        BigDecimal sum = sum(parts);
        BigDecimal gap = sum.subtract(totals.getFirst().value()).abs();
        if (gap.signum() == 0 || gap.compareTo(FAR) >= 0) {
            return;
        }
        Finding finding = finding(note, totals.getFirst(), parts, sum, arithmetic(parts, "+") + "=" + plain(sum));
        findings.add(parts.size() < SURELY_LISTED ? finding.asHint("也可能没有列全") : finding);
    }

    private static void losses(Note note, List<Score> scores, List<Finding> findings) {
        List<Score> lost = scores.stream().filter(score -> score.is(Sort.LOST)).toList();
        Score all = only(scores, score -> score.is(Sort.ALL_LOST));
        Score result = only(scores, ScoresInWords::isResult);
        Score whole = only(scores, score -> score.is(Sort.FULL));
        if (all != null && lost.size() > 1) {
            BigDecimal sum = sum(lost);
            boolean isLess = lost.stream().anyMatch(one -> one.value().compareTo(all.value()) > 0); // then it is a part
            if (sum.compareTo(all.value()) != 0 && !isLess) {
                findings.add(finding(note, all, lost, sum, arithmetic(lost, "+") + "=" + plain(sum)));
                return;
            }
        }
        if (result == null || (all == null && lost.isEmpty())) {
            return;
        }
        BigDecimal of = whole != null ? whole.value() : result.value().compareTo(PASS) > 0 ? HUNDRED : null;
        BigDecimal less = all == null ? sum(lost) : all.value();
        if (of == null || of.compareTo(result.value()) < 0) {
            return;
        }
        BigDecimal right = of.subtract(less);
        boolean isOneEnough = lost.stream() // the others are its parts
                .anyMatch(one -> of.subtract(one.value()).compareTo(result.value()) == 0);
        if (isOneEnough) {
            return;
        }
        BigDecimal gap = right.subtract(result.value()).abs();
        if (gap.signum() == 0 || gap.compareTo(whole == null ? FAR : of) >= 0) {
            return;
        }
        List<Score> behind = new ArrayList<>(all == null ? lost : List.of(all));
        if (whole != null) {
            behind.addFirst(whole);
        }
        Finding finding = finding(note, result, behind, right, plain(of) + "-" + plain(less) + "=" + plain(right));
        findings.add(whole == null && all == null ? finding.asHint("也可能还扣了别的分") : finding);
    }

    /// `11个项目平均得分96.8分，其中最低的97.45分`: the scores of the others are not told.
    private static boolean areMore(Figured text, Score mean, int scores) {
        return Saying.of(text).stream()
                .filter(saying -> saying.sentence() == mean.saying().sentence()
                        && saying.figure().end() <= mean.saying().figure().start())
                .map(Saying::quantity)
                .filter(number -> number.unit().symbol().equals("个")
                        || number.unit().symbol().equals("项"))
                .anyMatch(number -> number.value().compareTo(BigDecimal.valueOf(scores)) != 0);
    }

    private static void means(Note note, Figured text, List<Score> sentence, boolean isOpen, List<Finding> findings) {
        Score mean = only(sentence, score -> score.is(Sort.MEAN));
        List<Score> scores = sentence.stream()
                .filter(score -> score.is(Sort.PART) || score.is(Sort.TOTAL))
                .toList();
        if (mean == null || isOpen || scores.size() < 2 || areMore(text, mean, scores.size())) {
            return;
        }
        int scale = Math.max(0, mean.value().scale());
        BigDecimal exact = sum(scores).divide(BigDecimal.valueOf(scores.size()), scale + 4, RoundingMode.HALF_UP);
        if (exact.subtract(mean.value()).abs().compareTo(mean.value().ulp()) >= 0) {
            BigDecimal right = exact.setScale(Math.max(scale, 0), RoundingMode.HALF_UP);
            findings.add(finding(
                    note,
                    mean,
                    scores,
                    right.stripTrailingZeros().scale() < 0 ? right : right.stripTrailingZeros(),
                    "（" + arithmetic(scores, "+") + "）÷" + scores.size() + "=" + plain(right)));
        }
    }

    private static @Nullable Score only(List<Score> scores, Predicate<Score> which) {
        List<Score> found = scores.stream().filter(which).toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    private static BigDecimal sum(List<Score> scores) {
        return scores.stream().map(Score::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String arithmetic(List<Score> scores, String sign) {
        return scores.stream()
                .map(score -> score.saying().quantity().plainValue())
                .collect(Collectors.joining(sign));
    }

    private static String plain(BigDecimal value) {
        return Objects.requireNonNull(value).toPlainString();
    }

    private static Finding finding(Note note, Score wrong, List<Score> behind, BigDecimal right, String arithmetic) {
        List<Finding.Stated> values = new ArrayList<>(List.of(wrong.saying().stated("stated")));
        behind.forEach(score -> values.add(score.saying().stated("part")));
        return note.of(
                note.rule().title() + "：“" + wrong.saying().lead()
                        + wrong.saying().quantity() + "”，" + arithmetic + " ≠ " + plain(wrong.value()),
                values,
                new Quantity(right, Unit.SCORE, null, null));
    }
}
