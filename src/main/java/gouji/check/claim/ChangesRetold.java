package gouji.check.claim;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// 增减额与另处的上年数: `2023年3150万元，比上年多150万元` here, and `2022年3010万元，2023年3150万元` in another paragraph: what is now
/// and by how much it changed tell what there was before.
///
/// @param words `more` and `less` between the figure of now and that of the change; `last` before one of the year
/// before;
///     `unless` in either sentence
public record ChangesRetold(RuleWords words) implements WordDemand {
    private static final int TELLING = 3; // digits of the figure that both tell
    private static final BigDecimal NEAR = new BigDecimal("0.2");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d(?=年)");

    public static ChangesRetold of(RuleNode node) {
        return new ChangesRetold(RuleWords.under(node, "more", "less", "last", "unless"));
    }

    /// A figure of now with what there was before.
    private record Change(Worded now, Worded by, Interval before) {}

    @Override
    public Stream<Finding> of(Note note, Said said) {
        Map<String, List<Change>> changes = new HashMap<>();
        List<List<Worded>> paragraphs = new ArrayList<>();
        for (Figured text : said.figured()) {
            List<Worded> figures = text.text().sort() == Texts.Sort.PARAGRAPH
                    ? text.worded(said.report().year())
                    : List.of();
            if (figures.size() > 1) {
                paragraphs.add(figures);
                for (int i = 1; i < figures.size(); i++) {
                    change(figures.get(i - 1), figures.get(i), changes);
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (List<Worded> figures : changes.isEmpty() ? List.<List<Worded>>of() : paragraphs) {
            for (int i = 0; i < figures.size(); i++) {
                Worded now = figures.get(i);
                for (Change change : changes.getOrDefault(now.value(), List.of())) {
                    if (!now.text().equals(change.now().text())) {
                        Stream.of(i - 1, i + 1)
                                .filter(at -> at >= 0 && at < figures.size())
                                .map(figures::get)
                                .filter(before -> isBefore(before, now) && isOther(before, change))
                                .forEach(before -> findings.add(finding(note, change, before)));
                    }
                }
            }
        }
        return findings.stream();
    }

    private void change(Worded now, Worded by, Map<String, List<Change>> changes) {
        boolean isMore = words.says("more", by.gap());
        boolean isChange = isMore != words.says("less", by.gap())
                && by.key().equals(now.key())
                && by.isInSentenceOf(now)
                && now.isPlainAmount()
                && by.isPlainAmount()
                && now.digits() >= TELLING
                && !words.says("unless", now.clause());
        if (isChange) {
            Interval before = isMore ? now.span().minus(by.span()) : now.span().plus(by.span());
            changes.computeIfAbsent(now.value(), key -> new ArrayList<>()).add(new Change(now, by, before));
        }
    }

    /// Whether one is told of the year before the other.
    private boolean isBefore(Worded before, Worded now) {
        String lead = lead(before);
        Matcher year = YEAR.matcher(lead);
        Matcher own = YEAR.matcher(lead(now));
        boolean isOfLastYear = (year.find() && own.find())
                ? Integer.parseInt(year.group()) + 1 == Integer.parseInt(own.group())
                : words.says("last", lead);
        return isOfLastYear
                && before.key().equals(now.key())
                && before.isPlainAmount()
                && before.isInSentenceOf(now)
                && !words.says("unless", before.clause());
    }

    private static String lead(Worded figure) {
        String text = figure.text().text().text();
        int end = figure.figure().start();
        return text.substring(Sentences.clause(text, end), end);
    }

    /// Whether it is another one, yet near enough to have been meant.
    private static boolean isOther(Worded before, Change change) {
        BigDecimal low = change.before().low();
        return !before.span().meets(change.before())
                && low.signum() > 0
                && before.base().subtract(low).abs().compareTo(low.multiply(NEAR)) <= 0;
    }

    private static Finding finding(Note note, Change change, Worded before) {
        Quantity right =
                before.printed(change.before().low().add(change.before().high()).divide(BigDecimal.valueOf(2)));
        return note.of(
                note.rule().title() + "：“" + change.now().label() + change.now().quantity()
                        + change.by().gap() + change.by().quantity() + "”，则上年为" + right + "，另处写" + before.quantity(),
                List.of(
                        before.stated("stated"),
                        change.by().stated("change"),
                        change.now().stated("now")),
                right);
    }
}
