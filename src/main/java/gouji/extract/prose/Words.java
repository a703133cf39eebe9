package gouji.extract.prose;

import gouji.pattern.Search;
import gouji.report.Measure;
import gouji.rule.Vocabulary;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The function words of report prose, compiled: what may be stripped from a name, what is no name at all.
final class Words {
    private static final String GRAMMAR = "grammar";
    private static final int LONGEST_POINT = 18; // characters of a point's heading

    // 与2019年相比, 比上年, 截至2020年底; the year itself is one character of the code
    private static final String COMPARISON = "(?:比|较|与|同)[^，；。：]{0,10}?(?:相比|比较|决算数?|预算数?)";
    private static final String DATED = "(?:截至|截止|至|到|自|于|在)?\uE006(?:度|底|末|初|期间|以来|中)?";
    // 12月31日, 7月起, 1至6月: when, and not what
    private static final String IN_MONTH =
            "(?:截至|截止|至|到|自|从)?(?:\\d{1,2}月?[至—－-])?\\d{1,2}月(?:\\d{1,2}日)?(?:[上中下]旬|初|起|份|以来|前|后)?(?![底末])"
                    + "|(?:截至|截止|至|到)12月[底末]";
    // 未执行资金中甲①, 公用经费中有甲①: the whole that the thing is part of
    private static final String WITHIN_WHOLE = "[一-龥“”]{0,8}?(?:资金|经费|支出|预算|结转|结余|余款|收入|问卷)中(?:，|有|含)?(?=[一-龥“”]{2})";
    // 全县共发生事故①, 辖区现有商户①: where, and not what
    private static final String WHOLE_PLACE = "(?:全(?:[省市县区镇乡州旗校院]|系统)|辖区内?|[我本][省市县区镇乡州旗])(?:范围内)?";
    // 预计清运垃圾①, and not 全年预计①
    private static final String MEANT = "(?:预计|计划|拟|力争)(?!全年|年度|年底|当年|今年)(?=[一-龥]{2})";
    // 较上年, 比2019年的, 比上年提高: what is compared with names nothing
    private static final String COMPARED =
            "(?:比|较|与|同|由|从)(?:上年度?末?|去年末?|上一年度?|\uE006[度末底]?)(?:同期)?(?:决算|预算|支出|收入)?数?(?:的|提高|增加|减少|下降|增长)?";
    // 某某有限公司以①中标
    // 重点抓好以下八个方面; but 中级以下 is a rank
    private static final Pattern BELOW = Pattern.compile("(?:抓好|做好|存在|有|开展|包括|完成|解决|采取)以下$");
    private static final String ASPECTS = "方面"; // 四个方面问题
    private static final Pattern USES = Pattern.compile("用途|用于|去向|使用(?:情况|方向)");
    private static final Pattern BUDGET_HEAD =
            Pattern.compile("^[^，；：\uE001-\uE005\uE007\uE008]{0,16}预算(?:数|安排|情况)?(?:为|是|如下)?：");
    private static final Set<String> KINDS_OF_POST = Set.of("行政", "事业", "参公", "工勤", "在编", "编外", "聘用", "离休", "退休");
    private static final Pattern WITH_TOTAL = Pattern.compile("(?:销售|资产|利润|负债|零售|进出口|交易|捐赠)$");
    private static final String POSTS = "编制";
    private static final String ASSETS = "资产"; // 资产总额①
    private static final Search BIDDER = Search.of(".*(?:公司|事务所|中标人|供应商)以?");
    // 在省级绩效评价中, 在上年基础上: where or when, and not what
    private static final Search WITHIN = Search.of("在(?![职编校岗建册库管]).{2,16}(?:中|上|下|内|时|后|期间|方面)");
    // 以某财社〔2021〕168号文件提前下达①: the letter that handed money down
    private static final Search LETTER = Search.of(".*[〔\\[（(]20\\d{2}[〕\\]）)]\\d{1,4}号(?:文件?|通知)?");
    // 编制绩效目标的项目: those that are counted, nothing that was done
    // 安排绩效目标公开: the goals are spoken of, nothing is aimed at
    private static final Pattern GOALS_THEMSELVES = Pattern.compile("绩效目标(?![为是：])");
    private static final Pattern NOMINAL = Pattern.compile(".*的(?:项目|单位|部门|机构|指标)");
    private static final Pattern EXAMINED = Pattern.compile("自评|评价|监控|支出");
    private static final Pattern PLANNED = Pattern.compile("^(?:年初|年度|全年)?(?:计划|预计|拟|应)");
    // what is done to those asked or counted, not what they are: 随机发放调查问卷
    private static final Pattern SURVEYED = Pattern.compile(
            "^(?:向[一-龥]{2,8}?(?=发|收|调查|征)|随机|现场|抽样|抽取|发放|回收|成功|调查(?!问卷)|走访|回访|收回|共|应(?=[一-龥]{2})|有效|实际)+");
    // 向职工发放问卷, 评价组以入户方式发放调查问卷: the form itself, whoever hands it out
    private static final Pattern FORM_GIVEN =
            Pattern.compile("^[^收]*(?:发放|发出|发)(?:了)?(?<form>(?:[一-龥]{2}调查|调查|满意度|满意度调查)?(?:问卷|调查表|测评表))$");
    private static final Pattern FOUND = Pattern.compile("^.*(?:发现|查出|排查出?|检查|巡查|提出|指出|反馈)(?=[一-龥]{2})");
    // 年底前完成整改①, 主汛期在线①: when, before what is said of the same things
    private static final Pattern WHEN = Pattern.compile(
            "^(?:(?:到|至|截至)?(?:年底|年末|年内|当年|当月|季末|月底|期末|学期末|汛前|主汛期|上半年|下半年)(?:前|已|均|共)*|(?:按期|按时|提前|实际|已经|已|均|全部|目前))+");
    private static final Pattern BY_WHEN =
            Pattern.compile("^(?:到|至|截至)?(?:年底|年末|年内|月底|期末)前?(?:均|已)*(?:完成)?(?=[一-龥]{2})");
    // 表示满意和比较满意的, 选择“满意”和“比较满意”的
    private static final Pattern ANSWER = Pattern.compile(
            "(?:其中)?(?:[一-龥]{2,12}(?=表示))?(?:表示|选择|评价为?|回答|认为)?“?(?:非常|很|比较|较|基本)?满意”?(?:(?:、|和|及|或|与)“?(?:非常|很|比较|较|基本)?满意”?)+的?");
    private static final Pattern SATISFIED = Pattern.compile("(?:表示)?(?:非常|很|比较|较|基本|不)?满意的?|(?:表示)?一般的?");
    private static final Pattern SATISFACTION =
            Pattern.compile("(?:[^，。；]{0,8}(?:评价|回答|表示)为?)?(?:非常|很|比较|较|基本|不)?(?:满意|一般)$");
    private static final Pattern WITH_SUBUNITS = Pattern.compile("[及和与](?:其)?(?:所属|下属|直属)");
    private static final String PARTICLES = "至到按与和及或以在对由给向从将把每";
    // 一、 and not the first of 一、二、三等奖
    private static final String POINTER =
            "(?:指标|目标|任务|项目)?[0-9一二三四五六七八九十]{1,2}(?:[：.．]|、(?![一二三四五六七八九十](?:[、和及等级类期批季])))|(?:指标|目标|任务|项目)?[0-9一二三四五六七八九十]{1,2}是";
    // 某某项目因招标节余①: why, and not what
    private static final Search BECAUSE = Search.of("(?<=[一-龥]{2})(?<![原成起病基诱动内外])因(?![公素子果人地病灾])[一-龥、&&[^的]]{2,}$");
    private static final Search OF_PROJECT = Search.of("^(?:实施|开展)(?=项目)");
    private static final Pattern GOVERNMENT = Pattern.compile("(?:中央|省级?|市级?|州级?|县级?|区级?|自治区)(?:和[省市县区]级?)?财政");

