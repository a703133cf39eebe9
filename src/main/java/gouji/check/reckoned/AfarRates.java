package gouji.check.reckoned;

import gouji.check.fact.Slip;
import gouji.check.reckoned.Window.Sure;
import gouji.check.rule.RuleWords;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// 远处的分母: `全年支出8417.96万元，执行率99.16%`, of a budget that is told anywhere in the report, whatever it is called there.
/// Where no amount of the report makes the rate, but one that may be meant would if a slip of the pen were put right,
/// the rate is asked about; where the rate says what it is of and one amount only is called so, it is wrong.
final class AfarRates implements Reckoned.Relation {
    private static final int TELLING = 4; // digits of a rate that chance seldom makes
    private static final int LEAST = 3; // digits of an amount
    private static final int OFTEN = 2; // what is told again may be the budget by another name
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    private final RuleWords words;

    AfarRates(RuleWords words) {
        this.words = words;
        for (String name : List.of("rate", "base", "filler", "whole", "apart")) {
            words.search(name);
        }
    }

    @Override
    public void find(Window window, Consumer<Finding> findings) {
        List<Worded> items = window.items();
        for (int at = Math.max(1, window.own()); at < items.size(); at++) {
            Worded told = items.get(at);
            boolean isRate = told.isSharp()
                    && told.key().equals(Worded.RATE)
                    && !told.isPoints()
                    && told.base().signum() > 0
                    && told.printedDigits() >= TELLING;
            if (isRate) {
                rate(window, at).ifPresent(findings);
            }
        }
    }

    private Optional<Finding> rate(Window window, int at) {
        Worded told = window.items().get(at);
        Matcher base = words.first("base", told.label()).orElse(null);
        Worded part = base == null && !words.says("rate", told.label()) ? null : part(window.items(), at);
        if (part == null || isMade(window, told, part)) {
            return Optional.empty();
        }
        String name = base == null ? "" : words.without("filler", base.group("base"));
        List<Quotient> readings =
                window.amounts().where(part.key()::equals, whole -> mayBeWhole(window, whole, part, name)).stream()
                        .map(whole -> new Quotient(told, List.of(part), whole, BigDecimal.ZERO))
                        .toList();
        if (!name.isEmpty() && readings.size() == 1) {
            Quotient only = readings.getFirst();
            if (told.label().contains("占") && only.value().compareTo(BigDecimal.ONE) > 0) {
                return Optional.empty(); // more than there is: no rate is wrong
            }
            return window.tell(only.arithmetic(), RateSlips.suspects(only), only.all(), Sure.TOLD, 1);
        }
        List<Quotient> slips = readings.stream()
                .filter(reading -> Slip.between(told.quantity(), reading.right()) != null)
                .toList();
        return slips.size() == 1
                ? window.tell(
                                slips.getFirst().arithmetic(),
                                slips.getFirst().suspects(),
                                slips.getFirst().all(),
                                Sure.TOLD,
                                1)
                        .map(finding -> finding.asHint(Window.UNSURE))
                : Optional.empty();
    }

    /// The last amount before it in its sentence.
    private @Nullable Worded part(List<Worded> items, int at) {
        List<Worded> amounts = Skeleton.before(items, at).stream()
                .filter(figure -> !figure.key().equals(Worded.RATE))
                .toList();
        Worded last = amounts.isEmpty() ? null : amounts.getLast();
        boolean isPart = last != null
                && last.isMoney()
                && last.isPlainAmount()
                && last.digits() >= LEAST
                && !words.says("apart", last.label())
                && !words.says("whole", last.label());
        return isPart ? last : null;
    }

    private boolean mayBeWhole(Window window, Worded whole, Worded part, String name) {
        boolean isCalled = name.isEmpty()
                ? words.says("whole", whole.label())
                        || window.amounts().like(whole).size() >= OFTEN
                : Texts.isWithin(name, whole.label());
        return isCalled
                && !whole.equals(part)
                && whole.digits() >= LEAST
                && (!name.isEmpty() || isBudgetOf(whole, part));
    }

    /// What is spent is seldom less than a third of it, nor more.
    private static boolean isBudgetOf(Worded whole, Worded part) {
        return whole.base().compareTo(part.base()) >= 0
                && part.base().multiply(THREE).compareTo(whole.base()) > 0;
    }

    private static boolean isMade(Window window, Worded told, Worded part) {
        return !window.amounts()
                .where(part.key()::equals, whole -> new Quotient(told, List.of(part), whole, BigDecimal.ZERO).holds())
                .isEmpty();
    }
}
