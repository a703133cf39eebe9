package gouji.ingest.word;

import gouji.document.Paragraph;
import gouji.document.Table;
import gouji.ingest.outline.Look;
import gouji.ingest.outline.OutlineBuilder;
import java.util.ArrayList;
import java.util.List;

/// One paragraph or table of a Word file, in reading order.
sealed interface Piece {

    record Line(Paragraph paragraph, Look look) implements Piece {

        /// The first line of a footnote or endnote, with its number.
        Line noted(int note) {
            return new Line(new Paragraph("[" + note + "]", paragraph.text().strip()), look);
        }
    }

    record Grid(Table table) implements Piece {}

    /// The piece as it is told in the text of a cell that holds it: a table flat, row by row.
    default String inCell() {
        return switch (this) {
            case Line line -> line.paragraph().shown();
            case Grid grid -> flat(grid.table());
        };
    }

    /// The text of a cell that holds these; a table among them is both told in it and, as a table, put after the host.
    ///
    /// @param floating what is put after the host
    static String inCell(List<Piece> pieces, List<Piece> floating) {
        var lines = new ArrayList<String>();
        for (Piece piece : pieces) {
            lines.add(piece.inCell());
            if (piece instanceof Grid) {
                floating.add(piece);
            }
        }
        lines.removeIf(String::isBlank);
        return String.join("\n", lines);
    }

    private static String flat(Table table) {
        var said = new StringBuilder();
        int row = 0;
        for (var cell : table.cells()) {
            if (cell.text().isBlank()) {
                continue;
            }
            if (!said.isEmpty()) {
                said.append(cell.row() > row ? '\n' : '\t');
            }
            row = cell.row();
            said.append(cell.text().original());
        }
        return said.toString();
    }

    default void addTo(OutlineBuilder outline) {
        switch (this) {
            case Line line -> outline.add(line.paragraph(), line.look());
            case Grid grid -> outline.add(grid.table());
        }
    }
}
