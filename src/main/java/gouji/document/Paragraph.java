package gouji.document;

import gouji.place.PlacedText;
import org.jspecify.annotations.Nullable;

/// A paragraph, list item or heading.
///
/// @param number the number that Word's automatic numbering shows before it (`（一）`, `1.`) and that is not in its text;
/// null
///     where there is none. A number that was typed is part of the text.
/// @param text as it stands in the file
public record Paragraph(@Nullable String number, PlacedText text) implements Block {

    public static Paragraph of(String text) {
        return new Paragraph(null, PlacedText.of(text));
    }

    /// The paragraph as a reader sees it, automatic number included.
    public String shown() {
        return number == null ? text.original() : number + text.original();
    }
}
