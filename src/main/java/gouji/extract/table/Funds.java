package gouji.extract.table;

import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Relation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The money block of a form: 年初预算数, 全年预算数, 执行数 … over 年度资金总额 and 其中：财政拨款 ….
final class Funds {
    static final String EXECUTION = "预算执行率";

    private final Block block;
    private final Words words;
    private final Scribe scribe;
    private final Scores scores;
    private final FundTotals totals;
    private final Shares shares;
    private final boolean tasks;

    private Funds(Block block, Words words, Scribe scribe, Scores scores) {
        this.block = block;
        this.words = words;
        this.scribe = scribe;
        this.scores = scores;
        this.totals = new FundTotals(scribe);
        this.shares = new Shares(block);
        this.tasks = block.has(Role.PROJECT) && block.has(Role.SCORE);
    }

    /// Whether a block's rows are sources of money, or the one line of a budget and its execution, or tasks with
    /// scores.
    static boolean fits(Block block, Words words) {
        boolean money = block.columns().stream()
                .anyMatch(column -> column.role() != null
                        && column.role().isMoney()
                        && column.role().measure() != null);
        long names =
                block.columns().stream().filter(column -> column.is(Role.ITEM)).count();
        boolean accounts = names > 1 || (names == 1 && !block.has(Role.EXECUTED));
        if (!money || accounts || block.has(Role.CODE) || block.has(Role.INDEX)) {
            return false;
        }
        boolean execution = block.has(Role.EXECUTED) && (block.has(Role.EXECUTION_RATE) || block.has(Role.SCORE));
        boolean one = execution && (block.rows().size() == 1 || block.has(Role.SCORE));
        return one || block.rows().stream().anyMatch(row -> isSource(block, row, words));
    }

    /// Whether a row names a source of money; 合计 alone, over rows that name none, is the total of something else.
    private static boolean isSource(Block block, int row, Words words) {
        Slot label = label(block, row);
        Fund fund = label == null ? null : words.fund(label.label());
        if (label == null || fund == null) {
            return false;
        }
        return !label.label().is(Role.TOTAL) || block.rows().size() == 1;
    }

    static void read(Block block, Words words, Scribe scribe, Scores scores) {
        var funds = new Funds(block, words, scribe, scores);
        funds.weight();
        block.rows().forEach(funds::row);
        funds.totals.relate();
    }

    /// The last words before the first figure.
    private static @Nullable Slot label(Block block, int row) {
        Slot label = null;
        for (Column column : block.columns()) {
            Slot slot = block.board().at(row, column.index());
            if (slot == null || block.isSide(slot)) {
                continue;
            }
            boolean measured = column.role() != null
                    && (column.role().isMoney() || column.role().isRate());
            if (slot.isFigure() || (measured && label != null)) {
                break;
            }
            if (!slot.isHole() && !column.is(Role.ACTUAL)) {
                label = slot;
            }
        }
        return label;
    }

    private void row(int row) {
        Slot label = label(block, row);
        Fund fund = label == null ? null : words.fund(label.label());
        var facts = new LinkedHashMap<Integer, Fact>();
        var read = new HashMap<Slot, Fact>();
        for (Column column : block.columns()) {
            Slot slot = block.board().at(row, column.index());
            if (slot == null || slot.isHole() || slot.equals(label) || slot.column() < column.index()) {
                continue;
            }
            if (column.role() == null) {
                unknown(column, slot, label, fund, row);
                continue;
            }
            if (column.is(Role.WEIGHT) || column.is(Role.SCORE)) {
                if (slot.row() != row || (fund == Fund.TOTAL && tasks)) {
                    continue; // the sum of the tasks' own
                }
                score(column, slot, label);
            } else if (read.containsKey(slot)) {
                facts.put(column.index(), read.get(slot));
            } else if (slot.row() == row
                    && (column.role().isMoney() || column.role().isRate())) {
                Fact fact = fact(column, slot, label, fund);
                if (fact != null) {
                    facts.put(column.index(), fact);
                    read.put(slot, fact);
                }
                Scored scored = column.is(Role.EXECUTION_RATE) ? Scored.of(block, slot, Unit.PERCENT) : null;
                if (scored != null) {
                    scores.execution(
                            slot, Measure.SCORE, EXECUTION, scored.score().value());
                }
            }
        }
        new Rates(block, scribe).relate(facts);
        totals.line(fund, label != null && label.label().among(), facts);
        List<Integer> columns = block.columns().stream().map(Column::index).toList();
        var whole = new MatrixRow(row, -1, label, null, "", null, facts);
        new ColumnSums(block, columns, whole, words, this::sum).relate();
    }

