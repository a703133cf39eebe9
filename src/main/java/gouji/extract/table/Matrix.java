package gouji.extract.table;

import gouji.quantity.Dimension;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Project;
import gouji.report.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table of figures with headers over its columns and names before its rows: the tables of accounts, allocation
/// lists, the data of charts. Several tables may stand side by side under one another's rows (收入 ‖ 支出).
final class Matrix {
    private static final int SHORTEST_TOTAL = 2; // 合计, 总计, 小计 say not what they count

    private final Block block;
    private final Words words;
    private final Scribe scribe;
    private final String title;
    private final @Nullable String scope;
    private final MatrixUnits units;
    private final List<Integer> valueColumns = new ArrayList<>();
    private final List<MatrixRow> rows = new ArrayList<>();
    private final Set<String> repeated = new HashSet<>();

    private Matrix(Block block, Words words, Scribe scribe, String title) {
        this.block = block;
        this.words = words;
        this.scribe = scribe;
        this.title = title;
        this.scope = words.scope(title);
        this.units = new MatrixUnits(block, words, scribe, title);
    }

    /// Reads a block as a matrix.
    ///
    /// @param title what names the table: its title rows, caption and heading
    static void read(Block block, Words words, Scribe scribe, String title) {
        var matrix = new Matrix(block, words, scribe, title);
        matrix.findValues();
        matrix.findRepeated();
        block.rows().forEach(matrix::row);
        matrix.balance();
        new MatrixSums(block, matrix.rows, matrix.valueColumns, words, scribe).relate();
    }

    /// 总计 of income and 总计 of expenditure in one row are the same money.
    private void balance() {
        for (int i = 1; i < rows.size(); i++) {
            MatrixRow left = rows.get(i - 1);
            MatrixRow right = rows.get(i);
            if (left.row() == right.row()
                    && left.isGrandTotal()
                    && right.isGrandTotal()
                    && left.facts().size() == 1
                    && !right.facts().isEmpty()) {
                String total = right.facts().values().iterator().next().id();
                String other = left.facts().values().iterator().next().id();
                scribe.draft().add(new Relation.Same("table-balance", List.of(other, total)));
            }
        }
    }

    private void findValues() {
        for (Column column : block.columns()) {
            Role role = column.role();
            boolean other = units.isUnits(column.index())
                    || role == Role.CODE
                    || role == Role.INDEX
                    || role == Role.NOTE
                    || role == Role.REASON;
            boolean named =
                    role == Role.ITEM || role == Role.PROJECT || role == Role.OWNER || role == Role.UNIT_IN_CHARGE;
            long figures = bodyOf(column).stream().filter(Slot::isFigure).count();
            long texts =
                    bodyOf(column).stream().filter(slot -> !slot.isFigure()).count();
            if (!other && !isCounting(column) && figures > 0 && (named ? texts == 0 : figures * 2 > texts)) {
                valueColumns.add(column.index());
            }
        }
    }

    private List<Slot> bodyOf(Column column) {
        var body = new ArrayList<Slot>();
        for (int row : block.rows()) {
            Slot slot = block.board().at(row, column.index());
            if (slot != null && !slot.isHole() && isUnder(slot, column)) {
                body.add(slot);
            }
        }
        return body;
    }

    /// Whether a cell begins in a column and reaches no further than the column's header.
    private boolean isUnder(Slot slot, Column column) {
        Slot header = column.header();
        boolean within = slot.cell().columnSpan() == 1 || (header != null && slot.lastColumn() <= header.lastColumn());
        return slot.column() == column.index() && within;
    }

    /// 1, 2, 3 … under no header.
    private boolean isCounting(Column column) {
        if (!column.path().isEmpty()) {
            return false;
        }
        int expected = 1;
        for (Slot slot : bodyOf(column)) {
            if (!slot.text().text().equals("" + expected++)) {
                return false;
            }
        }
        return true;
    }

