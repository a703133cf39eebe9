package gouji.extract.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Tables of people, things, years and places: what the columns or the rows say that they count.
class PlainTableTest {
    @Test
    void postsAndStaffAreCountedInPeople() {
        var read = Sketch.of("""
                单位|行政编制|事业编制|在职人数|退休
                局机关|18|0|17|11
                执法大队|0|24|22|
                """);
        assertEquals(
                List.of(
                        "局机关 编制人数 18人 #行政编制",
                        "局机关 编制人数 0人 #事业编制",
                        "局机关 实有人数 17人",
                        "局机关 其他 11人 #退休",
                        "执法大队 编制人数 0人 #行政编制",
                        "执法大队 编制人数 24人 #事业编制",
                        "执法大队 实有人数 22人"),
                read.facts());
    }

    @Test
    void postsAndStaffMayStandOverTheirFigures() {
        var read = Sketch.of("""
                人员情况|<|<
                项目|编制数|实有人数
                行政人员|18|17
                合计|18|17
                """);
        assertEquals(
                List.of("行政人员 编制人数 18人", "行政人员 实有人数 17人", "某县应急管理局 编制人数 18人 @合计 #表1", "某县应急管理局 实有人数 17人 @合计 #表1"),
                read.facts());
    }

    @Test
    void measuresInRowsAreOfTheYearsInColumns() {
        var read = Sketch.of("""
                项目|2020年|2021年
                预算数|325|340
                执行率|98.46%|97.5
                """, "主要指标", "单位：万元");
        assertEquals(
                List.of("某县应急管理局 预算数 325万元 2020", "某县应急管理局 预算数 340万元", "某县应急管理局 执行率 98.46% 2020", "某县应急管理局 执行率 97.5%"),
                read.facts());
    }

    @Test
    void whatDividesAMeasureInRowsIsOfTheMeasureToo() {
        var read = Sketch.of("""
                项目|2020年|2021年|合计
                实际支出|300|340|640
                其中：购房补贴|200|210|410
                租房补贴|100|130|230
                预算数|320|350|670
                """, "分年度情况", "单位：万元");
        assertEquals(
                List.of(
                        "某县应急管理局 执行数 300万元 2020",
                        "某县应急管理局 执行数 340万元",
                        "某县应急管理局 执行数 640万元 #合计",
                        "购房补贴 执行数 200万元 2020",
                        "购房补贴 执行数 210万元",
                        "购房补贴 执行数 410万元 #合计",
                        "租房补贴 执行数 100万元 2020",
                        "租房补贴 执行数 130万元",
                        "租房补贴 执行数 230万元 #合计",
                        "某县应急管理局 预算数 320万元 2020",
                        "某县应急管理局 预算数 350万元",
                        "某县应急管理局 预算数 670万元 #合计"),
                read.facts());
    }

    @Test
    void namesBesideTheLastLevelAreThoseOfIndicators() {
        var read = Sketch.of("""
                一级指标|指标|分值|得分
                决策|政策制定|40|39.5
                产出|发放人数|60|58
                合计|<|100|97.5
                """);
        assertEquals(
                List.of("决策 | · | 政策制定 | · | · | 40 | 39.5 | ·", "产出 | · | 发放人数 | · | · | 60 | 58 | ·"),
                read.indicators());
    }

    @Test
    void measuresInRowsAreOfThePlacesInColumns() {
        var read = Sketch.of("""
                指标|合计|甲乡|乙镇
                下达资金|95|50|45
                """, "资金分配", "单位：万元");
        assertEquals(List.of("某县应急管理局 预算数 95万元", "甲乡 预算数 50万元", "乙镇 预算数 45万元"), read.facts());
    }

