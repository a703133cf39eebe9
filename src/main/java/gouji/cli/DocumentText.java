package gouji.cli;

import gouji.document.Block;
import gouji.document.Document;
import gouji.document.Paragraph;
import gouji.document.Section;
import gouji.document.Table;
import gouji.output.Words;
import gouji.place.PlacedText;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A document for people who compare it with the original: headings indented by their depth, the beginnings of
/// paragraphs, tables as grids, and what was remarked in reading.
final class DocumentText {
    private static final String INDENT = "  ";
    private static final int DEEPEST = 8; // an outline gone wrong must not push the text off the page

    private final Messages messages;
    private final int width;

    /// @param width how many columns a line may take
    DocumentText(Messages messages, int width) {
        this.messages = messages;
        this.width = width;
    }

    String of(Document document) {
        var text = new StringBuilder("■ " + document.info().name());
        Integer pages = document.info().pages();
        text.append(pages == null ? "" : INDENT + messages.text("show.pages", pages))
                .append('\n');
        new Body(text).section(document.body(), 0);
        if (!document.furniture().isEmpty()) {
            text.append(messages.text("show.furniture", document.furniture().size()))
                    .append('\n');
        }
        document.remarks()
                .forEach(remark -> text.append(messages.text("show.remark", Words.remark(remark)))
                        .append('\n'));
        return text.append('\n').toString();
    }

    private final class Body {
        private final StringBuilder text;
        private int tables;

        Body(StringBuilder text) {
            this.text = text;
        }

        void section(Section section, int depth) {
            Paragraph heading = section.heading();
            if (heading != null) {
                String page = page(heading.text());
                line(
                        depth,
                        TextTable.cut("# " + inOneLine(heading.shown()), room(depth) - DisplayWidth.of(page)) + page);
            }
            int below = heading == null ? depth : Math.min(depth + 1, DEEPEST);
            for (Block block : section.blocks()) {
                switch (block) {
                    case Paragraph paragraph -> line(below, TextTable.cut(inOneLine(paragraph.shown()), room(below)));
                    case Table table -> table(table, below);
                }
            }
            section.sections().forEach(inner -> section(inner, below));
        }

        private void table(Table table, int depth) {
            var title = new StringBuilder(messages.text("show.table", ++tables));
            Stream.of(said(table.caption()), said(table.unitNote()), pages(table))
                    .filter(part -> !part.isEmpty())
                    .forEach(part -> title.append(INDENT).append(part));
            line(depth, title.toString());
            new TextGrid(table, room(depth)).lines().forEach(row -> line(depth, row));
        }

        private String pages(Table table) {
            if (table.pages().isEmpty()) {
                return "";
            }
            int first = table.pages().getFirst();
            int last = table.pages().getLast();
            return messages.text("show.page", first == last ? Integer.toString(first) : first + "–" + last);
        }

        private String page(PlacedText placed) {
            Integer page = placed.page(0, placed.length());
            return page == null ? "" : INDENT + messages.text("show.page", page.toString());
        }

        private void line(int depth, String words) {
            text.append(INDENT.repeat(depth)).append(words).append('\n');
        }
    }

    private int room(int depth) {
        return width - INDENT.length() * depth;
    }

    private static String said(@Nullable PlacedText placed) {
        return placed == null ? "" : inOneLine(placed.original());
    }

    private static String inOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
