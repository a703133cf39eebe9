package gouji.check.rule;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.finding.Finding;
import gouji.finding.Kind;
import gouji.place.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofTest {
    private static final Place ANYWHERE = new Place(null, null, 1, null, null, null, null, "");

    @Test
    void whatTheWordsSettleNeedsNoOtherProof() {
        assertTrue(Proof.WORDS.isGiven(Kind.RATIO, List.of(stated("100", "%")), right("57.14", "%")));
    }

    @Test
    void aFigureNearTheRightOneOrASlipAwayFromItIsWrong() {
        assertTrue(Proof.NEAR.isGiven(Kind.SUM, List.of(stated("95.30", "万元")), right("93.10", "万元")));
        assertTrue(Proof.NEAR.isGiven(Kind.SUM, List.of(stated("15.30", "万元")), right("51.30", "万元")));
        assertTrue(Proof.NEAR.isGiven(Kind.DIFFERENCE, List.of(stated("6", "万元")), right("5", "万元")));
    }

    @Test
    void aFigureThatIsOffByAnythingMayBeOfSomethingElse() {
        assertFalse(Proof.NEAR.isGiven(Kind.RATIO, List.of(stated("76.00", "万元")), right("9.60", "万元")));
    }

    @Test
    void onlyWhatIsReckonedCanBeNear() {
        assertTrue(Proof.NEAR.isGiven(Kind.SCORE, List.of(stated("10", "分")), right("4", "分")));
    }

    @Test
    void aSlipInTwoDigitsMayBeChance() {
        assertFalse(Proof.SLIP.isGiven(Kind.SUM, List.of(stated("63", "户")), right("65", "户")));
        assertTrue(Proof.SLIP.isGiven(Kind.SUM, List.of(stated("36", "户")), right("63", "户")));
        assertTrue(Proof.SLIP.isGiven(Kind.SUM, List.of(stated("663", "户")), right("665", "户")));
    }

    @Test
    void twoFiguresWithoutARightOneAreHeldAgainstEachOther() {
        assertTrue(Proof.SLIP.isGiven(Kind.RESTATEMENT, List.of(stated("2784", "户"), stated("2874", "户")), null));
        assertFalse(Proof.SLIP.isGiven(Kind.RESTATEMENT, List.of(stated("2784", "户"), stated("2931", "户")), null));
    }

    private static Finding.Stated stated(String value, String unit) {
        return new Finding.Stated(value, unit, "stated", ANYWHERE);
    }

    private static Finding.Expected right(String value, String unit) {
        return new Finding.Expected(value, unit);
    }
}
