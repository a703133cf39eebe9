package gouji.ingest.excel;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.ExcelNumberFormat;

/// What a cell shows, where POI's own formatter does not know the formats that Chinese workbooks have.
final class Shown {
    // The formats of which a Chinese workbook gives only the number.
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(14, "yyyy/m/d"),
            Map.entry(22, "yyyy/m/d h:mm"),
            Map.entry(27, "yyyy年m月"),
            Map.entry(28, "m月d日"),
            Map.entry(29, "m月d日"),
            Map.entry(31, "yyyy年m月d日"),
            Map.entry(32, "h时mm分"),
            Map.entry(33, "h时mm分ss秒"),
            Map.entry(36, "yyyy年m月"),
            Map.entry(50, "yyyy年m月"),
            Map.entry(51, "m月d日"),
            Map.entry(52, "yyyy年m月"),
            Map.entry(53, "m月d日"),
            Map.entry(54, "m月d日"),
            Map.entry(57, "yyyy年m月"),
            Map.entry(58, "m月d日"));
    private static final Pattern HAN_SIGN = Pattern.compile("[\\\\!](\\p{IsHan})|\"(\\p{IsHan}+)\"");
    private static final Pattern IS_DATE = Pattern.compile("(?i)y{2,4}|m+[^#0]*d|[\\[]?h");
    private static final Pattern NUMERALS = Pattern.compile("\\[DBNum\\d\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOCALE = Pattern.compile("\\[\\$[^\\]]*\\]");
    private static final Pattern GENERAL = Pattern.compile("General", Pattern.CASE_INSENSITIVE);
    private static final Pattern POINT = Pattern.compile("(?:[\\\\!]\\.|\"\\.\")(0+)"); // drawn, not reckoned with
    private static final Pattern THOUSANDS = Pattern.compile("(?<=[0#?]),+(?![0#?,])"); // behind the last digit
    private static final int MOST_DIGITS = 15; // that a workbook keeps

    private final DataFormatter formatter = new DataFormatter(Locale.SIMPLIFIED_CHINESE);
    private final boolean from1904;

    Shown(boolean from1904) {
        this.from1904 = from1904;
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    String of(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return (type == CellType.NUMERIC ? number(cell) : formatter.formatCellValue(cell)).strip();
    }

    String of(double value, ExcelNumberFormat format) {
        return number(value, format.getIdx(), BUILT_IN.getOrDefault(format.getIdx(), format.getFormat()))
                .strip();
    }

    private String number(Cell cell) {
        int index = cell.getCellStyle().getDataFormat();
        String given = BUILT_IN.get(index);
        return number(cell.getNumericCellValue(), index, given == null ? format(cell) : given);
    }

    private static String format(Cell cell) {
        String format = cell.getCellStyle().getDataFormatString();
        return format == null ? "General" : format;
    }

    String number(double value, int index, String format) {
        String plain = NUMERALS.matcher(format).replaceAll("");
        String said = LOCALE.matcher(plain).replaceAll("");
        String local = said.replaceAll("\"[^\"]*\"", "");
        if (local.equalsIgnoreCase("General") || local.equals("@") || local.isEmpty()) {
            String general = general(value, index);
            return GENERAL.matcher(said).replaceAll(general).replace("\"", "").replaceFirst("^@?$", general);
        }
        if (IS_DATE.matcher(local).find()) {
            return formatter.formatRawCellContents(
                    value, index, HAN_SIGN.matcher(plain).replaceAll("$1$2"), from1904);
        }
        String[] sections = plain.split(";", -1);
        boolean isDrawn = value == 0 && sections.length > 2 && !sections[2].matches(".*[0#].*");
        return isDrawn ? drawn(sections[2]) : scaled(value, index, plain);
    }

    /// What stands for a nought that is not written with digits: `_ * "-"??_ `.
    private static String drawn(String section) {
        return section.replaceAll("_.|\\*.|\\[[^\\]]*\\]|[?\"\\\\]", "");
    }

    /// All digits, where Excel would turn to powers of ten: an amount is not to be rounded.
    private String general(double value, int index) {
        String shown = formatter.formatRawCellContents(value, index, "General", from1904);
        BigDecimal exact = BigDecimal.valueOf(value);
        boolean isWhole = value == Math.rint(value) && exact.precision() - exact.scale() <= MOST_DIGITS;
        return shown.contains("E") && isWhole ? exact.toBigInteger().toString() : shown;
    }

    /// `0!.0,"万"` and `#,##0.00,,`: shown in a larger unit.
    private String scaled(double value, int index, String format) {
        BigDecimal exact = BigDecimal.valueOf(value);
        String first = format.split(";", 2)[0];
        Matcher point = POINT.matcher(first);
        int digits = point.find() ? point.group(1).length() : 0;
        Matcher thousands = THOUSANDS.matcher(first);
        int powers = digits + (thousands.find() ? 3 * thousands.group().length() : 0);
        if (powers == 0) {
            return formatter.formatRawCellContents(value, index, format, from1904);
        }
        String larger =
                THOUSANDS.matcher(POINT.matcher(format).replaceAll(".$1")).replaceAll("");
        return formatter.formatRawCellContents(exact.movePointLeft(powers).doubleValue(), -1, larger, from1904);
    }
}
