package gouji.extract.prose;

import gouji.document.Located;
import gouji.extract.prose.words.Words;
import gouji.pattern.Search;
import gouji.report.Measure;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What kind of amount one is that no rule names: a price, a part of what a list divides, what its heading says.
final class MoneyMeasures {
    private static final Search TOTAL_INCOME =
            Search.of(".*(?:收入|收、?支|收入[、和及]?支出)(?:总计|合计|总额|总量)|.*(?:公共|财政|基金|经营)预算收入");
    private static final Search TOTAL_SPENDING = Search.of(".*支出(?:总计|合计|总额|总量)");
    private static final Search SOURCE =
            Search.of("(?:资金来源为)?(?:中央|自治区|省|市|县|区|乡|镇|企业|自筹|地方|社会|上级|本级|财政)[^，；。]{0,10}(?:资金|补助|拨款|配套|专款)");
    private static final Pattern OF_ALL = Pattern.compile("占(?:全部|总|实际|项目|全年|累计|本年|年度|当年)*(?<kind>支出|收入)");
    private static final Search PRICE_NAME = Search.of(
            ".*(?:单价|均价|票价|[水电气热油粮药运]价|定额(?:补助|资助|补贴)|(?:补助|补贴|收费|人次|人均|户均|亩均|课酬|伙食|服务费|奖补|救助|保障|薪酬|付费)标准)|每[人户亩村个家所座台套辆处](?:补助|补贴|奖励|投入|造价|费用)");
    private static final Pattern STEP = Pattern.compile("(?:[两二三四]?档(?!案)|的?标准)");
    private static final Search ALSO = Search.of("\\s*[、和或及]\\s*");
    private static final String PRICE = "单价";
    private static final Search OR_MORE = Search.of("（含）|以[上下]|及以上|[一-龥]{2,8}设备"); // 单价100万元以上设备
    private static final Search MADE_OF = Search.of("^(?:项目|本项目)?(?:资金|预算|经费|总投资)由.*(?:组成|构成)$");
    private static final Search ACTUALLY = Search.of("\\s*(?:全年|年内|当年)?实际(?:完成|为|是|仅|只)*");
    private static final Search GIVEN_BACK = Search.of("^[，、；\\s]*(?:收回|缴回|退回)[一-龥]{2,12}$");

    private final Context context;
    private final CountMeasures counts;
    private final Prose prose;
    private final Words words;
    private final Grammar grammar;
    private final Located located;
    private final Map<Integer, FindRule.Naming> namings;
    private final String code;
    private final Chapters.@Nullable Kind chapter;

    MoneyMeasures(
            Context context,
            CountMeasures counts,
            Prose prose,
            Grammar grammar,
            Located located,
            Map<Integer, FindRule.Naming> namings) {
        this.context = context;
        this.counts = counts;
        this.prose = prose;
        this.words = context.words();
        this.grammar = grammar;
        this.located = located;
        this.namings = namings;
        this.code = context.code();
        this.chapter = context.chapter();
    }

