package gouji.check.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.document.Cell;
import gouji.document.Table;
import gouji.place.Place;
import gouji.place.PlacedText;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import java.util.List;
import org.junit.jupiter.api.Test;

class SisterTablesTest {
    private final SisterTables sisters = new SisterTables(List.of(
            table("表1　市级资金分配表", "乡镇"), table("表2　县级资金分配表", "乡镇"), table("表1 市级资金分配表", "乡镇"), table("表3　村级资金分配表", "村")));

    @Test
    void rowsUnderTheSameHeadersAndAnotherCaptionAreTwoThings() {
        assertEquals(List.of(false, true, false, false), List.of(apart(0, 0), apart(0, 1), apart(0, 2), apart(0, 3)));
    }

    private boolean apart(int one, int other) {
        return sisters.tellApart(row(one, "12"), row(other, "13"));
    }

    private static Fact row(int table, String amount) {
        var place = new Place(null, null, null, table, 1, 1, null, amount);
        return new Fact(
                "f" + amount,
                "河口镇",
                Measure.BUDGET,
                Quantity.of(amount, "万元"),
                2020,
                null,
                null,
                null,
                "table-line",
                place);
    }

    private static Table table(String caption, String header) {
        var cells = List.of(
                new Cell(0, 0, 1, 1, PlacedText.of(header)),
                new Cell(0, 1, 1, 1, PlacedText.of("预算数")),
                new Cell(1, 0, 1, 1, PlacedText.of("河口镇")));
        return new Table(2, 2, cells, PlacedText.of(caption), null, 1, List.of());
    }
}
