package gouji.check.diagnosis;

import gouji.check.constraint.Constraint;
import gouji.check.constraint.Growth;
import gouji.check.constraint.Ratio;
import gouji.check.constraint.Values;
import gouji.place.Place;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// 另有所指的比率: rates far from what the figures make that they were taken to be of. Among 1253 mistakes that writers
/// made on purpose three such rates were wrong which neither a slip nor a formula turned round explains; of rates that
/// were wrongly accused most were so.
final class StrayRates {
    private static final BigDecimal NEAR = new BigDecimal("0.10"); // of the rate
    private static final int ROWS_THAT_PROVE = 2;

    private final Map<List<Object>, Integer> holding = new HashMap<>();

    StrayRates(List<Constraint> constraints) {
        constraints.stream()
                .filter(Ratio.class::isInstance)
                .filter(ratio -> !ratio.judge(Values.STATED).verdict().isBroken())
                .forEach(ratio -> holding.merge(row(ratio), 1, Integer::sum));
    }

    /// Whether a rate that nothing but these figures speaks against is likely of others.
    boolean isStray(Constraint rate, Values values) {
        Quantity stated = values.of(rate.facts().getFirst());
        BigDecimal apart = rate.judge(values).difference();
        boolean isFull = stated.inBase().compareTo(BigDecimal.ONE) == 0; // 100 % is soon claimed
        boolean isFar = !isFull && apart.compareTo(stated.inBase().abs().multiply(NEAR)) > 0;
        return isFar
                && turned(rate, values).noneMatch(other -> isStated(stated, other))
                && holding.getOrDefault(row(rate), 0) < ROWS_THAT_PROVE;
    }

    /// What comes out where the writer takes the formula's figures in another way: divided the wrong way round, by this
    /// year's figure instead of last year's, or not taken from 100 %. Where the wrong way round makes less than 100 %
    /// and the right one more, it was rather we who took part and whole for each other.
    private static Stream<BigDecimal> turned(Constraint rate, Values values) {
        BigDecimal one = values.of(rate.facts().get(1)).inBase();
        BigDecimal two = values.of(rate.facts().get(2)).inBase();
        if (!(rate instanceof Growth growth)) {
            BigDecimal turned = over(two, one);
            BigDecimal rest = BigDecimal.ONE.subtract(over(one, two));
            return turned.compareTo(BigDecimal.ONE) > 0 ? Stream.of(turned, rest) : Stream.of(rest);
        }
        return switch (growth.form()) {
            case CHANGE_AND_BEFORE -> Stream.of(over(one, two.add(one)));
            case CHANGE_AND_NOW -> Stream.of(over(one, two));
            case NOW_AND_BEFORE -> Stream.of(over(one.subtract(two), one), over(one, two), over(two, one));
        };
    }

    private static BigDecimal over(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() == 0 ? BigDecimal.ZERO : dividend.divide(divisor, MathContext.DECIMAL64);
    }

    private static boolean isStated(Quantity stated, BigDecimal other) {
        return other.abs().subtract(stated.inBase().abs()).abs().compareTo(stated.precision()) <= 0;
    }

    /// What rates have in common that prove each other: the columns of a table that a formula joins, whatever the row;
    /// or, in a text, the whole that they are shares of.
    private static List<Object> row(Constraint ratio) {
        List<Fact> facts = ratio.facts();
        Place place = facts.getFirst().place();
        List<String> columns = facts.stream()
                .map(fact -> Objects.toString(fact.place().column(), ""))
                .toList();
        return place.table() != null
                ? Arrays.asList(ratio.rule(), place.table(), columns)
                : Arrays.asList(ratio.rule(), place.paragraph(), facts.getLast());
    }
}
