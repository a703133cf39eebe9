package gouji.extract;

import gouji.document.Block;
import gouji.document.Cell;
import gouji.document.Document;
import gouji.document.DocumentInfo;
import gouji.document.Paragraph;
import gouji.document.Section;
import gouji.document.Table;
import gouji.place.PlacedText;
import java.util.List;
import java.util.stream.IntStream;
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

    /// Paragraphs and a table of one row below them.
    static Document above(List<String> row, String... paragraphs) {
        List<Cell> cells = IntStream.range(0, row.size())
                .mapToObj(column -> new Cell(0, column, 1, 1, PlacedText.of(row.get(column))))
                .toList();
        var table = new Table(1, row.size(), cells, null, null, 0, List.of());
        List<Block> all =
                Stream.concat(blocks(paragraphs).stream(), Stream.of(table)).toList();
        return document(new Section(null, all, List.of()));
    }

    private static Document document(Section body) {
        return new Document(INFO, body, List.of(), List.of());
    }

    private static List<Block> blocks(String... paragraphs) {
        return Stream.of(paragraphs).<Block>map(Paragraph::of).toList();
    }
}
