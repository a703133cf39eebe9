package gouji.extract.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.report.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a caption tells of a table, and what a subtotal counts.
class CaptionedTableTest {
    @Test
    void aCaptionGivesItsYearToTheTable() {
        var read = Sketch.of("""
                序号|支出内容|到位资金|实际支出
                1|渠道清淤|60.00|48.00
                """, "表2-3　2019年度资金拨付情况表", "单位：万元");
        assertEquals(List.of("渠道清淤 到位数 60.00万元 2019", "渠道清淤 执行数 48.00万元 2019"), read.facts());
    }

    @Test
    void theNumberOfAHeadingDoesNotHideTheUnitThatTheCaptionStates() {
        var read = Sketch.of("""
                序号|支出内容|到位资金|实际支出
                1|渠道清淤|60.00|48.00
                """, "表1　单位：万元", "单位：万元", "三、 资金投入与使用");
        assertEquals(List.of("渠道清淤 到位数 60.00万元", "渠道清淤 执行数 48.00万元"), read.facts());
    }

    @Test
    void aNoteOfSeveralUnitsGivesEachColumnItsOwn() {
        var read = Sketch.of("""
                村庄|水井数|管网长度|概算投资|已付工程款
                上河村|12|3.4|96.00|80.00
                下河村|9|2.1|64.00|50.00
                """, "表1　供水工程", "单位：眼、公里、万元");
        assertEquals(
                List.of(
                        "上河村 其他 12眼 #水井数",
                        "上河村 其他 3.4公里 #管网长度",
                        "上河村 预算数 96.00万元 #概算投资",
                        "上河村 支出 80.00万元 #已付工程款",
                        "下河村 其他 9眼 #水井数",
                        "下河村 其他 2.1公里 #管网长度",
                        "下河村 预算数 64.00万元 #概算投资",
                        "下河村 支出 50.00万元 #已付工程款"),
                read.facts());
    }

    @Test
    void twoColumnsWithUnitsAndRemarksAreATable() {
        var read = Sketch.of("""
                补助对象类别|人数（人）|全年支出（万元）|备注
                孤儿|12|14.40|按月发放
                残疾儿童|30|21.60|按季发放
                """, "表2　发放情况", null);
        assertEquals(
                List.of("孤儿 完成值 12人 #人数（人）", "孤儿 支出 14.40万元 #全年支出", "残疾儿童 完成值 30人 #人数（人）", "残疾儿童 支出 21.60万元 #全年支出"),
                read.facts());
    }

    @Test
    void aCaptionOfTwoYearsGivesNone() {
        var read = Sketch.of("""
                序号|支出内容|到位资金|实际支出
                1|渠道清淤|60.00|48.00
                """, "2019年至2020年资金拨付情况表", "单位：万元");
        assertEquals(List.of("渠道清淤 到位数 60.00万元", "渠道清淤 执行数 48.00万元"), read.facts());
    }

    @Test
    void aSubtotalCountsTheRowsOfItsLevelAndTheTotalAllRows() {
        var read = Sketch.of("""
                一级指标|二级指标|三级指标|分值|得分|得分率
                投入|预算编制|编制完整性|6|6|100%
                ^|^|编制细化度|4|3|75%
                小计|<|<|10|9|90%
                结果|完成情况|管网里程|50|45|90%
                ^|效果|水压合格率|40|36|90%
                小计|<|<|90|81|90%
                合计|<|<|100|90|90%
                """, "评价得分表", null);
        assertEquals(
                List.of(
                        "100% = 6分 ÷ 6分",
                        "75% = 3分 ÷ 4分",
                        "10分 = 6分 + 4分",
                        "9分 = 6分 + 3分",
                        "90% = 9分 ÷ 10分",
                        "90% = 45分 ÷ 50分",
                        "90% = 36分 ÷ 40分",
                        "90分 = 50分 + 40分",
                        "81分 = 45分 + 36分",
                        "90% = 81分 ÷ 90分",
                        "100分 = 6分 + 4分 + 50分 + 40分",
                        "90分 = 6分 + 3分 + 45分 + 36分"),
                read.relations());
    }

    @Test
    void aSubtotalBelowOneLevelLeavesTheLevelsAboveItAlone() {
        var read = Sketch.of("""
                一级指标|二级指标|三级指标|分值|得分
                投入|预算编制|编制完整性|10|9
                结果|完成情况|管网里程|50|45
                ^|效果|水压合格率|40|36
                小计|<|<|90|81
                """, "评价得分表", null);
        assertEquals(List.of("90分 = 50分 + 40分", "81分 = 45分 + 36分"), read.relations());
    }

