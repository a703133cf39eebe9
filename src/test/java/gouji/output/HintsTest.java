package gouji.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.finding.Finding;
import gouji.finding.Kind;
import gouji.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Hints stand apart, so that errors and warnings are seen.
class HintsTest {
    private static final DiscrepancyReport DISCREPANCIES = DiscrepancyReport.of(
            List.of(),
            List.of(
                    finding("甲.pdf", Severity.INFO, "甲的尾差"),
                    finding("甲.pdf", Severity.WARNING, "甲的警告"),
                    finding("甲.pdf", Severity.ERROR, "甲的错误"),
                    finding("乙.pdf", Severity.INFO, "乙的尾差"),
                    finding("丙.pdf", Severity.ERROR, "丙的错误")),
            List.of(),
            Map.of());

    @TempDir
    private Path folder;

    @Test
    void theWorkbookKeepsHintsOnASheetOfTheirOwnAndCountsAll() throws IOException {
        Path file = folder.resolve("疑点报告.xlsx");
        Output.write(DISCREPANCIES, file);
        try (var workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertEquals(List.of("1-1 甲的错误", "1-2 甲的警告", "3-1 丙的错误"), numbersAndMessages(workbook.getSheet("疑点清单")));
            assertEquals(List.of("1-3 甲的尾差", "2-1 乙的尾差"), numbersAndMessages(workbook.getSheet("提示")));
            XSSFSheet overview = workbook.getSheet("概况");
            assertEquals(
                    "共审核3份报告：错误2处，警告1处，提示2处。",
                    overview.getRow(overview.getLastRowNum()).getCell(9).getStringCellValue());
        }
    }

    @Test
    void theTextDocumentHasAChapterOfHintsAfterErrorsAndWarnings() throws IOException {
        Path file = folder.resolve("疑点报告.docx");
        Output.write(DISCREPANCIES, file);
        try (var document = new XWPFDocument(Files.newInputStream(file))) {
            assertEquals(
                    List.of(
                            "概况",
                            "错误和警告",
                            "1. 甲.pdf",
                            "1-1 错误·前后不一",
                            "1-2 警告·前后不一",
                            "3. 丙.pdf",
                            "3-1 错误·前后不一",
                            "提示",
                            "1. 甲.pdf",
                            "1-3 提示·前后不一",
                            "2. 乙.pdf",
                            "2-1 提示·前后不一"),
                    document.getParagraphs().stream()
                            .filter(paragraph ->
                                    String.valueOf(paragraph.getStyle()).startsWith("Heading"))
                            .map(XWPFParagraph::getText)
                            .toList());
        }
    }

    @Test
    void thePageFoldsHintsUnderTheirReport() throws IOException {
        Path file = folder.resolve("疑点报告.html");
        Output.write(DISCREPANCIES, file);
        String page = Files.readString(file);
        assertTrue(page.contains("<p>共审核3份报告：错误2处，警告1处，提示2处。</p>"), page);
        List<String> inOrder = List.of("甲的错误", "甲的警告", "<summary>提示1处</summary>", "甲的尾差", "</details>", "乙.pdf</h2>");
        List<Integer> places = inOrder.stream().map(page::indexOf).toList();
        assertEquals(places.stream().sorted().toList(), places);
        assertTrue(places.getFirst() > 0, page);
    }

    private static List<String> numbersAndMessages(XSSFSheet sheet) {
        return IntStream.rangeClosed(1, sheet.getLastRowNum())
                .mapToObj(sheet::getRow)
                .map(row -> row.getCell(0).getStringCellValue() + " "
                        + row.getCell(5).getStringCellValue())
                .toList();
    }

    private static Finding finding(String document, Severity severity, String message) {
        return new Finding(
                document,
                "restated-amount",
                Kind.RESTATEMENT,
                severity,
                message,
                List.of(),
                null,
                null,
                null,
                List.of());
    }
}
