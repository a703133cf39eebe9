package gouji.check.text;

import gouji.pattern.Han;
import gouji.pattern.Search;
import java.util.regex.Pattern;

/// What the cells of a column hold below the header.
public enum ColumnSort {
    NAMES,
    FIGURES,
    CODES,
    OTHERS;

    private static final Pattern CODE = Pattern.compile("\\s*(\\d{3,7})(?![\\d.,])\\s*");
    private static final Search NUMBERS = Search.of("编码|代码|序号|行次|栏次|编号");

    static ColumnSort of(Columns table, int column) {
        if (NUMBERS.isIn(table.head(column))) {
            return CODES;
        }
        int figures = 0;
        int words = 0;
        int codes = 0;
        for (int row = table.top(); row < table.rows(); row++) {
            String said = table.text(row, column);
            if (table.isFigure(row, column)) {
                figures++;
                codes += CODE.matcher(said).matches() ? 1 : 0;
            } else if (Han.isIn(said)) {
                words++;
            }
        }
        if (figures > 0 && words == 0) {
            return FIGURES;
        }
        return words > 0 && (figures == 0 || codes == figures) ? NAMES : OTHERS;
    }
}
