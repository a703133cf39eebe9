package gouji.extract.about;

import gouji.pattern.Search;
import gouji.place.Blanks;
import gouji.quantity.ChineseNumerals;
import gouji.rule.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// When a report was written: a labelled date, or a line that is nothing but a date.
final class ReportDates {
    private static final String DATE =
            "(?<year>20\\d{2}|二[〇○O0零]..)[年.\\-/](?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})(?:[月.\\-/](?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})?日?|月)";
    private static final Search ALONE = Search.of("^[（]?" + DATE + "[）]?$");

    private final Search labelled;

    ReportDates(Vocabulary vocabulary) {
        labelled = Search.of(vocabulary.alternatives("bureaus", "date-labels") + "[：:]" + DATE);
    }

    /// Whether a line is a labelled date.
    boolean isLabelled(String line) {
        return labelled.first(Blanks.none(line))
                .filter(match -> match.start() == 0)
                .isPresent();
    }

    /// ISO, to the month or the day, or null.
    @Nullable
    String of(List<String> lines) {
        String alone = null;
        for (String line : lines) {
            String tight = Blanks.none(line);
            Matcher match = labelled.first(tight).orElse(null);
            if (match != null) {
                return iso(match);
            }
            Matcher whole = ALONE.first(tight).orElse(null);
            if (whole != null) {
                alone = iso(whole);
            }
        }
        return alone;
    }

    private static @Nullable String iso(Matcher match) {
        Integer year = number(match.group("year"));
        Integer month = number(match.group("month"));
        Integer day = match.group("day") == null ? null : number(match.group("day"));
        if (year == null || month == null || month < 1 || month > 12) {
            return null;
        }
        String toMonth = String.format(Locale.ROOT, "%d-%02d", year, month);
        return day == null || day < 1 || day > 31 ? toMonth : String.format(Locale.ROOT, "%s-%02d", toMonth, day);
    }

    private static @Nullable Integer number(String text) {
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.valueOf(text);
        }
        if (text.length() == 4 && text.startsWith("二")) {
            return year(text);
        }
        BigDecimal value = ChineseNumerals.parse(text);
        return value == null ? null : value.intValue();
    }

    private static @Nullable Integer year(String text) {
        int year = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = "○一二三四五六七八九".indexOf("〇O0零".indexOf(c) >= 0 ? '○' : c);
            if (digit < 0) {
                return null;
            }
            year = 10 * year + digit;
        }
        return year;
    }
}