    /// Names that stand before several rows need something more to tell them apart.
    private void findRepeated() {
        for (int value : valueColumns) {
            Map<String, Integer> seen = new HashMap<>();
            for (int row : block.rows()) {
                Slot slot = block.board().at(row, value);
                MatrixRow side = MatrixRow.of(block, row, nameColumn(row, value));
                if (slot != null && !slot.isHole() && !side.isTotal() && seen.merge(side.name(), 1, Integer::sum) > 1) {
                    repeated.add(side.name());
                }
            }
        }
    }

    private void row(int row) {
        var sides = new LinkedHashMap<Integer, MatrixRow>(); // by the column of the row's name
        for (int column : valueColumns) {
            Slot slot = block.board().at(row, column);
            int name = nameColumn(row, column);
            MatrixRow side = sides.computeIfAbsent(name, at -> MatrixRow.of(block, row, at));
            if (slot == null || slot.row() != row || slot.isHole() || slot.column() != column) {
                continue;
            }
            Fact fact = fact(block.columns().get(column), slot, side);
            if (fact != null) {
                side.facts().put(column, fact);
            }
        }
        for (MatrixRow side : sides.values()) {
            if (!side.facts().isEmpty()) {
                rows.add(side);
                boolean project = side.nameColumn() >= 0
                        && block.columns().get(side.nameColumn()).is(Role.PROJECT);
                if (project && !side.isTotal() && !repeated.contains(side.name())) {
                    scribe.draft().add(new Project(side.name(), null, List.of()));
                }
                new Rates(block, scribe).relate(side.facts());
                new Changes(scribe).relate(side.facts().values());
            }
        }
    }

    /// The nearest column to the left that names rows; -1 where there is none.
    private int nameColumn(int row, int value) {
        int found = -1;
        for (int c = value - 1; c >= 0; c--) {
            Column column = block.columns().get(c);
            boolean named = column.is(Role.ITEM) || column.is(Role.PROJECT);
            if (named && !valueColumns.contains(c) && !units.isUnits(c)) {
                return c;
            }
            Slot slot = block.board().at(row, c);
            boolean text = slot != null
                    && !slot.isHole()
                    && !slot.isFigure()
                    && !valueColumns.contains(c)
                    && !units.isUnits(c)
                    && !column.is(Role.CODE)
                    && !column.is(Role.INDEX)
                    && !column.is(Role.NOTE)
                    && !column.is(Role.REASON)
                    && slot.moneyUnit() == null
                    && !block.isSide(slot);
            if (found < 0 && text) {
                found = c;
            }
        }
        return found;
    }

    private @Nullable Fact fact(Column column, Slot slot, MatrixRow row) {
        Role role = column.role();
        Quantity bare = slot.figure(Unit.NONE);
        boolean projects = block.has(Role.PROJECT) && !row.isTotal();
        if (bare == null || role == Role.WEIGHT || (role == Role.SCORE && !projects)) {
            return null;
        }
        if (role == Role.SCORE) {
            return scribe.line(row.name(), Measure.TOTAL_SCORE, bare.with(Unit.SCORE), slot, null, column.year());
        }
        Quantity quantity = bare.unit().equals(Unit.NONE) ? slot.figure(units.of(column, row)) : bare;
        if (quantity == null) {
            return null;
        }
        Slot part = column.part();
        String name = part == null ? null : part.label().name();
        Measure measure = measure(column, row, quantity.unit());
        Integer year = column.year() != null ? column.year() : row.year();
        if (row.isWhole() && name != null && !row.isGrandTotal()) {
            return scribe.line(name, measure, quantity, slot, scope, year);
        }
        String counted = name == null ? scope : scope == null ? name : scope + "·" + name;
        if (measured(row) != null && measure == measured(row)) {
            String of = name == null || row.isTotal() ? scribe.subject() : name; // the row says what, the column whose
            return scribe.line(of, measure, quantity, slot, scope, year);
        }
        String subject = subject(row, column);
        boolean list = row.label() != null
                && words.isPlainTotal(row.label().label())
                && !isWholeBureau(column, row.label())
                && subject.equals(scribe.subject());
        if (counted == null && row.isTotal() && list && !row.isGrandTotal()) {
            counted = scribe.tableName(); // one list's 合计 is not another's
        }
        Slot header = column.header();
        if (header != null && row.states(subject, measure, counted, year)) {
            counted = header.label().name(); // two columns of one measure: their headers tell them apart
        }
        return scribe.line(subject, measure, quantity, slot, counted, year);
    }

