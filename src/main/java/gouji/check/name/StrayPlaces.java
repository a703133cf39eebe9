package gouji.check.name;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 别处的地名: the name of another county in a report, told once or twice, before what only one's own county has (its
/// government, the bureau of the same sort, the bureau's own project), or one character away from a county that the
/// report names again and again.
///
/// @param names a name with its `place` and `rank`, from where a name can begin
/// @param own what follows the name of one's own county
/// @param unless words of the sentence that say why another one is named
/// @param apart characters that tell two names apart: 东、西, 上、下
public record StrayPlaces(Search names, Search own, Search unless, String apart) implements WordDemand {
    private static final int RARE = 2;
    private static final int OFTEN = 2;
    private static final int FOLLOWING = 4; // characters behind a name that tell whose they are
    private static final int MOST = 2; // findings; more are a report about many counties

    /// Where a name stands first, and how often.
    private record Named(Texts.Text text, int start, int end, int times) {}

    public static StrayPlaces of(RuleNode node) {
        node.only("names", "own", "unless", "apart");
        return new StrayPlaces(
                WordDemand.words(node, "names"),
                WordDemand.words(node, "own"),
                WordDemand.words(node, "unless"),
                node.get("apart").as(words -> words, "apart 应为一串字"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        String bureau = said.report().bureau();
        if (bureau == null) {
            return Stream.of();
        }
        Matcher home = names.first(bureau).orElse(null); // a province has counties of many names
        String rank = home == null ? "" : home.group("rank");
        String ownName = home == null ? "" : home.group("place") + rank;
        String office = home == null ? "" : bureau.substring(home.end());
        Map<String, Named> places = new LinkedHashMap<>();
        Set<String> followers = new HashSet<>();
        said.texts().each(names, (text, match) -> {
            String name = match.group("place") + match.group("rank");
            if (name.equals(ownName)) {
                followers.add(following(text.text(), match.end("rank")));
            }
            Named before = places.get(name);
            places.put(
                    name,
                    before == null
                            ? new Named(text, match.start("place"), match.end("rank"), 1)
                            : new Named(before.text(), before.start(), before.end(), before.times() + 1));
        });
        List<Finding> findings = new ArrayList<>();
        places.forEach((name, named) -> {
            boolean isOther = named.times() <= RARE
                    && !name.equals(ownName)
                    && !(bureau + said.report().region()).contains(name)
                    && !isExcused(named);
            if (isOther) {
                boolean isLikeOwn = !ownName.isEmpty()
                        && name.endsWith(rank)
                        && (isOwn(named, office)
                                || followers.contains(following(named.text().text(), named.end())));
                String like = isLikeOwn ? ownName : alike(name, named, places);
                if (like != null) {
                    findings.add(finding(note, name, like, named));
                }
            }
        });
        return findings.size() > MOST ? Stream.of() : findings.stream();
    }

    private static String following(String text, int from) {
        return text.length() < from + FOLLOWING
                ? text.substring(from) + "\n" + from
                : text.substring(from, from + FOLLOWING);
    }

    private boolean isExcused(Named named) {
        return Sentences.isExcused(unless, named.text().text(), named.start(), named.end());
    }

    private boolean isOwn(Named named, String office) {
        String after = named.text().text().substring(named.end());
        return (office.length() > 1 && after.startsWith(office))
                || own.first(after).filter(match -> match.start() == 0).isPresent();
    }

    /// The name that is told often and differs in one character.
    private @Nullable String alike(String name, Named named, Map<String, Named> places) {
        if (named.times() > 1) {
            return null;
        }
        return places.entrySet().stream()
                .filter(other -> other.getValue().times() >= OFTEN
                        && isOneApart(name, other.getKey())
                        && !named.text().text().contains(other.getKey()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private boolean isOneApart(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int[] differing = IntStream.range(0, one.length())
                .filter(i -> one.charAt(i) != other.charAt(i))
                .toArray();
        return differing.length == 1
                && (apart.indexOf(one.charAt(differing[0])) < 0 || apart.indexOf(other.charAt(differing[0])) < 0);
    }

    private static Finding finding(Note note, String name, String like, Named named) {
        return note.expecting(
                "写作“" + name + "”，疑应为“" + like + "”",
                List.of(Texts.words(named.text(), named.start(), named.end())),
                new Finding.Expected(like, ""));
    }
}
