package gouji.extract.prose;

import gouji.extract.prose.words.Words;
import gouji.pattern.Search;
import gouji.quantity.Unit;
import gouji.report.Measure;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What kind of figure a count or a rate is that no rule names: what was done, what was aimed at, who works there.
final class CountMeasures {
    private static final Search COMPLETED = Search.of("(?:仅|只|已)?完成(?:了|为|率)?");
    private static final Search OF_BUDGET = Search.of("(?:全年|年初|调整后?的?|追加后)?预算(?:数)?的?");
    private static final Search POSTS_AMONG = Search.of("编制中，");
    private static final Search PRESENT = Search.of("现有|共有|实有|在岗|在职|在编|配备有");
    private static final Search OF_WHOLE = Search.of("占[^，；。]*的$");
    private static final Search FILLED = Search.of("实有|现有|在职|在岗|在编");
    // 安排四个项目: how many there are, and none of them is meant to be reached
    private static final Pattern OF_ANY = Pattern.compile("的?(?:子?项目|资金|单位|部门|方面)");
    private static final Search REASON = Search.of("原因(?:是|为|系|在于)");

    private static final Search COUNTED_BY_IT = Search.of("的[^，；。\uE001-\uE008]{0,8}[有共]?\uE003");
    private static final Search GUESTS = Search.of("批次?|人次?|个");
    private static final Search RECEIVED = Search.of("接待|来访");
    // 任务2100户, 省下达任务40艘
    private static final Search TASK =
            Search.of("(?:^|[，；：])(?:[省市县区州]?(?:级|里|厅)?(?:下达|定)?|年度|全年|目标|计划|上级)*任务(?:数|量)?[为是]?$");
    private static final Search GAP = Search.of("[一-龥]{2}(?<![减缺至])(?:少|(?<![误温时价利偏级])差)$"); // 处理能力少①
    private static final Search BESIDE = Search.of("(?:^|[，；])(?:但|仍|也|均)?[比较](?![武赛选]).*[少多差低高快慢短长](?:了|出)?$");
    private static final Search OF_THOSE = Search.of("(?:[\uE002\uE004\uE005\uE008]|^)的(?:共?有|仅|只有)?$");
    private static final Search PEOPLE = Search.of("[人名个位员]|人次|");
    private static final Search TIME = Search.of("个?月|天|日|年|小时|分钟|学时|学期|季度"); // 发放12个月
    private static final Pattern SPENT = Pattern.compile("(?:支出|支付|兑付|发放)[^，；。\uE001-\uE008]{0,6}[\uE001\uE008]");
    // ①人，每人每月①; ①公里，平均每公里①
    private static final Pattern PRICED = Pattern.compile(
            "[^，；。：\uE001-\uE008]{0,14}[，、（]?[^，；。\uE001-\uE008]{0,6}?(?:每(?![年月次天日])[一-龥（）]{1,4}|[户人亩件台座辆吨套]均)[^，；。\uE001-\uE008]{0,10}[\uE001\uE008]");

    private static final Search ACTUALLY = Search.of("^\\s*(?:但)?实际");
    private static final String AIM = "(?:年度|全年|年初)?(?:目标|计划|任务)(?:值|数|任务)?";
    private static final Pattern AIMED_AFTER = Pattern.compile("[，（](?:" + AIM
            + "(?:为|是|数为)?(?:不少于|不低于|不超过|不高于)?[\uE001-\uE005\uE008]"
            + "|(?:均|都|略|远)?(?:高于|低于|多于|少于|快于|超过|超出|优于|好于|达到|未达到?|没有达到|完成)(?:了)?(?:" + AIM
            + "的?[\uE001-\uE005\uE008]|[^，。；（）]{0,6}[\uE001-\uE005\uE008][^，。；（）]{0,3}的(?:年度)?(?:目标|计划|任务)))");

    private final Context context;
    private final String code;
    private final Words words;
    private final Comparison comparison;
    private final Chapters.@Nullable Kind chapter;

    CountMeasures(Context context) {
        this.context = context;
        this.code = context.code();
        this.words = context.words();
        this.comparison = context.comparison();
        this.chapter = context.chapter();
    }

