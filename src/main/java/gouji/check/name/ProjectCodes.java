package gouji.check.name;

import gouji.check.rule.Note;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.place.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 项目编码: one code in the forms of two projects. The code stands before the name in one cell, or in a cell of its own
/// beside, above or below the cell of the name.
public final class ProjectCodes {
    /// Longer than a bank account or a 统一社会信用代码, which many forms rightly share.
    private static final Pattern CODE = Pattern.compile("(?<![0-9A-Za-z])[0-9]{6}[0-9A-Z]{14,18}(?![0-9A-Za-z])");

    private static final Pattern LABEL = Pattern.compile("项目名称(?:（.*）)?[：:]?");

    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{4}");

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

    public static Stream<Finding> of(Note note, List<Texts.Text> texts) {
        List<Cell> names = new ArrayList<>();
        List<Cell> codes = new ArrayList<>();
        Map<Cell, String> named = new HashMap<>();
        collect(texts, names, codes, named);
        Map<String, Cell> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Cell code : codes) {
            String own = named.containsKey(code) ? named.get(code) : beside(code, texts);
            String project = own == null ? nearest(code, codes, names) : own;
            if (project == null) {
                continue;
            }
            named.put(code, project);
            Cell other = first.putIfAbsent(code.words(), code);
            if (other != null && areTwo(named.get(other), project)) {
                findings.add(note.of(
                        "“" + Doubles.bare(String.valueOf(named.get(other))) + "”与“" + Doubles.bare(project)
                                + "”的项目编码相同：" + code.words(),
                        List.of(words(other.text()), words(code.text()))));
            }
        }
        return findings.stream();
    }

    private static void collect(List<Texts.Text> texts, List<Cell> names, List<Cell> codes, Map<Cell, String> named) {
        boolean isNameNext = false;
        @Nullable Place label = null;
        for (int i = 0; i < texts.size(); i++) {
            Texts.Text text = texts.get(i);
            if (text.sort() != Texts.Sort.CELL) {
                isNameNext = false;
                continue;
            }
            Matcher code = CODE.matcher(text.text());
            boolean isCoded = code.find();
            if (isCoded) {
                Cell cell = new Cell(i, code.group(), text);
                codes.add(cell);
                if (code.end() < text.text().length()) {
                    named.put(cell, text.text().substring(code.end()));
                }
            } else if (isNameNext
                    && label != null
                    && Objects.equals(label.table(), text.place().table())) {
                names.add(new Cell(i, text.text(), text));
            }
            isNameNext = LABEL.matcher(text.text()).matches();
            label = isNameNext ? text.place() : null;
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

    /// In a list of projects the name stands in the cell after its code.
    private static @Nullable String beside(Cell code, List<Texts.Text> texts) {
        if (code.number() + 1 >= texts.size()) {
            return null;
        }
        Texts.Text next = texts.get(code.number() + 1);
        boolean isNext = Objects.equals(
                        next.place().table(), code.text().place().table())
                && Objects.equals(next.place().row(), code.text().place().row());
        boolean isList = isNext && isOfList(code, texts);
        return isList && NAME.matcher(next.text()).find() ? next.text() : null;
    }

    /// Whether codes stand one below the other: in a form, labels stand between them.
    private static boolean isOfList(Cell code, List<Texts.Text> texts) {
        return texts.stream()
                .filter(text ->
                        Objects.equals(text.place().table(), code.text().place().table()))
                .noneMatch(text -> Objects.equals(
                                text.place().row(), code.text().place().row())
                        && (LABEL.matcher(text.text()).matches() || text.text().contains("单位")));
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
