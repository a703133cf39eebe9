package gouji.extract.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Lists by county, town or school: what the money of a column is, whose it is, and what its figures are counted in.
final class AllocationTableTest {
    @Test
    void whatAnAllocationTableListsIsBudgeted() {
        var read = Sketch.of("""
                序号|苏木镇|禁牧面积|禁牧补助|资金合计|牧户数
                1|甲镇|120.0|900.00|1350.00|1286
                2|乙镇|98.4|738.00|1263.00|1104
                """, "表1　2021年草原补奖面积和资金分解表", "单位：万亩、万元、户");
        assertEquals(
                List.of(
                        "甲镇 其他 120.0万亩 #禁牧面积",
                        "甲镇 预算数 900.00万元 #禁牧补助",
                        "甲镇 预算数 1350.00万元",
                        "甲镇 其他 1286户 #牧户数",
                        "乙镇 其他 98.4万亩 #禁牧面积",
                        "乙镇 预算数 738.00万元 #禁牧补助",
                        "乙镇 预算数 1263.00万元",
                        "乙镇 其他 1104户 #牧户数"),
                read.facts());
    }

    @Test
    void whatATableOfAidListsWasPaid() {
        var read = Sketch.of("""
                学段|财政下达资金|资助金额|应拨补助
                小学|31.2|30.2|32.5
                初中|68.5|67.5|70.1
                """, "各学段学生资助情况统计表", "单位：万元");
        assertEquals(
                List.of("小学 预算数 31.2万元", "小学 支出 30.2万元 #资助金额", "小学 预算数 32.5万元 #应拨补助"),
                read.facts().subList(0, 3));
    }

    @Test
    void aNoteOfSeveralUnitsGivesEachColumnItsOwn() {
        var read = Sketch.of("""
                机具类别|数量|补贴金额|单台补贴
                耕整地机械|1106|1874.25|1.69
                收获机械|362|2172.00|6.00
                """, "机具补贴兑付情况", "单位：台（套）、万元");
        assertEquals(
                List.of("耕整地机械 完成值 1106台 #数量", "耕整地机械 支出 1874.25万元 #补贴金额", "耕整地机械 单价 1.69万元 #单台补贴"),
                read.facts().subList(0, 3));
    }

    @Test
    void aRowMayNameTheUnitThatItsFiguresAreIn() {
        var read = Sketch.of("""
                项目|一季度|二季度
                服务工时|194450|199390
                扣款|1.95|0.80
                """, "分季度服务工时与扣款情况表", "单位：小时、万元");
        assertEquals(
                List.of("服务工时 其他 194450小时 #一季度", "服务工时 其他 199390小时 #二季度", "扣款 其他 1.95万元 #一季度", "扣款 其他 0.80万元 #二季度"),
                read.facts());
    }

    @Test
    void ofTwoUnitsOfMoneyTheSmallerIsOfWhatOneCosts() {
        var read = Sketch.of("""
                机构|服务人口|核定资金|人均补助
                甲卫生院|5.04|347.76|69
                乙卫生院|4.15|286.35|69
                """, "资金分配表", "单位：万元、万人、元");
        assertEquals(
                List.of("甲卫生院 其他 5.04万人 #服务人口", "甲卫生院 预算数 347.76万元 #核定资金", "甲卫生院 单价 69元 #人均补助"),
                read.facts().subList(0, 3));
    }

    @Test
    void aHeaderIsNotWhatATotalIsAbout() {
        var read = Sketch.of("""
                片区|发放（份）|有效（份）|进度
                东部|300|290|80%
                西部|200|190|90%
                合计|500|480|84%
                """, "问卷情况表", null);
        assertEquals(
                List.of(
                        "某县应急管理局 完成值 500份 @发放（份）合计 #发放（份）",
                        "某县应急管理局 其他 480份 @有效（份）合计 #有效（份）",
                        "某县应急管理局 完成率 84% @进度合计 #进度"),
                read.facts().stream().filter(fact -> fact.contains("合计")).toList());
    }

    @Test
    void aColumnOfYearsSaysWhen() {
        var read = Sketch.of("""
                年度|学历|人数（人）|月数|金额（万元）
                2019|博士|84|1008|151.20
                ^|硕士|912|10032|1003.20
                2020|博士|105|1240|186.00
                ^|硕士|1180|13216|1321.60
                """, "分年度、分学历享受情况", null);
        assertEquals(
                List.of("博士 支出 151.20万元 2019", "硕士 支出 1003.20万元 2019", "博士 支出 186.00万元 2020", "硕士 支出 1321.60万元 2020"),
                read.facts().stream().filter(fact -> fact.contains("万元")).toList());
    }

