package gouji.ingest.word;

import gouji.ingest.word.CellGrid.Merge;
import gouji.ingest.xml.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The rows of an ODT table: which columns each cell covers, hidden rows left out.
final class OdtTable {
    private static final int MOST_COLUMNS = 1000;
    private static final int MOST_ROWS_ALIKE = 100; // of rows with text; empty ones are told once

    /// A cell and the columns that it covers.
    record Span(int left, int right, Merge merge, Node cell) {}

    /// A cell that goes on into rows below.
    private record Open(int right, int rowsLeft) {}

    private final List<List<Span>> rows = new ArrayList<>();
    private final Map<Integer, Open> open = new HashMap<>(); // by left edge
    private int headerRows;
    private int hiddenRows;

    private OdtTable(Node table) {
        rowsOf(table, false);
    }

    static OdtTable of(Node table) {
        return new OdtTable(table);
    }

    /// A sheet goes on without end; what is empty below and to the right is none of its table.
    static OdtTable ofSheet(Node table) {
        var sheet = new OdtTable(table);
        while (!sheet.rows.isEmpty() && sheet.rows.getLast().stream().noneMatch(OdtTable::hasText)) {
            sheet.rows.removeLast();
        }
        int right = sheet.rows.stream()
                .flatMap(List::stream)
                .filter(OdtTable::hasText)
                .mapToInt(Span::right)
                .max()
                .orElse(0);
        sheet.rows.forEach(row -> row.removeIf(span -> span.left >= right));
        return sheet;
    }

    private static boolean hasText(Span span) {
        return span.cell.find("text:p") != null;
    }

    private void rowsOf(Node node, boolean isHeader) {
        for (Node child : node.children()) {
            switch (child.name()) {
                case "table:table-header-rows" -> rowsOf(child, headerRows == rows.size());
                case "table:table-rows", "table:table-row-group" -> rowsOf(child, false);
                case "table:table-row" -> row(child, isHeader);
                default -> {
                    // columns, shapes, forms
                }
            }
        }
    }

    private void row(Node row, boolean isHeader) {
        String visibility = row.attribute("table:visibility");
        if (visibility != null && !visibility.equals("visible")) {
            hiddenRows++;
            return;
        }
        boolean isEmpty = row.find("text:p") == null && row.find("text:list") == null;
        int times = isEmpty ? 1 : Math.min(number(row, "table:number-rows-repeated"), MOST_ROWS_ALIKE);
        for (int i = 0; i < times; i++) {
            rows.add(spans(row));
            headerRows += isHeader ? 1 : 0;
        }
    }

    private List<Span> spans(Node row) {
        var spans = new ArrayList<Span>();
        int column = 0;
        for (Node cell : row.children()) {
            boolean isCovered = cell.name().equals("table:covered-table-cell");
            if (!isCovered && !cell.name().equals("table:table-cell")) {
                continue;
            }
            int times = number(cell, "table:number-columns-repeated");
            for (int i = 0; i < times && column < MOST_COLUMNS; i++, column++) {
                if (!isCovered) {
                    endBefore(column, spans);
                    spans.add(begun(cell, column));
                } else if (goesOn(column)) {
                    spans.add(covered(cell, column));
                }
            }
        }
        return spans;
    }

    private Span begun(Node cell, int column) {
        int right = Math.min(MOST_COLUMNS, column + number(cell, "table:number-columns-spanned"));
        int down = number(cell, "table:number-rows-spanned");
        if (down > 1) {
            open.put(column, new Open(right, down - 1));
        }
        return new Span(column, right, down > 1 ? Merge.BEGIN : Merge.NONE, cell);
    }

    /// Writers let a cell begin where one from above or from the left should still go on.
    private static void endBefore(int column, List<Span> spans) {
        Span last = spans.isEmpty() ? null : spans.getLast();
        if (last != null && last.right > column) {
            spans.removeLast();
            spans.add(new Span(last.left, column, last.merge, last.cell));
        }
    }

    /// Of the cells that one covers only the first below it in each row tells that it goes on.
    private boolean goesOn(int column) {
        Open above = open.get(column);
        return above != null && above.rowsLeft > 0;
    }

    private Span covered(Node cell, int column) {
        Open above = Objects.requireNonNull(open.get(column));
        open.put(column, new Open(above.right, above.rowsLeft - 1));
        return new Span(column, above.right, Merge.CONTINUE, cell);
    }

    private static int number(Node node, String attribute) {
        String value = node.attribute(attribute);
        return value == null || !value.matches("\\d{1,9}") ? 1 : Math.max(1, Integer.parseInt(value));
    }

    List<List<Span>> rows() {
        return rows;
    }

    /// How many rows at the top are repeated on every page; 0 where that would be all.
    int headerRows() {
        return headerRows == rows.size() ? 0 : headerRows;
    }

    /// Whether the table is only a frame around text or tables.
    boolean isFrame() {
        if (rows.size() != 1 || rows.getFirst().size() != 1) {
            return false;
        }
        Node cell = onlyCell();
        return cell.find("table:table") != null
                || cell.children().stream()
                                .filter(child -> !child.children().isEmpty())
                                .count()
                        > 1;
    }

    Node onlyCell() {
        return rows.getFirst().getFirst().cell();
    }

    int hiddenRows() {
        return hiddenRows;
    }
}
