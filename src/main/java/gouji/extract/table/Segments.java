package gouji.extract.table;

import gouji.pattern.Search;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Cuts a table into blocks with headers, and rows that stand outside of them.
final class Segments {
    private static final int LONG_TEXT = 12; // more than a word or two in a column of figures is prose

    private static final Search LABELLED = Search.of("^[^\\d：]{2,12}：\\d"); // 项目支出：85
    private static final Search TIME = Search.of("时间$|日期$");
    private static final int LONGEST_NAME = 22;
    private static final int FEWEST_FIGURES = 3;
    private static final int MOST_NAMES = 3; // columns of words before the figures

    private final Board board;
    private final List<Segment> segments = new ArrayList<>();

    private Segments(Board board) {
        this.board = board;
    }

    /// The pieces in order.
    static List<Segment> of(Board board) {
        return new Segments(board).cut();
    }

    private List<Segment> cut() {
        int row = 0;
        while (row < board.rows()) {
            boolean isHeader = opens(row) || opensUnknown(row) || HeaderLevels.end(board, row) > row;
            Block before = isHeader ? null : goesOn(row);
            if (isHeader) {
                row = block(row);
            } else if (before != null) {
                row = block(before, before.headerStart(), before.headerEnd(), row);
            } else {
                if (!board.said(row).isEmpty()) {
                    segments.add(new Segment.Loose(row, isTitle(row)));
                }
                row++;
            }
        }
        return List.copyOf(segments);
    }

    private int block(int start) {
        int end = start + 1;
        while (end < board.rows() && deepens(start, end)) {
            end++;
        }
        end = Math.max(end, HeaderLevels.end(board, start));
        return block(Block.of(board, start, end, List.of()), start, end, end);
    }

    /// The block of a header whose rows begin at one that may stand further below.
    private int block(Block header, int start, int end, int first) {
        var rows = new ArrayList<Integer>();
        var spoken = new TreeMap<Integer, Slot>();
        int row = first;
        while (row < board.rows() && !opens(row) && (isSpoken(row) || takes(header, row))) {
            if (isSpoken(row)) {
                spoken.put(row, board.said(row).getFirst());
            } else if (!board.said(row).isEmpty() && !isIndex(board, row)) {
                rows.add(row);
            }
            row++;
        }
        segments.add(new Block(board, start, end, rows, header.columns(), spoken));
        return row;
    }

    /// The block whose indicators go on here under its header, after a row that says what they are of:
    /// `年度目标2（40分） | 学前教育普及普惠`; null where none does.
    private @Nullable Block goesOn(int row) {
        int last = segments.size() - 1;
        boolean isAfterGoal = last > 0
                && segments.get(last) instanceof Segment.Loose loose
                && loose.row() == row - 1
                && !loose.isTitle()
                && board.said(row - 1).stream().noneMatch(Slot::isFigure);
        return isAfterGoal
                        && segments.get(last - 1) instanceof Block before
                        && says(before, row, Role.LEVEL3)
                        && says(before, row, Role.TARGET)
                        && says(before, row, Role.ACTUAL)
                ? before
                : null;
    }

    /// Whether a row has a cell of its own in the column of a role.
    private boolean says(Block block, int row, Role role) {
        return block.column(role)
                .map(column -> board.at(row, column.index()))
                .filter(slot -> !slot.isHole() && slot.column() == slot.lastColumn() && slot.row() == row)
                .isPresent();
    }

    private boolean isTitle(int row) {
        List<Slot> said = board.said(row);
        return said.size() == 1
                && (said.getFirst().cell().columnSpan() >= board.columns() - 1 || isOverHeaders(row, said.getFirst()));
    }

    /// Whether words alone at a row's begin stand over a header: in a sheet titles are seldom merged.
    private boolean isOverHeaders(int row, Slot lone) {
        return lone.column() == 0
                && !lone.isFigure()
                && lone.lastRow() == row
                && row + 1 < board.rows()
                && (opens(row + 1) || opensUnknown(row + 1));
    }

    /// `决算数` over the whole width: what the rows below it state, under headers that stand further up.
    private boolean isSpoken(int row) {
        Role role = isTitle(row) ? board.said(row).getFirst().label().role() : null;
        return role != null && role.isMoney() && role.measure() != null && isRowOfFigures(row + 1);
    }

    private boolean isRowOfFigures(int row) {
        List<Slot> said = row < board.rows() ? board.said(row) : List.of();
        return said.stream().filter(Slot::isFigure).count() >= FEWEST_FIGURES
                && said.stream().skip(1).allMatch(Slot::isFigure);
    }

