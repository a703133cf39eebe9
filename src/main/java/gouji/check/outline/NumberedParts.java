package gouji.check.outline;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 所引的附件、附表、表、图: a numbered part that a text refers to and a file lacks that holds its siblings. Where no part of
/// its kind is in the file, all of them may be elsewhere: then only a report's own form is missed, as a hint.
///
/// @param title a part's own title, with `kind` and `number`
/// @param named a reference to one, with `kind`
/// @param next what names one, there or right behind it, with `number` and perhaps
///     `kind`
/// @param form what stands before the reference to a report's own form
public record NumberedParts(
        Search title, Search named, Pattern next, @Nullable Pattern form) implements WordDemand {
    private static final String DIGITS = "零一二三四五六七八九十";
    private static final int LEAD = 4; // characters before a reference that the message tells
    private static final Pattern RANGE = Pattern.compile("[-—～~－]");

    public static NumberedParts of(RuleNode node) {
        node.only("title", "named", "next", "form");
        return new NumberedParts(
                WordDemand.words(node, "title"),
                WordDemand.words(node, "named"),
                node.get("next").as(Pattern::compile, "next 应为正则表达式"),
                node.find("form")
                        .map(form -> form.as(Pattern::compile, "form 应为正则表达式"))
                        .orElse(null));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        Map<String, Map<String, Finding.Stated>> present = new TreeMap<>(); // number and title, by kind
        said.texts().each(title, (text, match) -> {
            Finding.Stated words = Texts.words(text, match.start("kind"), match.end("number"));
            present.computeIfAbsent(match.group("kind"), kind -> new TreeMap<>())
                    .putIfAbsent(normal(match.group("number")), words);
        });
        List<Finding> findings = new ArrayList<>();
        Set<String> told = new HashSet<>();
        said.texts().each(named, (text, match) -> {
            int start = Math.max(0, match.start() - LEAD);
            String kind = match.group("kind");
            boolean isForm = form != null
                    && form.matcher(text.text().substring(0, match.start())).find();
            Map<String, Finding.Stated> siblings = present.getOrDefault(kind, Map.of());
            Matcher more = next.matcher(text.text())
                    .region(match.start("kind"), text.text().length());
            int end = match.start("kind");
            while (more.lookingAt()
                    && (more.group("kind") == null || more.group("kind").equals(kind))) {
                String number = more.group("number");
                end = more.end();
                more.region(end, text.text().length());
                if (!isThere(number, siblings) && (isForm || !siblings.isEmpty()) && told.add(kind + number)) {
                    List<Finding.Stated> values = new ArrayList<>(List.of(Texts.words(text, start, end)));
                    siblings.values().stream().reduce((one, last) -> last).ifPresent(values::add);
                    Finding finding =
                            note.of("正文写“" + text.text().substring(start, end) + "”，文件中没有" + kind + number, values);
                    boolean isOther = present.entrySet().stream()
                            .anyMatch(other -> !other.getKey().equals(kind)
                                    && other.getValue().containsKey(normal(number)));
                    findings.add(
                            siblings.isEmpty()
                                    ? finding.asHint("附件也可能另附")
                                    : isOther ? finding.asHint("也可能只是写法不同") : finding);
                }
            }
        });
        return findings.stream();
    }

    /// `1-2` is a part of that number or those from 1 to 2, and 1 is there where its part 1-1 is.
    private static boolean isThere(String number, Map<String, Finding.Stated> siblings) {
        String[] ends = RANGE.split(number, -1);
        return siblings.containsKey(normal(number))
                || siblings.keySet().stream().anyMatch(part -> part.startsWith(normal(number) + "-"))
                || (ends.length > 1 && siblings.containsKey(normal(ends[0])) && siblings.containsKey(normal(ends[1])));
    }

    private static String normal(String written) {
        int numeral = DIGITS.indexOf(written);
        return numeral >= 0 ? Integer.toString(numeral) : written.replaceFirst("^0", "");
    }
}
