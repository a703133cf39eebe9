package gouji.extract.about;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 中期评价: a report on a term of several years before it ends. Its year is that of the day up to which it reports, not
/// the last one of the term in its title.
final class MidTerm {
    private static final Pattern CALLED = Pattern.compile("中期|期中|阶段性");
    private static final Pattern TERM = Pattern.compile("(20\\d{2})年?\\s?[-—–~～至]{1,2}\\s?(20\\d{2})年");
    private static final Pattern REPORTED =
            Pattern.compile("(?:基准日|截止日期?|截止时间|(?:评价|自评|评估)(?:的)?(?:时点|时段|期间|时间范围))(?:均|统一)?(?:为|是|：)?"
                    + "(?:20\\d{2}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:至|到|[-—–~～]{1,2}))?(20\\d{2})年");
    private static final Pattern UP_TO = Pattern.compile("(?:截至|截止|截止到|到)(20\\d{2})年(?:\\d{1,2}月|[底末])");

    private MidTerm() {}

    /// The year reported up to, where the title names a term and tells that the report comes before its end.
    static @Nullable Integer year(String title, List<String> lines) {
        Matcher term = TERM.matcher(title);
        if (!CALLED.matcher(title).find() || !term.find()) {
            return null;
        }
        for (Pattern told : List.of(REPORTED, UP_TO)) {
            for (String line : lines) {
                Matcher match = told.matcher(line);
                if (match.find()
                        && match.group(1).compareTo(term.group(1)) >= 0
                        && match.group(1).compareTo(term.group(2)) <= 0) {
                    return Integer.valueOf(match.group(1));
                }
            }
        }
        return null;
    }
}
