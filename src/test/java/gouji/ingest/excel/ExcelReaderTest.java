package gouji.ingest.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcelReaderTest {
    @TempDir
    Path folder;

    private String outline(Workbook workbook) throws IOException {
        return Written.outline(workbook, folder);
    }

    private static Workbook workbook(boolean isOld) {
        return isOld ? new HSSFWorkbook() : new XSSFWorkbook();
    }

    private static void put(Row row, int column, double value, String format) {
        var style = row.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(row.getSheet().getWorkbook().createDataFormat().getFormat(format));
        row.createCell(column).setCellValue(value);
        row.getCell(column).setCellStyle(style);
    }

    @Test
    void aWorkbookOfTheStrictSortIsNotCalledDamaged() throws IOException {
        Path file = folder.resolve("严格.xlsx");
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("表").createRow(0).createCell(0).setCellValue("文");
            workbook.write(bytes);
        }
        try (var in = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()));
                var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .replace(
                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                "http://purl.oclc.org/ooxml/officeDocument/relationships")
                        .replace(
                                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                "http://purl.oclc.org/ooxml/spreadsheetml/main")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        var failure = (Ingested.Failure) Ingest.standard().read(Source.of(file));
        assertEquals(Ingested.Reason.UNSUPPORTED, failure.reason());
        assertTrue(failure.detail().contains("另存为普通的“Excel工作簿"), failure.detail());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void commentsOnCellsAreToldAsWhatTheyAre(boolean isOld) throws IOException {
        try (Workbook workbook = workbook(isOld)) {
            Sheet sheet = workbook.createSheet("表");
            var cell = sheet.createRow(2).createCell(1);
            cell.setCellValue("12万元");
            var helper = workbook.getCreationHelper();
            var comment = sheet.createDrawingPatriarch().createCellComment(helper.createClientAnchor());
            comment.setString(helper.createRichTextString("应为13万元，\n待核"));
            cell.setCellComment(comment);
            assertTrue(outline(workbook).contains("工作表“表”的单元格B3有批注“应为13万元， 待核”，未计入表格。"), outline(workbook));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSheetIsASectionWithOneTableOfFiguresAsShown(boolean isOld) throws IOException {
        try (Workbook workbook = workbook(isOld)) {
            Sheet sheet = workbook.createSheet("自评表");
            sheet.createRow(0).createCell(0).setCellValue("项目支出绩效自评表");
            sheet.createRow(1).createCell(2).setCellValue("单位：万元");
            Row header = sheet.createRow(2);
            header.createCell(0).setCellValue("项目");
            header.createCell(1).setCellValue("资金");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 1, 2));
            Row row = sheet.createRow(3);
            row.createCell(0).setCellValue("培训");
            put(row, 1, 1234.5, "#,##0.00");
            put(row, 2, 0.9608, "0.00%");
            Row sum = sheet.createRow(4);
            sum.createCell(1).setCellFormula("B4*2");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(sum.getCell(1));
            assertEquals("""
                    # 自评表
                      ▦ 5×3，项目支出绩效自评表，单位：万元
                        | 项目支出绩效自评表 | → | → |
                        | · | · | 单位：万元 |
                        | 项目 | 资金 | → |
                        | 培训 | 1,234.50 | 96.08% |
                        | · | 2469 | · |
                    """, outline(workbook));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsHiddenIsReadAndTold(boolean isOld) throws IOException {
        try (Workbook workbook = workbook(isOld)) {
            workbook.createSheet("甲").createRow(0).createCell(0).setCellValue("一");
            Sheet second = workbook.createSheet("乙");
            second.createRow(0).createCell(0).setCellValue("二");
            second.getRow(0).setZeroHeight(true);
            for (int row : new int[] {2, 3}) {
                second.createRow(row).createCell(0).setCellValue("三");
                second.getRow(row).setZeroHeight(true);
            }
            workbook.setSheetHidden(1, true);
            workbook.createSheet("空");
            assertEquals("""
                    说明 工作表“乙”是隐藏的工作表，其内容已读取。
                    说明 工作表“乙”有隐藏的3行（第1、3–4行），其内容已读取。
                    # 甲
                      ▦ 1×1
                        | 一 |
                    # 乙（隐藏的工作表）
                      ▦ 4×1
                        | 二 |
                        | · |
                        | 三 |
                        | 三 |
                    """, outline(workbook));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSheetOfFarApartCellsIsReadWithoutTheEmptyOnesBetween(boolean isOld) throws IOException {
        try (Workbook workbook = workbook(isOld)) {
            Sheet sheet = workbook.createSheet("远");
            sheet.createRow(0).createCell(0).setCellValue("近");
            sheet.createRow(60_000).createCell(200).setCellValue("远");
            assertEquals("# 远\n  ▦ 2×2\n    | 近 | · |\n    | · | 远 |\n", outline(workbook));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void numbersAreReadAsTheirFormatsShowThem(boolean isOld) throws IOException {
        var shown = new LinkedHashMap<String, Double>();
        shown.put("yyyy\"年\"m\"月\"d\"日\";@ → 2023年12月15日", 45275.0);
        shown.put("yyyy\\年m\\月 → 2023年12月", 45275.0);
        shown.put("0!.0,\"万\" → 1234.6万", 12345678.0);
        shown.put("#,##0.0,\"千元\" → 12,345.7千元", 12345678.0);
        shown.put("0\\.0, → 1234.6", 12345678.0);
        shown.put("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_  → -", 0.0);
        shown.put("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_  → 1,234.50", 1234.5);
        shown.put("General → 1234567890123", 1234567890123.0);
        shown.put("General\"年度\" → 2023年度", 2023.0);
        shown.put("[DBNum2][$-804]General → 123", 123.0);
        try (Workbook workbook = workbook(isOld)) {
            Row row = workbook.createSheet("表").createRow(0);
            var expected = new StringBuilder("# 表\n  ▦ 1×" + shown.size() + "\n    |");
            shown.forEach((said, value) -> {
                int arrow = said.indexOf(" → ");
                put(row, Math.max(0, row.getLastCellNum()), value, said.substring(0, arrow));
                expected.append(' ').append(said.substring(arrow + 3)).append(" |");
            });
            assertEquals(expected.append('\n').toString(), outline(workbook));
        }
    }

    @Test
    void datesWhoseFormatIsKnownByItsNumberOnlyAreDates() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            Row row = workbook.createSheet("表").createRow(0);
            row.createCell(0).setCellValue(45275);
            var style = workbook.createCellStyle();
            style.getCoreXf().setNumFmtId(31);
            row.getCell(0).setCellStyle(style);
            assertEquals("# 表\n  ▦ 1×1\n    | 2023年12月15日 |\n", outline(workbook));
        }
    }

    @Test
    void aFormulaWithoutItsResultIsBlankAndTold() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            Row row = workbook.createSheet("表").createRow(0);
            row.createCell(0).setCellValue("合计");
            row.createCell(1).setCellFormula("SUM(B2:B3)");
            ((XSSFCell) row.getCell(1)).getCTCell().setV("");
            assertEquals("""
                    说明 工作表“表”有1个公式没有保存计算结果，按空白处理；请用Excel或WPS打开并另存后重试。
                    # 表
                      ▦ 1×1
                        | 合计 |
                    """, outline(workbook));
        }
    }

    @Test
    void aTextThatTheFileDoesNotHaveIsTold() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            Row row = workbook.createSheet("表").createRow(0);
            row.createCell(0).setCellValue("合计");
            row.createCell(1).setCellValue("万元");
            ((XSSFCell) row.getCell(1)).getCTCell().setV("7");
            assertEquals("""
                    说明 工作表“表”有1个单元格的文字在文件中缺失，按空白处理；请用原件核对。
                    # 表
                      ▦ 1×1
                        | 合计 |
                    """, outline(workbook));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void picturesAreTold(boolean isOld) throws IOException {
        try (Workbook workbook = workbook(isOld)) {
            Sheet sheet = workbook.createSheet("表");
            sheet.createRow(0).createCell(0).setCellValue("见图");
            int picture = workbook.addPicture(png(), Workbook.PICTURE_TYPE_PNG);
            var anchor = workbook.getCreationHelper().createClientAnchor();
            sheet.createDrawingPatriarch().createPicture(anchor, picture);
            assertEquals("说明 工作簿含1张图片，图片中的文字和数字未读取。\n# 表\n  ▦ 1×1\n    | 见图 |\n", outline(workbook));
        }
    }

    private static byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