    private final Nouns nouns;
    private final Hanging hanging;
    private final Search lead;
    private final Search trail;
    // only money, and nothing that it is for: 本年度支出, 项目总投资, 纳入自评范围的项目
    private final Search ofEverything = Search.of(
            "(?:本|该|此)(?:项目|年度)?(?:实际|累计|计划)?(?:总投资|支出|投资|资金|预算)?|.{0,12}(?:范围|开展自评|绩效自评)的项目|项目(?:支出)?合计|全部项目|(?:调增|调减|调整)[^，；。：]{0,8}后?");
    private final Set<String> leadInNames;
    private final Set<String> anonymous;
    private final Set<String> thisProject;
    private final Set<String> thisBureau;
    private final Set<String> notHeads;
    private final Pattern tasks;
    private final Search ofTheWhole;
    private final Set<String> fundWords;
    private final Set<String> executionWords;
    private final Set<String> attributes;
    private final Pattern nounEnd;
    private final Search listOpen;
    private final Search listPartial;
    private final Search netted;
    private final Search listWhole;
    private final Search listEnds;
    private final Search divides;
    private final Search total;
    private final Search distributes;
    private final Search lastYear;
    private final Pattern compares;
    private final Search comparison; // 较年初预算数: words that name no subject
    private final Search ofEach;
    private final Search distributingWord;
    private final Search counting;
    private final Search things;
    private final Search acting;
    private final Search ending;
    private final Search within;
    private final Search sizes;
    private final Search aiming;
    private final Search reaching;
    private final Search onlyVerb;
    private final Search adverbial;
    private final Search past;
    private final Search being;
    private final Search assuring;
    private final Search staff;
    private final Search upkeep;
    private final Search othersIncome;
    private final Search crossing;
    private final Pattern together;
    private final Search retired;
    private final Pattern lastMarker;
    private final Set<String> ofTheSame;
    private final Set<String> ofTheSameUnit;
    private final Search gains;
    private final Search allProjects;
    private final Search nameUntil;
    private final Search clauseWithin;
    private final Search against;
    private final Search answers;
    private final Search approved;
    private final Search granted;
    private final Search untouched;
    private final Search moving;
    private final Search arranged;
    private final Search settled;
    private final Search paid;
    private final Search ofTask;
    private final Search paying;
    private final Search leverage;
    private final Search reckoned;
    private final Search holdings;
    private final Search lacking;
    private final Search setBefore;
    private final Search setAfter;
    private final Set<String> classifiers;
    private final Search place;
    private final Search circumstance;
    private final Map<String, Measure> called = new HashMap<>();
    private final Map<Measure, Search> leads = new EnumMap<>(Measure.class);

