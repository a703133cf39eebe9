package gouji.check;

import gouji.quantity.Figure;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Report;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// 表文核对: what the words say of figures, and the figures themselves.
final class WordsAgainstFigures {
    private static final Pattern OUTTURN = Figured.pattern("预算(?:数|资金)?为?{budget}，(?:全年)?(?:支出)?决算(?:数)?为?{spent}"
            + "[^\uE000]*\uE000?[^\uE000]*?决算数?(?<word>大于|高于|超过|小于|低于|等于|与(?:年初)?预算数?持平)(?:年初|全年)?(?:预算数?)?");
    private static final Pattern CLAIM =
            Figured.pattern("目标(?:值)?为?{target}，(?:实际)?(?:完成|达到|办理|举办|救助)(?:值)?为?{actual}，(?:任务)?完成率为?{rate}");
    private static final Pattern AVERAGE = Figured.pattern("平均(?:自评)?(?:得分|分|分数)为?{average}");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private WordsAgainstFigures() {}

    /// `预算为240万元，支出决算为228万元，…决算数大于预算数的主要原因`
    static Stream<Finding> outturn(Note note, List<Figured> texts) {
        List<Finding> findings = new ArrayList<>();
        for (Figured text : texts) {
            Matcher match = text.matcher(OUTTURN);
            while (match.find()) {
                Figure budget = text.figure(match, "budget");
                Figure spent = text.figure(match, "spent");
                int sign = spent.quantity().inBase().compareTo(budget.quantity().inBase());
                String word = match.group("word");
                int said = word.startsWith("大") || word.startsWith("高") || word.startsWith("超")
                        ? 1
                        : word.startsWith("小") || word.startsWith("低") ? -1 : 0;
                boolean isMoney = budget.quantity().unit().isMoney()
                        && spent.quantity().unit().isMoney();
                if (isMoney && said != sign) {
                    String right = sign > 0 ? "大于" : sign < 0 ? "小于" : "等于";
                    findings.add(note.of(
                            "决算" + spent.quantity() + right + "预算" + budget.quantity() + "，却写作“决算数" + word + "”",
                            List.of(text.stated(spent, "part"), text.stated(budget, "whole"))));
                }
            }
        }
        return findings.stream();
    }

    /// `目标60名，实际完成52名，完成率100%`
    static Stream<Finding> claimedComplete(Note note, List<Figured> texts) {
        List<Finding> findings = new ArrayList<>();
        for (Figured text : texts) {
            Matcher match = text.matcher(CLAIM);
            while (match.find()) {
                Figure target = text.figure(match, "target");
                Figure actual = text.figure(match, "actual");
                Figure rate = text.figure(match, "rate");
                Quantity wanted = target.quantity();
                Quantity done = actual.quantity();
                boolean isMissed = wanted.unit().equals(done.unit())
                        && done.qualifier() == null
                        && wanted.value().signum() > 0
                        && done.value().compareTo(wanted.value()) < 0;
                boolean isClaimed = rate.quantity().unit().isRate()
                        && rate.quantity().inBase().compareTo(BigDecimal.ONE) >= 0;
                if (isMissed && isClaimed) {
                    BigDecimal right = done.value().multiply(HUNDRED).divide(wanted.value(), 2, RoundingMode.HALF_UP);
                    findings.add(note.of(
                            "目标" + wanted + "，完成" + done + "，没有达到目标，却写作完成率" + rate.quantity() + "，应为" + right + "%",
                            List.of(
                                    text.stated(actual, "part"),
                                    text.stated(target, "whole"),
                                    text.stated(rate, "rate"))));
                }
            }
        }
        return findings.stream();
    }

    /// The mean of the scores of all projects, where each has one.
    static Stream<Finding> averageScore(Note note, List<Figured> texts, Report report) {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        for (Fact fact : report.facts()) {
            if (fact.measure() == Measure.TOTAL_SCORE) {
                scores.putIfAbsent(fact.subject(), fact.quantity().value());
            }
        }
        boolean isComplete = scores.size() >= 2
                && scores.size() == report.projects().size()
                && report.projects().stream().allMatch(project -> scores.containsKey(project.name()));
        if (!isComplete) {
            return Stream.of();
        }
        BigDecimal sum = scores.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Finding> findings = new ArrayList<>();
        for (Figured text : texts) {
            Matcher match = text.matcher(AVERAGE);
            while (match.find()) {
                Figure average = text.figure(match, "average");
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
}
