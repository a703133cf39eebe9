package gouji.check.diagnosis;

import gouji.check.constraint.Constraint;
import gouji.check.fact.Slip;
import gouji.check.relation.Statement;
import gouji.check.text.Printed;
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
/// matter: by how its wrong figure may have come from the right one, and by what else the report prints.
final class Odds {
    /// Where nothing speaks for or against.
    private static final long EVEN = 1000;
    /// A figure that stands somewhere else, too, may have been copied from there, more likely from beside it.
    private static final long COPIED = 500;
    private static final long COPIED_FAR = 200;
    /// Nobody writes nothing for something, or a round figure for one that is not.
    private static final long UNLIKELY = 300;
    /// What a second place speaks against a figure being wrong, in tenths: a wrong total may be told again.
    private static final long TOLD_TWICE = 25;
    /// No one means a negative amount, a rate of execution of 900 % or a weight of 300 points.
    private static final long ABSURD = 20;
    /// How much likelier a right figure is to stand somewhere else in the report than one that chance made, by the
    /// digits that tell it from others.
    private static final List<Integer> BESIDE = List.of(1, 1, 2, 8, 40);

    private static final int DIGITS_THAT_TELL = 3;
    private static final BigDecimal MOST_OF_A_RATE = new BigDecimal("110");

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
        Slip slip = suspicion.slip();
        Set<Fact> own = new LinkedHashSet<>(suspicion.culprit().places());
        suspicion.settled().forEach(constraint -> own.addAll(constraint.facts()));
        long odds = slip == null
                ? chance(suspicion)
                : Math.max(1, slip.odds(suspicion.wrong(), suspicion.right(), scale)) * EVEN;
        if (suspicion.culprit().places().size() > 1 || printed.isBeside(suspicion.wrong(), own)) {
            odds = Math.max(odds * 10 / TOLD_TWICE, isCopied(suspicion.culprit()) ? COPIED : COPIED_FAR);
        }
        if (printed.isBeside(suspicion.right(), own)) {
            odds *= beside(suspicion.right());
        }
        return isAbsurd(suspicion) ? odds / ABSURD : odds;
    }

    /// How likely it is without a slip.
    private static long chance(Suspicion suspicion) {
        boolean isRounder = suspicion.wrong().digits() + 1 < suspicion.right().digits();
        return suspicion.wrong().value().signum() == 0 || isRounder ? UNLIKELY : EVEN;
    }

    private static long beside(Quantity figure) {
        int digits = figure.digits();
        boolean isAny = digits < DIGITS_THAT_TELL && figure.unit().equals(Unit.SCORE); // 10分 is the weight of anything
        return isAny ? 1 : BESIDE.get(Math.min(digits, BESIDE.size() - 1));
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
