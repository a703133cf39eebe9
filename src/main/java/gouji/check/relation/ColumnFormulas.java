package gouji.check.relation;

import gouji.check.relation.FigureGrid.Figure;
import gouji.check.rule.RuleWords;
import gouji.quantity.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// 各栏之间的算式: which columns of a table are worked out from which others in so many rows that it is no coincidence, and
/// the rows that break it.
final class ColumnFormulas {
    private static final int PROOF = 2; // orders of magnitude more than there are ways to combine the columns
    private static final int PROOF_OF_NAMED = 1;
    private static final BigDecimal SAME_FACTOR = new BigDecimal("0.0005");
    private static final int ROWS = 3;
    private static final int ROWS_OF_ALL = 2; // where a column sums up all others: 全场 below the last 分场
    private static final int LEAST_PARTS = 3;
    private static final int ROWS_FOR_ONE_WRONG = 2;
    /// Rates last: what is wrong in a sum is no second mistake where it makes a rate.
    private static final List<List<ColumnForm>> FORMS =
            List.of(List.of(ColumnForm.SUM, ColumnForm.PRODUCT), List.of(ColumnForm.RATIO, ColumnForm.GROWTH));

    private final FigureGrid grid;
    private final RuleWords words;
    private final @Nullable Unit[] units; // of each column; null where they differ in kind
    private final Set<Integer> totals = new HashSet<>(); // rows
    private final Set<Integer> means = new HashSet<>(); // rows
    /// Of each row the columns that tell how many times a product is paid, 月数; the last for those without figures.
    private final @Nullable BitSet[] times;

    private final List<Formula> formulas = new ArrayList<>();

    /// Columns in the order of a form, and the rows that break it.
    ///
    /// @param excused rows that do, too, where another formula tells of a figure that is wrong
    record Formula(
            ColumnForm form, List<Integer> columns, boolean isNamed, List<Integer> broken, List<Integer> excused) {
        int first() {
            return columns.getFirst();
        }
    }

    private ColumnFormulas(FigureGrid grid, RuleWords words) {
        this.grid = grid;
        this.words = words;
        units = new Unit[grid.columns()];
        times = new BitSet[grid.rows()];
        for (int column = 0; column < units.length; column++) {
            units[column] = unit(grid, column);
        }
        for (int row = 0; row < grid.rows(); row++) {
            if (words.says("total-row", grid.label(row))) {
                totals.add(row);
            }
            if (words.says("mean-row", grid.label(row))) {
                means.add(row);
            }
        }
    }

    static ColumnFormulas of(FigureGrid grid, RuleWords words) {
        var found = new ColumnFormulas(grid, words);
        for (List<ColumnForm> forms : FORMS) {
            for (int first = 0; first < grid.columns(); first++) {
                if (found.units[first] != null) {
                    found.pairs(first, forms);
                    if (forms.contains(ColumnForm.SUM)) {
                        found.runs(first);
                    }
                }
            }
        }
        return found;
    }

    List<Formula> all() {
        return formulas;
    }

    /// Whether another formula, with one column instead of another, holds in more rows: 执行+结转 is 全年预算, and 年初预算 only
    /// where that was not changed; 单价 is multiplied by what was bought, and by what was planned only where that is as
    /// many.
    boolean fitsLess(Formula formula, Formula other) {
        if (formula.form() != other.form()
                || formula.columns().size() != other.columns().size()
                || other.broken().size() + other.excused().size()
                        >= formula.broken().size()) {
            return false;
        }
        List<Integer> own = IntStream.range(0, formula.columns().size())
                .filter(i -> !formula.columns().get(i).equals(other.columns().get(i)))
                .mapToObj(formula.columns()::get)
                .toList();
        return own.size() == 1
                && (formula.form() == ColumnForm.PRODUCT || words.says("earlier", grid.head(own.getFirst())));
    }

    /// Every column against every two others.
    private void pairs(int first, List<ColumnForm> forms) {
        for (int second = 0; second < grid.columns(); second++) {
            for (int third = 0; third < grid.columns(); third++) {
                if (second == first || third == first || third == second) {
                    continue;
                }
                for (ColumnForm form : forms) {
                    boolean isTurned = form == ColumnForm.SUM && third < second;
                    if (!isTurned && fits(form, first, second, third)) {
                        add(form, first, second, third);
                    }
                }
            }
        }
    }

    /// A column against three or more beside it.
    private void runs(int first) {
        for (int from = 0; from < grid.columns(); from++) {
            for (int to = from + 3; to <= grid.columns(); to++) {
                boolean isBeside = from == first + 1 || to == first;
                if (!isBeside || !fits(ColumnForm.SUM, first, to - 1, to - 1)) {
                    continue;
                }
                int[] columns = new int[to - from + 1];
                columns[0] = first;
                for (int i = 1; i < columns.length; i++) {
                    columns[i] = from + i - 1;
                }
                boolean fit = Arrays.stream(columns).allMatch(column -> fits(ColumnForm.SUM, first, column, column));
                if (fit) {
                    add(ColumnForm.SUM, columns);
                }
            }
        }
    }

    /// Whether columns have units that a form takes.
    boolean fits(ColumnForm form, int first, int second, int third) {
        Unit one = units[first];
        Unit two = units[second];
        Unit three = units[third];
        return one != null && two != null && three != null && form.fits(one, two, three);
    }

