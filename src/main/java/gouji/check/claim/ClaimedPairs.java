package gouji.check.claim;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Saying;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Dimension;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 说法与前后两个数: a claim (`全部整改到位`, `与预算持平`, `节约资金`) and the two figures before it that it speaks of, known by
/// the words of their clauses, however the sentence is built. Several of one kind and then as many of the other belong
/// together in their order: `下达甲6500亩、乙12000亩，分别完成6820亩和11200亩，均超额完成`.
///
/// @param claim what is claimed; its group `verb`, if it has one, must stand in the second figure's clause as well
/// @param whole words of the clause of the first figure: what was to be
/// @param part words of the clause of the second: what came of it; null for any without those of `whole`
/// @param holds how the second must stand to the first
/// @param unless words around the figures and the claim that explain it
/// @param less words of a clause of which less is better
/// @param others words before the claim in its clause: it is of others than the figures
/// @param own all that may stand between a figure and a claim that is of it alone
public record ClaimedPairs(
        Search claim,
        Search whole,
        @Nullable Search part,
        Holds holds,
        Search unless,
        @Nullable Search less,
        @Nullable Search others,
        @Nullable Search own)
        implements WordDemand {

    private static final Pattern TOTAL = Pattern.compile("(?:共|合计|总计|总额|数|为|计)+$");
    private static final int REACH = 2; // sentences before the claim
    private static final BigDecimal NEAR = new BigDecimal("0.8");
    // 减少0.9万元: how much it changed, not how much it is
    private static final Pattern CHANGED = Pattern.compile("(?:增加|减少|增长|下降|上升|提高|降低|压减|压缩|调增|调减|追加|核减|节约|多|少)了?$");
    private static final Pattern EACH = Pattern.compile("均|都|皆|各|分别");
    private static final Pattern MARKS = Pattern.compile("[，；。：]");
    /// `275万元，比预算290万元节约`: then the figure before is what came of it.
    private static final Pattern HELD_AGAINST = Pattern.compile("[，、]?(?:比|较)[^，。；\\d]{0,10}");
    private static final int ADJACENT = 8; // characters between a figure and the claim right after it

    private static final String RECEIVED = "到位";
    private static final Set<String> PAID = Set.of("发放", "拨付", "支付", "兑付", "到位", "兑现");

    /// How what came of it must stand to what was to be.
    enum Holds {
        AT_LEAST,
        AT_MOST,
        EQUAL;

        boolean is(int compared) {
            return switch (this) {
                case AT_LEAST -> compared >= 0;
                case AT_MOST -> compared <= 0;
                case EQUAL -> compared == 0;
            };
        }
    }

    public static ClaimedPairs of(RuleNode node) {
        node.only("claim", "whole", "part", "holds", "unless", "less", "others", "own");
        return new ClaimedPairs(
                WordDemand.words(node, "claim"),
                WordDemand.words(node, "whole"),
                WordDemand.wordsIfAny(node, "part"),
                node.get("holds").as(Holds::valueOf, "此处应为 AT_LEAST、AT_MOST 或 EQUAL"),
                WordDemand.words(node, "unless"),
                WordDemand.wordsIfAny(node, "less"),
                WordDemand.wordsIfAny(node, "others"),
                WordDemand.wordsIfAny(node, "own"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        for (Figured text : said.figured()) {
            if (text.figures().size() >= 2 && text.text().sort() != Texts.Sort.HEADING) {
                Search.Finds claims = claim.in(text.text().text());
                List<Saying> sayings = null;
                while (claims.next()) {
                    sayings = sayings == null ? text.sayings() : sayings;
                    Integer year =
                            ClaimScope.year(text.text().text(), said.report().year());
                    findings(note, text, year, sayings, claims.match(), findings);
                }
            }
        }
        return findings.stream();
    }

    private record Pair(Saying whole, Saying part) {}

    private void findings(
            Note note,
            Figured text,
            @Nullable Integer year,
            List<Saying> sayings,
            Matcher match,
            List<Finding> findings) {
        String words = text.text().text();
        List<Saying> before = sayings.stream()
                .filter(saying -> saying.figure().end() <= match.start())
                .toList();
        if (before.size() < 2) {
            return;
        }
        int last = before.getLast().sentence();
        List<Saying> near = before.stream()
                .filter(saying -> saying.sentence() >= last - REACH + 1 && !saying.isAside())
                .toList();
        boolean isApart =
                words.substring(before.getLast().figure().end(), match.start()).contains("。");
        if (isApart && part == null) {
            return; // the claim is of another sentence than its figures
        }
        String verb = verb(match);
        List<Pair> pairs = isApart ? new ArrayList<>() : pairs(near, year, words, match.start());
        if (isApart && part != null && verb == null) { // 基金收入① of ②, ③ and ④. 基金支出⑤. 收不抵支
            pair(named(near, whole), named(near, part), pairs);
            pairs.removeIf(pair -> !pair.whole().unit().isMoney());
        }
        List<Pair> beside = pairs.stream() // 外墙计划①，实际①。电梯计划①，实际①，完成计划
                .filter(pair -> pair.part().sentence() == last && pair.whole().sentence() == last)
                .toList();
        if (!isApart && !beside.isEmpty()) {
            pairs = beside;
        }
        if (pairs.isEmpty() && verb != null && !isApart) {
            pairs = perhaps(near, words, match.start(), verb);
        }
        Saying alone = ownWhole(near, words, match.start(), verb);
        for (Pair pair : ofSubject(pairs, words, match.start())) {
            if (alone != null && !alone.equals(pair.whole()) && !alone.equals(pair.part())) {
                continue;
            }
            int from = isApart
                    ? words.lastIndexOf('。', match.start())
                    : Sentences.clause(
                            words,
                            Math.min(
                                    pair.whole().figure().start(),
                                    pair.part().figure().start()));
            int stop = words.indexOf('。', match.end());
            boolean isExcused = unless.isIn(words.substring(Math.max(0, from), stop < 0 ? words.length() : stop))
                    || (others != null
                            && others.isIn(words.substring(Sentences.clause(words, match.start()), match.start())))
                    || (holds == Holds.AT_LEAST
                            && ClaimScope.isToldTruly(pair.whole(), pair.part(), sayings, match.start()));
            boolean isOfOther = "与同和较比".indexOf(match.group().charAt(0)) >= 0
                    && ClaimScope.hasOwnSubject(words, match.start(), pair.whole(), pair.part());
            boolean isOfLevel = others != null // 预算①，来源上，中央①，省级①，全部到位
                    && others.isIn(pair.part().lead())
                    && !others.isIn(pair.whole().lead());
            boolean isOfVerb = verb == null
                    || says(pair.part(), verb)
                    || (PAID.contains(verb) && pair.part().unit().isMoney());
            int compared = pair.part()
                    .quantity()
                    .inBase()
                    .compareTo(pair.whole().quantity().inBase());
            boolean isMadeUp = !isApart && holds == Holds.AT_LEAST && ClaimScope.isToldInParts(pair.whole(), near);
            boolean isReceived = verb != null
                    && PAID.contains(verb)
                    && !verb.equals(RECEIVED)
                    && pair.part().clause().contains(RECEIVED);
            if (!isExcused && !isOfOther && !isOfLevel && !isMadeUp && !isReceived && isOfVerb && !holds.is(compared)) {
                boolean isVague = verb == null && pair.part().unit().isMoney() && holds == Holds.AT_LEAST;
                Finding finding = note.of(
                        note.rule().title() + "：“" + match.group() + "”，而" + told(pair.whole()) + "，"
                                + told(pair.part()),
                        List.of(
                                pair.part().stated("stated"),
                                pair.whole().stated("whole"),
                                Texts.words(text.text(), match.start(), match.end())));
                findings.add(isVague ? finding.asHint("说的也可能不是这笔钱") : finding);
            }
        }
    }

    /// `发放问卷500份，全部收回`: what was to be, right before a claim that is of it alone; null where the claim is of what
    /// came of it, or of each.
    private @Nullable Saying ownWhole(List<Saying> near, String words, int claimed, @Nullable String verb) {
        Saying last = near.isEmpty() ? null : near.getLast();
        boolean isBefore = last != null
                && own != null
                && own.matches(words.substring(last.figure().end(), claimed));
        if (last == null || !isBefore) {
            return null;
        }
        boolean isSame = near.stream()
                .anyMatch(other -> !other.equals(last) && other.unit().equals(last.unit()));
        boolean isUndone = verb != null && isSame && !says(last, verb);
        return whole.isIn(last.clause()) || isUndone ? last : null;
    }

    /// `一般隐患整改率97%，重大隐患整改率100%`: those whose words are the claim's own, where some are more so than others; and
    /// of a claim that two are equal those beside it, unless it is of each.
    private List<Pair> ofSubject(List<Pair> pairs, String words, int claimed) {
        int from = words.lastIndexOf('；', claimed);
        String subject = words.substring(Sentences.clause(words, claimed), claimed);
        boolean isOfEach = holds != Holds.EQUAL || EACH.matcher(subject).find();
        List<Pair> own = pairs.stream()
                .filter(pair -> isOfEach || pair.part().figure().start() > from)
                .toList();
        int most = own.stream().mapToInt(pair -> shared(subject, pair)).max().orElse(0);
        return own.stream().filter(pair -> shared(subject, pair) == most).toList();
    }

    private static int shared(String subject, Pair pair) {
        return ClaimScope.shared(
                subject, pair.whole().lead() + "|" + pair.part().lead());
    }

    private static @Nullable String verb(Matcher match) {
        return match.pattern().namedGroups().keySet().stream()
                .filter(name -> name.startsWith("verb"))
                .map(match::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String told(Saying saying) {
        return saying.lead() + saying.quantity();
    }

    private static boolean says(Saying part, String verb) {
        return (part.clause() + part.tail()).contains(verb);
    }

    /// The figures of each unit in their order, what was to be with what came of it.
    private List<Pair> pairs(List<Saying> near, @Nullable Integer year, String words, int claimed) {
        List<Pair> pairs = new ArrayList<>();
        List<Saying> wholes = new ArrayList<>();
        List<Saying> parts = new ArrayList<>();
        int seen = 0;
        boolean wasWhole = false; // the last of those that were taken
        for (Saying saying : near) {
            if (saying.unit().dimension() == Dimension.DATE || saying.quantity().upper() != null) {
                continue;
            }
            String clause = saying.clause() + saying.tail();
            if (less != null && less.isIn(saying.clause() + saying.unit().symbol() + saying.tail())) {
                continue;
            }
            String gap = words.substring(saying.figure().end(), claimed);
            boolean isAdjacent =
                    gap.length() <= ADJACENT && !isListed(words, saying.figure().start());
            // 其中5处已全部整改
            boolean isSubject = !MARKS.matcher(gap).find() && !saying.unit().isRate();
            if (holds == Holds.EQUAL && CHANGED.matcher(saying.lead()).find()) {
                continue;
            }
            boolean isWhole = whole.isIn(Worded.inYear(saying.clause(), year)) || isBound(saying);
            if (isWhole && isSubject && holds == Holds.AT_MOST) {
                Saying held = held(near, saying, words);
                if (held != null) {
                    return List.of(new Pair(saying, held));
                }
            }
            boolean isAfterBoth = !parts.isEmpty() && !wholes.isEmpty();
            if (isAfterBoth && words.lastIndexOf('；', saying.figure().start()) >= seen) { // each with its own
                pair(wholes, parts, pairs);
                wholes.clear();
                parts.clear();
            }
            seen = saying.figure().end();
            if (isWhole) {
                if (!parts.isEmpty() && !wholes.isEmpty() && !wasWhole) {
                    pair(wholes, parts, pairs);
                    wholes.clear();
                    parts.clear();
                }
                wholes.add(saying);
                wasWhole = true;
            } else if (saying.isSharp()
                    && !isSubject
                    && !saying.clause().contains("其中")
                    && (part == null || isAdjacent || part.isIn(clause))) {
                parts.add(saying);
                wasWhole = false;
            }
        }
        pair(wholes, parts, pairs);
        return pairs;
    }

    /// The figure that a clause right behind it holds against the whole.
    private static @Nullable Saying held(List<Saying> near, Saying whole, String words) {
        int at = near.indexOf(whole);
        Saying before = at < 1 ? null : near.get(at - 1);
        boolean isHeld = before != null
                && before.unit().dimension() == whole.unit().dimension()
                && HELD_AGAINST
                        .matcher(words.substring(
                                before.figure().end(), whole.figure().start()))
                        .matches();
        return isHeld ? before : null;
    }

    /// The figures right behind such words, which name them.
    private static List<Saying> named(List<Saying> sayings, Search words) {
        return sayings.stream()
                .filter(saying -> {
                    String lead = TOTAL.matcher(saying.lead()).replaceFirst("");
                    Search.Finds finds = words.in(lead);
                    int end = -1;
                    while (finds.next()) {
                        end = finds.match().end();
                    }
                    return end == lead.length();
                })
                .toList();
    }

    /// `安排①，其中甲①、乙①，已全部到位`: the last part of a list is not what came of the whole.
    private static boolean isListed(String words, int at) {
        return words.substring(words.lastIndexOf('。', at) + 1, at).contains("其中");
    }

    /// `转来工单2417件，已回复2398件，全部回复`: the same verb tells what came of it, and what it is short of is near.
    private static List<Pair> perhaps(List<Saying> near, String words, int claimed, String verb) {
        for (int i = near.size() - 1; i > 0; i--) {
            Saying done = near.get(i);
            boolean isDone = done.isSharp()
                    && done.unit().dimension() == Dimension.COUNT
                    && !done.clause().contains("其中")
                    && says(done, verb)
                    && MARKS.matcher(words.substring(done.figure().end(), claimed))
                            .find();
            Saying before = near.get(i - 1);
            boolean isOne = isDone
                    && before.isSharp()
                    && !says(before, verb) // 现场整改67处，限期整改58处
                    && before.unit().equals(done.unit())
                    && before.sentence() == done.sentence()
                    && done.quantity()
                                    .inBase()
                                    .compareTo(before.quantity().inBase().multiply(NEAR))
                            > 0;
            if (isOne) {
                return List.of(new Pair(before, done));
            }
        }
        return List.of();
    }

    /// `90%以上` is a target without saying so.
    private static boolean isBound(Saying saying) {
        return !saying.isSharp() && saying.unit().isRate();
    }

    private static void pair(List<Saying> wholes, List<Saying> parts, List<Pair> pairs) {
        wholes.stream().map(Saying::unit).distinct().forEach(unit -> {
            List<Saying> planned =
                    wholes.stream().filter(whole -> whole.unit().equals(unit)).toList();
            List<Saying> done =
                    parts.stream().filter(part -> part.unit().equals(unit)).toList();
            if (planned.size() == done.size()) {
                for (int i = 0; i < done.size(); i++) {
                    pairs.add(new Pair(planned.get(i), done.get(i)));
                }
            }
        });
    }
}
