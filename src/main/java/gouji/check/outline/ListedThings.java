package gouji.check.outline;

import gouji.check.rule.Note;
import gouji.check.text.ListMarker;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.pattern.Search;
import gouji.pattern.Searched;
import gouji.quantity.ChineseNumerals;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 项数与所列: `共安排项目7个，分别是…` and six names, `分四批下达` and three batches, `五个方面：一是…二是…`.
public final class ListedThings {
    private static final int MOST = 30; // longer lists are not written out
    static final String NUMBER = "(?<n>(?<![\\d.第])\\d{1,2}|(?<![第一二三四五六七八九十百])[两二三四五六七八九十]{1,3})";
    private static final String UNIT =
            "(?<unit>批次|批|个方面|方面|个阶段|阶段|个部分|部分|个标段|标段|个|项|类|家|所|条|座|处|种|支|期|次|大|点)(?!以上|以内|左右|多)";
    private static final Search INTRODUCED = Search.of(NUMBER + UNIT
            + "(?<noun>[^，。；：、（）\\d]{0,12})(?:[，：（]|——|(?=分别|具体|依次|包括|即))"
            + "(?<lead>分别(?:是|为)?|具体(?:是|为|包括)?|依次(?:是|为)?|包括|即|如下)?[：:]?");
    private static final Search IN_TURN = Search.of("分(?:为|成)?" + NUMBER + "(?<unit>批次?|期|次|个?阶段|个?标段)");
    private static final Search BEFORE =
            Search.of("(?<list>(?:[^，。；：、（）\\d]{2,14}、)+[^，。；：、（）\\d]{2,14}?)(?<open>等)?(?:，?(?:共计|共有|合计|一共|共))?"
                    + NUMBER + "个?(?<noun>[\\p{IsHan}]{2,4})");
    private static final int LONGEST_QUOTE = 16;
    private static final String NO_QUOTE = "。；〔（“\n";
    private static final int SHORTEST_ITEM = 2;
    private static final int LONGEST_ITEM = 14;
    private static final String NO_ITEM = "，。；：、（）0123456789";
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final Pattern NOT_ALL = Pattern.compile("^(?:含|其中|包括|不含|除|如|不包括|主要)|等$|等.{0,4}$|\\d|[两二三四五六七八九十]个");
    /// What a list adds to itself in the next sentence: 另有两个派驻机构.
    private static final Pattern ADDED = Pattern.compile("^[^。；]*[。；](?:另|此外|还有|其余|其他)[^，。；\\d]{0,3}?" + NUMBER + "个");
    private static final Pattern ORDINAL = Pattern.compile("(?<!第|[分共一二三四五六七八九十])[一二](?:批|期)(?!次)");
    private static final Pattern REACHING = Pattern.compile("涉及|覆盖|位于|分布|包含");
    private static final Pattern AMOUNT = Pattern.compile("\\d[\\d,.]*(?:亿|万|千)?元");
    private static final Pattern NAMED_AMOUNT =
            Pattern.compile("^\\s*(?!其中|合计|总计|共|另|此外|以上)\\p{IsHan}[^，。；：、\\d]{1,28}\\d[\\d,.]*(?:亿|万|千)?元");
    private static final Pattern TOGETHER = Pattern.compile("(?:合计|共计|总计|累计|两批共|共)");
    private static final Pattern TWO_FIGURES = Pattern.compile("\\d.*[和及与].*\\d");
    private static final Pattern SEVERAL = Pattern.compile("[共各均]|[前后其][一两二三四五余]|[至、]");
    private static final Pattern SHARED_OUT =
            Pattern.compile("^[^。；]{0,40}?(?:分别(?:为|是|于|在)?[：:]?|[：:])(?<list>[^。]+)");
    /// What things of one sort end with: `办公室、财务股、行政科` are all 股室.
    private static final List<String> SORTS = List.of("股室科处办所队站组心局委", "县区市旗盟州", "乡镇道办场", "村区居会", "校学园院");

    private static final List<Search> PROMISES = Stream.concat(
                    Stream.of(IN_TURN, INTRODUCED, BEFORE), ListsBelow.PROMISES.stream())
            .toList();

    private final Note note;
    private final List<Finding> findings = new ArrayList<>();

    private ListedThings(Note note) {
        this.note = note;
    }

    public static Stream<Finding> of(Note note, Searched<Texts.Text> texts) {
        var things = new ListedThings(note);
        for (int i : texts.placesWithAny(PROMISES).toArray()) {
            Texts.Text text = texts.get(i);
            if (!things.inOneText(text)) {
                ListsBelow.of(note, texts, i).ifPresent(things.findings::add);
            }
        }
        return things.findings.stream();
    }

