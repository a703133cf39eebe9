package gouji.check.row;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Columns;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Qualifier;
import gouji.quantity.Quantity;
import gouji.report.Passage;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 说法与表中的一列，表不论在何处: what words claim of the rows of a column. `各市执行率均在92%以上` is of all rows, `执行率低于95%的项目有4个`
/// of some, `执行最快的是临鹿市` of the one that has most. A table that bears the claim out settles it; of those that do not,
/// only one is believed that bears it out nearly.
///
/// @param claims each with the words `what` for the column; of all rows: the figure `bound`; of some: `bound` and the
///     number `n`; of one: its `name`, `most` or `least`, and its figure `told` if it tells
///     one. `noun` says what the rows are, `below` that the bound is
///     not reached
/// @param total a row that is not one of them
/// @param but words that except rows, named in a group `but`
/// @param unless words of the claim or just before it: not of all rows, or not of what was reached
public record ColumnClaims(List<Search> claims, Search total, Search but, Search unless) implements WordDemand {
    private static final int LEAST_ROWS = 3;
    private static final int CAPTIONS = 2; // lines between a paragraph and its table
    private static final int BEFORE = 10; // characters
    private static final int FEW = 4; // one of so many rows may break a claim of all
    private static final Pattern BRACKETS = Pattern.compile("[（(][^（）()]*[)）]");

    public static ColumnClaims of(RuleNode node) {
        node.only("claims", "total", "but", "unless");
        return new ColumnClaims(
                node.get("claims").items().stream()
                        .map(claim -> claim.as(Figured::search, "claims 各项应为正则表达式"))
                        .toList(),
                WordDemand.words(node, "total"),
                WordDemand.words(node, "but"),
                WordDemand.words(node, "unless"));
    }

