package gouji.check.claim;

import gouji.check.constraint.Same;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Saying;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 说法与它所比的数: `与下达任务一致`, `超过设计规模`, `低于规定上限` name what they hold a figure against. That is told under
/// the same word (下达任务, 设计, 规定) before it or in another paragraph, of the same thing and in the same unit.
///
/// Its words: `claim`, which says in `over`, `within`, `short` or `equal` how the figure stands to the `object`; `key`,
/// the words of an object by which that is known; `goals`, those of them that may stand over a paragraph; `done` of a
/// clause that tells a result; `generic` of one that name nothing; `aside` of one whose figure is another's; `part`
/// before parts of what is told; `each` of
/// one that tells how much each of them has; `unless` of the claim's sentence, which excuse it.
public record HeldAgainst(RuleWords words) implements WordDemand {
    private static final int LEAD = 24; // characters of what a paragraph begins with

    public static HeldAgainst of(RuleNode node) {
        return new HeldAgainst(
                RuleWords.of(node, "claim", "key", "goals", "done", "generic", "aside", "part", "each", "unless"));
    }

    /// @param subject what its clause says before it
    /// @param keys the words of its object that tell what it holds against
    /// @param from where its sentence begins
    private record Claim(Figured text, Matcher match, String subject, List<String> keys, int from) {}

