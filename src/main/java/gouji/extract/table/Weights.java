package gouji.extract.table;

import gouji.report.Fact;
import gouji.report.Relation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Weights that stand in names, `产出指标（50分）` or `绩效指标（90分）`, and the weights of the rows that must add up to them.
final class Weights {
    private final Scribe scribe;
    private final Scores scores;
    private final Map<Slot, Group> groups = new LinkedHashMap<>();
    private @Nullable Slot side;

    /// A named weight and what stands under it.
    private static final class Group {
        private final Fact named;
        private final List<String> parts = new ArrayList<>();
        private boolean open;

        Group(Fact named) {
            this.named = named;
        }

        void add(@Nullable Fact part) {
            if (part == null) {
                open = true;
            } else if (!parts.contains(part.id())) {
                parts.add(part.id());
            }
        }
    }

    Weights(Scribe scribe, Scores scores) {
        this.scribe = scribe;
        this.scores = scores;
    }

    /// Takes note of the weight in the label of the whole block.
    void block(Block block) {
        side = scores.takeGoal();
        for (Slot slot : block.corner()) {
            if (slot.label().weight() != null) {
                side = slot;
            }
        }
        if (side != null) {
            group(side, true);
        }
    }

    /// A row and its weight, null where it states none.
    void row(@Nullable Slot level1, @Nullable Slot level2, Slot level3, @Nullable Fact weight) {
        Group first = level1 == null || level1.equals(level3) ? null : group(level1, side == null);
        Group second = level2 == null || level2.equals(level3) ? null : group(level2, false);
        Group outer = side == null ? null : groups.get(side);
        boolean optional = level3.label().key().contains("可选");
        if (second != null) {
            put(second, weight, optional);
        }
        if (first != null) {
            put(first, second == null ? weight : second.named, optional);
        }
        if (outer != null) {
            put(outer, weight != null ? weight : first == null ? null : first.named, optional);
        }
    }

    private static void put(Group group, @Nullable Fact part, boolean optional) {
        group.add(part);
        group.open |= optional;
    }

    void relate() {
        for (Group group : groups.values()) {
            if (!group.parts.isEmpty()) {
                scribe.draft()
                        .add(new Relation.Sum("table-weight-of-block", group.named.id(), group.parts, group.open));
            }
        }
    }

    private @Nullable Group group(Slot slot, boolean outermost) {
        BigDecimal weight = slot.label().weight();
        if (weight == null) {
            return null;
        }
        String own = slot.label().name();
        String name = side == null || slot.equals(side) ? own : side.label().name() + "/" + own;
        return groups.computeIfAbsent(slot, any -> new Group(scores.named(weight, slot, name, outermost)));
    }
}
