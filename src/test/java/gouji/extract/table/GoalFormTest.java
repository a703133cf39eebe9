package gouji.extract.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Forms that state goals only.
class GoalFormTest {
    @Test
    void labelsStackedInOneCellEachHaveTheirValue() {
        var read = Sketch.of("""
                项目名称|校舍维修|<|主管部门(编码)|某局
                项目资金申请（万元）|资金总额：120⏎财政拨款：100⏎自有资金：20|<|<|<
                年度目标|完成维修|<|<|<
                一级指标|二级指标|指标内容|指标值|备注
                产出指标|数量指标|维修校舍|3栋|
                ^|质量指标|验收合格率|≥98%|
                """);
        assertEquals(
                List.of(
                        "校舍维修 预算数 120万元",
                        "财政拨款 预算数 100万元 <校舍维修",
                        "自有资金 预算数 20万元 <校舍维修",
                        "校舍维修 目标值 3栋 @数量指标/维修校舍",
                        "校舍维修 目标值 ≥98% @质量指标/验收合格率"),
                read.facts());
        assertEquals(List.of("120万元 = 100万元 + 20万元"), read.relations());
    }

    @Test
    void sourcesBesideTheirAmountsAreBudgets() {
        var read = Sketch.of("""
                专项名称|乡村道路|<|<
                资金情况（万元）|资金总额|300|<
                ^|其中：财政拨款|200|<
                ^|其他资金|100|<
                总体目标|目标1：修路。|<|<
                一级指标|二级指标|三级指标|指标值
                产出指标|数量指标|指标1：公路里程|50 公里
                ^|^|指标2：桥梁|≥ 3 座
                """);
        assertEquals(
                List.of(
                        "乡村道路 预算数 300万元",
                        "财政拨款 预算数 200万元 <乡村道路",
                        "其他资金 预算数 100万元 <乡村道路",
                        "乡村道路 目标值 50公里 @数量指标/公路里程",
                        "乡村道路 目标值 ≥3座 @数量指标/桥梁"),
                read.facts());
        assertEquals(List.of("300万元 = 200万元 + 100万元"), read.relations());
    }

    @Test
    void aRowMayNameItsProject() {
        var read = Sketch.of("""
                单位名称、项目名称|项目年度绩效目标|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|指标属性|指标内容
                巡护经费|做好巡护|产出指标|数量指标|巡护次数|>=|12|次/年|定量指标|全年巡护
                ^|^|满意度指标|服务对象满意度指标|群众满意度|>=|90|%|定量指标|问卷
                """);
        assertEquals(List.of("巡护经费 目标值 ≥12次/年 @数量指标/巡护次数", "巡护经费 目标值 ≥90% @服务对象满意度指标/群众满意度"), read.facts());
        assertEquals(
                List.of(
                        "产出指标 | 数量指标 | 巡护次数 | >=12次/年 | · | · | · | ·",
                        "满意度指标 | 服务对象满意度指标 | 群众满意度 | >=90% | · | · | · | ·"),
                read.indicators());
    }

    @Test
    void descriptionsBesideIndicatorsAreLeftAlone() {
        var read = Sketch.of("""
                消防水源建设绩效信息表|<|<|<|<|<
                项目编码|11010021U0AB1CDEFGHIJ|<|项目名称|消防水源建设|<
                预算规模及资金用途|预算数|132.4|其中：财政资金|130|其他资金
                资金支出计划（%）|3月底|6月底|10月底|12月底|<
                ^|0|10|50|100|<
                一级指标|二级指标|三级指标|绩效指标描述（指标内容）|指标值|指标确定依据
                产出指标|数量指标|消火栓|新建消火栓|95个|工作计划
                ^|成本指标|资金成本|资金成本|小于等于核定数|年初预算
                """);
        assertEquals(
                List.of(
                        "消防水源建设 预算数 132.4万元",
                        "财政资金 预算数 130万元 <消防水源建设",
                        "消防水源建设 其他 0% @资金支出计划/3月底",
                        "消防水源建设 其他 10% @资金支出计划/6月底",
                        "消防水源建设 其他 50% @资金支出计划/10月底",
                        "消防水源建设 其他 100% @资金支出计划/12月底",
                        "消防水源建设 目标值 95个 @数量指标/消火栓"),
                read.facts());
        assertEquals(List.of("132.4万元 = 130万元"), read.relations());
        assertEquals(
                List.of("产出指标 | 数量指标 | 消火栓 | 95个 | · | · | · | ·", "产出指标 | 成本指标 | 资金成本 | 小于等于核定数 | · | · | · | ·"),
                read.indicators());
    }

