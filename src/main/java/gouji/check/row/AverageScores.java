package gouji.check.row;

import gouji.check.rule.Note;
import gouji.check.text.Figured;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.pattern.Searched;
import gouji.quantity.Figure;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Report;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 平均分: the mean of the scores of all projects, as a report states it.
public final class AverageScores {
    private static final Search AVERAGE = Figured.search("(?<!加权)平均(?:自评)?(?:得分|分|分数)为?{average}");

    private static final Search PROJECTS = Search.of("^(?:自评|评价|预算|被评价)?项目");

    private AverageScores() {}

    /// The mean of the scores of all projects, where each has one.
    public static Stream<Finding> of(Note note, Searched<Figured> texts, Report report) {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        Set<@Nullable Integer> tables = new HashSet<>();
        for (Fact fact : report.facts()) {
            if (fact.measure() == Measure.TOTAL_SCORE) {
                scores.putIfAbsent(fact.subject(), fact.quantity().value());
                tables.add(fact.place().table());
            }
        }
        boolean isComplete = scores.size() == report.projects().size()
                && report.projects().stream().allMatch(project -> scores.containsKey(project.name()));
        if (scores.size() < 2) {
            return Stream.of();
        }
        BigDecimal sum = scores.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Finding> findings = new ArrayList<>();
        for (Figured text : texts.with(AVERAGE)) {
            Search.Finds averages = text.finds(AVERAGE);
            while (averages.next() && !isOfMore(text, averages.match(), scores.size())) {
                Matcher match = averages.match();
                if (!isComplete && (tables.size() > 1 || !isOfAll(text, match, scores.size()))) {
                    continue;
                }
                Figure average = text.figure(match, "average");
                if (!isScore(average.quantity())) {
                    continue; // `平均分6个项目在95分以上`
                }
                BigDecimal stated = average.quantity().value();
                BigDecimal right = sum.divide(
                        BigDecimal.valueOf(scores.size()), Math.max(0, stated.scale()), RoundingMode.HALF_UP);
                if (stated.subtract(right).abs().compareTo(average.quantity().precision()) > 0) {
                    findings.add(note.of(
                            "平均得分写作" + average.quantity() + "，" + scores.size() + "个项目的平均分应为" + right,
                            List.of(text.stated(average, "stated")),
                            new Quantity(right, average.quantity().unit(), null, null)));
                }
            }
        }
        return findings.stream();
    }

    private static boolean isScore(Quantity average) {
        return average.unit().equals(Unit.SCORE) || average.unit().equals(Unit.NONE);
    }

    /// `对7个项目开展自评，平均得分96.8分，其中两个项目的自评表附后`: the scores of the others are not in the report.
    private static boolean isOfMore(Figured text, Matcher average, int projects) {
        return text.figures().stream()
                .filter(figure ->
                        figure.end() <= text.figure(average, "average").start())
                .filter(figure -> figure.quantity().unit().symbol().equals("个")
                        || figure.quantity().unit().symbol().equals("项"))
                .anyMatch(figure -> isOther(
                        figure.quantity().value().compareTo(BigDecimal.valueOf(projects)),
                        text.text().text().startsWith("项目", figure.end())));
    }

    /// `6个自评项目中等级为优的5个；平均得分95.2分`: as many projects as have a score, though a name is written in two ways.
    private static boolean isOfAll(Figured text, Matcher average, int projects) {
        return text.figures().stream()
                .filter(figure ->
                        figure.end() <= text.figure(average, "average").start())
                .filter(figure -> figure.quantity().value().compareTo(BigDecimal.valueOf(projects)) == 0)
                .anyMatch(figure -> PROJECTS.leading(text.text().text().substring(figure.end()))
                        .isPresent());
    }

    /// More things than the report has projects, or another number of projects: `五个项目平均得分98分`.
    private static boolean isOther(int comparedWithProjects, boolean areProjects) {
        return comparedWithProjects > 0 || (areProjects && comparedWithProjects != 0);
    }
}
