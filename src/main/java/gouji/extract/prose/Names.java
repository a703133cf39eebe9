package gouji.extract.prose;

import gouji.extract.prose.words.Words;
import gouji.pattern.Search;
import gouji.report.Measure;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words that name each figure of a paragraph: those before it in its clause, the thing after a count, else what
/// the part of its indicator began with.
final class Names {
    private static final Pattern MEAN = Pattern.compile("[册场次户人亩件台座辆吨套期天月年校村班]均$");
    private static final Search NUMBERS = Search.of("\\d[\\d.]*(?:（不?含）)?[—－~～至-]?");
    // 由①压缩到①, 从①增加至①
    private static final Search CHANGED_TO = Search.of("[一-龥]{0,6}[到至](?:\\uE006[年度]?末?的?)?");
    // 其余①用于场地改造, 其中①为中央资金
    private static final Pattern USED_FOR = Pattern.compile(
            "(?:主要|全部|均)?(?:用于|系|为|是|作为)(?<what>[^，；。、（）\\d\uE001-\uE008]{2,20}?)(?:等(?:方面|支出)?)?(?=[，；。、（]|$)");
    private static final int LONGEST_USED = 4;
    private static final Pattern POINTING = Pattern.compile("^[我本该][省市县区州旗镇乡](?=.{2})"); // 下达我县补助资金①
    private static final Pattern OF_EACH =
            Pattern.compile("(?<=[一-龥]{2})(?:按)?每[一-龥]{1,2}(?:安排|补助|补贴|拨付|奖补|奖励|投入|支付|发放)?$");
    private static final Pattern MEAN_COST = Pattern.compile("[人件场套户车亩次生床]均[一-龥]{1,6}(?:费用?|经费|成本|收入|养老金|待遇)");
    private static final Search LEVEL = Search.of("(?:由)?(?:中央|[省市县区州旗镇]|自治区)(?:级)?(?:财政局?)?(?:统筹)?");
    private static final String SHARE = "占比";
    private static final String EVERY_YEAR = "每年";
    private static final String HAND_OUT = "发放";

    private final Coded coded;
    private final String code;
    private final List<Clause> clauses;
    private final Words words;
    private final Nouns nouns;
    private final Hanging hanging;
    private final List<Mention> earlier;
    private final PointHeads pointHeads;
    private final OwnWords ownWords;
    private final CountedThings things;
    private final CountedBefore parts;

    /// @param earlier the figures of the paragraph so far; they grow while it is read
    Names(
            Prose prose,
            Coded coded,
            List<Clause> clauses,
            List<Mention> earlier,
            PointHeads pointHeads,
            CountedThings things,
            Referents referents) {
        this.coded = coded;
        this.code = coded.code();
        this.clauses = clauses;
        this.words = prose.words();
        this.nouns = prose.nouns();
        this.hanging = prose.hanging();
        this.earlier = earlier;
        this.pointHeads = pointHeads;
        this.things = things;
        this.ownWords = new OwnWords(coded, clauses, words);
        this.parts = new CountedBefore(code, earlier, words, referents);
    }

    Name name(Stated stated, Series.@Nullable Item item) {
        Clause clause = stated.clause();
        if (item != null && item.name() != null) {
            return Name.own(item.name(), clause.start(), false);
        }
        FindRule.Naming naming = stated.naming();
        if (naming != null && naming.subjectStart() >= 0) {
            return ofRule(naming, clause);
        }
        int at = stated.at();
        int start = start(stated);
        boolean perYear = code.substring(start, at).contains(EVERY_YEAR);
        String own = before(stated, start);
        if (Deductions.isDeduction(code, at)) {
            String reason = new Deductions(code, clauses).name(own, clause);
            return new Name(reason, start, !reason.isEmpty(), perYear, false);
        }
        if (stated.isScore() && (Grades.isBound(code, at) || Grades.isReached(own, stated.figure()))) {
            return new Name("", start, false, false, false);
        }
        return stated.isCount()
                ? ofCount(own, start, perYear, stated)
                : found(usedFor(own, stated), start, perYear, stated);
    }

