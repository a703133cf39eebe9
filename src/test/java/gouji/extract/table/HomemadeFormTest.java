package gouji.extract.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Forms and tables as bureaus make them up: headers, names and rates that no template has.
class HomemadeFormTest {
    @Test
    void aListOfProjectsOverQuartersHasItsOwnHeader() {
        var read = Sketch.of("""
                序号|项目名称|年初预算数|全年预算数|全年执行数|执行率
                1|渠道清淤|60|64|61.2|95.63%
                2|河岸护坡|40|40|40|100%
                合计|<|100|104|101.2|97.31%
                分季度支出||||
                项目名称|一季度|二季度|三季度|四季度|全年
                渠道清淤|10|20|11.2|20|61.2
                河岸护坡|0|40|0|0|40
                """, "项目支出情况", "单位：万元");
        assertTrue(read.facts().contains("渠道清淤 支出 11.2万元 #三季度"), () -> "" + read.facts());
        assertTrue(read.facts().contains("河岸护坡 支出 40万元 #二季度"), () -> "" + read.facts());
        assertTrue(read.facts().stream().noneMatch(fact -> fact.startsWith("10 ")), () -> "" + read.facts());
    }

    @Test
    void aTitleInOneCellEndsTheTableAboveItsHeaders() {
        var read = Sketch.of("""
                县区|作业点（个）|作业人员（人）|作业（次）
                东岭县|14|32|186
                西川县|11|24|142
                预警发布情况|||
                种类|发布（次）|准确（次）|比上年（百分点）
                暴雨|18|16|1.6
                大风|22|21|-0.8
                """);
        assertTrue(read.facts().contains("东岭县 其他 32人 #作业人员（人）"), () -> "" + read.facts());
        assertTrue(read.facts().contains("暴雨 其他 16次 #准确（次）"), () -> "" + read.facts());
        assertTrue(read.facts().stream().anyMatch(fact -> fact.startsWith("大风 增加额 -0.8百分点")), () -> "" + read.facts());
    }

    @Test
    void pointsForTheExecutionAreNoTotalScoreOfTheProject() {
        var read = Sketch.of("""
                序号|项目名称|全年预算数|全年执行数|执行率|执行率得分|自评总分
                1|渠道清淤|64|61.2|95.63%|9.56|97.2
                2|河岸护坡|40|40|100%|10|99
                """, "项目自评汇总表", "单位：万元");
        assertTrue(read.facts().contains("渠道清淤 得分 9.56分 #执行率得分"), () -> "" + read.facts());
        assertTrue(read.facts().contains("渠道清淤 总分 97.2分"), () -> "" + read.facts());
    }

    @Test
    void headersMaySayTheirPriceInBrackets() {
        var read = Sketch.of("""
                序号|乡镇名称|总人数|小学|<|合计
                ^|^|^|走读（每生每年800元）|寄宿（每生每年1000元）|补助资金
                1|柳坝|120|100|20|100000
                2|东滩|340|200|140|300000
                """);
        assertEquals(
                List.of(
                        "柳坝 其他 120人 #总人数",
                        "柳坝 其他 100 #走读（每生每年800元）",
                        "柳坝 其他 20 #寄宿（每生每年1000元）",
                        "柳坝 其他 100000 #补助资金",
                        "东滩 其他 340人 #总人数",
                        "东滩 其他 200 #走读（每生每年800元）",
                        "东滩 其他 140 #寄宿（每生每年1000元）",
                        "东滩 其他 300000 #补助资金"),
                read.facts());
    }

    @Test
    void numbersOfColumnsAreNoFiguresAndTotalsAreOfTheHeaderOverThem() {
        var read = Sketch.of("""
                项目|<|上年结转和结余|本年收入|<|本年支出|<|收支结余|结余分配
                科目编码|科目名称|^|合计|其中：财政拨款收入|合计|其中：财政拨款支出|^|^
                类款项|栏次|1|2|3|4|5|6|7
                |合计||820|500|790|500|30|
                210|医疗卫生支出||820|500|790|500|30|
                """, "收支决算总表", "单位：元");
        assertEquals(
                List.of("医疗卫生支出 收入 820元", "医疗卫生支出 收入 500元 #财政拨款收入", "医疗卫生支出 支出 790元", "医疗卫生支出 支出 500元 #财政拨款支出"),
                read.facts().stream()
                        .filter(fact -> fact.startsWith("医疗卫生支出") && !fact.contains("结"))
                        .toList());
        assertTrue(read.facts().stream().noneMatch(fact -> fact.startsWith("栏次")), () -> "" + read.facts());
    }

