package gouji.check.reckoned;

import gouji.check.fact.Slip;
import gouji.check.reckoned.Window.Sure;
import gouji.check.rule.RuleWords;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 比率与倍数: a rate by the words it is made of (`竣工412户 … 竣工率96.26%`), and how many times one figure is another.
final class ToldRates implements Reckoned.Relation {
    private static final int TELLING_DIGITS = 3;
    private static final int LEAST_NAMED = 5;
    private static final int LEAST_NAME = 4;
    private static final int RUN = 4;
    private static final BigDecimal MOST = new BigDecimal("1.1");

    private static final Pattern BASE = Pattern.compile("(?:为|是|相当于|达到?)(?<of>\\p{IsHan}{4,20})的$");

    private final RuleWords words;

    ToldRates(RuleWords words) {
        this.words = words;
        for (String name : List.of(
                "rate",
                "whole",
                "times",
                "grown",
                "change",
                "weighted",
                "apart",
                "late",
                "cut",
                "to-be",
                "of-name",
                "untold",
                "spent")) {
            words.search(name);
        }
    }

    @Override
    public void find(Window window, Consumer<Finding> findings) {
        List<Worded> items = window.items();
        for (int at = window.first(); at < items.size(); at++) {
            Worded told = items.get(at);
            if (!told.isSharp()) {
                continue;
            }
            if (told.key().equals("倍")) {
                times(window, at).ifPresent(findings);
            } else if (told.quantity().unit().isRate()) {
                Matcher rate = words.first("rate", told.label()).orElse(null);
                if (rate != null && !words.says("weighted", sentenceTo(told))) {
                    rate(window, at, rate.group("stem")).ifPresent(findings);
                }
            }
        }
    }

    private List<Worded> usable(Window window, int at) {
        return window.items().stream()
                .filter(figure -> figure.isAmountOrCount()
                        && figure.base().signum() > 0
                        && figure.quantity().upper() == null
                        && Math.abs(figure.sentence() - window.items().get(at).sentence()) <= 2)
                .toList();
    }

    /// `落户38家，投资31420万元，为基金实缴出资的1.93倍`: of something that is named and is not what the figure tells.
    private static boolean isOfOtherBase(Worded told, Worded whole) {
        Matcher base = BASE.matcher(told.label());
        return base.find() && !Texts.shareWord(base.group("of"), whole.label() + whole.after());
    }

    /// `种群3900只，是2010年的1.5倍`: of a figure that the sentence does not tell.
    private boolean isOfUntold(Worded told) {
        Matcher untold = words.search("untold").pattern().matcher(told.label());
        String before = sentenceTo(told);
        return untold.find() && before.indexOf(untold.group("base")) == before.lastIndexOf(untold.group("base"));
    }

    private static String sentenceTo(Worded told) {
        String text = told.text().text().text();
        int end = told.figure().start();
        return text.substring(Sentences.start(text, end), end);
    }

    /// Whether a rate is said of something that the words of its part do not speak of: `抽检监测执行率97%` and 全年执行.
    private static boolean isOfAnother(Worded told, String stem, Worded part) {
        int at = told.label().lastIndexOf(stem);
        String whose = at < 0 ? "" : told.label().substring(0, at);
        String said = part.label() + part.gap() + part.after();
        return whose.length() >= LEAST_NAMED && !Texts.shareWord(whose, said);
    }

