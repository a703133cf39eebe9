package gouji.ingest.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.document.Outline;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdtReaderTest {
    private static final String NAMESPACES = " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
            + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
            + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
            + " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
            + " xmlns:chart='urn:oasis:names:tc:opendocument:xmlns:chart:1.0'"
            + " xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'"
            + " xmlns:loext='urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0'"
            + " xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'"
            + " xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:dc='http://purl.org/dc/elements/1.1/'";

    @TempDir
    Path folder;

    private final Map<String, String> parts = new LinkedHashMap<>();

    private static String part(String root, String content) {
        return "<?xml version='1.0'?><office:" + root + NAMESPACES + ">" + content + "</office:" + root + ">";
    }

    private static String p(String text) {
        return "<text:p>" + text + "</text:p>";
    }

    private static String cell(String attributes, String text) {
        return "<table:table-cell " + attributes + ">" + p(text) + "</table:table-cell>";
    }

    private static String row(String... cells) {
        return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
    }

    private String outline(String styles, String body) throws IOException {
        Path file = folder.resolve("a.odt");
        parts.put(
                "content.xml",
                part(
                        "document-content",
                        "<office:automatic-styles>" + styles + "</office:automatic-styles><office:body><office:text>"
                                + body + "</office:text></office:body>"));
        Files.write(file, OdfFile.of("text", parts));
        String outline = switch (Ingest.standard().read(Source.of(file))) {
            case Ingested.Success success -> Outline.of(success.document());
            case Ingested.Failure failure -> "\n" + failure;
        };
        return outline.substring(outline.indexOf('\n') + 1);
    }

    /// Without levels of headings and signs of automatic numbers.
    private String shown(String styles, String body) throws IOException {
        return outline(styles, body).replaceAll("(?m)^[# ]+|[⟨⟩]", "");
    }

    private static String level(int level, String attributes) {
        return "<text:list-level-style-number text:level='" + level + "' " + attributes
                + "><style:list-level-properties><style:list-level-label-alignment text:label-followed-by='nothing'/>"
                + "</style:list-level-properties></text:list-level-style-number>";
    }

    private static String listStyle(String name, String... levels) {
        return "<text:list-style style:name='" + name + "'>" + String.join("", levels) + "</text:list-style>";
    }

    private static String list(String attributes, String... items) {
        return "<text:list " + attributes + ">" + String.join("", items) + "</text:list>";
    }

    private static String item(String... content) {
        return "<text:list-item>" + String.join("", content) + "</text:list-item>";
    }

    private static final String CHINESE = "style:num-format='一, 二, 三, ...' ";
    private static final String OUTLINED = listStyle(
            "L",
            level(1, CHINESE + "style:num-suffix='、'"),
            level(2, CHINESE + "style:num-prefix='（' style:num-suffix='）'"),
            level(3, "style:num-format='1' style:num-suffix='.'"),
            level(4, "style:num-format='①, ②, ③, ...'"));

    @Test
    void itemsOfListsHaveTheNumbersThatWriterShows() throws IOException {
        String body = list(
                        "xml:id='l1' text:style-name='L'",
                        item(
                                p("甲"),
                                list("", item(p("甲一"), list("", item(p("细"), list("", item(p("圈")))))), item(p("甲二")))),
                        item(p("乙"), p("乙的第二段")))
                + p("隔开的一段。")
                + list(
                        "text:style-name='L' text:continue-numbering='true'",
                        item(list("", item(p("乙一")))),
                        item(p("丙")))
                + list("text:style-name='L'", "<text:list-header>" + p("无号") + "</text:list-header>", item(p("重来")))
                + list("text:style-name='L' text:continue-list='l1'", item(p("丁")))
                + list(
                        "text:style-name='L'",
                        item(p("又一")).replace("<text:list-item>", "<text:list-item text:start-value='5'>"));
        assertEquals("""
                一、甲
                （一）甲一
                1.细
                ①圈
                （二）甲二
                二、乙
                乙的第二段
                隔开的一段。
                （一）乙一
                三、丙
                无号
                一、重来
                四、丁
                五、又一
                """, shown(OUTLINED, body));
    }

    @Test
    void aNumberMayHoldThoseOfLevelsAbove() throws IOException {
        String styles = listStyle(
                "L",
                level(1, "style:num-format='1' text:start-value='3'"),
                level(2, "style:num-format='a' text:display-levels='2'"),
                level(3, "style:num-format='1' loext:num-list-format='第%1%-%3%款'"));
        String body = list("text:style-name='L'", item(p("甲"), list("", item(p("乙"), list("", item(p("丙")))))));
        assertEquals("3甲\n3.a乙\n第3-1款丙\n", shown(styles, body).replace(" ", ""));
    }

    @Test
    void headingsAreNumberedByTheOutline() throws IOException {
        String outline = "<text:outline-style>" + level(1, CHINESE + "style:num-suffix='、'")
                + level(2, CHINESE + "style:num-prefix='（' style:num-suffix='）'") + "</text:outline-style>";
        parts.put("styles.xml", part("document-styles", "<office:styles>" + outline + "</office:styles>"));
        String heading = "<text:h text:outline-level='%d' %s>%s</text:h>";
        assertEquals(
                """
                # ⟨一、⟩概况
                  # ⟨（一）⟩机构
                  # 附注
                # ⟨二、⟩资金
                  预算12万元。
                """,
                outline(
                        "",
                        heading.formatted(1, "", "概况")
                                + heading.formatted(2, "", "机构")
                                + heading.formatted(2, "text:is-list-header='true'", "附注")
                                + heading.formatted(1, "", "资金")
                                + p("预算12万元。")));
    }

    @Test
    void onlyWhatIsShownIsRead() throws IOException {
        String hidden =
                "<style:style style:name='H' style:family='text'><style:text-properties text:display='none'/></style:style>";
        String deleted = "<text:tracked-changes><text:changed-region><text:deletion>" + p("90%")
                + "</text:deletion></text:changed-region></text:tracked-changes>";
        String body = deleted
                + p(
                        "执行率\n  <text:change/><text:change-start/>92%<text:change-end/>，<text:span text:style-name='H'>内部</text:span>达标"
                                + "<office:annotation><dc:creator>某</dc:creator>" + p("批注9万元")
                                + "</office:annotation>。")
                + "<text:section text:display='none'>" + p("草稿") + "</text:section>"
                + "<text:section>" + p("空<text:s text:c='2'/>格<text:tab/>完") + "</text:section>";
        assertEquals("""
                说明 文件含修订痕迹（插入1处、删除1处），按接受全部修订后的内容读取。
                说明 文件含隐藏文字4个字，未计入正文：“内部草稿”。
                说明 文件有批注“批注9万元”，未计入正文。
                执行率 92%，达标。
                空  格⇥完
                """, outline(hidden, body));
    }

    @Test
    void whatStandsBesideAParagraphFollowsIt() throws IOException {
        String note = "<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body>"
                + p("另有5万元") + "</text:note-body></text:note>";
        String box = "<draw:frame><draw:text-box>" + p("框内8万元") + "</draw:text-box></draw:frame>";
        assertEquals("支出12万元。\n[1]另有5万元\n框内8万元\n下文\n", shown("", p("支出" + note + "12万元" + box + "。") + p("下文")));
    }

    @Test
    void cellsSpanRowsAndColumns() throws IOException {
        String covered = "<table:covered-table-cell/>";
        String table = "<table:table><table:table-header-rows>"
                + row(
                        cell("table:number-rows-spanned='2'", "项目"),
                        cell("table:number-columns-spanned='2'", "资金"),
                        covered)
                + "</table:table-header-rows>" + row(covered, cell("", "预算"), cell("", "执行"))
                + row(cell("", "培训"), cell("table:number-columns-repeated='2'", "12")) + "</table:table>";
        assertEquals("""
                ▦ 3×3，表头1行
                  | 项目 | 资金 | → |
                  | ↓ | 预算 | 执行 |
                  | 培训 | 12 | 12 |
                """, outline("", table));
    }

    @Test
    void aCellThatBeginsWhereAnotherShouldGoOnEndsIt() throws IOException {
        String covered = "<table:covered-table-cell/>";
        String wide = "table:number-columns-spanned='2' table:number-rows-spanned='2'";
        String table = "<table:table>" + row(cell(wide, "资金管理"), covered, cell("", "说明"))
                + row(covered, cell("", "分配科学性"), cell("", "无")) + "</table:table>";
        assertEquals("""
                ▦ 2×3
                  | 资金管理 | → | 说明 |
                  |  | 分配科学性 | 无 |
                """, outline("", table));
    }

    @Test
    void formulasChartsAndWorkbooksAreReadWhereTheyStand() throws IOException {
        parts.put(
                "公式/content.xml",
                "<math xmlns='http://www.w3.org/1998/Math/MathML'><semantics><mrow><mfrac><mn>11</mn><mn>12</mn></mfrac>"
                        + "<mo>×</mo><mn>100</mn></mrow><annotation>{11} over {12}</annotation></semantics></math>");
        String sheet = "<table:table>" + row(cell("", "预算"), cell("", "12"))
                + row("<table:table-cell table:number-columns-repeated='999'/>") + "</table:table>";
        parts.put(
                "表/content.xml",
                part(
                        "document-content",
                        "<office:body><office:spreadsheet>" + sheet + "</office:spreadsheet></office:body>"));
        parts.put(
                "图/content.xml",
                part(
                        "document-content",
                        "<office:body><office:chart><chart:chart><chart:title>" + p("经费图") + "</chart:title>" + sheet
                                + "</chart:chart></office:chart></office:body>"));
        String object = "<draw:frame><draw:object xlink:href='./%s'/><draw:image/></draw:frame>";
        assertEquals(
                """
                执行率＝11/12×100。
                ▦ 1×2
                  | 预算 | 12 |
                ▦ 1×2，经费图
                  | 预算 | 12 |
                完
                """,
                outline(
                        "",
                        p("执行率＝" + object.formatted("公式") + "。" + object.formatted("表") + object.formatted("图"))
                                + p("完")));
    }

    @Test
    void anEncryptedFileIsSaidToBe() throws IOException {
        parts.put(
                "META-INF/manifest.xml",
                "<manifest:manifest" + NAMESPACES
                        + "><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>");
        String said = outline("", p("密"));
        assertTrue(said.contains("ENCRYPTED"), said);
    }
}
