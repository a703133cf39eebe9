package gouji.ingest.outline;

import gouji.document.Table;
import gouji.ingest.outline.Entry.Grid;
import gouji.ingest.outline.Entry.Line;
import gouji.place.PlacedText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Gives each table the lines that name it and tell its unit.
///
/// A line that says nothing else (`附表1`, `单位：万元`) is taken out of the text; one that says more (`部门：某局 单位：元`)
/// and headings stay there too.
final class Captions {
    private static final int LINES_ABOVE = 4;
    private static final int LONGEST = 50;
    private static final String MONEY = "(?:人\\s*民\\s*币)?\\s*(?:百\\s*万|千\\s*万|万|千|亿)?\\s*元";
    private static final Pattern UNIT = Pattern.compile(
            "[（(]?\\s*(?:(?:金\\s*额|计\\s*量|货\\s*币)\\s*)?单\\s*位\\s*[：:]\\s*[（(]?\\s*(?:\\p{IsHan}{1,4}(?:[（(]\\p{IsHan}{1,2}[)）])?\\s*[、，/]\\s*){0,4}"
                    + MONEY + "(?!\\p{IsHan})(?:\\s*[、，/]\\s*[\\p{IsHan}%％]{1,4})*\\s*[)）]?\\s*[)）]?");
    // 单位：户 over bare counts; it ends its line, as 单位：某局 does not end in such a word alone
    private static final Pattern COUNTED = Pattern.compile("[（(]?\\s*(?:计\\s*量\\s*)?单\\s*位\\s*[：:]\\s*[万亿]?\\s*"
            + "(?:人次?|户|户次|份|个|处|项|家|所|座|件|次|台|套|辆|名|篇|场|期|头|只|株|亩|公顷|吨|公里|千米|米|平方米|立方米|公斤|%|％)"
            + "\\s*[)）]?\\s*$");
    private static final Pattern NUMBERED =
            Pattern.compile("[（(]?(?:附表|附件|表|图)\\s*(?:[\\d一二三四五六七八九十]{1,3}|[:：])(?:[-－—.]\\d{1,2})?(?!\\d*[年月]).*");
    private static final Pattern FORM_NUMBER = Pattern.compile(
            "(?:公\\s*开|预算|决算|财决|财预|绩效)?\\s*\\d{2}(?:-\\d)?\\s*表|(?:附表|附件|表)\\s*[\\d一二三四五六七八九十]{1,3}\\s*[：:]?");
    private static final Pattern TITLE = Pattern.compile("[^。；;！？]*(?:表|表\\s*[（(][^）)]*[）)]|清单|明细|一览)");

    private Captions() {}

    /// The entries with captions and unit notes tied to their tables.
    static List<Entry> tie(List<Entry> entries, List<@Nullable Heading> headings) {
        var kept = new ArrayList<Entry>();
        var keptHeadings = new ArrayList<@Nullable Heading>();
        boolean isUsed = false; // the line just above this one was taken as what stands below the table before it
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (isUsed) {
                isUsed = false;
                continue;
            }
            if (entry instanceof Grid grid) {
                Table table = withLinesAbove(grid.table(), kept, keptHeadings);
                if (table.caption() == null
                        && isFigureTitle(entries, i + 1)
                        && entries.get(i + 1) instanceof Line below) {
                    PlacedText text = below.paragraph().text().strip();
                    table = with(table, text, table.unitNote() == null ? unitIn(text) : table.unitNote());
                    isUsed = true;
                }
                kept.add(new Grid(table));
                keptHeadings.add(null);
            } else {
                kept.add(entry);
                keptHeadings.add(headings.get(i));
            }
        }
        return kept;
    }

    /// The kinds of line that name a table; a name may consist of one of each.
    private enum Name {
        NUMBER, // 附表1, 公开01表
        TITLE,
        NUMBERED_TITLE, // 附表1 收入支出表
        NONE
    }

    private static Table withLinesAbove(Table table, List<Entry> kept, List<@Nullable Heading> headings) {
        var names = new ArrayList<PlacedText>(); // innermost first
        var kinds = EnumSet.noneOf(Name.class);
        PlacedText unit = table.unitNote();
        int end = Math.max(0, kept.size() - LINES_ABOVE);
        for (int i = kept.size() - 1; i >= end && kept.get(i) instanceof Line line; i--) {
            PlacedText text = line.paragraph().text().strip();
            PlacedText noted = unitIn(text);
            Name name = table.caption() == null ? nameIn(text.text()) : Name.NONE;
            boolean isName = name != Name.NONE && !kinds.contains(Name.NUMBERED_TITLE) && kinds.add(name);
            if (noted == null && !isName && !isFormHead(text.text())) {
                break;
            }
            unit = unit == null ? noted : unit;
            if (isName) {
                names.addFirst(text);
            }
            Heading heading = headings.get(i);
            if (heading != null
                    && (heading.numbering() != null || heading.look().level() > 0)) {
                break;
            }
            if (isName || (noted != null && saysNoMore(text, noted))) {
                kept.remove(i);
                headings.remove(i);
            }
        }
        return with(table, names.isEmpty() ? table.caption() : PlacedText.join(" ", names), unit);
    }

    /// Whether a line holds nothing but the unit and perhaps the form's number.
    private static boolean saysNoMore(PlacedText line, PlacedText unit) {
        String rest = line.text().replace(unit.text(), "").strip();
        return rest.isEmpty() || FORM_NUMBER.matcher(rest).matches();
    }

    private static Table with(Table table, @Nullable PlacedText caption, @Nullable PlacedText unit) {
        return new Table(
                table.rows(), table.columns(), table.cells(), caption, unit, table.headerRows(), table.pages());
    }

    private static @Nullable PlacedText unitIn(PlacedText line) {
        Matcher money = UNIT.matcher(line.text());
        if (money.find()) {
            return line.slice(money.start(), money.end()).strip();
        }
        Matcher counted = COUNTED.matcher(line.text());
        return counted.find() ? line.slice(counted.start(), counted.end()).strip() : null;
    }

    private static Name nameIn(String said) {
        if (said.length() > LONGEST || said.matches(".*[。；;]")) {
            return Name.NONE;
        }
        if (FORM_NUMBER.matcher(said).matches()) {
            return Name.NUMBER;
        }
        if (NUMBERED.matcher(said).matches()) {
            return Name.NUMBERED_TITLE;
        }
        return TITLE.matcher(said).matches() ? Name.TITLE : Name.NONE;
    }

    /// The lines between a table's title and the table: `部门：某局`, `（2020年度）`, `公开01表`.
    private static boolean isFormHead(String said) {
        return said.length() <= LONGEST
                && (said.matches("[\\p{IsHan}（）()]{2,12}\\s*[：:].*") || said.matches("[（(]?\\s*\\d{4}\\s*年度?\\s*[）)]?"))
                && !said.matches(".*[。；;]");
    }

    /// Whether the line below a table is the title of the chart that the table was made from, or the table's own.
    private static boolean isFigureTitle(List<Entry> entries, int index) {
        if (index >= entries.size() || !(entries.get(index) instanceof Line line)) {
            return false;
        }
        String said = line.shown();
        boolean isBetweenTables = index + 1 < entries.size() && entries.get(index + 1) instanceof Grid;
        return said.length() <= LONGEST
                && !said.endsWith("。")
                && NUMBERED.matcher(said).matches()
                && !isBetweenTables;
    }
}
