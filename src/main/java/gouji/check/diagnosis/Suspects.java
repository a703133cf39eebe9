package gouji.check.diagnosis;

import gouji.check.constraint.Constraint;
import gouji.check.constraint.Values;
import gouji.check.constraint.Verdict;
import gouji.check.fact.Slip;
import gouji.check.relation.Statement;
import gouji.check.text.Printed;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Asks of a statement: which single other value would settle the most of what is broken around it?
final class Suspects {
    /// Broken relations from which values to try are taken; a figure in more of them is judged by the first.
    private static final int MAX_SOURCES = 12;

    /// Scores are computed to hundredths.
    private static final int SCORE_PLACES = 2;

    /// How far from what follows from a rounded rate the right figure may be.
    private static final BigDecimal ROUGH = new BigDecimal("0.01");

    private final Network network;
    private final Set<Constraint> reported;
    private final Printed printed;
    private final Odds odds;

    Suspects(Network network, Set<Constraint> reported, Printed printed, Odds odds) {
        this.network = network;
        this.odds = odds;
        this.reported = reported;
        this.printed = printed;
    }

    /// The change that helps most, if any helps.
    Optional<Suspicion> best(Statement statement) {
        Comparator<Suspicion> helping =
                Comparator.comparingInt(Suspicion::gain).thenComparing(suspicion -> suspicion.slip() != null);
        List<Suspicion> all = candidates(statement).stream()
                .map(candidate -> weigh(statement, candidate))
                .filter(suspicion -> suspicion.gain() > 0)
                .toList();
        Optional<Suspicion> best = all.stream().max(helping);
        // odds are dear, and are asked for only between the best
        return all.stream()
                .filter(suspicion -> helping.compare(suspicion, best.orElseThrow()) == 0)
                .max(Comparator.comparingLong((Suspicion suspicion) -> odds.of(suspicion))
                        .thenComparingInt(suspicion -> exactFits(suspicion)));
    }

    private Set<Quantity> candidates(Statement statement) {
        Set<Quantity> candidates = new LinkedHashSet<>();
        List<Constraint> broken = network.relations(statement).stream()
                .filter(constraint -> !reported.contains(constraint))
                .filter(constraint -> network.judge(constraint).verdict().isBroken())
                .limit(MAX_SOURCES)
                .toList();
        for (Constraint constraint : broken) {
            List<Fact> own = constraint.facts().stream()
                    .filter(fact -> network.statement(fact).equals(statement))
                    .toList();
            BigDecimal base = own.size() == 1 ? constraint.implied(own.getFirst(), network.values()) : null;
            if (base != null) {
                candidates.addAll(printings(statement, base));
                likely(statement, base)
                        .filter(candidate -> !constraint
                                .judge(network.trying(statement, candidate))
                                .verdict()
                                .isBroken())
                        .forEach(candidates::add);
            }
        }
        candidates.removeIf(candidate -> candidate.equals(statement.finest().quantity()));
        return candidates;
    }

    /// Near what a rounded rate asks for: figures that the report prints, and those of which a slip makes the wrong
    /// one.
    private Stream<Quantity> likely(Statement statement, BigDecimal base) {
        Quantity wrong = statement.finest().quantity();
        BigDecimal size = base.abs();
        BigDecimal margin = size.multiply(ROUGH);
        BigDecimal low = size.subtract(margin);
        BigDecimal high = size.add(margin);
        Stream<BigDecimal> told = printed.between(wrong.unit().dimension(), low, high).stream()
                .map(value -> value.divide(wrong.unit().factor(), MathContext.DECIMAL64)
                        .stripTrailingZeros())
                .filter(value -> value.scale() <= Math.max(0, wrong.value().scale()));
        Stream<BigDecimal> slipped = Slip.sources(wrong.value().abs()).filter(value -> {
            BigDecimal inBase = value.multiply(wrong.unit().factor());
            return inBase.compareTo(low) >= 0 && inBase.compareTo(high) <= 0;
        });
        int most = Math.max(0, wrong.value().scale()) + 1;
        return Stream.concat(told, slipped)
                .map(BigDecimal::stripTrailingZeros)
                .filter(value -> value.scale() <= most)
                .map(value -> value.setScale(
                        Math.max(value.scale(), Math.max(0, wrong.value().scale()))))
                .map(value -> new Quantity(base.signum() < 0 ? value.negate() : value, wrong.unit(), null, null));
    }

    private static List<Quantity> printings(Statement statement, BigDecimal base) {
        List<Quantity> printings = new ArrayList<>();
        Quantity stated = statement.finest().quantity();
        // the same digits in another unit, if that comes near: 14.31元 where 14.30万元 is wanted
        if (stated.unit().isMoney() && stated.value().signum() != 0) {
            for (Unit unit : List.of(Unit.YUAN, Unit.WAN_YUAN)) {
                Quantity other = stated.with(unit);
                BigDecimal margin = other.inBase().abs().movePointLeft(2);
                if (!unit.equals(stated.unit())
                        && other.inBase().subtract(base).abs().compareTo(margin) <= 0) {
                    printings.add(other);
                }
            }
        }
        Quantity plain = statement.printed(base, 0);
        printings.add(plain);
        if (plain.inBase().compareTo(base) != 0 && stated.unit().isMoney()) {
            printings.add(statement.printed(base, 2));
        }
        // 39.9% where 3.99% is wanted: the point has moved, and with it a decimal
        Quantity finer = statement.printed(base, 1);
        if (stated.unit().isRate() && Slip.between(stated, finer) == Slip.POINT) {
            printings.add(finer);
        }
        if (plain.inBase().compareTo(base) != 0
                && stated.unit().equals(Unit.SCORE)
                && statement.first().measure() != Measure.WEIGHT) {
            int places = Math.min(SCORE_PLACES, base.stripTrailingZeros().scale());
            printings.add(statement.printed(
                    base, Math.max(0, places - Math.max(0, stated.value().scale()))));
        }
        return printings;
    }

    private Suspicion weigh(Statement statement, Quantity candidate) {
        Values tried = network.trying(statement, candidate);
        List<Constraint> settled = new ArrayList<>();
        int gain = 0;
        for (Constraint constraint : network.relations(statement)) {
            int before = network.judge(constraint).verdict().tension();
            if (before > 0 && reported.contains(constraint)) {
                continue; // told already
            }
            int less = before - constraint.judge(tried).verdict().tension();
            gain += less;
            if (less > 0) {
                settled.add(constraint);
            }
        }
        return new Suspicion(
                statement,
                candidate,
                settled,
                gain,
                Slip.between(statement.finest().quantity(), candidate));
    }

    private int exactFits(Suspicion suspicion) {
        Values tried = network.trying(suspicion.culprit(), suspicion.right());
        return (int) suspicion.settled().stream()
                .filter(constraint -> constraint.judge(tried).verdict() == Verdict.AGREES)
                .count();
    }
}
