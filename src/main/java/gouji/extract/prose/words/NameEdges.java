package gouji.extract.prose.words;

import gouji.pattern.Search;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a name begins and ends in the words that lead up to a figure.
public final class NameEdges {
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
    static final String WHOLE_PLACE = "(?:全(?:[省市县区镇乡州旗校院]|系统)|辖区内?|[我本][省市县区镇乡州旗])(?:范围内)?";
    // 预计清运垃圾①, and not 全年预计①
    private static final String MEANT = "(?:预计|计划|拟|力争)(?!全年|年度|年底|当年|今年)(?=[一-龥]{2})";
    // 较上年, 比2019年的, 比上年提高: what is compared with names nothing
    private static final String COMPARED =
            "(?:比|较|与|同|由|从)(?:上年度?末?|去年末?|上一年度?|\uE006[度末底]?)(?:同期)?(?:决算|预算|支出|收入)?数?(?:的|提高|增加|减少|下降|增长)?";
    private static final Search WITH_TOTAL = Search.of("(?:销售|资产|利润|负债|零售|进出口|交易|捐赠)$");
    private static final Pattern WITH_SUBUNITS = Pattern.compile("[及和与](?:其)?(?:所属|下属|直属)");
    // 一、 and not the first of 一、二、三等奖
    private static final String POINTER =
            "(?:指标|目标|任务|项目)?[0-9一二三四五六七八九十]{1,2}(?:[：.．]|、(?![一二三四五六七八九十](?:[、和及等级类期批季])))|(?:指标|目标|任务|项目)?[0-9一二三四五六七八九十]{1,2}是";

    private final Search lead;
    private final Search trail;
    private final Set<String> leadInNames;

    NameEdges(FunctionWords grammar) {
        lead = Search.of("(?:" + COMPARISON + "|" + DATED + "|" + IN_MONTH + "|" + WITHIN_WHOLE + "|" + POINTER + "|"
                + MEANT + "|前[两三四五六七八九十]+[项类者](?:合并计算|合计|相加)?|中(?=已|未|有|满意|合格|达|" + grammar.anyOf("done")
                + ")|项目(?=采购|购置|购买|新建|改建|修建|安装)|分别(?="
                + grammar.anyOf("done")
                + ")|约(?=支出|为)|(?:学校|医院|中心|单位|机关|街道|全校|全院|全馆)(?=现有|共有|实有|目前|拥有)|" + WHOLE_PLACE
                + "(?=共|累计|已|均|全年|年内|发生|现有|实有|新增|实现|" + grammar.anyOf("done") + "|"
                + grammar.anyOf("paid") + ")|[、，：；（）—\\s/]|"
                + grammar.anyOf("lead") + ")");
        trail = Search.of("(?:" + COMPARED + "|" + DATED + "|[、，：；（\\s]|" + grammar.anyOf("trail")
                + "|(?<![人户件次个宗起批台套名份])数为|(?<=[人户件次个宗起批台套名份]数)为"
                + "|(?<=[一-龥]{2})" + grammar.anyOf("reached-of-name")
                + "|(?<=[率数])[及和与]"
                + "|(?<=[率度])(?:仍|还|也)?相?差"
                + "|(?<![节条合预公签特大])约"
                + "|(?<![得部评积总扣加水成学计满百过十])分)$"); // 主体工程分3个标段
        leadInNames = grammar.set("lead-in-names");
    }

    /// Where a name begins in a stretch of code that leads up to a figure.
    public int nameStart(String code, int start, int end) {
        while (start < end && lead.canBegin(code, start)) {
            Matcher match = lead.pattern().matcher(code).region(start, end);
            // 其他, 有关, 在职 … begin with a word of the list and are names nevertheless
            boolean leads = match.lookingAt() && match.end() > start && !isPartOfName(code, start, match.end(), end);
            if (!leads) {
                break;
            }
            start = match.end();
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
    public int nameEnd(String code, int start, int end) {
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
        if (matched > start + 1 && word.equals("总额") && WITH_TOTAL.isIn(code.substring(start, matched))) {
            return true; // 资产总额
        }
        if (matched > start && word.equals("为")) {
            return "行作".indexOf(code.charAt(matched - 1)) >= 0; // 违法行为
        }
        return (word.equals("合计") || word.equals("总计") || word.equals("总额"))
                && matched > start
                && "入出支收".indexOf(code.charAt(matched - 1)) >= 0;
    }
}
