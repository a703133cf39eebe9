package gouji.ingest.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.document.Outline;
import gouji.ingest.Source;
import gouji.ingest.ocr.OcrSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people noted or stamped on the pages of a PDF.
class NotesTest {
    @TempDir
    private Path folder;

    private String outline(PDDocument pdf, PDAnnotation... annotations) throws Exception {
        Path file = folder.resolve("a.pdf");
        try (pdf) {
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(70, 700);
                content.showText("Budget: 12 yuan");
                content.endText();
            }
            page.setAnnotations(List.of(annotations));
            pdf.save(file.toFile());
        }
        String outline = Outline.of(
                new PdfReader(OcrSettings.of(OcrSettings.Mode.OFF)).read(Source.of(file), "application/pdf", ""));
        return outline.substring(outline.indexOf('\n') + 1);
    }

    @Test
    void notesOnPagesAreToldAndThoseThatAreHiddenAreNot() throws Exception {
        var note = new PDAnnotationText();
        note.setContents("应为13元\n待核");
        var mark = new PDAnnotationHighlight();
        mark.setContents("依据？");
        var popup = new PDAnnotationPopup();
        popup.setContents("应为13元\n待核");
        var hidden = new PDAnnotationText();
        hidden.setContents("旧");
        hidden.setHidden(true);
        assertEquals("""
                说明 第1页 第1页有批注“应为13元 待核”，未计入正文。
                说明 第1页 第1页有批注“依据？”，未计入正文。
                Budget: 12 yuan
                """, outline(new PDDocument(), note, mark, popup, hidden));
    }

    @Test
    void whatAStampSaysIsNoText() throws Exception {
        var pdf = new PDDocument();
        var look = new PDAppearanceStream(pdf);
        look.setBBox(new PDRectangle(100, 20));
        var resources = new PDResources();
        resources.put(COSName.getPDFName("F"), new PDType1Font(FontName.HELVETICA));
        look.setResources(resources);
        try (var out = look.getStream().createOutputStream()) {
            out.write("BT /F 12 Tf 2 5 Td (Draft) Tj ET".getBytes(StandardCharsets.US_ASCII));
        }
        var stamp = new PDAnnotationRubberStamp();
        stamp.setRectangle(new PDRectangle(120, 695, 100, 20));
        var looks = new PDAppearanceDictionary();
        looks.setNormalAppearance(look);
        stamp.setAppearance(looks);
        assertEquals("页眉页脚 Draft\nBudget: 12 yuan\n", outline(pdf, stamp));
    }
}
