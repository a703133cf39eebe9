package gouji.check.date;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.pattern.Searched;
import gouji.quantity.ChineseNumerals;
import gouji.quantity.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 日期与说法: what is said of dates beside them, in one sentence: a quarter, a period's end before its beginning, how
/// many days work took, how long a term runs, a document's number of a year that had not come.
///
/// The rule's words: `quarter` with the groups `q` and `month`; `days` with the figure of days in a group `days`;
/// `term`
/// with its years in a group `years`; `between` before days of which the first is not counted; `span` with `from` and
/// `to`, days of one month; `number` with its year in `year`;
/// `unless` what explains a difference.
public final class DateClaims {
    private static final String ENDS = "。；！\n";
    private static final int MONTHS = 3;
    private static final int NEAR = 30; // characters between a date and a document's number
    private static final int SLACK = 2; // days: the first one counted or not, and the last

    private static final Search OTHER = Search.of("(?<!^)[，；：]|20\\d\\d年|[次翌今]年");

    private final Note note;
    private final RuleWords words;
    private final @Nullable Integer year;
    private final List<Finding> findings = new ArrayList<>();

    private DateClaims(Note note, RuleWords words, @Nullable Integer year) {
        this.note = note;
        this.words = words;
        this.year = year;
    }

    public static Stream<Finding> of(Note note, RuleWords words, Searched<Texts.Text> texts, @Nullable Integer year) {
        var all = new DateClaims(note, words, year);
        texts.each(words.search("quarter"), all::quarter);
        texts.each(words.search("span"), all::span);
        texts.each(words.search("days"), all::days);
        texts.each(words.search("term"), all::term);
        texts.each(words.search("number"), all::number);
        return all.findings.stream();
    }

    /// `一季度4月18日召开`
    private void quarter(Texts.Text text, Matcher match) {
        int quarter = "一二三四".indexOf(match.group("q")) + 1;
        int month = Integer.parseInt(match.group("month"));
        if (month <= 4 * MONTHS && (month - 1) / MONTHS + 1 != quarter) {
            tell(text, match.start(), match.end(), "日期不在所说的季度：“" + match.group() + "”", null);
        }
    }

    /// `3月20日至15日`
    private void span(Texts.Text text, Matcher match) {
        if (Integer.parseInt(match.group("to")) < Integer.parseInt(match.group("from"))) {
            tell(text, match.start(), match.end(), "起止日期颠倒：“" + match.group() + "”", null);
        }
    }

    /// `4月1日开工，6月29日完工，实际工期120天`
    private void days(Texts.Text text, Matcher match) {
        List<ToldDate> dates = ToldDate.in(text, sentence(text.text(), match.start()), match.start(), year);
        if (dates.size() < 2 || isExcused(text, match)) {
            return;
        }
        LocalDate from = dates.get(dates.size() - 2).first();
        ToldDate last = dates.getLast();
        if (dates.get(dates.size() - 2).isWholeMonth() || last.isWholeMonth() || !from.isBefore(last.first())) {
            return;
        }
        boolean isBetween = words.says("between", text.text().substring(0, match.start("days")));
        long took = ChronoUnit.DAYS.between(from, last.first()) + (isBetween ? 0 : 1);
        long told = Long.parseLong(match.group("days"));
        if (Math.abs(took - told) > SLACK && !isOfOthers(dates, told)) {
            tell(
                    text,
                    match.start("days"),
                    match.end(),
                    "天数与起止日期不符：" + dates.get(dates.size() - 2).written() + "至" + last.written() + "为" + took + "天，写作“"
                            + match.group() + "”",
                    Quantity.of(Long.toString(took), "天"));
        }
    }

    /// `3月1日开工，6月30日完工，7月15日验收，实际工期122天`, `3月1日至6月30日、7月1日至9月30日，共用214天`: whether others of the dates
    /// are so far apart, or two by two together.
    private static boolean isOfOthers(List<ToldDate> dates, long told) {
        long together = 0;
        for (int i = 0; i < dates.size(); i++) {
            for (int j = i + 1; j < dates.size(); j++) {
                long took = ChronoUnit.DAYS.between(
                                dates.get(i).first(), dates.get(j).first())
                        + 1;
                if (Math.abs(took - told) <= SLACK) {
                    return true;
                }
                together += j == i + 1 && i % 2 == 0 ? took : 0;
            }
        }
        return Math.abs(together - told) <= SLACK;
    }

    /// `质保期两年，自2022年6月20日起至2023年6月19日止`
    private void term(Texts.Text text, Matcher match) {
        BigDecimal years = ChineseNumerals.parse(match.group("years"));
        int start = sentence(text.text(), match.start());
        List<ToldDate> dates = ToldDate.in(text, start, match.end(), year);
        if (years == null || dates.size() < 2 || isExcused(text, match)) {
            return;
        }
        ToldDate end = dates.getLast();
        ToldDate begin = dates.get(dates.size() - 2);
        if (begin.isWholeMonth() || end.isWholeMonth() || end.start() < match.start() || !end.hasYear()) {
            return;
        }
        LocalDate right = begin.first().plusYears(years.intValue()).minusDays(1);
        if (Math.abs(ChronoUnit.DAYS.between(right, end.first())) > SLACK) {
            findings.add(note.of(
                    "期限与起止日期不符：" + match.group() + "，按所说年限应到" + right,
                    List.of(Texts.words(text, end.start(), end.end()), Texts.words(text, begin.start(), begin.end()))));
        }
    }

    /// `2022年3月5日，以某财农〔2023〕8号文下达`
    private void number(Texts.Text text, Matcher match) {
        int start = sentence(text.text(), match.start());
        List<ToldDate> dates = ToldDate.in(text, start, match.start(), null);
        if (dates.isEmpty()
                || !isOf(text.text().substring(dates.getLast().end(), match.start()))
                || isExcused(text, match)) {
            return;
        }
        if (Integer.parseInt(match.group("year")) > dates.getLast().first().getYear()) {
            tell(
                    text,
                    match.start(),
                    match.end(),
                    "文号的年份晚于日期：" + dates.getLast().written() + "，文号“" + match.group() + "”",
                    null);
        }
    }

    /// Whether the words between a date and a number leave the number to that date: no other clause, no other year.
    private static boolean isOf(String between) {
        return between.length() <= NEAR && !OTHER.isIn(between);
    }

    private boolean isExcused(Texts.Text text, Matcher match) {
        return Sentences.isExcused(words.search("unless"), text.text(), match.start(), match.end());
    }

    private void tell(Texts.Text text, int from, int to, String message, @Nullable Quantity right) {
        findings.add(note.of(message, List.of(Texts.words(text, from, to)), right));
    }

    private static int sentence(String text, int at) {
        int from = at;
        while (from > 0 && ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }
}
