package gouji.ingest.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.document.Outline;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import gouji.ingest.word.OdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdsReaderTest {
    private static final String NAMESPACES = " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
            + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
            + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
            + " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
            + " xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'"
            + " xmlns:xlink='http://www.w3.org/1999/xlink'"
            + " xmlns:dc='http://purl.org/dc/elements/1.1/'";

    @TempDir
    Path folder;

    private final Map<String, String> parts = new LinkedHashMap<>();

    private static String cell(String attributes, String text) {
        return "<table:table-cell " + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static String empty(int times) {
        return "<table:table-cell table:number-columns-repeated='" + times + "'/>";
    }

    private static String row(String attributes, String... cells) {
        return "<table:table-row " + attributes + ">" + String.join("", cells) + "</table:table-row>";
    }

    private static String named(String attributes, String... rows) {
        return "<table:table " + attributes + ">" + String.join("", rows) + "</table:table>";
    }

    private static String sheet(String... rows) {
        return named("table:name='表'", rows);
    }

    private String outline(String... sheets) throws IOException {
        String content = "<?xml version='1.0'?><office:document-content" + NAMESPACES + ">"
                + "<office:automatic-styles><style:style style:name='unseen' style:family='table'>"
                + "<style:table-properties table:display='false'/></style:style></office:automatic-styles>"
                + "<office:body><office:spreadsheet><table:calculation-settings/>" + String.join("", sheets)
                + "</office:spreadsheet></office:body></office:document-content>";
        parts.put("content.xml", content);
        Path file = Files.write(folder.resolve("a.bin"), OdfFile.of("spreadsheet", parts));
        String outline = switch (Ingest.standard().read(Source.of(file))) {
            case Ingested.Success success -> Outline.of(success.document());
            case Ingested.Failure failure -> "\n" + failure;
        };
        return outline.substring(outline.indexOf('\n') + 1);
    }

    @Test
    void aSheetIsASectionWithOneTableAndMergedCells() throws IOException {
        String unit = cell("", "单位：<text:span>万</text:span>元");
        String sheet = named(
                "table:name='自评表'",
                row("", cell("table:number-columns-spanned='3'", "项目支出绩效自评表"), covered(2)),
                row("", empty(2), unit),
                "<table:table-header-rows>"
                        + row(
                                "",
                                cell("table:number-rows-spanned='2'", "项目"),
                                cell("table:number-columns-spanned='2'", "资金"),
                                covered(1))
                        + "</table:table-header-rows>",
                row("", covered(1), cell("", "预算"), cell("", "执行率")),
                row(
                        "",
                        cell("", "培训"),
                        cell("office:value-type='float' office:value='1234.5'", "1,234.50"),
                        cell("office:value-type='percentage' office:value='0.9608'", "96.08%"),
                        empty(16381)),
                row("table:number-rows-repeated='1048571'", empty(16384)));
        assertEquals("""
                # 自评表
                  ▦ 5×3，项目支出绩效自评表，单位：万元
                    | 项目支出绩效自评表 | → | → |
                    | · | · | 单位：万元 |
                    | 项目 | 资金 | → |
                    | ↓ | 预算 | 执行率 |
                    | 培训 | 1,234.50 | 96.08% |
                """, outline(sheet));
    }

    private static String covered(int times) {
        return "<table:covered-table-cell table:number-columns-repeated='" + times + "'/>";
    }

    @Test
    void rowsAndCellsToldOnceWithTheirNumberAreAllThere() throws IOException {
        assertEquals(
                """
                # 表
                  ▦ 3×4
                    | 甲 | 0 | 0 | 0 |
                    | 乙 | · | · | 1 |
                    | 乙 | · | · | 1 |
                """,
                outline(sheet(
                        row("", cell("", "甲"), cell("table:number-columns-repeated='3'", "0")),
                        row("table:number-rows-repeated='2'", cell("", "乙"), empty(2), cell("", "1")))));
    }

    @Test
    void moreRowsAlikeThanThereIsRoomForAreCounted() throws IOException {
        String said = outline(sheet(
                row("table:number-rows-repeated='1000000'", cell("table:number-columns-repeated='1000'", "0")),
                row("", cell("", "末"))));
        assertTrue(said.startsWith("说明 工作表“表”共有1000000001个单元格有内容，只读取了前300000个。\n"), said.substring(0, 80));
    }

    @Test
    void whatIsHiddenIsReadAndTold() throws IOException {
        String columns = "<table:table-column/><table:table-column-group>"
                + "<table:table-column table:visibility='collapse' table:number-columns-repeated='2'/>"
                + "</table:table-column-group><table:table-column table:visibility='collapse'/>";
        String second = named(
                "table:name='乙' table:style-name='unseen'",
                columns,
                row("", cell("", "一"), cell("", "二")),
                row("table:visibility='filter'", cell("", "三")),
                row("table:visibility='collapse'", empty(3)));
        assertEquals("""
                说明 工作表“乙”是隐藏的工作表，其内容已读取。
                说明 工作表“乙”有隐藏的1行（第2行），其内容已读取。
                说明 工作表“乙”有隐藏的1列（B列），其内容已读取。
                # 甲
                  ▦ 1×1
                    | 一 |
                # 乙（隐藏的工作表）
                  ▦ 2×2
                    | 一 | 二 |
                    | 三 | · |
                """, outline(named("table:name='甲'", row("", cell("", "一"))), second));
    }

    @Test
    void commentsPicturesAndLostResultsAreTold() throws IOException {
        String comment = "<office:annotation><dc:creator>某人</dc:creator><text:p>待核</text:p></office:annotation>";
        String frame = "<draw:frame>%s<draw:image/></draw:frame>";
        assertEquals(
                """
                说明 工作表“表”有1个公式没有保存计算结果，按空白处理；请用Excel或WPS打开并另存后重试。
                说明 工作表“表”有1个单元格显示为错误值。
                说明 工作表“表”的单元格B1有批注“待核”，未计入表格。
                说明 工作表“表”有图形或图表无法打开，其中的文字和数字未读取；请用原件核对。
                说明 工作簿含1张图片，图片中的文字和数字未读取。
                # 表
                  ▦ 1×3
                    | 合计 | 12⏎万元 | #DIV/0! |
                """,
                outline(sheet(
                        "<table:shapes>" + frame.formatted("<draw:object/>") + frame.formatted("") + "</table:shapes>",
                        row(
                                "",
                                cell("", "合计"),
                                cell("", "12").replace("<text:p>12", comment + "<text:p>12</text:p><text:p>万元"),
                                cell("table:formula='of:=1/0'", "#DIV/0!"),
                                "<table:table-cell table:formula='of:=SUM([.B2])'/>"))));
    }

    @Test
    void whatAWriterLeavesOutAsShownIsItsValue() throws IOException {
        String values = row(
                "",
                "<table:table-cell office:value-type='percentage' office:value='0.961'/>",
                "<table:table-cell office:value-type='float' office:value='12.5'/>",
                "<table:table-cell office:value-type='date' office:date-value='2023-12-15'/>");
        assertEquals("# 表\n  ▦ 1×3\n    | 96.1% | 12.5 | 2023-12-15 |\n", outline(sheet(values)));
    }

    @Test
    void aWorkbookWithAPasswordIsToldAsOne() throws IOException {
        parts.put(
                "META-INF/manifest.xml",
                "<manifest:manifest" + NAMESPACES
                        + "><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>");
        String said = outline(sheet(row("", cell("", "一"))));
        assertTrue(said.contains("ENCRYPTED") && said.contains("打开密码"), said);
    }

    @Test
    void boxesAndShapesAreParagraphsWhereTheyHang() throws IOException {
        String box = "<draw:frame><draw:text-box><text:p>审核意见：<text:span>偏低</text:span></text:p><text:p>应为92%</text:p>"
                + "</draw:text-box></draw:frame>";
        String shape =
                "<draw:g><draw:custom-shape><text:list><text:list-item><text:p>合计12万元</text:p></text:list-item></text:list>"
                        + "</draw:custom-shape></draw:g>";
        String sheet = sheet(
                "<table:shapes><draw:rect><text:p>单位：万元</text:p></draw:rect></table:shapes>",
                row("", "<table:table-cell table:number-columns-repeated='1'>" + shape + "</table:table-cell>"),
                row("", "<table:table-cell><text:p>预算</text:p>" + box + "</table:table-cell>"));
        assertEquals("""
                说明 工作表“表”有3个文本框或图形含文字（A1、A2），已作为段落读取。
                # 表
                  合计12万元
                  ▦ 2×1，单位：万元
                    | · |
                    | 预算 |
                  审核意见：偏低
                  应为92%
                  单位：万元
                """, outline(sheet));
    }

    private static String chart(String values) {
        return "<office:document-content" + NAMESPACES
                + " xmlns:chart='urn:oasis:names:tc:opendocument:xmlns:chart:1.0'><office:body><office:chart><chart:chart>"
                + "<chart:title><text:p>各季度支出</text:p></chart:title><chart:plot-area><chart:axis><chart:title><text:p>万元</text:p>"
                + "</chart:title></chart:axis><chart:series chart:values-cell-range-address='" + values
                + "'/></chart:plot-area>"
                + named(
                        "table:name='local-table'",
                        "<table:table-header-rows>" + row("", empty(1), cell("", "支出")) + "</table:table-header-rows>",
                        row("", cell("", "一季度"), cell("office:value-type='float' office:value='12'", "12")))
                + "</chart:chart></office:chart></office:body></office:document-content>";
    }

    private String withChart(String values) throws IOException {
        parts.put("Object 1/content.xml", chart(values));
        return outline(sheet(
                "<table:shapes><draw:frame><draw:object xlink:href='./Object 1'/><draw:image/></draw:frame></table:shapes>",
                row("", cell("", "预算"))));
    }

    @Test
    void aChartTellsItsTitlesAndTheFiguresThatNoCellHas() throws IOException {
        assertEquals("""
                # 表
                  ▦ 1×1
                    | 预算 |
                  各季度支出
                  万元
                """, withChart("表.B2:表.B5"));
        assertEquals("""
                说明 工作表“表”的图表的数据不是本工作簿单元格的数据，按图表保存的数据读作表格。
                # 表
                  ▦ 1×1
                    | 预算 |
                  ▦ 2×2，表头1行，各季度支出
                    | · | 支出 |
                    | 一季度 | 12 |
                  万元
                """, withChart("local-table.$B$2:.$B$2"));
    }

    @Test
    void whatIsPrintedOnEachPageIsFurniture() throws IOException {
        parts.put(
                "styles.xml",
                "<office:document-styles" + NAMESPACES + "><office:master-styles><style:master-page>"
                        + "<style:header><style:region-left><text:p>某局</text:p></style:region-left>"
                        + "<style:region-right><text:p>单位：万元</text:p></style:region-right></style:header>"
                        + "<style:footer><text:p><text:page-number>1</text:page-number></text:p></style:footer>"
                        + "</style:master-page></office:master-styles></office:document-styles>");
        assertEquals("页眉页脚 某局\n页眉页脚 单位：万元\n# 表\n  ▦ 1×1\n    | 预算 |\n", outline(sheet(row("", cell("", "预算")))));
    }
}
