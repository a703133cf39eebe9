package gouji.extract.prose;

import gouji.extract.prose.words.Words;
import gouji.quantity.Figure;
import gouji.report.Measure;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds whose a figure is: the words of its own clause, else what the clause, sentence, paragraph or heading before it
/// was about.
final class Owner {
    // …（类）…（款）某某（项）。年初预算为
    private static final Pattern ITEM_HEAD = Pattern.compile("[^，；]{2,60}（[类款项]）(?:支出)?|“三公”经费");
    static final String KIND_OF_SPENDING = "项目支出|基本支出|政府采购|“三公”经费|机关运行经费";
    private static final Pattern OF_KIND =
            Pattern.compile("(?<kind>" + KIND_OF_SPENDING + ")(?:预算|总体|执行|完成|使用|控制|管理)*情况");
    private static final Pattern COUNTED_THING = Pattern.compile(
            "^(?<thing>.{2,24}?)(?=的|各|分别|平均|自评|得分|全部|均|已|(?<![响反供适对效])应|需|须|拟|开展|实施|实际|完成|年初|全年|年度|本年|预算|支出|资金|合计|共|进行|参加|参与|实现|发放|受益$|享受|存在|所在|因(?=[一-龥]{2})|每[人户月年]|中$|$)");
    // 3个项目开展了绩效监控: how many projects were monitored, not how many there are
    private static final Pattern EXAMINED =
            Pattern.compile("^项目(?:支出)?(?:进行|开展|实施|纳入|编制)(?:了)?(?<what>(?:部门|事前|预算)?绩效[一-龥]{2})");
    private static final Pattern POINT =
            Pattern.compile("(?:主要)?[一二三四五六七八九十]{1,2}是(?:由于|因为?)?(?<what>[^，；。]{3,24}(?<!指标|方面|情况|工作))");
    // 劳务费支出决算与预算持平，比上年增加①
    private static final Pattern UNCHANGED = Pattern.compile(
            "(?:其中，?)?(?<what>[^，；。]{2,30}?)(?:支出)?(?:决算|执行|预算)?数?(?:均)?(?:与|比|较|同)[^，；。]{0,10}(?:预算|上年|去年|年初|决算|计划)[^，；。]{0,8}"
                    + "(?:持平|相同|一致|相等|相符|不变|无(?:增减)?变[化动]|没有变[化动]|无增减)");
    private static final String COMPARES = "比较";
    private static final Pattern WITH_SUBUNITS = Pattern.compile("[及和与](?:其)?(?:所属|下属|直属)[一-龥]{0,6}(?:单位|机构)");
    // 较上年的1260件增长②: what follows the figure is no thing
    private static final Pattern CHANGED =
            Pattern.compile("增长|增加|减少|下降|上升|提高|提升|扩大|降低|降[到至为]|升[到至为]|缩短|延长|回落|收窄|压缩|多|少");
    // 县财政批复我局①
    private static final Pattern GIVEN_TO_BUREAU = Pattern.compile(
            ".{0,12}(?:批复|批准|核定|下达|核批|拨付|安排|审议通过)(?:给|至|了)?[我本](?:局|馆|院|校|镇|乡|委|办|中心|厅|站|队|社|所|部|单位|部门|街道)(?:部门|单位)?");
    // 由①压缩到①, 从①增加至①
    private static final Pattern CHANGED_TO = Pattern.compile("[一-龥]{0,6}[到至](?:\\uE006[年度]?末?的?)?");
    private static final Pattern BECAME =
            Pattern.compile("(?:提高|提升|上升|增加|增长|扩大|上调|调高|降低|下降|减少|缩短|压缩|下调|调整|调|升|降)[到至为]");
    // 其余①用于场地改造, 其中①为中央资金
    private static final Pattern USED_FOR = Pattern.compile(
            "(?:主要|全部|均)?(?:用于|系|为|是|作为)(?<what>[^，；。、（）\\d\uE001-\uE008]{2,20}?)(?:等(?:方面|支出)?)?(?=[，；。、（]|$)");
    // 3次, 12批: they count what is done, and no things
    private static final Pattern EVENTS = Pattern.compile("[余多]?(?:人|批|场|班|车|架|户)?次|场|批|轮|期|遍|趟|天|个?月|年|小时|分钟|学时|课时");
    static final Pattern MEAN = Pattern.compile("[册场次户人亩件台座辆吨套期天月年校村班]均$");
    private static final Pattern NO_THING = Pattern.compile("[（以为是系均已每]|存在|因(?![公素])|没有|分别|支出|全年|年初|实际");
    private static final Pattern NUMBERS = Pattern.compile("\\d[\\d.]*(?:（不?含）)?[—－~～至-]?");
    private static final Pattern OURS = Pattern.compile("^[我本](?:局|单位|部门|委|办|镇|乡|院|校|中心|厅|站)(?=.{2})");
    private static final Pattern FOR_WHOM = Pattern.compile("[为给向对]$");
    private static final Pattern BATCH = Pattern.compile("(?:首|第[一二三四五六七八九十])(?:批|期|次|笔)(?:资金)?");
    private static final Pattern SIDE =
            Pattern.compile("(?<of>.*(?:本年|全年|年度|预算|基金|财政拨款|部门|总)|)收入(?<rest>总计|合计|总额|总量|)");
    // 甲到位①，乙到位①，资金到位率②: of all of them
    private static final Pattern OF_FUNDS =
            Pattern.compile("(?:(?:项目|专项)?资金|总体|综合|平均|整体)(?:总体|综合|整体|平均|预算|资金)*[一-龥]{2}率");
    private static final Pattern POINTING = Pattern.compile("^[我本该][省市县区州旗镇乡](?=.{2})"); // 下达我县补助资金①
    private static final Pattern OF_EACH =
            Pattern.compile("(?<=[一-龥]{2})(?:按)?每[一-龥]{1,2}(?:安排|补助|补贴|拨付|奖补|奖励|投入|支付|发放)?$");
    private static final String SHARE = "占比";
    private static final Pattern MEAN_COST = Pattern.compile("[人件场套户车亩次生床]均[一-龥]{1,6}(?:费用?|经费|成本|收入|养老金|待遇)");
    private static final Pattern SUMMED = Pattern.compile("共(?![享青同产])|合计|累计|总计");
    static final String TOGETHER = "合计";
    private static final Pattern QUOTED_LIST = Pattern.compile("”[、和及与]?“|”等$");
    private static final Pattern GENERIC = Pattern.compile("项目|单位|部门|指标|方面|工程|类");
    private static final int LONGEST_DESCRIPTION = 12;
    private static final Pattern COMPLAINT = Pattern.compile("不|偏|较|过[于高低多少]|未|没有|滞后|缓慢|缺|困难|薄弱");
    static final String OTHERS = "其余";
    private static final Pattern REST = Pattern.compile("其余|余下|剩余");
    private static final Pattern LEVEL = Pattern.compile("(?:由)?(?:中央|[省市县区州旗镇]|自治区)(?:级)?(?:财政局?)?(?:统筹)?");
    private static final String FUND = "资金";
    private static final Pattern FUND_STEM = Pattern.compile(
            "(?:其中，?)?(?:(?:中央|自治区|[省市州县区镇乡]级?|本级|上级|地方)(?:和[省市县区]级?)?(?:财政)?(?:配套|专项)?|自有|自筹|配套|债券|单位自筹|社会)");
    private static final String ASKED = "受访者";
    private static final Pattern SURVEY_FORM = Pattern.compile("问卷|调查表|测评表");
    private static final Pattern ALIAS = Pattern.compile("^（以下(?:简)?称[^）]*）");
    private static final Pattern BASIC = Pattern.compile("基本(?:预算|支出|经费)?(?:支?出)?(?:预算)?");
    private static final Pattern PROJECTS = Pattern.compile("项目(?:预算|支出|经费)?(?:支?出)?(?:预算)?");
    private static final String BASIC_SPENDING = "基本支出";
    private static final String PROJECT_SPENDING = "项目支出";

