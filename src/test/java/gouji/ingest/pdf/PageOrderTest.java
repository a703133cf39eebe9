package gouji.ingest.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.document.Document;
import gouji.document.Outline;
import gouji.ingest.Source;
import gouji.ingest.ocr.OcrSettings;
import gouji.place.PlacedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// In which order a page is read, and what of it is no part of the text.
class PageOrderTest {
    private static final float WIDTH = 595;
    private static final float HEIGHT = 842;
    private static final String PROSE = "全年预算安排重点用于基层应急能力建设和日常运转保障，各项工作按照年初计划有序推进，资金使用总体规范，"
            + "项目管理制度健全，绩效目标设置较为合理，实施过程中按月调度进展，对发现的问题及时整改到位。"
            + "下一步将继续加强预算管理，细化支出标准，提高资金使用效益，确保各项任务按期完成并取得实效。";

    @TempDir
    private Path folder;

    private final StringBuilder page = new StringBuilder();

    /// Writes a line whose upper edge is some points below the page's.
    private void write(float left, float top, float size, String text) {
        page.append(PdfPages.text(left, HEIGHT - top - 0.88f * size, size, text));
    }

    private void rule(float left, float top, float right) {
        page.append(String.format(
                Locale.ROOT, "0.5 w %.2f %.2f m %.2f %.2f l S\n", left, HEIGHT - top, right, HEIGHT - top));
    }

    /// Sets text in lines of some characters, the first indented by two.
    ///
    /// @return the height after its last line
    private float set(float left, float top, int characters, float size, float leading, String text) {
        float y = top;
        String rest = text;
        int room = characters - 2;
        float indent = 2 * size;
        while (!rest.isEmpty()) {
            int end = Math.min(room, rest.length());
            write(left + indent, y, size, rest.substring(0, end));
            rest = rest.substring(end);
            room = characters;
            indent = 0;
            y += leading;
        }
        return y;
    }

    private Document document() throws Exception {
        Path file = folder.resolve("a.pdf");
        PdfPages.save(file, WIDTH, HEIGHT, false, List.of(page));
        return new PdfReader(OcrSettings.of(OcrSettings.Mode.OFF)).read(Source.of(file), "application/pdf", "");
    }

    private String outline() throws Exception {
        String outline = Outline.of(document());
        return outline.substring(outline.indexOf('\n') + 1).replaceAll("(?m)^[# ]+", "");
    }

    private List<String> furniture() throws Exception {
        return document().furniture().stream().map(PlacedText::text).toList();
    }

    @Test
    void proseInTwoColumnsIsReadColumnByColumn() throws Exception {
        write(200, 60, 16, "某某县应急管理局绩效自评");
        set(72, 100, 20, 10.5f, 16, "甲" + PROSE);
        set(310, 100, 20, 10.5f, 16, "乙" + PROSE);
        assertEquals("某某县应急管理局绩效自评\n甲" + PROSE + "\n乙" + PROSE + "\n", outline());
    }

    @Test
    void aParagraphGoesOnInTheNextColumn() throws Exception {
        String whole = PROSE + PROSE;
        int seam = 20 * 7 - 2;
        set(72, 100, 20, 10.5f, 16, whole.substring(0, seam));
        float y = 100;
        for (String rest = whole.substring(seam); !rest.isEmpty(); y += 16) {
            int end = Math.min(20, rest.length());
            write(310, y, 10.5f, rest.substring(0, end));
            rest = rest.substring(end);
        }
        assertEquals(whole + "\n", outline());
    }

    @Test
    void columnsWhoseLinesAreNotOnOneHeightAreReadColumnByColumn() throws Exception {
        set(72, 100, 20, 10.5f, 16, "甲" + PROSE);
        set(310, 108, 20, 10.5f, 16, "乙" + PROSE);
        assertEquals("甲" + PROSE + "\n乙" + PROSE + "\n", outline());
    }

    @Test
    void linesThatEndBeforeAnUnbrokenFigureFillTheirColumn() throws Exception {
        String[] left = {"　　年初预算安排资金合计", "1,286.54万元，执行合计", "1,265.20万元，结转合计", "21.34万元，主要用于年末", "尾款。"};
        String[] right = {"　　全年组织专项检查合计", "2,480户次，排查隐患合计", "3,120处，完成整改合计", "3,052处，其余列入下年度", "计划。"};
        for (int i = 0; i < 3 * left.length; i++) {
            write(72, 100 + 16 * i, 10.5f, left[i % left.length]);
            write(230, 100 + 16 * i, 10.5f, right[i % right.length]);
        }
        String one = String.join("", left).strip();
        String other = String.join("", right).strip();
        assertEquals(
                (one + "\n").repeat(3) + (other + "\n").repeat(3), outline().replace("　", ""));
    }

