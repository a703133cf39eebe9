package gouji.extract;

import gouji.document.Block;
import gouji.document.Document;
import gouji.document.DocumentInfo;
import gouji.document.Paragraph;
import gouji.document.Section;
import java.util.List;
import java.util.stream.Stream;

/// Documents of a few paragraphs.
final class Examples {
    private static final DocumentInfo INFO = new DocumentInfo("example.docx", "", "text/plain", null);

    private Examples() {}

    static Document document(String... paragraphs) {
        return document(new Section(null, blocks(paragraphs), List.of()));
    }

    static Document under(String heading, String... paragraphs) {
        var section = new Section(Paragraph.of(heading), blocks(paragraphs), List.of());
        return document(new Section(null, List.of(), List.of(section)));
    }

    private static Document document(Section body) {
        return new Document(INFO, body, List.of(), List.of());
    }

    private static List<Block> blocks(String... paragraphs) {
        return Stream.of(paragraphs).<Block>map(Paragraph::of).toList();
    }
}
