package gouji.ingest.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gouji.document.Outline;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.Ingested.Reason;
import gouji.ingest.Source;
import gouji.ingest.ofd.OfdFile;
import gouji.ingest.word.WordFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is attached to a document is a file of its own, under the document's name.
class AttachmentsTest {
    private static final byte[] REPORT = "某局自评报告，预算12万元。".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Unpacked attached(Path file) throws IOException {
        return new Archives(new Archives.Limits(5, 2, 30L << 20, 500))
                .attached(file, Files.createDirectory(folder.resolve("附")));
    }

    private Map<String, Integer> sizes(Path file) throws IOException {
        Map<String, Integer> sizes = new TreeMap<>();
        for (Source source : attached(file).sources().values()) {
            sizes.put(source.name(), Files.readAllBytes(source.path()).length);
        }
        return sizes;
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void filesAttachedToAPdfAndPinnedToItsPagesAreFoundOnce() throws IOException {
        Path file = folder.resolve("甲.pdf");
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            var pinned = new PDAnnotationFileAttachment();
            pinned.setFile(specification(pdf, "说明.txt"));
            page.setAnnotations(List.of(pinned));
            PDComplexFileSpecification whole = specification(pdf, "附件1：自评表.txt");
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("一", whole, "二", whole));
            var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            pdf.getDocumentCatalog().setNames(names);
            pdf.save(file.toFile());
        }
        assertEquals(Map.of("甲.pdf!/附件1：自评表.txt", REPORT.length, "甲.pdf!/说明.txt", REPORT.length), sizes(file));
    }

    private static PDComplexFileSpecification specification(PDDocument pdf, String name) throws IOException {
        var specification = new PDComplexFileSpecification();
        specification.setFile("a.txt");
        specification.setFileUnicode(name);
        specification.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(REPORT)));
        return specification;
    }

    @Test
    void filesAttachedToAnOfdHaveTheirNamesWhereverTheEndingIsTold() throws IOException {
        String list = "<?xml version='1.0'?><a:Attachments xmlns:a='http://www.ofdspec.org/2016'>"
                + "<a:Attachment ID='1' Name='附件1：自评表.txt' Format='txt'><a:FileLoc>f/1.txt</a:FileLoc></a:Attachment>"
                + "<a:Attachment ID='2' Name='附件2' Format='txt'><a:FileLoc>/Doc_0/Attachs/f/2</a:FileLoc></a:Attachment>"
                + "<a:Attachment ID='3' Name='附件3'><a:FileLoc>f/1.txt</a:FileLoc></a:Attachment>"
                + "<a:Attachment ID='4'><a:FileLoc>f/1.txt</a:FileLoc></a:Attachment></a:Attachments>";
        Path file = new OfdFile()
                .page(OfdFile.text(20, 20, "见附件"))
                .documentData("<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>")
                .part("Doc_0/Attachs/Attachments.xml", list)
                .part("Doc_0/Attachs/f/1.txt", "预算12万元")
                .part("Doc_0/Attachs/f/2", "执行11")
                .write(folder.resolve("甲.ofd"));
        assertEquals(
                Map.of("甲.ofd!/附件1：自评表.txt", 14, "甲.ofd!/附件2.txt", 8, "甲.ofd!/附件3.txt", 14, "甲.ofd!/1.txt", 14),
                sizes(file));
    }

    @Test
    void anOfdWithoutAttachmentsIsNotOpenedForThem() throws IOException {
        Path file = new OfdFile().page(OfdFile.text(20, 20, "文")).write(folder.resolve("甲.ofd"));
        assertFalse(new Archives(Archives.Limits.standard()).mayHoldFiles(file));
    }

    @Test
    void aPdfWithoutAttachmentsIsNotOpenedForThem() throws IOException {
        assertFalse(new Archives(Archives.Limits.standard())
                .mayHoldFiles(file("甲.pdf", "%PDF-1.4 1 0 obj<<>>endobj".getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void filesInADocumentKeepTheNamesThatTheyWerePutInUnder() throws IOException {
        byte[] inner = Files.readAllBytes(new WordFile(WordFile.p("文")).write(folder.resolve("w")));
        Path file = new WordFile(WordFile.p("见附件"))
                .with("e1", "package", "embeddings/oleObject1.bin", "application/octet-stream", packaged("附件一.txt"))
                .with("e2", "package", "embeddings/Document1.docx", "application/octet-stream", inner)
                .with("e3", "package", "embeddings/Workbook1.xlsx", "application/octet-stream", new byte[9])
                .with("e4", "oleObject", "embeddings/oleObject2.bin", "application/octet-stream", formula())
                .write(folder.resolve("甲.docx"));
        assertEquals(Map.of("甲.docx!/附件一.txt", REPORT.length, "甲.docx!/Document1.docx", inner.length), sizes(file));
    }

    /// As Windows puts any file into a document; the name is in the system's encoding.
    @Test
    void filesPutIntoRtfAreFoundPackedOrOfOfficeAndBrokenOnesCostOnlyThemselves() throws IOException {
        byte[] label = "附件一.txt\0C:\\附件一.txt\0".getBytes(Charset.forName("GBK"));
        byte[] path = "C:\\a\0".getBytes(StandardCharsets.US_ASCII);
        byte[] packed = ByteBuffer.allocate(2 + label.length + 8 + path.length + 4 + REPORT.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 2)
                .put(label)
                .putInt(0x30000)
                .putInt(path.length)
                .put(path)
                .putInt(REPORT.length)
                .put(REPORT)
                .array();
        Path file = file(
                "甲.rtf",
                ("{\\rtf1\\ansi Text{\\object\\objemb{\\*\\objdata 01}}{\\object\\objemb{\\*\\objdata " + ole1(packed)
                                + "}}{\\object\\objemb{\\*\\objdata " + ole1(packaged("附件二.txt")) + "}}}")
                        .getBytes(StandardCharsets.US_ASCII));
        Unpacked found = attached(file);
        assertEquals(
                List.of(file + "!/附件一.txt", file + "!/附件二.txt"),
                found.sources().keySet().stream().map(Path::toString).toList());
        assertEquals(
                List.of(Path.of(file + "!/对象1")), List.copyOf(found.failures().keySet()));
        for (Source source : found.sources().values()) {
            assertArrayEquals(REPORT, Files.readAllBytes(source.path()));
        }
    }

    /// The digits of an object of OLE version 1 ([MS-OLEDS] 2.2.5), over several lines.
    private static String ole1(byte[] data) {
        byte[] kind = "Package\0".getBytes(StandardCharsets.US_ASCII);
        byte[] object = ByteBuffer.allocate(24 + kind.length + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x501)
                .putInt(2)
                .putInt(kind.length)
                .put(kind)
                .putInt(0)
                .putInt(0)
                .putInt(data.length)
                .put(data)
                .array();
        return HexFormat.of().formatHex(object).replaceAll(".{64}", "$0\n");
    }

    private static byte[] packaged(String name) throws IOException {
        try (var object = new POIFSFileSystem()) {
            put(object.getRoot(), name);
            return bytes(object);
        }
    }

    private static void put(DirectoryEntry into, String name) throws IOException {
        byte[] raw = name.getBytes(Charset.forName("GBK"));
        var stream = ByteBuffer.allocate(99 + 3 * raw.length + REPORT.length).order(ByteOrder.LITTLE_ENDIAN);
        stream.putInt(0).putShort((short) 2).put(raw).put((byte) 0).put(raw).put((byte) 0);
        stream.putInt(0x30000).putInt(raw.length + 1).put(raw).put((byte) 0);
        stream.putInt(REPORT.length).put(REPORT).putInt(0, stream.position() - 4);
        into.createDocument(Ole10Native.OLE10_NATIVE, new ByteArrayInputStream(stream.array(), 0, stream.position()));
    }

    @Test
    void aPackedFileCutShortIsNamedAsBroken() throws IOException {
        byte[] broken;
        try (var object = new POIFSFileSystem()) {
            object.createDocument(
                    new ByteArrayInputStream(new byte[] {9, 0, 0, 0, 2, 0, 'a'}), Ole10Native.OLE10_NATIVE);
            broken = bytes(object);
        }
        Path file = new WordFile(WordFile.p("见附件"))
                .with("e1", "package", "embeddings/oleObject1.bin", "application/octet-stream", broken)
                .write(folder.resolve("甲.docx"));
        assertEquals(Map.of(folder.resolve("甲.docx!/oleObject1"), Reason.DAMAGED), reasons(attached(file)));
    }

    private static byte[] formula() throws IOException {
        try (var object = new POIFSFileSystem()) {
            object.createDocument(new ByteArrayInputStream(new byte[99]), "Equation Native");
            return bytes(object);
        }
    }

    private static byte[] bytes(POIFSFileSystem object) throws IOException {
        var bytes = new ByteArrayOutputStream();
        object.writeFilesystem(bytes);
        return bytes.toByteArray();
    }

    @Test
    void filesInAnOldDocumentAreFoundInItsPool() throws IOException {
        Path file = folder.resolve("甲.doc");
        try (var document = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            DirectoryEntry pool = document.createDirectory("ObjectPool");
            put(pool.createDirectory("_1234567890"), "附件二.txt");
            pool.createDirectory("_1234567891")
                    .createDocument("Equation Native", new ByteArrayInputStream(new byte[99]));
            document.writeFilesystem(out);
        }
        assertEquals(Map.of("甲.doc!/附件二.txt", REPORT.length), sizes(file));
    }

    @Test
    void filesInAnOpenDocumentAreFound() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String part : List.of("content.xml", "Obj100", "ObjectReplacements/Obj100", "Object 2/content.xml")) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(packaged("附件三.txt"));
            }
        }
        assertEquals(Map.of("甲.odt!/附件三.txt", REPORT.length), sizes(file("甲.odt", bytes.toByteArray())));
    }

    @Test
    void filesInAWorkbookAreFound() throws IOException {
        Path file = folder.resolve("甲.xlsx");
        try (var workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("表");
            workbook.addOlePackage(REPORT, "attachment.txt", "attachment.txt", "attachment.txt");
            workbook.write(out);
        }
        assertEquals(Map.of("甲.xlsx!/attachment.txt", REPORT.length), sizes(file));
    }

    @Test
    void aMailIsReadAndSoAreItsAttachments() throws IOException {
        String mail = """
                From: =?UTF-8?B?5p+Q5bGA?= <a@example.org>
                To: b@example.org
                Subject: =?UTF-8?B?6Ieq6K+E5oql5ZGK?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="x"

                --x
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: base64

                %s
                --x
                Content-Type: application/octet-stream; name="=?UTF-8?B?%s?="
                Content-Disposition: attachment; filename="=?UTF-8?B?%s?="
                Content-Transfer-Encoding: base64

                %s
                --x--
                """.formatted(
                        base64("请查收，预算15万元。"),
                        base64("附件四.txt"),
                        base64("附件四.txt"),
                        Base64.getEncoder().encodeToString(REPORT));
        Path file = file("甲.eml", mail.getBytes(StandardCharsets.US_ASCII));
        assertEquals(Map.of("甲.eml!/附件四.txt", REPORT.length), sizes(file));
        assertEquals("说明 邮件带有1个附件，导入和核对时作为单独的文件读取。\n# 自评报告\n  请查收，预算15万元。\n", said(file));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String said(Path file) {
        return switch (Ingest.standard().read(Source.of(file))) {
            case Ingested.Success read -> {
                String outline = Outline.of(read.document());
                yield outline.substring(outline.indexOf('\n') + 1);
            }
            case Ingested.Failure failure -> failure.toString();
        };
    }

    @Test
    void aMailOfOutlookIsReadAndSoAreItsAttachments() throws IOException {
        Path file = folder.resolve("甲.msg");
        try (var mail = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            mail.createDocument(new ByteArrayInputStream(new byte[32]), "__properties_version1.0");
            mail.createDirectory("__nameid_version1.0");
            text(mail.getRoot(), "__substg1.0_001A001F", "IPM.Note");
            text(mail.getRoot(), "__substg1.0_0037001F", "自评报告");
            text(mail.getRoot(), "__substg1.0_1000001F", "请查收，预算15万元。");
            DirectoryEntry attachment = mail.createDirectory("__attach_version1.0_#00000000");
            attachment.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[8]));
            text(attachment, "__substg1.0_3707001F", "附件五.txt");
            attachment.createDocument("__substg1.0_37010102", new ByteArrayInputStream(REPORT));
            mail.writeFilesystem(out);
        }
        assertEquals(Map.of("甲.msg!/附件五.txt", REPORT.length), sizes(file));
        assertEquals("说明 邮件带有1个附件，导入和核对时作为单独的文件读取。\n# 自评报告\n  请查收，预算15万元。\n", said(file));
    }

    private static void text(DirectoryEntry into, String name, String text) throws IOException {
        into.createDocument(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    void attachmentsOfAttachmentsAreFoundToALimitAndAPackedOneIsUnpacked() throws IOException {
        Path third = new WordFile(WordFile.p("三"))
                .with("e", "package", "embeddings/oleObject1.bin", "application/octet-stream", packaged("四.txt"))
                .write(folder.resolve("w3"));
        Path second = new WordFile(WordFile.p("二"))
                .with("e", "package", "embeddings/三.docx", "application/octet-stream", Files.readAllBytes(third))
                .write(folder.resolve("w2"));
        Path first = new WordFile(WordFile.p("一"))
                .with("e", "package", "embeddings/二.docx", "application/octet-stream", Files.readAllBytes(second))
                .write(folder.resolve("甲.docx"));
        Unpacked found = attached(first);
        assertEquals(
                List.of("甲.docx!/二.docx", "甲.docx!/二.docx!/三.docx"),
                found.sources().values().stream().map(Source::name).toList());
        assertEquals(Map.of(folder.resolve("甲.docx!/二.docx!/三.docx!/附件"), Reason.TOO_LARGE), reasons(found));
    }

    private static Map<Path, Reason> reasons(Unpacked found) {
        Map<Path, Reason> reasons = new TreeMap<>();
        found.failures().forEach((path, failure) -> reasons.put(path, failure.reason()));
        return reasons;
    }

    @Test
    void aBrokenDocumentHasNoAttachmentsAndIsNamedByWhoReadsIt() throws IOException {
        Unpacked found = attached(file("甲.pdf", "%PDF-1.4 /EmbeddedFile".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Map.of(), found.sources());
        assertEquals(Map.of(), found.failures());
    }
}
