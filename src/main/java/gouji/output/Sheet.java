package gouji.output;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// A sheet with a frozen header, a filter, and wrapped cells. Strings stay strings, whatever they begin with.
final class Sheet {
    private static final int LONGEST = 32_767; // characters that a cell of Excel can hold
    private static final int MOST_LINKS = 60_000; // that a sheet of Excel can hold, some left over
    private static final int WIDTH_UNIT = 256; // of the width of one digit
    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private final SXSSFSheet sheet;
    private final List<Column> columns;
    private final CellStyle text;
    private final CellStyle quoted;
    private final CellStyle linked;
    private final Map<String, CellStyle> numbers = new HashMap<>(); // by display format
    private final SXSSFWorkbook workbook;
    private int rows;
    private int links;

    /// Words that lead somewhere.
    record Link(String words, String address) {}

    /// A column's heading and its width in Han characters.
    record Column(String heading, int width) {}

    Sheet(SXSSFWorkbook workbook, String name, List<Column> columns) {
        this.columns = List.copyOf(columns);
        this.workbook = workbook;
        sheet = workbook.createSheet(name);
        text = style(workbook);
        quoted = style(workbook);
        quoted.setQuotePrefixed(true);
        linked = style(workbook);
        Font blue = workbook.createFont();
        blue.setUnderline(Font.U_SINGLE);
        blue.setColor(IndexedColors.BLUE.getIndex());
        linked.setFont(blue);
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

    /// Adds a row; a Number and a [Decimal] that is one become numbers, anything else text.
    void add(List<?> values) {
        Row row = sheet.createRow(rows++);
        for (int c = 0; c < values.size(); c++) {
            fill(row.createCell(c), values.get(c));
        }
    }

    private void fill(Cell cell, Object value) {
        switch (value) {
            case Number number -> number(cell, number.doubleValue(), "0"); // a count or a year: exact
            case Decimal decimal -> decimal(cell, decimal);
            case Link link -> {
                text(cell, link.words());
                lead(cell, link);
            }
            default -> text(cell, value.toString());
        }
    }

    private void decimal(Cell cell, Decimal decimal) {
        if (decimal.isNumber()) {
            number(cell, Double.parseDouble(decimal.stated()), decimal.format());
        } else {
            text(cell, decimal.stated());
        }
    }

    private void number(Cell cell, double value, String format) {
        cell.setCellValue(value);
        cell.setCellStyle(numbers.computeIfAbsent(format, shown -> {
            CellStyle style = style(workbook);
            style.setWrapText(false);
            style.setShrinkToFit(true); // a number does not wrap: where it is too long, it would be shown as ####
            style.setDataFormat(workbook.createDataFormat().getFormat(shown));
            return style;
        }));
    }

    private void text(Cell cell, String words) {
        String value = Printable.of(words);
        cell.setCellValue(value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…");
        cell.setCellStyle(!value.isEmpty() && FORMULA_SIGNS.indexOf(value.charAt(0)) >= 0 ? quoted : text);
    }

    private void lead(Cell cell, Link link) {
        if (links++ < MOST_LINKS) {
            Hyperlink lead = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
            lead.setAddress(link.address());
            cell.setHyperlink(lead);
            cell.setCellStyle(linked);
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
