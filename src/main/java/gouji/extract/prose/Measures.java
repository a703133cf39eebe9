package gouji.extract.prose;

import gouji.document.Located;
import gouji.extract.prose.words.Words;
import gouji.pattern.Search;
import gouji.report.Measure;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What kind of figure each figure of a paragraph is: what a rule says, else its indicator level, the list it is part
/// of, its chapter.
final class Measures {
    private static final Search UNIT_COST = Search.of("每(?!年|季|月|个月|次)|平均|标准|单位成本|单价");
    static final Pattern MEAN = Pattern.compile("[册场次户人亩件台座辆吨套期天月年校村班平]均$");
    private static final Search GROWING = Search.of("增幅|降幅|涨幅|跌幅|.{0,12}(?:变动率|增长率|增速|上涨率|下降率)");
    private static final Search SPENT_ON = Search.of("[，、；\\s]*(?:全年|共|累计|实际|当年|本年|年内|已)*(?:支出|支付)[一-龥]{2}");
    private static final Search ASKED = Search.of("问卷|调查|访|电话|测评|表");
    private static final Search UP_TO = Search.of("(?:没有|未能|尚未|未|没)达到?$"); // 没有达到①的目标

    private final Prose prose;
    private final Words words;
    private final Grammar grammar;
    private final Located located;
    private final Context context;
    private final String code;
    private final CountMeasures counts;
    private final ScoreMeasures scores;
    private final MoneyMeasures money;

    Measures(Prose prose, Context context, Grammar grammar, Located located, Map<Integer, FindRule.Naming> namings) {
        this.prose = prose;
        this.words = context.words();
        this.grammar = grammar;
        this.located = located;
        this.context = context;
        this.code = context.code();
        this.counts = new CountMeasures(context);
        this.scores = new ScoreMeasures(context);
        this.money = new MoneyMeasures(context, counts, prose, grammar, located, namings);
    }

    Measure measure(
            FindRule.@Nullable Naming naming,
            Name name,
            char kind,
            int at,
            @Nullable Mention before,
            String between,
            Clause clause,
            Labels.@Nullable Label label,
            ProjectHeads.@Nullable Head head) {
        if (head != null && head.amountAt() == at) {
            Measure listed = grammar.listed();
            return listed != null && Said.family(listed) == Said.Family.SPENT ? listed : Measure.BUDGET;
        }
        if (before != null && Said.isRestated(code, before, at)) {
            return before.measure();
        }
        if (Deductions.isDeduction(code, at)) {
            return Measure.OTHER;
        }
        String said = context.said(at, clause);
        if (naming != null) {
            return named(naming, name, at, before, between, clause, label);
        }
        if (label != null) {
            return ofIndicator(name, at, said, label, clause);
        }
        if (isHeldAgainst(said, at, clause)) {
            return Measure.TARGET;
        }
        if (kind == Coded.SCORE) {
            return scores.measure(clause, at);
        }
        if (!Mention.isMoney(kind)) {
            return kind == Coded.COUNT || kind == Coded.RATE
                    ? counts.measure(name, at, clause, between)
                    : Measure.OTHER;
        }
        return money.measure(name, at, before, between, clause);
    }

    /// What a rule says a figure is, in the light of what stands around it.
    private Measure named(
            FindRule.Naming naming,
            Name name,
            int at,
            @Nullable Mention before,
            String between,
            Clause clause,
            Labels.@Nullable Label label) {
        char kind = code.charAt(at);
        String said = context.said(at, clause);
        boolean aimed = context.chapter() == Chapters.Kind.GOALS
                ? !words.aims().isPast(said)
                : label != null
                        && (words.aims().isAssured(said) || context.isBound(at))
                        && !words.aims().isPast(said);
        Measure named = naming.gives().measure();
        if (named == Measure.SATISFACTION && kind == Coded.SCORE && scores.measure(clause, at) != Measure.OTHER) {
            return scores.measure(clause, at); // 满分100分，其中…、满意度10分
        }
        boolean goesOn = before != null
                && named == Measure.BUDGET
                && naming.start() >= at
                && clause.opener() == '、'
                && Said.family(before.measure()) == Said.Family.SPENT;
        if (goesOn && before != null) {
            return before.measure(); // 支出①、省级①，执行率分别为②、②
        }
        if (named == Measure.EXECUTION_RATE && isShareOfOther(before, said, clause)) {
            return Measure.SHARE;
        }
        boolean isScore = named == Measure.TOTAL_SCORE || named == Measure.SCORE;
        if (isScore && Grades.isReached(context.figure(at))) {
            return Measure.OTHER; // 自评得分90分及以上的8个
        }
        if (named == Measure.SATISFACTION && context.chapter() == Chapters.Kind.GOALS && context.isBound(at)) {
            return Measure.TARGET; // 满意度不低于90%
        }
        if (named == Measure.BUDGET
                && naming.start() >= at
                && words.moneyNames().isAttribute(name.text())) {
            return Measure.OTHER; // 合同金额①，已支付①
        }
        if ((named == Measure.STAFF || named == Measure.POSTS)
                && !CountMeasures.isOfPeople(context.figure(at).quantity().unit())) {
            return Measure.OTHER; // 在岗90天, 车辆编制3辆
        }
        if (naming.gives().yields()) {
            Measure listed = grammar.listedIn(context.mentions(), between, clause);
            named = listed != null && Said.family(listed) == Said.Family.GRANTED ? listed : named;
        }
        boolean isPeoples =
                (named == Measure.INCOME || named == Measure.UNIT_PRICE) && isOfOthers(name, said, between, clause);
        if (isPeoples) {
            named = Measure.ACTUAL; // 农民人均可支配收入: what came of it, and no money of the bureau
        }
        if (named == Measure.ACTUAL && GROWING.matches(name.text())) {
            return Measure.GROWTH;
        }
        if (named == Measure.EXECUTED && words.moneyVerbs().isLeveraged(said)) {
            return Measure.ACTUAL; // 带动企业投入①
        }
        if (named == Measure.EXPENDITURE && context.comparison().isBase(at, clause) && !said.contains("支出")) {
            named = context.comparison().measure(context.mentions(), said) == Measure.INCOME ? Measure.INCOME : named;
        }
        if (named == Measure.BUDGET
                && context.isOfAccounts()
                && code.substring(Math.min(naming.start(), at), at).startsWith("涉及")) {
            return Measure.EXPENDITURE; // 对3个项目开展绩效自评，涉及资金①: in accounts it has been spent
        }
        boolean isFlow = named == Measure.EXPENDITURE || named == Measure.INCOME || named == Measure.EXECUTED;
        if (isFlow && words.topics().headsBudget(code.substring(context.sentence(at), at))) {
            return Measure.BUDGET; // 2023年度预算为：收入①，支出①
        }
        if (named == Measure.EXPENDITURE
                && words.moneyVerbs().isGranted(said)
                && !words.aims().isPast(said)) {
            return Measure.BUDGET; // 县财政批复我局项目支出①
        }
        if (named == Measure.INCOME
                && words.aims().isAimed(said)
                && !words.aims().isReached(said)) {
            return Measure.BUDGET; // 年初预定收入①
        }
        if (named == Measure.BUDGET && isOfAccounts(naming, at)) {
            named = Measure.EXPENDITURE; // 决算情况：预算支出共计①
        }
        boolean isAllotted = code.substring(Math.min(naming.start(), at), at).startsWith("安排");
        if (named == Measure.BUDGET
                && (isAllotted || name.text().equals("基本") || name.text().equals("项目"))) {
            Measure total = grammar.listedIn(context.mentions(), between, clause);
            named = total == Measure.EXPENDITURE ? total : named;
        }
        return named == Measure.ACTUAL && aimed ? Measure.TARGET : named;
    }

