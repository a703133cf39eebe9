package gouji.extract.about;

import gouji.pattern.Search;
import gouji.rule.Vocabulary;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The grammar of bureaus' names: regions, what the bureau does, its ending.
final class BureauNames {
    private static final char APART = '\n';
    private static final String NOT_IN_NAMES =
            "20\\d{2}\\s?(?:年度|年)?|\\d{1,2}月(?:\\d{1,2}日)?|(?:项目|项目实施|实施|使用|发布|公开|填报|预算|编制)(?:单位|机构)|附件\\d*|《|》|：|，|。|、|（制）|\\s|经(?![济营贸开])|\\d+多?[个家所处名项批]?|";

    // the end of a title and the line after it: …绩效自评报告县教育局
    private static final Search OF_A_TITLE = Search.of("报告|绩效|自评");
    private static final Search OF_ACCOUNTS = Search.of("决算|预算|“三公”|整体支出");
    private static final Search SENTENCE = Search.of("[，。；：]");
    // 市直属学校, 四县区退役军人局, 某县三所学校
    private static final Search OF_MANY = Search.of("[省市县区乡镇]{1,3}(?:直属|级|属)?(?:学校|医院|学院|法院)"
            + "|[一二两三四五六七八九十几]+个?(?:[省市州县区乡镇科处]|街道)[一-龥]*"
            + "|[一-龥]*[一二两三四五六七八九十几](?:所|家)(?:学校|医院|学院|中心)");
    // 县财政局县林业局 issue a paper together
    private static final Pattern TWO_BUREAUS =
            Pattern.compile("(?<first>.*?(?:(?<!总)局|厅|委员会|政府))[一-龥]{0,6}?[省市县区州旗](?!分局)[一-龥]*(?:局|厅|委员会)$");
    // 青山市城市管理局（以下简称市城管局）: another name for it, and no bureau of its own
    private static final Search SHORT_NAME = Search.of("（(?:以下|下)?(?:均)?(?:简|统)?称[^（）]*）");
    private static final Search SHORT_FORM = Search.of("^[省市县区州旗镇乡]");

    private static final Search BLANK_IN_WORD = Search.of("(?<=[一-龥])\\s+(?=[一-龥])");

    private static final int TITLE = 5;
    private static final int LABEL = 6;
    private static final int IN_TITLE = 3 * TITLE; // in a title, and in all lines together
    private static final int SELF = 4;
    private static final int PUBLISHER = 3;
    private static final int BODY_LINES = 400;
    private static final int LONGEST_ADDRESSEE = 30; // characters
    private static final int LAST_LINES = 12;
    private static final int SHORTEST = 4; // characters

    private static final Search DATE_LINE = Search.of("(?:20\\d{2}|二[〇○零O0]二[〇○零O0一二三四五六七八九])\\s?年.{2,8}[日月]?");
    // 委托单位：某县财政局 ordered the evaluation, and did not do what is evaluated
    private static final Search BY_ORDER = Search.of("(?:委托|受托|评价)(?:单位|机构|方|部门)|主管部门：");
    private static final Search UNBALANCED = Search.of("^[^（]*）.*|.*（[^）]*$");
    private static final Search ORDERED =
            Search.of("受(?<by>[一-龥]{4,24}?(?:局|厅|委员会|政府|办公室))(?:的)?委托|^委托(?:单位|方|部门|机构)[：:]\\s?(?<line>[一-龥]{4,24})$");
    // 青山省农产品加工检验院2022年度部门整体支出…: whole spending is a body's own, whatever its name ends in
    private static final Pattern OVERALL = Pattern.compile(
            "(?<name>" + Regions.NAME + "[一-龥（）]{3,24}?)20\\d{2}年度?(?:省级|市级|县级|区级|本级)?(?:部门|单位)(?:整体|决算)");
    private static final Search UNNAMED_BEGINNING = Search.of("^(?:关于|20\\d{2}年?度?)");
    // a county's site publishes what all its bureaus write
    private static final Search SITE = Search.of("[省市县区旗州盟]人民政府$");
    private static final Search WE_TOWNSHIP = Search.of("[我本](?:镇|乡|街道|苏木)");
    private static final Pattern TOWNSHIP = Pattern.compile(
            "(?<name>(?:[一-龥]{2,6}?[市县区旗])?[一-龥]{1,6}?(?:镇|乡(?!镇|街道)|街道|苏木))(?=\\d|年|[一-龥]{0,12}(?:项目|资金|经费|工程|整体|绩效|预算|决算))");

