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
        assertEquals("1130", named("full = initial + added", new TestReport(), "113", "105.83", "1235.83"));
    }

    @Test
    void theOneWhoseRightValueStandsElsewhereIsNamed() {
        var report = new TestReport();
        report.says("护林员工资", Measure.BUDGET, "512.6万元");

        assertEquals("512.6", named("full = initial + added", report, "572.6", "88.2", "600.8"));
    }

    @Test
    void aWholeThatIsLessThanItsPartIsNamedWhereItsRightValueStandsElsewhere() {
        var report = new TestReport();
        report.says("护林员工资", Measure.BUDGET, "1321.86万元");

        assertEquals("1321.86", named("part ≤ whole", report, "1123.21", "132.186"));
    }

    @Test
    void whereAnyOfThemMayBeWrongNoneIsNamed() {
        assertEquals("none", named("full = initial + added", new TestReport(), "572.6", "88.2", "600.8"));
        assertEquals("none", named("part ≤ whole", new TestReport(), "1123.21", "132.186"));
    }

    /// What the wrong one of the figures should be.
    ///
    /// @param figures in 万元, in the order of the formula's names (the alphabet's for a bound)
    private static String named(String written, TestReport report, String... figures) {
        Formula formula = Formula.of(written);
        List<String> names =
                formula.relation().equals("=") ? List.of("initial", "added", "full") : List.of("part", "whole");
        List<Printed.Own> own = new ArrayList<>();
        for (String figure : figures) {
            own.add(new Printed.Own(Quantity.of(figure, "万元"), HERE));
        }
        Optional<Culprit> culprit = Culprit.among(
                own,
                formula.relation().equals("="),
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
