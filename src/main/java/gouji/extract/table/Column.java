package gouji.extract.table;

import gouji.quantity.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A column of a block with the headers over it.
///
/// @param path its headers from top to bottom
/// @param role what the lowest header that names a role says of the column, or null; a total or a source of money below
///     a measure (预算数 over 总额) leaves it that measure
record Column(int index, List<Slot> path, @Nullable Role role) {

    Column {
        path = List.copyOf(path);
    }

    static Column of(int index, List<Slot> path) {
        Role weak = null;
        for (Slot slot : path.reversed()) {
            Role role = slot.label().role();
            if (role != null && role != Role.TOTAL) {
                return new Column(index, path, role);
            }
            weak = weak == null ? role : weak;
        }
        return new Column(index, path, weak);
    }

    /// The same column, which says something else than its header does.
    Column as(Role other) {
        return new Column(index, path, other);
    }

    boolean is(Role wanted) {
        return role == wanted;
    }

    /// The lowest header, or null where there is none.
    @Nullable
    Slot header() {
        return path.isEmpty() ? null : path.getLast();
    }

    /// What the column counts where its lowest header is not the measure itself: `财政拨款` under `预算数`, `基本支出`.
    @Nullable
    Slot part() {
        for (Slot slot : path.reversed()) {
            Role said = slot.label().role();
            if (said == null && !slot.isHole() && slot.label().year() == null) {
                return slot;
            }
            if (said != Role.TOTAL) {
                return null;
            }
        }
        return null;
    }

    boolean isTotal() {
        Slot lowest = header();
        return lowest != null && lowest.label().is(Role.TOTAL);
    }

    @Nullable
    Unit unit() {
        return path.reversed().stream()
                .map(slot -> slot.label().unit())
                .filter(unit -> unit != null)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Integer year() {
        return path.stream()
                .map(slot -> slot.label().year())
                .filter(year -> year != null)
                .findFirst()
                .orElse(null);
    }
}
