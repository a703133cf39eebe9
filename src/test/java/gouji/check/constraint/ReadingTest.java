package gouji.check.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.finding.Kind;
import gouji.place.Place;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// What rounding explains and what it does not.
class ReadingTest {

    @Test
    void aSumOfRoundedPartsHasItsRoundingAndNoMore() {
        assertEquals(Verdict.AGREES, sum("5.55万元", "2.31万元", "3.24万元"));
        assertEquals(Verdict.RESIDUE, sum("4.93万元", "2.46万元", "2.46万元"));
        assertEquals(Verdict.RESIDUE, sum("168.54万元", "54.18万元", "0.06万元", "113.73万元", "0.55万元"));
        assertEquals(Verdict.COARSE, sum("168.55万元", "54.18万元", "0.06万元", "113.73万元", "0.55万元"));
        assertEquals(Verdict.CONFLICT, sum("168.62万元", "54.18万元", "0.06万元", "113.73万元", "0.55万元"));
    }

    @Test
    void smallWholeAmountsAreExactAndLargeOnesMayBeRounded() {
        assertEquals(Verdict.CONFLICT, sum("95万元", "24万元", "27万元", "43万元"));
        assertEquals(Verdict.COARSE, sum("395万元", "124万元", "127万元", "143万元"));
        assertEquals(Verdict.CONFLICT, sum("398万元", "124万元", "127万元", "143万元"));
    }

    @Test
    void wholeYuanAreRounded() {
        assertEquals(Verdict.RESIDUE, sum("1001元", "400元", "300元", "300元"));
    }

    @Test
    void anotherUnitIsNoContradiction() {
        assertEquals(Verdict.AGREES, sum("0.45亿元", "2534.1万元", "2004.1万元"));
        assertEquals(Verdict.AGREES, sum("123456元", "12万元", "0.3456万元"));
        assertEquals(Verdict.CONFLICT, sum("0.47亿元", "2534.1万元", "2004.1万元"));
    }

    @Test
    void peopleAndThingsAreCountedExactly() {
        assertEquals(Verdict.CONFLICT, sum("34人", "26人", "9人"));
        assertEquals(Verdict.AGREES, sum("35人", "26人", "9人"));
    }

    @Test
    void wholeScoresAreExactAndComputedOnesRounded() {
        assertEquals(Verdict.CONFLICT, sum("96分", "24分", "40分", "30分"));
        assertEquals(Verdict.RESIDUE, sum("93.35分", "24.17分", "39.17分", "30分"));
    }

    @Test
    void aRateIsRoundedToItsOwnLastDigit() {
        assertEquals(Verdict.AGREES, ratio("87%", "8698万元", "10000万元"));
        assertEquals(Verdict.AGREES, ratio("69.4%", "99.15万元", "142.87万元"));
        assertEquals(Verdict.CONFLICT, ratio("80%", "9万元", "12万元"));
        assertEquals(Verdict.COARSE, ratio("57.3%", "57.36元", "100.00元")); // cut off
        assertEquals(Verdict.UNDEFINED, ratio("100%", "0万元", "0万元"));
    }

    @Test
    void sharesAddToExactlyTheWhole() {
        assertEquals(Verdict.RESIDUE, shares("11.27%", "56.55%", "27.09%", "5.1%"));
        assertEquals(Verdict.CONFLICT, shares("0.04%", "6.76%", "5.26%", "87.41%"));
        assertEquals(Verdict.AGREES, shares("88%", "12%"));
    }

    @Test
    void growthIsOfTheYearBefore() {
        assertEquals(Verdict.AGREES, growth(Growth.Form.CHANGE_AND_NOW, "135%", "2516.77万元", "4383.87万元"));
        assertEquals(Verdict.AGREES, growth(Growth.Form.CHANGE_AND_NOW, "-27.2%", "-8.06万元", "21.57万元"));
        assertEquals(Verdict.AGREES, growth(Growth.Form.NOW_AND_BEFORE, "65.1%", "3.6万元", "2.18万元"));
        assertEquals(Verdict.CONFLICT, growth(Growth.Form.CHANGE_AND_BEFORE, "31.4%", "150万元", "600万元"));
    }

    @Test
    void theSameFactAtTheSamePrecisionIsEqual() {
        assertEquals(false, Same.agree(Quantity.of("46", "万元"), Quantity.of("45", "万元")));
        assertEquals(true, Same.agree(Quantity.of("46", "万元"), Quantity.of("46.3", "万元")));
        assertEquals(true, Same.agree(Quantity.of("1508000", "元"), Quantity.of("150.8", "万元")));
        assertEquals(false, Same.agree(Quantity.of("1508000", "元"), Quantity.of("150.9", "万元")));
        assertEquals(true, Same.agree(Quantity.of("28", "批次"), Quantity.of("116", "人次")));
    }

    private static Verdict sum(String total, String... parts) {
        return new Sum(
                        "r",
                        Kind.SUM,
                        fact(total),
                        Arrays.stream(parts).map(ReadingTest::fact).toList(),
                        false)
                .judge(Values.STATED)
                .verdict();
    }

    private static Verdict ratio(String rate, String part, String whole) {
        return new Ratio("r", Kind.RATIO, fact(rate), fact(part), fact(whole))
                .judge(Values.STATED)
                .verdict();
    }

    private static Verdict shares(String... parts) {
        return new FixedTotal(
                        "r",
                        Kind.SUM,
                        Quantity.of("100", "%"),
                        Arrays.stream(parts).map(ReadingTest::fact).toList())
                .judge(Values.STATED)
                .verdict();
    }

    private static Verdict growth(Growth.Form form, String rate, String first, String second) {
        return new Growth("r", Kind.RATIO, form, fact(rate), fact(first), fact(second))
                .judge(Values.STATED)
                .verdict();
    }

    private static Fact fact(String figure) {
        String unit = figure.replaceFirst("^-?[0-9.]+", "");
        String number = figure.substring(0, figure.length() - unit.length());
        return new Fact(
                figure,
                "某项",
                Measure.OTHER,
                Quantity.of(number, unit),
                null,
                null,
                null,
                null,
                "test",
                new Place(null, null, 0, null, null, null, null, figure));
    }
}
