package gouji.check.date;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.pattern.Searched;
import gouji.quantity.ChineseNumerals;
import gouji.report.Indicator;
import gouji.report.Report;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 期限与完成: a thing told to be done in time, or so many days early, on a day that says otherwise; and how long a span
/// lasts. The rule's words: `due` what stands right behind a date by which it must be done, `done` what stands behind
/// one
/// on which it was, `claim` that it was in time, `early` and `late` by how many days, `than` what comes
/// before the date that another is compared with, `unless` what moves the date.
public final class DueDates {
    private static final int REACH = 26;
    private static final Pattern LASTS =
            Pattern.compile("^[^。；\\d]{0,12}?(?:为期|历时|工期|服务期|合同期|期限|持续|租期|共|合计)[^。；\\d]{0,3}"
                    + "(?<n>\\d{1,3}|[一两二三四五六])(?<unit>天|日|个月|年)(?!以|内|\\d|龄)");
    private static final Pattern TO = Pattern.compile("^(?:起)?(?:[-—–~～－]{1,2}|至|到)$");
    private static final Pattern NEAR = Pattern.compile("[^。；，\\d]{0,6}");
    private static final int DAYS_OF_MONTH = 30;

    private final Note note;
    private final RuleWords words;
    private final @Nullable Integer year;
    private final List<Finding> findings = new ArrayList<>();

    private DueDates(Note note, RuleWords words, @Nullable Integer year) {
        this.note = note;
        this.words = words;
        this.year = year;
    }

    public static Stream<Finding> of(Note note, RuleWords words, Searched<Texts.Text> texts, Report report) {
        var dates = new DueDates(note, words, report.year());
        texts.with(ToldDate.ANY).forEach(dates::inWords);
        report.indicators().forEach(dates::inRow);
        return dates.findings.stream();
    }

    private void inWords(Texts.Text text) {
        List<ToldDate> dates = ToldDate.in(text, 0, text.text().length(), year);
        for (int i = 0; i + 1 < dates.size(); i++) {
            lasting(dates.get(i), dates.get(i + 1));
            compared(dates.get(i), dates.get(i + 1));
        }
        if (words.says("unless", text.text())) {
            return;
        }
        List<ToldDate> due = dates.stream()
                .filter(date -> begins("due", date.behind(REACH)) || isPlanned(dates, date))
                .toList();
        List<ToldDate> done = dates.stream()
                .filter(date -> !due.contains(date) && begins("done", date.behind(REACH)))
                .toList();
        if (due.size() == 1
                && done.size() == 1
                && due.getFirst().start() < done.getFirst().start()) {
            compare(due.getFirst(), done.getFirst());
        }
    }

    /// `计划10月30日竣工，实际于11月12日竣工`: told to be planned, before another that came of it.
    private boolean isPlanned(List<ToldDate> dates, ToldDate date) {
        return words.says("planned", date.before(REACH))
                && dates.stream()
                        .anyMatch(done -> done.start() > date.end() && words.says("really", done.before(REACH)));
    }

    /// `6月26日兑付到位，比规定的6月30日提前4天`
    private void compared(ToldDate done, ToldDate due) {
        String between = done.text().text().substring(done.end(), due.start());
        if (done.isWholeMonth() || due.isWholeMonth() || !words.says("than", between)) {
            return;
        }
        Matcher early = words.search("early").pattern().matcher(due.behind(REACH));
        Matcher late = words.search("late").pattern().matcher(due.behind(REACH));
        boolean isEarly =
                early.find() && NEAR.matcher(due.behind(early.start())).matches();
        if (!isEarly && !(late.find() && NEAR.matcher(due.behind(late.start())).matches())) {
            return;
        }
        Matcher told = isEarly ? early : late;
        long days = ChronoUnit.DAYS.between(done.first(), due.first()) * (isEarly ? 1 : -1);
        long said = Long.parseLong(told.group("n"));
        if (Math.abs(said - days) > 1) {
            int end = due.end() + told.end();
            LocalDate right = due.first().minusDays(isEarly ? said : -said);
            Finding finding = note.expecting(
                    "“" + done.text().text().substring(done.start(), end) + "”，两个日期"
                            + (days < 0 ? "先后颠倒" : "相隔" + days + "天"),
                    List.of(
                            done.stated(),
                            due.stated(),
                            new Finding.Stated(
                                    told.group("n"), "天", "stated", done.text().at(due.end() + told.start("n"), end))),
                    new Finding.Expected(ToldDate.written(right), ""));
            findings.add(days < 0 ? finding : finding.with(Severity.INFO)); // a contract may count working days
        }
    }

    private boolean begins(String name, String behind) {
        return words.search(name).pattern().matcher(behind).lookingAt();
    }

    private void compare(ToldDate due, ToldDate done) {
        String behind = done.behind(2 * REACH);
        boolean isLate = due.last().isBefore(done.first());
        if (isLate && words.says("claim", behind)) {
            findings.add(note.of(
                    "写明“" + due.written() + "”为期限，“" + done.written() + "”才完成，却说按期或提前",
                    List.of(done.stated(), due.stated())));
            return;
        }
        Matcher early = words.search("early").pattern().matcher(behind);
        Matcher late = words.search("late").pattern().matcher(behind);
        boolean isExact = !due.isWholeMonth() || begins("end", due.behind(1));
        if (!isExact || done.isWholeMonth()) {
            return;
        }
        long days = ChronoUnit.DAYS.between(done.first(), due.last());
        if (early.find()) {
            differing(due, done, early, days);
        } else if (late.find()) {
            differing(due, done, late, -days);
        }
    }

