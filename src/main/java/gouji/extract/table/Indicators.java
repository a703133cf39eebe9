package gouji.extract.table;

import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Indicator;
import gouji.report.Measure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A table of indicators: 一级 · 二级 · 三级指标 · 年度指标值 · 实际完成值 · 分值 · 得分 · 偏差原因, in any order and selection.
final class Indicators {
    private final Block block;
    private final Scribe scribe;
    private final Told told;
    private final Scores scores;
    private final Weights weights;
    private final Totals totals;
    private final int named;
    private final IndicatorValues values;
    private final boolean actualIsScore;
    private @Nullable Slot level1;
    private @Nullable Slot level2;

    private Indicators(Block block, Words words, Scribe scribe, Scores scores) {
        this.block = block;
        this.scribe = scribe;
        this.told = new Told(words, scribe);
        this.scores = scores;
        this.weights = new Weights(scribe, scores);
        this.totals = new Totals(block, words, scribe, scores);
        this.named = namedColumn();
        this.values = new IndicatorValues(block, words, scribe, named);
        this.actualIsScore = actualIsScore();
    }

    static boolean fits(Block block) {
        boolean levels = block.columns().stream()
                .anyMatch(column -> column.role() != null && column.role().isLevel());
        return levels
                && block.columns().stream()
                        .anyMatch(
                                column -> column.role() != null && column.role().isIndicatorValue());
    }

    static void read(Block block, Words words, Scribe scribe, Scores scores) {
        var indicators = new Indicators(block, words, scribe, scores);
        indicators.weights.block(block);
        for (int row : block.rows()) {
            if (indicators.totals.isTotal(row)) {
                indicators.total(row);
            } else {
                indicators.row(row);
            }
        }
        indicators.weights.relate();
    }

    /// A total row; a 小计 counts the rows of its level only, unless it states the full points of the table.
    private void total(int row) {
        Slot first = block.first(row);
        Slot weight = at(row, Role.WEIGHT);
        if (first != null && weight != null && level1 != null && totals.isSubtotal(first, weight)) {
            scores.subtotal(level1.label().name(), weight, at(row, Role.SCORE), at(row, Role.SCORE_RATE));
        } else {
            totals.read(row);
        }
    }

    private @Nullable Slot at(int row, Role role) {
        return block.column(role).map(column -> at(row, column.index())).orElse(null);
    }

    private @Nullable Slot at(int row, int column) {
        Slot slot = block.board().at(row, column);
        return slot == null || slot.isHole() ? null : slot;
    }

    /// The column that names indicators: 三级指标, else their description, else the words beside 二级指标.
    private int namedColumn() {
        Optional<Column> named = block.column(Role.LEVEL3).or(() -> block.column(Role.CONTENT));
        int second = block.column(Role.LEVEL2).map(Column::index).orElse(-1);
        boolean beside = second >= 0 && second + 1 < block.columns().size();
        if (named.isEmpty() && beside) {
            Column next = block.columns().get(second + 1);
            return next.role() == null && next.header() != null ? next.index() : -1;
        }
        return named.map(Column::index).orElse(-1);
    }

    private void row(int row) {
        Slot project = at(row, Role.PROJECT);
        if (project != null && !project.label().name().equals(scribe.project())) {
            scribe.startProject(project.label().name(), null);
            level1 = null;
        }
        if (project != null) {
            block.columns().forEach(column -> money(row, column));
        }
        Slot first = at(row, Role.LEVEL1);
        if (first != null && !first.equals(level1)) {
            if (level1 == null || !first.label().name().equals(level1.label().name())) {
                scores.level();
            }
            level1 = first;
            level2 = null;
        }
        Slot second = at(row, Role.LEVEL2);
        if (second != null && !second.equals(first)) {
            level2 = second;
        }
        Slot third = named < 0 ? null : at(row, named);
        if (third == null || third.equals(first)) {
            third = second;
        }
        if (third == null && !block.has(Role.LEVEL2)) {
            third = first;
        }
        if (third == null || third.label().name().isBlank() || isUnfilled(row)) {
            return;
        }
        read(row, third);
    }

