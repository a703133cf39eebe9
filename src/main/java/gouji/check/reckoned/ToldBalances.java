package gouji.check.reckoned;

import gouji.check.reckoned.Window.Sure;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// 结存: what there was, what came and what went, and what is left: `旧存417件，新收6238件，审结6104件，未结551件`.
final class ToldBalances implements Reckoned.Relation {
    private static final int SENTENCES = 2;

    private enum Role {
        OPEN,
        IN,
        OUT,
        CLOSE,
        /// 在册, 在管: what there was the first time, and what is left the second.
        HELD,
        OTHER
    }

    private final RuleWords words;

    ToldBalances(RuleWords words) {
        this.words = words;
        for (String name : List.of("open", "in", "out", "close", "held", "apart")) {
            words.search(name);
        }
    }

    @Override
    public void find(Window window, Consumer<Finding> findings) {
        List<Worded> items = window.items();
        for (int at = Math.max(2, window.first()); at < items.size(); at++) {
            Worded told = items.get(at);
            Role role = isTerm(told) ? role(window.said(at)) : Role.OTHER;
            if (role == Role.CLOSE || role == Role.HELD) {
                closing(window, at).ifPresent(findings);
            }
        }
    }

    private boolean isTerm(Worded figure) {
        return !figure.key().isEmpty()
                && !figure.key().equals("price")
                && !figure.key().equals(Worded.RATE)
                && figure.quantity().qualifier() == null
                && figure.quantity().upper() == null
                && !words.says("apart", figure.label());
    }

    private Role role(Worded figure) {
        return role(figure.label());
    }

    private Role role(String label) {
        return words.says("open", label)
                ? Role.OPEN
                : words.says("close", label)
                        ? Role.CLOSE
                        : words.says("out", label)
                                ? Role.OUT
                                : words.says("in", label)
                                        ? Role.IN
                                        : words.says("held", label) ? Role.HELD : Role.OTHER;
    }

    /// What was told of the end of an earlier year, or of things held before, is what there was.
    private static Role before(Role role, Worded term, Worded told) {
        Integer year = term.toldYear();
        Integer own = told.toldYear();
        boolean isEarlier = role == Role.CLOSE && year != null && own != null && year < own;
        return isEarlier || role == Role.HELD ? Role.OPEN : role;
    }

    /// What is told before a figure of what is left.
    ///
    /// @param balances of each figure of what there was, the nearest first, with what came and went since
    /// @param unclear figures behind the nearest of those, of which no words say whether they came or went
    private record Terms(List<Worded> plus, List<Worded> minus, List<Signed> balances, List<Worded> unclear) {
        Terms() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        List<Worded> opens() {
            return balances.stream().map(balance -> balance.plus().getFirst()).toList();
        }

        /// 年初预算1260万元，追加126万元，全年预算1386万元 leave the same.
        boolean areOne() {
            return balances.size() > 1
                    && balances.stream()
                            .allMatch(one -> one.all().size() > 2
                                    && one.sum().compareTo(balances.getFirst().sum()) == 0);
        }
    }

    private Optional<Finding> closing(Window window, int at) {
        Worded told = window.items().get(at);
        Terms terms = terms(window.items(), at);
        List<Worded> plus = terms.plus();
        List<Worded> minus = terms.minus();
        List<Worded> opens = opens(terms, told);
        if (opens.isEmpty() || plus.size() + minus.size() == 0) {
            return Optional.empty();
        }
        boolean isRight = terms.balances().stream().anyMatch(Signed::holds)
                || opens.stream()
                        .anyMatch(open -> balance(told, open, plus, minus).holds());
        if (isRight) {
            return Optional.empty();
        }
        boolean areOne = terms.areOne();
        Signed balance = areOne ? terms.balances().getFirst() : balance(told, opens.getFirst(), plus, minus);
        if (balance.sum().signum() < 0) {
            return Optional.empty();
        }
        boolean isOpen = opens.size() > 1 || isAnyUnclear(terms, opens);
        Sure sure = !areOne && isOpen ? Sure.SUPPOSED : Sure.TOLD;
        boolean isClear = sure == Sure.TOLD; // 支出 and 结余 behind it make it, too
        List<Worded> near = isClear ? window.before(at) : window.near(at);
        if (Window.isMadeOf(told, near)) {
            return window.replaced(balance, near);
        }
        return window.tell(balance.arithmetic(), balance.suspects(), balance.all(), sure, opens.size());
    }

