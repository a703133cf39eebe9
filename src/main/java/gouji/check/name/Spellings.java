package gouji.check.name;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Searched;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// 一名两写: a village, company or work spelt in two ways one character apart. Two of a list are two things, and so are
/// names that differ in a character that tells things apart (东、西, 上、下, 一、二).
///
/// The rule's words: `name` a name with its `head` and `kind` (村, 公司); `apart` characters that tell apart; `unless`
/// what tells that a name was changed.
public final class Spellings {
    private static final int SHORTEST = 3;
    private static final int MOST = 2;

    private record Named(Texts.Text text, int start, int end) {}

    private Spellings() {}

    public static Stream<Finding> of(Note note, RuleWords words, Searched<Texts.Text> texts) {
        Map<String, Named> first = new LinkedHashMap<>();
        Map<String, String> kinds = new LinkedHashMap<>();
        texts.each(words.search("name"), (text, match) -> {
            String head = match.group("head");
            if (head.length() >= SHORTEST) {
                first.putIfAbsent(head, new Named(text, match.start("head"), match.end()));
                kinds.putIfAbsent(head, match.group("kind"));
            }
        });
        List<String> heads = List.copyOf(first.keySet());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            for (int j = i + 1; j < heads.size(); j++) {
                String one = heads.get(i);
                String other = heads.get(j);
                Named a = first.get(one);
                Named b = first.get(other);
                boolean isAlike = kinds.getOrDefault(one, "").equals(kinds.get(other)) && areAlike(words, one, other);
                if (isAlike
                        && a != null
                        && b != null
                        && !areOfOneList(a, b)
                        && !words.says("unless", b.text().text())) {
                    findings.add(note.of(
                            "“" + one + kinds.get(one) + "”与“" + other + kinds.get(other) + "”只差一字，疑为一处写错",
                            List.of(named(b), named(a))));
                }
            }
        }
        return findings.size() > MOST ? Stream.of() : findings.stream();
    }

    private static Finding.Stated named(Named name) {
        return Texts.words(name.text(), name.start(), name.end());
    }

    /// Of one column, or with a 、 or 和 between them.
    private static boolean areOfOneList(Named one, Named other) {
        if (!one.text().equals(other.text())) {
            return one.text().sort() == Texts.Sort.CELL && other.text().sort() == Texts.Sort.CELL;
        }
        String between = one.text().text().substring(Math.min(one.end(), other.start()), other.start());
        return !between.contains("。")
                && !between.contains("；")
                && (between.contains("、") || between.contains("和") || between.contains("及"));
    }

    private static boolean areAlike(RuleWords words, String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int at = -1;
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                if (at >= 0) {
                    return false;
                }
                at = i;
            }
        }
        return at >= 0
                && !words.says("apart", String.valueOf(one.charAt(at)))
                && !words.says("apart", String.valueOf(other.charAt(at)));
    }
}