    @Test
    void aMarkThatHangsOutOfItsColumnDoesNotBridgeTheCorridor() throws Exception {
        float end = set(72, 100, 20, 10.5f, 16, "甲" + PROSE);
        set(304, 100, 20, 10.5f, 16, "乙" + PROSE);
        write(72 + 20 * 10.5f, 116, 10.5f, "，");
        String both = outline();
        assertTrue(both.startsWith("甲" + PROSE.substring(0, 10)), both);
        assertTrue(both.contains("\n乙" + PROSE + "\n"), both + end);
    }

    @Test
    void aLineBetweenColumnsThatMeetsATableIsNoPartOfIt() throws Exception {
        float end = set(72, 100, 20, 10.5f, 16, "甲" + PROSE);
        set(310, 100, 20, 10.5f, 16, "乙" + PROSE);
        page.append(String.format(Locale.ROOT, "0.5 w 290 %.2f m 290 %.2f l S\n", HEIGHT - 100, HEIGHT - end));
        grid(70, end, 525, end + 60);
        write(75, end + 8, 12, "科目");
        write(300, end + 8, 12, "金额");
        write(75, end + 38, 12, "办公费");
        write(300, end + 38, 12, "14.26");
        assertEquals(2, document().tables().getFirst().rows());
        assertTrue(outline().startsWith("甲" + PROSE + "\n乙" + PROSE + "\n"), outline());
    }

    @Test
    void textAcrossBothColumnsPartsThem() throws Exception {
        float end = set(72, 100, 20, 10.5f, 16, "甲" + PROSE);
        set(310, 100, 20, 10.5f, 16, "乙" + PROSE);
        float next = set(72, end + 10, 42, 10.5f, 16, "丙" + PROSE);
        set(72, next + 10, 20, 10.5f, 16, "丁" + PROSE);
        set(310, next + 10, 20, 10.5f, 16, "戊" + PROSE);
        assertEquals("甲" + PROSE + "\n乙" + PROSE + "\n丙" + PROSE + "\n丁" + PROSE + "\n戊" + PROSE + "\n", outline());
    }

    @Test
    void aTableOfTwoColumnsOfWordsIsNoProse() throws Exception {
        String[] names = {"应急指挥平台运行维护", "森林防火物资储备", "安全生产宣传教育培训", "自然灾害救助", "危险化学品监管", "执法装备购置", "值班备勤"};
        for (int i = 0; i < names.length; i++) {
            write(72, 100 + 18 * i, 10.5f, names[i]);
            write(310, 100 + 18 * i, 10.5f, names[names.length - 1 - i] + (12 + i) + "万元");
        }
        assertTrue(outline().contains("应急指挥平台运行维护 值班备勤12万元"), outline());
    }

    @Test
    void onePageWideColumnStaysOne() throws Exception {
        set(72, 100, 42, 10.5f, 16, PROSE + PROSE);
        assertEquals(PROSE + PROSE + "\n", outline());
    }

    @Test
    void anUprightWatermarkBehindTheTextIsSetAside() throws Exception {
        write(150, 140, 60, "内部资料");
        set(72, 100, 42, 10.5f, 16, PROSE + PROSE);
        assertEquals(List.of("内部资料"), furniture());
        assertEquals("页眉页脚 内部资料\n" + PROSE + PROSE + "\n", outline());
    }

    private static String prose(int number) {
        return number + PROSE.substring(number);
    }

    /// Pages of prose, each with the same written at one place.
    private String pages(int count, Runnable everywhere) throws Exception {
        var pages = new ArrayList<StringBuilder>();
        for (int number = 1; number <= count; number++) {
            page.setLength(0);
            set(72, 100, 42, 10.5f, 16, prose(number));
            everywhere.run();
            pages.add(new StringBuilder(page));
        }
        Path file = folder.resolve("a.pdf");
        PdfPages.save(file, WIDTH, HEIGHT, false, pages);
        String outline = Outline.of(
                new PdfReader(OcrSettings.of(OcrSettings.Mode.OFF)).read(Source.of(file), "application/pdf", ""));
        return outline.substring(outline.indexOf('\n') + 1).replaceAll("(?m)^[# ]+", "");
    }

    @Test
    void smallTextOverTheTextOfEveryPageIsSetAsideAndTold() throws Exception {
        String stamp = "页眉页脚 内部资料2024\n".repeat(4);
        String told = "说明 各页同一位置都有的文字“内部资料2024”（8个字）压在正文上，视为水印或印章，未计入正文。\n";
        assertEquals(
                stamp + told + prose(1) + "\n" + prose(2) + "\n" + prose(3) + "\n" + prose(4) + "\n",
                pages(4, () -> write(203, 118, 10.5f, "内部资料2024")));
    }

    @Test
    void whatStandsClearOfTheTextOfEveryPageStays() throws Exception {
        String outline = pages(4, () -> write(203, 400, 10.5f, "预算12万元"));
        assertEquals(5, outline.split("预算12万元", -1).length, outline);
    }

