package gouji.ingest.page;

import gouji.document.Paragraph;
import gouji.document.Section;
import gouji.ingest.outline.Look;
import gouji.ingest.outline.OutlineBuilder;
import gouji.ingest.page.PageLayout.Part;
import gouji.ingest.page.PageLayout.Piece;
import gouji.ingest.page.PageLayout.Text;
import gouji.ingest.page.TextColumns.Column;
import gouji.ingest.table.Continuation;
import gouji.ingest.table.PageTable;
import gouji.ingest.table.TextLine;
import gouji.place.PlacedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts the pages of a file together: paragraphs and tables that run over page ends, sections over all.
public final class Assembly {
    private final List<PageLayout> pages;
    private final Set<Text> furniture;
    private final Map<Integer, Margins> margins = new HashMap<>(); // by page width
    private final OutlineBuilder outline = new OutlineBuilder();
    private final ParagraphJoiner paragraph = new ParagraphJoiner();
    private final ParagraphJoiner note = new ParagraphJoiner();
    // notes and labels, which follow the paragraph that they stand under
    private final List<Beside> notes = new ArrayList<>();
    private boolean isInColumn; // the last line
    private final List<PageTable> parts = new ArrayList<>(); // of the table that may go on
    private @Nullable Part last; // of these, as it stands on its page
    private @Nullable Margins around; // it

    private record Beside(Paragraph paragraph, Look look) {}

    public Assembly(List<PageLayout> pages) {
        this.furniture = Furniture.of(pages);
        this.pages = CutTables.mended(pages, furniture);
        this.pages.stream()
                .collect(Collectors.groupingBy(page -> Math.round(page.width())))
                .forEach((width, alike) -> margins.put(width, Margins.of(alike, furniture)));
    }

    /// Everything but the furniture, as the tree of its sections.
    public Section body() {
        for (PageLayout page : pages) {
            Margins here = margins.get(Math.round(page.width()));
            for (Piece piece : page.pieces()) {
                if (here != null && !(piece instanceof Text text && furniture.contains(text))) {
                    switch (piece) {
                        case Text text -> add(text, here);
                        case Part part -> add(part, here);
                    }
                }
            }
        }
        flushParagraph();
        flushTable();
        return outline.build();
    }

    /// Running heads, page numbers, text in the margins, page by page.
    public List<PlacedText> furniture() {
        var texts = new ArrayList<PlacedText>();
        for (PageLayout page : pages) {
            for (Piece piece : page.pieces()) {
                if (piece instanceof Text text && furniture.contains(text)) {
                    texts.add(text.line().text());
                }
            }
            page.aside().forEach(line -> texts.add(line.text()));
        }
        return texts;
    }

    private void add(Text text, Margins page) {
        switch (text.kind()) {
            case MAIN -> {
                flushTable();
                Column column = text.column();
                Margins here = column == null ? page : page.within(column);
                if (isInColumn != (column != null) || !paragraph.goesOnWith(text.line(), here)) {
                    flushParagraph();
                }
                isInColumn = column != null;
                paragraph.add(text.line(), here);
            }
            case STACK -> {
                flushTable();
                flushNote();
                note.add(text.line(), page);
                flushNote();
            }
            case NOTE -> {
                if (!note.goesOnWith(text.line(), page)) {
                    flushNote();
                }
                note.add(text.line(), page);
            }
        }
    }

    private void add(Part part, Margins here) {
        flushParagraph();
        PageTable table = part.table();
        if (last != null) {
            float end = last.column() == null ? here.bottom() : last.end();
            table = below(last, part);
            if (!Continuation.continues(
                    parts, table, end - parts.getLast().frame().bottom())) {
                flushTable();
                table = part.table();
            }
        }
        parts.add(table);
        last = part;
        around = here;
    }

    /// A part of a table moved to where it would stand if its column were that of the part before.
    private PageTable below(Part above, Part part) {
        boolean isInColumns = above.column() != null && part.column() != null;
        float left = parts.getFirst().frame().left() - part.table().frame().left();
        return isInColumns ? part.table().moved(left) : part.table();
    }

    private void flushParagraph() {
        if (!paragraph.isEmpty()) {
            outline.add(paragraph.paragraph(), paragraph.look());
            paragraph.clear();
        }
        flushNote();
        notes.forEach(ended -> outline.add(ended.paragraph, ended.look));
        notes.clear();
    }

    private void flushNote() {
        if (!note.isEmpty()) {
            notes.add(new Beside(note.paragraph(), note.look()));
            note.clear();
        }
    }

    private void flushTable() {
        if (parts.size() == 1 && parts.getFirst().isBox() && around != null) {
            addBox(parts.getFirst(), around);
        } else if (!parts.isEmpty()) {
            outline.add(Continuation.join(parts));
        }
        parts.clear();
        last = null;
    }

    /// A box that turned out to be no part of a table is text with lines around it.
    private void addBox(PageTable box, Margins here) {
        var inside = here.within(new Column(box.frame().left(), box.frame().right()));
        var joiner = new ParagraphJoiner();
        for (TextLine line : box.lines().getFirst()) {
            if (!joiner.isEmpty() && !joiner.goesOnWith(line, inside)) {
                outline.add(joiner.paragraph(), joiner.look());
                joiner.clear();
            }
            joiner.add(line, inside);
        }
        outline.add(joiner.paragraph(), joiner.look());
    }
}
