package gouji.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "十, 10", "十二, 12", "二十, 20", "二十一, 21", "一百零五, 105", "一百五十, 150", "两千三百, 2300", "壹佰万, 1000000",
        "五十万, 500000", "三亿零二十万, 300200000", "二〇二一, 2021", "二○二一, 2021", "九, 9", "一万零一, 10001", "两, 2", "贰拾叁, 23"
    })
    void readsNumeralsAsWritten(String numeral, String number) {
        assertEquals(new BigDecimal(number), ChineseNumerals.parse(numeral));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "万", "百", "十十", "一二十", "百十", "中", "十个"})
    void whatIsNoNumeralIsNotRead(String text) {
        assertNull(ChineseNumerals.parse(text));
    }

    @Test
    void everyNumberReadsBackToItself() {
        long seed = 20260101;
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 20_000; i++) {
            long number = random.nextLong(1, 1L << random.nextInt(1, 40)) % 1_000_000_000_000L;
            String numeral = ChineseNumerals.format(number);
            assertEquals(
                    BigDecimal.valueOf(number), ChineseNumerals.parse(numeral), () -> "seed " + seed + ": " + numeral);
        }
    }
}
