package gouji.ingest.word;

import gouji.document.Paragraph;
import gouji.document.Table;
import gouji.ingest.UnreadableException;
import gouji.ingest.word.OdtLists.Place;
import gouji.ingest.word.Piece.Grid;
import gouji.ingest.word.Piece.Line;
import gouji.ingest.xml.Node;
import gouji.place.PlacedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Walks through the blocks of an ODT in reading order. One walk serves one file: it counts lists and notes from block
/// to block.
final class OdtBody {
    private static final int DEEPEST_HEADING = 9;

    private final OdtStyles styles;
    private final OdtObjects objects;
    private final Tally tally;
    private final OdtLists lists;
    private final List<Piece> floating = new ArrayList<>(); // what stands beside the text, to be put after its host
    private int notes;

    OdtBody(OdtStyles styles, OdtObjects objects, Tally tally) {
        this.styles = styles;
        this.objects = objects;
        this.tally = tally;
        this.lists = new OdtLists(styles);
    }

    /// One block of the body, with what stands beside it.
    List<Piece> block(Node block) throws IOException, UnreadableException {
        var pieces = new ArrayList<Piece>();
        block(block, pieces);
        pieces.addAll(floating);
        floating.clear();
        return pieces;
    }

    private void blocks(Node holder, List<Piece> into) throws IOException, UnreadableException {
        for (Node child : holder.children()) {
            block(child, into);
        }
    }

    private void block(Node block, List<Piece> into) throws IOException, UnreadableException {
        switch (block.name()) {
            case "text:p", "text:h" -> paragraph(block, heading(block), into);
            case "text:list" -> list(block, lists.enter(block, null), into);
            case "text:numbered-paragraph", "text:index-body", "text:index-title" -> blocks(block, into);
            case "table:table" -> table(block, into);
            case "text:section" -> {
                if ("true".equals(block.attribute("text:is-hidden"))
                        || "none".equals(block.attribute("text:display"))) {
                    tally.hide(texts(block));
                } else {
                    blocks(block, into);
                }
            }
            case "text:tracked-changes" ->
                tally.deletions += (int) block.children().stream()
                        .filter(change -> change.child("text:deletion") != null)
                        .count();
            default -> {
                Node index = block.child("text:index-body");
                if (index != null) {
                    blocks(index, into);
                } else if (block.name().startsWith("draw:")) {
                    beside(block);
                }
            }
        }
    }

    private @Nullable String heading(Node paragraph) {
        int level = level(paragraph);
        return level == 0 ? null : lists.heading(paragraph, level);
    }

    private static int level(Node paragraph) {
        String level = paragraph.name().equals("text:h") ? paragraph.attribute("text:outline-level") : null;
        return level == null || !level.matches("\\d{1,2}") ? 0 : Math.min(Integer.parseInt(level), DEEPEST_HEADING);
    }

    private void list(Node list, Place place, List<Piece> into) throws IOException, UnreadableException {
        for (Node item : list.children()) {
            boolean isNumbered = item.name().equals("text:list-item");
            for (Node child : item.children()) {
                switch (child.name()) {
                    case "text:list" -> list(child, lists.enter(child, place), into);
                    case "text:p", "text:h" -> {
                        String style = child.attribute("text:style-name");
                        paragraph(child, isNumbered ? lists.item(place, item, style) : null, into);
                    }
                    default -> block(child, into);
                }
                isNumbered &= child.name().isEmpty() || child.name().equals("text:number"); // the first alone has it
            }
        }
    }

    private void paragraph(Node paragraph, @Nullable String number, List<Piece> into)
            throws IOException, UnreadableException {
        OdtLine.Said said = OdtLine.read(paragraph, level(paragraph), styles, objects, tally);
        into.add(new Line(new Paragraph(number, PlacedText.of(said.text())), said.look()));
        for (Node node : said.beside()) {
            if (node.name().equals("text:note")) {
                note(node);
            } else {
                beside(node);
            }
        }
    }

