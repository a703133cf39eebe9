package gouji.check.score;

import gouji.check.score.Told.Sort;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 相连的得分: what the scores of a text, told one after the other, are by each other: names given out in turn, full marks
/// beside what was got of them, weights that make up 100 points, losses in a list behind their sum.
final class ToldInARow {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int NEAR = 24; // characters between full marks and what was got of them

    private final ScoreWords words;
    private final Function<String, @Nullable String> classOf;
    private final String said;
    private final List<Told> told;

    private ToldInARow(ScoreWords words, Function<String, @Nullable String> classOf, String said, List<Told> told) {
        this.words = words;
        this.classOf = classOf;
        this.said = said;
        this.told = told;
    }

    /// Makes each of the scores what those around it say that it is.
    ///
    /// @param classOf the class that some words name, or null
    /// @param said the words of the text
    static void settle(ScoreWords words, Function<String, @Nullable String> classOf, String said, List<Told> told) {
        var row = new ToldInARow(words, classOf, said, told);
        row.distribute();
        row.fullMarks();
        row.weights();
        row.inherit();
        row.listedLosses();
        row.lists();
    }

    /// `决策、过程分别得18.5分、18.6分`: each score gets the name at its place; `决策15分、过程25分，分别得13.5分、20.5分` those of
    /// the scores before.
    private void distribute() {
        for (int i = 0; i < told.size(); i++) {
            Told first = told.get(i);
            String clause = first.saying().clause();
            List<MatchResult> between = words.distributed().all(clause);
            if (between.isEmpty()) {
                continue;
            }
            int end = i + 1;
            while (end < told.size()
                    && said.substring(told.get(end - 1).end(), told.get(end).start())
                            .matches("[、，和及与]{1,2}")) {
                end++;
            }
            String before = clause.substring(0, between.getLast().start());
            int size = end - i;
            List<String> names = before.isBlank() && i >= size
                    ? told.subList(i - size, i).stream()
                            .map(one -> one.name() == null ? one.other() : one.name())
                            .toList()
                    : Arrays.stream(before.split("[、和及与]")).toList();
            if (names.size() != size || size < 2) {
                continue;
            }
            for (int j = 0; j < size; j++) {
                told.set(i + j, distributed(told.get(i + j), names.get(j), first.sort()));
            }
            i = end - 1;
        }
    }

    private Told distributed(Told one, String of, Sort sort) {
        String name = classOf.apply(of);
        return new Told(
                one.saying(),
                sort == Sort.TOTAL ? Sort.GOT : sort,
                name,
                name == null ? of : "",
                one.reach(),
                one.segment());
    }

    /// `过程30分，得27.4分`, `产出50分（50分）`, `投入15分，得满分`: which of two scores are full marks.
    private void fullMarks() {
        for (int i = 0; i < told.size(); i++) {
            Told one = told.get(i);
            if (!one.is(Sort.GOT)) {
                continue;
            }
            if (words.marks()
                    .first(said.substring(one.end(), Math.min(said.length(), one.end() + NEAR)))
                    .isPresent()) {
                told.set(i, one.with(Sort.FULL));
            } else if (i + 1 < told.size()) {
                Told next = told.get(i + 1);
                String between = said.substring(one.end(), next.start());
                boolean isNear = next.segment() == one.segment() && between.length() <= NEAR;
                boolean isUnnamed = next.name() == null && next.other().isEmpty();
                if (isNear
                        && isUnnamed
                        && between.matches("[（(]")
                        && next.value().compareTo(one.value()) >= 0) {
                    told.set(i + 1, next.with(Sort.FULL).named(one.name()));
                } else if (isNear
                        && isUnnamed
                        && !words.got().isIn(one.saying().lead())
                        && (one.name() != null || !one.other().isEmpty())
                        && next.value().compareTo(one.value()) <= 0
                        && ((next.is(Sort.GOT) && words.got().isIn(next.saying().lead()))
                                || next.is(Sort.LOST)
                                || (next.is(Sort.ALL_LOST) && !goesOn(i)))) {
                    told.set(i, one.with(Sort.FULL));
                }
            }
        }
    }

