package gouji.check.reckoned;

import gouji.check.fact.Slip;
import gouji.check.reckoned.Window.Sure;
import gouji.check.reckoned.Window.Suspect;
import gouji.check.rule.RuleWords;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// 分母: a rate of a base that the words name: `减少2人，下降22.22%` of what there was before, `较限价下浮5.50%` of the limit,
/// `占合同额的76.14%`. A rate that fits another base was reckoned on the wrong one.
final class ToldBases implements Reckoned.Relation {
    private static final int SHORTEST_NAME = 2;
    private static final int SENTENCES = 2;
    private static final int TELLING_DIGITS = 3; // fewer come of many pairs by chance

    private final RuleWords words;

    ToldBases(RuleWords words) {
        this.words = words;
        for (String name : List.of(
                "grown", "change", "fall", "before", "named", "share", "ahead", "behind", "counted", "filler", "own",
                "done", "goal", "apart", "against")) {
            words.search(name);
        }
    }

    @Override
    public void find(Window window, Consumer<Finding> findings) {
        List<Worded> items = window.items();
        for (int at = Math.max(1, window.own()); at < items.size(); at++) {
            Worded told = items.get(at);
            boolean isTelling = told.quantity().value().precision() > 1; // 6% comes of many pairs by chance
            if (!told.quantity().unit().isRate() || told.isPoints() || !told.isSharp() || !isTelling) {
                continue;
            }
            Matcher share = words.search("share").first(told.label()).orElse(null);
            Matcher named = words.search("named").first(told.label()).orElse(null);
            Matcher said = saidBeside(told);
            if (said != null) {
                boolean isFormula = said.pattern().namedGroups().containsKey("part") && said.group("part") != null;
                ofSaid(window, at, said.group(isFormula ? "whole" : "base"), isFormula ? said.group("part") : null)
                        .ifPresent(findings);
            } else if (share != null) {
                named(window, at, share.group("base"), false).ifPresent(findings);
            } else if (named != null) {
                named(window, at, named.group("base"), true).ifPresent(findings);
            } else if (words.says("grown", told.label())) {
                grown(window, at).ifPresent(findings);
            }
        }
    }

    /// `按全年预算数计算，执行率为` before the rate, `（按有效问卷计）` or `（就业人数/取证人数）` behind it.
    private @Nullable Matcher saidBeside(Worded told) {
        String text = told.text().text().text();
        int start = told.figure().start();
        int end = told.figure().end();
        return words.search("ahead")
                .first(text.substring(Sentences.start(text, start), start))
                .or(() -> words.search("behind").leading(text.substring(end)))
                .orElse(null);
    }

    /// A rate whose base is said in so many words, and perhaps what it is the part of.
    private Optional<Finding> ofSaid(Window window, int at, String base, @Nullable String part) {
        Worded told = window.items().get(at);
        List<Worded> before = before(window, at);
        List<Worded> bases = called(base, before);
        if (bases.size() != 1) {
            return Optional.empty();
        }
        Worded whole = bases.getFirst();
        List<Worded> alike = before.stream()
                .filter(figure -> figure.key().equals(whole.key())
                        && !figure.equals(whole)
                        && figure.base().compareTo(whole.base()) <= 0)
                .toList();
        List<Worded> parts = part == null ? alike.stream().limit(1).toList() : called(part, alike);
        if (parts.size() != 1 || isExplained(told, whole, part == null ? alike : parts, false)) {
            return Optional.empty();
        }
        PartOfBase right = PartOfBase.of(told, parts.getFirst(), whole);
        Worded wrong = before.stream()
                .filter(other -> other.key().equals(whole.key()) && !other.equals(whole) && right.isOf(other.span()))
                .findFirst()
                .orElse(null);
        return wrong == null && Slip.between(told.quantity(), right.right()) == null
                ? Optional.empty()
                : tell(window, right, wrong, wrong != null);
    }

    /// Those told under a name, else those that it is short for: 取证人数 for 取得证书1,800人.
    private List<Worded> called(String said, List<Worded> figures) {
        String name = words.without("counted", words.without("filler", said));
        if (name.length() < SHORTEST_NAME) {
            return List.of();
        }
        List<Worded> same = figures.stream()
                .filter(figure -> words.without("filler", figure.label()).endsWith(name))
                .toList();
        return !same.isEmpty()
                ? same
                : figures.stream()
                        .filter(figure -> isShortFor(name, words.without("filler", figure.label())))
                        .toList();
    }

