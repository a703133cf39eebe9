package gouji.ingest.tika;

import gouji.document.Cell;
import gouji.document.Paragraph;
import gouji.document.Table;
import gouji.ingest.outline.Look;
import gouji.ingest.outline.OutlineBuilder;
import gouji.place.PlacedText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.tika.exception.WriteLimitReachedException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Turns XHTML events into paragraphs and tables. A table inside a cell is told in the cell's text.
final class XhtmlHandler extends DefaultHandler {
    private static final int MOST_CHARACTERS = 20_000_000;
    private static final int LARGEST_SPAN = 1000;
    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "li", "caption", "h1", "h2", "h3", "h4", "h5", "h6", "br", "tr", "table", "ul", "ol", "dd",
            "dt");
    private static final Set<String> UNSEEN = Set.of("head", "script", "style", "title", "noscript", "del");
    private static final Pattern HIDING =
            Pattern.compile("(?i)(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all)");

    private record Position(int row, int column) {}

    /// The outermost table while it is being read.
    private static final class Growing {
        private final List<Cell> cells = new ArrayList<>();
        private final Set<Position> taken = new HashSet<>();
        private int row = -1;
        private int column;
        private int rowSpan = 1;
        private int columnSpan = 1;
        private @Nullable PlacedText caption;
    }

    private final OutlineBuilder outline;
    private final boolean isFilled;
    private Supplier<@Nullable String> title; // asked for when the text begins
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();
    private final Deque<String> unseen = new ArrayDeque<>(); // elements open since the outermost that is not seen
    private boolean isHidden; // rather than no text of the page
    private final HtmlLists lists = new HtmlLists();
    private @Nullable String number; // of the item that has begun and shows no text yet
    private Growing table = new Growing();
    private int tableDepth;
    private int level;
    private int kept; // elements open whose lines are kept as they are
    private long characters;

    /// @param isFilled whether lines end where the page has no room, and not where those of the file do
    /// @param title what stands above the text as its heading, or null; known once the text begins
    XhtmlHandler(OutlineBuilder outline, boolean isFilled, Supplier<@Nullable String> title) {
        this.title = title;
        this.outline = outline;
        this.isFilled = isFilled;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        String name = localName.toLowerCase(Locale.ROOT);
        if (!unseen.isEmpty() || UNSEEN.contains(name) || isHidden(attributes)) {
            isHidden = unseen.isEmpty() ? !UNSEEN.contains(name) : isHidden;
            unseen.push(name);
            return;
        }
        if (BLOCKS.contains(name)) {
            endLine();
        }
        switch (name) {
            case "body" -> startText();
            case "table" -> {
                tableDepth++;
                if (tableDepth == 1) {
                    table = new Growing();
                }
            }
            case "tr" -> {
                if (tableDepth == 1) {
                    table.row++;
                    table.column = 0;
                }
            }
            case "td", "th" -> {
                if (tableDepth == 1) {
                    text.setLength(0);
                    table.row = Math.max(0, table.row);
                    table.rowSpan = span(attributes.getValue("rowspan"));
                    table.columnSpan = span(attributes.getValue("colspan"));
                } else if (!text.isEmpty()) {
                    text.append('\t');
                }
            }
            case "pre", "textarea" -> kept++;
            case "ol", "ul" -> lists.start(name.equals("ol"), attributes);
            case "li" -> number = lists.item(attributes);
            default -> level = name.matches("h[1-6]") ? name.charAt(1) - '0' : level;
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        String name = localName.toLowerCase(Locale.ROOT);
        if (!unseen.isEmpty()) {
            unseen.pop();
            return;
        }
        if (BLOCKS.contains(name) && !name.equals("br")) {
            endLine();
        }
        switch (name) {
            case "td", "th" -> {
                if (tableDepth == 1) {
                    endCell();
                }
            }
            case "caption" -> {
                String caption = tidy(text.toString());
                if (tableDepth == 1 && !caption.isEmpty()) {
                    table.caption = PlacedText.of(caption);
                    text.setLength(0);
                }
            }
            case "table" -> {
                tableDepth = Math.max(0, tableDepth - 1);
                if (tableDepth == 0) {
                    endTable();
                }
            }
            case "pre", "textarea" -> kept--;
            case "ol", "ul" -> lists.end();
            case "li" -> number = null;
            default -> level = name.matches("h[1-6]") ? 0 : level;
        }
    }

    @Override
    public void characters(char[] said, int start, int length) throws SAXException {
        characters += length;
        if (characters > MOST_CHARACTERS) {
            throw new WriteLimitReachedException(MOST_CHARACTERS);
        }
        if (unseen.isEmpty()) {
            String seen = new String(said, start, length);
            if (number != null && tableDepth > 0 && !seen.isBlank()) {
                text.append(number);
                number = null;
            }
            text.append(isFilled && kept == 0 ? seen.replaceAll("\\R", "\r") : seen);
        } else if (isHidden) {
            hidden.append(said, start, length);
        }
    }

    @Override
    public void ignorableWhitespace(char[] said, int start, int length) throws SAXException {
        characters(said, start, length);
    }

    @Override
    public void endDocument() {
        endLine();
    }

    private void startText() {
        String said = title.get();
        title = () -> null; // the text of a mail may begin in another again
        if (said != null && !said.isBlank()) {
            outline.add(Paragraph.of(tidy(said)), Look.PLAIN.withLevel(1));
        }
    }

    private void endLine() {
        if (tableDepth > 0) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
            return;
        }
        String line = tidy(text.toString());
        text.setLength(0);
        if (!line.isEmpty()) {
            outline.add(new Paragraph(number, PlacedText.of(line)), Look.PLAIN.withLevel(level));
            number = null;
        }
    }

    private void endCell() {
        while (table.taken.contains(new Position(table.row, table.column))) {
            table.column++;
        }
        table.cells.add(new Cell(
                table.row, table.column, table.rowSpan, table.columnSpan, PlacedText.of(tidy(text.toString()))));
        text.setLength(0);
        for (int r = 0; r < table.rowSpan; r++) {
            for (int c = 0; c < table.columnSpan; c++) {
                table.taken.add(new Position(table.row + r, table.column + c));
            }
        }
        table.column += table.columnSpan;
    }

    private void endTable() {
        text.setLength(0);
        int rows = table.row + 1;
        int columns = 0;
        var cells = new ArrayList<Cell>();
        for (Cell cell : table.cells) {
            int rowSpan = Math.min(cell.rowSpan(), rows - cell.row()); // browsers cut spans at the last row
            cells.add(new Cell(cell.row(), cell.column(), rowSpan, cell.columnSpan(), cell.text()));
            columns = Math.max(columns, cell.column() + cell.columnSpan());
        }
        if (!cells.isEmpty()) {
            outline.add(new Table(rows, columns, cells, table.caption, null, 0, List.of()));
        }
    }

    /// What the page has but does not show.
    String hidden() {
        return hidden.toString();
    }

    private static boolean isHidden(Attributes attributes) {
        String style = attributes.getValue("style");
        return attributes.getValue("hidden") != null
                || (style != null && HIDING.matcher(style).find());
    }

    /// Blanks of the markup are one, lines are kept; `\r` is a line's end that is a blank, or nothing between Han.
    private static String tidy(String said) {
        String filled = said.indexOf('\r') < 0
                ? said
                : said.replaceAll("(?<=[\\u2E80-\\uFFEF])[ \\r\\t]*\\r[ \\r\\t]*(?=[\\u2E80-\\uFFEF])", "")
                        .replaceAll("[ \\r\\t]*\\r[ \\r\\t]*", " ");
        return filled.strip().replaceAll("[ \\u00A0\\t]*\\R\\s*", "\n").replaceAll("[ \\u00A0]{2,}", " ");
    }

    private static int span(@Nullable String value) {
        return value == null || !value.strip().matches("\\d{1,4}")
                ? 1
                : Math.clamp(Integer.parseInt(value.strip()), 1, LARGEST_SPAN);
    }
}
