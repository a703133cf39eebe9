package gouji.ingest.outline;

import gouji.document.Paragraph;
import org.jspecify.annotations.Nullable;

/// A line that was recognised as a heading.
///
/// @param numbering its number, or null
/// @param isWeak whether nothing but its shortness and its position speak for it
record Heading(Paragraph paragraph, Look look, @Nullable Numbering numbering, boolean isWeak) {

    int value() {
        return numbering == null ? 0 : numbering.value();
    }

    boolean isSameFamily(Heading other) {
        return numbering != null
                && other.numbering != null
                && numbering.family() == other.numbering.family()
                && numbering.depth() == other.numbering.depth();
    }
}
