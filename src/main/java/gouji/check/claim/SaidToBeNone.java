package gouji.check.claim;

import gouji.check.fact.Wording;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Texts;
import gouji.document.Cell;
import gouji.document.Table;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.pattern.Searched;
import gouji.quantity.FigureScanner;
import gouji.report.Fact;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 表文不一：words that say there is none, and a table that has figures: `本部门无政府性基金预算收支` and 26.00 in its table; `本表无数据`
/// below figures.
public final class SaidToBeNone {
    private static final Pattern YEAR = Pattern.compile("20\\d\\d(?=年)");

    private final Note note;
    private final RuleWords words;
    private final Report report;
    private final List<Finding> findings = new ArrayList<>();

    private SaidToBeNone(Note note, RuleWords words, Report report) {
        this.note = note;
        this.words = words;
        this.report = report;
    }

    public static Stream<Finding> of(Note note, RuleWords words, Searched<Texts.Text> texts, Report report) {
        var all = new SaidToBeNone(note, words, report);
        texts.with(words.search("none")).forEach(all::money);
        all.tables();
        return all.findings.stream();
    }

    /// The kind of money that a sentence denies, against the tables of that money.
    private void money(Texts.Text text) {
        Search.Finds denials = words.search("none").in(text.text());
        while (denials.next()) {
            Matcher none = denials.match();
            String money = Stream.of("money", "named")
                    .map(none::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
            String sentence = sentence(text.text(), none.start(), none.end());
            Fact figure =
                    money.isEmpty() || words.says("unless", sentence) || isOfAnotherYear(sentence) ? null : in(money);
            if (figure != null) {
                findings.add(note.of(
                        note.rule().title() + "：“" + text.words().quote(none.start(), none.end()) + "”，而"
                                + Wording.place(figure.place()) + Wording.label(figure) + "为" + figure.quantity(),
                        List.of(Finding.Stated.of(figure), Texts.words(text, none.start(), none.end()))));
                return;
            }
        }
    }

    private static String sentence(String said, int start, int end) {
        int from = Math.max(said.lastIndexOf('。', start), said.lastIndexOf('；', start)) + 1;
        int stop = said.indexOf('。', end);
        return said.substring(from, stop < 0 ? said.length() : stop);
    }

    private boolean isOfAnotherYear(String sentence) {
        Matcher year = YEAR.matcher(sentence);
        return year.find() && report.year() != null && Integer.parseInt(year.group()) != report.year();
    }

    /// The first figure of a table of that money, of the year reported.
    private @Nullable Fact in(String money) {
        return report.facts().stream()
                .filter(fact -> fact.place().table() != null
                        && fact.scope() != null
                        && fact.scope().contains(money)
                        && fact.quantity().unit().isMoney()
                        && fact.quantity().value().signum() != 0
                        && (fact.year() == null || fact.year().equals(report.year())))
                .findFirst()
                .orElse(null);
    }

    /// A table that says of itself that it is empty.
    private void tables() {
        for (int i = 0; i < report.tables().size(); i++) {
            Table table = report.tables().get(i);
            Cell denial = table.cells().stream()
                    .filter(cell -> words.says("empty", cell.text().text()))
                    .findFirst()
                    .orElse(null);
            if (denial == null || !FigureScanner.scan(denial.text().text()).isEmpty()) {
                continue;
            }
            int number = i;
            Fact figure = report.facts().stream()
                    .filter(fact -> Integer.valueOf(number).equals(fact.place().table())
                            && fact.quantity().value().signum() != 0)
                    .findFirst()
                    .orElse(null);
            if (figure != null) {
                findings.add(note.of(
                        note.rule().title() + "：表" + (i + 1) + "写“"
                                + denial.text().text() + "”，而" + Wording.place(figure.place()) + "有"
                                + figure.quantity(),
                        List.of(Finding.Stated.of(figure))));
            }
        }
    }
}