    @Test
    void howManyTimesOneIsTheOtherIsNeitherMoneyNorAddedUp() {
        var read = Sketch.of("""
                基金|实缴|返投倍数
                甲基金|1.60|1.69
                乙基金|1.20|1.93
                合计|2.80|1.79
                """, "募投情况", "单位：亿元");
        assertEquals(List.of("2.80亿元 = 1.60亿元 + 1.20亿元"), read.relations());
        assertEquals(
                List.of("甲基金 其他 1.69倍 #返投倍数", "乙基金 其他 1.93倍 #返投倍数", "某县应急管理局 其他 1.79倍 @返投倍数合计 #返投倍数"),
                read.facts().stream().filter(fact -> fact.contains("倍 ")).toList());
    }

    @Test
    void aRateUnderAChangeIsTheGrowthOfTheColumnsThatCountTheSame() {
        var read = Sketch.of("""
                指标|2021年城区|2021年合计|2020年合计|增减
                供水（万吨）|412.6|601.0|585.2|2.70%
                """);
        assertEquals(List.of("Growth[rule=table-growth, now=f2, before=f3, change=null, rate=f4]"), read.relations());
    }

    @Test
    void aColumnOfUnitsSaysWhatItsRowsCount() {
        var read = Sketch.of("""
                指标|单位|合计|甲乡|乙镇
                补助资金|万元|95|50|45
                维修工程|处|19|10|9
                """);
        assertEquals(
                List.of(
                        "补助资金 其他 95万元",
                        "补助资金 其他 50万元 #甲乡",
                        "补助资金 其他 45万元 #乙镇",
                        "维修工程 其他 19处",
                        "维修工程 其他 10处 #甲乡",
                        "维修工程 其他 9处 #乙镇"),
                read.facts());
    }

    @Test
    void countsAmongAmountsKeepTheUnitInTheirName() {
        var read = Sketch.of("""
                项目|行次|统计数
                公务接待费|1|18640
                公务用车保有量（辆）|2|2
                """, "“三公”经费支出表", "单位：元");
        assertEquals(List.of("公务接待费 支出 18640元", "公务用车保有量（辆） 其他 2辆"), read.facts());
    }

    @Test
    void aRowOverTheWholeWidthSaysWhatTheRowsBelowItState() {
        var read = Sketch.of("""
                合计|因公出国（境）费|公务用车运行费|公务接待费
                预算数|<|<|<
                12|0|8|4
                决算数|<|<|<
                8.2|0|6.3|1.9
                """, "“三公”经费支出决算表", "单位：万元");
        assertEquals(
                List.of(
                        "“三公”经费 预算数 12万元",
                        "因公出国（境）费 预算数 0万元",
                        "公务用车运行费 预算数 8万元",
                        "公务接待费 预算数 4万元",
                        "“三公”经费 支出 8.2万元",
                        "因公出国（境）费 支出 0万元",
                        "公务用车运行费 支出 6.3万元",
                        "公务接待费 支出 1.9万元"),
                read.facts());
        assertEquals(List.of("12万元 = 0万元 + 8万元 + 4万元", "8.2万元 = 0万元 + 6.3万元 + 1.9万元"), read.relations());
    }

    @Test
    void headersThatNobodyKnowsKeepTheirFigures() {
        var read = Sketch.of("""
                排查企业|发现隐患|整改完成
                120家|356条|350条
                """);
        assertEquals(List.of("排查企业 其他 120家", "发现隐患 其他 356条", "整改完成 完成值 350条"), read.facts());
    }

    @Test
    void aShareSaysSoHoweverLongAndACodeIsNoAmount() {
        var read = Sketch.of("""
                序号|项目名称|项目编码|调整预算|2021年支出|占全年支出|备注
                1|林道养护|521000210000000002101|-3.5|36.5|45.6%|
                2|苗圃管护|521000210000000002102|3.5|43.5|54.4%|
                """, "项目支出情况表", "单位：万元");
        assertEquals(
                List.of(
                        "林道养护 其他 -3.5万元 #调整预算",
                        "林道养护 支出 36.5万元",
                        "林道养护 占比 45.6%",
                        "苗圃管护 其他 3.5万元 #调整预算",
                        "苗圃管护 支出 43.5万元",
                        "苗圃管护 占比 54.4%"),
                read.facts());
    }

