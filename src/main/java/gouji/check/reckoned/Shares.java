package gouji.check.reckoned;

import gouji.check.reckoned.Worked.Bond;
import gouji.check.reckoned.Worked.Reading;
import gouji.check.reckoned.Working.Arithmetic;
import gouji.check.rule.RuleWords;
import gouji.check.text.Amounts;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.quantity.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;

/// 占比: the share of a whole that stands elsewhere in the report: under the name that is told (`占基本支出的11.57%`), or as
/// the one figure of which the shares beside it are.
final class Shares implements Worked.Shape {
    private static final int DIGITS = 12;
    private static final BigDecimal ALIKE = BigDecimal.valueOf(100); // within a hundredth
    private static final int TELLING_DIGITS = 3;
    private static final int PROOFS = 2;
    private static final int NEAR = 8; // paragraphs
    private static final int SHORTEST_NAME = 3;

    @Override
    public List<String> words() {
        return List.of("share", "base", "filler", "apart");
    }

    @Override
    public List<Reading> readings(Window window, int at, RuleWords words) {
        Worded told = window.items().get(at);
        boolean isRate = told.quantity().unit().isRate() && !told.isPoints();
        if (!isRate || at == 0 || !words.says("share", told.label())) {
            return List.of();
        }
        List<Worded> parts = parts(window, at, words);
        if (parts.isEmpty()) {
            return List.of();
        }
        Worded part = parts.getLast();
        List<Worded> named = named(window, told, part, words);
        List<Worded> bases = bases(window.amounts(), told, part);
        List<Reading> readings = new ArrayList<>();
        boolean isNamed = named.size() == 1 && (bases.isEmpty() || contains(bases, named.getFirst()));
        boolean isProven = named.isEmpty() && isOneWhole(bases);
        add(told, part, named, isNamed ? Bond.TOLD : Bond.OPEN, readings);
        add(told, part, bases, isProven ? Bond.TOLD : Bond.OPEN, readings);
        if (readings.isEmpty()) {
            add(told, part, related(window.amounts(), told, part), Bond.OPEN, readings);
        }
        return isOfAnyOther(window, told, parts) ? List.of() : readings;
    }

    private static void add(Worded told, Worded part, List<Worded> wholes, Bond bond, List<Reading> readings) {
        for (Worded whole : wholes) {
            boolean isNew = readings.stream()
                    .noneMatch(
                            reading -> reading.working().of().getLast().base().compareTo(whole.base()) == 0);
            if (isNew) {
                readings.add(new Reading(new Working(told, List.of(part, whole), Arithmetic.QUOTIENT), bond));
            }
        }
    }

    /// Whether it does not matter which of them is meant.
    private static boolean isOneWhole(List<Worded> bases) {
        if (bases.isEmpty()) {
            return false;
        }
        BigDecimal first = bases.getFirst().base();
        return bases.stream()
                .allMatch(base ->
                        base.base().subtract(first).abs().multiply(ALIKE).compareTo(first) <= 0);
    }

    /// Wholes that are called like the part, in two characters or more.
    private static List<Worded> related(Amounts amounts, Worded told, Worded part) {
        List<Worded> related = new ArrayList<>();
        Set<BigDecimal> values = new LinkedHashSet<>();
        for (Worded whole : amounts.all(part.key())) {
            boolean isRelated = !whole.equals(part)
                    && whole.base().compareTo(part.base()) > 0
                    && Texts.shareWord(whole.label(), part.label() + "|" + told.label());
            if (isRelated && values.add(whole.base().stripTrailingZeros())) {
                related.add(whole);
            }
        }
        return related;
    }

    private static boolean contains(List<Worded> bases, Worded base) {
        return bases.stream().anyMatch(other -> other.base().compareTo(base.base()) == 0);
    }

    /// Whether any figure of the report is a whole of which a figure before it is such a share.
    private static boolean isOfAnyOther(Window window, Worded told, List<Worded> parts) {
        return parts.stream()
                .anyMatch(part -> window.amounts().within(part.key(), wholes(part, told)).stream()
                        .anyMatch(whole -> !whole.equals(part)));
    }

