package gouji.ingest.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gouji.ingest.ocr.Figure.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Two readings of one figure, and the number of pieces that its ink is in.
class FigureTest {

    @Test
    void aFigureReadTheSameTwiceIsAgreedWhateverMarksStandBesideIt() {
        assertEquals(Outcome.AGREED, read("，1,288.59%。", 40).comparedWith(read("1,288.59%", 95), 9, false));
    }

    @Test
    void aDigitSeenInThePercentSignIsTakenOut() {
        for (String seen : List.of("959%", "95%6", "95%40", "95%0")) {
            Figure first = read("，" + seen + "。", 70);
            Figure again = read("95%", 95);
            assertEquals(Outcome.CORRECTED, first.comparedWith(again, 3, false), seen);
            assertEquals("，95%。", first.read(again));
        }
    }

    @Test
    void aNinetyNineIsNotTakenForAPercentSignThatSeemedToHoldADigit() {
        assertEquals(Outcome.KEPT, read("99%", 92).comparedWith(read("9%", 95), 3, false));
    }

    @Test
    void aLetterBehindThePercentSignIsPartOfIt() {
        Figure first = read("92.479%p6", 80);
        Figure again = read("92.47%", 95);
        assertEquals(Outcome.CORRECTED, first.comparedWith(again, 8, false));
        assertEquals("92.47%", first.read(again));
        assertEquals(Outcome.CORRECTED, read("95.2%d", 92).comparedWith(read("95.2%", 95), 6, false));
        assertEquals(Outcome.DOUBTED, read("92.479%p", 92).comparedWith(read("92.57%", 95), 8, false));
    }

    @Test
    void whatIsAsNarrowAsADigitMayBeOneHoweverSurelyItWasReadAsSomethingElse() {
        Figure again = read("5", 96);
        assertEquals(Outcome.KEPT, read("号", 85).comparedWith(again, 1, true));
        assertEquals(Outcome.CORRECTED, read("号", 85).doubted().comparedWith(again, 1, true));
    }

    @Test
    void aLostPointComesBackWhereTheInkHasIt() {
        assertEquals(Outcome.CORRECTED, read("2320", 50).comparedWith(read("213.20", 96), 6, false));
    }

    @Test
    void whatWasCutOutTooNarrowOrTooWideChangesNothing() {
        assertEquals(Outcome.KEPT, read("264.6", 91).comparedWith(read("64.6", 96), 4, false));
        assertEquals(Outcome.KEPT, read("60", 92).comparedWith(read("604", 95), 3, false));
        assertEquals(Outcome.DOUBTED, read("264.6", 75).comparedWith(read("64.6", 96), 4, false));
    }

    @Test
    void twoReadingsThatBothFitTheInkMakeTheFigureUnsure() {
        assertEquals(Outcome.DOUBTED, read("6", 94).comparedWith(read("5", 96), 1, true));
        assertEquals(Outcome.REPLACED, read("112", 30).comparedWith(read("142", 96), 3, false));
    }

    @Test
    void anUnsureSecondReadingSaysNothing() {
        assertEquals(Outcome.KEPT, read("3.75", 93).comparedWith(read("3275", 55), 4, false));
        assertEquals(Outcome.KEPT, read("8", 92).comparedWith(read("", 100), 1, true));
    }

    @Test
    void aCellThatReadsLikeNoTextIsTheFigureOfItsInk() {
        Figure first = read("了王", 10);
        Figure again = read("21011", 96);
        assertEquals(Outcome.CORRECTED, first.comparedWith(again, 5, true));
        assertEquals("21011", first.read(again));
        assertEquals(Outcome.KEPT, read("了王", 80).comparedWith(again, 5, true));
        assertEquals(Outcome.KEPT, first.comparedWith(again, 5, false));
    }

    @Test
    void separateFiguresInOneWordAreNotPlain() {
        assertFalse(read("2，2022", 90).isPlain());
        assertFalse(read("2021-2023", 90).isPlain());
    }

    private static Figure read(String text, float confidence) {
        return Figure.of(List.of(new Word(0, "", new Area(0, 0, 1, 1), confidence, text)));
    }
}
