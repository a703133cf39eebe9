package gouji.ingest.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.document.Document;
import gouji.document.Outline;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages on which text lies on its side, though the sheet says that it stands upright.
class DirectionsTest {
    private static final int WIDTH = 595;
    private static final int HEIGHT = 842;
    private static final List<List<String>> TABLE = List.of(
            List.of("项目", "全年预算数", "全年执行数"), List.of("培训经费", "12.50", "11.20"), List.of("设备购置", "30.00", "29.40"));

    @TempDir
    Path folder;

    private final StringBuilder page = new StringBuilder();

    private void write(float left, float top, String text) {
        page.append(PdfPages.text(left, HEIGHT - top, 10.5f, text));
    }

    /// Three rows of three columns from the upper left.
    private void table(float left, float top, boolean isRuled) {
        for (int row = 0; row < TABLE.size(); row++) {
            for (int column = 0; column < 3; column++) {
                write(
                        left + 100 * column + 5,
                        top + 20 * row + 14,
                        TABLE.get(row).get(column));
            }
        }
        for (int i = 0; i <= 3; i++) {
            if (isRuled || i != 2) {
                line(left, top + 20 * i, left + 300, top + 20 * i);
            }
            if (isRuled) {
                line(left + 100 * i, top, left + 100 * i, top + 60);
            }
        }
    }

    private void line(float x1, float y1, float x2, float y2) {
        page.append(String.format(Locale.ROOT, "%.1f %.1f m %.1f %.1f l S\n", x1, HEIGHT - y1, x2, HEIGHT - y2));
    }

    /// What follows is turned to the left, or by other degrees, about the point where upright text would begin.
    private void turned(int degrees, float x, float y, Runnable drawing) {
        double angle = Math.toRadians(degrees);
        page.append(String.format(
                Locale.ROOT,
                "q %.4f %.4f %.4f %.4f %.1f %.1f cm 1 0 0 1 0 %d cm\n",
                Math.cos(angle),
                Math.sin(angle),
                -Math.sin(angle),
                Math.cos(angle),
                x,
                HEIGHT - y,
                -HEIGHT));
        drawing.run();
        page.append("Q\n");
    }

    private String read() throws IOException {
        Path file = folder.resolve("a.pdf");
        PdfPages.save(file, WIDTH, HEIGHT, false, List.of(page));
        return switch (Ingest.standard().read(Source.of(file))) {
            case Ingested.Success success -> outline(success.document());
            case Ingested.Failure failure -> failure.toString();
        };
    }

    private static String outline(Document document) {
        String outline = Outline.of(document);
        return outline.substring(outline.indexOf('\n') + 1).replaceAll("(?m)^ +", "");
    }

    private static final String GRID = """
            | 项目 | 全年预算数 | 全年执行数 |
            | 培训经费 | 12.50 | 11.20 |
            | 设备购置 | 30.00 | 29.40 |
            """;

    @ParameterizedTest
    @CsvSource({"90,200,700,true", "270,400,200,true", "180,450,700,true", "90,200,700,false", "270,400,200,false"})
    void aTableOnItsSideBesideUprightTextIsRead(int degrees, float x, float y, boolean isRuled) throws IOException {
        for (int i = 0; i < 6; i++) {
            write(90, 80 + 16 * i, i == 0 ? "　　本年度全年预算数为四十二点五万元，全年执行数为四十点六万元，" : "各项目的安排和执行情况如附表所示，其中培训经费为十二点五万元，其");
        }
        turned(degrees, x, y, () -> table(0, 0, isRuled));
        String read = read();
        assertTrue(read.contains(GRID), read);
        assertTrue(read.indexOf("本年度全年预算数") < read.indexOf("项目 |"), read);
        assertTrue(read.startsWith("说明 第1页 第1页有部分文字是横放的，这部分已转正后读取"), read);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void uprightTextBesideMoreThatLiesIsRead(boolean isRuled) throws IOException {
        write(90, 80, "一、预算执行情况");
        write(90, 100, "本年度预算为四十二点五万元。");
        write(90, 120, "详见附表。");
        turned(90, 200, 750, () -> {
            table(0, 0, isRuled);
            for (int i = 0; i < 5; i++) {
                write(0, 90 + 16 * i, "注：各项目的安排和执行情况按照年初批复的绩效目标填列。");
            }
        });
        String read = read();
        assertTrue(read.contains("一、预算执行情况"), read);
        assertTrue(read.contains("详见附表。"), read);
        assertTrue(read.contains(GRID), read);
        assertTrue(read.indexOf("详见附表") < read.indexOf("项目 |"), read);
    }

    @Test
    void aLabelOnItsSideIsNoTextOfItsOwn() throws IOException {
        write(90, 80, "本年度预算为四十二点五万元。");
        table(90, 200, true);
        turned(90, 40, 600, () -> write(0, 0, "装　订　线　内　请　勿　填　写　任　何　内　容　谢　谢"));
        String body = read().replaceAll("页眉页脚.*\n", "");
        assertEquals("本年度预算为四十二点五万元。\n▦ 3×3，第1页\n" + GRID, body);
    }
}
