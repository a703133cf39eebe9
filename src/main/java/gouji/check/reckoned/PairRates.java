package gouji.check.reckoned;

import gouji.check.reckoned.Window.Sure;
import gouji.check.reckoned.Window.Suspect;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// 一率两数: `应管1208人，实管1124人，管理率93.05%`, whatever the rate and its figures are called. Where no figures of the
/// passage make the rate as it stands, but two of them would if one of the three were rid of a slip of the pen, that
/// one is wrong.
final class PairRates implements Reckoned.Relation {
    private static final int BEFORE = 9; // figures before the rate that may be its whole
    private static final int AFTER = 3;
    private static final int PARTS = 3; // figures before the rate that may be its part
    private static final int TELLING_ODDS = 6;
    private static final int CONFIRMED = 2; // other rates of the passage by the same whole

    private final RuleWords words;

    PairRates(RuleWords words) {
        this.words = words;
        for (String name : List.of("rate", "change", "apart", "part", "whole", "unless", "carrier", "quality")) {
            words.search(name);
        }
    }

    /// What holds two figures and a rate together.
    private enum Bond {
        /// The words of the rate name its part, and words the whole.
        NAMED,
        /// Other rates by the same whole.
        TOLD,
        /// There are no others before the rate.
        ALONE,
        /// They are near.
        NEAR
    }

    /// Figures that may make the rate.
    private record Pair(Quotient quotient, Bond bond) {
        Suspected suspected() {
            return new Suspected(this, RateSlips.suspects(quotient));
        }
    }

    /// Such figures, and which of them may be wrong.
    private record Suspected(Pair pair, List<Suspect> suspects) {
        boolean isTelling() {
            return suspects.stream().anyMatch(suspect -> suspect.odds() >= TELLING_ODDS);
        }

        boolean isWorthTelling() {
            return pair.bond() == Bond.NAMED || suspects.stream().anyMatch(suspect -> suspect.slip() != null);
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
                    && told.base().signum() > 0
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
        Interval right = RateSlips.wholes(broken.getFirst().pair().quotient());
        List<Worded> all = new ArrayList<>();
        for (Broken one : broken) {
            Interval own = RateSlips.wholes(one.pair().quotient());
            if (!right.meets(own)) {
                return Optional.empty();
            }
            right = both(right, own);
            all.addAll(one.pair().quotient().all());
        }
        Quotient first = broken.getFirst().pair().quotient();
        return RateSlips.suspect(whole, right, false)
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
        List<Worded> own = ownFigures(window.items(), at);
        List<Quotient> quotients = quotients(window, at, own, near);
        List<Quotient> named = quotients.stream()
                .filter(quotient -> areNamed(window, own, quotient))
                .toList();
        boolean isExplained = named.size() == 1
                ? RateMakers.make(told, near, this::isOfOneSort, named.getFirst()::isOfOneOf)
                : RateMakers.make(told, near, this::isOfOneSort, quotient -> true);
        if (isExplained) {
            return Optional.empty();
        }
        List<Pair> pairs = quotients.stream()
                .map(quotient ->
                        new Pair(quotient, named.contains(quotient) ? Bond.NAMED : bond(window, own, quotient)))
                .filter(pair ->
                        pair.bond() == Bond.NAMED || pair.quotient().value().compareTo(BigDecimal.TEN) <= 0)
                .toList();
        List<Suspected> telling = pairs.stream()
                .sorted(Comparator.comparing(Pair::bond))
                .map(Pair::suspected)
                .filter(Suspected::isWorthTelling)
                .toList();
        long toldPairs = pairs.stream()
                .filter(pair -> pair.bond().compareTo(Bond.TOLD) <= 0)
                .count();
        List<Broken> found = new ArrayList<>();
        for (Suspected suspected : telling) {
            Pair pair = suspected.pair();
            boolean isTold = pair.bond().compareTo(Bond.TOLD) <= 0;
            int tried = isTold ? (int) toldPairs : pair.bond() == Bond.ALONE ? 1 : pairs.size();
            boolean isSure = pair.bond() != Bond.NEAR;
            Optional<Broken> broken = window.tell(
                            pair.quotient().arithmetic(),
                            suspected.suspects(),
                            pair.quotient().all(),
                            pair.bond() == Bond.NAMED ? Sure.NAMED : isSure ? Sure.TOLD : Sure.SUPPOSED,
                            tried)
                    .map(finding ->
                            isTold || !isSure || suspected.isTelling() ? finding : finding.asHint(Window.UNSURE))
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
            boolean isUsable = figure.isAmountOrCount()
                    && figure.base().signum() > 0
                    && figure.quantity().upper() == null
                    && !figure.key().endsWith("岁")
                    && Math.abs(sentence - figure.sentence()) <= 2;
            if (isUsable) {
                near.add(figure);
            }
        }
        return near;
    }

    /// 人 and 份 of a questionnaire or a file, too.
    private boolean isOfOneSort(Worded one, Worded other) {
        return one.key().equals(other.key())
                || (words.says("carrier", one.key()) && words.says("carrier", other.key()));
    }