    private static boolean isShortFor(String name, String label) {
        boolean isShorter = name.length() <= label.length();
        String brief = isShorter ? name : label;
        return brief.length() >= SHORTEST_NAME && Texts.isWithin(brief, isShorter ? label : name);
    }

    /// The amounts and counts before the rate that may take part, the nearest first.
    private List<Worded> before(Window window, int at) {
        List<Worded> before = new ArrayList<>();
        for (int i = at - 1; i >= 0; i--) {
            Worded figure = window.items().get(i);
            boolean isUsable = !figure.key().isEmpty()
                    && !figure.key().equals(Worded.RATE)
                    && !figure.key().equals("price")
                    && figure.isSharp()
                    && figure.base().signum() > 0
                    && window.items().get(at).sentence() - figure.sentence() <= SENTENCES;
            if (isUsable) {
                before.add(figure);
            }
        }
        return before;
    }

    /// `占X的a%`, `较X下浮a%`: X is told under that name, and once.
    private Optional<Finding> named(Window window, int at, String base, boolean isApart) {
        Worded told = window.items().get(at);
        String name = words.without("filler", base);
        List<Worded> before = before(window, at);
        List<Worded> bases = before.stream()
                .filter(figure -> words.without("filler", figure.label()).endsWith(name))
                .toList();
        if (name.length() < SHORTEST_NAME || bases.size() != 1) {
            return Optional.empty();
        }
        Worded whole = bases.getFirst();
        List<Worded> alike = before.stream()
                .filter(figure -> figure.key().equals(whole.key()) && !figure.equals(whole))
                .toList();
        if (alike.isEmpty()) {
            return Optional.empty();
        }
        Worded part = alike.getFirst();
        boolean isNear = part.sentence() == told.sentence()
                && !words.says("apart", part.label())
                && (isApart || isGoal(told) || whole.base().compareTo(part.base()) >= 0);
        boolean isOfOthers =
                words.says("own", name) && !whole.isInSentenceOf(part) && !Shares.isOfItem(part, whole, words);
        if (!isNear || isOfOthers || isExplained(told, whole, alike, isApart)) {
            return Optional.empty();
        }
        PartOfBase right = isApart ? PartOfBase.apart(told, part, whole) : PartOfBase.of(told, part, whole);
        Worded wrong = isApart && right.isOf(part.span())
                ? part
                : alike.stream()
                        .filter(other -> !isApart && !other.equals(part) && right.isOf(other.span()))
                        .findFirst()
                        .orElse(null);
        if (wrong == null && !isApart) {
            var quotient = new Quotient(told, List.of(part), whole, BigDecimal.ZERO);
            return window.tell(quotient.arithmetic(), RateSlips.suspects(quotient), quotient.all(), Sure.NAMED, 1);
        }
        return tell(window, right, wrong, wrong != null);
    }

    /// What was to be is often done and more.
    private boolean isGoal(Worded told) {
        return words.says("goal", told.label());
    }

    /// Whether any figure of the base makes the rate.
    private static boolean isExplained(Worded told, Worded whole, List<Worded> alike, boolean isApart) {
        return alike.stream()
                .anyMatch(part -> PartOfBase.of(told, part, whole).holds()
                        || (isApart && PartOfBase.apart(told, part, whole).holds()));
    }