    private String subject(MatrixRow row, Column column) {
        if (!row.isWhole() && row.name().equals(measure(column, row).label())) {
            return scribe.subject(); // 收入 and 支出 themselves
        }
        if (!row.isWhole()) {
            return repeated.contains(row.name()) ? row.fullName(block) : row.name();
        }
        Slot label = row.label();
        if (words.names("三公", title)) {
            return words.first("三公");
        }
        if (label == null) {
            return scribe.subject();
        }
        Measure measure = measure(column, row);
        if (label.label().key().equals("总计") && (measure == Measure.INCOME || measure == Measure.EXPENDITURE)) {
            return measure.label() + label.label().key();
        }
        if (row.isGrandTotal() || !words.isPlainTotal(label.label())) {
            return row.isGrandTotal() ? label.label().name() : words.totalled(row.name());
        }
        return totalName(column, label);
    }

    /// 本年收入合计 as the row or, where that says 合计 only, as the column names it; else the bureau.
    private String totalName(Column column, Slot label) {
        Slot header = column.header();
        if (label.label().key().length() > SHORTEST_TOTAL) {
            return label.label().name();
        }
        if (header != null
                && header.label().is(Role.TOTAL)
                && header.label().key().length() > SHORTEST_TOTAL) {
            return header.label().name();
        }
        return scribe.subject();
    }

    /// Whether a total counts all that the bureau takes in or spends, rather than what one list is about.
    private boolean isWholeBureau(Column column, Slot label) {
        return label.label().key().length() > 2
                || column.path().stream()
                        .anyMatch(slot -> slot.label().is(Role.TOTAL)
                                && slot.label().key().length() > 2)
                || words.names("全部收支表", title);
    }

    /// The measure that the row's name is, where the table has its measures in rows, or null.
    private @Nullable Measure measured(MatrixRow row) {
        Label label = row.label() == null ? null : row.label().label();
        Role role = label == null || !words.isExact(label) ? null : label.role();
        return role != null && role.isMeasureOfRows() ? role.measure() : null;
    }

    private Measure measure(Column column, MatrixRow row, Unit unit) {
        boolean counts = unit.dimension() == Dimension.COUNT;
        Measure people = counts ? units.people(column, row) : null;
        if (people != null) {
            return people;
        }
        Measure measure = measure(column, row);
        boolean money = measure == Measure.INCOME || measure == Measure.EXPENDITURE || measure == Measure.CARRIED_OVER;
        return counts && money ? Measure.OTHER : measure;
    }

    private Measure measure(Column column, MatrixRow row) {
        Slot spoken = block.spoken(row.row());
        Role role = spoken == null ? column.role() : spoken.label().role();
        Measure own = role == null ? null : role.measure();
        if (own == null && measured(row) != null) {
            return Objects.requireNonNull(measured(row));
        }
        boolean account = own == Measure.EXECUTED
                && words.names(
                        "决算用语", spoken == null ? header(column) : spoken.label().key());
        boolean flow = own == null || own == Measure.INCOME || own == Measure.EXPENDITURE || account;
        if (flow && (words.names("结转行", row.name()) || words.names("结转行", header(column)))) {
            return Measure.CARRIED_OVER;
        }
        Measure side = side(column);
        if (side == null && row.label() != null) {
            side = words.side(row.label().label().key());
        }
        if (side == null) {
            side = words.side(title);
        }
        if (account && side != null) {
            return side;
        }
        if (own != null) {
            return own;
        }
        return side == null ? Measure.OTHER : side;
    }

    /// 收入 or 支出, as a header over the column says.
    private @Nullable Measure side(Column column) {
        for (Slot slot : column.path().reversed()) {
            Measure side = words.side(slot.label().key());
            if (side != null) {
                return side;
            }
        }
        return null;
    }

    private static String header(Column column) {
        return column.path().stream().map(slot -> slot.label().key()).collect(Collectors.joining(" "));
    }
}
