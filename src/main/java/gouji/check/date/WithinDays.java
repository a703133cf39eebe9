package gouji.check.date;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 期限与日期: `5月20日收到，6月25日才分解下达，均在30日内完成`: the days between two dates of a sentence against the limit that it
/// claims to have kept.
///
/// @param limit the claim with its days in `days`, and `work` where working days are meant
/// @param from words behind a date from which the days count
/// @param to words behind the date up to which they do
/// @param unless words of the sentence: the limit is asked for, or was not kept
public record WithinDays(Search limit, Search from, Search to, Search unless) implements WordDemand {
    /// A week of five working days, and the longest run of holidays.
    private static final BigDecimal CALENDAR_TO_WORKING = new BigDecimal("1.4");

    private static final int HOLIDAYS = 8;

    public static WithinDays of(RuleNode node) {
        node.only("limit", "from", "to", "unless");
        return new WithinDays(
                WordDemand.words(node, "limit"),
                WordDemand.words(node, "from"),
                WordDemand.words(node, "to"),
                WordDemand.words(node, "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        for (Texts.Text text : said.texts().with(limit)) {
            Search.Finds limits = limit.in(text.text());
            while (limits.next()) {
                compare(note, text, limits.match(), said.report().year(), findings);
            }
        }
        return findings.stream();
    }

    private void compare(Note note, Texts.Text text, Matcher match, @Nullable Integer year, List<Finding> findings) {
        String words = text.text();
        int start = Sentences.start(words, match.start());
        if (unless.isIn(words.substring(start, match.end()))) {
            return;
        }
        int limitDays = days(match);
        List<ToldDate> dates = ToldDate.in(text, start, match.start(), year);
        for (int i = 0; i + 1 < dates.size(); i++) {
            ToldDate first = dates.get(i);
            ToldDate second = dates.get(i + 1);
            int stop = i + 2 < dates.size() ? dates.get(i + 2).start() : match.start();
            long days = ChronoUnit.DAYS.between(first.first(), second.first());
            boolean isPair = !first.isWholeMonth()
                    && !second.isWholeMonth()
                    && from.isIn(words.substring(first.end(), second.start()))
                    && to.isIn(words.substring(second.end(), stop));
            if (isPair && days > limitDays) {
                findings.add(note.of(
                        note.rule().title() + "：" + first.written() + "至" + second.written() + "相隔" + days + "天，写“"
                                + match.group() + "”",
                        List.of(second.stated(), first.stated(), Texts.words(text, match.start(), match.end()))));
            }
        }
    }

    private static int days(Matcher limit) {
        int days = Integer.parseInt(limit.group("days"));
        return limit.group("work") == null
                ? days
                : CALENDAR_TO_WORKING
                                .multiply(BigDecimal.valueOf(days))
                                .setScale(0, RoundingMode.UP)
                                .intValueExact()
                        + HOLIDAYS;
    }
}
