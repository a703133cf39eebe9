package gouji.check.diagnosis;

import gouji.check.constraint.Constraint;
import gouji.check.constraint.Values;
import gouji.check.fact.Chances;
import gouji.check.fact.Slip;
import gouji.check.relation.Statement;
import gouji.check.text.Printed;
import gouji.place.Place;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// How likely each of several figures is to be the wrong one where a change of any of them would settle the
/// matter: by how its wrong figure may have come from the right one, and by what else the report prints.
final class Odds {
    private static final int DIGITS_THAT_TELL = 3;
    private static final int MOST_WAYS = 512;
    private static final List<Integer> SIDES = List.of(-1, 1);

    private final Map<BigDecimal, Set<Fact>> alike = new HashMap<>();
    private final Network network;
    private final Printed printed;

    Odds(Network network, Printed printed) {
        this.network = network;
        this.printed = printed;
        for (Constraint constraint : network.constraints()) {
            for (Fact fact : constraint.facts()) {
                alike.computeIfAbsent(value(fact.quantity()), key -> new LinkedHashSet<>())
                        .add(fact);
            }
        }
    }

    /// Of each of several suspicions of one mistake: above 0; 1000 where nothing speaks for or against.
    List<Long> of(List<Suspicion> rivals) {
        // what one of them is off by all are: as telling as the finest of them makes it
        int scale = rivals.stream().mapToInt(Odds::telling).max().orElse(0);
        boolean isOneUnit =
                rivals.stream().map(rival -> rival.wrong().unit()).distinct().count() == 1;
        return rivals.stream()
                .map(rival -> of(rival, isOneUnit ? scale : telling(rival)))
                .toList();
    }

    /// Of one alone.
    long of(Suspicion suspicion) {
        return of(suspicion, telling(suspicion));
    }

    private static int telling(Suspicion suspicion) {
        return Math.max(Slip.telling(suspicion.wrong()), Slip.telling(suspicion.right()));
    }

    private long of(Suspicion suspicion, int scale) {
        Statement culprit = suspicion.culprit();
        List<Printed.Own> own = Stream.concat(
                        culprit.places().stream(),
                        suspicion.settled().stream().flatMap(constraint -> constraint.facts().stream()))
                .map(fact -> new Printed.Own(fact.quantity(), fact.place()))
                .toList();
        boolean isWrongTold = culprit.places().size() > 1 || printed.isBeside(suspicion.wrong(), own);
        var told = new Chances.Told(isWrongTold, isCopied(culprit), printed.isBeside(suspicion.right(), own));
        long chances = Chances.of(suspicion.wrong(), suspicion.right(), suspicion.slip(), scale, told);
        return suspicion.slip() == null ? chances : Math.max(1, chances / ways(suspicion, scale));
    }

    /// How many figures would settle the same: a rounded rate leaves the whole that it is of open by so much, and the
    /// more there are, the sooner one of them looks like a slip.
    ///
    /// @param scale to how many decimals figures like it are stated
    private long ways(Suspicion suspicion, int scale) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
        long ways = 1;
        for (int sign : SIDES) {
            long reach = 0;
            for (long next = 1;
                    next <= MOST_WAYS && isSettled(suspicion, step.multiply(BigDecimal.valueOf(sign * next)));
                    next *= 2) {
                reach = next;
            }
            ways += reach;
        }
        return ways;
    }

    /// @param apart from the right figure
    private boolean isSettled(Suspicion suspicion, BigDecimal apart) {
        Quantity right = suspicion.right();
        BigDecimal value = right.value().add(apart);
        var other = new Quantity(value, right.unit(), right.qualifier(), right.upper());
        Values tried = network.trying(suspicion.culprit(), other);
        return suspicion.settled().stream()
                .noneMatch(constraint -> constraint.judge(tried).verdict().isBroken());
    }

    static boolean isAbsurd(Suspicion suspicion) {
        return Chances.isAbsurd(suspicion.wrong(), suspicion.right());
    }

    private boolean isCopied(Statement statement) {
        Fact own = statement.finest();
        return own.quantity().value().precision() >= DIGITS_THAT_TELL
                && alike.getOrDefault(value(own.quantity()), Set.of()).stream()
                        .filter(other -> !network.statement(other).equals(statement))
                        .anyMatch(other -> areNeighbours(own.place(), other.place()));
    }

    private static boolean areNeighbours(Place one, Place other) {
        if (one.table() == null) {
            return one.paragraph() != null && one.paragraph().equals(other.paragraph());
        }
        return one.table().equals(other.table())
                && (Objects.equals(one.row(), other.row()) || Objects.equals(one.column(), other.column()));
    }

    private static BigDecimal value(Quantity quantity) {
        return quantity.inBase().stripTrailingZeros();
    }
}