    private final Coded coded;
    private final String code;
    private final List<Clause> clauses;
    private final Words words;
    private final Nouns nouns;
    private final Hanging hanging;
    private final List<Mention> earlier;
    private final String self;
    private final @Nullable String section;
    private final PointHeads pointHeads;
    private final PointCosts costs;
    private @Nullable String paragraphHead;
    private @Nullable String topic;
    private int topicSentence = -1;
    private @Nullable String project;
    private boolean isTold;
    private int takenUntil; // how far the nouns after figures reach that have been taken as names

    /// The words that name a figure.
    ///
    /// @param start where they begin in the code, for the quote
    /// @param isOwn whether they stand in the figure's own clause
    /// @param isPerYear whether `每年` stood before them
    /// @param isWhole whether they speak of everything: 各项指标
    record Name(String text, int start, boolean isOwn, boolean isPerYear, boolean isWhole) {
        /// No words of its own.
        static Name none(Clause clause) {
            return new Name("", clause.start(), false, false, false);
        }

        Name with(String other) {
            return new Name(other, start, isOwn, isPerYear, isWhole);
        }
    }

    /// @param earlier the figures of the paragraph so far; they grow while it is read
    /// @param section what the section's heading is about, or null
    Owner(
            Coded coded,
            List<Clause> clauses,
            Prose prose,
            List<Mention> earlier,
            String self,
            @Nullable String section) {
        this.earlier = earlier;
        this.section = section;
        this.coded = coded;
        this.code = coded.code();
        this.clauses = clauses;
        this.words = prose.words();
        this.nouns = prose.nouns();
        this.hanging = prose.hanging();
        this.pointHeads = new PointHeads(coded, clauses, words);
        this.costs = new PointCosts(code, clauses, pointHeads);
        this.self = self;
    }