    // 和 or 与 that joins two bureaus, not the 和 of 自然资源和规划局
    private final Search and;
    private final Search apart;
    private final Search others;
    private final Search inTitle;
    private final Search inBody;
    private final Search bodyEnding;
    private final Search anyEnding;
    private final Pattern label;
    private final Doers doers;
    private final Pattern company;
    private final Pattern titleBegins;
    private final Pattern officer;
    private final Search addressee;
    private final Search noBureau;
    private final SelfTold selfTold;

    BureauNames(Vocabulary vocabulary) {
        and = Search.of(
                "(?!(?<=^[一-龥]{1,2})和[县市区镇乡旗州])[和与](?!" + vocabulary.alternatives("bureaus", "after-and") + ")");
        apart = Search.of(NOT_IN_NAMES + vocabulary.alternatives("bureaus", "apart"));
        others = Search.of(vocabulary.alternatives("bureaus", "others") + "$");
        String doing = "[一-龥（）]{0,18}?";
        String endings = vocabulary.alternatives("bureaus", "endings");
        inTitle = Search.of(
                "(?<name>" + Regions.NAME + doing + endings + ")(?=$|部门|单位|项目|本级|机关|整体|绩效|预算|决算|年度|专项|财政|转移|（|_|-|公开)");
        inBody = Search.of("(?<name>(?=[一-龥]{0,12}[省市县区旗州盟镇乡])" + Regions.NAME + doing
                + vocabulary.alternatives("bureaus", "plain") + ")(?!委托|长|属|机关党|制）|（制)");
        anyEnding = Search.of(endings + "|" + vocabulary.alternatives("bureaus", "plain"));
        bodyEnding = Search.of(vocabulary.alternatives("bureaus", "plain"));
        String placed = "(?<name>(?=[一-龥]{0,12}(?:[省市县区旗州盟镇乡]|街道|苏木))" + Regions.NAME + doing;
        String plainly = placed + vocabulary.alternatives("bureaus", "plain") + ")";
        titleBegins = Pattern.compile("^(?:关于|20\\d{2}年?度?)*" + plainly + "(?!委托|长|属|[一-龥]{0,10}" + endings + ")");
        officer = Pattern.compile("^" + plainly + "(?:党[组委]书记、)?副?(?:局长|厅长|主任|院长|检察长|镇长|乡长|县长|区长|市长)");
        addressee = Search.of("(?:" + endings + "|" + vocabulary.alternatives("bureaus", "receivers") + ")：$");
        noBureau = Search.of(".*" + vocabulary.alternatives("bureaus", "no-bureaus"));
        selfTold = new SelfTold(vocabulary, placed + endings + ")");
        label = Pattern.compile("^" + vocabulary.alternatives("bureaus", "labels")
                + "(?:（[^）]*）)?[：:]\\s?(?:[\\d-]+-?)?(?<value>[一-龥（）]{4,40})$");
        company = Pattern.compile("(?<name>" + Regions.NAME + "[一-龥（）]{2,18}?"
                + vocabulary.alternatives("bureaus", "companies") + ")(?=20\\d{2}|年度|项目|整体|绩效|部门|单位)");
        doers = new Doers(vocabulary);
    }

