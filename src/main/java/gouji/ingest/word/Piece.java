package gouji.ingest.word;

import gouji.document.Paragraph;
import gouji.document.Table;
import gouji.ingest.outline.Look;
import gouji.ingest.outline.OutlineBuilder;

/// One paragraph or table of a Word file, in reading order.
sealed interface Piece {

    record Line(Paragraph paragraph, Look look) implements Piece {}

    record Grid(Table table) implements Piece {}

    default void addTo(OutlineBuilder outline) {
        switch (this) {
            case Line line -> outline.add(line.paragraph(), line.look());
            case Grid grid -> outline.add(grid.table());
        }
    }
}
