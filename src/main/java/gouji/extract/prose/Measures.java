package gouji.extract.prose;

import gouji.document.Located;
import gouji.document.Paragraph;
import gouji.extract.Draft;
import gouji.quantity.Qualifier;
import gouji.report.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What kind of figure each figure of a paragraph is: what a rule says, else its indicator level, the list it is part
/// of, its chapter.
final class Measures {
    private static final Pattern UNIT_COST = Pattern.compile("每(?!年|季|月|个月|次)|平均|标准|单位成本|单价");
    private static final Pattern MEAN = Pattern.compile("[册场次户人亩件台座辆吨套期天月年校村班平]均$");
    private static final Pattern TOTAL_INCOME = Pattern.compile(".*(?:收入|收、?支)(?:总计|合计|总额)");
    private static final Pattern TOTAL_SPENDING = Pattern.compile(".*支出(?:总计|合计|总额)");
    private static final Pattern SOURCE =
            Pattern.compile("(?:资金来源为)?(?:中央|自治区|省|市|县|区|乡|镇|企业|自筹|地方|社会|上级|本级|财政)[^，；。]{0,10}(?:资金|补助|拨款|配套|专款)");
    private static final Pattern LESS = Pattern.compile("(?:扣|扣除|扣减|减|加|低|高|差|多|少)(?:了|分)?$");
    private static final Pattern COMPLETED = Pattern.compile("(?:仅|只|已)?完成(?:了|为|率)?");
    private static final Pattern SCORED =
            Pattern.compile("(?:得分(?:依次|分别)(?:为|是)?|(?:自评|评价|综合|平均|合计|共)得|^(?:综合|绩效)?(?:自评|评价)(?:为)?)$");
    private static final Pattern GRADE_BEFORE = Pattern.compile("(?:（含）|[至到—－~～-]|不足|低于|高于|大于|小于|[优良中差]、?)$");
    private static final Pattern OF_BUDGET = Pattern.compile("(?:全年|年初|调整后?的?|追加后)?预算(?:数)?的?");
    private static final Pattern OF_ALL = Pattern.compile("占(?:全部|总|实际|项目|全年|累计|本年|年度|当年)*(?<kind>支出|收入)");
    private static final Pattern POSTS_AMONG = Pattern.compile("编制中，");
    private static final Pattern PRESENT = Pattern.compile("现有|共有|实有|在岗|在职|在编|配备有");
    private static final Pattern OF_WHOLE = Pattern.compile("占[^，；。]*的$");
    private static final Pattern PRICE_NAME =
            Pattern.compile(".*(?:单价|均价|票价|定额(?:补助|资助|补贴)|(?:补助|补贴|收费|人次|人均|户均|亩均|课酬|伙食|服务费|奖补|救助|保障|薪酬|付费)标准)");
    private static final Pattern OF_PEOPLE = Pattern.compile("(?:.*(?:人均|户均|亩均|农民|居民|移民|群众|务工|旅游|产业)).*收入(?:达到?|为)?");
    private static final Pattern GROWING = Pattern.compile("增幅|降幅|涨幅|跌幅|.{0,12}(?:变动率|增长率|增速|上涨率|下降率)");
    private static final Pattern MEANS = Pattern.compile("(?:平均|最高|最低)(?:分)?(?:为|是)?$");
    private static final Pattern TELLS_SCORES = Pattern.compile("得分|自评|总分");
    private static final Pattern MADE_OF = Pattern.compile("^(?:项目|本项目)?(?:资金|预算|经费|总投资)由.*(?:组成|构成)$");
    private static final Pattern FILLED = Pattern.compile("实有|现有|在职|在岗|在编");
    private static final Pattern SPENT_ON = Pattern.compile("[，、；\\s]*(?:全年|共|累计|实际|当年|本年|年内|已)*(?:支出|支付)[一-龥]{2}");
    // 安排四个项目: how many there are, and none of them is meant to be reached
    private static final Pattern OF_ANY = Pattern.compile("的?(?:子?项目|资金|单位|部门|方面)");
    private static final Pattern OWN_FLOW = Pattern.compile("(?:\uE006|全年|本年|年度|实际)*(?<flow>支出|收入)(?=[比较与同])");
    private static final Pattern UP_TO = Pattern.compile("(?:没有|未能|尚未|未|没)达到?$"); // 没有达到①的目标
    private static final Pattern REASON = Pattern.compile("原因(?:是|为|系|在于)");
    private static final Pattern GIVEN_BACK = Pattern.compile("^[，、；\\s]*(?:收回|缴回|退回)[一-龥]{2,12}$");
    private static final int LONGEST_HEAD = 20;

