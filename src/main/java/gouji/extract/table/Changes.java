package gouji.extract.table;

import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Relation;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 增减额 and 增减率 beside the amounts of two years: 增减额 = this year's − last year's, 增减率 = 增减额 ÷ last year's.
final class Changes {
    private final Scribe scribe;

    Changes(Scribe scribe) {
        this.scribe = scribe;
    }

    /// Relates the facts of one row.
    void relate(Collection<Fact> facts) {
        Fact change = only(facts.stream().filter(fact -> fact.measure() == Measure.INCREASE));
        Fact rate = only(facts.stream().filter(fact -> fact.measure() == Measure.GROWTH));
        List<Fact> amounts = facts.stream().filter(Changes::isAmount).toList();
        if ((change == null && rate == null) || amounts.size() != 2) {
            return;
        }
        boolean newestFirst = isYearAfter(amounts.getFirst(), amounts.getLast());
        if (!newestFirst && !isYearAfter(amounts.getLast(), amounts.getFirst())) {
            return;
        }
        Fact now = newestFirst ? amounts.getFirst() : amounts.getLast();
        Fact before = newestFirst ? amounts.getLast() : amounts.getFirst();
        BigDecimal rise = now.quantity().inBase().subtract(before.quantity().inBase());
        String stated = id(change, rise);
        String share = id(rate, rise);
        if (stated != null || share != null) {
            scribe.draft().add(new Relation.Growth("table-growth", now.id(), before.id(), stated, share));
        }
    }

    private static boolean isAmount(Fact fact) {
        return fact.quantity().unit().isMoney() && fact.measure() != Measure.INCREASE;
    }

    private static boolean isYearAfter(Fact one, Fact other) {
        Integer year = one.year();
        Integer last = other.year();
        return year != null
                && last != null
                && year == last + 1
                && one.measure() == other.measure()
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
