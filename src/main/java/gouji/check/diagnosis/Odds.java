package gouji.check.diagnosis;

import gouji.check.constraint.Constraint;
import gouji.check.fact.Slip;
import gouji.check.relation.Statement;
import gouji.place.Place;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Fact;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// How likely each of several figures is to be the wrong one where a change of any of them would settle the
/// matter: by how its wrong figure may have come from the right one, and by what the right one would be.
final class Odds {
    /// Where nothing speaks for or against.
    private static final long EVEN = 100;
    /// A figure that a neighbour has, too, may have been copied from there; most of those that agree do so rightly.
    private static final long COPIED = 7 * EVEN;
    /// No one means a negative amount, a rate of execution of 900 % or a weight of 300 points.
    private static final long ABSURD = 20;
    private static final int DIGITS_THAT_TELL = 3;
    private static final BigDecimal MOST_OF_A_RATE = new BigDecimal("110");

    private final Map<BigDecimal, Set<Fact>> alike = new HashMap<>();
    private final Network network;

    Odds(Network network) {
        this.network = network;
        for (Constraint constraint : network.constraints()) {
            for (Fact fact : constraint.facts()) {
                alike.computeIfAbsent(value(fact.quantity()), key -> new LinkedHashSet<>())
                        .add(fact);
            }
        }
    }

    /// Of each of several suspicions of one mistake: at least 0; 100 where nothing speaks for or against.
    List<Long> of(List<Suspicion> rivals) {
        // what one of them is off by all are: as telling as the finest of them makes it
        int scale = rivals.stream()
                .mapToInt(rival -> Math.max(Slip.telling(rival.wrong()), Slip.telling(rival.right())))
                .max()
                .orElse(0);
        boolean isOneUnit =
                rivals.stream().map(rival -> rival.wrong().unit()).distinct().count() == 1;
        return rivals.stream()
                .map(rival -> of(
                        rival, isOneUnit ? scale : Math.max(Slip.telling(rival.wrong()), Slip.telling(rival.right()))))
                .toList();
    }

    private long of(Suspicion suspicion, int scale) {
        Slip slip = suspicion.slip();
        long odds = slip == null ? EVEN : Math.max(1, slip.odds(suspicion.wrong(), suspicion.right(), scale)) * EVEN;
        if (isCopied(suspicion.culprit())) {
            odds = Math.max(odds, COPIED);
        }
        return isAbsurd(suspicion) ? odds / ABSURD : odds;
    }

    static boolean isAbsurd(Suspicion suspicion) {
        BigDecimal right = suspicion.right().value();
        BigDecimal wrong = suspicion.wrong().value();
        boolean isShare =
                suspicion.right().unit().isRate() || suspicion.right().unit().equals(Unit.SCORE);
        return (right.signum() <= 0 && wrong.signum() > 0)
                || (isShare && right.compareTo(MOST_OF_A_RATE) > 0 && wrong.compareTo(MOST_OF_A_RATE) <= 0);
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