    /// The wholes of which a figure is that share, which may also be cut off.
    private static Interval wholes(Worded part, Worded rate) {
        Interval stated = rate.quantity().interval();
        BigDecimal high = stated.high().max(rate.base().add(rate.quantity().precision()));
        return new Interval(
                part.span().low().divide(high, DIGITS, RoundingMode.HALF_UP),
                stated.low().signum() <= 0
                        ? part.span().high()
                        : part.span().high().divide(stated.low(), DIGITS, RoundingMode.HALF_UP));
    }

    /// The amounts of its sentence since the rate before, or all of it where that leaves none.
    private static List<Worded> parts(Window window, int at, RuleWords words) {
        Worded told = window.items().get(at);
        List<Worded> parts = new ArrayList<>();
        boolean isBehindRate = false;
        for (int i = at - 1; i >= 0; i--) {
            Worded figure = window.items().get(i);
            if (!figure.isInSentenceOf(told)) {
                break;
            }
            isBehindRate = isBehindRate || figure.key().equals(Worded.RATE);
            boolean isUsable = figure.isPlainAmount() && !words.says("apart", figure.label());
            if (isUsable && (parts.isEmpty() || !isBehindRate)) {
                parts.addFirst(figure);
            }
        }
        return parts;
    }

    /// `占基本支出的11.57%`: what the report calls 基本支出.
    private static List<Worded> named(Window window, Worded told, Worded part, RuleWords words) {
        Matcher share = words.search("base").pattern().matcher(told.label());
        if (!share.find()) {
            return List.of();
        }
        String name = words.without("filler", share.group("base"));
        if (name.length() < SHORTEST_NAME) {
            return List.of();
        }
        Map<BigDecimal, Worded> byValue = new LinkedHashMap<>();
        for (Worded figure : window.amounts().all(part.key())) {
            boolean isNamed = figure.base().compareTo(part.base()) >= 0
                    && words.without("filler", figure.label()).endsWith(name);
            if (isNamed) {
                byValue.putIfAbsent(figure.base().stripTrailingZeros(), figure);
            }
        }
        return List.copyOf(byValue.values());
    }

    /// Wholes of which at least two other shares told near by are.
    private static List<Worded> bases(Amounts amounts, Worded told, Worded part) {
        Map<BigDecimal, Set<BigDecimal>> proofs = new LinkedHashMap<>();
        Map<BigDecimal, Worded> wholes = new LinkedHashMap<>();
        for (Amounts.Share share : amounts.shares()) {
            boolean isSister = !share.rate().equals(told)
                    && share.rate().quantity().value().precision() >= TELLING_DIGITS
                    && share.part().key().equals(part.key())
                    && share.rate().label().contains("占") == told.label().contains("占")
                    && (isNear(share.rate(), told) || isCalledAlike(share.rate(), told));
            if (!isSister) {
                continue;
            }
            for (Worded whole : amounts.within(part.key(), wholes(share.part(), share.rate()))) {
                BigDecimal value = whole.base().stripTrailingZeros();
                boolean isWhole = !whole.equals(share.part()) && whole.base().compareTo(part.base()) >= 0;
                if (isWhole) {
                    wholes.putIfAbsent(value, whole);
                    proofs.computeIfAbsent(value, any -> new LinkedHashSet<>())
                            .add(share.part().base());
                }
            }
        }
        int most = proofs.values().stream().mapToInt(Set::size).max().orElse(0);
        return proofs.entrySet().stream()
                .filter(proof -> most >= PROOFS && proof.getValue().size() == most)
                .map(proof -> wholes.get(proof.getKey()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean isCalledAlike(Worded one, Worded other) {
        return one.label().length() >= SHORTEST_NAME && one.label().equals(other.label());
    }

    private static boolean isNear(Worded one, Worded other) {
        Integer first = one.text().text().place().paragraph();
        Integer second = other.text().text().place().paragraph();
        return one.text().equals(other.text()) || (first != null && second != null && Math.abs(first - second) <= NEAR);
    }
}