    /// 其中行政12人 of 在职28人 are staff, too.
    Measure measure(Name name, int at, Clause clause, String between) {
        Mention before = context.last();
        boolean isOfStaff = before != null
                && (before.measure() == Measure.STAFF || before.measure() == Measure.POSTS)
                && before.clause().sentence() == clause.sentence()
                && (words.staff().isStaff(name.text())
                        || (before.clause().part() == clause.part()
                                && (words.lists().opensList(between)
                                        || clause.opener() == '、'
                                        || between.equals("，" + name.text())))); // 公路段52名，服务中心26名
        if (isOfStaff && before != null && Said.isOfSameUnit(before.figure(), context.figure(at))) {
            boolean filled = words.staff().isRetired(name.text()) || FILLED.isIn(context.said(at, clause));
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
        if (ofOther && OF_BUDGET.matches(context.said(at, clause))) {
            return Measure.EXECUTION_RATE; // 为年初预算的②、全年预算的②
        }
        if (ofMoneySpent && COMPLETED.matches(context.said(at, clause))) {
            return Measure.EXECUTION_RATE; // 项目支出①，完成②
        }
        String said = context.said(at, clause);
        boolean isPerson = context.figure(at).quantity().unit().symbol().matches("[人名]");
        if (isPerson && POSTS_AMONG.isIn(code.substring(context.sentence(clause), at))) {
            return Measure.POSTS; // 事业编制中，甲馆①、乙馆①
        }
        if (isPerson && PRESENT.isIn(said) && words.staff().isStaff(said)) {
            return Measure.STAFF;
        }
        Measure part = code.charAt(at) == Coded.RATE ? part(context.said(at, clause)) : null;
        if (part != null) {
            return part;
        }
        boolean isAimedAt = words.aims().isAimed(said) && !words.aims().isReachedBefore(said);
        if (name.isOwn() && !isAimedAt && isHeldAgainstTarget(said, at, clause)) {
            return Measure.ACTUAL;
        }
        if (Measures.MEAN.matcher(said).find()) {
            return Measure.OTHER; // 场均①
        }
        String unit = context.figure(at).quantity().unit().symbol();
        if (chapter == Chapters.Kind.BACKGROUND
                && words.staff().isStaff(name.text())
                && (unit.equals("人") || unit.equals("名"))) {
            return Measure.STAFF;
        }
        boolean isBase = before != null
                && comparison.isBase(at, clause)
                && (before.measure() == Measure.ACTUAL || Said.isOfSameUnit(before.figure(), context.figure(at)));
        return before != null && isBase ? before.measure() : done(name, at, clause);
    }

    /// `占村卫生室总数①的②` is a share, `为年度目标①的②` how much of the task was done; null where a rate is neither.
    private @Nullable Measure part(String said) {
        if (said.startsWith("占") && !words.aims().isOfTask(said + "的")) {
            return Measure.SHARE; // 占基本支出②
        }
        return !said.endsWith("的")
                ? null
                : words.aims().isOfTask(said) ? Measure.COMPLETION_RATE : OF_WHOLE.isIn(said) ? Measure.SHARE : null;
    }

    /// 组织演出12场 has been done; so has, in a chapter on results, whatever is counted and does not merely exist.
    Measure done(Name name, int at, Clause clause) {
        String said = context.said(at, clause);
        if (words.moneyVerbs().isLacking(said)
                || REASON.isIn(said)
                || name.text().startsWith(CountedBefore.OTHERS)) {
            return Measure.OTHER; // 超计划2个, 主要原因是新增退休人员2人
        }
        if ((words.aims().isAimed(said) && !words.aims().isReachedBefore(said)) || isTask(said)) {
            return Measure.TARGET;
        }
        if (code.charAt(at) == Coded.COUNT && name.isOwn() && words.counted().isAnswer(name.text())) {
            return Measure.OTHER; // 表示满意的280份
        }
        if (isOfSome(name, at, said) || isOfGuests(at, clause)) {
            return Measure.OTHER;
        }
        if (code.charAt(at) == Coded.COUNT
                && name.isOwn()
                && chapter != Chapters.Kind.GOALS
                && words.acts().isNotAimedAt(name.text())) {
            return Measure.OTHER;
        }
        boolean isTime = isTime(context.figure(at).quantity().unit());
        boolean does = (name.isOwn() && words.acts().isDone(name.text()))
                || (!isTime && words.acts().isOnlyVerb(said.strip()));
        if (chapter == Chapters.Kind.GOALS) {
            boolean ofAny = OF_ANY.matcher(code).region(at + 1, code.length()).lookingAt();
            boolean aims = !ofAny
                    && (does
                            || (name.isOwn()
                                    && (context.isBound(at) || !words.acts().merelyIs(said))));
            return words.aims().isPast(said) ? Measure.ACTUAL : aims ? Measure.TARGET : Measure.OTHER;
        }
        if (does) {
            return Measure.ACTUAL;
        }
        boolean exists = words.acts().merelyIs(said)
                || (name.isOwn() && words.acts().merelyIs(name.text()))
                || words.acts().merelyIs(code.substring(at + 1, clause.end()));
        boolean goesOn = context.mentions().reversed().stream()
                .filter(mention -> mention.clause().sentence() == clause.sentence())
                .filter(mention -> !mention.isMoney() || Mention.isMoney(code.charAt(at)))
                .findFirst()
                .filter(mention -> mention.measure() == Measure.ACTUAL || mention.measure() == Measure.COMPLETION_RATE)
                .isPresent(); // 购置设备24台：甲①台，①万元；乙①台，①万元
        boolean result = chapter == Chapters.Kind.RESULTS
                || (goesOn && chapter == null)
                || (!isTime && isPaidFor(name, at, clause));
        return result && (context.isBound(at) || !exists) ? Measure.ACTUAL : Measure.OTHER;
    }

    /// `公务接待费…，全年接待①批次、①人次`: guests that the bureau paid for, whom nobody aimed at.
    private boolean isOfGuests(int at, Clause clause) {
        boolean counts = GUESTS.matches(context.figure(at).quantity().unit().symbol());
        return counts
                && RECEIVED.isIn(code.substring(context.sentence(clause), at))
                && words.staff().isUpkeep(code);
    }

    /// `执行率在95%以上的①`, `五个方向中`, `比目标少①`, `处理能力少①`: how many of some there are, and the bound that tells which.
    private boolean isOfSome(Name name, int at, String said) {
        String after = code.substring(at + 1, context.sentenceEnd(at));
        return switch (code.charAt(at)) {
            case Coded.COUNT ->
                (!name.isOwn() && OF_THOSE.isIn(said))
                        || BESIDE.isIn(said)
                        || GAP.isIn(said)
                        || words.nameless().opensClassifier(after);
            case Coded.RATE ->
                context.isBound(at) && COUNTED_BY_IT.leading(after).isPresent();
            default -> false;
        };
    }

    /// `训练①人次，目标为①人次`, `响应时间①小时，好于①小时的目标`, `目标①分钟，实际①分钟`: what a target is told of was reached.
    private boolean isHeldAgainstTarget(String said, int at, Clause clause) {
        Mention before = context.last();
        boolean afterTarget = before != null
                && before.measure() == Measure.TARGET
                && before.clause().sentence() == clause.sentence()
                && Said.isOfSameUnit(before.figure(), context.figure(at))
                && ACTUALLY.isIn(said);
        return afterTarget
                || (!context.isBound(at)
                        && AIMED_AFTER
                                .matcher(code)
                                .region(at + 1, code.length())
                                .lookingAt());
    }

    /// 78名, 编制78个
    static boolean isOfPeople(Unit unit) {
        return PEOPLE.matches(unit.symbol());
    }

    /// `任务2100户`
    static boolean isTask(String said) {
        return TASK.isIn(said);
    }

    static boolean isTime(Unit unit) {
        return TIME.matches(unit.symbol());
    }

    /// `80至89周岁①人，每人每月①`, `按每户①发放，共①户`: where nothing else is said of things that have their price, they were
    /// paid for; but not those that the bureau itself costs.
    private boolean isPaidFor(Name name, int at, Clause clause) {
        Mention before = context.last();
        boolean afterPrice = before != null
                && before.measure() == Measure.UNIT_PRICE
                && before.clause().part() == clause.part();
        boolean hasPrice =
                afterPrice || PRICED.matcher(code).region(at + 1, code.length()).lookingAt();
        return hasPrice
                && (chapter == null
                        || SPENT.matcher(code).region(at + 1, partEnd(at)).find())
                && code.charAt(at) == Coded.COUNT
                && !name.text().equals(CountedThings.TOGETHER) // 两项共①
                && !context.isOfPlans()
                && !words.staff().isUpkeep(code.substring(context.sentence(clause), at));
    }

    private int partEnd(int at) {
        int part = code.indexOf('；', at);
        int end = context.sentenceEnd(at);
        return part < 0 ? end : Math.min(part, end);
    }
}
