package gouji.check.claim;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 同数异位: two figures of one name with the same digits, one of them ten or ten thousand times the other: 6.42万元 of
/// cover here and 6.42亿元 there. The unit or the point is wrong in one of the two.
///
/// @param neutral words that name nothing
/// @param last words that make a figure one of the year before
/// @param unless words around either figure that tell another thing: 每, 人均
public record UnitTwins(Search neutral, Search last, Search unless) implements WordDemand {
    private static final int LEAST = 2; // digits
    private static final int NAME = 4; // characters shared by names of few digits
    private static final int TELLING = 4;
    private static final int SHARED = 3;
    private static final int MOST = 6; // figures of the same digits; more are round
    private static final MathContext ROUGHLY = new MathContext(3);
    private static final BigDecimal TEN_THOUSAND = new BigDecimal("10000");
    private static final List<BigDecimal> FACTORS =
            List.of(BigDecimal.TEN, new BigDecimal("100"), new BigDecimal("1000"), TEN_THOUSAND);

    public static UnitTwins of(RuleNode node) {
        node.only("neutral", "last", "unless");
        return new UnitTwins(
                WordDemand.words(node, "neutral"), WordDemand.words(node, "last"), WordDemand.words(node, "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        Map<String, List<NamedFigure>> alike = new LinkedHashMap<>();
        NamedFigures.of(said, neutral, last).forEach(told -> {
            String digits = digits(told);
            if (digits != null) {
                alike.computeIfAbsent(digits, any -> new ArrayList<>()).add(told);
                String rounded = rounded(told);
                if (!rounded.equals(digits)) {
                    alike.computeIfAbsent(rounded, any -> new ArrayList<>()).add(told);
                }
            }
        });
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (List<NamedFigure> group : alike.values()) {
            for (int i = 0; i < group.size() && group.size() <= MOST; i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    NamedFigure one = group.get(i);
                    NamedFigure other = group.get(j);
                    if (isMoved(one, other) && areOne(one, other)) {
                        NamedFigure less = one.base().compareTo(other.base()) < 0 ? one : other;
                        NamedFigure more = less.equals(one) ? other : one;
                        findings.putIfAbsent(
                                less.base() + " " + more.base(),
                                note.of(
                                        note.rule().title() + "：“" + less.told() + "”，“" + more.told() + "”",
                                        List.of(less.stated(), more.stated())));
                    }
                }
            }
        }
        return findings.values().stream();
    }

    private static @Nullable String digits(NamedFigure told) {
        String sort = Worded.key(told.quantity().unit());
        boolean isTold = !sort.isEmpty()
                && !sort.equals(Worded.RATE)
                && !sort.equals("price")
                && told.quantity().upper() == null
                && told.base().signum() > 0
                && told.base().precision() >= LEAST;
        return isTold ? sort + told.base().unscaledValue() : null;
    }

    /// As one would round it: 1.76万元 and 17611.57万元 are both of the digits 176.
    private static String rounded(NamedFigure told) {
        BigDecimal rounded = told.base().round(ROUGHLY).stripTrailingZeros();
        return Worded.key(told.quantity().unit()) + rounded.unscaledValue();
    }

    /// A point moved in a figure of few digits may be chance.
    private static boolean isMoved(NamedFigure one, NamedFigure other) {
        BigDecimal more = one.base().max(other.base());
        BigDecimal less = one.base().min(other.base());
        BigDecimal missing = less.multiply(TEN_THOUSAND);
        boolean isRounded = less.precision() == ROUGHLY.getPrecision()
                && more.precision() > less.precision()
                && missing.compareTo(more.round(ROUGHLY)) == 0;
        return isRounded
                || FACTORS.stream()
                        .filter(factor -> factor.compareTo(TEN_THOUSAND) == 0 || less.precision() >= TELLING)
                        .anyMatch(factor -> less.multiply(factor).compareTo(more) == 0);
    }

    private static String clause(String words) {
        int mark = words.indexOf('，');
        return mark < 0 ? words : words.substring(0, mark);
    }

    private boolean areOne(NamedFigure one, NamedFigure other) {
        if (one.sentence().equals(other.sentence())
                || (one.isRow() && other.isRow())
                || !Objects.equals(one.year(), other.year())
                || unless.isIn(clause(one.name()))
                || unless.isIn(clause(other.name()))) {
            return false;
        }
        int shared = SameDigits.shared(neutral.replacing(one.around(), "|"), neutral.replacing(other.around(), "|"));
        boolean isOneLine = one.line().equals(other.line());
        int digits = one.base().precision();
        boolean isOtherUnit = isOfAnotherUnit(one, other);
        boolean isPrintedAlike = isOtherUnit
                && digits >= SHARED
                && one.quantity().value().compareTo(other.quantity().value()) == 0; // 3.25亩 for 3.25万亩
        if (isPrintedAlike && digits > TELLING) {
            return true; // so many digits twice by chance, and in two units, are not to be met with
        }
        boolean isTelling = isOneLine || isPrintedAlike || digits > TELLING || (digits == TELLING && isOtherUnit);
        return shared >= (isTelling ? 2 : digits < TELLING ? NAME : SHARED);
    }

    private static boolean isOfAnotherUnit(NamedFigure one, NamedFigure other) {
        return !one.quantity().unit().equals(other.quantity().unit());
    }
}
