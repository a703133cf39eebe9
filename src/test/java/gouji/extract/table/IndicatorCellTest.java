package gouji.extract.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Target and actual, unit and further figures, wherever the form has put them.
class IndicatorCellTest {
    @Test
    void aCellMayHoldTargetAndActualInThisOrder() {
        var read = Sketch.of("""
                一级指标|二级指标|三级指标|年度指标值/实际完成值|分值
                产出指标|质量指标|亮灯率|≥98%／98.6%|20
                ^|时效指标|完成时间|12月底前/11月底|10
                """);
        assertEquals(
                List.of(
                        "某县应急管理局 目标值 ≥98% @质量指标/亮灯率",
                        "某县应急管理局 完成值 98.6% @质量指标/亮灯率", "某县应急管理局 分值 20分 @质量指标/亮灯率", "某县应急管理局 分值 10分 @时效指标/完成时间"),
                read.facts());
        assertEquals(
                List.of(
                        "产出指标 | 质量指标 | 亮灯率 | ≥98% | 98.6% | 20 | · | ·",
                        "产出指标 | 时效指标 | 完成时间 | 12月底前 | 11月底 | 10 | · | ·"),
                read.indicators());
    }

    @Test
    void wordsInTheCellSayWhichIsTheTarget() {
        var read = Sketch.of("""
                一级指标|二级指标|三级指标|目标及完成情况
                产出指标|数量指标|维修路灯|目标300盏，实际312盏
                效益指标|社会效益指标|投诉下降率|完成：8%；目标：10%
                """);
        assertEquals(
                List.of(
                        "某县应急管理局 目标值 300盏 @数量指标/维修路灯",
                        "某县应急管理局 完成值 312盏 @数量指标/维修路灯",
                        "某县应急管理局 完成值 8% @社会效益指标/投诉下降率",
                        "某县应急管理局 目标值 10% @社会效益指标/投诉下降率"),
                read.facts());
    }

    @Test
    void aColumnOfActualsMayRepeatThePlanAndAPartOfThePlanIsNone() {
        var read = Sketch.of("""
                一级指标|二级指标|三级指标|目标值|完成情况
                产出指标|数量指标|培训场次|12场|计划培训12场，实际培训13场
                ^|时效指标|按期完成率|100%|完成计划的98%
                """);
        assertEquals(
                List.of(
                        "某县应急管理局 目标值 12场 @数量指标/培训场次",
                        "某县应急管理局 目标值 12场 @数量指标/培训场次",
                        "某县应急管理局 完成值 13场 @数量指标/培训场次",
                        "某县应急管理局 目标值 100% @时效指标/按期完成率",
                        "某县应急管理局 完成值 98% @时效指标/按期完成率"),
                read.facts());
    }

    @Test
    void aNoteThatIsAFigureOrEndsACalculationIsTheActualValue() {
        var read = Sketch.of("""
                一级指标|二级指标|三级指标|评分标准|分值|得分|扣分说明
                投入|预算配置|在职人员控制率|在职人员数÷编制数|5|5|19÷20＝95%
                过程|预算执行|预算完成率|每低1个百分点扣0.5分|5|4|98.2%
                ^|^|公用经费控制率|控制在100%以内|5|5|控制率96.5%
                产出|职责履行|巡河次数|目标120次|10|8|96次
                ^|^|宣传活动|目标4场|10|9|比计划少办1场，已安排补办
                """);
        assertEquals(
                List.of(
                        "某县应急管理局 完成值 95% @预算配置/在职人员控制率",
                        "某县应急管理局 完成值 98.2% @预算执行/预算完成率",
                        "某县应急管理局 完成值 96.5% @预算执行/公用经费控制率",
                        "某县应急管理局 完成值 96次 @职责履行/巡河次数"),
                read.facts("table-indicator"));
    }

    @Test
    void operatorValueAndUnitUnderOneHeaderAreOneTarget() {
        var read = Sketch.of("""
                一级指标|二级指标|三级指标|指标值|<|<|指标值确定依据
                ^|^|^|符号|值|单位（文字描述）|^
                产出指标|数量指标|巡查次数|≥|24|次|计划
                满意度指标|服务对象满意度指标|群众满意度|≥|90|百分比|问卷
                """);
        assertEquals(List.of("某县应急管理局 目标值 ≥24次 @数量指标/巡查次数", "某县应急管理局 目标值 ≥90% @服务对象满意度指标/群众满意度"), read.facts());
    }

