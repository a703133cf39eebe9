package gouji.ingest.word;

import gouji.ingest.office.DrawnText;
import gouji.ingest.word.CellGrid.Merge;
import gouji.ingest.xml.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a DOCX table: which columns each cell covers, deleted and hidden rows left out.
final class TableRows {
    private static final int MOST_COLUMNS = 1000; // Word allows 63

    /// A cell, or several that are merged side by side in the old way.
    record Span(int left, int right, Merge merge, List<Node> cells) {}

    record Row(List<Span> spans) {}

    private final List<Row> rows = new ArrayList<>();
    private int headerRows;
    private int hiddenRows;

    TableRows(Node table) {
        boolean isHeader = true;
        for (Node row : below(table, "w:tr")) {
            Node properties = row.child("w:trPr");
            if (properties != null && properties.child("w:del") != null) {
                continue;
            }
            if (properties != null && properties.isOn("w:hidden")) {
                hiddenRows++;
                continue;
            }
            rows.add(new Row(spans(row, properties)));
            isHeader &= properties != null && properties.isOn("w:tblHeader");
            headerRows += isHeader ? 1 : 0;
        }
    }

    List<Row> rows() {
        return rows;
    }

    /// How many rows at the top are repeated on every page; 0 where that would be all.
    int headerRows() {
        return headerRows == rows.size() ? 0 : headerRows;
    }

    int hiddenRows() {
        return hiddenRows;
    }

    /// Whether the table is only a frame around text or tables.
    boolean isFrame() {
        if (rows.size() != 1 || rows.getFirst().spans().size() != 1) {
            return false;
        }
        Node cell = onlyCell();
        return cell.find("w:tbl") != null
                || cell.children().stream()
                                .filter(child -> child.find("w:t") != null)
                                .count()
                        > 1;
    }

    Node onlyCell() {
        return rows.getFirst().spans().getFirst().cells().getFirst();
    }

    /// Rows or cells directly in a table or row, those in content controls too.
    private static List<Node> below(Node node, String name) {
        var found = new ArrayList<Node>();
        for (Node child : node.children()) {
            switch (child.name()) {
                case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo" -> found.addAll(below(child, name));
                case "mc:AlternateContent" ->
                    DrawnText.shown(child).stream()
                            .filter(inner -> inner.name().equals(name))
                            .forEach(found::add);
                default -> {
                    if (child.name().equals(name)) {
                        found.add(child);
                    }
                }
            }
        }
        return found;
    }

    private static List<Span> spans(Node row, @Nullable Node rowProperties) {
        var spans = new ArrayList<Span>();
        int column = columns(rowProperties, "w:gridBefore", 0);
        for (Node cell : below(row, "w:tc")) {
            Node properties = cell.child("w:tcPr");
            int right = column + Math.max(1, columns(properties, "w:gridSpan", 1));
            Node across = properties == null ? null : properties.child("w:hMerge");
            boolean goesOn = across != null && !"restart".equals(across.attribute("w:val"));
            if (goesOn && !spans.isEmpty()) {
                Span before = spans.removeLast();
                var cells = new ArrayList<>(before.cells());
                cells.add(cell);
                spans.add(new Span(before.left(), right, before.merge(), cells));
            } else {
                spans.add(new Span(column, right, merge(properties), List.of(cell)));
            }
            column = right;
        }
        return spans;
    }

    private static int columns(@Nullable Node properties, String name, int otherwise) {
        Integer columns = properties == null ? null : properties.number(name);
        return columns == null ? otherwise : Math.clamp(columns, 0, MOST_COLUMNS);
    }

    private static Merge merge(@Nullable Node properties) {
        Node merge = properties == null ? null : properties.child("w:vMerge");
        if (merge == null) {
            return Merge.NONE;
        }
        return "restart".equals(merge.attribute("w:val")) ? Merge.BEGIN : Merge.CONTINUE;
    }
}
