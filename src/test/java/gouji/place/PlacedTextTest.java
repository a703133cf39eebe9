package gouji.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacedTextTest {

    @Test
    void aMatchOnTheTidyFormQuotesTheOriginal() {
        var said = PlacedText.of("预算１，２８８．５９万元").rewrite(NormalForm::of);
        assertEquals("预算1288.59万元", said.text());
        assertEquals("１，２８８．５９", said.quote(2, 9));
    }

    @Test
    void aSliceKeepsItsOwnQuotesAndPlaces() {
        var glyphs = new Glyphs.Builder();
        for (int i = 0; i < 6; i++) {
            glyphs.add(i < 3 ? 1 : 2, 10 * i, 5, 10, 12);
        }
        var text = PlacedText.of("支出1,2元".substring(0, 6), glyphs.build());
        var slice = text.slice(2, 6);
        assertEquals("1,2元", slice.quote(0, 4));
        assertEquals(1, slice.page(0, 4));
        assertEquals(new Box(20, 5, 10, 12), slice.box(0, 4), "only what stands on the page where it begins");
        assertEquals(new Box(30, 5, 30, 12), slice.box(1, 4));
    }

    @Test
    void joinedTextsQuoteAcrossTheSeam() {
        var joined = PlacedText.join("", List.of(PlacedText.of("资金１２"), PlacedText.of("万元")))
                .rewrite(NormalForm::of);
        assertEquals("资金12万元", joined.text());
        assertEquals("１２万元", joined.quote(2, 6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "１２．３％|12.3%",
                "12 万 元|12万元",
                "2 0 2 1 年|2021年",
                "1,288.59万元|1288.59万元",
                "12,345万元|12345万元",
                "分别为1,2和3|分别为1，2和3",
                "1 204.6万元|1204.6万元",
                "6，120人|6，120人",
                "1, 300.0万元|1300.0万元",
                "2,045, 300.00元|2045300.00元",
                "6, 120人|6，120人",
                "1.5, 300.0万元|1.5，300.0万元",
                "财政拨款 150 130.5 130.5|财政拨款150 130.5 130.5",
                "=8个 8 8 8 成本指标|=8个8 8 8成本指标",
                "95 100%|95 100%",
                "乡镇(街道):5个|乡镇（街道）：5个",
                "8:00-11:30|8:00-11:30",
                "产 出 指标|产出指标",
                "甲　　　乙|甲   乙",
                "1　人防工程|1 人防工程",
                "附件：2　部门预算|附件：2 部门预算",
                "支出12　万元|支出12万元",
                "≧ 95％|≥95%"
            })
    void theTidyFormHasOneWidthAndNoBlanksInsideNumbers(String original, String tidy) {
        assertEquals(tidy, NormalForm.of(original));
    }

    @Test
    void offsetsOfTheTidyFormAlwaysLeadToTheSource() {
        long seed = 7;
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 5_000; i++) {
            String original = randomText(random);
            var text = PlacedText.of(original).rewrite(NormalForm::of);
            int start = text.length() == 0 ? 0 : random.nextInt(text.length());
            int end = text.length() == 0 ? 0 : random.nextInt(start, text.length()) + 1;
            String quote = text.quote(start, end);
            assertTrue(original.contains(quote), () -> "seed " + seed + ": " + original);
            assertEquals(
                    text.text().substring(start, end), text.slice(start, end).text());
            assertEquals(quote, text.slice(start, end).original());
        }
    }

    private static String randomText(RandomGenerator random) {
        String alphabet = "预算支出１２３456，,.．％%（( )：:万元 　\t\n2020年≥a";
        var text = new StringBuilder();
        for (int n = random.nextInt(40); n > 0; n--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
