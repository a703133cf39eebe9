package gouji.output;

import gouji.document.Cell;
import gouji.document.Grid;
import gouji.document.Table;
import gouji.place.NormalForm;
import gouji.place.Place;
import gouji.place.PlacedText;
import gouji.quantity.FigureScanner;
import gouji.quantity.Unit;
import org.jspecify.annotations.Nullable;

/// 单位从哪里来: where a figure's unit can be read, or that it stands nowhere and was supposed.
public enum UnitOrigin {
    /// beside the figure
    TEXT,
    /// in the words at the left of its cell or above it
    HEADER,
    /// in a line such as `单位：万元` that belongs to the table
    NOTE,
    /// in what names the table
    CAPTION,
    /// elsewhere in the table
    TABLE,
    /// in the figures before it, outside tables
    BESIDE,
    /// nowhere: it was supposed
    SUPPOSED;

    /// Where a figure's unit can be read.
    ///
    /// @param table that the figure stands in, or null
    public static UnitOrigin of(String unit, Place place, @Nullable Table table) {
        if (unit.isEmpty() || has(place.quote(), unit)) {
            return TEXT;
        }
        Integer row = place.row();
        Integer column = place.column();
        if (table == null || row == null || column == null) {
            return BESIDE;
        }
        if (row < table.rows() && column < table.columns()) {
            Grid grid = table.grid();
            if (has(nearest(grid, row, column, 0, -1), unit) || has(nearest(grid, row, column, -1, 0), unit)) {
                return HEADER;
            }
        }
        if (has(table.unitNote(), unit)) {
            return NOTE;
        }
        if (has(table.caption(), unit)) {
            return CAPTION;
        }
        return table.cells().stream().map(Cell::text).anyMatch(cell -> has(cell, unit)) ? TABLE : SUPPOSED;
    }

    /// The nearest words in a direction, whether they name the row or column or only the unit.
    private static @Nullable String nearest(Grid grid, int row, int column, int down, int right) {
        int r = row + down;
        int c = column + right;
        while (r >= 0 && c >= 0) {
            Cell cell = grid.at(r, c);
            String said = cell == null ? "" : CellWords.of(cell);
            if (!said.isEmpty() && FigureScanner.whole(said, Unit.NONE) == null) {
                return said;
            }
            r += down;
            c += right;
        }
        return null;
    }

    private static boolean has(@Nullable PlacedText text, String unit) {
        return text != null && has(text.original(), unit);
    }

    /// `元` is not said where `万元` is.
    private static boolean has(@Nullable String text, String unit) {
        String said = text == null ? "" : NormalForm.of(text).replaceAll("\\s+", "");
        String other = unit.equals("元") ? said.replaceAll("[百千万亿]元|单元", "") : said;
        return other.contains(unit);
    }
}
