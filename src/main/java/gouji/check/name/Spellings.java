package gouji.check.name;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Searched;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 一名两写: a village, company, work or the report's own town spelt in two ways one character apart. Two of a list are two
/// things, and so are names that differ in a character that tells things apart (东、西, 上、下, 一、二).
///
/// The rule's words: `name` a name with its `head` and `kind` (村, 公司), from where a name surely begins; `kind` those
/// kinds, before which the same name may stand with other words before it; `apart` characters that tell apart; `unless`
/// what tells that a name was changed.
public final class Spellings {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_KIND = 4; // 有限公司 tells less than 信息技术有限公司
    private static final int MOST = 2;

    private record Named(Texts.Text text, int start, int end, String head, String kind) {}

    private Spellings() {}

    public static Stream<Finding> of(Note note, RuleWords words, Searched<Texts.Text> texts, @Nullable String bureau) {
        Map<String, Named> first = new LinkedHashMap<>();
        texts.each(words.search("name"), (text, match) -> {
            String head = match.group("head");
            String kind = match.group("kind");
            boolean tells = head.length() >= SHORTEST || kind.length() > SHORTEST_KIND;
            if (tells || (bureau != null && bureau.contains(head + kind))) {
                first.putIfAbsent(head + kind, new Named(text, match.start("head"), match.end("kind"), head, kind));
            }
        });
        Map<Set<String>, List<Named>> pairs = new LinkedHashMap<>();
        Set<Set<String>> ofOneList = new HashSet<>();
        texts.each(words.search("kind"), (text, match) -> {
            for (Named known : first.values()) {
                int start = match.start() - known.head().length();
                String head = start < 0 || !known.kind().equals(match.group())
                        ? ""
                        : text.text().substring(start, match.start());
                if (areAlike(words, known.head(), head, first.containsKey(head + known.kind()))) {
                    var other = new Named(text, start, match.end(), head, known.kind());
                    var pair = Set.of(known.head(), head);
                    pairs.putIfAbsent(pair, List.of(other, known));
                    if (areOfOneList(known, other) || words.says("unless", text.text())) {
                        ofOneList.add(pair);
                    }
                }
            }
        });
        pairs.keySet().removeAll(ofOneList);
        return pairs.size() > MOST ? Stream.of() : pairs.values().stream().map(pair -> finding(note, pair));
    }

    private static Finding finding(Note note, List<Named> pair) {
        Named other = pair.getFirst();
        Named known = pair.getLast();
        return note.of(
                "“" + known.head() + known.kind() + "”与“" + other.head() + other.kind() + "”只差一字，疑为一处写错",
                List.of(named(other), named(known)));
    }

    private static Finding.Stated named(Named name) {
        return Texts.words(name.text(), name.start(), name.end());
    }

    /// Of one column, or with a 、 or 和 between them.
    private static boolean areOfOneList(Named a, Named b) {
        Named one = a.start() <= b.start() ? a : b;
        Named other = one.equals(a) ? b : a;
        if (!one.text().equals(other.text())) {
            return one.text().sort() == Texts.Sort.CELL && other.text().sort() == Texts.Sort.CELL;
        }
        String between = one.text().text().substring(Math.min(one.end(), other.start()), other.start());
        return !between.contains("。")
                && !between.contains("；")
                && (between.contains("、") || between.contains("和") || between.contains("及"));
    }

    /// Whether one character differs; the first only where the other name surely begins with it, for else it may stand
    /// before a name.
    private static boolean areAlike(RuleWords words, String one, String other, boolean begins) {
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
        return (at > 0 || (at == 0 && begins))
                && !words.says("apart", String.valueOf(one.charAt(at)))
                && !words.says("apart", String.valueOf(other.charAt(at)));
    }
}
