package gouji.check.reckoned;

import gouji.check.reckoned.Window.Sure;
import gouji.check.rule.RuleWords;
import gouji.check.text.NotSideBySide;
import gouji.check.text.Sentences;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Nested;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// 先总后分: a sum told before its parts, which a word opens: `总里程1846.7公里，按等级分，县道…公里，乡道…公里`.
final class SumsAhead {
    private static final int MOST = 12;
    private static final int LONG = 3; // parts that semicolons may divide

    private final RuleWords words;
    private final SumParts sums;

    SumsAhead(RuleWords words) {
        this.words = words;
        this.sums = new SumParts(words);
    }

    /// What is said of the figure at that place and the list behind it, if one opens there.
    Optional<Finding> find(Window window, int at) {
        List<Worded> items = window.items();
        int first = Math.max(firstPart(items, at), firstOfNextSentence(items, at));
        return first > at && !isOneOfAll(items, at) ? ahead(window, at, first) : Optional.empty();
    }

    /// `未支出的322万元中，甲县128万元，乙县、丙县分别为57.6万元、69.2万元，…`: with those beside it, it makes what stands before them.
    private static boolean isOneOfAll(List<Worded> items, int at) {
        Worded one = items.get(at);
        List<Worded> alike = items.stream()
                .filter(other -> other.isInSentenceOf(one) && other.key().equals(one.key()))
                .toList();
        int own = alike.indexOf(one);
        return IntStream.range(0, own)
                .anyMatch(whole -> IntStream.rangeClosed(own + 2, alike.size())
                        .anyMatch(end -> SumParts.sum(alike.get(whole), alike.subList(whole + 1, end))
                                .holds()));
    }

    /// The rest of the sentence behind a part.
    private static String behind(Worded last) {
        String text = last.text().text().text();
        return Sentences.around(text, last.figure().end(), last.figure().end())
                .substring(last.figure().end()
                        - Sentences.start(text, last.figure().end()));
    }

    /// Where a list of parts opens behind a figure: `结余482.57万元，结余率2.43%。其中，…`. 0 if none does.
    private int firstPart(List<Worded> items, int at) {
        for (int i = at + 1; i < items.size(); i++) {
            Worded next = items.get(i);
            if (words.says("opens", next.gap())) {
                return i;
            }
            if (!next.key().equals(Worded.RATE) || items.get(at).key().equals(Worded.RATE)) {
                return 0;
            }
        }
        return 0;
    }

    /// `全年支出251.8万元。送戏支出96.4万元，书屋支出58.7万元，大赛支出33.5万元`: a sentence that is nothing but a list. 0 if none follows.
    private int firstOfNextSentence(List<Worded> items, int at) {
        Worded told = items.get(at);
        if (at + LONG >= items.size() || items.get(at + 1).sentence() != told.sentence() + 1) {
            return 0;
        }
        List<Worded> list = items.stream()
                .skip(at + 1L)
                .takeWhile(part -> part.sentence() == told.sentence() + 1)
                .toList();
        boolean isList = list.size() >= LONG
                && list.stream()
                        .allMatch(part -> part.key().equals(told.key())
                                && sums.isPart(part)
                                && !words.says("total", part.label()));
        return isList ? at + 1 : 0;
    }

