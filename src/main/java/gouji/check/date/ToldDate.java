package gouji.check.date;

import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 日期: a date as a text tells it, `2021年6月3日`, `同年6月`, `2021-06-03`.
///
/// @param first the first day that it may mean
/// @param last the last one: a month ends on its last day
/// @param hasYear whether it names its year, or 同年, 次年; else it is that of the date before it
/// @param isGuessed whether no date before it names a year either: then it is the one asked for
/// @param start where it begins in the text, its year included
/// @param monthStart where its month begins; of a dotted date its start
record ToldDate(
        LocalDate first,
        LocalDate last,
        boolean hasYear,
        boolean isGuessed,
        Texts.Text text,
        int start,
        int monthStart,
        int end) {
    /// Any of them.
    static final Search ANY = Search.of(
            "(?:(?:(?:(?<year>(?:19|20)\\d{2})年|(?<near>当年|同年|次年|翌年))?(?<month>\\d{1,2})月(?:份)?(?:(?<day>\\d{1,2})[日号])?)"
                    + "|(?<y>(?:19|20)\\d{2})[-./](?<m>\\d{1,2})[-./](?<d>\\d{1,2}))(?<!\\d)(?!\\d)");
    private static final Pattern WRITTEN =
            Pattern.compile("^[^\\d]{0,30}?((?:19|20)\\d{2})年(\\d{1,2})月(?:(\\d{1,2})日)?$");
    private static final String NUMERALS = "〇一二三四五六七八九";
    private static final Pattern NUMERAL_DATE =
            Pattern.compile("^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?$");
    private static final int TEN = 10;

    /// The dates of a part of a text, in order.
    ///
    /// @param year of dates that name none and follow none that does; null to leave these out
    static List<ToldDate> in(Texts.Text text, int start, int end, @Nullable Integer year) {
        List<ToldDate> dates = new ArrayList<>();
        Search.Finds finds = ANY.in(text.text(), start, end);
        Integer of = year;
        boolean isGuessed = true;
        while (finds.next()) {
            Matcher date = finds.match();
            String own = date.group("year") != null ? date.group("year") : date.group("y");
            String near = date.group("near");
            if (own != null) {
                of = Integer.valueOf(own);
                isGuessed = false;
            } else if (near != null && of != null) {
                of += near.startsWith("次") || near.startsWith("翌") ? 1 : 0;
            }
            ToldDate told = of == null ? null : told(text, date, of, own != null || near != null, isGuessed);
            if (told != null) {
                dates.add(told);
            }
        }
        return dates;
    }

    private static @Nullable ToldDate told(
            Texts.Text text, Matcher date, int year, boolean hasYear, boolean isGuessed) {
        boolean isDotted = date.group("y") != null;
        int month = Integer.parseInt(isDotted ? date.group("m") : date.group("month"));
        String day = isDotted ? date.group("d") : date.group("day");
        try {
            YearMonth of = YearMonth.of(year, month);
            LocalDate first = day == null ? of.atDay(1) : of.atDay(Integer.parseInt(day));
            LocalDate last = day == null ? of.atEndOfMonth() : first;
            int monthStart = isDotted ? date.start() : date.start("month");
            return new ToldDate(first, last, hasYear, isGuessed, text, date.start(), monthStart, date.end());
        } catch (DateTimeException e) {
            return null; // no such date, which another rule tells
        }
    }

    /// The date under a report, `2022年3月18日` or `某县林业局二〇二二年三月`, if a text is nothing else; else null.
    static @Nullable ToldDate under(Texts.Text text) {
        String words = text.text();
        if (words.indexOf('年') < 0) {
            return null;
        }
        Matcher numerals = NUMERAL_DATE.matcher(words);
        boolean isInNumerals = numerals.matches();
        Matcher written = WRITTEN.matcher(words);
        if (!isInNumerals && !written.matches()) {
            return null;
        }
        Matcher date = isInNumerals ? numerals : written;
        try {
            YearMonth of = YearMonth.of(number(date.group(1)), number(date.group(2)));
            LocalDate first = date.group(3) == null ? of.atDay(1) : of.atDay(number(date.group(3)));
            LocalDate last = date.group(3) == null ? of.atEndOfMonth() : first;
            return new ToldDate(first, last, true, false, text, date.start(1), date.start(2), words.length());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        String tidy = written.replace('○', '〇').replace('零', '〇');
        int ten = tidy.indexOf('十');
        if (ten >= 0) {
            int tens = ten == 0 ? 1 : NUMERALS.indexOf(tidy.charAt(0));
            int ones = ten + 1 == tidy.length() ? 0 : NUMERALS.indexOf(tidy.charAt(ten + 1));
            return tens * TEN + ones;
        }
        int number = 0;
        for (int i = 0; i < tidy.length(); i++) {
            number = number * TEN + NUMERALS.indexOf(tidy.charAt(i));
        }
        return number;
    }

    boolean isWholeMonth() {
        return !first.equals(last);
    }

    /// `2024年6月26日`
    static String written(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /// As it stands in the text.
    String written() {
        return text.text().substring(start, end);
    }

    /// The words of a text behind it, at most so many characters.
    String behind(int most) {
        return text.text().substring(end, Math.min(text.text().length(), end + most));
    }

    /// The words of a text before it, at most so many characters.
    String before(int most) {
        return text.text().substring(Math.max(0, start - most), start);
    }

    /// The date with its year as the value, its month and day as the quote.
    Finding.Stated stated() {
        String day = isWholeMonth() ? "" : first.getDayOfMonth() + "日";
        String value =
                monthStart == start && hasYear ? written() : first.getYear() + "年" + first.getMonthValue() + "月" + day;
        return new Finding.Stated(value, "", "stated", text.at(monthStart, end));
    }

    /// Its year alone.
    Finding.Stated year() {
        return new Finding.Stated(String.valueOf(first.getYear()), "年", "stated", text.at(start, end));
    }
}
