package gouji.check;

import gouji.pattern.Search;
import gouji.pattern.Searched;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 先后: what is done in stages, told with the date of each, `2021年6月开工，2021年4月完工`; and spans that end before they
/// begin. Only what is told in its natural order is compared: else two things are spoken of.
final class DatesInOrder {
    private static final String DATE =
            "(?:(?:(?:(?<year>(?:19|20)\\d{2})年|(?<near>当年|同年|次年|翌年))?(?<month>\\d{1,2})月(?:份)?(?:(?<day>\\d{1,2})[日号])?)"
                    + "|(?<y>(?:19|20)\\d{2})[-./](?<m>\\d{1,2})[-./](?<d>\\d{1,2}))(?<!\\d)(?!\\d)";
    private static final Search ANY_DATE = Search.of(DATE);
    private static final Pattern CLAUSES = Pattern.compile("[^。；\\n]+");
    private static final Pattern SPAN = Pattern.compile("^(?:起)?(?:[-—–~～－]{1,2}|至|到)$");
    private static final int REACH = 14;

    private final Note note;
    private final List<Search> stages;
    private final List<Finding> findings = new ArrayList<>();

    private DatesInOrder(Note note, List<Search> stages) {
        this.note = note;
        this.stages = stages;
    }

    /// A date as written.
    ///
    /// @param last the last day that it may mean: a month ends on its last
    /// @param stage what was done then, or -1
    private record Dated(
            LocalDate first, LocalDate last, boolean hasYear, int start, int end, int stage, Texts.Text text) {

        Dated at(int doneThen) {
            return new Dated(first, last, hasYear, start, end, doneThen, text);
        }

        String written() {
            return text.text().substring(start, end);
        }

        Finding.Stated stated() {
            return new Finding.Stated(written(), "", "stated", text.at(start, end));
        }
    }

    /// @param stages what is done one after another, each a pattern of the words for it
    static Stream<Finding> of(Note note, Searched<Texts.Text> texts, List<Search> stages) {
        var order = new DatesInOrder(note, stages);
        for (Texts.Text text : texts.with(ANY_DATE)) {
            Matcher clause = CLAUSES.matcher(text.text());
            while (clause.find()) {
                order.inClause(text, clause.start(), clause.end());
            }
        }
        order.inRows(texts);
        return order.findings.stream();
    }

