package gouji.check.row;

import gouji.document.Cell;
import gouji.document.Grid;
import gouji.document.Table;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.place.NormalForm;
import gouji.place.Place;
import gouji.quantity.Figure;
import gouji.quantity.FigureScanner;
import gouji.quantity.Quantity;
import gouji.report.Report;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A table by the words of its first row: which column is called so, and what its cells say.
public record Columns(int number, Table table, Grid grid) {
    private static final int LONGEST = 24; // of a cell that is one figure

    public static Columns of(Report report, int number) {
        Table table = report.tables().get(number);
        return new Columns(number, table, table.grid());
    }

    /// Rows that may hold figures: those below the header.
    public IntStream body() {
        return IntStream.range(Math.max(1, table.headerRows()), grid.rows());
    }

    /// The first column whose header holds such words, and not the others.
    OptionalInt column(Search named, @Nullable Search but) {
        return IntStream.range(0, grid.columns())
                .filter(column -> {
                    String head = header(column);
                    return named.isIn(head) && (but == null || !but.isIn(head));
                })
                .findFirst();
    }

    /// The words above a column.
    public String header(int column) {
        return text(Math.max(0, table.headerRows() - 1), column);
    }

    /// What a cell says, tidied; empty where there is none.
    public String text(int row, int column) {
        Cell cell = grid.at(row, column);
        return cell == null ? "" : cell.text().rewrite(NormalForm::of).strip().text();
    }

    /// The one figure of a cell, or null.
    @Nullable
    public Quantity figure(int row, int column) {
        String said = text(row, column);
        List<Figure> figures = said.length() > LONGEST ? List.of() : FigureScanner.scan(said);
        return figures.size() == 1 ? figures.getFirst().quantity() : null;
    }

    Finding.Stated stated(int row, int column, Quantity quantity, String role) {
        Cell cell = grid.at(row, column);
        String said = cell == null ? "" : cell.text().original();
        return new Finding.Stated(
                quantity.plainValue(),
                quantity.unit().symbol(),
                role,
                new Place(null, null, null, number, row, column, null, said));
    }
}
