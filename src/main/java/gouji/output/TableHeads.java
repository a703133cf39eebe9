package gouji.output;

import gouji.document.Cell;
import gouji.document.Grid;
import gouji.document.Table;
import gouji.report.Indicator;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 表头: which rows of a table name its columns, and what each row is called. Forms have several heads, one for each of
/// their parts, and rows of labels with values beside them, which are no heads though they look like ones.
final class TableHeads {
    private static final int REACH = 3; // rows below a head in which a value must stand

    private final Grid grid;
    private final int headerRows;
    private final Map<Integer, Named> indicators = new HashMap<>(); // by the rows that they are told in
    private final List<String> names;
    private final BitSet heads = new BitSet();

    /// An indicator and the cell that names it.
    private record Named(Cell cell, String name) {}

    private TableHeads(Table table, List<Indicator> indicators, List<String> names) {
        this.grid = table.grid();
        this.headerRows = table.headerRows();
        this.names = names;
        indicators.forEach(this::put);
        IntStream.range(0, grid.rows()).filter(this::isHead).forEach(heads::set);
    }

    static TableHeads of(Report report, int table) {
        List<Indicator> indicators = report.indicators().stream()
                .filter(indicator ->
                        Integer.valueOf(table).equals(indicator.place().table()))
                .toList();
        List<String> names = Stream.concat(
                        Stream.ofNullable(report.bureau()),
                        report.projects().stream().map(project -> project.name()))
                .map(CellWords::flat)
                .toList();
        return new TableHeads(report.tables().get(table), indicators, names);
    }

    private void put(Indicator indicator) {
        Integer row = indicator.place().row();
        Integer column = indicator.place().column();
        if (row == null || column == null || row >= grid.rows() || column >= grid.columns()) {
            return;
        }
        Cell cell = grid.at(row, column);
        if (cell != null) {
            String name =
                    Objects.requireNonNullElse(indicator.level3(), cell.text().original());
            for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
                indicators.putIfAbsent(r, new Named(cell, CellWords.flat(name)));
            }
        }
    }

    /// What the row and the column of a cell are called.
    Headers at(int row, int column) {
        Cell cell = row < grid.rows() && column < grid.columns() ? grid.at(row, column) : null;
        return cell == null ? Headers.NONE : new Headers(left(cell), above(cell));
    }

    /// The head of the cell's column; null where none can be told.
    private @Nullable String above(Cell cell) {
        for (int row = heads.previousSetBit(cell.row() - 1); row >= 0; row = heads.previousSetBit(row - 1)) {
            Cell head = grid.at(row, cell.column());
            if ((head != null && !covers(head, cell)) || isPairs(row, cell.row())) {
                return null;
            }
            if (head != null && !CellWords.of(head).isEmpty()) {
                return group(head, row) + CellWords.name(head);
            }
            if (row >= headerRows) {
                return null;
            }
        }
        return null;
    }

    /// The heading that the head shares with its neighbours, `公务用车/` over 购置费 and 运行费, where heads beside it are
    /// as high as both; else empty.
    private String group(Cell head, int row) {
        int over = head.row() - 1;
        Cell wider = over < 0 ? null : grid.at(over, head.column());
        if (wider == null || !covers(wider, head) || !CellWords.isHeading(wider)) {
            return "";
        }
        boolean isPartOfHead = over < headerRows || said(row).stream().anyMatch(cell -> cell.row() < head.row());
        boolean isGroup = wider.columnSpan() > head.columnSpan() && wider.columnSpan() < grid.columns();
        return isPartOfHead && isGroup ? CellWords.name(wider) + "/" : "";
    }

    /// What the cell's row is called: its indicator, else the nearest label at its left; null where there is none.
    private @Nullable String left(Cell cell) {
        Named indicator = indicators.get(cell.row());
        if (indicator != null && indicator.cell().column() < cell.column()) {
            return indicator.name();
        }
        for (int column = cell.column() - 1; column >= 0; column--) {
            Cell label = grid.at(cell.row(), column);
            if (label != null && CellWords.isLabel(label)) {
                return CellWords.name(label);
            }
        }
        return null;
    }

    private static boolean covers(Cell head, Cell cell) {
        return head.row() + head.rowSpan() <= cell.row()
                && head.column() <= cell.column()
                && head.column() + head.columnSpan() >= cell.column() + cell.columnSpan();
    }

    private boolean isHead(int row) {
        return !indicators.containsKey(row)
                && isWords(row)
                && (row < headerRows ? !isTitle(row) : isSeveral(row) && isOverValues(row));
    }

    private boolean isTitle(int row) {
        return said(row).getFirst().columnSpan() == grid.columns();
    }

    private boolean isSeveral(int row) {
        return said(row).stream().filter(cell -> cell.row() == row).count() > 1;
    }

    /// Whether all that stands in the row is short words, none of them a name that a form asks for.
    private boolean isWords(int row) {
        List<Cell> said = said(row);
        return !said.isEmpty()
                && said.stream().allMatch(CellWords::isHeading)
                && said.stream().map(CellWords::of).noneMatch(names::contains);
    }

    /// Whether values stand right below the words.
    private boolean isOverValues(int row) {
        for (int below = row + 1; below <= Math.min(row + REACH, grid.rows() - 1); below++) {
            if (indicators.containsKey(below)) {
                return true;
            }
            if ((isWords(below) && isSeveral(below)) || isPairs(row, below)) {
                return false;
            }
            if (said(below).stream().anyMatch(cell -> isValueUnder(row, cell))) {
                return true;
            }
        }
        return false;
    }

    private boolean isValueUnder(int row, Cell cell) {
        Cell head = grid.at(row, cell.column());
        return CellWords.isValue(cell)
                && head != null
                && !CellWords.of(head).isEmpty()
                && head.column() == cell.column()
                && head.columnSpan() == cell.columnSpan();
    }

    /// Whether a row is label, value, label, value, and not because the head above says the same over all values (`收入 |
    /// 决算数 | 支出 | 决算数`).
    private boolean isPairs(int head, int row) {
        if (head < headerRows || indicators.containsKey(row)) {
            return false;
        }
        List<Cell> own = said(row).stream().filter(cell -> cell.rowSpan() == 1).toList();
        IntPredicate isInTurn = i -> i % 2 == 0 ? CellWords.isLabel(own.get(i)) : CellWords.isValue(own.get(i));
        boolean alternates = own.size() > 2
                && own.size() % 2 == 0
                && IntStream.range(0, own.size()).allMatch(isInTurn);
        return alternates
                && IntStream.range(0, own.size())
                                .filter(i -> i % 2 == 1)
                                .mapToObj(i -> grid.at(head, own.get(i).column()))
                                .map(cell -> cell == null ? "" : CellWords.of(cell))
                                .distinct()
                                .count()
                        > 1;
    }

    /// The cells of a row that say something.
    private List<Cell> said(int row) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < grid.columns(); column++) {
            Cell cell = grid.at(row, column);
            if (cell != null && cell.column() == column && !CellWords.of(cell).isEmpty()) {
                cells.add(cell);
            }
        }
        return cells;
    }
}
