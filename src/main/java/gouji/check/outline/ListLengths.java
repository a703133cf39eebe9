package gouji.check.outline;

import gouji.check.text.ListMarker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 列了几项: how many things a list names, each way of reading it; none where it cannot be said.
final class ListLengths {
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final Pattern NOT_ALL = Pattern.compile("^(?:含|其中|包括|不含|除|如|不包括|主要)|等$|等.{0,4}$|\\d|[两二三四五六七八九十]个");
    /// What a list adds to itself in the next sentence: 另有两个派驻机构.
    private static final Pattern ADDED =
            Pattern.compile("^[^。；]*[。；](?:另|此外|还有|其余|其他)[^，。；\\d]{0,3}?" + ListedThings.NUMBER + "个");
    private static final Pattern AMOUNT = Pattern.compile("\\d[\\d,.]*(?:亿|万|千)?元");
    private static final Pattern NAMED_AMOUNT =
            Pattern.compile("^\\s*(?!其中|合计|总计|共|另|此外|以上)\\p{IsHan}[^，。；：、\\d]{1,28}\\d[\\d,.]*(?:亿|万|千)?元");
    /// What closes a list and is no part of it: 两批合计, 以上三笔共.
    private static final Pattern TOGETHER = Pattern.compile(
            "(?:以上|上述|前述)?(?:(?:[两二三四五六七八九十]|\\d{1,2})(?:批次?|次|期|笔|项|类|者|个?阶段|个?标段|年|部分))?(?:资金|金额)?(?:合计|共计|总计|累计|共)");
    private static final Pattern TWO_FIGURES = Pattern.compile("\\d.*[和及与].*\\d");
    private static final Pattern SEVERAL = Pattern.compile("[共各均]|[前后其][一两二三四五余]|[至、]");
    private static final Pattern SHARED_OUT =
            Pattern.compile("^[^。；]{0,40}?(?:分别(?:为|是|于|在)?[：:]?|[：:])(?<list>[^。]+)");
    /// What things of one sort end with: `办公室、财务股、行政科` are all 股室.
    private static final List<String> SORTS = List.of("股室科处办所队站组心局委", "县区市旗盟州", "乡镇道办场", "村区居会", "校学园院");

    private ListLengths() {}

    /// 第一批…第二批…第三批: the last of them, if none is left out.
    static Set<Integer> ordinals(String words, String unit) {
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
    static Set<Integer> listed(String words) {
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
    static Set<Integer> sharedOut(String words) {
        Matcher shared = SHARED_OUT.matcher(words);
        if (!shared.find()) {
            return Set.of();
        }
        String list = shared.group("list");
        List<String> sentences = withoutTotal(list.split("；")); // 4月，下达①；6月，下达①
        if (sentences.size() >= 3 && sentences.stream().allMatch(ListLengths::isShare)) {
            return Set.of(sentences.size());
        }
        int next = list.indexOf('；'); // 两批下达：2月①，6月①；县级另安排①
        boolean isEnded = next >= 0 && list.substring(0, next).indexOf('，') >= 0;
        List<String> clauses = withoutTotal((isEnded ? list.substring(0, next) : list).split("[，；]"));
        boolean isEach = clauses.stream().allMatch(ListLengths::isShare);
        return isEach && clauses.size() >= 2 ? Set.of(clauses.size()) : Set.of();
    }

    private static List<String> withoutTotal(String[] clauses) {
        return Arrays.stream(clauses)
                .filter(clause -> !TOGETHER.matcher(clause).lookingAt())
                .toList();
    }

    /// Words with one amount, and nothing that makes it the amount of several things.
    private static boolean isShare(String clause) {
        return AMOUNT.matcher(clause).results().count() == 1
                && !SEVERAL.matcher(clause).find();
    }

    /// `7个股室（办公室、财务股、…）`: only names, all of one sort.
    static Set<Integer> inBrackets(String words) {
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
    static Set<Integer> withAdded(Set<Integer> listed, String words) {
        Matcher added = ADDED.matcher(words);
        if (listed.isEmpty() || !added.lookingAt()) {
            return listed;
        }
        Set<Integer> all = new TreeSet<>(listed);
        listed.forEach(number -> all.add(number + ListedThings.stated(added.group("n"))));
        return all;
    }

    private static Set<Integer> withJoined(List<String> items) {
        // what joins two at the end, or a first one to the others: 局本级和甲所、乙所、丙所
        long joined = Stream.of(items.getFirst(), items.getLast())
                .filter(item -> item.matches(".+[和及与].+"))
                .count();
        return IntStream.rangeClosed(0, (int) joined)
                .mapToObj(more -> items.size() + more)
                .collect(Collectors.toSet());
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
    static Set<Integer> counted(String words, String unit) {
        Pattern own = Pattern.compile("(?<n>\\d{1,3}|[一两二三四五六七八九十]{1,3})" + Pattern.quote(unit) + "[^\\d]{0,6}$");
        int sum = 0;
        List<String> items = items(words).stream() // 效益指标3项和满意度指标1项
                .flatMap(item -> Stream.of(item.split("(?<=\\d" + Pattern.quote(unit) + ")[和及与]")))
                .toList();
        for (String item : items) {
            Matcher count = own.matcher(item);
            if (!count.find() || item.length() > ListedThings.LONGEST_ITEM + ListedThings.SHORTEST_ITEM) {
                return Set.of();
            }
            sum += ListedThings.stated(count.group("n"));
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
    static Set<Integer> listedBefore(Matcher match) {
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
        boolean isOpen = match.group("open") != null && most < ListedThings.stated(match.group("n"));
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
