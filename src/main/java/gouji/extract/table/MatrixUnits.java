package gouji.extract.table;

import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the figures of a matrix are counted in: as the row's name, a column of units, the header, the caption or a line
/// above say, in this order.
final class MatrixUnits {
    private static final Unit PEOPLE = Unit.of("人");
    private static final Unit TIMES = Unit.of("倍");

    private final Block block;
    private final Words words;
    private final Scribe scribe;
    private final String title;
    private final List<Integer> unitColumns = new ArrayList<>();

    MatrixUnits(Block block, Words words, Scribe scribe, String title) {
        this.block = block;
        this.words = words;
        this.scribe = scribe;
        this.title = title;
        block.columns().stream().filter(this::holdsUnits).map(Column::index).forEach(unitColumns::add);
    }

    /// Whether a column says what the figures of its row are counted in: 万元, 处, 万人 under `单位`.
    boolean isUnits(int column) {
        return unitColumns.contains(column);
    }

    private boolean holdsUnits(Column column) {
        Slot header = column.header();
        boolean named =
                column.is(Role.UNIT) || (header != null && header.label().key().endsWith(words.first("单位栏")));
        boolean any = false;
        for (int row : named ? block.rows() : List.<Integer>of()) {
            Slot slot = block.board().at(row, column.index());
            if (slot != null && !slot.isHole() && slot.column() == column.index()) { // 合计 may reach over it
                any = true;
                if (Figures.unit(slot, null).equals(Unit.NONE)) {
                    return false;
                }
            }
        }
        return any;
    }

    Unit of(Column column, MatrixRow row) {
        Role role = role(column, row);
        if (role != null && role.isRate()) {
            return Unit.PERCENT;
        }
        for (int c : unitColumns) {
            Slot slot = block.board().at(row.row(), c);
            if (slot != null && !slot.isHole() && slot.column() == c && speaksOf(c, column, Figures.unit(slot, null))) {
                return Figures.unit(slot, null);
            }
        }
        Unit unit = Figures.unit(null, row.label());
        unit = unit.equals(Unit.NONE) ? column.unit() : unit;
        if (unit == null) {
            unit = counted(column);
        }
        if (unit == null && words.ends("无单位栏尾", key(column))) {
            return Unit.NONE; // 返投倍数 among amounts of money is none
        }
        if (unit == null && row.label() != null) {
            unit = row.label().label().unit();
        }
        unit = unit == null ? block.sideUnit() : unit;
        unit = unit == null ? ofSeveral(column, row) : unit;
        unit = unit == null ? scribe.tableUnit() : unit;
        unit = unit == null ? Words.unit(title) : unit;
        for (Slot slot : block.board().said(row.row())) {
            unit = unit == null ? slot.moneyUnit() : unit;
        }
        if (unit == null && isPeople(row.name())) {
            unit = PEOPLE;
        }
        return unit == null ? Unit.NONE : unit;
    }

    /// `单位：栋、户、万元`: money for the columns of money, the others for the columns or rows that name what they count, else
    /// in the order of the columns; null where that is not sure.
    private @Nullable Unit ofSeveral(Column column, MatrixRow row) {
        var noted = new NotedUnits(scribe.notedUnits(), words);
        if (!noted.areSeveral()) {
            return null;
        }
        boolean isRoleOfMoney = column.role() != null && column.role().isMoney();
        if (isRoleOfMoney || words.names("金额栏字", key(column))) {
            return noted.money(key(column));
        }
        Unit named = noted.named(key(column));
        if (named == null) {
            named = words.names("金额栏字", row.name()) ? noted.money(row.name()) : noted.named(row.name());
        }
        if (named == null && words.names("金额栏字", over(column))) {
            named = noted.money(over(column));
        }
        return named == null ? inOrder(column, noted) : named;
    }

    /// The units that no header names, for the columns without a unit of their own, in order.
    private @Nullable Unit inOrder(Column column, NotedUnits noted) {
        List<Column> counting = block.columns().stream()
                .filter(other -> other.role() == null && other.header() != null && !words.names("金额栏字", key(other)))
                .filter(this::isCounting)
                .filter(other -> noted.named(key(other)) == null)
                .toList();
        List<Unit> left = new ArrayList<>(noted.counting());
        block.columns().forEach(other -> left.remove(noted.named(key(other))));
        int at = counting.indexOf(column);
        if (at >= 0 && counting.size() == left.size()) {
            return left.get(at);
        }
        return left.size() == 1 ? left.getFirst() : null;
    }

    private static String over(Column column) {
        return column.path().stream().map(slot -> slot.label().key()).collect(Collectors.joining(" "));
    }

    /// Whether a column holds bare numbers.
    private boolean isCounting(Column column) {
        return block.rows().stream()
                .map(row -> block.board().at(row, column.index()))
                .anyMatch(slot -> {
                    Quantity figure = slot == null || slot.isHole() ? null : slot.figure(Unit.NONE);
                    return figure != null && figure.unit().equals(Unit.NONE);
                });
    }

    /// Whether what a column of units says is said of another column: of one that names no unit of its own; and, where
    /// a
    /// note gives the amounts of the table their unit (`计量单位 | 承保数量 | 保费`), only of the column beside it.
    private boolean speaksOf(int units, Column column, Unit said) {
        Unit noted = block.sideUnit() != null ? block.sideUnit() : scribe.tableUnit();
        boolean beside = Math.abs(column.index() - units) == 1;
        return column.unit() == null && (beside || said.isMoney() || noted == null || !noted.isMoney());
    }

    /// The role that says what a figure is: the column's, else the row's.
    private static @Nullable Role role(Column column, MatrixRow row) {
        boolean none = column.role() == null || column.is(Role.TOTAL) || column.is(Role.AMOUNT);
        return none && row.label() != null ? row.label().label().role() : column.role();
    }

    /// What a header says that its figures count: `受益户数（户）`, `在职人数`, `竣工户数` under `单位：万元、户`.
    private @Nullable Unit counted(Column column) {
        Slot header = column.header();
        boolean isOfMoney = words.names("金额栏字", key(column));
        for (Slot slot : column.path().reversed()) {
            Unit bracket = Figures.unit(null, slot);
            if (!bracket.equals(Unit.NONE) && (slot.equals(header) || !isOfMoney)) {
                return bracket; // 年度任务（户） over 小计 and C级
            }
        }
        if (words.ends("倍数栏尾", key(column))) {
            return TIMES;
        }
        if (header == null || isPeople(header.label().key())) {
            return header == null ? null : PEOPLE;
        }
        String counted = words.end("计数栏", header.label().key());
        return counted == null ? null : Unit.of(counted.substring(0, counted.length() - 1));
    }

    private static String key(Column column) {
        Slot header = column.header();
        return header == null ? "" : header.label().key();
    }

    private boolean isPeople(String name) {
        return words.names("人员栏", name) && !words.names("人员经费栏", name);
    }

    /// Whether people are posts (编制) or staff (在职), or null.
    @Nullable
    Measure people(Column column, MatrixRow row) {
        Slot header = column.header();
        String name = row.name() + " " + (header == null ? "" : header.label().key());
        return words.people(name);
    }
}
