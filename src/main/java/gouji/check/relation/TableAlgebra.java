package gouji.check.relation;

import gouji.check.constraint.AtMost;
import gouji.check.constraint.Constraint;
import gouji.check.constraint.Values;
import gouji.check.fact.FactIndex;
import gouji.check.fact.Slip;
import gouji.check.relation.ColumnFormulas.Formula;
import gouji.check.relation.FigureGrid.Figure;
import gouji.check.rule.CheckRule;
import gouji.check.rule.Inspection;
import gouji.check.rule.RuleWords;
import gouji.finding.Kind;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// 表中自有的算式: what hangs together in a table by its own figures, whatever its headers say. Where one column is worked
/// out from others in all rows but one, that row is wrong. So are rows of a table turned on its side.
///
/// That it is no coincidence the rows must prove: the more telling digits agree, the better. What the headers say
/// (金额 beside 单价 and 数量, 结余 beside 预算 and 支出) needs less proof.
public final class TableAlgebra {
    public static final String RULE = "table-algebra";
    public static final String PERHAPS = "table-algebra-perhaps";

    private static final int MOST_COLUMNS = 18;

    private final FigureGrid grid;
    private final RuleWords words;

    private TableAlgebra(FigureGrid grid, RuleWords words) {
        this.grid = grid;
        this.words = words;
    }

    /// The relations that the rows and columns of tables show by their figures.
    ///
    /// @param known relations that are there already
    public static List<Constraint> of(FactIndex index, List<CheckRule> rules, List<Constraint> known) {
        List<Constraint> found = new ArrayList<>();
        for (CheckRule rule : rules) {
            if (rule.demand() instanceof CheckRule.Seen seen && seen.what() == Inspection.TABLE_ALGEBRA) {
                for (FigureGrid grid : FigureGrid.of(index.report())) {
                    new TableAlgebra(grid, seen.words()).constraints().forEach(found::add);
                    new TableAlgebra(grid.turned(), seen.words()).constraints().forEach(found::add);
                    LineTotals.of(grid, seen.words()).forEach(found::add);
                    LineTotals.of(grid.turned(), seen.words()).forEach(found::add);
                }
            }
        }
        Set<Set<Fact>> told = new HashSet<>();
        known.forEach(constraint -> told.add(new HashSet<>(constraint.facts())));
        return found.stream()
                .filter(constraint -> told.add(new HashSet<>(constraint.facts())))
                .toList();
    }

    private Stream<Constraint> constraints() {
        if (grid.rows() < 2 || grid.columns() < 2 || grid.columns() > MOST_COLUMNS) {
            return Stream.of();
        }
        ColumnFormulas columns = ColumnFormulas.of(grid, words);
        List<Formula> formulas = columns.all();
        Set<Integer> explained = new HashSet<>();
        formulas.stream()
                .filter(formula ->
                        formula.broken().isEmpty() && formula.excused().isEmpty())
                .forEach(formula -> explained.add(formula.first()));
        List<Formula> broken = formulas.stream()
                .filter(formula -> !formula.broken().isEmpty() && !explained.contains(formula.first()))
                .filter(formula -> formulas.stream()
                        .noneMatch(other -> columns.fitsLess(formula, other) || isPricedOtherwise(formula, other)))
                .toList();
        Set<Integer> rows = new LinkedHashSet<>();
        broken.forEach(formula -> rows.addAll(formula.broken()));
        Stream<Constraint> algebra = rows.stream()
                .flatMap(row -> formulas.stream()
                        .filter(formula -> formula.broken().isEmpty() || broken.contains(formula))
                        .filter(formula -> !formula.excused().contains(row) || pointsOut(formula, broken, row))
                        .flatMap(formula -> constraint(formula, row)));
        return Stream.concat(algebra, parts(columns));
    }

    /// Whether a rate that is excused in a row has one figure only in common with what is broken there, which both then
    /// say is wrong: 4.80元 is neither 6% of 800元 nor, times 5.2万亩, 249.60万元.
    private static boolean pointsOut(Formula formula, List<Formula> broken, int row) {
        return broken.stream()
                .filter(other -> other.broken().contains(row))
                .allMatch(other -> formula.columns().stream()
                                .filter(other.columns()::contains)
                                .count()
                        == 1);
    }

