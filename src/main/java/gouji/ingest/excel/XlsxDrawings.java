package gouji.ingest.excel;

import gouji.ingest.UnreadableException;
import gouji.ingest.office.Chart;
import gouji.ingest.office.DrawnText;
import gouji.ingest.office.Parts;
import gouji.ingest.xml.Node;
import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;

/// Reads what is drawn over the cells of an XLSX sheet. POI's own view leaves out diagrams and alternatives.
final class XlsxDrawings {
    private final OverCells over;
    private final PackagePart part;
    private int row;
    private int column;

    private XlsxDrawings(OverCells over, PackagePart part) {
        this.over = over;
        this.part = part;
    }

    static void read(PackagePart sheet, OverCells over) {
        try {
            for (PackagePart part : Parts.ofKind(sheet, "drawing")) {
                new XlsxDrawings(over, part).anchors(Parts.root(part));
            }
        } catch (InvalidFormatException | IOException | UnreadableException e) {
            over.broken();
        }
    }

    private void anchors(Node holder) {
        for (Node anchor : DrawnText.shown(holder)) {
            if (anchor.name().equals("mc:AlternateContent")) {
                anchors(anchor);
            } else {
                row = number(anchor.at("from", "row"));
                column = row == OverCells.NOWHERE ? 0 : number(anchor.at("from", "col"));
                drawn(anchor);
            }
        }
    }

    private static int number(@Nullable Node node) {
        String said = node == null ? "" : node.text().strip();
        return said.matches("\\d{1,7}") ? Integer.parseInt(said) : OverCells.NOWHERE;
    }

    private void drawn(Node holder) {
        for (Node node : DrawnText.shown(holder)) {
            switch (node.name()) {
                case "sp", "cxnSp" -> text(node, DrawnText.paragraphs(node));
                case "graphicFrame" -> graphic(node, node);
                case "grpSp", "mc:AlternateContent" -> drawn(node);
                default -> {
                    // the anchor's own places, and pictures
                }
            }
        }
    }

    private void text(Node shape, List<String> said) {
        if (isHidden(shape)) {
            over.hide(said);
        } else {
            over.text(row, column, said);
        }
    }

    private static boolean isHidden(Node shape) {
        Node properties = shape.find("cNvPr");
        String hidden = properties == null ? null : properties.attribute("hidden");
        return hidden != null && (hidden.equals("1") || hidden.equals("true"));
    }

    private void graphic(Node frame, Node node) {
        for (Node child : DrawnText.shown(node)) {
            try {
                switch (child.name()) {
                    case "c:chart" -> chart(child, false);
                    case "chart" -> chart(child, true); // of the kinds that came with Excel 2016
                    case "dgm:relIds" -> {
                        PackagePart data = related(child, "r:dm");
                        text(frame, data == null ? List.of() : DrawnText.paragraphs(Parts.root(data)));
                    }
                    default -> graphic(frame, child);
                }
            } catch (InvalidFormatException | IOException | UnreadableException e) {
                over.broken();
            }
        }
    }

    /// @param isOfCells whether this kind of chart has no figures but those of cells
    private void chart(Node reference, boolean isOfCells)
            throws InvalidFormatException, IOException, UnreadableException {
        PackagePart drawn = related(reference, "r:id");
        if (drawn == null) {
            over.broken();
            return;
        }
        Chart chart = Chart.of(drawn);
        boolean isNew = !isOfCells && !chart.repeatsCells();
        if (isNew && chart.figures() == null) {
            over.chartWithoutFigures();
        }
        over.chart(row, column, isNew ? chart.figures() : null, isNew ? chart.texts() : chart.labels());
    }

    private @Nullable PackagePart related(Node node, String attribute) {
        String relation = node.attribute(attribute);
        return relation == null ? null : Parts.related(part, relation);
    }
}
