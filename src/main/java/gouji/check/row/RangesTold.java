package gouji.check.row;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Columns;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Figure;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 幅度与所列的数: a range told in words, `每村3万元至5万元`, `控制在每亩25至35克`, against the rows of the table below, the parts
/// that follow, or a figure that is said to lie within it.
///
/// @param ranges words with the figure `range`, or `low` and `high`; `most` or `least` where it is one end only
/// @param total a row that is not one of those
/// @param listed what stands between a range and what lies in it
/// @param within words behind a figure `x`: that it is not above the most (`under`), not below the least (`over`), in
/// it
/// @param unless words that except something
public record RangesTold(List<Search> ranges, Search total, Search listed, Search within, Search unless)
        implements WordDemand {
    private static final int NEAR = 2; // paragraphs
    private static final int LEAST_ROWS = 2;

    public static RangesTold of(RuleNode node) {
        node.only("ranges", "total", "listed", "within", "unless");
        return new RangesTold(
                node.get("ranges").items().stream()
                        .map(range -> range.as(Figured::search, "ranges 各项应为正则表达式"))
                        .toList(),
                WordDemand.words(node, "total"),
                WordDemand.figures(node, "listed"),
                WordDemand.figures(node, "within"),
                WordDemand.words(node, "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        Map<Integer, Integer> below = ColumnClaims.below(said.report().passages());
        for (Search range : ranges) {
            said.figured().each(range, (text, match) -> {
                ToldRange told = text.text().sort() == Texts.Sort.CELL ? null : ToldRange.of(text, match);
                if (told == null || unless.isIn(text.text().text())) {
                    return;
                }
                Integer table = below.get(text.text().place().paragraph());
                Stream.of(
                                inTable(
                                        note,
                                        told,
                                        table == null
                                                ? List.of()
                                                : List.of(said.tables().get(table))),
                                inList(note, told),
                                saidWithin(note, told, said))
                        .flatMap(Collection::stream)
                        .limit(1)
                        .forEach(findings::add);
            });
        }
        return findings.stream().distinct();
    }

    /// One row of a column beyond the range, of which at least as many lie in it; a column all of which does settles
    /// it.
    private List<Finding> inTable(Note note, ToldRange told, List<Columns> tables) {
        List<Finding> findings = new ArrayList<>();
        for (Columns table : tables) {
            for (int column = 1; column < table.columns(); column++) {
                int of = column;
                List<Integer> rows = IntStream.range(table.top(), table.rows())
                        .filter(row -> !total.isIn(table.text(row, 0)) && !total.isIn(table.name(row)))
                        .filter(row -> told.isLike(figure(table, row, of)))
                        .boxed()
                        .toList();
                List<Integer> beyond = rows.stream()
                        .filter(row -> !told.holds(Objects.requireNonNull(figure(table, row, of))))
                        .toList();
                boolean isNamed = Texts.shareWord(
                        told.text().sentenceTo(told.match()), table.head(column).replaceAll("[（(].*", ""));
                if (rows.size() >= LEAST_ROWS && beyond.isEmpty() && (isNamed || told.isTwoSided())) {
                    return List.of();
                }
                boolean isTold = isNamed || rows.stream().anyMatch(row -> told.endsAt(figure(table, row, of)));
                if (isTold && !beyond.isEmpty() && rows.size() >= LEAST_ROWS && 2 * beyond.size() <= rows.size()) {
                    findings.add(beyond(note, told, table, beyond, column));
                }
            }
        }
        return findings.size() == 1 ? findings : List.of();
    }

    private static @Nullable Quantity figure(Columns table, int row, int column) {
        return table.quantityOrMoney(row, column);
    }

    private Finding beyond(Note note, ToldRange told, Columns table, List<Integer> rows, int column) {
        int row = rows.getFirst();
        Quantity figure = Objects.requireNonNull(figure(table, row, column));
        List<Finding.Stated> values = new ArrayList<>(told.bounds(figure));
        rows.forEach(other -> values.add(table.stated(
                other, column, ToldRange.plain(Objects.requireNonNull(figure(table, other, column))), "other")));
        return note.of(
                note.rule().title() + "：“" + told.text().words(told.match()) + "”，表中“"
                        + table.name(row).replaceAll("\\|$", "") + "”为" + figure,
                values);
    }

    /// `3.5米至4.5米不等，其中东坡村3.5米、西岭村5米`
    private List<Finding> inList(Note note, ToldRange told) {
        Search.Finds lists = told.text().finds(listed);
        if (!lists.next(told.match().end())
                || lists.match().start() != told.match().end()) {
            return List.of();
        }
        List<Figure> parts = told.text().figures(lists.match()).stream()
                .filter(figure -> told.isLike(figure.quantity()))
                .toList();
        List<Figure> beyond =
                parts.stream().filter(figure -> !told.holds(figure.quantity())).toList();
        return beyond.isEmpty() || 2 * beyond.size() > parts.size()
                ? List.of()
                : List.of(finding(note, told, told.text(), beyond.getFirst(), "所列的有"));
    }

    /// `控制在每亩25至35克。…本季平均38克，低于控制上限`
    private List<Finding> saidWithin(Note note, ToldRange told, Said said) {
        int at = said.figured().indexOf(told.text());
        for (int i = at; i < Math.min(said.figured().size(), at + 1 + NEAR); i++) {
            Figured text = said.figured().get(i);
            Search.Finds claims = text.finds(within);
            for (boolean isAny = claims.next(i == at ? told.match().end() : 0); isAny; isAny = claims.next()) {
                Figure figure = text.figure(claims.match(), "x");
                boolean isWrong = claims.match().group("under") != null
                        ? told.isAbove(figure.quantity())
                        : claims.match().group("over") != null
                                ? told.isBelow(figure.quantity())
                                : !told.holds(figure.quantity());
                if (told.isLike(figure.quantity()) && isWrong) {
                    return List.of(finding(note, told, text, figure, "却说“" + text.words(claims.match()) + "”："));
                }
            }
        }
        return List.of();
    }

    private static Finding finding(Note note, ToldRange told, Figured text, Figure figure, String how) {
        List<Finding.Stated> values = new ArrayList<>(told.bounds(figure.quantity()));
        values.add(text.stated(figure, "other"));
        return note.of(
                note.rule().title() + "：“" + told.text().words(told.match()) + "”，" + how + figure.quantity(), values);
    }
}
