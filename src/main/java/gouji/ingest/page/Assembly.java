package gouji.ingest.page;

import gouji.document.Section;
import gouji.ingest.outline.OutlineBuilder;
import gouji.ingest.page.PageLayout.Part;
import gouji.ingest.page.PageLayout.Piece;
import gouji.ingest.page.PageLayout.Text;
import gouji.ingest.table.Continuation;
import gouji.ingest.table.PageTable;
import gouji.place.PlacedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts the pages of a file together: paragraphs and tables that run over page ends, sections over all.
public final class Assembly {
    private final List<PageLayout> pages;
    private final Set<Text> furniture;
    private final Map<Integer, Margins> margins = new HashMap<>(); // by page width
    private final OutlineBuilder outline = new OutlineBuilder();
    private final ParagraphJoiner paragraph = new ParagraphJoiner();
    private final List<PageTable> parts = new ArrayList<>(); // of the table that may go on

    public Assembly(List<PageLayout> pages) {
        this.pages = pages;
        this.furniture = Furniture.of(pages);
        pages.stream()
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
                        case Part part -> add(part.table(), here);
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

    private void add(Text text, Margins here) {
        flushTable();
        if (!paragraph.goesOnWith(text.line(), here)) {
            flushParagraph();
        }
        paragraph.add(text.line(), here);
    }

    private void add(PageTable table, Margins here) {
        flushParagraph();
        if (!parts.isEmpty()
                && !Continuation.continues(
                        parts, table, here.bottom() - parts.getLast().frame().bottom())) {
            flushTable();
        }
        parts.add(table);
    }

    private void flushParagraph() {
        if (!paragraph.isEmpty()) {
            outline.add(paragraph.paragraph(), paragraph.look());
            paragraph.clear();
        }
    }

    private void flushTable() {
        if (!parts.isEmpty()) {
            outline.add(Continuation.join(parts));
            parts.clear();
        }
    }
}
