package gouji.extract.table;

import gouji.quantity.Unit;
import gouji.quantity.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What cannot be read in a table, or not for certain: cells meant to be figures, figures without a header, units that
/// contradict each other. Each is said once, with its place.
final class Doubts {
    private static final int FEWEST_FIGURES = 3; // fewer figures without a header are no table

    private final Board board;
    private final Scribe scribe;

    Doubts(Board board, Scribe scribe) {
        this.board = board;
        this.scribe = scribe;
    }

    /// Notes what has been left out, after the table has been read.
    ///
    /// @param isHeaded whether any of its rows was known as a header
    void note(boolean isHeaded) {
        var unread = new ArrayList<Slot>(scribe.unknown());
        for (int row = 0; row < board.rows(); row++) {
            for (Slot slot : board.said(row)) {
                cell(slot);
                if (slot.isFigure() && !scribe.hasRead(slot)) {
                    unread.add(slot);
                }
            }
        }
        if (!isHeaded && unread.size() >= FEWEST_FIGURES) {
            Slot first = unread.getFirst();
            scribe.remark(
                    first,
                    "没有认得的表头，其中%d个数（第%d行第%d列“%s”等）是什么未能判断，请核对原件。"
                            .formatted(unread.size(), first.row() + 1, first.column() + 1, first.words()));
        }
    }

    private void cell(Slot slot) {
        String text = slot.text().text();
        List<String> unreadable =
                slot.bare() == null && Unreadable.isCell(text) ? List.of(slot.words()) : Unreadable.in(text);
        for (String said : unreadable) {
            scribe.remark(slot, "第%d行第%d列的“%s”无法读作数字，未提取，请核对原件。".formatted(slot.row() + 1, slot.column() + 1, said));
        }
    }

    /// Notes that the line over the table and its headers name different units of money.
    void units(List<Block> blocks) {
        Unit noted = scribe.notedUnit();
        for (Block block : noted == null || !noted.isMoney() ? List.<Block>of() : blocks) {
            for (Column column : block.columns()) {
                Unit own = column.unit() == null ? block.sideUnit() : column.unit();
                Slot header = column.header();
                if (header != null && own != null && own.isMoney() && !own.equals(noted)) {
                    scribe.remark(
                            header, "单位不一：表上注明“%s”，表头为“%s”，按表头读取，请核对。".formatted(Objects.requireNonNull(noted), own));
                    return;
                }
            }
        }
    }
}
