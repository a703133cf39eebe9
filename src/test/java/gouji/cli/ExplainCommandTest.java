package gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {
    private static final String TRIED = "培训费：预算12万元，实际支出11.5万元";

    @Test
    void aTextIsTriedAndTheFactsComeWithTheirRules() {
        var session = new Session(Locale.ENGLISH);
        assertEquals(0, session.run("explain", "--text", TRIED), session.err());
        assertEquals("""
                place:     paragraph 1
                quote:     培训费：预算12万元，实际支出11.5万元
                facts from it:
                  f1  培训费 预算数 12万元  [budget-amount – 预算数：“预算××万元”“安排××万元” (extract/amount/budget-amount.yaml)]
                  f2  培训费 执行数 11.5万元  [spent-verb – 执行数：“支出××万元”，支出作动词 (extract/amount/spent-verb.yaml)]
                """, session.out().replaceAll("(?s)\\d+ rules looked at it.*", ""));
    }

    @Test
    void rulesThatMatchedTellWhoWonAndOthersHowFarTheyCame() {
        var session = new Session(Locale.CHINESE);
        assertEquals(0, session.run("explain", "--text", TRIED), session.err());
        assertTrue(session.out().contains("  符合，但更具体的规则优先：expenditure – "), session.out());
        assertTrue(session.out().contains("  认出：spent-verb – "), session.out());
        assertTrue(session.out().contains("只到“支出11.5万元”为止"), session.out());
    }

    @Test
    void aFigureThatIsNoFactIsShownWithTheReason() {
        var session = new Session(Locale.ENGLISH);
        assertEquals(0, session.run("explain", "--text", "2020年8月完成"), session.err());
        assertTrue(session.out().contains("no facts from it."), session.out());
        assertTrue(session.out().contains(" – a date: it tells when"), session.out());
    }

    @Test
    void aCallThatDoesNotSayWhatToExplainIsRefused() {
        var session = new Session(Locale.ENGLISH);
        assertEquals(2, session.run("explain", "--fact", "f1"));
        assertEquals("gouji: say what to explain: FILE --fact ID, FILE --text TEXT, or --text TEXT\n", session.err());
    }
}
