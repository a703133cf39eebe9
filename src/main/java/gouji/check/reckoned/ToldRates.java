package gouji.check.reckoned;

import gouji.check.fact.Slip;
import gouji.check.reckoned.Window.Sure;
import gouji.check.rule.RuleWords;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// 比率与倍数: a rate by the words it is made of (`竣工412户 … 竣工率96.26%`), and how many times one figure is another.
final class ToldRates implements Reckoned.Relation {
    private static final int TELLING_DIGITS = 3;
    private static final int LEAST_NAMED = 5;
    private static final BigDecimal MOST = new BigDecimal("1.1");

    private final RuleWords words;

    ToldRates(RuleWords words) {
        this.words = words;
        for (String name : List.of("rate", "whole", "times", "grown", "change", "weighted", "apart")) {
            words.search(name);
        }
    }

    @Override
    public void find(Window window, Consumer<Finding> findings) {
        List<Worded> items = window.items();
        for (int at = 0; at < items.size(); at++) {
            Worded told = items.get(at);
            if (!told.isSharp()) {
                continue;
            }
            if (told.key().equals("倍")) {
                times(window, at).ifPresent(findings);
            } else if (told.quantity().unit().isRate()) {
                Matcher rate = words.search("rate").pattern().matcher(told.label());
                if (rate.find() && !words.says("weighted", sentenceTo(told))) {
                    rate(window, at, rate.group("stem")).ifPresent(findings);
                }
            }
        }
    }

    private List<Worded> usable(Window window, int at) {
        return window.items().stream()
                .filter(figure -> figure.isAmountOrCount()
                        && figure.base().signum() > 0
                        && figure.quantity().upper() == null
                        && Math.abs(figure.sentence() - window.items().get(at).sentence()) <= 2)
                .toList();
    }

    private static String sentenceTo(Worded told) {
        String text = told.text().text().text();
        int end = told.figure().start();
        return text.substring(Sentences.start(text, end), end);
    }

    /// Whether a rate is said of something that the words of its part do not speak of: `抽检监测执行率97%` and 全年执行.
    private static boolean isOfAnother(Worded told, String stem, Worded part) {
        int at = told.label().lastIndexOf(stem);
        String whose = at < 0 ? "" : told.label().substring(0, at);
        String said = part.label() + part.gap() + part.after();
        return whose.length() >= LEAST_NAMED && !Texts.shareWord(whose, said);
    }

    private Optional<Finding> rate(Window window, int at, String stem) {
        Worded told = window.items().get(at);
        List<Worded> all = usable(window, at);
        List<List<Worded>> parts = new ArrayList<>(); // by their words
        List<Worded> named = all.stream()
                .filter(figure -> isNamed(figure, stem) && window.items().indexOf(figure) < at)
                .toList();
        named.forEach(part -> parts.add(List.of(part)));
        for (int size = 2; size <= named.size(); size++) {
            List<Worded> run = named.subList(0, size);
            if (run.stream().map(Worded::key).distinct().count() == 1) {
                parts.add(run);
            }
        }
        if (parts.isEmpty() || isExplained(told, all)) {
            return Optional.empty();
        }
        List<Quotient> readings = new ArrayList<>();
        for (List<Worded> part : parts) {
            for (Worded other : all) {
                boolean isWhole = other.key().equals(part.getFirst().key())
                        && !part.contains(other)
                        && words.says("whole", other.label() + other.after());
                if (isWhole) {
                    var quotient = new Quotient(told, part, other, BigDecimal.ZERO);
                    if (quotient.holds()) {
                        return Optional.empty();
                    }
                    readings.add(quotient);
                }
            }
        }
        List<Quotient> likely = readings.stream()
                .filter(quotient -> quotient.value().compareTo(MOST) <= 0)
                .toList();
        Worded whole = wholeBefore(window, named.getFirst(), likely);
        for (Quotient quotient : likely) {
            boolean isTold = !isOfAnother(told, stem, quotient.parts().getFirst())
                    && ((quotient.whole().equals(whole) && isRunFrom(quotient, named))
                            || isConfirmed(quotient.whole(), window, all, told));
            Sure sure = isTold ? Sure.TOLD : Sure.SUPPOSED;
            Optional<Finding> finding = window.tell(
                    quotient.arithmetic(), quotient.suspects(), quotient.all(), sure, isTold ? 1 : likely.size());
            if (finding.isPresent() && (!isTold || isSlip(quotient))) {
                return finding;
            }
        }
        return Optional.empty();
    }

