package gouji.check.reckoned;

import gouji.check.reckoned.Window.Sure;
import gouji.check.rule.RuleWords;
import gouji.check.text.NotSideBySide;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.ChineseNumerals;
import gouji.quantity.Nested;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/// 合计: figures in a row and what they are told to make together, before them or behind.
final class ToldSums implements Reckoned.Relation {
    private static final int MOST = 12;
    private static final int SENTENCES = 3;
    private static final int QUARTERS = 4;
    private static final int LONG = 3; // parts that semicolons may divide
    private static final int TELLING = 3; // digits of a sum that chance hardly makes

    private final RuleWords words;

    ToldSums(RuleWords words) {
        this.words = words;
        for (String name : List.of(
                "total",
                "strict",
                "opens",
                "closed",
                "source",
                "quota",
                "apart",
                "number",
                "quarters",
                "year",
                "within",
                "dated",
                "ordinal",
                "each")) {
            words.search(name);
        }
    }

    @Override
    public void find(Window window, Consumer<Finding> findings) {
        List<Worded> items = window.items();
        for (int at = 0; at < items.size(); at++) {
            Worded told = items.get(at);
            if (!isPart(told)) {
                continue;
            }
            if (words.says("total", told.label())) {
                behind(window, at).ifPresent(findings);
            }
            int first = Math.max(firstPart(items, at), firstOfNextSentence(items, at));
            if (first > at) {
                ahead(window, at, first).ifPresent(findings);
            }
        }
    }

    private boolean isPart(Worded figure) {
        return !figure.key().isEmpty()
                && !figure.key().equals("price")
                && !figure.key().equals(Worded.RATE)
                && figure.isSharp()
                && !words.says("apart", words.without("dated", figure.label()));
    }

    /// What is told of each of the things that the next figure is of: `每吨2,760元，库存成本12,420万元`.
    private boolean isAside(Worded figure) {
        return figure.key().equals("price") || words.says("each", figure.label());
    }

