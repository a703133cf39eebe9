package gouji.check.name;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 单位名称: a form of this bureau's report that is filled in under the name of its like in another region, or the one head
/// of its tables that names another bureau.
///
/// The rule's words: `label` what a body's name is filled in beside, `own` those beside which only the reporting body
/// or
/// one above it can stand, `code` what stands about a name, `head` a line that names the body of a table.
public final class OtherBureaus {
    private static final int MOST_CELLS = 2; // between a label and its value

    private static final int LONGEST_TITLE = 40;

    private static final int OWN_HEADS = 2; // of this bureau, beside one of another

    private OtherBureaus() {}

    public static Stream<Finding> of(Note note, RuleWords words, List<Texts.Text> texts, Report report) {
        String bureau = report.bureau();
        Home own = bureau == null ? null : Home.of(bureau).orElse(null);
        if (bureau == null || own == null) {
            return Stream.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).sort() == Texts.Sort.CELL
                    && words.whole("label", texts.get(i).text()).isPresent()) {
                Texts.Text value = value(words, texts, i);
                if (value != null && isOther(words, texts.get(i), value.text(), own)) {
                    findings.add(note.of(
                            "“" + texts.get(i).text() + "”写作“" + value.text() + "”，而本报告的单位是“" + bureau + "”",
                            List.of(Texts.words(value, 0, value.text().length()))));
                }
            }
        }
        return Stream.concat(findings.stream(), heads(note, words, texts, bureau));
    }

    /// Heads of tables that name another bureau, which nothing else in the report names.
    private static Stream<Finding> heads(Note note, RuleWords words, List<Texts.Text> texts, String bureau) {
        List<Finding> findings = new ArrayList<>();
        int own = 0;
        for (Texts.Text text : texts) {
            Matcher head = text.text().length() > LONGEST_TITLE
                    ? null
                    : words.search("head").first(text.text()).orElse(null);
            if (head == null) {
                continue;
            }
            String name = head.group("name");
            if (bureau.contains(name) || name.contains(bureau)) {
                own++;
            } else if (texts.stream()
                            .filter(other -> other.text().contains(name))
                            .count()
                    == 1) {
                findings.add(note.of(
                        "“" + head.group() + "”，而本报告的单位是“" + bureau + "”",
                        List.of(Texts.words(text, head.start(), head.end()))));
            }
        }
        return own >= OWN_HEADS && findings.size() == 1 ? findings.stream() : Stream.of();
    }

    private static Texts.@Nullable Text value(RuleWords words, List<Texts.Text> texts, int label) {
        for (int i = label + 1; i < texts.size() && i <= label + MOST_CELLS; i++) {
            Texts.Text next = texts.get(i);
            boolean isBeside = next.sort() == Texts.Sort.CELL
                    && Objects.equals(
                            next.place().table(), texts.get(label).place().table())
                    && Objects.equals(
                            next.place().row(), texts.get(label).place().row());
            if (isBeside && words.whole("label", next.text()).isEmpty()) {
                return next;
            }
        }
        return null;
    }

    /// A body of the same sort of another region of the same rank; what a lower or a higher one may well carry out is
    /// no
    /// mistake. Whoever is above or the reporting body itself is of no other region of that rank, whatever it is; nor
    /// is
    /// anybody of a region of almost the same name.
    private static boolean isOther(RuleWords words, Texts.Text label, String written, Home own) {
        Home other = Home.of(words.without("code", written)).orElse(null);
        if (other == null || !other.own().rank().equals(own.own().rank()) || !own.isElsewhere(other)) {
            return false;
        }
        boolean isOwn = words.whole("own", label.text()).isPresent() && own.isSurelyElsewhere(other);
        return isOwn
                || own.isCalled(other.office())
                || Home.areAlmostEqual(own.own().place(), other.own().place());
    }
}
