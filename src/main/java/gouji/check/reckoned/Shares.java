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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 占比: the share of a whole that stands elsewhere in the report: under the name that is told (`占基本支出的11.57%`), or as
/// the one figure of which the shares beside it are.
final class Shares implements Worked.Shape {
    private static final int DIGITS = 12;
    private static final BigDecimal ALIKE = BigDecimal.valueOf(100); // within a hundredth
    private static final int TELLING_DIGITS = 3;
    private static final int PROOFS = 2;
    private static final int NEAR = 8; // paragraphs
    private static final int SHORTEST_NAME = 3;
    private static final BigDecimal MOST_APART = BigDecimal.valueOf(1_000);
    private static final BigDecimal MOST_OVER = BigDecimal.valueOf(3); // of what is paid against its budget
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+$");

    @Override
    public List<String> words() {
        return List.of("share", "each", "base", "bare", "filler", "apart", "unless", "own", "done");
    }

    @Override
    public List<Reading> readings(Window window, int at, RuleWords words) {
        Worded told = window.items().get(at);
        boolean isRate = told.quantity().unit().isRate() && !told.isPoints();
        String said = isRate && at > 0 ? window.said(at) : "";
        if (!words.says("share", said) || words.says("each", said) || words.says("unless", told.gap())) {
            return List.of();
        }
        List<Worded> parts = parts(window, at, words);
        if (parts.isEmpty()) {
            return List.of();
        }
        Worded part = parts.getLast();
        if (isOfOtherSubject(window, at, part, words)) {
            return List.of();
        }
        String name = name(said, words);
        if (isCalled(part, name, words)) {
            return ofWhole(window, at, parts, words);
        }
        Worded composed = name.isEmpty() ? ofParts(window, at, part, words) : null;
        if (composed != null) {
            return List.of(new Reading(new Working(told, List.of(part, composed), Arithmetic.QUOTIENT), Bond.PROVEN));
        }
        Worded sisters = name.isEmpty() ? ofSister(window, at, part, words) : null;
        if (sisters != null) {
            return List.of(new Reading(new Working(told, List.of(part, sisters), Arithmetic.QUOTIENT), Bond.NAMED));
        }
        List<Worded> named = named(window, part, name, words);
        List<Worded> bases = bases(window.amounts(), told, part);
        if (words.says("own", name)) {
            named = ofItem(part, parts, named, words);
            bases = ofItem(part, parts, bases, words);
        }
        List<Reading> readings = new ArrayList<>();
        boolean isNamed = named.size() == 1 && (bases.isEmpty() || contains(bases, named.getFirst()));
        boolean isProven = named.isEmpty() && isOneWhole(bases);
        add(told, part, named, isNamed ? Bond.NAMED : Bond.OPEN, readings);
        add(told, part, bases, isProven ? Bond.TOLD : Bond.OPEN, readings);
        if (readings.isEmpty() && !words.says("own", name)) {
            add(told, part, related(window.amounts(), told, part), Bond.OPEN, readings);
        }
        return isOfAnyOther(window, told, parts) ? List.of() : readings;
    }

    /// `较上年20000万元增长10%，税收收入占总收入的60%`: no amount since the rate before, and whose share it is has none there.
    private static boolean isOfOtherSubject(Window window, int at, Worded part, RuleWords words) {
        Worded told = window.items().get(at);
        Worded before = window.items().get(at - 1);
        int share = told.label().indexOf('占');
        return share > 1
                && before.key().equals(Worded.RATE)
                && before.isInSentenceOf(told)
                && !Texts.shareWord(
                        words.without("done", told.label().substring(0, share)), words.without("done", part.label()));
    }

    /// The whole that is an item's own, where each has a target or a budget: told beside the part, or under its name.
    private static List<Worded> ofItem(Worded part, List<Worded> parts, List<Worded> wholes, RuleWords words) {
        return wholes.stream()
                .filter(whole -> parts.contains(whole) || isOfItem(part, whole, words))
                .toList();
    }

    /// Whether a target or budget is told under the name of the thing that a part is told of, if that has any.
    static boolean isOfItem(Worded part, Worded whole, RuleWords words) {
        return whole.label().contains(words.without("filler", words.without("done", part.label())));
    }

    /// What a share is said to be of; empty where it is not said.
    private static String name(String said, RuleWords words) {
        String name = words.first("base", said)
                .map(share -> words.without("filler", share.group("base")))
                .orElse("");
        return name.length() < 2 ? "" : name;
    }

    private static boolean isCalled(Worded figure, String name, RuleWords words) {
        return !name.isEmpty()
                && figure.label().indexOf(name.charAt(0)) >= 0 // or nothing need be left out
                && words.without("filler", figure.label()).endsWith(name);
    }

