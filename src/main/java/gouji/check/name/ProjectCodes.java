package gouji.check.name;

import gouji.check.rule.Note;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.pattern.Searched;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 项目编码: one code in the forms of two projects. The code stands before the name in one cell, or in a cell of its own
/// beside, above or below the cell of the name.
public final class ProjectCodes {
    /// Longer than a bank account or a 统一社会信用代码, which many forms rightly share.
    private static final Pattern CODE = Pattern.compile("(?<![0-9A-Za-z])[0-9]{6}[0-9A-Z]{14,18}(?![0-9A-Za-z])");

    /// What a cell says that is labelled as a code, whatever its length.
    private static final Pattern LABELLED = Pattern.compile("(?=(?:\\D*\\d){4})[0-9A-Za-z][0-9A-Za-z-]{4,30}");

    private static final Pattern CODE_LABEL = Pattern.compile("项目(?:编码|代码|编号)[：:]?");

    /// Name and code in one line above a form, in either order.
    private static final Search IN_LINE = Search.of("项目名称[：:]\\s*(?<name>[^：:，。；|]{2,40}?)[\\s，；]*"
            + "项目(?:编码|代码|编号)[：:]\\s*(?<code>[0-9A-Za-z][0-9A-Za-z-]{4,30})"
            + "|项目(?:编码|代码|编号)[：:]\\s*(?<early>[0-9A-Za-z][0-9A-Za-z-]{4,30})[\\s，；]*"
            + "项目名称[：:]\\s*(?<late>[^：:\\s，。；|]{2,40}?)(?=[\\s，。；]|$|主管部门|实施单位|预算|\\p{IsHan}{2,6}[：:])");

    private static final Pattern LABEL = Pattern.compile("项目名称(?:（.*）)?[：:]?");

    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{4}");

    private static final Pattern SERIAL = Pattern.compile("(?<head>.*?)(?<tail>\\d{1,9})");

    private static final int MOST = 2; // findings; more are codes that many rows rightly share

    private ProjectCodes() {}

    /// A text and its number in reading order.
    private record Cell(int number, String words, Texts.Text text) {
        int distance(Cell other) {
            return Math.abs(number - other.number());
        }

        boolean isOfTable(Cell other) {
            return Objects.equals(text.place().table(), other.text().place().table());
        }
    }

    /// A code among the forms, or in one list.
    private record Key(String code, @Nullable Integer list) {}

