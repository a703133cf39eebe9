package gouji.ingest.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.document.Document;
import gouji.document.Table;
import gouji.ingest.Source;
import gouji.ingest.ocr.OcrSettings;
import gouji.ingest.pdf.TablePdf.Look;
import gouji.ingest.pdf.TablePdf.Paper;
import gouji.ingest.pdf.TablePdf.Pen;
import gouji.ingest.pdf.TablePdf.Rules;
import gouji.ingest.pdf.TablePdf.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// How well the tables of PDF files are read, layout by layout: the same contents, drawn in all the ways that reports
/// draw them. Each layout has a floor that it must not fall below.
@ExtendWith(QuietPdfBox.class)
class TableSetTest {
    private static final String PROSE = "根据财政部门关于开展绩效自评工作的通知要求，我单位对2023年度部门预算项目支出开展了绩效自评，"
            + "全年预算数2180.75万元，执行数2165.89万元，预算执行率为99.32%，总体完成情况良好，各项指标均达到年初设定的目标。";

    private static final double RULED = 0.995;
    private static final double OPEN = 0.95; // where lines are missing

    private static final TableContent BUDGET = TableContent.of(
            "预算执行",
            1,
            List.of(130, 80, 80, 80, 70),
            "lrrrr",
            "科目|年初预算|全年预算|决算数|执行率",
            "基本支出|1,250.00|1,268.35|1,260.12|99.35%",
            "项目支出|860.50|912.40|905.77|99.27%",
            "其中：信息化运维|120.00|118.60|115.28|97.20%",
            "业务培训费|15.00|12.00|11.86|98.83%",
            "合计|2,110.50|2,180.75|2,165.89|99.32%");
    private static final TableContent SMALL = TableContent.of(
            "资金来源",
            1,
            List.of(140, 120, 120),
            "lrr",
            "资金来源|预算数（万元）|执行数（万元）",
            "财政拨款|350.00|348.52",
            "上年结转|26.40|26.40",
            "其他资金|8.00|7.15");
    private static final TableContent INDICATORS = TableContent.of(
            "绩效指标",
            1,
            List.of(75, 75, 115, 65, 65, 45),
            "cclccc",
            "一级指标|二级指标|三级指标|指标值|完成值|得分",
            "产出指标|数量指标|开展专项检查|≥12次|14次|10",
            "产出指标|质量指标|系统正常运行率|≥95%|97.5%|15",
            "产出指标|时效指标|按时完成率|100%|100%|15",
            "效益指标|社会效益|群众知晓率|≥80%|86%|20",
            "满意度指标|服务对象|服务对象满意度|≥90%|93.2%|10");
    private static final TableContent WRAPPED = TableContent.of(
            "偏差原因",
            1,
            List.of(110, 70, 70, 180),
            "lrrl",
            "项目名称|预算数|决算数|偏差原因及改进措施",
            "信息系统运行维护及安全等级保护测评项目|118.60|115.28|部分服务合同按季度支付，尾款于次年一月结清，下一步将加快支付进度",
            "业务培训|12.00|11.86|节约开支",
            "基层站点办公设备更新购置|45.00|39.75|采购中标价低于预算，形成结余资金5.25万元，已交回财政");
    private static final TableContent MERGED = TableContent.of(
            "预决算",
            2,
            List.of(110, 75, 75, 75, 65, 50),
            "lrrrrl",
            "项目|预算情况|<|决算情况|<|备注",
            "^|年初预算|调整预算|支出数|执行率|^",
            "人员经费|980.00|995.20|990.11|99.49%|无",
            "公用经费|270.00|273.15|270.01|98.85%|无",
            "合计|1,250.00|1,268.35|1,260.12|99.35%|无");
    private static final TableContent STAFF = TableContent.of(
            "编制",
            2,
            List.of(120, 80, 80, 80),
            "lrrr",
            "单位|编制情况|<|<",
            "^|核定数|实有数|空编数",
            "局机关|32|30|2",
            "监测站|18|17|1",
            "信息中心|9|9|0");
    private static final TableContent YEARS = TableContent.of(
            "两年",
            2,
            List.of(90, 70, 70, 70, 70),
            "lrrrr",
            "科目|2022年|<|2023年|<",
            "^|预算数|决算数|预算数|决算数",
            "办公费|12.00|11.20|13.50|13.10",
            "差旅费|8.60|7.90|9.00|8.45",
            "培训费|3.20|3.20|2.80|2.66");
    private static final TableContent FORM = TableContent.of(
            "自评表",
            1,
            List.of(80, 80, 110, 75, 75, 40),
            "cclccc",
            "项目名称|业务培训|<|主管部门|市统计局|<",
            "绩效指标|一级指标|三级指标|指标值|完成值|得分",
            "^|产出指标|开展专项检查|≥12次|14次|10",
            "^|^|系统正常运行率|≥95%|97.5%|15",
            "^|效益指标|群众知晓率|≥80%|86%|20",
            "总分|<|<|<|<|45");
    private static final TableContent NARROW = TableContent.of(
            "窄列",
            1,
            List.of(90, 43, 43, 43, 43, 43),
            "lrrrrr",
            "科目|一季度|二季度|三季度|四季度|合计",
            "人员经费|1,234.56|12,450.80|9,876.54|3,210.00|26,771.90",
            "公用经费|88.46|102.30|97.15|65.20|353.11",
            "项目支出|2,345.67|1,020.30|3,456.78|4,567.89|11,390.64");
    private static final TableContent GAPS = TableContent.of(
            "空格",
            1,
            List.of(120, 80, 80, 80, 80),
            "lrrrr",
            "科目|财政拨款|上年结转|其他资金|合计",
            "因公出国（境）费||||",
            "公务接待费|3.50|||3.50",
            "公务用车运行费|18.00|2.40||20.40",
            "会议费||1.20|0.80|2.00",
            "合计|21.50|3.60|0.80|25.90");
    private static final TableContent ONE_COLUMN =
            TableContent.of("一列", 1, List.of(300), "l", "主要工作内容", "开展专项检查14次", "举办业务培训4场", "更新办公设备32台");
    private static final TableContent MANY = TableContent.of(
            "多列",
            1,
            List.of(50, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40),
            "lrrrrrrrrrr",
            "单位|预算|决算|结余|检查|培训|会议|设备|人员|车辆|得分",
            "本级|98.5|97.2|1.3|14|4|6|32|85|3|95",
            "一所|45.1|44.8|0.3|8|2|3|12|40|1|92",
            "二所|38.6|38.6|0.0|6|2|2|10|36|1|96",
            "三所|27.9|25.4|2.5|5|1|2|7|28|1|90");

