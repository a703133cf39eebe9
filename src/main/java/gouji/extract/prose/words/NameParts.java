package gouji.extract.prose.words;

import gouji.pattern.Search;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What of several words is the name: without how, why and of what sort.
public final class NameParts {
    // 向职工发放问卷, 评价组以入户方式发放调查问卷: the form itself, whoever hands it out
    private static final Pattern FORM_GIVEN =
            Pattern.compile("^[^收]*(?:发放|发出|发)(?:了)?(?<form>(?:[一-龥]{2}调查|调查|满意度|满意度调查)?(?:问卷|调查表|测评表))$");
    // 某某项目因招标节余①: why, and not what
    private static final Search BECAUSE = Search.of("(?<=[一-龥]{2})(?<![原成起病基诱动内外])因(?![公素子果人地病灾])[一-龥、&&[^的]]{2,}$");
    private static final Search OF_PROJECT = Search.of("^(?:实施|开展)(?=项目)");

    private final Pattern nounEnd;
    private final Pattern lastMarker;
    private final Search nameUntil;

    NameParts(FunctionWords grammar) {
        nounEnd = Pattern.compile(grammar.anyOf("noun-end") + ".*", Pattern.DOTALL);
        lastMarker = Pattern.compile("^.*" + grammar.anyOf("list-marker"));
        // 自由、理由、方案按 …: not where the word is the end of another, nor 按揭, 根据地
        nameUntil = Search.of("(?<=[一-龥]{2}|”)" + grammar.anyOf("name-until") + "(?![揭摩劳时期质量需地])(?=.{2}).*");
    }

    /// What follows the last `用于`, `包括` within a clause: the name of the first thing listed.
    public String afterMarker(String words) {
        Matcher marker = lastMarker.matcher(words);
        return marker.find() && words.length() - marker.end() >= 2 ? words.substring(marker.end()) : words;
    }

    /// A name without the words on how, why or by what measure: 服务对象 of `服务对象按人均标准`, 问卷 of `向职工发放问卷`.
    public String withoutManner(String name) {
        Matcher given = FORM_GIVEN.matcher(name);
        if (given.matches()) {
            return given.group("form");
        }
        String what = OF_PROJECT.without(BECAUSE.without(name));
        return nameUntil
                .first(what)
                .map(until -> what.substring(0, until.start()) + what.substring(until.end()))
                .orElse(what);
    }

    /// Whether a name is the form that people answered: 问卷, 满意度调查问卷.
    public boolean isSurveyForm(String name) {
        return FORM_GIVEN.matcher("发" + name).matches();
    }

    /// The noun at the beginning of what follows a figure: `终端、` and `终端已全部安装` are 终端.
    public String noun(String after) {
        String noun = after.replaceFirst("^的", "").strip();
        String shorter = nounEnd.matcher(noun).replaceFirst("");
        return (shorter.length() >= 2 ? shorter : noun)
                .replaceFirst("(?:免费|无偿)?(?:[、和及与的对在，\\s]|(?<![方流走动导去意])向)*$", "");
    }
}
