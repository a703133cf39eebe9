package gouji.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.rule.RuleBook;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whose a figure without a name is: the earlier figure's of which it tells again, the point's it stands in, nobody's
/// who was only
/// listed before it.
class ToldAgainTest {
    private static final Extractor EXTRACTOR = new Extractor(RuleBook.load(Path.of("extraction-rules")));
    private static final String RESULTS = "三、项目实施情况";
    private static final String MONEY = "二、资金使用情况";

    @Test
    void aTargetIsOfWhatIsHeldAgainstIt() {
        assertEquals(
                List.of("接听热线 完成值 386次", "接通 完成值 378次", "接通率 完成值 98.6%", "接通率 目标值 98%"),
                under(RESULTS, "接听热线386次，接通378次，接通率98.6%，高于98%的目标。"));
        assertEquals(
                List.of("举办展览 完成值 11场", "原创 完成值 4场", "引进 完成值 7场", "举办展览 目标值 12场", "举办展览 完成率 91.67%"),
                under(RESULTS, "举办展览11场，其中原创4场、引进7场，为年度计划12场的91.67%。"));
        assertEquals(List.of("群众满意度 满意度 93.46%", "群众满意度 目标值 95%"), under(RESULTS, "群众满意度93.46%，未达到95%。"));
        assertEquals(List.of("每公里管护成本 其他 ≈1.82万元", "每公里管护成本 目标值 2万元"), under(RESULTS, "每公里管护成本约1.82万元，未超过2万元的控制数。"));
    }

    @Test
    void anAmountInAnotherUnitIsTheOneBeforeOnceMore() {
        assertEquals(
                List.of("本单位 执行数 3265000元", "本单位 执行数 326.50万元", "本单位 执行率 87.07%"),
                under(MONEY, "支出3265000元，即326.50万元，预算执行率87.07%。"));
    }

    @Test
    void afterAListOfPartsAComparisonIsOfTheWhole() {
        assertEquals(
                List.of(
                        "接诊 完成值 1128人次",
                        "急诊 完成值 386人次",
                        "门诊 完成值 742人次",
                        "接诊 完成值 1045人次",
                        "接诊 增加额 83人次",
                        "接诊 增长率 7.94%"),
                under(RESULTS, "接诊1128人次，其中急诊386人次、门诊742人次，比上年的1045人次多83人次，增长7.94%。"));
        assertEquals(
                "抽检样品合格率 完成值 98.5%",
                under(RESULTS, "抽检样品1200批次，其中蔬菜800批次、水果400批次，合格率98.5%。").getLast());
        assertEquals(
                "水果合格率 完成值 98.5%",
                under(RESULTS, "抽检样品1200批次，其中水果400批次，合格率98.5%。").getLast());
    }

    @Test
    void aListOfPartsIsNotWhatTheNextSentenceSpeaksOf() {
        assertEquals(
                List.of("项目 其他 8个", "项目 全年预算数 790万元", "一般公共预算 全年预算数 645万元", "一般公共预算 占比 81.65%", "项目 支出 745万元"),
                under(MONEY, "我院实施8个项目，全年预算790万元，其中：一般公共预算645万元，占81.65%。全年支出745万元。"));
    }

    @Test
    void aNumberedPointMayBeDividedByACommaFromItsMoney() {
        assertEquals(
                List.of("设备购置 预算数 156万元", "设备购置 执行数 152万元", "设备购置 执行率 97.44%"),
                under(MONEY, "1.设备购置，预算156万元，支出152万元，执行率97.44%。"));
        assertEquals(
                "护工补助 执行数 62.64万元",
                under(MONEY, "（3）护工补助，58名护工在岗90天，每人每天120元，支出62.64万元。").getLast());
        assertEquals(List.of("本单位 执行率 72%"), under(MONEY, "2.受疫情影响，执行率只有72%。"));
        assertEquals(List.of("本单位 执行率 95%"), under(MONEY, "1.加强组织领导，预算执行率达到95%。"));
    }

    @Test
    void whatTheLeadSaysWasSpentItsPointsHaveSpent() {
        assertEquals(
                List.of("本单位 执行数 362.40万元", "本单位 执行率 92.98%", "渠道衬砌 执行数 286.00万元", "宣传和管护 执行数 76.40万元"),
                under(MONEY, "全年支出362.40万元，执行率92.98%，具体为：", "1.渠道衬砌286.00万元。", "2.宣传和管护76.40万元。"));
        assertEquals(
                "人员培训 执行数 6.00万元",
                under(MONEY, "全年执行37.70万元，剩余27.30万元由财政收回。主要用途：", "（1）设备年检31.70万元；", "（2）人员培训6.00万元。")
                        .getLast());
    }

