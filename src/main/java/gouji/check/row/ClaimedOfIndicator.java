package gouji.check.row;

import gouji.check.fact.Aim;
import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
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
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// 说法与指标: all of so many said to be done (`24个行政村治理任务全部完成`), and an indicator of that name with just that target
/// whose result is less; or all indicators said to have met their targets (`产出、效益各项指标均达到目标值`), and one that has not.
///
/// @param all the claim that all have
/// @param parts words of such a claim that say of which: 产出, 效益 …
/// @param but words of the sentence that say of which not, or that it is only hoped for
/// @param claim the figure `n` and in `what` of what it is
/// @param done what is said to be done, and the figure `n` that was reached, which is less than the indicator's target
/// @param neutral characters of `what` and of names that many share
/// @param unless in the sentence: not all, or over several years
public record ClaimedOfIndicator(
        Search claim, Search done, Search all, Search parts, Search but, Search neutral, Search unless)
        implements WordDemand {

    public static ClaimedOfIndicator of(RuleNode node) {
        node.only("claim", "done", "all", "parts", "but", "neutral", "unless");
        return new ClaimedOfIndicator(
                WordDemand.figures(node, "claim"),
                WordDemand.figures(node, "done"),
                WordDemand.words(node, "all"),
                WordDemand.words(node, "parts"),
                WordDemand.words(node, "but"),
                WordDemand.words(node, "neutral"),
                WordDemand.words(node, "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        said.figured().each(claim, (text, match) -> {
            Figure told = text.figure(match, "n");
            if (told.quantity().qualifier() == null && !unless.isIn(match.group())) {
                said.aims().stream()
                        .filter(aim -> isShort(aim, told.quantity()) && isNamed(aim.indicator(), match))
                        .findFirst()
                        .ifPresent(aim -> findings.add(finding(note, text, told, match, aim)));
            }
        });
        said.figured().each(done, (text, match) -> {
            Figure told = text.figure(match, "n");
            if (told.quantity().qualifier() == null && !unless.isIn(match.group())) {
                said.aims().stream()
                        .filter(aim -> told.quantity().equals(aim.actual())
                                && MissedTargets.isMissed(aim)
                                && isNamed(aim.indicator(), match))
                        .findFirst()
                        .ifPresent(aim -> findings.add(finding(note, text, told, match, aim)));
            }
        });
        said.texts().each(all, (text, match) -> {
            boolean isClaim = text.sort() != Texts.Sort.CELL
                    && !Sentences.isExcused(but, text.text(), match.start(), match.end());
            if (isClaim) {
                missed(note, said.aims(), text, match).ifPresent(findings::add);
            }
        });
        return findings.stream();
    }

    /// The first indicator of those claimed that has missed its target: of the project that the claim's paragraph or
    /// heading names; where there are several and none is named, perhaps not of the one claimed.
    private Optional<Finding> missed(Note note, List<Aim> aims, Texts.Text text, Matcher match) {
        List<String> claimed = parts.all(clause(text.text(), match)).stream()
                .map(MatchResult::group)
                .toList();
        List<String> projects = aims.stream()
                .flatMap(aim -> Stream.ofNullable(aim.indicator().project()))
                .distinct()
                .toList();
        String said = Objects.toString(text.place().section(), "") + "\n" + text.text();
        List<String> named = projects.size() < 2
                ? projects
                : projects.stream().filter(said::contains).toList();
        return aims.stream()
                .filter(aim ->
                        named.size() != 1 || named.contains(aim.indicator().project()))
                .filter(aim -> {
                    Indicator indicator = aim.indicator();
                    String levels = Objects.toString(indicator.level1(), "") + Objects.toString(indicator.level2(), "");
                    return MissedTargets.isMissed(aim)
                            && (claimed.isEmpty()
                                    || !parts.isIn(levels)
                                    || claimed.stream().anyMatch(levels::contains));
                })
                .findFirst()
                .map(aim -> {
                    Indicator indicator = aim.indicator();
                    Quantity target = Objects.requireNonNull(aim.target());
                    Quantity actual = Objects.requireNonNull(aim.actual());
                    Finding finding = note.of(
                            note.rule().title() + "：“" + match.group() + "”，而指标“"
                                    + Objects.toString(indicator.level3(), "") + "”目标值" + target + "，完成值" + actual,
                            List.of(stated(actual, "actual", indicator), stated(target, "target", indicator)));
                    return projects.size() > 1 && named.size() != 1 ? finding.asHint("说的也可能是另一个项目") : finding;
                });
    }

    /// The clause of a match, up to its end.
    private static String clause(String text, Matcher match) {
        int from = match.start();
        while (from > 0 && "，。；：\n".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return text.substring(from, match.end());
    }

    private static Finding.Stated stated(Quantity quantity, String role, Indicator indicator) {
        return new Finding.Stated(quantity.plainValue(), quantity.unit().symbol(), role, indicator.place());
    }

    private static boolean isShort(Aim aim, Quantity told) {
        Quantity target = aim.target();
        Quantity actual = aim.actual();
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

    private static Finding finding(Note note, Figured text, Figure told, Matcher match, Aim aim) {
        Indicator indicator = aim.indicator();
        Quantity actual = Objects.requireNonNull(aim.actual());
        Quantity target = Objects.requireNonNull(aim.target());
        return note.of(
                note.rule().title() + "：“" + text.words(match) + "”，而指标“" + Objects.toString(indicator.level3(), "")
                        + "”目标值" + target + "，完成值" + actual,
                List.of(
                        text.stated(told, "stated"),
                        stated(actual, "actual", indicator),
                        stated(target, "target", indicator)));
    }
}
