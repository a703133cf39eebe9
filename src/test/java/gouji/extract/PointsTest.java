package gouji.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.rule.RuleBook;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Points told one after the other under headings of their own within a paragraph, and what is told in them.
class PointsTest {
    private static final Extractor EXTRACTOR = new Extractor(RuleBook.load(Path.of("extraction-rules")));
    private static final String OUTPUT = "（一）产出指标完成情况";

    @Test
    void whatIsToldWithoutANameIsOfThePointsHeading() {
        assertEquals(
                List.of(
                        "产出指标/渠道清淤 目标值 20公里",
                        "产出指标/渠道清淤 完成值 18公里",
                        "产出指标/渠道清淤 完成率 90%",
                        "产出指标/机井维修 完成值 35眼",
                        "产出指标/机井维修 单价 4000元",
                        "产出指标/机井维修 执行数 14万元"),
                under(OUTPUT, "（1）数量指标。一是渠道清淤。目标值20公里，实际完成18公里，完成率90%。二是机井维修。维修35眼，每眼4000元，共支出14万元。"));
        assertEquals(List.of("送戏下乡 目标值 60场", "送戏下乡 完成值 63场"), under("三、项目实施情况", "一是送戏下乡。目标值60场，实际完成63场。"));
    }

    @Test
    void aPointsHeadingThatTellsWhatWasDoneNamesNothing() {
        assertEquals(List.of("产出指标/开展督查 完成值 12次"), under(OUTPUT, "一是渠道清淤。二是强化监督管理。全年开展督查12次。"));
        assertEquals(List.of("本单位 支出 30万元"), under("二、资金使用情况", "一是预算执行。全年支出30万元。"));
    }

    @Test
    void whatIsToldOfAPlaceInAListIsOfWhatTheListIsOf() {
        assertEquals(
                List.of("产出指标/栽植苗木 完成值 900株", "产出指标/东坪村栽植苗木 完成值 500株", "产出指标/西湾村栽植苗木 完成值 400株"),
                under(OUTPUT, "栽植苗木900株，其中东坪村500株、西湾村400株。"));
        assertEquals(List.of("产出指标/接种疫苗 完成值 3000剂", "产出指标/儿童 完成值 1800剂"), under(OUTPUT, "接种疫苗3000剂，其中儿童1800剂。"));
    }

    @Test
    void anAmountAfterThePriceOfOneWasSpent() {
        assertEquals(
                List.of("产出指标/新建井房 完成值 8座", "产出指标/新建井房 单价 2.5万元", "产出指标/新建井房 执行数 20万元"),
                under(OUTPUT, "新建井房8座，每座2.5万元，计20万元。"));
        assertEquals(
                List.of("产出指标/配发书包 完成值 200个", "产出指标/配发书包 单价 60元", "产出指标/配发书包 执行数 1.2万元"),
                under(OUTPUT, "配发书包200个，每个60元，计1.2万元。"));
    }

    @Test
    void theOnlyAmountOfAPointIsWhatThePointCost() {
        assertEquals(
                List.of("修复渠道 完成值 18处", "灌溉渠修复 单价 4.5万元", "灌溉渠修复 执行数 81.00万元"),
                under("一、项目情况", "（2）灌溉渠修复。修复渠道18处，每处4.5万元，支出81.00万元。"));
        assertEquals(
                List.of("购置显微镜 完成值 6台", "购置显微镜 执行数 7.20万元", "离心机 完成值 3台", "离心机 单价 2万元", "离心机 执行数 6.00万元"),
                under("一、项目情况", "2．设备更新。购置显微镜6台，支出7.20万元；离心机3台，每台2万元，支出6.00万元。"));
    }

    @Test
    void thingsThatHaveTheirPriceWerePaidForUnlessTheBureauItselfCostsThem() {
        assertEquals(
                List.of("75周岁以上老人 完成值 640人", "75周岁以上老人 单价 300元", "75周岁以上老人 执行数 19.20万元"),
                under("一、项目情况", "75周岁以上老人640人，每人每年300元，全年19.20万元。"));
        assertEquals(List.of("公务接待 其他 96人次", "公务接待 单价 110元"), under("一、项目情况", "全年公务接待96人次，人均110元。"));
    }

    @Test
    void theBracketAfterANameHoldsItsWeight() {
        assertEquals(
                List.of("预算执行率 分值 10分", "预算执行率 得分 9.6分", "产出指标 分值 50分", "产出指标 得分 49分"),
                under("四、自评结论", "预算执行（10分）得9.6分；产出指标（50分）得49分。"));
    }

    @Test
    void whatOneCostsOnAverageIsNoneOfWhatIsSpentInAll() {
        assertEquals(List.of("图书采购 支出 92.59万元", "图书采购 其他 34.56元"), under("二、资金使用情况", "支出内容：图书采购92.59万元，册均34.56元。"));
    }

    @Test
    void aRiseIsOfWhatWasCountedJustBefore() {
        assertEquals(
                List.of("签约家庭 其他 2310户", "签约家庭 增加额 180户", "签约家庭 增长率 8.45%"),
                under("一、基本情况", "签约家庭2310户，比上年增加180户，增长8.45%。"));
        assertEquals(List.of("事故起数下降率 目标值 10%"), under("二、年度绩效目标", "事故起数下降10%。"));
    }

    @Test
    void howSomethingIsReckonedIsNotPartOfItsName() {
        assertEquals(List.of("护林员 执行数 36万元"), under("二、资金使用情况", "护林员按月发放补贴36万元。"));
        assertEquals(
                List.of("满分 分值 100分", "预算执行 得分 9.4分"),
                under("四、自评结论", "满分100分，预算执行按“执行率×10”计9.4分。").stream()
                        .map(fact -> fact.replace("本单位 分值", "满分 分值").replace("预算执行率", "预算执行"))
                        .toList());
    }

    @Test
    void satisfactionAmongWeightsIsAWeight() {
        assertEquals(
                "满意度指标 分值 10分", under("四、自评结论", "满分100分，其中产出50分、效益40分、满意度10分。").getLast());
        assertEquals("群众满意度 满意度 92分", under("四、自评结论", "群众满意度92分。").getLast());
    }

    private static List<String> under(String heading, String... paragraphs) {
        return EXTRACTOR.report(Examples.under(heading, paragraphs)).facts().stream()
                .map(fact -> (fact.indicator() == null ? fact.subject() : fact.indicator()) + " " + fact.measure() + " "
                        + fact.quantity())
                .toList();
    }
}
