package gouji.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerManyTest {
    @ParameterizedTest
    @CsvSource({
        "每万尾,10000",
        "补助标准为每百公里,100",
        "单价元/千字,1000",
        "每十万人,100000",
        "每百万人,1000000",
        "每亩,1",
        "每千瓦时,1",
        "每万元,1",
        "共计,1"
    })
    void aPriceIsOfAsManyAsItsWordsSay(String words, BigDecimal many) {
        assertEquals(many, PerMany.in(words));
    }
}
