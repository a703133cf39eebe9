package gouji.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.place.Place;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProjectSpendingTest {
    private static final String BUS = "校车服务补助";

    @Test
    void inAReportOnOneProjectItIsWhatTheProjectHasSpent() {
        Fact settled = new ProjectSpending(BUS)
                .settled(List.of(spent("项目支出", "1312.54", null)))
                .getFirst();
        assertEquals(BUS, settled.subject());
        assertEquals(Measure.EXECUTED, settled.measure());
    }

    @Test
    void besideBasicSpendingItIsALineOfTheAccounts() {
        List<Fact> facts = List.of(spent("基本支出", "854.20", null), spent("项目支出", "349.40", null));
        assertEquals(facts, new ProjectSpending(BUS).settled(facts));
    }

    @Test
    void inATableItIsWhatTheRowIsCalled() {
        List<Fact> facts = List.of(spent("项目支出", "349.40", 0));
        assertEquals(facts, new ProjectSpending(BUS).settled(facts));
    }

    @Test
    void whereThereAreSeveralProjectsItIsTheLine() {
        List<Fact> facts = List.of(spent("项目支出", "349.40", null));
        assertEquals(facts, new ProjectSpending(null).settled(facts));
    }

    private static Fact spent(String subject, String value, @Nullable Integer table) {
        return new Fact(
                "f1",
                subject,
                Measure.EXPENDITURE,
                Quantity.of(value, "万元"),
                2024,
                null,
                null,
                null,
                "expenditure",
                new Place(null, null, 1, table, null, null, null, subject + value + "万元"));
    }
}
