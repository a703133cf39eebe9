package gouji.ingest.tika;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.document.Outline;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import gouji.ingest.word.OdfFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherFormatsTest {
    @TempDir
    Path folder;

    private String outline(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("a.bin"), bytes);
        String outline = switch (Ingest.standard().read(Source.of(file))) {
            case Ingested.Success success -> Outline.of(success.document());
            case Ingested.Failure failure -> "\n" + failure;
        };
        return outline.substring(outline.indexOf('\n') + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void plainTextIsReadInItsOwnEncoding(String charset) throws IOException {
        String text = "某局自评报告\r\n\r\n全年预算12万元，执行率92%。\r\n";
        assertEquals("某局自评报告\n全年预算12万元，执行率92%。\n", outline(text.getBytes(Charset.forName(charset))));
    }

    @Test
    void theEncodingOfTaiwanIsToldFromThatOfTheMainland() throws IOException {
        String text = "某局績效報告\n全年預算數為十二萬元，執行數為十一萬元，群眾滿意度較高。\n";
        assertEquals(text, outline(text.getBytes(Charset.forName("Big5"))));
    }

    @ParameterizedTest
    @CsvSource({"Word.Document,wordDocument,word/2003/wordml,DOCX", "Excel.Sheet,Workbook,office:spreadsheet,XLSX"})
    void filesOfOffice2003InXmlAreNamedWithWhatToDo(String program, String root, String space, String as)
            throws IOException {
        String namespace = as.equals("XLSX")
                ? "urn:schemas-microsoft-com:" + space
                : "http://schemas.microsoft.com/office/" + space;
        String xml = "<?xml version=\"1.0\"?><?mso-application progid=\"%s\"?><%s xmlns=\"%s\"/>"
                .formatted(program, root, namespace);
        String said = outline(xml.getBytes(StandardCharsets.UTF_8));
        assertTrue(said.contains("2003的XML") && said.contains("另存为" + as + "后导入"), said);
    }

    @Test
    void theSubjectOfAMailIsItsHeading() throws IOException {
        String subject = Base64.getEncoder().encodeToString("2023年度自评报告".getBytes(StandardCharsets.UTF_8));
        String mail = """
                From: a@b.cn
                To: c@d.cn
                Subject: =?utf-8?B?%s?=
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                预算12万元，执行11万元。
                """.formatted(subject);
        assertEquals("# 2023年度自评报告\n  预算12万元，执行11万元。\n", outline(mail.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void htmlTablesKeepTheirSpans() throws IOException {
        String page = """
                <!DOCTYPE html><html><head><meta charset="utf-8"><title>题</title><style>p {}</style></head><body>
                <h1>一、资金情况</h1><p>预算<b>12</b>万元。</p>
                <table><tr><th rowspan="2">项目</th><th colspan="2">资金</th></tr><tr><td>预算</td><td>执行</td></tr>
                <tr><td>培训</td><td>12</td><td>11</td></tr></table><p>完。</p></body></html>
                """;
        assertEquals("""
                # 一、资金情况
                  预算12万元。
                  ▦ 3×3
                    | 项目 | 资金 | → |
                    | ↓ | 预算 | 执行 |
                    | 培训 | 12 | 11 |
                  完。
                """, outline(page.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void htmlIsReadAsItIsShown() throws IOException {
        String page = """
                <html><head><meta charset="utf-8"></head><body><p>全年预算
                12 万元，
                <b>2
                </b>项。<br>执行率<del>92%</del><ins>99%</ins>。</p>
                <div style="color:red; display: none"><div>草稿</div><table><tr><td>1</td></tr></table></div>
                <table><caption>表1 资金情况</caption><tr><td>预算</td><td>12</td></tr></table></body></html>
                """;
        assertEquals("""
                说明 文件含隐藏文字3个字，未计入正文：“草稿1”。
                全年预算 12 万元， 2 项。
                执行率99%。
                ▦ 1×2，表1 资金情况
                  | 预算 | 12 |
                """, outline(page.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void itemsOfHtmlListsKeepTheNumbersThatBrowsersShow() throws IOException {
        String html = """
                <html><head><meta charset="utf-8"></head><body>
                <ol style="list-style-type:cjk-ideographic"><li>预算12万元<ol><li>甲站5万元<li><p>乙站7万元</p><p>已验收</p></ol>
                <li>支出11万元</ol><ol start="3" type="a"><li>帐篷</li><li value="7">棉被</li></ol>
                <ul><li>发电机</li></ul><ol type="none"><li>水泵</li></ol>
                <table><tr><td><ol><li>检查</li><li><p>整改</p></li></ol></td><td>2</td></tr></table></body></html>""";
        String outline = outline(html.getBytes(StandardCharsets.UTF_8)).replaceAll("(?m)^[# ]+|[⟨⟩]", "");
        assertTrue(outline.contains("一、预算12万元\n1.甲站5万元\n2.乙站7万元\n已验收\n二、支出11万元\nc.帐篷\ng.棉被\n发电机\n水泵\n"), outline);
        assertTrue(outline.contains("1.检查⏎2.整改"), outline);
    }

    @Test
    void openDocumentTextKeepsItsTables() throws IOException {
        String content = """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.2">
                <office:body><office:text><text:p>预算12万元。</text:p><table:table>
                <table:table-row><table:table-cell><text:p>项目</text:p></table:table-cell>
                <table:table-cell><text:p>预算</text:p></table:table-cell></table:table-row>
                <table:table-row><table:table-cell><text:p>培训</text:p></table:table-cell>
                <table:table-cell><text:p>12</text:p></table:table-cell></table:table-row>
                </table:table><text:p>完。</text:p></office:text></office:body></office:document-content>
                """;
        assertEquals("""
                预算12万元。
                ▦ 2×2
                  | 项目 | 预算 |
                  | 培训 | 12 |
                完。
                """, outline(OdfFile.of("text", Map.of("content.xml", content))));
    }

    @Test
    void slidesKeepTheirTables() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var show = new XMLSlideShow()) {
            XSLFSlide slide = show.createSlide();
            slide.createTextBox().setText("预算12万元。");
            XSLFTable table = slide.createTable(2, 2);
            table.getCell(0, 0).setText("项目");
            table.getCell(0, 1).setText("预算");
            table.getCell(1, 0).setText("培训");
            table.getCell(1, 1).setText("12");
            show.write(bytes);
        }
        assertEquals("预算12万元。\n▦ 2×2\n  | 项目 | 预算 |\n  | 培训 | 12 |\n", outline(bytes.toByteArray()));
    }
}
