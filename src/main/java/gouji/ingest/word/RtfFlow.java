package gouji.ingest.word;

import com.rtfparserkit.rtf.Command;
import gouji.document.Paragraph;
import gouji.document.Table;
import gouji.ingest.outline.Look;
import gouji.ingest.word.CellGrid.Merge;
import gouji.ingest.word.CellGrid.RowCell;
import gouji.place.PlacedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One run of paragraphs and tables of an RTF file. A row tells its cells' right edges before or after their text, and
/// a
/// table ends with the first paragraph that is in none.
final class RtfFlow {
    private static final int LEVELS = 9;

    private record Edge(int right, Merge merge, boolean isMergedLeft) {}

    private final Tally tally;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Piece> beside = new ArrayList<>(); // waits for the end of its paragraph or table

    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, Integer> charactersOfSize = new HashMap<>();
    private boolean isAllBold = true;
    private String number = "";
    private boolean isInTable;
    private int depth = 1; // of tables in cells
    private boolean isCentred;
    private int level;

    private final List<String> lines = new ArrayList<>(); // of the present cell
    private final List<String> cells = new ArrayList<>(); // of the present row
    private List<Edge> edges = new ArrayList<>();
    private int left; // of the present row
    private Merge merge = Merge.NONE;
    private boolean isMergedLeft;
    private boolean isHeaderRow;
    private @Nullable CellGrid grid;
    private int rows;
    private int headerRows;

    RtfFlow(Tally tally) {
        this.tally = tally;
    }

    void say(String said, RtfGroup group) {
        text.append(said);
        int length = said.strip().length();
        if (length > 0) {
            isAllBold &= group.isBold();
            charactersOfSize.merge(group.halfPoints(), length, Integer::sum);
        }
    }

    void number(String said) {
        number += said.strip();
    }

    void beside(List<Piece> others) {
        beside.addAll(others);
    }

    /// Ends everything.
    List<Piece> end() {
        if (!text.isEmpty() || !lines.isEmpty()) {
            endParagraph();
        }
        if (!cells.isEmpty() || !lines.isEmpty()) {
            endCell();
            endRow();
        }
        endTable();
        putBeside();
        return pieces;
    }

    void command(Command command, int parameter, RtfGroup group) {
        switch (command) {
            case par, sect -> endParagraph();
            case line, page -> text.append('\n');
            case tab -> text.append('\t');
            case nestcell -> text.append('\t');
            case nestrow -> text.append('\n');
            case cell -> endCell();
            case row -> endRow();
            case pard -> {
                isInTable = false;
                depth = 1;
                isCentred = false;
                level = 0;
            }
            case intbl -> isInTable = true;
            case itap -> depth = parameter;
            case qc -> isCentred = true;
            case ql, qr, qj, qd -> isCentred = false;
            case outlinelevelN -> level = parameter >= 0 && parameter < LEVELS ? parameter + 1 : 0;
            case trowd -> {
                if (depth <= 1) {
                    edges = new ArrayList<>();
                    left = 0;
                    isHeaderRow = false;
                }
            }
            case trleft -> left = parameter;
            case trhdr -> isHeaderRow = true;
            case clvmgf -> merge = Merge.BEGIN;
            case clvmrg -> merge = Merge.CONTINUE;
            case clmrg -> isMergedLeft = true;
            case cellx -> {
                if (depth <= 1) {
                    edges.add(new Edge(parameter, merge, isMergedLeft));
                }
                merge = Merge.NONE;
                isMergedLeft = false;
            }
            default -> sign(command, group);
        }
    }

    private void sign(Command command, RtfGroup group) {
        String sign = switch (command) {
            case emdash -> "—";
            case endash -> "–";
            case lquote -> "‘";
            case rquote -> "’";
            case ldblquote -> "“";
            case rdblquote -> "”";
            case bullet -> "•";
            case emspace, enspace, qmspace -> " ";
            default -> "";
        };
        if (!sign.isEmpty()) {
            say(sign, group);
        }
    }

    private void endParagraph() {
        if (isInTable || !cells.isEmpty()) {
            endLine();
            return;
        }
        endTable();
        Integer halfPoints = charactersOfSize.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
        var look = new Look(level, isAllBold && !text.isEmpty(), halfPoints / 2f, isCentred, null);
        String shown = number.isEmpty() ? null : number;
        pieces.add(new Piece.Line(new Paragraph(shown, PlacedText.of(text.toString())), look));
        forget();
        putBeside();
    }

    private void endLine() {
        String line = (number + text).strip();
        if (!line.isEmpty()) {
            lines.add(line);
        }
        forget();
    }

    private void forget() {
        text.setLength(0);
        number = "";
        isAllBold = true;
        charactersOfSize.clear();
    }

    private void endCell() {
        endLine();
        cells.add(String.join("\n", lines));
        lines.clear();
    }

    private void endRow() {
        if (grid == null) {
            grid = new CellGrid();
        }
        var row = new ArrayList<RowCell>();
        int from = left;
        for (int i = 0; i < cells.size(); i++) {
            Edge edge = i < edges.size() ? edges.get(i) : new Edge(from + 1, Merge.NONE, false);
            String said = cells.get(i);
            if (edge.isMergedLeft && !row.isEmpty()) {
                RowCell before = row.removeLast();
                String joined = said.isEmpty() ? before.text() : before.text() + "\n" + said;
                row.add(new RowCell(before.left(), Math.max(edge.right, before.right()), before.merge(), joined));
            } else if (edge.right > from) {
                row.add(new RowCell(from, edge.right, edge.merge, said));
            } else if (!said.isBlank()) {
                tally.unread.add("表格中有宽度为零的单元格，其中的文字“" + said + "”未计入表格。");
            }
            from = Math.max(from, edge.right);
        }
        headerRows += isHeaderRow && headerRows == rows ? 1 : 0;
        rows++;
        grid.addRow(row);
        cells.clear();
    }

    private void endTable() {
        if (grid != null) {
            tally.hiddenCells += grid.hiddenTexts();
            Table table = grid.table(headerRows == rows ? 0 : headerRows);
            if (table != null) {
                pieces.add(new Piece.Grid(table));
            }
            putBeside();
        }
        grid = null;
        rows = 0;
        headerRows = 0;
    }

    private void putBeside() {
        pieces.addAll(beside);
        beside.clear();
    }
}