    Words(Vocabulary vocabulary) {
        nouns = new Nouns(vocabulary);
        hanging = new Hanging(vocabulary);
        lead = Search.of("(?:" + COMPARISON + "|" + DATED + "|" + IN_MONTH + "|" + WITHIN_WHOLE + "|" + POINTER + "|"
                + MEANT + "|项目(?=采购|购置|购买|新建|改建|修建|安装)|分别(?=" + vocabulary.alternatives(GRAMMAR, "done")
                + ")|约(?=支出|为)|(?:学校|医院|中心|单位|机关|街道|全校|全院|全馆)(?=现有|共有|实有|目前|拥有)|" + WHOLE_PLACE
                + "(?=共|累计|已|均|全年|年内|发生|现有|实有|新增|实现|" + vocabulary.alternatives(GRAMMAR, "done") + "|"
                + vocabulary.alternatives(GRAMMAR, "paid") + ")|[、，：；（）—\\s/]|"
                + vocabulary.alternatives(GRAMMAR, "lead") + ")");
        trail = Search.of("(?:" + COMPARED + "|" + DATED + "|[、，：；（\\s]|" + vocabulary.alternatives(GRAMMAR, "trail")
                + "|(?<![人户件次个宗起批台套名份])数为|(?<=[人户件次个宗起批台套名份]数)为"
                + "|(?<=[一-龥]{2})" + vocabulary.alternatives(GRAMMAR, "reached-of-name")
                + "|(?<=[率数])[及和与]"
                + "|(?<![节条合预公签特大])约"
                + "|(?<![得部评积总扣加水成学计满百过十])分)$"); // 主体工程分3个标段
        leadInNames = set(vocabulary, "lead-in-names");
        anonymous = set(vocabulary, "anonymous");
        thisProject = set(vocabulary, "this-project");
        thisBureau = set(vocabulary, "this-bureau");
        notHeads = set(vocabulary, "not-a-head");
        ofTheWhole = Search.of(vocabulary.alternatives(GRAMMAR, "of-the-whole"));
        tasks = Pattern.compile(vocabulary.alternatives(GRAMMAR, "tasks"));
        fundWords = set(vocabulary, "fund-words");
        executionWords = set(vocabulary, "execution-words");
        attributes = set(vocabulary, "attributes");
        nounEnd = Pattern.compile(vocabulary.alternatives(GRAMMAR, "noun-end") + ".*", Pattern.DOTALL);
        listOpen = Search.of(
                "(?:^|[，；。：（、\\s]|具体)" + vocabulary.alternatives(GRAMMAR, "list-open") + "|分别为|分别是|分为|主要用于|^：|^中，"
                        // ①项目支出中，
                        + "|^[^，。；：]{0,10}(?:支出|项目|资金|经费|收入|预算|人员|总额|总数)中，");
        netted = Search.of(vocabulary.alternatives(GRAMMAR, "netted"));
        listPartial = Search.of(vocabulary.alternatives(GRAMMAR, "list-partial"));
        listWhole = Search.of(vocabulary.alternatives(GRAMMAR, "list-whole"));
        divides = Search.of("(?:^|[，；。：（])(?:按照?|从|分)" + vocabulary.alternatives(GRAMMAR, "divided-by")
                + "(?:来看|看|划分|区分|分类|分)?(?:，|：|$)|(?:^|[，；。：（]|的|项目|资金|\uE006)"
                + vocabulary.alternatives(GRAMMAR, "made-up-of"));
        listEnds = Search.of("(?:^|[，；。：（、\\s])" + vocabulary.alternatives(GRAMMAR, "list-ends"));
        total = Search.of(vocabulary.alternatives(GRAMMAR, "total"));
        distributes = Search.of(vocabulary.alternatives(GRAMMAR, "distributes"));
        lastYear = Search.of(vocabulary.alternatives(GRAMMAR, "last-year"));
        ofEach = Search.of(vocabulary.alternatives(GRAMMAR, "of-each") + "[^，；。：]{0,6}$");
        distributingWord =
                Search.of("(?<!(?:资金|财政)(?=各)|[一-龥](?=各[级项类]))" + vocabulary.alternatives(GRAMMAR, "distributing"));
        counting = Search.of(vocabulary.alternatives(GRAMMAR, "counts-what-follows") + "(?:全[国省市县区镇乡局院])?$"
                + "|(?:全[省市县区镇乡州旗校]|[我本][省市县区镇乡州旗]|辖区)$");
        things = Search.of(vocabulary.alternatives(GRAMMAR, "thing-tails") + "$");
        acting = Search.of("^" + vocabulary.alternatives(GRAMMAR, "done"));
        ending = Search.of(vocabulary.alternatives(GRAMMAR, "done") + "(?=(?:了|出)?$)");
        within = Search.of("(?<=[一-龥]{2})" + vocabulary.alternatives(GRAMMAR, "done") + "(?=[一-龥]{2})");
        sizes = Search.of(vocabulary.alternatives(GRAMMAR, "sizes") + "$");
        aiming = Search.of(vocabulary.alternatives(GRAMMAR, "aimed"));
        reaching = Search.of(vocabulary.alternatives(GRAMMAR, "reached"));
        onlyVerb = Search.of("(?:自行|还|也|从中|本部门|本单位|先后|共|已|按时|按期|积极|累计|全年|及时|组织|我局|开展|完成)*"
                + vocabulary.alternatives(GRAMMAR, "done") + "(?:了|出|并)?");
        adverbial = Search.of(
                "^(?:" + vocabulary.alternatives(GRAMMAR, "adverbial") + "|因(?!公)|按(?![摩劳])(?!.*率$)|经(?![营济费办常贸纪开信]))");
        past = Search.of(vocabulary.alternatives(GRAMMAR, "past"));
        being = Search.of(vocabulary.alternatives(GRAMMAR, "being"));
        assuring = Search.of(vocabulary.alternatives(GRAMMAR, "assuring"));
        othersIncome = Search.of("^.*" + vocabulary.alternatives(GRAMMAR, "income-of-others") + ".*收入(?:达到?|为)?");
        upkeep = Search.of(vocabulary.alternatives(GRAMMAR, "upkeep"));
        staff = Search.of(vocabulary.alternatives(GRAMMAR, "staff-kinds"));
        crossing = Search.of(vocabulary.alternatives(GRAMMAR, "crossing"));
        together = Pattern.compile("[两二三四五六七八九十]+" + vocabulary.alternatives(GRAMMAR, "together"));
        retired = Search.of(vocabulary.alternatives(GRAMMAR, "retired"));
        lastMarker = Pattern.compile("^.*" + vocabulary.alternatives(GRAMMAR, "list-marker"));
        ofTheSame = set(vocabulary, "of-the-same");
        ofTheSameUnit = set(vocabulary, "of-the-same-unit");
        gains = Search.of(vocabulary.alternatives(GRAMMAR, "gains"));
        allProjects = Search.of("(?:[一-龥]{2}级|财政|实施|安排|部门|市级|省级|县级|区级)?项目(?:支出)?|.{0,12}"
                + vocabulary.alternatives(GRAMMAR, "all-projects") + ".{0,8}项目");
        // 自由、理由、方案按 …: not where the word is the end of another, nor 按揭, 根据地
        nameUntil = Search.of(
                "(?<=[一-龥]{2}|”)" + vocabulary.alternatives(GRAMMAR, "name-until") + "(?![揭摩劳时期质量需地])(?=.{2}).*");
        against = Search.of("^(?:" + vocabulary.alternatives(GRAMMAR, "measured-against") + "|[比较与](?:20\\d{2}年))");
        answers = Search.of(vocabulary.alternatives(GRAMMAR, "answers") + "(?:的|问卷|和|及)*$");
        classifiers = set(vocabulary, "classifiers");
        approved = Search.of(
                vocabulary.alternatives(GRAMMAR, "approved") + "(?:项目|工程)?(?:总|静态)?(?:投资|概算|预算|资金|经费)(?:额|规模|总额)?");
        untouched = Search.of(
                "^[①-⑳\\d（）.．、\\s]*(?<what>[一-龥“”]{2,20}?)(?:项目)?(?:资金|经费)?(?:因[一-龥]{2,12})?(?:尚|暂|仍|均|当年|全年)*"
                        + vocabulary.alternatives(GRAMMAR, "untouched"));
        moving = Search.of(
                "^[①-⑳\\d（）.．、\\s]*(?<what>[一-龥“”]{2,20}?(?:收入|支出|经费|费用?|资金|人数|数量))(?<!的[一-龥]{1,4})(?:也|均|都|则|已|总体|整体)*"
                        + vocabulary.alternatives(GRAMMAR, "moving"));
        arranged = Search.of(
                "^[①-⑳\\d（）.．、\\s]*(?<what>[一-龥“”]{2,14}?)(?<!财政|政府|部门|[局县市区镇乡省])(?:是|系|统一|均|都)?按(?!照?规定|要求|[期时])[^，。；]{2,12}?"
                        + vocabulary.alternatives(GRAMMAR, "arranged") + "$");
        granted = Search.of("^[^，；。：]{0,12}?" + vocabulary.alternatives(GRAMMAR, "granted")
                + "(?:给|了|至)?(?=[我本全各]|(?!的)[一-龥]{0,8}支出$)");
        settled = Search.of("^.{0,12}?" + vocabulary.alternatives(GRAMMAR, "posts-settled")
                + "(?:的|了|人员|总|全部|全局|各类)*|(?:人员|总|的)+$");
        paid = Search.of("^(?:[，、；其中]|" + WHOLE_PLACE + "|\uE006|全年|年内|当年|本年|累计|共计?|已|实际|先后|合计|\\d{1,2}月)*"
                + vocabulary.alternatives(GRAMMAR, "paid") + "[一-龥“\uE001-\uE008]");
        paying = Search.of("(?:发放|支付|兑付|兑现|拨付|列支|报销)(?:了)?$");
        leverage = Search.of("(?:" + vocabulary.alternatives(GRAMMAR, "leverage") + ")[一-龥]{2,}");
        reckoned = Search.of(vocabulary.alternatives(GRAMMAR, "reckoned"));
        ofTask = Search.of(
                "(?:完成|达到|达|为|是|占|相当于)[^，；。]*" + vocabulary.alternatives(GRAMMAR, "task-words") + "[^，；。]*的$");
        holdings = Search.of("(?:.*?)" + vocabulary.alternatives(GRAMMAR, "holdings"));
        lacking = Search.of(vocabulary.alternatives(GRAMMAR, "lacking")
                + "(?:资金)?(?:共|为|约|达)?$|比[^，；。]{1,8}[高低贵](?:出)?$|(?:超出|超额|高出)$");
        String set = vocabulary.alternatives(GRAMMAR, "set-by");
        setBefore = Search.of("(?:高于|低于|超过|达到|达|优于|少于|多于|不到|符合|满足)[^，；。\uE001-\uE008]{0,8}"
                + vocabulary.alternatives(GRAMMAR, "set-how") + "的?$");
        setAfter = Search.of("^的[一-龥]{0,8}?" + set);
        clauseWithin = Search.of(vocabulary.alternatives(GRAMMAR, "clause-within"));
        vocabulary
                .words(GRAMMAR, "led-measures")
                .forEach(measure -> leads.put(
                        Measure.of(measure),
                        Search.of("(?:" + vocabulary.alternatives(GRAMMAR, "led-" + measure) + ")[^，；。：]{0,12}[：，]$")));
        for (String measure : vocabulary.words(GRAMMAR, "called-measures")) {
            vocabulary.words(GRAMMAR, "called-" + measure).forEach(name -> called.put(name, Measure.of(measure)));
        }
        circumstance = Search.of(vocabulary.alternatives(GRAMMAR, "circumstance-begins") + ".*|.*"
                + vocabulary.alternatives(GRAMMAR, "circumstance-ends"));
        place = Search.of("[一-龥]{1,7}" + vocabulary.alternatives(GRAMMAR, "place-ends"));
        compares = Pattern.compile(vocabulary.alternatives(GRAMMAR, "compares"));
        comparison = Search.of("^" + vocabulary.alternatives(GRAMMAR, "compares")
                + "(?:年初|预算|计划|目标|任务|指标|中标|招标|合同|批复|概算|标准|限额|定额|同期|控制|" + vocabulary.alternatives(GRAMMAR, "last-year")
                + ")");
    }

