package gouji.output;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFFont;

/// How the cells of a workbook look.
final class SheetStyles {
    private static final short FONT_POINTS = 10;

    private final SXSSFWorkbook workbook;
    private final CellStyle text;
    private final CellStyle quoted;
    private final CellStyle linked;
    private final CellStyle head;
    private final Map<String, CellStyle> numbers = new HashMap<>(); // by display format

    SheetStyles(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont everywhere = workbook.getXSSFWorkbook().getFontAt(0); // widths are counted in its digits
        set(everywhere);
        everywhere.setScheme(FontScheme.NONE);
        text = plain();
        quoted = plain();
        quoted.setQuotePrefixed(true);
        linked = plain();
        linked.setFont(blue());
        head = head();
    }

    CellStyle ofText() {
        return text;
    }

    /// Of text that would be taken for a formula when somebody edits it.
    CellStyle ofQuoted() {
        return quoted;
    }

    CellStyle ofLink() {
        return linked;
    }

    CellStyle ofHead() {
        return head;
    }

    CellStyle ofNumber(String format) {
        return numbers.computeIfAbsent(format, shown -> {
            CellStyle style = plain();
            style.setWrapText(false);
            style.setShrinkToFit(true); // a number does not wrap: where it is too long, it would be shown as ####
            style.setDataFormat(workbook.createDataFormat().getFormat(shown));
            return style;
        });
    }

    private CellStyle plain() {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderBottom(BorderStyle.HAIR);
        return style;
    }

    private CellStyle head() {
        CellStyle style = plain();
        Font bold = font();
        bold.setBold(true);
        style.setFont(bold);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    private Font blue() {
        Font font = font();
        font.setUnderline(Font.U_SINGLE);
        font.setColor(IndexedColors.BLUE.getIndex());
        return font;
    }

    private Font font() {
        Font font = workbook.createFont();
        set(font);
        return font;
    }

    private static void set(Font font) {
        font.setFontName("宋体");
        font.setFontHeightInPoints(FONT_POINTS);
    }
}
