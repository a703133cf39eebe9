package gouji.check.text;

import gouji.check.fact.FactIndex;
import gouji.place.Place;
import gouji.quantity.Dimension;
import gouji.quantity.Figure;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Report;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// 旁证: which figures a report prints, and where. What a wrong figure should have been is often told somewhere else, and
/// a right one, too; a slip of the pen hardly ever is.
public final class Printed {
    private final Map<Dimension, NavigableMap<BigDecimal, Map<String, Integer>>> times = new HashMap<>();

    private final Map<Unit, List<BigDecimal>> inUnit = new HashMap<>(); // worked out once

    private Printed() {}

    /// What a report prints.
    ///
    /// @param texts the words of the report; of its tables the facts tell more, for their units stand in the headers
    public static Printed of(Report report, List<Figured> texts) {
        var printed = new Printed();
        for (Figured text : texts) {
            for (Figure figure : text.figures()) {
                printed.places(figure.quantity()).merge(cell(text.text().place()), 1, Integer::sum);
            }
        }
        for (Fact fact : report.facts()) {
            printed.places(fact.quantity()).putIfAbsent(cell(fact.place()), 1);
        }
        return printed;
    }

    /// A figure that takes part in what is looked at, and where it stands.
    public record Own(Quantity quantity, Place place) {}

    /// Whether a figure stands somewhere beside those, with its unit or as a bare number, whose unit a header tells.
    public boolean isBeside(Quantity figure, Collection<Own> all) {
        Map<String, Integer> places = new HashMap<>(told(figure.unit().dimension(), figure.inBase()));
        told(Dimension.NONE, figure.value()).forEach(places::putIfAbsent);
        if (places.isEmpty()) {
            return false; // as most figures that might have been meant
        }
        Map<String, Set<String>> own = new HashMap<>();
        for (Own one : all) {
            if (one.quantity().inBase().abs().compareTo(figure.inBase().abs()) == 0) {
                own.computeIfAbsent(cell(one.place()), key -> new HashSet<>())
                        .add(one.place().quote() + one.place().box());
            }
        }
        return places.entrySet().stream()
                .anyMatch(place -> place.getValue()
                        > own.getOrDefault(place.getKey(), Set.of()).size());
    }

    private Map<String, Integer> told(Dimension dimension, BigDecimal base) {
        return times.getOrDefault(dimension, new TreeMap<>()).getOrDefault(value(base), Map.of());
    }

    /// The values of a unit's dimension, in that unit, without zeros at the end.
    public List<BigDecimal> all(Unit unit) {
        return inUnit.computeIfAbsent(
                unit,
                any -> times.getOrDefault(unit.dimension(), new TreeMap<>()).keySet().stream()
                        .map(base -> base.divide(unit.factor(), MathContext.DECIMAL64)
                                .stripTrailingZeros())
                        .toList());
    }

    /// The values between two, in base units.
    public Collection<BigDecimal> between(Dimension dimension, BigDecimal low, BigDecimal high) {
        return times.getOrDefault(dimension, new TreeMap<>())
                .subMap(low, true, high, true)
                .keySet();
    }

    private Map<String, Integer> places(Quantity figure) {
        return times.computeIfAbsent(figure.unit().dimension(), key -> new TreeMap<>())
                .computeIfAbsent(value(figure.inBase()), key -> new HashMap<>());
    }

    private static BigDecimal value(BigDecimal base) {
        return base.abs().stripTrailingZeros();
    }

    private static String cell(Place place) {
        return FactIndex.line(place) + "," + Objects.toString(place.column(), "");
    }
}
