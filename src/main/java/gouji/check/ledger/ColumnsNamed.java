package gouji.check.ledger;

import gouji.check.fact.Slip;
import gouji.check.ledger.Item.Mended;
import gouji.check.ledger.Ledger.Line;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.rule.WordDemand;
import gouji.check.text.Columns;
import gouji.finding.Finding;
import gouji.report.Passage;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 表头说明算法的一栏: 完成率 beside 计划 and 完成, 差额 beside 预算 and 决算, 人均 beside 人数 and 金额. In tables too short to prove by
/// themselves which columns hang together, the header does, with one row that fits or a slip of the pen.
///
/// @param words what a column of each sort is called, `carried` what may belong to the base of a rate beside it;
/// `limited`
///     says that not all is paid for; `formula` as a header prints it; `apart` names rows with a reckoning of their
/// own;
///     `total` rows that sum up others
public record ColumnsNamed(RuleWords words) implements WordDemand {
    private static final int LIKELIER = 6;
    private static final int MOST_COLUMNS = 8;
    private static final BigDecimal NEAR = new BigDecimal("0.1");

    public static ColumnsNamed of(RuleNode node) {
        node.only("words");
        return new ColumnsNamed(RuleWords.of(node));
    }

    /// How a column may be worked out from two others.
    ///
    /// @param isOfEach whether it holds for a row of its own only, not for the sum of rows
    private record Form(
            String name, Function<List<BigDecimal>, BigDecimal> formula, String written, boolean isOfEach) {}

    private static final List<Form> FORMS = List.of(
            new Form("rate", of -> of.get(0).divide(of.get(1), MathContext.DECIMAL64), "①÷②", false),
            new Form(
                    "growth",
                    of -> of.get(0).subtract(of.get(1)).divide(of.get(1), MathContext.DECIMAL64),
                    "（①−②）÷②",
                    false),
            new Form("left", of -> of.get(0).subtract(of.get(1)), "①−②", false),
            new Form("product", of -> of.get(0).multiply(of.get(1)), "①×②", true),
            new Form("mean", of -> of.get(0).divide(of.get(1), MathContext.DECIMAL64), "①÷②", true));

    /// 支出率＝支出÷（年初结转＋到位资金）
    private static final Form RATE_WITH_CARRIED =
            new Form("rate", of -> of.get(0).divide(of.get(1).add(of.get(2)), MathContext.DECIMAL64), "①÷（②＋③）", false);

    @Override
    public Stream<Finding> of(Note note, Said said) {
        var around = new Around(said);
        List<Finding> findings = new ArrayList<>();
        for (Columns table : said.tables()) {
            List<String> beside = Stream.concat(around.above(table).stream(), around.below(table).stream())
                    .map(Passage::text)
                    .toList();
            boolean isLimited = Stream.concat(IntStream.range(0, table.rows()).mapToObj(table::row), beside.stream())
                    .anyMatch(text -> words.says("limited", text));
            for (Ledger side : Ledger.of(table)) {
                if (side.columns().size() > 2 && side.columns().size() <= MOST_COLUMNS) {
                    side.columns().forEach(column -> results(note, side, column, isLimited, beside, findings));
                }
            }
        }
        return findings.stream();
    }

    private void results(
            Note note, Ledger side, int column, boolean isLimited, List<String> beside, List<Finding> findings) {
        FormulaTold told = FormulaTold.of(side.table().head(column), beside);
        for (Form form : FORMS) {
            if (!(isLimited && form.isOfEach())
                    && words.says(form.name(), side.table().head(column))) {
                List<Pair> pairs = pairs(side, column, form).stream()
                        .filter(pair -> told == null || told.isOf(pair.heads()))
                        .toList();
                if (!pairs.isEmpty()) {
                    compare(note, side, pairs, findings);
                    return;
                }
            }
        }
    }

    /// Two columns of which a third may be made, with what becomes of each row.
    ///
    /// @param isNamed whether their headers say so, too
    private record Pair(Form form, List<String> heads, boolean isNamed, List<@Nullable Equation> rows) {
        long fitting() {
            return rows.stream()
                    .filter(row -> row != null && row.holds() && !isTrivial(row))
                    .count();
        }

        long broken() {
            return rows.stream().filter(row -> row != null && !row.holds()).count();
        }

        private static boolean isTrivial(Equation row) {
            return row.items().stream().anyMatch(Item::isZero)
                    || row.others().get(0).base().compareTo(row.others().get(1).base()) == 0;
        }
    }

    private List<Pair> pairs(Ledger side, int result, Form form) {
        List<Pair> pairs = new ArrayList<>();
        String printed = words.search("formula")
                .first(side.table().head(result))
                .map(match -> match.group("one") + match.group("two"))
                .orElse("");
        for (int one : side.columns()) {
            for (int two : side.columns()) {
                boolean isPair = one != result
                        && two != result
                        && one != two
                        && (printed.isEmpty() || (isMarked(side, one, printed, 0) && isMarked(side, two, printed, 1)));
                if (isPair) {
                    pairs.add(pair(side, form, List.of(result, one, two)));
                    carried(side, form, result, one, two)
                            .mapToObj(three -> pair(side, form, List.of(result, one, two, three)))
                            .forEach(pairs::add);
                }
            }
        }
        return pairs.stream()
                .filter(pair -> pair.rows().stream().anyMatch(Objects::nonNull))
                .toList();
    }