    /// A row of words over rows of figures, none of them known.
    private boolean opensUnknown(int row) {
        List<Slot> said = board.said(row);
        boolean words = said.size() >= FEWEST_FIGURES
                && board.across(row)
                        .equals(board.across(row).stream()
                                .filter(slot -> slot.row() == row)
                                .toList())
                && said.stream()
                        .allMatch(slot ->
                                isName(slot) || (slot.column() == said.getLast().column() && isRemarks(slot)));
        int below = row + 1;
        while (words && below < board.rows() && (deepens(row, below) || isIndex(board, below) || isSpoken(below))) {
            below++;
        }
        boolean figures = words && (isRowOfFigures(below) || isListedRow(below) || isMeasuredRow(said, below));
        return figures && reachesDown(row, below) == 0;
    }

    /// `助餐 | 某服务中心 | 6 | 420,000餐 | 247.56 | 按工单结算`: a few words, figures, perhaps a remark.
    private boolean isListedRow(int row) {
        List<Slot> said = row < board.rows() ? afterNumber(board.said(row)) : List.of();
        int before = 0;
        while (before < said.size() && !said.get(before).isFigure()) {
            before++;
        }
        int after = before;
        while (after < said.size() && said.get(after).isFigure()) {
            after++;
        }
        return before > 0
                && before <= MOST_NAMES
                && after - before >= FEWEST_FIGURES
                && said.size() - after <= 1
                && said.subList(0, before).stream()
                        .noneMatch(slot ->
                                slot.label().role() != null || slot.label().colon());
    }

    /// `对象类别 | 人数（人） | 发放（万元） | 备注`: a row of which all figures stand under headers with units.
    private boolean isMeasuredRow(List<Slot> headers, int row) {
        List<Slot> said = row < board.rows() ? board.said(row) : List.of();
        List<Slot> figures = said.stream().filter(Slot::isFigure).toList();
        List<Integer> units = headers.stream()
                .filter(header -> !Figures.unit(null, header).equals(Unit.NONE)
                        || header.label().unit() != null)
                .map(Slot::column)
                .toList();
        return figures.size() >= 2
                && !said.getFirst().isFigure()
                && said.getFirst().label().role() == null
                && figures.stream().allMatch(figure -> units.contains(figure.column()));
    }

    /// 备注, 说明 over the last column.
    private static boolean isRemarks(Slot slot) {
        Role role = slot.label().role();
        return role == Role.REASON || role == Role.NOTE;
    }

    /// The cells of a row without the number that counts it or its year: `1 | 青石镇 | 46 | 40`.
    private List<Slot> afterNumber(List<Slot> said) {
        boolean counts = said.size() > 1
                && said.getFirst().column() == 0
                && said.getFirst().isFigure()
                && !said.get(1).isFigure()
                && said.getFirst().words().matches("\\d{1,3}|20\\d{2}");
        return counts ? said.subList(1, said.size()) : said;
    }

    /// How many cells of a row reach down into a row further below.
    private long reachesDown(int row, int below) {
        return board.said(row).stream().filter(slot -> slot.lastRow() >= below).count();
    }

    private static boolean isName(Slot slot) {
        Role role = slot.label().role();
        boolean head = role != null && role.isHeadOnly();
        return !slot.isFigure() && !slot.label().colon() && !head && slot.text().length() <= LONGEST_NAME;
    }

    /// A row that two known headers make a header row, with few other words and no figures among them.
    private boolean opens(int row) {
        List<Slot> said = board.said(row);
        int known = 0;
        int others = 0;
        for (Slot slot : said) {
            Role role = slot.label().role();
            if (slot.isFigure() || slot.label().colon()) {
                return false;
            }
            if (role != null && (!role.isHeadOnly() || isOverFigure(slot, role))) {
                known++;
            } else if (known > 0 && role != Role.GRADE) {
                others++;
            }
        }
        boolean levels = said.stream().anyMatch(slot -> slot.label().is(Role.LEVEL1))
                && said.stream().anyMatch(slot -> slot.label().is(Role.LEVEL2));
        boolean accounts = said.stream().anyMatch(slot -> slot.label().is(Role.CODE))
                && said.stream().anyMatch(slot -> slot.label().is(Role.ITEM));
        boolean few = others == 0 || (known >= 3 && (levels || accounts || others <= known / 2 + 1));
        return known >= 2 && few && !isFundRow(said);
    }

    /// 编制数 and 实有人数 stand beside their figures in forms, over them in tables.
    private boolean isOverFigure(Slot slot, Role role) {
        Slot below = board.at(slot.lastRow() + 1, slot.column());
        return (role == Role.POSTS || role == Role.STAFF) && below != null && below.isFigure();
    }

    /// `合计 | 单位` and the like under one another are labels of rows.
    private static boolean isFundRow(List<Slot> said) {
        return said.stream().allMatch(slot -> slot.label().is(Role.TOTAL));
    }

