package gouji.check.claim;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Searched;
import gouji.quantity.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 绩效自评、评价的项目数: so many projects are said to have been evaluated, and results are shown, or names listed, of
/// more.
public final class EvaluatedProjects {
    private static final int LIST = 2;

    private EvaluatedProjects() {}

    /// A number of projects and where it is told.
    private record Told(int count, String words, Finding.Stated stated) {}

    public static Stream<Finding> of(Note note, RuleWords words, Searched<Figured> texts, Searched<Texts.Text> all) {
        List<Finding> findings = new ArrayList<>();
        Told assessed = figure(words, "assessed", texts);
        Told shown = figure(words, "shown", texts);
        if (assessed != null && shown != null && shown.count() > assessed.count()) {
            findings.add(finding(note, assessed, shown));
        }
        Told evaluated = figure(words, "evaluated", texts);
        Told listed = listed(words, all);
        if (evaluated != null && listed != null && listed.count() != evaluated.count()) {
            findings.add(finding(note, evaluated, listed));
        }
        return findings.stream();
    }

    private static Finding finding(Note note, Told one, Told other) {
        return note.of(
                note.rule().title() + "：“" + one.words() + "”与“" + other.words() + "”（" + other.count() + "个）",
                List.of(one.stated(), other.stated()));
    }

    private static @Nullable Told figure(RuleWords words, String name, Searched<Figured> texts) {
        for (Figured text : texts.with(words.search(name))) {
            Matcher match = text.first(words.search(name)).orElse(null);
            if (match != null) {
                Figure figure = text.figure(match, "n");
                boolean isWhole = figure.quantity().value().stripTrailingZeros().scale() <= 0;
                return isWhole
                        ? new Told(
                                figure.quantity().value().intValue(), text.words(match), text.stated(figure, "stated"))
                        : null;
            }
        }
        return null;
    }

    private static @Nullable Told listed(RuleWords words, Searched<Texts.Text> texts) {
        for (Texts.Text text : texts.with(words.search("listed"))) {
            Matcher match = words.search("listed").first(text.text()).orElse(null);
            if (match != null) {
                int count = match.group("list").split("、", -1).length;
                var stated =
                        new Finding.Stated(String.valueOf(count), "个", "listed", text.at(match.start(), match.end()));
                return count < LIST ? null : new Told(count, match.group(), stated);
            }
        }
        return null;
    }
}
