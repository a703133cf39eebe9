package gouji.check.date;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.pattern.Search;
import gouji.pattern.Searched;
import gouji.place.Place;
import gouji.report.Indicator;
import gouji.report.Report;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 日期: dates that cannot be, that stand in the wrong order, or of the wrong year.
public final class Dates {
    private static final Search DAY = Search.of(
            "(?<!\\d)(?<!0[-—~～至])(?:((?:19|20)\\d{2})年)?(\\d{1,2})月(?:(\\d{1,2})[日号])?(?![\\d龄])"); // no age: 0-36月龄
    private static final Search DOTTED =
            Search.of("(?<![\\d.-])((?:19|20)\\d{2})([-./])(0?[1-9]|1[0-2])\\2([0-3]?\\d)(?![\\d.-])");
    private static final Search LABELLED =
            Search.of("(?:填报|填表|填写|上报)(?:日期|时间)[:：]\\s*((?:19|20)\\d{2})年(\\d{1,2})月(?:(\\d{1,2})日)?");
    private static final Search FORM_YEAR = Search.of("[（(]((?:19|20)\\d{2})年度?[）)]");
    private static final Search TITLE_YEAR = Search.of("[^，。；：\\d]{0,24}((?:19|20)\\d{2})年度?[^，。；：]{2,30}"
            + "(?:(?:决算|自评|评价|评分|监控|绩效目标)[^，。；：]{0,6}表|自评报告|自评情况|评价报告|决算公开)");
    private static final Search SIGNED = Search.of(
            "^(?:[\\p{IsHan}（）]{2,24}(?:局|委|办|办公室|中心|院|会|所|站|队|镇|政府|厅|处|校|公司|园))?(?:(?:填报|填表|报告|填写|上报|自评|编制|评价)(?:日期|时间)[:：]?)?((?:19|20)\\d{2})年(\\d{1,2})月(?:(\\d{1,2})日)?$");
    private static final Search SIGNED_IN_DIGITS = Search.of(
            "^(?:填报|填表|报告|填写|上报|自评|编制|评价|发布|公布|公开)(?:日期|时间)[:：]?\\s*((?:19|20)\\d{2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:\\s.*)?$");
    private static final Pattern AFTERWARDS = Pattern.compile("决算|自评|评价");
    private static final Pattern NAMED_YEAR = Pattern.compile("((?:19|20)\\d{2})年");
    private static final Pattern BEFOREHAND = Pattern.compile("目标|预算|监控|文本|计划|中期|申报");
    private static final Pattern DUE =
            Pattern.compile("^((?:19|20)\\d{2})年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:年?底|末)?(?:之?前|以前|前完成|完成)");
    private static final Search COMPARED = Search.of("(?:与|比|较)((?:19|20)\\d{2})年");
    private static final Pattern FIRST_OF_YEAR = Pattern.compile("(?<!\\d)1月1日[^。；]{0,4}$");
    private static final String VOUCHER = "凭证";
    private static final int MANY = 3;
    private static final int MOST_DUE = 2; // more of them are meant
    private static final int LEAP_YEAR = 2020;
    private static final int LAST_MONTH = 12;

    private Dates() {}

    public static Stream<Finding> impossible(Note note, Searched<Texts.Text> texts) {
        List<Finding> findings = new ArrayList<>();
        texts.each(DAY, (text, day) -> {
            int year = day.group(1) == null ? LEAP_YEAR : number(day, 1);
            int date = day.group(3) == null ? 1 : number(day, 3);
            if (!isDay(year, number(day, 2), date) && !isVoucher(text.text(), day)) {
                findings.add(note.expecting(
                        "日期不存在：“" + text.text().substring(Sentences.clause(text.text(), day.start()), day.end()) + "”",
                        told(text, day, year),
                        meant(text.text(), day)));
            }
        });
        texts.each(DOTTED, (text, day) -> {
            if (!isDay(number(day, 1), number(day, 3), number(day, 4))) {
                findings.add(
                        note.of("日期不存在：“" + day.group() + "”", List.of(Texts.words(text, day.start(), day.end()))));
            }
        });
        return findings.stream();
    }

    /// `12月75号凭证` is the seventy-fifth of that month's.
    private static boolean isVoucher(String text, Matcher day) {
        return day.group().endsWith("号") && text.contains(VOUCHER);
    }

