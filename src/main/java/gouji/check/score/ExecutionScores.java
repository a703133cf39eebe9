package gouji.check.score;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 预算执行率得分: `预算执行率得9.6分` where the report prints once that the score is `10分×执行率`, or says beside the score that
/// it is worked out by the rate; and the rate that the same paragraph or row states, or else the only one of the
/// subject.
///
/// @param formula how a report prints the formula, the points in a group `before` or `after`
/// @param byRate words of a sentence with full marks and a score that say so
/// @param name an indicator that is scored by the rate
public record ExecutionScores(Search formula, Search byRate, Search name) implements WordDemand {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int DIGITS = 6;

    public static ExecutionScores of(RuleNode node) {
        node.only("formula", "by-rate", "name");
        return new ExecutionScores(
                WordDemand.words(node, "formula"), WordDemand.words(node, "by-rate"), WordDemand.words(node, "name"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Fact> facts = said.report().facts();
        BigDecimal printed = printed(said);
        List<Finding> findings = new ArrayList<>();
        for (Fact score : facts) {
            boolean isScore = score.measure() == Measure.SCORE
                    && score.quantity().qualifier() == null
                    && name.isIn(Objects.requireNonNullElse(score.indicator(), score.subject()));
            if (!isScore) {
                continue;
            }
            List<Fact> beside =
                    facts.stream().filter(fact -> isBeside(fact, score)).toList();
            String told = score.place().table() == null ? text(said, score) : "";
            if (formula.isIn(told)) {
                continue; // its points are nobody's score
            }
            boolean isByRate = byRate.isIn(told);
            BigDecimal points = isByRate ? full(beside, score) : printed;
            Fact rate = points == null ? null : rate(facts, beside, score);
            Finding finding = points == null || rate == null ? null : compare(note, score, rate, points);
            if (finding != null) {
                findings.add(finding);
            }
        }
        return findings.stream();
    }

    /// The points of the formula; null where the report prints none, or two.
    private @Nullable BigDecimal printed(Said said) {
        var points = new TreeSet<BigDecimal>();
        said.texts().each(formula, (text, match) -> points.add(points(match)));
        return points.size() == 1 ? points.first() : null;
    }

    private static BigDecimal points(Matcher match) {
        String before = match.group("before");
        return new BigDecimal(before == null ? Objects.requireNonNull(match.group("after")) : before);
    }

    private static boolean isBeside(Fact fact, Fact score) {
        boolean isInTable = score.place().table() != null;
        return isInTable
                ? Objects.equals(fact.place().table(), score.place().table())
                        && Objects.equals(fact.place().row(), score.place().row())
                : fact.place().table() == null
                        && score.place().paragraph() != null
                        && Objects.equals(
                                fact.place().paragraph(), score.place().paragraph());
    }

    private static String text(Said said, Fact score) {
        return said.texts().stream()
                .filter(text -> text.place().table() == null
                        && Objects.equals(
                                text.place().paragraph(), score.place().paragraph()))
                .map(text -> text.text())
                .findFirst()
                .orElse("");
    }

    private static @Nullable BigDecimal full(List<Fact> beside, Fact score) {
        List<Fact> full = beside.stream()
                .filter(fact -> fact.measure() == Measure.WEIGHT && Objects.equals(fact.indicator(), score.indicator()))
                .toList();
        return full.size() == 1 ? full.getFirst().quantity().value() : null;
    }

    private static @Nullable Fact rate(List<Fact> facts, List<Fact> beside, Fact score) {
        List<Fact> near = rates(beside, score, false);
        List<Fact> own = near.isEmpty() ? rates(facts, score, true) : near;
        List<Fact> ofSubject = own.stream()
                .filter(fact -> fact.subject().equals(score.subject()))
                .toList();
        List<Fact> found = ofSubject.isEmpty() ? own : ofSubject;
        boolean isOne = found.stream()
                        .map(fact -> fact.quantity().value().stripTrailingZeros())
                        .distinct()
                        .count()
                == 1;
        return isOne && (!near.isEmpty() || agrees(beside, found.getFirst())) ? found.getFirst() : null;
    }

    /// Whether a rate told elsewhere is that of the amounts beside the score: where these are others, so is the
    /// project.
    private static boolean agrees(List<Fact> beside, Fact rate) {
        List<Fact> amounts = beside.stream()
                .filter(fact -> fact.quantity().unit().isMoney()
                        && fact.quantity().value().signum() > 0)
                .toList();
        return amounts.size() < 2
                || amounts.stream()
                        .anyMatch(part -> amounts.stream()
                                .anyMatch(whole -> !part.equals(whole)
                                        && rate.quantity()
                                                .interval()
                                                .contains(part.quantity()
                                                        .inBase()
                                                        .divide(whole.quantity().inBase(), MathContext.DECIMAL64))));
    }

    private static List<Fact> rates(List<Fact> facts, Fact score, boolean ofSubject) {
        return facts.stream()
                .filter(fact -> fact.measure() == Measure.EXECUTION_RATE
                        && fact.quantity().unit().isRate()
                        && fact.quantity().qualifier() == null
                        && fact.scope() == null
                        && Objects.equals(fact.year(), score.year())
                        && (!ofSubject || fact.subject().equals(score.subject())))
                .toList();
    }

    /// The rate and the score both stand for what they are rounded from.
    private static @Nullable Finding compare(Note note, Fact score, Fact rate, BigDecimal points) {
        BigDecimal share = rate.quantity().inBase().min(BigDecimal.ONE);
        BigDecimal right = share.multiply(points);
        BigDecimal margin = score.quantity()
                .precision()
                .multiply(HALF)
                .add(rate.quantity().precision().multiply(HALF).multiply(points));
        BigDecimal value = score.quantity().value();
        boolean isOfOther = value.compareTo(points) > 0 || value.signum() == 0;
        if (isOfOther || right.subtract(value).abs().compareTo(margin) <= 0) {
            return null;
        }
        int scale = Math.max(1, value.scale());
        BigDecimal expected = right.setScale(DIGITS, RoundingMode.HALF_UP).setScale(scale, RoundingMode.HALF_UP);
        return note.of(
                "预算执行率得分不符：" + points.toPlainString() + "分×" + rate.quantity() + "=" + expected.toPlainString() + "分 ≠ "
                        + score.quantity(),
                List.of(Finding.Stated.of(score), Finding.Stated.of(rate)),
                new Quantity(expected, Unit.SCORE, null, null));
    }
}
