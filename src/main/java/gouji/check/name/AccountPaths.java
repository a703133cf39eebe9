package gouji.check.name;

import gouji.check.fact.Identity;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Texts;
import gouji.document.Cell;
import gouji.document.Table;
import gouji.finding.Finding;
import gouji.pattern.Searched;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 科目归属: a 项 told under a 款, or a 款 under a 类, that is not its own by the codes of the report's tables.
public final class AccountPaths {
    private static final int DIGITS_OF_LEVEL = 2;
    private static final int DIGITS_OF_CLASS = 3;

    private final Map<String, String> nameOfCode = new HashMap<>();
    private final Map<String, Set<String>> codesOfName = new HashMap<>();

    private AccountPaths(List<Table> tables, RuleWords words) {
        for (Table table : tables) {
            Map<Integer, List<Cell>> rows = table.cells().stream().collect(Collectors.groupingBy(Cell::row));
            for (List<Cell> row : rows.values()) {
                for (int i = 0; i + 1 < row.size(); i++) {
                    String code = row.get(i).text().text().strip();
                    boolean isCode = words.whole("code", code).isPresent();
                    String name = isCode ? Identity.name(row.get(i + 1).text().text()) : "";
                    if (!name.isEmpty()) {
                        nameOfCode.putIfAbsent(code, name);
                        codesOfName
                                .computeIfAbsent(name, key -> new HashSet<>())
                                .add(code);
                    }
                }
            }
        }
    }

    public static Stream<Finding> of(Note note, RuleWords words, Searched<Texts.Text> texts, List<Table> tables) {
        var paths = new AccountPaths(tables, words);
        List<Finding> findings = new ArrayList<>();
        texts.each(words.search("path"), (text, path) -> {
            String wrong = paths.wrongParent(path.group("parent"), path.group("child"));
            if (wrong != null) {
                findings.add(note.of(
                        "“" + path.group("child") + "”写在“" + path.group("parent") + "”之下，按科目编码属于“" + wrong + "”",
                        List.of(Texts.words(text, path.start(), path.end("child")))));
            }
        });
        return findings.stream();
    }

    /// The name of the right parent, if the told one is neither that nor short for it.
    private @Nullable String wrongParent(String parent, String child) {
        String told = Identity.name(parent);
        List<String> right = codesOfName.getOrDefault(Identity.name(child), Set.of()).stream()
                .filter(code -> code.length() > DIGITS_OF_CLASS)
                .map(code -> nameOfCode.getOrDefault(parent(code), told))
                .toList();
        boolean isWrong =
                !right.isEmpty() && right.stream().noneMatch(name -> name.contains(told) || told.contains(name));
        return isWrong ? right.getFirst() : null;
    }

    private static String parent(String code) {
        return code.substring(0, code.length() - DIGITS_OF_LEVEL);
    }
}
