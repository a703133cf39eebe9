package gouji.ingest.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.document.Outline;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RtfReaderTest {
    private static final String HEAD =
            "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}}{\\info{\\title x}}\\pard\\f0 ";

    @TempDir
    private Path folder;

    private String outline(String rtf) throws IOException {
        Path file = Files.write(folder.resolve("a.rtf"), (HEAD + rtf + "}").getBytes(StandardCharsets.US_ASCII));
        String outline = switch (Ingest.standard().read(Source.of(file))) {
            case Ingested.Success success -> Outline.of(success.document());
            case Ingested.Failure failure -> "\n" + failure;
        };
        return outline.substring(outline.indexOf('\n') + 1);
    }

    /// As Word writes Chinese: bytes of GBK.
    private static String gbk(String text) {
        var said = new StringBuilder();
        for (byte b : text.getBytes(Charset.forName("GBK"))) {
            said.append(b < 0 ? String.format(Locale.ROOT, "\\'%02x", b) : String.valueOf((char) b));
        }
        return said.toString();
    }

    /// As WordPad writes it: Unicode with a replacement for old programs.
    private static String unicode(String text) {
        var said = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            said.append(c < 128 ? String.valueOf(c) : "\\u" + (short) c + "?");
        }
        return said.toString();
    }

    private static String cell(String text) {
        return "\\pard\\intbl " + gbk(text) + "\\cell ";
    }

    @Test
    void paragraphsAreReadInBothWaysOfWritingChinese() throws IOException {
        assertEquals(
                "一、资金情况\n预算12万元\n完\n",
                outline("\\b " + gbk("一、资金情况") + "\\b0\\par " + unicode("预算12万元") + "\\par\\pard " + gbk("完"))
                        .replaceAll("(?m)^[# ]+", ""));
    }

    @Test
    void aGroupThatMayBePassedOverAndNobodyKnowsIsNoText() throws IOException {
        assertEquals(
                "预算12万元\n",
                outline("{\\*\\pgdsctbl\n{\\pgdsc0\\pgdscnxt0 Default Page Style;}}" + unicode("预算12万元") + "\\par"));
    }

    @Test
    void aTableKeepsItsCells() throws IOException {
        assertEquals(
                """
                前
                ▦ 2×2
                  | 项目 | 预算 |
                  | 培训 | 12 |
                后
                """,
                outline(gbk("前") + "\\par\\trowd\\cellx2000\\cellx4000" + cell("项目") + cell("预算")
                        + "\\row\\trowd\\cellx2000\\cellx4000" + cell("培训") + cell("12") + "\\row\\pard " + gbk("后")
                        + "\\par"));
    }

    @Test
    void cellsMergedBothWaysSpan() throws IOException {
        assertEquals(
                """
                ▦ 3×3，表头1行
                  | 项目 | 资金 | → |
                  | ↓ | 预算 | 执行 |
                  | 培训 | 12 | 11 |
                """,
                outline("\\trowd\\trhdr\\clvmgf\\cellx2000\\clmgf\\cellx4000\\clmrg\\cellx6000" + cell("项目")
                        + cell("资金")
                        + cell("") + "\\row\\trowd\\clvmrg\\cellx2000\\cellx4000\\cellx6000" + cell("") + cell("预算")
                        + cell("执行") + "\\row\\trowd\\cellx2000\\cellx4000\\cellx6000" + cell("培训") + cell("12")
                        + cell("11") + "\\row"));
    }

    @Test
    void rowsOfDifferentWidthsMeetAtTheirEdges() throws IOException {
        assertEquals(
                """
                ▦ 2×2
                  | 合计 | → |
                  | 培训 | 12 |
                """,
                outline("\\trowd\\cellx4000" + cell("合计") + "\\row\\trowd\\cellx2000\\cellx4000" + cell("培训")
                        + cell("12") + "\\row"));
    }

    @Test
    void aRowMayTellItsEdgesAfterItsText() throws IOException {
        assertEquals(
                "▦ 1×2\n  | 项目 | 预算 |\n",
                outline(cell("项目") + cell("预算") + "\\trowd\\cellx2000\\cellx4000\\row\\pard"));
    }

    @Test
    void linesOfACellStayLines() throws IOException {
        assertEquals(
                "▦ 1×1\n  | 甲⏎乙 |\n",
                outline("\\trowd\\cellx2000\\pard\\intbl " + gbk("甲") + "\\par\\pard\\intbl " + gbk("乙")
                        + "\\cell\\row"));
    }

    @Test
    void theNumberOfAListIsShown() throws IOException {
        assertEquals(
                "⟨（一）⟩预算\n",
                outline("{\\listtext\\pard\\plain " + gbk("（一）") + "\\tab}\\ls1 " + gbk("预算") + "\\par")
                        .replaceAll("(?m)^[# ]+", ""));
    }

    @Test
    void whatIsNoTextIsNotRead() throws IOException {
        assertEquals(
                "说明 文件含修订痕迹（插入0处、删除1处），按接受全部修订后的内容读取。\n说明 文件含隐藏文字2个字，未计入正文：“隐藏”。\n说明 文件含图片1幅，图片中的文字未读取。\n预算12万元\n",
                outline("{\\*\\generator Word;}{\\pict\\pngblip 89504e47}{\\v " + gbk("隐藏") + "}{\\deleted " + gbk("旧")
                        + "}"
                        + gbk("预算") + "{\\field{\\*\\fldinst =1+1}{\\fldrslt 12}}{\\*\\bkmkstart x}" + gbk("万元")
                        + "\\par"));
    }

    @Test
    void headsAreSetAsideAndNotesFollowTheirParagraph() throws IOException {
        String outline = outline("{\\header\\pard " + gbk("某局自评报告") + "\\par}" + gbk("预算12万元") + "{\\footnote\\pard "
                + gbk("含追加") + "}\\par " + gbk("完") + "\\par");
        assertEquals("页眉页脚 某局自评报告\n预算12万元\n⟨[1]⟩含追加\n完\n", outline.substring(0, outline.indexOf("完") + 2));
    }

    @Test
    void aFileCutShortIsReadAsFarAsItGoes() throws IOException {
        assertEquals(
                "说明 RTF文件不完整或内部有错误，出错处之后的内容未读取；请用Word或WPS打开并另存后重试。\n▦ 1×2\n  | 项目 | 预算 |\n",
                outline("\\trowd\\cellx2000\\cellx4000" + cell("项目") + "{\\pard\\intbl " + gbk("预算")));
    }

    @Test
    void commentsAreToldAndNoText() throws IOException {
        String comment = "{\\*\\atnid " + gbk("张") + "}{\\*\\atnauthor " + gbk("张三")
                + "}\\chatn{\\*\\annotation{\\*\\atndate 1}\\pard " + gbk("应为9万元") + "}";
        assertEquals("说明 文件有批注“应为9万元”，未计入正文。\n支出8万元\n", outline(gbk("支出8万元") + comment + "\\par"));
    }
}
