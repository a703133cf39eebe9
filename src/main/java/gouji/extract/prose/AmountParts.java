package gouji.extract.prose;

import gouji.extract.Draft;
import gouji.extract.prose.words.Words;
import gouji.pattern.Search;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Relation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Amounts and the parts that their sentence lists: `收入①，其中：甲①，乙①`.
record AmountParts(Words words, Completeness completeness, Wholes wholes, Draft draft) {
    private static final BigDecimal ALIKE = new BigDecimal("1.02"); // times: shares are rounded
    private static final BigDecimal ANOTHER = new BigDecimal("1.3"); // times: no slip in the total
    private static final Search DIVIDERS = Search.of("其中|包括|包含|构成|来源|如下|[：（]");
    private static final Search OPENERS = Search.of(".{0,4}(?:其中|包括|分别|如下|构成|来源).{0,4}");

    void relate(Said said, int first) {
        var amounts = new ListedAmounts(words);
        List<Mention> mentions = said.mentions();
        Mention like = ListedAmounts.firstMoney(mentions, first);
        Mention opening = mentions.get(first);
        if (like == null
                || (opening.kind() == Coded.COUNT && (!like.isOwnSubject() || isOfCounts(mentions, first, like)))) {
            return; // 共48部，其中高层29部、多层19部，支出720万元: the list is one of counts
        }
        List<Mention> listed = amounts.from(mentions, first, like);
        if (listed.isEmpty()) {
            return;
        }
        boolean isDivided = words.lists().dividesWhole(mentions.get(first).between())
                || completeness.isCounted(said, first, listed);
        Fact nearest = wholes.find(said, first, listed, isDivided);
        if (nearest == null
                || isDeniedByShares(said, listed, nearest, isDivided)
                || listed.stream().anyMatch(part -> part.id().equals(nearest.id()))
                || isOfAnotherHead(said, first, nearest)) {
            return;
        }
        Fact above = whole(said, nearest);
        if (above != null && areSiblings(said, first, listed, nearest)) {
            wholes.tell(listed, above);
            return;
        }
        Fact total = summedUp(mentions.subList(0, first), listed, nearest);
        List<Mention> parts = explained(total, listed, mentions.subList(first, mentions.size()));
        boolean isWhole = completeness.isWhole(said, first, total, parts);
        wholes.tell(parts, total);
        draft.add(new Relation.Sum(
                "parts", total.id(), parts.stream().map(Mention::id).toList(), !isWhole));
    }

    /// Whether what is counted is divided into what is counted alike before any amount: `191台、其中5层楼76台、6层及以上115台，年需①`.
    private static boolean isOfCounts(List<Mention> mentions, int first, Mention like) {
        if (first == 0 || mentions.get(first - 1).kind() != Coded.COUNT) {
            return false;
        }
        Unit whole = mentions.get(first - 1).figure().quantity().unit();
        return mentions.subList(first, mentions.indexOf(like)).stream()
                        .filter(mention -> mention.figure().quantity().unit().equals(whole))
                        .count()
                > 1;
    }

    /// `基本支出①，占②；项目支出①，占②。按功能分，甲①，占②；乙①，占②`: whether the parts' shares are, one as the other, of quite another amount
    /// than that before them.
    private static boolean isDeniedByShares(Said said, List<Mention> parts, Fact total, boolean isDivided) {
        List<BigDecimal> wholes = parts.stream()
                .map(part -> whole(said, part))
                .filter(Objects::nonNull)
                .toList();
        int sentence = parts.getFirst().clause().sentence();
        boolean isElsewhere = said.mentions().stream()
                .noneMatch(mention ->
                        mention.id().equals(total.id()) && mention.clause().sentence() == sentence);
        boolean isLess = parts.stream()
                .anyMatch(part -> part.value().compareTo(total.quantity().inBase()) > 0);
        return wholes.size() > (isDivided && isElsewhere && isLess ? 0 : 1)
                && wholes.stream().allMatch(whole -> isNear(whole, wholes.getFirst(), ALIKE))
                && !isNear(total.quantity().inBase(), wholes.getFirst(), ANOTHER);
    }