    private Optional<Finding> rate(Window window, int at, String stem) {
        Worded told = window.items().get(at);
        if (window.isFar() && told.digits() < TELLING_DIGITS) {
            return Optional.empty(); // of two digits one or the other is soon made
        }
        List<Worded> all = usable(window, at);
        List<List<Worded>> parts = new ArrayList<>(); // by their words
        List<Worded> named = all.stream()
                .filter(figure -> (isNamed(figure, stem) && !(window.isFar() && figure.isMoney()))
                        || isSpent(window, figure, stem))
                .filter(figure -> window.items().indexOf(figure) < at)
                .filter(figure -> !isToBe(figure, stem, all, at, window))
                .toList();
        named = onlyCalled(told, named, all);
        named.forEach(part -> parts.add(List.of(part)));
        for (int size = 2; size <= named.size() && !window.isFar(); size++) {
            List<Worded> run = named.subList(0, size);
            if (run.stream().map(Worded::key).distinct().count() == 1) {
                parts.add(run);
            }
        }
        if (isExplained(told, all)) {
            return Optional.empty();
        }
        if (parts.isEmpty()) {
            return ofPartition(window, at, all).or(() -> ofOneName(window, at));
        }
        List<Quotient> readings = new ArrayList<>();
        for (List<Worded> part : parts) {
            for (Worded other : all) {
                boolean isWhole = other.key().equals(part.getFirst().key())
                        && !part.contains(other)
                        && (words.says("whole", other.label() + other.after()) || isOnlyOther(other, part, window, at));
                if (isWhole) {
                    var quotient = new Quotient(told, part, other, BigDecimal.ZERO);
                    if (quotient.holds()) {
                        return Optional.empty();
                    }
                    readings.add(quotient);
                }
            }
        }
        Set<List<Worded>> taken = readings.stream()
                .filter(quotient -> makesAnother(quotient, window))
                .map(Quotient::parts)
                .collect(Collectors.toSet());
        List<Quotient> likely = readings.stream()
                .filter(quotient -> quotient.value().compareTo(MOST) <= 0 && !taken.contains(quotient.parts()))
                .toList();
        Worded whole = wholeBefore(window, named.getFirst(), likely);
        for (Quotient quotient : likely) {
            boolean isTold = !isOfAnother(told, stem, quotient.parts().getFirst())
                    && ((quotient.whole().equals(whole) && isRunFrom(quotient, named))
                            || isConfirmed(quotient.whole(), window, all, told));
            boolean isTogether = quotient.parts().stream().allMatch(part -> part.isInSentenceOf(told));
            Sure sure = isTold ? Sure.TOLD : Sure.SUPPOSED;
            Optional<Finding> finding = window.tell(
                            quotient.arithmetic(),
                            quotient.suspects(),
                            quotient.all(),
                            sure,
                            isTold ? 1 : likely.size())
                    .map(found -> isTogether ? found : found.asHint("两个数不在同一句里，说的也可能不是它们的比"));
            boolean isNamed = named.size() == 1
                    && (saysToBe(quotient.whole(), stem)
                            || isOfWholeName(told, quotient.parts().getFirst()));
            if (finding.isPresent() && (!isTold || isNamed || isSlip(quotient))) {
                return finding;
            }
        }
        return Optional.empty();
    }

    /// `应到位3420万元，实际到位3351.60万元`: what was to be is no part of it, where what is stands beside it.
    private boolean isToBe(Worded figure, String stem, List<Worded> all, int at, Window window) {
        return words.says("whole", figure.label())
                && saysToBe(figure, stem)
                && all.stream()
                        .anyMatch(other -> !other.equals(figure)
                                && isNamed(other, stem)
                                && window.items().indexOf(other) < at);
    }

    /// Of several figures of the rate's name the only one that is called just so, or that is not of all:
    /// `5个超限检测站共检测6243辆，
    /// 查处超限车辆437辆，超限率7%`.
    private List<Worded> onlyCalled(Worded told, List<Worded> named, List<Worded> all) {
        List<Worded> called =
                named.stream().filter(part -> isOfWholeName(told, part)).toList();
        List<Worded> parts = named.stream()
                .filter(part -> !words.says("whole", part.label()) && isOfAny(part, all, told))
                .toList();
        return called.size() == 1 ? called : parts.size() == 1 ? parts : named;
    }

    /// `优良天数292天，优良天数比例80%`
    private boolean isOfWholeName(Worded told, Worded part) {
        String label = part.label();
        int at = label.length() < LEAST_NAME ? -1 : told.label().indexOf(label.substring(label.length() - LEAST_NAME));
        return at >= 0 && !part.isMoney() && words.says("of-name", told.label().substring(at + LEAST_NAME));
    }

    /// Whether another figure may be what it is a part of: of `5个治超站` none of the vehicles is.
    private static boolean isOfAny(Worded figure, List<Worded> all, Worded told) {
        boolean isAboveAll = told.base().compareTo(BigDecimal.ONE) > 0;
        return all.stream()
                .anyMatch(other -> !other.equals(figure)
                        && other.key().equals(figure.key())
                        && (isAboveAll || other.base().compareTo(figure.base()) >= 0));
    }

    /// 应到位 of 到位率.
    private boolean saysToBe(Worded figure, String stem) {
        Matcher toBe = words.search("to-be").pattern().matcher(figure.label());
        while (toBe.find()) {
            if (figure.label().startsWith(stem, toBe.end())) {
                return true;
            }
        }
        return false;
    }

