package gouji.output;

import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// A sheet with a frozen header, a filter, and wrapped cells. Strings stay strings, whatever they begin with.
final class Sheet {
    private static final int LONGEST = 32_767; // characters that a cell of Excel can hold
    private static final int WIDTH_UNIT = 256; // of the width of one digit
    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private final SXSSFSheet sheet;
    private final List<Column> columns;
    private final CellStyle text;
    private final CellStyle quoted;
    private int rows;

    /// A column's heading and its width in Han characters.
    record Column(String heading, int width) {}

    Sheet(SXSSFWorkbook workbook, String name, List<Column> columns) {
        this.columns = List.copyOf(columns);
        sheet = workbook.createSheet(name);
        text = style(workbook);
        quoted = style(workbook);
        quoted.setQuotePrefixed(true);
        CellStyle head = head(workbook);
        Row row = sheet.createRow(rows++);
        for (int c = 0; c < columns.size(); c++) {
            sheet.setColumnWidth(c, 2 * columns.get(c).width() * WIDTH_UNIT);
            Cell cell = row.createCell(c);
            cell.setCellValue(columns.get(c).heading());
            cell.setCellStyle(head);
        }
        sheet.createFreezePane(0, 1);
    }

    /// Adds a row; a Number becomes a number, anything else text.
    void add(List<?> values) {
        Row row = sheet.createRow(rows++);
        for (int c = 0; c < values.size(); c++) {
            Cell cell = row.createCell(c);
            if (values.get(c) instanceof Number number) {
                cell.setCellValue(number.doubleValue()); // a count: exact
                cell.setCellStyle(text);
            } else {
                String value = Printable.of(String.valueOf(values.get(c)));
                cell.setCellValue(value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…");
                cell.setCellStyle(!value.isEmpty() && FORMULA_SIGNS.indexOf(value.charAt(0)) >= 0 ? quoted : text);
            }
        }
    }

    /// Puts the filter over all rows; to be called last.
    void finish() {
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(0, rows - 1), 0, columns.size() - 1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, columns.size() - 1));
    }

    private static CellStyle style(SXSSFWorkbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderBottom(BorderStyle.HAIR);
        return style;
    }

    private static CellStyle head(SXSSFWorkbook workbook) {
        CellStyle style = workbook.createCellStyle();
        Font bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }
}