    @Test
    void aHeaderOverSeveralColumnsSaysWhatTheyCount() {
        var read = Sketch.of("""
                镇|任务数（户）|<|<|本次拨付（万元）|<|<
                ^|小计|甲类|乙类|小计|甲类|乙类
                柳坝镇|9|4|5|11|3|8
                """);
        assertEquals(
                List.of(
                        "柳坝镇 目标值 9户 #任务数（户）",
                        "柳坝镇 目标值 4户 #任务数（户）/甲类",
                        "柳坝镇 目标值 5户 #任务数（户）/乙类",
                        "柳坝镇 支出 11万元 #本次拨付",
                        "柳坝镇 支出 3万元 #本次拨付/甲类",
                        "柳坝镇 支出 8万元 #本次拨付/乙类"),
                read.facts());
    }

    @Test
    void ratesWithoutPercentSignAreSharesWhereTheAmountsSaySo() {
        String form = """
                项目名称|渠道清淤|<|<|<
                项目资金（万元）|资金|全年预算数|全年执行数|执行率
                ^|年度资金总额|64|%s|%s
                """;
        assertTrue(Sketch.of(form.formatted("64", "1")).facts().contains("渠道清淤 执行率 100%"));
        assertTrue(Sketch.of(form.formatted("61.2", "0.9563")).facts().contains("渠道清淤 执行率 95.63%"));
        assertTrue(Sketch.of(form.formatted("61.2", "95.63")).facts().contains("渠道清淤 执行率 95.63%"));
        assertTrue(Sketch.of(form.formatted("0.64", "1")).facts().contains("渠道清淤 执行率 1%"));
    }

    @Test
    void theBudgetOfAProjectMayBeMergedOverItsIndicators() {
        var read = Sketch.of("""
                项目名称|预算数|一级指标|二级指标|三级指标|指标方向|目标值|计量单位|分值
                渠道清淤|300,000.00|产出指标|数量指标|清淤长度|大于等于|12|公里|20
                ^|^|^|质量指标|验收合格率|等于|100|%|20
                河岸护坡|80,000.00|产出指标|数量指标|护坡面积|大于等于|900|平方米|20
                """, "项目绩效目标表", "单位：元");
        assertEquals(
                List.of("渠道清淤 预算数 300000.00元", "河岸护坡 预算数 80000.00元"),
                read.facts().stream().filter(fact -> fact.contains("预算数")).toList());
    }

    @Test
    void starsNumbersAndPlaceholdersAreNoPartOfAName() {
        var read = Sketch.of("""
                一级指标|二级指标|三级指标|年度指标值|实际完成值|参考分值|得分
                产出指标（50）|数量指标30分|★★其中：低保中残疾人数（≥**人）|≥90人|92人|10|10
                ^|^|指标2清淤长度|≥12公里|12公里|20|20
                ^|质量指标20分|指标1：竣工验收。|100%|100%|20|20
                """);
        assertEquals(
                List.of("低保中残疾人数", "清淤长度", "竣工验收"),
                read.draft().indicators().stream()
                        .map(indicator -> indicator.level3())
                        .toList());
        assertTrue(read.facts().contains("某县应急管理局 分值 50分 @产出指标"), () -> "" + read.facts());
        assertTrue(read.facts().contains("某县应急管理局 分值 30分 @数量指标"), () -> "" + read.facts());
        assertTrue(read.relations().contains("20分 = 20分"), () -> "" + read.relations());
    }

    @Test
    void formsOfSomeCitiesNameTheirColumnsOtherwise() {
        var read = Sketch.of("""
                项目权重|评价内容|分值|自评分|复核分|评价标准及依据
                项目管理⏎7分|财务制度|3|3||有制度计分
                ^|组织机构|4|3||有专人计分
                """);
        assertEquals(
                List.of(
                        "某县应急管理局 分值 3分 @项目管理/财务制度",
                        "某县应急管理局 分值 7分 @项目管理",
                        "某县应急管理局 得分 3分 @项目管理/财务制度",
                        "某县应急管理局 分值 4分 @项目管理/组织机构",
                        "某县应急管理局 得分 3分 @项目管理/组织机构"),
                read.facts());
    }

    @Test
    void aLetterBehindTheHeaderNamesTheColumnToo() {
        var read = Sketch.of("""
                项目资金（万元）||年初预算数|调整预算数A|全年执行数（B）|执行率（B/A）
                ^|年度资金总额|64.8|66|66|100%
                """);
        assertTrue(read.facts().contains("某县应急管理局 全年预算数 66万元"), () -> "" + read.facts());
    }

    @Test
    void yearsThatLostAWordAndChangesInTwoWords() {
        var read = Sketch.of("""
                项目|2020-执行数|2021-预算数合计|增、减金额|增、减幅度
                公务接待费|8|6|-2|-25%
                """, "“三公”经费预算表", "单位：万元");
        assertEquals(List.of("公务接待费 执行数 8万元 2020", "公务接待费 预算数 6万元", "公务接待费 增加额 -2万元", "公务接待费 增长率 -25%"), read.facts());
    }

