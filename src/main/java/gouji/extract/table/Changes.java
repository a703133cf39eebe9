package gouji.extract.table;

import gouji.pattern.Search;
import gouji.quantity.Dimension;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Relation;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 增减额 and 增减率 beside the amounts or counts of two years: 增减额 = this year's − last year's, 增减率 = 增减额 ÷ last year's.
final class Changes {
    private static final Search YEAR = Search.of("(20\\d{2}|本|上|去)年(度)?");

    private record Pair(Fact now, Fact before) {}

    private final Block block;
    private final Scribe scribe;

    Changes(Block block, Scribe scribe) {
        this.block = block;
        this.scribe = scribe;
    }

    /// Relates the facts of one row.
    ///
    /// @param row its facts by column
    void relate(Map<Integer, Fact> row) {
        Collection<Fact> facts = row.values();
        Fact change = only(facts.stream().filter(fact -> fact.measure() == Measure.INCREASE));
        Fact rate = only(facts.stream().filter(fact -> fact.measure() == Measure.GROWTH));
        List<Pair> pairs = row.entrySet().stream()
                .flatMap(now -> row.entrySet().stream()
                        .filter(before -> isYearAfter(now.getValue(), before.getValue())
                                && isAlike(now.getKey(), before.getKey()))
                        .map(before -> new Pair(now.getValue(), before.getValue())))
                .toList();
        if ((change == null && rate == null) || pairs.size() != 1) {
            return; // of several pairs the row does not say which of them changed
        }
        Fact now = pairs.getFirst().now();
        Fact before = pairs.getFirst().before();
        BigDecimal rise = now.quantity().inBase().subtract(before.quantity().inBase());
        String stated = id(change, rise);
        String share = id(rate, rise);
        if (stated != null || share != null) {
            scribe.draft().add(new Relation.Growth("table-growth", now.id(), before.id(), stated, share));
        }
    }

    private static boolean isYearAfter(Fact one, Fact other) {
        Integer year = one.year();
        Integer last = other.year();
        return year != null
                && last != null
                && year == last + 1
                && one.measure() == other.measure()
                && one.measure() != Measure.INCREASE
                && one.measure() != Measure.GROWTH
                && one.quantity().unit().equals(other.quantity().unit())
                && one.quantity().unit().dimension() != Dimension.RATE
                && one.subject().equals(other.subject());
    }

    /// Whether two columns count the same in two years: not `2024年城区` and `2023年合计`.
    private boolean isAlike(int one, int other) {
        Column now = block.columns().get(one);
        Column before = block.columns().get(other);
        boolean isOfOneRole = now.role() != null && now.role() == before.role() && !now.is(Role.TOTAL);
        return isOfOneRole
                ? Objects.equals(part(now), part(before))
                : counted(now).equals(counted(before));
    }

    private static @Nullable String part(Column column) {
        Slot part = column.part();
        return part == null ? null : part.label().key();
    }

    /// What the headers over a column say but for the year.
    private static String counted(Column column) {
        return YEAR.without(
                column.path().stream().map(slot -> slot.label().key()).collect(Collectors.joining(" ")));
    }

    /// A change whose sign runs against the amounts may be written without one: then it says nothing.
    private static @Nullable String id(@Nullable Fact fact, BigDecimal rise) {
        boolean against = fact != null && fact.quantity().value().signum() * rise.signum() < 0;
        return fact == null || against ? null : fact.id();
    }

    private static @Nullable Fact only(Stream<Fact> facts) {
        List<Fact> found = facts.toList();
        return found.size() == 1 ? found.getFirst() : null;
    }
}