    @Test
    void accountsWithManyKindsOfIncomeAndEqualRowsAreReadInFull() {
        var read = Sketch.of("""
                科目编码|科目名称|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|其他收入
                合计|<|52.00|50.00||||2.00
                207|文化旅游体育与传媒支出|52.00|50.00||||2.00
                20701|文化和旅游|52.00|50.00||||2.00
                """, "收入决算表", "单位：万元");
        assertEquals(
                List.of(
                        "本年收入合计 收入 52.00万元",
                        "财政拨款收入 收入 50.00万元",
                        "其他收入 收入 2.00万元",
                        "文化旅游体育与传媒支出 收入 52.00万元",
                        "文化旅游体育与传媒支出 收入 50.00万元 #财政拨款收入",
                        "文化旅游体育与传媒支出 收入 2.00万元 #其他收入",
                        "文化和旅游 收入 52.00万元",
                        "文化和旅游 收入 50.00万元 #财政拨款收入",
                        "文化和旅游 收入 2.00万元 #其他收入"),
                read.facts());
    }

    @Test
    void changesBesideTwoYearsAreTakenOfTheYearBefore() {
        var read = Sketch.of("""
                项目|2021年决算数|2020年决算数|增减额|增减（%）
                办公费|12.00|10.00|2.00|20.00
                差旅费|6.00|8.00|2.00|25.00
                """, "支出变动情况表", "单位：万元");
        assertEquals(
                List.of(
                        "办公费 支出 12.00万元",
                        "办公费 支出 10.00万元 2020",
                        "办公费 增加额 2.00万元",
                        "办公费 增长率 20.00%",
                        "差旅费 支出 6.00万元",
                        "差旅费 支出 8.00万元 2020",
                        "差旅费 增加额 2.00万元",
                        "差旅费 增长率 25.00%"),
                read.facts());
        assertEquals(
                List.of(new Relation.Growth("table-growth", "f1", "f2", "f3", "f4")),
                read.draft().relations());
    }

    @Test
    void whatIsCarriedOverIsNeitherIncomeNorExpenditureUnderTheFinalAccounts() {
        var read = Sketch.of("""
                收入|<|支出|<
                项目|决算数|项目|决算数
                一、一般公共预算财政拨款|40.00|一、教育支出|41.00
                年初结转和结余|3.00|年末结转和结余|2.00
                总计|43.00|总计|43.00
                """, "收入支出决算总表", "单位：万元");
        assertEquals(
                List.of(
                        "一般公共预算财政拨款 收入 40.00万元",
                        "教育支出 支出 41.00万元",
                        "年初结转和结余 结转数 3.00万元",
                        "年末结转和结余 结转数 2.00万元",
                        "收入总计 收入 43.00万元",
                        "支出总计 支出 43.00万元"),
                read.facts());
    }

    @Test
    void countsByPlaceUnderAUnitOfTheirOwnAreWhatWasDone() {
        var read = Sketch.of("""
                乡镇|新建水窖|改造水窖|合计
                松岭镇|40|25|65
                白沙乡|31|0|31
                """, "各乡镇水窖工程完成情况表", "单位：座");
        assertEquals(
                List.of(
                        "松岭镇 完成值 40座 #新建水窖",
                        "松岭镇 完成值 25座 #改造水窖",
                        "松岭镇 完成值 65座",
                        "白沙乡 完成值 31座 #新建水窖",
                        "白沙乡 完成值 0座 #改造水窖",
                        "白沙乡 完成值 31座"),
                read.facts());
    }

    @Test
    void plannedAndReceivedMoneyIsKnownByShortHeadersAndHeadersOfTotals() {
        var planned = Sketch.of("""
                资金来源|计划投入|实际到位|到位率|实际支出
                市级资金|80.00|60.00|75.00%|57.00
                """, "资金来源和支出情况", "单位：万元");
        assertEquals(
                List.of("市级资金 预算数 80.00万元", "市级资金 到位数 60.00万元", "市级资金 到位率 75.00%", "市级资金 执行数 57.00万元"),
                planned.facts());
        assertEquals(List.of("75.00% = 60.00万元 ÷ 80.00万元"), planned.relations());

        var summed = Sketch.of("""
                地区|中央财政资金|地方财政资金|全年预算合计|全年执行数|执行率
                青浦县|50.00|30.00|80.00|76.00|95.00%
                """, "资金分配表", "单位：万元");
        assertEquals(List.of("95.00% = 76.00万元 ÷ 80.00万元"), summed.relations());
    }

    @Test
    void aHeaderThatSaysWhatWasMadeTellsWhatWasDoneUnlessItIsPlanned() {
        var read = Sketch.of("""
                乡镇|项目村（个）|改造户厕（户）|建成泵站（座）|改造任务（户）
                松岭镇|6|40|2|45
                """, "各乡镇资金支出和改厕情况表", null);
        assertEquals(
                List.of("松岭镇 其他 6个", "松岭镇 完成值 40户 #改造户厕（户）", "松岭镇 完成值 2座 #建成泵站（座）", "松岭镇 目标值 45户 #改造任务（户）"),
                read.facts());
        var planned = Sketch.of("""
                乡镇|改造户厕（户）|建成泵站（座）|管护人员（人）
                松岭镇|40|2|3
                """, "各乡镇任务分解表", null);
        assertEquals(List.of("松岭镇 其他 40户 #改造户厕（户）", "松岭镇 其他 2座 #建成泵站（座）", "松岭镇 其他 3人 #管护人员（人）"), planned.facts());
    }
}
