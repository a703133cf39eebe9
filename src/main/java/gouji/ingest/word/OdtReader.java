package gouji.ingest.word;

import gouji.document.Document;
import gouji.document.DocumentInfo;
import gouji.ingest.Reader;
import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import gouji.ingest.outline.OutlineBuilder;
import gouji.ingest.xml.Node;
import gouji.ingest.xml.NodeStream;
import gouji.ingest.xml.OdfParts;
import gouji.ingest.xml.ZipParts;
import gouji.place.PlacedText;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads ODT, the text format of LibreOffice and others.
public final class OdtReader implements Reader {
    private static final long LARGEST_PART = 200L << 20; // bytes
    private static final Set<String> MEDIA_TYPES =
            Set.of("application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text-template");

    @Override
    public boolean reads(String mediaType) {
        return MEDIA_TYPES.contains(mediaType);
    }

    @Override
    public Document read(Source source, String mediaType, String sha256) throws UnreadableException, IOException {
        try (ZipParts parts = OdfParts.open(source.path(), LARGEST_PART)) {
            return read(parts, new DocumentInfo(source.name(), sha256, mediaType, null));
        }
    }

    private static Document read(ZipParts parts, DocumentInfo info) throws UnreadableException, IOException {
        Node styles = styles(parts);
        var named = styles == null ? null : styles.child("office:styles");
        var tally = new Tally();
        var objects = new OdtObjects(parts);
        var outline = new OutlineBuilder();
        var body = new OdtBody(new OdtStyles(OdfParts.automaticStyles(parts), named), objects, tally);
        try (InputStream in = OdfParts.content(parts)) {
            NodeStream blocks = NodeStream.mixed(in);
            if (blocks.enter("office:text")) {
                for (Node block = blocks.next(); block != null; block = blocks.next()) {
                    body.block(block).forEach(piece -> piece.addTo(outline));
                }
            }
        }
        List<PlacedText> furniture = styles == null ? List.of() : furniture(styles, objects);
        return new Document(info, outline.build(), furniture, tally.remarks());
    }

    private static @Nullable Node styles(ZipParts parts) throws UnreadableException, IOException {
        try (InputStream in = parts.stream("styles.xml")) {
            return in == null ? null : NodeStream.mixed(in).root();
        }
    }

    private static List<PlacedText> furniture(Node styles, OdtObjects objects) throws UnreadableException, IOException {
        var body = new OdtBody(
                new OdtStyles(styles.child("office:automatic-styles"), styles.child("office:styles")),
                objects,
                new Tally());
        Node pages = styles.child("office:master-styles");
        var said = new LinkedHashSet<String>();
        for (Node page : pages == null ? List.<Node>of() : pages.children()) {
            for (Node head : page.children()) {
                if (head.name().startsWith("style:header") || head.name().startsWith("style:footer")) {
                    for (Node block : head.children()) {
                        said(body.block(block), said);
                    }
                }
            }
        }
        return said.stream().map(PlacedText::of).toList();
    }

    private static void said(List<Piece> pieces, Set<String> into) {
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Line line && !line.paragraph().text().isBlank()) {
                into.add(line.paragraph().shown().strip());
            }
        }
    }
}
