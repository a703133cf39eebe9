package gouji.check.date;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.pattern.Search;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 期限与日期: `5月20日收到，6月25日才分解下达，均在30日内完成`: the days between two dates of a sentence against the limit that it
/// claims to have kept; or between a batch's handing on and its arrival, told elsewhere.
///
/// @param limit the claim with its days in `days`, and `work` where working days are meant
/// @param from words behind a date from which the days count
/// @param to words behind the date up to which they do
/// @param batch what tells one lot of money from another
/// @param unless words of the sentence: the limit is asked for, or was not kept
public record WithinDays(Search limit, Search from, Search to, Search batch, Search unless) implements WordDemand {
    /// A week of five working days, and the longest run of holidays.
    private static final BigDecimal CALENDAR_TO_WORKING = new BigDecimal("1.4");

    private static final int HOLIDAYS = 8;

    private static final String MARKS = "，。；：\n";

    public static WithinDays of(RuleNode node) {
        node.only("limit", "from", "to", "batch", "unless");
        return new WithinDays(
                WordDemand.words(node, "limit"),
                WordDemand.words(node, "from"),
                WordDemand.words(node, "to"),
                WordDemand.words(node, "batch"),
                WordDemand.words(node, "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        List<Texts.Text> claims = said.texts().with(limit);
        Map<String, List<ToldDate>> received = claims.isEmpty() ? Map.of() : received(said);
        for (Texts.Text text : claims) {
            Search.Finds limits = limit.in(text.text());
            while (limits.next()) {
                compare(note, text, limits.match(), said.report().year(), findings);
                compareBatches(note, text, limits.match(), said.report().year(), received, findings);
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

    /// When each batch arrived, wherever that is told: `5月20日，我省收到第二批资金`.
    private Map<String, List<ToldDate>> received(Said said) {
        Map<String, List<ToldDate>> received = new HashMap<>();
        for (Texts.Text text : said.texts().with(batch)) {
            for (ToldDate date :
                    ToldDate.in(text, 0, text.text().length(), said.report().year())) {
                String clause = clause(date, true);
                String name = from.isIn(clause) && !to.isIn(clause) ? batch(clause) : null;
                if (name != null && !date.isWholeMonth()) {
                    received.computeIfAbsent(name, key -> new ArrayList<>()).add(date);
                }
            }
        }
        return received;
    }

    /// `第二批资金于6月25日分解下达，均在收到后30日内`, where another place tells when it was received: a hint, for a county may
    /// have received it later than the province.
    private void compareBatches(
            Note note,
            Texts.Text text,
            Matcher match,
            @Nullable Integer year,
            Map<String, List<ToldDate>> received,
            List<Finding> findings) {
        int start = Sentences.start(text.text(), match.start());
        if (unless.isIn(text.text().substring(start, match.end()))) {
            return;
        }
        for (ToldDate date : ToldDate.in(text, start, match.start(), year)) {
            String clause = clause(date, false);
            String name = to.isIn(clause) && !from.isIn(clause) ? batch(clause) : null;
            List<ToldDate> firsts = name == null ? List.of() : received.getOrDefault(name, List.of());
            boolean isOne = !firsts.isEmpty()
                    && firsts.stream()
                            .allMatch(first ->
                                    first.first().equals(firsts.getFirst().first()));
            long days = isOne ? ChronoUnit.DAYS.between(firsts.getFirst().first(), date.first()) : 0;
            if (!date.isWholeMonth() && days > days(match)) {
                ToldDate first = firsts.getFirst();
                findings.add(note.of(
                                note.rule().title() + "：" + name + first.written() + "收到，" + date.written() + "下达，相隔"
                                        + days + "天，写“" + match.group() + "”",
                                List.of(date.stated(), first.stated(), Texts.words(text, match.start(), match.end())))
                        .with(Severity.INFO));
            }
        }
    }

    /// The only batch that some words name, or null.
    private @Nullable String batch(String words) {
        List<String> names =
                batch.all(words).stream().map(MatchResult::group).distinct().toList();
        return names.size() == 1 ? names.getFirst() : null;
    }

    /// The words around a date between commas; where it stands alone, with the next ones.
    private static String clause(ToldDate date, boolean isWithNext) {
        String words = date.text().text();
        int from = date.start();
        while (from > 0 && MARKS.indexOf(words.charAt(from - 1)) < 0) {
            from--;
        }
        int stop = date.end();
        if (isWithNext && stop < words.length() && words.charAt(stop) == '，') {
            stop++;
        }
        while (stop < words.length() && MARKS.indexOf(words.charAt(stop)) < 0) {
            stop++;
        }
        return words.substring(from, stop);
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