    /// Notes what stands before the paragraph's first colon.
    ///
    /// @param isToldAmongOthers whether the project is one of several told one after the other
    /// @param isNumbered whether the paragraph is a numbered point: `1.助餐服务。每餐补贴①`
    void head(@Nullable String projectInEffect, boolean isToldAmongOthers, boolean isNumbered) {
        project = projectInEffect;
        isTold = projectInEffect != null && isToldAmongOthers;
        if (!clauses.isEmpty() && clauses.getFirst().closer() == '：') {
            Clause first = clauses.getFirst();
            String name = coded.text(first.start(), first.end()).strip();
            if (words.topics().isHead(name) && noFigure(first)) {
                paragraphHead = Subjects.canonical(name);
            }
        } else if (!clauses.isEmpty() && clauses.getFirst().closer() == '。') {
            Clause first = clauses.getFirst();
            String name = coded.text(first.start(), first.end()).strip();
            Matcher kind = OF_KIND.matcher(name);
            boolean isItem = ITEM_HEAD.matcher(name).matches();
            if (kind.matches()) {
                paragraphHead = kind.group("kind"); // （五）项目支出情况。全年项目支出①
            }
            if ((isItem || (isNumbered && words.topics().isPointHead(name))) && noFigure(first)) {
                paragraphHead = Subjects.canonical(name);
            }
        } else if (isNumbered && !clauses.isEmpty() && noFigure(clauses.getFirst())) {
            Clause first = clauses.getFirst();
            String name = coded.text(first.start(), first.end()).strip();
            if (CommaHead.is(name, 0, clauses, code, words)) {
                paragraphHead = Subjects.canonical(name);
            }
        }
    }

    Name name(
            int at,
            Clause clause,
            FindRule.@Nullable Naming naming,
            Series.@Nullable Item item,
            @Nullable Mention before,
            boolean paidBefore,
            boolean isIndicator) {
        if (item != null && item.name() != null) {
            return new Name(item.name(), clause.start(), true, false, false);
        }
        if (naming != null && naming.subjectStart() >= 0) {
            String named = afterOpenBracket(coded.text(naming.subjectStart(), naming.subjectEnd()));
            named = POINTING.matcher(named).replaceFirst("");
            boolean isNone = nouns.isRecipient(named);
            return new Name(isNone ? "" : named, clause.start(), !isNone, false, false);
        }
        int start = clause.start();
        if (before != null && before.at() >= start) {
            start = Math.max(before.at() + 1, Math.min(at, takenUntil));
        }
        int end = naming != null && naming.start() < at ? Math.max(start, naming.start()) : at;
        int comma = code.indexOf('、', start);
        if (before != null
                && before.kind() == Coded.COUNT
                && before.at() + 1 == start
                && comma > start
                && comma < end) {
            start = comma + 1; // 改造86栋楼、总投资①: 楼 is what was counted before
        }
        boolean perYear = code.substring(start, at).contains("每年");
        String own = own(start, end, clause);
        if (own.length() > 2 && own.charAt(0) == '占' && at + 1 < clause.end() && code.charAt(at + 1) == '的') {
            own = own.substring(1); // 占年度限额①的②: the limit itself
        }
        if (naming != null
                && naming.gives().measure() == Measure.RETURNED
                && LEVEL.matcher(own).matches()) {
            own = ""; // 县财政收回①: by whom, not whose
        }
        boolean counts = code.charAt(at) == Coded.COUNT;
        if (code.charAt(at) == Coded.RATE && naming == null && own.startsWith("占")) {
            own = ""; // 占基本支出②: of what was told before
        }
        boolean isScore = code.charAt(at) == Coded.SCORE;
        own = isScore && own.isEmpty() ? beforeBracket(clause) : own;
        own = counts || isScore ? hanging.without(own) : withoutLead(nouns.of(own), own);
        own = !counts && own.length() == 1 ? ofWhat(own, naming) : own;
        if (naming != null
                && naming.gives().measure() == Measure.UNIT_PRICE
                && own.isEmpty()
                && before != null
                && !before.isMoney()
                && !paidBefore) {
            Matcher mean = MEAN_COST.matcher(code.substring(Math.min(naming.start(), at), at));
            own = mean.find() ? mean.group() : own; // 次均门诊费用①, after what is no money
        }
        if (naming != null && naming.gives().measure() == Measure.UNIT_PRICE) {
            own = OF_EACH.matcher(own).replaceFirst(""); // 社区每个安排①
        }
        if (naming != null && naming.gives().measure() == Measure.POSTS) {
            own = words.staff().posts(own);
        }
        if (before != null
                && before.at() >= clause.start()
                && CHANGED_TO.matcher(code.substring(before.at() + 1, at)).matches()) {
            own = ""; // 疫情面积由①压缩到①: the same thing
        }
        if (Deductions.isDeduction(code, at)) {
            String reason = new Deductions(code, clauses).name(own, clause);
            return new Name(reason, start, !reason.isEmpty(), perYear, false);
        }
        Figure figure = coded.figures().get(coded.figureAt(at));
        if (counts && NUMBERS.matcher(own).matches()) {
            own = ""; // 80（含）—90分的1个
        }
        if (isScore && (Grades.isBound(code, at) || Grades.isReached(own, figure))) {
            return new Name("", start, false, false, false);
        }
        Matcher mean = MEAN.matcher(code.substring(clause.start(), at));
        if (counts && mean.find()) {
            return new Name(mean.group(), start, true, perYear, false);
        }
        String sum = counts && before != null
                ? SummedCounts.name(code.substring(clause.start(), at), clause, before, earlier)
                : null;
        if (sum != null) {
            return new Name(sum, start, true, perYear, false);
        }
        String ofOwnUse = counts ? OwnUse.name(code, clause.start(), at, figure) : null;
        if (ofOwnUse != null) {
            return new Name(ofOwnUse, start, true, perYear, false);
        }
        if (counts) {
            String following = following(own, start, at, clause);
            String rest = following.isEmpty() ? rest(at, clause) : null;
            if (rest != null) {
                return new Name(rest, start, true, perYear, false);
            }
            own = following.isEmpty() ? own : following;
        } else if (naming == null
                && Mention.isMoney(code.charAt(at))
                && words.nameless().isAnonymous(own)) {
            Matcher use = USED_FOR.matcher(code).region(at + 1, clause.end());
            own = use.lookingAt() && own.length() <= 4 ? words.names().afterMarker(use.group("what")) : own;
        }
        Mention whole = counts ? countedBefore(before, at, clause) : null;
        boolean alike = whole != null
                && Said.isOfSameUnit(whole.figure(), coded.figures().get(coded.figureAt(at)));
        String part = whole == null ? null : words.counted().ofTheSame(own, surveyed(whole, at), alike);
        if (part != null) {
            return new Name(part, start, true, perYear, false);
        }
        if (isIndicator
                && (words.nameless().isAnonymous(own)
                        || isVerb(own)
                        || words.acts().isOnlyVerb(own))) {
            String point = pointHeads.of(clause);
            return words.acts().isOnlyVerb(own)
                            && !isVerb(own)
                            && !words.nameless().isAnonymous(own)
                    ? new Name(point == null ? own : point, start, point == null, perYear, false)
                    : itemName(clause, start, perYear);
        }
        if (isIndicator && words.names().isSurveyForm(own)) {
            own = "发放" + own; // 满意度：发放问卷①, of which the indicator is no form but what came of it
        }
        String fund = naming == null || naming.start() >= at ? null : fund(start, naming.start());
        own = fund == null ? own : fund;
        boolean isSource =
                (naming == null || naming.start() >= at) && words.moneyNames().isTreasury(own);
        return new Name(own, start, isSource || !words.nameless().isAnonymous(own), perYear, false);
    }