    /// The date; and its day beside the last one that its month has, where it has too few, or its month beside the last
    /// one of a year.
    private static List<Finding.Stated> told(Texts.Text text, Matcher day, int year) {
        Place place = text.at(day.start(2), day.end());
        List<Finding.Stated> values = new ArrayList<>(List.of(new Finding.Stated(day.group(), "", "stated", place)));
        int month = number(day, 2);
        if (month > LAST_MONTH) {
            values.add(new Finding.Stated(day.group(2), "月", "stated", text.at(day.start(2), day.end(2))));
            values.add(new Finding.Stated(Integer.toString(LAST_MONTH), "月", "limit", place));
        } else if (day.group(3) != null && month >= 1 && month <= LAST_MONTH) {
            String last = Integer.toString(YearMonth.of(year, month).lengthOfMonth());
            values.add(new Finding.Stated(day.group(3), "日", "stated", text.at(day.start(3), day.end())));
            values.add(new Finding.Stated(last, "日", "limit", place));
        }
        return List.copyOf(values);
    }

    /// Of a period that began on 1月1日 the year's last day, else the month's; null where the month is none.
    private static Finding.@Nullable Expected meant(String text, Matcher day) {
        boolean isYear = "31".equals(day.group(3))
                && FIRST_OF_YEAR.matcher(text.substring(0, day.start())).find();
        int month = isYear ? LAST_MONTH : number(day, 2);
        if (month < 1 || month > LAST_MONTH) {
            return null;
        }
        int year = day.group(1) == null ? LEAP_YEAR : number(day, 1);
        String named = day.group(1) == null ? "" : year + "年";
        int last = YearMonth.of(year, month).lengthOfMonth();
        return new Finding.Expected(named + month + "月" + last + "日", "");
    }

    /// A report on a year, signed before the year was over. A cell with a date and no more is when a thing was done.
    ///
    /// @param words `notice` what tells that money is handed down or a thing made known, which is done within the year
    public static Stream<Finding> signedTooEarly(
            Note note, RuleWords words, Searched<Texts.Text> texts, Report report) {
        Integer year = report.year();
        Search notice = words.search("notice");
        boolean isNotice = texts.with(notice).stream()
                .anyMatch(text -> text.sort() != Texts.Sort.CELL && notice.isIn(text.text()));
        boolean isBeforehand = isNotice
                || Stream.of(report.document().name(), Objects.toString(report.reportType(), ""))
                        .anyMatch(name -> BEFOREHAND.matcher(name).find());
        Matcher named = NAMED_YEAR.matcher(report.document().name());
        // an evaluation of several years may be made in the midst of the one it is named by
        String name = report.document().name();
        boolean isNamed = named.find() && (!name.contains("评价") || name.contains(named.group(1) + "年度"));
        if (year == null || isBeforehand || (isNamed && number(named, 1) != year)) {
            return Stream.of();
        }
        List<Finding> findings = new ArrayList<>();
        boolean isAfterwards =
                AFTERWARDS.matcher(Objects.toString(report.reportType(), "")).find();
        for (Texts.Text text : texts.withAny(List.of(SIGNED, SIGNED_IN_DIGITS))) {
            Matcher signed = SIGNED.pattern().matcher(text.text());
            if (isAfterwards && !signed.matches()) {
                signed = SIGNED_IN_DIGITS.pattern().matcher(text.text());
            }
            boolean isSigned = text.sort() != Texts.Sort.CELL
                    || !Character.isDigit(text.text().charAt(0));
            if (isSigned && signed.matches() && isDuring(year, signed)) {
                // where the file's name does not tell the year, it was guessed from the text
                Finding finding = early(note, text, signed, year);
                findings.add(isNamed ? finding : finding.with(Severity.INFO));
            }
        }
        texts.each(LABELLED, (text, signed) -> {
            if (isNamed && isDuring(year, signed) && !SIGNED.isIn(text.text())) {
                findings.add(early(note, text, signed, year));
            }
        });
        return findings.stream();
    }

    private static boolean isDuring(int year, Matcher signed) {
        return number(signed, 1) == year && number(signed, 2) < LAST_MONTH;
    }