    /// `本年7人，上年9人，减少2人，下降a%`, `上年总投资5580万元 … 总投资增加1070万元，增长a%`.
    private Optional<Finding> grown(Window window, int at) {
        Worded told = window.items().get(at);
        Worded change = window.items().get(at - 1);
        Matcher changed = words.search("change").pattern().matcher(change.label());
        boolean isOne = changed.find()
                && words.says("fall", change.label()) == words.says("fall", told.label())
                && change.sentence() == told.sentence()
                && change.isSharp()
                && !change.key().isEmpty()
                && !change.key().equals(Worded.RATE);
        if (!isOne) {
            return Optional.empty();
        }
        boolean isFall = words.says("fall", change.label());
        List<Worded> near = before(window, at).stream()
                .filter(figure -> figure.key().equals(change.key())
                        && !figure.equals(change)
                        && !words.says("change", figure.label())) // by how much something changed was no level
                .toList();
        PartOfBase right = null;
        Worded wrong = null;
        for (Worded base : near) {
            for (Worded now : near) {
                boolean isPair = isFall == now.base().compareTo(base.base()) < 0
                        && !now.equals(base)
                        && difference(now, base).meets(change.span());
                if (isPair) {
                    var reading = PartOfBase.of(told, change, base);
                    if (reading.holds()) {
                        return Optional.empty();
                    }
                    boolean isFirst = right == null;
                    right = isFirst ? reading : right;
                    wrong = isFirst && reading.isOf(now.span()) ? now : wrong;
                }
            }
        }
        Optional<Finding> ofNow = right == null ? ofNow(window, at, near) : Optional.empty();
        boolean isOfAnother = wrong == null
                && ofNow.isEmpty()
                && near.stream()
                        .anyMatch(other -> PartOfBase.of(told, change, other).holds());
        if (isOfAnother) {
            return Optional.empty();
        }
        return right == null
                ? ofNow.or(() -> ofNamed(told, change, changed.group("of"), near, window))
                : tell(window, right, wrong, wrong != null);
    }

    private static Interval difference(Worded now, Worded base) {
        Interval apart = now.span().minus(base.span());
        return now.base().compareTo(base.base()) < 0 ? apart.times(BigDecimal.ONE.negate()) : apart;
    }

    /// The figure of now is not told: it is that of before and the change.
    private Optional<Finding> ofNamed(
            Worded told, Worded change, @Nullable String of, List<Worded> near, Window window) {
        String name = of == null ? "" : words.without("filler", of);
        List<Worded> bases = near.stream()
                .filter(figure -> words.without("filler", words.without("before", figure.label()))
                        .endsWith(name))
                .toList();
        if (name.length() < SHORTEST_NAME || bases.size() != 1) {
            return Optional.empty();
        }
        Worded base = bases.getFirst();
        var right = PartOfBase.of(told, change, base);
        boolean isFall = words.says("fall", change.label());
        Interval now = isFall ? base.span().minus(change.span()) : base.span().plus(change.span());
        return right.isOf(now) ? tell(window, right, null, true) : Optional.empty();
    }

    /// `降至14.88万亩，比2022年底减少3.72万亩，下降25.00%`: the figure of before is not told; what the rate fits is that of now.
    private Optional<Finding> ofNow(Window window, int at, List<Worded> near) {
        Worded told = window.items().get(at);
        Worded change = window.items().get(at - 1);
        Worded now = near.isEmpty() ? change : near.getFirst();
        boolean isBeside = now.isInSentenceOf(change)
                && now.figure().end() < change.figure().start()
                && words.search("against")
                        .leading(now.text()
                                .text()
                                .text()
                                .substring(now.figure().end(), change.figure().start()))
                        .isPresent()
                && !words.says("apart", now.label());
        BigDecimal before = words.says("fall", change.label())
                ? now.base().add(change.base())
                : now.base().subtract(change.base());
        if (!isBeside
                || before.signum() <= 0
                || told.quantity().value().precision() < TELLING_DIGITS
                || !PartOfBase.of(told, change, now).holds()) {
            return Optional.empty();
        }
        Quantity right = PartOfBase.rate(told, change.base(), before);
        if (right.value()
                        .subtract(told.quantity().value())
                        .abs()
                        .compareTo(told.quantity().value().ulp())
                <= 0) {
            return Optional.empty(); // of both, as far as can be told
        }
        String sum = now.quantity() + (words.says("fall", change.label()) ? "+" : "−") + change.quantity();
        return window.tell(
                change.quantity() + "÷(" + sum + ")=" + right + " ≠ " + told.quantity() + "，误以" + now.quantity()
                        + "为分母",
                List.of(new Suspect(told, right.inBase())),
                List.of(told, change, now),
                Sure.CLEAR,
                1);
    }

    private static Optional<Finding> tell(
            Window window, PartOfBase right, @Nullable Worded wrong, boolean isOfWrongBase) {
        List<Worded> all = new ArrayList<>(right.all());
        if (wrong != null && !all.contains(wrong)) {
            all.add(wrong);
        }
        String arithmetic = right.arithmetic() + (wrong == null ? "" : "，误以" + wrong.quantity() + "为分母");
        return window.tell(
                arithmetic,
                List.of(new Suspect(right.told(), right.right().inBase())),
                all,
                isOfWrongBase ? Sure.CLEAR : Sure.TOLD,
                1);
    }
}
