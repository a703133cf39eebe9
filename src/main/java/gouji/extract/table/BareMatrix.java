package gouji.extract.table;

import java.util.List;
import java.util.stream.IntStream;

/// A table without any known header: names at the left, figures at the right, perhaps headers over them. The data of
/// charts stand so.
final class BareMatrix {
    private static final int DEEPEST_HEADER = 3;

    private BareMatrix() {}

    static boolean fits(Board board) {
        int start = headerRows(board);
        int figures = 0;
        for (int row = start; row < board.rows(); row++) {
            boolean figure = false;
            for (Slot slot : board.said(row)) {
                if (figure && !slot.isFigure() && slot.moneyUnit() == null) {
                    return false;
                }
                figure |= slot.isFigure();
            }
            if (!figure) {
                return false;
            }
            figures++;
        }
        boolean headed = IntStream.range(0, start)
                .anyMatch(row ->
                        board.said(row).stream().filter(BareMatrix::isHeader).count() > 1);
        return figures > 0 && !headed && (start > 0 || (figures > 1 && board.columns() == 2 && !isPairs(board)));
    }

    /// A header that only blocks have; 合计 and 单位 stand over bare figures too.
    private static boolean isHeader(Slot slot) {
        Role role = slot.label().role();
        return role != null && role != Role.TOTAL && role != Role.ITEM;
    }

    private static boolean isPairs(Board board) {
        return IntStream.range(0, board.rows())
                .mapToObj(row -> board.said(row).getFirst().label())
                .anyMatch(label ->
                        label.colon() || (label.role() != null && label.role().measure() != null));
    }

    static Block of(Board board) {
        int start = headerRows(board);
        List<Integer> rows = IntStream.range(start, board.rows())
                .filter(row -> !Segments.isIndex(board, row))
                .boxed()
                .toList();
        return Block.of(board, 0, start, rows);
    }

    private static int headerRows(Board board) {
        int rows = 0;
        while (rows < Math.min(DEEPEST_HEADER, board.rows())
                && board.said(rows).stream().noneMatch(Slot::isFigure)) {
            rows++;
        }
        return rows;
    }
}
