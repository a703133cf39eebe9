package gouji.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.check.constraint.Formula;
import gouji.check.text.Culprit;
import gouji.check.text.Printed;
import gouji.place.Place;
import gouji.quantity.Quantity;
import gouji.report.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Which of the figures of a sentence is the wrong one.
class CulpritTest {
    private static final Place HERE = new Place(null, null, 7, null, null, null, null, "");

    @Test
    void theOneOfWhichAMovedPointMadeTheWrongFigureIsNamed() {
        assertEquals("1130", named(new TestReport(), "113", "105.83", "1235.83"));
    }

    @Test
    void theOneWhoseRightValueStandsElsewhereIsNamed() {
        var report = new TestReport();
        report.says("护林员工资", Measure.BUDGET, "512.6万元");

        assertEquals("512.6", named(report, "572.6", "88.2", "600.8"));
    }

    @Test
    void whereAnyOfThemMayBeWrongNoneIsNamed() {
        assertEquals("none", named(new TestReport(), "572.6", "88.2", "600.8"));
    }

    /// What the wrong one of the figures should be.
    ///
    /// @param figures in 万元: initial, added and full
    private static String named(TestReport report, String... figures) {
        Formula formula = Formula.of("full = initial + added");
        List<String> names = List.of("initial", "added", "full");
        List<Printed.Own> own = new ArrayList<>();
        for (String figure : figures) {
            own.add(new Printed.Own(Quantity.of(figure, "万元"), HERE));
        }
        Optional<Culprit> culprit = Culprit.among(
                own,
                (at, other) -> {
                    Map<String, List<Quantity>> tried = new HashMap<>();
                    for (int i = 0; i < figures.length; i++) {
                        tried.put(
                                names.get(i),
                                List.of(i == at ? other : own.get(i).quantity()));
                    }
                    return formula.judge(tried);
                },
                Printed.of(report.report(), List.of()));
        return culprit.map(one -> one.right().plainValue()).orElse("none");
    }
}
