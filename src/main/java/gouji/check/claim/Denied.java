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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 说没有，同段却有数: `未购置公务用车` and `公务用车购置费22.8万元`. What is denied and what a figure is of are the same when
/// the clause of the figure holds every character of it.
///
/// @param denial with the group `what`
/// @param partly in the clause before the denial: it is of some only
/// @param filler characters of `what` that tell nothing: 费, 支出
/// @param unless in the clause of a figure: it is planned, of another year, or of several things together
public record Denied(Search denial, Search partly, Search filler, Search unless) implements WordDemand {
    private static final String CLAUSE_ENDS = "。！？；，：\n";
    private static final int LEAST = 3; // characters of what is denied

    public static Denied of(RuleNode node) {
        node.only("denial", "partly", "filler", "unless");
        return new Denied(
                WordDemand.words(node, "denial"),
                WordDemand.words(node, "partly"),
                WordDemand.words(node, "filler"),
                WordDemand.words(node, "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        for (Figured text : said.figured()) {
            Search.Finds denials = denial.in(text.text().text());
            while (denials.next()) {
                Matcher match = denials.match();
                if (!partly.isIn(before(text.text().text(), match.start()))) {
                    find(note, text, match, findings);
                }
            }
        }
        return findings.stream();
    }

    /// What the clause of a denial says before it.
    private static String before(String words, int at) {
        int start = at;
        while (start > 0 && CLAUSE_ENDS.indexOf(words.charAt(start - 1)) < 0) {
            start--;
        }
        return words.substring(start, at);
    }

    private void find(Note note, Figured text, Matcher match, List<Finding> findings) {
        String core = filler.without(match.group("what"));
        Set<Integer> what = core.codePoints().boxed().collect(Collectors.toSet());
        if (what.size() < 2) {
            return;
        }
        for (Saying saying : text.sayings()) {
            String clause = saying.clause();
            int start = saying.figure().start() - clause.length();
            boolean isOfDenial = match.start() < saying.figure().end() && match.end() > start;
            boolean isOfIt = (saying.unit().isMoney() || saying.unit().dimension() == Dimension.COUNT)
                    && saying.quantity().value().signum() > 0
                    && clause.codePoints().boxed().collect(Collectors.toSet()).containsAll(what)
                    && (what.size() >= LEAST || clause.contains(core));
            boolean isName = clause.contains(match.group()); // 未结算工程款53.25万元
            if (isOfIt && !isOfDenial && !isName && !unless.isIn(clause)) {
                findings.add(note.of(
                        note.rule().title() + "：“" + match.group() + "”，而" + clause + saying.quantity(),
                        List.of(saying.stated("stated"), Texts.words(text.text(), match.start(), match.end()))));
                return;
            }
        }
    }
}