    /// A row that lies under wide headers and divides them, or that a header beside it reaches down to.
    private boolean deepens(int start, int row) {
        List<Slot> said = board.said(row);
        if (said.isEmpty()
                || said.stream()
                        .anyMatch(slot -> slot.isFigure() || slot.text().length() > 22 || Figures.tellsOutside(slot))) {
            return false;
        }
        boolean reaches = false;
        for (Slot slot : board.across(start)) {
            reaches |= slot.label().role() != null && slot.row() >= start && slot.lastRow() >= row;
        }
        boolean divides = false;
        for (Slot slot : said) {
            Slot above = board.at(row - 1, slot.column());
            boolean wide = above != null
                    && !above.isHole()
                    && above.row() >= start
                    && above.cell().columnSpan() > slot.cell().columnSpan();
            if (!wide && !reaches && !(above != null && above.isHole())) {
                return false;
            }
            divides |= wide;
        }
        return divides || reaches;
    }

    private boolean takes(Block block, int row) {
        Slot first = block.first(row);
        if (first == null) {
            return true;
        }
        if ((isTitle(row) && !first.isFigure()) || isLoneSentence(row)) {
            return false;
        }
        Role role = first.label().role();
        if (role != null && role.isHeadOnly() && role != Role.GRADE && isOutermost(block, first)) {
            return false;
        }
        if (role == Role.PROJECT && !block.has(Role.PROJECT)) {
            return false;
        }
        if (isTold(block, row)) {
            return false;
        }
        boolean indicators = block.columns().stream()
                .anyMatch(column -> column.role() != null && column.role().isLevel());
        return indicators || block.has(Role.GOAL) || isFigures(block, row);
    }

    /// Whether one cell of words lies over the names of indicators and their values: a goal or a note, no indicator.
    private boolean isTold(Block block, int row) {
        return board.said(row).stream()
                .filter(slot -> slot.cell().columnSpan() > 1 && !slot.isFigure() && !Totals.isTotal(slot))
                .anyMatch(slot -> block.columns().subList(slot.column(), slot.lastColumn() + 1).stream()
                                .map(Column::role)
                                .anyMatch(role -> role == Role.LEVEL2 || role == Role.LEVEL3)
                        && block.columns().subList(slot.column(), slot.lastColumn() + 1).stream()
                                .map(Column::role)
                                .anyMatch(role -> role == Role.TARGET || role == Role.WEIGHT));
    }

    /// A sentence with figures in the first cell and nothing beside it: in a sheet, the notes under a table.
    private boolean isLoneSentence(int row) {
        List<Slot> said = board.said(row);
        Slot first = said.getFirst();
        return said.size() == 1
                && first.column() == 0
                && first.cell().rowSpan() == 1
                && first.text().length() > LONGEST_NAME
                && first.text().text().endsWith("。")
                && first.text().text().chars().anyMatch(Character::isDigit);
    }

    private static boolean isOutermost(Block block, Slot first) {
        return block.columns().stream()
                .noneMatch(column -> column.is(Role.LEVEL3) && column.index() == first.column() && first.column() > 0);
    }

    private boolean isFigures(Block block, int row) {
        if (isHeadOfOther(block, row)) {
            return false;
        }
        for (Column column : block.columns()) {
            Slot slot = board.at(row, column.index());
            boolean measured = column.role() != null
                    && (column.role().isMoney() || column.role().isRate());
            if (measured
                    && slot != null
                    && !slot.isHole()
                    && !slot.isFigure()
                    && !slot.label().is(Role.TOTAL)
                    && (slot.text().length() > LONG_TEXT
                            || LABELLED.isIn(slot.text().text()))
                    && Scored.of(block, slot, Unit.PERCENT) == null) {
                return false;
            }
        }
        return true;
    }

    /// `实施内容 | 开始时间 | 结束时间` under amounts: names that no amount stands beside, over what they head.
    private boolean isHeadOfOther(Block block, int row) {
        List<Slot> said = board.said(row);
        long names = said.stream()
                .filter(slot -> slot.column() > 0 && isMeasured(block, slot) && isName(slot))
                .filter(slot ->
                        slot.label().role() == null && TIME.isIn(slot.label().key()))
                .count();
        return names > 1 && said.stream().noneMatch(Slot::isFigure);
    }

    private static boolean isMeasured(Block block, Slot slot) {
        Role role = block.columns().get(slot.column()).role();
        return role != null && (role.isMoney() || role.isRate());
    }

    /// `栏次 | 1 | 2 | 3`: numbers that count columns.
    static boolean isIndex(Board board, int row) {
        List<Slot> said = board.said(row);
        List<Slot> figures = said.stream().filter(Slot::isFigure).toList();
        if (!said.isEmpty()
                && said.getFirst().label().is(Role.INDEX)
                && !said.getFirst().isFigure()) {
            return said.size() > 1;
        }
        boolean isNamed = said.size() > 1 && said.get(1).label().is(Role.INDEX); // 类款项 | 栏次 | 1 | 2
        if (figures.size() < 3 || said.size() - figures.size() > (isNamed ? 2 : 1)) {
            return false;
        }
        int expected = 0;
        for (Slot slot : figures) {
            Quantity quantity = slot.figure(Unit.NONE);
            if (quantity == null
                    || !quantity.unit().equals(Unit.NONE)
                    || !quantity.plainValue().equals("" + ++expected)) {
                return false;
            }
        }
        return true;
    }
}
