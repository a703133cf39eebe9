package gouji.ingest.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.document.Cell;
import gouji.document.Document;
import gouji.document.Table;
import gouji.ingest.Ingested.Reason;
import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import gouji.ingest.ocr.OcrSettings;
import gouji.place.Box;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReaderTest {
    private static final PDType1Font FONT = new PDType1Font(FontName.HELVETICA);
    private static final float HEIGHT = PDRectangle.A4.getHeight();

    @TempDir
    private Path folder;

    /// Something drawn on a page, with coordinates from its lower left.
    private interface Drawing {
        void on(PDPageContentStream content) throws IOException;
    }

    @Test
    void filledRectanglesSoThinThatTheyAreLinesMakeATable() throws Exception {
        Table table = onlyTable(content -> {
            for (int i = 0; i <= 2; i++) {
                content.addRect(100, 700 - 20 * i, 200, 0.5f);
                content.addRect(100 + 100 * i, 660, 0.5f, 40);
            }
            content.fill();
            write(content, 110, 685, "A1");
            write(content, 210, 685, "B1");
            write(content, 110, 665, "12.5");
            write(content, 210, 665, "88%");
        });
        assertEquals("A1|B1\n12.5|88%\n", shown(table));
    }

    @Test
    void dashedLinesMakeATable() throws Exception {
        Table table = onlyTable(content -> {
            content.setLineDashPattern(new float[] {3, 2}, 0);
            grid(content);
            write(content, 110, 685, "A1");
            write(content, 210, 665, "B2");
        });
        assertEquals("A1|\n|B2\n", shown(table));
    }

    @Test
    void aPageTurnedForTheReaderIsReadAsThePersonSeesIt() throws Exception {
        Path file = file(pdf -> {
            PDPage page = page(pdf, content -> {
                // Drawn with the page's left edge as its bottom, then shown turned by 90 degrees.
                content.transform(new Matrix(0, 1, -1, 0, PDRectangle.A4.getWidth(), 0));
                for (int i = 0; i <= 2; i++) {
                    line(content, 100, 400 - 20 * i, 300, 400 - 20 * i);
                    line(content, 100 + 100 * i, 400, 100 + 100 * i, 360);
                }
                write(content, 110, 385, "A1");
                write(content, 210, 365, "42");
            });
            page.setRotation(90);
        });
        Table table = read(file).tables().getFirst();
        assertEquals("A1|\n|42\n", shown(table));
        Cell cell = table.grid().at(1, 1);
        assertNotNull(cell);
        Box box = cell.text().box(0, 2);
        assertNotNull(box);
        assertEquals(210, box.left(), 0.5);
        assertEquals(PDRectangle.A4.getWidth() - 365, box.top() + 0.88 * box.height(), 0.5);
    }

    @Test
    void aPageWhoseTextLiesOnItsSideIsTurnedAndRemarked() throws Exception {
        Document document = read(file(pdf -> page(pdf, content -> {
            content.transform(new Matrix(0, 1, -1, 0, PDRectangle.A4.getWidth(), 0));
            for (int i = 0; i <= 2; i++) {
                line(content, 100, 400 - 20 * i, 300, 400 - 20 * i);
                line(content, 100 + 100 * i, 400, 100 + 100 * i, 360);
            }
            write(content, 110, 385, "A1");
            write(content, 210, 365, "42.5%");
        })));
        assertEquals("A1|\n|42.5%\n", shown(document.tables().getFirst()));
        assertEquals(1, document.remarks().size());
    }

    @Test
    void everyCharacterKeepsItsPlace() throws Exception {
        Document document = read(file(pdf -> page(pdf, content -> write(content, 72, 700, "Total 1288.59"))));
        var text = ((gouji.document.Paragraph) document.body().blocks().getFirst()).text();
        Box box = text.box(6, 13);
        assertNotNull(box);
        assertEquals("1288.59", text.quote(6, 13));
        assertEquals(1, text.page(6, 13));
        assertEquals(72 + FONT.getStringWidth("Total ") / 100, box.left(), 0.1);
        assertEquals(HEIGHT - 700 - 8.8, box.top(), 0.1);
        assertEquals(10, box.height(), 0.1);
    }

    @Test
    void pageNumbersAndRunningHeadsAreFurniture() throws Exception {
        Document document = read(file(pdf -> {
            for (int i = 1; i <= 4; i++) {
                int number = i;
                page(pdf, content -> {
                    write(content, 250, 805, "Annual report");
                    write(content, 72, 700, "Body of page " + number + ".");
                    write(content, 290, 40, "- " + number + " -");
                });
            }
        }));
        assertEquals(
                List.of(
                        "Annual report",
                        "- 1 -",
                        "Annual report",
                        "- 2 -",
                        "Annual report",
                        "- 3 -",
                        "Annual report",
                        "- 4 -"),
                document.furniture().stream().map(Object::toString).toList());
        assertEquals(4, document.walk().size());
    }

    @Test
    void aScanIsRefusedWithTheReason() throws Exception {
        Path file = file(pdf -> page(pdf, content -> image(pdf, content)));
        var refused = assertThrows(UnreadableException.class, () -> read(file));
        assertEquals(Reason.NO_TEXT, refused.reason());
        assertTrue(refused.detail().contains("扫描件"), refused.detail());
    }

    @Test
    void aScannedPageAmongOthersIsRemarked() throws Exception {
        Document document = read(file(pdf -> {
            page(pdf, content -> write(content, 72, 700, "Text"));
            page(pdf, content -> image(pdf, content));
        }));
        assertEquals(
                List.of(2),
                document.remarks().stream().map(remark -> remark.page()).toList());
    }

    @Test
    void lettersWithoutUnicodeAreToldPageByPage() throws Exception {
        Document document = read(file(pdf -> {
            for (String code : List.of("<41>", "<4101>", "<42>", "<430102>")) {
                PDPage page = page(pdf, content -> write(content, 72, 700, "Some text"));
                page.setContents(unmapped(pdf, page, code));
            }
        }));
        assertEquals(
                List.of(2, 4),
                document.remarks().stream().map(remark -> remark.page()).toList());
        assertTrue(document.remarks().getLast().text().contains("第4页有2个字没有对应的文字编码"));
    }

    /// A content of which only the codes from 0x41 on have a Unicode.
    private static PDStream unmapped(PDDocument pdf, PDPage page, String codes) throws IOException {
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE1);
        font.setName(COSName.BASE_FONT, "Helvetica");
        var names = new COSArray();
        names.add(COSInteger.ONE);
        names.add(COSName.getPDFName("g1"));
        names.add(COSName.getPDFName("g2"));
        var encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, names);
        font.setItem(COSName.ENCODING, encoding);
        page.getResources().put(COSName.getPDFName("X"), PDFontFactory.createFont(font));
        String drawing = "BT /X 10 Tf 72 700 Td <4142434445> Tj " + codes + " Tj ET";
        return new PDStream(pdf, new ByteArrayInputStream(drawing.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void aParagraphSetInAsAWholeGoesOnBelowItsFirstLine() throws Exception {
        Document document = read(file(pdf -> page(pdf, content -> {
            String full = "x".repeat(80);
            for (int i = 0; i < 4; i++) {
                write(content, 72, 700 - 20 * i, full + full.substring(0, 10)); // 450 points wide
            }
            write(content, 112, 620, full + "xx");
            write(content, 92, 600, "12.5");
        })));
        assertEquals(2, document.walk().size());
    }

    @Test
    void aFileWithAPasswordIsRefusedAsEncrypted() throws Exception {
        assertEquals(Reason.ENCRYPTED, refusal(encrypted("secret")));
    }

    @Test
    void aFileThatOnlyForbidsChangesIsRead() throws Exception {
        assertEquals(1, read(encrypted("")).walk().size());
    }

    @Test
    void aBrokenFileIsRefusedAsDamaged() throws Exception {
        Path file = folder.resolve("broken.pdf");
        Files.writeString(file, "%PDF-1.7\nthis is not the rest of it");
        assertEquals(Reason.DAMAGED, refusal(file));
    }

    @Test
    void aFileWithoutPagesIsRefusedAsDamaged() throws Exception {
        assertEquals(Reason.DAMAGED, refusal(file(pdf -> {})));
    }

    private Path encrypted(String userPassword) throws IOException {
        return file(pdf -> {
            page(pdf, content -> write(content, 72, 700, "Text"));
            pdf.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
        });
    }

    private static Reason refusal(Path file) {
        return assertThrows(UnreadableException.class, () -> read(file)).reason();
    }

    private Table onlyTable(Drawing drawing) throws Exception {
        List<Table> tables = read(file(pdf -> page(pdf, drawing))).tables();
        assertEquals(1, tables.size());
        return tables.getFirst();
    }

    private static Document read(Path file) throws Exception {
        return new PdfReader(OcrSettings.of(OcrSettings.Mode.OFF)).read(Source.of(file), "application/pdf", "");
    }

    private interface Contents {
        void in(PDDocument pdf) throws IOException;
    }

    private Path file(Contents contents) throws IOException {
        Path file = folder.resolve("test.pdf");
        try (var pdf = new PDDocument()) {
            contents.in(pdf);
            pdf.save(file.toFile());
        }
        return file;
    }

    private static PDPage page(PDDocument pdf, Drawing drawing) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
            content.setFont(FONT, 10);
            drawing.on(content);
        }
        return page;
    }

    private static void write(PDPageContentStream content, float x, float y, String text) throws IOException {
        content.beginText();
        content.setFont(FONT, 10);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private static void line(PDPageContentStream content, float x1, float y1, float x2, float y2) throws IOException {
        content.moveTo(x1, y1);
        content.lineTo(x2, y2);
        content.stroke();
    }

    private static void grid(PDPageContentStream content) throws IOException {
        for (int i = 0; i <= 2; i++) {
            line(content, 100, 700 - 20 * i, 300, 700 - 20 * i);
            line(content, 100 + 100 * i, 700, 100 + 100 * i, 660);
        }
    }

    private static void image(PDDocument pdf, PDPageContentStream content) throws IOException {
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        content.drawImage(LosslessFactory.createFromImage(pdf, image), 0, 0, 595, 842);
    }

    private static String shown(Table table) {
        var out = new StringBuilder();
        for (int r = 0; r < table.rows(); r++) {
            for (int c = 0; c < table.columns(); c++) {
                Cell cell = table.grid().at(r, c);
                out.append(c == 0 ? "" : "|").append(cell == null ? "" : cell.text());
            }
            out.append('\n');
        }
        return out.toString();
    }
}
