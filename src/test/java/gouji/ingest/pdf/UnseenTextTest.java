package gouji.ingest.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.document.Outline;
import gouji.ingest.Source;
import gouji.ingest.ocr.OcrSettings;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
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
    void paleWordsOverTheTextAreAWatermarkThoughOnOnePageOnly() throws Exception {
        assertEquals("页眉页脚 Draft\nseen 12.5\n", outline((pdf, content) -> {
            content.setNonStrokingColor(0.8f);
            write(content, 72, 702, "Draft");
        }));
        assertEquals("seen 12.5\nDraft\n", outline((pdf, content) -> {
            content.setNonStrokingColor(0.8f);
            write(content, 72, 600, "Draft");
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

    private void assertLeftOut(Unseen unseen) throws Exception {
        assertEquals(LEFT_OUT + "seen 12.5\n", outline(unseen));
    }

    private void assertRead(Unseen seen) throws Exception {
        String outline = outline(seen);
        assertTrue(outline.contains("9.9") && !outline.contains("不显示"), outline);
    }

    private static void box(PDPageContentStream content, Color colour, float x, float y, float width, float height)
            throws IOException {
        content.setNonStrokingColor(colour);
        content.addRect(x, y, width, height);
        content.fill();
    }

    private static void write(PDPageContentStream content, Color colour) throws IOException {
        content.setNonStrokingColor(colour);
        write(content, 70, 600, "9.9");
    }

    @Test
    void textOfTheColourOfWhatItStandsOnIsLeftOut() throws Exception {
        assertLeftOut((pdf, content) -> write(content, Color.WHITE));
        assertLeftOut((pdf, content) -> {
            content.setNonStrokingColor(0f, 0f, 0f, 0.01f);
            write(content, 70, 600, "9.9");
        });
        assertLeftOut((pdf, content) -> {
            box(content, Color.BLACK, 0, 500, 500, 200);
            box(content, Color.WHITE, 60, 590, 100, 30);
            write(content, Color.WHITE);
        });
        assertLeftOut((pdf, content) -> {
            box(content, Color.BLUE, 60, 590, 100, 30);
            write(content, Color.BLUE);
        });
    }

    @Test
    void whiteTextOnWhatIsNotWhiteIsRead() throws Exception {
        assertRead((pdf, content) -> {
            box(content, Color.BLUE, 60, 590, 100, 30);
            write(content, Color.WHITE);
        });
        assertRead((pdf, content) -> {
            content.setNonStrokingColor(Color.BLUE);
            content.moveTo(60, 590);
            content.curveTo(60, 620, 160, 620, 160, 590);
            content.fill();
            write(content, Color.WHITE);
        });
        assertRead((pdf, content) -> {
            content.setLineWidth(30);
            content.moveTo(60, 605);
            content.lineTo(160, 605);
            content.stroke();
            write(content, Color.WHITE);
        });
        assertRead((pdf, content) -> {
            content.drawImage(
                    LosslessFactory.createFromImage(pdf, picture(BufferedImage.TYPE_INT_RGB)), 60, 590, 99, 30);
            write(content, Color.WHITE);
        });
    }

    @Test
    void textWhoseOutlineHasAnotherColourIsRead() throws Exception {
        assertRead((pdf, content) -> {
            content.setRenderingMode(RenderingMode.FILL_STROKE);
            write(content, Color.WHITE);
        });
    }

    @Test
    void theColourOfAFormIsNotThatOfWhatFollows() throws Exception {
        assertRead((pdf, content) -> {
            var form = new PDFormXObject(pdf);
            form.setBBox(new PDRectangle(10, 10));
            try (var out = form.getContentStream().createOutputStream()) {
                out.write("1 g q 1 0 0 rg Q".getBytes(StandardCharsets.US_ASCII));
            }
            content.drawForm(form);
            write(content, 70, 600, "9.9");
        });
    }

    @Test
    void textBelowABoxIsLeftOut() throws Exception {
        assertLeftOut((pdf, content) -> {
            write(content, Color.BLACK);
            box(content, Color.WHITE, 60, 590, 100, 30);
        });
        assertLeftOut((pdf, content) -> {
            write(content, Color.BLACK);
            content.addRect(0, 0, 500, 640);
            content.clip();
            box(content, Color.WHITE, 60, 590, 100, 30);
        });
    }

    @Test
    void textBelowWhatDoesNotHideItIsRead() throws Exception {
        assertRead((pdf, content) -> { // it ends above the letters' feet
            write(content, Color.BLACK);
            box(content, Color.YELLOW, 60, 603, 100, 30);
        });
        assertRead((pdf, content) -> {
            write(content, Color.BLACK);
            var clear = new PDExtendedGraphicsState();
            clear.setNonStrokingAlphaConstant(0.4f);
            content.setGraphicsStateParameters(clear);
            box(content, Color.YELLOW, 60, 590, 100, 30);
        });
        assertRead((pdf, content) -> {
            write(content, Color.BLACK);
            var marker = new PDExtendedGraphicsState();
            marker.setBlendMode(BlendMode.MULTIPLY);
            content.setGraphicsStateParameters(marker);
            box(content, Color.YELLOW, 60, 590, 100, 30);
        });
        assertRead((pdf, content) -> { // a frame
            write(content, Color.BLACK);
            content.addRect(60, 590, 100, 30);
            content.addRect(62, 592, 96, 26);
            content.fillEvenOdd();
        });
        assertRead((pdf, content) -> {
            write(content, Color.BLACK);
            content.addRect(0, 0, 50, 50);
            content.clip();
            box(content, Color.WHITE, 0, 0, 500, 640);
        });
    }

    @Test
    void textBelowAPictureIsLeftOutUnlessThatIsClear() throws Exception {
        assertLeftOut((pdf, content) -> {
            write(content, Color.BLACK);
            content.drawImage(
                    LosslessFactory.createFromImage(pdf, picture(BufferedImage.TYPE_INT_RGB)), 60, 590, 99, 30);
        });
        assertRead((pdf, content) -> {
            write(content, Color.BLACK);
            content.drawImage(
                    LosslessFactory.createFromImage(pdf, picture(BufferedImage.TYPE_INT_ARGB)), 60, 590, 99, 30);
        });
    }

    @Test
    void textBelowAScanIsItsTextLayer() throws Exception {
        assertEquals("说明 第1页 第1页是扫描图像，文字取自其下的识别层，可能有误，请核对原件。\nseen 12.5\n9.9\n", outline((pdf, content) -> {
            write(content, Color.BLACK);
            content.drawImage(
                    LosslessFactory.createFromImage(pdf, picture(BufferedImage.TYPE_INT_RGB)), 0, 0, 600, 850);
        }));
    }

    @Test
    void textBesideWhatMayBeDrawnOnIsLeftOut() throws Exception {
        assertLeftOut((pdf, content) -> {
            content.addRect(60, 590, 5, 30);
            content.clip();
            write(content, Color.BLACK);
        });
        assertRead((pdf, content) -> {
            content.saveGraphicsState();
            content.addRect(60, 590, 5, 30);
            content.clip();
            content.restoreGraphicsState();
            write(content, Color.BLACK);
        });
    }

    private static BufferedImage picture(int type) {
        var picture = new BufferedImage(4, 4, type);
        picture.setRGB(1, 1, 0x40FF0000);
        return picture;
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