    /// `市级财政资金支付①`: which money, and not who paid; null where the words before the verb name none.
    ///
    /// @param verb where 资金支付 begins
    private @Nullable String fund(int start, int verb) {
        boolean isFund = code.startsWith(FUND, verb)
                && FUND_STEM
                        .matcher(code.substring(Math.min(start, verb), verb))
                        .matches();
        return isFund ? coded.text(start, verb).replaceFirst("^其中，?", "") + FUND : null;
    }

    /// What a count counts that stands after it, or empty where the words before it name that: `从本县①合作社采购`, `成立①工作组`,
    /// `列入计划的①项目`, `组织执法人员检查①企业`.
    private String following(String own, int start, int at, Clause clause) {
        String said = code.substring(start, at).strip();
        String done = OURS.matcher(own).replaceFirst("");
        boolean nameless = words.nameless().isAnonymous(done)
                || words.acts().isOnlyVerb(done)
                || isEnumeration(own)
                || words.acts().countsWhatFollows(own)
                || opensItem(at, clause);
        boolean led = words.acts().countsWhatFollows(said);
        boolean described = said.endsWith("的") && own.length() >= 2 && own.length() <= LONGEST_DESCRIPTION;
        String act = words.acts().lastVerb(own);
        boolean acts = act != null
                && !EVENTS.matcher(coded.figures()
                                .get(coded.figureAt(at))
                                .quantity()
                                .unit()
                                .symbol())
                        .matches();
        if (!nameless && !led && !described && !acts) {
            return "";
        }
        String after = after(at, clause);
        after = FOR_WHOM.matcher(said).find() ? words.acts().beforeVerb(after) : after; // 为①名失能老人购买服务
        boolean isNoun = !after.isEmpty()
                && (nameless || (after.length() >= 2 && !words.acts().isAct(after)));
        if (!nameless && !led && !described && GENERIC.matcher(after).lookingAt()) {
            return ""; // 名木保护、公路维修两个项目: two of a kind
        }
        if (!isNoun) {
            return "";
        }
        takenUntil = code.indexOf(after, at) + after.length();
        String which = own.startsWith("占") ? own.substring(1) : own;
        return nameless || led ? after : described ? which + after : act + after;
    }