    private Terms terms(List<Worded> items, int at) {
        Worded told = items.get(at);
        var terms = new Terms();
        boolean isAlone = isTold(items, at);
        for (int i = at - 1; i >= 0; i--) {
            Worded term = items.get(i);
            if (!term.key().equals(told.key())) {
                continue;
            }
            boolean isFirst = terms.balances().isEmpty();
            boolean isOwn = isTerm(term) && !isListedAside(items, i);
            Role own = isOwn ? role(term) : Role.OTHER;
            Role role = isFirst ? before(own, term, told) : own;
            for (int j = i; role == Role.OTHER && j > 0 && isOwn && isListed(items.get(j)); j--) {
                role = role(items.get(j - 1)); // 追加甲12万元、乙15万元
            }
            if (role == Role.CLOSE || told.sentence() - term.sentence() > (isAlone ? 0 : SENTENCES)) {
                break;
            }
            boolean isAside = isInBrackets(term);
            switch (isAside ? Role.OTHER : role) {
                case OPEN ->
                    terms.balances().add(balance(told, term, List.copyOf(terms.plus()), List.copyOf(terms.minus())));
                case IN -> terms.plus().addFirst(term);
                case OUT -> terms.minus().addFirst(term);
                default -> {
                    if (isFirst && !isAside) {
                        terms.unclear().add(term);
                    }
                }
            }
        }
        return terms;
    }

    /// What there was; only what is owed where the words tell that this is left.
    private static List<Worded> opens(Terms terms, Worded told) {
        List<Worded> opens = terms.opens();
        return opens.stream()
                .filter(open -> isOwed(open, told))
                .findFirst()
                .map(List::of)
                .orElse(opens);
    }

    /// Neither parts of what there was, `收入3.86亿元，其中个人缴费1.24亿元、财政补助2.62亿元`, nor what it makes with what came:
    /// 共受理4498件 of 旧存312件 and 新收4186件.
    private static boolean isAnyUnclear(Terms terms, List<Worded> opens) {
        BigDecimal parts = terms.unclear().stream().map(Worded::base).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean areParts = terms.unclear().size() > 1
                && terms.opens().stream().anyMatch(open -> open.base().compareTo(parts) == 0);
        return !areParts
                && terms.unclear().stream()
                        .anyMatch(term -> opens.stream()
                                .noneMatch(open -> balance(term, open, terms.plus(), List.of())
                                        .holds()));
    }

    /// 应付 and 欠付, 应收 and 未收: what is left is left of that.
    private static boolean isOwed(Worded open, Worded told) {
        int at = open.label().lastIndexOf('应');
        return at >= 0
                && at + 1 < open.label().length()
                && told.label().indexOf(open.label().charAt(at + 1)) > 0;
    }

    /// Whether the sentence tells both what there was and what came or went.
    private boolean isTold(List<Worded> items, int at) {
        Worded told = items.get(at);
        List<Role> roles = items.subList(0, at).stream()
                .filter(term -> term.sentence() == told.sentence() && term.key().equals(told.key()) && isTerm(term))
                .map(this::role)
                .toList();
        return roles.contains(Role.OPEN) && (roles.contains(Role.IN) || roles.contains(Role.OUT));
    }

    /// `追加218万元，其中甲追加118万元、乙追加100万元`: what is listed with one that is told aside.
    private boolean isListedAside(List<Worded> items, int at) {
        int first = at;
        while (first > 0 && isListed(items.get(first))) {
            first--;
        }
        return first < at && words.says("apart", items.get(first).label());
    }

    private static boolean isListed(Worded figure) {
        return figure.gap().startsWith("、")
                || figure.gap().startsWith("和")
                || figure.gap().startsWith("以及");
    }

    private static boolean isInBrackets(Worded figure) {
        String before = figure.text().text().text().substring(0, figure.figure().start());
        return before.lastIndexOf('（') > before.lastIndexOf('）');
    }

    private static Signed balance(Worded told, Worded open, List<Worded> plus, List<Worded> minus) {
        List<Worded> all = new ArrayList<>(List.of(open));
        all.addAll(plus);
        return new Signed(told, all, minus);
    }
}
