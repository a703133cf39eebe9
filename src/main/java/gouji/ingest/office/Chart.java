package gouji.ingest.office;

import gouji.document.Table;
import gouji.ingest.UnreadableException;
import gouji.ingest.xml.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;

/// What a chart says.
///
/// @param figures as it last showed them, or null where it does not keep them
/// @param texts what stands in it beside figures, without the title of these: its axes' titles, notes, boxes
/// @param repeatsCells whether its figures are those of cells of the same workbook, and not of another's or of none
public record Chart(@Nullable Table figures, List<String> texts, boolean repeatsCells) {
    private static final Set<String> FIGURES = Set.of("c:val", "c:yVal");

    public Chart {
        texts = List.copyOf(texts);
    }

    public static Chart of(PackagePart part) throws IOException, UnreadableException, InvalidFormatException {
        Node root = Parts.root(part);
        Table figures = ChartTable.of(root);
        var texts = new ArrayList<>(DrawnText.paragraphs(root));
        for (PackagePart shapes : Parts.ofKind(part, "chartUserShapes")) {
            texts.addAll(DrawnText.paragraphs(Parts.root(shapes)));
        }
        if (figures != null && figures.caption() != null) {
            texts.remove(figures.caption().original());
        }
        return new Chart(figures, texts, sources(root).stream().allMatch(Chart::isOwnCell));
    }

    /// All that stands in it beside figures, their title first.
    public List<String> labels() {
        var labels = new ArrayList<String>();
        if (figures != null && figures.caption() != null) {
            labels.add(figures.caption().original());
        }
        labels.addAll(texts);
        return labels;
    }

    /// Where its figures are from; an empty name for those that stand in the chart alone.
    private static List<String> sources(Node node) {
        var sources = new ArrayList<String>();
        for (Node child : node.children()) {
            Node source = FIGURES.contains(child.name()) ? child.find("c:f") : null;
            if (source != null || FIGURES.contains(child.name())) {
                sources.add(source == null ? "" : source.text());
            } else {
                sources.addAll(sources(child));
            }
        }
        return sources;
    }

    /// `[1]Sheet!A1` is another workbook's; of cells that were deleted `#REF!` is left.
    private static boolean isOwnCell(String source) {
        return !source.isBlank() && !source.contains("[") && !source.contains("#REF!");
    }
}
