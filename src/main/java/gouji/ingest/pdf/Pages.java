package gouji.ingest.pdf;

import gouji.document.Remark;
import gouji.ingest.Ingested.Reason;
import gouji.ingest.UnreadableException;
import gouji.ingest.ocr.OcrException;
import gouji.ingest.ocr.OcrSettings;
import gouji.ingest.ocr.OcrSettings.Mode;
import gouji.ingest.ocr.Recognised;
import gouji.ingest.ocr.Recogniser;
import gouji.ingest.page.Directions;
import gouji.ingest.page.PageContent;
import gouji.ingest.page.PageLayout;
import gouji.ingest.page.Stamps;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/// The pages of one file, read one after another, each from its text or from its picture.
final class Pages {
    private static final double MOSTLY = 0.5; // of a page's letters without Unicode: there is no text to speak of
    private static final float LARGEST = 20; // inches; larger pages are not drawn for recognition
    private static final int POINTS_PER_INCH = 72;

    private final PDDocument pdf;
    private final Layers layers;
    private final Mode mode;
    private final @Nullable Recogniser recogniser;
    private final long perFile; // nanoseconds that recognition may take in all
    private long spent; // of these
    private final List<Remark> remarks = new ArrayList<>();
    private final List<Integer> recognised = new ArrayList<>();
    private final Set<Integer> unrecognised = new HashSet<>(); // although it was tried
    private final Notes notes = new Notes();
    private int letters;
    private int images;
    private int unmapped;

    Pages(PDDocument pdf, OcrSettings ocr) {
        this.pdf = pdf;
        this.layers = new Layers(pdf);
        this.mode = ocr.mode();
        this.perFile = ocr.perFile().toNanos();
        this.recogniser = mode == Mode.OFF ? null : Recogniser.find(ocr);
    }

    /// @throws UnreadableException if no page has text
    List<PageLayout> layouts() throws UnreadableException {
        var contents = new ArrayList<PageContent>();
        for (int i = 0; i < pdf.getNumberOfPages(); i++) {
            int number = i + 1;
            try {
                PageScanner.Scanned scanned = PageScanner.scan(pdf.getPage(i), layers, number);
                PageContent page = content(scanned.page());
                letters += page.letters().size();
                images += page.images();
                unmapped += page.unmapped();
                List<PageContent> parts = Directions.of(page);
                remark(page, parts);
                remark(number, scanned);
                notes.read(pdf.getPage(i), number);
                contents.addAll(parts);
            } catch (IOException e) {
                remarks.add(new Remark(number, "第" + number + "页的内容已损坏，未能读取。"));
            }
        }
        if (letters == 0 || unmapped > MOSTLY * letters) {
            throw new UnreadableException(Reason.NO_TEXT, noText(contents.isEmpty()));
        }
        if (!recognised.isEmpty()) {
            remarks.addFirst(new Remark(null, "第" + listed(recognised) + "页是图像，文字由OCR识别得出，可能有误，引用前请核对原件。"));
        }
        Stamps stamps = Stamps.of(contents);
        remarks.addAll(stamps.remarks());
        remarks.addAll(notes.comments().remarks("未计入正文"));
        return stamps.layouts(contents);
    }

    /// What to know of how the pages were read.
    List<Remark> remarks() {
        return remarks;
    }

    /// The pages whose text was recognised.
    List<Integer> recognised() {
        return recognised;
    }

    /// The page as it was scanned, or as it is recognised where that is wanted and possible.
    private PageContent content(PageContent page) throws IOException {
        boolean isPicture = shown(page) == 0 && page.images() > 0;
        boolean isGarbled =
                page.unmapped() > MOSTLY * Math.max(1, page.letters().size());
        boolean isWanted = mode == Mode.FORCE || isPicture || isGarbled;
        if (recogniser == null || !isWanted) {
            return page;
        }
        int number = page.number();
        PDRectangle size = pdf.getPage(number - 1).getCropBox();
        if (Math.max(size.getWidth(), size.getHeight()) > LARGEST * POINTS_PER_INCH) {
            remarks.add(new Remark(number, "第" + number + "页的幅面过大，未作文字识别。"));
            return page;
        }
        if (spent > perFile) {
            remarks.add(new Remark(number, "第" + number + "页未作文字识别：这份文件的识别时间已用完，请拆分后再读取。"));
            return page;
        }
        long start = System.nanoTime();
        try {
            Recognised result = recogniser.page(drawn(number), number);
            if (result.page().letters().isEmpty()) {
                unrecognised.add(number);
                return page;
            }
            recognised.add(number);
            remarks.addAll(result.remarks());
            return result.page();
        } catch (OcrException e) {
            remarks.add(new Remark(number, "第" + number + "页" + e.getMessage()));
            return page;
        } finally {
            spent += System.nanoTime() - start;
        }
    }

