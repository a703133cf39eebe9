package gouji.check.row;

import gouji.check.fact.Slip;
import gouji.check.fact.Wording;
import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Columns;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 各行之和与正文: a column that no row of its table sums up, against the figure that the text tells of it. Where the two
/// differ and a slip of the pen in one cell explains it, that one is wrong.
///
/// @param total names of rows that sum others up, or average them
/// @param apart words around a figure of the text that is no such total
public record ColumnTotals(Search total, Search apart) implements WordDemand {
    private static final int LEAST_ROWS = 3;
    private static final int TELLING_DIGITS = 3;
    private static final int LIKELIER = 6;
    private static final BigDecimal LEAST = new BigDecimal("0.9");
    private static final BigDecimal MOST = new BigDecimal("1.1");

    public static ColumnTotals of(RuleNode node) {
        node.only("total", "apart");
        return new ColumnTotals(WordDemand.words(node, "total"), WordDemand.words(node, "apart"));
    }

    /// A figure in its cell.
    private record Cell(int row, int column, Quantity quantity) {}

    /// A cell or a figure of the text that may be wrong.
    private record Suspect(@Nullable Cell cell, Quantity right, long odds) {}

    @Override
    public Stream<Finding> of(Note note, Said said) {
        return said.tables().stream()
                .flatMap(table -> columns(table).entrySet().stream()
                        .flatMap(column -> compare(note, said, table, column.getKey(), column.getValue()).stream()));
    }

    /// The figures below each header; columns side by side under one header are one.
    private Map<String, List<Cell>> columns(Columns table) {
        Map<String, List<Cell>> columns = new LinkedHashMap<>();
        boolean hasTotal = table.body().anyMatch(row -> total.isIn(table.name(row)) || total.isIn(table.text(row, 0)));
        if (hasTotal) {
            return columns;
        }
        for (int column = 1; column < table.columns(); column++) {
            String head = table.head(column);
            for (int row : table.body().toArray()) {
                Quantity quantity = table.isFigure(row, column) ? table.quantityOrMoney(row, column) : null;
                if (quantity != null && !head.isEmpty()) {
                    columns.computeIfAbsent(head, any -> new ArrayList<>()).add(new Cell(row, column, quantity));
                }
            }
        }
        return columns;
    }

    private Optional<Finding> compare(Note note, Said said, Columns table, String head, List<Cell> cells) {
        String key = Worded.key(cells.getFirst().quantity().unit());
        boolean isSummable = cells.size() >= LEAST_ROWS
                && !key.isEmpty()
                && !key.equals(Worded.RATE)
                && !key.equals("price")
                && cells.stream()
                        .allMatch(cell -> Worded.key(cell.quantity().unit()).equals(key)
                                && cell.quantity().value().signum() >= 0);
        if (!isSummable) {
            return Optional.empty();
        }
        BigDecimal sum = cells.stream().map(cell -> cell.quantity().inBase()).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Worded> told = said.amounts().within(key, new Interval(sum.multiply(LEAST), sum.multiply(MOST))).stream()
                .filter(figure -> figure.text().text().sort() == Texts.Sort.PARAGRAPH)
                .toList();
        if (told.stream().anyMatch(figure -> figure.span().contains(sum))) {
            return Optional.empty();
        }
        BigDecimal most = cells.stream().map(cell -> cell.quantity().inBase()).reduce(BigDecimal.ZERO, BigDecimal::max);
        List<Worded> named = told.stream()
                .filter(figure -> figure.base().subtract(sum).abs().compareTo(most) <= 0)
                .filter(figure -> figure.digits() >= TELLING_DIGITS
                        && !apart.isIn(figure.label())
                        && Texts.shareWord(head, figure.gap()))
                .toList();
        Finding found = null;
        for (Worded figure : named) {
            List<Suspect> likeliest = likeliest(figure, cells, sum);
            boolean isTelling = !likeliest.isEmpty()
                    && likeliest.getFirst().odds() >= (long) LIKELIER * named.size() * cells.size();
            if (isTelling) {
                if (found != null) {
                    return Optional.empty();
                }
                found = finding(
                        note,
                        table,
                        figure,
                        likeliest,
                        Wording.inUnitOf(sum, cells.getFirst().quantity()));
            }
        }
        return Optional.ofNullable(found);
    }

    /// Of the cells, and of the figure itself, those that a slip would most likely have made of what is right.
    private static List<Suspect> likeliest(Worded told, List<Cell> cells, BigDecimal sum) {
        BigDecimal missing = told.base().subtract(sum);
        List<Suspect> suspects = new ArrayList<>();
        suspects.add(suspect(null, told.quantity(), sum));
        cells.forEach(cell -> suspects.add(
                suspect(cell, cell.quantity(), cell.quantity().inBase().add(missing))));
        suspects.removeIf(Objects::isNull);
        long most = suspects.stream().mapToLong(Suspect::odds).max().orElse(0);
        return suspects.stream().filter(suspect -> suspect.odds() == most).toList();
    }

    private static @Nullable Suspect suspect(@Nullable Cell cell, Quantity wrong, BigDecimal base) {
        Quantity right = Wording.inUnitOf(base, wrong);
        boolean isExact = base.signum() > 0 && right.inBase().compareTo(base) == 0;
        Slip slip = isExact ? Slip.between(wrong, right) : null;
        int scale = Math.max(Slip.telling(wrong), Slip.telling(right));
        return slip == null ? null : new Suspect(cell, right, slip.odds(wrong, right, scale));
    }

    private static Finding finding(Note note, Columns table, Worded told, List<Suspect> suspects, Quantity total) {
        String message = note.rule().title() + "：“" + told.label() + told.quantity() + "”，表中各行之和为" + total;
        List<Finding.Stated> values = new ArrayList<>();
        List<String> doubted = new ArrayList<>();
        for (Suspect suspect : suspects) {
            Cell cell = suspect.cell();
            if (cell != null) {
                values.add(table.stated(cell.row(), cell.column(), cell.quantity(), "stated"));
                doubted.add("“" + table.label(cell.row(), cell.column()) + "”的" + cell.quantity() + "疑有误，应为"
                        + suspect.right());
            }
        }
        values.add(told.stated(values.isEmpty() ? "stated" : "total"));
        Finding finding = note.of(
                message, values, suspects.size() == 1 ? suspects.getFirst().right() : null);
        return doubted.isEmpty() ? finding : finding.withCaution(String.join("；或", doubted));
    }
}
