package gouji.output;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// A sheet with a frozen header, a filter, and wrapped cells, that prints well on A4. Strings stay strings, whatever
/// they begin with.
final class Sheet {
    private static final int LONGEST = 32_767; // characters that a cell of Excel can hold
    private static final int MOST_LINKS = 60_000; // that a sheet of Excel can hold, some left over
    private static final int WIDTH_UNIT = 256; // of the width of one digit
    private static final int PADDING = 180; // left and right of the text, in the same unit
    private static final double MARGIN_INCHES = 0.4;
    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private final SXSSFWorkbook workbook;
    private final SheetStyles styles;
    private final SXSSFSheet sheet;
    private final List<Column> columns;
    private final int printed;
    private int rows;
    private int links;

    /// Words that lead somewhere.
    record Link(String words, String address) {
        @Override
        public String toString() {
            return words;
        }
    }

    /// A column's heading and its width in Han characters.
    record Column(String heading, int width) {}

    Sheet(SXSSFWorkbook workbook, SheetStyles styles, String name, List<Column> columns) {
        this(workbook, styles, name, columns, List.of());
    }

    /// @param columns that are printed
    /// @param beyond further columns, which would make the print too small to read
    Sheet(SXSSFWorkbook workbook, SheetStyles styles, String name, List<Column> columns, List<Column> beyond) {
        this.workbook = workbook;
        this.styles = styles;
        this.columns = Stream.concat(columns.stream(), beyond.stream()).toList();
        printed = columns.size();
        sheet = workbook.createSheet(name);
        addHead();
        page(beyond);
    }

    private void addHead() {
        Row row = sheet.createRow(rows++);
        row.setHeightInPoints(2 * RowHeight.LINE_POINTS);
        for (int c = 0; c < columns.size(); c++) {
            sheet.setColumnWidth(c, 2 * columns.get(c).width() * WIDTH_UNIT + PADDING);
            Cell cell = row.createCell(c);
            cell.setCellValue(columns.get(c).heading());
            cell.setCellStyle(styles.ofHead());
        }
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    }

    /// A4 across, as many pages as need be, none of them torn in two from left to right.
    private void page(List<Column> beyond) {
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, MARGIN_INCHES);
        sheet.setMargin(PageMargin.RIGHT, MARGIN_INCHES);
        if (!beyond.isEmpty()) {
            String headings = beyond.stream().map(Column::heading).collect(Collectors.joining("、"));
            sheet.getFooter().setLeft("未打印的列：" + headings);
        }
        sheet.getFooter().setCenter("第&P页 共&N页");
    }

    /// Adds a row; a Number and a [Decimal] that is one become numbers, anything else text.
    void add(List<?> values) {
        Row row = sheet.createRow(rows++);
        for (int c = 0; c < values.size(); c++) {
            fill(row.createCell(c), values.get(c));
        }
        row.setHeightInPoints(
                RowHeight.points(values.stream().map(Object::toString).toList(), columns));
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
        cell.setCellStyle(styles.ofNumber(format));
    }

    private void text(Cell cell, String words) {
        String value = Printable.of(words);
        cell.setCellValue(value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…");
        boolean looksLikeFormula = !value.isEmpty() && FORMULA_SIGNS.indexOf(value.charAt(0)) >= 0;
        cell.setCellStyle(looksLikeFormula ? styles.ofQuoted() : styles.ofText());
    }

    private void lead(Cell cell, Link link) {
        if (links++ < MOST_LINKS) {
            Hyperlink lead = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
            lead.setAddress(link.address());
            cell.setHyperlink(lead);
            cell.setCellStyle(styles.ofLink());
        }
    }

    /// Puts the filter over all rows, and says what is printed; to be called last.
    void finish() {
        int last = Math.max(0, rows - 1);
        sheet.setAutoFilter(new CellRangeAddress(0, last, 0, columns.size() - 1));
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, printed - 1, 0, last);
    }
}
