package gouji.ingest.outline;

import gouji.document.Paragraph;
import gouji.document.Section;
import gouji.document.Table;
import gouji.ingest.outline.Entry.Grid;
import gouji.ingest.outline.Entry.Line;
import gouji.place.PlacedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes the paragraphs and tables of a file in reading order and makes the tree of its sections.
///
/// Paragraphs without text are passed over. One builder serves one file.
public final class OutlineBuilder {
    // of people's paragraphs none is; what compares the figures of one with each other must come to an end
    private static final int LONGEST = 5_000;

    private final List<Entry> entries = new ArrayList<>();

    /// Adds a paragraph; what Word numbered automatically stands in its number, not in its text.
    public OutlineBuilder add(Paragraph paragraph, Look look) {
        PlacedText rest = paragraph.text();
        if (rest.isBlank() && paragraph.number() == null) {
            return this;
        }
        String number = paragraph.number();
        while (rest.length() > LONGEST) {
            int end = endOfPart(rest.text());
            entries.add(new Line(new Paragraph(number, rest.slice(0, end)), look));
            rest = rest.slice(end, rest.length());
            number = null;
        }
        entries.add(new Line(new Paragraph(number, rest), look));
        return this;
    }

    /// Where a text too long for one paragraph is cut: after a sentence, or a part of one, if there is any.
    private static int endOfPart(String text) {
        for (String ends : List.of("。！？", "；;", "，、, ")) {
            for (int end = LONGEST; end > LONGEST / 2; end--) {
                if (ends.indexOf(text.charAt(end - 1)) >= 0) {
                    return end;
                }
            }
        }
        return LONGEST;
    }

    /// Adds a table, without caption and unit note where its format does not tell them.
    public OutlineBuilder add(Table table) {
        entries.add(new Grid(table));
        return this;
    }

    /// The whole text as an untitled section.
    public Section build() {
        List<Entry> joined = joinBareNumbers(entries);
        List<Entry> captioned = Captions.tie(joined, HeadingFinder.find(joined));
        List<@Nullable Heading> headings = HeadingFinder.find(captioned);
        var inOrder = new ArrayList<Heading>();
        for (Heading heading : headings) {
            if (heading != null) {
                inOrder.add(heading);
            }
        }
        var nesting = new Nesting(inOrder);
        for (int i = 0; i < captioned.size(); i++) {
            Heading heading = headings.get(i);
            if (heading != null) {
                nesting.open(heading);
                continue;
            }
            switch (captioned.get(i)) {
                case Line line -> nesting.add(line.paragraph());
                case Grid grid -> nesting.add(grid.table());
            }
        }
        return nesting.finish();
    }

    /// Joins `第一部分` and its title where they stand on lines of their own.
    private static List<Entry> joinBareNumbers(List<Entry> entries) {
        var joined = new ArrayList<Entry>();
        for (Entry entry : entries) {
            if (entry instanceof Line title
                    && !joined.isEmpty()
                    && joined.getLast() instanceof Line part
                    && isBarePart(part.shown())
                    && Numbering.of(title.shown()) == null
                    && title.look().equals(part.look())
                    && title.shown().length() <= 30) {
                joined.removeLast();
                PlacedText text = PlacedText.join(
                        " ", List.of(part.paragraph().text(), title.paragraph().text()));
                joined.add(new Line(new Paragraph(part.paragraph().number(), text), part.look()));
            } else {
                joined.add(entry);
            }
        }
        return joined;
    }

    private static boolean isBarePart(String shown) {
        Numbering numbering = Numbering.of(shown);
        return numbering != null
                && numbering.length() == shown.length()
                && numbering.family().rank() > Numbering.Family.ANNEX.rank()
                && numbering.family().rank() <= Numbering.Family.CLAUSE.rank();
    }
}
