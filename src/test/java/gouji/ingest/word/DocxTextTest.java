package gouji.ingest.word;

import static gouji.ingest.word.WordFile.p;
import static gouji.ingest.word.WordFile.r;
import static gouji.ingest.word.WordFile.tbl;
import static gouji.ingest.word.WordFile.tc;
import static gouji.ingest.word.WordFile.tr;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxTextTest {
    @TempDir
    Path folder;

    @Test
    void insertionsAreInAndDeletionsOut() throws IOException {
        var file = new WordFile("<w:p>" + r("执行率") + "<w:ins w:id='1'>" + r("92%") + "</w:ins>"
                + "<w:del w:id='2'><w:r><w:delText>90%</w:delText></w:r></w:del>" + r("。") + "</w:p>");
        assertEquals("说明 文件含修订痕迹（插入1处、删除1处），按接受全部修订后的内容读取。\n执行率92%。\n", file.outline(folder));
    }

    @Test
    void aDeletedParagraphEndJoinsTheNextParagraph() throws IOException {
        var file =
                new WordFile("<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>" + r("预算12") + "</w:p>" + p("万元。"));
        assertEquals("预算12万元。\n", file.outline(folder));
    }

    @Test
    void aTextBoxIsReadOnceAfterItsParagraph() throws IOException {
        String box = "<w:txbxContent>" + p("框内文字") + "</w:txbxContent>";
        var file =
                new WordFile("<w:p>" + r("正文") + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>" + box
                        + "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>" + box
                        + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>" + p("下文"));
        assertEquals("正文\n框内文字\n下文\n", file.outline(folder));
    }

    @Test
    void aFieldReadsAsItsResult() throws IOException {
        String page = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> SUM(ABOVE) </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" + r("215")
                + "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
        String circled = "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
                + "<w:r><w:instrText>eq \\o\\ac(○,3)</w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>";
        var file = new WordFile(
                "<w:p>" + circled + r("合计") + page + "<w:fldSimple w:instr='X'>" + r("万元") + "</w:fldSimple></w:p>");
        assertEquals("③合计215万元\n", file.outline(folder));
    }

    @Test
    void hiddenTextIsLeftOutAndTold() throws IOException {
        var file = new WordFile(
                "<w:p>" + r("见") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏的</w:t></w:r>" + r("。") + "</w:p>");
        assertEquals("说明 文件含隐藏文字3个字，未计入正文：“隐藏的”。\n见。\n", file.outline(folder));
    }

    @Test
    void aFootnoteFollowsTheParagraphThatRefersToIt() throws IOException {
        var file = new WordFile("<w:p>" + r("支出8万元") + "<w:r><w:footnoteReference w:id='2'/></w:r>" + r("。") + "</w:p>"
                        + p("下文"))
                .with(
                        "footnotes",
                        "w:footnotes",
                        "<w:footnote w:type='separator' w:id='0'>" + p("线")
                                + "</w:footnote><w:footnote w:type='normal' w:id='2'>"
                                + p(" 含上年结转。") + "</w:footnote>");
        assertEquals("支出8万元。\n⟨[1]⟩含上年结转。\n下文\n", file.outline(folder));
    }

    @Test
    void runningHeadsAreFurniture() throws IOException {
        var file = new WordFile(p("正文")).with("header", "w:hdr", p("某局绩效自评报告"));
        assertEquals("页眉页脚 某局绩效自评报告\n正文\n", file.outline(folder));
    }

    @Test
    void symbolsOfSymbolFontsReadAsWhatTheyLookLike() throws IOException {
        var file = new WordFile("<w:p>" + r("完成率") + "<w:r><w:sym w:font='Symbol' w:char='F0B3'/></w:r>" + r("95%")
                + "<w:r><w:sym w:font='Wingdings' w:char='F0FE'/></w:r>" + r("是") + "</w:p>");
        assertEquals("完成率≥95%☑是\n", file.outline(folder));
    }

    @Test
    void aChartIsATableOfItsFigures() throws IOException {
        String chart = """
                <c:chartSpace xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'
                 xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><c:chart>
                <c:title><c:tx><c:rich><a:p><a:r><a:t>支出构成</a:t></a:r></a:p></c:rich></c:tx></c:title>
                <c:plotArea><c:barChart><c:ser>
                <c:tx><c:strRef><c:strCache><c:pt idx='0'><c:v>占比</c:v></c:pt></c:strCache></c:strRef></c:tx>
                <c:cat><c:strRef><c:strCache><c:pt idx='0'><c:v>基本支出</c:v></c:pt><c:pt idx='1'><c:v>项目支出</c:v></c:pt>
                </c:strCache></c:strRef></c:cat>
                <c:val><c:numRef><c:numCache><c:formatCode>0.00%</c:formatCode><c:pt idx='0'><c:v>0.6</c:v></c:pt>
                <c:pt idx='1'><c:v>0.4</c:v></c:pt></c:numCache></c:numRef></c:val>
                </c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>
                """;
        var file = new WordFile("<w:p><w:r><w:drawing><c:chart r:id='c1'/></w:drawing></w:r></w:p>" + p("下文"))
                .with(
                        "c1",
                        "chart",
                        "chart1.xml",
                        "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
                        chart.getBytes(StandardCharsets.UTF_8));
        assertEquals("""
                ▦ 3×2，表头1行，支出构成
                  |  | 占比 |
                  | 基本支出 | 60.00% |
                  | 项目支出 | 40.00% |
                下文
                """, file.outline(folder));
    }

    @Test
    void anEmbeddedWorkbookIsATable() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue("合计");
            row.createCell(1).setCellValue(12.5);
            workbook.write(bytes);
        }
        var file = new WordFile("<w:p><w:r><w:object><o:OLEObject r:id='e1'/></w:object></w:r></w:p>")
                .with(
                        "e1",
                        "package",
                        "book.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        bytes.toByteArray());
        assertEquals("▦ 1×2\n  | 合计 | 12.5 |\n", file.outline(folder));
    }

    @Test
    void headingsAreKnownByTheirStyleEvenWhereItIsInherited() throws IOException {
        var file = new WordFile("<w:p><w:pPr><w:pStyle w:val='mine'/></w:pPr>" + r("基本情况") + "</w:p>" + p("本单位有编制36人。"))
                .with(
                        "styles",
                        "w:styles",
                        "<w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/><w:pPr><w:outlineLvl"
                                + " w:val='0'/></w:pPr></w:style><w:style w:type='paragraph' w:styleId='mine'><w:name"
                                + " w:val='我的'/><w:basedOn w:val='1'/></w:style>");
        assertEquals("# 基本情况\n  本单位有编制36人。\n", file.outline(folder));
    }

    @Test
    void strictFilesReadLikeTransitionalOnes() throws IOException {
        var strict = tbl(tr(tc("<w:gridSpan w:val='2'/>", "宽")), tr(tc("", "左"), tc("", "右")))
                .replace("<w:tbl>", "<w:tbl xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main'>");
        assertEquals("▦ 2×2\n  | 宽 | → |\n  | 左 | 右 |\n", new WordFile(strict).outline(folder));
    }

    @Test
    void textAfterAFieldThatNeverEndsIsKept() throws IOException {
        String begun = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>";
        String whole = begun + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" + r("3")
                + "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
        var file = new WordFile("<w:p>" + r("第") + whole + begun + r("项，预算12万元。") + "</w:p>" + p("执行11万元。"));
        assertEquals("第3项，预算12万元。\n执行11万元。\n", file.outline(folder));
    }

    @Test
    void commentsAreToldAndNoText() throws IOException {
        var file = new WordFile("<w:p><w:commentRangeStart w:id='0'/>" + r("支出8万元") + "<w:commentRangeEnd w:id='0'/>"
                        + "<w:r><w:commentReference w:id='0'/></w:r></w:p>")
                .with(
                        "comments",
                        "w:comments",
                        "<w:comment w:id='0' w:author='张三'>" + p("应为9万元，") + p("待核") + "</w:comment>");
        assertEquals("说明 文件有批注“应为9万元， 待核”，未计入正文。\n支出8万元\n", file.outline(folder));
    }

    private static String art(String name, String text) {
        return "<w:p><w:r><w:pict><v:shape id='" + name + "' o:spid='_x0000_s1'><v:textpath string='" + text
                + "'/></v:shape></w:pict></w:r></w:p>";
    }

    @Test
    void wordsDrawnAsArtAreTextAndThoseOfAWatermarkFurniture() throws IOException {
        var file = new WordFile(art("WordArt 1", "绩效自评报告") + art("PowerPlusWaterMarkObject3", "内部资料"))
                .with("header", "w:hdr", art("PowerPlusWaterMarkObject1", "讨论稿"));
        assertEquals("页眉页脚 内部资料\n页眉页脚 讨论稿\n绩效自评报告\n", file.outline(folder));
    }

    @Test
    void aSlantingBoxBehindTheTextIsAWatermark() throws IOException {
        String box =
                "<w:p><w:r><w:drawing><wp:anchor xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'"
                        + " behindDoc='%s'><a:xfrm rot='%d'/><w:txbxContent>" + p("%s")
                        + "</w:txbxContent></wp:anchor></w:drawing></w:r></w:p>";
        var file = new WordFile(box.formatted("1", 18_900_000, "征求意见稿")
                + box.formatted("0", 18_900_000, "斜放的字")
                + box.formatted("1", 0, "衬于文字下方的字"));
        assertEquals("页眉页脚 征求意见稿\n斜放的字\n衬于文字下方的字\n", file.outline(folder));
    }
}
