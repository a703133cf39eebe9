package gouji.ingest.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Writes a PDF of prose and tables as a word processor sets them.
final class TablePdf {
    static final float SIZE = 10.5f; // of prose, and of tables where nothing else is said
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

    /// How a table's cells are set, in points.
    ///
    /// @param size of the letters
    /// @param leading from one line of a cell to the next
    /// @param padding at either side of a cell
    /// @param rowPadding above and below together
    /// @param isTop whether cells begin at the top of their row; else they stand in its middle
    record Setting(float size, float leading, float padding, float rowPadding, boolean isTop) {
        static final Setting USUAL = new Setting(SIZE, 14, 5, 6, false);
    }

    /// @param widths of the columns in points
    /// @param align one letter for each column: l, c or r
    record Look(
            Rules upright,
            Rules across,
            Pen pen,
            List<Integer> widths,
            String align,
            boolean repeatsHead,
            Setting type) {}

    private final Paper paper;
    private final float width;
    private final float height;
    private final List<StringBuilder> pages = new ArrayList<>();
    private float y; // from the top
    private float indent; // of tables

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
        for (String line : wrap(text, room, SIZE)) {
            line(left, line);
        }
    }

    void line(float left, String text) {
        line(left, text, SIZE);
    }

    void line(float left, String text, float size) {
        write(left, y + size, text, size);
        y += 1.5f * size;
    }

    /// Sets what follows so far to the right.
    void indent(float points) {
        indent = points;
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
            lines = Math.max(
                    lines,
                    wrap(row.get(c), inner(look, c, end), look.type().size()).size());
        }
        return lines * look.type().leading() + look.type().rowPadding();
    }

    private static float inner(Look look, int from, int to) {
        return look.widths().subList(from, to).stream().mapToInt(w -> w).sum()
                - 2 * look.type().padding();
    }

    private void draw(List<List<String>> cells, int head, Look look) {
        int rows = cells.size();
        int columns = look.widths().size();
        float[] xs = new float[columns + 1];
        xs[0] = MARGIN + indent;
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
                    fill(text, new float[] {xs[c], ys[r], xs[right], ys[below]}, align, look.type());
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

    private void fill(String text, float[] box, char align, Setting type) {
        float left = box[0] + type.padding();
        float room = box[2] - box[0] - 2 * type.padding();
        List<String> lines = wrap(text, room, type.size());
        float above = type.isTop() ? type.rowPadding() / 2 : (box[3] - box[1] - lines.size() * type.leading()) / 2;
        float at = box[1] + above;
        for (String line : lines) {
            float free = room - widthOf(line, type.size());
            float indent = align == 'l' ? 0 : align == 'r' ? free : free / 2;
            write(left + indent, at + type.size(), line, type.size());
            at += type.leading();
        }
    }

    /// Lines as a word processor breaks them: a number stays whole unless it alone is wider than the room.
    private static List<String> wrap(String text, float room, float size) {
        var lines = new ArrayList<String>();
        for (String part : text.split("⏎", -1)) {
            lines.addAll(wrapPart(part, room, size));
        }
        return lines;
    }

    private static List<String> wrapPart(String text, float room, float size) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String token : text.split("(?<=[^!-~])(?![，。；：、！？）》”])|(?=[^!-~，。；：、！？）》”])", -1)) {
            if (widthOf(line + token, size) > room && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            for (int i = 0; i < token.length(); i++) {
                if (!line.isEmpty() && widthOf(line.toString() + token.charAt(i), size) > room) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(token.charAt(i));
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static float widthOf(String text, float size) {
        float width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += text.charAt(i) < 0x80 ? size / 2 : size;
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

    private void write(float x, float baseline, String text, float size) {
        add(PdfPages.text(x, height - baseline, size, text));
    }

    private void add(String operators) {
        page().append(operators);
    }

    void save(Path file) throws IOException {
        PdfPages.save(file, width, height, paper == Paper.ROTATED, pages);
    }
}
