package gouji.check.row;

import gouji.check.fact.Slip;
import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 指标的比率与正文: `满意度93.96%` in the words and 99.36% for the indicator 群众满意度. What is told in both places is put
/// aside; of what is left over, the only rate of a name on the one side is that on the other.
///
/// @param named what a rate is called, in `stem`
/// @param unlike words of the sentence that make a rate that of another year, or a target
public record IndicatorRates(Search named, Search unlike) implements WordDemand {
    private static final String UNSURE = "两处所指也可能不同，请核对";
    private static final String WRONG = "疑有误，应为";
    private static final int TELLING_ODDS = 6;
    private static final int TELLING_DIGITS = 3;
    private static final BigDecimal MOST = new BigDecimal("1.5");

    public static IndicatorRates of(RuleNode node) {
        node.only("named", "unlike");
        return new IndicatorRates(WordDemand.words(node, "named"), WordDemand.words(node, "unlike"));
    }

    /// A rate of the words, and what it is called.
    private record Told(Worded rate, String stem, String sentence) {}

    /// A rate of an indicator's row.
    ///
    /// @param rest its name before the stem
    private record Row(Fact fact, String name, String stem, String rest) {}

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Row> rows = rows(said);
        if (rows.isEmpty()) {
            return Stream.of();
        }
        List<Worded> rates = rates(said);
        Set<BigDecimal> inWords = rates.stream().map(rate -> plain(rate.base())).collect(Collectors.toSet());
        Set<BigDecimal> inTables = new HashSet<>();
        said.report().facts().stream()
                .filter(fact -> fact.place().table() != null)
                .forEach(fact -> inTables.add(plain(fact.quantity().inBase())));
        List<Told> told = rates.stream()
                .filter(rate -> rate.isSharp() && !rate.isPoints() && !inTables.contains(plain(rate.base())))
                .flatMap(this::told)
                .toList();
        List<Row> left = rows.stream()
                .filter(row -> !inWords.contains(plain(row.fact().quantity().inBase())))
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (Row row : left) {
            List<Told> alike = told.stream()
                    .filter(one -> one.stem().equals(row.stem()) && !isRounded(row, one))
                    .toList();
            List<Told> same = alike.stream()
                    .filter(one -> Texts.shareWord(row.rest(), one.sentence()))
                    .toList();
            boolean isOnly = left.stream()
                            .filter(other -> other.stem().equals(row.stem()))
                            .count()
                    == 1;
            if (same.size() == 1) {
                findings.add(finding(note, row, same.getFirst(), isOnly, true));
            } else if (same.isEmpty() && isOnly && alike.size() == 1 && isBare(alike.getFirst())) {
                findings.add(finding(note, row, alike.getFirst(), true, false));
            }
        }
        return findings.stream();
    }

    /// 96.4% in a table is 96.35% rounded.
    private static boolean isRounded(Row row, Told told) {
        return row.fact().quantity().interval().meets(told.rate().quantity().interval());
    }

    /// `满意度` alone, of nothing that it names.
    private static boolean isBare(Told told) {
        return told.rate().label().startsWith(told.stem());
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.stripTrailingZeros();
    }

    private static List<Worded> rates(Said said) {
        List<Worded> rates = new ArrayList<>();
        for (Figured text : said.figured()) {
            if (text.text().sort() != Texts.Sort.CELL) {
                text.worded(said.report().year()).stream()
                        .filter(figure -> figure.quantity().unit().isRate())
                        .forEach(rates::add);
            }
        }
        return rates;
    }

    private Stream<Told> told(Worded rate) {
        String text = rate.text().text().text();
        int end = rate.figure().start();
        String sentence = text.substring(Sentences.start(text, end), end);
        return unlike.isIn(rate.label() + rate.after())
                        || unlike.isIn(sentence.substring(sentence.lastIndexOf('，') + 1))
                ? Stream.of()
                : named.first(rate.label()).map(match -> new Told(rate, match.group("stem"), sentence)).stream();
    }

    private List<Row> rows(Said said) {
        List<Row> rows = new ArrayList<>();
        for (Fact fact : said.report().facts()) {
            String path = Objects.requireNonNullElse(fact.indicator(), fact.subject());
            boolean isResult = fact.place().table() != null
                    && fact.quantity().unit().isRate()
                    && fact.quantity().qualifier() == null
                    && (fact.measure() == Measure.ACTUAL || fact.measure() == Measure.SATISFACTION);
            if (isResult) {
                String name = path.substring(path.lastIndexOf('/') + 1);
                named.first(name)
                        .ifPresent(match -> rows.add(
                                new Row(fact, name, match.group("stem"), name.substring(0, match.start("stem")))));
            }
        }
        return rows;
    }

    /// @param isNamed whether a word of the row's name stands in the sentence: without one only a slip tells that the
    /// two are
    ///     one, however well the sentence's own figures make its rate
    private static Finding finding(Note note, Row row, Told told, boolean isOnly, boolean isNamed) {
        Worded rate = told.rate();
        Quantity own = row.fact().quantity();
        Quantity other = rate.quantity();
        var stated = new Finding.Stated(
                own.plainValue(), own.unit().symbol(), "stated", row.fact().place());
        String message = note.rule().title() + "：正文" + other + "，指标“" + row.name() + "”" + own;
        Slip slip = Slip.between(other, own);
        boolean isSlip =
                slip != null && slip.odds(other, own, Math.max(0, own.value().scale())) >= TELLING_ODDS;
        boolean isOne = isNamed || isSlip;
        if (isOne && (isMade(rate, other) || isOver(own, other))) {
            return note.of(message, List.of(stated, rate.stated("part")), other).withCaution(own + WRONG + other);
        }
        if (isOne && (isMade(rate, own) || isOver(other, own))) {
            return note.of(message, List.of(rate.stated("stated"), stated), own).withCaution(other + WRONG + own);
        }
        Finding finding = note.of(message, List.of(rate.stated("stated"), stated), null);
        return isSlip && isOnly ? finding : finding.asHint(UNSURE);
    }

    private static boolean isOver(Quantity one, Quantity other) {
        return one.inBase().compareTo(MOST) > 0 && other.inBase().compareTo(BigDecimal.ONE) <= 0;
    }

    /// Whether two figures beside the rate make it, as a part of a whole or as a change.
    private static boolean isMade(Worded rate, Quantity told) {
        List<Worded> amounts = rate.text().worded(null).stream()
                .filter(figure -> figure.isPlainAmount() && Math.abs(figure.sentence() - rate.sentence()) <= 1)
                .toList();
        return told.digits() >= TELLING_DIGITS
                && amounts.stream()
                        .anyMatch(part -> amounts.stream()
                                .anyMatch(whole -> part.key().equals(whole.key())
                                        && !part.equals(whole)
                                        && makes(part.base(), whole.base(), told.interval())));
    }

    private static boolean makes(BigDecimal part, BigDecimal whole, Interval rate) {
        BigDecimal quotient = part.divide(whole, MathContext.DECIMAL64);
        return rate.contains(quotient)
                || rate.contains(quotient.subtract(BigDecimal.ONE).abs());
    }
}
