package gouji.check.date;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Searched;
import gouji.report.Indicator;
import gouji.report.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 表中与文中的日期: when a thing was done, as its indicator's row tells it, `补点工程完工时间 9月26日`, and as a sentence does,
/// `补点工程于10月26日全部完工`.
///
/// The rule's words: `name` an indicator's name, the `thing` and what was `done` with it; `between` what may stand
/// between the thing and the date, `behind` between the date and what was done; `unless` what tells of a part of the
/// thing. A clause that calls the thing by other words is only perhaps of it, and not if it says one of the words
/// `apart`.
public final class RowDates {
    private static final int REACH = 12;
    private static final String MARKS = "，。；、\n";
    private static final String UNSURE = "说的也可能不是同一件事";

    private RowDates() {}

    public static Stream<Finding> of(Note note, RuleWords words, Searched<Texts.Text> texts, Report report) {
        List<Finding> findings = new ArrayList<>();
        for (Indicator indicator : report.indicators()) {
            Matcher name = words.search("name")
                    .first(Objects.toString(indicator.level3(), ""))
                    .orElse(null);
            ToldDate actual = name == null ? null : only(indicator, report.year());
            if (name == null || actual == null || actual.isWholeMonth()) {
                continue;
            }
            String thing = name.group("thing");
            String done = name.group("done");
            for (Texts.Text text : texts) {
                if (text.sort() == Texts.Sort.CELL || !text.text().contains(done)) {
                    continue;
                }
                ToldDate told = thing.isEmpty() ? null : told(words, text, thing, done, report.year());
                if (told != null && !told.first().equals(actual.first())) {
                    findings.add(finding(note, indicator, told, actual));
                } else if (told == null) {
                    perhaps(words, text, thing, done, report.year())
                            .filter(date -> !date.first().equals(actual.first()))
                            .map(date -> finding(note, indicator, date, actual).asHint(UNSURE))
                            .ifPresent(findings::add);
                }
            }
        }
        return findings.stream();
    }

    private static @Nullable ToldDate only(Indicator indicator, @Nullable Integer year) {
        String said = Objects.toString(indicator.actual(), "");
        Texts.Text text = Texts.said(said, indicator.place());
        List<ToldDate> dates = ToldDate.in(text, 0, text.text().length(), year);
        return dates.size() == 1 ? dates.getFirst() : null;
    }

    /// The day on which a sentence says that it was done.
    private static @Nullable ToldDate told(
            RuleWords words, Texts.Text text, String thing, String done, @Nullable Integer year) {
        int at = text.text().indexOf(thing);
        if (at < 0) {
            return null;
        }
        Pattern verb = Pattern.compile("^" + words.search("behind").pattern().pattern() + Pattern.quote(done));
        for (ToldDate date : ToldDate.in(text, at, text.text().length(), year)) {
            String between = text.text().substring(at + thing.length(), Math.max(at + thing.length(), date.start()));
            boolean isOf = words.whole("between", between).isPresent()
                    && verb.matcher(date.behind(REACH)).find()
                    && !Sentences.isExcused(words.search("unless"), text.text(), at, date.end());
            if (isOf && !date.isWholeMonth()) {
                return date;
            }
        }
        return null;
    }

    /// The day on which a clause says that such a thing was done, whatever it calls it.
    private static Optional<ToldDate> perhaps(
            RuleWords words, Texts.Text text, String thing, String done, @Nullable Integer year) {
        String all = text.text();
        return ToldDate.in(text, 0, all.length(), year).stream()
                .filter(date -> !date.isWholeMonth())
                .filter(date -> {
                    int from = Sentences.clause(all, date.start());
                    String clause = all.substring(from, clauseEnd(all, date.end()));
                    String sentence = all.substring(Sentences.start(all, from), from) + clause;
                    return clause.contains(done)
                            && (thing.isEmpty() || Texts.shareWord(thing, sentence))
                            && !words.says("apart", clause);
                })
                .findFirst();
    }

    private static int clauseEnd(String text, int from) {
        int end = from;
        while (end < text.length() && MARKS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static Finding finding(Note note, Indicator indicator, ToldDate told, ToldDate actual) {
        LocalDate one = told.first();
        LocalDate other = actual.first();
        List<Finding.Stated> values = new ArrayList<>(List.of(told.stated(), actual.stated()));
        if (one.getMonthValue() != other.getMonthValue()) {
            values.add(month(told));
            values.add(month(actual));
        }
        Finding finding = note.of(
                "“" + Objects.toString(indicator.level3(), "") + "”表中写“" + actual.written() + "”，文中写“" + told.written()
                        + "”",
                values);
        boolean isSlip = one.getMonthValue() == other.getMonthValue() || one.getDayOfMonth() == other.getDayOfMonth();
        return isSlip ? finding : finding.asHint(UNSURE);
    }

    private static Finding.Stated month(ToldDate date) {
        return new Finding.Stated(
                Integer.toString(date.first().getMonthValue()),
                "月",
                "stated",
                date.text().at(date.monthStart(), date.end()));
    }
}