    private void add(ColumnForm form, int... columns) {
        List<Integer> broken = new ArrayList<>();
        List<Integer> excused = new ArrayList<>();
        Set<List<BigDecimal>> seen = new HashSet<>(); // a row told twice proves nothing new
        int proof = 0;
        @Nullable Figure[] figures = new Figure[columns.length];
        for (int row = 0; row < grid.rows(); row++) {
            if (form == ColumnForm.PRODUCT && totals.contains(row)) {
                continue; // 单价 is not added up
            }
            if (form == ColumnForm.PRODUCT && isMultiplied(row, columns)) {
                continue; // 月标准×人数×月数
            }
            if (form == ColumnForm.SUM && means.contains(row)) {
                continue; // nor is 每户用水
            }
            for (int i = 0; i < columns.length; i++) {
                figures[i] = grid.at(row, columns[i]);
            }
            if (form == ColumnForm.PRODUCT && isOfNothing(figures)) {
                continue; // 户均0元: nothing was paid yet
            }
            int evidence = form.evidence(figures);
            if (evidence == ColumnForm.BROKEN && isExcused(form, row, columns)) {
                excused.add(row);
                continue;
            }
            if (evidence == ColumnForm.BROKEN) {
                broken.add(row);
                if (broken.size() > 1 && broken.size() * 2 > grid.rows()) {
                    return;
                }
            } else if (evidence > 0 && seen.add(bases(figures))) {
                proof += evidence;
            }
        }
        if (form == ColumnForm.PRODUCT && isByOneFactor(broken, columns)) {
            return; // 单价×数量 and what was paid of it, 95% of each
        }
        boolean isNamed = isNamed(form, columns);
        int rows = seen.size();
        boolean isOfAll = form == ColumnForm.SUM && columns.length > LEAST_PARTS && columns.length == grid.columns();
        double enough = ColumnForm.ORDER * (isNamed ? PROOF_OF_NAMED : PROOF + 3 * Math.log10(grid.columns()));
        boolean isProved = proof >= enough
                && rows >= (isNamed ? (form == ColumnForm.PRODUCT ? 1 : 2) : isOfAll ? ROWS_OF_ALL : ROWS)
                && rows >= (broken.size() < 2 ? 0 : broken.size() * (isNamed ? 1 : ROWS_FOR_ONE_WRONG))
                && rows > excused.size();
        if (isProved) {
            formulas.add(new Formula(
                    form, Arrays.stream(columns).boxed().toList(), isNamed, List.copyOf(broken), List.copyOf(excused)));
        }
    }

    /// Whether a row says beside some columns how many times a product is paid.
    private boolean isMultiplied(int row, int[] columns) {
        BitSet told = times[row];
        if (told == null) {
            told = times(row);
            times[row] = told;
        }
        int beside = told.cardinality();
        for (int column : columns) {
            beside -= told.get(column) ? 1 : 0;
        }
        return beside > 0;
    }

    private BitSet times(int row) {
        var told = new BitSet();
        for (int column = 0; column < grid.columns(); column++) {
            told.set(column, words.says("times", grid.told(row, column)));
        }
        told.set(grid.columns(), words.says("times", grid.others(row)));
        return told;
    }

    private static boolean isOfNothing(@Nullable Figure[] figures) {
        return Arrays.stream(figures)
                .skip(1)
                .anyMatch(figure -> figure != null && figure.base().signum() == 0);
    }

    /// Whether the rows that break a product do so by the same factor.
    private boolean isByOneFactor(List<Integer> broken, int[] columns) {
        List<BigDecimal> factors = broken.stream()
                .map(row -> Arrays.stream(columns)
                        .mapToObj(column -> grid.at(row, column))
                        .toList())
                .filter(figures -> figures.stream()
                        .allMatch(figure -> figure != null && figure.base().signum() != 0))
                .map(figures -> figures.get(0)
                        .base()
                        .divide(figures.get(1).base().multiply(figures.get(2).base()), MathContext.DECIMAL64))
                .toList();
        return factors.size() > 1
                && factors.stream()
                        .allMatch(factor -> factor.subtract(factors.getFirst())
                                        .abs()
                                        .compareTo(factors.getFirst().abs().multiply(SAME_FACTOR))
                                <= 0);
    }

    /// Whether one of a rate's figures is wrong in another formula of the table.
    private boolean isExcused(ColumnForm form, int row, int[] columns) {
        return FORMS.getLast().contains(form)
                && formulas.stream()
                        .anyMatch(formula -> !FORMS.getLast().contains(formula.form())
                                && formula.broken().contains(row)
                                && Arrays.stream(columns).anyMatch(formula.columns()::contains));
    }

    private static List<BigDecimal> bases(@Nullable Figure[] figures) {
        return Arrays.stream(figures)
                .map(figure -> figure == null ? BigDecimal.ZERO : figure.base())
                .toList();
    }

    /// Whether the headers speak of such a relation.
    private boolean isNamed(ColumnForm form, int[] columns) {
        String first = grid.head(columns[0]);
        return switch (form) {
            case SUM ->
                words.says("sum", first)
                        || Arrays.stream(columns).skip(1).anyMatch(column -> words.says("left", grid.head(column)));
            case RATIO -> words.says("rate", first);
            case GROWTH -> words.says("growth", first);
            case PRODUCT ->
                (words.says("price", grid.head(columns[1])) && !words.says("price", first))
                        || words.says("price", grid.head(columns[2]));
        };
    }

    private static @Nullable Unit unit(FigureGrid grid, int column) {
        Unit unit = null;
        for (int row = 0; row < grid.rows(); row++) {
            Figure figure = grid.at(row, column);
            if (figure != null) {
                Unit own = figure.fact().quantity().unit();
                if (unit != null && own.dimension() != unit.dimension()) {
                    return null;
                }
                unit = unit == null ? own : unit;
            }
        }
        return unit;
    }
}