    Nouns nouns() {
        return nouns;
    }

    Hanging hanging() {
        return hanging;
    }

    /// `项目涉及34个乡镇`: the thing counted comes after the number.
    boolean countsWhatFollows(String words) {
        return counting.isIn(words);
    }

    /// `组织文艺演出12场`: something that was done.
    boolean isDone(String words) {
        return acting.isIn(words) && !NOMINAL.matcher(words).matches();
    }

    /// The thing without what was done to it: 安全隐患 of `排查安全隐患`.
    String withoutAct(String words) {
        String thing = acting.without(words);
        return thing.length() < 2 ? words : thing;
    }

    /// Whether words begin with what is done and are no thing named after it, as 监测员 and 检查组 are.
    boolean isAct(String words) {
        return isDone(words) && !things.isIn(words);
    }

    /// `成立了2个工作组`: a verb, and the thing comes after the number.
    boolean isOnlyVerb(String words) {
        return onlyVerb.matches(words);
    }

    /// The verb that words end with, of what is done to things: 检查 of `组织执法人员检查`; null where they end with none.
    @Nullable
    String lastVerb(String words) {
        return ending.first(words).map(MatchResult::group).orElse(null);
    }

    boolean isAimed(String words) {
        return aiming.isIn(GOALS_THEMSELVES.matcher(words).replaceAll(""));
    }

