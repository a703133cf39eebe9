package gouji.check.outline;

import gouji.check.rule.Note;
import gouji.check.text.Sentences;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    static final int SHORTEST_ITEM = 2;
    static final int LONGEST_ITEM = 14;
    private static final String NO_ITEM = "，。；：、（）0123456789";
    private static final Pattern ORDINAL = Pattern.compile("(?<!第|[分共一二三四五六七八九十])[一二](?:批|期)(?!次)");
    private static final Pattern REACHING = Pattern.compile("涉及|覆盖|位于|分布|包含");

    /// `在州本级和甲、乙、丙三个县之间分配：州本级…`: one more is listed than is counted.
    private static final Pattern BESIDES = Pattern.compile("(?:本级|本部|机关)[和及与、][^，。；：]{0,20}$");

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
            Set<Integer> ordinals = ListLengths.ordinals(list, turn.group("unit"));
            isTold |= compare(text, turn, ordinals.isEmpty() ? ListLengths.sharedOut(list) : ordinals, Severity.ERROR);
        }
        Search.Finds introductions = INTRODUCED.in(words);
        while (introductions.next()) {
            Matcher introduced = introductions.match();
            boolean isLed =
                    introduced.group("lead") != null || introduced.group().endsWith("：");
            boolean isTelling = isLed || introduced.group().endsWith("（");
            if (!isTelling || isOfAnother(words, introduced)) {
                continue;
            }
            String list = words.substring(introduced.end());
            if (isLed) {
                Set<Integer> counted = ListLengths.counted(list, unit(introduced));
                isTold |= compare(
                        text,
                        introduced,
                        ListLengths.withAdded(counted.isEmpty() ? ListLengths.listed(list) : counted, list),
                        Severity.ERROR);
            } else {
                isTold |= compare(text, introduced, ListLengths.inBrackets(list), Severity.WARNING);
            }
        }
        boolean isListedBefore = listsBefore(text);
        return isTold || isListedBefore;
    }

    private static boolean isOfAnother(String words, Matcher introduced) {
        return REACHING.matcher(introduced.group("noun")).find()
                || isOrdinal(words, introduced)
                || BESIDES.matcher(words.substring(0, introduced.start())).find();
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
                isTold |= compare(text, before, ListLengths.listedBefore(before), Severity.WARNING);
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

    /// `4个：行政单位1个，事业单位3个（…）`: what is listed has numbers of its own, which make it up.
    private static boolean isCountedOut(String words, Matcher match, int stated) {
        String behind = words.substring(match.end());
        Matcher numbers =
                Pattern.compile("(?<n>\\d{1,3})" + Pattern.quote(unit(match))).matcher(behind.split("[。；]", 2)[0]);
        int sum = 0;
        int count = 0;
        while (numbers.find()) {
            sum += stated(numbers.group("n"));
            count++;
        }
        return sum == stated && count > 1;
    }

    /// @param listed how many are listed, each way of reading the list; none where it cannot be said
    private boolean compare(Texts.Text text, Matcher match, Set<Integer> listed, Severity severity) {
        int own = stated(match.group("n"));
        Map<Integer, MatchResult> before = toldBefore(text.text(), match);
        MatchResult of = before.entrySet().stream() // 共8家，其中公办2家、民办6家，分别是…: the list is of all
                .filter(total -> before.containsKey(total.getKey() - own) && total.getKey() != 2 * own)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(match);
        int stated = stated(of.group("n"));
        boolean isOfOwn = match.group().endsWith("（") && listed.equals(Set.of(own)); // 共4个：甲1个，乙3个（…）
        if (isOfOwn || isCountedOut(text.text(), match, own)) {
            return true;
        }
        if (stated < 2 || listed.isEmpty() || listed.contains(0)) {
            return false;
        }
        if (listed.contains(stated)) {
            return listed.size() == 1; // else what is listed below decides
        }
        if (before.keySet().stream().anyMatch(listed::contains)) {
            return true; // 审定品种8个，目标6个：…: the list is of the eight
        }
        int most = listed.stream().max(Integer::compare).orElseThrow();
        int nearest = listed.stream()
                .min((a, b) -> Integer.compare(Math.abs(a - stated), Math.abs(b - stated)))
                .orElseThrow();
        boolean isNear = Math.abs(nearest - stated) <= Math.max(2, stated / 2) && most <= MOST;
        if (!isNear) {
            return false;
        }
        findings.add(finding(note, text, of, nearest, severity));
        return true;
    }

    /// The numbers of the same unit that the sentence tells before this one, and where.
    private static Map<Integer, MatchResult> toldBefore(String text, MatchResult match) {
        return Pattern.compile("(?<![\\d.])(?<n>\\d{1,2})(?<unit>" + Pattern.quote(unit(match)) + ")")
                .matcher(text)
                .region(Sentences.start(text, match.start("n")), match.start("n"))
                .results()
                .collect(Collectors.toMap(
                        number -> stated(number.group("n")),
                        number -> number,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /// From the number to the end of its clause, or some way into a long one.
    private static String quote(String text, MatchResult match) {
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
    static Finding finding(Note note, Texts.Text text, MatchResult match, int listed, Severity severity) {
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

    private static String unit(MatchResult match) {
        String unit = match.namedGroups().containsKey("unit") ? match.group("unit") : "个";
        return unit.length() > 1 && !unit.startsWith("批") ? "个" : unit.substring(0, 1); // 个方面, 方面, 标段
    }

    static int stated(String written) {
        BigDecimal number =
                Character.isDigit(written.charAt(0)) ? new BigDecimal(written) : ChineseNumerals.parse(written);
        return number == null ? 0 : number.intValue();
    }
}