    /// What a part's share makes of it, or null where no share follows.
    private static @Nullable BigDecimal whole(Said said, Mention part) {
        int next = said.mentions().indexOf(part) + 1;
        Mention share = next < said.mentions().size() ? said.mentions().get(next) : null;
        return share == null
                        || share.measure() != Measure.SHARE
                        || share.value().signum() <= 0
                ? null
                : part.value().divide(share.value(), MathContext.DECIMAL64);
    }

    private static boolean isNear(BigDecimal one, BigDecimal other, BigDecimal times) {
        return one.compareTo(other.multiply(times)) <= 0 && other.compareTo(one.multiply(times)) <= 0;
    }

    /// `总收入①，包括本年收入①和年初结转①。本年收入比上年增加①，其中甲①、乙①`: what the parts make up exactly is their total, though
    /// another amount is nearer.
    private static Fact summedUp(List<Mention> before, List<Mention> parts, Fact total) {
        BigDecimal sum = Mention.sum(parts);
        return parts.size() < 2 || sum.compareTo(total.quantity().inBase()) == 0
                ? total
                : before.stream()
                        .filter(mention ->
                                Said.isStock(mention) && mention.value().compareTo(sum) == 0)
                        .findFirst()
                        .map(Mention::fact)
                        .orElse(total);
    }

    /// The parts with the one amount of their sentence that they lack, or without the one that they have too many, if
    /// that makes the total: `省级①、县级①，上年结转①`, `质保金①（按结算价①的5%），其余①`.
    private static List<Mention> explained(Fact total, List<Mention> parts, List<Mention> behind) {
        BigDecimal lacking =
                parts.stream().map(Mention::value).reduce(total.quantity().inBase(), BigDecimal::subtract);
        if (lacking.signum() > 0) {
            return behind.stream()
                    .filter(Mention::isMoney)
                    .filter(other -> other.clause().sentence()
                                    == parts.getFirst().clause().sentence()
                            && other.value().compareTo(lacking) == 0
                            && !parts.contains(other))
                    .findFirst()
                    .map(other ->
                            Stream.concat(parts.stream(), Stream.of(other)).toList())
                    .orElse(parts);
        }
        List<Mention> fewer = parts.stream()
                .filter(part -> part.value().compareTo(lacking.negate()) != 0)
                .toList();
        boolean isOneTooMany = lacking.signum() < 0 && parts.size() > 2 && fewer.size() == parts.size() - 1;
        return isOneTooMany ? fewer : parts;
    }

    /// The total of which an amount is a part, or null.
    private @Nullable Fact whole(Said said, Fact part) {
        return said.mentions().stream()
                .filter(mention -> mention.id().equals(part.id()))
                .map(wholes::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// `未支出的①中，甲①，占②，乙、丙分别为①、①`: what follows a part without a word that divides it stands beside it.
    private static boolean areSiblings(Said said, int first, List<Mention> listed, Fact part) {
        return !DIVIDERS.isIn(said.mentions().get(first).between())
                && Mention.sum(listed).compareTo(part.quantity().inBase()) != 0;
    }

    /// `追加的2个：甲①、乙①；调减的2个：丙①、丁①`: a list with a head of its own is not what the head before it ends with.
    private static boolean isOfAnotherHead(Said said, int first, Fact total) {
        Mention part = said.mentions().get(first);
        String between = part.between();
        int head = between.indexOf('；') + 1;
        int colon = between.lastIndexOf('：');
        boolean isHeaded = colon > head && !OPENERS.matches(between.substring(head, colon));
        boolean isCounted = first > 0
                && colon >= 0
                && said.mentions().get(first - 1).clause().part()
                        == part.clause().part();
        return (isHeaded || isCounted)
                && said.mentions().stream()
                        .filter(mention -> mention.id().equals(total.id()))
                        .anyMatch(mention -> mention.clause().sentence()
                                        == part.clause().sentence()
                                && mention.clause().part() != part.clause().part());
    }
}
