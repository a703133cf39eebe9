package gouji.check.reckoned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.check.reckoned.Working.Arithmetic;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.place.Place;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingTest {

    private static Working working(String text, int told, List<Integer> of, Arithmetic by) {
        List<Worded> figures = Figured.of(Texts.said(text, new Place(null, null, 1, null, null, null, null, text)))
                .worded(2023);
        return new Working(figures.get(told), of.stream().map(figures::get).toList(), by);
    }

    @Test
    void roundingAndCuttingOffExplainAQuotient() {
        assertTrue(working("投入4457.40万元，惠及2346户，户均1.90万元", 2, List.of(0, 1), Arithmetic.QUOTIENT)
                .holds());
        assertTrue(
                working("3份中2份，占66.66%", 2, List.of(1, 0), Arithmetic.QUOTIENT).holds());
        assertFalse(working("投入4457.40万元，惠及2346户，户均1.92万元", 2, List.of(0, 1), Arithmetic.QUOTIENT)
                .holds());
    }

    @Test
    void aGrowthIsByWhatWasBefore() {
        assertEquals(
                "20.0%",
                working("由12.5万亩减至10.0万亩，下降25.0%", 2, List.of(0, 1), Arithmetic.FALLEN)
                        .right()
                        .toString());
        assertTrue(working("48.2万人次，增加6.1万人次，增长14.5%", 2, List.of(1, 0), Arithmetic.GROWN_BY)
                .holds());
    }

    @Test
    void aPriceOfFewDigitsIsExactAndAnAverageIsRounded() {
        Arithmetic paid = Arithmetic.product(2, BigDecimal.ONE).paid();

        assertFalse(working("44户、每户0.8万元，计36万元", 2, List.of(0, 1), paid).holds());
        assertTrue(working("162.4公里，每公里32.14万元，计5220万元", 2, List.of(0, 1), paid).holds());
    }

    @Test
    void aMovedPointIsToldWithTheDecimalsThatItLeft() {
        Working working = working("21860人次，支出1647.60万元，次均7537.05元", 2, List.of(1, 0), Arithmetic.QUOTIENT);

        assertEquals(0, working.suspects().getFirst().right().compareTo(new BigDecimal("753.705")));
        assertTrue(working.arithmetic().endsWith("≠ 7537.05元"), working.arithmetic());
    }

    @Test
    void theFigureOfWhichASlipExplainsTheResultIsSuspected() {
        Working working = working(
                "工资386.40万元，161人，每月2200元，12个月",
                0,
                List.of(2, 1, 3),
                Arithmetic.product(3, BigDecimal.ONE).paid());

        assertTrue(working.suspects().stream()
                .anyMatch(suspect -> suspect.right().compareTo(new BigDecimal("2000")) == 0));
    }
}
