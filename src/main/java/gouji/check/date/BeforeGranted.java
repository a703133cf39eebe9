package gouji.check.date;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.rule.WordDemand;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.rule.RuleNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// 钱还没下达就发放完了: money said to have been paid out in the year before, `2022年9月30日前全部发放完毕`, although the first
/// of it was granted only after that.
///
/// @param words `granted` behind the date on which money came, `paid` behind that by which it was spent, `unless` what
/// makes it other money
public record BeforeGranted(RuleWords words) implements WordDemand {
    private static final int BEHIND = 24;

    public static BeforeGranted of(RuleNode node) {
        return new BeforeGranted(RuleWords.under(node, "granted", "paid", "unless"));
    }

    @Override
    public boolean isLast() {
        return true;
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        Integer year = said.report().year();
        if (year == null) {
            return Stream.of();
        }
        List<ToldDate> granted = new ArrayList<>();
        List<ToldDate> paid = new ArrayList<>();
        String last = (year - 1) + "年";
        for (Texts.Text text : said.texts()) {
            if (text.sort() != Texts.Sort.PARAGRAPH || text.text().indexOf('月') < 0) {
                continue;
            }
            for (ToldDate date : ToldDate.in(text, 0, text.text().length(), year)) {
                String behind = behind(date);
                if (words.says("granted", behind)) {
                    granted.add(date);
                } else if (date.written().startsWith(last)
                        && words.says("paid", behind)
                        && !words.says("unless", Sentences.around(text.text(), date.start(), date.end()))) {
                    paid.add(date);
                }
            }
        }
        Optional<ToldDate> first = granted.stream().min(Comparator.comparing(ToldDate::first));
        return first.stream()
                .flatMap(grant -> paid.stream()
                        .filter(date -> date.last().isBefore(grant.first())
                                && date.last().isAfter(LocalDate.of(year - 2, 12, 31)))
                        .map(date -> finding(note, date, grant, year)));
    }

    /// What is said of it, up to the next mark.
    private static String behind(ToldDate date) {
        String behind = date.behind(BEHIND);
        int mark = 0;
        while (mark < behind.length() && "，。；".indexOf(behind.charAt(mark)) < 0) {
            mark++;
        }
        return behind.substring(0, mark);
    }

    private static Finding finding(Note note, ToldDate paid, ToldDate granted, int year) {
        return note.expecting(
                note.rule().title() + "：“" + paid.written() + behind(paid) + "”，而最早一笔资金“" + granted.written()
                        + behind(granted) + "”",
                List.of(paid.year(), granted.stated()),
                new Finding.Expected(String.valueOf(year), "年"));
    }
}
