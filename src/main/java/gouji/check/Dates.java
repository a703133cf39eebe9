package gouji.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 日期: dates that cannot be, that stand in the wrong order, or of the wrong year.
final class Dates {
    private static final Pattern DAY = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})年(\\d{1,2})月(\\d{1,2})[日号]");
    private static final Pattern YEARS_END =
            Pattern.compile("截[至止]((?:19|20)\\d{2})年(?:12月31日|年?末|年?底)[^。；]{0,12}(?:共有|在职|实有|现有|人员|职工|车辆)");
    private static final Pattern EARLIER = Pattern.compile("上年|年初|去年|比|较");
    private static final Pattern FORM_YEAR = Pattern.compile("[（(]((?:19|20)\\d{2})年度?[）)]");
    private static final Pattern TITLE_YEAR = Pattern.compile("((?:19|20)\\d{2})年度[^。，；：]{2,24}(?:决算|自评)[^。，；：]{0,6}表");
    private static final Pattern COMPARED = Pattern.compile("(?:与|比|较)((?:19|20)\\d{2})年");
    private static final int MANY = 3;

    private Dates() {}

    static Stream<Finding> impossible(Note note, List<Texts.Text> texts) {
        List<Finding> findings = new ArrayList<>();
        for (Texts.Text text : texts) {
            Matcher day = DAY.matcher(text.text());
            while (day.find()) {
                if (!isDay(number(day, 1), number(day, 2), number(day, 3))) {
                    findings.add(note.of(
                            "日期不存在：“" + day.group() + "”",
                            List.of(WordInspections.words(text, day.start(), day.end()))));
                }
            }
        }
        return findings.stream();
    }

    private static boolean isDay(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getYear() == year;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /// `截至2019年12月31日，在职人员46人` in a report on 2020.
    static Stream<Finding> lastYearsEnd(Note note, List<Texts.Text> texts, @Nullable Integer year) {
        if (year == null) {
            return Stream.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Texts.Text text : texts) {
            Matcher match = YEARS_END.matcher(text.text());
            while (match.find()) {
                if (number(match, 1) == year - 1
                        && !WordInspections.isExcused(EARLIER, text.text(), match.start(), match.end())) {
                    findings.add(wrongYear(note, text, match, year));
                }
            }
        }
        return findings.stream();
    }

    /// A form's own year line that differs from the year that the report speaks of most.
    static Stream<Finding> formYear(Note note, List<Texts.Text> texts, @Nullable Integer year) {
        if (year == null) {
            return Stream.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Texts.Text text : texts) {
            Matcher match = FORM_YEAR.matcher(text.text());
            Matcher title = TITLE_YEAR.matcher(text.text());
            if (title.matches()) {
                match = title;
            }
            if (match.matches()
                    && Math.abs(number(match, 1) - year) == 1
                    && mentions(texts, year) > mentions(texts, number(match, 1))) {
                findings.add(wrongYear(note, text, match, year));
            }
        }
        return findings.stream();
    }

    private static long mentions(List<Texts.Text> texts, int year) {
        return texts.stream().filter(text -> text.text().contains(year + "年")).count();
    }

    /// `与2018年持平` where every other comparison is with 2019.
    static Stream<Finding> comparedYear(Note note, List<Texts.Text> texts, @Nullable Integer year) {
        if (year == null) {
            return Stream.of();
        }
        int usual = 0;
        List<Finding> findings = new ArrayList<>();
        for (Texts.Text text : texts) {
            Matcher match = COMPARED.matcher(text.text());
            while (match.find()) {
                usual += number(match, 1) == year - 1 ? 1 : 0;
                if (number(match, 1) == year - 2) {
                    findings.add(wrongYear(note, text, match, year - 1));
                }
            }
        }
        return usual >= MANY && findings.size() == 1 ? findings.stream() : Stream.of();
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
