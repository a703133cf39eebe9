package gouji.check.reckoned;

import gouji.check.reckoned.Window.Sure;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// 合计: figures in a row and what they are told to make together behind them; what is told before its parts finds
/// [SumsAhead].
final class ToldSums implements Reckoned.Relation {
    private static final int MOST = 12;
    private static final int SENTENCES = 3;

    private final RuleWords words;
    private final SumParts sums;
    private final SumsAhead ahead;

    ToldSums(RuleWords words) {
        this.words = words;
        this.sums = new SumParts(words);
        this.ahead = new SumsAhead(words);
        for (String name : List.of(
                "total",
                "strict",
                "mere",
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
                "rest",
                "each")) {
            words.search(name);
        }
    }

    @Override
    public void find(Window window, Consumer<Finding> findings) {
        List<Worded> items = window.items();
        for (int at = 0; at < items.size(); at++) {
            Worded told = items.get(at);
            if (!sums.isPart(told)) {
                continue;
            }
            if (at >= window.own() && words.says("total", told.label())) {
                behind(window, at).ifPresent(findings);
            }
            ahead.find(window, at).ifPresent(findings);
        }
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
        if (SumParts.isMade(told, figures) || SumParts.isMade(told, parts) || parts.size() < 2) {
            return Optional.empty();
        }
        Set<Integer> numbers = sums.numbers(parts.getLast(), told);
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
                    && sums.isList(run)
                    && (numbers.contains(size)
                            || (size == own && size > 2)
                            || sums.isEnumerated(run)
                            || isRunUpTo(run, told));
            Sure sure = !isTold ? Sure.SUPPOSED : isComplete && isOneLeftOut(told, run) ? Sure.CLEAR : Sure.TOLD;
            Signed sum = SumParts.sum(told, run);
            Optional<Finding> finding = window.tell(
                    sum.arithmetic(), sum.suspects(), sum.all(), sure, sure == Sure.SUPPOSED ? sizes.size() : 1);
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }

    /// `11个行政村、2个社区，共14个`: two of a sentence joined by 、 with nothing but 共 behind them.
    private boolean isRunUpTo(List<Worded> run, Worded told) {
        return run.size() == 2
                && run.getLast().isInSentenceOf(told)
                && run.getLast().gap().indexOf('、') >= 0
                && run.getLast().gap().indexOf('，') < 0
                && words.says("mere", told.gap())
                && !words.says("opens", run.getFirst().label());
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
            depth = Math.max(0, depth + SumParts.brackets(part.gap()));
            if (!part.key().equals(told.key()) || isAside || sums.isAside(part)) {
                continue;
            }
            int first = words.says("total", part.label()) ? firstSummedUp(items, i) : i;
            if (!sums.isPart(part) || first < 0 || told.sentence() - part.sentence() > SENTENCES) {
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
        for (int i = at - 1; i >= 0 && items.get(i).isInSentenceOf(sum) && sums.isPart(items.get(i)); i--) {
            if (items.get(i).key().equals(sum.key())) {
                parts.add(items.get(i));
                if (parts.size() > 1 && SumParts.sum(sum, parts).holds()) {
                    return i;
                }
            }
        }
        return -1;
    }
}
