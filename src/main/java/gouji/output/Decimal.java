package gouji.output;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// A value as stated, on its way into a cell: a number where a spreadsheet can keep it and show it digit by digit, so
/// that it can be added up and sorted, else text.
record Decimal(String stated) {
    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
    private static final int MOST_DIGITS = 15; // that a cell of Excel keeps
    private static final int MOST_PLACES = 30; // that a format of Excel knows

    /// Whether a number of a spreadsheet is exactly it: dates, words, codes and `-0` are not.
    boolean isNumber() {
        if (!PLAIN.matcher(stated).matches()) {
            return false;
        }
        var value = new BigDecimal(stated);
        return value.precision() <= MOST_DIGITS
                && value.scale() <= MOST_PLACES
                && (value.signum() < 0) == stated.startsWith("-");
    }

    /// The display format that shows all stated decimal places and no more: `0.00`.
    String format() {
        int places = new BigDecimal(stated).scale();
        return places == 0 ? "0" : "0." + "0".repeat(places);
    }

    @Override
    public String toString() {
        return stated;
    }
}
