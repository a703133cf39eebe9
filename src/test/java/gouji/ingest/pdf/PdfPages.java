package gouji.ingest.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/// Writes pages of drawing operators to a file, with one font, which every reader of Chinese has, so that none is
/// embedded.
final class PdfPages {
    private PdfPages() {}

    /// The operators that write a line of text.
    ///
    /// @param up from the page's lower edge to the line's base
    static String text(float left, float up, float size, String text) {
        return String.format(
                Locale.ROOT,
                "BT /F %.1f Tf %.2f %.2f Td <%s> Tj ET\n",
                size,
                left,
                up,
                HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE)));
    }

    /// @param isTurned whether the sheets lie on their side and say so
    static void save(Path file, float width, float height, boolean isTurned, List<StringBuilder> pages)
            throws IOException {
        try (var pdf = new PDDocument()) {
            COSDictionary font = font();
            for (StringBuilder content : pages) {
                var page = new PDPage(isTurned ? new PDRectangle(height, width) : new PDRectangle(width, height));
                page.setRotation(isTurned ? 90 : 0);
                var resources = new PDResources();
                var fonts = new COSDictionary();
                fonts.setItem(COSName.getPDFName("F"), font);
                resources.getCOSObject().setItem(COSName.FONT, fonts);
                page.setResources(resources);
                var stream = new PDStream(pdf);
                try (var out = stream.createOutputStream()) {
                    if (isTurned) {
                        out.write(String.format(Locale.ROOT, "0 1 -1 0 %.2f 0 cm\n", height)
                                .getBytes(StandardCharsets.US_ASCII));
                    }
                    out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
                }
                page.setContents(stream);
                pdf.addPage(page);
            }
            pdf.save(file.toFile());
        }
    }

    private static COSDictionary font() {
        var info = new COSDictionary();
        info.setItem(COSName.REGISTRY, new COSString("Adobe"));
        info.setItem(COSName.ORDERING, new COSString("GB1"));
        info.setInt(COSName.SUPPLEMENT, 4);
        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "STSong-Light");
        descriptor.setInt(COSName.FLAGS, 6);
        descriptor.setInt(COSName.ASCENT, 880);
        descriptor.setInt(COSName.DESCENT, -120);
        var half = new COSArray(); // the characters of ASCII are half as wide as the others
        half.add(COSInteger.get(1));
        half.add(COSInteger.get(95));
        half.add(COSInteger.get(500));
        var cid = new COSDictionary();
        cid.setItem(COSName.TYPE, COSName.FONT);
        cid.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        cid.setName(COSName.BASE_FONT, "STSong-Light");
        cid.setItem(COSName.CIDSYSTEMINFO, info);
        cid.setItem(COSName.FONT_DESC, descriptor);
        cid.setInt(COSName.DW, 1000);
        cid.setItem(COSName.W, half);
        var descendants = new COSArray();
        descendants.add(cid);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light");
        font.setName(COSName.ENCODING, "UniGB-UTF16-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }
}
