package gouji.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.document.Cell;
import gouji.document.DocumentInfo;
import gouji.document.Table;
import gouji.finding.Finding;
import gouji.finding.Kind;
import gouji.finding.Severity;
import gouji.place.Place;
import gouji.place.PlacedText;
import gouji.report.Indicator;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the rows and columns of tables are called in front of auditors. Tables are written with `|` between cells, `~`
/// where the cell at the left and `^` where the one above reaches over the place.
class HeadersTest {
    private static final Report FORM = report(
            0,
            List.of(row("产出", "数量指标", "安装路灯", 9), row("产出", "质量指标", "验收合格率", 10)),
            "路灯改造项目自评表 | ~          | ~          | ~                       | ~        | ~        | ~      | ~",
            "项目名称           | ~          | 路灯改造   | ~                       | ~        | ~        | ~      | ~",
            "主管部门           | ~          | 青禾县财政局 | ~                     | 负责人   | 王某     | 电话   | 5551234",
            "项目资金           | ~          | 年初预算数 | 全年预算数              | 全年执行数 | 分值   | 执行率 | 得分",
            "^                  | 年度资金总额 | 12.00    | 12.00                   | 9.00     | 10       | 75%    | 7.5",
            "^                  | 其他资金   | 0.00       | 0.00                    | 0.00     | —        | —      | —",
            "年度目标           | 预期目标   | ~          | ~                       | 实际完成 | ~        | ~      | ~",
            "^                  | 安装路灯500盏，修复路灯200盏，亮灯率达到98%以上。 | ~ | ~ | 安装路灯480盏，其余因故未能安装。 | ~ | ~ | ~",
            "一级指标           | 二级指标   | 三级指标   | 评分标准                | 指标值   | 完成值   | 分值   | 得分",
            "产出               | 数量指标   | 安装路灯   | 达到得满分              | ≥500盏   | 480盏    | 20     | 19",
            "产出               | 质量指标   | 验收合格率 | 每低一个百分点扣一分，扣完为止 | 合格 | 合格    | 30     | 30",
            "其他需要说明的事项 | ~          | 无         | ~                       | ~        | ~        | ~      | ~",
            "总分               | ~          | ~          | ~                       | ~        | ~        | 100    | 96.5");

    @Test
    void aCellIsUnderTheHeadOfItsPartOfTheForm() {
        assertEquals("“年度资金总额”行“全年执行数”列", named(FORM, 4, 4));
        assertEquals("“年度目标”行“实际完成”列", named(FORM, 7, 4));
        assertEquals("“总分”行“得分”列", named(FORM, 12, 7));
    }

    @Test
    void aRowOfAnIndicatorIsCalledByItsNameAndNotByItsCriterion() {
        assertEquals("“安装路灯”行“得分”列", named(FORM, 9, 7));
        assertEquals("“验收合格率”行“分值”列", named(FORM, 10, 6));
    }

    @Test
    void theNameOfAnIndicatorIsUnderItsHeadAndNotUnderTheIndicatorAbove() {
        assertEquals("“质量指标”行“三级指标”列", named(FORM, 10, 2));
    }

    @Test
    void neitherATitleNorTheNameOfABureauOrProjectIsAHead() {
        assertEquals("“项目名称”行第3列", named(FORM, 1, 2));
        assertEquals("“电话”行第8列", named(FORM, 2, 7));
    }

    @Test
    void valuesBesideTheirLabelsHaveNoHeadAboveThem() {
        Report form = report(
                0,
                List.of(),
                "联系人   | 王某 | 部门     | 办公室 ",
                "编制人数 | 14   | 实有人数 | 26     ",
                "车辆编制 | 3    | 实有车辆 | 2      ");
        assertEquals("“实有人数”行第4列", named(form, 1, 3));
        assertEquals("“车辆编制”行第2列", named(form, 2, 1));
    }