    /// Whether the price of a product makes another amount in every row: what was paid for what was done, and not the
    /// budget for what was planned.
    private static boolean isPricedOtherwise(Formula formula, Formula other) {
        List<Integer> factors = formula.columns().subList(1, formula.columns().size());
        return formula.form() == ColumnForm.PRODUCT
                && other.form() == ColumnForm.PRODUCT
                && other.first() != formula.first()
                && other.broken().isEmpty()
                && other.columns().subList(1, other.columns().size()).stream().anyMatch(factors::contains);
    }

    private Stream<Constraint> constraint(Formula formula, int row) {
        List<Fact> facts = formula.columns().stream()
                .map(column -> grid.at(row, column))
                .flatMap(Stream::ofNullable)
                .map(Figure::fact)
                .toList();
        boolean isComplete = facts.size() == formula.columns().size()
                || (formula.form() == ColumnForm.SUM && facts.size() > 1 && grid.at(row, formula.first()) != null);
        if (!isComplete) {
            return Stream.of();
        }
        Constraint sure = formula.form().constraint(RULE, facts);
        if (!formula.broken().contains(row)) {
            return Stream.of(sure);
        }
        if (isExplained(formula, row, facts)) {
            return Stream.of();
        }
        boolean isSlip = facts.stream().anyMatch(fact -> isSlip(sure, fact));
        return Stream.of(isSlip || formula.isNamed() ? sure : formula.form().constraint(PERHAPS, facts));
    }

    /// Whether another figure of the row makes up for what is amiss, or gives the rate.
    private boolean isExplained(Formula formula, int row, Collection<Fact> own) {
        List<Figure> others = new ArrayList<>();
        for (int column = 0; column < grid.columns(); column++) {
            Figure figure = grid.at(row, column);
            if (figure != null) {
                others.add(figure);
            }
        }
        Figure first = grid.at(row, formula.first());
        if (first == null) {
            return true;
        }
        if (formula.form() == ColumnForm.SUM) {
            BigDecimal amiss = first.base().negate();
            for (int column : formula.columns().subList(1, formula.columns().size())) {
                Figure part = grid.at(row, column);
                amiss = part == null ? amiss : amiss.add(part.base());
            }
            BigDecimal apart = amiss.abs();
            return others.stream()
                    .filter(other -> !own.contains(other.fact()))
                    .anyMatch(other -> other.base().abs().subtract(apart).abs().compareTo(other.half()) <= 0);
        }
        return formula.form() == ColumnForm.RATIO
                && others.stream()
                        .anyMatch(part -> others.stream()
                                .anyMatch(whole -> !part.equals(whole)
                                        && part.fact()
                                                .quantity()
                                                .unit()
                                                .equals(whole.fact().quantity().unit())
                                        && formula.form().evidence(new Figure[] {first, part, whole}) > 0));
    }

    /// Whether a slip of the pen in one of its figures would break a relation as it is broken.
    static boolean isSlip(Constraint constraint, Fact fact) {
        BigDecimal implied = constraint.implied(fact, Values.STATED);
        if (implied == null) {
            return false;
        }
        Quantity right = new Statement(List.of(fact)).printed(implied, 0);
        return Slip.between(fact.quantity(), right) != null;
    }

    /// A column headed 其中 holds parts of the last one before it that is not; if all rows but one say so, that one is
    /// wrong.
    private Stream<Constraint> parts(ColumnFormulas columns) {
        List<Constraint> parts = new ArrayList<>();
        int whole = -1;
        for (int column = 0; column < grid.columns(); column++) {
            if (!words.says("among", grid.head(column))) {
                whole = column;
            } else if (whole >= 0 && columns.fits(ColumnForm.SUM, whole, column, column)) {
                List<Constraint> found = new ArrayList<>();
                int agreeing = 0;
                for (int row = 0; row < grid.rows(); row++) {
                    Figure all = grid.at(row, whole);
                    Figure some = grid.at(row, column);
                    if (all == null || some == null || some.base().signum() == 0) {
                        continue;
                    }
                    if (some.base().compareTo(all.base()) > 0) {
                        found.add(new AtMost(RULE, Kind.SUBSET, some.fact(), all.fact()));
                    } else {
                        agreeing++;
                    }
                }
                if (found.size() == 1 && agreeing > 1) {
                    parts.addAll(found);
                }
            }
        }
        return parts.stream();
    }
}
