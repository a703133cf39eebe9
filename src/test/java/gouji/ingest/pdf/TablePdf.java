package gouji.ingest.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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

/// Writes a PDF of prose and tables as a word processor sets them. The font is one that every reader of Chinese has, so
/// that none is embedded.
final class TablePdf {
    static final float SIZE = 10.5f;
    private static final float LEADING = 14;
    private static final float PADDING = 5;
    private static final float MARGIN = 72;

    enum Paper {
        PORTRAIT,
        LANDSCAPE,
        ROTATED
    }

    enum Rules {
        ALL,
        OUTER,
        INNER,
        HEAD,
        NONE
    }

    enum Pen {
        SOLID,
        DOUBLE,
        DASHED,
        COLOURED,
        FILLED
    }

    /// @param widths of the columns in points
    /// @param align one letter for each column: l, c or r
    record Look(Rules upright, Rules across, Pen pen, List<Integer> widths, String align, boolean repeatsHead) {}

    private final Paper paper;
    private final float width;
    private final float height;
    private final List<StringBuilder> pages = new ArrayList<>();
    private float y; // from the top

    TablePdf(Paper paper) {
        this.paper = paper;
        boolean isUpright = paper == Paper.PORTRAIT;
        width = isUpright ? PDRectangle.A4.getWidth() : PDRectangle.A4.getHeight();
        height = isUpright ? PDRectangle.A4.getHeight() : PDRectangle.A4.getWidth();
        newPage();
    }

    private void newPage() {
        pages.add(new StringBuilder());
        y = MARGIN;
    }

    /// Leaves so many points free.
    void skip(float points) {
        y += points;
    }

    /// Where the next line is to stand, from the page's top.
    float at() {
        return y;
    }

    void moveTo(float newY) {
        y = newY;
    }

    /// Room left on the page.
    float room() {
        return height - MARGIN - y;
    }

    /// Prose as wide as the page, the first line indented.
    void prose(String text) {
        paragraph(MARGIN, width - 2 * MARGIN, "　　" + text);
    }

    /// Prose in a column.
    void paragraph(float left, float room, String text) {
        for (String line : wrap(text, room)) {
            line(left, line);
        }
    }

    void line(float left, String text) {
        write(left, y + SIZE, text);
        y += 1.5f * SIZE;
    }

    /// @param cells rows, with `|` between cells; `<` is one with the cell to its left, `^` with the one above
    void table(List<List<String>> cells, int head, Look look) {
        int next = 0;
        while (next < cells.size()) {
            var part = new ArrayList<List<String>>();
            if (next > 0 && look.repeatsHead()) {
                part.addAll(cells.subList(0, head));
            }
            float used = 0;
            for (List<String> row : part) {
                used += rowHeight(row, look);
            }
            int begun = next;
            while (next < cells.size() && used + rowHeight(cells.get(next), look) <= room()) {
                used += rowHeight(cells.get(next), look);
                part.add(cells.get(next++));
            }
            if (begun < next) {
                draw(part, head, look);
            }
            if (next < cells.size()) {
                newPage();
            }
        }
    }

    private static float rowHeight(List<String> row, Look look) {
        int lines = 1;
        for (int c = 0; c < row.size(); c++) {
            int end = c + 1;
            while (end < row.size() && row.get(end).equals("<")) {
                end++;
            }
            lines = Math.max(lines, wrap(row.get(c), inner(look, c, end)).size());
        }
        return lines * LEADING + 6;
    }

    private static float inner(Look look, int from, int to) {
        return look.widths().subList(from, to).stream().mapToInt(w -> w).sum() - 2 * PADDING;
    }

