package gouji.extract.prose;

import gouji.document.Cell;
import gouji.document.Located;
import gouji.document.Paragraph;
import gouji.pattern.Search;
import gouji.place.NormalForm;
import gouji.place.Place;
import gouji.place.PlacedText;
import gouji.quantity.Figure;
import org.jspecify.annotations.Nullable;

/// Where the figures and words of one paragraph stand in the original.
///
/// @param located the paragraph, or the table that the cell belongs to
/// @param section what the heading above it is called, or null
/// @param cell the cell whose words are read, or null where a paragraph is read
record Places(
        Located located,
        Coded coded,
        @Nullable String section,
        @Nullable Cell cell) {
    private static final Search END = Search.of("[。：]$");

    static Places of(Located located, Coded coded, @Nullable Cell cell) {
        String section =
                located.path().isEmpty() ? null : sectionName(located.path().getLast());
        return new Places(located, coded, section, cell);
    }

    /// The place of a figure: its box and page, with the words that lead up to it in the quote.
    Place ofFigure(int wordsStart, int at) {
        Figure figure = coded.figures().get(coded.figureAt(at));
        int start = Math.min(coded.textStart(wordsStart), figure.start());
        return place(figure.start(), figure.end(), start);
    }

    /// The place of a stretch of the coded text.
    Place of(int start, int end) {
        return place(coded.textStart(start), coded.textStart(end), coded.textStart(start));
    }

    private Place place(int start, int end, int quoteStart) {
        PlacedText said = coded.said();
        return new Place(
                section,
                said.page(start, end),
                cell == null ? located.number() : null,
                cell == null ? null : located.number(),
                cell == null ? null : cell.row(),
                cell == null ? null : cell.column(),
                said.box(start, end),
                said.quote(quoteStart, end));
    }

    /// A heading without its number: what a place calls its section.
    static String sectionName(Paragraph heading) {
        String tidy = NormalForm.of(heading.text().original()).strip();
        return END.without(tidy.substring(Math.min(tidy.length(), Numbering.length(tidy))));
    }
}
