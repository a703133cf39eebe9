package gouji.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import gouji.document.Outline;
import gouji.ingest.Ingested.Failure;
import gouji.ingest.Ingested.Success;
import gouji.ingest.ofd.OfdFile;
import gouji.ingest.word.WordFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files made to harm, or broken in odd ways. Each costs only itself, within bounds of time and memory, and none makes
/// the program look elsewhere on the disk.
class HostileFilesTest {
    private static final Duration LONGEST = Duration.ofSeconds(40); // on a busy machine; alone, none takes three
    private static final String XML = "<?xml version='1.0'?>";

    @TempDir
    private Path folder;

    /// Bytes that somebody might send us, and what comes of them: a reason, or `READ`.
    record Hostile(String name, String outcome, Content content) {
        @Override
        public String toString() {
            return name;
        }
    }

    interface Content {
        byte[] bytes(Path folder) throws IOException;
    }

    static Stream<Hostile> files() {
        return Stream.of(
                        pdf("页面极大.pdf", "NO_TEXT", page("/MediaBox[0 0 1e30 1e30]", "")),
                        pdf("页面无面积.pdf", "NO_TEXT", page("/MediaBox[0 0 0 0]", text(""))),
                        pdf("页面倒置.pdf", "READ", page("/MediaBox[600 800 0 0]", text(""))),
                        pdf("坐标极大.pdf", "READ", page("", text("1e30 0 0 1e30 1e30 1e30 cm"))),
                        pdf("字号极大.pdf", "READ", page("", text("/F 1e20 Tf"))),
                        pdf("状态深叠.pdf", "READ", page("", text("q ".repeat(200_000)))),
                        pdf("线条极多.pdf", "READ", page("", text("1 1 m 9 9 l S ".repeat(100_000)))),
                        pdf("数组深叠.pdf", "NO_TEXT", page("", "[".repeat(100_000))),
                        pdf("字典深叠.pdf", "NO_TEXT", page("/X " + "<<".repeat(50_000), "")),
                        pdf("自引表单.pdf", "NO_TEXT", SELF_FORM),
                        pdf("互引表单.pdf", "NO_TEXT", FORMS_IN_A_CIRCLE),
                        pdf(
                                "自为子页.pdf",
                                "DAMAGED",
                                "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj "),
                        pdf("页数虚报.pdf", "NO_TEXT", page("", "").replace("/Count 1", "/Count 2147483647")),
                        pdf("页数为负.pdf", "NO_TEXT", page("", "").replace("/Count 1", "/Count -1")),
                        pdf("父页成环.pdf", "NO_TEXT", page("", "").replace("/Parent 2 0 R", "/Parent 3 0 R")),
                        pdf("无目录.pdf", "DAMAGED", "9 0 obj<</A 1>>endobj\n"),
                        pdf("流长虚报.pdf", "READ", page("", text("")).replaceAll("/Length \\d+", "/Length 99999999")),
                        hostile(
                                "交叉表错位.pdf",
                                "READ",
                                f -> ("%PDF-1.4\n" + page("", text("")) + "xref\n0 1\n9999999999 65535 f\n"
                                                + "trailer<</Root 1 0 R/Prev 7>>\nstartxref\n5\n%%EOF")
                                        .getBytes(StandardCharsets.ISO_8859_1)),
                        ofd("外部实体.ofd", "ANY", "<!DOCTYPE a [<!ENTITY x SYSTEM 'SECRET'>]>", "&x;"),
                        ofd(
                                "实体炸弹.ofd",
                                "ANY",
                                "<!DOCTYPE a [<!ENTITY a '" + "啊".repeat(1000) + "'><!ENTITY b '" + "&a;".repeat(1000)
                                        + "'><!ENTITY c '" + "&b;".repeat(1000) + "'>]>",
                                "&c;"),
                        ofd("压缩炸弹.ofd", "TOO_LARGE", "", "零".repeat(20_000_000)),
                        ofd(
                                "嵌套过深.ofd",
                                "TOO_LARGE",
                                "",
                                "<ofd:PageBlock>".repeat(300) + "</ofd:PageBlock>".repeat(300)),
                        ofd(
                                "间距极多.ofd",
                                "READ",
                                "",
                                OfdFile.text(20, 20, "预算12万元").replace("DeltaX=\"", "DeltaX=\"g 2147483647 4 ")),
                        ofd(
                                "坐标非数.ofd",
                                "NO_TEXT",
                                "",
                                OfdFile.text(20, 20, "预算")
                                        .replace("Boundary=\"20.000", "Boundary=\"NaN 1e300")
                                        .replace("X=\"0\"", "X=\"1e6\"")),
                        ofd(
                                "线条极多.ofd",
                                "READ",
                                "",
                                OfdFile.text(20, 20, "预算")
                                        + ("<ofd:PathObject Boundary='1 1 1 1'><ofd:AbbreviatedData>"
                                                + "M 1 1 L 9 1 ".repeat(100_000)
                                                + "</ofd:AbbreviatedData></ofd:PathObject>")),
                        ofd(
                                "路径残缺.ofd",
                                "READ",
                                "",
                                OfdFile.text(20, 20, "预算")
                                        + "<ofd:PathObject><ofd:AbbreviatedData>L 1 C C L x y A 1 M</ofd:AbbreviatedData></ofd:PathObject>"),
                        hostile(
                                "互引图形.ofd",
                                "TOO_LARGE",
                                f -> Files.readAllBytes(COMPOSITES_IN_A_CIRCLE.write(f.resolve("w")))),
                        hostile("截断.ofd", "DAMAGED", f -> {
                            byte[] bytes = Files.readAllBytes(new OfdFile()
                                    .page(OfdFile.text(20, 20, "文".repeat(99)))
                                    .write(f.resolve("w")));
                            return Arrays.copyOf(bytes, bytes.length / 2);
                        }),
                        random("乱字.ofd", "DAMAGED", "PK\3\4"),
                        random("乱字.pdf", "DAMAGED", "%PDF-1.7\n"),
                        random("乱字.docx", "DAMAGED", "PK\3\4"),
                        random("乱字.xlsx", "DAMAGED", "PK\3\4"),
                        random("乱字.doc", "UNSUPPORTED", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
                        random("乱字.rtf", "READ", "{\\rtf1 "),
                        hostile(
                                "深叠.rtf",
                                "NO_TEXT",
                                f -> ("{\\rtf1 " + "{".repeat(200_000) + "a").getBytes(StandardCharsets.US_ASCII)),
                        hostile(
                                "深叠.html",
                                "DAMAGED",
                                f -> ("<html><body>" + "<div>".repeat(100_000) + "a")
                                        .getBytes(StandardCharsets.US_ASCII)),
                        hostile("空字节.txt", "UNSUPPORTED", f -> "预算\0\0\0数12万元".getBytes(StandardCharsets.UTF_8)),
                        hostile(
                                "一行.txt",
                                "READ",
                                f -> "预算数12万元，".repeat(100_000).getBytes(StandardCharsets.UTF_8)),
                        hostile(
                                "全是换行.txt",
                                "NO_TEXT",
                                f -> "\n".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)),
                        docx(
                                "万行表.docx",
                                "READ",
                                "<w:tbl>" + ("<w:tr>" + "<w:tc><w:p/></w:tc>".repeat(10) + "</w:tr>").repeat(20_000)
                                        + "</w:tbl>"),
                        docx(
                                "跨列极大.docx",
                                "READ",
                                WordFile.tbl(WordFile.tr(WordFile.tc("<w:gridSpan w:val='2147483647'/>", "a")))),
                        docx(
                                "跨列为负.docx",
                                "READ",
                                WordFile.tbl(WordFile.tr(WordFile.tc("<w:gridSpan w:val='-5'/>", "a")))),
                        docx(
                                "跨列非数.docx",
                                "READ",
                                WordFile.tbl(WordFile.tr(WordFile.tc("<w:gridSpan w:val='很多'/>", "a")))),
                        docx(
                                "表中套表.docx",
                                "READ",
                                "<w:tbl><w:tr><w:tc>".repeat(40)
                                        + WordFile.p("a")
                                        + "</w:tc></w:tr></w:tbl>".repeat(40)),
                        docx(
                                "编号级别过深.docx",
                                "READ",
                                "<w:p><w:pPr><w:numPr><w:ilvl w:val='99999'/><w:numId w:val='-3'/></w:numPr></w:pPr>"
                                        + WordFile.r("a") + "</w:p>"),
                        docx(
                                "域不收尾.docx",
                                "READ",
                                "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r></w:p>".repeat(5_000)
                                        + WordFile.p("a")),
                        entities(
                                "外部实体.docx",
                                "word/document.xml",
                                "<!DOCTYPE a [<!ENTITY x SYSTEM 'SECRET'>]><w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"),
                        entities(
                                "实体炸弹.docx",
                                "word/document.xml",
                                "<!DOCTYPE a [<!ENTITY a '" + "啊".repeat(1000) + "'><!ENTITY b '" + "&a;".repeat(1000)
                                        + "'><!ENTITY c '" + "&b;".repeat(1000)
                                        + "'>]><w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>"),
                        entities(
                                "外部定义.docx",
                                "[Content_Types].xml",
                                "<!DOCTYPE Types SYSTEM 'SECRET'><Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"),
                        hostile("条目极多.docx", "DAMAGED", f -> zip(manyEntries())),
                        hostile("条目名不一.docx", "READ", HostileFilesTest::odd),
                        hostile("路径外逃.docx", "DAMAGED", f -> zip(Map.of("../../../外逃.xml", new byte[] {65}))),
                        hostile(
                                "大表.xlsx",
                                "READ",
                                f -> sheet(
                                        "<row r='1048576'><c r='XFD1048576' t='inlineStr'><is><t>角</t></is></c></row>")),
                        hostile(
                                "合并全表.xlsx",
                                "READ",
                                f -> sheet(
                                        "<row r='1'><c r='A1'><v>1</v></c></row>",
                                        "<mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells>")),
                        hostile(
                                "字串号越界.xlsx",
                                "NO_TEXT",
                                f -> sheet("<row r='1'><c r='A1' t='s'><v>999999</v></c></row>")),
                        hostile("行号错.xlsx", "DAMAGED", f -> sheet("<row r='0'><c r='ZZZZ99'><v>1</v></c></row>")))
                .flatMap(HostileFilesTest::andCutShort);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aHostileFileCostsOnlyItself(Hostile hostile) throws IOException {
        assertCostsOnlyItself(hostile, folder);
    }

    static void assertCostsOnlyItself(Hostile hostile, Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("秘密.txt"), "不可告人");
        Path file = Files.write(folder.resolve(hostile.name), hostile.content.bytes(folder));
        Ingested ingested =
                assertTimeoutPreemptively(LONGEST, () -> Ingest.standard().read(Source.of(file)));
        String outcome = switch (ingested) {
            case Success read -> Outline.of(read.document()).contains(Files.readString(secret)) ? "LEAKED" : "READ";
            case Failure failure ->
                failure.detail().endsWith("。") ? failure.reason().name() : failure.detail();
        };
        assertEquals(
                hostile.outcome.equals("ANY") && !outcome.equals("LEAKED") ? outcome : hostile.outcome,
                outcome,
                ingested.toString());
    }

