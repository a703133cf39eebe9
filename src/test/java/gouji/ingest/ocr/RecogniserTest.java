package gouji.ingest.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.document.Cell;
import gouji.document.Document;
import gouji.document.Table;
import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import gouji.ingest.ocr.OcrSettings.Mode;
import gouji.ingest.pdf.PdfReader;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A form of the corpus, printed, stamped in red, laid askew into a scanner, and read again.
class RecogniserTest {
    private static final Path FORM = Path.of("corpus", "transport-form-2021");
    private static final int DPI = 200;
    private static final double ASKEW = Math.toRadians(0.6);
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?%?");

    @TempDir
    private Path folder;

    @Test
    void aStampedAndSkewedScanGivesTheTableOfTheOriginal() throws Exception {
        boolean isThere = Recogniser.find(OcrSettings.standard()) != null;
        // where everything is to be tested, nothing may be passed over because a program is missing
        assertTrue(isThere || System.getenv("GOUJI_TEST_ALL") == null, "tesseract is missing: " + Tesseract.INSTALL);
        Assumptions.assumeTrue(isThere, "tesseract with chi_sim is not installed: " + Tesseract.INSTALL);
        Path form = form();
        Document printed = read(form, Mode.OFF);
        Document scanned = read(scan(form), Mode.AUTO);

        assertEquals(List.of(1), scanned.info().recognised());
        Table original = printed.tables().getFirst();
        Table copy = scanned.tables().getFirst();
        assertEquals(shape(original), shape(copy));
        List<String> figures = figures(original);
        List<String> found = figures(copy);
        long missed = figures.stream().filter(figure -> !found.contains(figure)).count();
        assertTrue(missed <= figures.size() * 3 / 100, figures + " were read as " + found);
        Cell cell = copy.cells().getLast();
        assertFalse(cell.text().isBlank());
        assertEquals(1, cell.text().page(0, cell.text().length()));
        assertTrue(
                scanned.remarks().stream().anyMatch(remark -> remark.text().contains("红色印章")),
                scanned.remarks().toString());
    }

    @Test
    void withoutTesseractAScanIsRefusedWithTheLineThatInstallsIt() throws Exception {
        String before = System.getProperty("gouji.tesseract");
        System.setProperty("gouji.tesseract", folder.resolve("nowhere").toString());
        try {
            Path scan = scan(form());
            read(scan, Mode.AUTO);
        } catch (UnreadableException e) {
            assertTrue(e.detail().contains("sudo apt-get install tesseract-ocr tesseract-ocr-chi-sim"), e.detail());
            return;
        } finally {
            if (before == null) {
                System.clearProperty("gouji.tesseract");
            } else {
                System.setProperty("gouji.tesseract", before);
            }
        }
        throw new AssertionError("it was read");
    }

    private static Path form() throws IOException {
        try (Stream<Path> files = Files.list(FORM)) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Document read(Path file, Mode mode) throws IOException, UnreadableException {
        return new PdfReader(OcrSettings.of(mode)).read(Source.of(file), "application/pdf", "");
    }

    private Path scan(Path printed) throws IOException {
        Path scan = folder.resolve("scan.pdf");
        try (PDDocument from = Loader.loadPDF(printed.toFile());
                var to = new PDDocument()) {
            BufferedImage image = askew(new PDFRenderer(from).renderImageWithDPI(0, DPI, ImageType.RGB));
            PDRectangle size = from.getPage(0).getCropBox();
            var page = new PDPage(size);
            to.addPage(page);
            try (var content = new PDPageContentStream(to, page)) {
                content.drawImage(
                        JPEGFactory.createFromImage(to, image, 0.6f), 0, 0, size.getWidth(), size.getHeight());
            }
            to.save(scan.toFile());
        }
        return scan;
    }

    private static BufferedImage askew(BufferedImage page) {
        var image = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(new Color(244, 243, 240));
        drawing.fillRect(0, 0, image.getWidth(), image.getHeight());
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.rotate(ASKEW, image.getWidth() / 2.0, image.getHeight() / 2.0);
        drawing.drawImage(page, 0, 0, null);
        drawing.dispose();
        return stamped(image);
    }

    /// Ink on ink is darker than either.
    private static BufferedImage stamped(BufferedImage page) {
        var stamp = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = stamp.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, stamp.getWidth(), stamp.getHeight());
        drawing.setColor(new Color(214, 40, 48));
        drawing.setStroke(new BasicStroke(9));
        drawing.drawOval(stamp.getWidth() / 2, stamp.getHeight() / 2, 300, 300);
        drawing.dispose();
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                page.setRGB(x, y, darker(page.getRGB(x, y), stamp.getRGB(x, y)));
            }
        }
        return page;
    }

    private static int darker(int one, int other) {
        int darker = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            darker |= Math.min(one >> shift & 0xFF, other >> shift & 0xFF) << shift;
        }
        return darker;
    }

    private static List<String> shape(Table table) {
        return table.cells().stream()
                .map(cell -> cell.row() + "," + cell.column() + " " + cell.rowSpan() + "×" + cell.columnSpan())
                .toList();
    }

    private static List<String> figures(Table table) {
        return table.cells().stream()
                .flatMap(cell -> FIGURE.matcher(cell.text().text()).results())
                .map(MatchResult::group)
                .toList();
    }
}
