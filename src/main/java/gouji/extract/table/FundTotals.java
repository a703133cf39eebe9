package gouji.extract.table;

import gouji.report.Fact;
import gouji.report.Relation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 年度资金总额 and the sources under it, which add up to it.
final class FundTotals {
    private final Scribe scribe;
    private final List<Line> lines = new ArrayList<>();

    /// A row that has been read, its facts by column.
    private record Line(@Nullable Fund fund, boolean among, Map<Integer, Fact> facts) {}

    FundTotals(Scribe scribe) {
        this.scribe = scribe;
    }

    /// The next row.
    ///
    /// @param fund whose money it is, null where the row's label does not tell
    /// @param among whether `其中` stands before the label
    void line(@Nullable Fund fund, boolean among, Map<Integer, Fact> facts) {
        lines.add(new Line(fund, among, Collections.unmodifiableMap(new LinkedHashMap<>(facts))));
    }

    void relate() {
        int at = 0;
        while (at < lines.size()) {
            at = lines.get(at).fund() == Fund.TOTAL ? total(at) : at + 1;
        }
        Line last = lines.isEmpty() ? null : lines.getLast();
        if (last != null && last.fund() == Fund.TOTAL && lines.size() > 2) {
            tasks(last, lines.subList(0, lines.size() - 1));
        }
    }

    /// A total below tasks that are not sources of money.
    private void tasks(Line total, List<Line> tasks) {
        if (tasks.stream().allMatch(task -> task.fund() == null)) {
            total.facts().forEach((column, fact) -> sum(column, fact, tasks, false));
        }
    }

    /// The rows under a total: its sources, unless they name the same money twice. A second `其中` divides one of the
    /// sources, so that nobody can tell whose parts the rows after it are.
    private int total(int start) {
        Set<Fund> seen = EnumSet.noneOf(Fund.class);
        var parts = new ArrayList<Line>();
        boolean nested = false;
        int at = start + 1;
        for (; at < lines.size(); at++) {
            Line line = lines.get(at);
            if (line.fund() == null || line.fund() == Fund.TOTAL) {
                break;
            }
            nested |= line.among() && at > start + 1;
            if (!nested) {
                parts.add(line);
                seen.add(line.fund());
            }
        }
        if (!isTwice(seen)) {
            // 其他资金 closes the list; so do two sources, since a form names all that there are
            boolean goesOn = at < lines.size()
                    && lines.get(at).fund() == null
                    && !lines.get(at).facts().isEmpty(); // under a name that nobody knows
            boolean open = nested || goesOn || (parts.size() < 2 && !seen.contains(Fund.OTHER));
            lines.get(start).facts().forEach((column, fact) -> sum(column, fact, parts, open));
        }
        return at;
    }

    private static boolean isTwice(Set<Fund> seen) {
        return (seen.contains(Fund.PUBLIC) && seen.contains(Fund.PUBLIC_DETAIL))
                || (seen.contains(Fund.USE) && seen.size() > 1);
    }

    private void sum(int column, Fact total, List<Line> lines, boolean open) {
        List<String> parts = lines.stream()
                .map(line -> line.facts().get(column))
                .filter(fact -> fact != null)
                .map(Fact::id)
                .toList();
        if (total.quantity().unit().isMoney() && !parts.isEmpty()) {
            scribe.draft().add(new Relation.Sum("table-funds-total", total.id(), parts, open));
        }
    }
}
