package gouji.place;

import org.jspecify.annotations.Nullable;

/// 出处: where a statement stands in its original.
///
/// @param section the heading it stands under, without its number; null before the first heading
/// @param page the page, from 1; null where the format has no pages
/// @param paragraph the paragraph's number in reading order, from 0; null inside tables
/// @param table the table's number in reading order, from 0; null outside tables
/// @param row the cell's first row, from 0
/// @param column the cell's first column, from 0
/// @param box the figure's outline on its page; null where the format has no pages
/// @param quote the source text, verbatim
public record Place(
        @Nullable String section,
        @Nullable Integer page,
        @Nullable Integer paragraph,
        @Nullable Integer table,
        @Nullable Integer row,
        @Nullable Integer column,
        @Nullable Box box,
        String quote) {

    /// The same place, under another heading.
    public Place under(String heading) {
        return new Place(heading, page, paragraph, table, row, column, box, quote);
    }
}
