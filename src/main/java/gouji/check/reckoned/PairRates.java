package gouji.check.reckoned;

import gouji.check.fact.Slip;
import gouji.check.reckoned.Window.Sure;
import gouji.check.reckoned.Window.Suspect;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// 一率两数: `应管1208人，实管1124人，管理率93.05%`, whatever the rate and its figures are called. Where no figures of the
/// passage make the rate as it stands, but two of them would if one of the three were rid of a slip of the pen, that
/// one is wrong.
final class PairRates implements Reckoned.Relation {
    private static final int DIGITS = 12;
    private static final int BEFORE = 9; // figures before the rate that may be its whole
    private static final int AFTER = 3;
    private static final int PARTS = 3; // figures before the rate that may be its part
    private static final int RUN = 4; // 非常满意、满意、基本满意 are added up
    private static final int TELLING_ODDS = 6;
    private static final int CONFIRMED = 2; // other rates of the passage by the same whole
    private static final BigDecimal MOST_WAYS = BigDecimal.valueOf(1_000);
    private static final BigDecimal MOST = new BigDecimal("1.5"); // of a rate

    /// What a questionnaire or a file stands for.
    private static final Set<String> CARRIERS = Set.of("人", "份", "户", "人次");

    private final RuleWords words;

    PairRates(RuleWords words) {
        this.words = words;
        for (String name : List.of("rate", "change", "apart", "part", "whole", "unless")) {
            words.search(name);
        }
    }

    /// What holds two figures and a rate together.
    private enum Bond {
        /// The words of the rate, or other rates by the same whole.
        TOLD,
        /// There are no others before the rate.
        ALONE,
        /// They are near.
        NEAR
    }

    /// Figures that may make the rate.
    private record Pair(Quotient quotient, List<Suspect> suspects, Bond bond) {
        boolean isTelling() {
            return suspects.stream().anyMatch(suspect -> suspect.odds() >= TELLING_ODDS);
        }
    }

    /// A rate that does not hold, and what is said of it.
    private record Broken(Pair pair, Finding finding) {
        Worded whole() {
            return pair.quotient().whole();
        }
    }

    @Override
    public void find(Window window, Consumer<Finding> findings) {
        Map<Worded, List<Broken>> byWhole = new LinkedHashMap<>();
        for (int at = Math.max(2, window.own()); at < window.items().size(); at++) {
            Worded told = window.items().get(at);
            boolean isRate = told.isSharp()
                    && told.quantity().unit().isRate()
                    && !told.isPoints()
                    && words.says("rate", told.label())
                    && !words.says("unless", told.label());
            if (isRate) {
                rate(window, at)
                        .ifPresent(broken -> byWhole.computeIfAbsent(broken.whole(), any -> new ArrayList<>())
                                .add(broken));
            }
        }
        for (List<Broken> broken : byWhole.values()) {
            Optional<Finding> together = broken.size() > 1 ? together(window, broken) : Optional.empty();
            together.ifPresentOrElse(findings, () -> broken.forEach(one -> findings.accept(one.finding())));
        }
    }

    /// Several rates of one whole do not hold, and all would with another whole: that one is wrong.
    private static Optional<Finding> together(Window window, List<Broken> broken) {
        Worded whole = broken.getFirst().whole();
        Interval right = wholes(broken.getFirst().pair().quotient());
        List<Worded> all = new ArrayList<>();
        for (Broken one : broken) {
            Interval own = wholes(one.pair().quotient());
            if (!right.meets(own)) {
                return Optional.empty();
            }
            right = both(right, own);
            all.addAll(one.pair().quotient().all());
        }
        Quotient first = broken.getFirst().pair().quotient();
        return suspect(whole, right)
                .flatMap(suspect -> window.tell(
                        first.arithmetic(),
                        List.of(suspect),
                        all.stream().distinct().toList(),
                        Sure.TOLD,
                        1));
    }

    private static Interval both(Interval one, Interval other) {
        return new Interval(one.low().max(other.low()), one.high().min(other.high()));
    }