    /// `甲12万元，乙15万元，两项共27万元`
    private Optional<Finding> behind(Window window, int at) {
        List<Worded> items = window.items();
        Worded told = items.get(at);
        List<Worded> figures = parts(items, at);
        List<Worded> parts = words.says("quota", told.label())
                ? figures
                : figures.stream()
                        .filter(part -> !words.says("quota", part.label()))
                        .toList();
        if (isMade(told, figures) || isMade(told, parts) || parts.size() < 2) {
            return Optional.empty();
        }
        Set<Integer> numbers = numbers(parts.getLast(), told);
        boolean isStrict = words.says("strict", told.label()) || words.says("year", told.label());
        boolean isCounted = isStrict && numbers.stream().anyMatch(number -> number >= 2 && number <= parts.size());
        boolean isComplete = isStrict && numbers.contains(parts.size()) && parts.size() > 2; // one was forgotten
        if (!isComplete && Window.isMadeOf(told, isCounted ? window.before(at) : window.near(at))) {
            return Optional.empty(); // of three counted ones what is made of those behind is another sum
        }
        int own = (int) parts.stream()
                .takeWhile(part -> part.sentence() == told.sentence())
                .count();
        TreeSet<Integer> sizes = new TreeSet<>(numbers);
        sizes.add(own >= 2 ? own : parts.size());
        sizes.removeIf(size -> size < 2 || size > parts.size());
        for (int size : sizes.descendingSet()) { // the most of them first
            List<Worded> run = parts.subList(0, size).reversed();
            boolean isTold = isStrict
                    && isList(run)
                    && (numbers.contains(size) || (size == own && size > 2) || isEnumerated(run));
            Sure sure = !isTold ? Sure.SUPPOSED : isComplete && isOneLeftOut(told, run) ? Sure.CLEAR : Sure.TOLD;
            Signed sum = sum(told, run);
            Optional<Finding> finding = window.tell(
                    sum.arithmetic(), sum.suspects(), sum.all(), sure, sure == Sure.SUPPOSED ? sizes.size() : 1);
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }

    /// Whether it is what all but one of the parts make.
    private static boolean isOneLeftOut(Worded told, List<Worded> parts) {
        BigDecimal all = parts.stream().map(Worded::base).reduce(BigDecimal.ZERO, BigDecimal::add);
        return parts.stream().anyMatch(part -> told.span().contains(all.subtract(part.base())));
    }

    /// The figures before a told one that may be its parts, the last one first. A sum among them stands for what it
    /// sums
    /// up.
    private List<Worded> parts(List<Worded> items, int at) {
        Worded told = items.get(at);
        List<Worded> parts = new ArrayList<>();
        int depth = told.gap().contains("）") && !told.gap().contains("（") ? 1 : 0; // an aside is no part
        for (int i = at - 1; i >= 0 && parts.size() < MOST; i--) {
            Worded part = items.get(i);
            boolean isAside = depth > 0;
            depth = Math.max(0, depth + brackets(part.gap()));
            if (!part.key().equals(told.key()) || isAside || isAside(part)) {
                continue;
            }
            int first = words.says("total", part.label()) ? firstSummedUp(items, i) : i;
            if (!isPart(part) || first < 0 || told.sentence() - part.sentence() > SENTENCES) {
                break;
            }
            parts.add(part);
            i = first;
        }
        return parts;
    }

    /// Where the figures begin that make the sum at that place, right before it in its sentence; -1 where none do.
    private int firstSummedUp(List<Worded> items, int at) {
        Worded sum = items.get(at);
        List<Worded> parts = new ArrayList<>();
        for (int i = at - 1; i >= 0 && items.get(i).isInSentenceOf(sum) && isPart(items.get(i)); i--) {
            if (items.get(i).key().equals(sum.key())) {
                parts.add(items.get(i));
                if (parts.size() > 1 && sum(sum, parts).holds()) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static boolean isMade(Worded told, List<Worded> parts) {
        for (int size = 2; size <= parts.size(); size++) {
            if (sum(told, parts.subList(0, size)).holds()) {
                return true;
            }
        }
        return false;
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
                        .allMatch(part ->
                                part.key().equals(told.key()) && isPart(part) && !words.says("total", part.label()));
        return isList ? at + 1 : 0;
    }

    /// `总里程1846.7公里，按等级分，县道…公里，乡道…公里，村道…公里`
    private Optional<Finding> ahead(Window window, int at, int first) {
        List<Worded> items = window.items();
        Worded told = items.get(at);
        String opening = items.get(first).gap();
        List<Worded> parts = new ArrayList<>();
        List<Worded> passedOver = new ArrayList<>();
        int own = Math.max(0, brackets(opening)); // a list in brackets ends with them
        int depth = 0;
        for (int i = first; i < items.size() && parts.size() < MOST; i++) {
            Worded part = items.get(i);
            depth = Math.max(0, depth + brackets(part.gap()));
            boolean isNext = i > first
                    && (depth < own
                            || part.sentence() != items.get(first).sentence()
                            || words.says("opens", part.gap())
                            || (part.key().equals(told.key()) && words.says("total", part.label())));
            if (isNext) {
                break;
            }
            if (depth == own && part.key().equals(told.key())) {
                if (!isPart(part)) {
                    return Optional.empty();
                }
                parts.add(part);
            } else if (depth == own) {
                passedOver.add(part);
            }
        }
        List<BigDecimal> bases = parts.stream().map(Worded::base).toList();
        boolean isExplained = isMade(told, parts)
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
                .anyMatch(other ->
                        other.key().equals(told.key()) && sum(other, all).holds());
        if (isOfAnother) {
            return Optional.empty();
        }
        Set<Integer> numbers = numbers(told, parts.getLast());
        Signed sum = sum(told, parts);
        boolean isMore = !isEnded
                && sum.sum().compareTo(told.base()) > 0
                && words.says("within", opening)
                && !Nested.are(told.base(), parts.stream().map(Worded::base).toList())
                && parts.stream().skip(1).noneMatch(part -> part.gap().contains("；")); // of what comes then, another
        boolean isClosed =
                isMore || words.says("closed", opening) || numbers.contains(parts.size()) || isEnumerated(parts);
        boolean isAll = isClosed
                || ((isOfSources(parts) || (isListedOut(told, opening, parts) && areAlike(parts)))
                        && sum.suspects().stream().anyMatch(s -> s.slip() != null));
        return window.tell(
                sum.arithmetic(), sum.suspects(), sum.all(), isAll && isList(parts) ? Sure.TOLD : Sure.SUPPOSED, 1);
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
        return parts.size() >= LONG && told.digits() >= TELLING && words.says("within", opening) && !goesOn;
    }

    /// 第一批、第二批, 一季度、二季度: each has its number, which begins with one.
    private boolean isEnumerated(List<Worded> parts) {
        for (int i = 0; i < parts.size(); i++) {
            Matcher number =
                    words.search("ordinal").pattern().matcher(parts.get(i).gap());
            BigDecimal value = number.find() ? ChineseNumerals.parse(number.group("number")) : null;
            if (value == null || value.intValue() != i + 1) {
                return false;
            }
        }
        return parts.size() > 1;
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

    private static int brackets(String gap) {
        int depth = 0;
        for (int i = 0; i < gap.length(); i++) {
            depth += gap.charAt(i) == '（' ? 1 : gap.charAt(i) == '）' ? -1 : 0;
        }
        return depth;
    }

    private static Signed sum(Worded told, List<Worded> parts) {
        return new Signed(told, parts, List.of());
    }

    /// One sort of thing after the other, none of them told as part of the one before, nor the sum of those beside it.
    private boolean isList(List<Worded> run) {
        return IntStream.range(1, run.size()).noneMatch(i -> words.says("within", between(run.get(i - 1), run.get(i))))
                && run.stream()
                        .filter(part -> part.digits() >= TELLING)
                        .noneMatch(
                                part -> isMade(part, before(run, part)) || isMade(part, before(run.reversed(), part)));
    }

    /// The words and figures between two figures of a text; of two texts those before the second.
    private static String between(Worded one, Worded other) {
        String words = other.text().text().text();
        int from = one.text().equals(other.text())
                ? one.figure().end()
                : other.figure().start() - other.gap().length();
        return words.substring(
                Math.max(0, Math.min(from, other.figure().start())),
                other.figure().start());
    }

    /// Those before one of them, the nearest first.
    private static List<Worded> before(List<Worded> run, Worded part) {
        return run.subList(0, run.indexOf(part)).reversed();
    }

    /// The numbers of parts that the words around name: `三批`, `四个季度`, `两项`.
    private Set<Integer> numbers(Worded first, Worded last) {
        Set<Integer> numbers = new TreeSet<>();
        boolean isInOne = first.text().equals(last.text());
        String text = last.text().text().text();
        int from = isInOne ? text.lastIndexOf('。', first.figure().start()) + 1 : 0;
        String run = text.substring(from, last.figure().start());
        Matcher number = words.search("number").pattern().matcher(run);
        while (number.find()) {
            BigDecimal value = ChineseNumerals.parse(number.group("number"));
            if (value != null) {
                numbers.add(value.intValue());
            }
        }
        if (words.says("quarters", run)) {
            numbers.add(QUARTERS);
        }
        return numbers;
    }
}
