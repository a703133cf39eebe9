package gouji.check.date;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Columns;
import gouji.check.text.Figured;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.quantity.Dimension;
import gouji.quantity.Quantity;
import gouji.report.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 段首的年度: a sentence that begins with the year before though its amounts are those that the tables state for the
/// report's year.
///
/// The rule's words: `begins` how the sentence names its `year`; `unless` what tells of two years in it; `last` the
/// header
/// of a column that is of another year.
public final class StaleSentences {
    private static final int LEAST = 2; // amounts that are this year's
    private static final int TELLING_DIGITS = 4;

    private StaleSentences() {}

    public static Stream<Finding> of(
            Note note,
            RuleWords words,
            List<Texts.Text> texts,
            List<Figured> figured,
            List<Columns> tables,
            Report report) {
        Integer year = report.year();
        if (year == null) {
            return Stream.of();
        }
        Set<BigDecimal> own = ofThisYear(words, tables, year);
        List<Finding> findings = new ArrayList<>();
        for (Figured text : figured) {
            Matcher begins = text.text().sort() == Texts.Sort.CELL
                    ? null
                    : words.search("begins").first(text.text().text()).orElse(null);
            if (begins == null || Integer.parseInt(begins.group("year")) != year - 1) {
                continue;
            }
            String sentence = Sentences.around(text.text().text(), begins.start("year"), begins.end());
            int end = text.text().text().indexOf(sentence) + sentence.length();
            List<BigDecimal> amounts = text.figures().stream()
                    .filter(figure -> figure.start() >= begins.start("year") && figure.end() <= end)
                    .map(figure -> telling(figure.quantity()))
                    .flatMap(Stream::ofNullable)
                    .distinct()
                    .toList();
            boolean isOfThisYear = amounts.size() >= LEAST && own.containsAll(amounts);
            if (isOfThisYear && !words.says("unless", sentence)) {
                findings.add(StaleYears.wrongYear(
                        note, texts, text.text(), begins.start("year"), begins.end("year") + 1, year));
            }
        }
        return findings.stream();
    }

    /// The amounts of columns that name no other year, but for those that also stand in a column that does.
    private static Set<BigDecimal> ofThisYear(RuleWords words, List<Columns> tables, int year) {
        Set<BigDecimal> own = new HashSet<>();
        Set<BigDecimal> other = new HashSet<>();
        for (Columns table : tables) {
            for (int column = 0; column < table.columns(); column++) {
                String head = table.head(column);
                boolean isOther = words.says("last", head) || head.contains((year - 1) + "年");
                for (int row = 0; row < table.rows(); row++) {
                    Quantity said = table.figure(row, column);
                    BigDecimal amount = said == null ? null : telling(said);
                    if (amount != null) {
                        (isOther ? other : own).add(amount);
                    }
                }
            }
        }
        own.removeAll(other);
        return own;
    }

    /// The digits of an amount of money or a bare number, whatever its unit; null where they are too few to tell it.
    private static @Nullable BigDecimal telling(Quantity said) {
        BigDecimal value = said.value().stripTrailingZeros();
        boolean isTelling = said.qualifier() == null
                && said.unit().dimension() != Dimension.RATE
                && value.unscaledValue().abs().toString().length() >= TELLING_DIGITS;
        return isTelling ? value : null;
    }
}
