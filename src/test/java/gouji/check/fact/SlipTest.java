package gouji.check.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.quantity.Quantity;
import org.junit.jupiter.api.Test;

class SlipTest {
    @Test
    void aWrongUnitIsToldWithTheUnitThatWasMeant() {
        assertEquals("1.47亿元", meant("1.47", "万元", "14700.00"));
        assertEquals("1287200元", meant("1287200", "万元", "128.72"));
        assertEquals("194.00万元", meant("194.00", "元", "1940000.00"));
    }

    @Test
    void anotherSlipKeepsTheUnit() {
        assertEquals("58.0万元", meant("5.8", "万元", "58.0"));
    }

    private static String meant(String wrong, String unit, String right) {
        return Slip.meant(Quantity.of(wrong, unit), Quantity.of(right, unit)).toString();
    }
}
