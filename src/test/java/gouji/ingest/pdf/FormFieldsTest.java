package gouji.ingest.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.document.Outline;
import gouji.ingest.Source;
import gouji.ingest.ocr.OcrSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fields of a form that somebody filled in, though the file keeps no look of them.
class FormFieldsTest {
    private static final String TOLD = "说明 第1页 第1页有1个表单栏没有保存显示的样子，按所填的值读取，请核对原件。\n";

    @TempDir
    private Path folder;

    private interface Field {
        void with(PDDocument pdf, PDAnnotationWidget widget) throws IOException;
    }

    private String outline(Field field) throws Exception {
        Path file = folder.resolve("a.pdf");
        try (var pdf = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                write(content, 70, "Budget:");
                write(content, 300, "yuan");
            }
            var widget = new PDAnnotationWidget();
            widget.setRectangle(new PDRectangle(120, 695, 100, 20));
            widget.getCOSObject().setItem(COSName.FT, COSName.TX);
            field.with(pdf, widget);
            page.setAnnotations(List.of(widget));
            pdf.save(file.toFile());
        }
        String outline = Outline.of(
                new PdfReader(OcrSettings.of(OcrSettings.Mode.OFF)).read(Source.of(file), "application/pdf", ""));
        return outline.substring(outline.indexOf('\n') + 1);
    }

    private static void write(PDPageContentStream content, float x, String text) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.newLineAtOffset(x, 700);
        content.showText(text);
        content.endText();
    }

    private static void appearance(PDDocument pdf, PDAnnotationWidget widget, String content) throws IOException {
        var look = new PDAppearanceStream(pdf);
        look.setBBox(new PDRectangle(100, 20));
        var resources = new org.apache.pdfbox.pdmodel.PDResources();
        resources.put(COSName.getPDFName("F"), new PDType1Font(FontName.HELVETICA));
        look.setResources(resources);
        try (var out = look.getContentStream().createOutputStream()) {
            out.write(content.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        var looks = new PDAppearanceDictionary();
        looks.setNormalAppearance(look);
        widget.setAppearance(looks);
    }

    @Test
    void aValueWithoutALookIsReadWhereTheFieldStands() throws Exception {
        assertEquals(
                TOLD + "Budget: 12.50 yuan\n",
                outline((pdf, widget) -> widget.getCOSObject().setString(COSName.V, "12.50")));
    }

    @Test
    void aLookWithoutLettersIsNone() throws Exception {
        assertEquals(TOLD + "Budget: 12.50万 yuan\n", outline((pdf, widget) -> {
            widget.getCOSObject().setString(COSName.V, "12.50万");
            appearance(pdf, widget, "/Tx BMC EMC");
        }));
    }

    @Test
    void aValueWithALookIsReadOnce() throws Exception {
        assertEquals("Budget: 9.9 yuan\n", outline((pdf, widget) -> {
            widget.getCOSObject().setString(COSName.V, "9.9");
            appearance(pdf, widget, "BT /F 12 Tf 2 5 Td (9.9) Tj ET");
        }));
    }

    @Test
    void theValueOfTheFieldThatAWidgetBelongsToIsItsOwn() throws Exception {
        assertEquals(TOLD + "Budget: 12.50 yuan\n", outline((pdf, widget) -> {
            var field = new COSDictionary();
            field.setString(COSName.V, "12.50");
            field.setItem(COSName.FT, COSName.TX);
            widget.getCOSObject().removeItem(COSName.FT);
            widget.getCOSObject().setItem(COSName.PARENT, field);
        }));
    }

    @Test
    void passwordsBoxesAndEmptyFieldsSayNothing() throws Exception {
        assertEquals("Budget: yuan\n", outline((pdf, widget) -> {
            widget.getCOSObject().setString(COSName.V, "secret");
            widget.getCOSObject().setInt(COSName.FF, 1 << 13);
        }));
        assertEquals("Budget: yuan\n", outline((pdf, widget) -> {
            widget.getCOSObject().setItem(COSName.FT, COSName.BTN);
            widget.getCOSObject().setString(COSName.V, "Yes");
        }));
        assertEquals("Budget: yuan\n", outline((pdf, widget) -> {}));
    }
}