    public static Stream<Finding> of(Note note, Searched<Texts.Text> texts) {
        List<Cell> names = new ArrayList<>();
        List<Cell> codes = new ArrayList<>();
        Map<Cell, String> named = new HashMap<>();
        collect(texts, names, codes, named);
        Map<Key, Cell> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Cell code : codes) {
            boolean isNamed = named.containsKey(code);
            String own = isNamed ? named.get(code) : beside(code, texts);
            String project = own == null ? nearest(code, codes, names) : own;
            if (project == null) {
                continue;
            }
            boolean isListed = own != null && !isNamed;
            named.put(code, project);
            Key key = new Key(code.words(), isListed ? code.text().place().table() : null);
            Cell other = first.putIfAbsent(key, code);
            if (other != null && areTwo(named.get(other), project)) {
                findings.add(note.expecting(
                        "“" + Doubles.bare(String.valueOf(named.get(other))) + "”与“" + Doubles.bare(project)
                                + "”的项目编码相同：" + code.words(),
                        List.of(words(other.text()), words(code.text())),
                        free(code, codes)));
            }
        }
        return findings.size() > MOST ? Stream.of() : findings.stream();
    }

    /// The serial number after that of the code before, where no other project has it.
    private static Finding.@Nullable Expected free(Cell code, List<Cell> codes) {
        String before = code.words();
        for (Cell other : codes) {
            before = other.number() < code.number() ? other.words() : before;
        }
        Matcher serial = SERIAL.matcher(before);
        if (!serial.matches()) {
            return null;
        }
        int length = serial.group("tail").length();
        String next =
                serial.group("head") + String.format("%0" + length + "d", Integer.parseInt(serial.group("tail")) + 1);
        boolean isFree = next.length() == before.length()
                && codes.stream().noneMatch(other -> other.words().equals(next))
                && codes.stream()
                                .map(Cell::words)
                                .distinct()
                                .filter(one -> isNeighbour(one, next))
                                .count()
                        >= 2;
        return isFree ? new Finding.Expected(next, "") : null;
    }

    /// Whether two codes differ in their last two characters alone: codes that are given in a row do.
    private static boolean isNeighbour(String one, String other) {
        return one.length() == other.length() && one.regionMatches(0, other, 0, one.length() - 2);
    }

    private static void collect(
            Searched<Texts.Text> texts, List<Cell> names, List<Cell> codes, Map<Cell, String> named) {
        BitSet lines = new BitSet();
        texts.placesWith(IN_LINE).forEach(lines::set);
        Texts.@Nullable Text before = null;
        Set<List<@Nullable Integer>> columns = new HashSet<>(); // headed as codes
        for (int i = 0; i < texts.size(); i++) {
            Texts.Text text = texts.get(i);
            Matcher line = lines.get(i) ? IN_LINE.first(text.text()).orElse(null) : null;
            if (line != null) {
                String code = Objects.requireNonNullElse(line.group("code"), line.group("early"));
                Cell cell = new Cell(i, code, text);
                codes.add(cell);
                named.put(cell, Objects.requireNonNullElse(line.group("name"), line.group("late")));
                continue;
            }
            if (text.sort() != Texts.Sort.CELL) {
                before = null;
                continue;
            }
            boolean isBelow = before != null
                    && Objects.equals(before.place().table(), text.place().table());
            String label = isBelow && before != null ? before.text() : "";
            List<@Nullable Integer> column =
                    Arrays.asList(text.place().table(), text.place().column());
            Matcher code = CODE.matcher(text.text());
            boolean isLabelled = (CODE_LABEL.matcher(label).matches() || columns.contains(column))
                    && LABELLED.matcher(text.text()).matches();
            if (isLabelled) {
                codes.add(new Cell(i, text.text(), text));
            } else if (code.find()) {
                Cell cell = new Cell(i, code.group(), text);
                codes.add(cell);
                if (code.end() < text.text().length()) {
                    named.put(cell, text.text().substring(code.end()));
                }
            } else if (CODE_LABEL.matcher(text.text()).matches()) {
                columns.add(column);
            } else if (LABEL.matcher(label).matches()) {
                names.add(new Cell(i, text.text(), text));
            }
            before = text;
        }
    }

    /// The name of the same form: on the side of the code where the table's first one stands.
    private static @Nullable String nearest(Cell code, List<Cell> codes, List<Cell> names) {
        List<Cell> own = names.stream().filter(code::isOfTable).toList();
        Cell first = codes.stream().filter(code::isOfTable).findFirst().orElse(code);
        boolean isNameAfter = !own.isEmpty() && own.getFirst().number() > first.number();
        return own.stream()
                .filter(name -> name.number() > code.number() == isNameAfter)
                .min(Comparator.comparingInt(code::distance))
                .map(Cell::words)
                .orElse(null);
    }

    /// In a list of projects the name stands in the cell after its code, or before it.
    private static @Nullable String beside(Cell code, List<Texts.Text> texts) {
        if (!isOfList(code, texts)) {
            return null;
        }
        for (int at : List.of(code.number() + 1, code.number() - 1)) {
            Texts.Text name = at >= 0 && at < texts.size() ? texts.get(at) : code.text();
            boolean isOfRow = Objects.equals(
                            name.place().table(), code.text().place().table())
                    && Objects.equals(name.place().row(), code.text().place().row());
            if (isOfRow && NAME.matcher(name.text()).find()) {
                return name.text();
            }
        }
        return null;
    }

    /// Whether codes stand one below the other: in a form, labels stand between them.
    private static boolean isOfList(Cell code, List<Texts.Text> texts) {
        return texts.stream()
                .filter(text ->
                        Objects.equals(text.place().table(), code.text().place().table()))
                .noneMatch(text ->
                        Objects.equals(text.place().row(), code.text().place().row())
                                && (LABEL.matcher(text.text()).matches()
                                        || CODE_LABEL.matcher(text.text()).matches()
                                        || text.text().contains("单位")));
    }

    private static boolean areTwo(@Nullable String one, String other) {
        return one != null
                && !Doubles.bare(one).contains(Doubles.bare(other))
                && !Doubles.bare(other).contains(Doubles.bare(one));
    }

    private static Finding.Stated words(Texts.Text text) {
        return Texts.words(text, 0, text.text().length());
    }
}
