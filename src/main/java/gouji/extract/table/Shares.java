package gouji.extract.table;

import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 1 and 0.9562 under 执行率 where neither the header nor a cell has %: shares of the budget, 100% and 95.62%.
final class Shares {
    private static final BigDecimal HIGHEST = BigDecimal.TWO;

    private final Block block;

    Shares(Block block) {
        this.block = block;
    }

    /// What a rate states in per cent: a bare number that is nearer to the share of the row's amounts than to a hundred
    /// times it is that share.
    Quantity percent(Column column, Slot slot, Quantity stated) {
        Quantity bare = slot.figure(Unit.NONE);
        BigDecimal share = bare == null || !column.is(Role.EXECUTION_RATE) ? null : share(slot.row());
        if (bare == null || share == null || !areBare(column)) {
            return stated;
        }
        BigDecimal asShare = share.subtract(bare.value()).abs();
        BigDecimal asPercent = share.movePointRight(2).subtract(bare.value()).abs();
        return asShare.compareTo(asPercent) < 0
                ? Quantity.of(bare.value().movePointRight(2).toPlainString(), Unit.PERCENT.symbol())
                : stated;
    }

    private boolean areBare(Column column) {
        Slot header = column.header();
        return header != null
                && !header.text().text().contains(Unit.PERCENT.symbol())
                && block.rows().stream()
                        .map(row -> block.board().at(row, column.index()))
                        .filter(Objects::nonNull)
                        .map(slot -> slot.figure(Unit.NONE))
                        .filter(Objects::nonNull)
                        .allMatch(rate ->
                                rate.unit().equals(Unit.NONE) && rate.value().compareTo(HIGHEST) <= 0);
    }

    private @Nullable BigDecimal share(int row) {
        BigDecimal part = amount(Role.EXECUTED, row);
        for (Role role : List.of(Role.FULL_BUDGET, Role.BUDGET, Role.INITIAL_BUDGET)) {
            BigDecimal whole = block.has(role) ? amount(role, row) : null;
            if (part != null && whole != null && whole.signum() != 0) {
                return part.divide(whole, MathContext.DECIMAL32);
            }
        }
        return null;
    }

    private @Nullable BigDecimal amount(Role role, int row) {
        Slot slot = block.column(role)
                .map(column -> block.board().at(row, column.index()))
                .orElse(null);
        Quantity quantity = slot == null ? null : slot.figure(Unit.NONE);
        return quantity == null ? null : quantity.inBase();
    }
}