    @Test
    void theMeanOfSeveralScoresIsNobodysOwn() {
        assertEquals(
                "自评项目平均得分 得分 98.07分",
                under("四、自评结论", "三个项目自评得分均在90分以上，平均98.07分。").getLast());
        assertEquals("各乡镇 得分 92分", under("四、自评结论", "各乡镇平均得分92分。").getLast());
    }

    @Test
    void whatIsCountedInTheWholePlaceIsTheThingAndNotThePlace() {
        assertEquals(List.of("乡镇卫生院 其他 14所"), under("一、基本情况", "负责指导全县14所乡镇卫生院。"));
        assertEquals(List.of("失能老人 完成值 1980名"), under(RESULTS, "为1980名失能老人购买上门服务。"));
    }

    @Test
    void carsAndJourneysHaveOneNameHoweverAccountsPutIt() {
        assertEquals(
                "公务用车保有量 其他 5辆",
                under("三、“三公”经费", "公务用车运行维护费13.86万元，年末由财政拨款负担运行费的车辆5辆。").getLast());
        assertEquals(
                List.of("因公出国（境）费 支出 8.64万元", "因公出国（境）团组 其他 1个", "因公出国（境）人次 其他 2人次"),
                under("三、“三公”经费", "因公出国（境）费支出8.64万元，参加团组1个、2人次。").stream()
                        .map(fact -> fact.replace("执行数", "支出"))
                        .toList());
    }

    @Test
    void aRateIsNamedAfterTheThingAndNotAfterWhatWasDoneToIt() {
        assertEquals(
                "安全隐患整改率 完成值 94.87%",
                under(RESULTS, "排查安全隐患312处，完成整改296处，整改率94.87%。").getLast());
        assertEquals("合格率 完成值 98%", under(RESULTS, "检出不合格42批次，合格率98%。").getLast());
        assertEquals(
                "婚检率 完成值 98.46%", under(RESULTS, "应检3120人，检查3072人，婚检率98.46%。").getLast());
        assertEquals("培训农民 完成率 120%", under(RESULTS, "培训农民360人，完成率120%。").getLast());
    }

    @Test
    void whatIsSummedUpIsNotTheLastOfIt() {
        assertEquals(
                "研究生 完成值 3910人",
                under(RESULTS, "培养博士研究生1036人、硕士研究生2874人，共3910人。").getLast());
        assertEquals(
                "合计 完成值 2728人次", under(RESULTS, "门诊2316人次，住院412人次，合计2728人次。").getLast());
    }

    @Test
    void quartersAreToldOneByOne() {
        assertEquals(
                List.of("一季度 执行数 172.30万元", "二季度 执行数 181.44万元", "三季度 执行数 190.62万元", "四季度 执行数 194.20万元"),
                under(MONEY, "一至四季度分别拨付172.30万元、181.44万元、190.62万元和194.20万元。"));
    }

    @Test
    void whatATargetIsToldOfWasReached() {
        assertEquals(List.of("护理差错 完成值 0起", "护理差错 目标值 ≤2起"), under("一、基本情况", "全年护理差错0起（目标≤2起）。"));
        assertEquals(List.of("报修响应时间 完成值 3.5小时", "报修响应时间 目标值 ≤6小时"), under("一、基本情况", "报修响应时间平均3.5小时，好于≤6小时的目标。"));
        assertEquals(List.of("库房面积 其他 320平方米", "库房面积 目标值 500平方米"), under("一、基本情况", "库房面积320平方米，低于500平方米的标准。"));
    }

    @Test
    void theRestIsOfWhatWasCountedFirst() {
        assertEquals(
                "其余安全隐患 其他 16处",
                under(RESULTS, "排查安全隐患312处，完成整改296处，整改率94.87%，其余16处因权属不清移交处理。").getLast());
    }

    @Test
    void aBudgetAndWhatCameOfItAreMoneyAndNoTarget() {
        assertEquals(
                List.of("政府采购 预算数 210.00万元", "政府采购 执行数 198.45万元", "货物 执行数 38.45万元", "服务 执行数 160.00万元"),
                under(MONEY, "政府采购预算210.00万元，实际198.45万元（货物38.45万元、服务160.00万元）。"));
        assertEquals(List.of("收入合计 收入 3535万元", "收入合计 收入 3186万元"), under("二、收入情况", "收入合计3535万元，较上年决算数3186万元有所增加。"));
    }

    @Test
    void whatIsDividedByItsUsesWasSpent() {
        assertEquals(
                "改造大修 执行数 125万元",
                under(MONEY, "全年执行457万元，结余28万元由市财政收回。按用途分：电梯更新266台，补助332万元；改造大修190台，补助125万元。")
                        .getLast());
    }

    private static List<String> under(String heading, String... paragraphs) {
        return EXTRACTOR.report(Examples.under(heading, paragraphs)).facts().stream()
                .map(fact -> (fact.indicator() == null ? fact.subject() : fact.indicator()) + " " + fact.measure() + " "
                        + fact.quantity())
                .toList();
    }
}
