package gouji.check.text;

import gouji.document.Cell;
import gouji.document.Grid;
import gouji.document.Table;
import gouji.finding.Finding;
import gouji.pattern.Han;
import gouji.pattern.Search;
import gouji.place.Place;
import gouji.quantity.Dimension;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A table by its words: what stands above a column and before a row, and what its cells say.
public final class Columns {
    private static final int LONGEST = 24; // of a cell that is one figure
    private static final int LONGEST_COUNT = 3; // 万人次
    private static final Pattern UNIT = Pattern.compile("[（(](?:单位[：:])?([^（）()]{1,8})[)）]");
    private static final Pattern FIGURE = Pattern.compile("[≥≤<>+-]?[\\d.,]+\\P{Nd}{0,4}");
    private static final Pattern UNITS = Pattern.compile("[、，/和](?=.)");

    private final int number;
    private final Table table;
    private final Grid grid;
    private final @Nullable String[] texts; // of cells, where they begin
    private final @Nullable Quantity[] figures;
    private final @Nullable String[] names; // of rows
    private final @Nullable String[] heads; // of columns
    private final @Nullable ColumnSort[] sorts;
    private final @Nullable Unit unitNote;
    private final BitSet figureCells = new BitSet();
    private final BitSet otherCells = new BitSet();
    private int top = -1;

    private Columns(int number, Table table) {
        this.number = number;
        this.table = table;
        this.grid = table.grid();
        texts = new @Nullable String[grid.rows() * grid.columns()];
        figures = new @Nullable Quantity[texts.length];
        names = new @Nullable String[grid.rows()];
        heads = new @Nullable String[grid.columns()];
        sorts = new @Nullable ColumnSort[grid.columns()];
        unitNote = unitNote(table);
    }

    /// All tables of a report, in their order.
    ///
    /// @param texts what the report says, cells included
    /// @param figured those of the texts that hold figures
    public static List<Columns> of(Report report, List<Texts.Text> texts, List<Figured> figured) {
        List<Columns> all = new ArrayList<>();
        report.tables().forEach(table -> all.add(new Columns(all.size(), table)));
        texts.forEach(text -> tell(all, text, (table, at) -> table.texts[at] = text.text()));
        for (Figured text : figured) {
            if (text.figures().size() == 1 && text.text().text().length() <= LONGEST) {
                Quantity only = text.figures().getFirst().quantity();
                tell(all, text.text(), (table, at) -> table.figures[at] = only);
            }
        }
        return all;
    }

    private static void tell(List<Columns> tables, Texts.Text text, ObjIntConsumer<Columns> told) {
        Integer number = text.place().table();
        Integer row = text.place().row();
        Integer column = text.place().column();
        if (number != null && row != null && column != null) {
            Columns table = tables.get(number);
            told.accept(table, row * table.columns() + column);
        }
    }

    public int rows() {
        return grid.rows();
    }

    public int columns() {
        return grid.columns();
    }

    /// All that the cells of a row say, each followed by a blank.
    public String row(int row) {
        var words = new StringBuilder();
        for (int column = 0; column < columns(); column++) {
            words.append(text(row, column)).append(' ');
        }
        return words.toString();
    }

    /// Its number among the tables of the report.
    public int number() {
        return number;
    }

    public Grid grid() {
        return grid;
    }

    /// Rows that may hold figures: those below the header.
    public IntStream body() {
        return IntStream.range(Math.max(1, table.headerRows()), grid.rows());
    }

    /// The first column whose header holds such words, and not the others.
    public OptionalInt column(Search named, @Nullable Search but) {
        return IntStream.range(0, grid.columns())
                .filter(column -> {
                    String head = header(column);
                    return named.isIn(head) && (but == null || !but.isIn(head));
                })
                .findFirst();
    }

    /// The words above a column, of the last row of the header.
    public String header(int column) {
        return text(Math.max(0, table.headerRows() - 1), column);
    }

    /// All words above a column, those of each cell once.
    public String head(int column) {
        String known = heads[column];
        if (known == null) {
            known = words(column);
            heads[column] = known;
        }
        return known;
    }

    private String words(int column) {
        var words = new StringBuilder();
        for (int row = 0; row < top(); row++) {
            if (row == 0 || !Objects.equals(grid.at(row, column), grid.at(row - 1, column))) {
                words.append(text(row, column));
            }
        }
        return words.toString();
    }

    /// What a column holds.
    public ColumnSort sort(int column) {
        ColumnSort known = sorts[column];
        if (known == null) {
            known = ColumnSort.of(this, column);
            sorts[column] = known;
        }
        return known;
    }

    /// The first row that holds a figure of its own, or that of the body.
    public int top() {
        if (top < 0) {
            int known = Math.max(1, table.headerRows());
            top = IntStream.range(known, grid.rows())
                    .filter(row -> IntStream.range(0, grid.columns()).anyMatch(column -> isFigure(row, column)))
                    .findFirst()
                    .orElse(Math.min(known, grid.rows()));
        }
        return top;
    }

