package gouji.extract.table;

import gouji.pattern.Search;
import gouji.place.Blanks;
import gouji.place.NormalForm;
import gouji.place.PlacedText;
import gouji.quantity.Dimension;
import gouji.quantity.Unit;
import gouji.report.Measure;
import gouji.rule.Vocabulary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The vocabulary of headers and rows, and how the words of a cell are read as a label.
final class Words {
    private static final Pattern NUMBERING = Pattern.compile(
            "^(?:（[一二三四五六七八九十\\d]{1,3}）|[一二三四五六七八九十]{1,3}[、.．]|\\d{1,2}[、.．](?!\\d)|[①-⑳]|(?:目标|指标|任务)\\d{1,2}(?:[：:.、]|(?=\\p{IsHan}{2})(?![个项种类级年月条次])))");
    private static final Pattern STARS = Pattern.compile("^[★☆▲△※]+");
    private static final Pattern AMONG = Pattern.compile("^其中[：:、，—-]*");
    private static final Pattern UNIT_NOTE =
            Pattern.compile("单位[：:]((?:百|千)?万元|亿元|千元|元|%|[^\\d，。、；：（）()]{1,4})(?=$|[\\s，。、；）)\\]】])");
    private static final Pattern MONEY_AMONG_UNITS =
            Pattern.compile("单位[：:](?:[^\\d，。、；：（）()]{1,4}[、，/和])+((?:百|千)?万元|亿元|千元|元)(?=$|[\\s，。、；（）)\\]】])");
    private static final Pattern UNITS_NOTE = Pattern.compile("单位[：:]([^\\d。；：\\s]{2,30})");
    private static final Pattern BETWEEN_UNITS = Pattern.compile("[、，,和及]|(?<!元)/");
    private static final Pattern NO_UNIT = Pattern.compile("（[^（）]*）|[（）]|数$"); // 台（套）, 人数
    private static final Pattern BRACKETED_UNIT = Pattern.compile("（((?:百|千)?万元|亿元|千元|元)）");
    private static final Search ASIDES = Search.of("（[^（）]*）|[%*](?:（[^（）]*）)*$");
    private static final Search BRACKETS = Search.of("[（）]");
    private static final Search LETTER_AT_END = Search.of("(?<=\\p{IsHan})[A-Z]$");
    private static final Pattern OR = Pattern.compile("[/、与及和]");
    private static final Pattern HEAD = Pattern.compile("^[^：]{2,12}：(?=（?[\\d一二三四五六七八九十]{1,2}[）、.])");
    private static final Pattern YEAR = Pattern.compile("^(20\\d{2})(?:年度?|-(?=\\p{IsHan}))");
    private static final Pattern LAST_YEAR = Pattern.compile("^(上年度?|去年|上一年度?)");
    private static final int LONGEST_HEADER = 22;
    private static final int LONGEST_TOTAL = 12;

    private final Map<String, Role> roles;
    private final Map<Fund, Set<String>> funds;
    private final Vocabulary vocabulary;
    private final @Nullable Integer reportYear;

    private Words(
            Vocabulary vocabulary,
            Map<String, Role> roles,
            Map<Fund, Set<String>> funds,
            @Nullable Integer reportYear) {
        this.vocabulary = vocabulary;
        this.roles = roles;
        this.funds = funds;
        this.reportYear = reportYear;
    }

    /// The same words in a report of that year, which columns of another year are told from.
    Words in(@Nullable Integer year) {
        return new Words(vocabulary, roles, funds, year);
    }

    static Words of(Vocabulary vocabulary) {
        var words = new Words(vocabulary, new HashMap<>(), new HashMap<>(), null);
        vocabulary
                .all("headers")
                .forEach((key, said) -> said.forEach(word -> words.roles.put(plain(word), Role.of(key))));
        for (Fund fund : Fund.values()) {
            var said = new HashSet<String>();
            vocabulary.words("rows", fund.key()).forEach(word -> said.add(plain(word)));
            words.funds.put(fund, said);
        }
        return words;
    }

    /// Which source of money a row's label names, or null.
    @Nullable
    Fund fund(Label label) {
        String bare = bare(label.key());
        for (Fund fund : Fund.values()) {
            Set<String> said = funds.getOrDefault(fund, Set.of());
            if (said.contains(label.key()) || said.contains(bare)) {
                return fund;
            }
        }
        return label.is(Role.TOTAL) ? Fund.TOTAL : isOfLevel(bare) ? Fund.PUBLIC_DETAIL : null;
    }

