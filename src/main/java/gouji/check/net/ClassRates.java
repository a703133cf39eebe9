package gouji.check.net;

import gouji.check.fact.Aim;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Indicator;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// 分类得分率: `产出得分率93.74%`, where the scores of all rows of the class, divided by their weights, make another rate,
/// while they make those of its sisters.
///
/// @param words `rate` before such a rate, with the class in a group `class`
public record ClassRates(RuleWords words) implements Net {
    private static final int DIGITS = 12;

    public static ClassRates of(RuleNode node) {
        return new ClassRates(RuleWords.under(node, "rate"));
    }

    /// Weights and scores of a class.
    private record Sums(BigDecimal weight, BigDecimal score, Indicator last) {
        private BigDecimal rate() {
            return score.divide(weight, DIGITS, RoundingMode.HALF_UP);
        }

        private Finding.Stated stated(BigDecimal value, String role) {
            return new Finding.Stated(value.toPlainString(), Unit.SCORE.symbol(), role, last.place());
        }
    }

    private record Told(Worded rate, Sums sums) {
        private boolean holds() {
            return rate.span().meets(Interval.exactly(sums.rate()));
        }
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Worded> rates = said.figured().stream()
                .filter(text -> text.text().sort() == Texts.Sort.PARAGRAPH
                        && text.text().text().contains("得分率"))
                .flatMap(text -> rates(text))
                .toList();
        if (rates.isEmpty()) {
            return Stream.of();
        }
        Map<String, Sums> sums = sums(said);
        List<Told> told = new ArrayList<>();
        rates.forEach(rate -> sums(rate, sums).ifPresent(one -> told.add(new Told(rate, one))));
        boolean isHabit = told.stream().anyMatch(Told::holds);
        return isHabit ? told.stream().filter(one -> !one.holds()).map(one -> finding(note, one)) : Stream.of();
    }

    private Stream<Worded> rates(Figured text) {
        return text.worded(null).stream()
                .filter(figure ->
                        figure.quantity().unit().isRate() && figure.isSharp() && words.says("rate", figure.label()));
    }

    private static Map<String, Sums> sums(Said said) {
        Map<String, Sums> sums = new LinkedHashMap<>();
        for (Indicator row : said.report().indicators()) {
            BigDecimal weight = Aim.number(row.weight());
            BigDecimal score = Aim.number(row.score());
            String level = Objects.toString(row.level1(), "");
            if (weight != null && score != null && weight.signum() > 0 && !level.isEmpty()) {
                sums.merge(
                        row.place().table() + " " + level,
                        new Sums(weight, score, row),
                        (one, other) -> new Sums(
                                one.weight().add(other.weight()), one.score().add(other.score()), other.last()));
            }
        }
        return sums;
    }

    /// Those of the one class that its label names.
    private Optional<Sums> sums(Worded rate, Map<String, Sums> sums) {
        String name = words.search("rate")
                .first(rate.label())
                .map(match -> match.group("class"))
                .orElse("");
        List<Sums> named = sums.entrySet().stream()
                .filter(entry -> entry.getKey().contains(" " + name))
                .map(Map.Entry::getValue)
                .toList();
        return name.length() > 1 && named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static Finding finding(Note note, Told told) {
        Sums sums = told.sums();
        Quantity right = told.rate().printed(sums.rate());
        return note.of(
                note.rule().title() + "：“" + told.rate().label() + told.rate().quantity() + "”，而各项得分"
                        + sums.score().toPlainString() + "÷" + sums.weight().toPlainString() + "=" + right,
                List.of(
                        told.rate().stated("rate"),
                        sums.stated(sums.score(), "part"),
                        sums.stated(sums.weight(), "whole")),
                right);
    }
}
