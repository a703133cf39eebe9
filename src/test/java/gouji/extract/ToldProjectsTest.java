package gouji.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import gouji.document.Document;
import gouji.report.Fact;
import gouji.report.Indicator;
import gouji.report.Measure;
import gouji.report.Project;
import gouji.report.Report;
import gouji.rule.RuleBook;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Two reports that tell several projects one after the other: one by scores, one by narrative indicators.
class ToldProjectsTest {
    private static final Extractor EXTRACTOR = new Extractor(RuleBook.load(Path.of("extraction-rules")));

    private static final Report LIBRARY = read(
            "梅岭市文化馆2023年度部门整体支出绩效自评报告",
            "三、部门整体自评情况",
            "1.经费保障。含预算编制、资金拨付两方面，总分值30分，得分27.5分。",
            "2.服务产出。共有9项三级指标，总分值60分，得分58分。",
            "四、部门项目支出绩效自评情况",
            "（一）群众合唱节补助经费",
            "1.预算执行情况：当年财政拨款42万元，全年执行支出39.9万元，执行率95%，项目得分93.5分。",
            "2.指标完成情况",
            "（1）产出指标，含数量、质量两类，分值50分，得分47分。",
            "（2）效益指标，参与面扩大，分值30分，得分28分。",
            "（3）满意度指标，演职人员满意度为86%，低于年度目标值92%，分值10分，得分9分，原因是排练场地不足。",
            "（二）古籍数字化专项",
            "1.预算执行情况：当年财政拨款18万元，全年执行支出18万元，执行率10，预算执行得分10分。",
            "五、存在问题",
            "馆舍面积不足。");

    private static final Report FORESTS = read(
            "云汀县林业局2022年度转移支付绩效自评报告",
            "二、省对县转移支付绩效自评情况",
            "（一）省级防火道（林区公路）建设",
            "1.资金情况：当年转移支付资金120万元，全年执行支出120万元，执行率100%。",
            "2.指标完成情况",
            "1.产出指标（分值50分，自评得分46分），其中：",
            "①数量指标：购置扑火机具1：水枪、风力灭火机等≥40（个、台），实际完成46台；购置20米接力水带≥60（盘），实际完成60盘。",
            "②时效指标：15日内资金拨付率≥100%，实际完成值98%。",
            "本次自评综合评分91分。");

    @Test
    void aNumberedHeadingThatIsOnlyANameOpensAProjectInAChapterOfProjects() {
        assertEquals(List.of("群众合唱节补助经费", "古籍数字化专项"), projects(LIBRARY));
    }

    @Test
    void outsideSuchAChapterTheNextParagraphMustTellOfMoney() {
        assertEquals(List.of("青年夜校工程"), projects(read("（一）青年夜校工程", "资金使用情况：预算数6万元。", "（二）制度建设", "修订制度。")));
        assertEquals(List.of("省级防火道（林区公路）建设"), projects(FORESTS));
    }

    @Test
    void aHeadingThatATableNamesAsAProjectOpensIt() {
        String[] told = {"（一）林区防火", "调整后预算331.40万元，执行324.86万元，执行率98.03%。"};
        Document named = Examples.above(List.of("子项目", "林区防火项目"), told);
        assertEquals(List.of("林区防火"), prose(EXTRACTOR.report(named)).distinct().toList());
        assertEquals(
                List.of("本单位"),
                prose(EXTRACTOR.report(Examples.document(told))).distinct().toList());
    }

    /// Whose the facts are that paragraphs tell.
    private static Stream<String> prose(Report report) {
        return report.facts().stream()
                .filter(fact -> fact.place().table() == null)
                .map(Fact::subject);
    }

    @Test
    void theMoneyOfAProjectIsItsOwnUnderWhateverName() {
        assertEquals(
                List.of("群众合唱节补助经费 预算数 42万元", "群众合唱节补助经费 执行数 39.9万元", "群众合唱节补助经费 执行率 95%", "群众合唱节补助经费 得分 93.5分"),
                facts(LIBRARY).subList(5, 9));
        assertEquals(
                List.of("省级防火道（林区公路）建设 预算数 120万元", "省级防火道（林区公路）建设 执行数 120万元", "省级防火道（林区公路）建设 执行率 100%"),
                facts(FORESTS).subList(0, 3));
    }

