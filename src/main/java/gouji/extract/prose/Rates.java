package gouji.extract.prose;

import gouji.extract.Draft;
import gouji.extract.prose.words.Words;
import gouji.pattern.Search;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Relation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Shares, execution rates and growth: a rate and the figures that it compares.
final class Rates {
    // 较年初预算数①减少
    // 决算①，比执行数①增加: against what something else is held
    private static final Search AGAINST = Search.of("[，；](?:比|较|与)[^，；。：]{1,12}$");
    private static final BigDecimal OTHER_ORDER = BigDecimal.valueOf(1000);
    private static final Search COMPARED =
            Search.of("(?:(?:^|[，。；：])(?:比|较)[^，。；：]{0,14}|(?:比|较)(?:上一?年|去年)[^，。；：增减升降提]{0,8})$");

    private final Words words;
    private final Draft draft;
    private final NamedAmounts named;

    /// 2022年比2021年增加: of which year a change is, its own words say
    private static final Search OF_OWN_YEAR = Search.of("\uE006度?[^，。；：]{0,4}[比较]\uE006");

    /// A part and its share, of which nothing says what it is a share of.
    private record Share(Mention part, Mention rate) {}

    Rates(Words words, Draft draft, NamedAmounts named) {
        this.words = words;
        this.named = named;
        this.draft = draft;
    }

