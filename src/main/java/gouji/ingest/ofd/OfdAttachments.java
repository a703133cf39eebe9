package gouji.ingest.ofd;

import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import gouji.ingest.archive.Packing;
import gouji.ingest.xml.Node;
import gouji.ingest.xml.ZipParts;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/// The files attached to the documents of an OFD.
public final class OfdAttachments implements Packing {
    private static final long LARGEST_PART = 200L << 20; // bytes

    @Override
    public void open(Source host, Taker taker) throws UnreadableException, IOException {
        try (ZipParts parts = ZipParts.open(host.path(), LARGEST_PART)) {
            Node root = parts.xml(OfdReader.ROOT);
            for (Node body : root == null ? List.<Node>of() : root.children()) {
                Node path = body.child("DocRoot");
                if (body.name().equals("DocBody") && path != null) {
                    document(parts, ZipParts.resolved(OfdReader.ROOT, path.text()), taker);
                }
            }
        }
    }

    private static void document(ZipParts parts, String path, Taker taker) throws UnreadableException, IOException {
        Node root = parts.xml(path);
        Node named = root == null ? null : root.child("Attachments");
        String listPath = named == null ? "" : ZipParts.resolved(path, named.text());
        Node list = parts.xml(listPath);
        for (Node attachment : list == null ? List.<Node>of() : list.children()) {
            Node location = attachment.child("FileLoc");
            if (attachment.name().equals("Attachment") && location != null) {
                taker.take(entry(parts, attachment, ZipParts.resolved(listPath, location.text())));
            }
        }
    }

    private static Entry entry(ZipParts parts, Node attachment, String path) {
        String name = name(attachment, path);
        return parts.has(path)
                ? Entry.of(name, out -> {
                    try (InputStream in = Objects.requireNonNull(parts.stream(path))) {
                        in.transferTo(out);
                    }
                })
                : new Entry(name, Refusal.DAMAGED, out -> {});
    }

    /// Some writers tell the ending in the name, some beside it, some only in the path.
    private static String name(Node attachment, String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        String name =
                Objects.requireNonNullElse(attachment.attribute("Name"), "").strip();
        String format =
                Objects.requireNonNullElse(attachment.attribute("Format"), "").strip();
        if (name.isEmpty()) {
            return file;
        }
        if (name.matches(".*\\.\\w{2,5}")) {
            return name;
        }
        return format.matches("\\w{2,5}") ? name + "." + format : name + file.replaceFirst("^[^.]*", "");
    }
}
