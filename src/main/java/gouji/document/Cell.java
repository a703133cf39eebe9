package gouji.document;

import gouji.place.PlacedText;

/// A cell of a table; rows and columns count from 0. Lines inside a cell are joined by line feeds.
public record Cell(int row, int column, int rowSpan, int columnSpan, PlacedText text) {

    public Cell {
        if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
            throw new IllegalArgumentException(
                    "cell at " + row + ", " + column + " spanning " + rowSpan + " × " + columnSpan);
        }
    }
}
