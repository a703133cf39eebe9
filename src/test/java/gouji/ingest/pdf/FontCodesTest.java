package gouji.ingest.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.document.Outline;
import gouji.ingest.Source;
import gouji.ingest.ocr.OcrSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the codes of a font stand for, by what it says and by what is in it.
class FontCodesTest {
    private static final int ZERO = 19; // the glyph of 0 in the font that PDFBox brings
    private static final int ZERO_IN_GB1 = 17;

    @TempDir
    private Path folder;

    private interface Change {
        void of(PDDocument pdf, COSDictionary font, COSDictionary inner) throws IOException;
    }

    /// A page with `1234567` as codes.
    private String outline(int zero, Change change) throws Exception {
        Path file = folder.resolve("a.pdf");
        try (var pdf = new PDDocument();
                InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
            COSDictionary font = PDType0Font.load(pdf, in, false).getCOSObject();
            var descendants = (COSArray) font.getDictionaryObject(COSName.DESCENDANT_FONTS);
            change.of(pdf, font, (COSDictionary) descendants.getObject(0));
            var page = new PDPage();
            pdf.addPage(page);
            var resources = new PDResources();
            var fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName("F"), font);
            resources.getCOSObject().setItem(COSName.FONT, fonts);
            page.setResources(resources);
            var codes = new StringBuilder();
            for (int digit = 1; digit <= 7; digit++) {
                codes.append("%04x".formatted(zero + digit));
            }
            page.setContents(stream(pdf, "BT /F 12 Tf 70 400 Td <" + codes + "> Tj ET"));
            pdf.save(file.toFile());
        }
        String outline = Outline.of(
                new PdfReader(OcrSettings.of(OcrSettings.Mode.OFF)).read(Source.of(file), "application/pdf", ""));
        return outline.substring(outline.indexOf('\n') + 1);
    }

    private static PDStream stream(PDDocument pdf, String content) throws IOException {
        return stream(pdf, content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static PDStream stream(PDDocument pdf, byte[] content) throws IOException {
        var stream = new PDStream(pdf);
        try (var out = stream.createOutputStream()) {
            out.write(content);
        }
        return stream;
    }

    private static void sayGb1(COSDictionary font, COSDictionary inner) {
        font.removeItem(COSName.TO_UNICODE);
        inner.getCOSDictionary(COSName.CIDSYSTEMINFO).setString(COSName.ORDERING, "GB1");
    }

    @Test
    void aFontWithATableOfItsCharactersIsReadByIt() throws Exception {
        assertEquals("1234567\n", outline(ZERO, (pdf, font, inner) -> {}));
    }

    @Test
    void aFontThatSaysGb1AndIsNumberedOtherwiseIsDoubted() throws Exception {
        String said = outline(ZERO, (pdf, font, inner) -> sayGb1(font, inner));
        assertTrue(said.startsWith("说明 第1页 第1页字体编码存疑（LiberationSans）："), said);
    }

    @Test
    void gapsInTheTableOfAFontThatSaysGb1AndIsNumberedOtherwiseAreDoubted() throws Exception {
        String table = """
                1 begincodespacerange <0000> <ffff> endcodespacerange
                1 beginbfrange <0014> <0018> <0031> endbfrange
                """;
        String gaps = outline(ZERO, (pdf, font, inner) -> {
            sayGb1(font, inner);
            font.setItem(COSName.TO_UNICODE, stream(pdf, table));
        });
        assertTrue(gaps.startsWith("说明 第1页 第1页字体编码存疑（LiberationSans）："), gaps);
        String whole = outline(ZERO, (pdf, font, inner) -> {
            sayGb1(font, inner);
            font.setItem(COSName.TO_UNICODE, stream(pdf, table.replace("<0018>", "<001a>")));
        });
        assertEquals("1234567\n", whole);
    }

    @Test
    void aFontThatSaysGb1AndKeepsToItIsNotDoubted() throws Exception {
        assertEquals("1234567\n", outline(ZERO_IN_GB1, (pdf, font, inner) -> {
            sayGb1(font, inner);
            var glyphs = new byte[2 * 100]; // of each number
            for (int digit = 0; digit <= 9; digit++) {
                glyphs[2 * (ZERO_IN_GB1 + digit) + 1] = (byte) (ZERO + digit);
            }
            inner.setItem(COSName.CID_TO_GID_MAP, stream(pdf, glyphs));
        }));
    }

    @Test
    void radicalsAmongSeveralCharactersOfOneCodeAreTheCharactersThatTheyLookLike() throws Exception {
        String table = """
                1 begincodespacerange <0000> <ffff> endcodespacerange
                1 beginbfchar <0014> <2F2F002F2ED3> endbfchar
                1 beginbfrange <0015> <001a> <0032> endbfrange
                """;
        assertEquals(
                "工/长234567\n",
                outline(ZERO, (pdf, font, inner) -> font.setItem(COSName.TO_UNICODE, stream(pdf, table))));
    }
}
