package gouji.ingest.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Signs drawn with strokes, and what was read into them.
class SignsTest {
    private final BufferedImage image = new BufferedImage(200, 60, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();

    SignsTest() {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 200, 60);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(3));
    }

    @Test
    void aChevronOverABarIsASignWhateverWasReadThere() {
        sign(20, 46);
        assertEquals("≥", read(50, "三"));
        assertEquals("≥", read(50));
    }

    @Test
    void theWayThatItPointsTellsWhich() {
        sign(46, 20);
        assertEquals("≤", read(50, "<"));
    }

    @Test
    void aSignBeforeAFigureTakesThePlaceOfWhatWasReadForIt() {
        sign(20, 46);
        pen.fillRect(60, 14, 12, 26);
        pen.fillRect(76, 14, 12, 26);
        assertEquals("≥80", read(90, "二", "80"));
        assertEquals("80", read(90, "80"));
        assertEquals("二级", read(90, "二", "级"));
    }

    @Test
    void aBlurredSignIsToldByTheSideThatIsOpen() {
        sign(20, 46);
        pen.fillRect(22, 12, 10, 16); // its mouth is closed
        assertEquals("≥", read(50, "三"));
        assertEquals("级", read(50, "级"));
    }

    @Test
    void barsAloneAreNoSign() {
        pen.fillRect(20, 14, 26, 3);
        pen.fillRect(20, 36, 26, 3);
        assertEquals("二", read(50, "二"));
        pen.fillRect(23, 25, 20, 3);
        assertEquals("三", read(50, "三"));
    }

    private void sign(int open, int point) {
        pen.drawLine(open, 12, point, 20);
        pen.drawLine(point, 20, open, 28);
        pen.fillRect(20, 34, 27, 3);
    }

    private String read(int end, String... words) {
        var area = new Area(10, 8, end, 44);
        var line = new Line(
                List.of(words).stream()
                        .map(text -> new Word(0, "", area, 40, text))
                        .toList(),
                area);
        return String.join(
                "",
                Signs.of(line, Ink.of(Picture.of(image))).words().stream()
                        .map(Word::text)
                        .toList());
    }
}
