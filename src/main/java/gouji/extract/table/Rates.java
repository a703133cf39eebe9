package gouji.extract.table;

import gouji.report.Fact;
import gouji.report.Relation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 执行率 = 执行数 ÷ 全年预算数, or what the letters in the headers say instead: `预算执行(E/C×100%)`.
final class Rates {
    private static final List<Role> BUDGETS = List.of(Role.FULL_BUDGET, Role.BUDGET, Role.INITIAL_BUDGET);

    private final Block block;
    private final Scribe scribe;

    Rates(Block block, Scribe scribe) {
        this.block = block;
        this.scribe = scribe;
    }

    /// Relates the rates of one row to its amounts.
    ///
    /// @param facts the row's facts by column
    void relate(Map<Integer, Fact> facts) {
        for (Column column : block.columns()) {
            Fact rate = facts.get(column.index());
            if (rate == null || !isRatio(column)) {
                continue;
            }
            Fact part = part(column, facts);
            Fact whole = whole(column, facts);
            if (part != null
                    && whole != null
                    && !part.equals(whole)
                    && whole.quantity().value().signum() != 0) {
                scribe.draft().add(new Relation.Ratio("table-rate", rate.id(), part.id(), whole.id()));
            }
        }
    }

    private static boolean isRatio(Column column) {
        return column.is(Role.EXECUTION_RATE) || column.is(Role.RECEIPT_RATE);
    }

    private @Nullable Fact part(Column rate, Map<Integer, Fact> facts) {
        Slot header = rate.header();
        if (header != null && header.label().part() != null) {
            return lettered(header.label().part(), facts);
        }
        return only(rate.is(Role.RECEIPT_RATE) ? Role.RECEIVED : Role.EXECUTED, facts);
    }

    private @Nullable Fact whole(Column rate, Map<Integer, Fact> facts) {
        Slot header = rate.header();
        if (header != null && header.label().whole() != null) {
            return lettered(header.label().whole(), facts);
        }
        if (block.has(Role.BUDGET_CHANGE) && !block.has(Role.FULL_BUDGET)) {
            return null; // a change beside the first budget: nobody says what the rate is taken of
        }
        return BUDGETS.stream()
                .filter(block::has)
                .findFirst()
                .map(role -> only(role, facts))
                .orElse(null);
    }

    private @Nullable Fact lettered(String letter, Map<Integer, Fact> facts) {
        return block.columns().stream()
                .filter(column -> column.path().stream()
                        .anyMatch(slot -> letter.equals(slot.label().letter())))
                .map(column -> facts.get(column.index()))
                .filter(fact -> fact != null)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Fact only(Role role, Map<Integer, Fact> facts) {
        List<Fact> found = block.columns().stream()
                .filter(column -> column.is(role) && (column.part() == null || column.isTotal()))
                .map(column -> facts.get(column.index()))
                .filter(fact -> fact != null)
                .distinct()
                .toList();
        return found.size() == 1 ? found.getFirst() : null;
    }
}
