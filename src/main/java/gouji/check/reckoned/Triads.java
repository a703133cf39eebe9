package gouji.check.reckoned;

import gouji.check.reckoned.Window.Sure;
import gouji.check.reckoned.Worked.Near;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.finding.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// 三数相连: three figures of one sort in a row, of which a word tells how one comes of the other two: `计划220个，完工216个，
/// 其余4个…`, `回收1512份，剔除137份，有效1375份`, `年初1300万元，追加300万元，全年1600万元`. Told only where a slip of the pen in one of
/// them explains why they do not agree, and nothing near makes the one that is told last.
final class Triads implements Reckoned.Relation {
    private final RuleWords words;

    Triads(RuleWords words) {
        this.words = words;
        for (String name : List.of("rest", "cut", "change", "total", "added", "taken", "apart", "each")) {
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
                .filter(figure -> figure.key().equals(last.key())
                        && isTerm(figure)
                        && Near.of(figure, last) == Near.CLAUSE)
                .toList();
        boolean isBase = at + 1 < window.items().size()
                && window.items().get(at + 1).gap().startsWith("的")
                && window.items().get(at + 1).key().equals(Worded.RATE);
        if (before.size() < 2 || isBase) {
            return Optional.empty();
        }
        Signed told = told(window, before, last);
        boolean isOpen = told != null
                && !holds(told)
                && told.all().stream().noneMatch(figure -> isMade(window, figure));
        return isOpen
                ? window.tell(told.arithmetic(), told.suspects(), told.all(), Sure.TOLD, 1)
                        .filter(finding -> finding.severity() != Severity.INFO)
                : Optional.empty();
    }

    /// A round amount beside others to the last decimal is no rounded one: `1480万元，支出1391.50万元，剩余88.50万元`.
    private static boolean holds(Signed told) {
        int finest = told.all().stream()
                .mapToInt(figure -> figure.quantity().value().scale())
                .max()
                .orElse(0);
        boolean isExact = told.told().isMoney() && told.all().stream().allMatch(figure -> isExact(figure, finest));
        return isExact ? told.sum().compareTo(told.told().base()) == 0 : told.holds();
    }

    private static boolean isExact(Worded figure, int finest) {
        BigDecimal value = figure.quantity().value();
        return value.scale() >= finest || value.stripTrailingZeros().scale() < 0;
    }

    /// What the words say of the last figure and those before it, or null.
    private @Nullable Signed told(Window window, List<Worded> before, Worded three) {
        Worded one = before.get(before.size() - 2);
        Worded two = before.getLast();
        String second = window.said(window.items().indexOf(two));
        String third = window.said(window.items().indexOf(three));
        if (words.says("apart", second) || words.says("apart", third)) {
            return null;
        }
        boolean isWhole = one.base().compareTo(two.base()) > 0 && one.base().compareTo(three.base()) > 0;
        if (words.says("rest", third) || words.says("cut", second)) {
            return isWhole ? new Signed(one, List.of(two, three), List.of()) : null;
        }
        if (words.says("total", third)) {
            return total(window, before, three);
        }
        boolean areChanges = isChange(window, one) || isChange(window, two); // 增加若干、增加若干 are told side by side
        if (words.says("change", third) && !areChanges) {
            boolean isMore = one.base().compareTo(two.base()) > 0;
            return new Signed(three, List.of(isMore ? one : two), List.of(isMore ? two : one));
        }
        return null;
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

    private static boolean isMade(Window window, Worded figure) {
        List<Worded> near = new ArrayList<>(window.near(window.items().indexOf(figure)));
        return Window.isMadeOf(figure, near);
    }
}
