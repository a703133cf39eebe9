package gouji.check.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gouji.quantity.Qualifier;
import gouji.quantity.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormulaTest {
    private static final Formula LEFT = Formula.of("left = got - spent - returned");

    @Test
    void aDifferenceThatDoesNotHoldIsAConflictWrittenOut() {
        Map<String, List<Quantity>> figures = Map.of(
                "left", List.of(Quantity.of("7.63", "万元")),
                "got", List.of(Quantity.of("147.25", "万元")),
                "spent", List.of(Quantity.of("139.89", "万元")));

        Judgement judgement = LEFT.judge(figures);

        assertEquals(Verdict.CONFLICT, judgement.verdict());
        assertEquals("7.36万元", LEFT.expected(figures, judgement).toString());
        assertEquals("147.25万元-139.89万元=7.36万元 ≠ 7.63万元", LEFT.arithmetic(figures, judgement));
    }

    @Test
    void amountsInDifferentUnitsAreComparedInOne() {
        assertEquals(Verdict.AGREES, verdict(LEFT, "left", "5000元", "got", "3万元", "spent", "2.5万元"));
    }

    @Test
    void figuresOfDifferentKindsAreNeitherAddedNorCompared() {
        assertEquals(Verdict.UNDEFINED, verdict(LEFT, "left", "5户", "got", "30人", "spent", "20人"));
        assertEquals(Verdict.UNDEFINED, verdict(Formula.of("part ≤ whole"), "part", "37人", "whole", "31件"));
    }

    @Test
    void aQuotientOfOneKindIsARate() {
        Formula rate = Formula.of("rate = part / whole");

        assertEquals(Verdict.AGREES, verdict(rate, "rate", "91.7%", "part", "55处", "whole", "60处"));
        assertEquals(Verdict.CONFLICT, verdict(rate, "rate", "95%", "part", "55处", "whole", "60处"));
    }

    @Test
    void aScoreIsCappedByItsWeight() {
        Formula score = Formula.of("score = min(weight, weight * rate)");

        assertEquals(Verdict.AGREES, verdict(score, "score", "10分", "weight", "10分", "rate", "104%"));
        assertEquals(Verdict.CONFLICT, verdict(score, "score", "8.8分", "weight", "10分", "rate", "80%"));
    }

    @Test
    void aTargetOfAtLeastSixtyIsMissedByFiftyAndAnActualOfAboutFiftyProvesNothing() {
        Formula reached = Formula.of("actual ≥ target");
        Quantity target = Quantity.of("60", "场").with(Qualifier.AT_LEAST);
        Quantity fifty = Quantity.of("50", "场");

        assertEquals(
                Verdict.CONFLICT,
                reached.judge(Map.of("target", List.of(target), "actual", List.of(fifty)))
                        .verdict());
        assertEquals(
                Verdict.UNDEFINED,
                reached.judge(Map.of("target", List.of(target), "actual", List.of(fifty.with(Qualifier.ABOUT))))
                        .verdict());
    }

    @Test
    void aSumMayLackAPartButAQuotientNoDivisor() {
        assertEquals(true, LEFT.appliesTo(Set.of("left", "got", "spent")));
        assertFalse(Formula.of("rate = part / whole").appliesTo(Set.of("rate", "part")));
        assertFalse(LEFT.appliesTo(Set.of("got", "spent")));
    }

    @Test
    void whatIsNoFormulaIsRefused() {
        for (String wrong : List.of("left", "left = ", "left = got -", "left = (got", "left = got $ spent")) {
            assertThrows(IllegalArgumentException.class, () -> Formula.of(wrong), wrong);
        }
    }

    private static Verdict verdict(Formula formula, String... namesAndFigures) {
        var figures = new java.util.HashMap<String, List<Quantity>>();
        for (int i = 0; i < namesAndFigures.length; i += 2) {
            String figure = namesAndFigures[i + 1];
            int unit = figure.replaceFirst("[^0-9.].*", "").length();
            figures.put(namesAndFigures[i], List.of(Quantity.of(figure.substring(0, unit), figure.substring(unit))));
        }
        return formula.judge(figures).verdict();
    }
}
