package gouji.check.outline;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Texts;
import gouji.finding.Finding;
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
/// number has lost a name, or the number is wrong.
///
/// @param counted the number and what is counted, with `number` and `kind`
/// @param breaks where a list begins at the latest
/// @param unless words in the list that leave it open or make it another thing
/// @param region what a place ends with: villages are counted behind their towns
public record CountedList(Search counted, Pattern breaks, Search unless, Search region) implements WordDemand {
    private static final int LEAST = 3; // names
    private static final int MOST = 12;
    private static final int MISSING = 2;
    private static final int LONGEST = 10; // characters of a name
    private static final Pattern JOINED = Pattern.compile("、|(?<=\\p{IsHan}{2})(?:以及|和|及|与)(?=\\p{IsHan}{2})");

    public static CountedList of(RuleNode node) {
        node.only("counted", "breaks", "unless", "region");
        return new CountedList(
                WordDemand.words(node, "counted"),
                node.get("breaks").as(Pattern::compile, "breaks 应为正则表达式"),
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
        if (number == null || list.indexOf('、') < 0 || unless.isIn(list)) {
            return null;
        }
        String[] names = JOINED.split(list, -1);
        for (int i = 0; i < names.length; i++) {
            boolean isName = names[i].length() >= 2 && (i == 0 || names[i].length() <= LONGEST);
            if (!isName || (region.isIn(names[i]) && !names[i].endsWith(match.group("kind")))) {
                return null;
            }
        }
        int missing = number.intValue() - names.length;
        if (names.length < LEAST || names.length > MOST || missing < 1 || missing > MISSING) {
            return null;
        }
        Quantity right = new Quantity(BigDecimal.valueOf(names.length), Unit.of("个"), null, null);
        return note.of(
                note.rule().title() + "：“" + list + match.group() + "”，只列出" + names.length + "个",
                List.of(new Finding.Stated(
                        number.toPlainString(), "个", "stated", text.at(match.start("number"), match.end()))),
                right);
    }

    private static @Nullable BigDecimal number(String told) {
        return Character.isDigit(told.charAt(0)) ? new BigDecimal(told) : ChineseNumerals.parse(told);
    }
}
