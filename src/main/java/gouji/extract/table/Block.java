package gouji.extract.table;

import gouji.quantity.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Header rows and the rows that stand under them.
///
/// @param headerEnd the row after the last header row
/// @param rows the body, index rows left out
/// @param spoken the rows over the whole width that say what the rows after them measure (`预算数`, `决算数`), by row
record Block(
        Board board,
        int headerStart,
        int headerEnd,
        List<Integer> rows,
        List<Column> columns,
        NavigableMap<Integer, Slot> spoken)
        implements Segment {
    private static final List<Role> SCORED = List.of(Role.WEIGHT, Role.SCORE, Role.SCORE_RATE);
    private static final Pattern NAMES = Pattern.compile("(?:指标|内容|维度|要素|方面|类别)$");

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年?度?");
    private static final int MOST_NAMES = 3; // columns before the figures

    Block {
        spoken = Collections.unmodifiableNavigableMap(new TreeMap<>(spoken));
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    static Block of(Board board, int headerStart, int headerEnd, List<Integer> rows) {
        var columns = new ArrayList<Column>();
        for (int c = 0; c < board.columns(); c++) {
            var path = new ArrayList<Slot>();
            for (int r = headerStart; r < headerEnd; r++) {
                Slot slot = board.at(r, c);
                if (slot != null && !slot.isHole() && !path.contains(slot) && slot.lastRow() < headerEnd) {
                    path.add(slot);
                }
            }
            columns.add(ofScores(board, rows, ofNames(board, headerEnd, Column.of(c, path))));
        }
        name(columns);
        nameBesideLevels(columns);
        nameBesideScores(columns);
        boolean indicators = columns.stream()
                .anyMatch(column -> column.role() != null && column.role().isLevel());
        return new Block(
                board,
                headerStart,
                headerEnd,
                rows,
                indicators ? columns.stream().map(Block::ofIndicators).toList() : columns,
                new TreeMap<>());
    }

    /// `收入 | 决算数 | 支出 | 决算数`: two tables side by side, each headed by what its names are of.
    private static Column ofNames(Board board, int below, Column column) {
        Slot first = below < board.rows() ? board.at(below, column.index()) : null;
        boolean isOfNames = (column.is(Role.INCOME) || column.is(Role.EXPENDITURE))
                && first != null
                && !first.isHole()
                && !first.isFigure();
        return isOfNames ? column.as(Role.ITEM) : column;
    }

    /// `项目 | 预算执行（10分） | 指标（90分）`: under a header with a weight stand scores, unless they are rates by their looks.
    private static Column ofScores(Board board, List<Integer> rows, Column column) {
        Slot header = column.header();
        boolean isWeighed = column.is(Role.EXECUTION_RATE)
                && header != null
                && header.label().weight() != null;
        return isWeighed
                        && rows.stream()
                                .map(row -> board.at(row, column.index()))
                                .noneMatch(cell -> cell != null && cell.words().matches(".*[%％].*"))
                ? column.as(Role.SCORE)
                : column;
    }

    /// `类别 | 指标 | 目标值 | 完成值`: beside what was aimed at and reached, the names are those of indicators, what stands
    /// before them their level.
    private static void name(List<Column> columns) {
        boolean levels = columns.stream()
                .anyMatch(column -> column.role() != null && column.role().isLevel());
        boolean values = columns.stream().anyMatch(column -> column.is(Role.TARGET))
                && columns.stream().anyMatch(column -> column.is(Role.ACTUAL));
        for (int i = 0; i < columns.size() && values && !levels; i++) {
            Slot header = columns.get(i).header();
            if (columns.get(i).is(Role.ITEM)
                    && header != null
                    && header.label().key().endsWith("指标")) {
                columns.set(i, columns.get(i).as(Role.LEVEL3));
                boolean isUnder = i > 0
                        && (columns.get(i - 1).role() == null
                                || columns.get(i - 1).is(Role.ITEM));
                if (isUnder) {
                    columns.set(i - 1, columns.get(i - 1).as(Role.LEVEL1));
                }
                return;
            }
        }
    }

    /// `一级指标 | 指标 | 分值 | 得分`: where no column is headed 三级指标, the names beside the last level are those of indicators.
    private static void nameBesideLevels(List<Column> columns) {
        int last = -1;
        for (Column column : columns) {
            if (column.is(Role.LEVEL3)) {
                return;
            }
            last = column.role() != null && column.role().isLevel() ? column.index() : last;
        }
        if (last < 0 || last + 1 >= columns.size()) {
            return;
        }
        Column beside = columns.get(last + 1);
        Slot header = beside.header();
        if (beside.is(Role.ITEM) && header != null && header.label().key().endsWith("指标")) {
            columns.set(last + 1, beside.as(Role.LEVEL3));
        }
    }

    /// `评价内容 | 权重 | 得分 | 得分率`: what a table without levels weighs, scores and rates right beside its names are
    /// indicators.
    private static void nameBesideScores(List<Column> columns) {
        Column first = columns.getFirst();
        Slot header = first.header();
        boolean isNamed = first.role() == null || first.is(Role.ITEM) || first.is(Role.CONTENT);
        boolean isScored = columns.size() == SCORED.size() + 1
                && IntStream.range(0, SCORED.size())
                        .allMatch(i -> columns.get(i + 1).is(SCORED.get(i)));
        if (isScored
                && isNamed
                && header != null
                && NAMES.matcher(header.label().key()).find()) {
            columns.set(0, first.as(Role.LEVEL3));
        }
    }

    /// `单位` over accounts is a bureau; beside indicators it is what they are counted in.
    private static Column ofIndicators(Column column) {
        Slot header = column.header();
        boolean unit = column.is(Role.ITEM)
                && header != null
                && header.label().key().replaceAll("（.*", "").equals("单位");
        return unit ? column.as(Role.UNIT) : column;
    }

    /// The first column of a role; where several are of different years (`2023年完成值`, `2024年完成值`), that of the last.
    Optional<Column> column(Role role) {
        return columns.stream().filter(column -> column.is(role)).reduce((first, other) -> {
            Integer year = first.year();
            Integer later = other.year();
            return year != null && later != null && later > year ? other : first;
        });
    }

    boolean has(Role role) {
        return column(role).isPresent();
    }

    /// Whether a column holds years and nothing else: `2018 | 博士 | 60`.
    boolean isOfYears(int column) {
        List<Slot> body = rows.stream()
                .map(row -> board.at(row, column))
                .filter(slot -> slot != null
                        && slot.column() == column
                        && !slot.isHole()
                        && !slot.label().is(Role.TOTAL))
                .distinct()
                .toList();
        return columns.get(column).role() == null
                && body.stream().anyMatch(slot -> YEAR.matcher(slot.words()).matches())
                && body.stream().allMatch(slot -> YEAR.matcher(slot.words()).matches() || !slot.isFigure());
    }

    /// The year that a column of years states for a row, or null.
    @Nullable
    Integer yearOf(int row) {
        for (int c = 0; c < Math.min(columns.size(), MOST_NAMES); c++) {
            Slot slot = board.at(row, c);
            Matcher year = slot == null ? null : YEAR.matcher(slot.words());
            if (year != null && year.matches() && isOfYears(c)) {
                return Integer.valueOf(year.group(1));
            }
        }
        return null;
    }

    /// Whether this is the label at the left of the whole block (`项目资金（万元）`, `绩效指标（90分）`).
    boolean isSide(Slot slot) {
        return slot.row() <= headerStart && slot.lastRow() >= headerEnd;
    }

    /// The labels at the left of the whole block, from the outside in.
    List<Slot> sides() {
        return board.across(headerStart).stream().filter(this::isSide).toList();
    }

    /// The unit that a label at the left of the figures states: `项目资金（万元）`.
    @Nullable
    Unit sideUnit() {
        for (Slot slot : board.across(headerStart)) {
            if (slot.isHole() || slot.label().unit() == null) {
                continue;
            }
            boolean overFigures = rows.stream()
                    .map(row -> Optional.ofNullable(board.at(row, slot.column())))
                    .anyMatch(below -> below.isPresent() && below.get().isFigure());
            if (!overFigures) {
                return slot.label().unit();
            }
        }
        return null;
    }

    /// The block's own labels, whether they reach down all of it or stand in its corner only.
    List<Slot> corner() {
        return board.across(headerStart).stream()
                .filter(slot -> isSide(slot) || (slot.label().role() == null && slot.column() == 0))
                .toList();
    }

    /// The label of its own row that says what a row measures, or null.
    @Nullable
    Slot spoken(int row) {
        Map.Entry<Integer, Slot> last = spoken.floorEntry(row);
        return last == null ? null : last.getValue();
    }

    /// What a row says first, the labels of the whole block left out.
    @Nullable
    Slot first(int row) {
        return board.said(row).stream()
                .filter(slot -> !isSide(slot))
                .findFirst()
                .orElse(null);
    }
}
