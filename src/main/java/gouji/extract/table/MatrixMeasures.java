package gouji.extract.table;

import gouji.quantity.Dimension;
import gouji.quantity.Unit;
import gouji.report.Measure;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the figures of a matrix say: as a row over the whole width, the header, the row's name or the title tells.
final class MatrixMeasures {
    private final Block block;
    private final Words words;
    private final MatrixUnits units;
    private final String title;

    MatrixMeasures(Block block, Words words, MatrixUnits units, String title) {
        this.block = block;
        this.words = words;
        this.units = units;
        this.title = title;
    }

    /// The measure that the row's name is, where the table has its measures in rows, or null.
    @Nullable
    Measure measured(MatrixRow row) {
        Label label = row.label() == null ? null : row.label().label();
        Role role = label == null || !words.isExact(label) ? null : label.role();
        return role != null && role.isMeasureOfRows() ? role.measure() : null;
    }

    /// What a figure in that unit says.
    Measure of(Column column, MatrixRow row, Unit unit) {
        if (unit.isMoney()
                && (unit.isPerOne() || isPerOne(column))
                && (column.role() == null || column.is(Role.AMOUNT))) {
            return Measure.UNIT_PRICE;
        }
        boolean counts = unit.dimension() == Dimension.COUNT;
        Measure people = counts ? units.people(column, row) : null;
        if (people != null) {
            return people;
        }
        Measure said = of(column, row);
        if (said == Measure.INCREASE && unit.isRate()) {
            return Measure.GROWTH; // 增减 over -3.50%
        }
        boolean money = said == Measure.INCOME || said == Measure.EXPENDITURE || said == Measure.CARRIED_OVER;
        boolean returned = said == Measure.RETURNED && counts; // 收回（份）
        boolean rate = unit.isRate() && money; // 支付比例 beside 支付金额
        if (counts && said == Measure.EXECUTED) {
            return Measure.ACTUAL; // 完成（座）
        }
        Measure measure = (counts && money) || rate || returned ? Measure.OTHER : said;
        boolean isOfGroup = column.is(Role.TOTAL) && column.path().size() > 1; // 小计 beside its parts under one header
        if (measure == Measure.OTHER && (column.role() == null || isOfGroup || returned)) {
            measure = worded(lowest(column), unit, column, row);
            measure = measure == Measure.OTHER ? worded(header(column), unit, column, row) : measure;
        }
        if (measure == Measure.OTHER && unit.isMoney()) {
            measure = titled(column);
        }
        boolean reached = measure == Measure.OTHER
                && (counts || unit.dimension() == Dimension.RATE || unit.dimension() == Dimension.NONE)
                && (column.role() == null || column.is(Role.TOTAL))
                && (words.names("成果用语", title) || (counts && isDone(column)))
                && !words.names("目标用语", title);
        return reached ? Measure.ACTUAL : measure;
    }

    /// What the name of the table says of money whose own header does not tell: 资金分配表 lists what is granted,
    /// 发放情况 what was paid.
    private Measure titled(Column column) {
        boolean paid = words.names("支付表名", title);
        boolean granted = words.names("预算表名", title);
        if (paid == granted) {
            return Measure.OTHER;
        }
        return !isAmount(column) ? Measure.OTHER : granted ? Measure.BUDGET : Measure.EXPENDITURE;
    }

    /// Whether a header says no more than that its figures are money, or which: 金额, 禁牧补助, 小计 under 禁牧补助, 2023年.
    private boolean isAmount(Column column) {
        return column.is(Role.AMOUNT)
                || column.is(Role.TOTAL)
                || words.ends("金额词尾", lowest(column))
                || words.ends("款项词尾", lowest(column))
                || column.part() == null;
    }

    /// What the words of an unknown header say of figures in that unit.
    private Measure worded(String header, Unit unit, Column column, MatrixRow row) {
        return switch (unit.dimension()) {
            case RATE -> rate(header, column, row);
            case MONEY -> money(header);
            case COUNT, NONE -> count(header);
            default -> Measure.OTHER;
        };
    }

