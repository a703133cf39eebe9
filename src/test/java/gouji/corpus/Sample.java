package gouji.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One sample report of the corpus: what it says, what is wrong in it on purpose, and what only looks wrong.
///
/// @param name the short ASCII name of its folder
/// @param meta the lines above `===`: file, bureau, region, year, reportType, subject, layout …
/// @param notes the planted mistakes, look-alikes and relations that hold, in the source's order
record Sample(Path folder, String name, Map<String, String> meta, List<Block> blocks, List<Mark> facts, Notes notes) {

    /// What a report is made of.
    sealed interface Block {}

    /// A line of text; its style is one of the words that [SourceReader] knows.
    record Line(Style style, int level, String text) implements Block {}

    /// A table; every row has as many cells as the widest.
    record Grid(List<Integer> widths, int headerRows, List<List<Cell>> rows) implements Block {}

    /// A new page, or in a workbook a new sheet of that name.
    record Break(String sheet) implements Block {}

    /// One cell: its text, or the mark that it belongs to the cell above or to the left.
    record Cell(String text, Part part) {}

    enum Part {
        OWN,
        ABOVE,
        LEFT
    }

    enum Style {
        TITLE,
        SUBTITLE,
        RIGHT,
        HEADING,
        BOLD,
        NUMBERED,
        PLAIN
    }

    /// A figure that a reader should find.
    record Mark(
            String subject,
            String measure,
            String value,
            String unit,
            @Nullable String qualifier,
            @Nullable Integer year,
            @Nullable String indicator,
            String quote) {}

    record Notes(List<Planted> planted, List<Trap> traps, List<Holds> holds) {}

    /// A mistake made on purpose: the wrong value first, then the right one, then others that take part.
    record Planted(
            String kind,
            String severity,
            String unit,
            List<String> values,
            String title,
            List<String> where,
            String why,
            List<String> cascades) {}

    /// Figures that look wrong and are right.
    record Trap(String kind, String unit, List<String> values, String why) {}

    /// A relation that the report keeps; tested, so that nothing is wrong but what was planted.
    record Holds(String kind, String unit, String expression, String note) {}

    String fileName() {
        return said("file");
    }

    Path file() {
        return folder.resolve(fileName());
    }

    String said(String key) {
        String value = meta.get(key);
        if (value == null) {
            throw new IllegalArgumentException(name + ": source.md names no " + key);
        }
        return value;
    }

    boolean has(String key) {
        return meta.containsKey(key);
    }

    /// Everything that the report says, a line per line or cell.
    String text() {
        StringBuilder all = new StringBuilder();
        for (Block block : blocks) {
            switch (block) {
                case Line line -> all.append(line.text()).append('\n');
                case Grid grid ->
                    grid.rows()
                            .forEach(row ->
                                    row.forEach(cell -> all.append(cell.text()).append('\n')));
                case Break ignored -> all.append('\n');
            }
        }
        return all.toString();
    }
}
