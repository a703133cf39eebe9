package gouji.ingest.tika;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.document.Outline;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainLayoutTest {
    private static final String THREE_COLUMNS = """
            ▦ 3×3
              | 项目 | 预算数 | 决算数 |
              | 合计 | 15.2 | 4.6 |
              | 会议费 | 0.8 |  |
            """;

    @TempDir
    Path folder;

    private String outline(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), text);
        return switch (Ingest.standard().read(Source.of(file))) {
            case Ingested.Success success -> {
                String outline = Outline.of(success.document());
                yield outline.substring(outline.indexOf('\n') + 1);
            }
            case Ingested.Failure failure -> failure.toString();
        };
    }

    @Test
    void rowsPartedByBarsAreTheRowsOfATable() throws IOException {
        assertEquals(THREE_COLUMNS, outline("项目 | 预算数 | 决算数 |\n合计 | 15.2 | 4.6 |\n会议费 | 0.8 | |\n"));
    }

    @Test
    void theRuleBelowTheHeadOfAMarkdownTableIsNoRow() throws IOException {
        String markdown = "| 项目 | 预算数 | 决算数 |\n|---|---:|---:|\n| 合计 | 15.2 | 4.6 |\n| 会议费 | 0.8 | |\n";
        assertEquals(THREE_COLUMNS, outline(markdown));
    }

    @Test
    void rowsPartedByTabsAreTheRowsOfATable() throws IOException {
        assertEquals(THREE_COLUMNS, outline("项目\t预算数\t决算数\n合计\t15.2\t4.6\n会议费\t0.8\t\n"));
    }

    @Test
    void cellsWithALineEachAreParted() throws IOException {
        String cells = "项目 |\n预算数 |\n决算数 |\n合计 |\n15.2 |\n4.6 |\n会议费 |\n0.8 |\n|\n";
        assertEquals(THREE_COLUMNS, outline(cells));
        assertEquals(THREE_COLUMNS, outline(cells.replace(" |", "\n|")));
    }

    @Test
    void headsStandAboveTheirFiguresThoughTheCellAboveTheNamesIsLost() throws IOException {
        assertEquals("""
                ▦ 3×4
                  | 资金情况 |  |  |  |
                  |  | 全年预算数 | 全年执行数 | 预算执行率 |
                  | 年度资金总额 | 808 | 693 | 86% |
                """, outline("资金情况 |\n全年预算数 | 全年执行数 | 预算执行率 | ||\n年度资金总额 | 808 | 693 | 86% | ||\n"));
    }

    @Test
    void aRowOfOneCellThatNamesATableStandsOverIt() throws IOException {
        String outline = outline("项目支出绩效自评表（2023年度） | ||||\n项目名称 | 河道保洁 | ||\n实施单位 | 青山县水利局 | ||\n");
        assertEquals("""
                ▦ 2×2，项目支出绩效自评表（2023年度）
                  | 项目名称 | 河道保洁 |
                  | 实施单位 | 青山县水利局 |
                """, outline);
    }

    @Test
    void linesCutAtOneWidthAreOneParagraph() throws IOException {
        assertEquals("""
                本年度一般公共预算财政拨款安排的会议费支出决算总额为5.48万元，比上年增加1.55万元，增长39.4%，增加原因主要是下乡任务增加，会议次数随之增加，全年共召开会议12次，参会人员共计860人次。
                # （一）会议费支出1.5万元。
                """, outline("""
                本年度一般公共预算财政拨款安排的会议费支
                出决算总额为5.48万元，比上年增加1.55万元，
                增长39.4%，增加原因主要是下乡任务增加，
                会议次数随之增加，全年共召开会议12次，参
                会人员共计860人次。
                （一）会议费支出1.5万元。
                """));
    }

    @Test
    void linesThatEndSentencesStayParagraphs() throws IOException {
        String text = """
                全年培训护林员四期，共计二百六十人参加了培训。
                全年修复巡护道路十二公里，均已通过县级验收。
                全年发放宣传资料三千份，群众知晓率有所提高。
                全年处置火情两起，没有造成人员伤亡和损失。
                """;
        assertEquals(text, outline(text));
    }

    @Test
    void aBarInASentenceMakesNoTable() throws IOException {
        assertEquals("首页 ｜ 政务公开\n全年预算12万元。\n", outline("首页 | 政务公开\n全年预算12万元。\n"));
    }
}
