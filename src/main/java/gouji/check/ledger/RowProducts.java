package gouji.check.ledger;

import gouji.check.fact.Slip;
import gouji.check.ledger.Ledger.Line;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.rule.WordDemand;
import gouji.check.text.Columns;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.quantity.Dimension;
import gouji.quantity.Figure;
import gouji.quantity.FigureScanner;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// 测算表: rows whose amount is a product, `62人 | 700元 | 10个月 | 43.40万元`, of their other columns or as one cell writes it,
/// `1860人×3天×150元/天`. Which columns are multiplied, the rows themselves prove: all but one agree.
///
/// @param words `amount` heads of the columns of products, `unlike` of those that are reckoned from them; `total` names
///     of rows that sum up others; `written` cells that write a product
public record RowProducts(RuleWords words) implements WordDemand {
    private static final int MOST_COLUMNS = 6;
    private static final int LEAST_FACTORS = 2;
    private static final int MOST_FACTORS = 3;

    public static RowProducts of(RuleNode node) {
        return new RowProducts(RuleWords.under(node, "amount", "total", "written", "unlike"));
    }

    /// What makes a row's amount.
    private record Row(Item amount, BigDecimal product, String written, List<Finding.Stated> factors) {
        boolean holds() {
            return amount.span().contains(product);
        }
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        for (Columns table : said.tables()) {
            for (Ledger side : Ledger.of(table)) {
                List<Line> lines = side.lines().stream()
                        .filter(line -> !words.says("total", line.name()))
                        .toList();
                for (int column : side.columns()) {
                    if (words.says("amount", table.head(column))) {
                        written(side, lines, column)
                                .or(() -> multiplied(side, lines, column))
                                .flatMap(row -> tell(note, row))
                                .ifPresent(findings::add);
                    }
                }
            }
        }
        return findings.stream();
    }

    /// The only row that is not what its own cell writes.
    private Optional<List<Row>> written(Ledger side, List<Line> lines, int column) {
        List<Row> rows = lines.stream()
                .flatMap(line -> IntStream.range(0, column)
                        .filter(other -> words.says("written", side.table().text(line.row(), other)))
                        .mapToObj(other -> written(side, line, column, other))
                        .flatMap(Optional::stream)
                        .limit(1))
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    }

    private static Optional<Row> written(Ledger side, Line line, int column, int other) {
        Item amount = side.at(line, column);
        List<Quantity> factors = FigureScanner.scan(side.table().text(line.row(), other)).stream()
                .map(Figure::quantity)
                .toList();
        boolean isUsable = amount != null
                && factors.size() >= LEAST_FACTORS
                && factors.size() <= MOST_FACTORS + 1
                && factors.stream().filter(factor -> factor.unit().isMoney()).count() == 1
                && factors.stream().allMatch(RowProducts::isSharp);
        if (!isUsable || amount == null || !amount.quantity().unit().isMoney()) {
            return Optional.empty();
        }
        BigDecimal product = factors.stream().map(Quantity::inBase).reduce(BigDecimal.ONE, BigDecimal::multiply);
        String said = side.table().text(line.row(), other);
        Finding.Stated cell = side.table().stated(line.row(), other, factors.getFirst(), "factor");
        return Optional.of(new Row(amount, product, said, List.of(cell)));
    }

    private static boolean isSharp(Quantity factor) {
        return factor.qualifier() == null
                && factor.upper() == null
                && factor.value().signum() > 0
                && factor.unit().dimension() != Dimension.DATE
                && !factor.unit().isRate();
    }

    /// The columns that make the amount in all rows but one.
    private Optional<List<Row>> multiplied(Ledger side, List<Line> lines, int column) {
        List<Integer> others = side.columns().stream()
                .filter(other -> other != column
                        && !words.says("amount", side.table().head(other))
                        && !words.says("unlike", side.table().head(other)))
                .toList();
        if (others.size() < LEAST_FACTORS || others.size() > MOST_COLUMNS) {
            return Optional.empty();
        }
        List<List<Row>> proven = new ArrayList<>();
        for (int chosen = 1; chosen < 1 << others.size(); chosen++) {
            int size = Integer.bitCount(chosen);
            if (size >= LEAST_FACTORS && size <= MOST_FACTORS) {
                int mask = chosen;
                List<Integer> factors = IntStream.range(0, others.size())
                        .filter(i -> (mask >> i & 1) == 1)
                        .mapToObj(others::get)
                        .toList();
                List<Row> rows = lines.stream()
                        .flatMap(line -> row(side, line, column, factors).stream())
                        .toList();
                if (isProven(rows)) {
                    proven.add(rows);
                }
            }
        }
        return proven.size() == 1 ? Optional.of(proven.getFirst()) : Optional.empty();
    }

    private static boolean isProven(List<Row> rows) {
        long fitting = rows.stream().filter(Row::holds).count();
        return fitting >= 2 && rows.size() - fitting == 1;
    }

    private static Optional<Row> row(Ledger side, Line line, int column, List<Integer> factors) {
        Item amount = side.at(line, column);
        BigDecimal product = BigDecimal.ONE;
        List<String> written = new ArrayList<>();
        List<Finding.Stated> stated = new ArrayList<>();
        for (int factor : factors) {
            Item item = side.at(line, factor);
            boolean isRate = item != null && item.quantity().unit().isRate(); // is reckoned from the amount
            if (item == null
                    || isRate
                    || item.base().signum() <= 0
                    || item.base().compareTo(BigDecimal.ONE) == 0) {
                return Optional.empty();
            }
            product = product.multiply(item.base());
            written.add(item.quantity().toString());
            stated.add(item.stated("factor"));
        }
        return amount == null || amount.base().signum() <= 0
                ? Optional.empty()
                : Optional.of(new Row(amount, product, String.join("×", written), stated));
    }

    /// Sure where two rows agree and a slip, or three rows, speak for it.
    private Optional<Finding> tell(Note note, List<Row> rows) {
        List<Row> broken = rows.stream().filter(row -> !row.holds()).toList();
        int fitting = rows.size() - broken.size();
        if (broken.size() != 1 || fitting < 1) {
            return Optional.empty();
        }
        Row row = broken.getFirst();
        Quantity right = row.amount().printed(row.product());
        boolean isSlip = Slip.between(row.amount().quantity(), right) != null;
        List<Finding.Stated> values = new ArrayList<>(List.of(row.amount().stated("stated")));
        values.addAll(row.factors());
        Finding finding = note.of(
                note.rule().title() + "：“" + row.amount().label() + "”，" + row.written() + "=" + right + " ≠ "
                        + row.amount().quantity() + "，另外" + fitting + "行都相符",
                values,
                right);
        boolean isSure = fitting > 2 || (fitting > 1 && isSlip);
        return Optional.of(isSure ? finding : finding.with(Severity.INFO));
    }
}