    @Test
    void figuresOfOtherYearsAndForecastsAreKeptApartFromTheActual() {
        var read = Sketch.of("""
                一级指标|二级指标|三级指标|年度指标值|1-9月执行情况|全年预计完成情况|上年完成值
                产出指标|数量指标|抽检批次|≥400批次|310批次|410批次|385批次
                """);
        assertEquals(
                List.of(
                        "某县应急管理局 目标值 ≥400批次 @数量指标/抽检批次",
                        "某县应急管理局 完成值 310批次 @数量指标/抽检批次",
                        "某县应急管理局 其他 410批次 @数量指标/抽检批次（全年预计完成情况）",
                        "某县应急管理局 完成值 385批次 @数量指标/抽检批次 2020"),
                read.facts());
    }

    @Test
    void aForecastOfSpendingIsNoSpending() {
        var read = Sketch.of("""
                项目资金（万元）|年初预算数|1-7月执行数|1-7月执行率|全年预计执行数
                年度资金总额|200|120|60%|198
                其中：本年财政拨款|200|120|60%|198
                """);
        assertEquals(
                List.of(
                        "某县应急管理局 年初预算数 200万元",
                        "某县应急管理局 执行数 120万元",
                        "某县应急管理局 执行率 60%",
                        "某县应急管理局 其他 198万元 @全年预计执行数",
                        "本年财政拨款 年初预算数 200万元",
                        "本年财政拨款 执行数 120万元",
                        "本年财政拨款 执行率 60%",
                        "本年财政拨款 其他 198万元 #全年预计执行数"),
                read.facts());
    }

    @Test
    void aReasonTellsItsFiguresAndARuleGivesNone() {
        var read = Sketch.of("""
                一级指标|二级指标|三级指标|评分标准|分值|自评得分|扣分原因
                投入|预算配置|在职人员控制率|控制率≤100%，计5分；每超过1%扣0.5分，扣完为止|5|4.5|在职46人，编制45人
                """);
        assertEquals(
                List.of(
                        "某县应急管理局 实有人数 46人",
                        "某县应急管理局 编制人数 45人",
                        "某县应急管理局 分值 5分 @预算配置/在职人员控制率",
                        "某县应急管理局 得分 4.5分 @预算配置/在职人员控制率"),
                read.facts());
    }

    @Test
    void moneyInAGoalIsWhatItIsToCost() {
        var read = Sketch.of("""
                项目名称|排水设施维护|<
                绩效目标|目标1|清淤管网46公里，需147.2万元；每座泵站维护费4.8万元。
                """);
        assertEquals(
                List.of(
                        "排水设施维护 目标值 46公里 @年度目标/清淤管网",
                        "排水设施维护 预算数 147.2万元 @年度目标/清淤管网需",
                        "排水设施维护 单价 4.8万元 @年度目标/每座泵站维护费"),
                read.facts());
    }

    @Test
    void goalsSideBySideAreNoHeader() {
        var read = Sketch.of("""
                项目基本情况|1.项目年度目标完成情况|项目年度目标|年度目标完成情况
                ^|^|养护公路320公里|养护公路318公里
                ^|2.项目实施内容及过程概述|对县乡道进行日常养护，投入资金186万元。|<
                """);
        assertEquals(
                List.of("某县应急管理局 目标值 320公里 @年度目标/养护公路", "某县应急管理局 完成值 318公里 @年度目标/养护公路", "某县应急管理局 执行数 186万元"),
                read.facts());
    }

    @Test
    void ofTwoYearsSideBySideTheLastIsTheReports() {
        var read = Sketch.of("""
                一级指标|二级指标|三级指标|2020年完成值|2021年指标值|2021年完成值
                产出指标|数量指标|新建网点|46个|≥60个|61个
                效益指标|经济效益指标|销售总额|18.60亿元|≥20亿元|20.4亿元
                """);
        assertEquals(
                List.of(
                        "产出指标 | 数量指标 | 新建网点 | ≥60个 | 61个 | · | · | ·",
                        "效益指标 | 经济效益指标 | 销售总额 | ≥20亿元 | 20.4亿元 | · | · | ·"),
                read.indicators());
        assertEquals(
                List.of(
                        "某县应急管理局 目标值 ≥60个 @数量指标/新建网点",
                        "某县应急管理局 完成值 61个 @数量指标/新建网点",
                        "某县应急管理局 完成值 46个 @数量指标/新建网点 2020",
                        "某县应急管理局 目标值 ≥20亿元 @经济效益指标/销售总额",
                        "某县应急管理局 完成值 20.4亿元 @经济效益指标/销售总额",
                        "某县应急管理局 完成值 18.60亿元 @经济效益指标/销售总额 2020"),
                read.facts());
    }
}
