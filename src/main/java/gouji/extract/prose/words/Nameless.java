package gouji.extract.prose.words;

import gouji.pattern.Search;
import java.util.List;
import java.util.Set;

/// Words that are no name of their own, or that stand for one: `本年度支出`, `本项目`, `我局`.
public final class Nameless {
    // 重点抓好以下八个方面; but 中级以下 is a rank
    private static final Search BELOW = Search.of("(?:抓好|做好|存在|有|开展|包括|完成|解决|采取)以下$");
    private static final String ASPECTS = "方面"; // 四个方面问题
    // 某某有限公司以①中标
    private static final Search BIDDER = Search.of(".*(?:公司|事务所|中标人|供应商)以?");
    // 在省级绩效评价中, 在上年基础上: where or when, and not what
    private static final Search WITHIN = Search.of("在(?![职编校岗建册库管]).{2,16}(?:中|上|下|内|时|后|期间|方面)");
    // 以某财社〔2021〕168号文件提前下达①: the letter that handed money down
    private static final Search LETTER = Search.of(".*[〔\\[（(]20\\d{2}[〕\\]）)]\\d{1,4}号(?:文件?|通知)?");
    // 占县人代会批准全年预算①的②: who granted the money
    private static final Search GRANTED = Search.of(
            ".{0,8}(?:人代会|人大|人民代表大会|常委会|财政[局厅部]?|财政部门|人民政府|县政府|市政府|省政府|区政府)(?:常委会|会议|[一二三四五六七八九十]次会议)?(?:批准|批复|审议通过|审查批准|审批|核定|核准)的?");
    private static final Search PAYER = Search.of(
            "(?:中央|自治区|省|市|县|区|乡|镇|旗|州|各?级|本级|地方|个人|农户|企业|单位|社会|市县|财政){1,3}(?:级|财政|资金|补助|承担|负担|配套|自缴|自筹|缴纳|分担)*");
    // 从上级部门, 在省定, 向居民发放; but 从受理到兑付, 在公办园就读, 向省队输送
    private static final String TO_OR_FROM =
            "从(?!.{2,}到.{2})|在(?!.*(?:就读|就业|工作|任职|务工|居住|安置|培训|服务)$)|向(?!.*(?:输送|推荐|提供|移交|上报|推送|开放|发放|发出)$)";
    private static final Search EXAMINED = Search.of("自评|评价|监控|支出");
    private static final String PARTICLES = "至到按与和及或以在对由给向从将把每";

    // only money, and nothing that it is for: 本年度支出, 项目总投资, 纳入自评范围的项目
    private final Search ofEverything = Search.of(
            "(?:本|该|此)(?:项目|年度)?(?:实际|累计|计划)?(?:总投资|支出|投资|资金|预算)?|.{0,12}(?:范围|开展自评|绩效自评)的项目|项目(?:支出)?合计|全部项目|(?:调增|调减|调整)[^，；。：]{0,8}后?");
    private final Set<String> anonymous;
    private final Set<String> namingNothing;
    private final Set<String> thisProject;
    private final Set<String> thisBureau;
    private final Set<String> fundWords;
    private final Search comparison; // 较年初预算数: words that name no subject
    private final Search adverbial;
    private final Search allProjects;
    private final Search clauseWithin;
    private final Search fragment;
    private final List<String> fragmentNames;
    private final Search against;
    private final Set<String> classifiers;
    private final Search classifier;
    private final Search place;

    Nameless(FunctionWords grammar) {
        anonymous = grammar.set("anonymous");
        namingNothing = grammar.set("naming-nothing");
        thisProject = grammar.set("this-project");
        thisBureau = grammar.set("this-bureau");
        fundWords = grammar.set("fund-words");
        adverbial = Search.of("^(?:" + grammar.anyOf("adverbial") + "|因(?!公)|按(?![摩劳])(?!.*率$)|经(?![营济费办常贸纪开信]))");
        allProjects = Search.of(
                "(?:[一-龥]{2}级|财政|实施|安排|部门|市级|省级|县级|区级)?项目(?:支出)?|.{0,12}" + grammar.anyOf("all-projects") + ".{0,8}项目");
        against = Search.of("^(?:" + grammar.anyOf("measured-against") + "|[比较与](?:20\\d{2}年))");
        fragment = Search.of("^(?:" + grammar.anyOf("fragment-begins") + "|" + TO_OR_FROM + ")");
        fragmentNames = grammar.words("fragment-names");
        classifiers = grammar.set("classifiers");
        classifier = Search.of(grammar.anyOf("classifiers"));
        clauseWithin = Search.of(grammar.anyOf("clause-within"));
        place = Search.of("[一-龥]{1,7}" + grammar.anyOf("place-ends"));
        comparison = Search.of("^" + grammar.anyOf("compares")
                + "(?:年初|预算|计划|目标|任务|指标|中标|招标|合同|批复|概算|标准|限额|定额|同期|控制|" + grammar.anyOf("last-year")
                + ")");
    }

    /// `纳入自评的项目`, `绩效自评项目`: all that the bureau has, none in particular.
    public boolean isAllProjects(String name) {
        return allProjects.matches(name);
    }

    /// Whether those of all projects are meant that were examined: 绩效自评项目.
    public boolean isExamined(String name) {
        return isAllProjects(name) && EXAMINED.isIn(name);
    }

    public boolean isAnonymous(String name) {
        return name.isEmpty()
                || (name.length() == 1 && PARTICLES.contains(name))
                || anonymous.contains(name)
                || namingNothing.contains(name)
                || BELOW.isIn(name)
                || ofEverything.matches(name)
                || adverbial.isIn(name)
                || BIDDER.matches(name)
                || WITHIN.matches(name)
                || LETTER.matches(name)
                || GRANTED.matches(name)
                || against.isIn(name)
                || clauseWithin.isIn(name)
                || comparison.isIn(name)
                || isFragment(name);
    }

    /// `以年初预算`, `从上级`: a piece of a sentence; but 以工代赈 and 在职职工 are names.
    private boolean isFragment(String name) {
        return fragment.isIn(name) && fragmentNames.stream().noneMatch(name::startsWith);
    }

    /// Whether a word only tells kinds apart and is no name by itself: 方面.
    public boolean isClassifier(String name) {
        return classifiers.contains(name) || name.startsWith(ASPECTS);
    }

    /// Whether words begin with one that only tells kinds apart: 方向中.
    public boolean opensClassifier(String words) {
        return classifier.leading(words).isPresent();
    }

    /// Whether a name is that of a place, whose figures are of what is told of all places.
    public boolean isPlace(String name) {
        return place.matches(name);
    }

    /// Whether a name says only who pays: 中央, 省级, 市县财政, 个人.
    public boolean isPayer(String name) {
        return PAYER.matches(name);
    }

    /// Whether a name says only that the money is the project's.
    public boolean isFund(String name) {
        return fundWords.contains(name);
    }

    public boolean isThisProject(String name) {
        return thisProject.contains(name);
    }

    public boolean isThisBureau(String name) {
        return thisBureau.contains(name);
    }
}