    /// The bureau that most of the places name, or null.
    ///
    /// @param forms lines and cells of forms, label before value
    @Nullable
    String bureau(FirstPage page, String fileName, List<String> labelled, List<String> lines, List<String> forms) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        labelled.forEach(name -> votes.merge(name, LABEL, Integer::sum));
        List<String> own = page.titles().stream()
                .filter(line -> line.indexOf('。') < 0)
                .filter(line -> !isAddressee(line) && BY_ORDER.leading(line).isEmpty())
                .toList();
        vote(inTitle, String.join("", own), TITLE, votes);
        own.forEach(line -> voteOfTitle(line, votes));
        vote(inTitle, fileName, TITLE, votes);
        page.publishers().stream()
                .filter(name -> !SITE.isIn(name))
                .forEach(name -> vote(inTitle, name, PUBLISHER, votes));
        Stream.concat(
                        selfTold.of(lines).stream()
                                .filter(name -> !Regions.of(name).isEmpty()),
                        selfTold.gatherers(lines).stream())
                .forEach(name -> vote(inTitle, name, SELF, votes));
        signature(lines).ifPresent(name -> votes.merge(name, LABEL, Integer::sum));
        township(own, fileName, lines).ifPresent(name -> votes.merge(name, TITLE, Integer::sum));
        Optional<String> doer = doers.of(forms);
        doer.filter(name -> Stream.concat(own.stream(), Stream.of(fileName)).anyMatch(begins(name)))
                .ifPresent(name -> votes.merge(name, LABEL, Integer::sum));
        Map<String, Integer> said = new LinkedHashMap<>();
        lines.stream()
                .limit(BODY_LINES)
                .filter(line -> bodyEnding.isIn(line) && !isAddressee(line))
                .forEach(line -> vote(inBody, selfTold.withoutOthers(line), 1, said));
        said.forEach((name, count) -> {
            if (votes.containsKey(name) || !others.isIn(name)) {
                votes.merge(name, Math.min(count, TITLE - 1), Integer::sum);
            }
        });
        Set<String> ordering = ordering(lines);
        return completed(votes, ordering, own, fileName).entrySet().stream()
                .filter(entry -> !Regions.of(entry.getKey()).isEmpty() || entry.getValue() >= TITLE)
                .max((a, b) -> {
                    int byVotes = Integer.compare(withShortForms(votes, a), withShortForms(votes, b));
                    int byRegion = Boolean.compare(
                            !Regions.of(a.getKey()).isEmpty(),
                            !Regions.of(b.getKey()).isEmpty());
                    return byVotes != 0
                            ? byVotes
                            : byRegion != 0
                                    ? byRegion
                                    : Integer.compare(
                                            a.getKey().length(), b.getKey().length());
                })
                .map(Map.Entry::getKey)
                .or(() -> doer)
                .or(() -> beginsTitle(company, own, fileName))
                .or(() -> beginsTitle(OVERALL, own, fileName))
                .orElse(null);
    }

    /// Who has ordered an evaluation: `受青山市财政局委托`, `委托单位：青山市财政局`.
    private static Set<String> ordering(List<String> lines) {
        return lines.stream()
                .flatMap(line -> ORDERED.all(line).stream())
                .map(ordered -> ordered.group("by") == null ? ordered.group("line") : ordered.group("by"))
                .collect(Collectors.toSet());
    }

    /// The votes without those for who only ordered the work, where others are named; of `市城市管理局` and
    /// `青石镇卫生院` those for the name in full, as far as it is told.
    private Map<String, Integer> completed(
            Map<String, Integer> votes, Set<String> ordering, List<String> cover, String fileName) {
        List<String> regions = Stream.of(cover.stream(), Stream.of(fileName), ordering.stream())
                .flatMap(texts -> texts)
                .filter(text -> isTitle(text) || ordering.contains(text) || text.equals(fileName))
                .map(text -> Regions.of(text.replaceFirst("^20\\d{2}年?度?", "")))
                .filter(region -> !region.isEmpty())
                .distinct()
                .toList();
        Map<String, Integer> full = new LinkedHashMap<>();
        votes.forEach((name, count) -> full.merge(inFull(name, votes.keySet(), regions), count, Integer::sum));
        Map<String, Integer> done = new LinkedHashMap<>();
        full.forEach((name, count) -> {
            boolean isOfRegion = ordering.isEmpty() || regions.contains(Regions.of(name));
            boolean isTitles = count >= IN_TITLE;
            if (isTitles || (isOfRegion && ordering.stream().noneMatch(by -> by.endsWith(name) || name.endsWith(by)))) {
                done.put(name, count);
            }
        });
        return done.isEmpty() ? full : done;
    }

    /// `青山市城市管理局` for 市城市管理局 in a report of 青山市, `青山县青石镇卫生院` for 青石镇卫生院 where both are
    /// named.
    private String inFull(String name, Set<String> named, List<String> regions) {
        String fullest = named.stream()
                .filter(other -> other.endsWith(name)
                        && other.length() > name.length()
                        && Regions.of(other).length() > Regions.of(name).length()
                        && Regions.of(other).endsWith(Regions.of(name))
                        && regions.stream().anyMatch(region -> region.startsWith(Regions.of(other))))
                .max(Comparator.comparingInt(String::length))
                .orElse(name);
        return regions.stream()
                .filter(region -> Regions.of(fullest).isEmpty() && region.endsWith(fullest.substring(0, 1)))
                .findFirst()
                .map(region -> region + fullest.substring(1))
                .orElse(fullest);
    }

    /// The company that a title begins with, where no bureau is named (`青山市公共交通集团2024年度…评价报告`), or who reports on its
    /// whole spending or accounts.
    private static Optional<String> beginsTitle(Pattern name, List<String> cover, String fileName) {
        return Stream.concat(Stream.of(fileName), cover.stream())
                .filter(line -> OF_A_TITLE.isIn(line) || OF_ACCOUNTS.isIn(line))
                .map(line -> name.matcher(UNNAMED_BEGINNING.without(line)))
                .filter(Matcher::lookingAt)
                .map(match -> match.group("name"))
                .findFirst();
    }

    private static Predicate<String> begins(String name) {
        return line -> UNNAMED_BEGINNING.without(line).startsWith(name);
    }

    /// Whether a name is of several bureaus, of none in particular.
    static boolean areMany(String name) {
        return OF_MANY.matches(name);
    }

    private static boolean isTitle(String line) {
        return (OF_A_TITLE.isIn(line) || OF_ACCOUNTS.isIn(line)) && !SENTENCE.isIn(line);
    }

    /// `县财政局：` on a line of its own is to whom the report is sent.
    private boolean isAddressee(String line) {
        return line.length() <= LONGEST_ADDRESSEE && addressee.isIn(line);
    }

    /// A title's own name counts twice, before that of a site or of a line beside it.
    private void voteOfTitle(String line, Map<String, Integer> votes) {
        Map<String, Integer> named = new LinkedHashMap<>();
        vote(inTitle, line, TITLE, named);
        boolean isTitle = isTitle(line);
        Stream.of(titleBegins, officer)
                .filter(begins -> named.isEmpty() && (isTitle || begins.equals(officer)))
                .map(begins -> begins.matcher(line))
                .filter(Matcher::lookingAt)
                .forEach(match -> vote(inBody, match.group("name"), TITLE, named));
        named.forEach((name, count) -> votes.merge(name, isTitle ? 2 * count : count, Integer::sum));
    }

    /// The line before the date at the very end, or before the annexes: who signs.
    private Optional<String> signature(List<String> lines) {
        for (int i = lines.size() - 1; i > 0; i--) {
            boolean isLast = i >= lines.size() - LAST_LINES || lines.get(i + 1).startsWith("附件");
            if (!isLast) {
                continue;
            }
            String before = lines.get(i - 1).replaceAll("\\s|（(?:盖章|公章)）", "");
            if (DATE_LINE.matches(lines.get(i)) && before.length() <= LONGEST_ADDRESSEE && inTitle.matches(before)) {
                Matcher two = TWO_BUREAUS.matcher(before);
                return Optional.of(two.matches() ? two.group("first") : before);
            }
        }
        return Optional.empty();
    }

    /// `青石镇2021年…项目绩效自评报告` in which 我镇 speaks is of 青石镇人民政府.
    private Optional<String> township(List<String> cover, String fileName, List<String> lines) {
        boolean speaks = lines.stream().anyMatch(WE_TOWNSHIP::isIn);
        return Stream.concat(cover.stream(), Stream.of(fileName))
                .filter(line -> speaks || OF_ACCOUNTS.isIn(line))
                .map(line -> TOWNSHIP.matcher(line.replaceFirst("^关于|^20\\d{2}年?度?", "")))
                .filter(Matcher::lookingAt)
                .filter(match -> !Regions.namesNone(match.group("name")))
                .map(match -> match.group("name") + (match.group("name").endsWith("街道") ? "办事处" : "人民政府"))
                .findFirst();
    }

    /// 市应急管理局 speaks for 青山市应急管理局.
    private static int withShortForms(Map<String, Integer> votes, Map.Entry<String, Integer> name) {
        return votes.entrySet().stream()
                .filter(other -> name.getKey().equals(other.getKey())
                        || (name.getKey().endsWith(other.getKey()) && SHORT_FORM.isIn(other.getKey())))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private void vote(Search search, String text, int weight, Map<String, Integer> votes) {
        String named = text.indexOf('称') < 0 ? text : SHORT_NAME.without(text);
        String pieces = apart.replacing(and.replacing(named, "，"), String.valueOf(APART));
        for (String piece : pieces.split(String.valueOf(APART), -1)) {
            Search.Finds finds = search.in(piece);
            boolean mayName = piece.length() >= SHORTEST && anyEnding.isIn(piece);
            while (mayName && finds.next()) {
                String name = finds.match().group("name");
                if (name.length() >= SHORTEST
                        && !OF_A_TITLE.isIn(name)
                        && !noBureau.matches(name)
                        && !UNBALANCED.matches(name)
                        && !areMany(name)
                        && !TWO_BUREAUS.matcher(name).matches()) {
                    votes.merge(name, weight, Integer::sum);
                }
            }
        }
    }

    Optional<String> labelled(String line) {
        Matcher match = label.matcher(BLANK_IN_WORD.without(line));
        return match.matches() ? Optional.of(match.group("value").replaceFirst("（盖章）$", "")) : Optional.empty();
    }
}
