package gouji.check.row;

import gouji.check.constraint.Same;
import gouji.check.rule.WordDemand;
import gouji.check.text.Columns;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Qualifier;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 正文说到的行: the figures of a paragraph by the rows of a table that the words before them name, so that they can be
/// held against its columns. Rows and columns may change places.
///
/// @param unnamed what names no row, as 合计
/// @param neutral characters around a name that say nothing of what is measured
record ToldRows(Search unnamed, Search neutral) {
    private static final int LEAST_ROWS = 3;
    private static final int MEASURE = 2; // characters that may name what is measured
    private static final String MARKS = "，、：（）“”";

    /// A table, or the same with rows for columns.
    record Side(Columns table, boolean isTurned, RowNames names) {
        int lines() {
            return isTurned ? table.rows() - table.top() : table.columns();
        }

        /// What is said above a line, or before it.
        String line(int line) {
            return isTurned ? table.name(table.top() + line) : table.head(line);
        }

        private int row(int named, int line) {
            return table.top() + (isTurned ? line : named);
        }

        private int column(int named, int line) {
            return isTurned ? named : line;
        }

        /// A cell's figure.
        @Nullable
        Quantity at(int named, int line) {
            return table.quantity(row(named, line), column(named, line));
        }

        /// A cell's figure, where it can be compared with one like that.
        @Nullable
        Quantity at(int named, int line, Quantity like) {
            Quantity cell = table.figure(row(named, line), column(named, line), like.unit());
            return cell != null && cell.qualifier() == null ? cell : null;
        }

        Finding.Stated stated(int named, int line, Quantity cell, String role) {
            return table.stated(row(named, line), column(named, line), cell, role);
        }

        /// Whether the row that the words name has that figure, in any column: as a bound, too, for words of what is to
        /// be done leave out the sign of a target.
        boolean has(Told told) {
            Quantity figure = told.quantity();
            return IntStream.range(0, lines()).anyMatch(line -> {
                Quantity cell = table.figure(row(told.row(), line), column(told.row(), line), figure.unit());
                return cell != null && Same.agree(figure, cell.with((Qualifier) null));
            });
        }
    }

    /// A figure of the words, the row that they name and what they say is measured.
    ///
    /// @param scope the words before it that name the row, of one sentence
    record Told(Worded figure, int row, String measure, String scope) {
        Quantity quantity() {
            return figure.quantity();
        }

        /// Whether another figure is said to measure the same, or nothing is said of this one in a list.
        boolean isLike(Told other) {
            String own = other.measure();
            boolean isEnd = measure.length() >= MEASURE
                    && own.length() >= MEASURE
                    && (measure.endsWith(own) || own.endsWith(measure));
            return measure.equals(own)
                    || isEnd
                    || (measure.isEmpty() && figure.sentence() == other.figure().sentence());
        }

        /// The words just before it, with the figure.
        String told() {
            return scope.substring(Math.max(0, scope.length() - 16)) + quantity();
        }
    }

    static ToldRows of(RuleNode node) {
        return new ToldRows(WordDemand.words(node, "unnamed"), WordDemand.words(node, "neutral"));
    }

    private record Sides(List<Side> all) {}

    List<Side> sides(WordDemand.Said said) {
        return said.once()
                .get(
                        Sides.class,
                        unnamed.written(),
                        () -> new Sides(
                                said.tables().stream().flatMap(this::sides).toList()))
                .all();
    }

    private Stream<Side> sides(Columns table) {
        var rows = new RowNames(
                IntStream.range(table.top(), table.rows()).mapToObj(table::name).toList(), unnamed);
        var columns = new RowNames(
                IntStream.range(0, table.columns()).mapToObj(table::head).toList(), unnamed);
        return Stream.of(new Side(table, false, rows), new Side(table, true, columns))
                .filter(side -> side.names().size() >= LEAST_ROWS);
    }

    /// The figures of a paragraph whose rows the words name, by table; where they name enough rows to tell anything.
    Map<Side, List<Told>> told(List<Side> sides, Figured text, @Nullable Integer year) {
        Map<Side, List<Told>> all = new LinkedHashMap<>();
        boolean isParagraph =
                text.text().sort() != Texts.Sort.CELL && text.figures().size() >= LEAST_ROWS;
        List<Worded> figures = isParagraph ? text.worded(year) : List.of();
        List<String> scopes =
                figures.stream().map(figure -> lastSentence(figure.gap())).toList();
        for (Side side : figures.size() < LEAST_ROWS ? List.<Side>of() : sides) {
            List<Told> told = told(side, figures, scopes);
            if (told.stream().map(Told::row).distinct().count() >= LEAST_ROWS) {
                all.put(side, told);
            }
        }
        return all;
    }

    /// The row is named before the figure, in a list before several of them, or before the one before.
    private List<Told> told(Side side, List<Worded> figures, List<String> scopes) {
        List<Told> told = new ArrayList<>();
        Told before = null;
        for (int i = 0; i < figures.size(); ) {
            int end = i + 1;
            while (end < figures.size() && isJoined(figures.get(end).gap())) {
                end++;
            }
            Worded first = figures.get(i);
            String scope = scopes.get(i);
            List<RowNames.Named> named = side.names().in(scope);
            boolean isList = end - i > 1 && named.size() > end - i; // names of more may stand before
            if (named.isEmpty() && before != null && scope.equals(first.gap())) {
                before = new Told(first, before.row(), measure(first.label()), scope);
                told.add(before);
            } else if (named.size() == end - i || isList) {
                int from = named.size() - (end - i);
                String measure = measure(scope.substring(named.getLast().end()));
                for (int at = i; at < end; at++) {
                    before = new Told(figures.get(at), named.get(from + at - i).row(), measure, scope);
                    told.add(before);
                }
            } else {
                before = null;
            }
            i = end;
        }
        return told;
    }

    private static boolean isJoined(String gap) {
        return gap.equals("、") || gap.equals("和") || gap.equals("与") || gap.equals("及") || gap.equals("以及");
    }

    private static String lastSentence(String gap) {
        int end = Math.max(gap.lastIndexOf('。'), gap.lastIndexOf('；'));
        return gap.substring(Math.max(end, gap.lastIndexOf('\n')) + 1);
    }

    /// What the last clause says is measured.
    private String measure(String words) {
        int from = IntStream.range(0, words.length())
                .filter(i -> MARKS.indexOf(words.charAt(i)) >= 0)
                .max()
                .orElse(-1);
        return neutral.without(words.substring(from + 1));
    }
}