    /// `完成计划12项` was reached, `计划完成12项` was not.
    boolean isReachedBefore(String words) {
        int aimed = aiming.first(words).map(Matcher::start).orElse(Integer.MAX_VALUE);
        return reaching.first(words).filter(reached -> reached.start() < aimed).isPresent();
    }

    boolean isReached(String words) {
        return reaching.isIn(words);
    }

    /// What `收回` counts after `发放问卷60份`: 收回问卷. Null where the words are not of that kind.
    @Nullable
    String ofTheSame(String words, String counted, boolean isAlike) {
        String planned = PLANNED.matcher(counted).replaceFirst("");
        if (planned.startsWith(words) && planned.length() > words.length() && isOnlyVerb(words)) {
            return planned; // 计划慰问老兵50人，实际慰问48人
        }
        String bare = WHEN.matcher(words).replaceFirst("");
        boolean isAnswer = !words.isEmpty() && ANSWER.matcher(words).matches();
        boolean said = ofTheSame.contains(words)
                || isAnswer
                || (isAlike && (ofTheSame.contains(bare) || ofTheSameUnit.contains(bare)));
        if (!said || counted.isEmpty()) {
            return null;
        }
        if (isAnswer) {
            words = words.replaceAll("[“”]|^其中|^选择|^评价为?|^认为", "");
        }
        if (SATISFIED.matcher(words).matches()) {
            counted = SATISFACTION.matcher(counted).replaceFirst(""); // 满意197人 after 总体评价为非常满意286人
        }
        String thing = SURVEYED.matcher(counted).replaceFirst("").replaceFirst("应[一-龥]$", "");
        thing = FOUND.matcher(thing).replaceFirst(""); // 发现问题①，整改①: 整改问题
        thing = thing.substring(longestPart(thing)); // 满意 of 收回问卷 are 满意问卷
        String part = BY_WHEN.matcher(words.replaceFirst("^表示(?=.{2})", "").replaceFirst("的$", ""))
                .replaceFirst("");
        return thing.isEmpty() || thing.startsWith(part) || isOnlyVerb(thing) ? null : part + thing;
    }

