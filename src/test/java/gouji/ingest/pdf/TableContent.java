package gouji.ingest.pdf;

import gouji.document.Cell;
import gouji.document.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table to lay out.
///
/// @param rows of cells; `<` is one with the cell to its left, `^` with the one above, `⏎` breaks a line
/// @param head how many rows are header
/// @param widths of the columns in points, for letters of 10.5 points
/// @param align one letter for each column: l, c or r
record TableContent(String family, String name, List<List<String>> rows, int head, List<Integer> widths, String align) {

    static TableContent of(String name, int head, List<Integer> widths, String align, String... rows) {
        return new TableContent("", name, cells(List.of(rows)), head, widths, align);
    }

    private static List<List<String>> cells(List<String> rows) {
        var cells = new ArrayList<List<String>>();
        rows.forEach(row -> cells.add(List.of(row.split("\\|", -1))));
        return cells;
    }

    /// The tables of a resource: a line `== family | name | header rows | widths | align`, then one line for each row.
    static List<TableContent> all(String resource) {
        var contents = new ArrayList<TableContent>();
        for (List<String> lines : blocks(resource)) {
            String[] about = lines.getFirst().split(" *\\| *", -1);
            var widths = new ArrayList<Integer>();
            for (String width : about[3].split(" ", -1)) {
                widths.add(Integer.valueOf(width));
            }
            List<List<String>> rows = cells(lines.subList(1, lines.size()));
            contents.add(new TableContent(about[0], about[1], rows, Integer.parseInt(about[2]), widths, about[4]));
        }
        return contents;
    }

    /// The blocks of a resource that begin with `== `, each with the rest of that line first.
    static List<List<String>> blocks(String resource) {
        var blocks = new ArrayList<List<String>>();
        for (String line : text(resource).split("\n", -1)) {
            if (line.startsWith("== ")) {
                blocks.add(new ArrayList<>());
                blocks.getLast().add(line.substring(3));
            } else if (!line.isBlank()) {
                blocks.getLast().add(line);
            }
        }
        return blocks;
    }

    private static String text(String resource) {
        try (InputStream in = TableContent.class.getResourceAsStream("/tables/" + resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same table with its rows below the header given so many times.
    TableContent times(int count) {
        var cells = new ArrayList<List<String>>(rows.subList(0, head));
        for (int i = 1; i <= count; i++) {
            for (List<String> row : rows.subList(head, rows.size())) {
                var copy = new ArrayList<String>(row);
                copy.set(0, row.getFirst() + (row.getFirst().equals("^") ? "" : String.valueOf(i)));
                cells.add(copy);
            }
        }
        return new TableContent(family, name + "×" + count, cells, head, widths, align);
    }

    /// What a reader should make of it.
    Adjacency.Grid grid() {
        var texts = new ArrayList<String>();
        int[][] cells = new int[rows.size()][widths.size()];
        for (int r = 0; r < cells.length; r++) {
            for (int c = 0; c < cells[r].length; c++) {
                String text = rows.get(r).get(c);
                if (text.equals("<")) {
                    cells[r][c] = cells[r][c - 1];
                } else if (text.equals("^")) {
                    cells[r][c] = cells[r - 1][c];
                } else {
                    cells[r][c] = texts.size();
                    texts.add(text.replace('⏎', '\n'));
                }
            }
        }
        return new Adjacency.Grid(List.of(cells), texts);
    }

    /// A table as it was read.
    static Adjacency.Grid grid(Table table) {
        var texts = new ArrayList<String>();
        int[][] cells = new int[table.rows()][table.columns()];
        for (int[] row : cells) {
            Arrays.fill(row, -1);
        }
        for (Cell cell : table.cells()) {
            for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
                for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
                    cells[r][c] = texts.size();
                }
            }
            texts.add(cell.text().text());
        }
        return new Adjacency.Grid(List.of(cells), texts);
    }

    /// Its rows as lines, for people.
    static String shown(Adjacency.Grid grid) {
        var shown = new StringBuilder();
        for (int[] row : grid.cells()) {
            for (int cell : row) {
                shown.append('|').append(cell < 0 ? "∅" : grid.texts().get(cell).replace("\n", "⏎"));
            }
            shown.append('\n');
        }
        return shown.toString();
    }
}