    private record Sample(TableContent content, Look look, Paper paper) {}

    private final Map<String, List<Sample>> set = new LinkedHashMap<>();
    private final Map<String, Double> floors = new LinkedHashMap<>();

    private int files;

    @TempDir
    private Path folder;

    private void add(String layout, double floor, Rules upright, Rules across, Pen pen, TableContent... contents) {
        add(layout, floor, upright, across, pen, Paper.PORTRAIT, false, contents);
    }

    private void add(
            String layout,
            double floor,
            Rules upright,
            Rules across,
            Pen pen,
            Paper paper,
            boolean repeatsHead,
            TableContent... contents) {
        floors.put(layout, floor);
        for (TableContent content : contents) {
            var look = new Look(upright, across, pen, content.widths(), content.align(), repeatsHead, Setting.USUAL);
            set.computeIfAbsent(layout, l -> new ArrayList<>()).add(new Sample(content, look, paper));
        }
    }

    private void build() {
        for (Pen pen : Pen.values()) {
            add(
                    "ruled, " + pen.name().toLowerCase(Locale.ROOT),
                    RULED,
                    Rules.ALL,
                    Rules.ALL,
                    pen,
                    BUDGET,
                    SMALL,
                    INDICATORS);
            add("merged cells", RULED, Rules.ALL, Rules.ALL, pen, MERGED, FORM);
            add("wrapped cells, ruled", RULED, Rules.ALL, Rules.ALL, pen, WRAPPED);
        }
        add("wrapped numbers", RULED, Rules.ALL, Rules.ALL, Pen.SOLID, NARROW);
        add("wrapped numbers", RULED, Rules.ALL, Rules.ALL, Pen.FILLED, NARROW);
        add("empty cells, ruled", RULED, Rules.ALL, Rules.ALL, Pen.SOLID, GAPS);
        add("one and many columns", RULED, Rules.ALL, Rules.ALL, Pen.SOLID, ONE_COLUMN, MANY);
        add("three lines", RULED, Rules.NONE, Rules.HEAD, Pen.SOLID, BUDGET, SMALL, INDICATORS, MANY, GAPS);
        add("three lines, merged head", OPEN, Rules.NONE, Rules.HEAD, Pen.SOLID, MERGED, STAFF, YEARS);
        add("three lines, wrapped", OPEN, Rules.NONE, Rules.HEAD, Pen.SOLID, WRAPPED);
        add("horizontal rules", RULED, Rules.NONE, Rules.ALL, Pen.SOLID, BUDGET, SMALL, INDICATORS, MANY, GAPS);
        add("horizontal rules, wrapped", OPEN, Rules.NONE, Rules.ALL, Pen.SOLID, WRAPPED);
        add("vertical rules", OPEN, Rules.ALL, Rules.NONE, Pen.SOLID, BUDGET, SMALL, INDICATORS);
        add("vertical rules inside", OPEN, Rules.INNER, Rules.NONE, Pen.SOLID, BUDGET, SMALL, INDICATORS);
        add("upright rules in a frame", OPEN, Rules.ALL, Rules.OUTER, Pen.SOLID, BUDGET, SMALL, INDICATORS);
        add("open at the sides", OPEN, Rules.INNER, Rules.ALL, Pen.SOLID, BUDGET, SMALL, INDICATORS, MERGED);
        add("outer frame", OPEN, Rules.OUTER, Rules.OUTER, Pen.SOLID, BUDGET, SMALL, INDICATORS);
        add("borderless", OPEN, Rules.NONE, Rules.NONE, Pen.SOLID, BUDGET, SMALL, INDICATORS, MANY);
        add("borderless, empty cells", OPEN, Rules.NONE, Rules.NONE, Pen.SOLID, GAPS);
        add("borderless, wrapped", OPEN, Rules.NONE, Rules.NONE, Pen.SOLID, WRAPPED);
        TableContent twice = BUDGET.times(12);
        TableContent form = INDICATORS.times(10);
        for (boolean repeats : List.of(true, false)) {
            String name = "two pages, header " + (repeats ? "repeated" : "once");
            add(name, RULED, Rules.ALL, Rules.ALL, Pen.SOLID, Paper.PORTRAIT, repeats, twice, form);
            add(name, RULED, Rules.ALL, Rules.ALL, Pen.FILLED, Paper.PORTRAIT, repeats, twice);
            add(name + ", three lines", OPEN, Rules.NONE, Rules.HEAD, Pen.SOLID, Paper.PORTRAIT, repeats, twice);
        }
        for (Paper paper : List.of(Paper.LANDSCAPE, Paper.ROTATED)) {
            String name = paper.name().toLowerCase(Locale.ROOT);
            add(name + ", ruled", RULED, Rules.ALL, Rules.ALL, Pen.SOLID, paper, false, BUDGET, FORM, WRAPPED);
            add(name + ", three lines", OPEN, Rules.NONE, Rules.HEAD, Pen.SOLID, paper, false, BUDGET, MANY);
            add(name + ", borderless", OPEN, Rules.NONE, Rules.NONE, Pen.SOLID, paper, false, BUDGET);
        }
    }

