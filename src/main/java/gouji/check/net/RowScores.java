package gouji.check.net;

import gouji.check.fact.Slip;
import gouji.check.net.Counted.Name;
import gouji.check.net.ScoredRow.Share;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Qualifier;
import gouji.quantity.Quantity;
import gouji.report.Indicator;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// 得分与它自己的数: a row's score that is a share of its weight with two digits exchanged, `8分，目标6500，完成6240，得7.86分`,
/// or full although its own words tell that part of the plan was done, `计划12项，完工11项`. The share is what the row
/// reached of its target, a rate that it or the text tells under its name, or one figure of a cell in another.
///
/// @param words `planned` and `done` before the two figures of a cell; `rate` before a rate told in a sentence;
/// `unlike` names of rows that are better the less they reach
public record RowScores(RuleWords words) implements Net {
    private static final int DIGITS = 12;
    private static final int LEAST = 3; // digits of a score that tell anything
    private static final int NAME = 3; // characters of a rate's name

    public static RowScores of(RuleNode node) {
        return new RowScores(RuleWords.under(node, "planned", "done", "rate", "unlike"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<ScoredRow> rows = ScoredRow.of(said);
        if (rows.isEmpty()) {
            return Stream.of();
        }
        List<Worded> rates = rates(said);
        return rows.stream().flatMap(row -> (row.isFull() ? undone(note, row) : swapped(note, row, rates)).stream());
    }

    private List<Worded> rates(Said said) {
        return said.figured().stream()
                .filter(text -> text.text().sort() == Texts.Sort.PARAGRAPH)
                .flatMap(text -> text.worded(said.report().year()).stream())
                .filter(figure ->
                        figure.quantity().unit().isRate() && figure.isSharp() && words.says("rate", figure.label()))
                .toList();
    }

    private Optional<Finding> swapped(Note note, ScoredRow row, List<Worded> rates) {
        if (row.score().precision() < LEAST) {
            return Optional.empty();
        }
        List<Share> shares = shares(row, rates);
        Optional<Share> exchanged = shares.stream()
                .filter(share -> Slip.between(ScoredRow.score(row.score()), ScoredRow.score(row.points(share)))
                        == Slip.TRANSPOSED)
                .findFirst();
        return exchanged.isEmpty() || shares.stream().anyMatch(row::isMade)
                ? Optional.empty()
                : exchanged.map(share -> finding(note, row, share));
    }

    private List<Share> shares(ScoredRow row, List<Worded> rates) {
        List<Share> shares = new ArrayList<>();
        Quantity target = row.aim().target();
        Quantity actual = row.aim().actual();
        Indicator indicator = row.aim().indicator();
        if (target != null && actual != null && target.unit().equals(actual.unit())) {
            Finding.Stated planned = row.stated(target, "target");
            Finding.Stated done = row.stated(actual, "actual");
            share(actual.inBase(), target.inBase(), actual + "÷" + target, List.of(done, planned))
                    .ifPresent(shares::add);
            share(target.inBase(), actual.inBase(), target + "÷" + actual, List.of(done, planned))
                    .ifPresent(shares::add);
        }
        row.figures().stream()
                .filter(figure -> figure.quantity().unit().isRate() && figure.isSharp())
                .forEach(rate -> shares.add(rate(rate)));
        rates.stream().filter(rate -> isNamed(rate, indicator)).forEach(rate -> shares.add(rate(rate)));
        for (Worded one : row.figures()) {
            for (Worded other : row.figures()) {
                if (isPart(one, other)) {
                    shares.add(part(one, other));
                }
            }
        }
        return shares;
    }

    private static Share rate(Worded rate) {
        return new Share(rate.base(), rate.quantity().toString(), List.of(rate.stated("rate")));
    }

    private static Share part(Worded part, Worded whole) {
        return share(
                        part.base(),
                        whole.base(),
                        part.quantity() + "÷" + whole.quantity(),
                        List.of(part.stated("actual"), whole.stated("target")))
                .orElseThrow();
    }

    private static Optional<Share> share(BigDecimal part, BigDecimal whole, String told, List<Finding.Stated> of) {
        boolean isPart = part.signum() > 0 && part.compareTo(whole) <= 0;
        return isPart
                ? Optional.of(new Share(part.divide(whole, DIGITS, RoundingMode.HALF_UP), told, of))
                : Optional.empty();
    }

    /// Whether one figure of a cell is so many of another one.
    private static boolean isPart(Worded part, Worded whole) {
        return part.text().equals(whole.text())
                && part.isPlainAmount()
                && whole.isPlainAmount()
                && part.key().equals(whole.key())
                && part.base().compareTo(whole.base()) < 0;
    }

    /// Whether a sentence tells a rate under a row's name: `办结率96.55%` and 投诉办结率.
    private static boolean isNamed(Worded rate, Indicator indicator) {
        Set<Integer> name = Name.pairs(Objects.toString(indicator.level3(), ""));
        Set<Integer> label = Name.pairs(rate.label());
        boolean isWhole = label.containsAll(name) || name.containsAll(label);
        label.retainAll(name);
        return isWhole && Name.characters(label) >= NAME;
    }

    /// Full marks although a cell tells of less than what was planned.
    private Optional<Finding> undone(Note note, ScoredRow row) {
        Indicator indicator = row.aim().indicator();
        if (words.says("unlike", Objects.toString(indicator.level3(), ""))) {
            return Optional.empty();
        }
        Quantity target = row.aim().target();
        Quantity actual = row.aim().actual();
        if (indicator.weight() == null && target != null && actual != null && isMissed(target, actual)) {
            List<Finding.Stated> of = List.of(row.stated(actual, "actual"), row.stated(target, "target"));
            return share(actual.inBase(), target.inBase(), actual + "÷" + target, of)
                    .map(share -> finding(note, row, share));
        }
        for (Worded planned : row.figures()) {
            for (Worded done : row.figures()) {
                if (isPart(done, planned)
                        && words.says("planned", planned.label())
                        && words.says("done", done.label())) {
                    return Optional.of(finding(note, row, part(done, planned)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isMissed(Quantity target, Quantity actual) {
        return target.qualifier() == Qualifier.AT_LEAST
                && actual.qualifier() == null
                && target.unit().equals(actual.unit())
                && actual.inBase().compareTo(target.inBase()) < 0;
    }

    private static Finding finding(Note note, ScoredRow row, Share share) {
        List<Finding.Stated> values = new ArrayList<>();
        values.add(row.stated(ScoredRow.score(row.score()), "score"));
        values.addAll(share.of());
        values.add(row.stated(ScoredRow.score(row.weight()), "weight"));
        Quantity right = ScoredRow.score(row.points(share));
        return note.of(
                note.rule().title() + "：指标“"
                        + Objects.toString(row.aim().indicator().level3(), "") + "”得"
                        + row.score().toPlainString() + "分，而" + row.weight().toPlainString() + "×" + share.arithmetic()
                        + "=" + right,
                values,
                right);
    }
}
