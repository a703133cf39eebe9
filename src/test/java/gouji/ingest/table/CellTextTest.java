package gouji.ingest.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellTextTest {

    @Test
    void aNumberThatTheCellBrokeIsOneNumber() {
        assertEquals("88.46%", text(36, "88.4", "6%"));
        assertEquals("1321.15", text(36, "1321", ".15"));
        assertEquals("105.83÷1130＝", text(56, "105.83÷11", "30＝"));
    }

    @Test
    void whatAloneIsNoNumberGoesOnHoweverWideTheCell() {
        assertEquals("1,800,000.00", text(90, "1,800,", "000.", "00"));
        assertEquals("300,000.00", text(90, "30", "0,000.00"));
        assertEquals("49,500,000.00", text(90, "49,500", ",00", "0.00"));
        assertEquals("1.\n50", text(90, "1.", "50"));
        assertEquals("12.5\n3", text(90, "12.5", "3"));
    }

    @Test
    void twoNumbersBelowEachOtherStayTwo() {
        assertEquals("1375.07\n1321.15", text(48, "1375.07", "1321.15"));
        assertEquals("100\n95", text(80, "100", "95"));
    }

    @Test
    void aSignAloneOnALineBelongsToTheFigureBelow() {
        assertEquals("-9.67%", text(60, "-", "9.67%"));
        assertEquals("≥95%", text(60, "≥", "95%"));
        assertEquals("-\n-", text(60, "-", "-"));
    }

    @Test
    void aLineThatTheCellBrokeGoesOn() {
        assertEquals("社会公众满意度指标", text(62, "社会公众满", "意度指标"));
    }

    @Test
    void aLineThatTheWriterBrokeStaysBroken() {
        assertEquals("产出指标\n（50分）", text(120, "产出指标", "（50分）"));
    }

    @Test
    void oneCharacterALineIsOneWord() {
        assertEquals("绩效指标", text(200, "绩", "效", "指", "标"));
    }

    @Test
    void lettersComeInTheOrderInWhichTheyStandNotInWhichTheyAreDrawn() {
        var letters = new ArrayList<>(Typeset.line(1, 60, 100, 10, "是"));
        letters.addAll(Typeset.line(1, 20, 100.8f, 10, "否"));
        assertEquals("否 是", CellText.of(letters, 200).text());
    }

    @Test
    void whatIsDrawnTwiceToLookBoldCountsOnce() {
        var letters = new ArrayList<>(Typeset.line(1, 20, 100, 10, "合计11"));
        Typeset.line(1, 20.3f, 100, 10, "合计11").forEach(letters::add);
        assertEquals("合计11", CellText.of(letters, 200).text());
    }

    @Test
    void textOnItsSideIsReadAlong() {
        var letters = new ArrayList<Letter>();
        String text = "绩效2020";
        for (int i = 0; i < text.length(); i++) {
            letters.add(new Letter(text.substring(i, i + 1), 1, 100, 300 - 10 * i, 10, 10, 10, "仿宋", 90));
        }
        assertEquals(text, CellText.of(letters, 9.2f).text());
    }

    private static String text(float width, String... lines) {
        List<Letter> letters = Typeset.lines(105.4f, 100, 10, lines);
        return CellText.of(letters, width - 2 * CellText.PADDING).text();
    }
}
