package gouji.pipeline;

import gouji.document.Document;
import gouji.ingest.Source;
import gouji.ingest.ocr.OcrSettings;
import gouji.ingest.ocr.OcrSettings.Mode;
import gouji.ingest.pdf.PdfReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Makes large files of a small one, and reads them in little memory. Run by hand, asserts nothing:
///
/// - `LargeFiles pages PDF PAGES OUT` puts a PDF together with itself until it has so many pages;
/// - `LargeFiles scan PDF MEGABYTES OUT` draws its pages as a scanner would that knows no compression to speak of;
/// - `LargeFiles read FILE [off|auto]`, under `-Xmx512m`, prints time, memory and what was read.
public final class LargeFiles {
    private static final int DPI = 300;
    private static final int GRAIN = 7; // of 255, so that nothing can be compressed

    private LargeFiles() {}

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "pages" -> pages(Path.of(arguments[1]), Integer.parseInt(arguments[2]), Path.of(arguments[3]));
            case "scan" -> scan(Path.of(arguments[1]), Long.parseLong(arguments[2]) << 20, Path.of(arguments[3]));
            case "read" ->
                read(
                        Path.of(arguments[1]),
                        Mode.valueOf(arguments.length > 2 ? arguments[2].toUpperCase(Locale.ROOT) : "AUTO"));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void pages(Path from, int count, Path to) throws IOException {
        try (PDDocument one = Loader.loadPDF(from.toFile());
                PDDocument all = Loader.loadPDF(from.toFile())) {
            var merger = new PDFMergerUtility();
            while (all.getNumberOfPages() < count) {
                merger.appendDocument(all, one);
            }
            all.save(to.toFile());
            System.out.printf("%d pages, %d MB%n", all.getNumberOfPages(), Files.size(to) >> 20);
        }
    }

    private static void scan(Path from, long bytes, Path to) throws IOException {
        try (PDDocument one = Loader.loadPDF(from.toFile());
                PDDocument all = new PDDocument()) {
            var renderer = new PDFRenderer(one);
            long size = 0;
            for (int i = 0; size < bytes; i++) {
                BufferedImage drawn = renderer.renderImageWithDPI(i % one.getNumberOfPages(), DPI, ImageType.RGB);
                grain(drawn, new Random(i));
                var image = LosslessFactory.createFromImage(all, drawn);
                size += image.getStream().getLength();
                var page = new PDPage(PDRectangle.A4);
                all.addPage(page);
                try (var content = new PDPageContentStream(all, page)) {
                    content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                }
            }
            all.save(to.toFile());
            System.out.printf("%d pages, %d MB%n", all.getNumberOfPages(), Files.size(to) >> 20);
        }
    }

    private static void grain(BufferedImage image, Random random) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int colour = image.getRGB(x, y);
                int noise = random.nextInt(GRAIN) | random.nextInt(GRAIN) << 8 | random.nextInt(GRAIN) << 16;
                image.setRGB(x, y, colour ^ noise);
            }
        }
    }

    private static void read(Path file, Mode ocr) throws Exception {
        long start = System.nanoTime();
        Document document = new PdfReader(OcrSettings.of(ocr)).read(Source.of(file), "application/pdf", "");
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                Locale.ROOT,
                "%.1f s, heap at most %d MB, in use at the end %d MB; %s pages, %d blocks, %d tables, %d pages recognised%n",
                (System.nanoTime() - start) / 1e9,
                Runtime.getRuntime().maxMemory() >> 20,
                used >> 20,
                document.info().pages(),
                document.walk().size(),
                document.tables().size(),
                document.info().recognised().size());
        document.remarks().stream().limit(3).forEach(remark -> System.out.println(remark.text()));
    }
}
