package gouji.check.outline;

import gouji.check.rule.Note;
import gouji.check.text.Columns;
import gouji.check.text.ListMarker;
import gouji.check.text.Texts;
import gouji.document.Cell;
import gouji.document.Grid;
import gouji.document.Table;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.place.NormalForm;
import gouji.place.Place;
import gouji.quantity.Quantity;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// 照抄: the same words twice where two things should be told: two points of one paragraph, the bodies of two numbered
/// paragraphs, two headings of one chapter, two rows of a table.
public final class Copies {
    private static final String ENDS = "。；\n";
    private static final Pattern LEAD =
            Pattern.compile("^(?:[^：]{0,16}：)?(?:[一二三四五六七八九十]是|[（(]?\\d{1,2}[）)、.]|[①-⑩])?\\s*");
    private static final Pattern NUMBERED =
            Pattern.compile("^(?:[（(](?:[一二三四五六七八九十]{1,2}|\\d{1,2})[）)]|[一二三四五六七八九十]{1,2}、|\\d{1,2}[.、．]|[①-⑩])\\s*");
    private static final Pattern TITLE = Pattern.compile("^[^。：]{2,24}[。：]");
    private static final Pattern POINT = Pattern.compile("^[一二三四五六七八九十]是");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d.,]*[1-9][\\d.,]*%?");
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{3}");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5,}");
    private static final Pattern SUM = Pattern.compile("合计|小计|总计|其中|其他|指标|满意度|率$");
    private static final Pattern GROUP = Pattern.compile("^(?:[一二三四五六七八九十]{1,3}(?:[、.．]|$)|[（(][一二三四五六七八九十]{1,3}[）)])");
    private static final int SHORTEST_POINT = 8;
    private static final int SHORTEST_SEGMENT = 14;
    private static final int SHORTEST_BODY = 20;

    private Copies() {}

    /// Two segments of one paragraph: sure if numbered `一是` or with a figure in them.
    public static Stream<Finding> segments(Note note, List<Texts.Text> texts) {
        List<Finding> findings = new ArrayList<>();
        for (Texts.Text text : texts) {
            if (text.text().length() < 2 * SHORTEST_POINT) {
                continue;
            }
            Map<String, int[]> first = new HashMap<>();
            int to;
            for (int start = 0; start < text.text().length(); start = to + 1) {
                to = end(text.text(), start);
                String segment = text.text().substring(start, to);
                if (segment.length() < SHORTEST_POINT) {
                    continue;
                }
                Matcher lead = LEAD.matcher(segment);
                int from = start + (lead.find() ? lead.end() : 0);
                String said = text.text().substring(from, to);
                boolean isPoint = segment.contains("是")
                        && POINT.matcher(segment.substring(segment.indexOf('：') + 1))
                                .find();
                if (said.length() < (isPoint ? SHORTEST_POINT : SHORTEST_SEGMENT)) {
                    continue;
                }
                int[] before = first.putIfAbsent(said, new int[] {from, to});
                if (before != null && !isOfTwoWholes(text.text(), before[0], from)) {
                    Finding finding = note.of(
                            "一段之中同样的话写了两遍：“" + said + "”",
                            List.of(Texts.words(text, from, to), Texts.words(text, before[0], before[1])));
                    boolean isSure = isPoint || said.chars().anyMatch(Character::isDigit);
                    findings.add(isSure ? finding : finding.with(Severity.INFO));
                    break;
                }
            }
        }
        return findings.stream();
    }

    private static int end(String text, int from) {
        int to = from;
        while (to < text.length() && ENDS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return to;
    }

    /// `申请甲万元，其中：…。完成乙万元，其中：…。`: what was planned and what came of it consist of the same.
    private static boolean isOfTwoWholes(String text, int first, int second) {
        int one = text.lastIndexOf('。', first);
        int other = text.lastIndexOf('。', second);
        int ofOne = text.indexOf("其中", one + 1);
        int ofOther = text.indexOf("其中", other + 1);
        return one < other && ofOne >= 0 && ofOne < first && ofOther >= 0 && ofOther < second;
    }

    /// Two numbered paragraphs of one chapter with different titles and the same body.
    public static Stream<Finding> bodies(Note note, List<Texts.Text> texts) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Texts.Text> first = new HashMap<>();
        String title = "";
        for (Texts.Text text : texts) {
            if (text.sort() == Texts.Sort.CELL) {
                continue;
            }
            Matcher number = NUMBERED.matcher(text.text());
            boolean isNumbered = number.find();
            String words = text.text().substring(isNumbered ? number.end() : 0);
            Matcher lead = TITLE.matcher(words);
            boolean isTitled = isNumbered && lead.find() && lead.end() < words.length();
            String body = isTitled ? words.substring(lead.end()) : isNumbered ? "" : words;
            // what is not right below a numbered line is under no title
            title = isTitled ? lead.group() : isNumbered ? words : title;
            String of = title;
            title = isNumbered && !isTitled ? title : "";
            if (body.length() < SHORTEST_BODY || of.isEmpty() || !body.endsWith("。")) {
                continue;
            }
            Texts.Text other = first.putIfAbsent(body + "|" + chapter(text), text);
            if (other != null && !(isTitled && other.text().equals(text.text()))) {
                Finding finding = note.of("“" + of + "”之下与另一条一字不差：“" + body + "”", List.of(whole(text), whole(other)));
                boolean isSure = body.chars().filter(Character::isDigit).count() >= 2;
                findings.add(isSure ? finding : finding.with(Severity.INFO));
            }
        }
        return findings.stream();
    }

    private static String chapter(Texts.Text text) {
        return NUMBERED.matcher(text.text()).find()
                ? Objects.toString(text.place().section(), "")
                : "";
    }

    /// `（二）资金使用情况` and `（三）资金使用情况` in one chapter.
    public static Stream<Finding> headings(Note note, List<Texts.Text> texts) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Texts.Text> first = new HashMap<>();
        Map<String, Integer> last = new HashMap<>();
        for (Texts.Text text : texts) {
            Optional<ListMarker> marker =
                    text.sort() == Texts.Sort.HEADING ? ListMarker.before(text.text()) : Optional.empty();
            if (marker.isEmpty()) {
                continue;
            }
            String kind = marker.get().kind();
            int number = marker.get().number();
            if (number <= last.getOrDefault(kind, 0) || kind.equals("chapter")) {
                first.clear(); // numbered anew, under another heading
            }
            last.put(kind, number);
            String title = NUMBERED.matcher(text.text()).replaceFirst("");
            Texts.Text other = title.length() < 4 ? null : first.putIfAbsent(kind + title, text);
            if (other != null) {
                findings.add(note.of(
                        "同一章里标题重复：“" + other.text() + "”与“" + text.text() + "”", List.of(whole(text), whole(other))));
            }
        }
        return findings.stream();
    }

    /// Two rows of one group of a table that differ in nothing but their number: under 二、 the same names may come
    /// again.
    public static Stream<Finding> rows(Note note, Report report, List<Columns> tables) {
        List<Finding> findings = new ArrayList<>();
        Set<Integer> ofIndicators = new HashSet<>();
        report.indicators().forEach(indicator -> {
            if (indicator.place().table() != null) {
                ofIndicators.add(indicator.place().table());
            }
        });
        for (int i = 0; i < report.tables().size(); i++) {
            if (!ofIndicators.contains(i)) {
                rows(note, report.tables().get(i), tables.get(i), findings);
            }
        }
        return findings.stream();
    }

    private static void rows(Note note, Table table, Columns columns, List<Finding> findings) {
        Grid grid = table.grid();
        Map<List<String>, Integer> first = new HashMap<>();
        for (int row = 0; row < grid.rows(); row++) {
            List<String> key = new ArrayList<>();
            Cell name = null;
            boolean hasNumber = false;
            boolean isCoded = false;
            boolean isSum = false;
            for (int column = 0; column < grid.columns(); column++) {
                Cell cell = grid.at(row, column);
                String said =
                        cell == null ? "" : NormalForm.of(cell.text().text()).strip();
                boolean isOrdinal = column == 0 && said.matches("\\d{0,3}");
                key.add(isOrdinal ? "" : said);
                hasNumber |= !isOrdinal && NUMBER.matcher(said).matches();
                isCoded |= CODE.matcher(said).matches();
                isSum |= SUM.matcher(said).find();
                name = name == null && cell != null && NAME.matcher(said).find() ? cell : name;
            }
            if (GROUP.matcher(key.getFirst()).find()) {
                first.clear();
            }
            Integer other = name == null || !hasNumber || isSum ? null : first.putIfAbsent(key, row);
            if (other != null && name != null) {
                String said = name.text().original().strip();
                List<Finding.Stated> values = new ArrayList<>(List.of(
                        stated(said, columns.number(), row, name), stated(said, columns.number(), other, name)));
                values.addAll(figures(columns, row));
                Finding finding = note.of(
                        "表中两行完全相同：“" + String.join(" ", key).strip() + "”（第" + (other + 1) + "行、第" + (row + 1) + "行）",
                        values);
                findings.add(isCoded || row - other > 1 ? finding : finding.with(Severity.INFO));
            }
        }
    }

    /// What a row counts, number of the row aside.
    private static List<Finding.Stated> figures(Columns table, int row) {
        List<Finding.Stated> figures = new ArrayList<>();
        for (int column = 1; column < table.columns(); column++) {
            Quantity figure = table.quantityOrMoney(row, column);
            if (figure != null) {
                figures.add(table.stated(row, column, figure, "other"));
            }
        }
        return figures;
    }

    private static Finding.Stated stated(String said, int table, int row, Cell name) {
        Integer page = name.text().page(0, name.text().length());
        return new Finding.Stated(
                said, "", "stated", new Place(null, page, null, table, row, name.column(), null, said));
    }

    private static Finding.Stated whole(Texts.Text text) {
        return Texts.words(text, 0, text.text().length());
    }
}