    @Test
    void bandsOfGradesAreNoTargets() {
        var read = Sketch.of("""
                一级指标|二级指标|绩效指标|指标值|优|良|中|差
                产出指标|数量指标|新建处理设施|12座|≥12座|10-11座|8-9座|＜8座
                ^|成本指标|每座投资|12.5万元|≤12.5|12.5-13|13-14|＞14
                """);
        assertEquals(List.of("某县应急管理局 目标值 12座 @数量指标/新建处理设施", "某县应急管理局 目标值 12.5万元 @成本指标/每座投资"), read.facts());
        assertEquals(
                List.of("产出指标 | 数量指标 | 新建处理设施 | 12座 | · | · | · | ·", "产出指标 | 成本指标 | 每座投资 | 12.5万元 | · | · | · | ·"),
                read.indicators());
    }

    @Test
    void goalsToldInProseGiveTheirFigures() {
        var read = Sketch.of("""
                年度总体目标|预期目标|<|实际完成情况|<
                ^|培训不少于300人次，满意度达到95%。|<|培训320人次，建成38个站点，2021年底投入使用。|<
                """);
        assertEquals(
                List.of(
                        "某县应急管理局 目标值 ≥300人次 @年度目标/培训",
                        "某县应急管理局 目标值 95% @年度目标/满意度达到",
                        "某县应急管理局 完成值 320人次 @年度目标/培训",
                        "某县应急管理局 完成值 38个 @年度目标/建成站点"),
                read.facts());
    }

    @Test
    void whatTheMoneyIsForMayBeToldInASentence() {
        var read = Sketch.of("""
                项目名称|防汛物资储备|<|<|<
                预算规模及资金用途|预算数|86.4|其他资金|6.4
                ^|用于购置编织袋，其中编织袋预算36万元，救生衣每件180元。|<|<|<
                注：1.其他资金包括自筹。2.定性指标按照100%-80%、80%-60%三档填写。|<|<|<|<
                """);
        assertEquals(
                List.of("防汛物资储备 预算数 86.4万元", "其他资金 预算数 6.4万元 <防汛物资储备", "编织袋 预算数 36万元 <防汛物资储备", "救生衣 单价 180元 <防汛物资储备"),
                read.facts());
    }

    @Test
    void goalsUnderTheirLabelGiveTheirFigures() {
        var read = Sketch.of("""
                项目名称|防汛物资储备|<
                绩效目标|目标1|汛前储备到位，物资完好率达到98%。
                ^|目标2|调运时间不超过2小时。
                """);
        assertEquals(List.of("防汛物资储备 目标值 98% @年度目标/物资完好率达到", "防汛物资储备 目标值 ≤2小时 @年度目标/调运时间"), read.facts());
    }

    @Test
    void howLongSomethingLastsIsATargetAndAYearIsNone() {
        var read = Sketch.of("""
                一级指标|二级指标|三级指标|指标值
                效益指标|可持续影响指标|设备使用年限|≥6年
                产出指标|时效指标|完成年度|2021年
                """);
        assertEquals(List.of("某县应急管理局 目标值 ≥6年 @可持续影响指标/设备使用年限"), read.facts());
    }

    @Test
    void figuresUnderUnknownLabelsKeepTheirWordsAndNumbersOfTelephonesAreNone() {
        var read = Sketch.of("""
                项目名称|智慧灌溉|<|<
                覆盖面积|320亩|受益户数（户）|86
                联系电话|5612033|邮编|061000
                """);
        assertEquals(List.of("智慧灌溉 其他 320亩 @覆盖面积", "智慧灌溉 其他 86 @受益户数（户）"), read.facts());
    }
}
