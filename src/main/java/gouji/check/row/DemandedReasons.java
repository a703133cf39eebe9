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
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 要求写原因的，没有写: a note, a heading of a column or a sentence asks for reasons where a figure is below a limit
/// (`执行率低于90%的项目须在末栏说明原因`), and the cell for it says nothing in a row that is below.
///
/// @param demand words that ask for it, with the limit as `most` or `plain`, and with `what` is limited where they say
/// so
/// @param rate headers of what is limited, where the words don't say and the limit is a rate
/// @param score the same, where it is a score
/// @param reason headers of the cells for reasons
/// @param nothing what such a cell says where there is no reason
/// @param total names of rows that sum others up
/// @param because words of a sentence that give a reason elsewhere
public record DemandedReasons(
        Search demand, Search rate, Search score, Search reason, Search nothing, Search total, Search because)
        implements WordDemand {
    private static final int LONGEST_HEADER = 24;

    public static DemandedReasons of(RuleNode node) {
        node.only("demand", "rate", "score", "reason", "nothing", "total", "because");
        return new DemandedReasons(
                WordDemand.figures(node, "demand"),
                WordDemand.words(node, "rate"),
                WordDemand.words(node, "score"),
                WordDemand.words(node, "reason"),
                WordDemand.words(node, "nothing"),
                WordDemand.words(node, "total"),
                WordDemand.words(node, "because"));
    }

    /// What is asked for.
    ///
    /// @param what has the limit; empty where the words don't say
    private record Demand(Figured text, String what, Figure limit) {}

    /// A row below its limit whose reason is missing.
    private record Silent(Columns table, int row, int column, Quantity figure) {
        String name() {
            return table.label(row, column);
        }
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        said.figured().each(demand, (text, match) -> {
            String what = match.group("what");
            Figure limit = text.figure(match, match.group("most") == null ? "plain" : "most");
            findings(note, said, new Demand(text, what == null ? "" : what, limit))
                    .forEach(findings::add);
        });
        return findings.stream();
    }

    private Stream<Finding> findings(Note note, Said said, Demand asked) {
        Integer own = asked.text().text().place().table();
        List<List<Silent>> tables = said.tables().stream()
                .filter(table -> own == null || own == table.number())
                .map(table -> silent(table, asked))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return tables.stream().flatMap(List::stream).map(row -> {
            Finding finding = finding(note, asked, row);
            return tables.size() > 1
                    ? finding.asHint("说的可能是别的表")
                    : isTold(said, row.name()) ? finding.asHint("别处可能写了原因") : finding;
        });
    }

    /// The rows of a table that lack the reason asked for; null where the table has no such figures or no place for
    /// reasons.
    private @Nullable List<Silent> silent(Columns table, Demand asked) {
        int column = IntStream.range(0, table.columns())
                .filter(i -> headerRow(table, i, header -> isLimited(table.text(header, i), asked)) >= 0)
                .findFirst()
                .orElse(-1);
        if (column < 0) {
            return null;
        }
        int at = column;
        int header = headerRow(table, at, row -> isLimited(table.text(row, at), asked));
        int reasons = IntStream.range(0, table.columns())
                .filter(i -> i != at && isHeader(table.text(header, i)) && reason.isIn(table.text(header, i)))
                .findFirst()
                .orElse(-1);
        int below = IntStream.range(header + 1, table.rows())
                .filter(row -> reason.isIn(table.text(row, 0)) && isHeader(table.text(row, 0)))
                .findFirst()
                .orElse(-1);
        if (reasons < 0 && below < 0) {
            return null;
        }
        List<Silent> silent = new ArrayList<>();
        for (int row = header + 1; row < table.rows(); row++) {
            Quantity figure = table.isFigure(row, at)
                    ? table.figure(row, at, asked.limit().quantity().unit())
                    : null;
            boolean isSilent = reasons >= 0
                    ? isNothing(table.text(row, reasons))
                    : IntStream.range(1, table.columns()).allMatch(i -> isNothing(table.text(below, i)));
            if (figure != null
                    && isSilent
                    && !isIdle(table, row)
                    && figure.inBase().compareTo(asked.limit().quantity().inBase()) < 0
                    && !total.isIn(table.label(row, at))) {
                silent.add(new Silent(table, row, at, figure));
            }
        }
        return silent;
    }

    /// Whether a row tells nothing but noughts: nothing was to be spent, and nothing was.
    private static boolean isIdle(Columns table, int row) {
        return IntStream.range(1, table.columns())
                .noneMatch(i -> table.text(row, i).chars().anyMatch(c -> c >= '1' && c <= '9'));
    }

    private static int headerRow(Columns table, int column, IntPredicate isHeader) {
        return IntStream.range(0, table.rows())
                .filter(row -> isHeader(table.text(row, column)) && isHeader.test(row))
                .findFirst()
                .orElse(-1);
    }

    private static boolean isHeader(String words) {
        return !words.isBlank() && words.length() <= LONGEST_HEADER;
    }

    private boolean isLimited(String header, Demand asked) {
        Search usual = asked.limit().quantity().unit().isRate() ? rate : score;
        boolean isCalledSo = asked.what().isEmpty() ? usual.isIn(header) : header.contains(asked.what());
        return isCalledSo && !reason.isIn(header);
    }

    private boolean isNothing(String said) {
        return nothing.matches(said.strip());
    }

    /// Whether a sentence names the row and gives a reason.
    private boolean isTold(Said said, String name) {
        return !name.isEmpty()
                && said.texts().with(because).stream()
                        .anyMatch(text -> text.sort() == Texts.Sort.PARAGRAPH
                                && Stream.of(text.text().split("。"))
                                        .anyMatch(sentence -> sentence.contains(name) && because.isIn(sentence)));
    }

    private static Finding finding(Note note, Demand asked, Silent row) {
        Figure limit = asked.limit();
        return note.of(
                note.rule().title() + "：“" + row.name() + "”为" + row.figure() + "，要求" + limit.quantity() + "的写明原因",
                List.of(
                        row.table().stated(row.row(), row.column(), row.figure(), "stated"),
                        asked.text().stated(limit, "limit")));
    }
}