    @Test
    void aRowOfAYearIsOfWhatTheTableIsOf() {
        var read = Sketch.of("""
                年度|预算|支出|中央|兑付率
                2019年|2400.00|2115.00|1650.00|88.13%
                2020年|3300.00|3103.20|1700.00|94.04%
                两年合计|5700.00|5218.20|3350.00|91.55%
                """, "预算执行情况", "单位：万元");
        assertEquals(
                List.of("某县应急管理局 预算数 2400.00万元 @2019年 2019", "某县应急管理局 支出 2115.00万元 @2019年 2019"),
                read.facts().subList(0, 2));
        assertEquals(
                List.of("某县应急管理局 预算数 5700.00万元 @两年合计", "某县应急管理局 支出 5218.20万元 @两年合计"),
                read.facts().subList(8, 10));
    }

    @Test
    void progressIsOfMoneyBesideMoneyAndOfThingsBesideCounts() {
        var read = Sketch.of("""
                工程|全年任务（户）|已改造（户）|完成比例（%）|规划投资（万元）|累计支付（万元）|支付进度（%）
                甲工程|100|80|80|500|400|80
                乙工程|200|150|75|600|450|75
                """, "工程情况", null);
        assertEquals(
                List.of(
                        "甲工程 目标值 100户 #全年任务（户）",
                        "甲工程 完成值 80户 #已改造（户）",
                        "甲工程 完成率 80% #完成比例",
                        "甲工程 预算数 500万元 #规划投资",
                        "甲工程 执行数 400万元",
                        "甲工程 执行率 80% #支付进度"),
                read.facts().subList(0, 6));
    }

    @Test
    void headersOfSeveralLevelsTellEachColumnItsThing() {
        var read = Sketch.of("""
                地区|城镇新增就业（人）|<|<|农村公路（公里）|<|<
                ^|市人社局|<|<|市交通局|<|<
                ^|目标任务|进度|完成比例（%）|目标任务|进度|完成比例（%）
                天府新区||||||
                甲县|8000|8290|103.6|120|118|98.3
                乙县|3600|3889|108|75|75|100
                """, "民生工程完成情况表", null);
        assertEquals(
                List.of(
                        "甲县 目标值 8000人 #城镇新增就业（人）/目标任务",
                        "甲县 完成值 8290人 #城镇新增就业（人）/进度",
                        "甲县 完成率 103.6% #城镇新增就业（人）/完成比例",
                        "甲县 目标值 120公里 #农村公路（公里）/目标任务",
                        "甲县 完成值 118公里 #农村公路（公里）/进度",
                        "甲县 完成率 98.3% #农村公路（公里）/完成比例"),
                read.facts().subList(0, 6));
    }

    @Test
    void springAndAutumnOfOneYearAreKeptApart() {
        var read = Sketch.of("""
                学段|项目名称|2021年春|<|<|2021年秋|<|<
                ^|^|资助金额|1类|2类|资助金额|1类|2类
                小学|助学金|31.2|25.1|6.1|26.9|23.2|3.7
                高中|助学金|62.2|39.1|23.1|43.3|23.6|19.7
                """, "各学段学生资助情况统计表", "单位：万元");
        assertEquals(
                List.of("小学/助学金 支出 31.2万元 #2021年春/资助金额", "小学/助学金 支出 26.9万元 #2021年秋/资助金额"),
                read.facts().stream()
                        .filter(fact -> fact.startsWith("小学") && fact.contains("金额"))
                        .toList());
    }

    @Test
    void aFormOfGoalsIsNoTableOfSeveralLevels() {
        var read = Sketch.of("""
                年度总体目标|预期目标|<|实际完成情况|<
                ^|清运垃圾|<|清运垃圾|<
                一级指标|二级指标|三级指标|目标值|完成值
                产出指标|数量指标|清运垃圾|12吨|13吨
                """, "绩效自评表", null);
        assertEquals(2, read.facts().stream().filter(fact -> fact.contains("吨")).count());
        assertEquals(
                1,
                read.facts().stream().filter(fact -> fact.contains("完成值 13吨")).count());
    }
}
