package gouji.check.claim;

import gouji.check.fact.Identity;
import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.pattern.Han;
import gouji.pattern.Search;
import gouji.quantity.Dimension;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 数字相同、次序不同: two figures of one sort, in words or tables, whose names share something and whose digits are the
/// same in another order, `合同价186.4万元` here and `合同价款184.6万元` there. Chance seldom makes them, a slip of the pen
/// often. Other relations know more, so this one only hints.
///
/// @param neutral words that name nothing
/// @param kinds sorts of figures which rightly differ under one name: 预算, 支出 …
/// @param unless words around either figure that tell another one apart: 变更后, 控制价
/// @param last words that make a figure one of the year before
/// @param total words of the score of the whole report
/// @param level words that tell a level of government's own money, with the group `level`
public record SameDigits(Search neutral, List<Search> kinds, Search unless, Search last, Search total, Search level)
        implements WordDemand {
    private static final String SCORE = "score";
    private static final int LEAST = 3; // digits that tell anything
    private static final int TELLING = 4;
    private static final int NAME = 4; // characters shared by names that are surely alike
    private static final int SHARED = 2;
    private static final int FEW = 8; // figures of a unit
    private static final int MOST = 4; // figures of the same digits; more are a series
    private static final Pattern ITEM = Pattern.compile("(?:项目|采购|经费|资金|专项|情况|明细|服务)$");
    private static final Pattern QUOTES = Pattern.compile("[“”]");
    private static final Pattern BRACKETS = Pattern.compile("[（(][^（()）]*[)）]");

    public static SameDigits of(RuleNode node) {
        node.only("neutral", "kinds", "unless", "last", "total", "level");
        return new SameDigits(
                WordDemand.words(node, "neutral"),
                node.get("kinds").items().stream()
                        .map(kind -> kind.as(Search::of, "此处应为正则表达式"))
                        .toList(),
                WordDemand.words(node, "unless"),
                WordDemand.words(node, "last"),
                WordDemand.words(node, "total"),
                WordDemand.words(node, "level"));
    }

    /// What a report tells.
    ///
    /// @param bySentence the values that each sentence tells
    /// @param byUnit those that are told of each unit
    private record Told(@Nullable Integer year, Map<String, Set<String>> bySentence, Map<String, Set<String>> byUnit) {
        void add(NamedFigure figure) {
            bySentence
                    .computeIfAbsent(figure.sentence(), any -> new HashSet<>())
                    .add(value(figure));
            byUnit.computeIfAbsent(unit(figure), any -> new HashSet<>()).add(value(figure));
        }

        /// Whether the sentence of either tells the other value, too.
        boolean isKnown(NamedFigure one, NamedFigure other) {
            return bySentence.getOrDefault(one.sentence(), Set.of()).contains(value(other))
                    || bySentence.getOrDefault(other.sentence(), Set.of()).contains(value(one));
        }

        boolean areFew(String unit) {
            return byUnit.getOrDefault(unit, Set.of()).size() <= FEW;
        }
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        Map<String, List<NamedFigure>> alike = new LinkedHashMap<>();
        var told = new Told(said.report().year(), new HashMap<>(), new HashMap<>());
        NamedFigures.of(said, neutral, last).forEach(figure -> {
            String key = key(figure.quantity());
            if (key != null) {
                alike.computeIfAbsent(key, any -> new ArrayList<>()).add(figure);
                told.add(figure);
            }
        });
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (List<NamedFigure> group : alike.values()) {
            Map<String, Integer> times = times(group);
            boolean areUsable = times.size() > 1 && times.size() <= MOST;
            for (int i = 0; areUsable && i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    NamedFigure one = group.get(i);
                    NamedFigure other = group.get(j);
                    compare(note, told, times, one, other)
                            .ifPresent(finding -> findings.putIfAbsent(value(one) + value(other), finding));
                }
            }
        }
        return findings.values().stream();
    }

    /// In how many lines each value is told.
    private static Map<String, Integer> times(List<NamedFigure> group) {
        Map<String, Integer> times = new HashMap<>();
        group.stream()
                .collect(Collectors.groupingBy(
                        SameDigits::value, Collectors.mapping(NamedFigure::line, Collectors.toSet())))
                .forEach((value, places) -> times.put(value, places.size()));
        return times;
    }

    private Optional<Finding> compare(
            Note note, Told told, Map<String, Integer> times, NamedFigure one, NamedFigure other) {
        int first = times.getOrDefault(value(one), 0);
        int second = times.getOrDefault(value(other), 0);
        boolean isOften = first > 1 && second > 1;
        if (isOften || told.isKnown(one, other) || !mayBeOne(one, other)) {
            return Optional.empty();
        }
        boolean isAsked = isAsked(other.base(), one, other, told.year());
        boolean isOtherAsked = isAsked(one.base(), one, other, told.year());
        boolean isOther = isAsked == isOtherAsked ? first > second : isOtherAsked;
        NamedFigure wrong = isOther ? other : one;
        NamedFigure right = wrong.equals(one) ? other : one;
        boolean isOnce = times.getOrDefault(value(wrong), 0) == 1;
        boolean isProved = isAsked != isOtherAsked && isOnce;
        boolean isRepeated = isOnce && times.getOrDefault(value(right), 0) >= LEAST;
        boolean isLoneTwin = Math.min(first, second) == 1 && told.areFew(unit(one)) && areLoneTwins(one, other);
        boolean isMeant = areOne(one, other)
                || isLoneTwin
                || (isProved && isSupposed(wrong, right))
                || (isRepeated && isCount(wrong, right));
        return isMeant ? Optional.of(finding(note, wrong, right)) : Optional.empty();
    }

    private static Finding finding(Note note, NamedFigure wrong, NamedFigure right) {
        return note.of(
                note.rule().title() + "：“" + wrong.told() + "”，“" + right.told() + "”",
                List.of(wrong.stated(), right.stated()));
    }

    private static String value(NamedFigure told) {
        return told.base().toPlainString() + Worded.key(told.quantity().unit());
    }

    /// What figures of the same digits share; null for one that tells too little.
    private static @Nullable String key(Quantity quantity) {
        boolean isScore = quantity.unit().dimension() == Dimension.SCORE;
        String sort = isScore ? SCORE : Worded.key(quantity.unit());
        if (sort.isEmpty() && quantity.unit().dimension() != Dimension.NONE) {
            return null;
        }
        BigDecimal base = quantity.inBase().abs().stripTrailingZeros();
        String digits = base.unscaledValue().toString();
        boolean isWhole = quantity.value().scale() <= 0 && digits.length() > 1;
        boolean isPrinted = quantity.value().scale() > 1; // 72.00 and 70.20 tell four digits
        int told = isWhole || isPrinted ? quantity.value().precision() : digits.length(); // 620 tells as much as 602
        if (told < LEAST || quantity.qualifier() != null || quantity.upper() != null) {
            return null;
        }
        // a bare number of a table is money as often as not
        return (sort.isEmpty() ? Worded.MONEY : sort)
                + (base.precision() - base.scale())
                + digits.chars()
                        .filter(c -> c > '0')
                        .sorted()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    }

    /// Whether the figures around either place ask for that value there.
    private static boolean isAsked(BigDecimal value, NamedFigure one, NamedFigure other, @Nullable Integer year) {
        return Confirmed.fits(one.worded(), year, value) || Confirmed.fits(other.worded(), year, value);
    }

    private boolean mayBeOne(NamedFigure one, NamedFigure other) {
        return (isTransposed(one, other) || areCalledAlike(one, other))
                && Math.max(one.quantity().digits(), other.quantity().digits()) >= LEAST
                && !one.sentence().equals(other.sentence())
                && (one.year() == null || other.year() == null || one.year().equals(other.year()))
                && !unless.isIn(one.since() + one.around())
                && !unless.isIn(other.since() + other.around())
                && !areOtherKinds(one, other);
    }

    /// Four digits in any order under one name.
    private static boolean areCalledAlike(NamedFigure one, NamedFigure other) {
        return one.base().compareTo(other.base()) != 0
                && !one.isRow()
                && !other.isRow()
                && Math.min(one.name().length(), other.name().length()) >= NAME
                && (one.name().endsWith(other.name()) || other.name().endsWith(one.name()))
                && Math.min(stated(one.quantity()), stated(other.quantity())) >= TELLING;
    }

    /// `年末特困供养对象836人`, `集中供养人数为863人`: where a report tells few figures of a unit, chance hardly makes two of the same
    /// digits, and sentences that share a word will do.
    private boolean areLoneTwins(NamedFigure one, NamedFigure other) {
        return !one.isRow()
                && !other.isRow()
                && isTransposed(one, other)
                && one.quantity().unit().dimension() == Dimension.COUNT
                && one.base()
                                .unscaledValue()
                                .toString()
                                .chars()
                                .filter(c -> c > '0')
                                .count()
                        >= LEAST
                && shared(bare(scope(one) + one.around()), bare(scope(other) + other.around())) >= SHARED;
    }

    private static String unit(NamedFigure told) {
        return Worded.key(told.quantity().unit());
    }

    /// Of two figures of which others near ask for one and not for the other, less of a name will do.
    private boolean isSupposed(NamedFigure wrong, NamedFigure right) {
        int least = digits(wrong, right) >= TELLING ? 1 : SHARED;
        return shared(bare(wrong.around()), bare(right.around())) >= least;
    }

    /// A count of four digits in words, of which chance seldom makes another one that is told again and again.
    private static boolean isCount(NamedFigure wrong, NamedFigure right) {
        return wrong.quantity().unit().dimension() == Dimension.COUNT
                && !wrong.isRow()
                && digits(wrong, right) >= TELLING;
    }

    private boolean areOne(NamedFigure one, NamedFigure other) {
        int digits = digits(one, other);
        if (one.isRow() && other.isRow()) {
            return one.name().equals(other.name()) && !one.name().isEmpty();
        }
        if (one.isRow() || other.isRow()) {
            NamedFigure row = one.isRow() ? one : other;
            NamedFigure words = one.isRow() ? other : one;
            String item = ITEM.matcher(
                            Identity.name(BRACKETS.matcher(row.name()).replaceAll("")))
                    .replaceFirst("");
            int share = shared(item, words.before());
            boolean isNamed = share == item.length()
                    ? share >= (digits >= TELLING ? SHARED : LEAST)
                    : share >= NAME && 2 * share > item.length();
            boolean isOfLevel =
                    digits >= TELLING && !level(item).isEmpty() && level(item).equals(level(words.since()));
            boolean areTotals = total.isIn(row.around()) && total.isIn(words.around());
            return isNamed
                    || isOfLevel
                    || areTotals
                    || isShared(digits, shared(bare(row.around()), bare(words.around())));
        }
        int share = shared(bare(one.around()), bare(other.around()));
        return isShared(digits, share)
                || (one.isDated() && other.isDated() && (share >= LEAST || isOfOneName(one, other)));
    }

    /// Whose money words tell of: 旗 of 旗本级 and of 旗财政; empty where of nobody's.
    private String level(String words) {
        Matcher found = level.pattern().matcher(words);
        return found.find() ? found.group("level") : "";
    }

    /// Whether the sentences of both name one thing of a year: `“三公”经费比2020年的12.34万元减少…`.
    private boolean isOfOneName(NamedFigure one, NamedFigure other) {
        return shared(bare(scope(one)), bare(scope(other))) >= NAME;
    }

    /// With the heading over it, which tells what a sentence leaves out.
    private static String scope(NamedFigure told) {
        return QUOTES.matcher(Objects.toString(told.place().section(), "") + "|" + told.before())
                .replaceAll("");
    }

    /// How much the two tell: the digits of 98.90 are four, and those of 5960 counted one by one, too. A first digit
    /// exchanged makes another size of figure, which seldom goes unseen.
    private static int digits(NamedFigure one, NamedFigure other) {
        int digits = Math.min(stated(one.quantity()), stated(other.quantity()));
        char first = one.base().unscaledValue().toString().charAt(0);
        boolean isOfOneSize = first == other.base().unscaledValue().toString().charAt(0);
        return isOfOneSize ? digits : Math.min(digits, LEAST);
    }

    private static int stated(Quantity quantity) {
        int digits = quantity.digits();
        boolean isLastZero = quantity.value().precision() == digits + 1;
        return isLastZero && digits >= LEAST ? digits + 1 : digits;
    }

    /// The fewer the digits, the more must the names share.
    private static boolean isShared(int digits, int shared) {
        return shared >= (digits >= TELLING ? SHARED : NAME);
    }

    private String bare(String name) {
        return neutral.replacing(name, "|");
    }

    /// Two digits beside each other exchanged; or, of four and more, any order but the first digit.
    private static boolean isTransposed(NamedFigure one, NamedFigure other) {
        BigDecimal first = one.base();
        BigDecimal second = other.base();
        if (first.compareTo(second) == 0 || first.signum() != second.signum()) {
            return false;
        }
        int scale = Math.max(first.scale(), second.scale());
        String a = first.abs().setScale(scale).unscaledValue().toString();
        String b = second.abs().setScale(scale).unscaledValue().toString();
        int differing = 0;
        int from = -1;
        int to = -1;
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                differing++;
                from = from < 0 ? i : from;
                to = i;
            }
        }
        return (differing == 2 && to - from == 1)
                || (differing <= LEAST && to - from == 2 && Math.min(first.precision(), second.precision()) >= TELLING);
    }

    private boolean areOtherKinds(NamedFigure one, NamedFigure other) {
        boolean isFirst = false;
        boolean isSecond = false;
        for (Search kind : kinds) {
            boolean inFirst = kind.isIn(one.around());
            boolean inSecond = kind.isIn(other.around());
            if (inFirst && inSecond) {
                return false;
            }
            isFirst |= inFirst;
            isSecond |= inSecond;
        }
        return isFirst && isSecond;
    }

    /// How many Han characters in a row two names share.
    static int shared(String one, String other) {
        int most = 0;
        for (int i = 0; i < one.length(); i++) {
            for (int end = i + most + 1; end <= one.length(); end++) {
                String run = one.substring(i, end);
                if (!Han.is(run.charAt(run.length() - 1)) || !other.contains(run)) {
                    break;
                }
                most = end - i;
            }
        }
        return most;
    }
}
