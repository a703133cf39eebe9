package gouji.ingest.word;

import gouji.ingest.UnreadableException;
import gouji.ingest.xml.Node;
import gouji.ingest.xml.NodeStream;
import gouji.ingest.xml.ZipParts;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an ODT has in its frames beside text: formulas, charts and workbooks, each a document of its own in the
/// package.
final class OdtObjects {
    private final ZipParts parts;

    OdtObjects(ZipParts parts) {
        this.parts = parts;
    }

    /// What a formula says in one line, or null where a frame holds none.
    @Nullable
    String formula(Node frame) throws IOException, UnreadableException {
        Node object = frame.child("draw:object");
        Node root = object == null ? null : root(object);
        return root == null || !root.name().equals("math")
                ? null
                : formulaIn(root).strip();
    }

    private static String formulaIn(Node node) {
        if (node.name().equals("annotation")) {
            return ""; // the same in the writer's own words
        }
        List<Node> inner = node.children().stream()
                .filter(child -> !child.name().isEmpty())
                .toList();
        if (node.name().equals("mfrac") && inner.size() == 2) {
            return formulaIn(inner.getFirst()) + "/" + formulaIn(inner.getLast());
        }
        var said = new StringBuilder(node.text().strip());
        node.children().forEach(child -> said.append(formulaIn(child)));
        return said.toString();
    }

    /// The body of an object's document, or null where it has none.
    @Nullable
    Node body(Node object) throws IOException, UnreadableException {
        Node root = root(object);
        Node body = root == null ? null : root.child("office:body");
        return body == null
                ? null
                : body.children().stream()
                        .filter(child -> !child.name().isEmpty())
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable Node root(Node object) throws IOException, UnreadableException {
        for (Node child : object.children()) {
            if (child.name().equals("math") || child.name().startsWith("office:document")) {
                return child;
            }
        }
        String path = object.attribute("xlink:href");
        try (InputStream in = path == null ? null : parts.stream(ZipParts.resolved("", path) + "/content.xml")) {
            return in == null ? null : NodeStream.mixed(in).root();
        }
    }

    /// The tables of a workbook or chart, or of what else holds some, that are shown.
    static List<Node> tables(Node body) {
        var tables = new ArrayList<Node>();
        for (Node child : body.children()) {
            switch (child.name()) {
                case "table:table" -> tables.add(child);
                case "chart:chart" -> tables.addAll(tables(child));
                default -> {
                    // settings, shapes, axes
                }
            }
        }
        return tables;
    }

    /// A chart's title, or null.
    static @Nullable String title(Node body) {
        Node chart = body.child("chart:chart");
        Node title = chart == null ? null : chart.child("chart:title");
        String said = title == null ? "" : formulaIn(title).strip();
        return said.isEmpty() ? null : said;
    }

    /// The box of a form that may be ticked, or nothing for another of its fields.
    static String box(Node field) {
        String type = field.attribute("field:type");
        if (type == null || !type.endsWith("FORMCHECKBOX")) {
            return "";
        }
        boolean isTicked = field.children().stream()
                .anyMatch(parameter -> "Checkbox_Checked".equals(parameter.attribute("field:name"))
                        && "true".equals(parameter.attribute("field:value")));
        return isTicked ? "☑" : "☐";
    }
}
