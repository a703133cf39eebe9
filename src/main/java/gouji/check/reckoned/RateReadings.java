package gouji.check.reckoned;

import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.quantity.Dimension;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Of which two figures a rate is, as the build of its sentence tells it.
final class RateReadings {
    private final RuleWords words;

    RateReadings(RuleWords words) {
        this.words = words;
        Stream.of("share", "some", "joined", "done", "marks", "plan", "full", "among", "rate", "base", "apart")
                .forEach(words::search);
    }

    /// The likeliest first; none where the build tells nothing.
    List<Quotient> of(List<Worded> items, int at) {
        Worded told = items.get(at);
        List<Worded> before = Skeleton.before(items, at).stream()
                .filter(figure -> figure.key().equals(Worded.RATE) || isUsable(figure))
                .toList();
        List<Optional<Quotient>> sure = new ArrayList<>();
        sure.add(ofBase(told, before));
        sure.add(ofListed(items, at));
        sure.add(RatesInARow.of(items, at));
        if (words.says("done", told.label())) {
            sure.add(ofPlan(told, before, "plan").or(() -> ofJoined(told, before)));
        }
        if (words.says("marks", told.label())) {
            sure.add(ofPlan(told, items.subList(0, at), "full"));
        }
        if (words.says("rate", told.label())) {
            sure.add(inBrackets(items, at));
            sure.add(ofSome(told, before));
        }
        List<Quotient> readings = sure.stream().flatMap(Optional::stream).toList();
        return readings.isEmpty() && words.says("share", told.label()) ? ofPart(items, told, before) : readings;
    }

    private boolean isUsable(Worded figure) {
        return isAmount(figure) && !words.says("apart", figure.label());
    }

    static boolean isAmount(Worded figure) {
        return figure.isPlainAmount() || (isScore(figure) && figure.isSharp());
    }

    private static boolean isScore(Worded figure) {
        return figure.quantity().unit().dimension() == Dimension.SCORE;
    }

    /// `支出500.5万元（包括…），占可用资金538.5万元的92.94%`
    private Optional<Quotient> ofBase(Worded told, List<Worded> before) {
        int last = before.size() - 1;
        return last < 1
                        || !told.gap().equals("的")
                        || !words.says("base", before.get(last).label())
                ? Optional.empty()
                : quotient(told, before.get(last - 1), before.get(last));
    }

    /// `目标500人，实际526人，完成率105.2%`: the plan nearest before it and the figure beside that.
    private Optional<Quotient> ofPlan(Worded told, List<Worded> before, String name) {
        for (int i = before.size() - 1; i >= 0 && !before.get(i).key().equals(Worded.RATE); i--) {
            if (words.says(name, before.get(i).label())) {
                boolean isLast = i == before.size() - 1;
                int part = isLast ? i - 1 : i + 1;
                return part < 0 ? Optional.empty() : quotient(told, before.get(part), before.get(i));
            }
        }
        return Optional.empty();
    }

    /// `自治区2175.5万元支出2102.43万元，执行率96.6%`
    private Optional<Quotient> ofJoined(Worded told, List<Worded> before) {
        int last = before.size() - 1;
        return last < 1 || !words.says("joined", before.get(last).gap())
                ? Optional.empty()
                : quotient(told, before.get(last), before.get(last - 1));
    }

    /// `响应率96.0%（4602次呼叫中4418次）`
    private Optional<Quotient> inBrackets(List<Worded> items, int at) {
        boolean isOpened = at + 2 < items.size()
                && items.get(at + 1).gap().startsWith("（")
                && items.get(at + 2).gap().indexOf('，') < 0
                && items.get(at + 2).gap().contains("中");
        return isOpened ? quotient(items.get(at), items.get(at + 2), items.get(at + 1)) : Optional.empty();
    }

    /// `19份合同中16份在30日内签订，3份超期，签订及时率84.2%`
    private Optional<Quotient> ofSome(Worded told, List<Worded> before) {
        List<Quotient> some = new ArrayList<>();
        for (int i = before.size() - 1; i > 0 && !before.get(i).key().equals(Worded.RATE); i--) {
            if (words.says("some", before.get(i).gap())) {
                quotient(told, before.get(i), before.get(i - 1)).ifPresent(some::add);
            }
        }
        return some.size() == 1 ? Optional.of(some.getFirst()) : Optional.empty();
    }

    /// `A 7260万元（44.0%）、B 3300万元（20.0%）`: of the figure before the bracket and a whole that is that of others, too.
    private Optional<Quotient> ofListed(List<Worded> items, int at) {
        Worded told = items.get(at);
        Worded part = items.get(at - 1);
        if (!told.gap().equals("（") && !told.gap().equals("（占")) {
            return Optional.empty();
        }
        return Skeleton.before(items, at - 1).stream()
                .filter(whole -> whole.base().compareTo(part.base()) > 0 && isWholeOfOthers(items, at, whole))
                .findFirst()
                .flatMap(whole -> quotient(told, part, whole));
    }

    private static boolean isWholeOfOthers(List<Worded> items, int at, Worded whole) {
        Worded told = items.get(at);
        return IntStream.range(1, items.size())
                .filter(i -> i != at
                        && items.get(i).isInSentenceOf(told)
                        && items.get(i).key().equals(Worded.RATE)
                        && items.get(i).gap().equals(told.gap()))
                .anyMatch(i -> quotient(items.get(i), items.get(i - 1), whole)
                        .filter(Quotient::holds)
                        .isPresent());
    }

    /// The last figure before it, as a part of the one that a list or 其中 begins behind or else of the one before.
    private List<Quotient> ofPart(List<Worded> items, Worded told, List<Worded> before) {
        int last = before.size() - 1;
        if (last < 0) {
            return List.of();
        }
        Worded part = before.get(last);
        for (int i = last; i >= 0; i--) {
            if (words.says("among", before.get(i).gap())) {
                List<Worded> heads = alike(before.subList(0, i), part);
                Worded whole = heads.isEmpty() ? lastBefore(items, part) : heads.getLast();
                return whole == null
                        ? List.of()
                        : quotient(told, part, whole).stream().toList();
            }
        }
        boolean isLess = last > 0
                && before.get(last - 1).base().compareTo(part.base()) > 0
                && !words.says("plan", before.get(last - 1).label());
        return isLess ? quotient(told, part, before.get(last - 1)).stream().toList() : List.of();
    }

    private static List<Worded> alike(List<Worded> figures, Worded part) {
        return figures.stream()
                .filter(figure -> figure.key().equals(part.key()))
                .toList();
    }

    /// The last figure of the sort in the sentence before.
    private @Nullable Worded lastBefore(List<Worded> items, Worded part) {
        Worded last = null;
        for (Worded figure : items) {
            if (figure.isInSentenceOf(part)) {
                break;
            }
            last = isUsable(figure) && figure.key().equals(part.key()) ? figure : last;
        }
        return last;
    }

    static Optional<Quotient> quotient(Worded told, Worded part, Worded whole) {
        return areAlike(part, whole)
                ? Optional.of(new Quotient(told, List.of(part), whole, BigDecimal.ZERO))
                : Optional.empty();
    }

    static boolean areAlike(Worded one, Worded other) {
        return one.key().equals(other.key()) && isScore(one) == isScore(other) && isAmount(one) && isAmount(other);
    }
}
