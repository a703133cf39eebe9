package gouji.check.net;

import gouji.check.fact.Slip;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Columns;
import gouji.finding.Finding;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 一列是另一列的固定倍数: in every row but one a column is as many times another, `19台 | 465` where each lift brings 24.
///
/// @param words `total` names of rows that sum up others; `unlike` heads of columns that number their rows or are
/// worked out
public record Multiples(RuleWords words) implements Net {
    private static final int LEAST = 4; // rows that agree
    private static final int DIGITS = 8;
    private static final int VALUES = 3; // that these have

    public static Multiples of(RuleNode node) {
        return new Multiples(RuleWords.under(node, "total", "unlike"));
    }

    private record Pair(int row, Quantity one, Quantity other) {
        /// Null where it does not come out.
        private @Nullable BigDecimal times() {
            BigDecimal times = other.value()
                    .divide(one.value(), DIGITS, RoundingMode.HALF_UP)
                    .stripTrailingZeros();
            return times.multiply(one.value()).compareTo(other.value()) == 0 ? times : null;
        }
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        for (Columns table : said.tables()) {
            List<Integer> columns = columns(table);
            for (int one : columns) {
                for (int other : columns) {
                    if (one != other) {
                        deviating(note, table, one, other).ifPresent(findings::add);
                    }
                }
            }
        }
        return findings.stream();
    }

    private List<Integer> columns(Columns table) {
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < table.columns(); column++) {
            int at = column;
            boolean isOfFigures =
                    table.body().filter(row -> table.isFigure(row, at)).count() > LEAST;
            if (isOfFigures && !words.says("unlike", table.head(column))) {
                columns.add(column);
            }
        }
        return columns;
    }

    private Optional<Finding> deviating(Note note, Columns table, int one, int other) {
        List<Pair> pairs = pairs(table, one, other);
        Map<BigDecimal, List<Pair>> byTimes = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            BigDecimal times = pair.times();
            if (times != null && times.compareTo(BigDecimal.ONE) > 0) {
                byTimes.computeIfAbsent(times, any -> new ArrayList<>()).add(pair);
            }
        }
        return byTimes.entrySet().stream()
                .filter(entry -> isHabit(entry.getValue()) && entry.getValue().size() == pairs.size() - 1)
                .findFirst()
                .flatMap(entry -> {
                    Pair wrong = pairs.stream()
                            .filter(pair -> !entry.getValue().contains(pair))
                            .findFirst()
                            .orElseThrow();
                    return finding(note, table, one, other, wrong, entry.getKey());
                });
    }

    private static boolean isHabit(List<Pair> alike) {
        long values = alike.stream()
                .map(pair -> pair.one().value().stripTrailingZeros())
                .distinct()
                .count();
        return alike.size() >= LEAST && values >= VALUES;
    }

    private List<Pair> pairs(Columns table, int one, int other) {
        List<Pair> pairs = new ArrayList<>();
        table.body()
                .filter(row ->
                        table.isFigure(row, one) && table.isFigure(row, other) && !words.says("total", table.name(row)))
                .forEach(row -> {
                    Quantity first = table.figure(row, one);
                    Quantity second = table.figure(row, other);
                    if (first != null
                            && second != null
                            && first.value().signum() > 0
                            && second.value().signum() > 0) {
                        pairs.add(new Pair(row, first, second));
                    }
                });
        return pairs;
    }

    private static Optional<Finding> finding(
            Note note, Columns table, int one, int other, Pair wrong, BigDecimal times) {
        Quantity second = wrong.other();
        BigDecimal made = wrong.one().value().multiply(times);
        Quantity right = new Quantity(
                made.setScale(Math.max(
                        Math.max(0, second.value().scale()),
                        made.stripTrailingZeros().scale())),
                second.unit(),
                null,
                null);
        if (Slip.between(second, right) == null) {
            return Optional.empty(); // a row may have a rate of its own
        }
        Quantity stated = table.quantityOrMoney(wrong.row(), other);
        Quantity base = table.quantityOrMoney(wrong.row(), one);
        return Optional.of(note.of(
                note.rule().title() + "：" + table.label(wrong.row(), one) + " " + wrong.one() + "、" + second + "，其余各行都是"
                        + times.toPlainString() + "倍，应为" + right,
                List.of(
                        table.stated(wrong.row(), other, stated == null ? second : stated, "stated"),
                        table.stated(wrong.row(), one, base == null ? wrong.one() : base, "part")),
                right.with(stated == null ? second.unit() : stated.unit())));
    }
}
