package gouji.corpus;

import gouji.corpus.Sample.Cell;
import gouji.corpus.Sample.Grid;
import gouji.corpus.Sample.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the lines of one table: `@table` with its layout, `@roles` telling what the columns hold, and `| a | b |`
/// rows.
final class GridReader {
    private static final Set<String> RATES = Set.of("执行率", "占比", "增长率", "到位率", "完成率");
    private static final Set<String> POINTS = Set.of("分值", "得分", "总分");
    private static final Set<String> COUNTS = Set.of("编制人数", "实有人数");

    private static final Pattern WHOLE = Pattern.compile("(年度|财政)*(资金)?总额[:：]?");

    private static final Pattern UNIT = Pattern.compile("[（(]((?:[亿万千]?元|[万]?[人个户次份件家场辆台套批项]|人次|公里|平方米|亩))[）)]$");

    private final Marks marks;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final Map<Integer, String> above = new HashMap<>();
    private List<Integer> widths = List.of();
    private int headerRows;
    private boolean begun;
    private List<String> roles = List.of();
    private String unit = "万元";
    private boolean percentByColumn = true;
    private String subjectBefore = "";
    private final Map<Integer, String> units = new HashMap<>();

    GridReader(Marks marks) {
        this.marks = marks;
    }

    boolean begun() {
        return begun;
    }

    /// A subject named by a line of its own is that of what follows the table, too.
    void subjectNamed() {
        subjectBefore = marks.subject();
    }

    void line(String line) {
        if (!begun) {
            subjectBefore = marks.subject();
            begun = true;
        }
        if (line.startsWith("@table")) {
            layout(line);
        } else if (line.startsWith("@roles")) {
            roles(line);
        } else {
            row(line);
        }
    }

    /// The table; a subject named for its rows is none of what follows.
    Grid grid() {
        marks.subject(subjectBefore);
        int width = rows.stream().mapToInt(List::size).max().orElseThrow();
        for (List<Cell> row : rows) {
            if (row.size() != width) {
                throw new IllegalArgumentException("row has " + row.size() + " cells, not " + width + ": " + row);
            }
        }
        return new Grid(widths, headerRows, List.copyOf(rows));
    }

    private void layout(String line) {
        for (String option : line.substring(6).strip().split(" ", -1)) {
            if (option.startsWith("widths=")) {
                widths = List.of(option.substring(7).split(",", -1)).stream()
                        .map(Integer::valueOf)
                        .toList();
            } else if (option.startsWith("header=")) {
                headerRows = Integer.parseInt(option.substring(7));
            } else if (!option.isEmpty()) {
                throw new IllegalArgumentException("unknown table option " + option);
            }
        }
    }

    private void roles(String line) {
        List<String> names = new ArrayList<>();
        for (String word : line.substring(6).strip().split(" ", -1)) {
            if (word.startsWith("unit=")) {
                unit = word.substring(5);
            } else if (word.startsWith("subject=")) {
                marks.subject(word.substring(8));
            } else if (word.startsWith("percent=")) {
                percentByColumn = word.equals("percent=yes");
            } else if (!word.isEmpty()) {
                names.add(word);
            }
        }
        roles = names;
    }

    private void row(String line) {
        String inner = line.strip().substring(1);
        List<String> marked = cells(inner.substring(0, inner.lastIndexOf('|')));
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < marked.size(); i++) {
            String written = marked.get(i).strip();
            Part part = written.equals("^") ? Part.ABOVE : written.equals("<") ? Part.LEFT : Part.OWN;
            String text = part == Part.OWN ? marks.read(written.startsWith("!") ? stacked(written) : written) : "";
            cells.add(new Cell(text.replace('⏎', '\n'), part));
            if (part == Part.OWN) {
                above.put(i, text.replace("⏎", ""));
            } else if (part == Part.LEFT) {
                above.put(i, "");
            }
        }
        rows.add(List.copyOf(cells));
        if (rows.size() <= headerRows) {
            units(cells);
        }
        if (!roles.isEmpty()) {
            facts(cells);
        }
    }

    /// `发放（份）`: what a header says its column is counted in.
    private void units(List<Cell> header) {
        for (int i = 0; i < header.size(); i++) {
            Matcher said = UNIT.matcher(above.getOrDefault(i, ""));
            if (header.get(i).part() != Part.LEFT && said.find()) {
                units.put(i, said.group(1));
            }
        }
    }

    /// Splits at bars, but not inside marks.
    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i < row.length(); i++) {
            if (row.startsWith("[[", i)) {
                depth++;
            } else if (row.startsWith("]]", i)) {
                depth--;
            } else if (row.charAt(i) == '|' && depth == 0) {
                cells.add(row.substring(from, i));
                from = i + 1;
            }
        }
        cells.add(row.substring(from));
        return cells;
    }

    private static String stacked(String written) {
        return String.join("⏎", written.substring(1).split("", -1)).replaceAll("⏎+$", "");
    }

    private void facts(List<Cell> cells) {
        String about = marks.subject();
        String level2 = "";
        String level3 = "";
        String measured = "";
        for (int i = 0; i < roles.size() && i < cells.size(); i++) {
            String text = above.getOrDefault(i, "");
            switch (roles.get(i)) {
                case "subject" -> about = WHOLE.matcher(text.replace("\n", "")).matches() ? about : name(text);
                case "L2" -> level2 = text;
                case "L3" -> level3 = name(text);
                case "U" -> measured = text;
                default -> {}
            }
        }
        String indicator = level3.isEmpty() ? null : level2.isEmpty() ? level3 : level2 + "/" + level3;
        for (int i = 0; i < roles.size() && i < cells.size(); i++) {
            String role = roles.get(i);
            Stated stated = Set.of("-", "subject", "L1", "L2", "L3", "U").contains(role)
                            || cells.get(i).part() != Part.OWN
                    ? null
                    : Stated.in(cells.get(i).text());
            if (stated != null && !about.isEmpty()) {
                marks.add(
                        about,
                        role,
                        complete(role, stated, measured, units.getOrDefault(i, unit)),
                        indicator,
                        quote(cells, i));
            }
        }
    }

    private Stated complete(String role, Stated stated, String measured, String unit) {
        if (!stated.unit().isEmpty()) {
            return stated;
        }
        String implied = RATES.contains(role) && percentByColumn
                ? "%"
                : POINTS.contains(role)
                        ? "分"
                        : COUNTS.contains(role) ? "人" : Set.of("目标值", "完成值").contains(role) ? measured : unit;
        return new Stated(stated.value(), implied, stated.qualifier());
    }

    private static String name(String text) {
        return text.replaceAll("^(其中|　| )*[：:]?\\s*(指标)?[0-9一二三四五六七八九十]*[、.．：:]\\s*", "")
                .strip();
    }

    private static String quote(List<Cell> cells, int i) {
        return cells.get(i).text();
    }
}
