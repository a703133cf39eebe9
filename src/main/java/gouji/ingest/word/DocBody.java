package gouji.ingest.word;

import gouji.document.Table;
import gouji.ingest.word.CellGrid.Merge;
import gouji.ingest.word.CellGrid.RowCell;
import gouji.ingest.word.Piece.Grid;
import gouji.ingest.word.Piece.Line;
import gouji.place.PlacedText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.jspecify.annotations.Nullable;

/// Walks through the blocks of a DOC in reading order. One walk serves one file: it counts lists.
final class DocBody {
    private static final int SNAP_TWIPS = 40; // edges closer than 2 points are one edge, drawn by hand

    private final Tally tally;
    private final DocNumbering numbering = new DocNumbering();
    private final Deque<Boolean> fields = new ArrayDeque<>();

    DocBody(Tally tally) {
        this.tally = tally;
    }

    List<Piece> pieces(@Nullable Range range) {
        var pieces = new ArrayList<Piece>();
        if (range == null || range.getStartOffset() >= range.getEndOffset()) {
            return pieces; // the library finds a paragraph in stories without text, too, and fails over it
        }
        for (int i = 0; i < range.numParagraphs(); ) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                var table = range.getTable(paragraph);
                Table read = table(table);
                if (read != null) {
                    pieces.add(new Grid(read));
                }
                i += Math.max(1, table.numParagraphs());
            } else {
                pieces.add(line(paragraph));
                i++;
            }
        }
        return pieces;
    }

    private Line line(Paragraph paragraph) {
        DocRuns runs = DocRuns.read(paragraph, fields, tally);
        String number = numbering.next(paragraph);
        return new Line(
                new gouji.document.Paragraph(
                        number == null || number.isEmpty() ? null : number, PlacedText.of(runs.text())),
                runs.look());
    }

    private @Nullable Table table(org.apache.poi.hwpf.usermodel.Table table) {
        NavigableSet<Integer> edges = new TreeSet<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                edges.add(row.getCell(c).getLeftEdge());
                edges.add(row.getCell(c).getLeftEdge() + row.getCell(c).getWidth());
            }
        }
        var grid = new CellGrid();
        int headerRows = 0;
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            headerRows += row.isTableHeader() && headerRows == r ? 1 : 0;
            grid.addRow(cells(row, edges));
        }
        tally.hiddenCells += grid.hiddenTexts();
        return grid.table(headerRows == table.numRows() ? 0 : headerRows);
    }

    private List<RowCell> cells(TableRow row, NavigableSet<Integer> edges) {
        var cells = new ArrayList<RowCell>();
        for (int c = 0; c < row.numCells(); c++) {
            TableCell cell = row.getCell(c);
            int left = snapped(cell.getLeftEdge(), edges);
            int right = snapped(cell.getLeftEdge() + cell.getWidth(), edges);
            String text = text(cell);
            if (cell.isMerged() && !cell.isFirstMerged() && !cells.isEmpty()) {
                RowCell before = cells.removeLast();
                String joined = text.isEmpty() ? before.text() : before.text() + "\n" + text;
                cells.add(new RowCell(before.left(), right, before.merge(), joined));
            } else if (right > left) {
                cells.add(new RowCell(left, right, merge(cell), text));
            } else if (!text.isBlank()) {
                tally.unread.add("表格中有宽度为零的单元格，其中的文字“" + text + "”未计入表格。");
            }
        }
        return cells;
    }

    /// The leftmost of the edges that are joined to this one by steps too small to see.
    private static int snapped(int edge, NavigableSet<Integer> edges) {
        int first = edge;
        for (Integer before = edges.lower(first); before != null && first - before <= SNAP_TWIPS; ) {
            first = before;
            before = edges.lower(first);
        }
        return first;
    }

    private static Merge merge(TableCell cell) {
        if (cell.isFirstVerticallyMerged()) {
            return Merge.BEGIN;
        }
        return cell.isVerticallyMerged() ? Merge.CONTINUE : Merge.NONE;
    }

    private String text(TableCell cell) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < cell.numParagraphs(); i++) {
            Line line = line(cell.getParagraph(i));
            if (!line.paragraph().shown().isBlank()) {
                lines.add(line.paragraph().shown());
            }
        }
        return String.join("\n", lines);
    }
}