    /// The things of which a price is told, where they stand after it: 专用设备 of `单价①以上专用设备①`; else null.
    @Nullable
    String priced(int at, Clause clause) {
        int end = at + 1;
        while (end < clause.end() && !Coded.isFigure(code.charAt(end))) {
            end++;
        }
        String after = end < clause.end() && code.charAt(end) == Coded.COUNT ? coded.text(at + 1, end) : "";
        String thing = after.strip().replaceFirst("^的", "");
        return thing.matches("[一-龥]{2,12}(?:（[^（）]{2,12}）)?") ? thing : null;
    }

    /// Whether what one figure tells of became the other: `由①提高到①`.
    static boolean isChangedTo(String code, int from, int to) {
        return from < to && BECAME.matcher(code.substring(from + 1, to)).matches();
    }

    /// `发放问卷①，收回①`, `问卷由网格员发放，共发放①，收回①`: what is counted of which a part follows.
    private String surveyed(Mention whole, int at) {
        String counted = whole.counted();
        int start = Math.max(code.lastIndexOf('。', at), code.lastIndexOf('；', at)) + 1;
        boolean isSurvey = SURVEY_FORM.matcher(code.substring(start, at)).find();
        boolean isNobody = counted.equals(self) || counted.equals(project) || counted.endsWith("指标");
        boolean isForm = isSurvey && !SURVEY_FORM.matcher(counted).find();
        return !isNobody ? counted : isForm ? "问卷" : ASKED; // 电话访问①，满意①
    }

    /// What the sentence has counted before, or whose parts it lists, or null.
    private @Nullable Mention countedBefore(@Nullable Mention before, int at, Clause clause) {
        if (before == null || before.kind() != Coded.COUNT || before.clause().sentence() != clause.sentence()) {
            return null;
        }
        Mention listed = before.listed();
        boolean sameUnit = listed != null
                && Said.isOfSameUnit(listed.figure(), coded.figures().get(coded.figureAt(at)));
        return sameUnit ? listed : before;
    }

    /// `排查隐患①处，整改①处，其余①处`: the rest of what was counted first; null where the words tell of no rest.
    private @Nullable String rest(int at, Clause clause) {
        if (!REST.matcher(code.substring(clause.start(), at).strip()).matches()) {
            return null;
        }
        return earlier.stream()
                .filter(mention -> mention.kind() == Coded.COUNT
                        && mention.clause().sentence() == clause.sentence()
                        && Said.isOfSameUnit(mention.figure(), coded.figures().get(coded.figureAt(at))))
                .findFirst()
                .map(mention -> OTHERS + words.acts().withoutAct(mention.counted()))
                .orElse(null);
    }

