package gouji.extract.table;

import gouji.quantity.Unit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The units that a note over a table names: `单位：万亩、万元、户`.
final class NotedUnits {
    private static final String PAIR = "=";

    private final List<Unit> units;
    private final Words words;

    NotedUnits(List<Unit> units, Words words) {
        this.units = List.copyOf(units);
        this.words = words;
    }

    boolean areSeveral() {
        return units.size() > 1;
    }

    /// Those that count things.
    List<Unit> counting() {
        return units.stream().filter(unit -> !unit.isMoney()).toList();
    }

    /// The unit of a column of money; of 万元 and 元 the smaller for what one costs, the larger for amounts.
    @Nullable
    Unit money(String header) {
        List<Unit> money = units.stream()
                .filter(Unit::isMoney)
                .sorted(Comparator.comparing(Unit::factor))
                .toList();
        if (money.isEmpty()) {
            return null;
        }
        return words.names("栏目单价词", header) ? money.getFirst() : money.getLast();
    }

    /// The unit whose things a name counts: 亩 for 禁牧面积, 户 for 牧户数; null where it names none of them.
    @Nullable
    Unit named(String name) {
        return counting().stream()
                .filter(unit -> isNamed(unit, name))
                .max(Comparator.comparingInt(unit -> unit.symbol().length()))
                .orElse(null); // 人次 rather than 人
    }

    private boolean isNamed(Unit unit, String name) {
        String thing = unit.symbol().replaceFirst("^[万亿](?=.)", "");
        boolean isSaid = !thing.isEmpty() && !unit.equals(Unit.SCORE) && name.contains(thing);
        return isSaid || words.pairs("单位配字", PAIR + thing).stream().anyMatch(name::contains);
    }
}
