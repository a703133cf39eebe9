package gouji.check.relation;

import gouji.check.constraint.Constraint;
import gouji.check.constraint.Growth;
import gouji.check.constraint.Product;
import gouji.check.constraint.Ratio;
import gouji.check.constraint.Sum;
import gouji.check.relation.FigureGrid.Figure;
import gouji.finding.Kind;
import gouji.quantity.Dimension;
import gouji.quantity.Unit;
import gouji.report.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the figures of one row may hang together: the first is worked out from the others.
///
/// Whether they do is asked of very many columns, so it is worked out roughly here; what comes of it is judged exactly.
enum ColumnForm {
    /// the first is the sum of the others
    SUM,
    /// the first is the second divided by the third
    RATIO,
    /// the first is by how much the second exceeds the third, as a part of the third
    GROWTH,
    /// the first is the second times the third
    PRODUCT;

    /// No row tells anything against which to hold it.
    static final int NOTHING = -2;

    /// The row contradicts.
    static final int BROKEN = -1;

    /// An order of magnitude.
    static final int ORDER = 100;

    private static final int COINCIDENCES = 10; // in how many ways figures of a table come near each other

    /// How much a row that fits speaks for the form, in hundredths of an order of magnitude; 0 where it would fit
    /// anyway, as 100 % of anything does.
    ///
    /// @param row the figures in the order of the form, those missing null
    /// @return also [#BROKEN] and [#NOTHING]
    int evidence(@Nullable Figure[] row) {
        Figure first = row[0];
        if (first == null) {
            return NOTHING;
        }
        if (this == SUM) {
            return sum(row);
        }
        Figure second = row[1];
        Figure third = row[2];
        if (second == null || third == null || third.base().signum() == 0) {
            return NOTHING;
        }
        return this == PRODUCT ? product(first, second, third) : quotient(first, second, third);
    }

    private static int sum(@Nullable Figure[] row) {
        double over = 0;
        double margin = 0;
        double size = 0;
        double step = Double.MAX_VALUE;
        int telling = 0;
        int stated = 0;
        for (int i = 0; i < row.length; i++) {
            Figure figure = row[i];
            if (figure == null) {
                continue;
            }
            stated++;
            over += i == 0 ? -figure.base().doubleValue() : figure.base().doubleValue();
            margin += figure.margin().doubleValue();
            size = Math.max(size, Math.abs(figure.base().doubleValue()));
            if (figure.base().doubleValue() != 0) {
                telling++;
                step = Math.min(step, figure.telling().doubleValue());
            }
        }
        if (telling == 0 || stated < 2) {
            return NOTHING;
        }
        if (Math.abs(over) > margin * 1.000001 + size * 1e-12) {
            return isUnsigned(row) ? 0 : BROKEN;
        }
        return telling < 3 ? 0 : against(size, COINCIDENCES * step);
    }

    /// A decrease may be written without its sign.
    private static boolean isUnsigned(@Nullable Figure[] row) {
        Figure first = row[0];
        Figure second = row[1];
        Figure third = row.length == 3 ? row[2] : null;
        boolean isSigned = second != null
                && third != null
                && (second.base().signum() < 0 || third.base().signum() < 0);
        if (first == null || second == null || third == null || isSigned) {
            return false; // where one has its sign, they all have
        }
        double apart =
                Math.abs(Math.abs(second.base().doubleValue() - third.base().doubleValue())
                        - Math.abs(first.base().doubleValue()));
        double margin = first.margin().doubleValue()
                + second.margin().doubleValue()
                + third.margin().doubleValue();
        return apart <= margin * 1.000001 + Math.abs(first.base().doubleValue()) * 1e-12;
    }

    private int quotient(Figure rate, Figure part, Figure whole) {
        double ratio = part.base().doubleValue() / whole.base().doubleValue();
        double worked = ratio - (this == GROWTH ? 1 : 0);
        double margin = rate.half().doubleValue()
                + (part.margin().doubleValue()
                                + Math.abs(ratio) * whole.margin().doubleValue())
                        / Math.abs(whole.base().doubleValue());
        double allowed = margin * 1.000001 + 1e-12;
        if (Math.abs(worked - rate.base().doubleValue()) > allowed) {
            boolean isUnsigned = this == GROWTH && Math.abs(worked + rate.base().doubleValue()) <= allowed;
            return isUnsigned ? 0 : BROKEN;
        }
        boolean isTrivial = part.base().doubleValue() == 0
                || part.base().doubleValue() == whole.base().doubleValue();
        return isTrivial ? 0 : against(0.1, margin); // rates of one table lie close together
    }

    private static int product(Figure result, Figure one, Figure other) {
        double worked = one.base().doubleValue() * other.base().doubleValue();
        double margin = result.half().doubleValue()
                + Math.abs(one.base().doubleValue()) * other.margin().doubleValue()
                + Math.abs(other.base().doubleValue()) * one.margin().doubleValue();
        if (Math.abs(worked - result.base().doubleValue()) > margin * 1.000001 + Math.abs(worked) * 1e-12) {
            return BROKEN;
        }
        boolean isTrivial =
                worked == 0 || one.base().doubleValue() == 1 || other.base().doubleValue() == 1;
        return isTrivial
                ? 0
                : against(
                        Math.abs(worked),
                        COINCIDENCES * Math.max(2 * margin, result.telling().doubleValue()));
    }

    private static int against(double size, double step) {
        return (int) Math.max(0, Math.log10(size / step) * ORDER);
    }

    /// Whether figures of these units can hang together so at all; the units of a column are those of its first figure.
    boolean fits(Unit first, Unit second, Unit third) {
        return switch (this) {
            case SUM -> !first.isRate() && isAlike(first, second) && isAlike(first, third);
            case RATIO, GROWTH -> first.isRate() && !second.isRate() && isAlike(second, third);
            case PRODUCT ->
                first.dimension() == second.dimension() && (first.isMoney() || isCounted(first)) && isCounted(third);
        };
    }

    private static boolean isAlike(Unit one, Unit other) {
        return one.isMoney() ? other.isMoney() : isCounted(one) && one.equals(other);
    }

    private static boolean isCounted(Unit unit) {
        return unit.dimension() == Dimension.COUNT || unit.dimension() == Dimension.NONE;
    }

    /// @param facts those that the row has, in the order of the form
    Constraint constraint(String rule, List<Fact> facts) {
        Fact first = facts.getFirst();
        List<Fact> others = facts.subList(1, facts.size());
        return switch (this) {
            case SUM -> new Sum(rule, Kind.SUM, first, others, false);
            case RATIO -> new Ratio(rule, Kind.RATIO, first, others.get(0), others.get(1));
            case GROWTH ->
                new Growth(rule, Kind.RATIO, Growth.Form.NOW_AND_BEFORE, first, others.get(0), others.get(1));
            case PRODUCT -> new Product(rule, Kind.SUM, first, others);
        };
    }
}
