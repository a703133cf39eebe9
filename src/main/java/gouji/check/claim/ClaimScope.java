package gouji.check.claim;

import gouji.check.text.Saying;
import gouji.check.text.Sentences;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Of what a claim after two figures speaks: of these, or of something else.
final class ClaimScope {
    private static final BigDecimal NEARLY = new BigDecimal("0.001");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");
    private static final Pattern FILLER = Pattern.compile(
            "其中|总体|整体|两年|两者|本年|全年|当年|年末|(?:预算|支出|收入|决算|执行)?(?:总)?(?:数量|人数|总额|规模|金额|数)|仍|均|都|已|且|并|也|为|[\\d.,%元万亿]+|[（）“”]");

    private ClaimScope() {}

    /// Whether the claim's own clause begins with something that the clauses of the figures do not name: `接待费减少0.9万元，
    /// 出国费与上年持平`.
    static boolean hasOwnSubject(String words, int claimed, Saying whole, Saying part) {
        String subject = FILLER.matcher(words.substring(Sentences.clause(words, claimed), claimed))
                .replaceAll("");
        if (subject.length() < 2 || subject.codePoints().noneMatch(Character::isIdeographic)) {
            return false;
        }
        String told = whole.clause() + part.clause() + part.tail();
        return IntStream.range(0, subject.length() - 1).noneMatch(at -> told.contains(subject.substring(at, at + 2)));
    }

    /// How many words of two characters one text has that stand in another, too.
    static int shared(String one, String other) {
        return (int) IntStream.range(0, Math.max(0, one.length() - 1))
                .filter(at -> other.contains(one.substring(at, at + 2)))
                .count();
    }

    /// The later of two years in a row that a text names, else the report's.
    static @Nullable Integer year(String words, @Nullable Integer report) {
        List<Integer> named = YEAR.matcher(words)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .distinct()
                .sorted()
                .toList();
        boolean areTwo = named.size() == 2 && named.getLast() - named.getFirst() == 1;
        return areTwo ? named.getLast() : report;
    }

    /// `两年任务96公里，上年完成40公里，本年完成56公里`: the figures after what was to be make it up.
    static boolean isToldInParts(Saying whole, List<Saying> near) {
        BigDecimal sum = near.stream()
                .filter(saying -> saying.figure().start() > whole.figure().end()
                        && saying.isSharp()
                        && saying.unit().equals(whole.unit()))
                .map(saying -> saying.quantity().inBase())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return !whole.unit().isRate() && sum.compareTo(whole.quantity().inBase()) == 0;
    }

    /// `到位率96.37%` between the two figures and the claim: it is known that not all came, and the claim is of others.
    static boolean isToldTruly(Saying whole, Saying part, List<Saying> sayings, int claimed) {
        BigDecimal planned = whole.quantity().inBase();
        if (planned.signum() == 0) {
            return false;
        }
        BigDecimal share = part.quantity().inBase().divide(planned, MathContext.DECIMAL64);
        return sayings.stream()
                .filter(saying -> saying.unit().isRate() && saying.isSharp())
                .filter(saying -> saying.figure().start() > part.figure().end()
                        && saying.figure().end() <= claimed)
                .anyMatch(saying ->
                        saying.quantity().inBase().subtract(share).abs().compareTo(NEARLY) <= 0);
    }
}
