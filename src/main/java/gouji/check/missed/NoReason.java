package gouji.check.missed;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Figure;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// 偏差原因写“无”: though right before it a rate tells that not all was done.
///
/// Its words: `reason`, what stands over a reason or begins its paragraph; `nothing`, all that is said under it; `done`
/// with the `rate` of what was done; `unless` of that rate's sentence.
public record NoReason(RuleWords words) implements WordDemand {
    private static final int REACH = 5; // texts before it

    public static NoReason of(RuleNode node) {
        return new NoReason(RuleWords.of(node, "reason", "nothing", "done", "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        for (int at : said.texts().placesWith(words.search("nothing")).toArray()) {
            Texts.Text text = said.texts().get(at);
            String lead = text.text().substring(0, text.text().indexOf('：') + 1);
            boolean isReason = text.sort() != Texts.Sort.CELL
                    && words.says(
                            "reason",
                            lead.isEmpty() ? Objects.toString(text.place().section(), "") : lead)
                    && words.whole(
                                    "nothing",
                                    text.text().substring(lead.length()).strip())
                            .isPresent();
            if (isReason) {
                said.texts().subList(Math.max(0, at - REACH), at).reversed().stream()
                        .filter(before -> before.sort() != Texts.Sort.CELL)
                        .flatMap(before -> finding(note, text, said.figured(before)))
                        .findFirst()
                        .ifPresent(findings::add);
            }
        }
        return findings.stream();
    }

    private Stream<Finding> finding(Note note, Texts.Text reason, Figured text) {
        List<Finding> findings = new ArrayList<>();
        Search.Finds finds = text.finds(words.search("done"));
        while (finds.next()) {
            Figure rate = text.figure(finds.match(), "rate");
            String sentence = Sentences.around(text.text().text(), rate.start(), rate.end());
            boolean isShort = rate.quantity().qualifier() == null
                    && rate.quantity().inBase().compareTo(BigDecimal.ONE) < 0
                    && !words.says("unless", sentence);
            if (isShort) {
                List<Finding.Stated> values = new ArrayList<>(
                        List.of(Texts.words(reason, 0, reason.text().length())));
                values.add(text.stated(rate, "rate"));
                text.before(rate).forEach(figure -> values.add(text.stated(figure, "stated")));
                findings.add(note.of(
                        note.rule().title() + "：“" + reason.text().strip() + "”，而“" + sentence.strip() + "”", values));
            }
        }
        return findings.stream().limit(1);
    }
}
