package gouji.extract.table;

import gouji.document.Cell;
import gouji.place.Blanks;
import gouji.place.PlacedText;
import gouji.quantity.FigureScanner;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A cell, ready to be read.
///
/// @param text its tidy text
/// @param label what its words mean as a label
/// @param bare the one quantity that it states by itself, or null
record Slot(
        Cell cell, PlacedText text, Label label, @Nullable Quantity bare) {
    private static final Set<String> HOLES =
            Set.of("", "-", "--", "—", "——", "/", "\\", "*", "…", "……", "...", "无数据", "#DIV/0!", "N/A", "●", "、");

    static Slot of(Cell cell, PlacedText text, Label label) {
        String stated = text.text().strip().replaceFirst("^(?:平均|人均|户均)(?=\\d)", "");
        return new Slot(cell, text, label, FigureScanner.whole(stated, Unit.NONE));
    }

    int row() {
        return cell.row();
    }

    int column() {
        return cell.column();
    }

    int lastRow() {
        return cell.row() + cell.rowSpan() - 1;
    }

    int lastColumn() {
        return cell.column() + cell.columnSpan() - 1;
    }

    boolean isAt(Slot other) {
        return row() == other.row() && column() == other.column();
    }

    /// Whether the cell states nothing.
    boolean isHole() {
        return HOLES.contains(Blanks.none(text.text()));
    }

    /// The text without any blanks, as in the original.
    String words() {
        return Blanks.none(text.original());
    }

    /// The one quantity that the cell states, or null. A year is none; how many years something lasts is one.
    @Nullable
    Quantity figure(Unit fallback) {
        boolean isInBrackets = text.text().startsWith("（") || text.text().startsWith("(");
        Quantity quantity = isInBrackets ? FigureScanner.whole(text.text(), fallback) : in(fallback);
        return quantity == null ? null : Figures.counted(quantity);
    }

    private @Nullable Quantity in(Unit fallback) {
        return bare == null || !bare.unit().equals(Unit.NONE) ? bare : bare.with(fallback);
    }

    /// The unit of money that the cell states and nothing else, or null.
    @Nullable
    Unit moneyUnit() {
        Unit unit = Unit.of(words());
        return unit.isMoney() ? unit : null;
    }

    boolean isFigure() {
        return figure(Unit.NONE) != null;
    }
}
