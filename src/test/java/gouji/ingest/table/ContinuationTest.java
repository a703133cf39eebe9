package gouji.ingest.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.document.Cell;
import gouji.document.Table;
import gouji.ingest.table.Frame.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContinuationTest {
    private static final float COLUMN = 60; // points
    private static final float NO_ROOM = 5;

    @Test
    void rowsOnTheNextPageFollow() {
        PageTable first = page(1, "项目|预算|执行", "道路|12|10");
        PageTable second = page(2, "桥梁|30|29");
        assertTrue(Continuation.continues(List.of(first), second, NO_ROOM));
        assertEquals("项目|预算|执行\n道路|12|10\n桥梁|30|29\n", shown(Continuation.join(List.of(first, second))));
    }

    @Test
    void aRepeatedHeaderCountsOnce() {
        PageTable first = page(1, "项目|预算|执行", "道路|12|10");
        PageTable second = page(2, "项目|预算|执行", "桥梁|30|29");
        assertTrue(Continuation.continues(List.of(first), second, 200));
        assertEquals("项目|预算|执行\n道路|12|10\n桥梁|30|29\n", shown(Continuation.join(List.of(first, second))));
    }

    @Test
    void aRowThatThePageEndCutIsOneRow() {
        PageTable first = page(1, "绿化|补植补栽", "排水|疏通管");
        PageTable second = page(2, "|网三处", "照明|更换灯具");
        assertEquals("绿化|补植补栽\n排水|疏通管网三处\n照明|更换灯具\n", shown(Continuation.join(List.of(first, second))));
    }

    @Test
    void aRowThatClosesABracketIsTheRestOfTheOneThatOpenedIt() {
        PageTable first = page(1, "数量|培训|≥90%", "满意|受益（4|≥95%");
        PageTable second = page(2, "指标|分）|", "时效|按期|100%");
        assertEquals("数量|培训|≥90%\n满意指标|受益（4分）|≥95%\n时效|按期|100%\n", shown(Continuation.join(List.of(first, second))));
    }

    @Test
    void rowsOfWholeFiguresAreNotOneRowThatThePageEndCut() {
        PageTable first = page(1, "指标|目标|完成", "管理人数|≥18万人|19万人");
        PageTable second = page(2, "管理比率|≥77%|80%");
        assertEquals("指标|目标|完成\n管理人数|≥18万人|19万人\n管理比率|≥77%|80%\n", shown(Continuation.join(List.of(first, second))));
    }

    @Test
    void aDateThatThePageEndCutIsOneDate() {
        PageTable first = page(1, "序号|措施|时限", "1|更换管|2024年");
        PageTable second = page(2, "|网三处|4月底前", "2|修订制度|2024年");
        assertEquals("序号|措施|时限\n1|更换管网三处|2024年4月底前\n2|修订制度|2024年\n", shown(Continuation.join(List.of(first, second))));
    }

    @Test
    void aLabelThatThePageEndCutIsOneCell() {
        PageTable first = page(1, "产出指标|次数|4次", "效益|事故|0次");
        PageTable second = page(2, "指标|满意|95%", "满意指标|群众|97%");
        assertEquals(
                "产出指标|次数|4次\n效益指标|事故|0次\n效益指标|满意|95%\n满意指标|群众|97%\n", shown(Continuation.join(List.of(first, second))));
    }

    @Test
    void aLabelThatOnlyLooksLikeTheEndOfAnotherIsALabel() {
        PageTable first = page(1, "预算指标|次数|4次", "效益指标|事故|0次");
        PageTable second = page(2, "指标|满意|95%", "合计|群众|97%");
        assertEquals(
                "预算指标|次数|4次\n效益指标|事故|0次\n指标|满意|95%\n合计|群众|97%\n", shown(Continuation.join(List.of(first, second))));
    }

    @Test
    void aLabelThatReachesOverThePageEndIsOneCell() {
        PageTable first = page(1, "产出|次数|4", "效益|事故|0");
        PageTable second = page(2, "|满意|95");
        Table table = Continuation.join(List.of(first, second));
        assertEquals("产出|次数|4\n效益|事故|0\n效益|满意|95\n", shown(table));
        assertEquals(table.grid().at(1, 0), table.grid().at(2, 0));
        assertEquals(List.of(1, 2), table.pages());
    }

    @Test
    void aSecondLabelBesideOneThatReachesOverThePageEndDoesToo() {
        PageTable first = page(1, "产出|数量|次数|4", "效益|社会|事故|0");
        PageTable second = page(2, "||满意|95");
        Table table = Continuation.join(List.of(first, second));
        assertEquals("产出|数量|次数|4\n效益|社会|事故|0\n效益|社会|满意|95\n", shown(table));
        PageTable figures = page(1, "产出|21|次数|4", "效益|12|事故|0");
        assertEquals("产出|21|次数|4\n效益|12|事故|0\n效益||满意|95\n", shown(Continuation.join(List.of(figures, second))));
    }

    @Test
    void theEndOfALabelClosesItsBracket() {
        PageTable first = page(1, "产出|次数|4", "效益（3|事故|0");
        PageTable second = page(2, "分）|满意|95");
        assertEquals("产出|次数|4\n效益（3分）|事故|0\n效益（3分）|满意|95\n", shown(Continuation.join(List.of(first, second))));
    }

    @Test
    void aLabelToldBeforeEachOfItsRowsMakesNoOtherForm() {
        PageTable first = page(1, "一级指标|指标|值", "产出指标|检查|12", "产出指标|培训|4");
        PageTable second = page(2, "一级指标|指标|值", "产出指标|宣传|7");
        assertTrue(Continuation.continues(List.of(first), second, NO_ROOM));
    }

    @Test
    void theSameFormFilledInAgainIsAnotherTable() {
        PageTable first = page(1, "绩效表|绩效表", "项目|道路", "预算|12");
        PageTable second = page(2, "绩效表|绩效表", "项目|桥梁", "预算|30");
        assertFalse(Continuation.continues(List.of(first), second, NO_ROOM));
        assertFalse(Continuation.continues(
                List.of(page(1, "项目|道路", "单位|一所", "预算|12")), page(2, "项目|桥梁", "单位|二所", "预算|30"), NO_ROOM));
    }

    @Test
    void aTableOfOtherWidthOrAfterFreeRoomIsAnother() {
        assertFalse(Continuation.continues(List.of(page(1, "甲|1")), page(2, "乙|1|2"), NO_ROOM));
        assertFalse(Continuation.continues(List.of(page(1, "甲|1")), page(2, "乙|2"), 200));
        assertFalse(Continuation.continues(List.of(page(1, "甲|1")), page(3, "乙|2"), NO_ROOM));
    }

    /// A table with one row a line; a cell that begins like the one before it is one cell with it.
    private static PageTable page(int number, String... rows) {
        int columns = rows[0].split("\\|", -1).length;
        var xs = new float[columns + 1];
        for (int c = 0; c <= columns; c++) {
            xs[c] = 100 + COLUMN * c;
        }
        var ys = new float[rows.length + 1];
        var fields = new ArrayList<Field>();
        var letters = new ArrayList<Letter>();
        for (int r = 0; r < rows.length; r++) {
            ys[r + 1] = 20 * (r + 1);
            String[] texts = rows[r].split("\\|", -1);
            int c = 0;
            while (c < texts.length) {
                int end = c + 1;
                while (end < texts.length && !texts[c].isEmpty() && texts[end].equals(texts[c])) {
                    end++;
                }
                fields.add(new Field(r, c, 1, end - c));
                letters.addAll(Typeset.line(number, xs[c] + 6, ys[r] + 4, 14, texts[c]));
                c = end;
            }
        }
        return PageTable.fill(number, new Frame(Edges.of(xs), Edges.of(ys), fields), letters);
    }

    private static String shown(Table table) {
        var out = new StringBuilder();
        for (int r = 0; r < table.rows(); r++) {
            for (int c = 0; c < table.columns(); c++) {
                Cell cell = table.grid().at(r, c);
                out.append(c == 0 ? "" : "|").append(cell == null ? "" : cell.text());
            }
            out.append('\n');
        }
        return out.toString();
    }
}
