package gouji.check.score;

import gouji.check.fact.Aim;
import gouji.check.fact.Identity;
import gouji.finding.Finding;
import gouji.report.Fact;
import gouji.report.Indicator;
import gouji.report.Measure;
import gouji.report.Report;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 评分表: the rows of the score tables of one thing, and the classes that they make up.
///
/// @param subject what is scored
/// @param groups the classes whose rows are all there, by their bare names; none of a name that two have
record Board(String subject, List<Row> rows, Map<String, Group> groups) {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final int SHORTEST_CORE = 3;

    /// One row that has full marks and a score.
    ///
    /// @param name of the indicator
    /// @param core that name without what it ends with as many do: 率, 数量, 情况
    record Row(String name, String core, Fact weight, Fact score, Aim aim) {
        BigDecimal full() {
            return weight.quantity().value();
        }

        BigDecimal got() {
            return score.quantity().value();
        }

        BigDecimal lost() {
            return full().subtract(got());
        }

        boolean isFull() {
            return lost().signum() <= 0;
        }

        List<Finding.Stated> stated() {
            return List.of(Finding.Stated.of(score), Finding.Stated.of(weight));
        }
    }

    /// A class of a score table.
    ///
    /// @param shown the score of its subtotal, or null where it has none
    /// @param isTop whether it is one of those that the whole table is made of
    record Group(String name, List<Row> rows, @Nullable Fact shown, boolean isTop) {
        BigDecimal full() {
            return sum(rows.stream().map(Row::full));
        }

        BigDecimal added() {
            return sum(rows.stream().map(Row::got));
        }

        /// What the class got; null where its subtotal is not the sum of its rows.
        @Nullable
        BigDecimal got() {
            return shown == null || shown.quantity().value().compareTo(added()) == 0 ? added() : null;
        }

        /// The subtotal, or else the rows.
        List<Finding.Stated> stated() {
            Fact subtotal = shown;
            return subtotal != null
                    ? List.of(Finding.Stated.of(subtotal))
                    : rows.stream().map(row -> Finding.Stated.of(row.score())).toList();
        }
    }