    private boolean inOneText(Texts.Text text) {
        String words = text.text();
        boolean isTold = false;
        Search.Finds turns = IN_TURN.in(words);
        while (turns.next()) {
            Matcher turn = turns.match();
            String list = words.substring(turn.end());
            Set<Integer> ordinals = ordinals(list, turn.group("unit"));
            isTold |= compare(text, turn, ordinals.isEmpty() ? sharedOut(list) : ordinals, Severity.ERROR);
        }
        Search.Finds introductions = INTRODUCED.in(words);
        while (introductions.next()) {
            Matcher introduced = introductions.match();
            String list = words.substring(introduced.end());
            boolean isOfAnother = REACHING.matcher(introduced.group("noun")).find() || isOrdinal(words, introduced);
            if (isOfAnother) {
                continue;
            }
            if (introduced.group("lead") != null || introduced.group().endsWith("：")) {
                Set<Integer> counted = counted(list, unit(introduced));
                isTold |= compare(
                        text, introduced, withAdded(counted.isEmpty() ? listed(list) : counted, list), Severity.ERROR);
            } else if (introduced.group().endsWith("（")) {
                isTold |= compare(text, introduced, inBrackets(list), Severity.WARNING);
            }
        }
        boolean isListedBefore = listsBefore(text);
        return isTold || isListedBefore;
    }

    /// 一批项目…。二批项目…。三批项目…: which one, not how many.
    private static boolean isOrdinal(String words, Matcher introduced) {
        return "批期".contains(introduced.group("unit"))
                && ORDINAL.matcher(words.substring(0, introduced.start())).find();
    }

    /// Lists before what counts them. One begins at most an item's length before its first mark and where it begins
    /// decides nothing: so each mark is tried once, and none within a list that was tried in vain.
    private boolean listsBefore(Texts.Text text) {
        String words = text.text();
        Matcher before =
                BEFORE.pattern().matcher(words).useTransparentBounds(true).useAnchoringBounds(false);
        boolean isTold = false;
        int from = 0;
        int mark = words.indexOf('、');
        while (mark >= 0) {
            int start = itemStart(words, from, mark);
            int next = words.indexOf('、', mark + 1);
            if (mark - start < SHORTEST_ITEM) {
                mark = next;
            } else if (before.region(start, words.length()).lookingAt()) {
                isTold |= compare(text, before, listedBefore(before), Severity.WARNING);
                from = before.end();
                mark = words.indexOf('、', from);
            } else {
                while (next >= 0 && isItem(words, mark + 1, next)) {
                    mark = next;
                    next = words.indexOf('、', mark + 1);
                }
                mark = next;
            }
        }
        return isTold;
    }

