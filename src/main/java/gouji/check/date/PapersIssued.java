package gouji.check.date;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 文件印发之前就照办: a paper of rules issued on one day, and work done by it, or told to be issued, on an earlier one.
///
/// @param issued what stands right behind the day on which a paper came out
/// @param used what stands right behind a day on which one acted by a paper `by`, or right before the paper
/// @param again what stands behind a day in words that name the paper a second time: 印发的上述规划
/// @param kind what a paper's name ends with
/// @param refers words that say that the one is meant which was named: 该, 上述, 已印发的
/// @param unless words about either that tell of another version
public record PapersIssued(Search issued, Search used, Search again, Search kind, Search refers, Search unless)
        implements WordDemand {
    private static final int REACH = 44;
    private static final Search NAME = Search.of("《(?<name>[^《》]{2,40})》");

    /// A paper's name and when it came out.
    private record Paper(String name, String kind, ToldDate date) {}

    public static PapersIssued of(RuleNode node) {
        node.only("issued", "used", "again", "kind", "refers", "unless");
        return new PapersIssued(
                WordDemand.words(node, "issued"),
                WordDemand.words(node, "used"),
                WordDemand.words(node, "again"),
                WordDemand.words(node, "kind"),
                WordDemand.words(node, "refers"),
                WordDemand.words(node, "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        Integer year = said.report().year();
        List<Paper> papers = new ArrayList<>();
        for (Texts.Text text : said.texts().with(issued)) {
            for (ToldDate date : dates(text, year)) {
                Matcher out = issued.leading(date.behind(REACH)).orElse(null);
                Paper paper = out == null || date.isWholeMonth() ? null : paper(date, out.end());
                if (paper != null) {
                    papers.add(paper);
                }
            }
        }
        papers.removeIf(paper -> areSeveral(paper, said));
        List<Finding> findings = new ArrayList<>();
        for (Texts.Text text :
                papers.isEmpty() ? List.<Texts.Text>of() : said.texts().withAny(List.of(used, again))) {
            for (ToldDate date : dates(text, year)) {
                papers.forEach(paper -> compare(note, paper, date, findings));
            }
        }
        return findings.stream();
    }

    /// Whether another paper of its kind is named, so that 该办法 may be that.
    private static boolean areSeveral(Paper paper, Said said) {
        Set<String> names = new HashSet<>();
        said.texts().each(NAME, (text, match) -> {
            String name = bare(match.group("name"));
            if (name.endsWith(paper.kind())) {
                names.add(name);
            }
        });
        return names.size() > 1;
    }

    private static String bare(String name) {
        return name.replaceFirst("（[^（）]*）$", "");
    }

    private static List<ToldDate> dates(Texts.Text text, @Nullable Integer year) {
        return ToldDate.in(text, 0, text.text().length(), year);
    }

    /// The paper named right behind what came out on a day, else last before it.
    private @Nullable Paper paper(ToldDate date, int issuedAt) {
        String words = date.text().text();
        Matcher behind = NAME.pattern().matcher(words).region(date.end() + issuedAt, words.length());
        if (behind.lookingAt()) {
            return paper(behind.group("name"), date);
        }
        String before = words.substring(0, date.start());
        int end = before.lastIndexOf('》');
        int start = before.lastIndexOf('《', Math.max(end, 0));
        return start < 0 || unless.isIn(before.substring(end)) ? null : paper(before.substring(start + 1, end), date);
    }

    private @Nullable Paper paper(String name, ToldDate date) {
        return kind.first(bare(name))
                .map(found -> new Paper(bare(name), found.group(), date))
                .orElse(null);
    }

    private void compare(Note note, Paper paper, ToldDate date, List<Finding> findings) {
        String behind = date.behind(REACH);
        Matcher by = used.leading(behind).orElse(null);
        boolean isUse = by != null
                && isMeant(paper, by.group("by"))
                && date.last().isBefore(paper.date().first());
        Matcher told = again.leading(behind).orElse(null);
        boolean isOther = told != null
                && isMeant(paper, told.group("by"))
                && !date.isWholeMonth()
                && !date.first().equals(paper.date().first());
        if (isUse || isOther) {
            String name = "《" + paper.name() + "》";
            findings.add(note.of(
                    isUse
                            ? name + paper.date().written() + "才印发，" + date.written() + "却已照此办理"
                            : name + "印发的日期，一处写作" + date.written() + "，一处写作"
                                    + paper.date().written(),
                    List.of(date.stated(), paper.date().stated())));
        }
    }

    private boolean isMeant(Paper paper, String by) {
        return !unless.isIn(by) && (by.contains(paper.name()) || (refers.isIn(by) && by.contains(paper.kind())));
    }
}
