package gouji.extract;

import gouji.quantity.Dimension;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a column says whose header nobody knows: what the report says elsewhere of its total, or of several of its
/// figures. `付费总额` adds up to 3412.80万元, and the text has `实际支出3412.80万元`.
final class ColumnMeasures {
    private static final Set<Measure> GRANTED =
            EnumSet.of(Measure.BUDGET, Measure.FULL_BUDGET, Measure.INITIAL_BUDGET, Measure.RECEIVED);
    private static final Set<Measure> SPENT = EnumSet.of(Measure.EXECUTED, Measure.EXPENDITURE);
    private static final Set<Measure> TELLING = EnumSet.of(
            Measure.BUDGET,
            Measure.FULL_BUDGET,
            Measure.INITIAL_BUDGET,
            Measure.RECEIVED,
            Measure.EXECUTED,
            Measure.EXPENDITURE,
            Measure.INCOME,
            Measure.GROWTH,
            Measure.SHARE,
            Measure.TARGET,
            Measure.ACTUAL);
    private static final int FEWEST_DIGITS = 3; // shorter figures are the same by chance
    private static final int FEWEST_ROWS = 2;

    private final List<Fact> facts;
    private final Map<String, String> headers;
    private final Map<Amount, List<Fact>> told = new HashMap<>();

    private record Amount(Dimension dimension, BigDecimal value) {}

    private record Column(int table, int column) {}

    /// @param headers the header over each figure of a column that nobody knows, by the fact's id
    ColumnMeasures(List<Fact> facts, Map<String, String> headers) {
        this.facts = facts;
        this.headers = headers;
        if (!headers.isEmpty()) {
            for (Fact fact : facts) {
                Amount amount = amount(fact.quantity());
                if (TELLING.contains(fact.measure()) && amount != null) {
                    told.computeIfAbsent(amount, key -> new ArrayList<>()).add(fact);
                }
            }
        }
    }

    /// The facts, those of such columns with the measure that was found for them.
    List<Fact> settled() {
        Map<Column, List<Fact>> columns = new LinkedHashMap<>();
        for (Fact fact : facts) {
            Integer table = fact.place().table();
            Integer column = fact.place().column();
            if (headers.containsKey(fact.id()) && table != null && column != null) {
                columns.computeIfAbsent(new Column(table, column), key -> new ArrayList<>())
                        .add(fact);
            }
        }
        Map<String, Measure> found = new HashMap<>();
        columns.forEach((at, column) -> {
            Measure measure = measure(at.table(), column);
            if (measure != null) {
                column.forEach(fact -> found.put(fact.id(), measure));
            }
        });
        return found.isEmpty()
                ? facts
                : facts.stream()
                        .map(fact -> found.containsKey(fact.id()) ? with(fact, found.get(fact.id())) : fact)
                        .toList();
    }

    private @Nullable Measure measure(int table, List<Fact> column) {
        if (column.size() < FEWEST_ROWS) {
            return null;
        }
        Set<Measure> ofTotal = new HashSet<>();
        for (BigDecimal total : totals(column)) {
            ofTotal.addAll(elsewhere(table, new Amount(dimension(column.getFirst()), total)));
        }
        return one(ofTotal.isEmpty() ? ofRows(table, column) : ofTotal);
    }

    /// What the column adds up to: the figure that is the sum of the others, what a total row states, or else the sum.
    private static Set<BigDecimal> totals(List<Fact> column) {
        BigDecimal sum = column.stream().map(fact -> fact.quantity().inBase()).reduce(BigDecimal.ZERO, BigDecimal::add);
        Set<BigDecimal> totals = new HashSet<>();
        for (Fact fact : column) {
            BigDecimal value = fact.quantity().inBase();
            boolean isSum = value.signum() != 0 && value.add(value).compareTo(sum) == 0;
            if (isSum || fact.indicator() != null) {
                totals.add(value.stripTrailingZeros());
            }
        }
        if (totals.isEmpty()
                && column.stream().noneMatch(fact -> fact.quantity().unit().isRate())) {
            totals.add(sum.stripTrailingZeros());
        }
        return totals;
    }

    /// What is said of at least two of the column's own figures.
    private Set<Measure> ofRows(int table, List<Fact> column) {
        Set<Measure> measures = new HashSet<>();
        int rows = 0;
        for (Fact fact : column) {
            Amount amount = amount(fact.quantity());
            Set<Measure> said = amount == null ? Set.of() : elsewhere(table, amount);
            rows += said.isEmpty() ? 0 : 1;
            measures.addAll(said);
        }
        return rows < FEWEST_ROWS ? Set.of() : measures;
    }

    private Set<Measure> elsewhere(int table, Amount amount) {
        if (amount.value().unscaledValue().abs().toString().length() < FEWEST_DIGITS) {
            return Set.of();
        }
        Set<Measure> measures = new HashSet<>();
        for (Fact fact : told.getOrDefault(amount, List.of())) {
            if (!Integer.valueOf(table).equals(fact.place().table())) {
                measures.add(fact.measure());
            }
        }
        return measures;
    }

    /// The one measure that all of them mean; money of which all was spent is told as spent. Null where they differ.
    private static @Nullable Measure one(Set<Measure> measures) {
        if (measures.size() == 1) {
            return measures.iterator().next();
        }
        boolean granted = measures.stream().anyMatch(GRANTED::contains);
        boolean spent = measures.stream().anyMatch(SPENT::contains);
        boolean both = measures.stream().allMatch(measure -> GRANTED.contains(measure) || SPENT.contains(measure));
        return !both || measures.isEmpty() ? null : spent ? Measure.EXPENDITURE : granted ? Measure.BUDGET : null;
    }

    private static @Nullable Amount amount(Quantity quantity) {
        BigDecimal value = quantity.inBase();
        return value.signum() == 0 ? null : new Amount(quantity.unit().dimension(), value.stripTrailingZeros());
    }

    private static Dimension dimension(Fact fact) {
        return fact.quantity().unit().dimension();
    }

    private Fact with(Fact fact, @Nullable Measure measure) {
        String scope = fact.scope() == null ? headers.get(fact.id()) : fact.scope();
        return measure == null
                ? fact
                : new Fact(
                        fact.id(),
                        fact.subject(),
                        measure,
                        fact.quantity(),
                        fact.year(),
                        fact.indicator(),
                        fact.project(),
                        scope,
                        fact.rule(),
                        fact.place());
    }
}
