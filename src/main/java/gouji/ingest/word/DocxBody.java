package gouji.ingest.word;

import gouji.document.Paragraph;
import gouji.document.Table;
import gouji.ingest.UnreadableException;
import gouji.ingest.office.Chart;
import gouji.ingest.office.DrawnText;
import gouji.ingest.office.Parts;
import gouji.ingest.outline.Look;
import gouji.ingest.word.Piece.Grid;
import gouji.ingest.word.Piece.Line;
import gouji.ingest.word.Said.Attachment;
import gouji.ingest.xml.Node;
import gouji.place.PlacedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;

/// Walks through the blocks of a DOCX in reading order. One walk serves one file: it counts lists and keeps fields open
/// from block to block.
final class DocxBody {
    private final PackagePart document;
    private final Styles styles;
    private final Numbering numbering;
    private final Map<String, Node> footnotes;
    private final Map<String, Node> endnotes;
    private final Tally tally;
    private final Fields fields = new Fields();
    private final EmbeddedFiles embeddedFiles;
    private final List<Piece> floating = new ArrayList<>(); // what stands beside the text, to be put after its host
    private final List<Piece> watermarks = new ArrayList<>();
    private PackagePart part; // that the relations of the present text are told in
    private String carried = ""; // the text of paragraphs whose end is deleted
    private int notes;

    DocxBody(PackagePart document, Tally tally) throws InvalidFormatException, IOException, UnreadableException {
        this.document = document;
        this.part = document;
        this.tally = tally;
        this.styles = new Styles(Parts.root(document, "styles"));
        this.numbering = new Numbering(Parts.root(document, "numbering"), styles);
        this.footnotes = notes(Parts.root(document, "footnotes"));
        this.endnotes = notes(Parts.root(document, "endnotes"));
        this.embeddedFiles = new EmbeddedFiles(tally);
    }

    private static Map<String, Node> notes(@Nullable Node root) {
        var notes = new HashMap<String, Node>();
        if (root != null) {
            for (Node note : root.children()) {
                String id = note.attribute("w:id");
                String type = note.attribute("w:type"); // mostly of separators
                if (id != null && (type == null || type.equals("normal"))) {
                    notes.put(id, note);
                }
            }
        }
        return notes;
    }

    /// One block of the body, with what stands beside it.
    List<Piece> block(Node block) throws IOException, UnreadableException {
        var pieces = new ArrayList<Piece>();
        block(block, pieces);
        pieces.addAll(floated());
        return pieces;
    }

    /// The text that was still waiting for its next paragraph.
    List<Piece> rest() {
        var pieces = new ArrayList<Piece>();
        flush(pieces);
        return pieces;
    }

    /// A running head's text.
    List<Piece> furniture(PackagePart head) throws IOException, UnreadableException {
        return beside(head, Parts.root(head).children());
    }

    /// Blocks of another part than the text itself.
    List<Piece> beside(PackagePart other, List<Node> blocks) throws IOException, UnreadableException {
        part = other;
        try {
            var pieces = new ArrayList<Piece>();
            for (Node child : blocks) {
                pieces.addAll(block(child));
            }
            return pieces;
        } finally {
            part = document;
        }
    }

    /// What was met in all that was read.
    List<Piece> watermarks() {
        return watermarks;
    }

    private List<Piece> floated() {
        var pieces = List.copyOf(floating);
        floating.clear();
        return pieces;
    }

    private void block(Node block, List<Piece> into) throws IOException, UnreadableException {
        switch (block.name()) {
            case "w:p" -> paragraph(block, into);
            case "w:tbl" -> table(block, into);
            case "w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo" ->
                blocks(block.children(), into);
            case "mc:AlternateContent" -> blocks(DrawnText.shown(block), into);
            case "w:altChunk" -> tally.unread.add("文件中嵌入了外来内容块（altChunk），未读取；请用Word打开并另存后重试。");
            default -> {
                // properties, bookmarks, deleted blocks
            }
        }
    }

    private void blocks(List<Node> blocks, List<Piece> into) throws IOException, UnreadableException {
        for (Node block : blocks) {
            block(block, into);
        }
    }

