package gouji.check.outline;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.report.Passage;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 目录所列的表: a list of tables, in one paragraph or a line for each, and the one of them that no title, heading or caption
/// names again.
///
/// @param entry a table in such a list, with its `name`
/// @param unless what a text about a table says that is rightly not there
public record ListedTables(Search entry, Search unless) implements WordDemand {
    private static final int MANY = 3;
    private static final int LONGEST_TITLE = 60;
    private static final int PER_CENT = 100;
    private static final int WHOLE = 60; // per cent of a title, as its table's name
    private static final int ALIKE = 85; // per cent of a name's characters, in a title that writes it otherwise

    /// One of a list.
    private record Entry(Texts.Text text, int start, int end, String name) {}

    public static ListedTables of(RuleNode node) {
        node.only("entry", "unless");
        return new ListedTables(WordDemand.words(node, "entry"), WordDemand.words(node, "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<List<Entry>> lists = lists(said);
        if (lists.isEmpty()) {
            return Stream.of();
        }
        Set<Texts.Text> inLists = new HashSet<>();
        lists.forEach(list -> list.forEach(one -> inLists.add(one.text())));
        List<String> titles = said.texts().stream()
                .filter(text -> text.text().length() <= LONGEST_TITLE
                        && text.text().indexOf('。') < 0
                        && !inLists.contains(text))
                .filter(text -> text.sort() != Texts.Sort.CELL || text.place().row() == null)
                .map(text -> bare(text.text()))
                .toList();
        List<Finding> findings = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (List<Entry> list : lists) {
            Entry absent = absent(list, titles);
            if (absent != null && !isExcused(absent, said.texts(), inLists) && told.add(absent.name())) {
                findings.add(note.of(
                        "目录列有“"
                                + absent.text()
                                        .text()
                                        .substring(absent.start(), absent.end())
                                        .strip() + "”，后面没有这张表",
                        List.of(Texts.words(absent.text(), absent.start(), absent.end()))));
            }
        }
        return findings.stream();
    }

    /// Paragraphs with several tables each, and lines that follow one another with one each, no table right below.
    private List<List<Entry>> lists(Said said) {
        List<List<Entry>> lists = new ArrayList<>();
        List<Entry> lines = new ArrayList<>();
        List<Passage> passages = said.report().passages();
        Set<Integer> places = said.texts().placesWith(entry).boxed().collect(Collectors.toSet());
        for (int i = 0; i < passages.size(); i++) {
            Texts.Text text = said.texts().get(i); // passages stand first among the texts
            List<Entry> entries = new ArrayList<>();
            for (MatchResult match : places.contains(i) ? entry.all(text.text()) : List.<MatchResult>of()) {
                entries.add(new Entry(text, match.start(), match.end(), bare(match.group("name"))));
            }
            boolean isLine = entries.size() == 1
                    && entries.getFirst().start() == 0
                    && passages.get(i).tableBelow() == null;
            if (isLine) {
                lines.add(entries.getFirst());
                continue;
            }
            if (lines.size() >= MANY) {
                lists.add(lines);
            }
            lines = new ArrayList<>();
            if (entries.size() >= MANY) {
                lists.add(entries);
            }
        }
        if (lines.size() >= MANY) {
            lists.add(lines);
        }
        return lists;
    }

    /// The only one without a title, or null. A title is of the longest name that it holds.
    private static @Nullable Entry absent(List<Entry> list, List<String> titles) {
        Set<String> present = new HashSet<>();
        List<String> others = new ArrayList<>();
        for (String title : titles) {
            String name = list.stream()
                    .map(Entry::name)
                    .filter(title::contains)
                    .max(Comparator.comparingInt(String::length))
                    .orElse("");
            present.add(name);
            if (name.length() * PER_CENT < title.length() * WHOLE) {
                others.add(title);
            }
        }
        List<Entry> absent =
                list.stream().filter(one -> !present.contains(one.name())).toList();
        return absent.size() == 1
                        && others.stream()
                                .noneMatch(title -> isLike(absent.getFirst().name(), title))
                ? absent.getFirst()
                : null;
    }

    private static boolean isLike(String name, String title) {
        long shared = name.chars().filter(c -> title.indexOf(c) >= 0).count();
        return title.indexOf('表') >= 0 && shared * PER_CENT >= (long) name.length() * ALIKE;
    }

    private boolean isExcused(Entry absent, List<Texts.Text> texts, Set<Texts.Text> inLists) {
        return texts.stream()
                .filter(text -> !inLists.contains(text) && bare(text.text()).contains(absent.name()))
                .anyMatch(text -> unless.isIn(text.text()));
    }

    private static String bare(String name) {
        return name.replaceAll("[\\s“”\"、，（）()]", "");
    }
}
