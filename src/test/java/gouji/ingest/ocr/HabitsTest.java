package gouji.ingest.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Lines of a page on which a Han character is 40 pixels wide.
class HabitsTest {
    private static final int EM = 40;

    @Test
    void bracketsAtTheEndsOfLinesAreAsWideAsThoseWithin() {
        assertEquals("（万元）", applied(line("(万元)", 36), line("（一）基本情况", 36)));
        assertEquals("(万元)", applied(line("(万元)", 36), line("一(二)三(四)", 36)));
        assertEquals("(12)", applied(line("(12)", 36)));
    }

    @Test
    void strokesAloneAreDashesAsManyAsTheyAreWide() {
        assertEquals("—", applied(new Line(List.of(word("一一", 90)), area(36, 5))));
        assertEquals("——", applied(new Line(List.of(word("一一一", 90)), area(78, 5))));
    }

    @Test
    void theNumberOneStaysWhereOthersAreCounted() {
        assertEquals("—", applied(line("一", 36)));
        assertEquals("一", applied(line("一", 36), line("二", 36)));
    }

    @Test
    void whatIsFlatIsADashWhateverWasSeenInIt() {
        assertEquals("—", applied(new Line(List.of(word("本", 10)), area(38, 4))));
        assertEquals("本", applied(new Line(List.of(word("本", 95)), area(38, 4))));
        assertEquals("本", applied(new Line(List.of(word("本", 10)), area(38, 36))));
    }

    private static String applied(Line line, Line... others) {
        var all = new ArrayList<Line>(List.of(others));
        all.add(line);
        return Habits.of(all, EM).applied(line).text();
    }

    private static Line line(String text, int height) {
        return new Line(List.of(word(text, 90)), area(EM * text.length(), height));
    }

    private static Word word(String text, float confidence) {
        return new Word(0, "", area(EM * text.length(), 36), confidence, text);
    }

    private static Area area(int width, int height) {
        return new Area(0, 0, width, height);
    }
}
