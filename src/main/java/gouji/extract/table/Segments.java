package gouji.extract.table;

import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/// Cuts a table into blocks with headers, and rows that stand outside of them.
final class Segments {
    private static final int LONG_TEXT = 12; // more than a word or two in a column of figures is prose

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
            if (opens(row)) {
                row = block(row);
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
        Block header = Block.of(board, start, end, List.of());
        var rows = new ArrayList<Integer>();
        int row = end;
        while (row < board.rows() && !opens(row) && takes(header, row)) {
            if (!board.said(row).isEmpty() && !isIndex(board, row)) {
                rows.add(row);
            }
            row++;
        }
        segments.add(new Block(board, start, end, rows, header.columns()));
        return row;
    }

    private boolean isTitle(int row) {
        List<Slot> said = board.said(row);
        return said.size() == 1 && said.getFirst().cell().columnSpan() >= board.columns() - 1;
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
            if (role != null && !role.isHeadOnly()) {
                known++;
            } else if (known > 0) {
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

    /// `合计 | 单位` and the like under one another are labels of rows.
    private static boolean isFundRow(List<Slot> said) {
        return said.stream().allMatch(slot -> slot.label().is(Role.TOTAL));
    }

    /// A row that lies under wide headers and divides them, or that a header beside it reaches down to.
    private boolean deepens(int start, int row) {
        List<Slot> said = board.said(row);
        if (said.isEmpty()
                || said.stream().anyMatch(slot -> slot.isFigure() || slot.text().length() > 22)) {
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
        if (isTitle(row) && !first.isFigure()) {
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

    private static boolean isOutermost(Block block, Slot first) {
        return block.columns().stream()
                .noneMatch(column -> column.is(Role.LEVEL3) && column.index() == first.column() && first.column() > 0);
    }

    private boolean isFigures(Block block, int row) {
        for (Column column : block.columns()) {
            Slot slot = board.at(row, column.index());
            boolean measured = column.role() != null
                    && (column.role().isMoney() || column.role().isRate());
            if (measured
                    && slot != null
                    && !slot.isHole()
                    && !slot.isFigure()
                    && !slot.label().is(Role.TOTAL)
                    && slot.text().length() > LONG_TEXT) {
                return false;
            }
        }
        return true;
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
        if (figures.size() < 3 || said.size() - figures.size() > 1) {
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