    @Test
    void weightsAndScoresAreOfTheIndicatorThatBeginsTheParagraph() {
        assertEquals(
                List.of(
                        "梅岭市文化馆 经费保障 30分",
                        "梅岭市文化馆 经费保障 27.5分",
                        "梅岭市文化馆 服务产出 60分",
                        "梅岭市文化馆 服务产出 58分",
                        "群众合唱节补助经费 null 93.5分",
                        "群众合唱节补助经费 产出指标 50分",
                        "群众合唱节补助经费 产出指标 47分",
                        "群众合唱节补助经费 效益指标 30分",
                        "群众合唱节补助经费 效益指标 28分",
                        "群众合唱节补助经费 满意度指标 10分",
                        "群众合唱节补助经费 满意度指标 9分",
                        "古籍数字化专项 预算执行率 10分"),
                LIBRARY.facts().stream()
                        .filter(fact -> fact.measure() == Measure.WEIGHT || fact.measure() == Measure.SCORE)
                        .map(fact -> fact.subject() + " " + fact.indicator() + " " + fact.quantity())
                        .toList());
    }

    @Test
    void whatAProjectScoredIsNotTheScoreOfTheReport() {
        assertNull(FORESTS.score());
        assertEquals(
                List.of("得分 46分", "总分 91分"),
                FORESTS.facts().stream()
                        .filter(fact -> fact.measure() == Measure.SCORE || fact.measure() == Measure.TOTAL_SCORE)
                        .map(fact -> fact.measure() + " " + fact.quantity())
                        .toList());
    }

    @Test
    void aTargetThatWasMissedIsOfTheIndicatorBeforeIt() {
        assertEquals(
                List.of("满意度指标/演职人员满意度 满意度 86%", "满意度指标/演职人员满意度 目标值 92%"),
                LIBRARY.facts().stream()
                        .filter(fact -> String.valueOf(fact.indicator()).startsWith("满意度指标/"))
                        .map(fact -> fact.indicator() + " " + fact.measure() + " " + fact.quantity())
                        .toList());
    }

    @Test
    void aTargetAndItsActualValueAreOneIndicatorAndNumbersInItsNameAreNone() {
        assertEquals(
                List.of("数量指标 购置扑火机具1：水枪、风力灭火机等 ≥40（个、台） 46台", "数量指标 购置20米接力水带 ≥60（盘） 60盘", "时效指标 15日内资金拨付率 ≥100% 98%"),
                FORESTS.indicators().stream().map(ToldProjectsTest::said).toList());
        assertEquals(
                List.of("目标值 ≥40台", "完成值 46台", "目标值 ≥60盘", "完成值 60盘", "目标值 ≥100%", "完成值 98%"),
                FORESTS.facts().stream()
                        .filter(fact -> fact.rule().equals("target-and-actual"))
                        .map(fact -> fact.measure() + " " + fact.quantity())
                        .toList());
    }

    @Test
    void aFigureThatOpensAnItemCountsTheNounAfterIt() {
        assertEquals(List.of("热像仪 其他 12部", "救生索 其他 30套", "破拆工具箱 其他 8个"), facts(read("目前，12部热像仪、30套救生索、8个破拆工具箱均已入库。")));
        assertEquals(List.of("本单位 完成值 30套"), facts(read("配备救生索30套。")));
    }

    @Test
    void basicAndProjectBudgetsAreTheTwoKindsOfSpending() {
        assertEquals(List.of("基本支出 执行率 92.5%", "项目支出 执行率 100%"), facts(read("其中基本预算执行率92.5%，项目预算执行率100%。")));
    }

    @Test
    void afterAListTheWordsAreAgainAboutItsTotal() {
        assertEquals(
                List.of("本单位 预算数 90万元", "中央 预算数 60万元", "省级预算 预算数 30万元", "本单位 执行数 81万元", "本单位 执行率 9"),
                facts(read("各级预算共安排90万元，其中：中央下达60万元，省级预算安排30万元；当年支出81万元，执行率9。")));
    }

    private static String said(Indicator indicator) {
        return String.join(
                " ",
                String.valueOf(indicator.level2()),
                String.valueOf(indicator.level3()),
                String.valueOf(indicator.target()),
                String.valueOf(indicator.actual()));
    }

    private static List<String> projects(Report report) {
        return report.projects().stream().map(Project::name).toList();
    }

    private static List<String> facts(Report report) {
        return report.facts().stream().map(ToldProjectsTest::said).toList();
    }

    private static String said(Fact fact) {
        return fact.subject() + " " + fact.measure() + " " + fact.quantity();
    }

    private static Report read(String... paragraphs) {
        return EXTRACTOR.report(Examples.document(paragraphs));
    }
}
