package gouji.check.relation;

import gouji.check.constraint.Constraint;
import gouji.check.relation.FigureGrid.Figure;
import gouji.check.rule.RuleWords;
import gouji.quantity.Dimension;
import gouji.quantity.Unit;
import gouji.report.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// 边上一行是其余各行之和: the last or first row of a table that sums up all others, whatever it is called (全场 below the
/// 分场). That it does, its columns prove: where all but one or two of them add up, those are wrong. Columns may count
/// different things.
final class LineTotals {
    private static final int LEAST_PARTS = 3;
    private static final int PROOF = 2 * ColumnForm.ORDER;

    private final FigureGrid grid;
    private final RuleWords words;

    private LineTotals(FigureGrid grid, RuleWords words) {
        this.grid = grid;
        this.words = words;
    }

    /// @param words `total-row` names the rows that others sum up, `mean-row` what is not added up, `among` what is
    ///     part of the row before
    static Stream<Constraint> of(FigureGrid grid, RuleWords words) {
        return new LineTotals(grid, words).constraints();
    }

    private Stream<Constraint> constraints() {
        int last = grid.rows() - 1;
        boolean isMixed = false;
        for (int row = 1; row < last; row++) {
            String label = grid.label(row);
            isMixed |= words.says("total-row", label) || words.says("among", label);
        }
        if (last < LEAST_PARTS || isMixed || words.says("among", grid.label(last))) {
            return Stream.of();
        }
        List<Constraint> below = total(last);
        return (below.isEmpty() ? total(0) : below).stream();
    }

    private List<Constraint> total(int row) {
        int proof = 0;
        int agreeing = 0;
        List<List<Fact>> broken = new ArrayList<>();
        for (int column = 0; column < grid.columns(); column++) {
            List<Figure> line = words.says("mean-row", grid.head(column)) ? List.of() : line(row, column);
            if (line.isEmpty()) {
                continue;
            }
            int evidence = ColumnForm.SUM.evidence(line.toArray(Figure[]::new));
            if (evidence > 0) {
                proof += evidence;
                agreeing++;
            } else if (evidence == ColumnForm.BROKEN) {
                broken.add(line.stream().map(Figure::fact).toList());
            }
        }
        boolean isNamed = words.says("total-row", grid.label(row));
        boolean isProved = isNamed ? agreeing > 0 : proof >= PROOF && broken.size() <= agreeing;
        return isProved ? broken.stream().flatMap(LineTotals::constraint).toList() : List.of();
    }

    /// The figure of that row and those of all others; none where they are not of one kind, or too few.
    private List<Figure> line(int row, int column) {
        Figure total = grid.at(row, column);
        if (total == null) {
            return List.of();
        }
        List<Figure> line = new ArrayList<>(List.of(total));
        for (int other = 0; other < grid.rows(); other++) {
            Figure part = other == row ? null : grid.at(other, column);
            if (part != null && !isAlike(part, total)) {
                return List.of();
            }
            if (part != null) {
                line.add(part);
            }
        }
        return line.size() > LEAST_PARTS ? line : List.of();
    }

    private static boolean isAlike(Figure one, Figure other) {
        Unit first = one.fact().quantity().unit();
        Unit second = other.fact().quantity().unit();
        return first.isMoney() ? second.isMoney() : isCounted(first) && first.equals(second);
    }

    private static boolean isCounted(Unit unit) {
        return unit.dimension() == Dimension.COUNT || unit.dimension() == Dimension.NONE;
    }

    /// Without a slip it is only near figures that belong together: a table may begin with a row of another sort.
    private static Stream<Constraint> constraint(List<Fact> facts) {
        Constraint sum = ColumnForm.SUM.constraint(TableAlgebra.RULE, facts);
        if (facts.stream().anyMatch(fact -> TableAlgebra.isSlip(sum, fact))) {
            return Stream.of(sum);
        }
        BigDecimal total = facts.getFirst().quantity().inBase();
        BigDecimal parts =
                facts.stream().skip(1).map(part -> part.quantity().inBase()).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean isFar = parts.subtract(total).abs().multiply(BigDecimal.TWO).compareTo(total.abs()) > 0;
        return isFar ? Stream.of() : Stream.of(ColumnForm.SUM.constraint(TableAlgebra.PERHAPS, facts));
    }
}