    @Test
    void aListOfVillagesHasTheirScoresAndMoneyReturnedItsOwnMeasure() {
        var read = Sketch.of("""
                序号|乡镇|村名|补助金额（万元）|财政收回（万元）|得分|等级|备注
                1|柳河镇|前屯村|72.5|1.5|94.5|优|
                2|柳河镇|后屯村|58|0|82|良|已整改
                """, "抽查村情况", null);
        assertEquals(
                List.of("前屯村 预算数 72.5万元", "前屯村 上缴数 1.5万元", "前屯村 得分 94.5分", "后屯村 预算数 58万元", "后屯村 上缴数 0万元", "后屯村 得分 82分"),
                read.facts());
    }

    @Test
    void whatIsCountedByPlacesWasReachedWhereTheTableTellsOfResults() {
        String table = """
                县（区）|新建水窖（口）|受益人口（人）|普及率
                东坪县|120|3600|96.5%
                西坪县|84|2520|94%
                """;
        assertEquals(
                List.of("东坪县 完成值 120口", "东坪县 完成值 3600人", "东坪县 完成值 96.5%"),
                Sketch.of(table, "各县（区）主要指标完成情况", null).facts().subList(0, 3).stream()
                        .map(fact -> fact.replaceAll(" #.*", ""))
                        .toList());
        assertEquals(
                "东坪县 其他 120口",
                Sketch.of(table, "各县（区）任务分解表", null).facts().getFirst().replaceAll(" #.*", ""));
    }

    @Test
    void theHeaderOverTheNamesSaysWhichSideATotalIsOf() {
        var read = Sketch.of("""
                收入项目|金额|支出项目|合计
                上级补助|300|人员经费|180
                其他来源|20|公用经费|140
                总计|320|总计|320
                """, "资金情况", "单位：万元");
        assertEquals(
                List.of("收入总计 收入 320万元", "支出总计 支出 320万元"),
                read.facts().stream().filter(fact -> fact.contains("总计")).toList());
    }

    @Test
    void theCaptionOfATableGoesBeforeTheHeadingOverIt() {
        var read = Sketch.of("""
                科目编码|科目名称|金额
                2050101|行政运行|12
                """, "公开03表　支出决算表", "单位：万元", "（三）财政拨款收入情况");
        assertEquals(List.of("行政运行 支出 12万元"), read.facts());
    }

    @Test
    void aTotalIsNamedAsRowOrColumnNameIt() {
        var read = Sketch.of("""
                科目编码|科目名称|本年支出合计
                合计|<|12
                2050101|行政运行|12
                """, "公开03表　支出决算表", "单位：万元");
        assertEquals(List.of("本年支出合计 支出 12万元", "行政运行 支出 12万元"), read.facts());
    }

    @Test
    void theNumbersThatCountTheRowsHideNeitherNamesNorMeasures() {
        var read = Sketch.of("""
                序号|县（市、区）|受益农户（户）|全年预算数|其中：中央|省级|执行数|执行率
                1|青石县|460|120|100|20|118.8|99%
                2|柳沟市|380|90|75|15|90|100%
                |合计|840|210|175|35|208.8|99.43%
                """, "资金分配使用情况", "单位：万元");
        assertEquals(
                List.of(
                        "青石县 其他 460户 #受益农户（户）",
                        "青石县 全年预算数 120万元",
                        "青石县 全年预算数 100万元 #中央",
                        "青石县 全年预算数 20万元 #省级",
                        "青石县 执行数 118.8万元",
                        "青石县 执行率 99%"),
                read.facts().subList(0, 6));
        assertEquals("某县应急管理局 执行率 99.43% @合计 #资金分配使用情况", read.facts().getLast());
    }
}
