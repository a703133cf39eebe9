package gouji.ingest.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.ingest.table.Frame.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlignedFinderTest {

    @Test
    void textBetweenThreeRulesIsATable() {
        List<Letter> letters = rows(100, "项目|金额", "道路|12.5", "桥梁|30");
        List<Frame> frames = AlignedFinder.find(
                TextLine.of(letters),
                List.of(
                        Ruling.horizontal(96, 70, 300),
                        Ruling.horizontal(117, 70, 300),
                        Ruling.horizontal(160, 70, 300)));
        assertEquals(1, frames.size());
        PageTable table = PageTable.fill(1, frames.getFirst(), letters);
        assertEquals(
                List.of("项目", "金额", "道路", "12.5", "桥梁", "30"),
                table.texts().stream().map(Object::toString).toList());
    }

    @Test
    void figuresInThreeColumnsAreATableWithoutAnyRule() {
        List<Letter> letters = rows(100, "科目|预算|执行", "农业|120|118", "水利|75|70");
        List<Frame> frames = AlignedFinder.find(TextLine.of(letters), List.of());
        assertEquals(1, frames.size());
        assertEquals(9, frames.getFirst().fields().size());
    }

    @Test
    void figuresInTwoColumnsWithoutAnyHeadMayGoOnFromThePageBefore() {
        List<Letter> letters = rows(100, "一分局|20|3", "二分局|18|2", "三分局|21|4", "四分局|25|1");
        List<Frame> frames = AlignedFinder.find(TextLine.of(letters), List.of());
        assertEquals(1, frames.size());
        assertEquals(12, frames.getFirst().fields().size());
    }

    @Test
    void aHeadingOverTwoColumnsSpansThem() {
        var letters = new ArrayList<>(Typeset.line(1, 80, 80, 10, "科目"));
        letters.addAll(Typeset.line(1, 190, 80, 10, "预算与执行情况"));
        letters.addAll(rows(100, "名称|预算|执行", "农业|120|118", "水利|75|70"));
        List<Frame> frames = AlignedFinder.find(
                TextLine.of(letters), List.of(Ruling.horizontal(76, 70, 330), Ruling.horizontal(160, 70, 330)));
        assertEquals(
                List.of(new Field(0, 0, 1, 1), new Field(0, 1, 1, 2)),
                frames.getFirst().fields().subList(0, 2));
    }

    @Test
    void linesOfTextAreNoTable() {
        assertEquals(
                List.of(),
                AlignedFinder.find(TextLine.of(rows(100, "单位名称：|某县水务局", "联系电话：|12345678", "报告日期：|2021年")), List.of()));
        assertEquals(List.of(), AlignedFinder.find(TextLine.of(rows(100, "本年收入12万元", "支出10万元", "结余2万元")), List.of()));
    }

    private static List<Letter> rows(float top, String... rows) {
        var letters = new ArrayList<Letter>();
        for (int r = 0; r < rows.length; r++) {
            String[] texts = rows[r].split("\\|", -1);
            for (int c = 0; c < texts.length; c++) {
                letters.addAll(Typeset.line(1, 80 + 90 * c, top + 20 * r, 10, texts[c]));
            }
        }
        return letters;
    }
}
