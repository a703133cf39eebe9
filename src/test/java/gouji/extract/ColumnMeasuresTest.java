package gouji.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.place.Place;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Columns under headers that nobody knows, and what the rest of the report says of their figures.
class ColumnMeasuresTest {
    private static final int NONE = -1;

    private final List<Fact> facts = new ArrayList<>();

    @Test
    void aColumnSaysWhatIsSaidOfItsTotal() {
        told(Measure.EXECUTED, "146.20");
        assertEquals("执行数 执行数 执行数", column("100.00", "46.20", "146.20"));
    }

    @Test
    void theSumCountsWhereTheTableStatesNone() {
        told(Measure.TARGET, "2430");
        assertEquals("目标值 目标值", column("2000", "430"));
    }

    @Test
    void severalFiguresToldOneByOneTellAsMuch() {
        told(Measure.ACTUAL, "286");
        told(Measure.ACTUAL, "512");
        assertEquals("完成值 完成值 完成值", column("286", "512", "77"));
    }

    @Test
    void moneyOfWhichAllWasSpentIsToldAsSpent() {
        told(Measure.BUDGET, "215.00");
        told(Measure.EXECUTED, "215.00");
        assertEquals("支出 支出", column("200.00", "15.00"));
    }

    @Test
    void nothingIsSaidWhereTheReportSaysTwoThings() {
        told(Measure.TARGET, "215");
        told(Measure.ACTUAL, "215");
        assertEquals("其他 其他", column("200", "15"));
    }

    @Test
    void shortFiguresAreTheSameByChance() {
        told(Measure.ACTUAL, "24");
        assertEquals("其他 其他", column("20", "4"));
    }

    private void told(Measure measure, String value) {
        facts.add(fact(measure, value, NONE));
    }

    private String column(String... values) {
        for (String value : values) {
            facts.add(fact(Measure.OTHER, value, 0));
        }
        Map<String, String> headers = facts.stream()
                .filter(fact -> fact.place().table() != null)
                .collect(Collectors.toMap(Fact::id, fact -> "付费总额"));
        return String.join(
                " ",
                new ColumnMeasures(facts, headers)
                        .settled().stream()
                                .filter(fact -> fact.place().table() != null)
                                .map(fact -> fact.measure().label())
                                .toList());
    }

    private Fact fact(Measure measure, String value, int table) {
        Integer number = table == NONE ? null : table;
        var place = new Place(null, null, null, number, number, number, null, value);
        Quantity quantity = Quantity.of(value, "万元");
        return new Fact("f" + facts.size(), "某区", measure, quantity, 2023, null, null, null, "", place);
    }
}
