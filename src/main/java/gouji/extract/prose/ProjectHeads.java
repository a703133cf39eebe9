package gouji.extract.prose;

import gouji.document.Located;
import gouji.pattern.Search;
import gouji.rule.Vocabulary;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognises the lines that name the project which the following paragraphs are about.
final class ProjectHeads {
    private static final String NAME = "(?<name>[^，；。：！？\\n\uE001-\uE005\uE007\uE008]{2,80}?)";

    // 安全生产专项经费234万元。
    private static final Pattern WITH_AMOUNT =
            Pattern.compile(NAME + "(?:预算|共|共计)?\\s?(?<amount>[\uE001\uE008])[。；：，]?\\s*");
    // 河道清淤专项经费
    private static final Pattern ALONE = Pattern.compile(NAME + "[。：]?\\s*");
    // 某某项目绩效目标完成情况综述。 某某项目2020年绩效评价报告
    private static final Pattern OF_PERFORMANCE = Pattern.compile(
            "(?:关于)?《?" + NAME
                    + "(?:项目)?(?:（[^（）]*）)?(?:财政)?(?:支出)?\\s?\uE006?(?:度)?(?:项目)?(?:财政)?(?:支出)?(?:预算)?(?:绩效|自评)(?:目标|自?评价?|评价|自评)?(?:完成|实现|综合|汇总|工作|总结)?(?:情况|报告|综述|结果|表|自评报告|评价报告)+》?(?:[。：].*)?",
            Pattern.DOTALL);
    // 绿化管护费：资金预算12万元
    private static final Pattern BEFORE_COLON = Pattern.compile(NAME + "：(?<rest>.*)", Pattern.DOTALL);
    private static final Pattern SPOKEN_OF =
            Pattern.compile("^\\s*(?:资金|预算|项目|年初|全年|该|本|批复|下达|\uE001).*", Pattern.DOTALL);
    private static final Search LINE_ITEM = Search.of(".*（[类款项]）.*|.*(?<!专)[类款项]$|.*(?:收入|合计|总计|总额)$");
    private static final Search SENTENCE =
            Search.of("(?:支付|支出|用于|其中|拨付|完成|开展|下达|收到|列支|购买).*|.*(?:为了|我局|根据|按照|组织|负责|通过|因为|由于|的原因|存在|要求|进行了|开展了).*");

    // 某县某局2020年度某某项目: the project's name follows the year
    private static final Pattern BUREAU_AND_YEAR =
            Pattern.compile("^(?:关于)?(?:[一-龥（）]{2,24}[省市县区旗州盟镇乡局厅委会办处院校府道心])?\uE006(?:度)?(?=.{3})");

    private static final Pattern PLACE_AND_YEAR =
            Pattern.compile("^(?:关于)?(?:[一-龥（）]{2,24}[省市县区旗州盟镇乡局厅委会办处院校府道心])?20\\d{2}年度?(?=.{3})");

    private static final Search OF_A_BUREAU = Search.of("整体支出|整体绩效|部门决算|部门预算|单位预算|单位决算|预算执行情况");
    private static final Search TITLE_END =
            Search.of("\\s*(?<rest>[一-龥（）]{2,12}?)?\uE006?(?:度)?(?:项目)?(?:支出)?绩效(?:自评|自评价|评价)报告\\s*");
    private static final Search FUNDS =
            Search.of("(?:中央|省级?|市级?|县级?|区级?|本级|上级|其他|财政|专项|转移支付|项目|年初|部门|预算|（|）|、)*(?:资金|项目|支出|经费)?");
    private static final Search QUOTES = Search.of("^[“《]+|[”》]+$");
    private static final Pattern YEAR_BEFORE = Pattern.compile("^20\\d{2}年度?");
    private static final int SHORTEST_LINE = 12; // what breaks a name over two lines is nearly full
    private static final int SHORTEST_TITLE = 6;

    private final Search ending;
    private final Search moneyEnding;
    private final Search notAlone;
    private final Search announcing;
    private final Pattern funds;
    private final Set<String> notProjects;

    /// @param amountAt where its budget stands in the code, or -1
    record Head(String name, int amountAt) {}

    ProjectHeads(Vocabulary vocabulary) {
        ending = Search.of(".*" + vocabulary.alternatives("projects", "endings") + "(?:（[^）]*）)?");
        moneyEnding = Search.of(".*" + vocabulary.alternatives("projects", "money-endings") + "(?:（[^）]*）)?");
        notAlone = Search.of(".*" + vocabulary.alternatives("projects", "not-alone"));
        announcing = Search.of(vocabulary.alternatives("projects", "told-under") + ".{0,20}"
                + vocabulary.alternatives("projects", "told-as"));
        funds = Pattern.compile(".{0,12}" + vocabulary.alternatives("projects", "told-of"), Pattern.DOTALL);
        notProjects = new HashSet<>(vocabulary.words("projects", "not-projects"));
    }