    private void draw(List<List<String>> cells, int head, Look look) {
        int rows = cells.size();
        int columns = look.widths().size();
        float[] xs = new float[columns + 1];
        xs[0] = MARGIN;
        for (int c = 0; c < columns; c++) {
            xs[c + 1] = xs[c] + look.widths().get(c);
        }
        float[] ys = new float[rows + 1];
        ys[0] = y;
        for (int r = 0; r < rows; r++) {
            ys[r + 1] = ys[r] + rowHeight(cells.get(r), look);
        }
        page().append(pen(look.pen()));
        for (int r = 0; r <= rows; r++) {
            for (int c = 0; c < columns; c++) {
                boolean isEdge = r == 0 || r == rows;
                if (isDrawn(look.across(), isEdge, r == head)
                        && (isEdge || !cells.get(r).get(c).equals("^"))) {
                    rule(look.pen(), xs[c], ys[r], xs[c + 1], ys[r]);
                }
            }
        }
        for (int c = 0; c <= columns; c++) {
            for (int r = 0; r < rows; r++) {
                boolean isEdge = c == 0 || c == columns;
                if (isDrawn(look.upright(), isEdge, false)
                        && (isEdge || !cells.get(r).get(c).equals("<"))) {
                    rule(look.pen(), xs[c], ys[r], xs[c], ys[r + 1]);
                }
            }
        }
        page().append("Q\n");
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                String text = cells.get(r).get(c);
                if (!text.equals("<") && !text.equals("^")) {
                    int right = c + 1;
                    while (right < columns && cells.get(r).get(right).equals("<")) {
                        right++;
                    }
                    int below = r + 1;
                    while (below < rows && cells.get(below).get(c).equals("^")) {
                        below++;
                    }
                    char align = right > c + 1 || r < head ? 'c' : look.align().charAt(c);
                    fill(text, xs[c], ys[r], xs[right], ys[below], align);
                }
            }
        }
        y = ys[rows];
    }

    private static boolean isDrawn(Rules rules, boolean isEdge, boolean isBelowHead) {
        return switch (rules) {
            case ALL -> true;
            case OUTER -> isEdge;
            case INNER -> !isEdge;
            case HEAD -> isEdge || isBelowHead;
            case NONE -> false;
        };
    }

    private void fill(String text, float left, float top, float right, float bottom, char align) {
        List<String> lines = wrap(text, right - left - 2 * PADDING);
        float at = (top + bottom - lines.size() * LEADING) / 2;
        for (String line : lines) {
            float free = right - left - 2 * PADDING - widthOf(line);
            float indent = align == 'l' ? 0 : align == 'r' ? free : free / 2;
            write(left + PADDING + indent, at + SIZE, line);
            at += LEADING;
        }
    }

    /// Lines as a word processor breaks them: a number stays whole unless it alone is wider than the room.
    private static List<String> wrap(String text, float room) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String token : text.split("(?<=[^!-~])|(?=[^!-~])", -1)) {
            if (widthOf(line + token) > room && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            for (int i = 0; i < token.length(); i++) {
                if (!line.isEmpty() && widthOf(line.toString() + token.charAt(i)) > room) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(token.charAt(i));
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static float widthOf(String text) {
        float width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += text.charAt(i) < 0x80 ? SIZE / 2 : SIZE;
        }
        return width;
    }

    private StringBuilder page() {
        return pages.getLast();
    }

    private static String pen(Pen pen) {
        return switch (pen) {
            case SOLID, DOUBLE -> "q 0.5 w\n";
            case DASHED -> "q 0.5 w [3 2] 0 d\n";
            case COLOURED -> "q 0.75 w 0.2 0.4 0.8 RG\n";
            case FILLED -> "q 0 g\n";
        };
    }

    private void rule(Pen pen, float x1, float y1, float x2, float y2) {
        boolean isAcross = y1 == y2;
        if (pen == Pen.FILLED) {
            add(String.format(
                    Locale.ROOT,
                    "%.2f %.2f %.2f %.2f re f\n",
                    x1,
                    height - y2,
                    isAcross ? x2 - x1 : 0.5f,
                    isAcross ? 0.5f : y2 - y1));
            return;
        }
        int times = pen == Pen.DOUBLE ? 2 : 1;
        for (int i = 0; i < times; i++) {
            float aside = 1.5f * i;
            float x = isAcross ? 0 : aside;
            float down = isAcross ? aside : 0;
            add(String.format(
                    Locale.ROOT,
                    "%.2f %.2f m %.2f %.2f l S\n",
                    x1 + x,
                    height - y1 - down,
                    x2 + x,
                    height - y2 - down));
        }
    }

    private void write(float x, float baseline, String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
        add(String.format(Locale.ROOT, "BT /F %.1f Tf %.2f %.2f Td <%s> Tj ET\n", SIZE, x, height - baseline, hex));
    }

    private void add(String operators) {
        page().append(operators);
    }

    void save(Path file) throws IOException {
        try (var pdf = new PDDocument()) {
            COSDictionary font = font();
            for (StringBuilder content : pages) {
                boolean isTurned = paper == Paper.ROTATED;
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
