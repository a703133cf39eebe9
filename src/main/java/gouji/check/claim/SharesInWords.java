package gouji.check.claim;

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
import gouji.quantity.ChineseNumerals;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 用话说的比例: `过半`, `不足八成`, `约占三分之一`, `翻番`, `是原来的两倍多`, against the figures before it, whichever of them is
/// the part: a claim is wrong only where no two of them bear it out.
///
/// Its words: `share`, a part of a whole: a number of tenths in `tenths`, `over` in `under` parts, or a half; `times`,
/// how
/// many times as much, in `times`, or double; with either, `more` that put it above, `less` below, `nearly` a little
/// below; `added` with `times` by which it grew by so much more; `grown` of a sentence that tells how one figure became
/// another; `subject` before the claim in its clause, which name nothing else; `things` and `measures`: 3个乡镇的治理面积;
/// `unless` of its sentence that it is of something else.
public record SharesInWords(RuleWords words) implements WordDemand {
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
    private static final Pattern CALLED_WHOLE = Pattern.compile("(?:超过|超|占|约占|达到?|不足|接近|是|为)(?<whole>[一-龥]{2,12})的$");
    private static final Pattern DIGITS = Pattern.compile("\\d");
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
        return new SharesInWords(RuleWords.of(
                node,
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
                "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        for (Figured text : said.figured()) {
            if (text.text().sort() == Texts.Sort.HEADING) {
                continue;
            }
            for (Search claim : List.of(words.search("share"), words.search("times"))) {
                Search.Finds claims = claim.in(text.text().text());
                while (claims.next()) {
                    Finding finding = finding(note, text, claims.match(), claim == words.search("times"));
                    if (finding != null) {
                        findings.add(finding);
                    }
                }
            }
        }
        for (Texts.Text text : said.texts().with(words.search("share"))) {
            Search.Finds claims = words.search("share").in(text.text());
            while (text.sort() == Texts.Sort.PARAGRAPH && claims.next()) {
                Finding finding = elsewhere(note, text, claims.match(), said.figured());
                if (finding != null) {
                    findings.add(finding);
                }
            }
        }
        return findings.stream();
    }

    /// `人工费用超过总额的一半`, of figures that another sentence tells under this name.
    private @Nullable Finding elsewhere(Note note, Texts.Text text, Matcher match, List<Figured> texts) {
        String all = text.text();
        int clause = Sentences.clause(all, match.start());
        String sentence = Sentences.around(all, match.start(), match.end());
        String own = all.substring(clause, match.start());
        String name = words.before("subject", own);
        boolean isPlain =
                !DIGITS.matcher(sentence).find() && !words.says("unless", sentence) && !words.says("grown", sentence);
        PartOfNamed told = isPlain && name.length() < own.length() ? PartOfNamed.of(name, texts) : null;
        if (told == null || told.whole().quantity().inBase().signum() <= 0) {
            return null;
        }
        BigDecimal ratio =
                told.part().quantity().inBase().divide(told.whole().quantity().inBase(), MathContext.DECIMAL64);
        Bounds bounds = bounds(own.substring(name.length()) + match.group(), match, false);
        return bounds == null || bounds.hold(ratio)
                ? null
                : finding(note, Texts.words(text, clause, match.end()), new Pair(told.part(), told.whole(), ratio))
                        .asHint("说的也可能不是这两个数");
    }

    private static Finding finding(Note note, Finding.Stated claimed, Pair pair) {
        String percent = pair.ratio().movePointRight(2).setScale(1, RoundingMode.HALF_UP) + "%";
        return note.of(
                note.rule().title() + "：“" + claimed.value() + "”，而"
                        + pair.part().quantity() + "是" + pair.whole().quantity() + "的" + percent,
                List.of(claimed, pair.part().stated("part"), pair.whole().stated("whole")));
    }

    /// `过半申请家庭完成配租`: the two figures of which each has words that stand behind the claim.
    private static @Nullable Pair named(List<Pair> pairs, String behind) {
        List<Pair> named = pairs.stream()
                .filter(pair -> Texts.shareWord(pair.whole().lead(), behind)
                        && Texts.shareWord(pair.part().lead() + pair.part().tail(), behind))
                .toList();
        return named.size() == 1 ? named.getFirst() : null;
    }

    /// What a clause says behind a claim.
    private static String behind(String all, int at) {
        int end = at;
        while (end < all.length() && MARKS.indexOf(all.charAt(end)) < 0) {
            end++;
        }
        return all.substring(at, end);
    }

