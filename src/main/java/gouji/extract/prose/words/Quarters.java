package gouji.extract.prose.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `一至四季度`: the quarters one by one, as figures told of them `分别` want them.
final class Quarters {
    private static final String ORDER = "一二三四";
    private static final Pattern RANGE =
            Pattern.compile("(?<before>.*?)第?(?<from>[一二三])(?:季度)?(?:至|到|[—－~～-])第?(?<to>[二三四])季度(?<after>.*)");

    private Quarters() {}

    /// The quarters of some words, or none.
    static List<String> of(String words) {
        Matcher range = RANGE.matcher(words);
        List<String> quarters = new ArrayList<>();
        if (range.matches()) {
            int to = ORDER.indexOf(range.group("to"));
            for (int i = ORDER.indexOf(range.group("from")); i <= to; i++) {
                quarters.add(range.group("before") + ORDER.charAt(i) + "季度" + range.group("after"));
            }
        }
        return quarters;
    }
}