    /// Where a file ends too early, what can be read of it may be, or not.
    private static Stream<Hostile> andCutShort(Hostile whole) {
        if (!whole.name.startsWith("条目名不一") && !whole.name.startsWith("交叉表") && !whole.name.startsWith("大表")) {
            return Stream.of(whole);
        }
        return Stream.concat(
                Stream.of(whole),
                Stream.of(3, 7, 9)
                        .map(tenths -> new Hostile("截至%d成%s".formatted(tenths, whole.name), "ANY", f -> {
                            byte[] bytes = whole.content.bytes(f);
                            return Arrays.copyOf(bytes, bytes.length * tenths / 10);
                        })));
    }

    static Hostile hostile(String name, String outcome, Content content) {
        return new Hostile(name, outcome, content);
    }

    static Hostile pdf(String name, String outcome, String objects) {
        return hostile(
                name,
                outcome,
                f -> ("%PDF-1.4\n" + objects + "trailer<</Root 1 0 R>>\n%%EOF\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    static String page(String more, String content) {
        return "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
                + more + ">>endobj\n4 0 obj<</Length " + content.length() + ">>stream\n" + content
                + "\nendstream endobj\n";
    }

    static String text(String before) {
        return before + " BT /F 12 Tf 72 700 Td (Budget 12) Tj ET";
    }

    private static final String SELF_FORM =
            page("", "/X Do").replace("/Resources<<", "/Resources<</XObject<</X 5 0 R>>")
                    + "5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Length 5>>stream\n/X Do\nendstream endobj\n";

    private static final String FORMS_IN_A_CIRCLE =
            page("", "/X Do").replace("/Resources<<", "/Resources<</XObject<</X 5 0 R>>")
                    + "5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R/Y 6 0 R>>>>/Length 11>>stream\n/X Do /Y Do\nendstream endobj\n"
                    + "6 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R/Y 5 0 R>>>>/Length 11>>stream\n/X Do /Y Do\nendstream endobj\n";

    /// Drawings each of which draws two of the next, and the last the first.
    private static final OfdFile COMPOSITES_IN_A_CIRCLE = new OfdFile()
            .part(
                    "Doc_0/Pages/Page_0/Res.xml",
                    "<Res><CompositeGraphicUnits>"
                            + Stream.of("1,2", "2,3", "3,1")
                                    .map(pair ->
                                            "<CompositeGraphicUnit ID='%s'><Content>%s</Content></CompositeGraphicUnit>"
                                                    .formatted(
                                                            pair.charAt(0),
                                                            "<CompositeObject ResourceID='%s'/>"
                                                                    .formatted(pair.charAt(2))
                                                                    .repeat(9)))
                                    .collect(Collectors.joining())
                            + "</CompositeGraphicUnits></Res>")
            .part(
                    "Doc_0/Pages/Page_0/Content.xml",
                    "<Page><PageRes>Res.xml</PageRes><Content><CompositeObject ResourceID='1'/></Content></Page>")
            .page("");

    private static Hostile ofd(String name, String outcome, String before, String objects) {
        return hostile(name, outcome, f -> {
            String secret = f.resolve("秘密.txt").toUri().toString();
            String page = "<?xml version='1.0'?>" + before.replace("SECRET", secret)
                    + "<ofd:Page xmlns:ofd='http://www.ofdspec.org/2016'><ofd:Content>" + objects
                    + "<ofd:TextObject Boundary='9 9 9 9' Size='4'><ofd:TextCode X='0' Y='3'>"
                    + (before.isEmpty() ? "" : objects) + "</ofd:TextCode></ofd:TextObject></ofd:Content></ofd:Page>";
            return Files.readAllBytes(new OfdFile()
                    .page("")
                    .part("Doc_0/Pages/Page_0/Content.xml", page)
                    .write(f.resolve("w")));
        });
    }

    private static Hostile random(String name, String outcome, String magic) {
        return hostile(name, outcome, f -> {
            byte[] bytes = new byte[60_000];
            new Random(7).nextBytes(bytes);
            byte[] head = magic.getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(head, 0, bytes, 0, head.length);
            return bytes;
        });
    }

    static Hostile docx(String name, String outcome, String body) {
        return hostile(name, outcome, f -> Files.readAllBytes(new WordFile(body).write(f.resolve("w"))));
    }

    /// A Word file with one of its parts replaced.
    private static Hostile entities(String name, String part, String content) {
        return hostile(name, "ANY", f -> {
            Path whole = new WordFile(WordFile.p("文")).write(f.resolve("w"));
            Map<String, byte[]> parts = new LinkedHashMap<>();
            try (var zip = new ZipFile(whole.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
            String secret = f.resolve("秘密.txt").toUri().toString();
            parts.put(part, (XML + content.replace("SECRET", secret)).getBytes(StandardCharsets.UTF_8));
            return zip(parts);
        });
    }

    private static byte[] odd(Path f) throws IOException {
        byte[] whole = Files.readAllBytes(new WordFile(WordFile.p("文".repeat(500))).write(f.resolve("w")));
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        return text.replace("word/_rels/document.xml.rels", "word/_rels/document.xml.relS")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Map<String, byte[]> manyEntries() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 200_000; i++) {
            entries.put("word/" + i + ".xml", new byte[0]);
        }
        return entries;
    }

    static byte[] sheet(String rows, String... after) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("表");
            workbook.write(bytes);
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        String sheet = "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>" + rows
                + "</sheetData>" + String.join("", after) + "</worksheet>";
        parts.put("xl/worksheets/sheet1.xml", (XML + sheet).getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
