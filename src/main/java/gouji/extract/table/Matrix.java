package gouji.extract.table;

import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Project;
import gouji.report.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A table of figures with headers over its columns and names before its rows: the tables of accounts, allocation
/// lists, the data of charts. Several tables may stand side by side under one another's rows (收入 ‖ 支出).
final class Matrix {
    private final Block block;
    private final Words words;
    private final Scribe scribe;
    private final @Nullable String scope;
    private final Told told;
    private final Shares shares;
    private final MatrixUnits units;
    private final MatrixMeasures measures;
    private final MatrixNames names;
    private final List<Integer> valueColumns = new ArrayList<>();
    private final List<MatrixRow> rows = new ArrayList<>();
    private final Set<String> repeated = new HashSet<>();
    private final Divided divided = new Divided();

    private Matrix(Block block, Words words, Scribe scribe, String title) {
        this.block = block;
        this.words = words;
        this.scribe = scribe;
        this.scope = words.scope(title);
        this.told = new Told(words, scribe);
        this.shares = new Shares(block);
        this.units = new MatrixUnits(block, words, scribe, title);
        this.measures = new MatrixMeasures(block, words, units, title);
        this.names = new MatrixNames(block, words, scribe, measures, title, repeated);
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
                    || block.isOfYears(column.index())
                    || role == Role.CODE
                    || role == Role.PROJECT_CODE
                    || role == Role.INDEX
                    || role == Role.NOTE
                    || role == Role.REASON;
            boolean named =
                    role == Role.ITEM || role == Role.PROJECT || role == Role.OWNER || role == Role.UNIT_IN_CHARGE;
            long figures = bodyOf(column).stream().filter(Slot::isFigure).count();
            long texts =
                    bodyOf(column).stream().filter(slot -> !slot.isFigure()).count();
            if (!other
                    && !isCounting(column)
                    && figures > 0
                    && (named ? texts == 0 : isMeasured(role) || figures * 2 > texts)) {
                valueColumns.add(column.index());
            }
        }
    }

    private static boolean isMeasured(@Nullable Role role) {
        return role != null && (role.isMoney() || role.isRate());
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
            if (sides.size() == 1 && side.facts().isEmpty()) {
                divided.row(side, measures.measured(side));
            }
            Fact fact = fact(block.columns().get(column), slot, side);
            if (fact != null) {
                side.facts().put(column, fact);
            }
        }
        tell(row, sides.values());
        for (MatrixRow side : sides.values()) {
            if (!side.facts().isEmpty()) {
                rows.add(side);
                boolean project = side.nameColumn() >= 0
                        && block.columns().get(side.nameColumn()).is(Role.PROJECT);
                if (project && !side.isTotal() && !repeated.contains(side.name())) {
                    scribe.draft().add(new Project(side.name(), null, List.of()));
                }
                new Rates(block, scribe).relate(side.facts());
                new Changes(block, scribe).relate(side.facts());
            }
        }
    }

    /// What columns of words tell of the row.
    private void tell(int row, Collection<MatrixRow> sides) {
        String about = sides.size() == 1 && !sides.iterator().next().isTotal()
                ? sides.iterator().next().name()
                : scribe.project();
        for (Column column : block.columns()) {
            Slot slot = block.board().at(row, column.index());
            boolean words = slot != null
                    && slot.row() == row
                    && slot.column() == column.index()
                    && !valueColumns.contains(column.index())
                    && sides.stream().noneMatch(side -> side.nameColumn() == column.index())
                    && !column.is(Role.CODE)
                    && !column.is(Role.INDEX);
            Slot header = column.header();
            if (words && slot != null && header != null) {
                told.read(slot, header.label().name(), about);
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
                // 类别 | 标段: the kind repeats, and the words beside it tell the rows apart
                boolean apart = found == c + 1 && !tellsApart(c) && tellsApart(found);
                return apart ? found : c;
            }
            boolean text = isName(row, c) && !column.is(Role.NOTE);
            if (text && (found < 0 || (c == found - 1 && tellsApart(c)))) {
                found = c; // of several columns of words the first that tells the rows apart names them
            }
        }
        // 资金用途 | 全年预算: what is elsewhere a note names the rows where it comes first and nothing else does
        return found < 0 && value > 0 && isName(row, 0) && tellsApart(0) ? 0 : found;
    }

    /// Whether a cell holds words that may name its row.
    private boolean isName(int row, int column) {
        Slot slot = block.board().at(row, column);
        Column under = block.columns().get(column);
        return slot != null
                && !slot.isHole()
                && !slot.isFigure()
                && !valueColumns.contains(column)
                && !units.isUnits(column)
                && !under.is(Role.CODE)
                && !under.is(Role.INDEX)
                && !under.is(Role.REASON)
                && slot.moneyUnit() == null
                && !block.isSide(slot);
    }

    /// Whether the words of a column are all different, but for its sums.
    private boolean tellsApart(int column) {
        List<String> said = bodyOf(block.columns().get(column)).stream()
                .filter(slot -> !slot.isFigure() && !words.isPlainTotal(slot.label()))
                .map(slot -> slot.label().name())
                .toList();
        return said.size() > 1 && new HashSet<>(said).size() == said.size();
    }

    private @Nullable Fact fact(Column column, Slot slot, MatrixRow row) {
        Role role = column.role();
        Quantity bare = slot.figure(Unit.NONE);
        if (bare == null || role == Role.WEIGHT || (role == Role.SCORE && row.isTotal())) {
            return null;
        }
        if (role == Role.SCORE) {
            Slot header = column.header();
            String of = header != null && words.names("执行率用语", header.label().key())
                    ? header.label().name()
                    : null; // 执行率得分 is one of the scores that make up the total
            Measure score = block.has(Role.PROJECT) && of == null ? Measure.TOTAL_SCORE : Measure.SCORE;
            return scribe.line(row.name(), score, bare.with(Unit.SCORE), slot, of, column.year());
        }
        Quantity quantity = bare.unit().equals(Unit.NONE) ? slot.figure(units.of(column, row)) : bare;
        if (quantity == null) {
            return null;
        }
        quantity = shares.percent(column, slot, quantity);
        Slot part = column.part();
        String name = part == null ? null : part.label().name();
        String group = names.group(column);
        String within = joined("·", scope, group);
        Measure measure = divided.of(measures.of(column, row, quantity.unit()), quantity.unit());
        Integer year = column.year() != null ? column.year() : row.year();
        String kind = names.kind(row);
        boolean isAlone = row.label() == null && row.year() == null; // 排查企业 120家, the only row
        boolean isNamed = part != null && (isAlone || names.isOfMoney(part, quantity.unit()));
        if (row.isWhole() && name != null && isNamed && !row.isGrandTotal() && kind == null) {
            boolean sums = row.isTotal() && row.name().length() <= MatrixNames.SHORTEST_TOTAL;
            String own = sums && !block.has(Role.CODE) ? row.name() : null;
            return noted(scribe.line(name, own, measure, quantity, slot, within, year), column);
        }
        if (row.isOfYear() && name != null && isNamed) {
            return noted(scribe.line(name, measure, quantity, slot, within, year), column);
        }
        String counted = joined("·", scope, joined("/", group, name));
        if (measures.measured(row) != null && measure == measures.measured(row)) {
            String of = name == null || row.isTotal() ? scribe.subject() : name; // the row says what, the column whose
            return scribe.line(of, measure, quantity, slot, apart(row, of, measure, within, year, column), year);
        }
        String subject = names.subject(row, column);
        boolean list = row.label() != null
                && words.isPlainTotal(row.label().label())
                && !names.isWholeBureau(column, row.label())
                && subject.equals(scribe.subject());
        if (counted == null && row.isTotal() && list && !row.isGrandTotal()) {
            counted = scribe.tableName(); // one list's 合计 is not another's
        }
        counted = apart(row, subject, measure, counted, year, column);
        return noted(scribe.line(subject, own(row, subject, name), measure, quantity, slot, counted, year), column);
    }

    /// What of its subject a figure tells where the row's name is not the subject: 合计, 三年合计, 改造户数合计; 改造户数 of a
    /// year. Null elsewhere.
    private @Nullable String own(MatrixRow row, String subject, @Nullable String header) {
        if (row.isOfYear()) {
            return !subject.equals(scribe.subject()) ? null : header == null ? row.name() : header;
        }
        boolean isPlain = row.label() != null && words.isPlainTotal(row.label().label());
        boolean isOfAll = row.isTotal() && subject.equals(scribe.subject());
        if (subject.contains(row.name()) || !(isPlain || isOfAll)) {
            return null;
        }
        return header == null || !subject.equals(scribe.subject()) ? row.name() : header + row.name();
    }

    private static @Nullable String joined(String by, @Nullable String first, @Nullable String second) {
        return first == null ? second : second == null ? first : first + by + second;
    }

    /// The scope; of two columns of one measure their headers tell them apart.
    private static @Nullable String apart(
            MatrixRow row,
            String subject,
            Measure measure,
            @Nullable String scope,
            @Nullable Integer year,
            Column column) {
        Slot header = column.header();
        return header != null && row.states(subject, measure, scope, year)
                ? header.label().name()
                : scope;
    }

    /// A figure under a header that says nothing of it is noted: the rest of the report may.
    private Fact noted(Fact fact, Column column) {
        Slot header = column.header();
        boolean isKnown = column.role() != null && !column.is(Role.TOTAL) && !column.is(Role.AMOUNT);
        if (fact.measure() == Measure.OTHER && header != null && !isKnown) {
            scribe.draft().unclear(fact, header.label().name());
        }
        return fact;
    }
}
