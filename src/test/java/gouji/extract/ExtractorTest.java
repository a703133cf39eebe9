package gouji.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.document.Block;
import gouji.document.Document;
import gouji.document.DocumentInfo;
import gouji.document.Paragraph;
import gouji.document.Remark;
import gouji.document.Section;
import gouji.report.Fact;
import gouji.report.Project;
import gouji.report.Relation;
import gouji.report.Report;
import gouji.rule.RuleBook;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExtractorTest {
    private static final Extractor EXTRACTOR = new Extractor(RuleBook.load(Path.of("extraction-rules")));

    @Test
    void theTitleTellsBureauRegionYearAndKind() {
        Report report = read("青禾县水务局2022年度", "项目支出绩效自评报告", "一、基本情况", "报告日期：2023年3月5日");

        assertEquals(
                List.of("青禾县水务局", "青禾县", "2022", "项目支出绩效自评", "2023-03-05"),
                Stream.of(report.bureau(), report.region(), report.year(), report.reportType(), report.reportDate())
                        .map(String::valueOf)
                        .toList());
    }

    @Test
    void aReportWithoutAYearOrABureauSaysSo() {
        assertEquals(
                List.of("全文没有写明年度，各项数据不注年度。", "没有找到编报单位的名称，未写明主体的数据记作“本单位”。"),
                read("项目支出绩效自评报告", "培训费支出12万元。").remarks().stream()
                        .map(Remark::text)
                        .toList());
    }

    @Test
    void aFileOfTwoBureausSaysUnderWhichItsFiguresStand() {
        Report report = read("2022年度绩效自评表", "填报单位：青禾县水务局", "2022年度绩效自评表", "填报单位：青禾县林业局", "填报单位：青禾县林业局");

        assertEquals(
                List.of("文件中的编报单位不止一个（青禾县水务局、青禾县林业局），未写明主体的数据记在“青禾县林业局”名下，请核对。"),
                report.remarks().stream().map(Remark::text).toList());
    }

    @Test
    void aFigureThatCannotBeReadIsSaidWithItsParagraph() {
        Report report = read("青禾县水务局2022年度绩效自评报告", "渠道清淤预算l2.5万元，已支付12．．5万元。");

        assertEquals(List.of(), facts(report));
        assertEquals(
                List.of(
                        "“渠道清淤预算l2.5万元…”一段中的“l2.5万元”无法读作数字，未提取，请核对原件。",
                        "“渠道清淤预算l2.5万元…”一段中的“12..5万元”无法读作数字，未提取，请核对原件。"),
                report.remarks().stream().map(Remark::text).toList());
    }

    @Test
    void aDistributedListGivesEachNameItsAmountAndItsRate() {
        Report report = read("2022年度收入总计900万元、支出总计800万元。与2021年相比，收、支总计各增加100万元、200万元，各增长12.5%、33.33%。");

        assertEquals(
                List.of(
                        "收入总计 收入 900万元",
                        "支出总计 支出 800万元",
                        "收入总计 增加额 100万元",
                        "支出总计 增加额 200万元",
                        "收入总计 增长率 12.5%",
                        "支出总计 增长率 33.33%"),
                facts(report));
        assertEquals(
                List.of(
                        new Relation.Growth("growth", "f1", null, "f3", "f5"),
                        new Relation.Growth("growth", "f2", null, "f4", "f6")),
                report.relations());
    }

    @Test
    void sharesAreOfTheTotalBeforeTheList() {
        Report report = read("本年支出合计500万元，其中：基本支出300万元，占60%；项目支出200万元，占40%。");

        assertEquals(
                List.of(
                        new Relation.Sum("parts", "f1", List.of("f2", "f4"), false),
                        new Relation.Ratio("share", "f3", "f2", "f1"),
                        new Relation.Ratio("share", "f5", "f4", "f1")),
                report.relations());
    }

    @Test
    void aListThatOnlyNamesTheMainPartsIsOpen() {
        Report report = read("公用经费支出80万元，主要用于办公费30万元、水费2万元、差旅费9万元等。");

        assertEquals(List.of(new Relation.Sum("parts", "f1", List.of("f2", "f3", "f4"), true)), report.relations());
    }

    @Test
    void theSidesOfAnAssetAreNotItsParts() {
        Report report = read("固定资产支出120万元（原值200万元，累计折旧80万元）。");

        assertEquals(List.of(), report.relations());
    }

    @Test
    void whatIsLeftIsWhatCameInLessWhatWasSpent() {
        Report report = read("渠道清淤资金到位60万元，支出52万元，收回3万元，结余5万元。");

        assertEquals(List.of(new Relation.Difference("balance", "f4", "f1", List.of("f2", "f3"))), report.relations());
    }

    @Test
    void priceTimesNumberIsTheTotal() {
        Report report = read("改造泵站3个，每个泵站13万元，共计39万元。");

        assertEquals(
                List.of(new Relation.Product("price-times-number", "f3", List.of("f2", "f1"))), report.relations());
    }

    @Test
    void aTotalBehindTwoPricesIsTheProductOfNeither() {
        Report report = read("交通补助：跨省务工每人600元，补助50人；省内务工每人200元，补助40人，合计支出3.8万元。");

        assertEquals(
                List.of(),
                report.relations().stream()
                        .filter(relation -> relation instanceof Relation.Product)
                        .toList());
    }

    @Test
    void indicatorsToldInProseBelongToTheProjectAboveThem() {
        Report report = read("（1）山洪预警经费40万元。", "数量指标：维护雨量站12个；开展演练不少于2次。", "成本指标：雨量站维护费30万元，已支付27万元。");

        assertEquals(
                List.of("山洪预警经费 预算数 40万元", "山洪预警经费 目标值 12个", "山洪预警经费 目标值 ≥2次", "山洪预警经费 预算数 30万元", "山洪预警经费 执行数 27万元"),
                facts(report));
        assertEquals(
                List.of("数量指标/维护雨量站", "数量指标/开展演练", "成本指标/雨量站维护费", "成本指标/雨量站维护费"),
                report.facts().stream().skip(1).map(Fact::indicator).toList());
    }

    @Test
    void aProjectUnderAShorterNameIsTheSameOnlyWhereNoOtherCouldBeMeant() {
        var names = ProjectNames.of(List.of(
                new Project("护林装备购置费", null, List.of()),
                new Project("护林装备", null, List.of()),
                new Project("防汛专项经费", null, List.of()),
                new Project("防汛专项资金", null, List.of()),
                new Project("防汛专项", null, List.of())));

        assertEquals("护林装备购置费", names.canonical("护林装备"));
        assertEquals("防汛专项", names.canonical("防汛专项"));
        assertEquals(4, names.projects().size());
    }

    private static List<String> facts(Report report) {
        return report.facts().stream()
                .map(fact -> fact.subject() + " " + fact.measure() + " " + fact.quantity())
                .toList();
    }

    private static Report read(String... paragraphs) {
        List<Block> blocks = Stream.of(paragraphs).<Block>map(Paragraph::of).toList();
        var info = new DocumentInfo("example.docx", "", "text/plain", null);
        return EXTRACTOR.report(new Document(info, new Section(null, blocks, List.of()), List.of(), List.of()));
    }
}
