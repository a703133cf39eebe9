package gouji.extract.table;

import gouji.report.Fact;
import java.util.ArrayList;
import java.util.List;

/// A column of totals and the columns beside it that it adds up: 本年支出合计 = 基本支出 + 项目支出 + …, 合计 over the three kinds of
/// 三公 with 公务用车 counted by its 小计.
final class ColumnSums {
    private final Block block;
    private final List<Integer> columns;
    private final MatrixRow row;
    private final Words words;
    private final Sink sink;

    /// Takes what has been found to add up.
    interface Sink {
        void add(String rule, Fact total, List<Fact> parts, boolean open);
    }

    ColumnSums(Block block, List<Integer> columns, MatrixRow row, Words words, Sink sink) {
        this.block = block;
        this.columns = columns;
        this.row = row;
        this.words = words;
        this.sink = sink;
    }

    void relate() {
        for (int column : columns) {
            Fact total = row.facts().get(column);
            if (total != null && block.columns().get(column).isTotal()) {
                total(column, total);
            }
        }
    }

    private void total(int column, Fact total) {
        List<Slot> path = block.columns().get(column).path();
        List<Integer> beside = columns.stream()
                .filter(other -> other != column
                        && isBeside(path, block.columns().get(other).path()))
                .toList();
        List<Integer> after = beside.stream().filter(other -> other > column).toList();
        List<Fact> parts = parts(after, path.size() - 1);
        if (parts.size() < 2) {
            parts = parts(beside.subList(0, beside.size() - after.size()), path.size() - 1);
        }
        if (parts.size() > 1) {
            sink.add("table-column-total", total, parts, false);
        }
    }

    /// One figure for each header on the level of the total; none at all where one of them counts something else.
    private List<Fact> parts(List<Integer> beside, int depth) {
        var parts = new ArrayList<Fact>();
        Slot last = null;
        for (int other : beside) {
            Column column = block.columns().get(other);
            Slot group = column.path().get(depth);
            if (group.equals(last) || group.label().among()) {
                continue; // a group counts by its first column, which must be its total
            }
            if (group.label().is(Role.TOTAL)) {
                break;
            }
            last = group;
            boolean divided = column.path().size() > depth + 1;
            Fact part = row.facts().get(other);
            if (!isPart(column) || (divided && !column.isTotal())) {
                return List.of();
            }
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    /// Whether a column counts a kind of the same thing rather than something else of its own.
    private boolean isPart(Column column) {
        Role role = column.role();
        Slot header = column.header();
        return (role == null || role == Role.TOTAL || column.part() != null || column.isTotal())
                && (header == null || !words.names("数量栏", header.label().key()));
    }

    /// Whether two columns stand under the same headers, down to the level of the first one's lowest.
    private static boolean isBeside(List<Slot> path, List<Slot> other) {
        int depth = path.size() - 1;
        return other.size() > depth && path.subList(0, depth).equals(other.subList(0, depth));
    }
}
