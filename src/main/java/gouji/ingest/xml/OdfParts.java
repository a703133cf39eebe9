package gouji.ingest.xml;

import gouji.ingest.Ingested.Reason;
import gouji.ingest.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the packages of OpenDocument have in common, whether text or workbook.
public final class OdfParts {

    private OdfParts() {}

    /// Opens a package that has no password.
    ///
    /// @param largestPart how many bytes a part may unpack to
    public static ZipParts open(Path file, long largestPart) throws UnreadableException, IOException {
        ZipParts parts = ZipParts.open(file, largestPart);
        try {
            Node manifest = parts.xml("META-INF/manifest.xml");
            if (manifest != null && manifest.find("manifest:encryption-data") != null) {
                throw new UnreadableException(Reason.ENCRYPTED, "文件设有打开密码，无法读取。请取消密码后另存，再导入。");
            }
            return parts;
        } catch (UnreadableException | IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /// The part that holds what people read.
    public static InputStream content(ZipParts parts) throws UnreadableException, IOException {
        InputStream content = parts.stream("content.xml");
        if (content == null) {
            throw new UnreadableException(Reason.DAMAGED, "文件中没有正文部分，文件已损坏。请用原软件打开并另存后重试。");
        }
        return content;
    }

    /// The styles that the content makes for itself.
    public static @Nullable Node automaticStyles(ZipParts parts) throws UnreadableException, IOException {
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
}