    private final Prose prose;
    private final Words words;
    private final Draft draft;
    private final Grammar grammar;
    private final Located located;
    private final Coded coded;
    private final String code;
    private final Map<Integer, FindRule.Naming> namings;
    private final List<Mention> mentions;
    private final Comparison comparison;
    private final Chapters.@Nullable Kind chapter;

    /// @param mentions of the paragraph; it grows while the paragraph is read
    Measures(
            Prose prose,
            Draft draft,
            Grammar grammar,
            Located located,
            Coded coded,
            int from,
            Map<Integer, FindRule.Naming> namings,
            List<Mention> mentions) {
        this.prose = prose;
        this.words = prose.words();
        this.draft = draft;
        this.grammar = grammar;
        this.located = located;
        this.coded = coded;
        this.code = coded.code();
        this.namings = namings;
        this.mentions = mentions;
        this.comparison = new Comparison(coded);
        this.chapter = code.length() == from || coded.figures().isEmpty() ? null : chapter(from);
    }

    /// The chapter by its headings and by what the paragraph begins with: `产出情况：…`.
    private Chapters.@Nullable Kind chapter(int from) {
        List<String> headings = new ArrayList<>();
        for (Paragraph heading : located.path()) {
            headings.add(heading.text().original());
        }
        int end = from;
        while (end < code.length() && "：。，；".indexOf(code.charAt(end)) < 0 && !Coded.isFigure(code.charAt(end))) {
            end++;
        }
        if (end < code.length() && end - from <= LONGEST_HEAD && "：。".indexOf(code.charAt(end)) >= 0) {
            headings.add(code.substring(from, end));
        }
        Optional<Chapters.Kind> told = prose.chapters().kind(headings);
        return told.orElse(isOfGoals() ? Chapters.Kind.GOALS : null);
    }

