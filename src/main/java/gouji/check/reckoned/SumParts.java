package gouji.check.reckoned;

import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.quantity.ChineseNumerals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/// What makes figures the parts of a sum, wherever the sum is told.
record SumParts(RuleWords words) {
    /// Digits of a figure that chance hardly makes.
    static final int TELLING = 3;

    private static final int QUARTERS = 4;

    boolean isPart(Worded figure) {
        return !figure.key().isEmpty()
                && !figure.key().equals("price")
                && !figure.key().equals(Worded.RATE)
                && figure.isSharp()
                && !words.says("apart", words.without("dated", figure.label()));
    }

    /// What is told of each of the things that the next figure is of: `每吨2,760元，库存成本12,420万元`.
    boolean isAside(Worded figure) {
        return figure.key().equals("price") || words.says("each", figure.label());
    }

    static boolean isMade(Worded told, List<Worded> parts) {
        for (int size = 2; size <= parts.size(); size++) {
            if (sum(told, parts.subList(0, size)).holds()) {
                return true;
            }
        }
        return false;
    }

    /// 第一批、第二批, 一季度、二季度: each has its number, which begins with one.
    boolean isEnumerated(List<Worded> parts) {
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

    static int brackets(String gap) {
        int depth = 0;
        for (int i = 0; i < gap.length(); i++) {
            depth += gap.charAt(i) == '（' ? 1 : gap.charAt(i) == '）' ? -1 : 0;
        }
        return depth;
    }

    static Signed sum(Worded told, List<Worded> parts) {
        return new Signed(told, parts, List.of());
    }

    /// One sort of thing after the other, none of them told as part of the one before, nor the sum of those beside it.
    boolean isList(List<Worded> run) {
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
    Set<Integer> numbers(Worded first, Worded last) {
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