    /// `总里程1846.7公里，按等级分，县道…公里，乡道…公里，村道…公里`
    private Optional<Finding> ahead(Window window, int at, int first) {
        List<Worded> items = window.items();
        Worded told = items.get(at);
        String opening = items.get(first).gap();
        List<Worded> parts = new ArrayList<>();
        List<Worded> passedOver = new ArrayList<>();
        int own = Math.max(0, SumParts.brackets(opening)); // a list in brackets ends with them
        int depth = 0;
        for (int i = first; i < items.size() && parts.size() < MOST; i++) {
            Worded part = items.get(i);
            depth = Math.max(0, depth + SumParts.brackets(part.gap()));
            boolean isNext = i > first
                    && (depth < own
                            || part.sentence() != items.get(first).sentence()
                            || words.says("opens", part.gap())
                            || (part.key().equals(told.key()) && words.says("total", part.label())));
            if (isNext) {
                break;
            }
            if (depth == own && part.key().equals(told.key())) {
                if (!sums.isPart(part)) {
                    return Optional.empty();
                }
                parts.add(part);
            } else if (depth == own) {
                passedOver.add(part);
            }
        }
        List<BigDecimal> bases = parts.stream().map(Worded::base).toList();
        boolean isExplained = SumParts.isMade(told, parts)
                || NotSideBySide.areLevels(told.base(), bases)
                || NotSideBySide.isCompleted(
                        told.quantity(),
                        bases.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                        passedOver.stream().map(Worded::quantity));
        if (isExplained) {
            return Optional.empty();
        }
        List<Worded> all = List.copyOf(parts);
        parts = upToSemicolon(parts);
        boolean isEnded = parts.size() < all.size(); // what comes then may make the same whole: 收、支总计
        List<Worded> near = window.near(at);
        List<Worded> behind = isEnded
                ? parts
                : near.stream().filter(figure -> items.indexOf(figure) > at).toList();
        if (parts.size() < 2 || Window.isMadeOf(told, behind)) {
            return Optional.empty();
        }
        boolean isOfAnother = items.subList(0, at).stream()
                .anyMatch(other -> other.key().equals(told.key())
                        && SumParts.sum(other, all).holds());
        if (isOfAnother) {
            return Optional.empty();
        }
        Set<Integer> numbers = sums.numbers(told, parts.getLast());
        Signed sum = SumParts.sum(told, parts);
        if (sum.sum().compareTo(told.base()) < 0 && words.says("rest", behind(parts.getLast()))) {
            return Optional.empty(); // 其余为…
        }
        boolean isMore = !isEnded
                && sum.sum().compareTo(told.base()) > 0
                && words.says("within", opening)
                && !Nested.are(told.base(), parts.stream().map(Worded::base).toList())
                && parts.stream().skip(1).noneMatch(part -> part.gap().contains("；")); // of what comes then, another
        boolean isClosed =
                isMore || words.says("closed", opening) || numbers.contains(parts.size()) || sums.isEnumerated(parts);
        boolean isAll = isClosed
                || ((isOfSources(parts) || (isListedOut(told, opening, parts) && areAlike(parts)))
                        && sum.suspects().stream().anyMatch(s -> s.slip() != null));
        return window.tell(
                sum.arithmetic(),
                sum.suspects(),
                sum.all(),
                isAll && sums.isList(parts) ? Sure.TOLD : Sure.SUPPOSED,
                1);
    }

    /// `甲12万元、乙15万元，全部到位；支出…`: a list that commas divide ends with the first semicolon.
    private static List<Worded> upToSemicolon(List<Worded> parts) {
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i).gap().contains("；")) {
                return i > 1 ? List.copyOf(parts.subList(0, i)) : parts;
            }
        }
        return parts;
    }

    /// `其中甲12处、乙7处、丙5处`: who names three parts and adds neither 等 nor a part without a figure has mostly named all.
    private boolean isListedOut(Worded told, String opening, List<Worded> parts) {
        Worded last = parts.getLast();
        String said = last.text().text().text();
        int end = last.figure().end() + last.after().length();
        boolean goesOn = last.after().contains("等") || said.startsWith("、", end);
        return parts.size() >= LONG && told.digits() >= SumParts.TELLING && words.says("within", opening) && !goesOn;
    }

    /// 中央、省级、县级: money of several levels, of which none is left out; but one may have been 0.
    private boolean isOfSources(List<Worded> parts) {
        return areAlike(parts)
                && parts.stream().allMatch(part -> words.says("source", part.label()))
                && !parts.getLast().after().startsWith("等");
    }

    /// Divided by semicolons all of them, or none.
    private static boolean areAlike(List<Worded> parts) {
        long apart =
                parts.stream().skip(1).filter(part -> part.gap().contains("；")).count();
        return apart == 0 || (parts.size() >= LONG && apart == parts.size() - 1);
    }
}
