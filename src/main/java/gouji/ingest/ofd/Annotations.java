package gouji.ingest.ofd;

import gouji.document.Remark;
import gouji.ingest.UnreadableException;
import gouji.ingest.xml.Node;
import gouji.ingest.xml.ZipParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Stamps, notes and watermarks that lie over the pages. They are not what the report says; where they hold text, a
/// remark quotes it.
final class Annotations {
    private static final int QUOTED = 40; // characters

    private Annotations() {}

    /// @param path of the list of annotations
    /// @param numbers of the pages, by ID
    static List<Remark> remarks(ZipParts parts, String path, Map<String, Integer> numbers) throws IOException {
        var remarks = new ArrayList<Remark>();
        Node list = xml(parts, path);
        for (Node page : list == null ? List.<Node>of() : list.children()) {
            Node location = page.child("FileLoc");
            Integer number = numbers.get(Objects.requireNonNullElse(page.attribute("PageID"), ""));
            Node annotations = location == null ? null : xml(parts, ZipParts.resolved(path, location.text()));
            var said = new StringBuilder();
            if (annotations != null) {
                text(annotations, said);
            }
            String text = said.toString().replaceAll("\\s+", " ").strip();
            if (!text.isEmpty()) {
                String quote = text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text;
                remarks.add(new Remark(
                        number,
                        "%s批注、印章或水印中有文字“%s”，未计入正文。".formatted(number == null ? "" : "第" + number + "页的", quote)));
            }
        }
        return remarks;
    }

    private static void text(Node node, StringBuilder said) {
        if (node.name().equals("TextCode")) {
            said.append(node.text());
        }
        node.children().forEach(child -> text(child, said));
        if (node.name().equals("TextObject")) {
            said.append(' ');
        }
    }

    private static @Nullable Node xml(ZipParts parts, String path) throws IOException {
        try {
            return parts.xml(path);
        } catch (UnreadableException e) {
            return null; // a broken list of stamps costs nothing that the report says
        }
    }
}
