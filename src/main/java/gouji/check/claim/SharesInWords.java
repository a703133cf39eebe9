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
import gouji.quantity.ChineseNumerals;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 用话说的比例: `过半`, `不足八成`, `约占三分之一`, `翻番`, `是原来的两倍多`, against the figures before it, whichever of them is
/// the part: a claim is wrong only where no two of them bear it out.
///
/// @param share a part of a whole: a number of tenths in `tenths`, `over` in `under` parts, or a half
/// @param times how many times as much, in `times`; none is double
/// @param more words with `share` or `times` that put it above
/// @param less words that put it below
/// @param nearly words that put it a little below
/// @param added words with `times` by which it grew by so much more
/// @param grown words of a sentence that tells how one figure became another
/// @param subject words before the claim in its clause that name nothing else
/// @param unless words of its sentence that it is of something else
public record SharesInWords(
        Search share,
        Search times,
        Search more,
        Search less,
        Search nearly,
        Search added,
        Search grown,
        Search subject,
        Search things,
        Search measures,
        Search unless)
        implements WordDemand {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal TENTH = BigDecimal.ONE.movePointLeft(1);
    private static final BigDecimal ABOUT_LEAST = new BigDecimal("0.88");
    private static final BigDecimal ABOUT_MOST = new BigDecimal("1.12");
    private static final BigDecimal NEARLY = new BigDecimal("0.8");
    private static final BigDecimal DOUBLED = new BigDecimal("1.9");
    private static final BigDecimal SLACK_OF_SHARE = new BigDecimal("0.02"); // 66.2% is 三分之二, too
    private static final BigDecimal SLACK_OF_TIMES = TENTH;
    private static final BigDecimal WHOLE = new BigDecimal("1.0001");
    private static final BigDecimal NO_END = BigDecimal.TEN.pow(9);
    private static final int NEAR = 12; // characters from the last figure to the claim
    private static final int BEFORE = 5; // of the words that say how it stands to the share
    private static final int AFTER = 2;
    private static final String MARKS = "，。；、）";

    /// From how much to how much.
    private record Bounds(BigDecimal least, BigDecimal most) {
        boolean hold(BigDecimal ratio) {
            return ratio.compareTo(least) >= 0 && ratio.compareTo(most) <= 0;
        }

        /// What is about so much, a rounding below and above.
        static Bounds about(BigDecimal value, BigDecimal slack) {
            return new Bounds(
                    value.multiply(ABOUT_LEAST).subtract(slack),
                    value.multiply(ABOUT_MOST).add(slack));
        }
    }

    private record Pair(Saying part, Saying whole, BigDecimal ratio) {}

    public static SharesInWords of(RuleNode node) {
        node.only(
                "share",
                "times",
                "more",
                "less",
                "nearly",
                "added",
                "grown",
                "subject",
                "things",
                "measures",
                "unless");
        return new SharesInWords(
                WordDemand.words(node, "share"),
                WordDemand.words(node, "times"),
                WordDemand.words(node, "more"),
                WordDemand.words(node, "less"),
                WordDemand.words(node, "nearly"),
                WordDemand.words(node, "added"),
                WordDemand.words(node, "grown"),
                WordDemand.words(node, "subject"),
                WordDemand.words(node, "things"),
                WordDemand.words(node, "measures"),
                WordDemand.words(node, "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        for (Figured text : said.figured()) {
            if (text.text().sort() == Texts.Sort.HEADING) {
                continue;
            }
            for (Search claim : List.of(share, times)) {
                Search.Finds claims = claim.in(text.text().text());
                while (claims.next()) {
                    Finding finding = finding(note, text, claims.match(), claim == times);
                    if (finding != null) {
                        findings.add(finding);
                    }
                }
            }
        }
        return findings.stream();
    }

    private @Nullable Finding finding(Note note, Figured text, Matcher match, boolean isTimes) {
        String words = text.text().text();
        int from = words.lastIndexOf('。', match.start()) + 1;
        int stop = words.indexOf('。', match.end());
        String sentence = words.substring(from, stop < 0 ? words.length() : stop);
        List<Saying> before = text.sayings().stream()
                .filter(saying ->
                        saying.figure().start() >= from && saying.figure().end() <= match.start() && saying.isSharp())
                .toList();
        if (before.size() < 2 || unless.isIn(sentence) || isTimes != grown.isIn(words.substring(from, match.start()))) {
            return null;
        }
        Saying last = before.getLast();
        String kind = kind(before);
        List<Saying> alike = before.stream()
                .filter(saying -> Worded.key(saying.unit()).equals(kind))
                .toList();
        Bounds bounds = bounds(words, match, isTimes);
        boolean isNear = match.start() - last.figure().end() <= NEAR;
        List<Pair> pairs = pairs(alike, isTimes);
        if (bounds == null || !isNear || pairs.isEmpty() || bears(before, pairs, bounds)) {
            return null;
        }
        boolean isMeasured = things.isIn(last.unit().symbol())
                && measures.isIn(words.substring(last.figure().end(), match.start()));
        if (isMeasured || isOfOther(words, last.figure().end(), match.start())) { // 3个乡镇的治理面积占六成
            return null;
        }
        Pair pair = pairs.getLast();
        String percent = pair.ratio().movePointRight(2).setScale(1, RoundingMode.HALF_UP) + "%";
        Finding.Stated claimed = Texts.words(
                text.text(), Math.max(last.figure().end(), Sentences.clause(words, match.start())), match.end());
        Finding finding = note.of(
                note.rule().title() + "：“" + claimed.value() + "”，而"
                        + pair.part().quantity() + "是" + pair.whole().quantity() + "的" + percent,
                List.of(claimed, pair.part().stated("part"), pair.whole().stated("whole")));
        boolean isEnd = match.end() == words.length() || MARKS.indexOf(words.charAt(match.end())) >= 0;
        boolean isPlain = isEnd && alike.size() == 2;
        return isPlain ? finding : finding.asHint("说的也可能不是这两个数");
    }

    /// `其中规模户320户，出栏量占七成`: the claim's clause begins with something that its sentence has not named before.
    private boolean isOfOther(String words, int from, int claimed) {
        int clause = Math.max(from, Sentences.clause(words, claimed));
        String told = words.substring(Sentences.start(words, from), clause);
        String own = words.substring(clause, claimed);
        Matcher plain = subject.first(own).orElse(null);
        String name = plain == null ? own : own.substring(0, plain.start());
        return name.length() >= 2 && !Texts.shareWord(name, told);
    }

    /// What the last figure is of that is not a rate or a date.
    private static String kind(List<Saying> before) {
        return before.reversed().stream()
                .map(saying -> Worded.key(saying.unit()))
                .filter(key -> !key.isEmpty() && !key.equals(Worded.RATE))
                .findFirst()
                .orElse("");
    }

    /// Every two figures of which one may be of the other: the smaller of the larger, or the later of the earlier.
    private static List<Pair> pairs(List<Saying> alike, boolean isTimes) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < alike.size(); i++) {
            for (int j = i + 1; j < alike.size(); j++) {
                BigDecimal first = alike.get(i).quantity().inBase();
                BigDecimal second = alike.get(j).quantity().inBase();
                boolean isPart = isTimes || second.compareTo(first) <= 0;
                Saying part = alike.get(isPart ? j : i);
                Saying whole = alike.get(isPart ? i : j);
                BigDecimal divisor = isPart ? first : second;
                if (divisor.signum() > 0) {
                    pairs.add(new Pair(part, whole, (isPart ? second : first).divide(divisor, MathContext.DECIMAL64)));
                }
            }
        }
        return pairs;
    }

    /// Whether two figures, or a rate, are as the claim has it.
    private static boolean bears(List<Saying> before, List<Pair> pairs, Bounds bounds) {
        return pairs.stream().map(Pair::ratio).anyMatch(bounds::hold)
                || before.stream()
                        .filter(saying -> saying.unit().isRate())
                        .anyMatch(saying -> bounds.hold(saying.quantity().inBase()));
    }

    private @Nullable Bounds bounds(String words, Matcher match, boolean isTimes) {
        BigDecimal told = isTimes ? times(match) : share(match);
        if (told == null || told.signum() <= 0) {
            return null;
        }
        String around = words.substring(Math.max(0, match.start() - BEFORE), match.start())
                + match.group()
                + words.substring(match.end(), Math.min(words.length(), match.end() + AFTER));
        BigDecimal slack = isTimes ? SLACK_OF_TIMES : SLACK_OF_SHARE;
        BigDecimal top = isTimes ? NO_END : WHOLE;
        if (isTimes && match.group("times") == null) {
            return new Bounds(DOUBLED, top); // 翻番
        }
        if (less.isIn(around)) {
            return new Bounds(BigDecimal.ZERO, told);
        }
        if (nearly.isIn(around)) {
            return new Bounds(told.multiply(NEARLY), told.add(slack.multiply(HALF)));
        }
        Bounds bounds =
                more.isIn(around) ? new Bounds(told.subtract(slack.multiply(QUARTER)), top) : Bounds.about(told, slack);
        boolean isAdded = isTimes && added.isIn(around);
        return isAdded ? new Bounds(bounds.least(), bounds.most().add(BigDecimal.ONE)) : bounds;
    }

    private static @Nullable BigDecimal share(Matcher match) {
        if (match.group("tenths") != null) {
            BigDecimal tenths = number(match.group("tenths"));
            return tenths == null ? null : tenths.multiply(TENTH);
        }
        if (match.group("under") != null) {
            BigDecimal under = number(match.group("under"));
            BigDecimal over = number(match.group("over"));
            return under == null || over == null || under.signum() == 0
                    ? null
                    : over.divide(under, MathContext.DECIMAL64);
        }
        return HALF;
    }

    private static @Nullable BigDecimal times(Matcher match) {
        return match.group("times") == null ? BigDecimal.TWO : number(match.group("times"));
    }

    private static @Nullable BigDecimal number(String told) {
        return Character.isDigit(told.charAt(0)) ? new BigDecimal(told) : ChineseNumerals.parse(told.replace('两', '二'));
    }
}
