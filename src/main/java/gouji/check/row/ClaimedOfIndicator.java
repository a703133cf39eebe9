package gouji.check.row;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Figure;
import gouji.quantity.Qualifier;
import gouji.quantity.Quantity;
import gouji.report.Indicator;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// 说法与指标: all of so many said to be done (`24个行政村治理任务全部完成`), and an indicator of that name with just that target
/// whose result is less.
///
/// @param claim the figure `n` and in `what` of what it is
/// @param neutral characters of `what` and of names that many share
/// @param unless in the sentence: not all, or over several years
public record ClaimedOfIndicator(Search claim, Search neutral, Search unless) implements WordDemand {

    public static ClaimedOfIndicator of(RuleNode node) {
        node.only("claim", "neutral", "unless");
        return new ClaimedOfIndicator(
                WordDemand.figures(node, "claim"), WordDemand.words(node, "neutral"), WordDemand.words(node, "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        said.figured().each(claim, (text, match) -> {
            Figure told = text.figure(match, "n");
            if (told.quantity().qualifier() == null && !unless.isIn(match.group())) {
                said.report().indicators().stream()
                        .filter(indicator -> isShort(indicator, told.quantity()) && isNamed(indicator, match))
                        .findFirst()
                        .ifPresent(indicator -> findings.add(finding(note, text, told, match, indicator)));
            }
        });
        return findings.stream();
    }

    private static boolean isShort(Indicator indicator, Quantity told) {
        Quantity target = MissedTargets.target(indicator);
        Quantity actual = MissedTargets.actual(indicator);
        return target != null
                && actual != null
                && target.qualifier() != Qualifier.AT_MOST
                && target.qualifier() != Qualifier.LESS_THAN
                && target.unit().equals(told.unit())
                && actual.unit().equals(target.unit())
                && target.value().compareTo(told.value()) == 0
                && actual.value().compareTo(target.value()) < 0;
    }

    /// Whether two characters in a row of what is claimed stand in the indicator's name.
    private boolean isNamed(Indicator indicator, Matcher match) {
        String what = neutral.without(match.group("what"));
        String name = neutral.without(Objects.toString(indicator.level3(), ""));
        return IntStream.range(0, Math.max(0, what.length() - 1))
                .anyMatch(i -> name.contains(what.substring(i, i + 2)));
    }

    private static Finding finding(Note note, Figured text, Figure told, Matcher match, Indicator indicator) {
        Quantity actual = Objects.requireNonNull(MissedTargets.actual(indicator));
        return note.of(
                note.rule().title() + "：“" + text.words(match) + "”，而指标“" + Objects.toString(indicator.level3(), "")
                        + "”完成值为" + actual,
                List.of(
                        text.stated(told, "stated"),
                        new Finding.Stated(actual.plainValue(), actual.unit().symbol(), "actual", indicator.place())));
    }
}