    /// The name that a rule's pattern holds.
    private Name ofRule(FindRule.Naming naming, Clause clause) {
        String named = OwnWords.afterOpenBracket(coded.text(naming.subjectStart(), naming.subjectEnd()));
        named = POINTING.matcher(named).replaceFirst("");
        boolean isNone = nouns.isRecipient(named);
        return new Name(isNone ? "" : named, clause.start(), !isNone, false, false);
    }

    /// Where the words begin that may name a figure: behind the figure before it, and what was taken as its name.
    private int start(Stated stated) {
        Mention before = stated.before();
        int start = stated.clause().start();
        if (before == null) {
            return start;
        }
        if (before.at() >= start) {
            start = Math.max(before.at() + 1, Math.min(stated.at(), things.takenUntil()));
        }
        int comma = code.indexOf('、', start);
        boolean isAfterThing =
                before.kind() == Coded.COUNT && before.at() + 1 == start && comma > start && comma < end(stated, start);
        return isAfterThing ? comma + 1 : start; // 改造86栋楼、总投资①: 楼 is what was counted before
    }

    /// Where they end: where a rule's words begin, or at the figure.
    private static int end(Stated stated, int start) {
        FindRule.Naming naming = stated.naming();
        return naming != null && naming.start() < stated.at() ? Math.max(start, naming.start()) : stated.at();
    }

    /// The words before a figure that name it.
    private String before(Stated stated, int start) {
        FindRule.Naming naming = stated.naming();
        String own = withoutFunction(ownWords.of(start, end(stated, start), stated.clause()), stated);
        own = stated.isScore() && own.isEmpty() ? ownWords.beforeBracket(stated.clause()) : own;
        own = stated.isCount() && own.isEmpty() ? ownWords.aroundBracket(stated.clause()) : own;
        own = stated.isCount() || stated.isScore() ? hanging.without(own) : withoutLead(nouns.of(own), own);
        own = !stated.isCount() && own.length() == 1 ? ofWhat(own, naming) : own;
        if (stated.isNamed(Measure.UNIT_PRICE)) {
            own = ofPrice(own, stated);
        }
        own = stated.isNamed(Measure.POSTS) ? words.staff().posts(own) : own;
        return isChanged(stated) ? "" : own;
    }

    private String withoutFunction(String words, Stated stated) {
        int at = stated.at();
        String own = words;
        if (own.length() > 2 && own.charAt(0) == '占' && at + 1 < stated.clause().end() && code.charAt(at + 1) == '的') {
            own = own.substring(1); // 占年度限额①的②: the limit itself
        }
        if (stated.isNamed(Measure.RETURNED) && LEVEL.matches(own)) {
            return ""; // 县财政收回①: by whom, not whose
        }
        boolean isShare = stated.kind() == Coded.RATE && stated.naming() == null && own.startsWith("占");
        return isShare ? "" : own; // 占基本支出②: of what was told before
    }

    /// `支付全年服务费①`: what a cut noun begins with that is no part of its name.
    private String withoutLead(String noun, String words) {
        return noun.length() < words.length()
                ? noun.substring(this.words.edges().nameStart(noun, 0, noun.length()))
                : noun;
    }

    /// `药占比②`: one letter and what it is a share of; one letter alone names nothing.
    private String ofWhat(String letter, FindRule.@Nullable Naming naming) {
        return naming != null && code.startsWith(SHARE, naming.start()) ? letter + SHARE : "";
    }

    private String ofPrice(String words, Stated stated) {
        FindRule.Naming naming = stated.naming();
        Mention before = stated.before();
        String own = words;
        if (own.isEmpty()
                && naming != null
                && before != null
                && !before.isMoney()
                && earlier.stream().noneMatch(Mention::isMoney)) {
            Matcher mean = MEAN_COST.matcher(code.substring(Math.min(naming.start(), stated.at()), stated.at()));
            own = mean.find() ? mean.group() : own; // 次均门诊费用①, after what is no money
        }
        return OF_EACH.matcher(own).replaceFirst(""); // 社区每个安排①
    }

    /// 疫情面积由①压缩到①: the same thing.
    private boolean isChanged(Stated stated) {
        Mention before = stated.before();
        return before != null
                && before.at() >= stated.clause().start()
                && CHANGED_TO.matches(code.substring(before.at() + 1, stated.at()));
    }

