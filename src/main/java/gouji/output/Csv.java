package gouji.output;

import java.util.List;
import java.util.stream.Collectors;

/// Lines of CSV that a spreadsheet opens without taking text for formulas.
public final class Csv {
    /// To begin a file with: without it Excel takes it for GBK.
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private Csv() {}

    /// A line with its line end, every field in quotes.
    public static String line(List<String> fields) {
        return fields.stream().map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    /// Where a spreadsheet would take text for a formula, an apostrophe stands before it. Negative numbers are no
    /// formulas.
    private static String field(String value) {
        boolean formula =
                !value.isEmpty() && FORMULA_SIGNS.indexOf(value.charAt(0)) >= 0 && !value.matches("-\\d+(\\.\\d+)?");
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
