package gouji.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.ingest.Ingested.Failure;
import gouji.ingest.Ingested.Reason;
import gouji.ingest.word.WordFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BadInputTest {
    @TempDir
    Path folder;

    /// A file that cannot be read, and what must be said of it.
    enum Bad {
        MISSING("没有.docx", Reason.UNREADABLE, "找不到文件"),
        FOLDER("文件夹", Reason.UNREADABLE, "这是文件夹"),
        ZERO_BYTES("空.docx", Reason.EMPTY, "0字节"),
        CLAIMS_TO_BE_PDF("假.pdf", Reason.DAMAGED, "内容不是PDF"),
        CLAIMS_TO_BE_DOCX("假.docx", Reason.DAMAGED, "不是Office文档"),
        TRUNCATED_DOCX("截断.docx", Reason.DAMAGED, "不完整"),
        DOCX_OF_BROKEN_XML("坏.docx", Reason.DAMAGED, "XML"),
        DOCX_BOMB("炸弹.docx", Reason.TOO_LARGE, "压缩炸弹"),
        DOCX_NESTED_DEEPLY("深.docx", Reason.TOO_LARGE, "嵌套过深"),
        ENCRYPTED_DOCX("加密.docx", Reason.ENCRYPTED, "密码"),
        ENCRYPTED_PDF("加密.pdf", Reason.ENCRYPTED, "密码"),
        PDF_WITHOUT_PAGES("无页.pdf", Reason.DAMAGED, "没有可读的页"),
        PDF_WITHOUT_CONTENT("断.pdf", Reason.DAMAGED, "损坏"),
        WORKBOOK_CUT_SHORT("断.xlsx", Reason.DAMAGED, "不完整"),
        DOC_CUT_SHORT("断.doc", Reason.DAMAGED, ""),
        ZIP("一包.zip", Reason.UNSUPPORTED, "压缩包"),
        RANDOM_BYTES("不知.dat", Reason.UNSUPPORTED, "无法识别");

        private final String name;
        private final Reason reason;
        private final String said;

        Bad(String name, Reason reason, String said) {
            this.name = name;
            this.reason = reason;
            this.said = said;
        }

        void write(Path file) throws IOException, GeneralSecurityException {
            switch (this) {
                case MISSING -> {}
                case FOLDER -> Files.createDirectory(file);
                case ZERO_BYTES -> Files.createFile(file);
                case CLAIMS_TO_BE_PDF, CLAIMS_TO_BE_DOCX -> Files.writeString(file, "<html><p>无此文件</p></html>");
                case TRUNCATED_DOCX -> {
                    var whole = Files.readAllBytes(new WordFile(WordFile.p("一句话。".repeat(9999))).write(file));
                    Files.write(file, Arrays.copyOf(whole, whole.length * 2 / 3));
                }
                case DOCX_OF_BROKEN_XML -> new WordFile("<w:p><w:r><w:t>未完").write(file);
                case DOCX_BOMB -> new WordFile(WordFile.p("零".repeat(4_000_000))).write(file);
                case DOCX_NESTED_DEEPLY ->
                    new WordFile("<w:sdt><w:p/>".repeat(300) + "</w:sdt>".repeat(300)).write(file);
                case ENCRYPTED_DOCX -> encrypt(file);
                case ENCRYPTED_PDF -> pdf(file, 1, "秘密");
                case PDF_WITHOUT_PAGES -> pdf(file, 0, null);
                case PDF_WITHOUT_CONTENT -> Files.writeString(file, "%PDF-1.7\n%%EOF\n");
                case WORKBOOK_CUT_SHORT -> {
                    try (var workbook = new XSSFWorkbook();
                            var out = Files.newOutputStream(file)) {
                        workbook.createSheet("表").createRow(0).createCell(0).setCellValue("值");
                        workbook.write(out);
                    }
                    byte[] whole = Files.readAllBytes(file);
                    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
                }
                case DOC_CUT_SHORT -> {
                    byte[] head = Arrays.copyOf(new byte[] {(byte) 0xEC, (byte) 0xA5, (byte) 0xC1}, 5000); // Word 97's
                    try (var container = new POIFSFileSystem();
                            var out = Files.newOutputStream(file)) {
                        container.createDocument(new ByteArrayInputStream(head), "WordDocument");
                        container.writeFilesystem(out);
                    }
                }
                case ZIP -> Files.write(file, zip());
                case RANDOM_BYTES -> Files.write(file, new byte[] {9, (byte) 200, 3, 0, 0, 7, (byte) 255, 1});
            }
        }

        private static void encrypt(Path file) throws IOException, GeneralSecurityException {
            try (var container = new POIFSFileSystem()) {
                Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
                encryptor.confirmPassword("秘密");
                try (OutputStream out = encryptor.getDataStream(container)) {
                    out.write(Files.readAllBytes(new WordFile(WordFile.p("密")).write(file)));
                }
                try (OutputStream out = Files.newOutputStream(file)) {
                    container.writeFilesystem(out);
                }
            }
        }

        private static void pdf(Path file, int pages, @Nullable String password) throws IOException {
            try (var pdf = new PDDocument()) {
                for (int i = 0; i < pages; i++) {
                    pdf.addPage(new PDPage());
                }
                if (password != null) {
                    pdf.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
                }
                pdf.save(file.toFile());
            }
        }

        private static byte[] zip() throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("a.txt"));
                zip.write("文".getBytes(StandardCharsets.UTF_8));
            }
            return bytes.toByteArray();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatCannotBeReadIsAFailureThatSaysWhy(Bad bad) throws IOException, GeneralSecurityException {
        Path file = folder.resolve(bad.name);
        bad.write(file);
        Ingested ingested = Ingest.standard().read(Source.of(file));
        if (!(ingested instanceof Failure failure)) {
            throw new AssertionError(bad + " was read");
        }
        assertEquals(
                bad.reason + " " + bad.said,
                failure.reason() + " " + (failure.detail().contains(bad.said) ? bad.said : failure.detail()));
    }
}
