package gouji.check;

import gouji.place.Place;
import gouji.quantity.Figure;
import gouji.quantity.FigureScanner;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The figures of an example's table as the reader would find them: in their cells' own unit or that of the header.
final class ExampleTable {
    private static final Pattern HEADER_UNIT = Pattern.compile("（([^（）]+)）$");

    private ExampleTable() {}

    /// @param rows the first of them headers; cells divided by ` | `
    static List<Fact> facts(List<String> rows, int year) {
        List<Fact> facts = new ArrayList<>();
        String[] heads = rows.isEmpty() ? new String[0] : rows.getFirst().split(" \\| ", -1);
        for (int row = 1; row < rows.size(); row++) {
            String[] cells = rows.get(row).split(" \\| ", -1);
            for (int column = 1; column < cells.length; column++) {
                List<Figure> figures = FigureScanner.scan(cells[column]);
                if (figures.size() == 1 && figures.getFirst().end() == cells[column].length()) {
                    Quantity stated = figures.getFirst().quantity();
                    Matcher unit = HEADER_UNIT.matcher(heads[column]);
                    boolean isBare = stated.unit().equals(Unit.NONE) && unit.find();
                    facts.add(new Fact(
                            "t" + row + "-" + column,
                            cells[0],
                            Measure.OTHER,
                            isBare ? stated.with(Unit.of(unit.group(1))) : stated,
                            year,
                            null,
                            null,
                            heads[column],
                            "example",
                            new Place(null, null, null, 0, row, column, null, cells[column])));
                }
            }
        }
        return facts;
    }
}
