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
    void aTitleMayNameItsYearsBehindTheProject() {
        assertEquals(
                List.of("毕业生租房补贴政策"),
                read("青禾市毕业生租房补贴政策（2018—2020年）绩效评价报告", "青禾市财政局政策绩效评价组", "共支出30万元。").facts().stream()
                        .map(fact -> fact.subject())
                        .toList());
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
    void theProjectOfATitleIsNamedWithoutWhoseAndWhen() {
        assertEquals("人才安居政策", projectOf("青禾市人才安居政策（2020—2022年）绩效评价报告"));
        assertEquals("中小河流治理", projectOf("青禾市中小河流治理项目2022年度绩效评价报告"));
        assertEquals("老旧小区改造", projectOf("青禾市2022年度老旧小区改造项目财政支出绩效评价报告"));
        assertEquals("城乡居民养老保险基金", projectOf("青禾市2022年度城乡居民养老保险基金绩效自评报告"));
    }

    private static String projectOf(String title) {
        return read(title, "青禾市财政局", "一、基本情况", "全年支出12万元。")
                .projects()
                .getFirst()
                .name();
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
    void theRegionEndsBeforeWhatTheBureauDoes() {
        assertEquals("青禾区", read("青禾区住房和城乡建设局2022年度部门决算").region());
        assertEquals("青禾县", read("青禾县市场监督管理局2022年度部门决算").region());
        assertEquals("青禾县", read("青禾县乡村振兴局2022年度整体支出绩效自评报告").region());
        assertEquals("青禾市三河区", read("青禾市三河区人民政府长宁街道办事处2022年度部门决算").region());
        assertEquals("青禾县三河乡", read("青禾县三河乡人民政府2022年度部门决算").region());
    }

    @Test
    void aVerbBeforeABureauIsNoPartOfItsName() {
        assertEquals(
                "青禾县林业局",
                read("青禾县2022年森林抚育项目绩效评价报告", "受青禾县财政局委托，我所对县林业局实施的项目进行评价。", "建议县林业局责成施工单位补植。", "项目合格率高于县财政局要求。")
                        .bureau());
        assertEquals("青禾县林业局", read("青禾县2022年森林抚育项目绩效自评报告", "县林业局会同县财政局组织验收。").bureau());
    }

    @Test
    void whoGivesTheMoneyIsNotWhoReports() {
        assertNull(
                read("青禾县2022年救助资金转移支付绩效自评报告", "县财政局下达救助资金800万元。", "县财政局按月拨付。").bureau());
        assertEquals("青禾县财政局", read("青禾县财政局2022年度整体支出绩效自评报告", "县财政局内设8个股室。").bureau());
    }

    @Test
    void aNameToldInFullGoesBeforeTheSameInShort() {
        Report report = read("青禾县三河镇中心卫生院2022年度专项资金绩效自评报告", "三河镇中心卫生院", "三河镇中心卫生院服务6个村。", "三河镇中心卫生院设科室9个。");
        assertEquals("青禾县三河镇中心卫生院", report.bureau());
        assertEquals("青禾县三河镇", report.region());
    }

    @Test
    void wordsBeforeANameThatAreNoRegionDoNotMakeItFuller() {
        assertEquals("三河镇卫生院", read("三河镇卫生院2022年度绩效自评报告", "全年统一组织实施改造三河镇卫生院项目。").bureau());
    }

    @Test
    void severalBureausAreNoBureau() {
        assertNull(read("2022年资金绩效自评报告", "三县区林业局报送材料。", "青禾县三所学校完成建设。").bureau());
        assertEquals(
                "青禾市林业局",
                read("2022年资金绩效自评报告", "地方主管部门：青禾市林业局", "资金使用单位：三县区林业局").bureau());
    }

    @Test
    void aChapterOnPassingOnAnAllocationTellsThatTheReportIsOfATransfer() {
        assertEquals(
                "转移支付绩效自评",
                read("青禾县2022年度救助补助资金绩效自评报告", "一、绩效目标分解下达情况", "县财政下达800万元。").reportType());
        assertEquals(
                "项目支出绩效自评",
                read("青禾县2022年度救助项目绩效自评报告", "一、项目基本情况", "县财政下达800万元。").reportType());
    }

    @Test
    void theYearOfTheTitleGoesBeforeADateAboveIt() {
        assertEquals(2022, read("报告日期：2023年3月20日", "青禾县林业局2022年度整体支出绩效自评报告").year());
        assertEquals(2022, read("填报日期：2021年11月16日", "2022年部门预算项目绩效目标申报表").year());
    }

    @Test
    void aReportBeforeTheEndOfATermIsOfTheYearUpToWhichItTells() {
        assertEquals(
                2022,
                read("青禾县林业局草原修复项目（2021—2023年）中期绩效自评报告", "自评基准日为2022年8月31日。").year());
        assertEquals(
                2019,
                read("青禾县交通局农村公路工程（2017—2021年）中期绩效评价报告", "（评价时段：2017年1月1日至2019年12月31日）")
                        .year());
        assertEquals(
                2023, read("青禾县林业局草原修复项目（2021—2023年）绩效评价报告", "截至2022年底，支出12万元。").year());
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

    @Test
    void whoIssuesApprovesOrIsMetIsNotWhoReports() {
        assertNull(read("一、资金下达情况", "青禾省财政厅 青禾省水利厅《关于下达水利资金的通知》下达我县500万元。").bureau());
        assertNull(
                read("一、基本情况", "该工程经青禾市交通运输局关于转下达建设计划的通知下达，经过青禾县水利局、青禾县林业局验收。").bureau());
        assertEquals(
                "青禾市三河中学", read("一、基本情况", "青禾市三河中学是经青禾市机构编制委员会批准成立的高中，编制80名。").bureau());
        assertEquals(
                "青禾县财政局",
                read("青禾县财政局扶贫项目绩效自评抽查报告", "县扶贫领导小组：", "县财政局会同县扶贫局抽查。").bureau());
    }

    @Test
    void aTitleNamesTheBureauBeforeThePageThatPublishesIt() {
        Report report = read("青禾市三河区水利局", "[ 发布机构 ] 三河区水利局 [ 有效性 ] 有效", "青禾市三河区水利技术服务中心2022年度部门决算公开说明", "一、单位基本情况");
        assertEquals("青禾市三河区水利技术服务中心", report.bureau());
        assertEquals(
                "青禾市文化馆",
                read("首页", ">> 政务公开 >> 公共文化", "青禾市文化馆2018年度整体支出绩效评价报告", "信息来源：青禾市政府")
                        .bureau());
    }

    @Test
    void aPageTellsWhoPublishesItWhereNothingElseTellsWhoReports() {
        assertEquals(
                "青禾县交通运输局",
                read("青禾县人民政府", "首页 >> 部门信息 >> 青禾县交通运输局 >> 正文", "青禾县2020年公路防护工程绩效自评报告", "一、基本情况")
                        .bureau());
        assertEquals(
                "青禾市应急管理厅",
                read("2023年度救灾资金绩效自评报告", "时间：2024-04-03 来源：青禾市应急管理厅 编辑：某某").bureau());
    }

    @Test
    void wordsCutFromASentenceAreNoName() {
        assertNull(read("2022年道路项目绩效自评报告", "解决青禾县15个乡镇（街道办事处）33个村的出行难题。").bureau());
        assertNull(read("2024年租机经费绩效自评报告", "青禾省共布局12架直升机。").bureau());
        assertEquals("青禾县扶贫办公室", read("青禾县扶贫办公室2021年度绩效自评报告", "经过县扶贫局、县财政局配合。").bureau());
    }

    @Test
    void aSentenceAnnouncesTheTitleWhereNoneStandsAboveIt() {
        Report report = read("根据通知要求，现将2022年青禾县交通运输局道路项目绩效自评总结报告如下：", "一、项目概况", "建成道路5公里。");
        assertEquals("青禾县交通运输局", report.bureau());
        assertEquals(2022, report.year());
        assertEquals("项目支出绩效自评", report.reportType());
    }

    @Test
    void whoIsDescribedEvaluatesItselfOrGathersReports() {
        assertEquals(
                "青禾县农业服务中心",
                read("第二部分 2024年度单位决算情况说明", "二、机构设置", "青禾县农业服务中心下设办公室、财务室。").bureau());
        assertEquals(
                "青禾旗三河苏木人民政府",
                read("2023年度转移支付绩效自评报告", "根据文件要求，青禾旗三河苏木人民政府开展并完成了本部门绩效自评工作。").bureau());
        assertEquals(
                "青禾县财政局",
                read("2019年度青禾县“三公”经费支出决算情况", "经县财政局汇总，2019年支出1165万元。").bureau());
        assertNull(read("一、基本情况", "青禾县财政局部署各单位开展绩效自评。").bureau());
    }

    @Test
    void theAccountsOfATownAreItsGovernments() {
        Report report = read("青禾市三河区东乡镇2021年度“三公”经费支出决算情况", "一、决算表");
        assertEquals("青禾市三河区东乡镇人民政府", report.bureau());
        assertEquals("青禾市三河区东乡镇", report.region());
    }

    @Test
    void aFormTellsItsBureauAfterACodeOnTheNextLineAndInItsFirstRow() {
        assertEquals(
                "青禾市三河镇人民政府",
                read("附件：项目支出绩效自评表（2022年度）项目名称委托业务项目主管部门 219-青禾市三河镇人民政府实施单位 219001-青禾市三河镇人民政府项目资金年初预算数90")
                        .bureau());
        assertEquals(
                "青禾州商务和经济合作局",
                read("事前绩效评估报告", "项目单位：", "青禾州商务和经济合作局", "主管部门：", "青禾省赴青禾州帮扶工作队")
                        .bureau());
        Report row = read("2022年度项目支出绩效自评表 | 部门：青禾市三河县明德中学 |");
        assertEquals("青禾市三河县明德中学", row.bureau());
        assertEquals(2022, row.year());
    }

    @Test
    void aBranchIsOfItsDistrict() {
        assertEquals("青禾市三河区", read("青禾市公安局三河区分局2022年部门预算情况说明").region());
        assertEquals("盐城市", read("盐城市广播电视台2021年“三公”经费预算").region());
        assertEquals("三河县", read("2023年三河县仓储项目绩效自评报告").region());
        assertNull(read("2020年度全区“三公”经费决算情况").region());
    }

    @Test
    void theYearOfATitleOverTwoLinesIsThatOfItsFirst() {
        assertEquals(
                2021, read("关于青禾区2021年财政", "预算执行情况及2022年财政", "预算草案的报告", "各位代表：").year());
    }

    @Test
    void aGovernmentsBudgetIsNoBureausBudget() {
        assertNull(read("青禾县财政局关于2022年预算执行情况和2023年预算草案的报告", "各位代表：").reportType());
        assertNull(read("青禾市人民政府关于2023年度决算情况的报告", "市人大常委会：").reportType());
        assertEquals("部门决算", read("青禾县人大常委会办公室2023年度部门决算").reportType());
    }

    @Test
    void aFundFromAboveIsATransferAndAProjectIsNone() {
        assertEquals(
                "转移支付绩效自评",
                read("青禾县2023年度水利发展资金绩效自评报告", "一、资金情况", "中央财政下达我县200万元。").reportType());
        assertEquals(
                "项目支出绩效自评",
                read("青禾县2023年度渠道改造项目资金绩效自评报告", "一、资金情况", "中央财政下达我县200万元。").reportType());
        assertEquals("转移支付绩效自评", read("一、绩效目标分解下达情况", "下达我区资金200万元。").reportType());
    }

    @Test
    void aReportWithoutATitleTellsItsKindByItsFirstSentenceItsFormOrItsChapter() {
        assertEquals("部门预算", read("经汇总，2023年区级“三公”经费支出预算为249万元。").reportType());
        assertEquals("绩效目标申报", read("（1）实施主体：青禾县卫生健康委员会。", "项目支出绩效目标申报表").reportType());
        assertEquals("部门决算", read("一、单位基本情况", "内设7个科室。", "二、单位决算情况说明").reportType());
        assertEquals("项目支出绩效自评", read("现将2024年东乡镇社区排水项目绩效目标自评报告如下：").reportType());
    }

    private static Report read(String... paragraphs) {
        List<Block> blocks = Stream.of(paragraphs).<Block>map(Paragraph::of).toList();
        var info = new DocumentInfo("页面.txt", "", "text/plain", null);
        return EXTRACTOR.report(new Document(info, new Section(null, blocks, List.of()), List.of(), List.of()));
    }
}
