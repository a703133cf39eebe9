package gouji.check.outline;

import gouji.check.rule.Note;
import gouji.check.text.ListMarker;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.pattern.Searched;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// 序号、附件、目录: what a report's outline promises and its body lacks.
public final class Outlines {
    private static final String DIGITS = "一二三四五六七八九十";
    private static final List<String> LEVELS = List.of("chapter", "numeral"); // 一、 and （一）
    private static final Search LISTED_PART = Search.of("第([一二三四五六七八九])部分\\s*[^；，。、]+");
    private static final Search PART = Search.of(Pattern.compile("^第([一二三四五六七八九])部分\\s*.+", Pattern.DOTALL));

    private Outlines() {}

    /// `四、` followed by `六、`, `（四）` by `（七）`, or `一、` by `（二）`: of headings only, and numbers are missing, or the
    /// numbering is of another kind.
    public static Stream<Finding> gaps(Note note, List<Texts.Text> texts) {
        List<Finding> findings = new ArrayList<>();
        int[] before = {-1, -1};
        int[] last = {0, 0};
        for (int i = 0; i < texts.size(); i++) {
            Texts.Text text = texts.get(i);
            Optional<ListMarker> marker =
                    text.sort() == Texts.Sort.HEADING ? ListMarker.before(text.text()) : Optional.empty();
            int level = marker.map(ListMarker::kind).map(LEVELS::indexOf).orElse(-1);
            if (level < 0) {
                continue;
            }
            int at = marker.orElseThrow().number();
            boolean isFirst = before[level] < 0;
            int previous = isFirst && level == 1 ? before[0] : before[level];
            String missing = missing(texts.subList(previous + 1, i), LEVELS.get(level), last[level] + 1, at);
            if (previous >= 0 && !missing.isEmpty() && (!isFirst || at == 2)) {
                findings.add(note.of(
                        "标题序号缺" + missing + "：“" + texts.get(previous).text() + "”之后是“" + text.text() + "”",
                        List.of(whole(texts.get(previous)), whole(text))));
            }
            last[level] = at;
            before[level] = i;
            if (level == 0) {
                last[1] = 0;
                before[1] = -1;
            }
        }
        return findings.stream();
    }

    /// The numbers from one to another, this left out, that begin none of the texts.
    private static String missing(List<Texts.Text> between, String kind, int from, int to) {
        return IntStream.range(from, to)
                .filter(number -> between.stream()
                        .noneMatch(text -> ListMarker.before(text.text())
                                .filter(new ListMarker(kind, number)::equals)
                                .isPresent()))
                .mapToObj(number -> "“" + ListMarker.numeral(number) + "”")
                .collect(Collectors.joining());
    }

    /// A part that the table of contents lists: the other parts stand twice, in it and in the body, this one once.
    public static Stream<Finding> absentParts(Note note, Searched<Texts.Text> texts) {
        Map<Integer, List<Texts.Text>> parts = new HashMap<>();
        for (Texts.Text text : texts.with(PART)) {
            Matcher part = PART.pattern().matcher(text.text());
            if (text.sort() != Texts.Sort.CELL && part.matches()) {
                parts.computeIfAbsent(DIGITS.indexOf(part.group(1)) + 1, key -> new ArrayList<>())
                        .add(text);
            }
        }
        for (Texts.Text text : texts.with(LISTED_PART)) {
            Search.Finds all = LISTED_PART.in(text.text());
            while (text.text().startsWith("目录") && parts.size() >= 2 && all.next()) {
                Matcher listed = all.match();
                if (!parts.containsKey(DIGITS.indexOf(listed.group(1)) + 1)) {
                    return Stream.of(note.of(
                            "目录列有“" + listed.group() + "”，正文没有这一部分",
                            List.of(Texts.words(text, listed.start(), listed.end()))));
                }
            }
        }
        long twice =
                parts.values().stream().filter(places -> places.size() == 2).count();
        int last = parts.size();
        List<Texts.Text> alone = parts.getOrDefault(last, List.of());
        boolean isListedOnly = alone.size() == 1
                && twice == last - 1
                && twice >= 2
                && texts.indexOf(alone.getFirst())
                        < texts.indexOf(parts.getOrDefault(1, alone).getLast());
        return isListedOnly
                ? Stream.of(note.of("目录列有“" + alone.getFirst().text() + "”，正文没有这一部分", List.of(whole(alone.getFirst()))))
                : Stream.of();
    }

    private static Finding.Stated whole(Texts.Text text) {
        return Texts.words(text, 0, text.text().length());
    }
}