    /// What figures of its own make with a whole beside it.
    private List<Quotient> quotients(Window window, int at, List<Worded> own, List<Worded> near) {
        List<Worded> items = window.items();
        Worded told = items.get(at);
        List<Worded> beside = items.subList(Math.max(0, at - BEFORE), Math.min(items.size(), at + AFTER + 1));
        List<Worded> wholes = near.stream().filter(beside::contains).toList();
        List<Quotient> quotients = new ArrayList<>();
        for (int i = own.size() - 1; i >= 0; i--) {
            Worded part = own.get(i);
            if (i < own.size() - PARTS && !isOfStem(part, told)) {
                continue;
            }
            for (Worded whole : wholes) {
                boolean isPair = !whole.equals(part)
                        && isOfOneSort(part, whole)
                        && !words.says("apart", part.label())
                        && !words.says("apart", whole.label())
                        && !words.says("change", whole.label());
                if (isPair) {
                    quotients.add(new Quotient(told, List.of(part), whole, BigDecimal.ZERO));
                }
            }
        }
        return quotients;
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
            if (figure.isPlainAmount()) {
                own.addFirst(figure);
            }
        }
        return own;
    }

    /// Whether words of the rate name its part, and the whole is told right before that.
    private boolean areNamed(Window window, List<Worded> all, Quotient quotient) {
        Worded part = quotient.parts().getFirst();
        Worded told = quotient.told();
        boolean isOnlyNamed = isOfStem(part, told)
                && !words.says("change", part.label()) // 核减率 is of what was before
                && all.stream()
                                .filter(figure -> isOfOneSort(figure, part) && isOfStem(figure, told))
                                .count()
                        == 1;
        return isOnlyNamed && isNextBefore(window, quotient.whole(), part, isWhole(quotient.whole()));
    }

    private boolean isWhole(Worded figure) {
        return words.says("whole", figure.label() + figure.after())
                || figure.after().startsWith("中"); // 符合条件的312人中
    }

    /// Where the words do not name both.
    private Bond bond(Window window, List<Worded> all, Quotient quotient) {
        Worded part = quotient.parts().getFirst();
        Worded whole = quotient.whole();
        List<Worded> own =
                all.stream().filter(figure -> isOfOneSort(figure, part)).toList();
        boolean isInOrder = own.indexOf(part) == own.size() - 1 && own.contains(whole);
        boolean isOfWords = isWhole(whole) || words.says("part", part.label() + part.after());
        if ((isInOrder && isOfWords && isNamed(part, quotient.told())) || isConfirmed(whole, window, quotient.told())) {
            return Bond.TOLD;
        }
        int size = own.size();
        boolean isOfAnother = words.says("quality", quotient.told().label()) && !isNamed(part, quotient.told());
        boolean isAlone = isInOrder
                && !isOfAnother
                && isOfWords
                && own.get(size - 2).equals(whole)
                && (size == 2 || !own.get(size - 3).key().equals(part.key()));
        return isAlone ? Bond.ALONE : Bond.NEAR;
    }

    /// The last figure of one sort before it: in one clause with it also where no word calls it a whole.
    private boolean isNextBefore(Window window, Worded whole, Worded part, boolean isWhole) {
        List<Worded> items = window.items();
        boolean isApart = false;
        for (int i = items.indexOf(part) - 1; i >= 0 && !part.isMoney(); i--) { // 到位 is said of many amounts
            Worded figure = items.get(i);
            if (figure.isPlainAmount() && isOfOneSort(figure, part)) {
                return figure.equals(whole) && (isWhole || !isApart);
            }
            isApart = isApart || !figure.isInSentenceOf(part) || figure.key().equals(Worded.RATE);
        }
        return false;
    }

    /// 管 of 实管 and 管理率.
    private static boolean isNamed(Worded part, Worded told) {
        String said = part.label() + part.after();
        String label = told.label();
        int rate = Math.max(label.lastIndexOf('率'), label.lastIndexOf('度'));
        return rate >= 2 && (said.indexOf(label.charAt(rate - 1)) >= 0 || said.indexOf(label.charAt(rate - 2)) >= 0);
    }

    /// 回收 of 收回份数 and 回收率.
    private static boolean isOfStem(Worded part, Worded told) {
        String label = told.label();
        int rate = Math.max(label.lastIndexOf('率'), label.lastIndexOf('度'));
        String stem = rate < 2 ? "" : label.substring(rate - 2, rate);
        String said = part.label() + part.after();
        return !stem.isEmpty()
                && (said.contains(stem)
                        || said.contains(new StringBuilder(stem).reverse().toString()));
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
                    && part.isAmountOrCount()
                    && !part.equals(whole)
                    && part.key().equals(whole.key());
            if (isOther && new Quotient(rate, List.of(part), whole, BigDecimal.ZERO).holds()) {
                confirmed++;
            }
        }
        return confirmed >= CONFIRMED;
    }
}
