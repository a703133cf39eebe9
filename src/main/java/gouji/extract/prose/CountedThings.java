package gouji.extract.prose;

import gouji.extract.prose.words.Words;
import gouji.pattern.Search;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The thing that a figure counts where it stands after the figure: `从本县①合作社采购`, `成立①工作组`, `列入计划的①项目`.
final class CountedThings {
    // 较上年的1260件增长②: what follows the figure is no thing
    static final Pattern CHANGED = Pattern.compile("增长|增加|减少|下降|上升|提高|提升|扩大|降低|降[到至为]|升[到至为]|缩短|延长|回落|收窄|压缩|多|少");
    /// What a sum is called that is of all those just counted, and of nobody else: `两项共支出①`.
    static final String TOGETHER = "合计";

    private static final Pattern COUNTED_THING = Pattern.compile(
            "^(?<thing>.{2,24}?)(?=的|各|分别|平均|自评|得分|全部|均|已|(?<![响反供适对效])应|需|须|拟|开展|实施|实际|完成|年初|全年|年度|本年|预算|支出|资金|合计|共|进行|参加|参与|实现|发放|受益$|享受|存在|所在|因(?=[一-龥]{2})|每[人户月年]|中$|$)");
    // 3个项目开展了绩效监控: how many projects were monitored, not how many there are
    private static final Pattern EXAMINED =
            Pattern.compile("^项目(?:支出)?(?:进行|开展|实施|纳入|编制)(?:了)?(?<what>(?:部门|事前|预算)?绩效[一-龥]{2})");
    // 3次, 12批: they count what is done, and no things
    private static final Search EVENTS = Search.of("[余多]?(?:人|批|场|班|车|架|户)?次|场|批|轮|期|遍|趟|天|个?月|年|小时|分钟|学时|课时");
    private static final Search NO_THING = Search.of("[（以为是系均已每]|存在|因(?![公素])|没有|分别|支出|全年|年初|实际");
    private static final Search FOR_WHOM = Search.of("[为给向对]$");
    private static final Search SUMMED = Search.of("共(?![享青同产])|合计|累计|总计");
    private static final Search QUOTED_LIST = Search.of("”[、和及与]?“|”等$");
    private static final Search GENERIC = Search.of("项目|单位|部门|指标|方面|工程|类");
    private static final Pattern OF = Pattern.compile("^的");
    private static final Search PRICED = Search.of("[一-龥]{2,12}(?:（[^（）]{2,12}）)?");
    private static final int LONGEST_DESCRIPTION = 12;

    private final Coded coded;
    private final String code;
    private final Words words;
    private int takenUntil; // how far the nouns after figures reach that have been taken as names

    CountedThings(Coded coded, Words words) {
        this.coded = coded;
        this.code = coded.code();
        this.words = words;
    }

    /// How far the things after figures reach that have been taken as their names: the next figure's words begin there.
    int takenUntil() {
        return takenUntil;
    }

    /// What a count counts that stands after it, or empty where the words before it name that.
    String following(String own, int start, int at, Clause clause) {
        String said = code.substring(start, at).strip();
        boolean nameless = isNameless(own, at, clause);
        boolean led = words.acts().countsWhatFollows(said);
        boolean described = said.endsWith("的") && own.length() >= 2 && own.length() <= LONGEST_DESCRIPTION;
        String act = isOfEvents(at) ? null : words.acts().lastVerb(own); // 组织执法人员检查①企业
        if (!nameless && !led && !described && act == null) {
            return "";
        }
        String after = after(at, clause);
        after = FOR_WHOM.isIn(said) ? words.acts().beforeVerb(after) : after; // 为①名失能老人购买服务
        boolean isOfKind =
                !nameless && !led && !described && GENERIC.leading(after).isPresent(); // 名木保护、公路维修两个项目: two of a kind
        boolean isNoun = !after.isEmpty()
                && (nameless || (after.length() >= 2 && !words.acts().isAct(after)));
        if (isOfKind || !isNoun) {
            return "";
        }
        takenUntil = code.indexOf(after, at) + after.length();
        if (nameless || led) {
            return after;
        }
        String which = own.startsWith("占") ? own.substring(1) : own;
        return (described ? which : act) + after;
    }

    private boolean isNameless(String own, int at, Clause clause) {
        String done = Referents.withoutOurs(own);
        return words.nameless().isAnonymous(done)
                || words.acts().isOnlyVerb(done)
                || isEnumeration(own)
                || words.acts().countsWhatFollows(own)
                || opensItem(at, clause);
    }

    private boolean isOfEvents(int at) {
        return EVENTS.matches(
                coded.figures().get(coded.figureAt(at)).quantity().unit().symbol());
    }

    /// `办公室、人事股、财务股3个股室`, `甲、乙等5个项目`, `对“甲”和“乙”两个项目`: the number counts what was listed.
    private static boolean isEnumeration(String own) {
        int first = own.indexOf('、');
        return (first >= 0 && (own.indexOf('、', first + 1) >= 0 || own.endsWith("等"))) || QUOTED_LIST.isIn(own);
    }

    /// `25部终端、12套水泵`: the second figure opens an item, and so does one after 的.
    private boolean opensItem(int at, Clause clause) {
        return at > clause.start() && "、和及与的".indexOf(code.charAt(at - 1)) >= 0 && takenUntil > clause.start();
    }

    /// What a count counts, where nothing stands before it: `62家非煤矿山三维扫描`.
    private String after(int at, Clause clause) {
        int end = nextFigure(at, clause);
        String after = OF.matcher(code.substring(at + 1, end))
                .replaceFirst("")
                .replace("绩效目标完成情况", "绩效")
                .strip();
        if (after.startsWith("·") || NO_THING.leading(after).isPresent()) {
            return "";
        }
        if (SUMMED.leading(after).isPresent()) {
            return TOGETHER;
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

    /// The things of which a price is told, where they stand after it: 专用设备 of `单价①以上专用设备①`; else null.
    @Nullable
    String priced(int at, Clause clause) {
        int end = nextFigure(at, clause);
        String after = end < clause.end() && code.charAt(end) == Coded.COUNT ? coded.text(at + 1, end) : "";
        String thing = OF.matcher(after.strip()).replaceFirst("");
        return PRICED.matches(thing) ? thing : null;
    }

    /// Where the next figure of the clause stands, or where it ends.
    private int nextFigure(int at, Clause clause) {
        int end = at + 1;
        while (end < clause.end() && !Coded.isFigure(code.charAt(end))) {
            end++;
        }
        return end;
    }
}
