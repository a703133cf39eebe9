package gouji.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.rule.RuleBook;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is counted without saying whether it was aimed at or reached: the chapter tells.
class ChapterTest {
    private static final Extractor EXTRACTOR = new Extractor(RuleBook.load(Path.of("extraction-rules")));

    @Test
    void whatIsCountedInAChapterOnResultsWasReached() {
        assertEquals(List.of("检查企业 完成值 356家次", "整改隐患 完成值 412处"), under("三、履职成效", "全年检查企业356家次，整改隐患412处。"));
        assertEquals(
                List.of("数量指标/开展电影放映 完成值 120场", "数量指标/观众 完成值 1.5万人次"),
                under("（二）绩效指标完成情况", "数量指标", "开展电影放映120场，观众1.5万人次。"));
    }

    @Test
    void underAnIndicatorLevelABoundIsStillATarget() {
        assertEquals(
                List.of("数量指标/开展演练 目标值 ≥2次", "质量指标/确保设备完好率 目标值 95%", "质量指标/验收合格率 完成值 98%"),
                under("（二）绩效指标完成情况", "数量指标：开展演练不少于2次。质量指标：确保设备完好率95%；验收合格率达到98%。"));
    }

    @Test
    void whatMerelyExistsOrBefellWasNot() {
        assertEquals(List.of("科室 其他 5个", "倒塌房屋 其他 17间"), under("三、履职成效", "局机关下设5个科室。倒塌房屋17间。"));
    }

    @Test
    void moneyInAChapterOnResultsWasSpentUnlessItWasWon() {
        assertEquals(
                List.of("渔船检验 执行数 48万元", "渔港清淤 执行数 26.5万元", "渔民挽回损失 完成值 130万元"),
                under("三、主要绩效", "渔船检验48万元，渔港清淤26.5万元，为渔民挽回损失130万元。"));
        assertEquals(List.of("苗木 执行数 12万元", "带动产值 完成值 900万元"), under("（二）产出情况", "苗木12万元。", "带动产值900万元。"));
    }

    @Test
    void budgetedSpendingInAChapterOnTheAccountsWasSpent() {
        assertEquals(
                List.of("本单位 支出 90万元", "基本支出 支出 60万元", "项目支出 支出 30万元"),
                under("（一）部门决算情况", "2021年我局预算支出共计90万元，其中基本预算60万元，项目预算30万元。"));
        assertEquals("本单位 预算数 90万元", under("（一）部门预算安排", "2021年我局预算支出共计90万元。").getFirst());
    }

    @Test
    void whatPriceTimesNumberComesToWasSpentUnlessGoalsAreTold() {
        assertEquals(
                List.of("发放补贴 完成值 200户", "发放补贴 单价 300元", "发放补贴 执行数 6万元"), under("三、主要绩效", "发放补贴200户，每户300元，共计6万元。"));
        assertEquals("安装路灯 预算数 6万元", under("二、绩效目标", "安装路灯20盏，每盏3000元，共计6万元。").getLast());
    }

    @Test
    void aBoundOnWhatMustNotHappenIsReachedOrAimedAt() {
        assertEquals(List.of("经济损失 完成值 ≤50万元"), under("（一）总体目标完成情况", "经济损失不超过50万元。"));
        assertEquals(List.of("火灾损失 目标值 ≤20万元"), under("二、年度绩效目标", "火灾损失不超过20万元。"));
    }

    @Test
    void whatIsCountedInAChapterOnGoalsIsAimedAt() {
        assertEquals(
                List.of("发放宣传品 目标值 1万份", "企业抽查率 目标值 50%", "事故起数下降率 目标值 10%"),
                under("二、年度绩效目标", "发放宣传品1万份，企业抽查率达到50%，事故起数下降10%。"));
    }

    @Test
    void theInnermostHeadingThatTellsDecides() {
        assertEquals(List.of("培训农民 完成值 360人次"), under("二、绩效目标", "产出完成情况：全年培训农民360人次。"));
        assertEquals(List.of("未验收工程 其他 3处"), under("二、产出和效益", "存在的问题：未验收工程3处。"));
    }

    private static List<String> under(String heading, String... paragraphs) {
        return EXTRACTOR.report(Examples.under(heading, paragraphs)).facts().stream()
                .map(fact -> (fact.indicator() == null ? fact.subject() : fact.indicator()) + " " + fact.measure() + " "
                        + fact.quantity())
                .toList();
    }
}
