package gouji.extract.table;

import gouji.pattern.Search;
import java.util.List;
import java.util.stream.IntStream;

/// Headers of several levels, told by their shape alone: the first cell reaches down to the last of them, wide cells
/// are divided by those below, and rows of figures follow.
///
///     地区 | 城镇新增就业（人） |      | 农村公路（公里） |
///     ^    | 目标任务           | 进度 | 目标任务         | 进度
///     甲县 | 8000               | 8290 | 120              | 118
final class HeaderLevels {
    private static final Search SORT = Search.of("\\d{1,2}[类档级批]"); // 2类 counts no sorts in a header
    private static final int LONGEST = 40;
    private static final int ROWS_TO_LOOK_AT = 3; // places without figures may come first
    private static final int FEWEST_FIGURES = 2;

    private HeaderLevels() {}

    /// The row after the headers that begin in a row; -1 where none of several levels do.
    static int end(Board board, int row) {
        Slot first = board.at(row, 0);
        if (first == null || first.row() != row || first.cell().rowSpan() < 2) {
            return -1;
        }
        int end = first.lastRow() + 1;
        boolean divides = IntStream.range(row + 1, end)
                .anyMatch(r -> board.said(r).stream().anyMatch(slot -> divides(board, row, slot)));
        boolean areNames =
                IntStream.range(row, end).allMatch(r -> board.said(r).stream().allMatch(slot -> isName(slot, end)));
        boolean isLast = board.said(end - 1).size() >= FEWEST_FIGURES;
        return divides && areNames && isLast && figuresFollow(board, end) ? end : -1;
    }

    private static boolean divides(Board board, int row, Slot slot) {
        Slot above = board.at(row, slot.column());
        return above != null && above.cell().columnSpan() > slot.cell().columnSpan();
    }

    private static boolean isName(Slot slot, int end) {
        Role role = slot.label().role();
        return (!slot.isFigure() || SORT.matches(slot.words()))
                && !slot.label().colon()
                && slot.lastRow() < end
                && slot.text().length() <= LONGEST
                && (role == null
                        || !(role.isHeadOnly() || role.isLevel() || role == Role.GOAL || role == Role.GOAL_DONE));
    }

    private static boolean figuresFollow(Board board, int end) {
        return IntStream.range(end, Math.min(end + ROWS_TO_LOOK_AT, board.rows()))
                .anyMatch(row -> isOfFigures(board.across(row)));
    }

    /// Names, then figures and nothing else.
    private static boolean isOfFigures(List<Slot> across) {
        List<Slot> said = across.stream().filter(slot -> !slot.isHole()).toList();
        int names = 0;
        while (names < said.size() && !said.get(names).isFigure()) {
            names++;
        }
        return names > 0
                && said.size() - names >= FEWEST_FIGURES
                && said.subList(names, said.size()).stream().allMatch(Slot::isFigure);
    }
}
