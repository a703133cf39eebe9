package gouji.check.net;

import gouji.check.net.Counted.Kind;
import gouji.check.net.Counted.Name;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.finding.Finding;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// 数字相同、大小差十倍百倍万倍: two figures of one name with the same digits, the point or the unit of one moved:
/// `概算总投资2.46亿元` and `总投资24.6亿元`.
///
/// @param kind of which figures
/// @param words those of `CountReader`
public record TenTimes(Kind kind, RuleWords words) implements Net {
    private static final int TELLING = 3; // digits

    public static TenTimes of(RuleNode node) {
        node.only("of", "words");
        return new TenTimes(Kind.of(node), RuleWords.of(node.get("words"), CountReader.WORDS));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        Map<String, List<Counted>> byDigits = new LinkedHashMap<>();
        for (Counted one : CountReader.read(said, words, kind)) {
            String digits =
                    one.quantity().value().stripTrailingZeros().unscaledValue().toString();
            if (digits.length() >= TELLING) {
                byDigits.computeIfAbsent(one.key() + digits, any -> new ArrayList<>())
                        .add(one);
            }
        }
        List<Finding> findings = new ArrayList<>();
        byDigits.values().forEach(alike -> moved(note, alike, findings));
        return findings.stream();
    }

    private void moved(Note note, List<Counted> alike, List<Finding> findings) {
        Set<String> told = new HashSet<>();
        for (int i = 0; i < alike.size(); i++) {
            for (int j = i + 1; j < alike.size(); j++) {
                Counted one = alike.get(i);
                Counted other = alike.get(j);
                if (!one.value().equals(other.value()) && areOne(one, other) && told.add(one.value() + other.value())) {
                    findings.add(finding(note, alike, one, other));
                }
            }
        }
    }

    private boolean areOne(Counted one, Counted other) {
        Set<Integer> shared = one.name().shared(other.name());
        boolean areTold = !one.isRow() && !other.isRow();
        boolean isUnit = one.quantity().value().compareTo(other.quantity().value()) == 0;
        return !one.line().equals(other.line())
                && (areTold || (one.isRow() != other.isRow() && !isUnit)) // of a table the unit may be misread
                && Name.characters(shared) >= kind.least()
                && one.name().apart().equals(other.name().apart());
    }

    /// The one that fewer places tell goes first: it is the wrong one.
    private static Finding finding(Note note, List<Counted> alike, Counted one, Counted other) {
        Counted wrong = times(alike, one) <= times(alike, other) ? one : other;
        Counted right = wrong.equals(one) ? other : one;
        return note.of(
                note.rule().title() + "：“" + wrong.name().told() + "”，“"
                        + right.name().told() + "”",
                List.of(wrong.stated(), right.stated()));
    }

    private static long times(List<Counted> alike, Counted one) {
        return alike.stream().filter(other -> other.value().equals(one.value())).count();
    }
}
