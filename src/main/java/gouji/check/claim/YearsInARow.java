package gouji.check.claim;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Saying;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Dimension;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/// 逐年下降、连年增长: a claim of a direction, and the figures of the years, each after its year or all after 分别.
///
/// @param claim with the groups `more` and `less`
/// @param unless words of the paragraph that explain an exception
public record YearsInARow(Search claim, Search unless) implements WordDemand {
    private static final int LEAST = 3;

    public static YearsInARow of(RuleNode node) {
        node.only("claim", "unless");
        return new YearsInARow(WordDemand.words(node, "claim"), WordDemand.words(node, "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        for (Figured text : said.figured()) {
            Matcher match = claim.first(text.text().text()).orElse(null);
            if (match != null
                    && text.figures().size() >= LEAST
                    && !unless.isIn(text.text().text())) {
                row(text, match).forEach(row -> finding(note, row, match, text).ifPresent(findings::add));
            }
        }
        return findings.stream();
    }

    /// The figures of one unit, year after year, in the claim's sentence or the next.
    private static List<List<Saying>> row(Figured text, Matcher match) {
        String words = text.text().text();
        int from = words.lastIndexOf('。', match.start()) + 1;
        int end = words.indexOf('。', match.end());
        int stop = end < 0 ? words.length() : end;
        List<Saying> near = text.sayings().stream()
                .filter(saying ->
                        saying.figure().start() >= from && saying.figure().end() <= stop)
                .toList();
        List<List<Saying>> rows = new ArrayList<>();
        List<Saying> dated = new ArrayList<>();
        List<Saying> listed = new ArrayList<>();
        int year = 0;
        boolean isNext = false;
        for (Saying saying : near) {
            if (saying.unit().dimension() == Dimension.DATE) {
                int told = saying.quantity().value().intValue();
                isNext = told > year;
                year = told;
                continue;
            }
            if (isNext && saying.isSharp()) {
                boolean isAlike = dated.isEmpty() || dated.getFirst().unit().equals(saying.unit());
                if (isAlike) {
                    dated.add(saying);
                    isNext = false;
                }
            }
            if (saying.figure().start() > match.end() && listed.size() >= LEAST) {
                break; // the claim is of the list right before it
            }
            boolean opens = saying.clause().matches(".*(?:分别|依次)为?(?:每\\p{IsHan}{1,3})?$");
            if (opens) {
                listed.clear();
            }
            if (opens
                    || (!listed.isEmpty()
                            && listed.getFirst().unit().equals(saying.unit())
                            && saying.lead().matches("[、和及，]?"))) {
                listed.add(saying);
            }
        }
        rows.add(dated);
        rows.add(listed);
        return rows.stream().filter(row -> row.size() >= LEAST).limit(1).toList();
    }

    private static Optional<Finding> finding(Note note, List<Saying> row, Matcher match, Figured text) {
        boolean isUp = match.group("more") != null;
        for (int i = 1; i < row.size(); i++) {
            BigDecimal before = row.get(i - 1).quantity().inBase();
            BigDecimal now = row.get(i).quantity().inBase();
            int compared = now.compareTo(before);
            if (isUp ? compared < 0 : compared > 0) {
                return Optional.of(note.of(
                        note.rule().title() + "：“" + match.group() + "”，而"
                                + row.get(i - 1).quantity() + "之后是" + row.get(i).quantity(),
                        List.of(
                                row.get(i).stated("stated"),
                                row.get(i - 1).stated("before"),
                                Texts.words(text.text(), match.start(), match.end()))));
            }
        }
        return Optional.empty();
    }
}
