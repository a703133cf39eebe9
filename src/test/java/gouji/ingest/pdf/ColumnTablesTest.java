package gouji.ingest.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.document.Document;
import gouji.document.Located;
import gouji.document.Paragraph;
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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Pages whose prose is set in columns, with tables in these and between them: read column by column, each table whole.
@ExtendWith(QuietPdfBox.class)
class ColumnTablesTest {
    private static final String LONG =
            "年初预算安排重点用于基层应急能力建设和日常运转保障，各项工作按照计划有序推进，全年支出2,165.89万元，" + "项目管理制度健全，实施过程中按月调度进展，对发现的218处隐患及时整改到位";
    private static final String SHORT = "下一步将细化支出标准，提高资金使用效益，确保各项任务按期完成并取得实效";
    private static final TableContent WIDE = TableContent.of(
            "跨栏",
            1,
            List.of(130, 80, 80, 80, 70),
            "lrrrr",
            "科目|年初预算|全年预算|决算数|执行率",
            "基本支出|1,250.00|1,268.35|1,260.12|99.35%",
            "项目支出|860.50|912.40|905.77|99.27%",
            "其中：信息化运维|120.00|118.60|115.28|97.20%",
            "合计|2,110.50|2,180.75|2,165.89|99.32%");
    private static final TableContent NARROW = TableContent.of(
            "栏内",
            1,
            List.of(90, 60, 60),
            "lrr",
            "资金来源|预算数|执行数",
            "财政拨款|350.00|348.52",
            "上年结转|26.40|26.40",
            "其他资金|8.00|7.15");
    private static final TableContent STORES =
            TableContent.of("物资", 1, List.of(55, 35, 40), "lrr", "物资|数量|金额", "帐篷|120|18.60", "救生衣|300|4.50");

    /// How a table is ruled.
    enum Style {
        RULED(Rules.ALL, Rules.ALL),
        THREE_LINES(Rules.NONE, Rules.HEAD),
        HORIZONTAL(Rules.NONE, Rules.ALL),
        BORDERLESS(Rules.NONE, Rules.NONE);

        private final Rules upright;
        private final Rules across;

        Style(Rules upright, Rules across) {
            this.upright = upright;
            this.across = across;
        }
    }

    @TempDir
    private Path folder;

    private TablePdf pdf = new TablePdf(Paper.PORTRAIT);
    private int columns = 2;
    private final List<String> said = new ArrayList<>();
    private final List<Adjacency.Grid> drawn = new ArrayList<>();
    private float top;
    private float lowest;
    private int column;

    @BeforeEach
    void begin() {
        across();
    }

    private float width() {
        return (451 - 22f * (columns - 1)) / columns;
    }

    /// Ends the columns, and begins below the longest of them.
    private void across() {
        pdf.moveTo(Math.max(lowest, pdf.at()));
        pdf.indent(0);
        column = -1;
    }

    /// Begins the next column.
    private void next() {
        column++;
        if (column == 0) {
            top = pdf.at();
            lowest = top;
        }
        lowest = Math.max(lowest, pdf.at());
        pdf.moveTo(top);
        pdf.indent(column * (width() + 22));
    }

    private void prose(String text) {
        String one = (said.size() + 1) + "号" + text + "。";
        said.add(one);
        if (column < 0) {
            pdf.prose(one);
        } else {
            pdf.paragraph(72 + column * (width() + 22), width(), "　　" + one);
        }
        lowest = Math.max(lowest, pdf.at());
    }

    private void table(TableContent content, Style style) {
        var look = new Look(
                style.upright, style.across, Pen.SOLID, content.widths(), content.align(), false, Setting.USUAL);
        pdf.skip(4);
        pdf.table(content.rows(), content.head(), look);
        pdf.skip(4);
        drawn.add(content.grid());
        lowest = Math.max(lowest, pdf.at());
    }

    private void assertRead() throws Exception {
        Path file = folder.resolve("columns.pdf");
        pdf.save(file);
        Document document =
                new PdfReader(OcrSettings.of(OcrSettings.Mode.OFF)).read(Source.of(file), "application/pdf", "");
        var paragraphs = new ArrayList<String>();
        var tables = new ArrayList<Adjacency.Grid>();
        for (Located located : document.walk()) {
            switch (located.block()) {
                case Paragraph paragraph -> paragraphs.add(paragraph.shown().replace("　", ""));
                case Table table -> tables.add(TableContent.grid(table));
            }
        }
        assertEquals(said, paragraphs);
        assertEquals(drawn.size(), tables.size());
        for (int i = 0; i < drawn.size(); i++) {
            assertEquals(
                    1,
                    Adjacency.of(List.of(drawn.get(i)), List.of(tables.get(i))).f1());
        }
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void aTableAsWideAsThePagePartsTheColumns(Style style) throws Exception {
        next();
        prose(LONG);
        prose(SHORT);
        next();
        prose(LONG);
        across();
        table(WIDE, style);
        next();
        prose(LONG);
        next();
        prose(SHORT);
        prose(SHORT);
        assertRead();
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void aTableStandsInItsColumn(Style style) throws Exception {
        next();
        prose(LONG);
        table(NARROW, style);
        prose(LONG);
        next();
        prose(LONG);
        prose(LONG);
        prose(LONG);
        table(STORES, style);
        prose(SHORT);
        assertRead();
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void aTableStandsInOneOfThreeColumns(Style style) throws Exception {
        columns = 3;
        next();
        prose(LONG);
        prose(LONG);
        next();
        prose(SHORT);
        table(STORES, style);
        prose(SHORT);
        prose(SHORT);
        next();
        prose(LONG);
        prose(SHORT);
        assertRead();
    }

    @Test
    void columnsChangeFromThreeToTwoBelowATable() throws Exception {
        columns = 3;
        for (int i = 0; i < 3; i++) {
            next();
            prose(LONG);
        }
        across();
        table(WIDE, Style.THREE_LINES);
        columns = 2;
        for (int i = 0; i < 2; i++) {
            next();
            prose(LONG);
            prose(SHORT);
        }
        across();
        prose(LONG);
        assertRead();
    }

    @Test
    void aRuledTableAloneBesideProseComesAfterIt() throws Exception {
        next();
        prose(LONG);
        prose(LONG);
        next();
        table(NARROW, Style.RULED);
        across();
        prose(LONG + LONG);
        assertRead();
    }

    @Test
    void tablesBesideEachOtherStandEachInItsColumn() throws Exception {
        next();
        prose(LONG + SHORT);
        table(NARROW, Style.THREE_LINES);
        next();
        prose(LONG + SHORT);
        table(NARROW, Style.THREE_LINES);
        across();
        prose(LONG + SHORT);
        assertRead();
    }

    @Test
    void aShortHeadingBelowTheColumnsFollowsThem() throws Exception {
        next();
        prose(LONG);
        prose(SHORT);
        next();
        prose(LONG);
        across();
        prose("资金情况");
        prose(LONG + SHORT);
        assertRead();
    }

    @Test
    void linesThatReachOverHalfThePageAreNoColumn() throws Exception {
        for (int i = 0; i < 6; i++) {
            prose("按期完成第" + "一二三四五六".charAt(i) + "批设备更新改造并通过验收");
        }
        prose(LONG + LONG);
        assertRead();
    }
}
