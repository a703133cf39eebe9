package gouji.check.row;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Columns;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// 正文点名、表中没有: `甲、乙、丙、丁四项情况见下表`, and the table below has a row for each but one.
///
/// @param named names in a `list` and how many they are, `n`, in words that point to the table below
/// @param joined what joins the last two names
/// @param total a row that is none of them
public record NamedRows(Search named, Search joined, Search total) implements WordDemand {
    private static final Map<String, Integer> NUMERALS =
            Map.of("两", 2, "三", 3, "四", 4, "五", 5, "六", 6, "七", 7, "八", 8, "九", 9, "十", 10);

    public static NamedRows of(RuleNode node) {
        node.only("named", "joined", "total");
        return new NamedRows(
                WordDemand.words(node, "named"), WordDemand.words(node, "joined"), WordDemand.words(node, "total"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        Map<Integer, Integer> below = ColumnClaims.below(said.report().passages());
        said.texts().each(named, (text, match) -> {
            Integer table = text.sort() == Texts.Sort.CELL
                    ? null
                    : below.get(text.place().paragraph());
            if (table != null) {
                compare(note, text, match, said.tables().get(table), findings);
            }
        });
        return findings.stream();
    }

    private void compare(Note note, Texts.Text text, Matcher match, Columns table, List<Finding> findings) {
        int number = NUMERALS.getOrDefault(match.group("n"), 0);
        List<String> names = new ArrayList<>(Arrays.asList(match.group("list").split("、")));
        if (names.size() + 1 == number) { // 甲、乙和丙三项
            names.addAll(Arrays.asList(joined.pattern().split(names.removeLast(), 2)));
        }
        List<String> rows = IntStream.range(table.top(), table.rows())
                .mapToObj(row -> table.name(row).replaceAll("\\|.*", ""))
                .filter(name -> !name.isEmpty() && !total.isIn(name))
                .toList();
        List<String> absent = names.stream()
                .filter(name -> rows.stream().noneMatch(row -> isWithin(row, name) || isWithin(name, row)))
                .toList();
        boolean isOneLeftOut = names.size() == number && absent.size() == 1 && rows.size() == number - 1;
        if (isOneLeftOut) {
            int start = text.text().indexOf(absent.getFirst(), match.start());
            int end = start + absent.getFirst().length();
            findings.add(note.of(
                    "“" + text.text().substring(start, match.end()) + "”，表中没有“" + absent.getFirst() + "”一行",
                    List.of(Texts.words(text, start, end), Texts.words(text, match.start("n"), match.end("unit")))));
        }
    }

    /// Whether some words are others in short, in their order: 城镇职工养老, 城镇职工基本养老保险.
    private static boolean isWithin(String some, String all) {
        int at = 0;
        for (int i = 0; i < all.length() && at < some.length(); i++) {
            at += some.charAt(at) == all.charAt(i) ? 1 : 0;
        }
        return at == some.length();
    }
}
