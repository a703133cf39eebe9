package gouji.ingest.tika;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import gouji.document.Outline;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    @Test
    void columnsPartedByBlanksAreATable() throws IOException {
        assertEquals("""
                ▦ 5×4，表1 预算执行情况，单位：万元
                  | 项目名称 | 预算数 | 执行数 | 执行率 |
                  | 安全生产监管 | 1,120.00 | 1,110.50 | 99.15% |
                  | 应急物资 | 30.00 | · | 0% |
                  | 其中： | · | · | · |
                  | 帐篷 采购 | · | 12.00 | · |
                上述数据均已核对。
                """, outline("""
                        表1 预算执行情况
                                              单位：万元
                --------------------------------------------
                项目名称          预算数    执行数    执行率
                --------------------------------------------
                安全生产监管    1,120.00  1,110.50    99.15%
                应急物资           30.00                0%
                其中：
                  帐篷 采购                  12.00
                上述数据均已核对。
                """).replaceAll("(?m)^[# ]*-{3,}\n|^# ", ""));
    }

    @Test
    void aHeadOverSeveralColumnsOfBlanksSpansThem() throws IOException {
        assertEquals("""
                ▦ 4×5
                  | · | 年度预算数安排 | → | 执行情况说明 | → |
                  | 科目 | 年初 | 调整后 | 金额 | 占比 |
                  | 人员经费 | 200 | 210 | 205 | 97% |
                  | 公用经费 | 30 | 28 | 28 | 100% |
                """, outline("""
                            年度预算数安排      执行情况说明
                科目        年初    调整后   金额    占比
                人员经费    200       210     205    97%
                公用经费     30        28      28   100%
                """));
    }

    @Test
    void rowsOutOfLineButOfOneNumberOfCellsAreATable() throws IOException {
        assertEquals("""
                ▦ 3×3
                  | 项目 | 2022年 | 2023年 |
                  | 会议费 | 0.8 | 0.5 |
                  | 公务用车购置及运行维护费 | 15.2 | 14.6 |
                """, outline("""
                项目  2022年  2023年
                会议费  0.8  0.5
                公务用车购置及运行维护费  15.2  14.6
                """));
    }

    @Test
    void proseWithBlanksInItMakesNoTable() throws IOException {
        String text = """
                填报单位：青山县水利局    填报日期：2024年1月5日
                联系人：张三              联系电话：0999
                一、基本情况    1
                二、资金情况    3
                三、绩效情况    5
                1.  完成堤防加固12公里，投资120万元。
                2.  完成水库除险3座，投资360万元。
                3.  完成灌区改造5处，投资80万元。
                """;
        assertEquals(text, outline(text).replaceAll("(?m)^[# ]+|[⟨⟩]", ""));
    }

    @Test
    void aMillionLinesPartedByBlanksTakeNoTime() {
        String text = "项目  预算  执行\n".repeat(300_000) + "甲  乙  丙\n丁  1\n";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> outline(text));
    }
}