    /// `项目名称 | 预算数 | 一级指标 …`: what the project gets, in a cell merged over the rows of its indicators.
    private void money(int row, Column column) {
        Role role = column.role();
        Measure measure = role == null || !role.isMoney() ? null : role.measure();
        Slot slot = measure == null ? null : at(row, column.index());
        Quantity bare = slot == null ? null : slot.figure(Unit.NONE);
        if (slot == null || measure == null || bare == null || slot.row() != row || slot.column() != column.index()) {
            return;
        }
        Unit unit = column.unit() == null ? scribe.tableUnit() : column.unit();
        Quantity amount =
                bare.unit().equals(Unit.NONE) ? bare.with(unit == null ? scribe.assumedUnit(slot) : unit) : bare;
        scribe.own(measure, amount, slot, null, Fact.OF_FUNDS);
    }

    /// A row of the template that nobody filled in.
    private boolean isUnfilled(int row) {
        List<Role> values = List.of(Role.TARGET, Role.ACTUAL, Role.GOAL_DONE, Role.SCORE, Role.WEIGHT, Role.CRITERION);
        return values.stream().anyMatch(block::has)
                && values.stream().allMatch(role -> at(row, role) == null)
                && weightInName(row) == null;
    }

    private @Nullable Slot weightInName(int row) {
        Slot third = at(row, Role.LEVEL3);
        return third != null && third.label().weight() != null ? third : null;
    }

    private void read(int row, Slot third) {
        Slot target = at(row, Role.ADJUSTED_TARGET) != null ? at(row, Role.ADJUSTED_TARGET) : at(row, Role.TARGET);
        if (target == null) {
            target = at(row, Role.GOAL);
        }
        Slot actual = at(row, Role.ACTUAL) != null ? at(row, Role.ACTUAL) : at(row, Role.GOAL_DONE);
        Slot score = actualIsScore ? actual : at(row, Role.SCORE);
        if (actualIsScore) {
            actual = null;
        }
        Slot weight = at(row, Role.WEIGHT) != null ? at(row, Role.WEIGHT) : weightInName(row);
        Slot operator = at(row, Role.OPERATOR);
        Slot unit = at(row, Role.UNIT);
        String path = path(third);
        Slot both = at(row, Role.TARGET_AND_ACTUAL);
        String[] parts = both == null ? new String[0] : both.text().original().split("[/／→；;\n]", 2);

        Unit fallback = IndicatorValues.unit(unit, third, target, actual);
        values.figures(target, fallback, Figures.operator(operator), Measure.TARGET, path);
        Scored scored = Scored.of(block, actual, IndicatorValues.actualUnit(target, fallback));
        if (scored == null) {
            values.figures(actual, IndicatorValues.actualUnit(target, fallback), null, Measure.ACTUAL, path);
        } else if (actual != null && values.isFirst(actual)) {
            scribe.own(Measure.ACTUAL, scored.reached(), actual, path, "table-indicator");
            scores.score(scored.score(), actual, path);
        }
        values.both(both, fallback, path);
        if (actual == null && both == null) {
            values.noted(at(row, Role.REASON), fallback, path);
            values.noted(at(row, Role.NOTE), fallback, path);
        }
        values.others(row, path);
        Slot reason = at(row, Role.REASON);
        if (reason != null && values.isFirst(reason)) {
            told.read(reason, null, scribe.project());
        }
        weigh(weight, third, path);
        if (scored == null) {
            score(score, weight, path);
        }
        rate(at(row, Role.SCORE_RATE), path);
        coefficient(at(row, Role.COEFFICIENT), path);
        scribe.draft()
                .add(new Indicator(
                        scribe.project(),
                        level1 == null ? null : level1.label().name(),
                        level2 == null || level2.equals(third)
                                ? null
                                : level2.label().name(),
                        third.label().name(),
                        parts.length == 2 ? parts[0].strip() : joined(operator, target, unit),
                        parts.length == 2
                                ? parts[1].strip()
                                : scored == null
                                        ? said(actual)
                                        : scored.reached().quantity().toString(),
                        weight == null ? null : number(weight),
                        scored != null ? scored.score().plainValue() : score == null ? null : number(score),
                        said(at(row, Role.REASON)),
                        scribe.place(third)));
    }