    Measure measure(Name name, int at, @Nullable Mention before, String between, Clause clause) {
        String said = context.said(at, clause);
        if (context.figure(at).quantity().unit().isPerOne()) {
            return Measure.UNIT_PRICE; // 220元/人
        }
        if (context.isMultiplied(at)) {
            return Measure.UNIT_PRICE; // 3217人次×75元
        }
        boolean goesOn = before != null
                && before.measure() == Measure.UNIT_PRICE
                && ALSO.matches(code.substring(before.at() + 1, at));
        if (goesOn || STEP.matcher(code).region(at + 1, code.length()).lookingAt()) {
            return Measure.UNIT_PRICE; // 按每人每天①、①两档, 其中①档…
        }
        if (name.isOwn() && TOTAL_INCOME.matches(name.text())) {
            return Measure.INCOME;
        }
        if (name.isOwn() && TOTAL_SPENDING.matches(name.text())) {
            return Measure.EXPENDITURE;
        }
        if (context.comparison().isBase(at, clause)) {
            return words.moneyNames().isOthersIncome(said)
                    ? Measure.ACTUAL
                    : context.comparison().measure(context.mentions(), said);
        }
        Measure whole = context.comparison().whole(at, clause);
        if (whole != null) {
            return whole;
        }
        if (name.isOwn()
                && name.text().endsWith(PRICE)
                && !context.isBound(at)
                && !OR_MORE.leading(code.substring(at + 1, clause.end())).isPresent()) {
            return Measure.UNIT_PRICE;
        }
        if (name.isOwn()
                && (words.moneyNames().isAttribute(name.text())
                        || words.moneyNames().isHolding(name.text()))) {
            return Measure.OTHER; // 合同价, 中标价, 资产总额: neither budget nor payment
        }
        if (before != null && before.clause().equals(clause) && ChangeMeasures.isChangedTo(code, before.at(), at)) {
            return before.measure(); // 标准由每月①提高到①
        }
        if (before != null
                && before.isMoney()
                && before.clause().part() == clause.part()
                && Said.family(before.measure()) == Said.Family.GRANTED
                && ACTUALLY.matches(said)) {
            return Measure.EXECUTED; // 采购预算①，实际①
        }
        if (words.moneyVerbs().isLacking(said)) {
            return Measure.OTHER; // 市县资金尚缺①
        }
        if (GIVEN_BACK.matches(said)) {
            return Measure.RETURNED; // 收回不能实施项目①
        }
        if (Measures.MEAN.matcher(said).find()) {
            return Measure.OTHER; // 册均, 场均
        }
        if (name.isOwn() && PRICE_NAME.matches(name.text())) {
            return Measure.UNIT_PRICE;
        }
        if (name.isOwn() && words.moneyNames().isApproved(name.text())) {
            return Measure.BUDGET; // 批复投资
        }
        Measure led = name.isOwn() ? led(at, said, name.text()) : null;
        if (led != null) {
            return led;
        }
        if (name.isOwn() && MADE_OF.isIn(code.substring(context.sentence(clause), context.sentenceEnd(at)))) {
            return Measure.BUDGET; // 项目资金由中央①、省级①和县级①组成
        }
        Measure summed = summed(name, before, clause);
        if (summed != null) {
            return summed;
        }
        Measure listed = grammar.listMeasure(context.mentions(), before, between, clause);
        if (listed == Measure.TARGET && chapter == Chapters.Kind.RESULTS && !isPlanned(clause)) {
            listed = Measure.ACTUAL; // 实现产值①，超过①的目标，其中油茶①
        }
        boolean gain = name.isOwn() && words.moneyNames().isGain(name.text());
        if (gain && (listed == null || listed == Measure.EXECUTED) && chapter == Chapters.Kind.RESULTS) {
            return Measure.ACTUAL;
        }
        if (listed != null && listed != Measure.OTHER && (listed != Measure.ACTUAL || gain || !name.isOwn())) {
            return listed;
        }
        Measure headed = listed == null && name.isOwn() ? headed(clause) : null;
        if (headed != null) {
            return headed;
        }
        Measure calculated = calculated(name, clause);
        if (calculated != null) {
            return calculated;
        }
        if (name.isOwn()
                && chapter != Chapters.Kind.GOALS
                && words.moneyVerbs().isPaidFor(said, name.text())
                && !words.aims().isAimed(said)) {
            return Measure.EXECUTED; // 为①名优抚对象发放抚恤补助①
        }
        if (name.isOwn() && isSpentLater(at)) {
            return Measure.BUDGET;
        }
        for (int i = located.path().size() - 1; i >= 0; i--) {
            String heading = located.path().get(i).text().original();
            String section = prose.sectionMeasure(heading);
            if (section == null && Prose.isOfSpending(heading) && name.isOwn() && !context.isOfPlans()) {
                return Measure.EXPENDITURE;
            }
            if (section != null) {
                boolean isSpent = Said.family(Measure.of(section)) == Said.Family.SPENT;
                return isSpent && isPlanned(clause) ? Measure.BUDGET : Measure.of(section);
            }
        }
        if (name.isOwn() && SOURCE.matches(name.text())) {
            return Measure.BUDGET;
        }
        if (name.isOwn()
                && chapter != Chapters.Kind.GOALS
                && !gain
                && words.moneyVerbs().isPaid(afterFigure(said))
                && !words.aims().isAimed(said)) {
            return Measure.EXECUTED; // 投入宣传推广经费①
        }
        Matcher shares = OF_ALL.matcher(code).region(at, context.sentenceEnd(at));
        if (name.isOwn() && shares.find()) {
            return shares.group("kind").equals("支出") ? Measure.EXPENDITURE : Measure.INCOME; // 甲①，占全部支出的②；乙①
        }
        if (listed == Measure.OTHER || !name.isOwn() || Subjects.isMoney(name.text())) {
            return Measure.OTHER;
        }
        Measure done = counts.done(name, at, clause);
        return done == Measure.ACTUAL && !gain ? Measure.EXECUTED : done;
    }

    /// `甲下达①，乙安排①，合计①`: the sum is of the kind of what it adds up.
    private @Nullable Measure summed(Name name, @Nullable Mention before, Clause clause) {
        boolean follows = before != null && before.clause().sentence() == clause.sentence() && Said.isStock(before);
        return follows
                        && before != null
                        && !name.isOwn()
                        && words.lists().isTotal(code.substring(clause.start(), clause.end()))
                ? before.measure()
                : null;
    }

