package gouji.extract.prose.words;

import gouji.pattern.Search;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names that `、` or `和` join: `甲、乙和丙三个项目`.
public final class Coordinated {
    private static final String AND = "[、和及与]";
    // a name may hold 和: 教育、社会保障和就业、卫生健康 are three
    private static final List<Pattern> DIVIDERS = List.of(Pattern.compile(AND), Pattern.compile("、"));
    private static final Pattern INCOME_AND_SPENDING = Pattern.compile("^(.*?)收入?(?:、|和|与|及)支出?(.*)$");
    private static final Search COUNTED = Search.of("(?:[两二三四五六七八九十](?:[项个者类]|部分)|\uE003)(?:项目|工程|专项|指标|活动|内容)?$");

    private Coordinated() {}

    /// The names of a coordinated list of any length.
    public static List<String> names(String words) {
        return names(words, words.split(AND, -1).length);
    }

    /// The names of a coordinated list, `收、支总计` giving 收入总计 and 支出总计; or none where there are not that many.
    public static List<String> names(String words, int count) {
        Matcher sides = INCOME_AND_SPENDING.matcher(words);
        if (count == 2 && sides.matches()) {
            return List.of(sides.group(1) + "收入" + sides.group(2), sides.group(1) + "支出" + sides.group(2));
        }
        List<String> quarters = Quarters.of(words);
        if (quarters.size() == count) {
            return quarters;
        }
        String list = COUNTED.without(words);
        for (Pattern divider : DIVIDERS) {
            List<String> names = List.of(divider.split(list));
            if (names.size() == count && names.stream().noneMatch(String::isBlank)) {
                return completed(names);
            }
        }
        return List.of();
    }

    /// `一、二、三等奖`: single letters end as the last of them does.
    private static List<String> completed(List<String> names) {
        String last = names.getLast();
        boolean shares =
                names.size() > 1 && last.length() > 1 && names.getFirst().length() == 1;
        return shares
                ? names.stream()
                        .map(name -> name.length() == 1 ? name + last.substring(1) : name)
                        .toList()
                : names;
    }
}