    private void inClause(Texts.Text text, int start, int end) {
        List<Dated> dates = dates(text, start, end);
        List<Dated> staged = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            Dated date = dates.get(i);
            int from = i == 0 ? start : dates.get(i - 1).end();
            int to = i + 1 == dates.size() ? end : dates.get(i + 1).start();
            int stage = stage(text.text(), from, date.start(), date.end(), to);
            if (stage >= 0) {
                staged.add(date.at(stage));
            }
            if (i > 0
                    && SPAN.matcher(text.text().substring(dates.get(i - 1).end(), date.start()))
                            .matches()) {
                compare(dates.get(i - 1), date, "止于开始之前");
            }
        }
        compareAll(staged);
    }

    private void compareAll(List<Dated> staged) {
        for (int i = 1; i < staged.size(); i++) {
            Dated before = staged.get(i - 1);
            if (staged.get(i).stage() > before.stage()) {
                compare(before, staged.get(i), "后一步早于前一步");
            }
        }
    }

    /// What was done on a date: the words behind it in its clause, else those right before it.
    private int stage(String words, int from, int start, int end, int to) {
        String behind = words.substring(end, Math.min(to, end + REACH)).replaceFirst("[，、：].*", "");
        String before = words.substring(Math.max(from, start - REACH), start).replaceFirst(".*[，、]", "");
        int stage = stage(behind, true);
        return stage >= 0 ? stage : stage(before, false);
    }

    private int stage(String words, boolean first) {
        int best = -1;
        int at = -1;
        for (int i = 0; i < stages.size(); i++) {
            Search.Finds said = stages.get(i).in(words);
            while (said.next()) {
                int start = said.match().start();
                boolean isNearer = best < 0 || (first ? start < at : start > at);
                if (isNearer) {
                    best = i;
                    at = start;
                }
            }
        }
        return best;
    }

    private void compare(Dated before, Dated after, String complaint) {
        if (!after.last().isBefore(before.first())) {
            return;
        }
        Finding finding = note.expecting(
                complaint + "：“" + before.written() + "”、“" + after.written() + "”",
                List.of(after.stated(), before.stated()),
                inYearOf(before, after));
        boolean isSure = after.hasYear(); // 2021年11月至3月 may be March of the next year
        findings.add(isSure ? finding : finding.with(Severity.INFO));
    }

    /// `2024年1月至2023年12月`: the same date in the year of the first one, if that makes the order right.
    private static Finding.@Nullable Expected inYearOf(Dated before, Dated after) {
        String year = Integer.toString(before.first().getYear());
        boolean isYear = after.last().getYear() < before.first().getYear()
                && after.last().getMonthValue() >= before.first().getMonthValue()
                && after.written().matches("\\d{4}.*");
        return isYear ? new Finding.Expected(year + after.written().substring(year.length()), "") : null;
    }

    /// `开工时间｜2021年6月｜完工时间｜2021年4月`: labels and dates in the cells of a row, or of the next.
    private void inRows(List<Texts.Text> texts) {
        List<Dated> staged = new ArrayList<>();
        for (int i = 1; i < texts.size(); i++) {
            Texts.Text label = texts.get(i - 1);
            Texts.Text value = texts.get(i);
            if (!areNeighbours(label, value) || label.text().length() > REACH) {
                continue;
            }
            int stage = stage(label.text(), true);
            List<Dated> dates =
                    stage < 0 ? List.of() : dates(value, 0, value.text().length());
            if (dates.size() != 1) {
                continue;
            }
            Dated date = dates.getFirst().at(stage);
            if (!staged.isEmpty() && !isNear(staged.getLast().text(), value)) {
                staged.clear();
            }
            staged.add(date);
            if (staged.size() > 1) {
                compareAll(staged.subList(staged.size() - 2, staged.size()));
            }
        }
    }

    private static boolean areNeighbours(Texts.Text label, Texts.Text value) {
        return label.sort() == Texts.Sort.CELL
                && value.sort() == Texts.Sort.CELL
                && Objects.equals(label.place().table(), value.place().table())
                && Objects.equals(label.place().row(), value.place().row());
    }

    private static boolean isNear(Texts.Text one, Texts.Text other) {
        Integer first = one.place().row();
        Integer second = other.place().row();
        return Objects.equals(one.place().table(), other.place().table())
                && first != null
                && second != null
                && second - first <= 1;
    }

    private static List<Dated> dates(Texts.Text text, int start, int end) {
        List<Dated> dates = new ArrayList<>();
        Search.Finds finds = ANY_DATE.in(text.text(), start, end);
        @Nullable Integer year = null;
        while (finds.next()) {
            Matcher date = finds.match();
            String own = date.group("year") != null ? date.group("year") : date.group("y");
            String near = date.group("near");
            if (own != null) {
                year = Integer.valueOf(own);
            } else if (near != null && year != null) {
                year += near.startsWith("次") || near.startsWith("翌") ? 1 : 0;
            }
            Dated dated = year == null ? null : dated(text, date, year, own != null || near != null);
            if (dated != null) {
                dates.add(dated);
            }
        }
        return dates.stream().sorted(Comparator.comparingInt(Dated::start)).toList();
    }

    private static @Nullable Dated dated(Texts.Text text, Matcher date, int year, boolean hasYear) {
        boolean isDotted = date.group("y") != null;
        int month = Integer.parseInt(isDotted ? date.group("m") : date.group("month"));
        String day = isDotted ? date.group("d") : date.group("day");
        try {
            YearMonth of = YearMonth.of(year, month);
            LocalDate first = day == null ? of.atDay(1) : of.atDay(Integer.parseInt(day));
            LocalDate last = day == null ? of.atEndOfMonth() : first;
            return new Dated(first, last, hasYear, date.start(), date.end(), -1, text);
        } catch (DateTimeException e) {
            return null; // no such date, which another rule tells
        }
    }
}
