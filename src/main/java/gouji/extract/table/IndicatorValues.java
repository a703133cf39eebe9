package gouji.extract.table;

import gouji.pattern.Search;
import gouji.quantity.Qualifier;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Measure;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The figures of an indicator's cells: target, actual, both in one, and those under headers that nobody knows.
final class IndicatorValues {
    private static final String SATISFACTION = "满意度";
    private static final Search RATE = Search.of("(?<![频效功倍速斜概汇利])(?<!发生|发病|患病|死亡|出生)率$|满意度$");
    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    private final Block block;
    private final Words words;
    private final Scribe scribe;
    private final int named;
    private final Set<Slot> counted = new HashSet<>(); // a merged cell counts once

    /// @param named the column that names indicators
    IndicatorValues(Block block, Words words, Scribe scribe, int named) {
        this.block = block;
        this.words = words;
        this.scribe = scribe;
        this.named = named;
    }

    /// Whether a cell is read for the first time.
    boolean isFirst(Slot slot) {
        return counted.add(slot);
    }

    void figures(@Nullable Slot slot, Unit fallback, @Nullable Qualifier operator, Measure measure, String path) {
        if (slot != null && counted.add(slot)) {
            for (Figures.Said said : Figures.of(slot, fallback, operator)) {
                if (measure == Measure.ACTUAL && (Figures.isPlanned(said) || Figures.isReached(said))) {
                    add(slot, said, Figures.isPlanned(said) ? Measure.TARGET : measure, path);
                    continue;
                }
                String full = said.of().isEmpty() ? path : path + "（" + said.of() + "）";
                scribe.own(measure, said, slot, full, "table-indicator");
            }
        }
    }

    /// `目标300盏，实际312盏` or `≥98%／98.6%` in one cell: what the words say, else the first is the target.
    void both(@Nullable Slot slot, Unit fallback, String path) {
        List<Figures.Said> said = slot == null || !counted.add(slot) ? List.of() : Figures.of(slot, fallback, null);
        for (Figures.Said one : said) {
            boolean planned = Figures.isPlanned(one);
            boolean first = one.equals(said.getFirst()) && !Figures.isReached(one);
            Measure measure = planned || (first && said.size() > 1) ? Measure.TARGET : Measure.ACTUAL;
            add(slot, one, measure, path);
        }
    }

    /// A note beside an indicator without an actual value that is a figure or ends a calculation with one:
    /// `96.4%`, `43÷46＝93.48%`, `完成率96%`.
    void noted(@Nullable Slot slot, Unit fallback, String path) {
        Figures.Said said = slot == null ? null : Figures.result(slot, fallback);
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.endsWith(SATISFACTION)) {
            return; // prose tells how the people were asked
        }
        if (slot != null && said != null && (said.of().isEmpty() || name.endsWith(said.of())) && counted.add(slot)) {
            scribe.own(Measure.ACTUAL, said, slot, path, "table-indicator");
        }
    }

    private void add(@Nullable Slot slot, Figures.Said one, Measure measure, String path) {
        String thing = Figures.thing(one);
        if (slot != null) {
            String full = path.contains(thing) ? path : path + "（" + thing + "）";
            scribe.own(measure, one, slot, full, "table-indicator");
        }
    }

    /// Figures under headers that nobody knows: kept under the header's words.
    void others(int row, String path) {
        for (Column column : block.columns()) {
            Slot header = column.header();
            Slot slot = block.board().at(row, column.index());
            boolean second = column.role() == Role.ACTUAL || column.role() == Role.TARGET;
            boolean unread = column.role() == null
                    || (second && !block.column(column.role()).equals(Optional.of(column)));
            if (column.role() == null
                    && header != null
                    && isActual(header)
                    && block.column(Role.ACTUAL).isEmpty()) {
                figures(slot, Unit.NONE, null, Measure.ACTUAL, path);
                continue;
            }
            boolean unknown = unread && header != null && column.index() != named && !isBand(header);
            if (unknown
                    && slot != null
                    && header != null
                    && slot.isFigure()
                    && slot.column() == column.index()
                    && counted.add(slot)) {
                Unit unit = header.label().unit();
                Quantity quantity = slot.figure(unit == null ? Unit.NONE : unit);
                Integer year = column.year();
                if (quantity != null && second && year != null) {
                    Measure measure = column.is(Role.ACTUAL) ? Measure.ACTUAL : Measure.TARGET;
                    scribe.ofYear(year, measure, quantity, slot, path);
                } else if (quantity != null) {
                    String name = header.label().name();
                    Measure measure = words.names("栏目目标词", name) ? Measure.TARGET : Measure.OTHER;
                    scribe.unknown(measure, quantity, slot, path + "（" + name + "）");
                }
            }
        }
    }

    /// 实际情况 over what was reached, in a form that has no other column for it.
    private boolean isActual(Slot header) {
        return words.is("实况栏", header.label().key());
    }

    /// 优, 良, 中, 差 over the values that earn the grade.
    private boolean isBand(Slot header) {
        return words.is("等次", header.label().key());
    }

    /// What the figures of an indicator are counted in: as the column of units or its name says; 100 of a 合格率 is a per
    /// cent, 1 or 0.98 may be a share.
    static Unit unit(@Nullable Slot units, Slot named, @Nullable Slot target, @Nullable Slot actual) {
        Unit stated = Figures.unit(units, named);
        boolean isRate = stated.equals(Unit.NONE) && RATE.isIn(named.label().key());
        BigDecimal lowest = named.label().key().endsWith(SATISFACTION) ? HALF : BigDecimal.ONE; // or they are points
        boolean inPercent = Stream.of(Optional.ofNullable(target), Optional.ofNullable(actual))
                .flatMap(Optional::stream)
                .map(slot -> slot.figure(Unit.NONE))
                .filter(Objects::nonNull)
                .allMatch(quantity -> quantity.value().compareTo(lowest) > 0
                        && quantity.value().compareTo(HIGHEST) <= 0);
        return isRate && inPercent ? Unit.PERCENT : stated;
    }

    /// An actual without a unit is in the unit of its target.
    static Unit actualUnit(@Nullable Slot target, Unit fallback) {
        Quantity stated = target == null ? null : target.figure(fallback);
        return stated == null ? fallback : stated.unit();
    }
}
