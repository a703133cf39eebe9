package gouji.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.report.Report;
import gouji.rule.RuleBook;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Figures beside words that are only a piece of a sentence, a sum, a part, or nothing that anybody aimed at.
class PiecesOfSentencesTest {
    private static final Extractor EXTRACTOR = new Extractor(RuleBook.load(Path.of("extraction-rules")));
    private static final String RESULTS = "（三）项目完成情况";

    @Test
    void aPieceOfASentenceIsNoSubject() {
        assertEquals(List.of("本单位 执行率 ≥50%"), read("争取6月底前支出进度不低于50%。"));
        assertEquals(List.of("食品抽检 其他 119万元"), read("其次是食品抽检119万元。"));
        assertEquals(List.of("产出指标 其他 4项"), read("产出指标包含4项二级指标。"));
        assertEquals(List.of("护理员 其他 64人", "50岁以上 其他 41人", "50岁以上 占比 64.1%"), read("护理员64人，50岁以上的有41人，占64.1%。"));
        assertEquals(
                List.of("烘干机 其他 212台", "烘干机 其他 5天", "闲置 其他 27台", "闲置 占比 12.7%"), read("烘干机212台，闲置（不足5天）的27台，占12.7%。"));
    }

    @Test
    void kindsOfFiguresOfSeveralThingsAreOfEachOfThem() {
        assertEquals(
                List.of("会议费 年初预算数 0万元", "会议费 支出 0万元", "公务用车购置费 年初预算数 0万元", "公务用车购置费 支出 0万元"),
                read("会议费、公务用车购置费年初预算和支出决算均为0万元。"));
    }

    @Test
    void aSumIsNotTheLastOfWhatItAddsUp() {
        assertEquals(
                List.of("本单位 其他 191万元", "合同价 其他 206万元", "本单位 其他 95%", "本单位 执行数 195.7万元"),
                read("购置实训台120万元、车床71万元两项191万元，另购工量具15万元，合同价合计206万元，已付95%计195.7万元。").stream()
                        .filter(fact -> !fact.matches(".*(?:台|床|具|2项).*"))
                        .toList());
    }

    @Test
    void whatASentenceBeginsWithCountingIsWhatItGoesOnAbout() {
        assertEquals(
                List.of("工程类项目 其他 16项", "工程类项目 执行数 10亿元", "工程类项目 完成率 65%"),
                subjects("16项工程类项目全部开工，完成投资10亿元，完成年度计划的65%。"));
    }

    @Test
    void whoPaysWhatOfAPriceIsAPartOfIt() {
        assertEquals(
                List.of("基础养老金 单价 122元", "基础养老金 单价 70元", "基础养老金 单价 52元"), subjects("基础养老金每人每月122元，其中中央70元、省级52元。"));
    }

    @Test
    void whatNobodyAimedAtIsNoAchievement() {
        assertEquals(
                List.of("发现问题 其他 31个", "有效问卷 其他 488份", "优秀 其他 6个", "逾期 其他 3座"),
                under(RESULTS, "发现问题31个。有效问卷488份。优秀6个。逾期3座。"));
        assertEquals(
                List.of("方向 其他", "≥95% 其他", "3个 其他"),
                EXTRACTOR.report(Examples.under(RESULTS, "五个方向中，执行率在95%以上的3个。")).facts().stream()
                        .map(fact -> (fact.quantity().toString().startsWith("5") ? "方向" : fact.quantity()) + " "
                                + fact.measure())
                        .toList());
        assertEquals(
                List.of("接待费 执行数 3万元", "接待 其他 46批次", "上级检查 其他 21批次"),
                under(RESULTS, "公务接待费支出3万元，全年接待46批次，其中上级检查21批次。").stream()
                        .map(fact -> fact.replace("公务", ""))
                        .toList());
    }

    @Test
    void aTaskIsATargetAndNoName() {
        assertEquals(
                List.of("厕所改造 目标值 2100户", "厕所改造 完成值 1876户", "厕所改造 完成率 89.33%"),
                subjects("厕所改造：任务2100户，完成1876户，完成率89.33%。"));
    }

    @Test
    void whatStandsBehindATimesSignIsAPrice() {
        assertEquals(List.of("需求评估 其他 3217人次", "需求评估 单价 75元"), read("需求评估3217人次×75元。"));
    }

    @Test
    void aGapToATargetIsAFactAndNoTarget() {
        assertEquals(List.of("年报率 完成值 93.8%", "年报率 目标值 95%", "年报率 其他 1.2百分点"), read("年报率93.8%，低于95%的目标1.2个百分点。"));
        assertEquals(List.of("发行费率 其他 8‱"), read("发行费率万分之八。"));
    }

    @Test
    void numbersOfVouchersAreNoFigures() {
        assertEquals(List.of(), read("凭证7月17、20、27号，8月8、9号。"));
    }

    private static List<String> read(String... paragraphs) {
        return told(EXTRACTOR.report(Examples.document(paragraphs)));
    }

    private static List<String> under(String heading, String paragraph) {
        return told(EXTRACTOR.report(Examples.under(heading, paragraph)));
    }

    private static List<String> subjects(String paragraph) {
        return EXTRACTOR.report(Examples.document(paragraph)).facts().stream()
                .map(fact -> fact.subject() + " " + fact.measure() + " " + fact.quantity())
                .toList();
    }

    private static List<String> told(Report report) {
        return report.facts().stream()
                .map(fact -> (fact.indicator() == null ? fact.subject() : fact.indicator()) + " " + fact.measure() + " "
                        + fact.quantity())
                .toList();
    }
}
