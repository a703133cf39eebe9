package gouji.check.reckoned;

import gouji.check.reckoned.Worked.Near;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// 三数相连: three figures of one sort in a row, of which a word tells how one comes of the other two: `计划220个，完工216个，
/// 其余4个…`, `回收1512份，剔除137份，有效1375份`, `年初1300万元，追加300万元，全年1600万元`. Told only where a slip of the pen in one of
/// them explains why they do not agree, and nothing near makes the one that is told last.
final class Triads implements Reckoned.Relation {
    private final RuleWords words;

    Triads(RuleWords words) {
        this.words = words;
        for (String name :
                List.of("rest", "cut", "change", "total", "added", "taken", "than", "part", "apart", "each")) {
            words.search(name);
        }
    }

    @Override
    public void find(Window window, Consumer<Finding> findings) {
        List<Worded> items = window.items();
        for (int at = Math.max(2, window.own()); at < items.size(); at++) {
            if (isTerm(items.get(at))) {
                triad(window, at).ifPresent(findings);
            }
        }
    }

    private boolean isTerm(Worded figure) {
        return figure.isPlainAmount() && !words.says("each", figure.label());
    }

    private Optional<Finding> triad(Window window, int at) {
        Worded last = window.items().get(at);
        List<Worded> before = Skeleton.before(window.items(), at).stream()
                .filter(figure ->
                        figure.key().equals(last.key()) && isTerm(figure) && Near.of(figure, last) == Near.CLAUSE)
                .toList();
        boolean isBase = at + 1 < window.items().size()
                && window.items().get(at + 1).gap().startsWith("的")
                && window.items().get(at + 1).key().equals(Worded.RATE);
        if (before.size() < 2 || isBase) {
            return Optional.empty();
        }
        Signed told = told(window, before, last);
        if (told == null || holds(told) || isRestOfMore(before, last) || isMadeWith(window, last, told)) {
            return Optional.empty();
        }
        List<Window.Suspect> suspects = told.suspects().stream()
                .filter(suspect -> !isMadeOfOthers(window, suspect.wrong(), told))
                .toList();
        return told.all().size() - suspects.size() > 1
                ? Optional.empty()
                : window.accuse(told.arithmetic(), suspects, told.all());
    }

    /// A round amount beside others to the last decimal is no rounded one: `1480万元，支出1391.50万元，剩余88.50万元`.
    private static boolean holds(Signed told) {
        int finest = told.all().stream()
                .mapToInt(figure -> figure.quantity().value().scale())
                .max()
                .orElse(0);
        Interval sum = Interval.exactly(BigDecimal.ZERO);
        for (Worded term : told.plus()) {
            sum = sum.plus(span(term, finest));
        }
        for (Worded term : told.minus()) {
            sum = sum.minus(span(term, finest));
        }
        return sum.meets(span(told.told(), finest));
    }

    private static Interval span(Worded figure, int finest) {
        BigDecimal value = figure.quantity().value();
        boolean isRound = figure.isMoney()
                && value.scale() < finest
                && value.stripTrailingZeros().scale() < 0;
        return isRound ? Interval.exactly(figure.base()) : figure.span();
    }

    /// What the words say of the last figure and those before it, or null.
    private @Nullable Signed told(Window window, List<Worded> before, Worded three) {
        Worded one = before.get(before.size() - 2);
        Worded two = before.getLast();
        String second = window.said(window.items().indexOf(two));
        String third = window.said(window.items().indexOf(three));
        boolean isPart = words.says("part", two.gap()) && three.gap().startsWith("、"); // 其中甲、乙 may be some only
        if (isPart || words.says("apart", second) || words.says("apart", third)) {
            return null;
        }
        boolean isWhole = one.base().compareTo(two.base()) > 0
                && one.base().compareTo(three.base()) > 0
                && before.stream()
                        .allMatch(figure -> figure.base().compareTo(one.base()) <= 0); // else one of several parts
        if (words.says("rest", third) || words.says("cut", second)) {
            return isWhole ? new Signed(one, List.of(two, three), List.of()) : null;
        }
        boolean isRunning = words.says("total", second); // 一季度26万元，上半年累计61万元，前三季度累计97万元
        if (words.says("total", third) && !isRunning) {
            return total(window, before, three);
        }
        return words.says("change", third) ? change(window, one, two, three, third) : null;
    }

    /// `预算330万元，采购327.1万元，比预算少2.9万元`: of the two before; where it says than what, that is called so.
    private @Nullable Signed change(Window window, Worded one, Worded two, Worded told, String said) {
        Matcher than = words.first("than", said).orElse(null);
        String base = than == null ? "" : than.group("base");
        boolean isCalled =
                base.isEmpty() || one.label().contains(base) || two.label().contains(base);
        if (!isCalled || isChange(window, one) || isChange(window, two)) { // 增加若干、增加若干 are told side by side
            return null;
        }
        boolean isMore = one.base().compareTo(two.base()) > 0;
        return new Signed(told, List.of(isMore ? one : two), List.of(isMore ? two : one));
    }

    private boolean isChange(Window window, Worded figure) {
        String said = window.said(window.items().indexOf(figure));
        return words.says("change", said) || words.says("added", said) || words.says("taken", said);
    }

    /// What there was at first with all that is told to have come and gone since; of two figures in any words.
    private @Nullable Signed total(Window window, List<Worded> before, Worded told) {
        List<Worded> plus = new ArrayList<>(before.subList(0, 1));
        List<Worded> minus = new ArrayList<>();
        for (Worded next : before.subList(1, before.size())) {
            String said = window.said(window.items().indexOf(next));
            if (words.says("taken", said)) {
                minus.add(next);
            } else if (before.size() == 2 || words.says("added", said)) {
                plus.add(next);
            } else {
                return null;
            }
        }
        return new Signed(told, plus, minus);
    }

    /// `支出48万元，主要是绿化21万元、修缮14万元，其余13万元`: of all that was listed.
    private static boolean isRestOfMore(List<Worded> before, Worded last) {
        return IntStream.range(0, before.size() - 2).anyMatch(i -> {
            List<Worded> parts = new ArrayList<>(before.subList(i + 1, before.size()));
            parts.add(last);
            return new Signed(before.get(i), parts, List.of()).holds();
        });
    }

    /// Whether it is made of one of the three and others: `发放640份，收回618份，剔除12份，有效606份`.
    private static boolean isMadeWith(Window window, Worded last, Signed told) {
        return Window.isMadeOf(last, window.near(window.items().indexOf(last))) && !isMadeOfOthers(window, last, told);
    }

    /// What others make is right.
    private static boolean isMadeOfOthers(Window window, Worded figure, Signed told) {
        List<Worded> others = window.near(window.items().indexOf(figure)).stream()
                .filter(other -> !told.all().contains(other))
                .toList();
        return Window.isMadeOf(figure, others);
    }
}