    private String path(Slot third) {
        Slot above = level2 != null && !level2.equals(third) ? level2 : level1;
        return above == null || above.equals(third)
                ? third.label().name()
                : above.label().name() + "/" + third.label().name();
    }

    private void weigh(@Nullable Slot slot, Slot third, String path) {
        Quantity quantity = slot == null
                ? null
                : slot.label().weight() != null
                        ? Quantity.of(slot.label().weight().toPlainString(), "分")
                        : slot.figure(Unit.SCORE);
        if (slot == null || quantity == null) {
            scores.weightMissing();
            weights.row(level1, level2, third, null);
        } else if (values.isFirst(slot)) {
            weights.row(level1, level2, third, scores.weight(quantity, slot, path));
        }
    }

    private void score(@Nullable Slot slot, @Nullable Slot weight, String path) {
        Quantity quantity = slot == null ? null : slot.figure(Unit.SCORE);
        if (slot != null && quantity != null) {
            if (values.isFirst(slot)) {
                scores.score(quantity, slot, path);
            }
        } else if (weight != null) {
            scores.scoreMissing();
        }
    }

    /// 得分率 is the score's share of the weight.
    private void rate(@Nullable Slot slot, String path) {
        Quantity quantity = slot == null ? null : slot.figure(Unit.PERCENT);
        if (slot != null && quantity != null) {
            scores.rate(scribe.own(Measure.OTHER, quantity, slot, path, "table-score"), path);
        }
    }

    /// 得分系数 times the weight is the score.
    private void coefficient(@Nullable Slot slot, String path) {
        Quantity quantity = slot == null ? null : slot.figure(Unit.PERCENT);
        if (slot != null && quantity != null && quantity.unit().isRate()) {
            Fact stated = scribe.own(Measure.OTHER, quantity, slot, path + "（得分系数）", "table-score");
            scores.coefficient(stated, path);
        }
    }

    private static String number(Slot slot) {
        Quantity quantity = slot.figure(Unit.SCORE);
        if (slot.label().weight() != null && quantity == null) {
            return slot.label().weight().toPlainString();
        }
        return quantity == null ? slot.text().original() : quantity.plainValue();
    }

    private static @Nullable String said(@Nullable Slot slot) {
        return slot == null ? null : slot.text().original();
    }

    private static @Nullable String joined(@Nullable Slot operator, @Nullable Slot value, @Nullable Slot unit) {
        if (value == null) {
            return null;
        }
        String before = Figures.operator(operator) == null || operator == null ? "" : operator.words();
        String after = unit == null || !value.isFigure() ? "" : unit.words();
        String said = value.text().original();
        return (said.startsWith(before) ? "" : before) + said + (said.endsWith(after) ? "" : after);
    }

    /// A score table may head its scores 完成值: bare numbers that never exceed the weights, beside targets in words.
    private boolean actualIsScore() {
        if (block.has(Role.SCORE) || !block.has(Role.WEIGHT) || !block.has(Role.ACTUAL)) {
            return false;
        }
        int rows = 0;
        for (int row : block.rows()) {
            Slot weight = at(row, Role.WEIGHT);
            Slot actual = at(row, Role.ACTUAL);
            Quantity full = weight == null ? null : weight.figure(Unit.SCORE);
            if (full == null || totals.isTotal(row)) {
                continue;
            }
            Quantity reached = actual == null ? null : actual.figure(Unit.NONE);
            Slot target = at(row, Role.TARGET);
            if (reached == null
                    || !reached.unit().equals(Unit.NONE)
                    || reached.value().compareTo(full.value()) > 0
                    || (target != null && target.isFigure())) {
                return false;
            }
            rows++;
        }
        return rows >= 3;
    }
}
