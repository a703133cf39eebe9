package gouji.check.reckoned;

import gouji.check.reckoned.Window.Sure;
import gouji.check.rule.RuleWords;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/// 增减: by how much one figure is above or below another: `3.86万元，上年为5.21万元，同比减少1.35万元`.
final class ToldChanges implements Reckoned.Relation {
    private final RuleWords words;

    ToldChanges(RuleWords words) {
        this.words = words;
        for (String name :
                List.of("change", "base", "from", "to", "apart", "mean", "plan", "done", "rise", "fall", "last")) {
            words.search(name);
        }
    }

    @Override
    public void find(Window window, Consumer<Finding> findings) {
        List<Worded> items = window.items();
        for (int at = window.first(); at < items.size(); at++) {
            if (items.get(at).isSharp() && items.get(at).isMoney()) {
                turned(window, at).ifPresent(findings);
            }
            if (isChange(items.get(at)) && items.get(at).isSharp()) {
                change(window, at).ifPresent(findings);
            }
        }
    }

    private boolean isChange(Worded figure) {
        boolean isKind = figure.isMoney() || figure.isPoints() || isCount(figure);
        return isKind && words.says("change", figure.label()) && !words.says("mean", figure.label());
    }

    private static boolean isCount(Worded figure) {
        return !figure.key().isEmpty()
                && !figure.key().equals("price")
                && !figure.key().equals(Worded.RATE)
                && !figure.isMoney();
    }

    private Optional<Finding> change(Window window, int at) {
        Worded told = window.items().get(at);
        List<Worded> near = window.near(at).stream()
                .filter(figure -> !figure.isPoints() && !isChange(figure))
                .toList();
        if (near.size() < 2) {
            return Optional.empty();
        }
        if (isDifference(told, near)) {
            return ofAnotherBase(window, at, near);
        }
        List<Worded> before = new ArrayList<>();
        for (Worded figure : near) {
            boolean isUsable = figure.isSharp()
                    && figure.base().compareTo(told.base()) != 0 // 少到50万元，…因此多50万元
                    && (!words.says("apart", figure.label()) || words.says("from", figure.label()));
            if (window.items().indexOf(figure) < at && isUsable && told.sentence() - figure.sentence() <= 1) {
                before.add(figure);
            }
        }
        if (before.size() == 1) {
            near.stream()
                    .filter(figure -> window.items().indexOf(figure) > at && figure.isSharp())
                    .findFirst()
                    .ifPresent(before::add);
        }
        Optional<Finding> ofLastYear = ofLastYear(window, at, near);
        if (ofLastYear.isPresent()) {
            return ofLastYear;
        }
        if (before.size() < 2 || (!told.isPoints() && Window.isMadeOf(told, window.near(at)))) {
            return Optional.empty();
        }
        Worded last = before.getLast();
        Worded earlier = before.get(before.size() - 2);
        int between = at - window.items().indexOf(last);
        boolean isFromTo = words.says("from", earlier.label()) && words.says("to", last.label());
        boolean isBase = words.says("base", last.label()) && !words.says("base", earlier.label());
        boolean isPlan = words.says("plan", earlier.label()) && words.says("done", last.label());
        boolean isBehind = between == -1 && isBase && last.gap().startsWith("，"); // 2456万元，比上年增加312万元，上年为2144万元
        Sure sure =
                (isBehind || (between == 1 && (isFromTo || isBase || isPlan))) && last.sentence() == earlier.sentence()
                        ? Sure.TOLD
                        : Sure.SUPPOSED;
        Worded more = last.base().compareTo(earlier.base()) >= 0 ? last : earlier;
        Worded less = more.equals(last) ? earlier : last;
        var difference = new Signed(told, List.of(more), List.of(less));
        return window.tell(difference.arithmetic(), difference.suspects(), difference.all(), sure, 1);
    }

    /// `2022年末在库212户；新入库31户，退库18户，年末在库225户，比上年末净增23户`: the only figure of the year before.
    private Optional<Finding> ofLastYear(Window window, int at, List<Worded> near) {
        Worded told = window.items().get(at);
        Worded now = at == 0 ? told : window.items().get(at - 1);
        Matcher compared = words.search("rise")
                .first(told.label())
                .or(() -> words.search("fall").first(told.label()))
                .orElse(null);
        boolean isOfNow = compared != null
                && words.says("last", compared.group("of"))
                && near.contains(now)
                && now.isSharp()
                && now.isInSentenceOf(told)
                && !words.says("last", now.label());
        if (!isOfNow) {
            return Optional.empty();
        }
        List<Worded> bases = near.stream()
                .filter(base -> !base.equals(now) && base.isSharp() && isOfYearBefore(base, now))
                .toList();
        if (bases.size() != 1 || Window.isMadeOf(told, window.near(at))) {
            return Optional.empty();
        }
        Worded base = bases.getFirst();
        boolean isRise = words.says("rise", told.label());
        var change =
                isRise ? new Signed(told, List.of(now), List.of(base)) : new Signed(told, List.of(base), List.of(now));
        return change.sum().signum() <= 0
                ? Optional.empty()
                : window.tell(change.arithmetic(), change.suspects(), change.all(), Sure.TOLD, 1);
    }

