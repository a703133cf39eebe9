package gouji.ingest.pdf;

import gouji.document.Document;
import gouji.document.DocumentInfo;
import gouji.document.Remark;
import gouji.ingest.Ingested.Reason;
import gouji.ingest.Reader;
import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Reads PDF files that have text.
public final class PdfReader implements Reader {
    private static final long IN_MEMORY = 64L << 20; // bytes of decoded streams; what is more goes to a temporary file
    private static final double MOSTLY = 0.5; // of a file's letters without Unicode: there is no text to speak of

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
            var remarks = new ArrayList<Remark>();
            var assembly = new Assembly(layouts(pdf, remarks));
            var info = new DocumentInfo(source.name(), sha256, mediaType, pdf.getNumberOfPages());
            return new Document(info, assembly.body(), assembly.furniture(), remarks);
        } catch (InvalidPasswordException e) {
            throw new UnreadableException(Reason.ENCRYPTED, "PDF 文件设有打开密码，请解除密码后再读取。", e);
        } catch (IOException e) {
            throw new UnreadableException(Reason.DAMAGED, "PDF 文件已损坏或不完整，无法打开，请重新取得原件。", e);
        }
    }

    private static List<PageLayout> layouts(PDDocument pdf, List<Remark> remarks) throws UnreadableException {
        var layouts = new ArrayList<PageLayout>();
        int letters = 0;
        int images = 0;
        int unmapped = 0;
        for (int i = 0; i < pdf.getNumberOfPages(); i++) {
            int number = i + 1;
            try {
                PageContent page = PageScanner.scan(pdf.getPage(i), number);
                letters += page.letters().size();
                images += page.images();
                unmapped += page.unmapped();
                remark(page, remarks);
                layouts.add(PageLayout.of(page));
            } catch (IOException e) {
                remarks.add(new Remark(number, "第" + number + "页的内容已损坏，未能读取。"));
            }
        }
        if (letters == 0 || unmapped > MOSTLY * letters) {
            throw new UnreadableException(Reason.NO_TEXT, noText(letters, images, layouts.isEmpty()));
        }
        return layouts;
    }

    private static String noText(int letters, int images, boolean isAllDamaged) {
        if (letters > 0) {
            return "PDF 文件的字体没有文字对应表，文字无法取出；请改用 Word 原件，或重新导出 PDF。";
        }
        if (isAllDamaged) {
            return "PDF 文件各页内容均已损坏，没有读出文字，请重新取得原件。";
        }
        return images > 0 ? "PDF 文件是扫描件，只有图像，没有文字；文字识别（OCR）功能尚未提供，请改用带文字的原件。" : "PDF 文件中没有文字，请核对是否为空白文件，或改用原件。";
    }

    private static void remark(PageContent page, List<Remark> remarks) {
        int number = page.number();
        long shown = page.letters().stream()
                .filter(letter -> !letter.text().isBlank())
                .count();
        if (shown == 0 && page.images() > 0) {
            remarks.add(new Remark(number, "第" + number + "页只有图像，没有文字（可能是扫描页），未能读取。"));
        }
        if (page.turn() != 0) {
            remarks.add(new Remark(number, "第" + number + "页的文字是横放的，已按转正后的页面读取，出处位置以转正后的页面为准。"));
        }
        if (page.unmapped() > 0) {
            remarks.add(new Remark(number, "第" + number + "页有" + page.unmapped() + "个字没有对应的文字编码，以“�”表示，请核对原件。"));
        }
        if (page.hidden() > 0 && page.images() > 0 && page.hidden() > shown / 2) {
            remarks.add(new Remark(number, "第" + number + "页是扫描图像，文字取自其下的识别层，可能有误，请核对原件。"));
        }
    }
}
