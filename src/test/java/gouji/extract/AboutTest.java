package gouji.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import gouji.document.Block;
import gouji.document.Document;
import gouji.document.DocumentInfo;
import gouji.document.Paragraph;
import gouji.document.Section;
import gouji.report.Report;
import gouji.rule.RuleBook;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What published pages tell of themselves, and what they only seem to tell.
class AboutTest {
    private static final Extractor EXTRACTOR = new Extractor(RuleBook.load(Path.of("extraction-rules")));

    @Test
    void whoIssuedThePaperThatIsNamedIsNotWhoReports() {
        assertNull(
                read("一、资金下达情况", "根据《青禾省财政厅青禾省水利厅关于下达水利发展资金的通知》，下达我县资金500万元。").bureau());
        assertNull(read("一、资金下达情况", "2021年3月26日青禾省水利厅、财政厅联合下达《水利发展资金计划》，其中我县500万元。")
                .bureau());
    }

    @Test
    void theShortNameInBracketsIsNoBureau() {
        assertEquals(
                "青禾市园林管理局",
                read(
                                "青禾市园林管理局2022年度整体支出绩效自评报告",
                                "青禾市园林管理局（以下简称市园林局）是主管部门。",
                                "青禾市园林管理局（下称市园林局）下设4个科室。",
                                "青禾市园林管理局（简称市园林局）编制30名。")
                        .bureau());
        assertNull(read("一、基本情况", "实施单位（以下简称市园林局）负责管护。").bureau());
    }

    @Test
    void whoOrderedTheEvaluationIsNotWhoIsEvaluated() {
        assertEquals(
                "青禾市水务局",
                read("一、评价概况", "受青禾市财政局委托，评价组对管网维护项目进行评价，青禾市财政局提供了资料。", "青禾市水务局（以下简称市水务局）负责项目实施。")
                        .bureau());
        assertEquals(
                "青禾市财政局", read("青禾市财政局2022年度整体支出绩效评价报告", "受青禾市财政局委托，评价组进行评价。").bureau());
    }

    @Test
    void aCompanyReportsWhereTheTitleBeginsWithIt() {
        assertEquals(
                "青禾市公共交通集团有限公司", read("青禾市公共交通集团有限公司2024年度运营补贴绩效评价报告", "一、基本情况").bureau());
        assertNull(read("运营补贴项目绩效评价报告", "评价机构：三河会计师事务所有限公司").bureau());
    }

    @Test
    void twoBureausSigningTogetherAreNotOne() {
        assertNull(read("一、资金下达情况", "青禾市财政局青禾市林业局下达我县管护资金80万元。").bureau());
    }

    @Test
    void whatIsListedAmongOthersIsNoBureau() {
        assertNull(read("一、资助情况", "资助新生300名（其中市直属学校120人，县区学校180人）。").bureau());
    }

    @Test
    void theFormsColumnsTellWhoDoesItWhereNothingElseDoes() {
        assertEquals(
                "青禾县卫生健康和体育局",
                read("项目支出绩效自评表", "项目名称 健康档案管理 主管部门 青禾县卫生健康和体育局 实施单位 三河镇中心站点").bureau());
        assertEquals(
                "三河镇卫生院", read("项目支出绩效自评表", "中央主管部门：国家卫生健康委员会", "实施单位：三河镇卫生院").bureau());
    }

    @Test
    void aNameWithItsRegionGoesBeforeOneWithout() {
        assertEquals("青禾市图书馆", read("青禾市图书馆2022年度项目支出绩效自评报告（公共图书馆文化馆免费开放补助）").bureau());
    }

    @Test
    void theYearComparedWithIsNotTheReportsYear() {
        Report report =
                read("一、2020年“三公”经费支出预算情况", "公务接待费0.36万元，比2019年预算减少0.02万元。", "与2019年预算相比，公务用车运行费减少0.4万元，较2019年下降2%。");

        assertEquals(2020, report.year());
    }

    @Test
    void theHeadOfAPageTellsTheTitleOfWhatStandsOnIt() {
        Report report = read("名称：青禾县交通运输局2021年度部门决算情况说明", "一、部门基本情况", "内设7个科室。");

        assertEquals("青禾县交通运输局", report.bureau());
        assertEquals("部门决算", report.reportType());
    }

    @Test
    void aLongFirstLineTellsTheKindByItsBeginning() {
        assertEquals(
                "项目支出绩效自评",
                read("附件：项目支出绩效自评表（2022年度）项目名称委托业务项目主管部门青禾镇人民政府实施单位青禾镇人民政府项目资金年初预算数全年预算数")
                        .reportType());
        assertEquals("部门决算", read("一、2021年度“三公”经费支出决算总体情况", "“三公”经费支出决算4.6万元。").reportType());
    }

    private static Report read(String... paragraphs) {
        List<Block> blocks = Stream.of(paragraphs).<Block>map(Paragraph::of).toList();
        var info = new DocumentInfo("页面.txt", "", "text/plain", null);
        return EXTRACTOR.report(new Document(info, new Section(null, blocks, List.of()), List.of(), List.of()));
    }
}
