package gouji.check.date;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.ChineseNumerals;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 期限与起止日期: what lasts a number of days, told with the day it began and the day it ended: made known for seven days,
/// it is not over after three; to be built in ninety, it is not in time after two hundred.
///
/// @param period so many days, in a group `n`
/// @param begun what stands behind the first day
/// @param ended what stands behind the last day
/// @param claim words that say that the period was kept; null where it is a least one
/// @param unless what moves a date
public record PeriodsTold(
        Search period, Search begun, Search ended, @Nullable Search claim, Search unless) implements WordDemand {
    private static final int REACH = 24;
    private static final int SLACK = 2; // days: the first one counted or not, and the last

    public static PeriodsTold of(RuleNode node) {
        node.only("period", "begun", "ended", "claim", "unless");
        return new PeriodsTold(
                WordDemand.words(node, "period"),
                WordDemand.words(node, "begun"),
                WordDemand.words(node, "ended"),
                WordDemand.wordsIfAny(node, "claim"),
                WordDemand.words(node, "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        return said.texts().with(period).stream()
                .flatMap(text -> of(note, text, said.report().year()).stream());
    }

    private Optional<Finding> of(Note note, Texts.Text text, @Nullable Integer year) {
        List<Matcher> periods = period.first(text.text()).stream().toList();
        List<ToldDate> dates = ToldDate.in(text, 0, text.text().length(), year);
        List<ToldDate> starts = dates.stream().filter(date -> says(begun, date)).toList();
        List<ToldDate> ends = dates.stream().filter(date -> says(ended, date)).toList();
        boolean isOne = periods.size() == 1 && starts.size() == 1 && ends.size() == 1;
        if (!isOne || starts.getFirst().isWholeMonth() || ends.getFirst().isWholeMonth()) {
            return Optional.empty();
        }
        Matcher told = periods.getFirst();
        ToldDate start = starts.getFirst();
        ToldDate end = ends.getFirst();
        BigDecimal days = number(told.group("n"));
        long took = ChronoUnit.DAYS.between(start.first(), end.first());
        if (days == null || took < 0 || unless.isIn(text.text())) {
            return Optional.empty();
        }
        Finding.Stated length = Texts.words(text, told.start(), told.end());
        if (claim == null) {
            return took >= days.longValue() - 1
                    ? Optional.empty()
                    : Optional.of(note.of(
                            note.rule().title() + "：“" + start.written() + "”起，“" + end.written() + "”止，只有" + (took + 1)
                                    + "天，写“" + told.group() + "”",
                            List.of(end.stated(), start.stated(), length)));
        }
        Matcher kept = claim.first(text.text()).orElse(null);
        return kept == null || took + 1 <= days.longValue() + SLACK
                ? Optional.empty()
                : Optional.of(note.of(
                        note.rule().title() + "：“" + start.written() + "”至“" + end.written() + "”共" + (took + 1)
                                + "天，写“"
                                + told.group() + "”，却说“"
                                + Sentences.around(text.text(), kept.start(), kept.end()) + "”",
                        List.of(end.stated(), length, start.stated())));
    }

    private static boolean says(Search words, ToldDate date) {
        return words.leading(date.behind(REACH)).isPresent();
    }

    private static @Nullable BigDecimal number(String told) {
        return Character.isDigit(told.charAt(0)) ? new BigDecimal(told) : ChineseNumerals.parse(told);
    }
}
