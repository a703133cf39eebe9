package gouji.ingest.excel;

import gouji.document.Document;
import gouji.document.DocumentInfo;
import gouji.ingest.Reader;
import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import gouji.ingest.xml.Node;
import gouji.ingest.xml.NodeStream;
import gouji.ingest.xml.OdfParts;
import gouji.ingest.xml.ZipParts;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads ODS, the workbook format of LibreOffice and others.
public final class OdsReader implements Reader {
    private static final long LARGEST_PART = 100L << 20; // bytes; a sheet takes some six times that in memory
    private static final Set<String> MEDIA_TYPES = Set.of(
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.spreadsheet-template");

    @Override
    public boolean reads(String mediaType) {
        return MEDIA_TYPES.contains(mediaType);
    }

    @Override
    public Document read(Source source, String mediaType, String sha256) throws UnreadableException, IOException {
        try (ZipParts parts = OdfParts.open(source.path(), LARGEST_PART);
                InputStream in = OdfParts.content(parts)) {
            Set<String> hidden = hiddenStyles(OdfParts.automaticStyles(parts));
            var sheets = new Sheets();
            var shapes = new OdsShapes(parts);
            int pictures = 0;
            NodeStream tables = NodeStream.mixed(in);
            if (tables.enter("office:spreadsheet")) {
                for (Node table = tables.next(); table != null; table = tables.next()) {
                    if (table.name().equals("table:table")) {
                        String name = String.valueOf(table.attribute("table:name"));
                        boolean isHidden = hidden.contains(String.valueOf(table.attribute("table:style-name")));
                        var sheet = OdsSheet.of(table, name, shapes);
                        sheets.add(name, sheet.area(), isHidden);
                        pictures += sheet.pictures();
                    }
                }
            }
            sheets.addHeads(heads(parts));
            return sheets.document(new DocumentInfo(source.name(), sha256, mediaType, null), pictures);
        }
    }

    /// What is printed above and below each page, without page numbers alone.
    private static List<String> heads(ZipParts parts) throws UnreadableException, IOException {
        try (InputStream in = parts.stream("styles.xml")) {
            Node root = in == null ? null : NodeStream.mixed(in).root();
            Node pages = root == null ? null : root.child("office:master-styles");
            return pages == null
                    ? List.of()
                    : OdsShapes.paragraphs(pages).stream()
                            .filter(said -> said.codePoints().anyMatch(Character::isLetter))
                            .toList();
        }
    }

    /// The styles of tables that are not shown.
    private static Set<String> hiddenStyles(@Nullable Node styles) {
        var hidden = new HashSet<String>();
        for (Node style : styles == null ? List.<Node>of() : styles.children()) {
            Node properties = style.child("style:table-properties");
            if (properties != null && "false".equals(properties.attribute("table:display"))) {
                hidden.add(String.valueOf(style.attribute("style:name")));
            }
        }
        return hidden;
    }
}
