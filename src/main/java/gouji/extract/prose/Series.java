package gouji.extract.prose;

import gouji.extract.prose.words.Coordinated;
import gouji.extract.prose.words.Words;
import gouji.pattern.Search;
import gouji.quantity.Figure;
import gouji.report.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Figures that share their words: `各增加①、①，各增长②、②`; `三项分别为①、①和①`; `甲、乙均为②`. Each gets the naming of the first
/// and its own name from the coordinated list before them; one figure said of several names is said of each.
final class Series {
    private static final Search REFERS = Search.of("(?:上述|以上|前述|这)[^，；。]{0,8}$");
    private static final Search COUNTED =
            Search.of("^(?:[两二三四五六七八九十]|\uE003)(?:[项个家类处所村镇乡县区市户辆]|标段|部分|者)?[^，；。]{0,12}$");
    private static final Search SIDE = Search.of(
            "(?:预算|资金)?(?:执行|完成|到位|支付|支出|满意|合格)率|(?:自评)?(?:平均)?(?:得分|分值|总分)|占比|比重|(?:补助|补贴|奖补)(?:标准)?|(?:实际|累计|年内)?(?:支出|支付|到位|完成)|满意度|单价|赔款|每[一-龥]{1,2}");
    private static final Pattern INVOLVES = Pattern.compile("^(?:分别)?(?:涉及|覆盖|惠及|包括|共有?|有)");
    private static final Pattern LEAD = Pattern.compile("^(?:.{0,12}?(?:分布在|分布于|涉及|包括|选取|抽取|抽查|是|对))?");
    private static final List<Item> ALONE = List.of();

    private final Coded coded;
    private final String code;
    private final List<Clause> clauses;
    private final Words words;
    private final Map<Integer, FindRule.Naming> namings;
    private final Map<Integer, List<Item>> items = new HashMap<>();
    private List<String> names = List.of();
    private int last = -1; // where the last series of this sentence began
    private boolean isShared; // whether the last figure of this sentence was said of several names

    /// One figure of a series.
    ///
    /// @param name what it is about, or null where the list has not as many names as figures
    /// @param measure what it is where the list names no things but kinds of figures: `年初预算、支出决算均为①`; else null
    record Item(
            FindRule.@Nullable Naming naming,
            @Nullable String name,
            @Nullable Measure measure) {
        Item(FindRule.@Nullable Naming naming, @Nullable String name) {
            this(naming, name, null);
        }
    }

    Series(Coded coded, List<Clause> clauses, Map<Integer, FindRule.Naming> namings, Words words) {
        this.coded = coded;
        this.code = coded.code();
        this.clauses = clauses;
        this.words = words;
        this.namings = namings;
        int sentence = -1;
        for (Clause clause : clauses) {
            if (clause.sentence() != sentence) {
                names = List.of();
                last = -1;
                isShared = false;
                sentence = clause.sentence();
            }
            for (int at = clause.start(); at < clause.end(); at++) {
                List<Integer> places = items.containsKey(at) ? List.of() : places(code, at);
                if (places.size() > 1) {
                    several(clause, places);
                    at = places.getLast();
                } else if (places.size() == 1) {
                    one(clause, at);
                }
            }
        }
    }

    private void several(Clause clause, List<Integer> places) {
        int at = places.getFirst();
        int size = places.size();
        FindRule.Naming naming = namings.get(coded.figureAt(at));
        String list = list(clause, at);
        if (!words.distribution().distributes(code.substring(clause.start(), at))) {
            goOn(places, naming, list);
            return;
        }
        List<String> coordinated = Coordinated.names(list, size);
        List<String> before = coordinated.isEmpty() && names.size() != size ? before(clause, list, size) : List.of();
        if (REFERS.isIn(list)) {
            names = listedBefore(clause, size);
        } else if (!before.isEmpty()) {
            names = before;
        } else if (coordinated.isEmpty() && names.size() == size && isSide(list)) {
            isShared = false; // 支出依次为①、①，执行率分别为②、②
        } else if (!coordinated.isEmpty() || names.size() != size || !list.isEmpty()) {
            names = coordinated;
        }
        isShared = false;
        last = at;
        for (int i = 0; i < size; i++) {
            items.put(places.get(i), List.of(new Item(naming, i < names.size() ? names.get(i) : null)));
        }
    }