    private Name ofCount(String before, int start, boolean perYear, Stated stated) {
        String own = NUMBERS.matches(before) ? "" : before; // 80（含）—90分的1个
        String known = known(stated);
        if (known != null) {
            return Name.own(known, start, perYear);
        }
        String following = things.following(own, start, stated.at(), stated.clause());
        String rest = following.isEmpty() ? parts.rest(stated) : null;
        if (rest != null) {
            return Name.own(rest, start, perYear);
        }
        own = following.isEmpty() ? own : following;
        String part = parts.part(own, stated);
        return part == null ? found(own, start, perYear, stated) : Name.own(part, start, perYear);
    }

    /// What the words say that a count is, whatever stands after it: a mean, a sum, cars and guests; else null.
    private @Nullable String known(Stated stated) {
        Clause clause = stated.clause();
        String said = code.substring(clause.start(), stated.at());
        Matcher mean = MEAN.matcher(said);
        if (mean.find()) {
            return mean.group();
        }
        Mention before = stated.before();
        String sum = before == null ? null : SummedCounts.name(said, clause, before, earlier);
        return sum == null ? OwnUse.name(code, clause.start(), stated.at(), stated.figure()) : sum;
    }

    private String usedFor(String own, Stated stated) {
        if (stated.naming() != null || !stated.isMoney() || !words.nameless().isAnonymous(own)) {
            return own;
        }
        Matcher use =
                USED_FOR.matcher(code).region(stated.at() + 1, stated.clause().end());
        return use.lookingAt() && own.length() <= LONGEST_USED ? words.names().afterMarker(use.group("what")) : own;
    }

    /// The name once its words have been found.
    private Name found(String words, int start, boolean perYear, Stated stated) {
        String own = words;
        if (stated.label() != null && isNoIndicator(own)) {
            return ofIndicator(own, start, perYear, stated.clause());
        }
        if (stated.label() != null && this.words.names().isSurveyForm(own)) {
            own = HAND_OUT + own; // 满意度：发放问卷①, of which the indicator is no form but what came of it
        }
        FindRule.Naming naming = stated.naming();
        boolean isAhead = naming != null && naming.start() < stated.at();
        String fund = naming == null || !isAhead ? null : ownWords.fund(start, naming.start());
        own = fund == null ? own : fund;
        boolean isSource = !isAhead && this.words.moneyNames().isTreasury(own);
        return new Name(own, start, isSource || !this.words.nameless().isAnonymous(own), perYear, false);
    }

    private boolean isNoIndicator(String own) {
        return words.nameless().isAnonymous(own) || isVerb(own) || words.acts().isOnlyVerb(own);
    }

    private Name ofIndicator(String own, int start, boolean perYear, Clause clause) {
        String point = pointHeads.of(clause);
        boolean isAct = words.acts().isOnlyVerb(own)
                && !isVerb(own)
                && !words.nameless().isAnonymous(own);
        return isAct
                ? new Name(point == null ? own : point, start, point == null, perYear, false)
                : itemName(clause, point, start, perYear);
    }

    private static boolean isVerb(String own) {
        return own.length() <= 1;
    }

    /// An indicator's name stands at the head of its `；` part, its value in a clause of its own.
    private Name itemName(Clause clause, @Nullable String point, int start, boolean perYear) {
        for (Clause other : clauses) {
            if (other.part() == clause.part() && other.start() < clause.start() && other.closer() != '：') {
                String name = ownWords.ofBeginning(other);
                if (name.length() >= 2
                        && !words.nameless().isAnonymous(name)
                        && !words.acts().isOnlyVerb(name)) {
                    boolean whole = name.startsWith("各项") || name.startsWith("该项目");
                    return new Name(whole ? "" : name, other.start(), false, perYear, whole);
                }
                if (point != null && other.firstFigure(code) < other.end()) {
                    break; // 一是安装路灯。安装①，其中主干道①，每盏①
                }
            }
        }
        return new Name(point == null ? "" : point, start, false, perYear, false);
    }
}
