package gouji.extract.table;

import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The total row of a score table and the rows of grade around it.
final class Totals {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private final @Nullable Block block;
    private final Words words;
    private final Scribe scribe;
    private final Scores scores;

    Totals(@Nullable Block block, Words words, Scribe scribe, Scores scores) {
        this.block = block;
        this.words = words;
        this.scribe = scribe;
        this.scores = scores;
    }

    boolean isTotal(int row) {
        Slot first = block == null ? null : block.first(row);
        return first != null && isTotal(first);
    }

    static boolean isTotal(Slot slot) {
        return slot.label().is(Role.TOTAL_SCORE)
                || slot.label().is(Role.TOTAL)
                || slot.label().is(Role.GRADE);
    }

    /// Whether a total row counts some of the table's rows only.
    boolean isSubtotal(Slot label, Slot weight) {
        Quantity full = weight.figure(Unit.SCORE);
        return words.names("小计", label.label().key())
                && full != null
                && full.value().compareTo(FULL) < 0;
    }

    void read(int row) {
        if (block != null) {
            read(block.board().said(row).stream()
                    .filter(slot -> !block.isSide(slot))
                    .toList());
        }
    }

    /// Reads a row that begins with a label of totals.
    void read(List<Slot> said) {
        Slot label = said.getFirst();
        List<Slot> figures = said.stream().skip(1).filter(Slot::isFigure).toList();
        if (label.label().weight() != null) {
            scores.totalWeight(new Quantity(label.label().weight(), Unit.SCORE, null, null), label);
        }
        for (Slot figure : figures) {
            figure(figure, label, figures);
        }
        said.stream()
                .skip(1)
                .filter(slot -> !slot.isFigure() && isGrade(slot))
                .findFirst()
                .ifPresent(slot -> scribe.score(null, slot.words()));
    }

    private boolean isGrade(Slot slot) {
        return words.is("等次", slot.words());
    }

    private void figure(Slot slot, Slot label, List<Slot> figures) {
        Quantity quantity = slot.figure(Unit.SCORE);
        if (quantity == null || label.label().is(Role.GRADE)) {
            return;
        }
        Role role = role(slot);
        boolean only = figures.size() == 1;
        if (only && (label.label().weight() != null || namesScore(label))) {
            scores.totalScore(quantity, slot);
        } else if (role == Role.WEIGHT) {
            scores.totalWeight(quantity, slot);
        } else if (role == Role.SCORE) {
            scores.totalScore(quantity, slot);
        } else if (only && quantity.value().compareTo(FULL) != 0) {
            scores.totalScore(quantity, slot);
        } else if (!only && slot.equals(figures.getFirst())) {
            scores.totalWeight(quantity, slot);
        } else if (!only && slot.equals(figures.get(1))) {
            scores.totalScore(quantity, slot);
        }
    }

    /// 综合得分 and the like are scores whatever column their figure stretches over; of 总分 and 合计 only the column tells.
    private static boolean namesScore(Slot label) {
        return label.label().is(Role.TOTAL_SCORE) && !label.label().key().startsWith("总分");
    }

    /// The role of the score column that the cell lies under, or null where it lies under several columns.
    private @Nullable Role role(Slot slot) {
        Column column = block == null || slot.cell().columnSpan() > 1
                ? null
                : block.columns().get(slot.column());
        return column == null ? null : column.role();
    }
}