    private Pair pair(Ledger side, Form form, List<Integer> columns) {
        List<@Nullable Equation> rows = new ArrayList<>();
        side.lines().forEach(line -> rows.add(equation(side, line, form, columns)));
        List<String> heads = columns.stream().skip(1).map(side.table()::head).toList();
        return new Pair(form, heads, mayBe(side, form, columns.get(1), columns.get(2)), rows);
    }

    /// What was carried over or added belongs to the base of a rate, too.
    private IntStream carried(Ledger side, Form form, int result, int one, int two) {
        return side.columns().stream()
                .mapToInt(Integer::intValue)
                .filter(three -> form.name().equals("rate") && three != result && three != one && three != two)
                .filter(three -> words.says("carried", side.table().head(three))
                        && !words.says("carried", side.table().head(two)));
    }

    /// `（B）` over a column.
    private static boolean isMarked(Ledger side, int column, String formula, int at) {
        String mark = formula.substring(at, at + 1);
        return side.table().head(column).matches(".*[（(]" + mark + "[)）].*");
    }

    private boolean mayBe(Ledger side, Form form, int one, int two) {
        String first = side.table().head(one);
        String second = side.table().head(two);
        return !words.says("unlike", first)
                && !words.says("unlike", second)
                && words.says(form.name() + "-first", first)
                && words.says(form.name() + "-second", second);
    }

    /// @param columns the result's, the two it is made of, and what is added to the second, if any
    private @Nullable Equation equation(Ledger side, Line line, Form form, List<Integer> columns) {
        boolean isApart = words.says("apart", line.name()) || (form.isOfEach() && words.says("total", line.name()));
        Item printed = isApart ? null : side.at(line, columns.get(0));
        Item first = side.at(line, columns.get(1));
        Item second = side.at(line, columns.get(2));
        if (printed == null || first == null || second == null || second.isZero() || first.isZero()) {
            return null;
        }
        if (!fits(form, printed, first, second)) {
            return null;
        }
        Item added = columns.size() > 3 ? side.at(line, columns.get(3)) : null;
        boolean isAdded = added != null
                && !added.isZero()
                && added.quantity().unit().dimension()
                        == second.quantity().unit().dimension();
        return isAdded && added != null
                ? new Equation.Worked(
                        List.of(printed, first, second, added),
                        RATE_WITH_CARRIED.formula(),
                        RATE_WITH_CARRIED.written())
                : new Equation.Worked(List.of(printed, first, second), form.formula(), form.written());
    }

    private static boolean fits(Form form, Item result, Item first, Item second) {
        boolean isRate = result.quantity().unit().isRate();
        boolean isOfRates =
                first.quantity().unit().isRate() || second.quantity().unit().isRate();
        boolean isAlike =
                first.quantity().unit().dimension() == second.quantity().unit().dimension();
        boolean isOfResult =
                result.quantity().unit().dimension() == first.quantity().unit().dimension();
        return !isOfRates
                && switch (form.name()) {
                    case "rate", "growth" -> isRate && isAlike;
                    case "left" -> !isRate && isAlike && isOfResult;
                    default -> !isRate;
                };
    }

    private void compare(Note note, Ledger side, List<Pair> pairs, List<Finding> findings) {
        long best = pairs.stream().mapToLong(Pair::fitting).max().orElse(0);
        List<Pair> likeliest = pairs.stream()
                .filter(pair -> (pair.isNamed() || best > 0) && pair.fitting() == best)
                .toList();
        if (likeliest.size() != 1 || likeliest.getFirst().broken() > Math.max(1, best)) {
            return;
        }
        for (int row = 0; row < side.lines().size(); row++) {
            int at = row;
            boolean isExplained = pairs.stream().anyMatch(pair -> {
                Equation equation = pair.rows().get(at);
                return equation != null && (equation.holds() || isUnsigned(pair, equation) || isCapped(pair, equation));
            });
            Equation equation = likeliest.getFirst().rows().get(row);
            if (equation != null && !isExplained) {
                tell(note, equation, best, isPrinted(side, equation)).ifPresent(findings::add);
            }
        }
    }

    private boolean isPrinted(Ledger side, Equation equation) {
        Integer column = equation.result().at().place().column();
        return column != null && words.says("formula", side.table().head(column));
    }

    /// A decrease may be written without its sign.
    private static boolean isUnsigned(Pair pair, Equation equation) {
        boolean isOfChange =
                pair.form().name().equals("growth") || pair.form().name().equals("left");
        return isOfChange
                && equation.holds(equation.result(), equation.result().base().negate());
    }

    /// 完成率 may go no further than to 100 %.
    private static boolean isCapped(Pair pair, Equation equation) {
        return pair.form().name().equals("rate")
                && equation.result().base().compareTo(BigDecimal.ONE) == 0
                && equation.right().inBase().compareTo(BigDecimal.ONE) > 0;
    }

    private static Optional<Finding> tell(Note note, Equation equation, long fitting, boolean isPrinted) {
        Broken broken = Broken.of(List.of(equation));
        Optional<Mended> culprit = equation.result().mended(equation.right()).or(broken::culprit);
        boolean isSlip = culprit.filter(mended -> fitting > 0 || mended.odds() >= LIKELIER)
                .filter(mended -> fitting > 0 || mended.slip() != Slip.UNIT)
                .isPresent();
        BigDecimal apart =
                equation.right().inBase().subtract(equation.result().base()).abs();
        boolean isNear = apart.compareTo(equation.result().base().abs().multiply(NEAR)) <= 0;
        return isSlip || isNear || isPrinted ? Optional.of(broken.finding(note, equation, culprit)) : Optional.empty();
    }
}
