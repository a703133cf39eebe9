package gouji.corpus;

import gouji.corpus.Sample.Block;
import gouji.corpus.Sample.Break;
import gouji.corpus.Sample.Grid;
import gouji.corpus.Sample.Line;
import gouji.corpus.Sample.Part;
import gouji.corpus.Sample.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Draws a sample straight into a PDF, as reporting systems do: ruled tables, no header repeated on the next page, and
/// a
/// font that is named but not embedded.
final class PdfWriter {
    private static final float LEFT = 60;
    private static final float RIGHT = 535;
    private static final float TOP = 780;
    private static final float BOTTOM = 60;
    private static final float CELL_SIZE = 9;
    private static final float PAD = 3;

    private final PDDocument document = new PDDocument();
    private PdfCanvas canvas = new PdfCanvas();
    private float y = TOP;

    private PdfWriter() {}

    static byte[] write(Sample sample) throws IOException {
        return new PdfWriter().bytes(sample);
    }

    private byte[] bytes(Sample sample) throws IOException {
        for (Block block : sample.blocks()) {
            switch (block) {
                case Line line -> line(line);
                case Grid grid -> table(grid);
                case Break ignored -> page();
            }
        }
        canvas.addTo(document);
        document.setDocumentId(42L); // else the file's identity is taken from the clock
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        document.close();
        return bytes.toByteArray();
    }

    private void page() throws IOException {
        canvas.addTo(document);
        canvas = new PdfCanvas();
        y = TOP;
    }

    private void line(Line line) throws IOException {
        float size = line.style() == Style.TITLE ? 18 : line.style() == Style.PLAIN ? 12 : 13;
        String indent = line.style() == Style.PLAIN ? "　　" : "";
        for (String text : PdfCanvas.wrap(indent + line.text(), size, RIGHT - LEFT)) {
            if (y - size < BOTTOM) {
                page();
            }
            y -= size * 1.6f;
            float spare = RIGHT - LEFT - PdfCanvas.width(text, size);
            float x = switch (line.style()) {
                case TITLE, SUBTITLE -> LEFT + spare / 2;
                case RIGHT -> LEFT + spare;
                default -> LEFT;
            };
            canvas.text(text, x, y, size);
        }
    }

    private void table(Grid grid) throws IOException {
        float[] edges = edges(grid);
        y -= 8;
        for (int r = 0; r < grid.rows().size(); r++) {
            List<Sample.Cell> cells = grid.rows().get(r);
            List<List<String>> texts = new ArrayList<>();
            int lines = 1;
            for (int c = 0; c < cells.size(); c++) {
                List<String> wrapped = wrap(cells.get(c).text(), edges[spanEnd(cells, c)] - edges[c] - 2 * PAD);
                texts.add(wrapped);
                boolean runsDown = r + 1 < grid.rows().size()
                        && grid.rows().get(r + 1).get(c).part() == Part.ABOVE;
                lines = runsDown ? lines : Math.max(lines, wrapped.size());
            }
            float height = lines * CELL_SIZE * 1.3f + 2 * PAD;
            if (y - height < BOTTOM) {
                canvas.rule(LEFT, y, RIGHT, y);
                page();
            }
            row(grid, r, edges, texts, height);
            y -= height;
        }
        canvas.rule(LEFT, y, RIGHT, y);
        y -= 8;
    }

    private void row(Grid grid, int r, float[] edges, List<List<String>> texts, float height) {
        List<Sample.Cell> cells = grid.rows().get(r);
        canvas.rule(RIGHT, y, RIGHT, y - height);
        for (int c = 0; c < cells.size(); c++) {
            Part part = cells.get(c).part();
            if (part != Part.LEFT) {
                canvas.rule(edges[c], y, edges[c], y - height);
            }
            if (part != Part.ABOVE || y == TOP) {
                canvas.rule(edges[c], y, edges[c + 1], y);
            }
            float line = y - PAD;
            for (String text : texts.get(c)) {
                line -= CELL_SIZE * 1.3f;
                canvas.text(text, edges[c] + PAD, line + 3, CELL_SIZE);
            }
        }
    }

    private static int spanEnd(List<Sample.Cell> cells, int c) {
        int end = c + 1;
        while (end < cells.size() && cells.get(end).part() == Part.LEFT) {
            end++;
        }
        return end;
    }

    private static List<String> wrap(String text, float width) {
        return text.lines()
                .flatMap(line -> PdfCanvas.wrap(line, CELL_SIZE, width).stream())
                .toList();
    }

    private static float[] edges(Grid grid) {
        int columns = grid.rows().getFirst().size();
        float all = grid.widths().stream().mapToInt(Integer::intValue).sum();
        float[] edges = new float[columns + 1];
        edges[0] = LEFT;
        for (int i = 0; i < columns; i++) {
            edges[i + 1] = edges[i] + (RIGHT - LEFT) * grid.widths().get(i) / all;
        }
        return edges;
    }
}