    @Test
    void tablesOfEveryLayoutAreReadAsWellAsTheirFloors() throws Exception {
        build();
        var report = new StringBuilder();
        var below = new ArrayList<String>();
        int count = 0;
        for (Map.Entry<String, List<Sample>> layout : set.entrySet()) {
            var sum = new Adjacency(0, 0, 0);
            var worst = new StringBuilder();
            for (Sample sample : layout.getValue()) {
                Adjacency one = measured(sample);
                sum = sum.plus(one);
                count++;
                if (one.f1() < 1) {
                    worst.append(String.format(
                            Locale.ROOT, " %s %.3f", sample.content().name(), one.f1()));
                }
            }
            double floor = floors.getOrDefault(layout.getKey(), 1.0);
            report.append(String.format(
                    Locale.ROOT,
                    "%-42s %2d tables  F1 %.4f  floor %.3f %s%n",
                    layout.getKey(),
                    layout.getValue().size(),
                    sum.f1(),
                    floor,
                    worst));
            if (sum.f1() < floor) {
                below.add(layout.getKey());
            }
        }
        System.out.print(report);
        assertTrue(count >= 60, "only " + count + " tables");
        assertEquals(List.of(), below, report.toString());
    }

    @Test
    void tablesUnderCaptionsOfTheirOwnStayApartHoweverTheyAreRuled() throws Exception {
        var pdf = new TablePdf(Paper.PORTRAIT);
        pdf.prose(PROSE);
        for (Rules across : List.of(Rules.HEAD, Rules.NONE, Rules.ALL, Rules.HEAD)) {
            pdf.line(200, "表" + (files++ + 1) + "　资金来源情况");
            var look = new Look(Rules.NONE, across, Pen.SOLID, SMALL.widths(), SMALL.align(), false, Setting.USUAL);
            pdf.table(SMALL.rows(), SMALL.head(), look);
            pdf.line(72, "注：数据来自决算报表。");
        }
        List<Adjacency.Grid> found =
                read(pdf).tables().stream().map(TableContent::grid).toList();
        assertEquals(4, found.size());
        assertEquals(
                1, Adjacency.of(Collections.nCopies(4, SMALL.grid()), found).f1());
    }

