package gouji.check.date;

import gouji.check.rule.Note;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.pattern.Search;
import gouji.pattern.Searched;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/// 沿用的年份: a year's end left over from the report of the year before.
public final class StaleYears {
    private static final String YEARS_END = "((?:19|20)\\d{2}年(?:12月31日|年?末|年?底))";
    private static final Search OF_STOCK = Search.of(
            "(?:截[至止]|^|，)" + YEARS_END + "[^。；]{0,12}" + "(?:共有|在职|实有|现有|在编|编制|人员|职工|车辆|资产|设备|房屋|我局|我单位|本单位|本部门|我部门)");
    private static final Search ANY = Search.of("截[至止]到?" + YEARS_END + "[^。；]{0,40}\\d");
    private static final Search BUDGET = Search.of("年(?:度)?[^。；，]{0,12}预算(?!执行)");
    private static final Search DONE = Search.of("决算|自评|评价|执行|实际|完成|支付|拨付|到位");
    /// What was spent by then; whatever the sentence goes on to compare it with.
    private static final Search SPENT =
            Search.of("截[至止]到?" + YEARS_END + "[，、]?[^。；，\\d]{0,10}?(?:支出|支付|使用|拨付|执行)[^。；，\\d]{0,8}\\d");
    /// What was left, had come or was spent by then, after a sentence of the report's year: of that year, too.
    private static final Search LEFT =
            Search.of("截[至止]到?" + YEARS_END + "[，、]?[^。；，\\d]{0,10}?(?:结转|结余|支出|支付|拨付|执行|到位)(?!率)[^。；，\\d]{0,8}\\d");
    /// `监控时点为2023年6月30日`: the day that a report on the first half of a year tells of.
    private static final Search MOMENT =
            Search.of("(?:时点|基准日|截止日期?|截止时间)(?:均|统一)?(?:为|是|[：:])?((?:19|20)\\d{2})年(\\d{1,2})月(?:\\d{1,2}日|底|末)");
    private static final String UP_TO = "(?<!\\d)0?1月?(?:份)?[-—–－~～至到]+0?";

    private static final Search PLANNED = Search.of("预计|计划|拟|将|力争|期限|合同|有效期|目标|之前");
    private static final Search EARLIER = Search.of("上年|年初|去年|比|较");
    /// `与上年持平` of what there is on the day: then the day is of this year.
    private static final Search COMPARED =
            Search.of("[，（]?(?:与|比|较|同)(?:上年|去年)(?:同期|年?末)?(?:相比)?[，]?(?:持平|(?:增加|减少|增长|下降)了?\\d)");
    /// `2022年末保有67辆，本年报废3辆` goes on to what came of it.
    private static final Search THIS_YEAR = Search.of("本年|当年|年内|全年");
    private static final Search RIGHTLY_EARLIER = Search.of("上年|年初|去年|比|较|结转|结余|期初|历年|以前|原|基期|滚存|前期|一期|上期|余额");
    private static final int YEAR = 4;

    private StaleYears() {}

    /// `截至2019年12月31日，在职人员46人` in a report on 2020; of other things than stocks a hint.
    public static Stream<Finding> ends(Note note, Searched<Texts.Text> texts, Report report) {
        Integer year = report.year();
        if (year == null || isOfPlans(texts)) {
            return Stream.of();
        }
        String last = (year - 1) + "年";
        String next = (year + 1) + "年";
        List<Finding> findings = moments(note, texts, report, year);
        for (Texts.Text text : texts.withAny(List.of(OF_STOCK, ANY))) {
            if (text.text().contains(next)) {
                ANY.first(text.text())
                        .filter(any -> any.group(1).startsWith(next) && !isExcused(PLANNED, text, any))
                        .ifPresent(any -> findings.add(wrongYear(note, texts, text, any.start(1), any.end(1), year)
                                .with(Severity.INFO)));
            }
            if (!text.text().contains(last)) {
                continue;
            }
            Search.Finds stocks = OF_STOCK.in(text.text());
            boolean isStock = false;
            while (stocks.next()) {
                Matcher stock = stocks.match();
                String sentence = Sentences.around(text.text(), stock.start(), stock.end());
                boolean isOfYear = sentence.contains(year + "年");
                // 2022年有编制23个，2021年末实有58人: the year comes first, its own end is told nowhere
                boolean isOfBothYears = isExcused(THIS_YEAR, text, stock)
                        || sentence.indexOf(year + "年") > sentence.indexOf(stock.group(1))
                        || Search.of(year + "年(?:\\d{1,2}月|度?[末底])").isIn(sentence);
                if (stock.group(1).startsWith(last) && !isOfEarlier(text, stock) && !isOfBothYears) {
                    Finding finding = wrongYear(note, texts, text, stock.start(1), stock.end(1), year);
                    findings.add(isOfYear ? finding.with(Severity.INFO) : finding);
                    isStock = true;
                }
            }
            if (!isStock) {
                ANY.first(text.text())
                        .filter(any -> any.group(1).startsWith(last)
                                && (!isExcused(RIGHTLY_EARLIER, text, any)
                                        || isSpent(text, last, year)
                                        || isLeft(text, last, year)))
                        .ifPresent(any -> findings.add(wrongYear(note, texts, text, any.start(1), any.end(1), year)
                                .with(Severity.INFO)));
            }
        }
        return findings.stream();
    }

