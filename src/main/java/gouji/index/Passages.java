package gouji.index;

import gouji.document.Cell;
import gouji.document.Document;
import gouji.document.Located;
import gouji.document.Paragraph;
import gouji.document.Table;
import gouji.place.Place;
import gouji.place.PlacedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 段落: every paragraph and every table row of a document with its words, so that all of a document can be searched and
/// not
/// only its facts.
public final class Passages {
    private Passages() {}

    /// In reading order; the cells of a row are joined by tabs.
    public static List<Place> of(Document document) {
        var passages = new ArrayList<Place>();
        for (Located located : document.walk()) {
            String section = section(located);
            switch (located.block()) {
                case Paragraph paragraph -> add(paragraph, section, located.number(), passages);
                case Table table -> add(table, section, located.number(), passages);
            }
        }
        return passages;
    }

    private static @Nullable String section(Located located) {
        return located.path().isEmpty() ? null : located.path().getLast().text().original();
    }

    private static void add(Paragraph paragraph, @Nullable String section, int number, List<Place> passages) {
        PlacedText text = paragraph.text();
        if (!text.isBlank()) {
            int end = text.length();
            passages.add(new Place(
                    section, text.page(0, end), number, null, null, null, text.box(0, end), paragraph.shown()));
        }
    }

    private static void add(Table table, @Nullable String section, int number, List<Place> passages) {
        if (table.caption() != null && !table.caption().isBlank()) {
            PlacedText caption = table.caption();
            int end = caption.length();
            passages.add(new Place(
                    section, caption.page(0, end), null, number, null, null, caption.box(0, end), caption.original()));
        }
        var cells =
                table.cells().stream().filter(cell -> !cell.text().isBlank()).toList();
        for (int start = 0; start < cells.size(); ) {
            int end = start;
            while (end < cells.size()
                    && cells.get(end).row() == cells.get(start).row()) {
                end++;
            }
            passages.add(row(cells.subList(start, end), section, number));
            start = end;
        }
    }

    private static Place row(List<Cell> cells, @Nullable String section, int table) {
        Cell first = cells.getFirst();
        PlacedText text = PlacedText.join("\t", cells.stream().map(Cell::text).toList());
        int end = text.length();
        return new Place(
                section,
                text.page(0, end),
                null,
                table,
                first.row(),
                first.column(),
                text.box(0, end),
                text.original());
    }
}
