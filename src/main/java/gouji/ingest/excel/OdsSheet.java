package gouji.ingest.excel;

import gouji.ingest.excel.SheetArea.Range;
import gouji.ingest.xml.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;

/// A sheet of an ODS as the area that it fills. Rows and cells alike are told once, with how many there are: a sheet
/// ends with a million empty rows, which take no time.
final class OdsSheet {
    private static final Set<String> GROUPS =
            Set.of("table:table-rows", "table:table-header-rows", "table:table-row-group");
    private static final Set<String> GROUPS_OF_COLUMNS =
            Set.of("table:table-columns", "table:table-header-columns", "table:table-column-group");

    private static final int MOST_ROWS = 1 << 24; // no program has more
    private static final int MOST_COLUMNS = 1 << 14;

    /// Cells alike side by side.
    private record Alike(int column, int times, String text) {}

    /// Columns beside each other that are not shown.
    private record Unseen(int from, int end) {}

    private final SheetArea area;
    private final OdsShapes shapes;
    private final List<Range> merged = new ArrayList<>();
    private final List<Unseen> unseen = new ArrayList<>();
    private int rows;
    private int columns;
    private int pictures;

    private OdsSheet(String name, OdsShapes shapes) {
        this.shapes = shapes;
        this.area = new SheetArea(name);
    }

    static OdsSheet of(Node table, String name, OdsShapes shapes) throws IOException {
        var sheet = new OdsSheet(name, shapes);
        sheet.parts(table);
        sheet.merged.forEach(sheet.area::merge);
        sheet.unseen.forEach(beside -> sheet.area.hideColumns(beside.from, beside.end));
        return sheet;
    }

    SheetArea area() {
        return area;
    }

    int pictures() {
        return pictures;
    }

    private void parts(Node holder) throws IOException {
        for (Node child : holder.children()) {
            if (GROUPS.contains(child.name()) || GROUPS_OF_COLUMNS.contains(child.name())) {
                parts(child);
            } else if (child.name().equals("table:table-column")) {
                int end = Math.min(MOST_COLUMNS, columns + number(child, "table:number-columns-repeated"));
                if (isHidden(child)) {
                    unseen.add(new Unseen(columns, end));
                }
                columns = end;
            } else if (child.name().equals("table:table-row")) {
                row(child);
            } else if (child.name().equals("table:shapes")) {
                pictures += picturesIn(child);
                shapes.read(child, OverCells.NOWHERE, 0, area.over());
            }
        }
    }

    private void row(Node row) throws IOException {
        int times = Math.min(number(row, "table:number-rows-repeated"), MOST_ROWS - rows);
        var cells = new ArrayList<Alike>();
        int column = 0;
        for (Node cell : row.children()) {
            boolean isCovered = cell.name().equals("table:covered-table-cell");
            if (isCovered || cell.name().equals("table:table-cell")) {
                int alike = Math.min(number(cell, "table:number-columns-repeated"), MOST_COLUMNS - column);
                cell(cell, column, alike, cells);
                column += alike;
            }
        }
        put(cells, times);
        if (isHidden(row)) {
            area.hideRows(rows, rows + times);
        }
        rows += times;
    }

    private void cell(Node cell, int column, int times, List<Alike> into) throws IOException {
        var shown = OdsCell.of(cell);
        if (!shown.text().isEmpty()) {
            into.add(new Alike(column, times, shown.text()));
        }
        if (!shown.comment().isEmpty()) {
            area.tally().comment(new CellReference(rows, column).formatAsString(), shown.comment());
        }
        area.tally().unknownResults += shown.isUnknown() ? times : 0;
        area.tally().errors += shown.isError() ? times : 0;
        pictures += picturesIn(cell);
        shapes.read(cell, rows, column, area.over());
        int right = number(cell, "table:number-columns-spanned");
        int down = number(cell, "table:number-rows-spanned");
        if (right > 1 || down > 1) {
            merged.add(new Range(rows, column, rows + down - 1, column + right - 1));
        }
    }

    /// Puts cells into each of the rows that are alike, while there is room.
    private void put(List<Alike> cells, int times) {
        long all = (long) times * cells.stream().mapToLong(Alike::times).sum();
        long added = 0;
        for (int row = rows; row < rows + times && !cells.isEmpty() && !area.isFull(); row++) {
            for (Alike alike : cells) {
                for (int i = 0; i < alike.times && !area.isFull(); i++) {
                    area.put(row, alike.column + i, alike.text);
                    added++;
                }
            }
        }
        area.leaveOut(all - added);
    }

    private static boolean isHidden(Node rowOrColumn) {
        String visibility = rowOrColumn.attribute("table:visibility");
        return visibility != null && !visibility.equals("visible");
    }

    /// Charts have a picture, too, which stands in for them.
    private static int picturesIn(Node node) {
        int found = 0;
        for (Node child : node.children()) {
            boolean isPicture = child.name().equals("draw:frame")
                    && child.child("draw:image") != null
                    && child.children().stream().noneMatch(inner -> inner.name().startsWith("draw:object"));
            found += isPicture ? 1 : picturesIn(child);
        }
        return found;
    }

    private static int number(Node node, String attribute) {
        String value = node.attribute(attribute);
        return value == null || !value.matches("\\d{1,7}") ? 1 : Math.max(1, Integer.parseInt(value));
    }
}