    /// 上年 in its words, or a year before that of the other; and of a thing called alike.
    private boolean isOfYearBefore(Worded base, Worded now) {
        Integer year = base.toldYear();
        Integer own = now.toldYear();
        boolean isBefore = words.says("last", base.label()) || (year != null && own != null && year + 1 == own);
        return isBefore && Texts.shareWord(words.without("last", base.label()), now.label());
    }

    /// `年末3089人，较上年底的3251人减少126人`, where 3215 is what was told of the year before.
    private Optional<Finding> ofAnotherBase(Window window, int at, List<Worded> near) {
        Worded told = window.items().get(at);
        Worded base = at == 0 ? told : window.items().get(at - 1);
        boolean isBase = near.contains(base)
                && words.says("base", base.label())
                && told.gap().equals(told.label())
                && near.stream().allMatch(figure -> figure.equals(base) || !isDifference(told, List.of(figure, base)));
        if (!isBase) {
            return Optional.empty();
        }
        for (Worded now : near) {
            if (!now.equals(base)) {
                Optional<Finding> finding = window.replaced(new Signed(told, List.of(base), List.of(now)), near)
                        .or(() -> window.replaced(new Signed(told, List.of(now), List.of(base)), near));
                if (finding.isPresent()) {
                    return finding;
                }
            }
        }
        return Optional.empty();
    }

    /// `年初预算①…，全年预算②，较年初调增③`, where ③ is what ② is less than ①. Said only where no other two make ③.
    private Optional<Finding> turned(Window window, int at) {
        Worded told = window.items().get(at);
        boolean isRise = words.says("rise", told.label());
        boolean isFall = words.says("fall", told.label());
        Worded now = at == 0 ? told : window.items().get(at - 1);
        boolean isOfNow = isRise != isFall && now.isSharp() && now.isMoney() && now.sentence() == told.sentence();
        if (!isOfNow || !told.gap().endsWith("，" + told.label())) {
            return Optional.empty();
        }
        List<Worded> near =
                window.near(at).stream().filter(figure -> !isChange(figure)).toList();
        List<Worded> bases = near.stream()
                .filter(base -> !base.equals(now) && isDifference(told, List.of(now, base)))
                .toList();
        List<Worded> others = near.stream().filter(other -> !other.equals(now)).toList();
        boolean isClear = bases.size() == 1
                && !isDifference(told, others)
                && isBeforeOrTold(window, bases.getFirst(), at)
                && bases.getFirst().isSharp();
        if (!isClear) {
            return Optional.empty();
        }
        Worded base = bases.getFirst();
        Matcher compared = words.search(isRise ? "rise" : "fall").pattern().matcher(told.label());
        String name = compared.find() ? compared.group("of") : "";
        boolean isBase =
                name.isEmpty() ? words.says("base", now.label()) : now.label().contains(name);
        if (isBase) {
            return Optional.empty(); // 上年①，同比减少②: ① is what is compared with
        }
        Signed turned =
                isRise ? new Signed(told, List.of(base), List.of(now)) : new Signed(told, List.of(now), List.of(base));
        boolean isTurned = now.base().compareTo(base.base()) < 0 == isRise;
        boolean isSure = !name.isEmpty() && base.label().contains(name);
        return isTurned ? Optional.of(window.turned(turned, isSure)) : Optional.empty();
    }

    /// Before the change, or right behind it and told as what was before: `比上年减少0.58万元，上年决算数为2.84万元`.
    private boolean isBeforeOrTold(Window window, Worded base, int at) {
        int place = window.items().indexOf(base);
        return place < at
                || (place == at + 1
                        && words.says("base", base.label())
                        && base.gap().startsWith("，"));
    }

    private static boolean isDifference(Worded told, List<Worded> near) {
        for (int i = 0; i < near.size(); i++) {
            for (int j = i + 1; j < near.size(); j++) {
                Interval apart = near.get(i).span().minus(near.get(j).span());
                if (told.span().meets(apart) || told.span().meets(apart.times(BigDecimal.ONE.negate()))) {
                    return true;
                }
            }
        }
        return false;
    }
}
