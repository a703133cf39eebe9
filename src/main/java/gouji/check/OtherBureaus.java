package gouji.check;

import gouji.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 单位名称: a form of this bureau's report that is filled in under the name of its like in another region.
final class OtherBureaus {
    private static final int MOST_CELLS = 2; // between a label and its value

    private OtherBureaus() {}

    static Stream<Finding> of(Note note, RuleWords words, List<Texts.Text> texts, Report report) {
        String bureau = report.bureau();
        Matcher own = bureau == null ? null : words.pattern("bureau").matcher(bureau);
        if (bureau == null || own == null || !own.matches()) {
            return Stream.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).sort() == Texts.Sort.CELL
                    && words.pattern("label").matcher(texts.get(i).text()).matches()) {
                Texts.Text value = value(words, texts, i);
                if (value != null && isOther(words, value.text(), own)) {
                    findings.add(note.of(
                            "“" + texts.get(i).text() + "”写作“" + value.text() + "”，而本报告的单位是“" + bureau + "”",
                            List.of(WordInspections.words(value, 0, value.text().length()))));
                }
            }
        }
        return findings.stream();
    }

    private static Texts.@Nullable Text value(RuleWords words, List<Texts.Text> texts, int label) {
        for (int i = label + 1; i < texts.size() && i <= label + MOST_CELLS; i++) {
            Texts.Text next = texts.get(i);
            boolean isBeside = next.sort() == Texts.Sort.CELL
                    && Objects.equals(
                            next.place().table(), texts.get(label).place().table())
                    && Objects.equals(
                            next.place().row(), texts.get(label).place().row());
            if (isBeside && !words.pattern("label").matcher(next.text()).matches()) {
                return next;
            }
        }
        return null;
    }

    /// The same sort of bureau of a region of the same rank and almost the same name: another rank may well carry out
    /// what this one pays for.
    private static boolean isOther(RuleWords words, String written, Matcher own) {
        Matcher other = words.pattern("bureau").matcher(written);
        if (!other.matches()
                || !other.group("office").equals(own.group("office"))
                || !other.group("rank").equals(own.group("rank"))) {
            return false;
        }
        String one = own.group("place");
        String two = other.group("place");
        return !one.equals(two) && !one.contains(two) && !two.contains(one);
    }
}
