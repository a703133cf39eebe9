package gouji.ingest.ofd;

import gouji.document.Document;
import gouji.document.DocumentInfo;
import gouji.ingest.Ingested.Reason;
import gouji.ingest.Reader;
import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import gouji.ingest.page.Assembly;
import gouji.ingest.xml.Node;
import gouji.ingest.xml.ZipParts;
import java.io.IOException;

/// Reads OFD (GB/T 33190), the state's own page format: a ZIP archive of XML parts with coordinates in millimetres.
public final class OfdReader implements Reader {
    static final String ROOT = "OFD.xml";
    private static final long LARGEST_PART = 32L << 20; // bytes; a dense page takes one million

    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals("application/ofd");
    }

    @Override
    public Document read(Source source, String mediaType, String sha256) throws UnreadableException, IOException {
        try (ZipParts parts = ZipParts.open(source.path(), LARGEST_PART)) {
            if (parts.has("Encryptions.xml")) { // GM/T 0099
                throw new UnreadableException(Reason.ENCRYPTED, "OFD文件已加密，无法读取。请解除加密后再导入。");
            }
            var pages = new Pages(parts);
            for (Node body : root(parts).children()) {
                Node path = body.child("DocRoot");
                if (body.name().equals("DocBody") && path != null) {
                    pages.add(ZipParts.resolved(ROOT, path.text()));
                }
            }
            var assembly = new Assembly(pages.layouts());
            var info = new DocumentInfo(source.name(), sha256, mediaType, pages.count());
            return new Document(info, assembly.body(), assembly.furniture(), pages.remarks());
        }
    }

    private static Node root(ZipParts parts) throws UnreadableException, IOException {
        Node root = parts.xml(ROOT);
        if (root == null) {
            throw new UnreadableException(Reason.DAMAGED, "OFD文件中没有入口（OFD.xml），文件不完整。请重新取得原件。");
        }
        return root;
    }
}
