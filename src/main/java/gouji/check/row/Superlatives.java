package gouji.check.row;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Columns;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// 最多、最低与表: `扣款最多的是一标段，达6.83万元` against the column of the table in which the row 一标 has that figure: another
/// row has more.
///
/// @param claim the claim with `most` or `least` and its figure as `value`
/// @param total a row that is not one of those compared
public record Superlatives(Search claim, Search total) implements WordDemand {
    private static final int LEAST_ROWS = 3;
    private static final int NAMES = 3; // columns that may hold the names of the rows

    public static Superlatives of(RuleNode node) {
        node.only("claim", "total");
        return new Superlatives(WordDemand.figures(node, "claim"), WordDemand.words(node, "total"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        for (Figured text : said.figured().with(claim)) {
            Search.Finds claims = text.finds(claim);
            while (text.text().sort() != Texts.Sort.CELL && claims.next()) {
                compare(note, said, text, claims.match(), findings);
            }
        }
        return findings.stream();
    }

    private void compare(Note note, Said said, Figured text, Matcher match, List<Finding> findings) {
        Quantity value = text.figure(match, "value").quantity();
        String sentence = text.sentenceTo(match);
        for (int number = 0; number < said.report().tables().size(); number++) {
            Columns table = said.tables().get(number);
            for (int column = 1; column < table.columns(); column++) {
                int at = column;
                List<Integer> rows = rows(table, at).boxed().toList();
                boolean isOfColumn = rows.stream()
                        .anyMatch(row -> isNamed(table, row, sentence) && value(table, row, at, value) == 0);
                if (rows.size() < LEAST_ROWS || !isOfColumn) {
                    continue;
                }
                boolean isMost = match.group("most") != null;
                rows.stream()
                        .filter(row -> isMost ? value(table, row, at, value) > 0 : value(table, row, at, value) < 0)
                        .findFirst()
                        .ifPresent(row -> findings.add(note.of(
                                note.rule().title() + "：“" + text.words(match) + "”，而“" + table.text(row, 0) + "”为"
                                        + table.text(row, at),
                                List.of(
                                        text.stated(text.figure(match, "value"), "stated"),
                                        table.stated(row, at, figure(table, row, at, value), "other")))));
                return;
            }
        }
    }

    /// The rows compared: none that is called a total or is as much as all the others of its column together.
    private IntStream rows(Columns table, int column) {
        List<Integer> rows = table.body()
                .filter(row -> !total.isIn(table.text(row, 0)) && table.figure(row, column) != null)
                .boxed()
                .toList();
        BigDecimal all = rows.stream()
                .map(row -> Objects.requireNonNull(table.figure(row, column)).inBase())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return rows.stream()
                .filter(row -> rows.size() == 1
                        || Objects.requireNonNull(table.figure(row, column))
                                        .inBase()
                                        .multiply(BigDecimal.TWO)
                                        .compareTo(all)
                                != 0)
                .mapToInt(Integer::intValue);
    }

    /// The cell's figure; where it has no unit of its own, in that of the claim.
    private static Quantity figure(Columns table, int row, int column, Quantity like) {
        Quantity cell = Objects.requireNonNull(table.figure(row, column));
        return cell.unit().equals(Unit.NONE) ? cell.with(like.unit()) : cell;
    }

    private static int value(Columns table, int row, int column, Quantity like) {
        return figure(table, row, column, like).inBase().compareTo(like.inBase());
    }

    /// Whether the sentence names a row: 一标 of `扣款最多的是一标段`.
    private static boolean isNamed(Columns table, int row, String sentence) {
        return IntStream.range(0, Math.min(NAMES, table.columns()))
                .mapToObj(column -> table.text(row, column))
                .anyMatch(said -> said.length() >= 2
                        && said.codePoints().anyMatch(Character::isIdeographic)
                        && sentence.contains(said));
    }
}
