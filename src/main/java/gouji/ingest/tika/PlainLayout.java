package gouji.ingest.tika;

import gouji.document.Paragraph;
import gouji.document.Table;
import gouji.ingest.outline.Look;
import gouji.ingest.outline.OutlineBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lays out plain text: a line is a paragraph, unless lines are cut at one width; lines whose cells are parted by `|`,
/// tabs or columns of blanks are a table, and so is a run of cells with a line each.
final class PlainLayout {
    private static final Pattern LIST_MARK = Pattern.compile(
            "(?:第?[一二三四五六七八九十]+(?:[、．.]|部分|章)|[（(][一二三四五六七八九十\\d]+[）)]|\\d{1,2}(?:[、．]|\\.(?!\\d))|[①-⑳●◆■]).*");
    private static final Pattern TITLE =
            Pattern.compile("\\S{0,40}(?:表|报告|汇总)(?:\\s*[（(]\\s*\\d{4}\\s*年度?\\s*[）)])?|[（(]\\s*\\d{4}\\s*年度?\\s*[）)]");
    private static final Pattern EMPTY_CELLS = Pattern.compile("[|\\s]*$");
    private static final Pattern ENDED = Pattern.compile("[。；;！？：:]$");
    private static final int FEWEST_FULL = 4; // lines that tell a width
    private static final int NARROWEST = 36; // half-width characters
    private static final int WIDEST = 110;
    private static final int MOST_ABOVE = 20; // lines with marks above a table that are none of its rows
    private static final int MOST_SPACED_ABOVE = 3; // the same of lines parted by blanks
    private static final int MOST_BEHIND = 3; // of these below a table that are none of its rows
    private static final double NEARLY = 0.85; // of the width: how long a line cut at its end is at least

    private final OutlineBuilder outline;
    private final int width; // at which the lines are cut; 0 where they are not
    private int triedTo; // the end of the lines with marks that began no table when last tried
    private int tries; // at these
    private int spacedTo; // the same of lines parted by blanks
    private int spacedTries;

    private PlainLayout(OutlineBuilder outline, int width) {
        this.outline = outline;
        this.width = width;
    }

    static void lay(String text, OutlineBuilder outline) {
        List<String> lines = text.lines().toList();
        new PlainLayout(outline, cutAt(lines)).lay(lines);
    }

    /// Lays out rows of fields as a table; what stands alone in the rows above it is its title and unit.
    static void lay(DelimitedText delimited, OutlineBuilder outline) {
        List<List<String>> rows = delimited.rows();
        int first = 0;
        while (first < rows.size() - 1 && said(rows.get(first)).size() == 1) {
            outline.add(Paragraph.of(said(rows.get(first)).getFirst()), Look.PLAIN);
            first++;
        }
        outline.add(PlainTable.table(rows.subList(first, rows.size())));
    }

    private static List<String> said(List<String> row) {
        return row.stream().filter(cell -> !cell.isEmpty()).toList();
    }

    private void lay(List<String> lines) {
        int at = 0;
        while (at < lines.size()) {
            Run run = run(lines, at);
            if (run != null) {
                outline.add(run.table());
                at = run.end();
                continue;
            }
            StringBuilder paragraph = new StringBuilder(withoutEmptyCells(lines.get(at)));
            while (goesOn(lines, at)) {
                paragraph.append(lines.get(++at).strip());
            }
            outline.add(Paragraph.of(paragraph.toString()), Look.PLAIN);
            at++;
        }
    }

    /// A table and the line after it.
    private record Run(Table table, int end) {}

    /// The table that begins at a line. Lines with marks that begin none are tried from each of the first, so that a
    /// million of them take no time.
    private @Nullable Run run(List<String> lines, int from) {
        if (from < triedTo && tries > MOST_ABOVE) {
            return null;
        }
        for (char mark : new char[] {'|', '\t'}) {
            int end = from;
            while (end < lines.size()
                    && isOfTable(lines, end, mark)
                    && (end == from || !isTitle(lines.get(end), mark))) {
                end++;
            }
            boolean isTitled = isTitle(lines.get(from), mark);
            Table table = end - from < 2 || isTitled ? null : PlainTable.of(lines.subList(from, end), mark);
            if (table != null) {
                return new Run(table, end);
            }
            tries = from < triedTo ? tries + 1 : 0;
            triedTo = Math.max(triedTo, end);
        }
        return spaced(lines, from);
    }

    /// The table of blanks that begins at a line; it may have lines behind it that are none of its rows.
    private @Nullable Run spaced(List<String> lines, int from) {
        if (from < spacedTo && spacedTries > MOST_SPACED_ABOVE) {
            return null;
        }
        int end = SpacedTable.end(lines, from);
        for (int last = end; last > from && last > end - MOST_BEHIND; last--) {
            Table table = SpacedTable.of(lines.subList(from, last));
            if (table != null) {
                return new Run(table, last);
            }
        }
        spacedTries = from < spacedTo ? spacedTries + 1 : 0;
        spacedTo = Math.max(spacedTo, end);
        return null;
    }

    /// `项目支出绩效自评表 |||`: a row of one cell over the table.
    private static boolean isTitle(String line, char mark) {
        String said = line.replace(mark, ' ').strip();
        return line.indexOf(mark) >= 0 && TITLE.matcher(said).matches();
    }

    /// With a mark in it, or before a line that is the mark alone.
    private static boolean isOfTable(List<String> lines, int at, char mark) {
        boolean isBeforeMark = mark == '|'
                && at + 1 < lines.size()
                && lines.get(at + 1).strip().equals("|");
        return lines.get(at).strip().indexOf(mark) >= 0
                || (isBeforeMark && !lines.get(at).isBlank());
    }

    /// The empty cells behind the one of a table's title.
    private static String withoutEmptyCells(String line) {
        return EMPTY_CELLS.matcher(line).replaceFirst("").strip();
    }

    /// The next line goes on with this one: it is as long as lines are, and does not end.
    private boolean goesOn(List<String> lines, int at) {
        if (width == 0 || at + 1 >= lines.size()) {
            return false;
        }
        String next = lines.get(at + 1).strip();
        return isCut(lines.get(at), width)
                && !next.isEmpty()
                && !LIST_MARK.matcher(next).matches()
                && (!SpacedTable.mayBegin(lines, at + 1) || spaced(lines, at + 1) == null);
    }

    private static boolean isCut(String line, int width) {
        int own = width(line.strip());
        return own >= NEARLY * width
                && own <= width
                && !ENDED.matcher(line.strip()).find();
    }

    /// The width of the longest line, where most long lines end within a sentence.
    private static int cutAt(List<String> lines) {
        List<String> prose =
                lines.stream().filter(line -> !SpacedTable.isParted(line)).toList();
        int longest = prose.stream().mapToInt(line -> width(line.strip())).max().orElse(0);
        if (longest < NARROWEST || longest > WIDEST) {
            return 0;
        }
        List<String> full = new ArrayList<>(prose);
        full.removeIf(line -> width(line.strip()) < NEARLY * longest);
        long cut = full.stream().filter(line -> isCut(line, longest)).count();
        return full.size() >= FEWEST_FULL && cut * 2 > full.size() ? longest : 0;
    }

    /// In half-width characters.
    private static int width(String line) {
        return line.length() + (int) line.chars().filter(c -> c >= 0x2E80).count();
    }
}
