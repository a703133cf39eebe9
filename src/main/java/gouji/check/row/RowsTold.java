package gouji.check.row;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Columns;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.place.PlacedText;
import gouji.quantity.Figure;
import gouji.quantity.Quantity;
import gouji.report.Passage;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 正文的个数与下面的表: `批复6个部门预算项目，具体如下：` and a table of five rows of 项目. Rows with numbers of their own (序号)
/// are surely one thing each; others perhaps.
///
/// @param told the number as the figure `n`, with what is counted in `noun`
/// @param below words of the paragraph that point to the table
/// @param caption how a table is called where it stands and where it is pointed to, its number in a group `number`
/// @param all a table's title that says that it lists all of a sort, told in `noun`
/// @param name what the column of the things is called
/// @param place what the column of places is called, whatever their rank
/// @param regions ranks of places, of which only those are counted that end so; `ranks` in `told` are others of them
/// @param total a row that is not one of them
/// @param unless words of the paragraph: not all are in the table, or some in several rows
public record RowsTold(
        List<Search> told,
        Search below,
        Search caption,
        Search all,
        Search name,
        Search place,
        Search regions,
        Search total,
        Search unless)
        implements WordDemand {
    private static final int LEAST = 2;

    public static RowsTold of(RuleNode node) {
        node.only("told", "below", "caption", "all", "name", "place", "regions", "total", "unless");
        return new RowsTold(
                node.get("told").items().stream()
                        .map(words -> words.as(Figured::search, "told 各项应为正则表达式，个数名为 n"))
                        .toList(),
                WordDemand.words(node, "below"),
                WordDemand.words(node, "caption"),
                WordDemand.words(node, "all"),
                WordDemand.words(node, "name"),
                WordDemand.words(node, "place"),
                WordDemand.words(node, "regions"),
                WordDemand.words(node, "total"),
                WordDemand.words(node, "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        Map<Integer, Integer> tables = new HashMap<>();
        Map<String, Integer> captions = new HashMap<>();
        List<Passage> passages = said.report().passages();
        for (int i = 0; i < passages.size(); i++) {
            Integer table = passages.get(i).tableBelow();
            Integer paragraph = passages.get(i).place().paragraph();
            if (table != null && paragraph != null) {
                tables.put(paragraph, table);
                passages.subList(Math.max(0, i - 1), i + 1) // 单位：万元 may stand between
                        .forEach(
                                above -> number(above.text()).ifPresent(number -> captions.putIfAbsent(number, table)));
            }
        }
        Map<Columns, String> ofAll = new LinkedHashMap<>();
        for (Columns table : said.tables()) {
            PlacedText title = said.report().tables().get(table.number()).caption();
            if (title != null) {
                number(title.text().strip()).ifPresent(number -> captions.putIfAbsent(number, table.number()));
                all.first(title.text()).ifPresent(match -> ofAll.put(table, match.group("noun")));
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Figured text : said.figured().withAny(told)) {
            String words = text.text().text();
            if (text.text().sort() == Texts.Sort.CELL) {
                continue;
            }
            Integer right = tables.get(text.text().place().paragraph());
            Integer table = right == null ? pointedTo(words, captions) : right;
            if (table != null && below.isIn(words)) {
                told.forEach(one -> compare(note, text, one, said.tables().get(table), null, findings));
            } else {
                ofAll.forEach((listed, noun) -> told.forEach(one -> compare(note, text, one, listed, noun, findings)));
            }
        }
        return findings.stream();
    }

    /// The number of the table whose title it is.
    private Optional<String> number(String title) {
        return caption.leading(title).map(match -> match.group("number"));
    }

    /// The table of the only number that the words name: `见表1`.
    private @Nullable Integer pointedTo(String words, Map<String, Integer> captions) {
        Set<String> numbers = new HashSet<>();
        Search.Finds finds = caption.in(words);
        while (finds.next()) {
            numbers.add(finds.match().group("number"));
        }
        return numbers.size() == 1 ? captions.get(numbers.iterator().next()) : null;
    }

    /// @param of what a table far away lists all of, as its title says: then the number is doubted as a hint; or null
    private void compare(
            Note note, Figured text, Search one, Columns table, @Nullable String of, List<Finding> findings) {
        Search.Finds finds = text.finds(one);
        while (finds.next()) {
            Matcher match = finds.match();
            Figure number = text.figure(match, "n");
            String words = text.text().text();
            String noun = match.group("noun");
            if (unless.isIn(upToTable(words, match)) || (of != null && !of.equals(noun))) {
                continue;
            }
            Pattern places = regions.matches(noun) ? Pattern.compile("[" + noun + ranks(match) + "]$") : null;
            int column = table.column(Search.of(Pattern.quote(noun)), null)
                    .orElseGet(() ->
                            places == null ? -1 : table.column(place, null).orElse(-1));
            if (column < 0
                    || !name.isIn(table.header(column))
                    || number.quantity().qualifier() != null) {
                continue;
            }
            int rows = rows(table, column, places);
            BigDecimal stated = number.quantity().value();
            BigDecimal apart = stated.subtract(BigDecimal.valueOf(rows)).abs();
            boolean isNear = apart.signum() > 0 && apart.compareTo(BigDecimal.valueOf(Math.max(1, rows / 3))) <= 0;
            if (rows >= LEAST && isNear) {
                var counted =
                        new Quantity(BigDecimal.valueOf(rows), number.quantity().unit(), null, null);
                Finding finding = note.of(
                        note.rule().title() + "：“" + text.words(match) + "”，"
                                + (of == null ? "下面的表里" : "列出各" + of + "的表里") + "是" + counted,
                        List.of(text.stated(number, "stated")),
                        counted);
                findings.add(of == null && isNumbered(table, rows) ? finding : finding.asHint("一项也可能占几行"));
            }
            return;
        }
    }

    /// Those in brackets behind the noun: `县（市、区）`.
    private static String ranks(Matcher match) {
        String ranks = match.pattern().namedGroups().containsKey("ranks") ? match.group("ranks") : null;
        return ranks == null ? "" : ranks;
    }

    /// The sentence of a number, and on to where it points to the table.
    private String upToTable(String words, Matcher match) {
        int from = words.lastIndexOf('。', match.start()) + 1;
        Search.Finds points = below.in(words);
        int to = words.length();
        while (points.next()) {
            to = points.match().end() > match.end()
                    ? Math.min(to, points.match().end())
                    : to;
        }
        return words.substring(from, to);
    }

    /// @param places what the names end with, where places of that rank alone are counted: 市本级 is no county
    private int rows(Columns table, int column, @Nullable Pattern places) {
        Set<String> names = new HashSet<>();
        return (int) table.body()
                .filter(row -> {
                    String said = table.text(row, column);
                    boolean isThing = !said.isBlank()
                            && (places == null || places.matcher(said).find())
                            && !total.isIn(said)
                            && !total.isIn(table.text(row, 0))
                            && !said.equals(table.header(column));
                    return isThing && names.add(said);
                })
                .count();
    }

    /// Whether the first column counts the rows from 1 to their number.
    private static boolean isNumbered(Columns table, int rows) {
        Set<String> numbers = new HashSet<>();
        table.body().forEach(row -> numbers.add(table.text(row, 0)));
        for (int i = 1; i <= rows; i++) {
            if (!numbers.contains(String.valueOf(i))) {
                return false;
            }
        }
        return !numbers.contains(String.valueOf(rows + 1));
    }
}