    @Test
    void whatSaysThatItIsAWatermarkIsOne() throws Exception {
        page.append("/Artifact <</Type /Pagination /Subtype /Watermark>> BDC\n");
        write(150, 700, 11, "内部资料");
        page.append("EMC\n");
        set(72, 100, 42, 10.5f, 16, PROSE);
        assertEquals("页眉页脚 内部资料\n" + PROSE + "\n", outline());
    }

    @Test
    void aLargeTitleIsNoWatermark() throws Exception {
        write(150, 60, 36, "绩效自评报告");
        set(72, 120, 42, 10.5f, 16, PROSE);
        assertEquals("绩效自评报告\n" + PROSE + "\n", outline());
    }

    @Test
    void aTitleSetDownwardsIsOneLine() throws Exception {
        String title = "绩效自评报告";
        for (int i = 0; i < title.length(); i++) {
            write(290, 100 + 40 * i, 26, title.substring(i, i + 1));
        }
        write(220, 600, 14, "某某县应急管理局");
        assertEquals("绩效自评报告\n某某县应急管理局\n", outline());
    }

    @Test
    void aLabelSetDownwardsBesideTheTextIsNoPartOfItsLines() throws Exception {
        String label = "资金情况";
        for (int i = 0; i < label.length(); i++) {
            write(40, 100 + 12.5f * i, 10.5f, label.substring(i, i + 1));
        }
        set(72, 100, 42, 10.5f, 16, PROSE);
        assertEquals("资金情况\n" + PROSE + "\n", outline());
    }

    @Test
    void footnotesFollowTheParagraphThatTheyStandUnder() throws Exception {
        float end = set(72, 100, 42, 10.5f, 16, "全年预算12万元");
        write(72 + 9 * 10.5f, 98, 6, "1");
        write(72 + 9 * 10.5f + 3, 100, 10.5f, "，执行11万元。");
        set(72, end + 20, 42, 10.5f, 16, PROSE);
        rule(72, 700, 216);
        write(72, 706, 6, "1");
        write(76, 706, 9, "含年中追加2万元。");
        write(290, 790, 9, "3");
        String outline = outline();
        assertEquals("页眉页脚 3\n全年预算12万元，执行11万元。\n" + PROSE + "\n1含年中追加2万元。\n", outline);
    }

    @Test
    void smallTextBelowARuleThatBeginsWithNoMarkIsNoFootnote() throws Exception {
        set(72, 100, 42, 10.5f, 16, PROSE);
        rule(72, 700, 216);
        write(72, 706, 9, "注：本表数据来自决算。");
        assertEquals(PROSE + "\n注：本表数据来自决算。\n", outline());
    }

    @Test
    void aSignatureADateAndWhatFollowsAreParagraphsOfTheirOwn() throws Exception {
        float end = set(70, 80, 30, 14, 22, PROSE);
        write(420, end, 14, "某市档案馆");
        write(364, end + 22, 14, "二〇二三年三月二日");
        write(70, end + 44, 14, "附件列有全部指标");
        assertEquals(PROSE + "\n某市档案馆\n二〇二三年三月二日\n附件列有全部指标\n", outline());
    }

    @Test
    void aLineIsFullWhereTheBracketBelowWithItsFigureWouldNotFit() throws Exception {
        float end = set(70, 80, 30, 14, 22, PROSE);
        write(98, end, 14, "按规定标准和时间足额安排到位其中机关养老支出");
        write(70, end + 22, 14, "（款）1,927,570元占比最高");
        assertEquals(PROSE + "\n按规定标准和时间足额安排到位其中机关养老支出（款）1,927,570元占比最高\n", outline());
    }

    @Test
    void aCountThatGoesOnInTheNextLineStartsNoParagraph() throws Exception {
        float end = set(70, 80, 30, 14, 22, PROSE);
        write(98, end, 14, "下属单位共三个分别是：1．某县文化馆负责群众文化服务工作；");
        write(70, end + 22, 14, "2．某县图书馆；3．某县博物馆。");
        assertEquals(PROSE + "\n下属单位共三个分别是：1．某县文化馆负责群众文化服务工作；2．某县图书馆；3．某县博物馆。\n", outline());
    }

    @Test
    void aCountInHanNumeralsThatGoesOnStartsNoParagraphEither() throws Exception {
        float end = set(70, 80, 30, 14, 22, PROSE);
        write(98, end, 14, "目录：一、收入支出决算总表；二、收入决算表；三、支出总表；");
        write(70, end + 22, 14, "四、财政拨款收入支出决算总表。");
        assertEquals(PROSE + "\n目录：一、收入支出决算总表；二、收入决算表；三、支出总表；四、财政拨款收入支出决算总表。\n", outline());
    }