    void relate(Said said, Lists lists) {
        List<Mention> mentions = said.mentions();
        Fact lastWhole = null;
        int sentence = -1;
        List<Share> homeless = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.clause().sentence() != sentence) {
                lastWhole = null;
                sentence = mention.clause().sentence();
            }
            switch (mention.measure()) {
                case SHARE -> lastWhole = share(mentions, i, lists, lastWhole, homeless);
                case EXECUTION_RATE -> execution(mentions, i);
                case INCREASE -> growth(mentions, i);
                default -> {}
            }
        }
        ofOneWhole(homeless);
    }

    /// `（二）结构情况。甲①，占②；乙①，占②；…`: shares of what was stated before, which is the amount that most of them
    /// are shares of, or that the parts add to.
    private void ofOneWhole(List<Share> shares) {
        if (shares.size() < 2) {
            return;
        }
        Fact like = shares.getFirst().part().fact();
        BigDecimal sum = shares.stream()
                .map(share -> share.part().figure().quantity().inBase())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        for (Fact whole : named.before(like)) {
            long fitting = shares.stream().filter(share -> fits(share, whole)).count();
            boolean isWhole = whole.quantity().inBase().compareTo(sum) == 0;
            if (isWhole || (fitting >= 2 && fitting * 2 > shares.size())) {
                shares.forEach(share -> draft.add(new Relation.Ratio(
                        "share", share.rate().id(), share.part().id(), whole.id())));
                if (isWhole) {
                    draft.add(new Relation.Sum(
                            "parts",
                            whole.id(),
                            shares.stream().map(share -> share.part().id()).toList(),
                            false));
                }
                return;
            }
        }
    }

    private static boolean fits(Share share, Fact whole) {
        BigDecimal all = whole.quantity().inBase();
        return all.signum() != 0
                && share.part().figure().quantity().value().signum() != 0
                && share.rate()
                        .figure()
                        .quantity()
                        .interval()
                        .contains(share.part().figure().quantity().inBase().divide(all, MathContext.DECIMAL64));
    }

    private @Nullable Fact share(
            List<Mention> mentions, int index, Lists lists, @Nullable Fact lastWhole, List<Share> homeless) {
        Mention rate = mentions.get(index);
        Mention part = mentions.subList(0, index).reversed().stream() // 甲①（其中子①），占②
                .filter(mention -> mention.clause().depth() <= rate.clause().depth())
                .findFirst()
                .orElse(null);
        if (part == null
                || !Said.isStock(part)
                || rate.kind() != Coded.RATE
                || part.clause().sentence() != rate.clause().sentence()
                || words.lists().tellTogether(part.fact().subject())
                || words.lists().tellTogether(rate.fact().subject())) {
            return lastWhole;
        }
        Fact total = lists.totalOf(part);
        Fact supposed = total != null ? total : lastWhole;
        boolean isNamed = NamedAmounts.namesWhole(rate);
        if (!isNamed && supposed != null && NamedAmounts.namesOther(rate, supposed)) {
            return lastWhole;
        }
        Fact whole = isNamed ? named.wholeOf(rate, part) : supposed;
        if (whole != null && !whole.id().equals(part.id()) && isOfItsOrder(part.fact(), whole)) {
            draft.add(new Relation.Ratio("share", rate.id(), part.id(), whole.id()));
        } else if (whole == null && !isNamed) {
            homeless.add(new Share(part, rate));
        }
        return whole;
    }

    /// Whether a whole is not so much smaller than its part that it must be in another unit than it says: 万 left out,
    /// which
    /// is for the place to tell where that is.
    private static boolean isOfItsOrder(Fact part, Fact whole) {
        return part.quantity().inBase().compareTo(whole.quantity().inBase().multiply(OTHER_ORDER)) < 0;
    }

    /// The nearest amount spent and the nearest amount granted, both of the rate's subject and in its sentence.
    private void execution(List<Mention> mentions, int index) {
        Mention rate = mentions.get(index);
        Mention spent = null;
        Mention granted = null;
        Mention received = null; // 当年拨款①，上年结转①，共计收入①: the rate is of the income
        boolean broughtForward = false;
        for (int i = index - 1; i >= 0; i--) {
            Mention mention = mentions.get(i);
            if (mention.clause().sentence() != rate.clause().sentence()
                    || !mention.fact().subject().equals(rate.fact().subject())
                    || !sameIndicator(mention, rate)) {
                break;
            }
            boolean isSpent = Said.family(mention.measure()) == Said.Family.SPENT && !AGAINST.isIn(mention.between());
            spent = spent == null && isSpent ? mention : spent;
            if (mention.clause().depth() > rate.clause().depth()) {
                continue;
            }
            received = received == null && mention.measure() == Measure.INCOME ? mention : received;
            broughtForward |= mention.measure() == Measure.CARRIED_OVER
                    && mention.figure().quantity().value().signum() != 0;
            boolean budget = mention.measure() == Measure.BUDGET
                    || mention.measure() == Measure.FULL_BUDGET
                    || mention.measure() == Measure.INITIAL_BUDGET;
            if (budget && mention.isMoney()) {
                if (granted != null && granted.measure() == Measure.FULL_BUDGET) {
                    continue;
                }
                granted = granted == null || mention.measure() == Measure.FULL_BUDGET ? mention : granted;
            }
        }
        if (granted != null && granted.measure() == Measure.BUDGET) {
            granted = received != null ? received : broughtForward ? null : granted;
        }
        if (spent != null && granted != null) {
            draft.add(new Relation.Ratio("execution-rate", rate.id(), spent.id(), granted.id()));
        }
    }

    private static boolean sameIndicator(Mention a, Mention b) {
        String other = b.fact().indicator();
        return other == null || other.equals(a.fact().indicator());
    }

    private void growth(List<Mention> mentions, int index) {
        Mention change = mentions.get(index);
        if (!change.isMoney()) {
            return;
        }
        Mention rate = null;
        for (int i = index + 1; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.clause().sentence() != change.clause().sentence()) {
                break;
            }
            boolean same = mention.fact().subject().equals(change.fact().subject());
            if (mention.measure() == Measure.GROWTH && same) {
                rate = mention;
                break;
            }
            if (mention.measure() == Measure.INCREASE && same) {
                break;
            }
        }
        Mention now = null;
        List<Mention> befores = new ArrayList<>();
        boolean isTaken = false; // 比预算①减少①，比上年减少①: what was compared with is compared with once
        for (int i = index - 1; i >= 0; i--) {
            Mention mention = mentions.get(i);
            isTaken |= mention.measure() == Measure.INCREASE
                    && mention.isMoney()
                    && mention.clause().sentence() == change.clause().sentence();
            if (Said.isStock(mention)
                    && isSameThing(mention.fact().subject(), change.fact().subject())
                    && isSameSide(mention, change)) {
                boolean ofChange =
                        (Objects.equals(mention.fact().year(), change.fact().year()) || isLater(mention, change))
                                && !COMPARED.isIn(mention.between());
                now = ofChange && (now == null || (isActual(mention) && !isActual(now))) ? mention : now;
                if (!ofChange && !isTaken) {
                    befores.add(mention);
                }
            }
        }
        Mention before = now == null ? null : ofKind(befores, now);
        if (before != null && rate != null && now != null && isOfAnother(before, change, now, rate)) {
            before = null;
        }
        if (now != null && (rate != null || before != null)) {
            draft.add(new Relation.Growth(
                    "growth",
                    now.id(),
                    before == null ? null : before.id(),
                    change.id(),
                    rate == null ? null : rate.id()));
        }
    }

    /// `上年预算①、支出①；本年预算①，增加①`: the nearest of its own kind, else the nearest.
    private static @Nullable Mention ofKind(List<Mention> befores, Mention now) {
        return befores.stream()
                .filter(before -> Said.family(before.measure()) == Said.family(now.measure()))
                .findFirst()
                .orElse(befores.isEmpty() ? null : befores.getFirst());
    }

    /// `2022年已下达①，比上年增加①` in a report on 2021: what has grown is of the later year.
    private static boolean isLater(Mention stated, Mention change) {
        if (OF_OWN_YEAR.isIn(change.between())) {
            return false;
        }
        Integer year = stated.fact().year();
        Integer other = change.fact().year();
        return year != null && other != null && year.compareTo(other) > 0;
    }

    /// Whether two figures tell the same side of a thing: a change of 中标价 is none of 控制价.
    private boolean isSameSide(Mention stated, Mention change) {
        String side = change.fact().indicator();
        return side == null
                || !words.moneyNames().isAttribute(side)
                || side.equals(stated.fact().indicator());
    }

    /// Whether change and rate are right together, and the figure before far from what both ask for:
    /// `追加①，全年预算①，比年初增加①，增长②`.
    private static boolean isOfAnother(Mention before, Mention change, Mention now, Mention rate) {
        BigDecimal own = now.figure().quantity().inBase();
        BigDecimal by = change.figure().quantity().inBase();
        BigDecimal base = own.subtract(by);
        BigDecimal told = before.figure().quantity().inBase();
        boolean isNear = base.signum() <= 0
                || told.subtract(base).abs().compareTo(base.divide(BigDecimal.TWO, MathContext.DECIMAL64)) <= 0;
        return !isNear && rate.figure().quantity().interval().contains(by.divide(base, MathContext.DECIMAL64));
    }

    /// What was spent or earned changes against last year; the budget beside it does not.
    private static boolean isActual(Mention mention) {
        Said.Family family = Said.family(mention.measure());
        return family == Said.Family.SPENT || family == Said.Family.EARNED;
    }

    /// 一般公共预算财政拨款 grows where 一般公共预算财政拨款支出 was stated.
    private static boolean isSameThing(String stated, String grown) {
        return stated.equals(grown)
                || (grown.length() >= 4 && stated.startsWith(grown) && stated.length() <= grown.length() + 2);
    }
}