    /// All words before the first figure of a row, numbers of rows left out.
    public String name(int row) {
        String known = names[row];
        if (known == null) {
            known = wordsBefore(row);
            names[row] = known;
        }
        return known;
    }

    private String wordsBefore(int row) {
        var words = new StringBuilder();
        for (int column = 0; column < grid.columns(); column++) {
            String said = text(row, column);
            if (Han.isIn(said) && !isFigure(row, column)) {
                boolean isNew = column == 0 || !Objects.equals(grid.at(row, column), grid.at(row, column - 1));
                words.append(isNew ? said : "").append(isNew ? "|" : "");
            } else if (!words.isEmpty()) {
                break;
            }
        }
        return words.toString();
    }

    /// The nearest words before a cell; empty where there are none.
    public String label(int row, int column) {
        for (int before = column - 1; before >= 0; before--) {
            String said = text(row, before);
            if (Han.isIn(said) && !isFigure(row, before)) {
                return said;
            }
        }
        return "";
    }

    /// What a cell says, tidied; empty where there is none.
    public String text(int row, int column) {
        Cell cell = grid.at(row, column);
        return cell == null ? "" : Objects.requireNonNullElse(texts[start(cell)], "");
    }

    /// The one figure of a cell, or null.
    public @Nullable Quantity figure(int row, int column) {
        Cell cell = grid.at(row, column);
        return cell == null ? null : figures[start(cell)];
    }

    private int start(Cell cell) {
        return cell.row() * grid.columns() + cell.column();
    }

    /// A cell's figure; where it has no unit of its own, in that of its column, of its table, or in one like another's.
    ///
    /// @return null where that leaves it of another kind than what it is like
    public @Nullable Quantity figure(int row, int column, Unit like) {
        Quantity own = figure(row, column);
        if (own == null || !own.unit().equals(Unit.NONE)) {
            return own != null && isAlike(own.unit(), like) ? own : null;
        }
        Unit above = unitAbove(column);
        if (above != null) {
            return isAlike(above, like) ? own.with(above) : null;
        }
        Unit note = unitNote;
        return like.isRate() ? null : own.with(note != null && isAlike(note, like) ? note : like);
    }

    /// A cell's figure; where it has no unit of its own, in that of its column.
    public @Nullable Quantity quantity(int row, int column) {
        Quantity own = figure(row, column);
        Unit above = own == null || !own.unit().equals(Unit.NONE) ? null : unitAbove(column);
        return own == null || above == null ? own : own.with(above);
    }

    /// A cell's figure; where neither it nor its column has a unit, in that of the table's money.
    public @Nullable Quantity quantityOrMoney(int row, int column) {
        Quantity own = quantity(row, column);
        Unit note = own == null || !own.unit().equals(Unit.NONE) ? null : unitNote;
        return own == null || note == null || !note.isMoney() ? own : own.with(note);
    }

    private static boolean isAlike(Unit one, Unit other) {
        return one.dimension() == other.dimension()
                && (one.dimension() != Dimension.COUNT
                        || Worded.counted(one.symbol()).equals(Worded.counted(other.symbol())));
    }

    /// The unit that the words above a column tell, or null.
    private @Nullable Unit unitAbove(int column) {
        Matcher above = UNIT.matcher(head(column));
        while (above.find()) {
            Unit unit = Unit.of(above.group(1));
            boolean isPrice = above.group(1).startsWith("元/");
            if (isPrice || unit.dimension() != Dimension.COUNT || above.group(1).length() <= LONGEST_COUNT) {
                return unit;
            }
        }
        return null;
    }

    /// The unit that the words above the table tell, or null.
    private static @Nullable Unit unitNote(Table table) {
        String note = table.unitNote() == null ? "" : table.unitNote().text();
        String told = note.substring(Math.max(note.lastIndexOf('：'), note.lastIndexOf(':')) + 1)
                .replaceAll("[）)\\s]", "");
        if (told.isEmpty()) {
            return null;
        }
        List<Unit> units = Arrays.stream(UNITS.split(told)).map(Unit::of).toList(); // 个、万元
        return units.stream().filter(Unit::isMoney).findFirst().orElse(units.getFirst());
    }

    /// Whether a cell holds one figure and hardly anything else.
    public boolean isFigure(int row, int column) {
        int at = row * grid.columns() + column;
        if (!figureCells.get(at) && !otherCells.get(at)) {
            (holdsFigure(row, column) ? figureCells : otherCells).set(at);
        }
        return figureCells.get(at);
    }

    private boolean holdsFigure(int row, int column) {
        Quantity figure = figure(row, column);
        return figure != null
                && figure.unit().dimension() != Dimension.DATE
                && FIGURE.matcher(text(row, column)).matches();
    }

    public Finding.Stated stated(int row, int column, Quantity quantity, String role) {
        Cell cell = grid.at(row, column);
        String said = cell == null ? "" : cell.text().original();
        return new Finding.Stated(
                quantity.plainValue(),
                quantity.unit().symbol(),
                role,
                new Place(null, null, null, number, row, column, null, said));
    }
}