    @Test
    void tablesUnderLargerHeadingsStayApart() throws Exception {
        var pdf = new TablePdf(Paper.PORTRAIT);
        pdf.prose(PROSE);
        for (int i = 0; i < 3; i++) {
            pdf.line(72, "（一）资金安排", 14);
            var look = new Look(Rules.NONE, Rules.ALL, Pen.SOLID, SMALL.widths(), SMALL.align(), false, Setting.USUAL);
            pdf.table(SMALL.rows(), SMALL.head(), look);
        }
        List<Adjacency.Grid> found =
                read(pdf).tables().stream().map(TableContent::grid).toList();
        assertEquals(3, found.size());
        assertEquals(
                1, Adjacency.of(Collections.nCopies(3, SMALL.grid()), found).f1());
    }

    @Test
    void aHeadWithoutHeadingsOverOthersIsOneRow() throws Exception {
        TableContent wrapped = TableContent.of(
                "窄表头",
                1,
                List.of(110, 80, 80, 80),
                "lrrr",
                "县区|中央和省⏎级资金|市县资金|康复救助⏎儿童（人）",
                "甘泉县|1,400.00|798.00|95",
                "临祁县|2,900.00|486.00|94",
                "合计|4,300.00|1,284.00|189");
        var pdf = new TablePdf(Paper.PORTRAIT);
        pdf.prose(PROSE);
        var look = new Look(
                Rules.NONE,
                Rules.HEAD,
                Pen.SOLID,
                wrapped.widths(),
                wrapped.align(),
                false,
                new Setting(TablePdf.SIZE, 14, 5, 6, true));
        pdf.table(wrapped.rows(), 1, look);
        assertEquals(4, read(pdf).tables().getFirst().rows());
    }

    @Test
    void proseInTwoColumnsIsNoTable() throws Exception {
        var pdf = new TablePdf(Paper.PORTRAIT);
        float top = pdf.at();
        pdf.paragraph(72, 210, PROSE + PROSE);
        pdf.moveTo(top);
        pdf.paragraph(313, 210, PROSE + PROSE);
        assertEquals(List.of(), read(pdf).tables());
    }

    @Test
    void aListOfNumberedLinesIsNoTable() throws Exception {
        var pdf = new TablePdf(Paper.PORTRAIT);
        pdf.prose(PROSE);
        for (int i = 1; i <= 6; i++) {
            pdf.line(93, i + ".　完成专项检查" + (10 + i) + "次，支出" + (20 + i) + ".50万元。");
        }
        assertEquals(List.of(), read(pdf).tables());
    }

    @Test
    void aTableOfContentsIsNoTable() throws Exception {
        var pdf = new TablePdf(Paper.PORTRAIT);
        for (int i = 1; i <= 6; i++) {
            pdf.line(93, i + "　绩效目标完成情况" + "…".repeat(20) + i);
        }
        assertEquals(List.of(), read(pdf).tables());
    }

    private Adjacency measured(Sample sample) throws Exception {
        TableContent content = sample.content();
        var pdf = new TablePdf(sample.paper());
        pdf.prose(PROSE);
        pdf.skip(8);
        pdf.table(content.rows(), content.head(), sample.look());
        pdf.skip(8);
        pdf.prose(PROSE);
        var found = new ArrayList<Adjacency.Grid>();
        for (Table table : read(pdf).tables()) {
            found.add(TableContent.grid(table));
        }
        return Adjacency.of(List.of(content.grid()), found);
    }

    private Document read(TablePdf pdf) throws Exception {
        Path file = folder.resolve("tables" + files++ + ".pdf");
        pdf.save(file);
        return new PdfReader(OcrSettings.of(OcrSettings.Mode.OFF)).read(Source.of(file), "application/pdf", "");
    }
}
