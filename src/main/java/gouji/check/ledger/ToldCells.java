package gouji.check.ledger;

import gouji.check.ledger.Item.Mended;
import gouji.check.ledger.Ledger.Line;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.rule.WordDemand;
import gouji.check.text.Amounts;
import gouji.check.text.Columns;
import gouji.check.text.Figured;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// 正文说表里一行: a figure of the text under the name of a row against what the row holds. Nothing is said where one of its
/// cells holds the figure; and only what a slip of the pen explains, or what is told of one row among others that
/// agree.
///
/// @param words `filler` of names; `verb` between them and the figure; `other` before one of something else; `unlike`
///     columns that are not told; `total` rows that sum up others
public record ToldCells(RuleWords words) implements WordDemand {
    private static final Pattern BRACKETS = Pattern.compile("[（(][^）)]*[）)]");
    private static final int LIKELIER = 12;
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_TABLE = 40;
    private static final BigDecimal NEAR = new BigDecimal("0.1");

    public static ToldCells of(RuleNode node) {
        node.only("words");
        return new ToldCells(RuleWords.of(node));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        List<Figured> paragraphs = said.figured().stream()
                .filter(text -> text.text().sort() == Texts.Sort.PARAGRAPH
                        && text.text().place().table() == null)
                .toList();
        for (Columns table : said.tables()) {
            List<Ledger> sides = table.rows() > LONGEST_TABLE ? List.of() : Ledger.of(table);
            if (sides.size() == 1) {
                List<Named> rows = named(sides.getFirst());
                for (Figured text : paragraphs) {
                    List<Named> told = rows.stream()
                            .filter(row -> row.isIn(text.text().text()))
                            .toList();
                    if (!told.isEmpty()) {
                        compare(note, table, told, text.worded(said.report().year()), said.amounts(), findings);
                    }
                }
            }
        }
        return findings.stream();
    }

    /// A row with what a text would call it.
    private record Named(Line line, String bare) {
        boolean isIn(String text) {
            return text.contains(bare);
        }
    }

    private List<Named> named(Ledger side) {
        return side.lines().stream()
                .filter(line -> !words.says("total", line.name()))
                .map(line -> new Named(
                        line,
                        words.without("filler", BRACKETS.matcher(line.name()).replaceAll(""))))
                .filter(row -> row.bare().length() >= SHORTEST_NAME)
                .toList();
    }

    /// A figure of the text with the row that it is told of.
    private record Told(Worded figure, Line line, List<Item> cells) {
        boolean holds() {
            return cells.stream().anyMatch(cell -> cell.span().meets(figure.span()));
        }
    }

    private void compare(
            Note note, Columns table, List<Named> rows, List<Worded> figures, Amounts amounts, List<Finding> findings) {
        List<Told> told = figures.stream()
                .filter(figure -> figure.isPlainAmount()
                        && amounts.like(figure).size() < 2 // what is told twice is another thing
                        && !words.says("other", before(figure)))
                .flatMap(figure -> told(table, rows, figure).stream())
                .toList();
        Set<Line> held = new HashSet<>();
        told.stream().filter(Told::holds).forEach(one -> held.add(one.line()));
        for (Told one : told) {
            boolean isAlone = told.stream()
                            .filter(other -> other.line().equals(one.line()))
                            .count()
                    == 1;
            if (isAlone && !held.contains(one.line())) {
                tell(note, one, !held.isEmpty()).ifPresent(findings::add);
            }
        }
    }

    private Optional<Told> told(Columns table, List<Named> rows, Worded figure) {
        String clause = before(figure);
        List<Named> named =
                rows.stream().filter(row -> endsWith(clause, row.bare())).toList();
        if (named.size() != 1) {
            return Optional.empty();
        }
        Line line = named.getFirst().line();
        List<Item> cells = IntStream.range(1, table.columns())
                .filter(column -> table.isFigure(line.row(), column) && !words.says("unlike", table.head(column)))
                .mapToObj(column -> cell(table, line, column, figure))
                .flatMap(Optional::stream)
                .toList();
        return cells.isEmpty() ? Optional.empty() : Optional.of(new Told(figure, line, cells));
    }

    private static Optional<Item> cell(Columns table, Line line, int column, Worded figure) {
        Quantity quantity = table.figure(line.row(), column, figure.quantity().unit());
        return quantity == null
                ? Optional.empty()
                : Optional.of(new Item(
                        line.name(),
                        new Quantity(quantity.value(), quantity.unit(), null, null),
                        table.stated(line.row(), column, quantity, "stated")));
    }

    /// The clause of the text before the figure.
    private static String before(Worded figure) {
        String text = figure.text().text().text();
        int at = figure.figure().start();
        int from = Math.max(Sentences.clause(text, at), text.lastIndexOf('、', at - 1) + 1);
        return text.substring(Math.min(from, at), at);
    }

    /// Whether the words end with the name, but for a 共 or 为.
    private boolean endsWith(String clause, String bare) {
        int at = clause.lastIndexOf(bare);
        return at >= 0
                && words.without("verb", clause.substring(at + bare.length())).isEmpty();
    }

    private static Optional<Finding> tell(Note note, Told told, boolean isOneOfMany) {
        Set<BigDecimal> values = new HashSet<>();
        told.cells().forEach(cell -> values.add(cell.base().stripTrailingZeros()));
        if (values.size() > 1 && !isOneOfMany) {
            return Optional.empty();
        }
        Item figure = Item.of(told.figure());
        for (Item one : told.cells()) {
            Quantity right = figure.printed(one.base());
            Optional<Mended> slip = right.inBase().compareTo(one.base()) == 0 ? figure.mended(right) : Optional.empty();
            boolean isSlip = slip.filter(mended ->
                            mended.odds() >= (long) LIKELIER * told.cells().size())
                    .isPresent();
            BigDecimal apart = one.base().subtract(figure.base()).abs();
            boolean isNear = isOneOfMany
                    && values.size() == 1
                    && apart.compareTo(one.base().abs().multiply(NEAR)) <= 0;
            if (isSlip || isNear) {
                List<Finding.Stated> all = List.of(figure.stated("stated"), one.stated("other"));
                return Optional.of(note.of(
                        note.rule().title() + "：“" + figure.told() + "”，表中“"
                                + told.line().name() + "”为" + one.quantity(),
                        all));
            }
        }
        return Optional.empty();
    }
}
