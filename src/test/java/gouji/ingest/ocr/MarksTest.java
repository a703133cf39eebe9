package gouji.ingest.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Lines drawn as boxes of ink: a Han character is 30 pixels wide and as high.
class MarksTest {
    private final List<Word> words = new ArrayList<>();
    private final BufferedImage image = new BufferedImage(800, 60, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();
    private int x = 20;

    MarksTest() {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 800, 60);
        pen.setColor(Color.BLACK);
    }

    @Test
    void aMarkWithTheRoomOfAHanCharacterIsFullWidth() {
        han("指");
        mark(":", 3, 32);
        han("全");
        mark(",", 3, 12);
        han("年");
        assertEquals("指：全,年", read());
    }

    @Test
    void aThousandsSeparatorStaysWhatItIs() {
        han("元");
        digits("1");
        mark(",", 3, 6);
        digits("288");
        assertEquals("元1,288", read());
    }

    @Test
    void bracketsAreAsWideAsTheirOtherHalf() {
        mark("(", 5, 5);
        han("一");
        mark(")", 5, 32);
        han("年");
        mark("(", 5, 14);
        han("元");
        mark(")", 5, 14);
        assertEquals("（一）年(元)", read());
    }

    @Test
    void aMarkAtTheEndOfALineFollowsWhatStandsBefore() {
        han("年");
        mark(";", 3, 3);
        assertEquals("年；", read());
    }

    @Test
    void inkThatHangsAtTheTopIsAQuote() {
        han("三");
        quote("?", 3, 18);
        han("经");
        quote("\"", 18, 3);
        han("优");
        assertEquals("三”经“优", read());
    }

    private void han(String text) {
        ink(text, 30, 10, 40);
        x += 3;
    }

    private void digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            ink(text.substring(i, i + 1), 12, 14, 38);
            x += 3;
        }
    }

    /// @param room until what follows
    private void mark(String text, int width, int room) {
        ink(text, width, 28, 40);
        x += room - width;
    }

    private void quote(String text, int before, int after) {
        x += before;
        ink(text, 6, 10, 18);
        x += after;
    }

    private void ink(String text, int width, int top, int bottom) {
        pen.fillRect(x, top, width, bottom - top);
        words.add(new Word(0, "", new Area(x, 10, x + width, 40), 90, text));
        x += width;
    }

    private String read() {
        Ink ink = Ink.of(Picture.of(image));
        var area = new Area(20, 10, words.getLast().area().right(), 40);
        return String.join(
                "",
                Marks.of(new Line(words, area), ink).words().stream()
                        .map(Word::text)
                        .toList());
    }
}