    /// `火化遗体3150具，享受减免2520具，减免比例80%`: of two figures told before the rate in its sentence the greater one.
    private boolean isOnlyOther(Worded other, List<Worded> part, Window window, int at) {
        Worded told = window.items().get(at);
        List<Worded> own = window.items().subList(0, at).stream()
                .filter(figure -> figure.isInSentenceOf(told) && figure.key().equals(other.key()))
                .toList();
        return part.size() == 1
                && own.size() == 2
                && own.getFirst().equals(other)
                && own.getLast().equals(part.getFirst())
                && !words.says("apart", other.label())
                && !isOfLate(told, part.getFirst())
                && !words.says("cut", told.label())
                && other.base().compareTo(part.getFirst().base()) > 0;
    }

    /// 按期整改率 is of those put right in time, which a mere 整改58处 does not tell.
    private boolean isOfLate(Worded told, Worded part) {
        return words.first("late", told.label())
                .filter(late -> !part.label().contains(late.group()))
                .isPresent();
    }

    /// `机柜260个，已上架208个，利用率85%，预留52个`: of a whole and the two that make it, one is what the rate is of.
    private Optional<Finding> ofPartition(Window window, int at, List<Worded> all) {
        Worded told = window.items().get(at);
        List<Worded> own =
                all.stream().filter(figure -> figure.isInSentenceOf(told)).toList();
        if (own.size() != 3 || isOfLate(told, own.get(1))) {
            return Optional.empty();
        }
        Worded whole = own.getFirst();
        List<Worded> parts = own.subList(1, 3);
        boolean isPartition = parts.stream().allMatch(part -> part.key().equals(whole.key()))
                && parts.getFirst().base().add(parts.getLast().base()).compareTo(whole.base()) == 0;
        var quotient = new Quotient(told, parts.subList(0, 1), whole, BigDecimal.ZERO);
        return isPartition && isSlip(quotient)
                ? window.tell(quotient.arithmetic(), quotient.suspects(), quotient.all(), Sure.TOLD, 1)
                : Optional.empty();
    }

    /// `开放床位420张，平均占用床位386.4张，床位使用率92%`: the only two figures of the sentence, of the rate's name both.
    private Optional<Finding> ofOneName(Window window, int at) {
        Worded told = window.items().get(at);
        List<Worded> own = window.items().stream()
                .filter(figure -> figure.isInSentenceOf(told) && figure.isAmountOrCount())
                .toList();
        if (own.size() != 2 || words.says("cut", told.label())) {
            return Optional.empty();
        }
        var quotient = new Quotient(told, own.subList(1, 2), own.getFirst(), BigDecimal.ZERO);
        boolean isOfBoth = own.stream()
                        .allMatch(figure -> figure.isPlainAmount()
                                && window.items().indexOf(figure) < at
                                && !words.says("apart", figure.label())
                                && Texts.shareWord(told.label(), figure.label()))
                && own.getFirst().key().equals(own.getLast().key())
                && own.getFirst().base().compareTo(own.getLast().base()) > 0
                && !isOfLate(told, own.getLast());
        return isOfBoth && isSlip(quotient)
                ? window.tell(quotient.arithmetic(), quotient.suspects(), quotient.all(), Sure.TOLD, 1)
                : Optional.empty();
    }

    /// The last whole that is told before the figures of the rate's name.
    private static @Nullable Worded wholeBefore(Window window, Worded first, List<Quotient> likely) {
        List<Worded> items = window.items();
        return likely.stream()
                .map(Quotient::whole)
                .filter(whole -> items.indexOf(whole) < items.indexOf(first))
                .max(Comparator.comparingInt(items::indexOf))
                .orElse(null);
    }

    /// The only figure of the name, or several of them in a row (`很满意…满意…`).
    private static boolean isRunFrom(Quotient quotient, List<Worded> named) {
        return named.size() == 1
                || (quotient.parts().size() > 1 && quotient.parts().contains(named.getFirst()));
    }

    /// `有效1164份，满意1123份，满意度96.5%；用血单位满意度96.3%`: what makes the rate before says nothing of this one.
    private static boolean makesAnother(Quotient quotient, Window window) {
        return window.items().stream()
                .filter(rate -> rate.quantity().unit().isRate()
                        && rate.isSharp()
                        && rate.digits() >= TELLING_DIGITS
                        && !rate.equals(quotient.told())
                        && rate.isInSentenceOf(quotient.told()))
                .anyMatch(rate -> new Quotient(rate, quotient.parts(), quotient.whole(), BigDecimal.ZERO).holds());
    }

    private static boolean isSlip(Quotient quotient) {
        return Slip.between(quotient.told().quantity(), quotient.right()) != null;
    }

