package gouji.check.date;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.pattern.Search;
import gouji.pattern.Searched;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can only be done when a year is over, said to have been done in it: `2022年9月15日批复2022年度决算`.
///
/// The rule's patterns name a date `done` with its year `in` and perhaps its `month`, and the year `of` which it is
/// done; without that it is the report's year, which is less sure.
public final class Closings {
    private static final int LAST_MONTH = 12; // what is prepared in December is not early

    private Closings() {}

    public static Stream<Finding> of(
            Note note, Searched<Texts.Text> texts, RuleWords words, @Nullable Integer reported) {
        List<Finding> findings = new ArrayList<>();
        for (Texts.Text text : texts.withAny(words.searches().values())) {
            for (Search search : words.searches().values()) {
                Search.Finds finds = search.in(text.text());
                while (finds.next()) {
                    Matcher match = finds.match();
                    boolean isTold = match.pattern().namedGroups().containsKey("of");
                    Integer year = isTold ? Integer.valueOf(match.group("of")) : reported;
                    if (year != null && isEarly(match, year)) {
                        Finding finding = finding(note, text, match, year);
                        findings.add(isTold ? finding : finding.with(Severity.INFO));
                    }
                }
            }
        }
        return findings.stream();
    }

    private static boolean isEarly(Matcher match, int year) {
        int in = Integer.parseInt(match.group("in"));
        return in == year && Integer.parseInt(match.group("month")) < LAST_MONTH;
    }

    private static Finding finding(Note note, Texts.Text text, Matcher match, int year) {
        String done = match.group("done");
        String nextYear = Integer.toString(year + 1);
        return note.expecting(
                note.rule().title() + "：“" + match.group() + "”，" + year + "年度尚未结束",
                List.of(Texts.words(text, match.start("done"), match.end("done"))),
                new Finding.Expected(nextYear + done.substring(nextYear.length()), ""));
    }
}
