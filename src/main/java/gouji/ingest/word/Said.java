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

        record TextBox(Node content) implements Attachment {}

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
