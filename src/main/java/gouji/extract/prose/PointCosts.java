package gouji.extract.prose;

import gouji.pattern.Search;
import gouji.report.Measure;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// `（3）集雨设施。新建旱井①座，每座①，支出①`: the only amount and the only price that a point tells are what the point cost, not what
/// one of the things cost that it counts.
final class PointCosts {
    private static final Search OF_ONE = Search.of("每(?![年月次天日])|均|单价|标准");

    private final String code;
    private final List<Clause> clauses;
    private final PointHeads pointHeads;

    PointCosts(String code, List<Clause> clauses, PointHeads pointHeads) {
        this.code = code;
        this.clauses = clauses;
        this.pointHeads = pointHeads;
    }

    /// The heading whose cost an amount without a name is, where it stands after something counted; else null.
    ///
    /// @param paragraphHead what the paragraph begins with
    @Nullable
    String of(Mention before, Clause clause, @Nullable String paragraphHead) {
        String point = pointHeads.of(clause);
        String head = point == null ? paragraphHead : point;
        boolean afterCount = (before.kind() == Coded.COUNT || before.measure() == Measure.UNIT_PRICE)
                && before.clause().sentence() == clause.sentence();
        if (head == null || !afterCount) {
            return null;
        }
        boolean isPrice = amounts(clause, before.at() + 1).limit(1).anyMatch(this::isPrice);
        List<Clause> told = clauses.stream()
                .filter(other -> point == null || point.equals(pointHeads.of(other)))
                .toList();
        boolean isOne = isOnly(told, false) && (!isPrice || isOnly(told, true));
        return isOne ? head : null;
    }

    private boolean isOnly(List<Clause> told, boolean isPrice) {
        return told.stream()
                        .flatMapToInt(clause -> amounts(clause, 0))
                        .filter(at -> isPrice(at) == isPrice)
                        .limit(2)
                        .count()
                == 1;
    }

    private IntStream amounts(Clause clause, int from) {
        return IntStream.range(Math.max(clause.start(), from), clause.end())
                .filter(at -> Mention.isMoney(code.charAt(at)));
    }

    private boolean isPrice(int at) {
        int start = at;
        while (start > 0 && "，；。：（".indexOf(code.charAt(start - 1)) < 0 && !Coded.isFigure(code.charAt(start - 1))) {
            start--;
        }
        return OF_ONE.isIn(code.substring(start, at));
    }
}
