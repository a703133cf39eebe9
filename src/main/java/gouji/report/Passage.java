package gouji.report;

import gouji.place.Place;

/// 段落: a paragraph or heading in its own words, Word's automatic number included.
///
/// @param place whose quote is the whole of it
public record Passage(boolean isHeading, Place place) {

    public String text() {
        return place.quote();
    }
}
