package gouji.check.ledger;

import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What must hold between figures: the first is worked out from the others.
interface Equation {

    /// Those that take part, the result first.
    List<Item> items();

    /// Whether it would hold with another value in place of one figure.
    ///
    /// @param changed null for none
    boolean holds(@Nullable Item changed, BigDecimal value);

    /// What the result should be, as it would be printed.
    Quantity right();

    /// What a figure would have to be for it to hold, where that is one value and no range.
    Optional<BigDecimal> exactly(Item item);

    /// `12+30=42 ≠ 24`
    String arithmetic();

    default boolean holds() {
        return holds(null, BigDecimal.ZERO);
    }

    default Item result() {
        return items().getFirst();
    }

    default List<Item> others() {
        return items().subList(1, items().size());
    }

    /// The first is the sum of the others.
    record Total(List<Item> items) implements Equation {

        static Total of(Item total, List<Item> parts) {
            List<Item> items = new ArrayList<>(List.of(total));
            items.addAll(parts);
            return new Total(List.copyOf(items));
        }

        @Override
        public boolean holds(@Nullable Item changed, BigDecimal value) {
            Interval sum = Interval.exactly(BigDecimal.ZERO);
            for (Item part : others()) {
                sum = sum.plus(part.span(part.equals(changed) ? value : part.base()));
            }
            return result().span(result().equals(changed) ? value : result().base())
                    .meets(sum);
        }

        @Override
        public Optional<BigDecimal> exactly(Item item) {
            BigDecimal gap = result().base().subtract(sum());
            return Optional.of(item.equals(result()) ? sum() : item.base().add(gap));
        }

        private BigDecimal sum() {
            return others().stream().map(Item::base).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        @Override
        public Quantity right() {
            return result().printed(sum());
        }

        @Override
        public String arithmetic() {
            String parts = others().stream()
                    .filter(part -> !part.isZero())
                    .map(part -> part.quantity().value().toPlainString())
                    .collect(Collectors.joining("+"));
            return parts + "=" + right() + " ≠ " + result().quantity();
        }
    }

    /// The first is worked out from the others by a formula.
    ///
    /// @param formula all in base units
    /// @param written with `①`, `②` in place of the figures
    record Worked(List<Item> items, Function<List<BigDecimal>, BigDecimal> formula, String written)
            implements Equation {
        private static final String MARKS = "①②③";

        @Override
        public boolean holds(@Nullable Item changed, BigDecimal value) {
            List<Interval> spans = others().stream()
                    .map(item -> item.span(item.equals(changed) ? value : item.base()))
                    .toList();
            BigDecimal printed = result().equals(changed) ? value : result().base();
            BigDecimal step = result().quantity().precision();
            BigDecimal half = step.multiply(new BigDecimal("0.5"));
            boolean isFine = result().quantity().value().scale() > 0; // may be cut off instead of rounded
            var meant = new Interval(printed.subtract(half), printed.add(isFine ? step : half));
            return meant.meets(Interval.worked(spans, formula));
        }

        @Override
        public Optional<BigDecimal> exactly(Item item) {
            return item.equals(result()) ? Optional.of(right().inBase()) : Optional.empty();
        }

        @Override
        public Quantity right() {
            BigDecimal worked = formula.apply(others().stream().map(Item::base).toList());
            return result().printed(worked);
        }

        @Override
        public String arithmetic() {
            String told = written;
            for (int i = 0; i < Math.min(MARKS.length(), others().size()); i++) {
                told = told.replace(
                        MARKS.substring(i, i + 1), others().get(i).quantity().toString());
            }
            return told + "=" + right() + " ≠ " + result().quantity();
        }
    }
}
