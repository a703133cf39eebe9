package gouji.document;

import gouji.place.PlacedText;
import java.util.List;

/// A document as indented text that a person can check against the original: sections, paragraphs with their automatic
/// numbers in `⟨ ⟩`, tables as grids with their spans marked, remarks.
///
/// In a grid `→` stands where the cell to the left reaches over, `↓` where the one above does, `·` where no cell is;
/// `⏎` and `⇥` are line feeds and tabs inside a text.
public final class Outline {
    private static final String INDENT = "  ";

    private final StringBuilder written = new StringBuilder();

    private Outline() {}

    /// The whole document; the file's hash is left out, so that texts of alike files are alike.
    public static String of(Document document) {
        var outline = new Outline();
        DocumentInfo info = document.info();
        outline.line(
                0, info.name() + "  " + info.mediaType() + (info.pages() == null ? "" : "  " + info.pages() + "页"));
        for (PlacedText text : document.furniture()) {
            outline.line(0, "页眉页脚 " + inOneLine(text.original()));
        }
        for (Remark remark : document.remarks()) {
            outline.line(0, "说明 " + (remark.page() == null ? "" : "第" + remark.page() + "页 ") + remark.text());
        }
        outline.section(document.body(), 0);
        return outline.written.toString();
    }

    private void section(Section section, int depth) {
        Paragraph heading = section.heading();
        int below = heading == null ? depth : depth + 1;
        if (heading != null) {
            line(depth, "# " + shown(heading));
        }
        for (Block block : section.blocks()) {
            switch (block) {
                case Paragraph paragraph -> line(below, shown(paragraph));
                case Table table -> table(table, below);
            }
        }
        section.sections().forEach(inner -> section(inner, below));
    }

    private static String shown(Paragraph paragraph) {
        String number = paragraph.number() == null ? "" : "⟨" + paragraph.number() + "⟩";
        return number + inOneLine(paragraph.text().original());
    }

    private void table(Table table, int depth) {
        line(
                depth,
                "▦ " + table.rows() + "×" + table.columns()
                        + (table.headerRows() == 0 ? "" : "，表头" + table.headerRows() + "行")
                        + (table.pages().isEmpty() ? "" : "，第" + pages(table.pages()) + "页")
                        + (table.caption() == null
                                ? ""
                                : "，" + inOneLine(table.caption().original()))
                        + (table.unitNote() == null
                                ? ""
                                : "，" + inOneLine(table.unitNote().original())));
        Grid grid = table.grid();
        for (int row = 0; row < table.rows(); row++) {
            var cells = new StringBuilder("|");
            for (int column = 0; column < table.columns(); column++) {
                cells.append(' ').append(at(grid, row, column)).append(" |");
            }
            line(depth + 1, cells.toString());
        }
    }

    private static String at(Grid grid, int row, int column) {
        Cell cell = grid.at(row, column);
        if (cell == null) {
            return "·";
        }
        if (cell.row() == row && cell.column() == column) {
            return inOneLine(cell.text().original());
        }
        return cell.row() == row ? "→" : "↓";
    }

    private static String pages(List<Integer> pages) {
        int first = pages.getFirst();
        int last = pages.getLast();
        return first == last ? Integer.toString(first) : first + "–" + last;
    }

    private static String inOneLine(String text) {
        return text.strip().replaceAll("\\R", "⏎").replace('\t', '⇥').replace("|", "｜");
    }

    private void line(int depth, String text) {
        written.append(INDENT.repeat(depth)).append(text).append('\n');
    }
}