    @Test
    void boxesToTickStateNoFigure() {
        var read = Sketch.of("""
                项目名称|渠道清淤|<|<
                项目类别|1、部门项目 ☑　2、市直专项 □|<|<
                项目资金（万元）|资金|全年预算数|全年执行数
                ^|年度资金总额|64|64
                """);
        assertEquals(List.of("渠道清淤 全年预算数 64万元", "渠道清淤 执行数 64万元"), read.facts());
    }

    @Test
    void bareFiguresOfRatesArePerCentUnlessTheyMayBeSharesOrPoints() {
        var read = Sketch.of("""
                一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
                产出指标|质量指标|验收合格率|98|100|10|10
                ^|^|按期开工率|1|0.9|10|9
                ^|^|清淤长度|12|12|10|10
                ^|^|疾病发生率|60|45|10|10
                ^|满意度指标|村民满意度|20|20|20|20
                """);
        assertEquals(
                List.of(
                        "某县应急管理局 目标值 98% @质量指标/验收合格率",
                        "某县应急管理局 完成值 100% @质量指标/验收合格率",
                        "某县应急管理局 目标值 1 @质量指标/按期开工率",
                        "某县应急管理局 完成值 0.9 @质量指标/按期开工率",
                        "某县应急管理局 目标值 12 @质量指标/清淤长度",
                        "某县应急管理局 完成值 12 @质量指标/清淤长度",
                        "某县应急管理局 目标值 60 @质量指标/疾病发生率",
                        "某县应急管理局 完成值 45 @质量指标/疾病发生率",
                        "某县应急管理局 目标值 20 @满意度指标/村民满意度",
                        "某县应急管理局 完成值 20 @满意度指标/村民满意度"),
                read.facts("table-indicator"));
    }

    @Test
    void numbersOfRowsBetweenWordsAreNoFigures() {
        var read = Sketch.of("""
                资金管理情况|<|<|情况说明
                分配科学性|5|资金分配规范性|按办法分配
                ^|6|资金分配合理性|按因素分配
                下达及时性|7|资金下达进度|及时下达
                """);
        assertEquals(List.of(), read.facts());
    }

    @Test
    void timesUnderAmountsAreOfAnotherTable() {
        var read = Sketch.of("""
                项目资金申请（万元）|项目|上年度安排资金|本年度申请资金
                ^|合计|120|150
                ^|县级资金|120|150
                实施进度计划|项目实施内容|开始时间|结束时间
                ^|渠道清淤|2021.3|2021.11
                """);
        assertTrue(read.facts().contains("县级资金 预算数 150万元 #本年度申请资金"), () -> "" + read.facts());
        assertTrue(read.facts().stream().noneMatch(fact -> fact.contains("2021.")), () -> "" + read.facts());
    }

    @Test
    void yearsBeforeTheRowsSayWhenAndNotWhat() {
        var read = Sketch.of("""
                年度|合计|因公出国（境）经费|公务接待费
                2020年|90|12|78
                2021年|70|0|70
                """, "“三公”经费决算对比", "单位：万元");
        assertEquals(
                List.of(
                        "“三公”经费 支出 90万元 2020",
                        "因公出国（境）经费 支出 12万元 2020",
                        "公务接待费 支出 78万元 2020",
                        "“三公”经费 支出 70万元",
                        "因公出国（境）经费 支出 0万元",
                        "公务接待费 支出 70万元"),
                read.facts());
    }

    @Test
    void anAllowanceTableOfMealsAndCarsIsABudget() {
        var read = Sketch.of("""
                “三公”经费合计|因公出国（境）费|公务接待费
                70|0|70
                """, "一般公共预算“三公”经费支出预算表", "单位：万元");
        assertTrue(read.facts().stream().allMatch(fact -> fact.contains(" 预算数 ")), () -> "" + read.facts());
        assertEquals(3, read.facts().size());
    }

    @Test
    void theScoreBesideItsLabelInTheHeadIsTheTotal() {
        var read = Sketch.of("""
                项目名称|渠道清淤|<|<|<|<
                主管部门|某县水利局|实施单位|某水管所|自评得分|96.5
                项目资金（万元）|资金|全年预算数|全年执行数|执行率|<
                ^|年度资金总额|64|64|100%|<
                """);
        assertTrue(read.facts().contains("渠道清淤 总分 96.5分"), () -> "" + read.facts());
    }

    @Test
    void whatTheMoneyComesToByItsKindIsMoney() {
        var read = Sketch.of("""
                年度预算申请（万元）||年初预算数|全年预算数|全年执行数
                ^|年度资金总额|86|90|90
                ^|按收入性质分：90|<|按支出性质分：85|<
                """);
        assertTrue(read.facts().contains("某县应急管理局 预算数 90万元 @按收入性质分"), () -> "" + read.facts());
        assertTrue(read.facts().contains("某县应急管理局 预算数 85万元 @按支出性质分"), () -> "" + read.facts());
    }
}
