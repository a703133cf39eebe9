package gouji.ingest.office;

import gouji.document.Cell;
import gouji.document.Table;
import gouji.ingest.xml.Node;
import gouji.place.PlacedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/// A chart's figures as a table: one row a category, one column a series, as the chart last showed them.
final class ChartTable {
    private static final int MOST_POINTS = 10_000;

    private ChartTable() {}

    private record Series(String name, SortedMap<Integer, String> categories, SortedMap<Integer, String> values) {}

    /// The table, or null where the chart keeps no figures.
    static @Nullable Table of(Node chartSpace) {
        var series = new ArrayList<Series>();
        collect(chartSpace, series);
        var indices = new TreeMap<Integer, String>();
        for (Series one : series) {
            one.values().keySet().forEach(index -> indices.putIfAbsent(index, ""));
            one.categories().forEach((index, name) -> indices.merge(index, name, (old, n) -> old.isEmpty() ? n : old));
        }
        if (indices.isEmpty() || indices.size() > MOST_POINTS) {
            return null;
        }
        var cells = new ArrayList<Cell>();
        cells.add(cell(0, 0, ""));
        for (int column = 0; column < series.size(); column++) {
            cells.add(cell(0, column + 1, series.get(column).name()));
        }
        int row = 1;
        for (int index : indices.keySet()) {
            cells.add(cell(row, 0, indices.getOrDefault(index, "")));
            for (int column = 0; column < series.size(); column++) {
                cells.add(cell(row, column + 1, series.get(column).values().getOrDefault(index, "")));
            }
            row++;
        }
        Node title = chartSpace.at("c:chart", "c:title");
        String caption = title == null ? "" : texts(title);
        return new Table(
                row,
                series.size() + 1,
                cells,
                caption.isBlank() ? null : PlacedText.of(caption.strip()),
                null,
                1,
                List.of());
    }

    private static Cell cell(int row, int column, String text) {
        return new Cell(row, column, 1, 1, PlacedText.of(text));
    }

    private static void collect(Node node, List<Series> into) {
        for (Node child : node.children()) {
            if (child.name().equals("c:ser")) {
                Node name = child.child("c:tx");
                Node categories = child.child("c:cat") == null ? child.child("c:xVal") : child.child("c:cat");
                Node values = child.child("c:val") == null ? child.child("c:yVal") : child.child("c:val");
                var names = points(name);
                into.add(new Series(
                        names.isEmpty() && name != null ? values(name) : String.join(" ", names.values()),
                        points(categories),
                        points(values)));
            } else {
                collect(child, into);
            }
        }
    }

    private static String values(Node name) {
        Node value = name.child("c:v");
        return value == null ? "" : value.text();
    }

    /// The cached points of a reference, by index, as shown.
    private static SortedMap<Integer, String> points(@Nullable Node holder) {
        var points = new TreeMap<Integer, String>();
        Node cache = holder == null ? null : cache(holder);
        if (cache == null) {
            return points;
        }
        Node format = cache.child("c:formatCode");
        for (Node point : cache.children()) {
            Node value = point.child("c:v");
            String index = point.attribute("idx");
            if (point.name().equals("c:pt") && value != null && index != null && index.matches("\\d{1,6}")) {
                points.put(Integer.valueOf(index), shown(value.text(), format == null ? "General" : format.text()));
            }
        }
        return points;
    }

    private static @Nullable Node cache(Node holder) {
        for (String kind : List.of("c:strCache", "c:numCache", "c:strLit", "c:numLit", "c:lvl")) {
            Node cache = holder.find(kind);
            if (cache != null) {
                return cache;
            }
        }
        return null;
    }

    private static String shown(String value, String format) {
        if (!value.matches("-?\\d+(\\.\\d+)?([Ee][-+]?\\d{1,3})?")) {
            return value;
        }
        BigDecimal exact = new BigDecimal(value);
        return format.isBlank() || format.equalsIgnoreCase("General")
                ? exact.toPlainString()
                : new DataFormatter().formatRawCellContents(exact.doubleValue(), -1, format);
    }

    private static String texts(Node node) {
        var said = new StringBuilder(node.name().equals("a:t") || node.name().equals("c:v") ? node.text() : "");
        node.children().forEach(child -> said.append(texts(child)));
        return said.toString();
    }
}
