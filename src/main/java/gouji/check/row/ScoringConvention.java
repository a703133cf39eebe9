package gouji.check.row;

import gouji.check.fact.Aim;
import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Columns;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.place.NormalForm;
import gouji.quantity.Dimension;
import gouji.quantity.Figure;
import gouji.quantity.Interval;
import gouji.quantity.Qualifier;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Indicator;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 统一的计分办法: what a report says once of all its indicators, below a table, in an annex, in its words: `定量指标未达到目标值的，
/// 按完成比例计分`. Each indicator that missed its target must then have its share of the weight. Where no such words stand,
/// the rows themselves show it, which is a hint.
///
/// @param forward words that give a share to what is below its target
/// @param reverse words that give a share to what is above its limit
/// @param own words of a row that has a rule of its own
/// @param less names of what had better be low, whose target without a sign is a limit
/// @param told scores in words, each with the figures `target`, `actual`, `weight` and `score`
public record ScoringConvention(Search forward, Search reverse, Search own, Search less, List<Search> told)
        implements WordDemand {

    private static final MathContext EXACT = MathContext.DECIMAL64;
    private static final int DECIMALS = 2; // of a score
    private static final BigDecimal NEXT_TO_FULL = new BigDecimal("0.05"); // points that many forms round away
    private static final BigDecimal LEAST_SHARE = new BigDecimal("0.05"); // below it the units may differ
    private static final int LEAST_KEPT = 2; // rows that show a convention nobody wrote down
    private static final int MOST_HINTS = 2;
    private static final Search POINTS = Search.of("\\d+(?:\\.\\d+)?分?");

    public static ScoringConvention of(RuleNode node) {
        node.only("forward", "reverse", "own", "less", "told");
        return new ScoringConvention(
                WordDemand.words(node, "forward"),
                WordDemand.words(node, "reverse"),
                WordDemand.words(node, "own"),
                WordDemand.words(node, "less"),
                node.get("told").items().stream()
                        .map(words -> words.as(Figured::search, "told 各项应为正则表达式"))
                        .toList());
    }

    /// An indicator short of its target, or over its limit, and what it was given for it.
    private record Row(
            String name,
            Finding.Stated target,
            Finding.Stated actual,
            Finding.Stated weight,
            Finding.Stated score,
            BigDecimal exact,
            boolean isKept,
            boolean isReverse) {

        boolean isNextToFull() {
            return new BigDecimal(weight.value()).subtract(exact).compareTo(NEXT_TO_FULL) < 0;
        }
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        Set<String> rowsOfIndicators = new HashSet<>();
        said.report()
                .indicators()
                .forEach(indicator -> rowsOfIndicators.add(
                        row(indicator.place().table(), indicator.place().row())));
        boolean isForward = isWritten(said, forward, rowsOfIndicators);
        boolean isReverse = isWritten(said, reverse, rowsOfIndicators);
        List<Row> rows = new ArrayList<>();
        for (Aim aim : said.aims()) {
            Row row = hasOwnRule(aim.indicator(), said.tables()) ? null : row(aim);
            if (row != null && (isReverse || !row.isReverse())) {
                rows.add(row);
            }
        }
        if (isForward) {
            told.forEach(words -> said.figured().each(words, (text, match) -> {
                Row row = row(
                        text,
                        text.figure(match, "target"),
                        text.figure(match, "actual"),
                        text.figure(match, "weight"),
                        text.figure(match, "score"));
                if (row != null) {
                    rows.add(row);
                }
            }));
        }
        List<Row> broken = rows.stream().filter(row -> !row.isKept()).toList();
        long kept = rows.stream().filter(Row::isKept).count();
        boolean isFollowed = broken.size() == 1 || broken.size() <= kept;
        if (isForward) {
            return broken.stream()
                    .map(row -> isFollowed && !row.isNextToFull()
                            ? finding(note, row, "按报告写明的计分办法")
                            : finding(note, row, "按报告写明的计分办法").asHint("报告未必都照此计分"))
                    .limit(isFollowed ? broken.size() : MOST_HINTS);
        }
        return kept >= LEAST_KEPT && broken.size() < kept && broken.size() <= MOST_HINTS
                ? broken.stream()
                        .map(row -> finding(note, row, "同别的未达标指标一样按比例计分").asHint("报告没有写明怎样计分"))
                : Stream.of();
    }

    private static boolean isWritten(Said said, Search words, Set<String> rowsOfIndicators) {
        return said.texts()
                .placesWith(words)
                .mapToObj(said.texts()::get)
                .anyMatch(text -> words.isIn(text.text().replace("\n", ""))
                        && text.sort() != Texts.Sort.HEADING
                        && (text.place().table() == null
                                || !rowsOfIndicators.contains(
                                        row(text.place().table(), text.place().row()))));
    }

    private static String row(@Nullable Integer table, @Nullable Integer row) {
        return table + "," + row;
    }

    private boolean hasOwnRule(Indicator indicator, List<Columns> tables) {
        Integer table = indicator.place().table();
        Integer row = indicator.place().row();
        if (table == null || row == null || table >= tables.size()) {
            return false;
        }
        Columns columns = tables.get(table);
        for (int column = 0; column < columns.columns(); column++) {
            if (own.isIn(columns.text(row, column))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Row row(Aim aim) {
        Indicator indicator = aim.indicator();
        Quantity target = aim.target();
        Quantity actual = aim.actual();
        Quantity weight = points(indicator.weight());
        Quantity score = points(indicator.score());
        if (target == null || actual == null || weight == null || score == null) {
            return null;
        }
        String name = Objects.toString(indicator.level3(), "");
        String levels = Objects.toString(indicator.level2(), "") + name;
        boolean isLimit = target.qualifier() == Qualifier.AT_MOST || target.qualifier() == Qualifier.LESS_THAN;
        boolean isKnown = target.qualifier() != null
                || (!less.isIn(levels)
                        && (target.unit().dimension() == Dimension.COUNT
                                || (target.unit().isRate() && target.inBase().compareTo(BigDecimal.ONE) == 0)));
        return isKnown
                ? row(
                        name,
                        isLimit,
                        target,
                        actual,
                        weight,
                        score,
                        (quantity, role) -> new Finding.Stated(
                                quantity.plainValue(), quantity.unit().symbol(), role, indicator.place()))
                : null;
    }

    private static @Nullable Row row(Figured text, Figure target, Figure actual, Figure weight, Figure score) {
        List<Figure> figures = List.of(target, actual, weight, score);
        return target.quantity().qualifier() == Qualifier.AT_MOST
                ? null
                : row(
                        name(text, target),
                        false,
                        target.quantity(),
                        actual.quantity(),
                        weight.quantity(),
                        score.quantity(),
                        (quantity, role) -> text.stated(
                                figures.get(List.of("target", "actual", "weight", "stated")
                                        .indexOf(role)),
                                role));
    }

    /// The words before a figure in its clause.
    private static String name(Figured text, Figure figure) {
        String words = text.text().text();
        int from = figure.start();
        while (from > 0 && "，。；：、\n".indexOf(words.charAt(from - 1)) < 0) {
            from--;
        }
        return words.substring(from, figure.start());
    }

    private interface Stating {
        Finding.Stated of(Quantity quantity, String role);
    }

    /// Null where the target was reached, or where the two cannot be compared.
    private static @Nullable Row row(
            String name,
            boolean isReverse,
            Quantity target,
            Quantity actual,
            Quantity weight,
            Quantity score,
            Stating stated) {
        boolean areAlike = target.unit().equals(actual.unit())
                && target.unit().dimension() != Dimension.DATE
                && target.upper() == null
                && actual.upper() == null
                && actual.qualifier() == null
                && target.value().signum() > 0
                && weight.value().signum() > 0
                && score.value().compareTo(weight.value()) <= 0;
        int compared = actual.value().compareTo(target.value());
        if (!areAlike || (isReverse ? compared <= 0 : compared >= 0)) {
            return null;
        }
        BigDecimal exact = share(actual.value(), target.value(), weight.value(), isReverse);
        Interval read = Interval.of(actual.value());
        BigDecimal one = share(read.low(), target.value(), weight.value(), isReverse);
        BigDecimal other = share(read.high(), target.value(), weight.value(), isReverse);
        boolean isFar = exact.compareTo(weight.value().multiply(LEAST_SHARE)) < 0;
        boolean isFull = score.value().compareTo(weight.value()) >= 0;
        BigDecimal half = isFull ? BigDecimal.ZERO : score.value().ulp().divide(BigDecimal.TWO, EXACT);
        boolean isKept = score.value().compareTo(one.min(other).subtract(half)) >= 0
                && score.value().compareTo(one.max(other).add(half)) <= 0;
        return isFar
                ? null
                : new Row(
                        name,
                        stated.of(target, "target"),
                        stated.of(actual, "actual"),
                        stated.of(weight, "weight"),
                        stated.of(score, "stated"),
                        exact,
                        isKept,
                        isReverse);
    }

    private static BigDecimal share(BigDecimal actual, BigDecimal target, BigDecimal weight, boolean isReverse) {
        BigDecimal part = isReverse ? target.divide(actual, EXACT) : actual.divide(target, EXACT);
        return part.multiply(weight, EXACT);
    }

    private static @Nullable Quantity points(@Nullable String cell) {
        String text = cell == null ? "" : NormalForm.of(cell).strip();
        return POINTS.matches(text) ? Quantity.of(text.replace("分", ""), "分") : null;
    }

    private static Finding finding(Note note, Row row, String how) {
        BigDecimal right = row.exact().setScale(DECIMALS, RoundingMode.HALF_UP);
        String share = row.isReverse()
                ? row.target().value() + "÷" + row.actual().value()
                : row.actual().value() + "÷" + row.target().value();
        return note.of(
                note.rule().title() + "：“" + row.name() + "”目标值" + row.target().value()
                        + row.target().unit() + "，完成值"
                        + row.actual().value() + row.actual().unit() + "，" + how + "应得" + share + "×"
                        + row.weight().value() + "=" + right + "分，却得"
                        + row.score().value() + "分",
                List.of(row.score(), row.target(), row.actual(), row.weight()),
                new Quantity(right, Unit.SCORE, null, null));
    }
}