    private void paragraph(Node paragraph, List<Piece> into) throws IOException, UnreadableException {
        Said said = Runs.read(paragraph, styles, fields, tally);
        if (said.joinsNext()) {
            carried += said.text();
        } else {
            String text = carried + said.text();
            carried = "";
            boolean isHidden = text.isEmpty() && isMarkHidden(paragraph);
            String number = isHidden ? null : numbering.next(paragraph.child("w:pPr"));
            into.add(new Line(
                    new Paragraph(number == null || number.isEmpty() ? null : number, PlacedText.of(text)),
                    said.look()));
        }
        for (Attachment attachment : said.attachments()) {
            attach(attachment);
        }
    }

    private static boolean isMarkHidden(Node paragraph) {
        Node mark = paragraph.at("w:pPr", "w:rPr");
        return mark != null && mark.isOn("w:vanish");
    }

    private void flush(List<Piece> into) {
        if (!carried.isBlank()) {
            into.add(new Line(Paragraph.of(carried), Look.PLAIN));
        }
        carried = "";
    }

    private void table(Node node, List<Piece> into) throws IOException, UnreadableException {
        var rows = new TableRows(node);
        if (rows.isFrame()) {
            blocks(rows.onlyCell().children(), into);
            return;
        }
        var grid = new CellGrid();
        for (TableRows.Row row : rows.rows()) {
            var cells = new ArrayList<CellGrid.RowCell>();
            for (TableRows.Span span : row.spans()) {
                cells.add(new CellGrid.RowCell(span.left(), span.right(), span.merge(), cellText(span.cells())));
            }
            grid.addRow(cells);
        }
        tally.hiddenRows += rows.hiddenRows();
        tally.hiddenCells += grid.hiddenTexts();
        Table table = grid.table(rows.headerRows());
        if (table != null) {
            into.add(new Grid(table));
        }
    }

    /// A cell's lines; a table in it is both told here and, as a table, put after the host.
    private String cellText(List<Node> cells) throws IOException, UnreadableException {
        var outside = floated(); // the tables of an inner cell come after it, not after what was before
        var pieces = new ArrayList<Piece>();
        for (Node cell : cells) {
            blocks(cell.children(), pieces);
            flush(pieces);
        }
        var inner = floated();
        floating.addAll(outside);
        String text = Piece.inCell(pieces, floating);
        floating.addAll(inner);
        return text;
    }

    private void attach(Attachment attachment) throws IOException, UnreadableException {
        switch (attachment) {
            case Attachment.TextBox box -> {
                var pieces = new ArrayList<Piece>();
                String outside = carried;
                carried = "";
                blocks(box.content().children(), pieces);
                flush(pieces);
                carried = outside;
                (box.isWatermark() ? watermarks : floating).addAll(pieces);
            }
            case Attachment.Art art ->
                (art.isWatermark() ? watermarks : floating).add(new Line(Paragraph.of(art.text()), Look.PLAIN));
            case Attachment.Note note -> note(note);
            case Attachment.Chart chart -> chart(chart.relation());
            case Attachment.Diagram diagram -> diagram(diagram.relation());
            case Attachment.Embedded embedded ->
                floating.addAll(embeddedFiles.pieces(Parts.related(part, embedded.relation())));
        }
    }

    private void note(Attachment.Note reference) throws IOException, UnreadableException {
        Node note = (reference.isEndnote() ? endnotes : footnotes).remove(reference.id());
        if (note == null) {
            return;
        }
        notes++;
        var pieces = new ArrayList<Piece>();
        blocks(note.children(), pieces);
        int before = floating.size();
        for (Piece piece : pieces) {
            boolean isFirst = floating.size() == before;
            floating.add(isFirst && piece instanceof Line line ? line.noted(notes) : piece);
        }
    }

    private void chart(String relation) throws IOException, UnreadableException {
        PackagePart drawn = Parts.related(part, relation);
        Chart chart;
        try {
            chart = drawn == null ? null : Chart.of(drawn);
        } catch (InvalidFormatException e) {
            chart = null; // its relations are broken
        }
        if (chart == null || chart.figures() == null) {
            tally.unread.add("文件中有图表未保存数据，未能读取其数值。");
        } else {
            floating.add(new Grid(chart.figures()));
        }
        if (chart != null) {
            lines(chart.texts());
        }
    }

    private void lines(List<String> texts) {
        texts.forEach(said -> floating.add(new Line(Paragraph.of(said), Look.PLAIN)));
    }

    private void diagram(String relation) throws IOException, UnreadableException {
        PackagePart data = Parts.related(part, relation);
        if (data != null) {
            lines(DrawnText.paragraphs(Parts.root(data)));
        }
    }
}
