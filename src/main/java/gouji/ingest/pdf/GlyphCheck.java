package gouji.ingest.pdf;

import gouji.ingest.page.Radicals;
import java.io.IOException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDCIDFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType0;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/// Holds what a font says that its codes stand for against what is told of the glyphs inside it. A font
/// without a table of its characters, or with gaps in it, may say that its glyphs are numbered as Adobe numbers Chinese
/// ones (GB1) though they are not: then
/// its digits are others than those that are seen.
final class GlyphCheck {
    private static final int FEWEST = 2; // codes that contradict
    private static final Set<String> NUMBERED = Set.of("GB1", "CNS1", "Japan1", "KR", "Korea1");
    private static final float FULL = 0.9f; // of the size: no digit is as wide as a Han character

    private final PDType0Font font;
    private final @Nullable TrueTypeFont outlines;
    private final @Nullable CFFFont shapes;
    private @Nullable CMap table; // of the font's characters, once it is asked for
    private int agreeing;
    private int contradicting;

    private GlyphCheck(PDType0Font font, PDCIDFont inner) {
        this.font = font;
        this.outlines = inner instanceof PDCIDFontType2 type2 ? type2.getTrueTypeFont() : null;
        // where glyphs are numbered by characters, their names are numbers, too
        boolean isNamed = inner instanceof PDCIDFontType0 type0 && !(type0.getCFFFont() instanceof CFFCIDFont);
        this.shapes = isNamed ? ((PDCIDFontType0) inner).getCFFFont() : null;
    }

    /// Null for fonts that do not claim Adobe's numbers, and for those of the reader's own machine.
    static @Nullable GlyphCheck of(PDFont font) {
        if (!(font instanceof PDType0Font type0) || !type0.isEmbedded()) {
            return null;
        }
        var said = type0.getDescendantFont().getCIDSystemInfo();
        boolean isClaimed = said != null && NUMBERED.contains(String.valueOf(said.getOrdering()));
        return isClaimed ? new GlyphCheck(type0, type0.getDescendantFont()) : null;
    }

    /// Whether more of the codes met are contradicted than not.
    boolean isDoubtful() {
        return contradicting >= FEWEST && contradicting > agreeing;
    }

    /// @param text what the font says that a code stands for
    void meet(int code, String text) {
        try {
            int glyph = font.codeToGID(code);
            Set<String> told = told(glyph);
            boolean isTooWide = told.isEmpty() && text.matches("\\d") && isFull(glyph);
            boolean isContradicted = isTooWide || (!told.isEmpty() && !told.contains(plain(text)));
            if (isContradicted && !isInTable(code)) {
                contradicting++;
            } else if (!told.isEmpty() && !isContradicted) {
                agreeing += isInTable(code) ? 0 : 1;
            }
        } catch (IOException | RuntimeException e) {
            // a font that is broken inside tells nothing against itself
        }
    }

    /// Whether the font's table of characters has a code; only in its gaps do Adobe's numbers count.
    private boolean isInTable(int code) throws IOException {
        if (!(font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream)) {
            return false;
        }
        CMap known = table == null ? parsed(stream) : table;
        table = known;
        return known.toUnicode(code) != null;
    }

    private static CMap parsed(COSStream stream) throws IOException {
        try (var in = stream.createInputStream()) {
            return new CMapParser().parse(new RandomAccessReadBuffer(in));
        }
    }

    private Set<String> told(int glyph) throws IOException {
        var told = new HashSet<String>();
        if (outlines != null) {
            CmapTable cmaps = outlines.getCmap();
            if (cmaps != null) {
                add(cmaps.getSubtable(CmapTable.PLATFORM_WINDOWS, CmapTable.ENCODING_WIN_UNICODE_BMP), glyph, told);
                add(cmaps.getSubtable(CmapTable.PLATFORM_WINDOWS, CmapTable.ENCODING_WIN_UNICODE_FULL), glyph, told);
                add(cmaps.getSubtable(CmapTable.PLATFORM_UNICODE, CmapTable.ENCODING_UNICODE_2_0_BMP), glyph, told);
            }
            var names = outlines.getPostScript();
            named(names == null ? null : names.getName(glyph), told);
        }
        if (shapes != null) {
            named(shapes.getCharset().getNameForGID(glyph), told);
        }
        return told;
    }

    private static void add(@Nullable CmapSubtable cmap, int glyph, Set<String> told) {
        List<Integer> codes = cmap == null ? null : cmap.getCharCodes(glyph);
        for (int code : codes == null ? List.<Integer>of() : codes) {
            if (Character.getType(code) != Character.PRIVATE_USE) {
                told.add(plain(Character.toString(code)));
            }
        }
    }

    private static void named(@Nullable String name, Set<String> told) {
        String text = name == null || name.startsWith(".")
                ? null
                : GlyphList.getAdobeGlyphList().toUnicode(name);
        if (text != null) {
            told.add(plain(text));
        }
    }

    private boolean isFull(int glyph) throws IOException {
        return outlines != null
                && outlines.getAdvanceWidth(glyph)
                        >= FULL * outlines.getHeader().getUnitsPerEm();
    }

    /// Without the differences between characters that look alike.
    private static String plain(String text) {
        return Normalizer.normalize(Radicals.unified(text), Normalizer.Form.NFKC);
    }
}