    /// `支出构成为：甲①，乙①；丙①`: what the words before the first amount of the sentence say of all of them.
    private @Nullable Measure led(int at, String said, String name) {
        int own = said.indexOf(name);
        Measure directly = own <= 0 ? null : words.moneyVerbs().led(said.substring(0, own) + "：");
        if (directly != null) {
            return directly; // 基本支出包括人员经费①
        }
        int start = context.sentence(at);
        Measure divided = divided(start, at);
        if (divided != null) {
            return divided;
        }
        int end = start;
        while (end < at && !Mention.isMoney(code.charAt(end))) {
            end++;
        }
        int colon = Math.max(
                code.lastIndexOf('：', end),
                Math.max(code.indexOf("中，", start), code.indexOf("看，", start)) + 1); // 从支出构成看，
        if (colon > start && colon < end) {
            return words.moneyVerbs().led(code.substring(start, colon + 1));
        }
        int comma = code.lastIndexOf('，', end);
        Measure before = comma > start ? words.moneyVerbs().led(code.substring(start, comma + 1)) : null;
        return before == Measure.BUDGET ? before : null; // 分两批下达资金，第一批①，第二批①
    }

    /// `项目支出①，共七类：甲①；乙①`, `全年预算①由两级承担：省级①，县级①`: the amount before the sentence's colon is what the amounts
    /// after it divide.
    private @Nullable Measure divided(int start, int at) {
        int colon = code.lastIndexOf('：', at);
        return context.mentions().reversed().stream()
                .filter(mention -> mention.at() < colon && mention.at() >= start && Said.isStock(mention))
                .findFirst()
                .map(Mention::measure)
                .filter(measure -> switch (Said.family(measure)) {
                    case SPENT, GRANTED, EARNED -> true;
                    default -> false;
                })
                .orElse(null);
    }

    /// `（三）支出构成。甲①，占②；乙①，占②`: the heading that the paragraph itself begins with.
    private @Nullable Measure headed(Clause clause) {
        int start = context.sentence(clause);
        String head = code.substring(0, Math.max(0, start - 1));
        boolean isHead = !head.isEmpty()
                && head.length() < Context.LONGEST_HEAD
                && head.chars().noneMatch(c -> Coded.isFigure((char) c));
        Measure led = isHead ? words.moneyVerbs().led(head + "：") : null;
        return led == Measure.EXPENDITURE ? led : null; // 资金到位情况。…缺口①: has not been received
    }

    /// The words after the last figure of some: `按每个社区①拨付经费`.
    private static String afterFigure(String said) {
        int start = said.length();
        while (start > 0 && !Coded.isFigure(said.charAt(start - 1))) {
            start--;
        }
        return start < said.length() - 1 && start > 0 && said.charAt(start - 1) != Coded.COUNT
                ? said.substring(start)
                : said;
    }

    /// `计划筹集资金①，包括甲①、乙①`, also in a chapter on what was spent.
    private boolean isPlanned(Clause clause) {
        String said = code.substring(context.sentence(clause), clause.end());
        return words.aims().isAimed(said) && !words.aims().isReached(said);
    }

    /// `沥青修补①，每平方米①，计①`: the product is planned in a text on goals, spent in one on results. Where goals
    /// are told, money without a verb is meant to be spent.
    private @Nullable Measure calculated(Name name, Clause clause) {
        boolean product = isProduct(name, clause);
        boolean isReckoned = product && words.moneyVerbs().isReckoned(code.substring(0, clause.end()));
        if (chapter == Chapters.Kind.GOALS || context.isOfGoals() || isReckoned) {
            return product || !words.moneyNames().isGain(name.text()) ? Measure.BUDGET : null;
        }
        boolean won = !context.mentions().isEmpty()
                && words.moneyNames().isGain(context.mentions().getLast().thing()); // 发放贷款①笔，每笔①，金额①
        return product && !won && chapter != Chapters.Kind.BACKGROUND ? Measure.EXECUTED : null;
    }

    /// `新建井房①，每座①，计①`: an amount without a name after the price of one.
    boolean isProduct(Name name, Clause clause) {
        return !name.isOwn()
                && context.mentions().stream()
                        .anyMatch(mention -> mention.measure() == Measure.UNIT_PRICE
                                && mention.clause().part() == clause.part());
    }

    /// `补助资金①，其中甲①、乙①，支出①`: what is spent in the same sentence was granted.
    private boolean isSpentLater(int at) {
        for (int i = at + 1;
                i < code.length() && Clause.STOPS.indexOf(code.charAt(i)) < 0 && code.charAt(i) != '；';
                i++) {
            FindRule.Naming naming =
                    Coded.isFigure(code.charAt(i)) ? namings.get(context.coded().figureAt(i)) : null;
            Measure later = naming == null ? Measure.OTHER : naming.gives().measure();
            boolean ownWords =
                    naming != null && naming.start() > 0 && "，；".indexOf(code.charAt(naming.start() - 1)) >= 0;
            if (later == Measure.EXECUTED || later == Measure.EXECUTION_RATE) {
                boolean isShare = naming != null
                        && code.substring(Math.min(i, naming.start()), i).indexOf(Coded.RATE) >= 0;
                return ownWords && !isShare; // 合同价①，已付②计①: what was agreed is no budget
            }
            if (later != Measure.OTHER) {
                return false;
            }
        }
        return false;
    }
}
