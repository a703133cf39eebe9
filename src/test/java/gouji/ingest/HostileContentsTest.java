package gouji.ingest;

import static gouji.ingest.HostileFilesTest.docx;
import static gouji.ingest.HostileFilesTest.hostile;
import static gouji.ingest.HostileFilesTest.page;
import static gouji.ingest.HostileFilesTest.pdf;
import static gouji.ingest.HostileFilesTest.sheet;
import static gouji.ingest.HostileFilesTest.text;
import static gouji.ingest.HostileFilesTest.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import gouji.ingest.HostileFilesTest.Hostile;
import gouji.ingest.Ingested.Failure;
import gouji.ingest.Ingested.Reason;
import gouji.ingest.archive.Archives;
import gouji.ingest.archive.Unpacked;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// More files made to harm: very large tables, contents that refer to themselves, archives and attachments that
/// never end.
class HostileContentsTest {
    @TempDir
    private Path folder;

    static Stream<Hostile> files() {
        return Stream.of(
                docx(
                        "十万格表.docx",
                        "READ",
                        "<w:tbl>" + ("<w:tr>" + "<w:tc><w:p/></w:tc>".repeat(60) + "</w:tr>").repeat(1_700)
                                + "</w:tbl>"),
                lines("一字一行.txt", "READ", "a", 1_500_000),
                lines("短行极多.txt", "READ", "5万元", 300_000),
                lines("竖线极多.txt", "NO_TEXT", "|", 300_000),
                lines("竖线成列.txt", "READ", "a|", 300_000),
                ascii("大表.html", "READ", "<html><body><table>" + ("<tr>" + "<td>1".repeat(100)).repeat(2_000)),
                ascii("跨行极大.html", "READ", "<html><body><table><tr><td rowspan=9999 colspan=9999>1<td>2"),
                ascii(
                        "大表.rtf",
                        "READ",
                        "{\\rtf1 "
                                + ("\\trowd\\cellx9\\cellx18\\pard\\intbl " + "1\\cell ".repeat(100) + "\\row")
                                        .repeat(2_000)
                                + "}"),
                ascii("列界越界.rtf", "READ", "{\\rtf1\\trowd\\cellx2147483647\\cellx-5 1\\cell 2\\cell\\row}"),
                ascii("二进制极长.rtf", "ANY", "{\\rtf1 12\\par\\bin2147483647 a}"),
                ascii("括号不配.rtf", "READ", "{\\rtf1 12\\par}}}}{{{"),
                hostile(
                        "五万格表.xlsx",
                        "READ",
                        f -> sheet(IntStream.rangeClosed(1, 500)
                                .mapToObj(r -> "<row r='" + r + "'>" + "<c><v>1</v></c>".repeat(100) + "</row>")
                                .collect(Collectors.joining()))),
                pdf("密网.pdf", "READ", page("", grid(1000) + text(""))),
                pdf("空字节.pdf", "READ", page("", text("").replace("Budget", "Bud\0\0get"))),
                pdf("缺字体.pdf", "READ", page("", text("").replace("/F 12", "/G 12"))),
                pdf(
                        "图极大.pdf",
                        "NO_TEXT",
                        page("", "/I Do").replace("/Resources<<", "/Resources<</XObject<</I 5 0 R>>")
                                + "5 0 obj<</Type/XObject/Subtype/Image/Width 900000/Height 900000/BitsPerComponent 8"
                                + "/ColorSpace/DeviceGray/Length 1>>stream\n0\nendstream endobj\n"),
                pdf(
                        "附件树成环.pdf",
                        "READ",
                        page("", text(""))
                                        .replace(
                                                "/Type/Catalog",
                                                "/Type/Catalog/Names<</EmbeddedFiles<</Kids[6 0 R]>>>>")
                                + "6 0 obj<</Kids[6 0 R 6 0 R]/Names[(a) 6 0 R]>>endobj\n"),
                pdf("页树极深.pdf", "ANY", deepPages(20_000)),
                pdf(
                        "对象流互引.pdf",
                        "READ",
                        page("", text(""))
                                + "6 0 obj<</Type/ObjStm/N 1/First 4/Extends 7 0 R/Length 9>>stream\n8 0 <<>>\nendstream endobj\n"
                                + "7 0 obj<</Type/ObjStm/N 1/First 4/Extends 6 0 R/Length 9>>stream\n9 0 <<>>\nendstream endobj\n"),
                hostile("空用户密码.pdf", "READ", HostileContentsTest::encryptedForNobody),
                ascii("套叠邮件.eml", "ANY", nestedMail(2_000)),
                ascii(
                        "邮件无尾.eml",
                        "ANY",
                        "From: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"),
                hostile(
                        "实体炸弹.odt",
                        "ANY",
                        f -> zip(Map.of(
                                "mimetype",
                                "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII),
                                "content.xml",
                                ("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY a '" + "b".repeat(999) + "'><!ENTITY b '"
                                                + "&a;".repeat(999) + "'><!ENTITY c '" + "&b;".repeat(999)
                                                + "'>]><a>&c;</a>")
                                        .getBytes(StandardCharsets.UTF_8)))));
    }

