package gouji.ingest;

import gouji.document.Document;
import gouji.ingest.Ingested.Failure;
import gouji.ingest.Ingested.Reason;
import gouji.ingest.Ingested.Success;
import gouji.ingest.excel.ExcelReader;
import gouji.ingest.excel.OdsReader;
import gouji.ingest.excel.PoiLimits;
import gouji.ingest.excel.XlsbReader;
import gouji.ingest.ocr.OcrSettings;
import gouji.ingest.ofd.OfdReader;
import gouji.ingest.pdf.PdfReader;
import gouji.ingest.tika.MediaTypes;
import gouji.ingest.tika.TextReader;
import gouji.ingest.tika.TikaReader;
import gouji.ingest.word.DocReader;
import gouji.ingest.word.DocxReader;
import gouji.ingest.word.OdtReader;
import gouji.ingest.word.RtfReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The door to reading: any file becomes a document, or a failure that says why not. Never throws for a bad file.
public final class Ingest {
    /// What is said of a file that is more than the memory holds.
    public static final String NO_MEMORY = "读这份文件时内存不够，未读取。请拆分文件，或删去其中无关的图片、工作表后重试。";

    private static final int BUFFER = 1 << 16;

    private final MediaTypes mediaTypes;
    private final List<Reader> readers;

    /// @param readers asked in this order
    public Ingest(MediaTypes mediaTypes, List<Reader> readers) {
        this.mediaTypes = mediaTypes;
        this.readers = List.copyOf(readers);
    }

    /// With all readers; pages without text are recognised where that is possible.
    public static Ingest standard() {
        return standard(OcrSettings.standard());
    }

    /// With all readers.
    public static Ingest standard(OcrSettings ocr) {
        List<Reader> readers = List.of(
                new PdfReader(ocr),
                new OfdReader(),
                new DocxReader(),
                new DocReader(),
                new RtfReader(),
                new OdtReader(),
                new ExcelReader(),
                new XlsbReader(),
                new OdsReader(),
                new TextReader(),
                new TikaReader());
        return new Ingest(new MediaTypes(), readers);
    }

    public Ingested read(Source source) {
        try {
            checkFile(source.path());
            String sha256 = sha256(source.path());
            String mediaType = mediaTypes.of(source.path());
            return read(source, mediaType, sha256);
        } catch (UnreadableException e) {
            return new Failure(source, e.reason(), e.detail());
        } catch (NoSuchFileException e) {
            return new Failure(source, Reason.UNREADABLE, "找不到文件。请检查路径是否正确、文件是否已移走。");
        } catch (AccessDeniedException e) {
            return new Failure(source, Reason.UNREADABLE, "没有读取权限。请检查文件的访问权限后重试。");
        } catch (IOException e) {
            return new Failure(source, Reason.UNREADABLE, "读取文件时出错，可能是磁盘或网络盘的问题（" + e.getMessage() + "）。请把文件复制到本机后重试。");
        }
    }

    private Ingested read(Source source, String mediaType, String sha256) throws UnreadableException {
        if (Unsupported.isDisguised(source.name(), mediaType)) {
            throw Unsupported.of(source.name(), mediaType);
        }
        for (Reader reader : readers) {
            if (reader.reads(mediaType)) {
                Document document = reading(reader, source, mediaType, sha256);
                if (document.walk().isEmpty()) {
                    throw new UnreadableException(Reason.NO_TEXT, "文件中没有读出任何文字或表格。请用原软件打开核对，如有内容请另存后重试。");
                }
                return new Success(source, document);
            }
        }
        throw Unsupported.of(source.name(), mediaType);
    }

    private static Document reading(Reader reader, Source source, String mediaType, String sha256)
            throws UnreadableException {
        PoiLimits.set();
        try {
            return reader.read(source, mediaType, sha256);
        } catch (IOException e) {
            throw new UnreadableException(Reason.DAMAGED, "文件内容不完整或已损坏，读取中断。请用原软件打开并另存后重试。", e);
        } catch (RuntimeException e) {
            if (Blame.isOurs(e)) {
                throw e;
            }
            throw new UnreadableException(Reason.DAMAGED, "文件内部结构有错误，无法读取。请用原软件打开并另存后重试。", e);
        } catch (OutOfMemoryError e) {
            throw new UnreadableException(Reason.TOO_LARGE, NO_MEMORY, e);
        } catch (StackOverflowError e) {
            throw new UnreadableException(Reason.DAMAGED, "文件内部嵌套过深，可能是恶意构造的文件，未读取。请确认来源。", e);
        }
    }

    private static void checkFile(Path path) throws IOException, UnreadableException {
        if (Files.isDirectory(path)) {
            throw new UnreadableException(Reason.UNREADABLE, "这是文件夹，不是文件。");
        }
        if (Files.notExists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (!Files.isRegularFile(path)) {
            throw new UnreadableException(Reason.UNREADABLE, "这不是普通文件，未读取。");
        }
        if (!path.toFile().exists()) {
            throw new UnreadableException(Reason.UNREADABLE, "文件名中有本机无法识别的字符（可能是旧编码）。请改名后重试。");
        }
        if (Files.size(path) == 0) {
            throw new UnreadableException(Reason.EMPTY, "文件大小为0字节，没有内容。请向报送单位索取完整文件。");
        }
    }

    private static String sha256(Path path) throws IOException {
        MessageDigest digest = newDigest();
        try (InputStream in = Files.newInputStream(path)) {
            var buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
