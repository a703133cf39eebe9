package gouji.ingest.ofd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.document.Document;
import gouji.document.Outline;
import gouji.document.Paragraph;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import gouji.place.Box;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfdReaderTest {
    @TempDir
    private Path folder;

    private Document read(OfdFile file) throws IOException {
        Path written = file.write(folder.resolve("报告.dat")); // what it is, its content tells
        return switch (Ingest.standard().read(Source.of(written))) {
            case Ingested.Success success -> success.document();
            case Ingested.Failure failure -> throw new AssertionError(failure);
        };
    }

    private String outline(OfdFile file) throws IOException {
        String outline = Outline.of(read(file));
        return outline.substring(outline.indexOf('\n') + 1);
    }

    private String failure(OfdFile file) throws IOException {
        return switch (Ingest.standard().read(Source.of(file.write(folder.resolve("报告.ofd"))))) {
            case Ingested.Success success -> Outline.of(success.document());
            case Ingested.Failure failure -> failure.reason() + " " + failure.detail();
        };
    }

    @Test
    void aTextHasItsPageAndItsBoxInPoints() throws IOException {
        Document document = read(new OfdFile().page("").page(OfdFile.text(25.4, 50.8, "预算12万元。")));
        assertEquals("application/ofd", document.info().mediaType());
        assertEquals(2, document.info().pages());
        var paragraph = (Paragraph) document.walk().getFirst().block();
        assertEquals("预算12万元。", paragraph.text().original());
        assertEquals(2, paragraph.text().page(2, 4));
        Box box = Objects.requireNonNull(paragraph.text().box(2, 4));
        assertEquals(72 + 8 / 25.4 * 72, box.left(), 0.01);
        assertEquals(144, box.top(), 0.01);
        assertEquals(4 / 25.4 * 72, box.width(), 0.01);
        assertEquals(4 / 25.4 * 72, box.height(), 0.01);
    }

    @Test
    void tablesAreFoundFromTheLinesDrawnAndGoOnOverPages() throws IOException {
        double[] widths = {40, 30, 30};
        String[] head = {"项目", "预算数", "执行数"};
        assertEquals(
                """
                # 一、资金情况
                  ▦ 4×3，第1–2页
                    | 项目 | 预算数 | 执行数 |
                    | 培训 | 1,200.50 | 1,100.50 |
                    | 会议 | 12.00 | 11.00 |
                    | 合计 | 1,212.50 | 1,111.50 |
                  完。
                """,
                outline(new OfdFile()
                        .page(OfdFile.text(20, 250, "一、资金情况")
                                + OfdFile.table(20, 260, widths, 8, head, new String[] {"培训", "1,200.50", "1,100.50"}))
                        .page(OfdFile.table(
                                        20, 20, widths, 8, head, new String[] {"会议", "12.00", "11.00"}, new String[] {
                                            "合计", "1,212.50", "1,111.50"
                                        })
                                + OfdFile.text(20, 50, "完。"))));
    }

    @Test
    void runLengthsMatricesAndSharedGlyphsPlaceTheLetters() throws IOException {
        String scaled = OfdFile.object(
                20, 20, 60, "CTM=\"0.5 0 0 0.5 0 0\"", "X=\"0\" Y=\"7\" DeltaX=\"g 3 4 40 g 2 4\"", "预算数和执行数");
        String ligature = OfdFile.object(20, 40, 60, "", "X=\"0\" Y=\"3.5\" DeltaX=\"4 4 4\"", "执ffi率")
                .replace(
                        "<ofd:TextCode",
                        "<ofd:CGTransform CodePosition=\"1\" CodeCount=\"3\" GlyphCount=\"1\"/><ofd:TextCode");
        Document document = read(new OfdFile().page(scaled + ligature));
        var first = ((Paragraph) document.walk().getFirst().block()).text();
        var second = ((Paragraph) document.walk().getLast().block()).text();
        assertEquals("预算数和", first.original().substring(0, 4));
        assertEquals("执ffi率", second.original());
        double millimetre = 72 / 25.4;
        int third = first.original().indexOf('执');
        assertEquals(
                (20 + 0.5 * 52) * millimetre,
                Objects.requireNonNull(first.box(third, third + 1)).left(),
                0.01);
        assertEquals(2 * millimetre, Objects.requireNonNull(first.box(0, 1)).height(), 0.01);
        assertEquals(28 * millimetre, Objects.requireNonNull(second.box(4, 5)).left(), 0.01);
    }

    @Test
    void whatTheTemplateHoldsStandsOnThePage() throws IOException {
        String template = OfdFile.element(
                "Page",
                "<ofd:Content><ofd:Layer ID=\"3\">"
                        + OfdFile.table(
                                20, 40, new double[] {30, 30}, 8, new String[] {"预算数", ""}, new String[] {"执行数", ""})
                        + "</ofd:Layer></ofd:Content>");
        assertEquals(
                """
                ▦ 2×2，第1页
                  | 预算数 | 12万元 |
                  | 执行数 | 11万元 |
                """,
                outline(new OfdFile()
                        .commonData(
                                "<ofd:TemplatePage ID=\"5\" BaseLoc=\"Tpls/Tpl_0/Content.xml\" ZOrder=\"Background\"/>")
                        .part("Doc_0/Tpls/Tpl_0/Content.xml", template)
                        .pageOf("<ofd:Template TemplateID=\"5\"/><ofd:Content><ofd:Layer ID=\"4\">"
                                + OfdFile.text(51, 41.5, "12万元") + OfdFile.text(51, 49.5, "11万元")
                                + "</ofd:Layer></ofd:Content>")));
    }

    @Test
    void drawingsMadeOfOthersAreDrawn() throws IOException {
        String resources = OfdFile.element(
                "Res",
                "<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"6\"><ofd:Content>"
                        + OfdFile.text(0, 0, "预算12万元")
                        + "<ofd:CompositeObject ID=\"1\" ResourceID=\"6\" Boundary=\"0 6 1 1\"/>"
                        + "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>");
        String outline = outline(
                new OfdFile()
                        .commonData("<ofd:DocumentRes>Res.xml</ofd:DocumentRes>")
                        .part("Doc_0/Res.xml", resources)
                        .page(
                                "<ofd:PageBlock><ofd:CompositeObject ID=\"8\" ResourceID=\"6\" Boundary=\"20 30 90 90\"/></ofd:PageBlock>"));
        assertTrue(outline.startsWith("预算12万元"), outline); // and the one that draws itself comes to an end
    }

    @Test
    void aPageLyingOnItsSideIsTurned() throws IOException {
        String lying =
                OfdFile.object(20, 20, 60, "CTM=\"0 -1 1 0 0 60\"", "X=\"0\" Y=\"3.5\" DeltaX=\"g 7 4\"", "预算执行情况说明");
        assertEquals("说明 第1页 第1页的文字是横放的，已按转正后的页面读取，出处位置以转正后的页面为准。\n预算执行情况说明\n", outline(new OfdFile().page(lying)));
    }

    @Test
    void stampsAreNoTextOfTheReportButTheirWordsAreTold() throws IOException {
        assertEquals(
                "说明 第1页 第1页的批注、印章或水印中有文字“某局财务专用章”，未计入正文。\n预算12万元。\n",
                outline(new OfdFile()
                        .documentData("<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>")
                        .part(
                                "Doc_0/Annots/Annotations.xml",
                                OfdFile.element(
                                        "Annotations",
                                        "<ofd:Page PageID=\"100\"><ofd:FileLoc>Page_0/Annotation.xml</ofd:FileLoc></ofd:Page>"))
                        .part(
                                "Doc_0/Annots/Page_0/Annotation.xml",
                                OfdFile.element(
                                        "PageAnnot",
                                        "<ofd:Annot Type=\"Stamp\"><ofd:Appearance Boundary=\"90 90 40 40\">"
                                                + OfdFile.text(0, 0, "某局财务专用章") + "</ofd:Appearance></ofd:Annot>"))
                        .page(OfdFile.text(20, 20, "预算12万元。"))));
    }

    @Test
    void hiddenTextIsLeftOutUnlessItLiesBelowAScan() throws IOException {
        String hidden = OfdFile.text(20, 40, "不显示").replace("<ofd:TextObject", "<ofd:TextObject Visible=\"false\"");
        String picture = "<ofd:ImageObject ID=\"4\" ResourceID=\"11\" Boundary=\"0 0 210 297\"/>";
        assertEquals(
                "说明 第1页 第1页有不显示的文字3个字，未计入正文。\n预算12万元。\n",
                outline(new OfdFile().page(OfdFile.text(20, 20, "预算12万元。") + hidden)));
        assertEquals("说明 第1页 第1页是扫描图像，文字取自其下的识别层，可能有误，请核对原件。\n不显示\n", outline(new OfdFile().page(picture + hidden)));
        assertTrue(failure(new OfdFile().page(picture)).startsWith("NO_TEXT OFD文件只有图像"));
    }

    @Test
    void textFilledWithAColourOfNoOpacityIsLeftOut() throws IOException {
        String clear = OfdFile.text(20, 40, "看不见")
                .replace("<ofd:TextCode", "<ofd:FillColor Value=\"0 0 0\" Alpha=\"0\"/><ofd:TextCode");
        assertEquals(
                "说明 第1页 第1页有不显示的文字3个字，未计入正文。\n预算12万元。\n",
                outline(new OfdFile().page(OfdFile.text(20, 20, "预算12万元。") + clear)));
    }

    @Test
    void lettersWithoutCharactersAreShownAsSuch() throws IOException {
        String unknown = OfdFile.text(20, 20, "执行率¤¤")
                .replace(
                        "<ofd:TextCode",
                        "<ofd:CGTransform CodePosition=\"3\" CodeCount=\"2\" GlyphCount=\"2\"/><ofd:TextCode");
        assertEquals("说明 第1页 第1页有2个字没有对应的文字编码，以“�”表示，请核对原件。\n执行率��\n", outline(new OfdFile().page(unknown)));
    }

    @Test
    void aMissingOrBrokenPageCostsOnlyItself() throws IOException {
        String said = outline(new OfdFile()
                .page(OfdFile.text(20, 20, "第一页的文字。"))
                .page(OfdFile.text(20, 20, "缺"))
                .page(OfdFile.text(20, 20, "坏"))
                .pageOf("<ofd:Template TemplateID=\"55\"/><ofd:Content><ofd:Layer>" + OfdFile.text(20, 20, "第四页的文字。")
                        + "</ofd:Layer></ofd:Content>")
                .part("Doc_0/Pages/Page_1/Content.xml", "")
                .part("Doc_0/Pages/Page_2/Content.xml", "<ofd:Page><ofd:Content>"));
        assertEquals("""
                说明 第2页 第2页的内容缺失，未能读取，请核对原件。
                说明 第3页 第3页的内容已损坏，未能读取，请核对原件。
                说明 第4页 第4页的模板缺失，模板上的文字和表线未能读取，请核对原件。
                第一页的文字。
                第四页的文字。
                """, said);
    }

    @Test
    void aFileThatCannotBeReadSaysWhy() throws IOException {
        OfdFile page = new OfdFile().page(OfdFile.text(20, 20, "文"));
        assertTrue(failure(new OfdFile()).startsWith("DAMAGED OFD文件中没有可读的页"));
        assertTrue(failure(new OfdFile().page("")).startsWith("NO_TEXT OFD文件中没有文字"));
        assertTrue(failure(page.part("Doc_0/Document.xml", "")).startsWith("DAMAGED OFD文件中缺少文档的主体"));
        assertTrue(failure(page.part("Encryptions.xml", "<a/>")).startsWith("ENCRYPTED "));
    }
}