    private static Hostile lines(String name, String outcome, String line, int count) {
        return hostile(name, outcome, f -> (line + "\n").repeat(count).getBytes(StandardCharsets.UTF_8));
    }

    private static Hostile ascii(String name, String outcome, String content) {
        return hostile(name, outcome, f -> content.getBytes(StandardCharsets.US_ASCII));
    }

    private static String grid(int lines) {
        return IntStream.range(0, lines)
                .mapToObj(i -> "0 %f m 600 %f l %f 0 m %f 800 l S ".formatted(i * 0.8, i * 0.8, i * 0.6, i * 0.6))
                .collect(Collectors.joining());
    }

    /// Each node of pages holds one more node.
    private static String deepPages(int depth) {
        var objects = new StringBuilder("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        for (int i = 2; i < depth; i++) {
            objects.append("%d 0 obj<</Type/Pages/Count 1/Kids[%d 0 R]>>endobj\n".formatted(i, i + 1));
        }
        return objects.append(depth).append(" 0 obj<</Type/Page>>endobj\n").toString();
    }

    private static byte[] encryptedForNobody(Path folder) throws IOException {
        Path plain = Files.writeString(
                folder.resolve("明.pdf"), "%PDF-1.4\n" + page("", text("")) + "trailer<</Root 1 0 R>>\n%%EOF\n");
        try (var pdf = Loader.loadPDF(plain.toFile())) {
            pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static String nestedMail(int depth) {
        return "From: a\nMIME-Version: 1.0\n"
                + IntStream.range(0, depth)
                        .mapToObj(i -> "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i))
                        .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("files")
    void aHostileFileCostsOnlyItself(Hostile hostile) throws IOException {
        HostileFilesTest.assertCostsOnlyItself(hostile, folder);
    }

    /// What holds others, and what is said of it.
    private Map<String, Reason> failures(Path file) {
        return failures(file, Archives.Limits.standard());
    }

    private Map<String, Reason> failures(Path file, Archives.Limits limits) {
        return assertTimeoutPreemptively(Duration.ofSeconds(40), () -> {
            var archives = new Archives(limits);
            Path into = Files.createDirectory(folder.resolve("解"));
            Unpacked unpacked = archives.isArchive(file) ? archives.unpack(file, into) : archives.attached(file, into);
            return unpacked.failures().values().stream()
                    .collect(Collectors.toMap(
                            failure -> failure.source().name().replaceFirst(".*/", ""), Failure::reason));
        });
    }

    @Test
    void anArchiveOfAMillionEntriesIsOneFailure() throws IOException {
        Path file = folder.resolve("甲.zip");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            byte[] entry = record("504b0304 0a00 0000 0000 0000 0000 00000000 00000000 00000000 0100 0000 61");
            out.write(entry);
            byte[] named = record("504b0102 0a00 0a00 0000 0000 0000 0000 00000000 00000000 00000000 0100 0000 0000"
                    + "0000 0000 00000000 00000000 61");
            for (int i = 0; i < 1_000_000; i++) {
                out.write(named);
            }
            out.write(record("504b0506 0000 0000 ffff ffff"));
            out.writeInt(Integer.reverseBytes(1_000_000 * named.length));
            out.writeInt(Integer.reverseBytes(entry.length));
            out.writeShort(0);
        }
        assertEquals(Map.of("甲.zip", Reason.TOO_LARGE), failures(file));
    }

    private static byte[] record(String hexadecimal) {
        return HexFormat.of().parseHex(hexadecimal.replace(" ", ""));
    }

    @Test
    void aBombAttachedToADocumentIsOneFailureAndLeavesTheDocumentAlone() throws IOException {
        Path file = folder.resolve("甲.docx");
        Files.write(
                file,
                zip(Map.of(
                        "[Content_Types].xml",
                        ("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                                        + "<Default Extension='txt' ContentType='text/plain'/></Types>")
                                .getBytes(StandardCharsets.UTF_8),
                        "word/embeddings/a.txt",
                        new byte[40_000_000])));
        assertEquals(Set.of(Reason.TOO_LARGE), Set.copyOf(failures(file).values()));
    }

    @Test
    void manyAttachmentsOfAMailAreOneFailure() throws IOException {
        String part =
                "--x\nContent-Type: text/plain; name=a.txt\nContent-Disposition: attachment; filename=a.txt\n\nb\n";
        Path file = Files.writeString(
                folder.resolve("甲.eml"),
                "From: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n" + part.repeat(21)
                        + "--x--\n");
        assertEquals(Map.of("附件", Reason.TOO_LARGE), failures(file, new Archives.Limits(20, 3, 1 << 20, 500)));
    }
}