    /// 市级配套资金: a level of government and a word for its money.
    private boolean isOfLevel(String key) {
        return vocabulary.words("rows", "资金级次").stream()
                .filter(key::startsWith)
                .anyMatch(level -> vocabulary.words("rows", "级次资金").contains(key.substring(level.length())));
    }

    /// Whether any of the words of a list of `rows.yaml` stands in a text.
    boolean names(String list, String text) {
        return vocabulary.words("rows", list).stream().anyMatch(text::contains);
    }

    /// Whether people of that name are posts (编制) or staff (在职), or null.
    @Nullable
    Measure people(String name) {
        return names("编制栏", name) ? Measure.POSTS : names("实有栏", name) ? Measure.STAFF : null;
    }

    /// Whether a text begins with one of the words of a list of `rows.yaml`.
    boolean begins(String list, String text) {
        return vocabulary.words("rows", list).stream().anyMatch(text::startsWith);
    }

    /// Whether a text ends with one of the words of a list of `rows.yaml`.
    boolean ends(String list, String text) {
        return vocabulary.words("rows", list).stream().anyMatch(text::endsWith);
    }

    /// The first word of a list of `rows.yaml`.
    String first(String list) {
        return vocabulary.words("rows", list).getFirst();
    }

    /// The longest word of a list of `rows.yaml` that a text ends with, or null.
    @Nullable
    String end(String list, String text) {
        return vocabulary.words("rows", list).stream()
                .filter(text::endsWith)
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    /// The words of a list of `rows.yaml` that stand before an ending.
    List<String> pairs(String list, String end) {
        return vocabulary.words("rows", list).stream()
                .filter(pair -> pair.endsWith(end))
                .map(pair -> pair.substring(0, pair.length() - end.length()))
                .toList();
    }

    /// Whether a text is one of the words of a list of `rows.yaml`.
    boolean is(String list, String text) {
        return vocabulary.words("rows", list).contains(text);
    }

    /// Which money a table's title says that it counts, or null.
    @Nullable
    String scope(String title) {
        return vocabulary.words("rows", "资金口径").stream()
                .filter(title::contains)
                .findFirst()
                .orElse(null);
    }

    /// 收入 or 支出 where a text names one of them and not the other, else null.
    @Nullable
    Measure side(String text) {
        boolean income = names("收入用语", text);
        boolean expenditure = names("支出用语", text);
        return income == expenditure ? null : income ? Measure.INCOME : Measure.EXPENDITURE;
    }

    /// Reads the words of a cell as a label.
    ///
    /// @param tight its tidy text without any blanks
    Label label(PlacedText tight) {
        String text = tight.text();
        int start = 0;
        int end = text.length();
        Matcher head = HEAD.matcher(text);
        if (head.find()) {
            start = head.end(); // 资金来源：(1)财政拨款
        }
        boolean among = false;
        int depth = 0;
        for (boolean again = true; again; ) {
            Matcher numbering = NUMBERING.matcher(text.substring(start, end));
            Matcher in = AMONG.matcher(text.substring(start, end));
            Matcher stars = STARS.matcher(text.substring(start, end));
            if (numbering.find() && numbering.end() < end - start) {
                depth = depth == 0 ? depth(numbering.group()) : depth;
                start += numbering.end();
            } else if (in.find()) {
                start += in.end();
                among = true;
            } else if (stars.find() && stars.end() < end - start) {
                start += stars.end(); // ★ marks the indicators that every form must have
            } else {
                again = false;
            }
        }
        var tail = new Tail(text, start, end);
        tail.strip();
        return label(tight, tail, among, depth);
    }

    private static int depth(String numbering) {
        boolean chinese = numbering.matches(".*[一二三四五六七八九十].*");
        boolean bracket = numbering.startsWith("（");
        if (numbering.matches("[①-⑳]")) {
            return 5;
        }
        return chinese ? (bracket ? 2 : 1) : (bracket ? 4 : 3);
    }

    private Label label(PlacedText tight, Tail tail, boolean among, int depth) {
        String key = tail.key();
        Integer year = null;
        String rest = key;
        Matcher stated = YEAR.matcher(key);
        Matcher last = LAST_YEAR.matcher(key);
        if (stated.find()) {
            year = Integer.valueOf(stated.group(1));
            rest = key.substring(stated.end());
        } else if (last.find()) {
            year = reportYear == null ? null : reportYear - 1;
            rest = key.substring(last.end());
        }
        Role role = role(key);
        if (role == null && rest.length() < key.length()) {
            role = role(rest);
        }
        if (role == Role.INCREASE && Unit.PERCENT.equals(tail.unit)) {
            role = Role.GROWTH; // 增减（%）
        } else if (role == Role.GROWTH && tail.unit != null && tail.unit.dimension() == Dimension.POINTS) {
            role = Role.INCREASE; // 比上年（百分点）
        }
        String name = tail.end > tail.start ? Blanks.none(tight.quote(tail.start, tail.end)) : "";
        return new Label(
                key,
                name,
                role,
                tail.unit,
                tail.weight,
                tail.letter,
                tail.part,
                tail.whole,
                year,
                among,
                tail.colon,
                depth);
    }

    /// Whether the words of a label are known as they are, rather than by how they end.
    boolean isExact(Label label) {
        return label.role() != null && roles.get(label.key()) == label.role();
    }

    private @Nullable Role role(String key) {
        boolean expected = vocabulary.words("rows", "预计用语").stream().anyMatch(key::contains) && !roles.containsKey(key);
        if (key.isEmpty() || key.length() > LONGEST_HEADER || expected) {
            return null;
        }
        for (String form : List.of(key, BRACKETS.without(key), bare(key), LETTER_AT_END.without(key))) {
            Role role = roles.get(form);
            if (role != null) {
                return role;
            }
        }
        if (begins("占比用语", key) && !begins("占用用语", key)) {
            return Role.SHARE;
        }
        Role two = both(key);
        return two == null ? loose(bare(key)) : two;
    }

    /// What stands before the words of a role: 项目支出 in 项目支出执行数.
    String before(Label label, Role role) {
        String key = label.key();
        for (int i = 1; i < key.length() - 1; i++) {
            if (roles.get(key.substring(i)) == role) {
                return key.substring(0, i);
            }
        }
        return "";
    }

    /// `年度指标值/实际完成值`: one column for both.
    private @Nullable Role both(String key) {
        String[] parts = OR.split(key, -1);
        Role first = parts.length == 2 ? roles.get(parts[0]) : null;
        boolean both = (first == Role.TARGET || first == Role.GOAL)
                && (roles.get(parts[1]) == Role.ACTUAL || roles.get(parts[1]) == Role.GOAL_DONE);
        return both ? Role.TARGET_AND_ACTUAL : null;
    }

    /// The role of the longest known word that ends the text: 当年财政资金执行数.
    private @Nullable Role loose(String key) {
        for (int i = 1; i <= key.length() - 2; i++) {
            Role role = roles.get(key.substring(i));
            boolean tells = role == Role.SHARE || i <= key.length() - 3;
            if (role != null && tells && isLoose(role)) {
                return role;
            }
        }
        return ends("合计词尾", key) && key.length() <= LONGEST_TOTAL ? Role.TOTAL : null;
    }

    private static boolean isLoose(Role role) {
        return role.isMoney()
                || role.isRate()
                || role.isIndicatorValue()
                || role == Role.TOTAL_SCORE
                || role == Role.PROJECT;
    }

    /// Whether a total is named 合计, 总计 … and nothing more, so that it counts the whole of the table.
    boolean isPlainTotal(Label label) {
        return roles.get(label.key()) == Role.TOTAL;
    }

    /// The name of what a total counts: 人员经费 for 人员经费合计.
    String totalled(String name) {
        return vocabulary.words("rows", "合计词尾").stream()
                .filter(name::endsWith)
                .findFirst()
                .map(end -> name.substring(0, name.length() - end.length()))
                .orElse(name);
    }

    /// A name without its brackets.
    static String bare(String key) {
        return ASIDES.without(key);
    }

    private static String plain(String word) {
        return Blanks.none(NormalForm.of(word));
    }

    /// The units of a note like `单位：户、万元`.
    static List<Unit> units(String text) {
        Matcher note = UNITS_NOTE.matcher(plain(text));
        return !note.find()
                ? List.of()
                : Stream.of(BETWEEN_UNITS.split(note.group(1), -1))
                        .map(word -> Figures.unit(NO_UNIT.matcher(word).replaceAll("")))
                        .toList();
    }

    /// The unit that a note like `金额单位：万元` or a bracket names, or null.
    static @Nullable Unit unit(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher found = UNIT_NOTE.matcher(plain(text));
        Matcher bracket = BRACKETED_UNIT.matcher(plain(text));
        Matcher money = MONEY_AMONG_UNITS.matcher(plain(text));
        if (money.find()) {
            return Unit.of(money.group(1)); // 单位：个、万元
        }
        return found.find() ? Figures.unit(found.group(1)) : bracket.find() ? Unit.of(bracket.group(1)) : null;
    }
}