    private @Nullable Finding finding(Note note, Figured text, Matcher match, boolean isTimes) {
        String all = text.text().text();
        int from = all.lastIndexOf('。', match.start()) + 1;
        int stop = all.indexOf('。', match.end());
        String sentence = all.substring(from, stop < 0 ? all.length() : stop);
        List<Saying> before = text.sayings().stream()
                .filter(saying ->
                        saying.figure().start() >= from && saying.figure().end() <= match.start() && saying.isSharp())
                .toList();
        if (before.size() < 2
                || words.says("unless", sentence)
                || isTimes != words.says("grown", all.substring(from, match.start()))) {
            return null;
        }
        Saying last = before.getLast();
        String kind = kind(before);
        List<Saying> alike = before.stream()
                .filter(saying -> Worded.key(saying.unit()).equals(kind))
                .toList();
        Bounds bounds = bounds(around(all, match), match, isTimes);
        boolean isNear = match.start() - last.figure().end() <= NEAR;
        Pair own = named(pairs(alike, isTimes), behind(all, match.end()));
        List<Pair> pairs = own == null ? pairs(alike, isTimes) : List.of(own);
        if (bounds == null || !isNear || pairs.isEmpty() || bears(own == null ? before : List.of(), pairs, bounds)) {
            return null;
        }
        boolean isMeasured = words.says("things", last.unit().symbol())
                && words.says("measures", all.substring(last.figure().end(), match.start()));
        if (isMeasured || isOfOther(all, last.figure().end(), match.start())) { // 3个乡镇的治理面积占六成
            return null;
        }
        if (isShareOfSum(
                alike,
                all.substring(Math.max(last.figure().end(), Sentences.clause(all, match.start())), match.start()),
                bounds)) {
            return null; // 基本支出①、项目支出①，项目支出占七成
        }
        Finding finding = finding(
                note,
                Texts.words(
                        text.text(), Math.max(last.figure().end(), Sentences.clause(all, match.start())), match.end()),
                pairs.getLast());
        boolean isEnd = match.end() == all.length() || MARKS.indexOf(all.charAt(match.end())) >= 0;
        Pair meant = pairs.getLast();
        boolean isOne = all.substring(
                                Math.min(
                                        meant.part().figure().end(),
                                        meant.whole().figure().end()),
                                match.start())
                        .indexOf('；')
                < 0;
        if (!isOne || !(isTimes || isOfWhole(all.substring(last.figure().end(), match.start()), meant))) {
            return null; // 甲类427.6万元，超过设备合同的六成: the contract's amount stands elsewhere
        }
        boolean isPlain = own != null || (isEnd && alike.size() == 2);
        return isPlain ? finding : finding.asHint("说的也可能不是这两个数");
    }

    /// `基本支出①、项目支出①，项目支出占七成`: of the two together.
    private static boolean isShareOfSum(List<Saying> alike, String own, Bounds bounds) {
        if (alike.size() != 2) {
            return false;
        }
        String between = alike.getFirst()
                .between(
                        alike.getFirst().figure().end(),
                        alike.getLast().figure().start());
        if (between.contains("其中")) {
            return false; // the one is a part of the other
        }
        BigDecimal sum = alike.getFirst()
                .quantity()
                .inBase()
                .add(alike.getLast().quantity().inBase());
        return sum.signum() > 0
                && alike.stream()
                        .anyMatch(part -> Texts.shareWord(own, part.lead())
                                && bounds.hold(part.quantity().inBase().divide(sum, MathContext.DECIMAL64)));
    }

    /// Whether what the claim calls the whole, as in `超过设备合同的六成`, may be the figure it is held against.
    private static boolean isOfWhole(String before, Pair pair) {
        Matcher called = CALLED_WHOLE.matcher(before);
        return !called.find()
                || Texts.shareWord(called.group("whole"), pair.whole().lead());
    }

    /// `其中规模户320户，出栏量占七成`: the claim's clause begins with something that its sentence has not named before.
    private boolean isOfOther(String all, int from, int claimed) {
        int clause = Math.max(from, Sentences.clause(all, claimed));
        String told = all.substring(Sentences.start(all, from), clause);
        String own = all.substring(clause, claimed);
        String name = words.before("subject", own);
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

    private static String around(String words, Matcher match) {
        return words.substring(Math.max(0, match.start() - BEFORE), match.start())
                + match.group()
                + words.substring(match.end(), Math.min(words.length(), match.end() + AFTER));
    }

    /// @param around the claim with the words that say how it stands to the share
    private @Nullable Bounds bounds(String around, Matcher match, boolean isTimes) {
        BigDecimal told = isTimes ? times(match) : share(match);
        if (told == null || told.signum() <= 0) {
            return null;
        }
        BigDecimal slack = isTimes ? SLACK_OF_TIMES : SLACK_OF_SHARE;
        BigDecimal top = isTimes ? NO_END : WHOLE;
        if (isTimes && match.group("times") == null) {
            return new Bounds(DOUBLED, top); // 翻番
        }
        if (words.says("less", around)) {
            return new Bounds(BigDecimal.ZERO, told);
        }
        if (words.says("nearly", around)) {
            return new Bounds(told.multiply(NEARLY), told.add(slack.multiply(HALF)));
        }
        Bounds bounds = words.says("more", around)
                ? new Bounds(told.subtract(slack.multiply(QUARTER)), top)
                : Bounds.about(told, slack);
        boolean isAdded = isTimes && words.says("added", around);
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
