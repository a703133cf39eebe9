package gouji.check.outline;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.pattern.Search;
import gouji.quantity.ChineseNumerals;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 先列后数: names in a row and how many they are, `甲村、乙村、丙村4个村`. A list without 等 that falls short of the
/// number has lost a name, or the number is wrong; where 共 stands between them, so has one that goes beyond it.
///
/// @param counted the number and what is counted, with `number` and `kind`
/// @param breaks where a list begins at the latest
/// @param together how the list goes on to its number where all are named: 共
/// @param open words in such a list that leave it open or make it another thing
/// @param unless those in any other list
/// @param region what a place ends with: villages are counted behind their towns
public record CountedList(Search counted, Pattern breaks, Search together, Search open, Search unless, Search region)
        implements WordDemand {
    private static final int LEAST = 3; // names
    private static final int MOST = 12;
    private static final int MOST_TOGETHER = 30;
    private static final int LONGEST_TOGETHER = 16;
    private static final int MISSING = 2;
    private static final int LONGEST = 10; // characters of a name
    private static final Pattern JOINED = Pattern.compile("、|(?<=\\p{IsHan}{2})(?:以及|和|及|与)(?=\\p{IsHan}{2})");

    public static CountedList of(RuleNode node) {
        node.only("counted", "breaks", "together", "open", "unless", "region");
        return new CountedList(
                WordDemand.words(node, "counted"),
                node.get("breaks").as(Pattern::compile, "breaks 应为正则表达式"),
                WordDemand.words(node, "together"),
                WordDemand.words(node, "open"),
                WordDemand.words(node, "unless"),
                WordDemand.words(node, "region"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        said.texts().each(counted, (text, match) -> {
            if (text.sort() != Texts.Sort.HEADING) {
                Finding finding = finding(note, text, match);
                if (finding != null) {
                    findings.add(finding);
                }
            }
        });
        return findings.stream();
    }

    private @Nullable Finding finding(Note note, Texts.Text text, Matcher match) {
        String before = text.text().substring(0, match.start("number"));
        Matcher mark = breaks.matcher(before);
        int from = 0;
        while (mark.find()) {
            from = mark.end();
        }
        String list = before.substring(from);
        BigDecimal number = number(match.group("number"));
        boolean isCut = from > 0 && "”）".indexOf(before.charAt(from - 1)) >= 0; // `“两癌”检查` is one name
        if (number == null || list.indexOf('、') < 0 || isCut) {
            return null;
        }
        String all = together.without(list);
        boolean isTogether = all.length() < list.length() && list.startsWith(all);
        String kind = match.group("kind");
        int named = isTogether ? together(all, kind, number.intValue()) : named(list, kind, number.intValue());
        return named == 0 ? null : finding(note, text, match, list, named, isTogether);
    }

    /// How many names a list holds; 0 where it is no such list or the number is as it should be.
    private int named(String list, String kind, int number) {
        String[] names = JOINED.split(list, -1);
        int missing = number - names.length;
        boolean isList = !unless.isIn(list)
                && areNames(names, kind, LONGEST)
                && names.length >= LEAST
                && names.length <= MOST
                && missing >= 1
                && missing <= MISSING;
        return isList ? names.length : 0;
    }

    /// The same of a list that ends in 共; what 和 joins at its end are one or two.
    private int together(String list, String kind, int number) {
        String[] names = list.split("、", -1);
        boolean isJoined = JOINED.matcher(names[names.length - 1]).find();
        boolean isRight = number == names.length || (isJoined && number == names.length + 1);
        boolean isList = !open.isIn(list)
                && areNames(names, kind, LONGEST_TOGETHER)
                && names.length > LEAST
                && names.length <= MOST_TOGETHER
                && Math.abs(number - names.length) <= MISSING;
        return isList && !isRight ? names.length : 0;
    }

    private boolean areNames(String[] names, String kind, int longest) {
        for (int i = 0; i < names.length; i++) {
            boolean isName = names[i].length() >= 2 && (i == 0 || names[i].length() <= longest);
            if (!isName || (region.isIn(names[i]) && !names[i].endsWith(kind))) {
                return false;
            }
        }
        return true;
    }

    private static Finding finding(
            Note note, Texts.Text text, Matcher match, String list, int named, boolean isTogether) {
        String number = String.valueOf(number(match.group("number")));
        Finding finding = note.of(
                note.rule().title() + "：“" + list + match.group() + "”，列出" + named + "个",
                List.of(new Finding.Stated(number, "个", "stated", text.at(match.start("number"), match.end()))),
                new Quantity(BigDecimal.valueOf(named), Unit.of("个"), null, null));
        return isTogether ? finding : finding.with(Severity.INFO);
    }

    private static @Nullable BigDecimal number(String told) {
        return Character.isDigit(told.charAt(0)) ? new BigDecimal(told) : ChineseNumerals.parse(told);
    }
}