    private Optional<Broken> rate(Window window, int at) {
        Worded told = window.items().get(at);
        List<Worded> near = near(window, at);
        if (isExplained(told, near)) {
            return Optional.empty();
        }
        List<Pair> pairs = pairs(window, at, near);
        List<Pair> telling = pairs.stream()
                .filter(pair -> pair.suspects().stream().anyMatch(suspect -> suspect.slip() != null))
                .sorted(Comparator.comparing(Pair::bond))
                .toList();
        long toldPairs = pairs.stream().filter(pair -> pair.bond() == Bond.TOLD).count();
        List<Broken> found = new ArrayList<>();
        for (Pair pair : telling) {
            boolean isTold = pair.bond() == Bond.TOLD;
            int tried = isTold ? (int) toldPairs : pair.bond() == Bond.ALONE ? 1 : pairs.size();
            boolean isSure = pair.bond() != Bond.NEAR && (isTold || pair.isTelling());
            Optional<Broken> broken = window.tell(
                            pair.quotient().arithmetic(),
                            pair.suspects(),
                            pair.quotient().all(),
                            isSure ? Sure.TOLD : Sure.SUPPOSED,
                            tried)
                    .map(finding -> new Broken(pair, finding));
            if (broken.isPresent() && isSure) {
                return broken;
            }
            broken.ifPresent(found::add);
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Amounts and counts of its own sentence and the ones around it.
    private static List<Worded> near(Window window, int at) {
        List<Worded> items = window.items();
        int sentence = items.get(at).sentence();
        List<Worded> near = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Worded figure = items.get(i);
            boolean isUsable = isCountOrAmount(figure)
                    && figure.base().signum() > 0
                    && figure.quantity().upper() == null
                    && Math.abs(sentence - figure.sentence()) <= 2;
            if (isUsable) {
                near.add(figure);
            }
        }
        return near;
    }

    private static boolean isCountOrAmount(Worded figure) {
        return !figure.key().isEmpty()
                && !figure.key().equals("price")
                && !figure.key().equals(Worded.RATE)
                && !figure.key().equals("倍");
    }

    /// Whether any two figures make the rate, some in a row together and another one, or what they differ by.
    private static boolean isExplained(Worded told, List<Worded> near) {
        for (Worded whole : near) {
            for (int from = 0; from < near.size(); from++) {
                List<Worded> run = new ArrayList<>();
                for (int to = from; to < Math.min(near.size(), from + RUN + 1); to++) {
                    run.add(near.get(to));
                    boolean isOne = run.stream().allMatch(part -> isOfOneSort(part, whole) && !part.equals(whole));
                    if (!isOne) {
                        break;
                    }
                    if (new Quotient(told, run, whole, BigDecimal.ZERO).holds()
                            || new Quotient(told, run, whole, BigDecimal.ONE).holds()
                            || isRest(told, run, whole)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// What is left of the whole, or by how much it is less.
    private static boolean isRest(Worded told, List<Worded> run, Worded whole) {
        BigDecimal rest = run.stream().map(Worded::base).reduce(whole.base(), BigDecimal::subtract);
        BigDecimal half = told.quantity().precision();
        return rest.signum() >= 0
                && rest.divide(whole.base(), DIGITS, RoundingMode.HALF_UP)
                                .subtract(told.base())
                                .abs()
                                .compareTo(half)
                        <= 0;
    }

    /// 人 and 份 of a questionnaire or a file, too.
    private static boolean isOfOneSort(Worded one, Worded other) {
        return one.key().equals(other.key()) || (CARRIERS.contains(one.key()) && CARRIERS.contains(other.key()));
    }

    private List<Pair> pairs(Window window, int at, List<Worded> near) {
        List<Worded> items = window.items();
        Worded told = items.get(at);
        List<Worded> own = ownFigures(items, at);
        List<Worded> wholes = near.stream()
                .filter(figure -> items.indexOf(figure) >= at - BEFORE && items.indexOf(figure) <= at + AFTER)
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = own.size() - 1; i >= Math.max(0, own.size() - PARTS); i--) {
            Worded part = own.get(i);
            for (Worded whole : wholes) {
                boolean isPair = !whole.equals(part)
                        && isOfOneSort(part, whole)
                        && !words.says("apart", part.label())
                        && !words.says("apart", whole.label())
                        && !words.says("change", whole.label());
                if (isPair) {
                    var quotient = new Quotient(told, List.of(part), whole, BigDecimal.ZERO);
                    if (quotient.value().compareTo(BigDecimal.TEN) <= 0) {
                        pairs.add(new Pair(quotient, suspects(quotient), bond(window, own, quotient)));
                    }
                }
            }
        }
        return pairs;
    }

    /// The figures of its sentence since the last rate; of the one before where it has but one.
    private static List<Worded> ownFigures(List<Worded> items, int at) {
        List<Worded> own = new ArrayList<>();
        for (int i = at - 1; i >= 0; i--) {
            Worded figure = items.get(i);
            int apart = items.get(at).sentence() - figure.sentence();
            if (figure.key().equals(Worded.RATE) || apart > 1 || (apart == 1 && own.size() > 1)) {
                break;
            }
            if (isCountOrAmount(figure) && figure.isSharp()) {
                own.addFirst(figure);
            }
        }
        return own;
    }

    private Bond bond(Window window, List<Worded> all, Quotient quotient) {
        Worded part = quotient.parts().getFirst();
        Worded whole = quotient.whole();
        List<Worded> own =
                all.stream().filter(figure -> isOfOneSort(figure, part)).toList();
        boolean isInOrder = own.indexOf(part) == own.size() - 1 && own.contains(whole);
        boolean isOfWords =
                words.says("whole", whole.label() + whole.after()) || words.says("part", part.label() + part.after());
        if ((isInOrder && isOfWords && isNamed(part, quotient.told())) || isConfirmed(whole, window, quotient.told())) {
            return Bond.TOLD;
        }
        int size = own.size();
        boolean isAlone = isInOrder
                && isOfWords
                && own.get(size - 2).equals(whole)
                && (size == 2 || !own.get(size - 3).key().equals(part.key()));
        return isAlone ? Bond.ALONE : Bond.NEAR;
    }

    /// 管 of 实管 and 管理率.
    private static boolean isNamed(Worded part, Worded told) {
        String said = part.label() + part.after();
        String label = told.label();
        int rate = Math.max(label.lastIndexOf('率'), label.lastIndexOf('度'));
        return rate >= 2 && (said.indexOf(label.charAt(rate - 1)) >= 0 || said.indexOf(label.charAt(rate - 2)) >= 0);
    }

    /// Whether other rates of the passage are those of a figure before each and this whole.
    private static boolean isConfirmed(Worded whole, Window window, Worded told) {
        List<Worded> items = window.items();
        int confirmed = 0;
        for (int i = 1; i < items.size(); i++) {
            Worded rate = items.get(i);
            Worded part = items.get(i - 1);
            boolean isOther = rate.quantity().unit().isRate()
                    && !rate.equals(told)
                    && isCountOrAmount(part)
                    && !part.equals(whole)
                    && part.key().equals(whole.key());
            if (isOther && new Quotient(rate, List.of(part), whole, BigDecimal.ZERO).holds()) {
                confirmed++;
            }
        }
        return confirmed >= CONFIRMED;
    }

    private static List<Suspect> suspects(Quotient quotient) {
        Worded part = quotient.parts().getFirst();
        Interval rate = quotient.told().span();
        List<Suspect> suspects = new ArrayList<>();
        if (quotient.value().compareTo(MOST) <= 0) {
            suspects.add(result(quotient));
        }
        if (rate.low().signum() > 0) {
            suspect(part, rate.times(quotient.whole().base())).ifPresent(suspects::add);
            suspect(quotient.whole(), wholes(quotient)).ifPresent(suspects::add);
        }
        return suspects;
    }

    /// The rate as it should be; where a point was moved in it, with the decimals that it then has.
    private static Suspect result(Quotient quotient) {
        Worded told = quotient.told();
        BigDecimal value = quotient.value();
        BigDecimal factor = told.quantity().unit().factor();
        return Slip.sources(told.quantity().value())
                .filter(source -> source.scale() > told.quantity().value().scale())
                .filter(source -> source.multiply(factor)
                                .subtract(value)
                                .abs()
                                .multiply(BigDecimal.TWO)
                                .compareTo(source.ulp().multiply(factor))
                        <= 0)
                .map(source -> new Suspect(told, source.multiply(factor)))
                .findFirst()
                .orElseGet(() -> quotient.suspects().getFirst());
    }

    /// The wholes of which the part is such a rate.
    private static Interval wholes(Quotient quotient) {
        BigDecimal part = quotient.parts().getFirst().base();
        Interval rate = quotient.told().span();
        return new Interval(
                part.divide(rate.high(), DIGITS, RoundingMode.HALF_UP),
                part.divide(rate.low(), DIGITS, RoundingMode.HALF_UP));
    }

    /// The figure of which a slip makes this one, among those that would make the rate.
    private static Optional<Suspect> suspect(Worded wrong, Interval right) {
        BigDecimal low = right.low();
        BigDecimal high = right.high();
        BigDecimal factor = wrong.quantity().unit().factor();
        return Slip.sources(wrong.quantity().value())
                .map(value -> value.multiply(factor))
                .filter(value ->
                        value.compareTo(low) >= 0 && value.compareTo(high) <= 0 && value.compareTo(wrong.base()) != 0)
                .map(value -> new Suspect(wrong, value, ways(wrong, value, low, high)))
                .filter(suspect -> suspect.slip() != null)
                .max(Comparator.comparingLong(Suspect::odds));
    }

    /// How many figures as round as this one would make the rate as well.
    private static long ways(Worded wrong, BigDecimal value, BigDecimal low, BigDecimal high) {
        BigDecimal step = value.stripTrailingZeros().ulp().max(wrong.quantity().precision());
        return 1
                + high.subtract(low)
                        .divide(step, 0, RoundingMode.DOWN)
                        .min(MOST_WAYS)
                        .longValueExact();
    }
}