    /// @param isNear whether they stand in the claim's paragraph
    /// @param isNamed whether their words have a name in common
    private record Pair(Saying part, Saying whole, boolean isNear, boolean isNamed) {}

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        for (Texts.Text text : said.texts().with(words.search("claim"))) {
            Search.Finds claims = words.search("claim").in(text.text());
            while (text.sort() == Texts.Sort.PARAGRAPH && claims.next()) {
                Claim claim = claim(said.figured(text), claims.match());
                if (claim != null) {
                    pairs(claim, said.figured())
                            .filter(pair -> isBroken(claim.match(), pair))
                            .findFirst()
                            .ifPresent(pair -> findings.add(finding(note, claim, pair)));
                }
            }
        }
        return findings.stream();
    }

    private @Nullable Claim claim(Figured text, Matcher match) {
        String all = text.text().text();
        List<String> keys = words.search("key").all(match.group("object")).stream()
                .map(MatchResult::group)
                .toList();
        boolean isExcused = words.says("unless", Sentences.around(all, match.start(), match.end()));
        return keys.isEmpty() || isExcused
                ? null
                : new Claim(text, match, subject(all, match.start()), keys, Sentences.start(all, match.start()));
    }

    /// What its clause says before it; where that is nothing, what its sentence says.
    private static String subject(String all, int at) {
        String clause = all.substring(Sentences.clause(all, at), at);
        return clause.length() > 1 ? clause : all.substring(Sentences.start(all, at), at);
    }

    /// The figures of its own paragraph, else those that others tell of the same thing: all of one unit must be alike.
    private Stream<Pair> pairs(Claim claim, List<Figured> texts) {
        List<Pair> own = pairs(claim, claim.text());
        List<Pair> pairs = !own.isEmpty()
                ? own
                : texts.stream()
                        .filter(text -> text != claim.text() && text.text().sort() != Texts.Sort.CELL)
                        .flatMap(text -> pairs(claim, text).stream())
                        .toList();
        boolean areNamed = pairs.stream().anyMatch(Pair::isNamed);
        return pairs.stream()
                .filter(pair -> pair.isNamed() == areNamed)
                .collect(Collectors.groupingBy(
                        pair -> Worded.key(pair.whole().unit()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(HeldAgainst::areAlike)
                .map(List::getFirst);
    }

    private static boolean areAlike(List<Pair> pairs) {
        return pairs.stream()
                        .map(pair -> pair.whole().quantity().inBase())
                        .distinct()
                        .count()
                == 1;
    }

    private List<Pair> pairs(Claim claim, Figured text) {
        boolean isNear = text == claim.text();
        String lead = lead(text);
        List<Saying> own = claim.text().sayings().stream()
                .filter(saying -> saying.figure().start() >= claim.from()
                        && saying.figure().end() <= claim.match().start()
                        && isPart(claim, saying))
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (Saying whole : text.sayings()) {
            boolean isBefore = !isNear || whole.figure().end() <= claim.match().start();
            boolean isUnder = !isNear && says(lead, claim.keys()) && words.says("goals", lead);
            boolean isWhole = isUnder || (isBefore && says(whole.clause(), claim.keys()));
            if (!isWhole || !isPlain(whole)) {
                continue;
            }
            List<Saying> parts = ofUnit(own, whole);
            List<Saying> results = parts.isEmpty() ? ofUnit(results(text, whole, claim), whole) : parts;
            Saying part = nearest(results, whole);
            if (part != null) {
                String name = names(whole.clause() + whole.tail(), claim);
                String told = parts.isEmpty() ? claim.subject() : claim.subject() + part.clause() + part.tail();
                boolean isNamed = Texts.shareWord(name, names(told, claim));
                if ((isNamed || isBeside(claim, whole)) && !isOfAnother(claim, part, whole)) {
                    pairs.add(new Pair(part, whole, isNear && whole.figure().start() >= claim.from(), isNamed));
                }
            }
        }
        return pairs;
    }

    /// `完成投资①，概算①，其中水厂工程高于概算`: what the claim's own clause names, and neither figure.
    private boolean isOfAnother(Claim claim, Saying part, Saying whole) {
        String all = claim.text().text().text();
        int at = claim.match().start();
        String clause = all.substring(Sentences.clause(all, at), at);
        String named = names(clause, claim);
        boolean isList = clause.contains("、"); // 清扫面积、清运量、满意度均超过目标: each by its name, and not 机械清扫率
        return !named.replace("|", "").isBlank()
                && Stream.of(part, whole)
                        .noneMatch(saying -> isList
                                ? isListed(clause, names(saying.clause() + saying.tail(), claim))
                                : Texts.shareWord(named, saying.clause() + saying.tail()));
    }

    private static boolean isListed(String list, String name) {
        String bare = name.replace("|", "");
        return Stream.of(list.split("[、，]|其中", -1))
                .filter(item -> item.length() > 1)
                .anyMatch(item -> bare.length() > 1 && (item.contains(bare) || bare.contains(item)));
    }

    /// Whether a whole that has no name in common with the claim may yet be the one: in the paragraph right before it.
    private static boolean isBeside(Claim claim, Saying whole) {
        Integer own = claim.text().text().place().paragraph();
        Integer other = whole.text().text().place().paragraph();
        return own != null
                && other != null
                && own - other <= 1
                && other <= own
                && !whole.unit().isRate();
    }

    private boolean isPart(Claim claim, Saying saying) {
        return saying.isSharp() && isPlain(saying) && !says(saying.clause(), claim.keys());
    }

    private boolean isPlain(Saying saying) {
        return !saying.isAside()
                && !words.says("aside", saying.clause())
                && !Worded.key(saying.unit()).isEmpty();
    }

    /// What came of a whole, told behind it: `目标88%以上，实际86.3%`.
    private List<Saying> results(Figured text, Saying whole, Claim claim) {
        return text.sayings().stream()
                .filter(saying -> saying.figure().start() >= whole.figure().end()
                        && saying.sentence() == whole.sentence()
                        && isPart(claim, saying)
                        && words.says("done", saying.lead() + saying.tail()))
                .limit(1)
                .toList();
    }

    private List<Saying> ofUnit(List<Saying> sayings, Saying whole) {
        boolean isOfEach = words.says("each", whole.clause());
        return sayings.stream()
                .filter(saying -> Worded.key(saying.unit()).equals(Worded.key(whole.unit()))
                        && words.says("each", saying.clause()) == isOfEach
                        && isClose(saying.quantity(), bound(whole)))
                .toList();
    }

    private static boolean isClose(Quantity one, Quantity other) {
        BigDecimal less = one.inBase().min(other.inBase());
        return less.add(less).compareTo(one.inBase().max(other.inBase())) >= 0;
    }

    /// The one whose words are those of the whole, else the last.
    private static @Nullable Saying nearest(List<Saying> parts, Saying whole) {
        return parts.reversed().stream()
                .filter(part -> Texts.shareWord(part.lead(), whole.lead()))
                .findFirst()
                .orElse(parts.isEmpty() ? null : parts.getLast());
    }

    private String names(String clause, Claim claim) {
        String name = words.without("generic", clause);
        for (String key : claim.keys()) {
            name = name.replace(key, "|");
        }
        return name;
    }

    private static boolean says(String clause, List<String> keys) {
        return keys.stream().anyMatch(clause::contains);
    }

    private static String lead(Figured text) {
        String all = text.text().text();
        int end = all.indexOf('。') < 0 ? all.length() : all.indexOf('。');
        return all.substring(0, Math.min(end, LEAD))
                + Objects.toString(text.text().place().section(), "");
    }

    /// The most that a range or bound allows.
    private static Quantity bound(Saying whole) {
        Quantity stated = whole.quantity();
        return stated.upper() == null ? stated : new Quantity(stated.upper(), stated.unit(), null, null);
    }

    private static boolean isBroken(Matcher claim, Pair pair) {
        Quantity part = pair.part().quantity();
        Quantity whole = bound(pair.whole());
        int compared = part.inBase().compareTo(whole.inBase());
        if (claim.group("equal") != null) {
            return pair.whole().quantity().upper() == null && compared != 0 && !Same.agree(part, whole);
        }
        return claim.group("over") != null
                ? compared <= 0
                : claim.group("short") != null ? compared >= 0 : compared > 0;
    }

    /// `培训612人次，其中线上200人次，未达到计划`: whether a part is told between a figure and the claim.
    private boolean isOfPart(Claim claim, Saying part) {
        return part.text() == claim.text()
                && words.says(
                        "part", part.between(part.figure().end(), claim.match().start()));
    }

    private Finding finding(Note note, Claim claim, Pair pair) {
        Finding finding = note.of(
                note.rule().title() + "：“" + (claim.subject() + claim.match().group()).strip() + "”，而"
                        + pair.whole().lead().strip() + pair.whole().quantity() + "，"
                        + pair.part().lead().strip() + pair.part().quantity(),
                List.of(
                        pair.part().stated("stated"),
                        pair.whole().stated("whole"),
                        Texts.words(
                                claim.text().text(),
                                claim.match().start(),
                                claim.match().end())));
        if (isOfPart(claim, pair.part())) {
            return finding.asHint("说的也可能是其中的一部分");
        }
        return pair.isNear() || pair.isNamed() ? finding : finding.asHint("说的也可能不是同一件事");
    }
}
