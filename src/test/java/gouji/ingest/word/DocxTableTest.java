package gouji.ingest.word;

import static gouji.ingest.word.WordFile.p;
import static gouji.ingest.word.WordFile.r;
import static gouji.ingest.word.WordFile.tbl;
import static gouji.ingest.word.WordFile.tc;
import static gouji.ingest.word.WordFile.tr;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxTableTest {
    @TempDir
    Path folder;

    @Test
    void aCellSpansTheColumnsAndRowsThatItCoversOnThePage() throws IOException {
        var file = new WordFile(tbl(
                tr(tc("<w:gridSpan w:val='2'/>", "指标"), tc("", "得分")),
                tr(tc("<w:vMerge w:val='restart'/>", "产出"), tc("", "数量"), tc("", "10")),
                tr(tc("<w:vMerge/>", ""), tc("", "质量"), tc("", "9"))));
        assertEquals("""
                ▦ 3×3
                  | 指标 | → | 得分 |
                  | 产出 | 数量 | 10 |
                  | ↓ | 质量 | 9 |
                """, file.outline(folder));
    }

    @Test
    void aRowMayBeginAfterTheFirstColumnAndEndBeforeTheLast() throws IOException {
        var file = new WordFile(tbl(
                tr(tc("", "甲"), tc("", "乙"), tc("", "丙")),
                "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>" + tc("", "丁") + "</w:tr>"));
        assertEquals("""
                ▦ 2×3
                  | 甲 | 乙 | 丙 |
                  | · | 丁 | · |
                """, file.outline(folder));
    }

    @Test
    void edgesThatNoCellUsesMakeNoColumn() throws IOException {
        var file = new WordFile(tbl(
                tr(tc("<w:gridSpan w:val='3'/>", "项目"), tc("<w:gridSpan w:val='2'/>", "金额")),
                tr(tc("<w:gridSpan w:val='3'/>", "培训费"), tc("<w:gridSpan w:val='2'/>", "8"))));
        assertEquals("""
                ▦ 2×2
                  | 项目 | 金额 |
                  | 培训费 | 8 |
                """, file.outline(folder));
    }

    @Test
    void cellsMergedInTheOldWayAreOne() throws IOException {
        var file = new WordFile(tbl(
                tr(tc("<w:hMerge w:val='restart'/>", "合并"), tc("<w:hMerge/>", ""), tc("", "丙")),
                tr(tc("", "一"), tc("", "二"), tc("", "三"))));
        assertEquals("""
                ▦ 2×3
                  | 合并 | → | 丙 |
                  | 一 | 二 | 三 |
                """, file.outline(folder));
    }

    @Test
    void rowsAndCellsInContentControlsAreThere() throws IOException {
        String cell = "<w:sdt><w:sdtPr/><w:sdtContent>" + tc("", "乙") + "</w:sdtContent></w:sdt>";
        String row = "<w:sdt><w:sdtContent>" + tr(tc("", "丙"), tc("", "丁")) + "</w:sdtContent></w:sdt>";
        assertEquals("""
                ▦ 2×2
                  | 甲 | 乙 |
                  | 丙 | 丁 |
                """, new WordFile(tbl(tr(tc("", "甲"), cell), row)).outline(folder));
    }

    @Test
    void aTableInATableFollowsItsHostWhichKeepsTheText() throws IOException {
        String inner = tbl(tr(tc("", "一"), tc("", "二")), tr(tc("", "三"), tc("", "四")));
        String host = "<w:tc><w:tcPr/>" + p("前") + inner + p("后") + "</w:tc>";
        assertEquals("""
                ▦ 1×2
                  | 外 | 前⏎一⇥二⏎三⇥四⏎后 |
                ▦ 2×2
                  | 一 | 二 |
                  | 三 | 四 |
                末
                """, new WordFile(tbl(tr(tc("", "外"), host)) + p("末")).outline(folder));
    }

    @Test
    void aFrameOfOneCellIsNoTable() throws IOException {
        String frame = "<w:tc><w:tcPr/>" + p("第一句。") + p("第二句。") + "</w:tc>";
        assertEquals("第一句。\n第二句。\n", new WordFile(tbl(tr(frame))).outline(folder));
    }

    @Test
    void deletedRowsAreOutAndHiddenOnesAreTold() throws IOException {
        String deleted = "<w:tr><w:trPr><w:del w:id='1'/></w:trPr>" + tc("", "删") + "</w:tr>";
        String hidden = "<w:tr><w:trPr><w:hidden/></w:trPr>" + tc("", "隐") + "</w:tr>";
        assertEquals("""
                说明 表格中有隐藏的内容（1行、0个被合并单元格内的文字），未计入表格。
                ▦ 2×1
                  | 甲 |
                  | 乙 |
                """, new WordFile(tbl(tr(tc("", "甲")), deleted, hidden, tr(tc("", "乙")))).outline(folder));
    }

    @Test
    void aRepeatedRowIsHeader() throws IOException {
        String header = "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + tc("", "项目") + tc("", "金额") + "</w:tr>";
        assertEquals("""
                ▦ 2×2，表头1行
                  | 项目 | 金额 |
                  | 培训 | 3 |
                """, new WordFile(tbl(header, tr(tc("", "培训"), tc("", "3")))).outline(folder));
    }

    @Test
    void linesAndTabsInACellAreKept() throws IOException {
        String cell = "<w:tc><w:tcPr/><w:p>" + r("预算") + "<w:r><w:tab/><w:t>12</w:t><w:br/><w:t>万元</w:t></w:r></w:p>"
                + p("") + p("另") + "</w:tc>";
        var table =
                new WordFile(tbl(tr(cell, tc("", "")))).read(folder).tables().getFirst();
        assertEquals("预算\t12\n万元\n另", table.cells().getFirst().text().original());
    }
}
