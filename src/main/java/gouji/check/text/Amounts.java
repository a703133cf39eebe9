package gouji.check.text;

import gouji.check.fact.FactIndex;
import gouji.place.Place;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// All amounts and counts of a report, in words and in tables, by what they count and by their value.
public final class Amounts {
    private final Map<String, NavigableMap<BigDecimal, List<Worded>>> byKey = new HashMap<>();

    private final Map<String, List<Worded>> byLine = new HashMap<>();
    private final Map<String, List<Worded>> byColumn = new HashMap<>();
    private final List<Share> shares = new ArrayList<>();
    private final @Nullable Integer year;

    private Amounts(@Nullable Integer year) {
        this.year = year;
    }

    /// A rate and the amount before it in the same sentence.
    public record Share(Worded part, Worded rate) {}

    /// Those of a report's texts, a cell's with the unit of its column.
    ///
    /// @param facts that the report's tables state: where a column has no unit, they may know it
    /// @param year that the report is about
    public static Amounts of(List<Figured> figured, List<Columns> tables, List<Fact> facts, @Nullable Integer year) {
        var amounts = new Amounts(year);
        Map<String, Quantity> stated = new HashMap<>();
        for (Fact fact : facts) {
            if (fact.place().table() != null) {
                stated.putIfAbsent(cellOf(fact.place()), fact.quantity());
            }
        }
        for (Figured text : figured) {
            Worded cell = cell(text, tables);
            List<Worded> figures = cell == null ? text.worded(year) : List.of(cell);
            amounts.addLine(text, figures, stated.get(cellOf(text.text().place())));
            for (int i = 0; i < figures.size(); i++) {
                amounts.add(figures.get(i));
                if (i > 0) {
                    amounts.addShare(figures.get(i - 1), figures.get(i));
                }
            }
        }
        return amounts;
    }

    /// The figure of a cell that holds nothing else, in its column's unit and named by its row; null for any other
    /// text.
    private static @Nullable Worded cell(Figured text, List<Columns> tables) {
        Integer number = text.text().place().table();
        Integer row = text.text().place().row();
        Integer column = text.text().place().column();
        if (number == null || row == null || column == null || text.figures().size() != 1) {
            return null;
        }
        Columns table = tables.get(number);
        Quantity quantity = table.isFigure(row, column) ? table.quantityOrMoney(row, column) : null;
        return quantity == null
                ? null
                : Worded.of(text, text.figures().getFirst(), quantity, table.label(row, column) + table.header(column));
    }

    private void addLine(Figured text, List<Worded> figures, @Nullable Quantity stated) {
        Place place = text.text().place();
        List<Worded> line = stated != null && figures.size() == 1
                ? List.of(Worded.of(
                        text,
                        text.figures().getFirst(),
                        stated,
                        figures.getFirst().label()))
                : figures;
        byLine.computeIfAbsent(FactIndex.line(place), key -> new ArrayList<>()).addAll(line);
        if (place.table() != null && line.size() == 1) {
            byColumn.computeIfAbsent(columnOf(place), key -> new ArrayList<>()).addAll(line);
        }
    }

    private void add(Worded figure) {
        if (figure.isPlainAmount()) {
            byKey.computeIfAbsent(figure.key(), key -> new TreeMap<>())
                    .computeIfAbsent(figure.base().stripTrailingZeros(), value -> new ArrayList<>())
                    .add(figure);
        }
    }

    private void addShare(Worded part, Worded rate) {
        boolean isShare = rate.quantity().unit().isRate()
                && !rate.isPoints()
                && rate.isSharp()
                && part.isAmountOrCount()
                && part.isSharp()
                && part.sentence() == rate.sentence();
        if (isShare) {
            shares.add(new Share(part, rate));
        }
    }

    /// All figures of a paragraph or a table's row, rates and all, in their order.
    public List<Worded> line(String line) {
        return byLine.getOrDefault(line, List.of());
    }

    /// The figures of a table's column, from its top.
    public List<Worded> column(Place cell) {
        return byColumn.getOrDefault(columnOf(cell), List.of());
    }

    private static String columnOf(Place cell) {
        return cell.table() + "," + cell.column();
    }

    private static String cellOf(Place place) {
        return FactIndex.line(place) + "," + place.column();
    }

    public List<Share> shares() {
        return shares;
    }

    /// That the report is about.
    public @Nullable Integer year() {
        return year;
    }

    /// One for each value of those that a question is true of.
    public List<Worded> where(Predicate<Worded> is) {
        return where(key -> true, is);
    }

    /// One for each value of those of some keys that a question is true of.
    public List<Worded> where(Predicate<String> isKey, Predicate<Worded> is) {
        List<Worded> found = new ArrayList<>();
        byKey.forEach((key, values) -> {
            if (isKey.test(key)) {
                values.values().forEach(same -> addFirst(same, is, found));
            }
        });
        return found;
    }

    /// Those of some keys that a question is true of, each value's together.
    public List<List<Worded>> alike(Predicate<String> isKey, Predicate<Worded> is) {
        List<List<Worded>> found = new ArrayList<>();
        byKey.forEach((key, values) -> {
            if (isKey.test(key)) {
                values.values().stream()
                        .map(same -> same.stream().filter(is).toList())
                        .filter(same -> !same.isEmpty())
                        .forEach(found::add);
            }
        });
        return found;
    }

    private static void addFirst(List<Worded> same, Predicate<Worded> is, List<Worded> found) {
        for (Worded figure : same) {
            if (is.test(figure)) {
                found.add(figure);
                return;
            }
        }
    }

    /// Those of a key within an interval, one for each value, ascending.
    public List<Worded> within(String key, Interval span) {
        return byKey
                .getOrDefault(key, Collections.emptyNavigableMap())
                .subMap(span.low(), true, span.high(), true)
                .values()
                .stream()
                .map(List::getFirst)
                .toList();
    }

    /// Those of a key and a value.
    public List<Worded> like(Worded figure) {
        return like(figure.key(), figure.base());
    }

    public List<Worded> like(String key, BigDecimal base) {
        return byKey.getOrDefault(key, Collections.emptyNavigableMap())
                .getOrDefault(base.stripTrailingZeros(), List.of());
    }

    /// All of a key, ascending.
    public List<Worded> all(String key) {
        return byKey.getOrDefault(key, Collections.emptyNavigableMap()).values().stream()
                .flatMap(List::stream)
                .toList();
    }
}
