package gouji.check.claim;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Saying;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Dimension;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/// 称全部: `全部建制村实现通客车`, though of 194个建制村 those 通客车的 are 186, in this paragraph or another: both are known by
/// the words of the claim.
///
/// Its words: `claim`, with all of what in `noun` and what is said of them in `done`; `generic` words of that which say
/// nothing; `rest` words between the two figures that tell of others; `unless` words of the claim's clause.
public record AllOfNamed(RuleWords words) implements WordDemand {
    public static AllOfNamed of(RuleNode node) {
        return new AllOfNamed(RuleWords.of(node, "claim", "generic", "rest", "unless"));
    }

    private record Pair(Saying whole, Saying part) {}

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        for (Texts.Text text : said.texts().with(words.search("claim"))) {
            Search.Finds claims = words.search("claim").in(text.text());
            while (text.sort() == Texts.Sort.PARAGRAPH && claims.next()) {
                Matcher match = claims.match();
                int from = Sentences.clause(text.text(), match.start());
                if (!words.says("unless", text.text().substring(from, match.start()))) {
                    said.figured().stream()
                            .filter(figured -> figured.text().sort() != Texts.Sort.CELL)
                            .flatMap(figured -> pair(figured, match).stream())
                            .findFirst()
                            .ifPresent(pair -> findings.add(finding(note, text, match, pair)));
                }
            }
        }
        return findings.stream();
    }

    private Optional<Pair> pair(Figured text, Matcher claim) {
        String noun = claim.group("noun");
        String done = words.without("generic", claim.group("done"));
        List<Saying> sayings = text.sayings();
        for (int i = 0; i < sayings.size(); i++) {
            Saying whole = sayings.get(i);
            if (isCounted(whole) && (whole.clause() + whole.tail()).contains(noun)) {
                List<Saying> parts = sayings.subList(i + 1, sayings.size()).stream()
                        .filter(part -> isCounted(part)
                                && part.sentence() <= whole.sentence() + 1
                                && Worded.key(part.unit()).equals(Worded.key(whole.unit()))
                                && isDone(done, part.clause() + "|" + part.tail()))
                        .toList();
                boolean isOne = parts.size() == 1
                        && parts.getFirst()
                                        .quantity()
                                        .inBase()
                                        .compareTo(whole.quantity().inBase())
                                < 0
                        && !words.says(
                                "rest",
                                whole.between(
                                        whole.figure().end(),
                                        parts.getFirst().figure().start()));
                if (isOne) {
                    return Optional.of(new Pair(whole, parts.getFirst()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isCounted(Saying saying) {
        return saying.isSharp() && saying.unit().dimension() == Dimension.COUNT;
    }

    /// Whether what is said of all is what a clause tells: most of its words are there.
    private static boolean isDone(String done, String clause) {
        return done.length() > 1 && 2 * ClaimScope.shared(done, clause) >= done.length() - 1;
    }

    private static Finding finding(Note note, Texts.Text text, Matcher match, Pair pair) {
        return note.of(
                note.rule().title() + "：“" + match.group() + "”，而"
                        + pair.whole().quantity()
                        + pair.whole().tail() + "，"
                        + pair.part().lead().strip()
                        + pair.part().quantity(),
                List.of(
                        pair.part().stated("stated"),
                        pair.whole().stated("whole"),
                        Texts.words(text, match.start(), match.end())));
    }
}