    private BufferedImage drawn(int number) throws IOException {
        return new PDFRenderer(pdf).renderImageWithDPI(number - 1, Recogniser.DPI, ImageType.RGB);
    }

    private static long shown(PageContent page) {
        return page.letters().stream()
                .filter(letter -> !letter.text().isBlank())
                .count();
    }

    private String noText(boolean isAllDamaged) {
        if (letters > 0) {
            return "PDF 文件的字体没有文字对应表，文字无法取出；请改用 Word 原件，或重新导出 PDF" + orRecognise();
        }
        if (isAllDamaged) {
            return "PDF 文件各页内容均已损坏，没有读出文字，请重新取得原件。";
        }
        return images > 0 ? "PDF 文件是扫描件，只有图像，没有文字；请改用带文字的原件" + orRecognise() : "PDF 文件中没有文字，请核对是否为空白文件，或改用原件。";
    }

    private String orRecognise() {
        if (recogniser != null) {
            return "（已尝试文字识别，没有识别出文字）。";
        }
        return mode == Mode.OFF ? "，或用 --ocr auto 识别文字。" : "，或" + Recogniser.HOW_TO_INSTALL + "。";
    }

    private void remark(PageContent page, List<PageContent> parts) {
        int number = page.number();
        long shown = shown(page);
        if (shown == 0 && page.images() > 0) {
            remarks.add(new Remark(
                    number,
                    "第" + number + "页只有图像，没有文字（可能是扫描页），" + (unrecognised.contains(number) ? "也没有识别出文字。" : notRead())));
        }
        String turned = Directions.remark(parts);
        if (turned != null) {
            remarks.add(new Remark(number, turned));
        }
        if (page.unmapped() > 0) {
            remarks.add(new Remark(number, "第" + number + "页有" + page.unmapped() + "个字没有对应的文字编码，以“�”表示，请核对原件。"));
        }
        if (page.hidden() > 0 && page.images() > 0 && page.hidden() > shown / 2) {
            remarks.add(new Remark(number, "第" + number + "页是扫描图像，文字取自其下的识别层，可能有误，请核对原件。"));
        }
    }

    private void remark(int number, PageScanner.Scanned scanned) {
        if (scanned.leftOut() > 0) {
            remarks.add(new Remark(number, "第%d页有不显示的文字%d个字，未计入正文。".formatted(number, scanned.leftOut())));
        }
        if (scanned.filled() > 0) {
            remarks.add(new Remark(number, "第%d页有%d个表单栏没有保存显示的样子，按所填的值读取，请核对原件。".formatted(number, scanned.filled())));
        }
        if (!scanned.doubtfulFonts().isEmpty()) {
            String names = String.join("、", scanned.doubtfulFonts());
            remarks.add(new Remark(
                    number, "第%d页字体编码存疑（%s）：所声明的文字与字体内的字形不符，读出的数字和文字可能有误，请逐一核对原件。".formatted(number, names)));
        }
    }

    private String notRead() {
        return recogniser == null && mode != Mode.OFF ? "未能读取；" + Recogniser.HOW_TO_INSTALL + "。" : "未能读取。";
    }

    /// `1–10`, or `2、5`.
    private static String listed(List<Integer> pages) {
        boolean isRun = pages.size() > 2 && pages.getLast() - pages.getFirst() == pages.size() - 1;
        return isRun
                ? pages.getFirst() + "–" + pages.getLast()
                : String.join("、", pages.stream().map(String::valueOf).toList());
    }
}
