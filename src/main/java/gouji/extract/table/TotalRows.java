package gouji.extract.table;

import java.util.ArrayList;
import java.util.List;

/// Total rows of a side without codes: 小计, 合计 and 总计, before or after what they add up.
final class TotalRows {
    private final List<MatrixRow> rows;
    private final Words words;
    private final Sink sink;

    /// Takes what has been found to add up.
    interface Sink {
        void add(MatrixRow total, List<MatrixRow> parts, boolean open);
    }

    TotalRows(List<MatrixRow> rows, Words words, Sink sink) {
        this.rows = rows;
        this.words = words;
        this.sink = sink;
    }

    void relate() {
        if (rows.isEmpty()) {
            return;
        }
        long totals = rows.stream().filter(MatrixRow::isTotal).count();
        if (totals == 1 && rows.getFirst().isTotal()) {
            leading(rows.getFirst());
        } else if (totals > 0 && (!rows.getFirst().isTotal() || isCarriedOn())) {
            trailing();
        }
    }

    /// 本年收入合计, what was carried over, and 总计: nothing else.
    private boolean isCarriedOn() {
        return rows.size() > 2
                && rows.getLast().isTotal()
                && rows.subList(1, rows.size() - 1).stream().allMatch(row -> words.names("结转行", row.name()));
    }

    /// A total above its parts; `其中` says that they may not be all.
    private void leading(MatrixRow total) {
        var parts = new ArrayList<MatrixRow>();
        for (MatrixRow row : rows.subList(1, rows.size())) {
            if (total.depth() > 0 && row.depth() > 0 && row.depth() <= total.depth()) {
                break;
            }
            parts.add(row);
        }
        List<MatrixRow> outermost = outermost(parts);
        if (outermost.size() > 1) {
            sink.add(total, outermost, false);
        }
    }

    /// The rows on the outermost level of numbering. None at all where `其中` or rows without a number among numbered
    /// ones leave open what is part of what.
    private static List<MatrixRow> outermost(List<MatrixRow> rows) {
        int depth = rows.stream().mapToInt(MatrixRow::depth).min().orElse(0);
        boolean mixed = depth == 0 && rows.stream().anyMatch(row -> row.depth() > 0);
        if (mixed || rows.stream().anyMatch(MatrixRow::isAmong)) {
            return List.of();
        }
        return rows.stream().filter(row -> row.depth() == depth).toList();
    }

    /// Totals below their parts; a 总计 adds the last 合计 and the carried-over sums after it.
    private void trailing() {
        var since = new ArrayList<MatrixRow>(); // rows since the last total
        var subtotals = new ArrayList<MatrixRow>();
        for (MatrixRow row : rows) {
            boolean isHead = subtotals.isEmpty() && isCalledSubtotal(row) && since.size() == 1;
            if (isHead) {
                headed(since.getFirst(), row);
                return;
            }
            if (!row.isTotal()) {
                since.add(row);
                continue;
            }
            if (subtotals.isEmpty() || isSubtotal(row)) {
                sink.add(row, outermost(since), false);
            } else {
                grand(row, subtotals, since);
            }
            subtotals.add(row);
            since.clear();
        }
    }

    /// `基本支出`, `项目支出小计` above the projects, `合计`: a subtotal of one row only is what stands below it.
    private void headed(MatrixRow beside, MatrixRow head) {
        List<MatrixRow> below = rows.subList(rows.indexOf(head) + 1, rows.size());
        List<MatrixRow> parts = below.stream().takeWhile(row -> !row.isTotal()).toList();
        if (outermost(parts).size() > 1) {
            sink.add(head, outermost(parts), false);
        }
        if (below.size() == parts.size() + 1) {
            sink.add(below.getLast(), List.of(beside, head), false);
        }
    }

    private static boolean isSubtotal(MatrixRow row) {
        return row.label() != null && row.label().label().key().equals("小计");
    }

    /// 小计, or 项目小计.
    private static boolean isCalledSubtotal(MatrixRow row) {
        return isSubtotal(row) || row.name().endsWith("小计");
    }

    private void grand(MatrixRow total, List<MatrixRow> subtotals, List<MatrixRow> since) {
        boolean allSubtotals = subtotals.stream().allMatch(TotalRows::isSubtotal);
        boolean isMore = !since.isEmpty() && since.stream().noneMatch(row -> words.names("结转行", row.name()));
        if (isMore) { // 项目小计, 基本支出, 合计
            List<MatrixRow> loose = outermost(since);
            var parts = new ArrayList<MatrixRow>(subtotals);
            parts.addAll(loose);
            boolean areAll = !loose.isEmpty() && subtotals.stream().allMatch(TotalRows::isCalledSubtotal);
            sink.add(total, parts, !areAll);
        } else if (allSubtotals && since.isEmpty()) {
            sink.add(total, List.copyOf(subtotals), false);
        } else if (!allSubtotals && subtotals.size() == 1) {
            var parts = new ArrayList<MatrixRow>(List.of(subtotals.getFirst()));
            since.stream().filter(row -> words.names("结转行", row.name())).forEach(parts::add);
            sink.add(total, parts, false);
        }
    }
}
