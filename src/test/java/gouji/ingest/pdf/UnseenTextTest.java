package gouji.ingest.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.document.Outline;
import gouji.ingest.Source;
import gouji.ingest.ocr.OcrSettings;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Text that is in a file but that nobody who opens it sees.
class UnseenTextTest {
    private static final PDType1Font FONT = new PDType1Font(FontName.HELVETICA);
    private static final String LEFT_OUT = "说明 第1页 第1页有不显示的文字3个字，未计入正文。\n";

    @TempDir
    private Path folder;

    private interface Unseen {
        void on(PDDocument pdf, PDPageContentStream content) throws IOException;
    }

    @Test
    void textOnALayerThatIsOffIsLeftOut() throws Exception {
        assertEquals(LEFT_OUT + "seen 12.5\n", outline((pdf, content) -> layer(pdf, content, false)));
        assertTrue(outline((pdf, content) -> layer(pdf, content, true)).contains("9.9"));
    }

    @Test
    void textThatIsNotPaintedIsLeftOut() throws Exception {
        assertEquals(LEFT_OUT + "seen 12.5\n", outline((pdf, content) -> {
            content.setRenderingMode(RenderingMode.NEITHER);
            write(content, 70, 600, "9.9");
        }));
    }

    @Test
    void textThatIsPaintedStaysWhereTheSameIsNotPaintedOverIt() throws Exception {
        assertEquals(LEFT_OUT + "seen 12.5\n9.9\n", outline((pdf, content) -> {
            write(content, 70, 600, "9.9");
            content.setRenderingMode(RenderingMode.NEITHER);
            write(content, 70, 600, "9.9");
        }));
    }

    @Test
    void textPaintedWithoutAnyColourIsLeftOut() throws Exception {
        assertEquals(LEFT_OUT + "seen 12.5\n", outline((pdf, content) -> {
            var clear = new PDExtendedGraphicsState();
            clear.setNonStrokingAlphaConstant(0f);
            content.setGraphicsStateParameters(clear);
            write(content, 70, 600, "9.9");
        }));
    }

    @Test
    void textBesideThePageIsNotRead() throws Exception {
        assertEquals("seen 12.5\n", outline((pdf, content) -> write(content, 700, 600, "9.9")));
    }

    private static void layer(PDDocument pdf, PDPageContentStream content, boolean isOn) throws IOException {
        var layers = new PDOptionalContentProperties();
        var layer = new PDOptionalContentGroup("draft");
        layers.addGroup(layer);
        layers.setGroupEnabled(layer, isOn);
        pdf.getDocumentCatalog().setOCProperties(layers);
        content.beginMarkedContent(org.apache.pdfbox.cos.COSName.OC, layer);
        write(content, 70, 600, "9.9");
        content.endMarkedContent();
    }

    private static void write(PDPageContentStream content, float x, float y, String text) throws IOException {
        content.beginText();
        content.setFont(FONT, 12);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private String outline(Unseen unseen) throws Exception {
        Path file = folder.resolve("a.pdf");
        try (var pdf = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                write(content, 70, 700, "seen 12.5");
                unseen.on(pdf, content);
            }
            pdf.save(file.toFile());
        }
        String outline = Outline.of(
                new PdfReader(OcrSettings.of(OcrSettings.Mode.OFF)).read(Source.of(file), "application/pdf", ""));
        return outline.substring(outline.indexOf('\n') + 1).replaceAll("(?m)^[# ]+", "");
    }
}
