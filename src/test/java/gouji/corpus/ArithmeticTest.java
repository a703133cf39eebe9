package gouji.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArithmeticTest {

    @Test
    void theLeftSideIsRightToThePlacesThatItStates() {
        assertTrue(Arithmetic.holds("96.00% = 883.68 / 920.50"));
        assertFalse(Arithmetic.holds("96.01% = 883.68 / 920.50"));
        assertTrue(Arithmetic.holds("9.47 = 10 * 90 / 95"));
        assertFalse(Arithmetic.holds("9.5 = (10 + 1) * 90 / 95"));
    }

    @Test
    void aRoughRelationAllowsForRoundedParts() {
        assertFalse(Arithmetic.holds("4.93 = 2.46 + 2.46"));
        assertTrue(Arithmetic.holds("4.93 ~= 2.46 + 2.46"));
        assertFalse(Arithmetic.holds("4.95 ~= 2.46 + 2.46"));
    }

    @Test
    void aFigureOfACellIsReadWithItsUnitAndQualifier() {
        assertEquals(new Stated("1288.59", "万元", null), Stated.in("１，２８８．５９万元"));
        assertEquals(new Stated("95", "%", "≥"), Stated.in("≥95%"));
        assertEquals(new Stated("3200", "户", "≈"), Stated.in("3200余户"));
        assertNull(Stated.in("2022年11月底前"));
        assertNull(Stated.in("10-11座"));
        assertEquals(List.of("75.3", "45.2"), Arithmetic.numbers("75.3 = 45.2"));
    }
}