    /// The project that a paragraph names, or null.
    ///
    /// @param rank of the paragraph's number
    /// @param isNumberedProject whether the number itself says so: 项目一：
    @Nullable
    Head find(Coded coded, int from, int rank, boolean isNumberedProject, Located located) {
        String code = coded.code();
        boolean numbered = rank < Numbering.NONE && rank != 6;
        boolean stands = numbered || located.isHeading();
        Matcher amount = WITH_AMOUNT.matcher(code).region(from, code.length());
        if (stands && amount.matches()) {
            String name = name(coded, amount);
            return isProject(name, true) ? new Head(name, amount.start("amount")) : null;
        }
        Matcher performance = OF_PERFORMANCE.matcher(code).region(from, code.length());
        boolean mayPerform = code.indexOf("绩效", from) >= 0 || code.indexOf("自评", from) >= 0;
        if (mayPerform && (stands || code.length() < 90) && performance.matches()) {
            String full = name(coded, performance);
            String name = full.replaceFirst("(?<=.)项目$", "");
            boolean titled = code.charAt(performance.end("name")) == '项' || !full.equals(name);
            if (isProject(name, titled && name.length() >= SHORTEST_TITLE)
                    && (numbered || name.length() >= SHORTEST_TITLE)) {
                return new Head(name, -1);
            }
        }
        Matcher colon = BEFORE_COLON.matcher(code).region(from, code.length());
        if (code.indexOf('：', from) >= 0 && colon.matches()) {
            String name = name(coded, colon);
            String rest = colon.group("rest");
            boolean spoken = rest.isBlank() || SPOKEN_OF.matcher(rest).matches();
            if (isNumberedProject || (numbered && spoken && isProject(name, false))) {
                return new Head(name, -1);
            }
        }
        if (isNumberedProject && code.length() - from <= 60 && code.indexOf('，', from) < 0) {
            String name = coded.text(from, code.length()).replaceAll("[。：；\\s]+$", "");
            return name.isEmpty() ? null : new Head(name, -1);
        }
        return null;
    }

    /// `某某项目` and on the next line `2020年绩效评价报告`.
    @Nullable
    Head titleOverLines(String code, int from, @Nullable String lineBefore) {
        String title = code.substring(from);
        Matcher end = TITLE_END.pattern().matcher(title);
        if (!TITLE_END.matches(title)
                || lineBefore == null
                || lineBefore.length() > 50
                || OF_A_BUREAU.isIn(lineBefore)
                || !end.matches()) {
            return null;
        }
        String rest = end.group("rest");
        boolean broken = rest != null && lineBefore.length() >= SHORTEST_LINE && !lineBefore.matches(".*[。；：，、！？]");
        if (rest != null && !broken) {
            return null;
        }
        String full =
                PLACE_AND_YEAR.matcher(lineBefore + (rest == null ? "" : rest)).replaceFirst("");
        String name = full.replaceFirst("(?<=.)项目$", "");
        return name.length() >= SHORTEST_TITLE && isProject(full, false) ? new Head(name, -1) : null;
    }

    /// The name that a line consists of, if it may be a project's; else null.
    @Nullable
    String alone(Coded coded, int from) {
        Matcher match = ALONE.matcher(coded.code()).region(from, coded.code().length());
        if (coded.code().indexOf('，', from) >= 0 || !match.matches()) {
            return null;
        }
        String name = name(coded, match);
        return isProject(name, true) && !notAlone.matches(name) ? name : null;
    }

    /// Whether a name is one that only money has: 专项经费, 补助资金.
    boolean endsAsMoney(String name) {
        return moneyEnding.matches(name);
    }

    /// Whether a name ends as those of projects do.
    boolean endsAsProject(String name) {
        return ending.matches(name);
    }

    private boolean isProject(String name, boolean hasAmount) {
        return name.length() >= 3
                && !notProjects.contains(name)
                && (hasAmount || ending.matches(name))
                && !FUNDS.matches(YEAR_BEFORE.matcher(name).replaceFirst(""))
                && !LINE_ITEM.matches(name)
                && !SENTENCE.matches(name);
    }

    /// Whether a heading says that projects follow: 项目支出完成情况.
    boolean announcesProjects(String heading) {
        return announcing.isIn(heading);
    }

    /// Whether a paragraph begins with what a project got and spent.
    boolean tellsOfFunds(String code) {
        return funds.matcher(code).lookingAt();
    }

    private static String name(Coded coded, Matcher match) {
        String code = coded.code().substring(match.start("name"), match.end("name"));
        Matcher before = BUREAU_AND_YEAR.matcher(code);
        boolean hasYear = code.indexOf(Coded.DATE) >= 0 && before.find();
        int start = match.start("name") + (hasYear ? before.end() : 0);
        return QUOTES.without(coded.text(start, match.end("name")).strip());
    }
}
