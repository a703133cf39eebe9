package gouji.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.document.Cell;
import gouji.document.DocumentInfo;
import gouji.document.Remark;
import gouji.document.Table;
import gouji.finding.Finding;
import gouji.finding.Kind;
import gouji.finding.Severity;
import gouji.json.Json;
import gouji.output.DiscrepancyReport.Unread;
import gouji.place.Place;
import gouji.place.PlacedText;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Passage;
import gouji.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
    private static final Place PROSE = new Place("资金情况", 2, 6, null, null, null, null, "路灯改造预算12万元");
    private static final Place TABLE = new Place(null, 3, null, 0, 2, 4, null, "=15");
    private static final Finding FINDING = new Finding(
            "自评.pdf",
            "restated-amount",
            Kind.RESTATEMENT,
            Severity.ERROR,
            "“路灯改造”预算数：正文为12万元，附表为15万元，相差3万元",
            List.of(new Finding.Stated("12", "万元", "stated", PROSE), new Finding.Stated("15", "万元", "stated", TABLE)),
            new Finding.Expected("15", "万元"),
            "3",
            "=12万元疑有误<script>\u0001",
            List.of("执行率也因此不符"));
    private static final Report REPORT = new Report(
            new DocumentInfo("自评.pdf", "ab", "application/pdf", 3),
            "青禾县城市管理局",
            "青禾县",
            2023,
            "项目支出绩效自评",
            null,
            null,
            List.of(),
            List.of(new Fact(
                    "f1", "-路灯", Measure.INCREASE, Quantity.of("-12.50", "万元"), 2023, null, null, null, "r", PROSE)),
            List.of(),
            List.of(),
            List.of(new Table(
                    3,
                    5,
                    List.of(cell(0, 4, "预算数"), cell(2, 0, "路灯改造"), cell(2, 4, "=15")),
                    null,
                    null,
                    1,
                    List.of(3))),
            List.of(new Remark(3, "有图片未读。")),
            List.of(new Passage(
                    false, new Place("资金情况", 2, 6, null, null, null, null, "共两项。路灯改造预算12万元，已全部到位。另有1项未开工。"))),
            Map.of());
    private static final DiscrepancyReport DISCREPANCIES = DiscrepancyReport.of(
                    List.of(REPORT),
                    List.of(FINDING),
                    List.of(new Unread("扫描件.pdf", "无文字层", "需要文字识别。")),
                    Map.of("ab", Path.of("/报告/自评 一.pdf")))
            .restingOn(Map.of("restated-amount", "同一数前后一致（依据：某办法）"));

    @TempDir
    private Path folder;

    @Test
    void theWorkbookHasAFindingARowAndKeepsStringsThatLookLikeFormulas() throws IOException {
        Path file = folder.resolve("疑点报告.xlsx");
        Output.write(DISCREPANCIES, file);
        try (var workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            var sheet = workbook.getSheet("疑点清单");
            assertEquals(
                    List.of(
                            "1-1",
                            "青禾县城市管理局",
                            "自评.pdf",
                            "错误",
                            "前后不一",
                            "“路灯改造”预算数：正文为12万元，附表为15万元，相差3万元",
                            "15",
                            "万元",
                            "3",
                            "万元",
                            "资金情况，第2页：“路灯改造预算12万元”\n第3页，表1第3行第5列：15万元",
                            "路灯改造预算12万元，已全部到位\n“路灯改造”行“预算数”列：=15（表内未见单位，系据上文或推定）",
                            "=12万元疑有误<script>",
                            "",
                            "",
                            "2023",
                            "12万元、15万元",
                            "执行率也因此不符",
                            "restated-amount",
                            "同一数前后一致（依据：某办法）"),
                    values(sheet.getRow(1)));
            assertEquals(CellType.STRING, sheet.getRow(1).getCell(12).getCellType());
            assertTrue(sheet.getRow(1).getCell(12).getCellStyle().getQuotePrefixed());
            assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertNotNull(sheet.getCTWorksheet().getAutoFilter());
            assertEquals(
                    List.of("1", "青禾县城市管理局", "自评.pdf", "2023", "项目支出绩效自评", "1", "1", "0", "0", "第3页：有图片未读。"),
                    values(workbook.getSheet("概况").getRow(1)));
            assertEquals(
                    List.of("", "", "扫描件.pdf", "", "", "", "", "", "", "无文字层：需要文字识别。"),
                    values(workbook.getSheet("概况").getRow(2)));
        }
    }

    @Test
    void theWorkbookLeadsToTheFindingOnThePageBesideItAndToTheOriginal() throws IOException {
        Output.write(DISCREPANCIES, folder.resolve("疑点 报告.html"));
        Path file = folder.resolve("疑点 报告.xlsx");
        Output.write(DISCREPANCIES, file);
        assertTrue(Files.readString(folder.resolve("疑点 报告.html")).contains("<article id=\"r1-1\""));
        try (var workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            var row = workbook.getSheet("疑点清单").getRow(1);
            assertEquals(
                    "%E7%96%91%E7%82%B9%20%E6%8A%A5%E5%91%8A.html#r1-1",
                    row.getCell(0).getHyperlink().getAddress());
            assertTrue(
                    row.getCell(2).getHyperlink().getAddress().endsWith(".pdf#page=2"),
                    row.getCell(2).getHyperlink().getAddress());
        }
    }

    @Test
    void theTextDocumentTellsEveryFindingWithItsPlaces() throws IOException {
        Path file = folder.resolve("疑点报告.docx");
        Output.write(DISCREPANCIES, file);
        try (var document = new XWPFDocument(Files.newInputStream(file));
                var extractor = new XWPFWordExtractor(document)) {
            assertEquals("""
                    疑点报告
                    概况
                    共审核1份报告：错误1处，警告0处，提示0处；另有1个文件未能读取。
                    序号\t单位\t报告\t错误\t警告\t提示
                    1\t青禾县城市管理局\t自评.pdf\t1\t0\t0

                    错误和警告
                    1. 青禾县城市管理局：自评.pdf
                    错误1处，警告0处，提示0处。
                    读取说明：第3页：有图片未读。
                    1-1 错误·前后不一
                    “路灯改造”预算数：正文为12万元，附表为15万元，相差3万元
                    数字	出处	原文
                    12万元	资金情况，第2页	路灯改造预算12万元，已全部到位
                    15万元	第3页，表1第3行第5列	“路灯改造”行“预算数”列：=15（整行：路灯改造 | =15）（表内未见单位，系据上文或推定）

                    可能原因：=12万元疑有误<script>
                    连带影响：执行率也因此不符
                    规则：restated-amount，同一数前后一致（依据：某办法）
                    核实结果\t\t核实人、日期\t


                    未能读取的文件
                    扫描件.pdf（无文字层）：需要文字识别。
                    第1页 共1页
                    """, extractor.getText());
        }
    }

    @Test
    void thePageEscapesWhatComesFromFiles() throws IOException {
        Path file = folder.resolve("a.HTML");
        Output.write(DISCREPANCIES, file);
        String page = Files.readString(file);
        assertTrue(page.contains("<p>可能原因：=12万元疑有误&lt;script&gt;</p>"), page);
        assertFalse(page.contains("<script"), page);
    }

    @Test
    void thePageLeadsToEachFigureAndShowsTheWordsAroundIt() throws IOException {
        Path file = folder.resolve("a.html");
        Output.write(DISCREPANCIES, file);
        String page = Files.readString(file);
        assertTrue(page.contains("<a href=\"#r1\">自评.pdf</a>"), page);
        assertTrue(page.contains("/%E6%8A%A5%E5%91%8A/%E8%87%AA%E8%AF%84%20%E4%B8%80.pdf#page=2\">资金情况，第2页</a>"), page);
        assertTrue(page.contains("<td><mark>路灯改造预算12万元</mark>，已全部到位</td>"), page);
        assertTrue(
                page.contains(
                        "<td>“路灯改造”行“预算数”列：<mark>=15</mark>（整行：路灯改造 | =15）<br><small>表内未见单位，系据上文或推定</small></td>"),
                page);
    }

    @Test
    void theJsonHoldsTheFindings() throws IOException {
        Path file = folder.resolve("a.json");
        Output.write(DISCREPANCIES, file);
        assertEquals("[" + Json.finding(FINDING) + "]\n", Files.readString(file));
    }

    @Test
    void theCsvOpensInASpreadsheetWithoutRunningAnything() throws IOException {
        Path file = folder.resolve("a.csv");
        Output.export(List.of(REPORT), file);
        assertEquals(
                "\"自评.pdf\",\"青禾县城市管理局\",\"2023\",\"f1\",\"'-路灯\",\"增加额\",\"-12.50\",\"\",\"万元\",\"\",\"2023\",\"\",\"\","
                        + "\"\",\"r\",\"资金情况，第2页\",\"路灯改造预算12万元\"",
                Files.readAllLines(file).get(1));
        assertTrue(Files.readString(file).startsWith("\uFEFF\"报告\""));
    }

    @Test
    void theFactsOfManyReportsAreLinesOfJsonOrRowsOfAWorkbook() throws IOException {
        Output.export(List.of(REPORT, REPORT), folder.resolve("a.jsonl"));
        List<String> lines = Files.readAllLines(folder.resolve("a.jsonl"));
        assertEquals(2, lines.size());
        assertTrue(
                lines.get(0).startsWith("{\"document\":\"自评.pdf\",\"bureau\":\"青禾县城市管理局\",\"id\":\"f1\""),
                lines.get(0));
        Output.export(List.of(REPORT), folder.resolve("a.xlsx"));
        try (var workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve("a.xlsx")))) {
            var value = workbook.getSheet("数据项").getRow(1).getCell(6);
            assertEquals(-12.5, value.getNumericCellValue());
            assertEquals("-12.50", new DataFormatter().formatCellValue(value));
        }
    }

    @Test
    void anUnknownEndingIsRefusedAndNothingIsLeftBehind() throws IOException {
        assertThrows(IllegalArgumentException.class, () -> Output.write(DISCREPANCIES, folder.resolve("a.pdf")));
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private static Cell cell(int row, int column, String text) {
        return new Cell(row, column, 1, 1, PlacedText.of(text));
    }

    private static List<String> values(XSSFRow row) {
        return IntStream.range(0, row.getLastCellNum())
                .mapToObj(c -> new DataFormatter().formatCellValue(row.getCell(c)))
                .toList();
    }
}
