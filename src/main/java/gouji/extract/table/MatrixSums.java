package gouji.extract.table;

import gouji.pattern.Search;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Relation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What must add up in a matrix: total rows, the hierarchy of codes, and columns that total their neighbours.
final class MatrixSums {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Search OF_EACH = Search.of("^(?:平均)?每(?![年月日季周天])|比例|率$|倍数|系数|指数|比值|满意度|平均|[人户季月年日次期亩校村]均");
    private static final Search COUNTED_ONCE = Search.of("去重|剔重|不重复|剔除重复|扣除重复"); // who is in two rows

    private final Block block;
    private final List<MatrixRow> rows;
    private final List<Integer> columns;
    private final Words words;
    private final Scribe scribe;

    MatrixSums(Block block, List<MatrixRow> rows, List<Integer> columns, Words words, Scribe scribe) {
        this.block = block;
        this.rows = rows;
        this.columns = columns;
        this.words = words;
        this.scribe = scribe;
    }

    void relate() {
        var sides = new LinkedHashMap<Integer, List<MatrixRow>>();
        rows.forEach(row ->
                sides.computeIfAbsent(row.nameColumn(), at -> new ArrayList<>()).add(row));
        boolean coded = rows.stream().filter(row -> row.code() != null).count() >= 2;
        if (coded
                && sides.size() > 1
                && rows.stream().allMatch(row -> row.facts().size() == 1)) {
            codes(rows); // a long list that runs on in the columns beside it
        } else {
            for (List<MatrixRow> side : sides.values()) {
                if (side.stream().filter(row -> row.code() != null).count() >= 2) {
                    codes(side);
                } else {
                    new TotalRows(side, words, this::sum).relate();
                }
                shares(side);
            }
        }
        rows.stream()
                .filter(row -> !OF_EACH.isIn(row.name()))
                .forEach(row -> new ColumnSums(block, columns, row, words, this::add).relate());
    }

    /// Whether figures of a column add up from row to row.
    private boolean adds(int column) {
        Column header = block.columns().get(column);
        Role role = header.role();
        return role == null ? !isOfEach(header) : !role.isRate() && role != Role.UNIT_PRICE && role != Role.SCORE;
    }

    /// 满意度, 合格率: those of the rows do not add up to that of all; shares (占比) do.
    private static boolean isOfEach(Column column) {
        Slot header = column.header();
        return header != null && OF_EACH.isIn(header.label().key());
    }

    /// 合计 = Σ类, 类 = Σ款, 款 = Σ项: a code's children begin with it and are the next longer ones.
    private void codes(List<MatrixRow> side) {
        for (MatrixRow row : side) {
            if (row.code() != null) {
                sum(row, children(side, row.code()), false);
            } else if (row.label() != null && words.isPlainTotal(row.label().label())) {
                sum(row, children(side, ""), false);
            }
        }
    }

    private static List<MatrixRow> children(List<MatrixRow> side, String prefix) {
        int next = side.stream()
                .filter(row -> row.code() != null
                        && row.code().startsWith(prefix)
                        && row.code().length() > prefix.length())
                .mapToInt(row -> row.code() == null ? 0 : row.code().length())
                .min()
                .orElse(0);
        return side.stream()
                .filter(row -> row.code() != null
                        && row.code().startsWith(prefix)
                        && row.code().length() == next)
                .toList();
    }

    private void sum(MatrixRow total, List<MatrixRow> parts, boolean open) {
        boolean isOnce =
                total.label() != null && COUNTED_ONCE.isIn(total.label().label().key());
        if (parts.isEmpty() || parts.contains(total) || isOnce) {
            return;
        }
        total.facts().forEach((column, fact) -> {
            List<Fact> found = new ArrayList<>();
            for (MatrixRow part : parts) {
                Fact figure =
                        part.nameColumn() == total.nameColumn() ? part.facts().get(column) : only(part);
                if (figure != null) {
                    found.add(figure);
                }
            }
            if (adds(column) && !found.isEmpty()) {
                add("table-row-total", fact, found, open);
            }
        });
    }

    private static @Nullable Fact only(MatrixRow row) {
        return row.facts().size() == 1 ? row.facts().values().iterator().next() : null;
    }

    private void add(String rule, Fact total, List<Fact> parts, boolean open) {
        boolean alike = parts.stream()
                .allMatch(part -> part.quantity().unit().dimension()
                        == total.quantity().unit().dimension());
        boolean isOfRates = total.quantity().unit().isRate()
                && total.measure() != Measure.SHARE
                && total.quantity().value().compareTo(HUNDRED) != 0; // changes in per cent do not add up
        if (alike && !isOfRates) {
            scribe.draft()
                    .add(new Relation.Sum(
                            rule, total.id(), parts.stream().map(Fact::id).toList(), open));
        }
    }

    /// 占比 beside one column of amounts is the amount's share of the total row.
    private void shares(List<MatrixRow> side) {
        List<MatrixRow> totals = side.stream().filter(MatrixRow::isTotal).toList();
        List<Integer> amounts = columns.stream().filter(this::adds).toList();
        if (totals.size() != 1 || amounts.size() != 1) {
            return;
        }
        Fact whole = totals.getFirst().facts().get(amounts.getFirst());
        for (MatrixRow row : side) {
            Fact part = row.facts().get(amounts.getFirst());
            Fact share = share(row);
            if (whole != null && part != null && share != null && !part.equals(whole)) {
                scribe.draft().add(new Relation.Ratio("table-share", share.id(), part.id(), whole.id()));
            }
        }
    }

    private @Nullable Fact share(MatrixRow row) {
        for (Map.Entry<Integer, Fact> entry : row.facts().entrySet()) {
            if (block.columns().get(entry.getKey()).is(Role.SHARE)) {
                return entry.getValue();
            }
        }
        return null;
    }
}