    private static Finding early(Note note, Texts.Text text, Matcher signed, int year) {
        Finding.Stated date = Texts.words(text, signed.start(), signed.end());
        return note.expecting(
                year + "年度的报告写于“" + signed.group() + "”，年度尚未结束",
                List.of(
                        date,
                        new Finding.Stated(Integer.toString(year), "年", "stated", date.place()),
                        new Finding.Stated(Integer.toString(year + 1), "年", "earliest", date.place())),
                new Finding.Expected((year + 1) + signed.group().substring(signed.end(1) - signed.start()), ""));
    }

    /// `2020年11月底前` as the target of an indicator in a report on 2021.
    public static Stream<Finding> dueBefore(Note note, Report report) {
        Integer year = report.year();
        List<Finding> findings = new ArrayList<>();
        for (Indicator indicator : report.indicators()) {
            Matcher due = DUE.matcher(Objects.toString(indicator.target(), ""));
            if (year != null && due.find() && number(due, 1) == year - 1) {
                findings.add(note.expecting(
                        "指标“" + Objects.toString(indicator.level3(), "") + "”的期限“" + due.group() + "”在" + year + "年度之前",
                        List.of(new Finding.Stated(due.group(1), "年", "stated", indicator.place())),
                        new Finding.Expected(Integer.toString(year), "年")));
            }
        }
        return findings.size() > MOST_DUE ? Stream.of() : findings.stream();
    }

    private static boolean isDay(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getYear() == year;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /// A form's own year line that differs from the year that the report speaks of most.
    public static Stream<Finding> formYear(Note note, Searched<Texts.Text> texts, Report report) {
        Integer read = report.year();
        if (read == null) {
            return Stream.of();
        }
        String name = report.document().name();
        int year = isOfNextYear(name, texts, read) ? read + 1 : read;
        boolean isNamed = name.contains(year + "年"); // then the file's name speaks, too
        List<Finding> findings = new ArrayList<>();
        for (Texts.Text text : texts.withAny(List.of(FORM_YEAR, TITLE_YEAR))) {
            Matcher match = FORM_YEAR.pattern().matcher(text.text());
            Matcher title = TITLE_YEAR.pattern().matcher(text.text());
            if (title.matches()) {
                match = title;
            }
            if (match.matches()
                    && Math.abs(number(match, 1) - year) == 1
                    && mentions(texts, year) + (isNamed ? 1 : 0) > mentions(texts, number(match, 1))) {
                findings.add(wrongYear(note, text, match, year));
            }
        }
        return findings.stream();
    }

    /// Where only the form's own line names the year that was read, and the file's name and its figures the next.
    private static boolean isOfNextYear(String name, Searched<Texts.Text> texts, int read) {
        int next = read + 1;
        if (!name.contains(next + "年") || name.contains(read + "年") || mentions(texts, read) != 1) {
            return false;
        }
        Search figures = Search.of(next + "年(?:末|底|度|全年)");
        return texts.with(figures).stream().anyMatch(text -> figures.isIn(text.text()));
    }

    private static long mentions(Searched<Texts.Text> texts, int year) {
        String named = year + "年";
        return texts.with(Search.of(named)).stream()
                .filter(text -> text.text().contains(named))
                .count();
    }

    /// `与2018年持平` where every other comparison is with 2019.
    public static Stream<Finding> comparedYear(Note note, Searched<Texts.Text> texts, @Nullable Integer year) {
        if (year == null) {
            return Stream.of();
        }
        List<Integer> usual = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        texts.each(COMPARED, (text, match) -> {
            if (number(match, 1) == year - 1) {
                usual.add(year - 1);
            } else if (number(match, 1) == year - 2) {
                findings.add(wrongYear(note, text, match, year - 1));
            }
        });
        return usual.size() >= MANY && findings.size() == 1 ? findings.stream() : Stream.of();
    }

    private static Finding wrongYear(Note note, Texts.Text text, Matcher match, int right) {
        String words = text.text();
        int end = Math.min(words.length(), match.end() + 8);
        return note.expecting(
                note.rule().title() + "：“" + words.substring(match.start(), end) + "”写作" + match.group(1) + "年，疑应为"
                        + right + "年",
                List.of(new Finding.Stated(match.group(1), "年", "stated", text.at(match.start(), end))),
                new Finding.Expected(Integer.toString(right), "年"));
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
