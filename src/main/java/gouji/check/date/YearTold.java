package gouji.check.date;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Sentences;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.report.Report;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 年份: a year told in words that tell how it must stand to the year reported on: a self-evaluation is made in the
/// year after, what was owed in a year is not paid before it.
///
/// @param find the words, the year in a group `year`
/// @param from how many years after the report's year it is at least (-1: the year before), or null
/// @param to how many at most, or null
/// @param right how many years after the report's it should be
/// @param unless where these stand in the same sentence, nothing is said
/// @param notIn kinds of reports, or words of file names, that speak of other years
public record YearTold(
        Search find,
        @Nullable Integer from,
        @Nullable Integer to,
        int right,
        @Nullable Search unless,
        @Nullable Search notIn)
        implements WordDemand {

    public static YearTold of(RuleNode node) {
        node.only("find", "from", "to", "right", "unless", "not-in");
        return new YearTold(
                WordDemand.words(node, "find"),
                years(node, "from"),
                years(node, "to"),
                Objects.requireNonNull(years(node, "right")),
                WordDemand.wordsIfAny(node, "unless"),
                WordDemand.wordsIfAny(node, "not-in"));
    }

    private static @Nullable Integer years(RuleNode node, String key) {
        return node.find(key)
                .map(years -> years.as(Integer::valueOf, "此处应为整数，如 -1、0、1"))
                .orElse(null);
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        Report report = said.report();
        Integer year = report.year();
        String kind = report.document().name() + Objects.toString(report.reportType(), "");
        if (year == null || (notIn != null && notIn.isIn(kind))) {
            return Stream.of();
        }
        List<Finding> findings = new ArrayList<>();
        said.texts().each(find, (text, match) -> {
            int told = Integer.parseInt(match.group("year"));
            boolean isRight = (from == null || told >= year + from) && (to == null || told <= year + to);
            if (!isRight
                    && Math.abs(told - year) <= 2
                    && !Sentences.isExcused(unless, text.text(), match.start(), match.end())) {
                int start = match.start("year");
                String words = text.text().substring(start, match.end());
                List<Finding.Stated> values = new ArrayList<>();
                if (!dated(words).equals(told + "年")) {
                    values.add(new Finding.Stated(dated(words), "", "stated", text.at(start, match.end())));
                }
                values.add(
                        new Finding.Stated(Integer.toString(told), "年", "stated", text.at(start, match.end("year"))));
                findings.add(note.expecting(
                        note.rule().title() + "：" + year + "年度的报告写“" + words + "”",
                        values,
                        new Finding.Expected(Integer.toString(year + right), "年")));
            }
        });
        return findings.stream();
    }

    /// The date that the words begin with.
    private static String dated(String words) {
        Matcher date = Pattern.compile("^\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?").matcher(words);
        return date.find() ? date.group() : words;
    }
}
