package gouji.ingest.tika;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.document.Outline;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelimitedTextTest {
    private static final String ROWS = "项目|预算数|执行数\r\n\"甲，\"\"乙\"\"项目\"|\"1,200.00\"|11\r\n丙|12|11\r\n";
    private static final String TABLE = """
            ▦ 3×3
              | 项目 | 预算数 | 执行数 |
              | 甲，"乙"项目 | 1,200.00 | 11 |
              | 丙 | 12 | 11 |
            """;

    @TempDir
    Path folder;

    private String outline(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return switch (Ingest.standard().read(Source.of(file))) {
            case Ingested.Success success -> {
                String outline = Outline.of(success.document());
                yield outline.substring(outline.indexOf('\n') + 1);
            }
            case Ingested.Failure failure -> failure.toString();
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a.csv|,|UTF-8", "a.csv|;|GB18030", "a.CSV|;|UTF-16", "a.tsv|tab|UTF-8", "a.txt|,|GB18030"})
    void recordsAreTheRowsOfATableWhateverPartsTheFields(String name, String mark, String charset) throws IOException {
        String text = ROWS.replace("|", mark.equals("tab") ? "\t" : mark);
        assertEquals(TABLE, outline(name, text.getBytes(Charset.forName(charset))));
    }

    @Test
    void whatStandsAloneAboveTheRecordsIsTheTableTitleAndUnit() throws IOException {
        String text = "收入支出情况表,,\n单位：万元,,\n" + ROWS.replace('|', ',');
        assertEquals(
                TABLE.replace("3×3", "3×3，收入支出情况表，单位：万元"), outline("a.csv", text.getBytes(Charset.forName("GBK"))));
    }

    @Test
    void proseWithMarksInItIsNoTable() throws IOException {
        String prose = "预算12万元,执行11万元,结余1万元\n甲项目5万元,乙项目6万元,合计11万元\n完成率91%,满意度95%,得分96\n";
        assertEquals(prose, outline("a.txt", prose.getBytes(Charset.forName("UTF-8"))));
    }
}
