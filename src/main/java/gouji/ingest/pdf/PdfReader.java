package gouji.ingest.pdf;

import gouji.document.Document;
import gouji.document.DocumentInfo;
import gouji.ingest.Ingested.Reason;
import gouji.ingest.Reader;
import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import gouji.ingest.ocr.OcrSettings;
import gouji.ingest.page.Assembly;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Reads PDF files; pages that are only pictures by OCR, as far as the settings allow.
public final class PdfReader implements Reader {
    private static final long IN_MEMORY = 64L << 20; // bytes of decoded streams; what is more goes to a temporary file

    private final OcrSettings ocr;

    public PdfReader(OcrSettings ocr) {
        this.ocr = ocr;
    }

    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals("application/pdf");
    }

    @Override
    public Document read(Source source, String mediaType, String sha256) throws UnreadableException, IOException {
        if (!source.path().toFile().canRead()) {
            throw new IOException("cannot read " + source.path());
        }
        try (PDDocument pdf = Loader.loadPDF(
                source.path().toFile(), "", null, null, MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache)) {
            if (pdf.getNumberOfPages() == 0) {
                throw new UnreadableException(Reason.DAMAGED, "PDF 文件中没有可读的页，文件可能不完整，请重新取得原件。");
            }
            var pages = new Pages(pdf, ocr);
            var assembly = new Assembly(pages.layouts());
            var info = new DocumentInfo(source.name(), sha256, mediaType, pdf.getNumberOfPages(), pages.recognised());
            return new Document(info, assembly.body(), assembly.furniture(), pages.remarks());
        } catch (InvalidPasswordException e) {
            throw new UnreadableException(Reason.ENCRYPTED, "PDF 文件设有打开密码，请解除密码后再读取。", e);
        } catch (IOException e) {
            throw new UnreadableException(Reason.DAMAGED, "PDF 文件已损坏或不完整，无法打开，请重新取得原件。", e);
        }
    }
}