    static BigDecimal sum(Stream<BigDecimal> values) {
        return values.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Whether a total is that sum, or rounded from it: 95.9 of 95.93.
    static boolean isRounded(BigDecimal sum, BigDecimal total) {
        return sum.setScale(Math.max(0, total.scale()), RoundingMode.HALF_UP).compareTo(total) == 0;
    }

    /// The score tables of a report: those of one thing together, where they make up no more than 100 points.
    static List<Board> of(Report report, List<Aim> aims, ScoreWords words) {
        var found = new Found(words);
        report.facts().forEach(found::add);
        aims.forEach(found::row);
        List<Board> boards = new ArrayList<>();
        found.rows.forEach((subject, byTable) -> {
            List<Placed> all = byTable.values().stream().flatMap(List::stream).toList();
            boolean isOne = sum(all.stream().map(row -> row.row().full())).compareTo(FULL) <= 0;
            (isOne ? List.of(all) : byTable.values()).forEach(rows -> boards.add(found.board(subject, rows)));
        });
        return boards;
    }

    private record Placed(Row row, Indicator indicator, int table) {}

    private static final class Found {
        final ScoreWords words;
        final Map<String, List<Fact>> lines = new HashMap<>();
        final Map<String, Map<Integer, List<Placed>>> rows = new LinkedHashMap<>();

        Found(ScoreWords words) {
            this.words = words;
        }

        void add(Fact fact) {
            boolean isPart = (fact.measure() == Measure.SCORE || fact.measure() == Measure.WEIGHT)
                    && fact.place().table() != null
                    && fact.indicator() != null
                    && fact.quantity().qualifier() == null;
            if (isPart) {
                lines.computeIfAbsent(fact.place().table() + "," + fact.place().row(), key -> new ArrayList<>())
                        .add(fact);
            }
        }

        void row(Aim aim) {
            Indicator indicator = aim.indicator();
            Integer table = indicator.place().table();
            String name = indicator.level3() == null ? indicator.level2() : indicator.level3();
            List<Fact> line = lines.getOrDefault(table + "," + indicator.place().row(), List.of());
            List<Fact> scores = line.stream()
                    .filter(fact -> fact.measure() == Measure.SCORE)
                    .toList();
            if (table == null || name == null || scores.size() != 1) {
                return;
            }
            Fact score = scores.getFirst();
            List<Fact> weights = line.stream()
                    .filter(fact ->
                            fact.measure() == Measure.WEIGHT && Objects.equals(fact.indicator(), score.indicator()))
                    .toList();
            if (weights.size() == 1) {
                String bare = Identity.name(name);
                var row = new Row(bare, core(bare), weights.getFirst(), score, aim);
                rows.computeIfAbsent(score.subject(), key -> new LinkedHashMap<>())
                        .computeIfAbsent(table, key -> new ArrayList<>())
                        .add(new Placed(row, indicator, table));
            }
        }

        private static String core(String name) {
            String core = name.replaceFirst("(?:率|数量|数|量|情况|程度|水平|性)$", "");
            return core.length() >= SHORTEST_CORE ? core : name;
        }

        Board board(String subject, List<Placed> placed) {
            Map<String, List<Placed>> top = new LinkedHashMap<>();
            Map<String, List<Placed>> second = new LinkedHashMap<>();
            for (Placed row : placed) {
                put(top, row.indicator().level1(), row);
                put(second, row.indicator().level2(), row);
            }
            Map<String, Group> groups = new LinkedHashMap<>();
            top.forEach((name, rows) -> group(name, rows, true, groups));
            second.forEach((name, rows) -> {
                long parents = rows.stream()
                        .map(row -> row.indicator().level1())
                        .distinct()
                        .count();
                if (parents == 1 && !top.containsKey(name)) {
                    group(name, rows, false, groups);
                }
            });
            return new Board(subject, placed.stream().map(Placed::row).toList(), groups);
        }

        private void put(Map<String, List<Placed>> groups, @Nullable String level, Placed row) {
            if (level != null && !level.isBlank()) {
                groups.computeIfAbsent(words.bare(level), key -> new ArrayList<>())
                        .add(row);
            }
        }

        /// A class is taken only if its rows make up the points that the table gives it, where it tells them.
        private void group(String name, List<Placed> placed, boolean isTop, Map<String, Group> groups) {
            List<Row> rows = placed.stream().map(Placed::row).toList();
            BigDecimal full = sum(rows.stream().map(Row::full));
            List<Fact> own = placed.stream()
                    .map(Placed::table)
                    .distinct()
                    .flatMap(table -> lines.entrySet().stream()
                            .filter(line -> line.getKey().startsWith(table + ","))
                            .flatMap(line -> line.getValue().stream()))
                    .filter(fact ->
                            words.bare(Objects.requireNonNull(fact.indicator())).equals(name)
                                    && rows.stream()
                                            .noneMatch(row -> row.score().equals(fact)
                                                    || row.weight().equals(fact)))
                    .toList();
            boolean isWhole = own.stream()
                    .filter(fact -> fact.measure() == Measure.WEIGHT)
                    .allMatch(fact -> fact.quantity().value().compareTo(full) == 0);
            List<Fact> shown =
                    own.stream().filter(fact -> fact.measure() == Measure.SCORE).toList();
            if (isWhole && shown.size() <= 1) {
                groups.put(name, new Group(name, rows, shown.isEmpty() ? null : shown.getFirst(), isTop));
            }
        }
    }

    /// Whether the rows make up the whole of 100 points.
    boolean isWhole() {
        return sum(rows.stream().map(Row::full)).compareTo(FULL) == 0;
    }

    /// The rows whose name, or what is special of it, some words hold; not those whose name is part of another's there.
    List<Row> named(String said) {
        String bare = Identity.name(said);
        List<Row> exact = rows.stream().filter(row -> bare.contains(row.name())).toList();
        List<Row> near = exact.isEmpty()
                ? rows.stream().filter(row -> bare.contains(row.core())).toList()
                : exact;
        return near.stream()
                .filter(row -> near.stream()
                        .noneMatch(other -> other.name().length() > row.name().length()
                                && other.name().contains(row.name())))
                .collect(Collectors.toList());
    }
}
