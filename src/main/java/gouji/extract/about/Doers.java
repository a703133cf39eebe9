package gouji.extract.about;

import gouji.pattern.Search;
import gouji.rule.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who does it, or publishes it, of a form or a page that does not say whose it is: `实施单位：青山县林业局`,
/// `实施单位 219001-青石镇人民政府`.
final class Doers {
    private static final Search BLANK_IN_WORD = Search.of("(?<=[一-龥])\\s+(?=[一-龥])");

    private final List<Pattern> doers;
    private final Search any; // a form without it need not be tried

    Doers(Vocabulary vocabulary) {
        // of two the one that is not the treasury
        String value =
                "(?:[一-龥]{2,20}财政[局厅]、)?(?<value>[一-龥（）]{2,24}?" + vocabulary.alternatives("bureaus", "endings") + ")";
        String after = "(?=$|[\\s，。；、-]|部门";
        any = Search.of(
                vocabulary.alternatives("bureaus", "doers") + "|" + vocabulary.alternatives("bureaus", "publishers"));
        doers = Stream.of("doers", "publishers")
                .flatMap(key -> vocabulary.words("bureaus", key).stream())
                .flatMap(name -> Stream.of(
                        "(?<![一-龥])" + name + "(?:名称)?(?:（[^）]*）)?[：:\\s]\\s?(?:\\[\\d+\\])?(?:[\\d-]+-?)?" + value
                                + after + ")",
                        // a form in one line: a code tells that a name begins
                        name + "\\s?\\d[\\d-]*-" + value + after + "|项目|实施|主管|资金|预算|年度)"))
                .map(Pattern::compile)
                .toList();
    }

    /// @param forms lines and cells of forms, label before value
    Optional<String> of(List<String> forms) {
        List<String> told = forms.stream()
                .flatMap(form -> Stream.of(BLANK_IN_WORD.without(form), form))
                .filter(any::isIn)
                .toList();
        return doers.stream()
                .flatMap(doer -> told.stream().map(doer::matcher))
                .filter(Matcher::find)
                .map(match -> match.group("value").replaceFirst("部门$", ""))
                .filter(name -> name.indexOf('各') < 0 && !BureauNames.areMany(name))
                .findFirst();
    }
}
