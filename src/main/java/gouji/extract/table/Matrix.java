package gouji.extract.table;

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
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table of figures with headers over its columns and names before its rows: the tables of accounts, allocation
/// lists, the data of charts. Several tables may stand side by side under one another's rows (收入 ‖ 支出).
final class Matrix {
    private final Block block;
    private final Words words;
    private final Scribe scribe;
    private final String title;
    private final @Nullable String scope;
    private final List<Integer> valueColumns = new ArrayList<>();
    private final List<MatrixRow> rows = new ArrayList<>();
    private final Set<String> repeated = new HashSet<>();

    private Matrix(Block block, Words words, Scribe scribe, String title) {
        this.block = block;
        this.words = words;
        this.scribe = scribe;
        this.title = title;
        this.scope = words.scope(title);
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
            boolean other = role == Role.CODE || role == Role.INDEX || role == Role.NOTE || role == Role.REASON;
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
            if (slot != null && !slot.isHole() && slot.cell().columnSpan() == 1) {
                body.add(slot);
            }
        }
        return body;
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
            if (named && !valueColumns.contains(c)) {
                return c;
            }
            Slot slot = block.board().at(row, c);
            boolean text = slot != null
                    && !slot.isHole()
                    && !slot.isFigure()
                    && !valueColumns.contains(c)
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
        Quantity quantity = bare.unit().equals(Unit.NONE) ? slot.figure(unit(column, row)) : bare;
        if (quantity == null) {
            return null;
        }
        Slot part = column.part();
        String name = part == null ? null : part.label().name();
        Measure measure = measure(column, row);
        Integer year = column.year() != null ? column.year() : row.year();
        if (row.isWhole() && name != null && !row.isGrandTotal()) {
            return scribe.line(name, measure, quantity, slot, scope, year);
        }
        String counted = name == null ? scope : scope == null ? name : scope + "·" + name;
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

    private Unit unit(Column column, MatrixRow row) {
        if (column.role() != null && column.role().isRate()) {
            return Unit.PERCENT;
        }
        Unit unit = column.unit();
        if (unit == null && row.label() != null) {
            unit = row.label().label().unit();
        }
        if (unit == null) {
            unit = block.sideUnit();
        }
        if (unit == null) {
            unit = Words.unit(title);
        }
        if (unit == null) {
            unit = scribe.tableUnit();
        }
        for (Slot slot : block.board().said(row.row())) {
            unit = unit == null ? slot.moneyUnit() : unit;
        }
        return unit == null ? Unit.NONE : unit;
    }

    private Measure measure(Column column, MatrixRow row) {
        Measure own = column.role() == null ? null : column.role().measure();
        boolean account = own == Measure.EXECUTED && words.names("决算用语", header(column));
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