    private void note(Node note) throws IOException, UnreadableException {
        Node body = note.child("text:note-body");
        if (body == null) {
            return;
        }
        notes++;
        var pieces = new ArrayList<Piece>();
        blocks(body, pieces);
        if (!pieces.isEmpty() && pieces.getFirst() instanceof Line first) {
            pieces.set(0, first.noted(notes));
        }
        floating.addAll(pieces);
    }

    /// A frame shows the first of its contents, the others stand in for it where that cannot be shown.
    private void beside(Node node) throws IOException, UnreadableException {
        switch (node.name()) {
            case "draw:frame" -> {
                for (Node child : node.children()) {
                    if (child.name().startsWith("draw:") || child.name().equals("table:table")) {
                        content(child);
                        return;
                    }
                }
            }
            case "draw:g", "draw:a" -> {
                for (Node child : node.children()) {
                    beside(child);
                }
            }
            default -> content(node);
        }
    }

    private void content(Node node) throws IOException, UnreadableException {
        switch (node.name()) {
            case "draw:image" -> tally.pictures++;
            case "draw:object" -> object(node);
            case "draw:object-ole" -> {
                String path = node.attribute("xlink:href");
                tally.attached(path == null ? "" : path.substring(path.lastIndexOf('/') + 1));
            }
            default -> { // a box or shape with text
                var pieces = new ArrayList<Piece>();
                blocks(node, pieces);
                floating.addAll(pieces);
            }
        }
    }

    private void object(Node object) throws IOException, UnreadableException {
        Node body = objects.body(object);
        if (body == null) {
            tally.unread.add("文件内嵌的对象无法打开，未读取。");
            return;
        }
        if (body.name().equals("office:text")) {
            blocks(body, floating);
            return;
        }
        String caption = OdtObjects.title(body);
        for (Node table : OdtObjects.tables(body)) {
            Grid grid = grid(OdtTable.ofSheet(table), caption);
            if (grid != null) {
                floating.add(grid);
            }
        }
    }

    private void table(Node node, List<Piece> into) throws IOException, UnreadableException {
        var table = OdtTable.of(node);
        if (table.isFrame()) {
            blocks(table.onlyCell(), into);
            return;
        }
        Grid grid = grid(table, null);
        if (grid != null) {
            into.add(grid);
        }
    }

    private @Nullable Grid grid(OdtTable rows, @Nullable String caption) throws IOException, UnreadableException {
        var grid = new CellGrid();
        for (List<OdtTable.Span> row : rows.rows()) {
            var cells = new ArrayList<CellGrid.RowCell>();
            for (OdtTable.Span span : row) {
                cells.add(new CellGrid.RowCell(span.left(), span.right(), span.merge(), cellText(span.cell())));
            }
            grid.addRow(cells);
        }
        tally.hiddenRows += rows.hiddenRows();
        tally.hiddenCells += grid.hiddenTexts();
        Table table = grid.table(rows.headerRows());
        return table == null
                ? null
                : new Grid(new Table(
                        table.rows(),
                        table.columns(),
                        table.cells(),
                        caption == null ? null : PlacedText.of(caption),
                        null,
                        table.headerRows(),
                        List.of()));
    }

    /// A cell's lines; a table in it is both told here and, as a table, put after the host.
    private String cellText(Node cell) throws IOException, UnreadableException {
        var outside = List.copyOf(floating); // the tables of an inner cell come after it, not after what was before
        floating.clear();
        var pieces = new ArrayList<Piece>();
        blocks(cell, pieces);
        var inner = List.copyOf(floating);
        floating.clear();
        floating.addAll(outside);
        String text = Piece.inCell(pieces, floating);
        floating.addAll(inner);
        return text;
    }

    private static String texts(Node node) {
        var said = new StringBuilder(node.name().isEmpty() ? node.text() : "");
        node.children().forEach(child -> said.append(texts(child)));
        return said.toString();
    }
}
