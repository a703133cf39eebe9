package gouji.ingest.table;

import java.util.List;
import java.util.regex.Pattern;

/// Tells tables from text that only happens to stand in columns: contents, signatures, addresses, lists, formulas.
final class Evidence {
    private static final float SPANNING = 0.3f; // of the levels: more of them and the text does not stand in columns
    private static final int LEAST_ROWS = 3; // of figures in columns without headings
    private static final float OF_COLUMN = 0.6f; // of a column's texts below the head are figures
    private static final Pattern LABEL = Pattern.compile(".{1,12}[：:].*");
    private static final Pattern FORMULA = Pattern.compile("[=＝].+|.*[÷×].*|[＋+＝=×÷]");
    private static final Pattern NUMBER_OF_LIST = Pattern.compile("\\d{1,2}[.、．]?|[（(]\\d{1,2}[）)]");

    private final List<List<Fragment>> rows;
    private final int columns;
    private final int head;
    private final boolean isNamed;

    Evidence(List<List<Fragment>> rows, int columns, int head, boolean isNamed) {
        this.rows = rows;
        this.columns = columns;
        this.head = head;
        this.isNamed = isNamed;
    }

    /// Whether levels stand in columns at all.
    static boolean isLaidOut(List<List<Fragment>> levels, int columns, boolean isBetweenRules) {
        int parted = 0;
        int spanning = 0;
        for (List<Fragment> level : levels) {
            parted += level.size() >= 2 ? 1 : 0;
            spanning += level.size() == 1
                            && level.getFirst().to() - level.getFirst().from() > columns / 2
                    ? 1
                    : 0;
        }
        return parted >= (isBetweenRules ? 2 : 3) && spanning <= SPANNING * levels.size();
    }

    boolean isTable() {
        int full = 0;
        int texts = 0;
        int sentences = 0;
        int labels = 0;
        int formulas = 0;
        for (List<Fragment> row : rows) {
            full += row.stream().map(Fragment::from).distinct().count() >= 2 ? 1 : 0;
            for (Fragment fragment : row) {
                texts++;
                sentences += fragment.text().endsWith("。") ? 1 : 0;
                labels += LABEL.matcher(fragment.text()).matches() ? 1 : 0;
                formulas += FORMULA.matcher(fragment.text()).matches() ? 1 : 0;
            }
        }
        boolean isText = 3 * labels > texts || 4 * formulas > texts || (2 * sentences > rows.size() && columns == 2);
        return full >= 3 && !isText && (hasFigures() || isListWithHead());
    }

    /// A column below its heading, or with figures that are no numbers of pages or items; or two columns of nothing
    /// else,
    /// which may go on with a table on the page before.
    private boolean hasFigures() {
        int pure = 0;
        for (int c = 1; c < columns; c++) {
            int filled = 0;
            int figures = 0;
            int strong = 0;
            boolean hasHeading = false;
            for (int r = 0; r < rows.size(); r++) {
                for (Fragment fragment : rows.get(r)) {
                    if (fragment.from() == c && !fragment.isSpan()) {
                        boolean isFigure = Figures.isFigure(fragment.text());
                        hasHeading |= r == 0 && !isFigure;
                        if (r >= Math.max(1, head)) {
                            filled++;
                            figures += isFigure ? 1 : 0;
                            strong += Figures.isStrong(fragment.text()) ? 1 : 0;
                        }
                    }
                }
            }
            boolean isColumn = figures >= 2 && figures >= OF_COLUMN * filled;
            boolean isMoreThanPages = strong > 0 || c < columns - 1 || !isRising(c);
            pure += figures >= LEAST_ROWS && figures == filled ? 1 : 0;
            if (isColumn && (strong >= 2 || hasHeading || head > 1 || (isNamed && isMoreThanPages))) {
                return true;
            }
        }
        return pure >= 2;
    }

    /// Whether a column holds whole numbers in rising order, as the pages of contents are.
    private boolean isRising(int column) {
        int before = 0;
        for (List<Fragment> row : rows) {
            for (Fragment fragment : row) {
                if (fragment.from() == column) {
                    int number = Figures.isWhole(fragment.text()) ? Integer.parseInt(fragment.text()) : -1;
                    if (number < before) {
                        return false;
                    }
                    before = number;
                }
            }
        }
        return true;
    }

    /// Texts in at least three columns under a head, with a caption above or numbered down the first column.
    private boolean isListWithHead() {
        if (columns < 3 || rows.size() < 3) {
            return false;
        }
        boolean isNumbered = true;
        for (int r = 1; r < rows.size(); r++) {
            Fragment first = rows.get(r).getFirst();
            isNumbered &= first.from() == 0 && Figures.isWhole(first.text());
        }
        boolean hasHead = rows.getFirst().size() >= columns
                && !NUMBER_OF_LIST.matcher(rows.getFirst().getFirst().text()).matches();
        return hasHead && (isNumbered || isNamed);
    }
}
