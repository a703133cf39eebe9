package gouji.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.finding.Finding;
import gouji.finding.Kind;
import gouji.finding.Severity;
import gouji.output.Sheet.Column;
import gouji.place.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes out of a printer.
class PrintTest {
    private static final int LONG = 400;
    private static final DiscrepancyReport DISCREPANCIES = DiscrepancyReport.of(
            List.of(),
            List.of(new Finding(
                    "自评.pdf",
                    "restated-amount",
                    Kind.RESTATEMENT,
                    Severity.ERROR,
                    "长".repeat(LONG),
                    List.of(new Finding.Stated(
                            "12", "万元", "stated", new Place(null, 1, 0, null, null, null, null, "12万元"))),
                    null,
                    null,
                    null,
                    List.of())),
            List.of(),
            Map.of());

    @TempDir
    private Path folder;

    @Test
    void aRowIsAsHighAsItsLongestCellNeeds() throws IOException {
        try (var workbook = workbook()) {
            XSSFSheet sheet = workbook.getSheet("疑点清单");
            int column = headings(sheet).indexOf("疑点");
            double perLine = sheet.getColumnWidth(column) / 512d; // Han characters
            double needed = LONG / perLine * RowHeight.LINE_POINTS;
            float height = sheet.getRow(1).getHeightInPoints();
            assertTrue(height >= needed && height <= 1.3 * needed, height + " for " + needed);
        }
    }

    @Test
    void hanCharactersTakeTwiceTheRoomOfDigitsAndNoRowIsHigherThanExcelAllows() {
        List<Column> narrow = List.of(new Column("原文", 10));
        float one = RowHeight.points(List.of(""), narrow);
        assertEquals(one, RowHeight.points(List.of("12345 12345 1234567"), narrow));
        assertEquals(one + RowHeight.LINE_POINTS, RowHeight.points(List.of("“合计”行“预算数”列"), narrow));
        assertEquals(one + 2 * RowHeight.LINE_POINTS, RowHeight.points(List.of("一\n\n三"), narrow));
        assertEquals(409f, RowHeight.points(List.of("长".repeat(5_000)), narrow));
    }

    @Test
    void theWorkbookPrintsOnA4AcrossOnePageWideWithItsHeadOnEveryPage() throws IOException {
        try (var workbook = workbook()) {
            for (String name : List.of("疑点清单", "概况")) {
                XSSFSheet sheet = workbook.getSheet(name);
                assertEquals(PrintSetup.A4_PAPERSIZE, sheet.getPrintSetup().getPaperSize());
                assertTrue(sheet.getPrintSetup().getLandscape());
                assertTrue(sheet.getFitToPage());
                assertEquals(1, sheet.getPrintSetup().getFitWidth());
                assertEquals(0, sheet.getPrintSetup().getFitHeight());
                assertEquals("1:1", sheet.getRepeatingRows().formatAsString());
                assertTrue(sheet.getFooter().getCenter().contains("第&P页 共&N页"));
            }
        }
    }

    @Test
    void theAuditorsColumnsArePrintedAndThoseThatAreNotAreNamed() throws IOException {
        try (var workbook = workbook()) {
            XSSFSheet sheet = workbook.getSheet("疑点清单");
            var area = new AreaReference(workbook.getPrintArea(0), workbook.getSpreadsheetVersion());
            CellReference last = area.getLastCell();
            List<String> printed = headings(sheet).subList(0, last.getCol() + 1);
            assertEquals(1, last.getRow());
            assertTrue(printed.containsAll(List.of("疑点", "核实结果", "备注")), printed.toString());
            List<String> beyond =
                    headings(sheet).subList(last.getCol() + 1, headings(sheet).size());
            assertFalse(beyond.isEmpty());
            assertEquals("未打印的列：" + String.join("、", beyond), sheet.getFooter().getLeft());
        }
    }

    @Test
    void theTextDocumentIsA4WithPageNumbers() throws IOException {
        try (var document = document()) {
            var size = document.getDocument().getBody().getSectPr().getPgSz();
            assertEquals("11906 × 16838", size.getW() + " × " + size.getH());
            XWPFParagraph footer =
                    document.getFooterList().getFirst().getParagraphs().getFirst();
            assertEquals(
                    List.of("PAGE", "NUMPAGES"),
                    footer.getCTP().getFldSimpleList().stream()
                            .map(field -> field.getInstr())
                            .toList());
        }
    }

    @Test
    void theNavigationOfWordShowsTheReportsAndTheirFindings() throws IOException {
        try (var document = document()) {
            assertEquals(
                    List.of("0 概况", "0 错误和警告", "1 1. 自评.pdf", "2 1-1 错误·前后不一"),
                    document.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getStyle() != null)
                            .filter(paragraph -> paragraph.getStyle().startsWith("Heading"))
                            .map(paragraph -> level(document, paragraph) + " " + paragraph.getText())
                            .toList());
        }
    }

    private static String level(XWPFDocument document, XWPFParagraph paragraph) {
        return document.getStyles()
                .getStyle(paragraph.getStyle())
                .getCTStyle()
                .getPPr()
                .getOutlineLvl()
                .getVal()
                .toString();
    }

    @Test
    void everyFindingHasRoomForWhatCameOfIt() throws IOException {
        try (var document = document()) {
            var room = document.getTables().getLast().getRow(0);
            assertEquals("核实结果", room.getCell(0).getText());
            assertEquals("", room.getCell(1).getText());
            assertTrue(room.getHeight() > 500, "twentieths of a point: " + room.getHeight());
        }
    }

    private static List<String> headings(XSSFSheet sheet) {
        return IntStream.range(0, sheet.getRow(0).getLastCellNum())
                .mapToObj(c -> sheet.getRow(0).getCell(c).getStringCellValue())
                .toList();
    }

    private XSSFWorkbook workbook() throws IOException {
        Path file = folder.resolve("疑点报告.xlsx");
        Output.write(DISCREPANCIES, file);
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private XWPFDocument document() throws IOException {
        Path file = folder.resolve("疑点报告.docx");
        Output.write(DISCREPANCIES, file);
        return new XWPFDocument(Files.newInputStream(file));
    }
}
