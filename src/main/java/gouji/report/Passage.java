package gouji.report;

import gouji.place.Place;
import org.jspecify.annotations.Nullable;

/// 段落: a paragraph or heading in its own words, Word's automatic number included.
///
/// @param place whose quote is the whole of it
/// @param tableBelow the number of the table right below it, or null
public record Passage(
        boolean isHeading, Place place, @Nullable Integer tableBelow) {

    /// A paragraph with no table right below it.
    public Passage(boolean isHeading, Place place) {
        this(isHeading, place, null);
    }

    public String text() {
        return place.quote();
    }
}
