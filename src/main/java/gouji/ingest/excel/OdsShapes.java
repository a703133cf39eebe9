package gouji.ingest.excel;

import gouji.document.Table;
import gouji.ingest.UnreadableException;
import gouji.ingest.xml.Node;
import gouji.ingest.xml.NodeStream;
import gouji.ingest.xml.ZipParts;
import gouji.place.PlacedText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what is drawn over the cells of an ODS.
final class OdsShapes {
    private static final String OWN_FIGURES = "local-table"; // of a chart

    private final ZipParts parts;

    OdsShapes(ZipParts parts) {
        this.parts = parts;
    }

    /// Reads all shapes in a holder: a cell, or those that hang on the sheet itself.
    ///
    /// @param row [OverCells#NOWHERE] where they hang on no cell
    void read(Node holder, int row, int column, OverCells over) throws IOException {
        for (Node shape : holder.children()) {
            switch (shape.name()) {
                case "draw:g", "draw:a" -> read(shape, row, column, over);
                case "draw:frame" -> frame(shape, row, column, over);
                default -> {
                    if (shape.name().startsWith("draw:")) {
                        over.text(row, column, paragraphs(shape));
                    }
                }
            }
        }
    }

    /// A frame shows the first of its contents, the others stand in for it where that cannot be shown.
    private void frame(Node frame, int row, int column, OverCells over) throws IOException {
        for (Node content : frame.children()) {
            if (content.name().startsWith("draw:")) {
                if (content.name().equals("draw:object")) {
                    object(content, row, column, over);
                } else {
                    over.text(row, column, paragraphs(content));
                }
                return;
            }
        }
    }

    private void object(Node object, int row, int column, OverCells over) throws IOException {
        Node root = root(object);
        if (root == null) {
            over.broken();
            return;
        }
        Node chart = root.find("chart:chart");
        if (chart == null) {
            over.text(row, column, paragraphs(root));
            return;
        }
        Table figures = hasOwnFigures(chart) ? figures(chart) : null;
        if (figures == null && hasOwnFigures(chart)) {
            over.chartWithoutFigures();
        }
        List<String> said = paragraphs(chart);
        if (figures != null && figures.caption() != null) {
            said.remove(figures.caption().original());
        }
        over.chart(row, column, figures, said);
    }

    private @Nullable Table figures(Node chart) throws IOException {
        Node kept = chart.child("table:table");
        Table table = kept == null
                ? null
                : OdsSheet.of(kept, OWN_FIGURES, this).area().table();
        if (table == null) {
            return null;
        }
        Node title = chart.child("chart:title");
        String caption = title == null ? "" : String.join(" ", paragraphs(title));
        return new Table(
                table.rows(),
                table.columns(),
                table.cells(),
                caption.isEmpty() ? null : PlacedText.of(caption),
                null,
                1,
                List.of());
    }

    private static boolean hasOwnFigures(Node node) {
        String cells = node.attribute("chart:values-cell-range-address");
        return (cells != null && cells.startsWith(OWN_FIGURES))
                || node.children().stream().anyMatch(OdsShapes::hasOwnFigures);
    }

    private @Nullable Node root(Node object) throws IOException {
        for (Node child : object.children()) {
            if (child.name().startsWith("office:document")) {
                return child;
            }
        }
        String path = object.attribute("xlink:href");
        try (InputStream in = path == null ? null : parts.stream(ZipParts.resolved("", path) + "/content.xml")) {
            return in == null ? null : NodeStream.mixed(in).root();
        } catch (UnreadableException e) {
            return null; // a broken object costs itself
        }
    }

    /// The paragraphs at any depth, without those of the tables in it.
    static List<String> paragraphs(Node node) {
        var paragraphs = new ArrayList<String>();
        collect(node, paragraphs);
        return paragraphs;
    }

    private static void collect(Node node, List<String> into) {
        for (Node child : node.children()) {
            switch (child.name()) {
                case "text:p", "text:h" -> {
                    String line = OdsCell.line(child);
                    if (!line.isEmpty()) {
                        into.add(line);
                    }
                }
                case "table:table", "office:annotation" -> {
                    // a chart's figures; what is told elsewhere
                }
                default -> collect(child, into);
            }
        }
    }
}