    /// Whether a score stands in a row of such: `产出39分，效益15.82分，满意度4分，扣分合计3.28分` are lost by all of them.
    private boolean goesOn(int at) {
        return at > 0
                && told.get(at - 1).is(Sort.GOT)
                && told.get(at - 1).segment() == told.get(at).segment();
    }

    /// `决策20分、过程20分、产出35分、效益25分`: what makes up 100 points is no score.
    private void weights() {
        int from = 0;
        while (from < told.size()) {
            int to = from;
            BigDecimal sum = BigDecimal.ZERO;
            while (to < told.size()
                    && told.get(to).saying().sentence()
                            == told.get(from).saying().sentence()
                    && (told.get(to).is(Sort.GOT) || told.get(to).is(Sort.FULL))
                    && sum.add(told.get(to).value()).compareTo(HUNDRED) <= 0
                    && told.get(to).value().compareTo(HUNDRED) < 0
                    && (told.get(to).name() != null
                            || told.get(to).saying().isAside()
                            || told.get(to).is(Sort.FULL))
                    && !words.got().isIn(told.get(to).saying().lead())) {
                sum = sum.add(told.get(to++).value());
            }
            if (to - from > 1 && sum.compareTo(HUNDRED) == 0) {
                for (int i = from; i < to; i++) {
                    told.set(i, told.get(i).with(Sort.FULL));
                }
            }
            from = Math.max(to, from + 1);
        }
    }

    /// A score without a name of its own has that of the score before it in the same sentence.
    private void inherit() {
        for (int i = 1; i < told.size(); i++) {
            Told before = told.get(i - 1);
            Told one = told.get(i);
            boolean isSame = one.saying().sentence() == before.saying().sentence()
                    && one.name() == null
                    && one.other().isEmpty()
                    && (one.is(Sort.GOT) || one.is(Sort.FULL))
                    && (before.is(Sort.FULL) || before.is(Sort.GOT) || before.is(Sort.ALL_LOST));
            if (isSame) {
                told.set(
                        i,
                        new Told(one.saying(), one.sort(), before.name(), before.other(), one.reach(), one.segment()));
            }
        }
    }

    /// What is lost altogether, of which a list tells the parts: `得25.92分，扣4.08分：甲扣0.5分；乙扣1分`.
    private void lists() {
        for (int i = 0; i + 2 < told.size(); i++) {
            Told first = told.get(i);
            boolean isList = first.is(Sort.LOST)
                    && opensList(i)
                    && Stream.of(told.get(i + 1), told.get(i + 2))
                            .allMatch(next -> next.is(Sort.LOST) && isInSentenceOf(first, next));
            if (isList) {
                told.set(i, first.with(Sort.ALL_LOST));
            }
        }
    }

    /// What a list behind the sum of all losses tells is lost: `扣分合计4.86分：预算执行0.36分，…`.
    private void listedLosses() {
        for (int i = 0; i + 1 < told.size(); i++) {
            Told all = told.get(i);
            if (all.is(Sort.ALL_LOST) && opensList(i)) {
                told.replaceAll(one -> isListedLoss(all, one) ? one.with(Sort.LOST) : one);
            }
        }
    }

    private boolean isListedLoss(Told all, Told one) {
        return one.start() > all.start()
                && isInSentenceOf(all, one)
                && one.is(Sort.GOT)
                && !words.got().isIn(one.saying().lead());
    }

    /// Whether the words between a score and the next one open a list.
    private boolean opensList(int at) {
        return words.opens()
                .isIn(said.substring(told.get(at).end(), told.get(at + 1).start()));
    }

    private static boolean isInSentenceOf(Told one, Told other) {
        return one.saying().sentence() == other.saying().sentence();
    }
}