    private Measure rate(String header, Column column, MatrixRow row) {
        if (words.names("进度用语", header)) {
            return isBesideMoney(column, row) ? Measure.EXECUTION_RATE : Measure.COMPLETION_RATE;
        }
        return words.names("栏目满意词", header)
                ? Measure.SATISFACTION
                : words.names("栏目占比词", header) ? Measure.SHARE : Measure.OTHER;
    }

    private Measure money(String header) {
        if (words.begins("应付词头", header)) {
            return Measure.BUDGET;
        }
        if (words.names("产值用语", header)) {
            return words.names("栏目完成词", header) ? Measure.ACTUAL : Measure.OTHER;
        }
        if (words.names("栏目单价词", header) && !words.names("收益用语", header)) {
            return Measure.UNIT_PRICE;
        }
        return words.names("栏目支付词", header)
                ? Measure.EXPENDITURE
                : words.names("栏目预算词", header) ? Measure.BUDGET : Measure.OTHER;
    }

    private Measure count(String header) {
        if (words.names("栏目目标词", header)) {
            return Measure.TARGET;
        }
        if (words.names("栏目完成词", header) || words.is("进度栏", header)) {
            return Measure.ACTUAL;
        }
        return words.ends("栏目任务词", header) ? Measure.TARGET : Measure.OTHER;
    }

    /// Whether money stands before a column: its rate is that of money spent, not of things done.
    private boolean isBesideMoney(Column column, MatrixRow row) {
        return column.index() > 0
                && units.of(block.columns().get(column.index() - 1), row).isMoney();
    }

    /// Whether a header says what was made: 改造户厕（户）, 建成泵站, but not 改造任务.
    private boolean isDone(Column column) {
        return words.begins("做成词头", lowest(column)) && !words.names("计划用语", lowest(column));
    }

    /// What a figure says, whatever its unit.
    Measure of(Column column, MatrixRow row) {
        Slot spoken = block.spoken(row.row());
        Role role = spoken == null ? column.role() : spoken.label().role();
        Measure own = role == null ? divided(column) : role.measure();
        own = own == null ? over(column) : own;
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
        if (side == null && row.nameColumn() >= 0) {
            side = side(block.columns().get(row.nameColumn())); // 收入项目 over the names
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
        boolean planned = words.ends("预算词尾", lowest(column));
        boolean budgets = side == Measure.EXPENDITURE
                && words.names("三公", title)
                && words.names("栏目预算表", title)
                && !words.names("执行用语", title);
        if (budgets) {
            return Measure.BUDGET;
        }
        return side == null || planned ? Measure.OTHER : side;
    }

    /// `全年预算数 | 其中：中央 | 省级 | 执行数`: the columns of the sources are of the money that they divide. Null elsewhere.
    private @Nullable Measure divided(Column column) {
        boolean isPart = false;
        for (int i = column.index(); i >= 0; i--) {
            Column at = block.columns().get(i);
            Slot header = at.header();
            Role role = at.role();
            if (header == null || (role != null && (!isPart || !role.isMoney()))) {
                return null;
            }
            if (role != null) {
                return role.measure();
            }
            isPart |= header.label().among();
        }
        return null;
    }

    /// `资金安排 | <` over `中央 | 合计`: the kind of money that a header over several columns names. Null elsewhere.
    private static @Nullable Measure over(Column column) {
        List<Slot> path = column.path();
        for (int i = path.size() - 2; i >= 0; i--) {
            Role role = path.get(i).label().role();
            if (role != null && role.isMoney() && role.measure() != null) {
                return role.measure();
            }
        }
        return null;
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

    /// Whether a header gives money for one of something: 标准（元/学期）.
    private static boolean isPerOne(Column column) {
        Slot header = column.header();
        return header != null && header.text().text().contains(Unit.YUAN.symbol() + "/");
    }

    private static String lowest(Column column) {
        Slot header = column.header();
        return header == null ? "" : Words.bare(header.label().key()); // 全年任务（户）
    }

    private static String header(Column column) {
        return column.path().stream().map(slot -> slot.label().key()).collect(Collectors.joining(" "));
    }
}