    /// Where the longest item begins that ends at a mark.
    private static int itemStart(String words, int from, int mark) {
        int start = mark;
        while (start > Math.max(from, mark - LONGEST_ITEM) && NO_ITEM.indexOf(words.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static boolean isItem(String words, int start, int mark) {
        return mark - start >= SHORTEST_ITEM && itemStart(words, start, mark) == start && mark - start <= LONGEST_ITEM;
    }

    /// @param listed how many are listed, each way of reading the list; none where it cannot be said
    private boolean compare(Texts.Text text, Matcher match, Set<Integer> listed, Severity severity) {
        int stated = stated(match.group("n"));
        if (stated < 2 || listed.isEmpty() || listed.contains(0)) {
            return false;
        }
        if (listed.contains(stated)) {
            return listed.size() == 1; // else what is listed below decides
        }
        int most = listed.stream().max(Integer::compare).orElseThrow();
        int nearest = listed.stream()
                .min((a, b) -> Integer.compare(Math.abs(a - stated), Math.abs(b - stated)))
                .orElseThrow();
        boolean isNear = Math.abs(nearest - stated) <= Math.max(2, stated / 2) && most <= MOST;
        if (!isNear) {
            return false;
        }
        findings.add(finding(note, text, match, nearest, severity));
        return true;
    }

    /// From the number to the end of its clause, or some way into a long one.
    private static String quote(String text, Matcher match) {
        int most = Math.min(text.length(), match.end("n") + LONGEST_QUOTE);
        int end = match.end("n");
        while (end < most && NO_QUOTE.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        boolean isCut = end == most && most < text.length();
        while (isCut && Character.isDigit(text.charAt(end - 1)) && end > match.end("n")) {
            end--; // an amount is not cut in two
        }
        return text.substring(match.start("n"), end) + (isCut ? "……" : "");
    }

    /// The finding that so many are stated and only `listed` of them told, or more.
    ///
    /// @param match with a group `n`, and perhaps one `unit`
    static Finding finding(Note note, Texts.Text text, Matcher match, int listed, Severity severity) {
        Unit unit = Unit.of(unit(match));
        String quote = quote(text.text(), match);
        int stated = stated(match.group("n"));
        Finding finding = note.of(
                "写“" + quote + "”，" + (listed < stated ? "只" : "却") + "列出" + listed + unit.symbol(),
                List.of(new Finding.Stated(
                        Integer.toString(stated), unit.symbol(), "stated", text.at(match.start("n"), match.end("n")))),
                new Quantity(BigDecimal.valueOf(listed), unit, null, null));
        return finding.with(severity);
    }

    private static String unit(Matcher match) {
        String unit = match.pattern().namedGroups().containsKey("unit") ? match.group("unit") : "个";
        return unit.length() > 1 && unit.startsWith("个") ? "个" : unit.substring(0, 1);
    }

    static int stated(String written) {
        BigDecimal number =
                Character.isDigit(written.charAt(0)) ? new BigDecimal(written) : ChineseNumerals.parse(written);
        return number == null ? 0 : number.intValue();
    }

    /// 第一批…第二批…第三批: the last of them, if none is left out.
    private static Set<Integer> ordinals(String words, String unit) {
        String name = unit.startsWith("个") ? unit.substring(1) : unit.substring(0, 1);
        Matcher ordinal = Pattern.compile("第([" + NUMERALS + "])" + name).matcher(words);
        Set<Integer> found = new TreeSet<>();
        while (ordinal.find()) {
            found.add(NUMERALS.indexOf(ordinal.group(1)) + 1);
        }
        boolean isWhole = found.size() >= 2
                && found.stream().max(Integer::compare).orElse(0) == found.size()
                && found.contains(1);
        return isWhole ? Set.of(found.size()) : Set.of();
    }

    /// How many things a list names: by its numbers, else by the marks between them.
    private static Set<Integer> listed(String words) {
        Optional<ListMarker> first = ListMarker.before(words);
        if (first.isPresent() && first.get().number() == 1) {
            OptionalInt last = ListMarker.last(words, first.get().kind());
            boolean isWhole =
                    last.isPresent() && !ListMarker.hasGap(words, first.get().kind(), last.getAsInt());
            return isWhole ? Set.of(last.getAsInt()) : Set.of();
        }
        Set<Integer> clauses = clauses(words);
        return clauses.isEmpty() ? separated(words) : clauses;
    }

    /// `城乡社区支出262万元，占6.9%；农林水支出1287万元，占33.9%；…`: clauses up to the end of the sentence, each a name and its
    /// amount.
    private static Set<Integer> clauses(String words) {
        int end = words.indexOf('。');
        String[] clauses = (end < 0 ? words : words.substring(0, end)).split("；");
        boolean isEach = Arrays.stream(clauses)
                .allMatch(clause -> NAMED_AMOUNT.matcher(clause).find());
        return isEach && clauses.length >= 3 ? Set.of(clauses.length) : Set.of();
    }

    /// `分两批下达，分别为：3月下达200万元，6月下达120万元`: clauses, each with one amount and nothing left over.
    private static Set<Integer> sharedOut(String words) {
        Matcher shared = SHARED_OUT.matcher(words);
        if (!shared.find()) {
            return Set.of();
        }
        String list = shared.group("list");
        String[] sentences = list.split("；"); // 4月，下达①；6月，下达①
        if (sentences.length >= 3 && Arrays.stream(sentences).allMatch(ListedThings::isShare)) {
            return Set.of(sentences.length);
        }
        int next = list.indexOf('；'); // 两批下达：2月①，6月①；县级另安排①
        boolean isEnded = next >= 0 && list.substring(0, next).indexOf('，') >= 0;
        List<String> clauses = Arrays.stream((isEnded ? list.substring(0, next) : list).split("[，；]"))
                .filter(clause -> !TOGETHER.matcher(clause).lookingAt())
                .toList();
        boolean isEach = clauses.stream().allMatch(ListedThings::isShare);
        return isEach && clauses.size() >= 2 ? Set.of(clauses.size()) : Set.of();
    }

    /// Words with one amount, and nothing that makes it the amount of several things.
    private static boolean isShare(String clause) {
        return AMOUNT.matcher(clause).results().count() == 1
                && !SEVERAL.matcher(clause).find();
    }

    /// `7个股室（办公室、财务股、…）`: only names, all of one sort.
    private static Set<Integer> inBrackets(String words) {
        int end = words.indexOf('）');
        List<String> items = end < 0 ? List.of() : items(words.substring(0, end));
        boolean isList = items.size() >= 3
                && items.stream()
                        .noneMatch(item -> item.length() < 2
                                || item.length() > 16
                                || NOT_ALL.matcher(item).find())
                && areOfOneSort(items.toArray(String[]::new));
        return isList ? withJoined(items) : Set.of();
    }

    /// As many as a list names, and with those that the next sentence adds to them.
    private static Set<Integer> withAdded(Set<Integer> listed, String words) {
        Matcher added = ADDED.matcher(words);
        if (listed.isEmpty() || !added.lookingAt()) {
            return listed;
        }
        Set<Integer> all = new TreeSet<>(listed);
        listed.forEach(number -> all.add(number + stated(added.group("n"))));
        return all;
    }

    private static Set<Integer> withJoined(List<String> items) {
        boolean isJoined = items.getLast().matches(".+[和及与].+");
        return isJoined ? Set.of(items.size(), items.size() + 1) : Set.of(items.size());
    }

    private static boolean areOfOneSort(String[] items) {
        return alike(items) != null
                || SORTS.stream()
                        .anyMatch(ends -> Arrays.stream(items)
                                .allMatch(item -> ends.indexOf(item.charAt(item.length() - 1)) >= 0));
    }

    /// `城东街道、城西街道和柳林镇，合计…`: the marks up to the end of the list; what 和 joins at its end are one or two.
    private static Set<Integer> separated(String words) {
        List<String> items = items(words);
        boolean isList = items.size() >= 3
                && items.stream().allMatch(item -> item.length() >= 2 && item.length() <= 24)
                && !items.getLast().matches(".*(?:等|以及其他.*|等.{0,6})");
        if (!isList) {
            return Set.of();
        }
        boolean isCounted = items.stream().allMatch(item -> item.matches(".*\\d.*"));
        boolean isPair = TWO_FIGURES.matcher(items.getLast()).find(); // `33%、20%和16%`
        return isCounted && !isPair ? Set.of(items.size()) : withJoined(items);
    }

    /// `5个，分别为双溪乡1个、石坪镇3个、大坳乡1个`: each name stands for so many, and these make up the number.
    private static Set<Integer> counted(String words, String unit) {
        Pattern own = Pattern.compile("(?<n>\\d{1,3}|[一两二三四五六七八九十]{1,3})" + Pattern.quote(unit) + "[^\\d]{0,6}$");
        int sum = 0;
        List<String> items = items(words);
        for (String item : items) {
            Matcher count = own.matcher(item);
            if (!count.find() || item.length() > LONGEST_ITEM + SHORTEST_ITEM) {
                return Set.of();
            }
            sum += stated(count.group("n"));
        }
        return items.size() < 2 ? Set.of() : Set.of(sum);
    }

    private static List<String> items(String words) {
        List<String> items = new ArrayList<>();
        int depth = 0;
        int from = 0;
        int at = 0;
        for (; at < words.length(); at++) {
            char c = words.charAt(at);
            if ("（(“《".indexOf(c) >= 0) {
                depth++;
            } else if ("）)”》".indexOf(c) >= 0) {
                depth--;
            }
            if (depth < 0 || (depth == 0 && "。，；\n".indexOf(c) >= 0)) {
                break;
            }
            if (depth == 0 && c == '、') {
                items.add(words.substring(from, at));
                from = at + 1;
            }
        }
        items.add(words.substring(from, at));
        return items;
    }

    /// `长安路、和平路、建设路3条道路`: only names that end alike, as what is counted does.
    private static Set<Integer> listedBefore(Matcher match) {
        String[] items = match.group("list").split("、");
        String noun = match.group("noun");
        @Nullable String alike = alike(items);
        boolean isNamed = alike == null
                ? SORTS.stream()
                        .anyMatch(ends -> ends.indexOf(noun.charAt(noun.length() - 1)) >= 0
                                && Arrays.stream(items)
                                        .allMatch(item -> ends.indexOf(item.charAt(item.length() - 1)) >= 0))
                : noun.startsWith(alike) || noun.indexOf(alike.charAt(alike.length() - 1)) >= 0;
        if (!isNamed || items.length < 3) {
            return Set.of();
        }
        boolean isJoined = items[items.length - 1].matches(".{2,}[和及与].{2,}");
        int most = items.length + (isJoined ? 1 : 0);
        boolean isOpen = match.group("open") != null && most < stated(match.group("n"));
        return isOpen ? Set.of() : new TreeSet<>(List.of(items.length, most));
    }

    /// What all names end with.
    private static @Nullable String alike(String[] items) {
        String shared = items[0];
        for (String item : items) {
            while (!shared.isEmpty() && !item.endsWith(shared)) {
                shared = shared.substring(1);
            }
        }
        return shared.isEmpty() ? null : shared;
    }
}
