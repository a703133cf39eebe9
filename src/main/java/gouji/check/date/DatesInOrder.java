package gouji.check.date;

import gouji.check.rule.CheckRule;
import gouji.check.rule.Note;
import gouji.check.text.ListMarker;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.pattern.Search;
import gouji.pattern.Searched;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 先后: what is done in stages, told with the date of each, `2021年6月开工，2021年4月完工`; and spans that end before they
/// begin. Only what is told in its natural order is compared: else two things are spoken of.
public final class DatesInOrder {
    private static final Search CLAUSES = Search.of("[^。；\\n]+");
    private static final Pattern SPAN = Pattern.compile("^(?:起)?(?:[-—–~～－]{1,2}|至|到)$");
    private static final Pattern FROM_MARK = Pattern.compile("[，、：].*");
    private static final Pattern TO_MARK = Pattern.compile(".*[，、]");
    private static final int REACH = 14;
    private static final int ANY_YEAR = 2020; // where none is told, the order of days can still be

    private final Note note;
    private final List<Search> stages;
    private final @Nullable Search step;
    private final Integer year;
    private final List<Finding> findings = new ArrayList<>();

    private DatesInOrder(Note note, CheckRule.InOrder order, @Nullable Integer year) {
        this.note = note;
        this.stages = order.stages();
        this.step = order.step();
        this.year = year == null ? ANY_YEAR : year;
    }

    /// A date and what was done then.
    ///
    /// @param stage its number, or -1
    /// @param returns whether a date behind it, which names no year either, is not before the one before it: then it is
    ///     of that year
    private record Done(ToldDate date, int stage, boolean returns) {
        boolean isSure() {
            return date.hasYear() || returns;
        }
    }

    /// Stages told with dates that stand in another order than the stages.
    ///
    public static Stream<Finding> of(
            Note note, Searched<Texts.Text> texts, CheckRule.InOrder stages, @Nullable Integer year) {
        var order = new DatesInOrder(note, stages, year);
        for (Texts.Text text : texts.with(ToldDate.ANY)) {
            order.inText(text);
        }
        order.inSteps(texts);
        order.inRows(texts);
        return order.findings.stream();
    }

    /// `1、施工过程：4月10日进场。` `2、验收情况：3月28日竣工。`: items of one list, each a stage of the same work.
    private void inSteps(Searched<Texts.Text> texts) {
        List<Done> last = List.of();
        ListMarker of = null;
        for (Texts.Text text : step == null ? List.<Texts.Text>of() : texts.with(step)) {
            ListMarker marker = ListMarker.before(text.text()).orElse(null);
            List<ToldDate> dates = ToldDate.in(text, 0, text.text().length(), year);
            List<Done> done = inClause(dates, 0, text.text().length());
            boolean isNext = marker != null && of != null && marker.equals(new ListMarker(of.kind(), of.number() + 1));
            if (isNext
                    && !last.isEmpty()
                    && !done.isEmpty()
                    && done.getFirst().stage() > last.getLast().stage()) {
                compare(last.getLast().date(), done.getFirst(), "后一步早于前一步", false);
            }
            last = done;
            of = marker;
        }
    }

    private void inText(Texts.Text text) {
        List<Done> last = List.of();
        Integer of = null;
        Search.Finds clauses = CLAUSES.in(text.text());
        while (clauses.next()) {
            Matcher clause = clauses.match();
            List<ToldDate> dates = ToldDate.in(text, clause.start(), clause.end(), of == null ? year : of);
            if (dates.isEmpty()) {
                continue;
            }
            of = dates.getLast().first().getYear();
            List<Done> done = inClause(dates, clause.start(), clause.end());
            spans(dates);
            compareAll(done);
            boolean isNext = !last.isEmpty() && !done.isEmpty() && !isAnother(text.text(), clause.start());
            if (isNext && done.getFirst().stage() > last.getLast().stage()) {
                compare(last.getLast().date(), done.getFirst(), "后一步早于前一步", true);
            }
            last = done;
        }
    }

    /// Whether a sentence begins with the number of a list: then it speaks of another thing.
    private static boolean isAnother(String words, int start) {
        return ListMarker.before(words.substring(start, Math.min(words.length(), start + REACH)))
                .isPresent();
    }

