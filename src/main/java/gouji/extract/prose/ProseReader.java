package gouji.extract.prose;

import gouji.document.Cell;
import gouji.document.Located;
import gouji.document.Paragraph;
import gouji.document.Remark;
import gouji.document.Table;
import gouji.extract.Draft;
import gouji.pattern.Search;
import gouji.place.NormalForm;
import gouji.place.PlacedText;
import gouji.quantity.Unreadable;
import gouji.rule.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads paragraphs and headings. One for all documents; what a document has said so far is kept in its [Reading].
public final class ProseReader {
    // 单位：万元, （金额单位：元）
    private static final Pattern UNIT_NOTE =
            Pattern.compile("^[（\\[【]?(?:金额|计量|货币)?单位[：:]?\\s?(?<unit>亿元|万元|千元|元)[）\\]】]?$");
    // a line of a table of contents
    private static final Search CONTENTS_LINE =
            Search.of(Pattern.compile(".*(?:\\.{4,}|…{2,}|·{4,}|\\t)\\s*[-—]?\\s*\\d{1,3}\\s*[-—]?$", Pattern.DOTALL));

    private static final int BEGINNING = 12; // enough of a paragraph to find it by

    private final Prose prose;
    private final ListedProjects listed;

    public ProseReader(RuleBook book) {
        this.prose = new Prose(book);
        this.listed = new ListedProjects(book.vocabulary());
    }

    /// Begins a document.
    ///
    /// @param tables of the document, which may name the projects that headings are about
    public Reading begin(List<Table> tables, Draft draft) {
        return new Reading(draft, listed.in(tables));
    }

    /// One document being read, block by block in its order.
    public final class Reading {
        private final Draft draft;
        private final Standing standing;
        private final Grammar grammar;

        private Reading(Draft draft, Set<String> listed) {
            this.draft = draft;
            this.standing = new Standing(draft.about().project(), prose.toldProjects(listed));
            this.grammar = new Grammar(prose.words(), prose.completeness(), draft);
        }

        /// Reads a paragraph or heading; a table only ends what paragraphs left open.
        public void read(Located located) {
            if (!(located.block() instanceof Paragraph paragraph)) {
                grammar.interrupt();
                return;
            }
            String tidy = NormalForm.of(paragraph.shown()).strip();
            if (tidy.isEmpty() || CONTENTS_LINE.matches(tidy)) {
                return;
            }
            for (String unreadable : Unreadable.in(tidy)) {
                draft.add(new Remark(
                        paragraph.text().page(0, paragraph.text().length()),
                        "“" + beginning(tidy) + "”一段中的“" + unreadable + "”无法读作数字，未提取，请核对原件。"));
            }
            Matcher unit = UNIT_NOTE.matcher(tidy);
            if (unit.matches()) {
                standing.unit(unit.group("unit"));
                return;
            }
            int rank = Numbering.rank(tidy);
            standing.enter(located, rank);
            grammar.enter(rank);
            var reading = new ParagraphReading(prose, draft, standing, grammar, located, paragraph, rank, null);
            grammar.relate(new Said(reading.code(), rank, located.isHeading(), reading.read()));
        }

        private static String beginning(String text) {
            return text.length() <= BEGINNING ? text : text.substring(0, BEGINNING) + "…";
        }

        /// Reads the words of a table's cell as paragraphs of their own.
        ///
        /// @param label what stands beside the cell and says what it tells of (`资金用途`), or null
        /// @param about whose figures without a name are, or null for the bureau's
        public void readCell(Located table, Cell cell, @Nullable String label, @Nullable String about) {
            var path = new ArrayList<Paragraph>(table.path());
            if (label != null) {
                path.add(Paragraph.of(label));
            }
            var alone = new Standing(about, prose.toldProjects(Set.of()));
            var relations = new Grammar(prose.words(), prose.completeness(), draft);
            for (PlacedText line : lines(cell.text())) {
                int rank = Numbering.rank(NormalForm.of(line.original()).strip());
                var paragraph = new Paragraph(null, line);
                var located = new Located(paragraph, List.copyOf(path), false, table.number());
                alone.enter(located, rank);
                var reading = new ParagraphReading(
                        prose,
                        draft,
                        alone,
                        relations,
                        located,
                        paragraph,
                        rank,
                        new ParagraphReading.CellOf(table, cell));
                relations.relate(new Said(reading.code(), rank, false, reading.read()));
            }
            relations.interrupt();
        }

        private static List<PlacedText> lines(PlacedText text) {
            var lines = new ArrayList<PlacedText>();
            String said = text.text();
            int start = 0;
            for (int i = 0; i <= said.length(); i++) {
                if (i == said.length() || said.charAt(i) == '\n') {
                    if (!said.substring(start, i).isBlank()) {
                        lines.add(text.slice(start, i).strip());
                    }
                    start = i + 1;
                }
            }
            return lines;
        }

        /// Ends the document: what is still open is closed.
        public void end() {
            grammar.interrupt();
        }

        /// The project that the last headings and paragraphs are about, or null.
        public @Nullable String project() {
            return standing.project();
        }

        /// The unit that a line of its own stated for the table that follows, or null.
        public @Nullable String unit() {
            return standing.unit();
        }
    }
}
