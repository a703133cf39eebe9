package gouji.check;

import gouji.quantity.ChineseNumerals;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 项数与所列: `共安排项目7个，分别是…` and six names, `分四批下达` and three batches, `五个方面：一是…二是…`.
final class ListedThings {
    private static final int MOST = 30; // longer lists are not written out
    private static final String NUMBER = "(?<n>(?<![\\d.第])\\d{1,2}|(?<![第一二三四五六七八九十百])[两二三四五六七八九十]{1,3})";
    private static final String UNIT =
            "(?<unit>批次|批|个方面|方面|个阶段|阶段|个部分|部分|个标段|标段|个|项|类|家|所|条|座|处|种|支|期|次|大|点)(?!以上|以内|左右|多)";
    private static final Pattern INTRODUCED = Pattern.compile(NUMBER + UNIT
            + "(?<noun>[^，。；：、（）\\d]{0,12})(?:[，：（]|——|(?=分别|具体|依次|包括|即))"
            + "(?<lead>分别(?:是|为)?|具体(?:是|为|包括)?|依次(?:是|为)?|包括|即|如下)?[：:]?");
    private static final Pattern IN_TURN = Pattern.compile("分(?:为|成)?" + NUMBER + "(?<unit>批次?|期|次|个?阶段|个?标段)");
    private static final Pattern BEFORE =
            Pattern.compile("(?<list>(?:[^，。；：、（）\\d]{2,14}、)+[^，。；：、（）\\d]{2,14}?)(?<open>等)?(?:共)?" + NUMBER
                    + "个?(?<noun>[\\p{IsHan}]{2,4})");
    private static final Pattern ANNOUNCED = Pattern.compile("(?:以下|如下|下列|下面)?" + NUMBER
            + "(?<unit>个方面|方面|个项目|项目|个问题|项工作|项措施|条措施|点|个|项)[^。；：\\d]{0,14}(?:[：:]|如下。?|以下。?)$");
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩";
    private static final Pattern MARKER = Pattern.compile(
            "(?<![\\d.])(?<digit>\\d{1,2})[.．、](?!\\d)|[（(](?<bracketed>\\d{1,2}|[一二三四五六七八九十])[）)]|(?<circled>[①-⑩])|(?<is>[一二三四五六七八九十])是");
    private static final Pattern FIRST = Pattern.compile("^(?:" + MARKER.pattern() + ")");

    private final Note note;
    private final List<Finding> findings = new ArrayList<>();

    private ListedThings(Note note) {
        this.note = note;
    }

    static Stream<Finding> of(Note note, List<Texts.Text> texts) {
        var things = new ListedThings(note);
        for (int i = 0; i < texts.size(); i++) {
            Texts.Text text = texts.get(i);
            if (!things.inOneText(text)) {
                things.inParagraphsBelow(text, texts.subList(i + 1, texts.size()));
            }
        }
        return things.findings.stream();
    }

    private boolean inOneText(Texts.Text text) {
        String words = text.text();
        boolean isTold = false;
        Matcher turn = IN_TURN.matcher(words);
        while (turn.find()) {
            isTold |= compare(text, turn, ordinals(words.substring(turn.end()), turn.group("unit")), Severity.ERROR);
        }
        Matcher introduced = INTRODUCED.matcher(words);
        while (introduced.find()) {
            boolean isClear =
                    introduced.group("lead") != null || introduced.group().endsWith("：");
            Set<Integer> listed = isClear ? listed(words.substring(introduced.end())) : Set.of();
            isTold |= compare(text, introduced, listed, Severity.ERROR);
        }
        Matcher before = BEFORE.matcher(words);
        while (before.find()) {
            isTold |= compare(text, before, listedBefore(before), Severity.WARNING);
        }
        return isTold;
    }

