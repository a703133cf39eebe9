package gouji.check;

import gouji.quantity.Dimension;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Report;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// 孪生数: two figures of one unit in two places that differ by two exchanged digits, whatever each is called: `2319.64万元`
/// in the words and `2391.64` in the table. Of four digits and more hardly ever by chance; a hint, for names may tell
/// two
/// things.
///
/// @param words `neutral` what names share without being of one thing
record Twins(RuleWords words) implements WordDemand {
    private static final int LEAST_DIGITS = 4;
    private static final int SHARED = 2; // characters in a row that two names must have in common

    private static final Pattern CLAUSE_BEFORE = Pattern.compile("^.*[，。；：、（）“”\\s](?=.*\\d)", Pattern.DOTALL);

    static Twins of(RuleNode node) {
        node.only("words");
        var words = RuleWords.of(node);
        words.search("neutral");
        return new Twins(words);
    }

    /// A figure, wherever it is stated.
    private record Twin(Quantity quantity, List<Fact> facts, List<String> lines) {

        boolean isConfirmed() {
            return lines.stream().distinct().count() > 1;
        }
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        Map<String, Map<String, Twin>> alike = new LinkedHashMap<>(); // by unit and digits, then by figure
        for (Fact fact : said.report().facts()) {
            if (isTelling(fact)) {
                Twin twin = alike.computeIfAbsent(digits(fact.quantity()), key -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                fact.quantity().toString(),
                                key -> new Twin(fact.quantity(), new ArrayList<>(), new ArrayList<>()));
                twin.facts().add(fact);
                twin.lines().add(FactIndex.line(fact));
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Map<String, Twin> group : alike.values()) {
            List<Twin> twins = List.copyOf(group.values());
            for (int i = 0; i < twins.size(); i++) {
                for (int j = i + 1; j < twins.size(); j++) {
                    finding(note, said.report(), twins.get(i), twins.get(j)).ifPresent(findings::add);
                }
            }
        }
        return findings.stream();
    }

    private boolean isTelling(Fact fact) {
        Quantity quantity = fact.quantity();
        Dimension dimension = quantity.unit().dimension();
        return quantity.digits() >= LEAST_DIGITS
                && quantity.qualifier() == null
                && quantity.upper() == null
                && dimension != Dimension.DATE
                && dimension != Dimension.NONE
                && fact.measure() != Measure.TARGET;
    }

    private static String digits(Quantity quantity) {
        int[] sorted = quantity.value()
                .abs()
                .stripTrailingZeros()
                .unscaledValue()
                .toString()
                .chars()
                .sorted()
                .toArray();
        return quantity.unit() + new String(sorted, 0, sorted.length);
    }

    private Optional<Finding> finding(Note note, Report report, Twin one, Twin other) {
        if (Slip.between(one.quantity(), other.quantity()) != Slip.TRANSPOSED
                || (one.isConfirmed() && other.isConfirmed())) {
            return Optional.empty();
        }
        for (Fact first : one.facts()) {
            for (Fact second : other.facts()) {
                if (!FactIndex.line(first).equals(FactIndex.line(second))
                        && mayBeOne(first, second)
                        && isNamedAlike(report, first, second)) {
                    boolean isSecondWrong = one.isConfirmed();
                    Fact wrong = isSecondWrong ? second : first;
                    Fact right = isSecondWrong ? first : second;
                    return Optional.of(note.of(
                            note.rule().title() + "：" + Wording.label(wrong) + wrong.quantity() + "与"
                                    + Wording.label(right) + right.quantity(),
                            List.of(Finding.Stated.of(wrong), Finding.Stated.of(right)),
                            one.isConfirmed() || other.isConfirmed() ? right.quantity() : null));
                }
            }
        }
        return Optional.empty();
    }

    private boolean mayBeOne(Fact one, Fact other) {
        boolean isOneYear =
                one.year() == null || other.year() == null || one.year().equals(other.year());
        return isOneYear
                && (one.measure() == other.measure()
                        || one.measure() == Measure.OTHER
                        || other.measure() == Measure.OTHER);
    }

    private boolean isNamedAlike(Report report, Fact one, Fact other) {
        boolean isOfAll = isOfAll(report, one) || isOfAll(report, other);
        return (isOfAll && one.measure() == other.measure() && one.measure() != Measure.OTHER)
                || shared(name(report, one), name(report, other)) >= SHARED;
    }

    /// Whether a figure is told of the bureau, as the row 合计 is and whatever nothing nearer is named for.
    private static boolean isOfAll(Report report, Fact fact) {
        return fact.subject().equals(report.bureau());
    }

    private String name(Report report, Fact fact) {
        var name = new StringBuilder(CLAUSE_BEFORE.matcher(fact.place().quote()).replaceFirst(""));
        if (!fact.subject().equals(report.bureau())) {
            name.append('\n').append(fact.subject());
        }
        if (fact.indicator() != null) {
            name.append('\n').append(fact.indicator());
        }
        return words.without("neutral", name.toString());
    }

    /// How many characters of words two names share in a row.
    private static int shared(String one, String other) {
        int most = 0;
        for (int i = 0; i < one.length(); i++) {
            for (int end = i + most + 1; end <= one.length() && Character.isIdeographic(one.charAt(end - 1)); end++) {
                if (!other.contains(one.substring(i, end))) {
                    break;
                }
                most = end - i;
            }
        }
        return most;
    }
}