    /// `38.7万亩（…33.5万亩），占永久基本农田42.6万亩的90.85%`: the last figure is the whole. Where the part is not told in the
    /// sentence, it is looked for under the name before the whole's: `公共安全支出年初预算32680万元，完成年初预算的111.73%`.
    private static List<Reading> ofWhole(Window window, int at, List<Worded> parts, RuleWords words) {
        Worded told = window.items().get(at);
        Worded whole = parts.getLast();
        List<Worded> own = parts.subList(0, parts.size() - 1).stream()
                .filter(figure -> figure.key().equals(whole.key()))
                .toList();
        List<Worded> found = own;
        if (own.isEmpty()) {
            Matcher share = words.search("base").pattern().matcher(window.said(at));
            int end = share.find() ? whole.label().lastIndexOf(share.group("base")) : 0;
            Matcher subject = HAN.matcher(whole.label().substring(0, Math.max(0, end)));
            found = subject.find() && subject.group().length() > SHORTEST_NAME
                    ? window.amounts()
                            .where(
                                    whole.key()::equals,
                                    figure -> !figure.equals(whole)
                                            && figure.label().contains(subject.group())
                                            && !words.says("apart", figure.label())
                                            && isWithin(MOST_OVER, figure, whole))
                    : List.of();
        }
        List<Reading> readings = new ArrayList<>();
        if (own.size() == 1 && told.gap().startsWith("的") && !isBehindBracket(own.getFirst(), whole)) {
            return readings; // which share-of-told-whole asks
        }
        for (Worded part : found) {
            Bond bond = own.size() == 1 ? Bond.NAMED : Bond.OPEN;
            readings.add(new Reading(new Working(told, List.of(part, whole), Arithmetic.QUOTIENT), bond));
        }
        return readings;
    }

    private static boolean isBehindBracket(Worded part, Worded whole) {
        String said = part.text().text().text();
        return said.substring(part.figure().end(), whole.figure().start()).indexOf('（') >= 0;
    }

    private static boolean isWithin(BigDecimal times, Worded one, Worded other) {
        return one.base().multiply(times).compareTo(other.base()) > 0
                && other.base().multiply(times).compareTo(one.base()) > 0;
    }

    /// `占基本支出89.42%；公用经费309.00万元，占10.58%`: the whole that the share before it in the sentence names and is of.
    private static @Nullable Worded ofSister(Window window, int at, Worded part, RuleWords words) {
        Worded told = window.items().get(at);
        if (!words.says("bare", told.label())) {
            return null;
        }
        for (int i = at - 1; i > 0; i--) {
            Worded sister = window.items().get(i);
            if (!sister.isInSentenceOf(told)) {
                break;
            }
            Worded other = window.items().get(i - 1);
            if (!sister.quantity().unit().isRate()) {
                continue;
            }
            String name = name(window.said(i), words);
            if (name.isEmpty() || !other.isPlainAmount() || !other.key().equals(part.key())) {
                break;
            }
            return window.amounts().within(other.key(), wholes(other, sister)).stream()
                    .filter(whole ->
                            isCalled(whole, name, words) && whole.base().compareTo(part.base()) >= 0)
                    .findFirst()
                    .orElse(null);
        }
        return null;
    }

    /// `支出23770.00万元，其中：基本支出18642.37万元，占78.43%；项目支出5127.63万元，占21.57%`: the whole that the parts of the sentence make
    /// and of which another one's share is right. Null where there is none.
    private static @Nullable Worded ofParts(Window window, int at, Worded part, RuleWords words) {
        Worded told = window.items().get(at);
        if (!words.says("bare", told.label())) {
            return null;
        }
        List<Worded> own = window.items().stream()
                .filter(figure -> figure.isInSentenceOf(told)
                        && figure.isPlainAmount()
                        && figure.key().equals(part.key()))
                .toList();
        for (int i = 0; i + 2 < own.size(); i++) {
            Worded whole = own.get(i);
            Interval sum = Interval.exactly(BigDecimal.ZERO);
            for (int j = i + 1; j < own.size(); j++) {
                sum = sum.plus(own.get(j).span());
                List<Worded> parts = own.subList(i + 1, j + 1);
                boolean isMade = parts.size() > 1 && parts.contains(part) && sum.meets(whole.span());
                if (isMade
                        && window.amounts().shares().stream().anyMatch(share -> isRightIn(share, parts, whole, told))) {
                    return whole;
                }
            }
        }
        return null;
    }

    private static boolean isRightIn(Amounts.Share share, List<Worded> parts, Worded whole, Worded told) {
        return !share.rate().equals(told)
                && share.rate().isInSentenceOf(told)
                && parts.contains(share.part())
                && new Working(share.rate(), List.of(share.part(), whole), Arithmetic.QUOTIENT).holds();
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
        String called = part.label() + "|" + told.label();
        for (Worded whole : amounts.all(part.key())) {
            boolean isRelated = whole.base().compareTo(part.base()) > 0 && Texts.shareWord(whole.label(), called);
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
    private static List<Worded> named(Window window, Worded part, String name, RuleWords words) {
        if (name.length() < SHORTEST_NAME) {
            return List.of();
        }
        Map<BigDecimal, Worded> byValue = new LinkedHashMap<>();
        for (Worded figure : window.amounts().all(part.key())) {
            if (isWithin(MOST_APART, figure, part) && isCalled(figure, name, words)) {
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
            boolean isSister = share.part().key().equals(part.key())
                    && (isNear(share.rate(), told) || isCalledAlike(share.rate(), told))
                    && share.rate().quantity().value().precision() >= TELLING_DIGITS
                    && share.rate().label().contains("占") == told.label().contains("占")
                    && !share.rate().equals(told);
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