    @Test
    void twoListsSideBySideHaveTheirOwnLabelsUnderOneHead() {
        Report table = report(
                0,
                List.of(),
                "收入       | 决算数 | 支出       | 决算数",
                "一、财政拨款 | 120.00 | 一、教育支出 | 90.00",
                "二、其他   | 3.00   | 二、其他支出 | 33.00");
        assertEquals("“二、其他支出”行“决算数”列", named(table, 2, 3));
    }

    @Test
    void aHeadIsToldWithTheGroupThatItBelongsTo() {
        Report table = report(
                2,
                List.of(),
                "项目 | 预算数 | ~    | 决算数 | ~   ",
                "^    | 小计   | 其中 | 小计   | 其中",
                "会议 | 12     | 3    | 9      | 2   ");
        assertEquals("“会议”行“决算数/小计”列", named(table, 2, 3));
        assertEquals("“会议”行“预算数/其中”列", named(table, 2, 2));
    }

    @Test
    void yearsAreHeadsThoughTheyAreFigures() {
        Report table = report(0, List.of(), "项目 | 2023年 | 2024年", "收入 | 12.00  | 13.00", "支出 | 11.00  | 12.50");
        assertEquals("“支出”行“2024年”列", named(table, 2, 2));
    }

    @Test
    void whatHasNoNameIsCalledByItsNumber() {
        Report table = report(0, List.of(), "12.00 | 13.00", "11.00 | 12.50");
        assertEquals("第2行第2列", named(table, 1, 1));
    }

    @Test
    void ofACellThatIsAPageOfItsOwnTheWorkbookQuotesTheBeginning() {
        String whole = "长".repeat(1_000);
        Report table = report(1, List.of(), "事项 | 完成情况", "总体目标 | " + whole);
        var place = new Place(null, 1, null, 0, 1, 1, null, whole);
        var finding = new Finding(
                "自评.pdf",
                "copied",
                Kind.DUPLICATE,
                Severity.INFO,
                "重复",
                List.of(new Finding.Stated(whole, "", "stated", place)),
                null,
                null,
                null,
                List.of());
        assertEquals("“总体目标”行“完成情况”列：" + whole.substring(0, 240) + "……", Words.quotes(finding, Surroundings.of(table)));
    }

    private static String named(Report report, int row, int column) {
        Cell cell = report.tables().getFirst().grid().at(row, column);
        String quote = cell == null ? "" : cell.text().original();
        return Surroundings.of(report).headers(new Place(null, 1, null, 0, row, column, null, quote));
    }

    private static Indicator row(String level1, String level2, String level3, int row) {
        var place = new Place(null, 1, null, 0, row, 2, null, level3);
        return new Indicator(null, level1, level2, level3, null, null, null, null, null, place);
    }

    private static Report report(int headerRows, List<Indicator> indicators, String... rows) {
        List<List<String>> texts = new ArrayList<>();
        for (String row : rows) {
            texts.add(List.of(row.strip().split("\\s*\\|\\s*")));
        }
        int columns = texts.getFirst().size();
        List<Cell> cells = new ArrayList<>();
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns; c++) {
                String text = texts.get(r).get(c);
                if (!text.equals("~") && !text.equals("^")) {
                    cells.add(new Cell(r, c, height(texts, r, c), width(texts, r, c), PlacedText.of(text)));
                }
            }
        }
        var table = new Table(rows.length, columns, cells, null, null, headerRows, List.of(1));
        return new Report(
                new DocumentInfo("自评.pdf", "ab", "application/pdf", 1),
                "青禾县财政局",
                null,
                2023,
                null,
                null,
                null,
                List.of(),
                List.of(),
                indicators,
                List.of(),
                List.of(table),
                List.of());
    }

    private static int width(List<List<String>> texts, int row, int column) {
        int width = 1;
        while (column + width < texts.get(row).size()
                && texts.get(row).get(column + width).equals("~")) {
            width++;
        }
        return width;
    }

    private static int height(List<List<String>> texts, int row, int column) {
        int height = 1;
        while (row + height < texts.size()
                && texts.get(row + height).get(column).equals("^")) {
            height++;
        }
        return height;
    }
}
