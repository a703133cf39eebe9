package gouji.extract.table;

import gouji.pattern.Search;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Measure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Figures of a form that no known label names: kept under the words that stand beside or over them, so that nothing is
/// lost. `资金支出计划（%） | 3月底 | 6月底` over `10 | 35` gives 10% and 35% as `资金支出计划/3月底` and `资金支出计划/6月底`.
final class Leftovers {
    private static final Search NUMBER_OF_SOMETHING = Search.of("\\d{6,}"); // telephones, postcodes, dates
    private static final Search MONTH = Search.of("20\\d{2}\\.(?:0?[1-9]|1[0-2])"); // 2021.3 beside 起止时间
    private static final Search COUNT = Search.of("\\d{1,2}");
    private static final int LONGEST_LABEL = 30;

    private final Board board;
    private final Words words;
    private final Scribe scribe;

    Leftovers(Board board, Words words, Scribe scribe) {
        this.board = board;
        this.words = words;
        this.scribe = scribe;
    }

    /// Reads what is left of a row outside of blocks.
    void read(int row) {
        for (Slot slot : board.said(row)) {
            if (slot.isFigure() && !scribe.hasRead(slot)) {
                figure(slot);
            }
        }
    }

    private void figure(Slot slot) {
        Quantity bare = slot.figure(Unit.NONE);
        List<Slot> labels = labels(slot);
        boolean named =
                labels.stream().noneMatch(label -> isNoFact(label.label().role()));
        boolean numbers = NUMBER_OF_SOMETHING.matches(slot.words()) || MONTH.matches(slot.words()) || countsRows(slot);
        if (bare == null || labels.isEmpty() || !named || numbers) {
            return;
        }
        Role role = labels.getLast().label().role();
        Quantity quantity = bare.unit().equals(Unit.NONE) ? bare.with(unit(labels, role)) : bare;
        Measure measure =
                role == null ? people(quantity.unit(), labels.getLast().label().name()) : role.measure();
        String indicator = String.join(
                "/", labels.stream().map(label -> label.label().name()).toList());
        scribe.unknown(measure == null ? Measure.OTHER : measure, quantity, slot, indicator);
    }

    /// `分配科学性 | 5 | 资金分配规范性` over `下达及时性 | 6 | 资金分解下达进度`: the only number of its row, one more or less than
    /// the one in the row beside it, between words.
    private boolean countsRows(Slot slot) {
        Slot next = board.at(slot.row(), slot.lastColumn() + 1);
        boolean between = slot.column() > 0 && next != null && !next.isHole() && !next.isFigure();
        return between
                && isLoneCount(slot)
                && (follows(slot, slot.row() - 1, -1) || follows(slot, slot.lastRow() + 1, 1));
    }

    private boolean follows(Slot slot, int row, int step) {
        Slot other = board.at(row, slot.column());
        return other != null
                && isLoneCount(other)
                && Integer.parseInt(other.words()) == Integer.parseInt(slot.words()) + step;
    }

    private boolean isLoneCount(Slot slot) {
        return COUNT.matches(slot.words())
                && board.said(slot.row()).stream().filter(Slot::isFigure).count() == 1;
    }

    /// `实有在编人员 | 81`: posts or staff, where people are counted; else null.
    private @Nullable Measure people(Unit unit, String name) {
        boolean isOfPeople = unit.symbol().matches("[人名]") || (unit.equals(Unit.NONE) && words.names("数人的栏", name));
        return isOfPeople ? words.people(name) : null;
    }

    /// A number under such a label names or numbers something.
    private static boolean isNoFact(@Nullable Role role) {
        return role == Role.NOTE
                || role == Role.PROJECT_CODE
                || role == Role.CODE
                || role == Role.INDEX
                || role == Role.OWNER
                || role == Role.UNIT_IN_CHARGE
                || role == Role.PROJECT;
    }

    private static Unit unit(List<Slot> labels, @Nullable Role role) {
        if (role == Role.WEIGHT || role == Role.SCORE) {
            return Unit.SCORE;
        }
        for (Slot label : labels.reversed()) {
            Unit unit = label.label().unit();
            if (unit != null) {
                return unit;
            }
        }
        return role != null && role.isRate() ? Unit.PERCENT : Unit.NONE;
    }

    /// The label that reaches down over several rows at the left, then the words beside the figure or else over it.
    private List<Slot> labels(Slot slot) {
        var labels = new ArrayList<Slot>();
        Slot beside = null;
        for (Slot other : board.across(slot.row())) {
            if (other.column() >= slot.column()) {
                break;
            }
            if (other.cell().rowSpan() > 1 && isLabel(other)) {
                labels.add(other);
            } else if (isLabel(other)) {
                beside = other;
            }
        }
        Slot over = board.at(slot.row() - 1, slot.column());
        if (beside != null) {
            labels.add(beside);
        } else if (over != null && isLabel(over) && !labels.contains(over)) {
            labels.add(over);
        }
        return labels;
    }

    private static boolean isLabel(Slot slot) {
        return !slot.isHole()
                && !slot.isFigure()
                && slot.words().length() <= LONGEST_LABEL
                && !slot.label().name().isEmpty();
    }
}
