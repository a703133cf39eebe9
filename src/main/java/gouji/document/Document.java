package gouji.document;

import gouji.place.PlacedText;
import java.util.List;

/// What a file says.
///
/// @param body the whole text as an untitled section, in reading order
/// @param furniture running heads, page numbers and watermarks, out of the way of rules
/// @param remarks what could not be read, and what the reader should know of how it was read
public record Document(DocumentInfo info, Section body, List<PlacedText> furniture, List<Remark> remarks) {

    public Document {
        furniture = List.copyOf(furniture);
        remarks = List.copyOf(remarks);
    }

    /// Every heading, paragraph and table in reading order, each with the section that it stands in.
    public List<Located> walk() {
        return new Walk().over(body);
    }

    /// Every table in reading order.
    public List<Table> tables() {
        return walk().stream()
                .map(Located::block)
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }
}