    private void differing(ToldDate due, ToldDate done, Matcher told, long days) {
        long said = Long.parseLong(told.group("n"));
        if (Math.abs(said - days) > 1) {
            int at = done.end() + told.start("n");
            Finding.Stated number = new Finding.Stated(
                    told.group("n"), "天", "stated", done.text().at(at, done.end() + told.end()));
            findings.add(note.expecting(
                            "“" + due.written() + "”为期限，“" + done.written() + "”完成，“" + told.group() + "”与两个日期不符",
                            List.of(number, done.stated(), due.stated()),
                            new Finding.Expected(Long.toString(Math.abs(days)), "天"))
                    .with(Severity.INFO)); // a contract may count working days
        }
    }

    /// `2022年3月1日至5月31日，为期2个月`.
    private void lasting(ToldDate from, ToldDate to) {
        String between = from.text().text().substring(from.end(), to.start());
        Matcher lasts = LASTS.matcher(to.behind(REACH));
        if (!TO.matcher(between).matches() || !lasts.find()) {
            return;
        }
        LocalDate end = to.hasYear() || !to.last().isBefore(from.first())
                ? to.last()
                : to.last().plusYears(1);
        long days = ChronoUnit.DAYS.between(from.first(), end) + 1;
        long said = number(lasts.group("n"));
        boolean isRight = switch (lasts.group("unit")) {
            case "天", "日" -> Math.abs(said - days) <= 1;
            case "个月" -> Math.abs(said * DAYS_OF_MONTH - days) <= DAYS_OF_MONTH / 2 + said / 2;
            default -> Math.abs(said * 365 - days) <= 2 * DAYS_OF_MONTH;
        };
        if (!isRight && days > 0) {
            String told = said + lasts.group("unit");
            int at = to.end() + lasts.start("n");
            Finding.Stated number = new Finding.Stated(
                    String.valueOf(said),
                    lasts.group("unit"),
                    "stated",
                    to.text().at(at, to.end() + lasts.end()));
            List<Finding.Stated> values = new ArrayList<>(List.of(number, to.stated(), from.stated()));
            Finding.Expected right = null;
            LocalDate meant = from.first().plusYears(said).minusDays(1);
            if (lasts.group("unit").equals("年") && to.hasYear() && meant.getMonthValue() == end.getMonthValue()) {
                values.add(new Finding.Stated(
                        Integer.toString(end.getYear()),
                        "年",
                        "stated",
                        to.text().at(to.start(), to.end())));
                right = new Finding.Expected(ToldDate.written(meant), "");
            }
            Finding finding = note.expecting(
                    "“" + from.written() + between + to.written() + "”共" + days + "天，写作" + told, values, right);
            boolean isSure = lasts.group("unit").equals("个月") && isOfWholeMonths(from.first(), end);
            findings.add(isSure ? finding : finding.with(Severity.INFO));
        }
    }

    private static boolean isOfWholeMonths(LocalDate from, LocalDate to) {
        return from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
    }

    private static long number(String written) {
        return Character.isDigit(written.charAt(0))
                ? Long.parseLong(written)
                : Objects.requireNonNull(ChineseNumerals.parse(written)).longValueExact();
    }

    /// An indicator due by a day, reached on a later one, with full marks; where nothing is scored only worth a look.
    private void inRow(Indicator indicator) {
        Optional<ToldDate> target = only(indicator, indicator.target());
        Optional<ToldDate> actual = only(indicator, indicator.actual());
        if (target.isEmpty() || actual.isEmpty()) {
            return;
        }
        ToldDate due = target.get();
        ToldDate done = actual.get();
        boolean isDue = begins("due", due.behind(REACH))
                || Objects.toString(indicator.target(), "").startsWith("≤");
        boolean isScored = indicator.score() != null;
        boolean isFull = !isScored || Objects.equals(indicator.score(), indicator.weight());
        if (isDue && isFull && due.last().isBefore(done.first())) {
            Finding finding = note.of(
                    "指标“" + Objects.toString(indicator.level3(), "") + "”应在“" + due.written() + "”之前，完成于“"
                            + done.written() + "”" + (isScored ? "，却得满分" : ""),
                    List.of(done.stated(), due.stated()));
            findings.add(isScored ? finding : finding.asHint("没有打分，请看是否写了原因"));
        }
    }

    private Optional<ToldDate> only(Indicator indicator, @Nullable String said) {
        if (said == null || said.indexOf('月') < 0) {
            return Optional.empty();
        }
        Texts.Text text = Texts.said(said, indicator.place());
        List<ToldDate> dates = ToldDate.in(text, 0, text.text().length(), year);
        return dates.size() == 1 ? Optional.of(dates.getFirst()) : Optional.empty();
    }
}
