package gouji.ingest.word;

import gouji.document.Document;
import gouji.document.DocumentInfo;
import gouji.ingest.Ingested.Reason;
import gouji.ingest.Reader;
import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import gouji.ingest.outline.OutlineBuilder;
import gouji.ingest.xml.Node;
import gouji.ingest.xml.NodeStream;
import gouji.ingest.xml.ZipParts;
import gouji.place.PlacedText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
        try (ZipParts parts = ZipParts.open(source.path(), LARGEST_PART)) {
            Node manifest = parts.xml("META-INF/manifest.xml");
            if (manifest != null && manifest.find("manifest:encryption-data") != null) {
                throw new UnreadableException(Reason.ENCRYPTED, "文件设有打开密码，无法读取。请取消密码后另存，再导入。");
            }
            return read(parts, new DocumentInfo(source.name(), sha256, mediaType, null));
        }
    }

    private static Document read(ZipParts parts, DocumentInfo info) throws UnreadableException, IOException {
        Node styles = styles(parts);
        var named = styles == null ? null : styles.child("office:styles");
        var tally = new Tally();
        var objects = new OdtObjects(parts);
        var outline = new OutlineBuilder();
        var body = new OdtBody(new OdtStyles(automatic(parts), named), objects, tally);
        try (InputStream in = content(parts)) {
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

    private static InputStream content(ZipParts parts) throws UnreadableException, IOException {
        InputStream content = parts.stream("content.xml");
        if (content == null) {
            throw new UnreadableException(Reason.DAMAGED, "ODT文件中没有正文部分，文件已损坏。请用原软件打开并另存后重试。");
        }
        return content;
    }

    private static @Nullable Node styles(ZipParts parts) throws UnreadableException, IOException {
        try (InputStream in = parts.stream("styles.xml")) {
            return in == null ? null : NodeStream.mixed(in).root();
        }
    }

    /// The styles that the text makes for itself.
    private static @Nullable Node automatic(ZipParts parts) throws UnreadableException, IOException {
        try (InputStream in = content(parts)) {
            NodeStream stream = NodeStream.of(in);
            if (!stream.enter("office:automatic-styles")) {
                return null;
            }
            var styles = new ArrayList<Node>();
            for (Node style = stream.next(); style != null; style = stream.next()) {
                styles.add(style);
            }
            return new Node("", Map.of(), styles, "");
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
