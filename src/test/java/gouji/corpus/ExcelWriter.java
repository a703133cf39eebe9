package gouji.corpus;

import gouji.corpus.Sample.Block;
import gouji.corpus.Sample.Break;
import gouji.corpus.Sample.Grid;
import gouji.corpus.Sample.Line;
import gouji.corpus.Sample.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Writes a sample as a workbook: figures as numbers with a number format, spans as merged ranges.
final class ExcelWriter {
    private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern RATE = Pattern.compile("-?\\d+(\\.\\d+)?%");

    private final Sample sample;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Map<String, CellStyle> styles = new HashMap<>();
    private int next;
    private XSSFSheet sheet;

    private ExcelWriter(Sample sample) {
        this.sample = sample;
        this.sheet = workbook.createSheet(sample.said("sheet"));
    }

    static byte[] write(Sample sample) throws IOException {
        return new ExcelWriter(sample).bytes();
    }

    private byte[] bytes() throws IOException {
        for (Block block : sample.blocks()) {
            switch (block) {
                case Line line -> put(sheet.createRow(next++).createCell(0), line.text(), false);
                case Grid grid -> table(grid);
                case Break page -> {
                    sheet = workbook.createSheet(page.sheet());
                    next = 0;
                }
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        workbook.close();
        return Packed.again(bytes.toByteArray());
    }

    private void table(Grid grid) {
        int top = next;
        for (List<Sample.Cell> cells : grid.rows()) {
            Row row = sheet.createRow(next++);
            for (int c = 0; c < cells.size(); c++) {
                put(row.createCell(c), cells.get(c).text(), true);
            }
        }
        for (int i = 0; i < grid.widths().size(); i++) {
            sheet.setColumnWidth(i, 256 * grid.widths().get(i));
        }
        merge(grid, top);
    }

    private void merge(Grid grid, int top) {
        for (int r = 0; r < grid.rows().size(); r++) {
            for (int c = 0; c < grid.rows().get(r).size(); c++) {
                if (grid.rows().get(r).get(c).part() != Part.OWN) {
                    continue;
                }
                int down = r;
                while (is(grid, down + 1, c, Part.ABOVE)) {
                    down++;
                }
                int right = c;
                while (is(grid, r, right + 1, Part.LEFT)) {
                    right++;
                }
                if (down > r || right > c) {
                    sheet.addMergedRegion(new CellRangeAddress(top + r, top + down, c, right));
                }
            }
        }
    }

    private static boolean is(Grid grid, int r, int c, Part part) {
        return r < grid.rows().size()
                && c < grid.rows().get(r).size()
                && grid.rows().get(r).get(c).part() == part;
    }

    private void put(Cell cell, String text, boolean bordered) {
        String format = "@";
        if (PLAIN.matcher(text).matches()) {
            cell.setCellValue(Double.parseDouble(text));
            format = "0" + places(text);
        } else if (GROUPED.matcher(text).matches()) {
            cell.setCellValue(Double.parseDouble(text.replace(",", "")));
            format = "#,##0" + places(text);
        } else if (RATE.matcher(text).matches()) {
            cell.setCellValue(Double.parseDouble(text.substring(0, text.length() - 1)) / 100);
            format = "0" + places(text.substring(0, text.length() - 1)) + "%";
        } else if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
        cell.setCellStyle(style(format, bordered));
    }

    private static String places(String number) {
        int point = number.indexOf('.');
        return point < 0 ? "" : "." + "0".repeat(number.length() - point - 1);
    }

    private CellStyle style(String format, boolean bordered) {
        return styles.computeIfAbsent(format + bordered, key -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            style.setWrapText(bordered);
            if (bordered) {
                style.setBorderTop(BorderStyle.THIN);
                style.setBorderBottom(BorderStyle.THIN);
                style.setBorderLeft(BorderStyle.THIN);
                style.setBorderRight(BorderStyle.THIN);
            }
            return style;
        });
    }
}
