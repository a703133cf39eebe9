package gouji.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.finding.Finding;
import gouji.finding.Kind;
import gouji.finding.Severity;
import gouji.place.Place;
import gouji.report.Indicator;
import gouji.report.Measure;
import gouji.report.Relation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckerTest {
    private static final Measure PAID = Measure.EXECUTED;

    @Test
    void oneWrongFigureInThreePlacesIsOneFindingThatNamesIt() {
        var report = new TestReport().project("消防专项").project("隐患整治");
        String whole = report.says("消防专项", PAID, "215万元");
        report.sum(whole, sixItems(report, "45万元"));
        report.paragraph();
        report.sum(report.says("消防专项", PAID, "215万元"), sixItems(report, "46万元"));
        report.paragraph();
        report.says("隐患整治", PAID, "45万元");
        report.paragraph();
        report.says("隐患整治", PAID, "45万元");
        report.paragraph();
        report.says("隐患整治", PAID, "46万元");

        List<Finding> findings = report.findings();

        assertEquals(1, findings.size());
        Finding finding = findings.getFirst();
        assertEquals(Kind.RESTATEMENT, finding.kind());
        assertEquals(Severity.ERROR, finding.severity());
        assertEquals(new Finding.Expected("46", "万元"), finding.expected());
        assertEquals("1", finding.difference());
        assertEquals(
                List.of("45", "45", "45", "46", "46", "215"),
                finding.values().stream().map(Finding.Stated::value).toList());
        assertEquals("“隐患整治”执行数前后不一：45万元（正文“节0”），46万元（正文“节1”），相差1万元", finding.message());
        assertEquals(
                "“隐患整治”执行数45万元疑有误（正文“节0”、正文“节2”、正文“节3”），应为46万元：改后24+27+53+46+45+20=215；疑为一位数字有误", finding.diagnosis());
        assertEquals(List.of("“消防专项”执行数为215万元，各项之和为214万元，相差1万元：24+27+53+45+45+20=214 ≠ 215"), finding.consequences());
    }

    private static String[] sixItems(TestReport report, String disputed) {
        return new String[] {
            report.says("慰问", PAID, "24万元"),
            report.says("督查", PAID, "27万元"),
            report.says("演练", PAID, "53万元"),
            report.says("隐患整治", PAID, disputed),
            report.says("检查", PAID, "45万元"),
            report.says("会议室", PAID, "20万元")
        };
    }

    @Test
    void ofManyPartsAnyOfWhichMayBeWrongNoneIsNamed() {
        var report = new TestReport();
        report.sum(report.says("补助", PAID, "213万元"), sixItems(report, "45万元"));

        assertEquals(
                "凭现有数字不能断定哪一个有误：或是“补助”执行数213万元应为214万元，或是某一项多计1万元，或是某一项不应计入",
                report.findings().getFirst().diagnosis());
    }

    @Test
    void aMissingLeadingDigitThatBreaksTwoSumsIsOneFinding() {
        var report = new TestReport();
        String all = report.says("一般公共预算", Measure.EXPENDITURE, "2491.62万元");
        String level1 = report.says("灾害防治支出", Measure.EXPENDITURE, "2177.82万元");
        List<String> items = new ArrayList<>();
        for (String other : List.of("10.2", "4.11", "54.18", "0.06", "113.73", "0.55", "130.95")) {
            items.add(report.says("项" + other, Measure.EXPENDITURE, other + "万元"));
        }
        List<String> own = new ArrayList<>();
        for (String one : List.of("161.64", "234.19", "331.91", "374.38", "75.7")) {
            own.add(report.says("项" + one, Measure.EXPENDITURE, one + "万元"));
        }
        items.addAll(own);
        report.sum(all, items.toArray(String[]::new)).sum(level1, own.toArray(String[]::new));

        List<Finding> findings = report.findings();

        assertEquals(1, findings.size());
        Finding finding = findings.getFirst();
        assertEquals("161.64", finding.values().getFirst().value());
        assertEquals(new Finding.Expected("1161.64", "万元"), finding.expected());
        assertEquals(1, finding.consequences().size());
    }

    @Test
    void yuanForWanYuanIsToldFromTheWrongShareBesideIt() {
        var report = new TestReport();
        String all = report.says("一般公共预算", Measure.EXPENDITURE, "2491.62万元");
        String services = report.says("一般公共服务支出", Measure.EXPENDITURE, "14.31元");
        String social = report.says("社会保障支出", Measure.EXPENDITURE, "168.55万元");
        String housing = report.says("住房保障支出", Measure.EXPENDITURE, "130.95万元");
        String disasters = report.says("灾害防治支出", Measure.EXPENDITURE, "2177.82万元");
        report.sum(all, services, social, housing, disasters);
        String share = report.says("一般公共服务支出", Measure.SHARE, "0.04%");
        report.relation(new Relation.Ratio("share", share, services, all));
        report.relation(new Relation.Ratio("share", report.says("社会保障支出", Measure.SHARE, "6.76%"), social, all));
        report.relation(new Relation.Ratio("share", report.says("灾害防治支出", Measure.SHARE, "87.41%"), disasters, all));
        report.paragraph();
        report.sum(
                services,
                report.says("人力资源事务", Measure.EXPENDITURE, "10.2万元"),
                report.says("组织事务", Measure.EXPENDITURE, "4.11万元"));

        List<Finding> errors = report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();

        assertEquals(
                List.of(new Finding.Expected("14.31", "万元"), new Finding.Expected("0.57", "%")),
                errors.stream().map(Finding::expected).toList());
        assertEquals(Kind.RANGE, errors.get(0).kind());
        assertEquals(
                "“一般公共服务支出”占比写作0.04%，应为0.57%：14.31÷2491.62=0.57% ≠ 0.04%",
                errors.get(1).message());
    }

    @Test
    void whereNothingDecidesBothFiguresAreShown() {
        var report = new TestReport().project("堤防加固");
        report.says("堤防加固", PAID, "4538万元");
        report.paragraph();
        report.says("堤防加固", PAID, "4358万元");

        List<Finding> findings = report.findings();

        assertEquals(1, findings.size());
        assertEquals(null, findings.getFirst().expected());
        assertEquals(
                "凭现有数字不能断定哪一个有误：可能是“堤防加固”执行数4538万元应为4358万元，或“堤防加固”执行数4358万元应为4538万元",
                findings.getFirst().diagnosis());
    }

    @Test
    void ofFiguresThatAnySlipExplainsTheOneIsWrongWhoseRightValueIsToldElsewhere() {
        var report = new TestReport();
        String total = report.says("河道管护", PAID, "666.85万元");
        String patrol = report.says("巡查", PAID, "386.25万元");
        String dredging = report.says("清淤", PAID, "184.30万元");
        report.sum(total, patrol, dredging, report.says("绿化", PAID, "136.30万元"));
        report.paragraph();
        report.says("全部巡查队伍", Measure.BUDGET, "346.25万元");

        List<Finding> findings = report.findings();

        assertEquals(1, findings.size());
        assertEquals("386.25", findings.getFirst().values().getFirst().value());
        assertEquals(new Finding.Expected("346.25", "万元"), findings.getFirst().expected());
    }

    @Test
    void whatARoundedRateAsksForIsTheFigureThatASlipMadeTheWrongOneOf() {
        var report = new TestReport();
        String budget = report.says("渡口维护", Measure.BUDGET, "210.00万元");
        String paid = report.says("渡口维护", PAID, "262.75万元");
        report.relation(
                new Relation.Ratio("rate", report.says("渡口维护", Measure.EXECUTION_RATE, "97.31%"), paid, budget));

        List<Finding> findings = report.findings();

        assertEquals(1, findings.size());
        assertEquals("210.00", findings.getFirst().values().getFirst().value());
        assertEquals(new Finding.Expected("270.00", "万元"), findings.getFirst().expected());
    }

    @Test
    void aTotalThatIsToldTwiceMayBeWrongTwice() {
        var report = new TestReport();
        String total = report.says("渡口维护", Measure.TOTAL_SCORE, "98.07分");
        report.sum(total, report.says("船员培训", Measure.SCORE, "52.07分"), report.says("渡船检修", Measure.SCORE, "45分"));
        report.paragraph();
        report.says("渡口维护", Measure.TOTAL_SCORE, "98.07分");

        List<Finding> findings = report.findings();

        assertEquals(1, findings.size());
        assertEquals("98.07", findings.getFirst().values().getFirst().value());
        assertEquals(
                "凭现有数字不能断定哪一个有误：可能是“渡口维护”总分98.07分应为97.07分，或“船员培训”得分52.07分应为53.07分，或“渡船检修”得分45分应为46分",
                findings.getFirst().diagnosis());
    }

    @Test
    void aResidueOfRoundingIsOnlyWorthALook() {
        var report = new TestReport();
        String total = report.says("固定资产", Measure.OTHER, "1845.66万元");
        report.sum(
                total,
                report.says("房屋", Measure.OTHER, "207.97万元"),
                report.says("设备", Measure.OTHER, "1043.69万元"),
                report.says("车辆", Measure.OTHER, "499.95万元"),
                report.says("其他", Measure.OTHER, "94.04万元"));

        List<Finding> findings = report.findings();

        assertEquals(
                List.of(Severity.INFO), findings.stream().map(Finding::severity).toList());
        assertEquals(
                "尾差：“固定资产”为1845.66万元，各项之和为1845.65万元，相差0.01万元：207.97+1043.69+499.95+94.04=1845.65 ≈ 1845.66，可由四舍五入解释",
                findings.getFirst().message());
    }

    @Test
    void partsOfAnOpenListMayFallShort() {
        var report = new TestReport();
        String total = report.says("公用经费", Measure.EXPENDITURE, "100万元");
        report.relation(new Relation.Sum(
                "among",
                total,
                List.of(report.says("水费", Measure.EXPENDITURE, "10万元"), report.says("电费", Measure.EXPENDITURE, "20万元")),
                true));

        assertEquals(List.of(), report.findings());
    }

    @Test
    void aPartLargerThanItsWholeIsASubsetError() {
        var report = new TestReport();
        String whole = report.says("授予中小企业合同", Measure.OTHER, "0万元");
        report.relation(
                new Relation.Sum("among", whole, List.of(report.says("授予小微企业合同", Measure.OTHER, "34.02万元")), true));

        List<Finding> findings = report.findings();

        assertEquals(List.of(Kind.SUBSET), findings.stream().map(Finding::kind).toList());
        assertEquals(
                "“授予小微企业合同”34.02万元大于“授予中小企业合同”0万元：34.02 > 0",
                findings.getFirst().message());
    }

    @Test
    void itemScoresThatAddToAnotherTotalAreAScoreError() {
        var report = new TestReport();
        String total = report.says("某局", Measure.TOTAL_SCORE, "96分");
        report.sum(
                total,
                report.says("投入", Measure.SCORE, "24分"),
                report.says("过程", Measure.SCORE, "40分"),
                report.says("产出", Measure.SCORE, "30分"));

        List<Finding> findings = report.findings();

        assertEquals(List.of(Kind.SCORE), findings.stream().map(Finding::kind).toList());
        assertEquals(new Finding.Expected("94", "分"), findings.getFirst().expected());
    }

    @Test
    void fullMarksForAMissedTargetAreDoubted() {
        var report = new TestReport()
                .indicator(indicator("培训人次", "≥240人次", "215人次", "10", "10"))
                .indicator(indicator("会议次数", "≥4次", "4次", "10", "10"))
                .indicator(indicator("投诉次数", "≤4次", "2次", "10", "10"))
                .indicator(indicator("覆盖率", "≥95%", "90%", "10", "9.5"));

        assertEquals(
                List.of("指标“培训人次”目标值≥240人次，完成值215人次，没有达到目标，却得满分10分"),
                report.findings().stream().map(Finding::message).toList());
    }

    @Test
    void aTotalOfMoreThanTheProductAccusesNobody() {
        var report = new TestReport();
        String price = report.says("监测站改造", Measure.UNIT_PRICE, "3万元");
        String number = report.says("监测站改造", Measure.OTHER, "5个");
        report.says("接入费", Measure.OTHER, "1万元");
        report.relation(
                new Relation.Product("price", report.says("监测站改造", Measure.OTHER, "16万元"), List.of(price, number)));

        assertEquals(List.of(), report.findings());
    }

    @Test
    void aRateThatFitsItsNeighbourWasGivenToTheWrongFigure() {
        var report = new TestReport();
        String now = report.says("支出", Measure.EXPENDITURE, "3019.54万元");
        String change = report.says("支出", Measure.INCREASE, "1069.13万元");
        String rate = report.says("支出", Measure.GROWTH, "135%");
        report.says("支出", Measure.GROWTH, "55%");
        report.relation(new Relation.Growth("growth", now, null, change, rate));

        assertEquals(List.of(), report.findings());
    }

    @Test
    void theBureausOwnAmountsAreNotOneFact() {
        var report = new TestReport();
        report.says("某局", PAID, "300万元");
        report.paragraph();
        report.says("某局", PAID, "310万元");

        assertEquals(List.of(), report.findings());
    }

    @Test
    void costItemsThatAddToTheBudgetMustAddToThePaymentsToo() {
        var report = new TestReport().project("安全专项");
        report.says("安全专项", Measure.BUDGET, "100万元");
        report.says("安全专项", PAID, "90万元");
        report.paragraph();
        report.cost("安全专项", Measure.BUDGET, "30万元", "慰问");
        report.cost("安全专项", Measure.BUDGET, "70万元", "演练");
        report.cost("安全专项", PAID, "59万元", "演练");

        assertEquals(
                List.of("“安全专项”执行数为90万元，各项之和为89万元，相差1万元：30+59=89 ≠ 90"),
                report.findings().stream().map(Finding::message).toList());
    }

    private static Indicator indicator(
            String name, String target, String actual, String weight, @Nullable String score) {
        return new Indicator(
                null,
                "产出指标",
                "数量指标",
                name,
                target,
                actual,
                weight,
                score,
                null,
                new Place(null, 1, null, 0, 3, 1, null, name));
    }
}
