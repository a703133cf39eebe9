package gouji.check.row;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Columns;
import gouji.check.text.Figured;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Figure;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/// 各等次的个数与表: `评为优的5个、良的1个` against a table with a column of grades, where the numbers told make up its rows.
///
/// @param told a sort in the group `sort` and its number, the figure `n`
/// @param column what the column of sorts is called
/// @param sort a cell that holds a sort and nothing else
/// @param total a row that is not one of the things
public record SortsOfColumn(Search told, Search column, Search sort, Search total) implements WordDemand {
    private static final int LEAST = 3;
    private static final int LONGEST_HEADER = 8;

    public static SortsOfColumn of(RuleNode node) {
        node.only("told", "column", "sort", "total");
        return new SortsOfColumn(
                WordDemand.figures(node, "told"),
                WordDemand.words(node, "column"),
                WordDemand.words(node, "sort"),
                WordDemand.words(node, "total"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        List<Map<String, Integer>> tables = new ArrayList<>();
        for (int i = 0; i < said.report().tables().size(); i++) {
            Map<String, Integer> sorts = sorts(said.tables().get(i));
            if (!sorts.isEmpty()) {
                tables.add(sorts);
            }
        }
        for (Figured text :
                tables.isEmpty() ? List.<Figured>of() : said.figured().with(told)) {
            Map<String, Figure> numbers = numbers(text);
            tables.stream()
                    .flatMap(sorts -> compare(note, text, numbers, sorts).stream())
                    .findFirst()
                    .ifPresent(findings::add);
        }
        return findings.stream();
    }

    /// How many rows below the column's header are of each sort.
    private Map<String, Integer> sorts(Columns table) {
        Map<String, Integer> sorts = new LinkedHashMap<>();
        int header = -1;
        int at = -1;
        for (int row = 0; row < table.rows() && at < 0; row++) {
            for (int i = 0; i < table.columns() && at < 0; i++) {
                String said = table.text(row, i);
                if (said.length() <= LONGEST_HEADER && column.isIn(said)) {
                    header = row;
                    at = i;
                }
            }
        }
        for (int row = header + 1; at >= 0 && row < table.rows(); row++) {
            String said = table.text(row, at);
            if (sort.isIn(said) && !total.isIn(table.text(row, 0))) {
                sorts.merge(said.substring(0, 1), 1, Integer::sum);
            }
        }
        return sorts;
    }

    private Map<String, Figure> numbers(Figured text) {
        Map<String, Figure> numbers = new LinkedHashMap<>();
        Search.Finds finds = text.finds(told);
        while (finds.next()) {
            Matcher match = finds.match();
            Figure number = text.figure(match, "n");
            if (number.quantity().qualifier() == null) {
                numbers.putIfAbsent(match.group("sort").substring(0, 1), number);
            }
        }
        return numbers;
    }

    private static Optional<Finding> compare(
            Note note, Figured text, Map<String, Figure> numbers, Map<String, Integer> sorts) {
        int rows = sorts.values().stream().mapToInt(Integer::intValue).sum();
        BigDecimal all = numbers.values().stream()
                .map(number -> number.quantity().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (rows < LEAST || all.compareTo(BigDecimal.valueOf(rows)) != 0) {
            return Optional.empty();
        }
        List<Finding.Stated> wrong = new ArrayList<>();
        Quantity expected = null;
        for (Map.Entry<String, Figure> number : numbers.entrySet()) {
            BigDecimal counted = BigDecimal.valueOf(sorts.getOrDefault(number.getKey(), 0));
            if (number.getValue().quantity().value().compareTo(counted) != 0) {
                wrong.add(text.stated(number.getValue(), "stated"));
                Quantity right =
                        new Quantity(counted, number.getValue().quantity().unit(), null, null);
                expected = expected == null ? right : expected;
            }
        }
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(note.of(note.rule().title() + "：表中" + counted(sorts), wrong, expected));
    }

    private static String counted(Map<String, Integer> sorts) {
        return String.join(
                "、",
                sorts.entrySet().stream()
                        .map(sort -> sort.getKey() + sort.getValue() + "个")
                        .toList());
    }
}