    /// 支付 of 执行率: in other words, where the figures stand apart.
    private boolean isSpent(Window window, Worded figure, String stem) {
        return window.isFar()
                && figure.isMoney()
                && words.says("spent", stem) == words.says("spent", figure.label())
                && (words.says("spent", stem) || (isNamed(figure, stem) && words.says("paid", stem)))
                && !words.says("apart", figure.label());
    }

    private boolean isNamed(Worded figure, String stem) {
        String said = figure.label() + figure.after();
        int at = said.indexOf(stem);
        return at >= 0 && (at == 0 || "不未非没".indexOf(said.charAt(at - 1)) < 0);
    }

    /// Whether another rate of the text is that of a figure and the same whole.
    private static boolean isConfirmed(Worded whole, Window window, List<Worded> all, Worded told) {
        return window.items().stream()
                .filter(rate -> rate.quantity().unit().isRate()
                        && rate.isSharp()
                        && !rate.equals(told)
                        && rate.digits() >= TELLING_DIGITS)
                .anyMatch(rate -> all.stream()
                        .anyMatch(part -> !part.equals(whole)
                                && part.key().equals(whole.key())
                                && new Quotient(rate, List.of(part), whole, BigDecimal.ZERO).holds()));
    }

    /// `支出①，结转①，结转率②`: of both together.
    private static boolean isOfBoth(Worded told, List<Worded> run, Worded other) {
        BigDecimal part = run.stream().map(Worded::base).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal whole = part.add(other.base());
        return other.isMoney() // of counts two soon make any rate
                && whole.signum() > 0
                && told.span().contains(part.divide(whole, MathContext.DECIMAL64));
    }

    /// Whether any two of the figures, or some in a row and another one, make the rate.
    private static boolean isExplained(Worded told, List<Worded> all) {
        for (Worded whole : all) {
            for (int from = 0; from < all.size(); from++) {
                for (int to = from; to < Math.min(all.size(), from + RUN); to++) {
                    Worded part = all.get(to);
                    if (!part.key().equals(whole.key()) || part.equals(whole)) {
                        break;
                    }
                    List<Worded> run = all.subList(from, to + 1);
                    if (isOfBoth(told, run, whole)
                            || new Quotient(told, run, whole, BigDecimal.ZERO).holds()
                            || new Quotient(told, run, whole, BigDecimal.ONE).holds()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Optional<Finding> times(Window window, int at) {
        Worded told = window.items().get(at);
        boolean isGrown = words.says("grown", told.label());
        boolean isTimes = words.says("times", window.said(at) + told.after()); // 是上年64件的2倍
        if (isOfUntold(told) || (!isGrown && !isTimes)) {
            return Optional.empty();
        }
        BigDecimal less = isGrown ? BigDecimal.ONE : BigDecimal.ZERO;
        List<Worded> all = usable(window, at).stream()
                .filter(figure -> !words.says("change", figure.label()) && !words.says("apart", figure.label()))
                .toList();
        Quotient nearest = null;
        for (Worded part : all) {
            for (Worded whole : all) {
                if (!part.equals(whole) && part.key().equals(whole.key())) {
                    var quotient = new Quotient(told, List.of(part), whole, less);
                    if (quotient.holds()) {
                        return Optional.empty();
                    }
                    boolean isBefore =
                            window.items().indexOf(part) < at && window.items().indexOf(whole) < at;
                    boolean isNear = part.sentence() == told.sentence() && whole.sentence() == told.sentence();
                    if (isBefore
                            && isNear
                            && quotient.value().compareTo(less.negate().add(BigDecimal.ONE)) > 0) {
                        nearest = quotient;
                    }
                }
            }
        }
        if (nearest == null || isOfOtherBase(told, nearest.whole())) {
            return Optional.empty();
        }
        Quotient other = new Quotient(told, nearest.parts(), nearest.whole(), BigDecimal.ONE.subtract(less));
        String key = nearest.whole().key();
        boolean isOnlyPair = all.stream()
                        .filter(figure -> figure.key().equals(key) && figure.sentence() == told.sentence())
                        .count()
                == 2;
        Sure sure = isGrown || !(isOnlyPair || other.holds()) // 增长1.3倍 is often said for 是上年的1.3倍
                ? Sure.SUPPOSED
                : other.holds() ? Sure.CLEAR : Sure.TOLD;
        return window.tell(nearest.arithmetic(), nearest.suspects(), nearest.all(), sure, 1);
    }
}
