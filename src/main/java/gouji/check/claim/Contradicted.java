package gouji.check.claim;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Figure;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 说法与事实: a claim (`各项指标全部完成`) that the report's own words (`未达到目标值90%`) or rates take back. Under the
/// same heading they speak of one thing; elsewhere perhaps of another, which is a hint.
///
/// @param claim what is claimed
/// @param by the words against it, or null
/// @param low a measure and the least that the claim lets it be, or null
/// @param unless where these stand in the claim's paragraph, it is no such claim
public record Contradicted(
        Search claim,
        @Nullable Search by,
        @Nullable Low low,
        @Nullable Search unless) implements WordDemand {

    private static final int MOST_TOLD = 3;
    private static final int REACH = 24; // of the words to their figures
    private static final int NEAR = 8; // texts of one heading

    /// Rates below a bound.
    record Low(Measure measure, Quantity bound) {

        boolean isBelow(Fact fact) {
            return fact.measure() == measure
                    && bound.unit().equals(fact.quantity().unit())
                    && fact.quantity().qualifier() == null
                    && fact.quantity().inBase().compareTo(bound.inBase()) < 0;
        }
    }

    public static Contradicted of(RuleNode node) {
        node.only("claim", "by", "low", "unless");
        RuleNode low = node.find("low").orElse(null);
        return new Contradicted(
                WordDemand.words(node, "claim"),
                WordDemand.wordsIfAny(node, "by"),
                low == null
                        ? null
                        : new Low(
                                low.only("measure", "below").get("measure").measure(),
                                low.get("below").as(text -> Quantity.of(text.replace("%", ""), "%"), "此处应为百分数，如 90%")),
                WordDemand.wordsIfAny(node, "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        boolean isTold = false; // what holds for the whole report is said once
        for (int i : said.texts().placesWith(claim).toArray()) {
            Texts.Text text = said.texts().get(i);
            Matcher match = claim.first(text.text()).orElse(null);
            if (text.sort() == Texts.Sort.HEADING || match == null) {
                continue;
            }
            if (unless != null && unless.isIn(text.text())) {
                continue;
            }
            Finding.Stated claimed = Texts.words(text, match.start(), match.end());
            List<Finding.Stated> near = against(said, i, true);
            List<Finding.Stated> far = near.isEmpty() && !isTold ? against(said, i, false) : List.of();
            if (near.isEmpty() && far.isEmpty()) {
                continue;
            }
            isTold |= near.isEmpty();
            Finding finding = finding(note, claimed, near.isEmpty() ? far : near);
            findings.add(near.isEmpty() ? finding.asHint("说的也可能不是同一件事") : finding);
        }
        return findings.stream();
    }

    private static Finding finding(Note note, Finding.Stated claimed, List<Finding.Stated> against) {
        List<Finding.Stated> values = new ArrayList<>(against);
        values.add(claimed);
        Set<String> told = new HashSet<>();
        against.forEach(value -> told.add(value.place().quote()));
        return note.of(note.rule().title() + "：“" + claimed.value() + "”，而“" + String.join("”“", told) + "”", values);
    }

    /// What speaks against the claim in a text: words with the figures of their sentence, and rates.
    private List<Finding.Stated> against(Said said, int at, boolean near) {
        List<Finding.Stated> against = new ArrayList<>();
        Texts.Text claimed = said.texts().get(at);
        if (by != null) {
            IntStream places = near
                    ? IntStream.range(
                            Math.max(0, at - NEAR), Math.min(said.texts().size(), at + NEAR + 1))
                    : said.texts().placesWith(by);
            places.mapToObj(said.texts()::get)
                    .filter(text -> !near || isUnderOneHeading(text, claimed))
                    .takeWhile(text -> against.size() < MOST_TOLD)
                    .forEach(text -> words(by, text, against));
        }
        if (low != null && !near) {
            said.report().facts().stream()
                    .filter(low::isBelow)
                    .limit(MOST_TOLD)
                    .map(Finding.Stated::of)
                    .forEach(against::add);
        }
        return against;
    }

    private static boolean isUnderOneHeading(Texts.Text one, Texts.Text other) {
        return Objects.equals(one.place().section(), other.place().section())
                && Objects.equals(one.place().table(), other.place().table());
    }

    private static void words(Search by, Texts.Text text, List<Finding.Stated> against) {
        Matcher match = by.first(text.text()).orElse(null);
        if (match == null) {
            return;
        }
        int from = text.text().lastIndexOf('。', match.start()) + 1;
        int stop = text.text().indexOf('。', match.end());
        int to = stop < 0 ? text.text().length() : stop;
        List<Figure> figures = Figured.of(text).figures().stream()
                .filter(figure -> figure.start() >= from
                        && figure.end() <= to
                        && Math.abs(figure.start() - match.start()) <= REACH)
                .toList();
        for (Figure figure : figures) {
            against.add(new Finding.Stated(
                    figure.quantity().plainValue(),
                    figure.quantity().unit().symbol(),
                    "stated",
                    text.at(Math.min(figure.start(), match.start()), Math.max(figure.end(), match.end()))));
        }
        if (figures.isEmpty()) {
            against.add(Texts.words(text, match.start(), match.end()));
        }
    }
}
