package gouji.ingest.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFChildAnchor;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChildAnchor;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What lies over the cells of a workbook is read, too.
class OverCellsTest {
    @TempDir
    Path folder;

    private String outline(Workbook workbook) throws IOException {
        return Written.outline(workbook, folder);
    }

    private static XSSFClientAnchor at(int row, int column) {
        return new XSSFClientAnchor(0, 0, 0, 0, column, row, column + 2, row + 2);
    }

    /// A sheet with one cell filled.
    private static XSSFSheet sheet(XSSFWorkbook workbook, int row) {
        XSSFSheet sheet = workbook.createSheet("表");
        sheet.createRow(row).createCell(0).setCellValue("预算");
        return sheet;
    }

    @Test
    void boxesAndShapesAreParagraphsBeforeOrAfterTheTable() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            XSSFDrawing drawing = sheet(workbook, 3).createDrawingPatriarch();
            drawing.createTextbox(at(8, 1)).setText("审核意见：执行率偏低，\n应为92%。");
            drawing.createTextbox(at(0, 0)).setText("项目支出绩效自评表");
            drawing.createGroup(at(5, 2))
                    .createSimpleShape(new XSSFChildAnchor(0, 0, 9, 9))
                    .setText("合计12万元");
            assertEquals("""
                    说明 工作表“表”有3个文本框或图形含文字（A1、C6、B9），已作为段落读取。
                    # 表
                      项目支出绩效自评表
                      ▦ 4×1
                        | · |
                        | · |
                        | · |
                        | 预算 |
                      合计12万元
                      审核意见：执行率偏低，
                      应为92%。
                    """, outline(workbook));
        }
    }

    @Test
    void boxesOfTheOldFormatAreRead() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            HSSFSheet sheet = workbook.createSheet("表");
            sheet.createRow(0).createCell(0).setCellValue("预算");
            var drawing = sheet.createDrawingPatriarch();
            var anchor = new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 4, (short) 3, 6);
            drawing.createTextbox(anchor).setString(new HSSFRichTextString("追加8万元"));
            var group = drawing.createGroup(new HSSFClientAnchor(0, 0, 0, 0, (short) 0, 7, (short) 3, 9));
            group.createTextbox(new HSSFChildAnchor(0, 0, 9, 9)).setString(new HSSFRichTextString("注：含上年结转"));
            assertEquals("""
                    说明 工作表“表”有2个文本框或图形含文字（B5、A8），已作为段落读取。
                    # 表
                      ▦ 1×1
                        | 预算 |
                      追加8万元
                      注：含上年结转
                    """, outline(workbook));
        }
    }

    @Test
    void aSheetOfBoxesOnlyIsNotEmpty() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("说明")
                    .createDrawingPatriarch()
                    .createTextbox(at(0, 0))
                    .setText("本年预算12万元。");
            assertTrue(outline(workbook).endsWith("# 说明\n  本年预算12万元。\n"), outline(workbook));
        }
    }

    @Test
    void aUnitInABoxIsThatOfTheTable() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            sheet(workbook, 1).createDrawingPatriarch().createTextbox(at(0, 2)).setText("单位：万元");
            assertTrue(outline(workbook).contains("▦ 2×1，单位：万元"), outline(workbook));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsPrintedOnEachPageIsFurniture(boolean isOld) throws IOException {
        try (Workbook workbook = isOld ? new HSSFWorkbook() : new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("表");
            sheet.createRow(0).createCell(0).setCellValue("预算");
            sheet.getHeader().setRight("单位：&\"宋体\"万元");
            sheet.getFooter().setCenter("&P/&N");
            sheet.getFooter().setLeft("填报人：张三");
            assertEquals("""
                    页眉页脚 单位：万元
                    页眉页脚 填报人：张三
                    # 表
                      ▦ 1×1
                        | 预算 |
                    """, outline(workbook));
        }
    }

    private static void chart(XSSFSheet sheet, boolean isOwn) {
        var chart = sheet.createDrawingPatriarch().createChart(at(4, 1));
        chart.setTitleText("各季度支出");
        var bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        bottom.setTitle("季度（万元）");
        var data = chart.createData(ChartTypes.BAR, bottom, chart.createValueAxis(AxisPosition.LEFT));
        var names = XDDFDataSourcesFactory.fromArray(new String[] {"一季度", "二季度"}, isOwn ? "表!$A$1:$A$2" : null);
        var values =
                XDDFDataSourcesFactory.fromArray(new Double[] {12d, 15d}, isOwn ? "表!$B$1:$B$2" : "[1]表!$B$1:$B$2", 1);
        data.addSeries(names, values).setTitle("支出");
        chart.plot(data);
    }

    @Test
    void aChartOfAnotherWorkbooksCellsIsReadAsItsTable() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            chart(sheet(workbook, 0), false);
            assertEquals("""
                    说明 工作表“表”的图表（B5）的数据不是本工作簿单元格的数据，按图表保存的数据读作表格。
                    # 表
                      ▦ 1×1
                        | 预算 |
                      ▦ 3×2，表头1行，各季度支出
                        |  | 支出 |
                        | 一季度 | 12.0 |
                        | 二季度 | 15.0 |
                      季度（万元）
                    """, outline(workbook));
        }
    }

    @Test
    void aChartOfItsOwnWorkbooksCellsTellsOnlyItsTitles() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = sheet(workbook, 0);
            chart(sheet, true);
            assertEquals("""
                    # 表
                      ▦ 1×1
                        | 预算 |
                      各季度支出
                      季度（万元）
                    """, outline(workbook));
        }
    }

    @Test
    void aBoxThatIsNotShownIsToldAndNoText() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var box = sheet(workbook, 0).createDrawingPatriarch().createTextbox(at(3, 0));
            box.setText("旧数15万元");
            box.getCTShape().getNvSpPr().getCNvPr().setHidden(true);
            assertEquals("""
                    说明 文件含隐藏文字6个字，未计入正文：“旧数15万元”。
                    # 表
                      ▦ 1×1
                        | 预算 |
                    """, outline(workbook));
        }
    }
}