    /// What a table has to say of a claim: nothing is wrong with it, or this finding.
    private record Answer(@Nullable Finding finding) {}

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        Map<Integer, Integer> below = below(said.report().passages());
        for (Search claim : said.tables().isEmpty() ? List.<Search>of() : claims) {
            said.figured().each(claim, (text, match) -> {
                if (text.text().sort() != Texts.Sort.CELL && !unless.isIn(around(text, match))) {
                    Integer next = below.get(text.text().place().paragraph());
                    boolean isNamed = has(match, "noun") || has(match, "n") || !has(match, "bound");
                    List<Columns> tables = isNamed
                            ? said.tables()
                            : next == null ? List.of() : List.of(said.tables().get(next));
                    answers(note, tables, text, match).forEach(findings::add);
                }
            });
        }
        return findings.stream();
    }

    /// The tables right below paragraphs: a claim that does not say of what is of the rows of that one.
    static Map<Integer, Integer> below(List<Passage> passages) {
        Map<Integer, Integer> below = new HashMap<>();
        for (int i = 0; i < passages.size(); i++) {
            Integer table = passages.get(i).tableBelow();
            for (int up = i; table != null && up >= Math.max(0, i - CAPTIONS); up--) {
                Integer paragraph = passages.get(up).place().paragraph();
                if (paragraph != null) {
                    below.put(paragraph, table);
                }
            }
        }
        return below;
    }

    /// The words of a claim and a few before them.
    private static String around(Figured text, Matcher match) {
        String all = text.sentenceTo(match);
        return all.substring(Math.max(0, all.length() - text.words(match).length() - BEFORE));
    }

    private Stream<Finding> answers(Note note, List<Columns> tables, Figured text, Matcher match) {
        Function<Rows, @Nullable Answer> asked = has(match, "n")
                ? rows -> some(note, text, match, rows)
                : has(match, "bound") ? rows -> all(note, text, match, rows) : rows -> one(note, text, match, rows);
        List<Answer> answers = tables.stream()
                .flatMap(table -> rows(table, text, match))
                .flatMap(rows -> Stream.ofNullable(asked.apply(rows)))
                .toList();
        boolean isBorneOut = answers.stream().anyMatch(answer -> answer.finding() == null);
        return isBorneOut
                ? Stream.of()
                : answers.stream()
                        .map(Answer::finding)
                        .flatMap(Stream::ofNullable)
                        .limit(1);
    }

    /// The rows of a column that a claim may be about.
    private record Rows(Columns table, int column, List<Integer> rows) {
        Quantity at(int row) {
            return Objects.requireNonNull(table.quantity(row, column));
        }

        String name(int row) {
            return table.name(row).replaceAll("\\|$", "");
        }

        Finding.Stated stated(int row) {
            return table.stated(row, column, at(row), "other");
        }
    }

    private Stream<Rows> rows(Columns table, Figured text, Matcher match) {
        String what = match.group("what");
        Quantity bound = has(match, "bound") ? text.figure(match, "bound").quantity() : null;
        String excepted = but.first(text.sentenceTo(match))
                .map(found -> found.group("but"))
                .orElse("");
        return IntStream.range(1, table.columns())
                .filter(column -> isCalled(table.head(column), what))
                .mapToObj(column -> {
                    List<Integer> all = body(table, column, bound);
                    List<Integer> others = all.stream()
                            .filter(row -> !isNamed(table.name(row), excepted))
                            .toList();
                    boolean isKnown = excepted.isEmpty() || others.size() < all.size();
                    String noun = has(match, "noun") ? match.group("noun") : "";
                    return new Rows(table, column, isKnown ? called(table, column, others, noun) : List.of());
                })
                .filter(rows -> rows.rows().size() >= LEAST_ROWS);
    }

    private static boolean isNamed(String name, String words) {
        String bare = name.replaceAll("\\|.*", "");
        return bare.length() > 1 && words.contains(bare);
    }

    /// `预算执行率` is the column 执行率, `执行率` the column 预算执行率（%）.
    private static boolean isCalled(String head, String what) {
        String bare = BRACKETS.matcher(head).replaceAll("");
        return bare.length() > 1 && (bare.contains(what) || what.endsWith(bare));
    }

    /// The rows that have a figure like the claim's.
    private List<Integer> body(Columns table, int column, @Nullable Quantity bound) {
        return IntStream.range(table.top(), table.rows())
                .filter(row -> !total.isIn(table.text(row, 0)) && !total.isIn(table.name(row)))
                .filter(row -> {
                    Quantity figure = table.quantity(row, column);
                    return figure != null
                            && figure.qualifier() == null
                            && (bound == null
                                    || figure.unit().dimension() == bound.unit().dimension());
                })
                .boxed()
                .toList();
    }

    /// Those that are what the claim says they are, by their names or by what stands above these.
    private static List<Integer> called(Columns table, int column, List<Integer> rows, String noun) {
        List<Integer> called =
                rows.stream().filter(row -> table.name(row).contains(noun)).toList();
        boolean isHead =
                IntStream.range(0, column).anyMatch(any -> table.head(any).contains(noun));
        return called.size() >= LEAST_ROWS ? called : isHead ? rows : List.of();
    }

    private @Nullable Answer all(Note note, Figured text, Matcher match, Rows rows) {
        Quantity bound = bound(text, match);
        List<Integer> broken = rows.rows().stream()
                .filter(row -> !holds(rows.at(row), bound, true))
                .toList();
        boolean areFew = broken.size() <= Math.max(1, rows.rows().size() / FEW);
        if (broken.isEmpty() || !areFew) {
            return broken.isEmpty() ? new Answer(null) : null;
        }
        int first = broken.getFirst();
        List<Finding.Stated> values = new ArrayList<>();
        values.add(text.stated(text.figure(match, "bound"), "bound"));
        broken.forEach(row -> values.add(rows.stated(row)));
        return new Answer(note.of(
                note.rule().title() + "：“" + text.words(match) + "”，表中“" + rows.name(first) + "”为" + rows.at(first),
                values));
    }

    private @Nullable Answer some(Note note, Figured text, Matcher match, Rows rows) {
        Quantity bound = bound(text, match);
        Quantity told = text.figure(match, "n").quantity();
        long most = rows.rows().stream()
                .filter(row -> holds(rows.at(row), bound, true))
                .count();
        long least = rows.rows().stream()
                .filter(row -> holds(rows.at(row), bound, false))
                .count();
        BigDecimal number = told.value();
        if (number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
            return new Answer(null);
        }
        boolean isNear = number.subtract(BigDecimal.valueOf(most))
                        .abs()
                        .compareTo(BigDecimal.valueOf(Math.max(1, rows.rows().size() / FEW)))
                <= 0;
        if (bound.qualifier() == null || told.qualifier() != null || !isNear) {
            return null;
        }
        var counted = new Quantity(
                BigDecimal.valueOf(bound.qualifier() == Qualifier.LESS_THAN ? least : most), told.unit(), null, null);
        return new Answer(note.of(
                note.rule().title() + "：“" + text.words(match) + "”，表中是" + counted,
                List.of(text.stated(text.figure(match, "n"), "stated")),
                counted));
    }

    private @Nullable Answer one(Note note, Figured text, Matcher match, Rows rows) {
        String name = match.group("name");
        List<Integer> named = rows.rows().stream()
                .filter(row ->
                        !rows.name(row).isEmpty() && (rows.name(row).contains(name) || name.contains(rows.name(row))))
                .toList();
        if (named.size() != 1 || isOfOther(text, match, rows.at(named.getFirst()))) {
            return null;
        }
        int own = named.getFirst();
        boolean isMost = has(match, "most");
        List<Integer> beyond = rows.rows().stream()
                .filter(row ->
                        isMost == rows.at(row).inBase().compareTo(rows.at(own).inBase()) > 0
                                && rows.at(row).inBase().compareTo(rows.at(own).inBase()) != 0)
                .toList();
        if (beyond.isEmpty()) {
            return new Answer(null);
        }
        int other = beyond.getFirst();
        return new Answer(note.of(
                note.rule().title() + "：“" + text.words(match) + "”，表中“" + rows.name(own) + "”为" + rows.at(own) + "，“"
                        + rows.name(other) + "”为" + rows.at(other),
                List.of(rows.stated(own), rows.stated(other))));
    }

    /// Whether the claim tells another figure than the column has: it is of another one, `2022年执行率最高的是平屿区（99.00%）`.
    private static boolean isOfOther(Figured text, Matcher match, Quantity figure) {
        if (!has(match, "told")) {
            return false;
        }
        Quantity told = text.figure(match, "told").quantity();
        return told.unit().dimension() == figure.unit().dimension()
                && told.inBase().compareTo(figure.inBase()) != 0;
    }

    private static Quantity bound(Figured text, Matcher match) {
        Quantity bound = text.figure(match, "bound").quantity();
        return has(match, "below") ? bound.with(Qualifier.LESS_THAN) : bound;
    }

    /// @param isMild whether a figure at the bound is within it, as 95% of `95%以上` may be
    private static boolean holds(Quantity figure, Quantity bound, boolean isMild) {
        int compared = figure.inBase().compareTo(bound.inBase());
        Qualifier qualifier = bound.qualifier();
        if (qualifier == null) {
            return compared == 0;
        }
        return switch (qualifier) {
            case AT_LEAST, MORE_THAN -> compared > 0 || (isMild && compared == 0);
            case AT_MOST, LESS_THAN -> compared < 0 || (isMild && compared == 0);
            case ABOUT -> true;
        };
    }

    private static boolean has(Matcher match, String name) {
        Map<String, Integer> names = match.namedGroups();
        return names.containsKey(name) && match.start(name) >= 0;
    }
}
