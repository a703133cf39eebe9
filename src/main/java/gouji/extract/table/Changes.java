package gouji.extract.table;

import gouji.quantity.Dimension;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Relation;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 增减额 and 增减率 beside the amounts or counts of two years: 增减额 = this year's − last year's, 增减率 = 增减额 ÷ last year's.
final class Changes {
    private record Pair(Fact now, Fact before) {}

    private final Scribe scribe;

    Changes(Scribe scribe) {
        this.scribe = scribe;
    }

    /// Relates the facts of one row.
    void relate(Collection<Fact> facts) {
        Fact change = only(facts.stream().filter(fact -> fact.measure() == Measure.INCREASE));
        Fact rate = only(facts.stream().filter(fact -> fact.measure() == Measure.GROWTH));
        List<Pair> pairs = facts.stream()
                .flatMap(now -> facts.stream()
                        .filter(before -> isYearAfter(now, before))
                        .map(before -> new Pair(now, before)))
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
                && one.subject().equals(other.subject())
                && Objects.equals(one.scope(), other.scope());
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