    /// The last whole that is told before the figures of the rate's name.
    private static @Nullable Worded wholeBefore(Window window, Worded first, List<Quotient> likely) {
        List<Worded> items = window.items();
        return likely.stream()
                .map(Quotient::whole)
                .filter(whole -> items.indexOf(whole) < items.indexOf(first))
                .max(Comparator.comparingInt(items::indexOf))
                .orElse(null);
    }

    /// The only figure of the name, or several of them in a row (`很满意…满意…`).
    private static boolean isRunFrom(Quotient quotient, List<Worded> named) {
        return named.size() == 1
                || (quotient.parts().size() > 1 && quotient.parts().contains(named.getFirst()));
    }

    private static boolean isSlip(Quotient quotient) {
        return Slip.between(quotient.told().quantity(), quotient.right()) != null;
    }

    private boolean isNamed(Worded figure, String stem) {
        String said = figure.label() + figure.after();
        int at = said.indexOf(stem);
        return at >= 0 && (at == 0 || "不未非没".indexOf(said.charAt(at - 1)) < 0);
    }

    /// Whether another rate of the text is that of a figure and the same whole.
    private static boolean isConfirmed(Worded whole, Window window, List<Worded> all, Worded told) {
        return window.items().stream()
                .filter(rate -> rate.quantity().unit().isRate()
                        && rate.isSharp()
                        && !rate.equals(told)
                        && rate.digits() >= TELLING_DIGITS)
                .anyMatch(rate -> all.stream()
                        .anyMatch(part -> !part.equals(whole)
                                && part.key().equals(whole.key())
                                && new Quotient(rate, List.of(part), whole, BigDecimal.ZERO).holds()));
    }

    /// Whether any two of the figures, or some in a row and another one, make the rate.
    private static boolean isExplained(Worded told, List<Worded> all) {
        for (Worded whole : all) {
            for (int from = 0; from < all.size(); from++) {
                for (int to = from + 1; to <= Math.min(all.size(), from + 4); to++) {
                    List<Worded> run = all.subList(from, to);
                    boolean isOne =
                            run.stream().allMatch(part -> part.key().equals(whole.key()) && !part.equals(whole));
                    if (isOne
                            && (new Quotient(told, run, whole, BigDecimal.ZERO).holds()
                                    || new Quotient(told, run, whole, BigDecimal.ONE).holds())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Optional<Finding> times(Window window, int at) {
        Worded told = window.items().get(at);
        boolean isGrown = words.says("grown", told.label());
        if (!isGrown && !words.says("times", told.label() + told.after())) {
            return Optional.empty();
        }
        BigDecimal less = isGrown ? BigDecimal.ONE : BigDecimal.ZERO;
        List<Worded> all = usable(window, at).stream()
                .filter(figure -> !words.says("change", figure.label()) && !words.says("apart", figure.label()))
                .toList();
        Quotient nearest = null;
        for (Worded part : all) {
            for (Worded whole : all) {
                if (!part.equals(whole) && part.key().equals(whole.key())) {
                    var quotient = new Quotient(told, List.of(part), whole, less);
                    if (quotient.holds()) {
                        return Optional.empty();
                    }
                    boolean isBefore =
                            window.items().indexOf(part) < at && window.items().indexOf(whole) < at;
                    boolean isNear = part.sentence() == told.sentence() && whole.sentence() == told.sentence();
                    if (isBefore
                            && isNear
                            && quotient.value().compareTo(less.negate().add(BigDecimal.ONE)) > 0) {
                        nearest = quotient;
                    }
                }
            }
        }
        if (nearest == null) {
            return Optional.empty();
        }
        Quotient other = new Quotient(told, nearest.parts(), nearest.whole(), BigDecimal.ONE.subtract(less));
        String key = nearest.whole().key();
        boolean isOnlyPair = all.stream()
                        .filter(figure -> figure.key().equals(key) && figure.sentence() == told.sentence())
                        .count()
                == 2;
        Sure sure = isGrown || !(isOnlyPair || other.holds()) // 增长1.3倍 is often said for 是上年的1.3倍
                ? Sure.SUPPOSED
                : other.holds() ? Sure.CLEAR : Sure.TOLD;
        return window.tell(nearest.arithmetic(), nearest.suspects(), nearest.all(), sure, 1);
    }
}
