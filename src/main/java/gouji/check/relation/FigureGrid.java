package gouji.check.relation;

import gouji.document.Cell;
import gouji.document.Grid;
import gouji.document.Table;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The figures of one table by row and column, with the words above each column and before each row. Only rows and
/// columns that hold figures count; a cell that holds more than one figure counts as empty.
final class FigureGrid {
    /// A figure, and roughly what it comes to where very many are tried before one is judged exactly.
    ///
    /// @param base in base units
    /// @param half how far rounding may have moved it, half its last digit
    /// @param telling the last step that tells it from others: 100 of 1200
    /// @param isWhole whether it is printed without decimals
    record Figure(Fact fact, BigDecimal base, BigDecimal half, BigDecimal telling, boolean isWhole) {
        private static final BigDecimal TWO = BigDecimal.valueOf(2);

        static Figure of(Fact fact) {
            Quantity quantity = fact.quantity();
            BigDecimal bare = quantity.value().stripTrailingZeros();
            return new Figure(
                    fact,
                    quantity.inBase(),
                    quantity.precision().divide(TWO),
                    bare.ulp().multiply(quantity.unit().factor()),
                    quantity.value().scale() <= 0);
        }

        /// What is counted in whole things is not rounded.
        BigDecimal margin() {
            return isWhole ? BigDecimal.ZERO : half;
        }
    }

    private final List<String> heads;
    private final List<String> labels;
    private final List<String> others; // for each row what is in no column of figures, a line for each: 月数：12
    private final @Nullable Figure[] figures; // row by row

    private FigureGrid(List<String> heads, List<String> labels, List<String> others, @Nullable Figure[] figures) {
        this.heads = heads;
        this.labels = labels;
        this.others = others;
        this.figures = figures;
    }

    /// One for each table that holds figures, in reading order.
    static List<FigureGrid> of(Report report) {
        Map<Integer, Map<Long, Fact>> byTable = new HashMap<>();
        Set<List<Integer>> several = new HashSet<>();
        for (Fact fact : report.facts()) {
            Integer table = fact.place().table();
            Integer row = fact.place().row();
            Integer column = fact.place().column();
            if (table != null
                    && row != null
                    && column != null
                    && byTable.computeIfAbsent(table, key -> new HashMap<>()).put(key(row, column), fact) != null) {
                several.add(List.of(table, row, column));
            }
        }
        several.forEach(
                cell -> byTable.getOrDefault(cell.get(0), new HashMap<>()).remove(key(cell.get(1), cell.get(2))));
        List<FigureGrid> grids = new ArrayList<>();
        for (int i = 0; i < report.tables().size(); i++) {
            Map<Long, Fact> figures = byTable.getOrDefault(i, Map.of());
            if (figures.size() > 2) {
                grids.addAll(of(report.tables().get(i), figures));
            }
        }
        return grids;
    }

    private static long key(int row, int column) {
        return ((long) row << Integer.SIZE) + column;
    }

    /// The tables that stand one below another in one, as in a sheet, each with its own headers.
    private static List<FigureGrid> of(Table table, Map<Long, Fact> figures) {
        Grid cells = table.grid();
        TreeSet<Integer> rows = new TreeSet<>();
        figures.keySet().forEach(place -> rows.add((int) (place >> Integer.SIZE)));
        List<FigureGrid> grids = new ArrayList<>();
        int header = 0;
        int before = -1;
        NavigableSet<Integer> own = new TreeSet<>();
        for (int row : rows) {
            if (!own.isEmpty() && isTitled(cells, before + 1, row)) {
                grids.add(of(cells, header, own, figures));
                own = new TreeSet<>();
                header = before + 1;
            }
            own.add(row);
            before = row;
        }
        grids.add(of(cells, header, own, figures));
        return grids;
    }

    /// Whether rows without figures are a title, or nothing, and a header below it.
    private static boolean isTitled(Grid cells, int from, int to) {
        return to - from > 1 && begun(cells, from) < 2 && begun(cells, to - 1) > 2;
    }

    /// How many cells with words begin in a row.
    private static long begun(Grid cells, int row) {
        return IntStream.range(0, cells.columns())
                .filter(column -> cells.begins(row, column))
                .mapToObj(column -> Objects.requireNonNull(cells.at(row, column)))
                .filter(cell -> !cell.text().text().isBlank())
                .count();
    }

    private static FigureGrid of(Grid cells, int header, NavigableSet<Integer> rows, Map<Long, Fact> figures) {
        TreeSet<Integer> columns = new TreeSet<>();
        for (long place : figures.keySet()) {
            if (rows.contains((int) (place >> Integer.SIZE))) {
                columns.add((int) place);
            }
        }
        List<String> heads = new ArrayList<>();
        for (int column : columns) {
            heads.add(words(cells, header, rows.first(), column, column + 1));
        }
        List<String> labels = new ArrayList<>();
        List<String> others = new ArrayList<>();
        @Nullable Figure[] placed = new @Nullable Figure[rows.size() * columns.size()];
        int at = 0;
        for (int row : rows) {
            others.add(IntStream.range(columns.first(), cells.columns())
                    .filter(column -> !columns.contains(column))
                    .mapToObj(column -> words(cells, header, rows.first(), column, column + 1)
                                    .strip() + "：" + words(cells, row, row + 1, column, column + 1))
                    .collect(Collectors.joining()));
            labels.add(words(cells, row, row + 1, 0, columns.first()));
            for (int column : columns) {
                Fact fact = figures.get(key(row, column));
                placed[at++] = fact == null ? null : Figure.of(fact);
            }
        }
        return new FigureGrid(heads, labels, others, placed);
    }

    /// What the cells of some rows and columns say, each cell once.
    private static String words(Grid cells, int fromRow, int toRow, int fromColumn, int toColumn) {
        var words = new StringBuilder();
        Cell last = null;
        for (int row = fromRow; row < Math.min(toRow, cells.rows()); row++) {
            for (int column = fromColumn; column < Math.min(toColumn, cells.columns()); column++) {
                Cell cell = cells.at(row, column);
                if (cell != null && !cell.equals(last)) {
                    words.append(cell.text().text()).append('\n');
                    last = cell;
                }
            }
        }
        return words.toString();
    }

    /// The same with rows for columns.
    FigureGrid turned() {
        @Nullable Figure[] turned = new @Nullable Figure[figures.length];
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                turned[column * rows() + row] = at(row, column);
            }
        }
        return new FigureGrid(/* heads= */ labels, /* labels= */ heads, List.of(), turned);
    }

    int rows() {
        return labels.size();
    }

    int columns() {
        return heads.size();
    }

    @Nullable
    Figure at(int row, int column) {
        return figures[row * columns() + column];
    }

    /// All words above a column, a line for each cell.
    String head(int column) {
        return heads.get(column);
    }

    /// What a row says in a column, with the words above it; nothing where it has no figure there.
    String told(int row, int column) {
        Figure figure = at(row, column);
        return figure == null ? "" : head(column).strip() + "：" + figure.fact().quantity();
    }

    /// What a row says in columns that hold no figures: a line for each, with the words above it.
    String others(int row) {
        return others.isEmpty() ? "" : others.get(row);
    }

    /// All words before a row, a line for each cell.
    String label(int row) {
        return labels.get(row);
    }
}