    /// `分别补贴①、①，计①、①`, `依次为①、①，涉及楼栋①、①`: figures side by side after a series are of the same things.
    private void goOn(List<Integer> places, FindRule.@Nullable Naming naming, String list) {
        int size = places.size();
        boolean same = items.getOrDefault(last, ALONE).size() == 1 && names.size() == size;
        for (int i = 1; i < size; i++) {
            same &= Said.isOfSameUnit(figure(places.getFirst()), figure(places.get(i)));
        }
        if (!same) {
            return;
        }
        String side = words.nameless().isAnonymous(list) || isSide(list)
                ? ""
                : words.names().noun(INVOLVES.matcher(list).replaceFirst(""));
        for (int i = 0; i < size; i++) {
            items.put(places.get(i), List.of(new Item(naming, names.get(i) + side)));
        }
    }

    private Figure figure(int at) {
        return coded.figures().get(coded.figureAt(at));
    }

    /// The names of so many things that stand in the clauses before it: `甲①、乙①，执行率分别为②、②`, `甲①，占②；乙①，占②。两家的赔款依次为①、①`,
    /// `分布在甲和乙，分别为①、①`; none where there are not so many, or where the words before the figures are a name of
    /// their own.
    private List<String> before(Clause clause, String list, int size) {
        boolean counted = COUNTED.isIn(list);
        if (!list.isEmpty() && !counted && !isSide(list)) {
            return List.of();
        }
        List<String> found = listedBefore(clause, size);
        if (found.isEmpty()) {
            found = toldBefore(clause, size);
        }
        if (found.isEmpty()) {
            found = coordinatedBefore(clause, size);
        }
        if (found.isEmpty()) {
            found = besideBefore(clause, size);
        }
        return found;
    }

    /// 执行率, 得分, 补贴 of `每辆分别补贴①、①`: a side of what was listed before, and no thing of its own.
    private boolean isSide(String list) {
        return words.nameless().isAnonymous(list) || words.moneyNames().isAttribute(list) || SIDE.matches(list);
    }

    /// `甲承保①，占②；乙承保①，占②`: what each part of the sentence before begins with.
    private List<String> toldBefore(Clause clause, int size) {
        List<String> found = List.of();
        List<String> parts = new ArrayList<>();
        int part = -1;
        int sentence = -1;
        for (Clause other : clauses) {
            if (other.start() >= clause.start() || other.sentence() < clause.sentence() - 1) {
                continue;
            }
            if (other.sentence() != sentence) {
                found = parts.size() == size ? List.copyOf(parts) : found;
                parts.clear();
                sentence = other.sentence();
            }
            if (other.part() != part && other.closer() != '：') {
                part = other.part();
                parts.add(name(other));
            }
        }
        found = sentence < clause.sentence() && parts.size() == size ? List.copyOf(parts) : found;
        return found.stream().noneMatch(String::isEmpty) ? found : List.of();
    }

    /// `按来源分：甲①，乙①，丙①，分别占②、②、②`: the names of all amounts of the sentence since its colon.
    private List<String> besideBefore(Clause clause, int size) {
        List<String> found = new ArrayList<>();
        for (Clause other : clauses) {
            if (other.sentence() != clause.sentence() || other.start() >= clause.start()) {
                continue;
            }
            if (other.opener() == '：') {
                found.clear();
            }
            if (other.depth() == clause.depth() && other.hasFigure(code)) {
                found.add(name(other));
            }
        }
        return found.size() == size && found.stream().allMatch(name -> name.length() >= 2) ? found : List.of();
    }

    /// The name that leads up to a clause's first figure; empty where none does.
    private String name(Clause clause) {
        int end = clause.firstFigure(code);
        if (end == clause.end()) {
            return "";
        }
        FindRule.Naming naming = namings.get(coded.figureAt(end));
        end = naming == null ? end : Math.max(clause.start(), Math.min(end, naming.start()));
        int start = words.edges().nameStart(code, clause.start(), end);
        return code.substring(start, Math.max(start, words.edges().nameEnd(code, start, end)));
    }