    @Test
    void aCountInBracketsThatGoesOnStartsNoParagraph() throws Exception {
        float end = set(70, 80, 30, 14, 22, PROSE);
        write(98, end, 14, "项目支出共两类：（1）设备更新三百二十万元，其中购置车辆；");
        write(70, end + 22, 14, "（2）日常运转四十万元。");
        assertEquals(PROSE + "\n项目支出共两类：（1）设备更新三百二十万元，其中购置车辆；（2）日常运转四十万元。\n", outline());
    }

    @Test
    void roomBetweenParagraphsThatAreNotSetInPartsThem() throws Exception {
        String first = PROSE.substring(0, 59) + "。"; // two full lines
        float y = 80;
        for (int i = 0; i < 4; i++) {
            write(70, y, 14, first.substring(0, 30));
            write(70, y + 22, 14, first.substring(30));
            y += 22 + 32;
        }
        assertEquals((first + "\n").repeat(4), outline());
    }

    @Test
    void aTitleOfTwoLinesOfWhichTheSecondIsWrappedIsTwo() throws Exception {
        write(198, 80, 20, "某某县机关事务中心");
        write(108, 110, 20, "2022年度部门整体支出绩效自评情况");
        write(258, 140, 20, "的报告");
        set(70, 200, 30, 14, 22, PROSE);
        assertTrue(outline().startsWith("某某县机关事务中心\n2022年度"), outline());
    }

    @Test
    void theTitleOfATableAloneAtAPagesEndBelongsToIt() throws Exception {
        box(70, 740, 525, 760);
        write(250, 742, 12, "项目绩效信息表");
        var next = new StringBuilder(page);
        page.setLength(0);
        set(72, 640, 42, 10.5f, 16, "另" + PROSE);
        next.insert(0, page);
        page.setLength(0);
        grid(70, 60, 525, 120);
        write(75, 68, 12, "科目");
        write(300, 68, 12, "金额");
        write(75, 98, 12, "办公费");
        write(300, 98, 12, "14.26");
        Path file = folder.resolve("two.pdf");
        PdfPages.save(file, WIDTH, HEIGHT, false, List.of(next, page));
        Document document =
                new PdfReader(OcrSettings.of(OcrSettings.Mode.OFF)).read(Source.of(file), "application/pdf", "");
        assertEquals(1, document.tables().size());
        assertEquals(
                "项目绩效信息表",
                document.tables().getFirst().cells().getFirst().text().text());
    }

    @Test
    void textInABoxAtAPagesEndIsText() throws Exception {
        set(72, 100, 42, 10.5f, 16, PROSE);
        box(70, 700, 525, 730);
        write(80, 708, 12, "咨询电话见封底");
        assertEquals(List.of(), document().tables());
        assertEquals(PROSE + "\n咨询电话见封底\n", outline());
    }

    private void box(float left, float top, float right, float bottom) {
        page.append(String.format(
                Locale.ROOT, "0.5 w %.2f %.2f %.2f %.2f re S\n", left, HEIGHT - bottom, right - left, bottom - top));
    }

    @Test
    void captionsAboveAndBelowARuledTableAreNoTable() throws Exception {
        write(70, 80, 12, "公开06表");
        write(230, 80, 12, "基本支出决算表");
        grid(70, 100, 525, 160);
        write(75, 108, 12, "科目");
        write(300, 108, 12, "金额");
        write(75, 138, 12, "办公费");
        write(300, 138, 12, "14.26");
        write(70, 172, 12, "公开07表");
        write(230, 172, 12, "三公经费支出决算表");
        assertEquals(1, document().tables().size());
    }

    /// A table of two rows and two columns.
    private void grid(float left, float top, float right, float bottom) {
        for (float y : new float[] {top, (top + bottom) / 2, bottom}) {
            rule(left, y, right);
        }
        for (float x : new float[] {left, (left + right) / 2, right}) {
            page.append(String.format(
                    Locale.ROOT, "0.5 w %.2f %.2f m %.2f %.2f l S\n", x, HEIGHT - top, x, HEIGHT - bottom));
        }
    }

    @Test
    void entriesOfAListOfContentsAreLinesOfTheirOwn() throws Exception {
        write(70, 100, 12, "一、项目概况" + ".".repeat(60) + "1");
        write(70, 124, 12, "（一）资金使用" + ".".repeat(58) + "3");
        write(70, 148, 12, "（二）绩效目标" + ".".repeat(58) + "5");
        assertEquals(3, outline().lines().filter(line -> line.contains("....")).count());
    }

    @Test
    void aPageNumberInChineseNumeralsIsNoText() throws Exception {
        set(70, 100, 38, 12, 20, PROSE);
        write(270, 800, 10, "第 十二 页");
        assertTrue(furniture().contains("第 十二 页"));
    }
}