    private int longestPart(String thing) {
        return ofTheSame.stream()
                .filter(thing::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /// `挽回损失30万元`, `实现产值2亿元`: money that was won or saved, and not spent.
    boolean isGain(String words) {
        return gains.isIn(words);
    }

    /// `纳入自评的项目`, `绩效自评项目`: all that the bureau has, none in particular.
    boolean isAllProjects(String name) {
        return allProjects.matches(name);
    }

    /// Whether those of all projects are meant that were examined: 绩效自评项目.
    boolean isExamined(String name) {
        return isAllProjects(name) && EXAMINED.matcher(name).find();
    }

    /// Whether words say that something is over, also in a text about goals.
    boolean isPast(String words) {
        return past.isIn(words);
    }

    /// `确保设备完好率95%`: meant to be.
    boolean isAssured(String words) {
        return assuring.isIn(words);
    }

    /// `下设3个科室`, `受灾19人`: what exists or befell, and nobody achieved.
    boolean merelyIs(String words) {
        return being.isIn(words);
    }

    /// Whether names tell the same people by several of their traits, so that they do not add up: 35岁以下, 女性.
    boolean cross(List<String> names) {
        return names.stream()
                        .flatMap(name -> crossing.first(name).stream())
                        .map(MatchResult::group)
                        .distinct()
                        .count()
                > 1;
    }

    /// Whether a name only counts what was named elsewhere, and with it what that is a share of: 三者, 两县.
    boolean tellTogether(String name) {
        return together.matcher(name).matches();
    }

    /// Whether an income is what came of the work for people, trades or the treasury, and no money of the bureau:
    /// 农民人均收入, 税费收入.
    boolean isOthersIncome(String words) {
        return othersIncome.isIn(words);
    }

    /// Whether words tell what the bureau itself costs: its cars, its guests.
    boolean isUpkeep(String words) {
        return upkeep.isIn(words);
    }

    /// Whether a name is one of a kind of staff: 行政人员, 聘用干部.
    boolean isStaff(String name) {
        return staff.isIn(name);
    }

    /// Whether a name is one of people who no longer work and fill no post.
    boolean isRetired(String name) {
        return retired.isIn(name);
    }

    /// What follows the last `用于`, `包括` within a clause: the name of the first thing listed.
    String afterMarker(String words) {
        Matcher marker = lastMarker.matcher(words);
        return marker.find() && words.length() - marker.end() >= 2 ? words.substring(marker.end()) : words;
    }

    private static Set<String> set(Vocabulary vocabulary, String key) {
        return new HashSet<>(vocabulary.words(GRAMMAR, key));
    }

    /// Where a name begins in a stretch of code that leads up to a figure.
    int nameStart(String code, int start, int end) {
        boolean moved = true;
        while (moved && start < end) {
            Matcher match = lead.pattern().matcher(code).region(start, end);
            // 其他, 有关, 在职 … begin with a word of the list and are names nevertheless
            moved = lead.canBegin(code, start)
                    && match.lookingAt()
                    && match.end() > start
                    && !isPartOfName(code, start, match.end(), end);
            if (moved) {
                start = match.end();
            }
        }
        return start;
    }

    private boolean isPartOfName(String code, int start, int matched, int end) {
        String rest = code.substring(start, Math.min(end, matched + 2));
        return leadInNames.stream().anyMatch(rest::startsWith)
                || WITH_SUBUNITS.matcher(code).region(start, end).lookingAt()
                || (rest.startsWith("本年") && code.startsWith("收入", matched))
                || (rest.startsWith("本年") && code.startsWith("支出", matched));
    }

    /// Where a name ends.
    int nameEnd(String code, int start, int end) {
        boolean moved = true;
        while (moved && start < end) {
            Search.Finds trails = trail.in(code.substring(start, end));
            // 收入总计 and 本年收入合计 are two names, not one name and a verb
            moved = trails.next()
                    && !isSummedName(code, start, start + trails.match().start(), end);
            if (moved) {
                end = start + trails.match().start();
            }
        }
        return end;
    }

    private static boolean isSummedName(String code, int start, int matched, int end) {
        String word = code.substring(matched, end);
        if (matched > start + 1
                && word.equals("总额")
                && WITH_TOTAL.matcher(code.substring(start, matched)).find()) {
            return true; // 资产总额
        }
        if (matched > start && word.equals("为")) {
            return "行作".indexOf(code.charAt(matched - 1)) >= 0; // 违法行为
        }
        return (word.equals("合计") || word.equals("总计") || word.equals("总额"))
                && matched > start
                && "入出支收".indexOf(code.charAt(matched - 1)) >= 0;
    }

    boolean isAnonymous(String name) {
        return name.isEmpty()
                || (name.length() == 1 && PARTICLES.contains(name))
                || anonymous.contains(name)
                || BELOW.matcher(name).find()
                || ofEverything.matches(name)
                || adverbial.isIn(name)
                || BIDDER.matches(name)
                || WITHIN.matches(name)
                || LETTER.matches(name)
                || against.isIn(name)
                || clauseWithin.isIn(name)
                || comparison.isIn(name);
    }

    /// What the words before a list say that its amounts are: 支出 of `支出构成为：`; null where they say nothing.
    @Nullable
    Measure led(String lead) {
        return leads.entrySet().stream()
                .filter(entry -> entry.getValue().isIn(lead))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /// `主要用途：`, `资金具体用于以下方面：`: what follows is what the money was spent on.
    boolean isOfUses(String lead) {
        return USES.matcher(lead).find();
    }

    /// `按以下标准测算`: what follows is meant to be spent.
    boolean isReckoned(String said) {
        return reckoned.isIn(said);
    }

    /// `批复投资`, `核定概算`: money that was approved, by its name.
    boolean isApproved(String name) {
        return approved.matches(name);
    }

    /// `县财政批复我局项目支出`: money that was granted, by the verb before its name.
    boolean isGranted(String said) {
        return granted.isIn(said);
    }

    /// The posts that words before `编制` tell of: 事业编制 of `年初核定事业`; empty where they tell of all.
    String posts(String words) {
        String kind = settled.without(words);
        boolean isOfSubordinates = kind.contains("所属") || kind.contains("下属"); // 局机关及所属事业单位: the bureau as a whole
        if (kind.length() < 2 || kind.equals(POSTS) || isThisBureau(kind) || isOfSubordinates) {
            return "";
        }
        return isStaff(kind) && !kind.endsWith(POSTS) ? kind + POSTS : kind;
    }

    /// `2023年度预算为：…`: what follows the colon is a budget.
    boolean headsBudget(String sentence) {
        return BUDGET_HEAD.matcher(sentence).find();
    }

    /// What a clause without a figure is about: 维护 of `②维护未支付`, 其他收入 of `其他收入连年走低`; null where it says something else.
    @Nullable
    String toldOf(String said) {
        return untouched
                .first(said)
                .or(() -> moving.first(said))
                .or(() -> arranged.first(said))
                .map(match -> match.group("what"))
                .orElse(null);
    }

    /// `行政11人` are 行政人员.
    String people(String kind) {
        return KINDS_OF_POST.contains(kind) ? kind + "人员" : kind;
    }

    /// The kind of figure that a name is, 年初预算 or 支出决算; null where it names a thing.
    @Nullable
    Measure called(String name) {
        return called.get(name);
    }

    /// `全年投入宣传推广经费`: money that was paid out, by the verb before it.
    boolean isPaid(String said) {
        return paid.isIn(said);
    }

    /// `发放抚恤补助`: what was paid, by the verb right before its name.
    boolean isPaidFor(String said, String name) {
        int start = said.lastIndexOf(name);
        return start > 0 && paying.isIn(said.substring(0, start));
    }

    /// `带动社会资本`: others' money, that the bureau's drew in.
    boolean isLeveraged(String said) {
        return leverage.isIn(said);
    }

    /// `完成年度任务…的`, `为批复面积的`: what follows is the share of a task that was done.
    boolean isOfTask(String said) {
        return ofTask.isIn(said);
    }

    /// Whether a name is one of the answers of a survey: 满意, 表示基本满意的.
    boolean isAnswer(String name) {
        return answers.isIn(name);
    }

    /// Whether a word only tells kinds apart and is no name by itself: 方面.
    boolean isClassifier(String name) {
        return classifiers.contains(name) || name.startsWith(ASPECTS);
    }

    /// A name without the words on how, why or by what measure: 服务对象 of `服务对象按人均标准`, 问卷 of `向职工发放问卷`.
    String withoutManner(String name) {
        Matcher given = FORM_GIVEN.matcher(name);
        if (given.matches()) {
            return given.group("form");
        }
        String what = OF_PROJECT.without(BECAUSE.without(name));
        return nameUntil
                .first(what)
                .map(until -> what.substring(0, until.start()) + what.substring(until.end()))
                .orElse(what);
    }

    /// Whether a name is the form that people answered: 问卷, 满意度调查问卷.
    boolean isSurveyForm(String name) {
        return FORM_GIVEN.matcher("发" + name).matches();
    }

    /// Whether a name is a level's treasury, which owns what stands beside it and not what it does: `中央财政①、省级财政①`.
    boolean isTreasury(String name) {
        return GOVERNMENT.matcher(name).matches();
    }

    /// Whether a name is that of a place, whose figures are of what is told of all places.
    boolean isPlace(String name) {
        return place.matches(name);
    }

    /// Whether a name is that of what is owned or sold, and of no money spent: 资产总额, 彩票销量.
    boolean isHolding(String name) {
        return holdings.matches(name) || name.equals(ASSETS);
    }

    /// Whether words say that what follows is missing: 配套资金尚缺.
    boolean isLacking(String said) {
        return lacking.isIn(said);
    }

    /// `均高于合同约定的`: what follows was set before.
    boolean isSetBefore(String said) {
        return setBefore.isIn(said);
    }

    /// `的控制目标` after a figure that something stayed below or above.
    boolean isSetAfter(String after) {
        return setAfter.isIn(after);
    }

    /// Whether a name says only that the money is the project's.
    boolean isFund(String name) {
        return fundWords.contains(name);
    }

    /// Whether a name is only a side of what was named before: 净值, 累计折旧.
    boolean isAttribute(String name) {
        return attributes.contains(name);
    }

    /// Whether a name is one of those that the execution of the budget has as an indicator.
    boolean isExecution(String name) {
        return executionWords.contains(name);
    }

    /// The noun at the beginning of what follows a figure: `终端、` and `终端已全部安装` are 终端.
    String noun(String after) {
        String noun = after.replaceFirst("^的", "").strip();
        String shorter = nounEnd.matcher(noun).replaceFirst("");
        return (shorter.length() >= 2 ? shorter : noun).replaceFirst("(?:免费|无偿)?[、和及与的对向在，\\s]*$", "");
    }

    /// The things before what is done for them: 残疾人 of `为①残疾人适配辅助器具①`.
    String beforeVerb(String noun) {
        return within.first(noun).map(verb -> noun.substring(0, verb.start())).orElse(noun);
    }

    /// `服务人口`, `补贴面积`: how much there is of something, which has no money of its own.
    boolean isSize(String name) {
        return sizes.isIn(name);
    }

    boolean isThisProject(String name) {
        return thisProject.contains(name);
    }

    boolean isThisBureau(String name) {
        return thisBureau.contains(name);
    }

    /// `提前谋划项目`, `强化组织领导`: what is to be done, and no thing.
    boolean isTask(String words) {
        return tasks.matcher(words).lookingAt();
    }

    /// Whether words before a colon name what is said after it.
    boolean isHead(String words) {
        return !words.isEmpty() && words.length() <= 60 && notHeads.stream().noneMatch(words::endsWith);
    }

    /// `1.助餐服务。`: a point's heading that is a thing, neither what was done nor a way of speaking of the whole.
    boolean isPointHead(String words) {
        return isHead(words)
                && words.length() <= LONGEST_POINT
                && !tasks.matcher(words).lookingAt()
                && !ofTheWhole.isIn(words)
                && !isAnonymous(words)
                && !isThisProject(words);
    }

    /// `受疫情影响`, `截至年底`: how or when, and no thing.
    boolean isCircumstance(String words) {
        return circumstance.matches(words);
    }

    boolean opensList(String between) {
        // a marker in a sentence before is not about this one, nor 包括工资、津贴； about what comes behind the semicolon
        String own = between.substring(Math.max(between.lastIndexOf('。'), between.lastIndexOf('；')) + 1);
        return listOpen.isIn(own) || divides.isIn(own);
    }

    /// `从资金来源看，`, `资金来源为`: what follows are all the parts of the whole.
    boolean dividesWhole(String between) {
        return divides.isIn(between.substring(between.lastIndexOf('。') + 1));
    }

    /// Whether words in or before a bracket say that some of its amounts are set off against the others.
    boolean isNetted(String words) {
        return netted.isIn(words);
    }

    boolean isPartialList(String between) {
        return listPartial.isIn(between);
    }

    boolean isWholeList(String between) {
        return listWhole.isIn(between);
    }

    /// Whether what comes between two figures of a list says that the second is no part any more, or one told twice.
    boolean endsList(String between) {
        return listEnds.isIn(between);
    }

    boolean isTotal(String words) {
        return total.isIn(words);
    }

    boolean distributes(String words) {
        return distributes.isIn(words);
    }

    /// Whether the figure that follows is said of each of several: 均为, 各增加.
    boolean isOfEach(String wordsBefore) {
        return ofEach.isIn(wordsBefore);
    }

    /// Where the word that distributes a figure over its names begins, or -1.
    int distributingWord(String code, int start, int end) {
        return distributingWord
                .first(code.substring(start, end))
                .map(match -> start + match.start())
                .orElse(-1);
    }

    boolean namesLastYear(String words) {
        return lastYear.isIn(words);
    }

    /// Whether a year at that place of the code is only compared with: 比2019年, 与上年相比.
    boolean isCompared(String code, int at) {
        return compares.matcher(code.substring(Math.max(0, at - 1), at)).matches();
    }

    /// The names of a coordinated list of any length.
    static List<String> coordinated(String words) {
        return coordinated(words, words.split("[、和及与]", -1).length);
    }

    /// The names of a coordinated list, `收、支总计` giving 收入总计 and 支出总计; or none where there are not that many.
    static List<String> coordinated(String words, int count) {
        Matcher incomeAndSpending =
                Pattern.compile("^(.*?)收入?(?:、|和|与|及)支出?(.*)$").matcher(words);
        if (count == 2 && incomeAndSpending.matches()) {
            return List.of(
                    incomeAndSpending.group(1) + "收入" + incomeAndSpending.group(2),
                    incomeAndSpending.group(1) + "支出" + incomeAndSpending.group(2));
        }
        List<String> quarters = Quarters.of(words);
        if (quarters.size() == count) {
            return quarters;
        }
        String list = words.replaceAll("(?:[两二三四五六七八九十](?:[项个者类]|部分)|\uE003)(?:项目|工程|专项|指标|活动|内容)?$", "");
        // a name may hold 和: 教育、社会保障和就业、卫生健康 are three
        for (String divider : List.of("[、和及与]", "、")) {
            List<String> names = List.of(list.split(divider));
            if (names.size() == count && names.stream().noneMatch(String::isBlank)) {
                return completed(names);
            }
        }
        return List.of();
    }

    /// `一、二、三等奖`: single letters end as the last of them does.
    private static List<String> completed(List<String> names) {
        String last = names.getLast();
        boolean shares =
                names.size() > 1 && last.length() > 1 && names.getFirst().length() == 1;
        return shares
                ? names.stream()
                        .map(name -> name.length() == 1 ? name + last.substring(1) : name)
                        .toList()
                : names;
    }
}