    /// A figure under a header that nobody knows: kept under the header's words.
    private void unknown(Column column, Slot slot, @Nullable Slot label, @Nullable Fund fund, int row) {
        Slot header = column.header();
        Quantity quantity = amount(column, slot, label);
        if (header != null && slot.row() == row && quantity != null && !block.isSide(slot)) {
            String name = header.label().name();
            if (label == null || fund == Fund.TOTAL) {
                scribe.unknown(Measure.OTHER, quantity, slot, name);
            } else {
                scribe.line(label.label().name(), Measure.OTHER, quantity, slot, name, column.year());
            }
        }
    }

    private void sum(String rule, Fact total, List<Fact> parts, boolean open) {
        scribe.draft()
                .add(new Relation.Sum(
                        rule, total.id(), parts.stream().map(Fact::id).toList(), open));
    }

    private void score(Column column, Slot slot, @Nullable Slot label) {
        boolean task = label != null && words.fund(label.label()) == null;
        String of = task && label != null ? label.label().name() : EXECUTION;
        scores.execution(slot, column.is(Role.WEIGHT) ? Measure.WEIGHT : Measure.SCORE, of, null);
    }

    /// The weight where no column states it: in the block's label or in the header of the scores.
    private void weight() {
        if (block.has(Role.WEIGHT) || !block.has(Role.SCORE)) {
            return;
        }
        Stream.concat(
                        block.corner().stream(),
                        block.column(Role.SCORE).stream().flatMap(column -> column.path().stream()))
                .filter(slot -> slot.label().weight() != null)
                .findFirst()
                .ifPresent(slot -> scores.execution(
                        slot, Measure.WEIGHT, EXECUTION, slot.label().weight()));
    }

    private @Nullable Fact fact(Column column, Slot slot, @Nullable Slot label, @Nullable Fund fund) {
        Role role = column.role();
        Measure measure = role == null ? null : role.measure();
        Quantity quantity = role == null || role.isRate() ? rate(column, slot) : amount(column, slot, label);
        if (quantity == null || measure == null) {
            return null;
        }
        Slot part = column.part();
        boolean own = fund == Fund.TOTAL || label == null;
        if (own && part == null) {
            boolean sums = label != null && words.ends("合计词尾", label.label().key());
            return scribe.own(
                    measure,
                    quantity,
                    slot,
                    sums && label != null ? label.label().name() : null,
                    Fact.OF_FUNDS);
        }
        String subject = label == null || own ? "" : label.label().name();
        String name = part == null ? subject : part.label().name() + (subject.isEmpty() ? "" : "/" + subject);
        return scribe.line(name, measure, quantity, slot, null, column.year());
    }

    private @Nullable Quantity rate(Column column, Slot slot) {
        Quantity alone = slot.figure(Unit.PERCENT);
        Scored scored = alone == null ? Scored.of(block, slot, Unit.PERCENT) : null;
        if (alone != null) {
            return shares.percent(column, slot, alone);
        }
        return scored == null ? null : scored.reached().quantity();
    }

    private @Nullable Quantity amount(Column column, Slot slot, @Nullable Slot label) {
        Quantity bare = slot.figure(Unit.NONE);
        if (bare == null || !bare.unit().equals(Unit.NONE)) {
            return bare;
        }
        Unit unit = column.unit();
        if (unit == null && label != null) {
            unit = label.label().unit();
        }
        if (unit == null) {
            unit = block.sideUnit();
        }
        if (unit == null) {
            unit = scribe.tableUnit();
        }
        return slot.figure(unit == null ? scribe.assumedUnit(slot) : unit);
    }
}
