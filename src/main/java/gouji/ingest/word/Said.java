package gouji.ingest.word;

import gouji.ingest.outline.Look;
import gouji.ingest.xml.Node;
import java.util.List;

/// What a DOCX paragraph says.
///
/// @param attachments what hangs on it, in order
/// @param joinsNext whether its end is deleted, so that the next paragraph continues it
record Said(String text, Look look, List<Attachment> attachments, boolean joinsNext) {

    /// Something that is anchored in a paragraph but stands beside it.
    sealed interface Attachment {

        /// A box with paragraphs.
        ///
        /// @param isWatermark whether it lies under the text, aslant or by its name
        record TextBox(Node content, boolean isWatermark) implements Attachment {}

        /// Words drawn as a picture.
        record Art(String text, boolean isWatermark) implements Attachment {}

        /// A chart, by its relation.
        record Chart(String relation) implements Attachment {}

        /// A SmartArt diagram, by the relation to its data.
        record Diagram(String relation) implements Attachment {}

        /// An embedded file, by its relation.
        record Embedded(String relation) implements Attachment {}

        /// A footnote or endnote, by its id.
        record Note(boolean isEndnote, String id) implements Attachment {}
    }
}
