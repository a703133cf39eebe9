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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 单位名称: a form of this bureau's report that is filled in under the name of its like in another region, or the one head
/// of its tables that names another bureau.
public final class OtherBureaus {
    private static final int MOST_CELLS = 2; // between a label and its value

    private static final int LONGEST_TITLE = 40;

    private static final int OWN_HEADS = 2; // of this bureau, beside one of another

    private OtherBureaus() {}

    public static Stream<Finding> of(Note note, RuleWords words, List<Texts.Text> texts, Report report) {
        String bureau = report.bureau();
        Matcher own = bureau == null ? null : words.whole("bureau", bureau).orElse(null);
        if (bureau == null || own == null) {
            return Stream.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).sort() == Texts.Sort.CELL
                    && words.whole("label", texts.get(i).text()).isPresent()) {
                Texts.Text value = value(words, texts, i);
                if (value != null && isOther(words, value.text(), own)) {
                    findings.add(note.of(
                            "“" + texts.get(i).text() + "”写作“" + value.text() + "”，而本报告的单位是“" + bureau + "”",
                            List.of(Texts.words(value, 0, value.text().length()))));
                }
            } else if (isTitleOfOther(words, texts.get(i), own)) {
                findings.add(note.of(
                        "标题“" + texts.get(i).text() + "”写的不是本单位“" + bureau + "”",
                        List.of(Texts.words(texts.get(i), 0, texts.get(i).text().length()))));
            }
        }
        return Stream.concat(findings.stream(), heads(note, words, texts, bureau));
    }

    /// Heads of tables that name another bureau, which nothing else in the report names.
    private static Stream<Finding> heads(Note note, RuleWords words, List<Texts.Text> texts, String bureau) {
        List<Finding> findings = new ArrayList<>();
        int own = 0;
        for (Texts.Text text : texts) {
            Matcher head = words.search("head").first(text.text()).orElse(null);
            if (head == null || text.text().length() > LONGEST_TITLE) {
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

    /// A bureau of the same sort of a region of the same rank, for another rank may well carry out what this one pays
    /// for; or any bureau of a region of almost the same name.
    private static boolean isOther(RuleWords words, String written, Matcher own) {
        Matcher other = words.whole("bureau", written).orElse(null);
        if (other == null || !other.group("rank").equals(own.group("rank"))) {
            return false;
        }
        String one = own.group("place");
        String two = other.group("place");
        boolean isOfKind = other.group("office").equals(own.group("office"))
                && !one.equals(two)
                && !one.contains(two)
                && !two.contains(one);
        return isOfKind || areAlmostEqual(one, two);
    }

    private static boolean isTitleOfOther(RuleWords words, Texts.Text text, Matcher own) {
        int at = text.text().indexOf(own.group("rank") + own.group("office"));
        return at > 0
                && text.text().length() <= LONGEST_TITLE
                && words.says("title", text.text())
                && areAlmostEqual(own.group("place"), text.text().substring(0, at));
    }

    private static boolean areAlmostEqual(String one, String two) {
        if (one.length() != two.length() || one.length() < 2) {
            return false;
        }
        return IntStream.range(0, one.length())
                        .filter(i -> one.charAt(i) != two.charAt(i))
                        .count()
                == 1;
    }
}
