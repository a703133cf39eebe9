package gouji.extract.prose;

import gouji.extract.prose.words.Words;
import gouji.pattern.Search;
import java.util.regex.Pattern;

/// What a rate is called that follows something counted: `体检老年人①，体检率②` is 老年人体检率.
final class RateNames {
    private static final String AIM = "目标";
    private static final String COMPLETED = "完成";
    private static final String RATE = "率";
    private static final Pattern DONE = Pattern.compile("^(?:到位|完成)");
    private static final Search NOT = Search.of("[不未非无]$");

    private RateNames() {}

    /// @param counted the indicator or thing counted before
    static String of(String counted, String rate, Words words) {
        String verb = rate.substring(0, rate.length() - 1);
        int slash = counted.lastIndexOf('/') + 1;
        String level = counted.substring(0, slash);
        String thing = counted.substring(slash);
        if (thing.endsWith(verb)) {
            String before = thing.substring(0, thing.length() - verb.length());
            return NOT.isIn(before) ? level + rate : counted + RATE; // 检出不合格①，合格率②
        }
        if (thing.startsWith(verb)) {
            return level + DONE.matcher(thing.substring(verb.length())).replaceFirst("") + rate; // 整改到位隐患①，整改率②
        }
        int inside = thing.indexOf(verb);
        if (inside > 0 && thing.length() > inside + verb.length() + 1) {
            return level + thing.substring(inside + verb.length()) + rate; // 完成整改隐患①，整改率②
        }
        boolean isAim = thing.endsWith(AIM) && rate.startsWith(AIM);
        boolean tells = !verb.endsWith(COMPLETED) && words.acts().isOnlyVerb(thing); // 检查①，婚检率②; but 服务①，完成率②
        boolean alone = thing.startsWith("未") || tells;
        return alone ? level + rate : isAim ? counted + rate.substring(AIM.length()) : counted + rate;
    }
}