    Measure measure(
            FindRule.@Nullable Naming naming,
            Owner.Name name,
            char kind,
            int at,
            @Nullable Mention before,
            String between,
            Clause clause,
            Labels.@Nullable Label label,
            ProjectHeads.@Nullable Head head) {
        if (head != null && head.amountAt() == at) {
            return Measure.BUDGET;
        }
        if (Deductions.isDeduction(code, at)) {
            return Measure.OTHER;
        }
        String said = code.substring(clause.start(), at);
        if (naming != null) {
            boolean aimed = chapter == Chapters.Kind.GOALS
                    ? !words.isPast(said)
                    : label != null && (words.isAssured(said) || isBound(at)) && !words.isPast(said);
            Measure named = naming.gives().measure();
            if (named == Measure.SATISFACTION && kind == Coded.SCORE && scored(clause, at) != Measure.OTHER) {
                return scored(clause, at); // 满分100分，其中…、满意度10分
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
            if (isScore && Grades.isReached(coded.figures().get(coded.figureAt(at)))) {
                return Measure.OTHER; // 自评得分90分及以上的8个
            }
            if (named == Measure.SATISFACTION && chapter == Chapters.Kind.GOALS && isBound(at)) {
                return Measure.TARGET; // 满意度不低于90%
            }
            if (naming.gives().yields()) {
                Measure listed = grammar.listedIn(mentions, between, clause);
                named = listed != null && Said.family(listed) == Said.Family.GRANTED ? listed : named;
            }
            boolean isPeoples = (named == Measure.INCOME || named == Measure.UNIT_PRICE)
                    && (OF_PEOPLE.matcher(name.text()).matches()
                            || OF_PEOPLE.matcher(said).lookingAt());
            if (isPeoples) {
                named = Measure.ACTUAL; // 农民人均可支配收入: what came of it, and no money of the bureau
            }
            if (named == Measure.ACTUAL && GROWING.matcher(name.text()).matches()) {
                return Measure.GROWTH;
            }
            if (named == Measure.BUDGET && isOfAccounts(naming, at)) {
                named = Measure.EXPENDITURE; // 决算情况：预算支出共计①
            }
            boolean isAllotted =
                    code.substring(Math.min(naming.start(), at), at).startsWith("安排");
            if (named == Measure.BUDGET
                    && (isAllotted || name.text().equals("基本") || name.text().equals("项目"))) {
                Measure total = grammar.listedIn(mentions, between, clause);
                named = total == Measure.EXPENDITURE ? total : named;
            }
            return named == Measure.ACTUAL && aimed ? Measure.TARGET : named;
        }
        boolean money = Mention.isMoney(kind);
        if (label != null) {
            return ofIndicator(name, at, said, label, clause);
        }
        if (isHeldAgainst(said, at, clause)) {
            return Measure.TARGET;
        }
        if (kind == Coded.SCORE) {
            return scored(clause, at);
        }
        if (!money) {
            return kind == Coded.COUNT || kind == Coded.RATE ? counted(name, at, clause, between) : Measure.OTHER;
        }
        if (coded.figures().get(coded.figureAt(at)).quantity().unit().isPerOne()) {
            return Measure.UNIT_PRICE; // 220元/人
        }
        if (name.isOwn() && TOTAL_INCOME.matcher(name.text()).matches()) {
            return Measure.INCOME;
        }
        if (name.isOwn() && TOTAL_SPENDING.matcher(name.text()).matches()) {
            return Measure.EXPENDITURE;
        }
        if (comparison.isBase(at, clause)) {
            return comparison.measure(mentions, said);
        }
        if (name.isOwn() && (words.isAttribute(name.text()) || words.isHolding(name.text()))) {
            return Measure.OTHER; // 合同价, 中标价, 资产总额: neither budget nor payment
        }
        if (words.isLacking(said)) {
            return Measure.OTHER; // 市县资金尚缺①
        }
        if (GIVEN_BACK.matcher(said).matches()) {
            return Measure.RETURNED; // 收回不能实施项目①
        }
        if (MEAN.matcher(said).find()) {
            return Measure.OTHER; // 册均, 场均
        }
        if (name.isOwn() && PRICE_NAME.matcher(name.text()).matches()) {
            return Measure.UNIT_PRICE;
        }
        if (name.isOwn() && words.isApproved(name.text())) {
            return Measure.BUDGET; // 批复投资
        }
        Measure led = name.isOwn() ? led(at, said, name.text()) : null;
        if (led != null) {
            return led;
        }
        if (name.isOwn()
                && MADE_OF.matcher(code.substring(sentence(clause), sentenceEnd(at)))
                        .find()) {
            return Measure.BUDGET; // 项目资金由中央①、省级①和县级①组成
        }
        Measure listed = grammar.listMeasure(mentions, before, between, clause);
        if (listed == Measure.TARGET && chapter == Chapters.Kind.RESULTS && !isPlanned(clause)) {
            listed = Measure.ACTUAL; // 实现产值①，超过①的目标，其中油茶①
        }
        boolean gain = name.isOwn() && words.isGain(name.text());
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
        if (name.isOwn() && isSpentLater(at)) {
            return Measure.BUDGET;
        }
        for (int i = located.path().size() - 1; i >= 0; i--) {
            String heading = located.path().get(i).text().original();
            String section = prose.sectionMeasure(heading);
            if (section == null && Prose.isOfSpending(heading) && name.isOwn() && !isOfPlans()) {
                return Measure.EXPENDITURE;
            }
            if (section != null) {
                boolean isSpent = Said.family(Measure.of(section)) == Said.Family.SPENT;
                return isSpent && isPlanned(clause) ? Measure.BUDGET : Measure.of(section);
            }
        }
        if (name.isOwn() && SOURCE.matcher(name.text()).matches()) {
            return Measure.BUDGET;
        }
        if (name.isOwn()
                && chapter != Chapters.Kind.GOALS
                && !gain
                && words.isPaid(afterFigure(said))
                && !words.isAimed(said)) {
            return Measure.EXECUTED; // 投入宣传推广经费①
        }
        Matcher shares = OF_ALL.matcher(code).region(at, sentenceEnd(at));
        if (name.isOwn() && shares.find()) {
            return shares.group("kind").equals("支出") ? Measure.EXPENDITURE : Measure.INCOME; // 甲①，占全部支出的②；乙①
        }
        if (listed == Measure.OTHER || !name.isOwn() || Subjects.isMoney(name.text())) {
            return Measure.OTHER;
        }
        Measure done = done(name, at, clause);
        return done == Measure.ACTUAL && !gain ? Measure.EXECUTED : done;
    }

    /// `支出构成为：甲①，乙①；丙①`: what the words before the first amount of the sentence say of all of them.
    private @Nullable Measure led(int at, String said, String name) {
        int own = said.indexOf(name);
        Measure directly = own <= 0 ? null : words.led(said.substring(0, own) + "：");
        if (directly != null) {
            return directly; // 基本支出包括人员经费①
        }
        int start = at;
        while (start > 0 && Clause.STOPS.indexOf(code.charAt(start - 1)) < 0) {
            start--;
        }
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
        return colon > start && colon < end ? words.led(code.substring(start, colon + 1)) : null;
    }

    /// `项目支出①，共七类：甲①；乙①`, `全年预算①由两级承担：省级①，县级①`: the amount before the sentence's colon is what the amounts
    /// after it divide.
    private @Nullable Measure divided(int start, int at) {
        int colon = code.lastIndexOf('：', at);
        return mentions.reversed().stream()
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
        int start = sentence(clause);
        String head = code.substring(0, Math.max(0, start - 1));
        boolean isHead = !head.isEmpty()
                && head.length() < LONGEST_HEAD
                && head.chars().noneMatch(c -> Coded.isFigure((char) c));
        Measure led = isHead ? words.led(head + "：") : null;
        return led == Measure.EXPENDITURE ? led : null; // 资金到位情况。…缺口①: has not been received
    }

    private int sentenceEnd(int at) {
        int end = at;
        while (end < code.length() && Clause.STOPS.indexOf(code.charAt(end)) < 0) {
            end++;
        }
        return end;
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

    /// Where the sentence of a clause begins.
    private int sentence(Clause clause) {
        int start = clause.start();
        while (start > 0 && Clause.STOPS.indexOf(code.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /// `计划筹集资金①，包括甲①、乙①`, also in a chapter on what was spent.
    private boolean isPlanned(Clause clause) {
        String said = code.substring(sentence(clause), clause.end());
        return words.isAimed(said) && !words.isReached(said);
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

    /// `沥青修补①，每平方米①，计①`: the product is planned in a text on goals, spent in one on results. Where goals
    /// are told, money without a verb is meant to be spent.
    private @Nullable Measure calculated(Owner.Name name, Clause clause) {
        boolean product = isProduct(name, clause);
        boolean isReckoned = product && words.isReckoned(code.substring(0, clause.end()));
        if (chapter == Chapters.Kind.GOALS || isOfGoals() || isReckoned) {
            return product || !words.isGain(name.text()) ? Measure.BUDGET : null;
        }
        boolean won = !mentions.isEmpty() && words.isGain(mentions.getLast().thing()); // 发放贷款①笔，每笔①，金额①
        return product && !won && chapter != Chapters.Kind.BACKGROUND ? Measure.EXECUTED : null;
    }

    /// `新建井房①，每座①，计①`: an amount without a name after the price of one.
    private boolean isProduct(Owner.Name name, Clause clause) {
        return !name.isOwn()
                && mentions.stream()
                        .anyMatch(mention -> mention.measure() == Measure.UNIT_PRICE
                                && mention.clause().part() == clause.part());
    }

    private boolean isOfPlans() {
        return isOfGoals() || "部门预算".equals(draft.about().reportType());
    }

    private boolean isOfGoals() {
        String type = draft.about().reportType();
        return type != null && type.contains("目标");
    }

    /// `补助资金①，其中甲①、乙①，支出①`: what is spent in the same sentence was granted.
    private boolean isSpentLater(int at) {
        for (int i = at + 1;
                i < code.length() && Clause.STOPS.indexOf(code.charAt(i)) < 0 && code.charAt(i) != '；';
                i++) {
            FindRule.Naming naming = Coded.isFigure(code.charAt(i)) ? namings.get(coded.figureAt(i)) : null;
            Measure later = naming == null ? Measure.OTHER : naming.gives().measure();
            boolean ownWords =
                    naming != null && naming.start() > 0 && "，；".indexOf(code.charAt(naming.start() - 1)) >= 0;
            if (later == Measure.EXECUTED || later == Measure.EXECUTION_RATE) {
                return ownWords;
            }
            if (later != Measure.OTHER) {
                return false;
            }
        }
        return false;
    }

    private Measure ofIndicator(Owner.Name name, int at, String said, Labels.Label label, Clause clause) {
        char kind = code.charAt(at);
        if (label.isSatisfaction() && kind != Coded.COUNT) {
            return Measure.SATISFACTION;
        }
        boolean aimed = words.isAimed(said);
        boolean reached = chapter == Chapters.Kind.GOALS ? words.isPast(said) : words.isReached(said);
        if (reached && !aimed) {
            return Measure.ACTUAL;
        }
        boolean price = Mention.isMoney(kind)
                && (name.isPerYear() || UNIT_COST.matcher(said).find());
        if (Mention.isMoney(kind)
                && !aimed
                && chapter == Chapters.Kind.RESULTS
                && SPENT_ON.matcher(said).lookingAt()) {
            return Measure.EXECUTED; // 支出住宿费①
        }
        if (Mention.isMoney(kind) && !price && isProduct(name, clause) && chapter == Chapters.Kind.RESULTS) {
            return Measure.EXECUTED;
        }
        if (Mention.isMoney(kind) && label.isCost() && !price) {
            return Measure.BUDGET;
        }
        // 培训农民360人 in a chapter on results was done; 培训农民不少于300人 is what was aimed at even there
        boolean done = chapter == Chapters.Kind.RESULTS
                && !aimed
                && !isBound(at)
                && !price
                && (label.start() == 0 || words.isDone(name.text()));
        return done ? Measure.ACTUAL : Measure.TARGET;
    }

    /// `自评得分92分，其中投入14分、产出38分`, `满分100分，其中产出50分`: parts of what the sentence began with.
    private Measure scored(Clause clause, int at) {
        String said = code.substring(clause.start(), at);
        if (LESS.matcher(said).find()) {
            return Measure.OTHER; // 因管护机制不健全扣2分
        }
        if (GRADE_BEFORE.matcher(said).find()
                || Grades.isBound(code, at)
                || Grades.isExplained(coded.figures().get(coded.figureAt(at)), clause)) {
            return Measure.OTHER; // 80（含）至90分为良: what a grade takes
        }
        if (SCORED.matcher(said).find()) {
            return Measure.SCORE;
        }
        int start = sentence(clause);
        if (MEANS.matcher(said).find()
                && TELLS_SCORES.matcher(code.substring(start, at)).find()) {
            return Measure.SCORE; // 各项目自评得分均在90分以上，平均①
        }
        int from = clause.sentence() - (words.opensList(code.substring(start, clause.end())) ? 1 : 0);
        return mentions.reversed().stream()
                .filter(mention ->
                        mention.kind() == Coded.SCORE && mention.clause().sentence() >= from)
                .map(Mention::measure)
                .map(measure -> measure == Measure.TOTAL_SCORE ? Measure.SCORE : measure)
                .filter(measure -> measure == Measure.SCORE || measure == Measure.WEIGHT)
                .findFirst()
                .orElse(Measure.OTHER);
    }

    /// `低于①的控制目标`, `均高于合同约定的①`: what was to be reached, and not what was.
    boolean isHeldAgainst(String said, int at, Clause clause) {
        boolean isCompared = isBound(at) || UP_TO.matcher(said).find();
        return words.isSetBefore(said) || (isCompared && words.isSetAfter(code.substring(at + 1, clause.end())));
    }

    /// ≥95%, 不少于3次, 100家以上
    private boolean isBound(int at) {
        Qualifier qualifier = coded.figures().get(coded.figureAt(at)).quantity().qualifier();
        return qualifier != null && qualifier != Qualifier.ABOUT;
    }

    /// 其中行政12人 of 在职28人 are staff, too.
    private Measure counted(Owner.Name name, int at, Clause clause, String between) {
        Mention before = mentions.isEmpty() ? null : mentions.getLast();
        boolean isOfStaff = before != null
                && (before.measure() == Measure.STAFF || before.measure() == Measure.POSTS)
                && before.clause().sentence() == clause.sentence()
                && (words.isStaff(name.text())
                        || (before.clause().part() == clause.part()
                                && (words.opensList(between)
                                        || clause.opener() == '、'
                                        || between.equals("，" + name.text())))); // 公路段52名，服务中心26名
        if (isOfStaff
                && before != null
                && Said.isOfSameUnit(before.figure(), coded.figures().get(coded.figureAt(at)))) {
            boolean filled = words.isRetired(name.text())
                    || FILLED.matcher(code.substring(clause.start(), at)).find();
            return filled ? Measure.STAFF : before.measure(); // 编制62名，实有在职58人
        }
        boolean ofMoneySpent = before != null
                && code.charAt(at) == Coded.RATE
                && before.isMoney()
                && Said.family(before.measure()) == Said.Family.SPENT
                && before.clause().part() == clause.part();
        boolean ofOther = before != null
                && code.charAt(at) == Coded.RATE
                && before.measure() == Measure.EXECUTION_RATE
                && clause.opener() == '、';
        if (ofOther && OF_BUDGET.matcher(code.substring(clause.start(), at)).matches()) {
            return Measure.EXECUTION_RATE; // 为年初预算的②、全年预算的②
        }
        if (ofMoneySpent
                && COMPLETED.matcher(code.substring(clause.start(), at)).matches()) {
            return Measure.EXECUTION_RATE; // 项目支出①，完成②
        }
        String said = code.substring(clause.start(), at);
        boolean isPerson = coded.figures()
                .get(coded.figureAt(at))
                .quantity()
                .unit()
                .symbol()
                .matches("[人名]");
        if (isPerson
                && POSTS_AMONG.matcher(code.substring(sentence(clause), at)).find()) {
            return Measure.POSTS; // 事业编制中，甲馆①、乙馆①
        }
        if (isPerson && PRESENT.matcher(said).find() && words.isStaff(said)) {
            return Measure.STAFF;
        }
        Measure part = code.charAt(at) == Coded.RATE ? part(code.substring(clause.start(), at)) : null;
        if (part != null) {
            return part;
        }
        if (MEAN.matcher(said).find()) {
            return Measure.OTHER; // 场均①
        }
        String unit = coded.figures().get(coded.figureAt(at)).quantity().unit().symbol();
        if (chapter == Chapters.Kind.BACKGROUND
                && words.isStaff(name.text())
                && (unit.equals("人") || unit.equals("名"))) {
            return Measure.STAFF;
        }
        boolean isBase = before != null
                && comparison.isBase(at, clause)
                && (before.measure() == Measure.ACTUAL
                        || Said.isOfSameUnit(before.figure(), coded.figures().get(coded.figureAt(at))));
        return before != null && isBase ? before.measure() : done(name, at, clause);
    }

    /// `占村卫生室总数①的②` is a share, `为年度目标①的②` how much of the task was done; null where a rate is neither.
    private @Nullable Measure part(String said) {
        if (said.startsWith("占") && !words.isOfTask(said + "的")) {
            return Measure.SHARE; // 占基本支出②
        }
        return !said.endsWith("的")
                ? null
                : words.isOfTask(said)
                        ? Measure.COMPLETION_RATE
                        : OF_WHOLE.matcher(said).find() ? Measure.SHARE : null;
    }

    /// 组织演出12场 has been done; so has, in a chapter on results, whatever is counted and does not merely exist.
    private Measure done(Owner.Name name, int at, Clause clause) {
        String said = code.substring(clause.start(), at);
        if (words.isLacking(said) || REASON.matcher(said).find()) {
            return Measure.OTHER; // 超计划2个, 主要原因是新增退休人员2人
        }
        if (words.isAimed(said) && !words.isReachedBefore(said)) {
            return Measure.TARGET;
        }
        if (code.charAt(at) == Coded.COUNT && name.isOwn() && words.isAnswer(name.text())) {
            return Measure.OTHER; // 表示满意的280份
        }
        boolean does = (name.isOwn() && words.isDone(name.text())) || words.isOnlyVerb(said.strip());
        if (chapter == Chapters.Kind.GOALS) {
            boolean ofAny = OF_ANY.matcher(code).region(at + 1, code.length()).lookingAt();
            boolean aims = !ofAny && (does || (name.isOwn() && (isBound(at) || !words.merelyIs(said))));
            return words.isPast(said) ? Measure.ACTUAL : aims ? Measure.TARGET : Measure.OTHER;
        }
        if (does) {
            return Measure.ACTUAL;
        }
        boolean exists = words.merelyIs(said) || words.merelyIs(code.substring(at + 1, clause.end()));
        Mention before = mentions.isEmpty() ? null : mentions.getLast();
        boolean goesOn = before != null
                && before.measure() == Measure.ACTUAL
                && before.clause().sentence() == clause.sentence();
        boolean result = chapter == Chapters.Kind.RESULTS || (goesOn && chapter == null);
        return result && (isBound(at) || !exists) ? Measure.ACTUAL : Measure.OTHER;
    }

    /// `对3个项目开展绩效自评，涉及资金20万元`: the bureau's money, that of the projects examined; else null.
    @Nullable
    String examined(Mention before, Clause clause) {
        String examined =
                before.kind() == Coded.COUNT ? before.thing() : before.fact().indicator();
        if (examined == null || before.clause().sentence() != clause.sentence()) {
            return null;
        }
        return words.isExamined(examined) ? examined : null;
    }

    /// What was counted before in the sentence and has grown or fallen: `签约家庭①，比上年增加①，增长②`; or null.
    @Nullable
    Mention grown(Measure measure, char kind, Clause clause) {
        if ((measure != Measure.INCREASE && measure != Measure.GROWTH) || Mention.isMoney(kind)) {
            return null;
        }
        return mentions.reversed().stream()
                .filter(mention -> mention.clause().part() == clause.part())
                .filter(mention -> mention.clause().depth() <= clause.depth())
                .filter(mention -> mention.isMoney() || Said.family(mention.measure()) != Said.Family.CHANGED)
                .findFirst()
                .filter(mention -> !mention.isMoney())
                .orElse(null);
    }

    /// Whether a figure is what another is compared with: 1.12% of `超限率①，较上年的②下降`.
    boolean isBase(int at, Clause clause) {
        return comparison.isBase(at, clause);
    }

    /// What has changed, where the words before a change do not name it: 支出 of `比上年支出①增加①`, the budget of
    /// `年中追加①`; null where nothing does.
    @Nullable
    String changed(Measure measure, FindRule.@Nullable Naming naming, Clause clause) {
        Matcher own = OWN_FLOW.matcher(code).region(clause.start(), clause.end());
        if (measure == Measure.INCREASE && own.lookingAt()) {
            return own.group("flow"); // 2021年支出比上年增加①, after its budget
        }
        if (naming != null && naming.gives().indicator() != null) {
            return naming.gives().indicator();
        }
        if (measure != Measure.INCREASE && measure != Measure.GROWTH) {
            return null;
        }
        return mentions.reversed().stream()
                .filter(Said::isStock)
                .filter(mention -> mention.measure() != Measure.OTHER && !mention.isOwnSubject())
                .findFirst()
                .map(mention -> changed(mention.measure()))
                .orElse(null);
    }

    /// What is spent is called 支出 where two years are compared, unless the text itself says 执行数.
    private String changed(Measure measure) {
        boolean spent = measure == Measure.EXECUTED && !code.contains("执行数");
        return spent ? Measure.EXPENDITURE.label() : measure.label();
    }

    /// What a rise or fall is that is not one of money: 事故起数下降5%.
    Measure achieved() {
        return chapter == Chapters.Kind.GOALS ? Measure.TARGET : Measure.ACTUAL;
    }

    /// 事故起数下降5% is an achievement under the name of 下降率; 培训费下降5% is a change of money, and negative.
    boolean isOfMoney(String subject, Clause clause) {
        boolean amounts = mentions.stream()
                .anyMatch(mention -> mention.isMoney() && mention.clause().sentence() >= clause.sentence() - 1);
        return amounts || Subjects.isMoney(subject);
    }
}