    /// `分布在甲街道、乙街道和丙镇，分别为①、①、①`, `对甲、乙和丙3个项目自评，得分依次为…`: as many names in one clause of the sentence.
    private List<String> coordinatedBefore(Clause clause, int size) {
        for (Clause other : clauses.reversed()) {
            if (other.sentence() != clause.sentence() || other.start() >= clause.start()) {
                continue;
            }
            int end = other.start();
            while (end < other.end() && (!Coded.isFigure(code.charAt(end)) || code.charAt(end) == Coded.DATE)) {
                end++;
            }
            int start = words.edges().nameStart(code, other.start(), end);
            String text = LEAD.matcher(code.substring(start, end)).replaceFirst("");
            List<String> names = Coordinated.names(text, size);
            if (size > 1 && names.stream().allMatch(name -> name.length() >= 2) && !names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /// `甲①、乙①、丙①；上述各地依次为①、①、①`: the names of the last list of so many before it, or none.
    private List<String> listedBefore(Clause clause, int size) {
        List<String> found = List.of();
        List<String> list = new ArrayList<>();
        for (Clause other : clauses) {
            if (other.start() >= clause.start()) {
                break;
            }
            if (other.opener() != '、') {
                list.clear();
            }
            list.add(name(other));
            boolean complete = other.closer() != '、'
                    && list.size() == size
                    && list.stream().noneMatch(String::isEmpty);
            found = complete ? List.copyOf(list) : found;
        }
        return found;
    }

    /// `收、支总计均为①`, and after it `增长②`.
    private void one(Clause clause, int at) {
        FindRule.Naming own = namings.get(coded.figureAt(at));
        if (own != null && own.subjectStart() >= 0) {
            isShared = false; // it names itself
            return;
        }
        String list = list(clause, at);
        boolean each = words.distribution().isOfEach(code.substring(clause.start(), at));
        List<String> coordinated = each && !list.isEmpty() ? Coordinated.names(list) : List.of();
        List<Measure> measures = coordinated.stream()
                .map(words.moneyNames()::called)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (measures.size() >= 2 && measures.size() == coordinated.size()) {
            isShared = false;
            items.put(
                    at,
                    measures.stream()
                            .map(measure -> new Item(null, null, measure))
                            .toList());
            return;
        }
        List<Item> crossed = CrossedNames.items(coordinated, measures, words.moneyNames());
        if (!crossed.isEmpty()) {
            isShared = false;
            items.put(at, crossed);
            return;
        }
        if (coordinated.size() >= 2) {
            names = coordinated;
        } else if (!list.isEmpty() || names.size() < 2 || !(each || isShared)) {
            isShared = false;
            return;
        }
        isShared = true;
        FindRule.Naming naming = namings.get(coded.figureAt(at));
        items.put(at, names.stream().map(name -> new Item(naming, name)).toList());
    }

    /// The names before the words that distribute a figure: `收、支总计` of `收、支总计各增加①`.
    private String list(Clause clause, int at) {
        FindRule.Naming naming = namings.get(coded.figureAt(at));
        int end = naming != null && naming.start() < at ? Math.max(clause.start(), naming.start()) : at;
        int divide = words.distribution().distributingWord(code, clause.start(), at);
        end = divide >= 0 && divide < end ? divide : end;
        int start = words.edges().nameStart(code, clause.start(), end);
        return code.substring(start, Math.max(start, words.edges().nameEnd(code, start, end)));
    }

    /// What a figure is said of; empty for a figure that shares nothing.
    List<Item> items(int at) {
        return items.getOrDefault(at, ALONE);
    }

    /// Where the figures of one kind stand that follow one another from here on with nothing but `、` or `和`, or what is
    /// told of one in brackets, between them.
    private static List<Integer> places(String code, int at) {
        if (!Coded.isFigure(code.charAt(at)) || code.charAt(at) == Coded.DATE) {
            return List.of();
        }
        var places = new ArrayList<>(List.of(at));
        for (int next = at; next >= 0; ) {
            int mark = next + 1;
            if (mark < code.length() && code.charAt(mark) == '（') {
                mark = code.indexOf('）', mark) + 1;
            }
            boolean goesOn = mark > next
                    && mark + 1 < code.length()
                    && "、和及".indexOf(code.charAt(mark)) >= 0
                    && code.charAt(mark + 1) == code.charAt(at);
            next = goesOn ? mark + 1 : -1;
            if (goesOn) {
                places.add(next);
            }
        }
        return places;
    }
}
