package gouji.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.rule.RuleBook;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What figures say that the words compare with, reckon with or only divide others by.
class ComparedFiguresTest {
    private static final Extractor EXTRACTOR = new Extractor(RuleBook.load(Path.of("extraction-rules")));
    private static final String RESULTS = "三、项目实施情况";

    @Test
    void whatWasSetBeforeIsATargetAndNoResult() {
        assertEquals(List.of("用户满意度 满意度 86%", "用户满意度 目标值 90%"), under(RESULTS, "用户满意度86%，没有达到90%的年度目标。"));
        assertEquals(List.of("管网漏损率 完成值 8.6%", "管网漏损率 目标值 9%"), under(RESULTS, "管网漏损率8.6%，低于9%的控制目标。"));
        assertEquals(List.of("年度考核 其他 93分", "年度考核 目标值 85分"), under(RESULTS, "年度考核93分，高于合同约定的85分。"));
    }

    @Test
    void whatAShareIsOfIsCalledByItsOwnWord() {
        assertEquals(
                List.of("管护支出 支出 1820万元", "管护支出 到位数 2100万元", "管护支出 占比 86.67%"),
                under("二、资金使用情况", "管护支出1820万元，占到位总额2100万元的86.67%。"));
    }

    @Test
    void thePointsOfAGradeAreNobodysScore() {
        assertEquals(
                List.of("本单位 其他 ≥90分", "本单位 其他 80分", "本单位 其他 90分"), under("五、评价方法", "评价结果90分（含）以上为优，80分（含）至90分为良。"));
    }

    @Test
    void whatIsMissingOrSavedIsNeitherReceivedNorSpent() {
        assertEquals(List.of("本单位 其他 14.16万元"), under("二、资金支出情况", "比预算节约14.16万元。"));
        assertEquals(List.of("县级资金尚缺 其他 60万元"), under("二、资金到位情况", "县级资金尚缺60万元。"));
        assertEquals(List.of("资产总额 其他 820万元"), under("二、资金使用情况", "我局资产总额820万元。"));
    }

    @Test
    void whatDidNotArriveWasNotReceived() {
        assertEquals(List.of("县级配套 其他 40万元"), under("二、资金到位情况", "县级配套少到位40万元。"));
        assertEquals(List.of("县级配套 到位数 40万元"), under("二、资金到位情况", "县级配套到位40万元。"));
    }

    @Test
    void theIncomeOfOthersIsAResultAndSoAreItsParts() {
        assertEquals(
                List.of("组织税费收入 完成值 28.64亿元", "组织税费收入 完成值 26.52亿元", "税收收入 完成值 19.85亿元", "非税收入 完成值 1.47亿元"),
                under("三、履职情况", "组织税费收入28.64亿元，上年为26.52亿元，其中税收收入19.85亿元、非税收入1.47亿元。"));
        assertEquals(List.of("本年收入合计 收入 820万元", "财政拨款收入 收入 800万元"), under("一、收入情况", "本年收入合计820万元，其中财政拨款收入800万元。"));
    }

    @Test
    void projectsThatAreQuotedAreCountedAndNoNames() {
        assertEquals(List.of("绩效自评项目 其他 4个"), under("七、绩效评价", "对“危房改造”“食堂改造”等4个项目开展了绩效自评。"));
        assertEquals(List.of("省发改立项资金 预算数 700万元"), under("二、资金情况", "本项目资金为省发改立项资金700万元。"));
    }

    @Test
    void howLongSomethingWasPaidIsNothingThatWasDone() {
        assertEquals(
                List.of("本单位/安置 完成值 1250人", "安置 单价 1580元", "安置 其他 12个月"), under("一、项目概况", "安置1250人，每人每月1580元，发放12个月。"));
    }

    @Test
    void whatThereIsInAPlaceIsCountedAndNotThePlace() {
        assertEquals(List.of("乡镇 其他 9个", "街道 其他 12个"), under("一、项目概况", "目前全县共有9个乡镇。", "目前全市有12个街道。"));
    }

    @Test
    void theMoneyOfThoseExaminedIsTheirs() {
        assertEquals(
                List.of("绩效自评项目 其他 3个", "本单位/绩效自评项目 其他 319.10万元", "本单位/绩效自评项目 占比 100%"),
                under("七、绩效评价", "对3个项目开展绩效自评，涉及一般公共预算资金319.10万元，占项目支出的100%。"));
    }

    @Test
    void aPriceIsOfTheThingsThatStandBehindIt() {
        assertEquals(List.of("专用设备/单价 其他 ≥100万元", "专用设备 其他 2台"), under("六、国有资产占用情况", "单价100万元以上专用设备2台。"));
    }

    @Test
    void aCountIsOfWhatStandsBehindItWhereTheWordsBeforeItNameNothing() {
        assertEquals(List.of("值守人员 其他 2名"), under("一、项目概况", "每个泵站配2名值守人员。"));
        assertEquals(List.of("专业机构 其他 3家"), under("一、项目概况", "委托3家专业机构开展检查。"));
    }

    @Test
    void whatIsReckonedWithIsNoFigureOfItsOwn() {
        assertEquals(List.of(), under("五、评价方法", "得分＝执行率×10"));
        assertEquals(List.of("2021级在校学生 其他 1200人"), under("一、项目概况", "2021级在校学生1200人。"));
    }

    private static List<String> under(String heading, String... paragraphs) {
        return EXTRACTOR.report(Examples.under(heading, paragraphs)).facts().stream()
                .map(fact -> fact.subject() + (fact.indicator() == null ? "" : "/" + fact.indicator()) + " "
                        + fact.measure() + " " + fact.quantity())
                .toList();
    }
}