    /// 农民人均可支配收入, 税费收入, and the parts of such an income; but not what the bureau's own income is made of.
    private boolean isOfOthers(Name name, String said, String between, Clause clause) {
        Measure whole = name.isOwn() ? grammar.listedIn(context.mentions(), between, clause) : null;
        return whole == Measure.ACTUAL
                || (whole != Measure.INCOME
                        && (words.moneyNames().isOthersIncome(name.text())
                                || words.moneyNames().isOthersIncome(said)));
    }

    /// `年末结转①，占全年预算的②`, `涉及资金①，占全年预算的②`: what was not spent is a share of the budget, and no execution
    /// of it.
    private static boolean isShareOfOther(@Nullable Mention before, String said, Clause clause) {
        return before != null
                && before.clause().part() == clause.part()
                && (Said.family(before.measure()) == Said.Family.KEPT
                        || (before.isMoney() && before.measure() == Measure.OTHER))
                && said.startsWith("占");
    }

    /// Whether `预算支出` stands in a chapter on the accounts: what has been spent.
    private boolean isOfAccounts(FindRule.Naming naming, int at) {
        return code.substring(Math.min(naming.start(), at), at).contains(Measure.EXPENDITURE.label())
                && located.path().stream()
                        .map(heading -> prose.sectionMeasure(heading.text().original()))
                        .anyMatch(Measure.EXPENDITURE.label()::equals);
    }

    private Measure ofIndicator(Name name, int at, String said, Labels.Label label, Clause clause) {
        char kind = code.charAt(at);
        if (label.isSatisfaction() && kind != Coded.COUNT) {
            return Measure.SATISFACTION;
        }
        if (label.isSatisfaction() && (!words.acts().isDone(name.text()) || ASKED.isIn(name.text()))) {
            return Measure.OTHER; // 有效问卷488份
        }
        boolean aimed = words.aims().isAimed(said) || CountMeasures.isTask(said);
        boolean reached = context.chapter() == Chapters.Kind.GOALS
                ? words.aims().isPast(said)
                : words.aims().isReached(said);
        if (reached && !aimed) {
            return Measure.ACTUAL;
        }
        boolean price = Mention.isMoney(kind) && (name.isPerYear() || UNIT_COST.isIn(said));
        if (Mention.isMoney(kind)
                && !aimed
                && context.chapter() == Chapters.Kind.RESULTS
                && SPENT_ON.leading(said).isPresent()) {
            return Measure.EXECUTED; // 支出住宿费①
        }
        if (Mention.isMoney(kind)
                && !price
                && money.isProduct(name, clause)
                && context.chapter() == Chapters.Kind.RESULTS) {
            return Measure.EXECUTED;
        }
        if (Mention.isMoney(kind) && label.isCost() && !price) {
            return Measure.BUDGET;
        }
        // 培训农民360人 in a chapter on results was done; 培训农民不少于300人 is what was aimed at even there
        boolean done = context.chapter() == Chapters.Kind.RESULTS
                && !aimed
                && !context.isBound(at)
                && !price
                && (label.start() == 0 || words.acts().isDone(name.text()));
        return done ? Measure.ACTUAL : Measure.TARGET;
    }

    /// `低于①的控制目标`, `均高于合同约定的①`: what was to be reached, and not what was.
    boolean isHeldAgainst(String said, int at, Clause clause) {
        boolean isCompared = context.isBound(at) || UP_TO.isIn(said);
        return words.aims().isSetBefore(said)
                || (isCompared && words.aims().isSetAfter(code.substring(at + 1, clause.end())));
    }
}
