package gouji.check.outline;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// 同一句话两种说法: a long sentence that stands in two places but for a few characters in its middle, where one of them
/// calls something by another name.
public final class SameSentences {
    private static final int SHORTEST = 24;
    private static final int LONGEST_CHANGE = 6;
    private static final int KEPT = 8; // characters that both must begin and end with
    private static final int MOST = 3;
    private static final String ENDS = "。；：！？\n";

    private SameSentences() {}

    private record Sentence(Texts.Text text, int start, int end) {
        String words() {
            return text.text().substring(start, end);
        }

        String line() {
            var place = text.place();
            return place.table() == null ? "p" + place.paragraph() : "t" + place.table() + "," + place.row();
        }
    }

    public static Stream<Finding> of(Note note, RuleWords words, List<Texts.Text> texts) {
        Map<String, List<Sentence>> alike = new HashMap<>();
        for (Texts.Text text : texts) {
            sentences(text).forEach(sentence -> {
                String said = sentence.words();
                alike.computeIfAbsent(
                                said.substring(0, KEPT) + said.substring(said.length() - KEPT),
                                key -> new ArrayList<>())
                        .add(sentence);
            });
        }
        List<Finding> findings = new ArrayList<>();
        for (List<Sentence> group : alike.values()) {
            List<String> versions =
                    group.stream().map(Sentence::words).distinct().toList();
            if (versions.size() == 2) { // more of them are a list of like things
                Sentence one = group.getFirst();
                Sentence other = group.stream()
                        .filter(sentence -> !sentence.words().equals(one.words()))
                        .findFirst()
                        .orElseThrow();
                differing(note, words, one, other, findings);
            }
        }
        return findings.size() > MOST ? Stream.of() : findings.stream();
    }

    private static List<Sentence> sentences(Texts.Text text) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        String said = text.text();
        for (int i = 0; i <= said.length(); i++) {
            if (i == said.length() || ENDS.indexOf(said.charAt(i)) >= 0) {
                if (i - start >= SHORTEST) {
                    sentences.add(new Sentence(text, start, i));
                }
                start = i + 1;
            }
        }
        return sentences;
    }

    private static void differing(Note note, RuleWords words, Sentence one, Sentence other, List<Finding> findings) {
        String first = one.words();
        String second = other.words();
        int head = 0;
        int shorter = Math.min(first.length(), second.length());
        while (head < shorter && first.charAt(head) == second.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && first.charAt(first.length() - 1 - tail) == second.charAt(second.length() - 1 - tail)) {
            tail++;
        }
        String was = first.substring(head, first.length() - tail);
        String is = second.substring(head, second.length() - tail);
        boolean isName = !was.isEmpty()
                && !is.isEmpty()
                && Math.max(was.length(), is.length()) <= LONGEST_CHANGE
                && words.whole("name", was).isPresent()
                && words.whole("name", is).isPresent();
        if (isName && !Objects.equals(one.line(), other.line())) {
            findings.add(note.of(
                    "同一句话两处说法不同：“" + around(first, head, tail) + "”与“" + around(second, head, tail) + "”",
                    List.of(
                            Texts.words(one.text(), one.start(), one.end()),
                            Texts.words(other.text(), other.start(), other.end()))));
        }
    }

    private static String around(String said, int head, int tail) {
        return said.substring(Math.max(0, head - KEPT), Math.min(said.length(), said.length() - tail + KEPT));
    }
}
