package gouji.check.ledger;

import gouji.check.ledger.Item.Mended;
import gouji.check.ledger.Ledger.Line;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.rule.WordDemand;
import gouji.check.text.Columns;
import gouji.finding.Finding;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// 占比一栏: each row's share of what its column comes to, in the row of the total or by adding up. That they are shares of
/// that, the other rows show.
///
/// @param words `share` over such a column; `total` and `apart` name rows; `unlike` columns that are not added up
public record ColumnShares(RuleWords words) implements WordDemand {
    private static final int LIKELIER = 6;
    private static final int MOST_ROWS = 10;
    private static final BigDecimal NEAR = new BigDecimal("0.1");

    public static ColumnShares of(RuleNode node) {
        node.only("words");
        return new ColumnShares(RuleWords.of(node));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        for (Columns table : said.tables()) {
            for (Ledger side : Ledger.of(table)) {
                side.columns().stream()
                        .filter(column -> words.says("share", table.head(column)))
                        .forEach(column -> shares(note, side, column, findings));
            }
        }
        return findings.stream();
    }

    private void shares(Note note, Ledger side, int column, List<Finding> findings) {
        List<List<Equation>> columns = side.columns().stream()
                .filter(amount ->
                        amount != column && !words.says("unlike", side.table().head(amount)))
                .map(amount -> equations(side, column, amount))
                .toList();
        List<List<Equation>> meant = columns.stream()
                .filter(rows -> rows.stream().filter(Equation::holds).count() * 2 >= rows.size() && rows.size() > 2)
                .toList();
        if (meant.size() != 1
                || columns.stream()
                        .anyMatch(rows -> !rows.isEmpty() && rows.stream().allMatch(Equation::holds))) {
            return;
        }
        List<Equation> rows = meant.getFirst();
        for (Equation row : rows) {
            if (!row.holds()) {
                tell(note, row, rows).ifPresent(findings::add);
            }
        }
    }

    private List<Equation> equations(Ledger side, int share, int amount) {
        List<Line> rows = side.lines().stream()
                .filter(line -> !words.says("total", line.name()))
                .toList();
        List<Line> totals = side.lines().stream()
                .filter(line -> words.says("total", line.name()))
                .toList();
        List<Item> amounts = side.at(rows, amount);
        boolean isPlain = totals.size() <= 1
                && amounts.size() == rows.size()
                && rows.size() <= MOST_ROWS
                && rows.stream().noneMatch(line -> words.says("apart", line.name()))
                && amounts.stream().noneMatch(item -> item.quantity().unit().isRate());
        List<Equation> equations = new ArrayList<>();
        Item total = totals.isEmpty() ? null : side.at(totals.getFirst(), amount);
        for (Line line : isPlain ? rows : List.<Line>of()) {
            Item rate = side.at(line, share);
            Item part = side.at(line, amount);
            if (rate == null
                    || part == null
                    || !rate.quantity().unit().isRate()
                    || part.isZero()
                    || (total != null && total.isZero())) {
                continue;
            }
            equations.add(total == null ? ofAll(rate, part, amounts) : ofTotal(rate, part, total));
        }
        return equations;
    }

    private static Equation ofTotal(Item rate, Item part, Item total) {
        return new Equation.Worked(
                List.of(rate, part, total), of -> of.get(0).divide(of.get(1), MathContext.DECIMAL64), "①÷②");
    }

    private static Equation ofAll(Item rate, Item part, List<Item> all) {
        List<Item> items = new ArrayList<>(List.of(rate, part));
        all.stream().filter(item -> !item.equals(part)).forEach(items::add);
        BigDecimal sum = all.stream().map(Item::base).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Equation.Worked(
                List.copyOf(items),
                of -> of.getFirst().divide(of.stream().reduce(BigDecimal.ZERO, BigDecimal::add), MathContext.DECIMAL64),
                "①÷" + part.printed(sum));
    }

    /// Where an amount is wrong, several shares are.
    private static Optional<Finding> tell(Note note, Equation row, List<Equation> rows) {
        long broken = rows.stream().filter(other -> !other.holds()).count();
        Broken all = broken > 1 ? Broken.of(rows) : Broken.of(List.of(row));
        Optional<Mended> culprit = broken > 1 ? all.culprit() : row.result().mended(row.right());
        BigDecimal apart = row.right().inBase().subtract(row.result().base()).abs();
        boolean isNear = apart.compareTo(row.result().base().abs().multiply(NEAR)) <= 0;
        boolean isProved = rows.size() - broken > 1;
        boolean isSlip =
                culprit.filter(mended -> isProved || mended.odds() >= LIKELIER).isPresent();
        return isSlip || (isNear && isProved) ? Optional.of(all.finding(note, row, culprit)) : Optional.empty();
    }
}
