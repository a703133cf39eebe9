package gouji.extract.table;

import gouji.quantity.Unit;
import gouji.report.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whom or what the figures of a matrix are about: the row's name, what a total row adds up, the bureau.
final class MatrixNames {
    static final int SHORTEST_TOTAL = 2; // 合计, 总计, 小计 say not what they count

    private static final String TOTAL = "总计";

    private static final Pattern PERIOD = Pattern.compile("(?:[\\d一二三四五六七八九十两近全上下春秋]{0,4}(?:个?年度?|季度?|半年|学期|学年|个?月))+");

    /// The figures of a chart are called by its caption: 图5：一般公共预算财政拨款支出决算变动情况
    private static final Pattern PICTURE = Pattern.compile(
            "^图\\s?\\d{1,2}[：:.．、\\s]*(?<what>[^，。；：（(]{4,30}?)(?:决算)?(?:总计)?(?:变动|增减|对比|结构|构成)(?:情况)?");

    private final Block block;
    private final Words words;
    private final Scribe scribe;
    private final MatrixMeasures measures;
    private final String title;
    private final Set<String> repeated;

    /// @param repeated names that stand before several rows; the matrix finds them after this is made
    MatrixNames(Block block, Words words, Scribe scribe, MatrixMeasures measures, String title, Set<String> repeated) {
        this.block = block;
        this.words = words;
        this.scribe = scribe;
        this.measures = measures;
        this.title = title;
        this.repeated = repeated;
    }

    /// Whom or what a figure is about.
    String subject(MatrixRow row, Column column) {
        if (!row.isWhole() && row.name().equals(measures.of(column, row).label())) {
            boolean isOfTotals = PICTURE.matcher(title).find() && title.contains(TOTAL);
            return isOfTotals ? row.name() + TOTAL : scribe.subject(); // 收入 and 支出 themselves
        }
        if (row.label() != null
                && words.is("资金总额", row.label().label().key())
                && !words.isPlainTotal(row.label().label())) {
            return scribe.subject(); // 年度资金总额 over its sources
        }
        if (row.isOfYear() && column.is(Role.TOTAL)) {
            return words.names("三公", title) ? words.first("三公") : scribe.subject();
        }
        if (row.isOfYear()) {
            return scribe.subject();
        }
        if (!row.isWhole()) {
            return repeated.contains(row.name()) ? row.fullName(block) : row.name();
        }
        Slot label = row.label();
        if (words.names("三公", title)) {
            return words.first("三公");
        }
        if (label == null) {
            Matcher picture = PICTURE.matcher(title);
            return picture.find() ? picture.group("what") : scribe.subject();
        }
        boolean listsProjects = row.nameColumn() >= 0
                && block.columns().get(row.nameColumn()).is(Role.PROJECT)
                && words.names("项目支出表", title);
        if (listsProjects && words.isPlainTotal(label.label())) {
            return words.first("项目支出表"); // what all projects of the table spend, not the bureau
        }
        Measure measure = measures.of(column, row);
        if (label.label().key().equals(TOTAL) && (measure == Measure.INCOME || measure == Measure.EXPENDITURE)) {
            return measure.label() + label.label().key();
        }
        if (row.isGrandTotal()) {
            return label.label().name();
        }
        if (!words.isPlainTotal(label.label())) {
            String totalled = words.totalled(row.name());
            return PERIOD.matcher(totalled).matches() ? scribe.subject() : totalled; // 三年合计
        }
        String kind = kind(row);
        return kind == null ? totalName(column, label) : kind;
    }

    /// Whether a header names money that a total row may be about (基本支出, 禁牧补助), rather than what it counts or how
    /// (发行金额, 进度, 有效).
    boolean isOfMoney(Slot header, Unit unit) {
        String name = header.label().name();
        return (unit.isMoney() || unit.equals(Unit.NONE))
                && (words.ends("款项词尾", name)
                        || words.names("三公名目", name)
                        || words.fund(header.label()) != null
                        || words.names("三公", title));
    }

    /// The headers over a column that tell it from others of the same name and role: 2021年春 over 资助金额, where 2021年秋
    /// stands over another. Null where its name is its own.
    @Nullable
    String group(Column column) {
        if (block.has(Role.CODE)) {
            return null; // accounts have their columns by heart
        }
        List<Column> twins = block.columns().stream()
                .filter(other -> other.index() != column.index() && isTwin(column, other))
                .collect(Collectors.toCollection(ArrayList::new));
        var over = new ArrayList<String>();
        for (Slot slot : column.path()) {
            boolean isOwn = slot.equals(column.header()) || slot.equals(column.part());
            boolean isSide = slot.label().is(Role.INCOME) || slot.label().is(Role.EXPENDITURE); // the measure says it
            if (!isOwn && !isSide && twins.removeIf(twin -> !twin.path().contains(slot))) {
                over.add(slot.label().name());
            }
        }
        return over.isEmpty() ? null : String.join("/", over);
    }

    private static boolean isTwin(Column one, Column other) {
        Slot header = one.header();
        Slot beside = other.header();
        return header != null
                && beside != null
                && one.path().size() > 1
                && one.role() == other.role()
                && header.label().key().equals(beside.label().key())
                && Objects.equals(one.year(), other.year());
    }

    /// `施工 | 小计`: the kind that the cell at its left, merged over the rows above, names; null where there is none.
    @Nullable
    String kind(MatrixRow row) {
        Slot label = row.isTotal() ? row.label() : null;
        for (int c = label == null ? -1 : label.column() - 1; c >= 0; c--) {
            Slot slot = block.board().at(row.row(), c);
            boolean reaches =
                    slot != null && slot.row() < row.row() && block.rows().contains(slot.row());
            if (slot != null && reaches && !slot.isHole() && !slot.isFigure()) {
                return slot.label().name();
            }
        }
        return null;
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
    boolean isWholeBureau(Column column, Slot label) {
        return label.label().key().length() > 2
                || column.path().stream()
                        .anyMatch(slot -> slot.label().is(Role.TOTAL)
                                && slot.label().key().length() > 2)
                || words.names("全部收支表", title);
    }
}
