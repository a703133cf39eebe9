package gouji.check.outline;

import gouji.check.fact.Identity;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Han;
import gouji.pattern.Search;
import gouji.pattern.Searched;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/// 重复列示: one word twice in a row, one thing twice in a list, one point twice under two numbers.
public final class Repeats {
    private static final String ENDS = "。；：，！？\n";
    private static final Search MARK = Search.of("、");
    private static final Search NUMBER =
            Search.of("^(?:\\d{1,2}[.．、]|[（(](?:\\d{1,2}|[一二三四五六七八九十])[）)]|[一二三四五六七八九十]是)\\s*");
    private static final int LIST = 3;
    private static final int SHORTEST_POINT = 12;
    private static final int LONGEST_DOUBLED = 12;
    private static final int SURELY_DOUBLED = 3; // characters; two may be rightly there twice

    private Repeats() {}

    /// `甲、乙、甲、丙`, between two marks; the neutral words (`项目`) and what leads the list in (`对`) left out.
    public static Stream<Finding> listed(Note note, RuleWords words, Searched<Texts.Text> texts) {
        List<Finding> findings = new ArrayList<>();
        for (Texts.Text text : texts.with(MARK)) {
            int from = 0;
            for (int to = 0; to <= text.text().length(); to++) {
                if (to == text.text().length() || ENDS.indexOf(text.text().charAt(to)) >= 0) {
                    listed(note, words, text, from, to, findings);
                    from = to + 1;
                }
            }
        }
        return findings.stream();
    }

    private static void listed(Note note, RuleWords words, Texts.Text text, int from, int to, List<Finding> findings) {
        String[] items = text.text().substring(from, to).split("、", -1);
        if (items.length < LIST) {
            return;
        }
        Set<String> seen = new HashSet<>();
        String first = Identity.name(items[0]); // 涉及王家沟村、…: words before the first name
        for (String item : items) {
            String name = words.without("neutral", Identity.name(item));
            boolean isFirst = !seen.isEmpty() && name.length() >= LIST && first.endsWith(name);
            if (words.says("telling", name) && (isFirst || !seen.add(name))) {
                findings.add(note.of("“" + item.strip() + "”在一处列了两次，或漏列了另一项", List.of(Texts.words(text, from, to))));
                return;
            }
        }
    }

    /// `视频监控数据视频监控数据`: words twice in a row. Two characters must stand within others and be none that may.
    public static Stream<Finding> doubled(Note note, RuleWords words, Searched<Texts.Text> texts) {
        List<Finding> findings = new ArrayList<>();
        for (Texts.Text text : texts) {
            int end = 0; // of the 汉字 in a row
            for (int at = 0; at < text.text().length(); ) {
                end = at < end ? end : endOfHan(text.text(), at);
                int length = doubledAt(text.text(), at, Math.min(end, at + 2 * LONGEST_DOUBLED), words);
                if (length > 0) {
                    findings.add(note.of(
                            note.rule().title() + "：“" + text.words().quote(at, at + 2 * length) + "”",
                            List.of(Texts.words(text, at, at + 2 * length))));
                }
                at += length > 0 ? 2 * length : 1;
            }
        }
        return findings.stream();
    }

    private static int endOfHan(String text, int from) {
        int end = from;
        while (end < text.length() && Han.is(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// How many characters from a place on stand there twice, 0 for none. No regular expression is half as fast.
    private static int doubledAt(String text, int at, int end, RuleWords words) {
        for (int length = (end - at) / 2; length >= SURELY_DOUBLED; length--) {
            if (text.regionMatches(at, text, at + length, length)) {
                return length;
            }
        }
        boolean isWithin = at >= 2 && end - at > 4 && text.regionMatches(at, text, at + 2, 2);
        return isWithin
                        && Han.is(text.charAt(at - 1))
                        && Han.is(text.charAt(at - 2))
                        && !words.says("rightly", text.substring(at, at + 2))
                ? 2
                : 0;
    }

    /// Two numbered paragraphs of the same words, without a heading between them.
    public static Stream<Finding> points(Note note, List<Texts.Text> texts) {
        Map<String, Texts.Text> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Texts.Text text : texts) {
            Optional<Matcher> number = NUMBER.leading(text.text());
            if (text.sort() == Texts.Sort.HEADING && number.isEmpty()) {
                first.clear();
            }
            String words =
                    number.map(found -> text.text().substring(found.end())).orElse("");
            if (text.sort() == Texts.Sort.CELL || words.length() < SHORTEST_POINT) {
                continue;
            }
            Texts.Text other = first.putIfAbsent(words, text);
            if (other != null && !other.text().equals(text.text())) {
                findings.add(note.of(
                        "两条内容相同：“" + other.text() + "”与“" + text.text() + "”", List.of(whole(other), whole(text))));
            }
        }
        return findings.stream();
    }

    private static Finding.Stated whole(Texts.Text text) {
        return Texts.words(text, 0, text.text().length());
    }
}
