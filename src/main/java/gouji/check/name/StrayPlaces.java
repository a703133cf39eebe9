package gouji.check.name;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.pattern.Search;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 别处的地名: the name of another county in a report, told once or twice, before what only one's own county has (its
/// government, the bureau of the same sort, the bureau's own project), or one character away from a county that the
/// report names again and again. Where the clause leaves no doubt that one's own is meant, it is more than a hint.
///
/// @param names a county's name with its `place` and `rank`, from where a name can begin
/// @param towns such a name of a town, looked for where one's own is that of a town
/// @param own what follows the name of one's own county
/// @param rules how a clause goes on to the rules that one's own county made: 按照《
/// @param issued what follows the name of the place, above or beside, whose bureau hands money down: `财政局《关于下达…`
/// @param doer where a clause has its subject: at its beginning, behind 由
/// @param unless words of the sentence that say why another one is named
/// @param apart characters that tell two names apart: 东、西, 上、下
public record StrayPlaces(
        Search names, Search towns, Search own, Search rules, Search issued, Search doer, Search unless, String apart)
        implements WordDemand {
    private static final int RARE = 2;
    private static final int OFTEN = 2;
    private static final int FOLLOWING = 4; // characters behind a name that tell whose they are
    private static final int SURELY_FOLLOWING = 7;
    private static final int MOST = 2; // findings; more are a report about many counties
    private static final int SHORT_OFFICE = 2;
    private static final int USUAL = 2; // characters of a place's name

    /// Where a name stands first, and how often.
    private record Named(Texts.Text text, int start, int end, int times) {
        String after() {
            return text.text().substring(end);
        }

        String before() {
            return text.text().substring(0, start);
        }
    }

    /// How sure it is that one's own was meant.
    private enum Doubt {
        NONE,
        SOME,
        ALL
    }

    public static StrayPlaces of(RuleNode node) {
        node.only("names", "towns", "own", "rules", "issued", "doer", "unless", "apart");
        return new StrayPlaces(
                WordDemand.words(node, "names"),
                WordDemand.words(node, "towns"),
                WordDemand.words(node, "own"),
                WordDemand.words(node, "rules"),
                WordDemand.words(node, "issued"),
                WordDemand.words(node, "doer"),
                WordDemand.words(node, "unless"),
                node.get("apart").as(words -> words, "apart 应为一串字"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        String bureau = said.report().bureau();
        if (bureau == null) {
            return Stream.of();
        }
        Home home = Home.of(bureau).orElse(null);
        Map<String, Named> places = new LinkedHashMap<>();
        Set<String> followers = new HashSet<>();
        int length = home == null ? USUAL : home.own().place().length();
        said.texts().each(home != null && home.isTown() ? towns : names, (text, match) -> {
            if (match.group("place").length() != USUAL && match.group("place").length() != length) {
                return;
            }
            String name = match.group("place") + match.group("rank");
            if (home != null && name.equals(home.own().name())) {
                followers.add(following(text.text(), match.end("rank"), FOLLOWING));
                followers.add(following(text.text(), match.end("rank"), SURELY_FOLLOWING));
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
                    && !(bureau + said.report().region()).contains(name)
                    && issued.leading(named.after()).isEmpty()
                    && !Sentences.isExcused(unless, named.text().text(), named.start(), named.end());
            Doubt doubt = isOther && home != null ? doubt(home, name, named, followers) : Doubt.ALL;
            String like = doubt == Doubt.ALL && isOther ? alike(name, named, places) : null;
            if (doubt != Doubt.ALL && home != null) {
                Finding finding = finding(note, home.own().name(), named, home.lengthOfOffice(named.after()));
                findings.add(doubt == Doubt.NONE ? finding : finding.with(Severity.INFO));
            } else if (like != null) {
                findings.add(finding(note, like, named, 0).with(Severity.INFO));
            }
        });
        return findings.size() > MOST ? Stream.of() : findings.stream();
    }

    private static String following(String text, int from, int most) {
        return text.length() < from + most ? text.substring(from) + "\n" + from : text.substring(from, from + most);
    }

    /// Whether one's own county stands there under another's name.
    private Doubt doubt(Home home, String name, Named named, Set<String> followers) {
        Home other = Home.of(name).orElse(null);
        if (other == null || !home.own().rank().equals(other.own().rank()) || !home.isElsewhere(other)) {
            return Doubt.ALL;
        }
        String after = named.after();
        boolean isOfAbove = own.leading(after).isPresent();
        int office = home.lengthOfOffice(after);
        if (named.text().sort() == Texts.Sort.CELL && named.start() == 0 && office == after.length()) {
            return Doubt.ALL; // a body's name is filled in there, see OtherBureaus
        }
        boolean isOffice = office > 0 && (office > SHORT_OFFICE || doer.isIn(named.before()));
        boolean isRules = rules.isIn(named.before());
        boolean isFollowed = followers.contains(following(named.text().text(), named.end(), FOLLOWING));
        if (!isOfAbove && !isOffice && !isRules && !isFollowed) {
            return Doubt.ALL;
        }
        boolean isOwn = isRules
                || isOfAbove
                || (isOffice && doer.isIn(named.before()))
                || followers.contains(following(named.text().text(), named.end(), SURELY_FOLLOWING));
        return isOwn && home.isSurelyElsewhere(other) ? Doubt.NONE : Doubt.SOME;
    }

    /// The name that is told often and differs in one character.
    private @Nullable String alike(String name, Named named, Map<String, Named> places) {
        boolean isFilledIn = named.text().sort() == Texts.Sort.CELL
                && named.start() == 0
                && !named.after().isEmpty(); // see OtherBureaus
        if (named.times() > 1 || isFilledIn) {
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
        return Home.areAlmostEqual(one, other)
                && IntStream.range(0, one.length())
                        .filter(i -> one.charAt(i) != other.charAt(i))
                        .allMatch(i -> apart.indexOf(one.charAt(i)) < 0 || apart.indexOf(other.charAt(i)) < 0);
    }

    /// @param office how many characters of the body's name stand behind the place
    private static Finding finding(Note note, String like, Named named, int office) {
        String written = named.text().text().substring(named.start(), named.end() + office);
        String right = like + named.after().substring(0, office);
        return note.expecting(
                "写作“" + written + "”，疑应为“" + right + "”",
                List.of(Texts.words(named.text(), named.start(), named.end() + office)),
                new Finding.Expected(right, ""));
    }
}