    /// `2019年共实施四个项目：` and numbered paragraphs.
    private void inParagraphsBelow(Texts.Text text, List<Texts.Text> below) {
        Matcher announced = ANNOUNCED.matcher(text.text());
        if (text.sort() != Texts.Sort.PARAGRAPH || !announced.find()) {
            return;
        }
        int next = 1;
        String kind = "";
        for (Texts.Text paragraph : below) {
            Matcher marker = FIRST.matcher(paragraph.text());
            boolean isNext = marker.find()
                    && number(marker) == next
                    && (kind.isEmpty() || kind.equals(kind(marker)))
                    && paragraph.sort() == Texts.Sort.PARAGRAPH;
            if (!isNext) {
                break;
            }
            kind = kind(marker);
            next++;
        }
        if (next > 2) {
            compare(text, announced, Set.of(next - 1), Severity.WARNING);
        }
    }

    /// @param listed how many are listed, each way of reading the list; none where it cannot be said
    private boolean compare(Texts.Text text, Matcher match, Set<Integer> listed, Severity severity) {
        int stated = stated(match.group("n"));
        if (stated < 2 || listed.isEmpty() || listed.contains(0)) {
            return false;
        }
        if (listed.contains(stated)) {
            return true;
        }
        int most = listed.stream().max(Integer::compare).orElseThrow();
        int nearest = listed.stream()
                .min((a, b) -> Integer.compare(Math.abs(a - stated), Math.abs(b - stated)))
                .orElseThrow();
        boolean isNear = Math.abs(nearest - stated) <= Math.max(2, stated / 2) && most <= MOST;
        if (!isNear) {
            return false;
        }
        Unit unit = Unit.of(unit(match));
        String quote =
                text.text().substring(match.start("n"), Math.min(text.text().length(), match.end("n") + 12));
        Finding finding = note.of(
                "写“" + quote + "”，只列出" + nearest + unit.symbol(),
                List.of(new Finding.Stated(
                        Integer.toString(stated), unit.symbol(), "stated", text.at(match.start("n"), match.end("n")))),
                new Quantity(BigDecimal.valueOf(nearest), unit, null, null));
        findings.add(finding.with(severity));
        return true;
    }

    private static String unit(Matcher match) {
        String unit = match.pattern().namedGroups().containsKey("unit") ? match.group("unit") : "个";
        return unit.length() > 1 && unit.startsWith("个") ? "个" : unit.substring(0, 1);
    }

    private static int stated(String written) {
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
        Matcher first = FIRST.matcher(words);
        if (first.find() && number(first) == 1) {
            OptionalInt marked = marked(words, kind(first));
            return marked.isPresent() ? Set.of(marked.getAsInt()) : Set.of();
        }
        return separated(words);
    }

    private static OptionalInt marked(String words, String kind) {
        Matcher marker = MARKER.matcher(words);
        int last = 0;
        while (marker.find()) {
            if (kind.equals(kind(marker)) && number(marker) == last + 1) {
                last++;
            }
        }
        return last >= 2 ? OptionalInt.of(last) : OptionalInt.empty();
    }

    private static String kind(Matcher marker) {
        for (String kind : List.of("digit", "circled", "is")) {
            if (marker.group(kind) != null) {
                return kind;
            }
        }
        return Character.isDigit(marker.group("bracketed").charAt(0)) ? "bracketed" : "numeral";
    }

    private static int number(Matcher marker) {
        String kind = kind(marker);
        String written = marker.group(kind.equals("numeral") ? "bracketed" : kind);
        return switch (kind) {
            case "circled" -> CIRCLED.indexOf(written) + 1;
            case "digit", "bracketed" -> Integer.parseInt(written);
            default -> NUMERALS.indexOf(written) + 1;
        };
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
        boolean isJoined = !isCounted && items.getLast().matches(".+[和及与].+");
        return isJoined ? Set.of(items.size(), items.size() + 1) : Set.of(items.size());
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
        boolean isNamed =
                alike != null && (noun.startsWith(alike) || noun.indexOf(alike.charAt(alike.length() - 1)) >= 0);
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