    private List<Done> inClause(List<ToldDate> dates, int start, int end) {
        List<Done> staged = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            ToldDate date = dates.get(i);
            String words = date.text().text();
            int from = i == 0 ? start : dates.get(i - 1).end();
            int to = i + 1 == dates.size() ? end : dates.get(i + 1).start();
            boolean returns = i > 0
                    && i + 1 < dates.size()
                    && !dates.get(i + 1).hasYear()
                    && !dates.get(i + 1).last().isBefore(dates.get(i - 1).first());
            int stage = stage(words, from, date.start(), date.end(), to);
            var done = new Done(date, stage, returns);
            if (stage >= 0) {
                staged.add(done);
            }
        }
        return staged;
    }

    private void spans(List<ToldDate> dates) {
        for (int i = 1; i < dates.size(); i++) {
            ToldDate from = dates.get(i - 1);
            ToldDate to = dates.get(i);
            if (SPAN.matcher(to.text().text().substring(from.end(), to.start())).matches()) {
                compare(from, new Done(to, -1, false), "止于开始之前", false);
            }
        }
    }

    private void compareAll(List<Done> staged) {
        for (int i = 1; i < staged.size(); i++) {
            if (staged.get(i).stage() > staged.get(i - 1).stage()) {
                compare(staged.get(i - 1).date(), staged.get(i), "后一步早于前一步", false);
            }
        }
    }

    /// What was done on a date: the words behind it in its clause, else those right before it.
    private int stage(String words, int from, int start, int end, int to) {
        String behind = FROM_MARK
                .matcher(words.substring(end, Math.min(to, end + REACH)))
                .replaceFirst("");
        String before = TO_MARK.matcher(words.substring(Math.max(from, start - REACH), start))
                .replaceFirst("");
        int stage = stage(behind, true);
        stage = stage >= 0 ? stage : stage(before, false);
        boolean isAlone = stage < 0 && end < to && words.charAt(end) == '，'; // 4月17日，财政厅、医保局联合下达
        return isAlone
                ? stage(words.substring(end + 1, Math.min(to, end + 2 * REACH)).replaceFirst("[，：].*", ""), true)
                : stage;
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

    private void compare(ToldDate before, Done after, String complaint, boolean isOfTwoSentences) {
        if (!after.date().last().isBefore(before.first())) {
            return;
        }
        Finding.Expected meant = inYearOf(before, after.date());
        Stream<Finding.Stated> dates = Stream.of(after.date().stated(), before.stated());
        // where only the year is wrong, it is the wrong figure
        Stream<Finding.Stated> years =
                meant == null ? Stream.of() : Stream.of(after.date().year(), before.year());
        Finding finding = note.expecting(
                complaint + "：“" + before.written() + "”、“" + after.date().written() + "”",
                Stream.concat(dates, years).toList(),
                meant);
        // 2021年11月至3月 may be March of the next year, and two sentences may speak of two things
        boolean isOfMonth = !before.isWholeMonth()
                && !after.date().isWholeMonth()
                && before.first().getMonth() == after.date().first().getMonth(); // hardly of the next year
        boolean isSure = (isOfMonth || (after.isSure() && !before.isGuessed())) && !isOfTwoSentences;
        findings.add(isSure ? finding : finding.with(Severity.INFO));
    }

    /// `2024年1月至2023年12月`: the same date in the year of the first one, if that makes the order right.
    private static Finding.@Nullable Expected inYearOf(ToldDate before, ToldDate after) {
        String year = Integer.toString(before.first().getYear());
        boolean isYear = after.last().getYear() < before.first().getYear()
                && after.last().getMonthValue() >= before.first().getMonthValue()
                && after.written().matches("\\d{4}.*");
        return isYear ? new Finding.Expected(year + after.written().substring(year.length()), "") : null;
    }

    /// `开工时间｜2021年6月｜完工时间｜2021年4月`: labels and dates in the cells of a row, or of the next.
    private void inRows(List<Texts.Text> texts) {
        List<Done> staged = new ArrayList<>();
        for (int i = 1; i < texts.size(); i++) {
            Texts.Text label = texts.get(i - 1);
            Texts.Text value = texts.get(i);
            if (!areNeighbours(label, value) || label.text().length() > REACH) {
                continue;
            }
            List<ToldDate> dates = ToldDate.in(value, 0, value.text().length(), null);
            int stage = dates.size() == 1 ? stage(label.text(), true) : -1;
            if (stage < 0) {
                continue;
            }
            if (!staged.isEmpty() && !isNear(staged.getLast().date().text(), value)) {
                staged.clear();
            }
            staged.add(new Done(dates.getFirst(), stage, false));
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
}
