package gouji.check.outline;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Figure;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// 清单里的重复: so many are told and listed, and one of them stands there twice: `特派员5名：周海、李敏、赵刚、周海、陈亮`, `资金两笔：一是甲；二是乙；三是甲`.
///
/// @param counted a number `n` of things with its `unit`, up to where their list begins
/// @param marker what an item of the list begins with: 一是, 1.
/// @param tail what the last item ends with: 等
/// @param unless words of the list that say that it is so on purpose
public record CountedDoubles(Search counted, Search marker, Search tail, Search unless) implements WordDemand {
    private static final int LEAST = 3;
    private static final int LONGEST = 40;
    private static final int SHORTEST = 2;

    /// Two of a kind may have one rate: `三类执行率分别为93.92%、97.33%、97.33%`.
    private static final Pattern BARE = Pattern.compile("[\\d.,]+(?:%|％|\\p{IsHan}{1,3})?");

    /// An item of a list and where it stands in the text.
    private record Item(String words, int start, int end) {}

    public static CountedDoubles of(RuleNode node) {
        node.only("counted", "marker", "tail", "unless");
        return new CountedDoubles(
                WordDemand.words(node, "counted"),
                WordDemand.words(node, "marker"),
                WordDemand.words(node, "tail"),
                WordDemand.words(node, "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        said.texts().each(counted, (text, match) -> {
            int number = ListedThings.stated(match.group("n"));
            List<Item> items = items(text.text(), match.end());
            Map<String, Item> first = new HashMap<>();
            List<Item> again = new ArrayList<>();
            for (Item item : items) {
                Item before = first.putIfAbsent(item.words(), item);
                if (before != null) {
                    again.add(item);
                }
            }
            boolean isTold = number == items.size() || number == first.size();
            if (items.size() >= LEAST && again.size() == 1 && isTold && !unless.isIn(text.text())) {
                findings.add(finding(note, said, text, match, again.getFirst(), first.size()));
            }
        });
        return findings.stream().distinct();
    }

    /// Up to the end of the sentence: what stands between 、, or between ； where there are any.
    private List<Item> items(String text, int from) {
        int end = text.indexOf('。', from);
        String list = text.substring(from, end < 0 ? text.length() : end);
        char mark = list.indexOf('；') >= 0 ? '；' : '、';
        List<Item> items = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= list.length(); i++) {
            char c = i == list.length() ? mark : list.charAt(i);
            depth += c == '（' ? 1 : c == '）' ? -1 : 0;
            boolean isEnd = mark == '、' && c == '，' && depth == 0;
            if ((c == mark && depth == 0) || isEnd) {
                if (!add(items, list, from, start, i)) {
                    return List.of();
                }
                start = i + 1;
            }
            if (isEnd) {
                break;
            }
        }
        return items;
    }

    private boolean add(List<Item> items, String list, int from, int start, int end) {
        Matcher marked = marker.leading(list.substring(start, end)).orElse(null);
        int begin = start + (marked == null ? 0 : marked.end());
        String words = tail.without(list.substring(begin, end)).strip();
        items.add(new Item(words, from + begin, from + begin + words.length()));
        return words.length() >= SHORTEST
                && words.length() <= LONGEST
                && !BARE.matcher(words).matches();
    }

    private static Finding finding(Note note, Said said, Texts.Text text, Matcher match, Item item, int distinct) {
        String unit = match.group("unit");
        int number = ListedThings.stated(match.group("n"));
        Finding.Stated twice = Texts.words(text, item.start(), item.end());
        var count = new Finding.Stated(
                Integer.toString(number), unit, "total", text.at(match.start("n"), match.end("unit")));
        boolean isTooMany = number != distinct; // else one item is only told once more
        List<Finding.Stated> values = new ArrayList<>(isTooMany ? List.of(count, twice) : List.of(twice, count));
        Figured figured = said.figured(text);
        figured.figures().stream()
                .filter(figure -> isWithin(figure, item))
                .forEach(figure -> values.add(figured.stated(figure, "other")));
        return note.of(
                "写“" + text.text().substring(match.start("n"), match.end("unit")) + "”，所列的“" + item.words()
                        + "”出现两次，不同的只有" + distinct + "项",
                values,
                isTooMany ? new Quantity(BigDecimal.valueOf(distinct), Unit.of(unit), null, null) : null);
    }

    private static boolean isWithin(Figure figure, Item item) {
        return figure.start() >= item.start() && figure.end() <= item.end();
    }
}
