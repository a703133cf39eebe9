package gouji.check.ledger;

import gouji.check.text.ColumnSort;
import gouji.check.text.Columns;
import gouji.document.Cell;
import gouji.pattern.Han;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One side of a plain table: names, and the figures beside them up to the next names. A table of accounts has two, 收入
/// and 支出.
///
/// @param columns those that hold figures
record Ledger(Columns table, List<Integer> columns, List<Line> lines) {
    private static final Pattern CODE = Pattern.compile("\\s*(\\d{3,7})(?![\\d.,])\\s*");
    private static final Pattern AMOUNTS = Pattern.compile("[金款额费]|资|支|收|预算|决算|投入|产值"); // may be rounded

    private static final Pattern INDEX = Pattern.compile("^[栏行]次"); // numbers that count columns

    /// A row of a side.
    ///
    /// @param code of its account, or null
    record Line(int row, String name, @Nullable String code) {}

    static List<Ledger> of(Columns table) {
        List<Ledger> sides = new ArrayList<>();
        List<Integer> names = new ArrayList<>();
        List<Integer> figures = new ArrayList<>();
        for (int column = 0; column <= table.columns(); column++) {
            ColumnSort sort = column == table.columns() ? ColumnSort.NAMES : table.sort(column);
            boolean isNext = sort == ColumnSort.NAMES || sort == ColumnSort.CODES;
            if (isNext && !figures.isEmpty()) {
                sides.add(side(table, List.copyOf(names), List.copyOf(figures)));
                names.clear();
                figures.clear();
            }
            if (isNext) {
                names.add(column);
            } else if (sort == ColumnSort.FIGURES && !names.isEmpty()) {
                figures.add(column);
            }
        }
        return sides.stream().filter(side -> !side.lines().isEmpty()).toList();
    }

    private static Ledger side(Columns table, List<Integer> names, List<Integer> figures) {
        List<Line> lines = new ArrayList<>();
        for (int row = table.top(); row < table.rows(); row++) {
            int at = row;
            var name = new StringBuilder();
            String code = null;
            Cell last = null;
            for (int column : names) {
                Cell cell = table.grid().at(row, column);
                String said = table.text(row, column);
                Matcher number = CODE.matcher(said);
                code = code == null && number.lookingAt() ? number.group(1) : code;
                boolean isNew = cell != null && !Objects.equals(cell, last) && Han.isIn(said);
                name.append(isNew ? said.replaceAll("\\s+", "") : "");
                last = cell;
            }
            boolean isIndex = INDEX.matcher(name).find();
            boolean hasFigure = figures.stream().anyMatch(column -> table.isFigure(at, column));
            if (!name.isEmpty() && !isIndex && hasFigure) {
                lines.add(new Line(row, name.toString(), code));
            }
        }
        return new Ledger(table, figures, List.copyOf(lines));
    }

    /// The figure of a line in a column; null where there is none of its own.
    @Nullable
    Item at(Line line, int column) {
        Cell cell = table.grid().at(line.row(), column);
        boolean isOwn = cell != null && cell.rowSpan() == 1 && cell.columnSpan() == 1;
        Quantity quantity =
                isOwn && table.isFigure(line.row(), column) ? table.quantityOrMoney(line.row(), column) : null;
        return quantity == null || quantity.qualifier() != null || quantity.upper() != null
                ? null
                : new Item(
                        line.name(),
                        quantity,
                        table.stated(line.row(), column, quantity, "stated"),
                        quantity.unit().equals(Unit.NONE)
                                && !AMOUNTS.matcher(table.head(column)).find());
    }

    /// The figures of lines in a column; empty where they are not of one kind.
    List<Item> at(List<Line> lines, int column) {
        List<Item> items = lines.stream()
                .map(line -> at(line, column))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        boolean isOneKind = items.stream()
                .allMatch(item -> item.quantity().unit().dimension()
                        == items.getFirst().quantity().unit().dimension());
        return isOneKind ? items : List.of();
    }

    /// The place of a name among the lines.
    IntStream where(Pattern named) {
        return IntStream.range(0, lines.size())
                .filter(i -> named.matcher(lines.get(i).name()).find());
    }
}
