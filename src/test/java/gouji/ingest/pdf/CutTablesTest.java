package gouji.ingest.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.document.Outline;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tables of three lines of which a page's or column's end leaves too little on a side to be a table by itself.
class CutTablesTest {
    private static final int HEIGHT = 842;
    private static final float LINE = 18;
    private static final String PROSE = "本单位按照年初批复的绩效目标组织实施各项工作，支出进度符合要求，项目管";

    @TempDir
    Path folder;

    private final List<StringBuilder> pages = new ArrayList<>();

    private void write(float left, float top, String text) {
        pages.getLast().append(PdfPages.text(left, HEIGHT - top, 10.5f, text));
    }

    private void rule(float left, float right, float top) {
        pages.getLast()
                .append(String.format(
                        Locale.ROOT, "%.1f %.1f m %.1f %.1f l S\n", left, HEIGHT - top, right, HEIGHT - top));
    }

    private float prose(float top, int lines) {
        for (int i = 0; i < lines; i++) {
            write(90, top + LINE * i, i < lines - 1 ? PROSE : "理制度健全。");
        }
        return top + LINE * lines;
    }

    private float row(float left, float top, float step, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            write(left + step * i, top, cells[i]);
        }
        return top + LINE;
    }

    private String read() throws IOException {
        Path file = folder.resolve("a.pdf");
        PdfPages.save(file, 595, HEIGHT, false, pages);
        return switch (Ingest.standard().read(Source.of(file))) {
            case Ingested.Success success -> Outline.of(success.document()).replaceAll("(?m)^ +", "");
            case Ingested.Failure failure -> failure.toString();
        };
    }

    private float head(float left, float right, float top, float step) {
        float below = row(left + step, top, step, "表1　预算执行情况表");
        below = row(left + 2 * step, below, step, "单位：万元");
        rule(left, right, below - 12);
        below = row(left, below, step, "项目", "预算数", "执行数");
        rule(left, right, below - 12);
        return below;
    }

    private static final String[][] ROWS = {
        {"培训经费", "12.50", "11.20"}, {"设备购置", "30.00", "29.40"}, {"宣传费", "8.10", "8.00"}, {"监管经费", "6.30", "6.20"}
    };

    private static String grid(int rows) {
        var grid = new StringBuilder("，表1　预算执行情况表，单位：万元\n| 项目 | 预算数 | 执行数 |\n");
        for (int i = 0; i < rows; i++) {
            grid.append("| ").append(String.join(" | ", ROWS[i])).append(" |\n");
        }
        return grid.toString();
    }

    @ParameterizedTest
    @CsvSource({"0,3", "1,1", "1,3", "2,1", "3,1"})
    void aPagesEndMayLeaveARow(int before, int after) throws IOException {
        pages.add(new StringBuilder());
        float y = prose(770 - LINE * (35 + before + 2), 35);
        y = head(90, 500, y, 150);
        for (int i = 0; i < before; i++) {
            y = row(90, y, 150, ROWS[i]);
        }
        pages.add(new StringBuilder());
        y = 80;
        for (int i = before; i < before + after; i++) {
            y = row(90, y, 150, ROWS[i]);
        }
        rule(90, 500, y - 12);
        prose(y + 4, 20);
        String read = read();
        assertTrue(read.contains(grid(before + after)), read);
    }

    @Test
    void aTableThatIsOverIsNotGoneOnWith() throws IOException {
        pages.add(new StringBuilder());
        float y = prose(770 - LINE * 37, 35);
        y = head(90, 500, y, 150);
        y = row(90, y, 150, ROWS[0]);
        rule(90, 500, y - 12);
        pages.add(new StringBuilder());
        y = row(90, 80, 300, "填报人：张某", "联系电话：0931-1234567");
        rule(90, 500, y - 12);
        prose(y + 4, 20);
        String read = read();
        assertFalse(read.contains("| 填报人"), read);
        assertEquals(1, read.split("\\| 项目").length - 1, read);
    }
}