    private String own(int start, int end, Clause clause) {
        int nameStart = words.edges().nameStart(code, start, end);
        int nameEnd = words.edges().nameEnd(code, nameStart, end);
        String own = Subjects.withoutPer(coded.text(nameStart, nameEnd)).strip();
        int quote = own.lastIndexOf('“');
        own = quote >= 0 && own.indexOf('”', quote) < 0 ? own.substring(quote + 1) : own;
        own = outOfBrackets(afterOpenBracket(own));
        boolean listed = clause.opener() == '、' || (clause.closer() == '、' && own.indexOf('、') > 0);
        if (listed && own.indexOf('、') >= 0) {
            own = own.substring(own.lastIndexOf('、') + 1);
        }
        return words.names().afterMarker(words.names().withoutManner(own));
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

    /// `（不含）为中`, cut after its opening bracket, names nothing before the bracket's end.
    private static String afterOpenBracket(String own) {
        int depth = 0;
        int start = 0;
        for (int i = 0; i < own.length(); i++) {
            depth += own.charAt(i) == '（' ? 1 : own.charAt(i) == '）' ? -1 : 0;
            if (depth < 0) {
                start = i + 1;
                depth = 0;
            }
        }
        return own.substring(start);
    }

    /// `（一类` and `三类）` of `（一类8座、三类12座）`: a bracket's ends are no part of the names in it.
    private static String outOfBrackets(String own) {
        String name = own;
        while (name.startsWith("（") && name.indexOf('）') < 0) {
            name = name.substring(1);
        }
        return name.endsWith("）") && name.indexOf('（') < 0 ? name.substring(0, name.length() - 1) : name;
    }

    /// `预算执行（10分）得9.6分`: what the words before the bracket name; empty where the figure stands in none.
    private String beforeBracket(Clause clause) {
        return clauses.stream()
                .filter(before -> clause.opener() == '（' && before.end() == clause.start() - 1)
                .findFirst()
                .filter(this::noFigure)
                .map(before -> own(before.start(), before.end(), before))
                .orElse("");
    }

    /// `办公室、人事股、财务股3个股室`, `甲、乙等5个项目`, `对“甲”和“乙”两个项目`: the number counts what was listed.
    private static boolean isEnumeration(String own) {
        int first = own.indexOf('、');
        return (first >= 0 && (own.indexOf('、', first + 1) >= 0 || own.endsWith("等")))
                || QUOTED_LIST.matcher(own).find();
    }

    /// `25部终端、12套水泵`: the second figure opens an item, and so does one after 的.
    private boolean opensItem(int at, Clause clause) {
        return at > clause.start() && "、和及与的".indexOf(code.charAt(at - 1)) >= 0 && takenUntil > clause.start();
    }

    /// What a count counts, where nothing stands before it: `62家非煤矿山三维扫描`.
    private String after(int at, Clause clause) {
        int end = at + 1;
        while (end < clause.end() && !Coded.isFigure(code.charAt(end))) {
            end++;
        }
        String after = code.substring(at + 1, end)
                .replaceFirst("^的", "")
                .replace("绩效目标完成情况", "绩效")
                .strip();
        if (after.startsWith("·") || NO_THING.matcher(after).lookingAt()) {
            return "";
        }
        if (SUMMED.matcher(after).lookingAt()) {
            return TOGETHER; // 两项共支出①: of those two, and of nobody else
        }
        Matcher examined = EXAMINED.matcher(after);
        if (examined.find()) {
            return examined.group("what") + "项目";
        }
        Matcher thing = COUNTED_THING.matcher(after);
        String noun = thing.find() ? words.names().noun(thing.group("thing")) : "";
        noun = end < clause.end() && code.charAt(end) == Coded.COUNT
                ? words.acts().beforeVerb(noun)
                : noun;
        return words.nameless().isClassifier(noun) || CHANGED.matcher(noun).lookingAt() ? "" : noun;
    }

    /// An indicator's name stands at the head of its `；` part, its value in a clause of its own.
    private Name itemName(Clause clause, int start, boolean perYear) {
        String point = pointHeads.of(clause);
        for (Clause other : clauses) {
            if (other.part() == clause.part() && other.start() < clause.start() && other.closer() != '：') {
                int end = other.start();
                while (end < other.end() && !Coded.isFigure(code.charAt(end))) {
                    end++;
                }
                String name = own(other.start(), end, other);
                if (name.length() >= 2
                        && !words.nameless().isAnonymous(name)
                        && !words.acts().isOnlyVerb(name)) {
                    boolean whole = name.startsWith("各项") || name.startsWith("该项目");
                    return new Name(whole ? "" : name, other.start(), false, perYear, whole);
                }
                if (point != null && end < other.end()) {
                    return new Name(point, start, false, perYear, false); // 一是安装路灯。安装①，其中主干道①，每盏①
                }
            }
        }
        return new Name(point == null ? "" : point, start, false, perYear, false);
    }

    private static boolean isVerb(String own) {
        return own.length() <= 1;
    }

    /// Whose the figure is when its name is not an indicator's.
    String subject(
            Name name,
            @Nullable Mention before,
            Clause clause,
            boolean severalListed,
            List<String> siblings,
            @Nullable String projectInEffect,
            boolean isAmount) {
        String subject = owned(name, before, clause, severalListed, siblings, projectInEffect, isAmount);
        speaksOf(subject, clause, isAmount);
        return subject;
    }

    private String owned(
            Name name,
            @Nullable Mention before,
            Clause clause,
            boolean severalListed,
            List<String> siblings,
            @Nullable String projectInEffect,
            boolean isAmount) {
        if (name.isOwn()) {
            String subject = ofSpendingKind(name.text(), clause);
            subject = subject == null ? resolve(name.text()) : subject;
            if (subject != null && before != null && before.clause().sentence() == clause.sentence()) {
                subject = withPrefixOf(before.fact().subject(), subject);
            }
            if (subject != null) {
                return subject;
            }
        }
        if (before != null && isCompared(before, clause, severalListed)) {
            return before.thing();
        }
        String unchanged = unchanged(before, clause);
        if (unchanged != null) {
            return unchanged;
        }
        boolean changes =
                CHANGED.matcher(code.substring(clause.start(), clause.end())).find();
        boolean goesOn = before != null && before.clause().part() == clause.part();
        String pointed = goesOn ? null : pointed(clause);
        if (pointed != null && words.topics().isTask(pointed)) {
            pointed = null; // 一是提前谋划项目，将结转的①…
        }
        if (pointed != null && !changes && COMPLAINT.matcher(pointed).find()) {
            pointed = null; // 二是支付偏慢，年末结转①: why, and not what
        }
        if (pointed != null) {
            return pointed;
        }
        String told = goesOn ? null : toldOf(clause);
        if (told != null) {
            return told;
        }
        String costing = isAmount && before != null ? costs.of(before, clause, paragraphHead) : null;
        if (costing != null) {
            return costing;
        }
        boolean sumsUp =
                (isAmount && words.lists().isTotal(code.substring(name.start(), Math.max(name.start(), clause.end()))))
                        || (!siblings.isEmpty()
                                && OF_FUNDS.matcher(code)
                                        .region(clause.start(), clause.end())
                                        .lookingAt());
        if (sumsUp && before != null && before.clause().sentence() == clause.sentence() && before.listed() != null) {
            return before.listed().thing();
        }
        if (sumsUp
                && before != null
                && before.measure() == Measure.UNIT_PRICE
                && before.clause().part() == clause.part()
                && before.clause().depth() <= clause.depth()) {
            return before.thing(); // 保管费每吨①，共计①
        }
        boolean onlyCounted = before != null
                && before.kind() == Coded.COUNT
                && words.nameless().isAllProjects(before.thing());
        if (before != null
                && before.clause().sentence() == clause.sentence()
                && !(isAmount && onlyCounted)
                && !sumsUp) {
            boolean isRest =
                    REST.matcher(code).region(clause.start(), clause.end()).lookingAt();
            return beforeList(before, clause, isAmount && (severalListed || isRest));
        }
        String framed = isAmount ? frame(clause) : null;
        if (framed != null) {
            return framed;
        }
        String pointHead = pointHeads.of(clause);
        if (pointHead != null) {
            return pointHead;
        }
        if (paragraphHead != null) {
            return paragraphHead;
        }
        if (projectInEffect != null) {
            return projectInEffect;
        }
        boolean ownTopic = topic != null && !(sumsUp && siblings.contains(topic));
        return ownTopic ? String.valueOf(topic) : section != null ? section : self;
    }

    /// A sentence goes on about what the last sentence with an amount began with.
    private void speaksOf(String subject, Clause clause, boolean isAmount) {
        if (isAmount && topicSentence != clause.sentence()) {
            topicSentence = clause.sentence();
            topic = goesOnListing(clause) || BATCH.matcher(subject).matches() ? topic : subject;
        }
        topic = topic == null
                        && !BATCH.matcher(subject).matches()
                        && !words.nameless().isAllProjects(subject)
                ? subject
                : topic;
    }

    /// `其中：甲①，乙①。`: still about what is listed.
    private boolean goesOnListing(Clause clause) {
        int start = Clause.sentenceStart(code, clause.start());
        return words.lists().opensList(code.substring(start, Math.min(code.length(), start + 8)));
    }

    /// `预算共①，其中：甲①，乙①；支出①`: after the list the words are again about what was listed.
    ///
    /// @param severalListed whether at least two parts of the list have been named
    private static String beforeList(Mention before, Clause clause, boolean severalListed) {
        // 预算①，其中甲①、乙①，支出①: a list divided by 、 ends with the next comma
        boolean ended =
                before.clause().part() != clause.part() || (before.clause().opener() == '、' && clause.opener() == '，');
        // 甲①；其中乙①，余①；丙①: what a list divided by ； says in one part is of that part
        boolean isDivided = before.listed() != null
                && before.listed().clause().part() != before.clause().part();
        Mention total = ended || (severalListed && !isDivided) ? before.listed() : null;
        return total == null ? before.thing() : total.thing();
    }

    /// `基本预算①，项目预算①`: the two kinds of spending, not a project.
    private @Nullable String ofSpendingKind(String name, Clause clause) {
        if (BASIC.matcher(name).matches()) {
            return BASIC_SPENDING;
        }
        boolean beside = PROJECTS.matcher(name).matches()
                && clauses.stream()
                        .filter(other -> other.sentence() == clause.sentence())
                        .anyMatch(other ->
                                code.substring(other.start(), other.end()).matches(".*" + BASIC.pattern() + ".*"));
        return beside ? PROJECT_SPENDING : null;
    }

    /// `财政拨款收入总计①、支出总计①`: the second, too, is of 财政拨款.
    private static String withPrefixOf(String income, String subject) {
        int at = income.indexOf("收入");
        boolean continues =
                at > 0 && subject.startsWith("支出") && income.substring(at).length() == subject.length();
        return continues ? income.substring(0, at) + subject : subject;
    }

    /// `一般公共预算收入①，支出①`: the second is of 一般公共预算支出.
    static String spendingBeside(String income) {
        Matcher side = SIDE.matcher(income);
        return side.matches() ? side.group("of") + "支出" + side.group("rest") : income;
    }

    private @Nullable String resolve(String name) {
        if (isTold && words.nameless().isFund(name)) {
            return project;
        }
        if (words.nameless().isThisProject(name)) {
            return project != null ? project : paragraphHead;
        }
        int and = Math.max(name.indexOf('及'), Math.max(name.indexOf('和'), name.indexOf('与')));
        boolean together = and > 0
                && words.nameless().isThisBureau(name.substring(0, and))
                && WITH_SUBUNITS.matcher(name.substring(and)).matches();
        boolean given = GIVEN_TO_BUREAU.matcher(name).matches();
        if (together
                || given
                || words.nameless().isThisBureau(name)
                || isUs(name)
                || (self.endsWith(name) && name.length() >= 2)) {
            return self;
        }
        String withoutSelf = name;
        int bureau = selfLength(name);
        if (bureau > 0) {
            withoutSelf = name.substring(bureau);
        } else if (name.length() > 3) {
            withoutSelf = OURS.matcher(name).replaceFirst("");
        }
        withoutSelf = ALIAS.matcher(withoutSelf).replaceFirst("").replaceFirst("^，", "");
        if (withoutSelf.length() < name.length()) {
            withoutSelf =
                    withoutSelf.substring(words.edges().nameStart(withoutSelf, 0, withoutSelf.length())); // 我镇共有低保对象
        }
        if (WITH_SUBUNITS.matcher(withoutSelf).matches()) {
            return self;
        }
        String canonical = Subjects.canonical(withoutSelf);
        return withoutSelf.isEmpty() ? self : canonical.isEmpty() ? null : canonical;
    }

    /// `我会` of a 联合会.
    private boolean isUs(String name) {
        return name.length() >= 2
                && name.length() <= 3
                && "我本".indexOf(name.charAt(0)) >= 0
                && self.endsWith(name.substring(1));
    }

    /// How much of a name is the bureau, in full or without its region: 市应急管理局.
    private int selfLength(String name) {
        for (int i = 0; i + 4 <= self.length(); i++) {
            boolean shortForm = i == 0 || "省市县区州旗镇乡".indexOf(self.charAt(i)) >= 0;
            if (shortForm && name.startsWith(self.substring(i))) {
                return self.length() - i;
            }
        }
        return 0;
    }

    /// `本年支出中，甲①；乙①；两项合计①`: the sum is of what the sentence began with.
    private @Nullable String frame(Clause clause) {
        for (Clause other : clauses) {
            if (other.sentence() == clause.sentence() && other.start() < clause.start() && noFigure(other)) {
                String name = coded.text(other.start(), other.end()).strip();
                if (name.endsWith("中") && name.length() >= 5 && name.length() <= 24) {
                    return Subjects.canonical(name.substring(0, name.length() - 1));
                }
            }
        }
        return null;
    }

    /// `二是投资评审任务加重，增加①`: of what the point began with.
    private @Nullable String pointed(Clause clause) {
        for (Clause other : clauses) {
            if (other.part() == clause.part() && other.start() < clause.start() && noFigure(other)) {
                Matcher point = POINT.matcher(code.substring(other.start(), other.end()));
                if (point.matches()) {
                    return coded.text(other.start() + point.start("what"), other.end());
                }
            }
        }
        return null;
    }

    /// `②水文站维护未支付，执行率②`, `其他收入连年走低，仅①`: of what the sentence says that nothing came of, or how it went.
    private @Nullable String toldOf(Clause clause) {
        for (Clause other : clauses) {
            if (other.part() == clause.part() && other.start() < clause.start() && noFigure(other)) {
                String name = words.topics().toldOf(coded.text(other.start(), other.end()));
                if (name != null) {
                    return resolve(name);
                }
            }
        }
        return null;
    }

    /// `其中，甲①，比上年累计支出①下降①；乙①，比上年…`: of the part that was told last, not of what is divided; but of that
    /// after a list without comparisons: `①，其中甲①，乙①，比上年增加①`.
    private boolean isCompared(Mention before, Clause clause, boolean severalListed) {
        Clause told = before.clause();
        boolean goesOn = clause.start() == told.start()
                ? COMPARES.indexOf(code.charAt(told.start())) >= 0
                : told.part() == clause.part() && COMPARES.indexOf(code.charAt(clause.start())) >= 0;
        Mention whole = before.listed();
        boolean isAfterList = severalListed && whole != null && whole.clause().part() == told.part();
        return goesOn && told.opener() != '、' && !isAfterList;
    }

    /// `劳务费支出决算与预算持平，比上年增加①，增长①`: of what stood still against one thing and changed against another.
    private @Nullable String unchanged(@Nullable Mention before, Clause clause) {
        String last = null;
        if (clause.end() <= clause.start() || COMPARES.indexOf(code.charAt(clause.start())) < 0) {
            return last;
        }
        for (Clause other : clauses) {
            boolean isBetween = other.sentence() == clause.sentence()
                    && other.start() < clause.start()
                    && (before == null || other.start() > before.clause().start());
            if (isBetween && noFigure(other)) {
                Matcher still = UNCHANGED.matcher(code.substring(other.start(), other.end()));
                if (still.matches()) {
                    last = resolve(coded.text(other.start() + still.start("what"), other.start() + still.end("what")));
                }
            }
        }
        return last;
    }

    private boolean noFigure(Clause clause) {
        for (int i = clause.start(); i < clause.end(); i++) {
            if (Coded.isFigure(code.charAt(i)) && code.charAt(i) != Coded.DATE) {
                return false;
            }
        }
        return true;
    }
}