    /// The moment that a report of part of a year tells of, in the year before; of others only a hint.
    private static List<Finding> moments(Note note, Searched<Texts.Text> texts, Report report, int year) {
        List<Finding> findings = new ArrayList<>();
        texts.each(MOMENT, (text, match) -> {
            if (Integer.parseInt(match.group(1)) != year - 1) {
                return;
            }
            Search period = Search.of(UP_TO + Integer.parseInt(match.group(2)) + "月");
            boolean isOfPart = period.isIn(report.document().name()) || period.isIn(text.text());
            Finding finding = wrongYear(note, texts, text, match.start(1), match.end(), year);
            findings.add(isOfPart ? finding : finding.with(Severity.INFO));
        });
        return findings;
    }

    /// A budget, which is made at the end of the year before.
    private static boolean isOfPlans(Searched<Texts.Text> texts) {
        return texts.with(BUDGET).stream().anyMatch(text -> BUDGET.isIn(text.text()))
                && texts.with(DONE).stream().noneMatch(text -> DONE.isIn(text.text()));
    }

    private static boolean isSpent(Texts.Text text, String last, int year) {
        return SPENT.first(text.text())
                .filter(spent -> spent.group(1).startsWith(last) && !isExcused(Search.of(year + "年"), text, spent))
                .isPresent();
    }

    /// `2015年支出2774万元。截至2014年12月31日，结转下年164万元`
    private static boolean isLeft(Texts.Text text, String last, int year) {
        return LEFT.first(text.text())
                .filter(left -> left.group(1).startsWith(last)
                        && !EARLIER.isIn(Sentences.around(text.text(), left.start(), left.end()))
                        && !isExcused(Search.of(year + "年"), text, left)
                        && Search.of(year + "年(?![^。；]{0,12}[月日])[^。；]*\\d")
                                .isIn(text.text().substring(0, left.start())))
                .isPresent();
    }

    private static boolean isOfEarlier(Texts.Text text, Matcher match) {
        return EARLIER.isIn(COMPARED.without(Sentences.around(text.text(), match.start(), match.end())));
    }

    private static boolean isExcused(Search unless, Texts.Text text, Matcher match) {
        return Sentences.isExcused(unless, text.text(), match.start(), match.end());
    }

    /// The date with the year that is meant; and both years as such, the right one where the report first names it.
    static Finding wrongYear(Note note, List<Texts.Text> texts, Texts.Text text, int start, int end, int right) {
        String written = text.text().substring(start, end);
        String told = written.substring(0, YEAR);
        List<Finding.Stated> values = new ArrayList<>();
        boolean isDay = written.endsWith("日");
        if (isDay) {
            values.add(new Finding.Stated(written, "", "stated", text.at(start, end)));
        }
        values.add(new Finding.Stated(told, "年", "stated", text.at(start, start + YEAR)));
        String meant = Integer.toString(right);
        if (isDay) {
            texts.stream()
                    .filter(other -> other.text().contains(meant + "年"))
                    .findFirst()
                    .map(other -> other.at(
                            other.text().indexOf(meant + "年"), other.text().indexOf(meant + "年") + YEAR))
                    .ifPresent(place -> values.add(new Finding.Stated(meant, "年", "other", place)));
        }
        return note.expecting(
                note.rule().title() + "：“"
                        + text.text().substring(start, Math.min(text.text().length(), end + 8)) + "”写作" + told + "年，疑应为"
                        + right + "年",
                values,
                isDay ? new Finding.Expected(meant + written.substring(YEAR), "") : new Finding.Expected(meant, "年"));
    }
}
